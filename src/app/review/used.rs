//! Grounds that decisions of the round rest on already: offered again, so that a reason and its document are typed once.

use std::collections::HashMap;

use super::deciding::Ground;
use super::sitting::SPEAKS;
use crate::app::form::{Choice, Field, FieldName, Form};
use crate::app::model::Model;
use crate::domain::plan::DocumentRef;
use crate::domain::review::{Decision, RoundId};
use crate::domain::snapshot::Snapshot;

/// How many grounds are offered.
const MOST: usize = 20;

/// The grounds of this office's decisions in a round: the most used first, of equally used ones the later first.
fn of_round(book: &Snapshot, round: RoundId) -> Vec<Ground> {
    let mut found: HashMap<(&str, Option<&DocumentRef>), (usize, u32)> = HashMap::new();
    for (id, row) in book.rows::<Decision>() {
        let is_here = row.level == SPEAKS && book.get(row.survey).is_some_and(|survey| survey.round == round);
        if is_here && !(row.reason.is_empty() && row.document.is_none()) {
            let counted = found.entry((&row.reason, row.document.as_ref())).or_default();
            *counted = (counted.0 + 1, counted.1.max(id.raw()));
        }
    }
    let mut found: Vec<_> = found.into_iter().collect();
    found.sort_unstable_by(|(_, one), (_, other)| other.cmp(one));
    let ground = |((reason, document), _): ((&str, Option<&DocumentRef>), _)| Ground {
        reason: reason.into(),
        document: document.cloned(),
    };
    found.into_iter().take(MOST).map(ground).collect()
}

/// Looks them up for the form that is about to open; what it offers stays as it is while it is open.
pub(in crate::app) fn look_up(model: &mut Model) {
    let round = model.review.round.as_ref().map(|round| round.id);
    model.review.used = round.map_or_else(Vec::new, |round| of_round(&model.snapshot, round));
}

/// The field that offers them, nothing chosen.
pub(super) fn field(model: &Model) -> Field {
    let used = (0..model.review.used.len() as u16).map(Choice::Used);
    let options = std::iter::once(Choice::Nothing).chain(used).collect();
    Field::choice(FieldName::Used, options, Choice::Nothing)
}

/// Writes the ground just chosen in a form into its fields.
pub(in crate::app) fn fill(form: &mut Form, used: &[Ground]) {
    let ground = match form.chosen(FieldName::Used) {
        Choice::Used(place) => used.get(usize::from(place)).cloned(),
        // What was typed stays; what was written here goes.
        _ if used.iter().all(|ground| *ground.reason != *form.text(FieldName::Reason)) => return,
        _ => None,
    };
    let Ground { reason, document } = ground.unwrap_or_default();
    let (number, date) = document.map_or_else(Default::default, |document| {
        let date = document.date.map(|day| day.format("%d/%m/%Y").to_string());
        (document.number.to_string(), date.unwrap_or_default())
    });
    form.write(FieldName::Reason, &reason);
    form.write(FieldName::DocumentNumber, &number);
    form.write(FieldName::DocumentDate, &date);
}
