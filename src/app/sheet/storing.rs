//! Storing what was reviewed as one change, once everything that is asked is answered.

use super::review::{SheetReview, SheetView};
use super::{SheetNotice, of, of_mut, picks, read_again};
use crate::app::dialog::{Dialog, Question};
use crate::app::message::{Effect, Proposal, RequestId};
use crate::app::model::Model;
use crate::app::notice::Notice;
use crate::domain::change::Origin;
use crate::domain::label::Label;

/// Stores the sheet; asks first what is not answered, and where something is to be looked at.
pub(super) fn store(model: &mut Model, is_confirmed: bool) -> Vec<Effect> {
    let snapshot = model.snapshot.clone();
    let Some(review) = of(model).filter(|review| review.storing.is_none()) else { return Vec::new() };
    if review.reading.is_some() {
        model.say(Notice::Sheet(SheetNotice::StillRead));
        return Vec::new();
    }
    let question = review.open_questions().next();
    if let Some(question) = question {
        if let Some(review) = of_mut(model) {
            review.view = SheetView::Findings;
        }
        picks::open(model, question);
        return Vec::new();
    }
    if review.table.is_stale(&snapshot) {
        model.say(Notice::Sheet(SheetNotice::ReadAgain));
        return read_again(model);
    }
    let table = &review.table;
    let difference = &table.difference;
    if difference.changes.is_empty() {
        let is_same = difference.same > 0;
        let columns = columns_said(review);
        model.say(if is_same {
            Notice::Sheet(SheetNotice::Same)
        } else {
            Notice::Sheet(SheetNotice::BringsNothing)
        });
        return columns.into_iter().collect();
    }
    let (added, changed) = (difference.added, difference.changed);
    if !is_confirmed {
        let question = Question::Sheet {
            rows: added + changed,
            refused: table.refused,
            noted: table.findings.len() as u32,
            places: difference.changes.places.len() as u32,
            overturned: table.overturned,
        };
        model.open(Dialog::Confirm(question));
        return Vec::new();
    }
    let round = table.round().map_or_else(|| "?".into(), |round| round.key.clone());
    let proposal = Proposal {
        label: Label::ImportSheet { round, added, changed },
        origin: Origin::Import,
        basis: None,
        changes: difference.changes.clone(),
    };
    let request = model.saving.begin(Notice::Done(proposal.label.clone()));
    if let Some(review) = of_mut(model) {
        review.storing = Some(request);
    }
    vec![Effect::Commit(request, proposal)]
}

/// Stores the sheet although something is to be looked at.
pub(in crate::app) fn confirmed(model: &mut Model) -> Vec<Effect> {
    store(model, true)
}

/// Ends the wait for a commit: what is stored needs no review any more, and what was said of its columns is remembered;
/// what is not stays with all that was chosen.
pub(in crate::app) fn answered(model: &mut Model, request: RequestId, is_saved: bool) -> Option<Effect> {
    let review = of_mut(model).filter(|review| review.storing == Some(request))?;
    review.storing = None;
    if !is_saved {
        return None;
    }
    let columns = of(model).and_then(columns_said);
    model.dialogs.retain(|dialog| !matches!(dialog, Dialog::Sheet(_)));
    columns
}

/// What is to be remembered of the columns, where anything was said of them.
fn columns_said(review: &SheetReview) -> Option<Effect> {
    let table = &review.table;
    let mapping =
        crate::intake::sheet::Mapping { now: review.choices.said.clone(), before: table.file.before.clone() };
    let columns: Vec<(usize, &str)> =
        table.columns.iter().map(|one| (one.column.place, &*one.column.heading)).collect();
    (!mapping.now.is_empty()).then(|| Effect::RememberColumns(mapping.kept(&columns)))
}
