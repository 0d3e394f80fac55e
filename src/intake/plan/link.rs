//! Order between duties: what a group delivers through an agency comes before what that agency collects from it.

use std::collections::HashMap;

use crate::intake::finding::Finding;
use crate::intake::letter::Keyed;
use crate::intake::word::Words;

use super::{Actor, PlanReading, TaskReading};
use crate::intake::each::each;

/// How many words in a row two duties must share to be about one thing: more than the name of any agency has.
const SHARED: usize = 10;

/// What the number of a run is multiplied by before its next word, so that the order of words counts.
const ODD: u64 = 0x9e37_79b9_7f4a_7c15;

/// With how many duties that collect the same thing a delivery is compared.
const COMPARED: usize = 4;

/// Notes which duties deliver to which others.
pub(super) fn note_order(reading: &mut PlanReading) {
    let tasks = &reading.tasks;
    let mut collecting: HashMap<u64, Vec<usize>, Keyed> = HashMap::default();
    let collected = each(tasks, |task| match task.perform.as_slice() {
        [] => Vec::new(),
        _ => runs(&task.sentence),
    });
    for (at, runs) in collected.into_iter().enumerate() {
        for run in runs {
            let places = collecting.entry(run).or_default();
            if places.len() < COMPARED && places.last() != Some(&at) {
                places.push(at);
            }
        }
    }
    if collecting.is_empty() {
        return;
    }
    let found = each(tasks, |delivering| {
        if delivering.lead.is_empty() || delivering.recipients.is_empty() {
            return Vec::new();
        }
        let runs = runs(&delivering.sentence);
        let places = runs.iter().filter_map(|run| collecting.get(run)).flatten().copied();
        let mut places: Vec<usize> = places.collect();
        places.sort_unstable();
        places.dedup();
        places.retain(|place| delivers(delivering, &tasks[*place]));
        places
    });
    let notes = found.into_iter().enumerate();
    let mut notes: Vec<(usize, usize)> =
        notes.flat_map(|(at, places)| places.into_iter().map(move |place| (place, at))).collect();
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
    let bare: Vec<u64> = words.tokens.iter().map(|token| token.bare_key).filter(|key| *key != 0).collect();
    let number = |run: &[u64]| run.iter().fold(0, |number: u64, key| number.wrapping_mul(ODD) ^ key);
    bare.windows(SHARED).map(number).collect()
}
