//! Which document a plan follows now: its own, or the last that changed it, as the log tells.

use super::change::Origin;
use super::label::Label;
use super::plan::{DocumentRef, Plan, PlanId};
use super::snapshot::Snapshot;
use super::text::fold;

/// The document with the latest day that was taken into a plan and not taken back; its own where none was.
pub fn last_document(book: &Snapshot, id: PlanId) -> Option<DocumentRef> {
    let plan = book.get(id)?;
    let mut taken: Vec<(super::id::TxId, &DocumentRef, bool)> = Vec::new();
    for (_, entry) in book.log.iter() {
        match entry.origin {
            Origin::Import => {
                if let Some(basis) = entry.basis.as_ref().filter(|_| is_of(&entry.label, book, id, plan)) {
                    taken.push((entry.tx, basis, true));
                }
            }
            Origin::Undo(of) | Origin::Redo(of) => {
                let stands = matches!(entry.origin, Origin::Redo(_));
                for (_, _, counts) in taken.iter_mut().filter(|(tx, ..)| *tx == of) {
                    *counts = stands;
                }
            }
            Origin::Edit => {}
        }
    }
    let own = DocumentRef { number: plan.number.clone(), date: Some(plan.date) };
    let others = taken.into_iter().filter(|(.., counts)| *counts).map(|(_, document, _)| document.clone());
    // Of one day the last counts.
    std::iter::once(own).chain(others).max_by_key(|document| document.date)
}

/// Whether a change set took a document into this plan. Older entries name the document alone: that is the plan of this
/// number, or the only one.
fn is_of(label: &Label, book: &Snapshot, id: PlanId, plan: &Plan) -> bool {
    match label {
        Label::ChangePlan { plan, .. } => *plan == id,
        Label::AmendPlan { number, .. } => {
            fold(number) == fold(&plan.number) || book.rows::<Plan>().count() == 1
        }
        _ => false,
    }
}
