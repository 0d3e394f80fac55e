//! Order between duties: what a group delivers through an agency comes before what that agency collects from it.

use std::collections::HashSet;

use crate::domain::text::Text;
use crate::intake::finding::Finding;
use crate::intake::word::Words;

use super::{Actor, PlanReading, TaskReading};

/// How many words in a row two duties must share to be about one thing: more than the name of any agency has.
const SHARED: usize = 10;

/// Notes which duties deliver to which others.
pub(super) fn note_order(reading: &mut PlanReading) {
    let mut notes: Vec<(Text, Text)> = Vec::new();
    for collecting in reading.tasks.iter().filter(|task| !task.perform.is_empty()) {
        let runs = runs(&collecting.sentence);
        for delivering in reading.tasks.iter().filter(|task| delivers(task, collecting)) {
            if windows(&delivering.sentence).iter().any(|run| runs.contains(run)) {
                notes.push((delivering.clause.clone(), collecting.clause.clone()));
            }
        }
    }
    for (delivering, collecting) in notes {
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

fn runs(sentence: &str) -> HashSet<String> {
    windows(sentence).into_iter().collect()
}

fn windows(sentence: &str) -> Vec<String> {
    let words = Words::new(sentence);
    let bare: Vec<&str> =
        words.tokens.iter().map(|token| &*token.bare).filter(|word| !word.is_empty()).collect();
    bare.windows(SHARED).map(|window| window.join(" ")).collect()
}
