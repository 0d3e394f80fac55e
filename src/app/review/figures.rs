//! The figures of a place as people type them: how they are read and written, and the form in which they are edited.
//!
//! They are read as they are written in Vietnamese ("13.389", "99,13"), the same way as in a sheet that is imported. What
//! cannot be is refused; what contradicts itself is stored, because the paper may say so, and told.

use super::Survey;
use crate::app::dialog::Dialog;
use crate::app::form::{Choice, Field, FieldName, FigureForm, Form, FormKind, FormProblem};
use crate::app::message::{Effect, Proposal};
use crate::app::model::Model;
use crate::app::notice::Notice;
use crate::domain::assessment::{Finding, check};
use crate::domain::change::Origin;
use crate::domain::figures::{FigureKey, FigureKind, FigureSet, Figures};
use crate::domain::label::Label;
use crate::domain::place::{Place, PlaceId, PlaceLevel};
use crate::domain::printed;
use crate::domain::review::{Round, RoundId, RoundObject, SurveyId, reported};
use crate::domain::snapshot::{Changes, Snapshot};
use crate::domain::text::Text;
use crate::intake::sheet::{self, Trouble};

/// Why typed words are no figure.
pub use crate::intake::sheet::Unread as FigureFault;

/// What the status line says of figures being typed or pasted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FigureNotice {
    /// The figures are stored, and contradict each other.
    Doubtful(Finding),
    /// What was typed into a cell is no such figure.
    Unread(FigureKey, String, FigureFault),
    /// There is no further cell to type into.
    LastCell,
    /// A block was pasted where no cells are: it is said how to get there.
    PasteIntoCells,
    /// A block was pasted while a cell is typed, which is saved or discarded first.
    CellFirst,
    /// Nothing of what was pasted could be written anywhere.
    NothingPasted,
}

impl From<FigureNotice> for Notice {
    fn from(notice: FigureNotice) -> Self {
        Self::Figures(notice)
    }
}

/// The name of a fault, under which its words stand.
pub const fn fault_id(fault: FigureFault) -> &'static str {
    Trouble::Unread(fault).kind()
}

/// A figure as it is typed: without marks between thousands, with a comma before decimals.
pub fn written(key: FigureKey, value: u32) -> String {
    match (key.kind(), value) {
        (FigureKind::YesNo, 0) => "không".to_owned(),
        (FigureKind::YesNo, _) => "có".to_owned(),
        (FigureKind::Area | FigureKind::Length, _) => {
            let text = format!("{},{:02}", value / 100, value % 100);
            text.trim_end_matches('0').trim_end_matches(',').to_owned()
        }
        (FigureKind::Count, _) => value.to_string(),
    }
}

/// The figures of the round under review: what its rules ask for, and whatever else some row of it has.
pub(super) fn keys(model: &Model) -> FigureSet {
    let Some(round) = &model.review.round else { return FigureSet::EMPTY };
    let asked = round.rules().map_or(FigureSet::EMPTY, |ruled| ruled.rules.figures());
    let rows = model.review.grid.order().iter().filter_map(|raw| round.survey(&model.snapshot, *raw));
    asked.union(reported(rows))
}

/// Opens the figures of the row under the cursor.
pub(super) fn open(model: &mut Model) {
    let row = model.review.grid.current().and_then(|raw| model.snapshot.get(SurveyId::new(raw)));
    let Some(asked) = row.map(|row| asked_for(model, row.round, row.place, row.figures)) else {
        return model.say(Notice::NoRow);
    };
    model.open(Dialog::Form(form(asked)));
}

/// Opens the figures of a place that has no row in the round yet, by its printed id; says whether there is one.
pub(super) fn open_called(model: &mut Model, printed: &str) -> bool {
    let found = place_called(model, printed).filter(|place| {
        model
            .review
            .round
            .as_ref()
            .is_some_and(|round| survey_of(&model.snapshot, round.id, *place).is_none())
    });
    let Some((place, round)) = found.zip(model.review.round.as_ref().map(|round| round.id)) else {
        return false;
    };
    let asked = asked_for(model, round, place, Figures::default());
    model.open(Dialog::Form(form(asked)));
    true
}

fn place_called(model: &Model, printed: &str) -> Option<PlaceId> {
    let round: &Round = model.snapshot.get(model.review.round.as_ref()?.id)?;
    let code = printed.split_once('/').map_or(printed, |(code, _)| code);
    let places = || {
        let rows = model.snapshot.rows::<Place>();
        rows.filter(|(_, place)| place.validity.holds_on(round.as_of))
    };
    let is_commune = |place: &Place| place.level == PlaceLevel::Commune && *place.code == *code;
    let commune = places().find(|(_, place)| !code.is_empty() && is_commune(place))?.0;
    match round.object {
        RoundObject::Communes => (code == printed).then_some(commune),
        RoundObject::Villages => {
            let is_in = |place: &Place| {
                place.level == PlaceLevel::Village && place.parent_on(round.as_of) == Some(commune)
            };
            let is_called = |id| printed::place(&model.snapshot, id).is_some_and(|called| called == printed);
            places().find(|(id, place)| is_in(place) && is_called(*id)).map(|(id, _)| id)
        }
    }
}

/// The row of a place in a round.
pub fn survey_of(book: &Snapshot, round: RoundId, place: PlaceId) -> Option<(SurveyId, &Survey)> {
    book.rows::<Survey>().find(|(_, survey)| survey.round == round && survey.place == place)
}

fn asked_for(model: &Model, round: RoundId, place: PlaceId, base: Figures) -> FigureForm {
    FigureForm { round, place, keys: keys(model), base }
}

/// The form again, of a place and a round that still stand.
pub(super) fn form_of(model: &Model, asked: &FigureForm) -> Option<Form> {
    let stands = model.snapshot.get(asked.round).is_some() && model.snapshot.get(asked.place).is_some();
    stands.then(|| form(*asked))
}

fn form(asked: FigureForm) -> Form {
    let fields = asked.keys.iter().map(|key| field(key, asked.base.get(key))).collect();
    Form::new(FormKind::Figures(Box::new(asked)), fields)
}

fn field(key: FigureKey, value: Option<u32>) -> Field {
    let name = FieldName::Figure(key);
    if key.kind() == FigureKind::YesNo {
        let chosen = value.map_or(Choice::Nothing, |value| if value == 0 { Choice::No } else { Choice::Yes });
        return Field::choice(name, vec![Choice::Nothing, Choice::Yes, Choice::No], chosen);
    }
    Field::text(name, &value.map(|value| written(key, value)).unwrap_or_default())
}

/// What a field of such a form says; `None` for a missing figure.
///
/// # Errors
/// Why it is no such figure.
pub fn typed(form: &Form, key: FigureKey) -> Result<Option<u32>, FigureFault> {
    match form.chosen(FieldName::Figure(key)) {
        Choice::Yes => Ok(Some(1)),
        Choice::No => Ok(Some(0)),
        _ => sheet::typed(key, form.text(FieldName::Figure(key))),
    }
}

/// The figures that a form says so far; what does not read counts as missing.
pub fn figures_of(form: &Form, asked: &FigureForm) -> Figures {
    let mut figures = asked.base;
    asked.keys.iter().for_each(|key| figures.set(key, typed(form, key).unwrap_or_default()));
    figures
}

/// Turns an accepted form into one change of the place's row; a place without one gets it.
///
/// # Errors
/// Which field does not read, and why.
pub fn submit_figures(model: &mut Model, form: &Form) -> Result<Vec<Effect>, FormProblem> {
    let FormKind::Figures(asked) = &form.kind else { return Ok(Vec::new()) };
    for key in asked.keys.iter() {
        if let Err(fault) = typed(form, key) {
            return Err(FormProblem::NoFigure(key, form.text(FieldName::Figure(key)).to_owned(), fault));
        }
    }
    let figures = figures_of(form, asked);
    let mut changes = Changes::default();
    let touched = changed(&asked.base, &figures);
    match survey_of(&model.snapshot, asked.round, asked.place) {
        Some(_) if touched.is_empty() => return Ok(Vec::new()),
        Some((id, row)) => {
            // Against what the form began with, so that what somebody else changed meanwhile is not taken back.
            let with = |figures| Survey { figures, ..row.clone() };
            changes.update(id, with(asked.base), with(figures));
        }
        None => {
            let (round, place, note) = (asked.round, asked.place, Text::from(""));
            changes.insert(Survey { round, place, figures, note });
        }
    }
    let label = label(&model.snapshot, asked.place, touched);
    let said = doubt(&figures, touched).map(|finding| FigureNotice::Doubtful(finding).into());
    Ok(propose(model, label, changes, said))
}

/// The figures in which two rows differ.
pub(super) fn changed(before: &Figures, after: &Figures) -> FigureSet {
    FigureKey::ALL.into_iter().filter(|key| before.get(*key) != after.get(*key)).collect()
}

/// What a change of these figures of one place is called.
pub(super) fn label(book: &Snapshot, place: PlaceId, changed: FigureSet) -> Label {
    let place = book.get(place).map_or_else(|| Text::from("?"), |place| place.name.clone());
    match changed.iter().next() {
        Some(key) if changed.len() == 1 => Label::SetFigure { place, key: key.key().into() },
        _ => Label::EditFigures { place, figures: changed.len() as u32 },
    }
}

/// The first contradiction that one of these figures has a part in.
pub(super) fn doubt(figures: &Figures, changed: FigureSet) -> Option<Finding> {
    check(figures).into_iter().find(|finding| !finding.figures().intersection(changed).is_empty())
}

/// Stores changes; `said` is told when they are durable.
pub(super) fn propose(
    model: &mut Model,
    label: Label,
    changes: Changes,
    said: Option<Notice>,
) -> Vec<Effect> {
    let request = model.saving.begin(said);
    vec![Effect::Commit(request, Proposal { label, origin: Origin::Edit, basis: None, changes })]
}

#[cfg(test)]
mod tests;
