//! Order between duties: what a group delivers through an agency comes before what that agency collects from it.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};

use crate::intake::finding::Finding;
use crate::intake::word::Words;

use super::{Actor, PlanReading, TaskReading};

/// How many words in a row two duties must share to be about one thing: more than the name of any agency has.
const SHARED: usize = 10;

/// With how many duties that collect the same thing a delivery is compared.
const COMPARED: usize = 4;

/// Notes which duties deliver to which others.
pub(super) fn note_order(reading: &mut PlanReading) {
    let tasks = &reading.tasks;
    let mut collecting: HashMap<u64, Vec<usize>> = HashMap::new();
    for (at, task) in tasks.iter().enumerate().filter(|(_, task)| !task.perform.is_empty()) {
        for run in runs(&task.sentence) {
            let places = collecting.entry(run).or_default();
            if places.len() < COMPARED && places.last() != Some(&at) {
                places.push(at);
            }
        }
    }
    let mut notes: Vec<(usize, usize)> = Vec::new();
    let may_deliver = |task: &&TaskReading| !task.lead.is_empty() && !task.recipients.is_empty();
    for (at, delivering) in tasks.iter().enumerate().filter(|(_, task)| may_deliver(task)) {
        if collecting.is_empty() {
            break;
        }
        let mut found: Vec<usize> = Vec::new();
        for place in runs(&delivering.sentence).iter().filter_map(|run| collecting.get(run)).flatten() {
            if !found.contains(place) && delivers(delivering, &tasks[*place]) {
                found.push(*place);
            }
        }
        notes.extend(found.into_iter().map(|place| (place, at)));
    }
    notes.sort_unstable();
    for (collecting, delivering) in notes {
        let [delivering, collecting] = [delivering, collecting].map(|at| reading.tasks[at].clause.clone());
        reading.note(Some(&delivering), Finding::ComesBefore { clause: collecting });
    }
}

/// Whether one duty is done by who performs in the other, and goes to or through who leads the other.
fn delivers(task: &TaskReading, collecting: &TaskReading) -> bool {
    let passes = |actor: &Actor| {
        task.recipients.iter().any(|recipient| recipient.agency == *actor || recipient.via == Some(*actor))
    };
    task.lead.iter().any(|actor| collecting.perform.contains(actor)) && collecting.lead.iter().any(passes)
}

/// Every run of words of a sentence, as a number that stands for its words.
fn runs(sentence: &str) -> Vec<u64> {
    let words = Words::new(sentence);
    let bare: Vec<&str> =
        words.tokens.iter().map(|token| &*token.bare).filter(|word| !word.is_empty()).collect();
    let number = |run: &[&str]| {
        let mut hasher = DefaultHasher::new();
        run.hash(&mut hasher);
        hasher.finish()
    };
    bare.windows(SHARED).map(number).collect()
}
