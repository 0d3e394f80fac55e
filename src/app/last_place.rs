//! Where a person was: pane, rows, filters, and the half-typed form, to come back to on the next visit.
//!
//! It names rows by id and fields by place. What no longer stands is left out: a last place is a convenience, the book
//! is the truth. How it is kept between visits is the host's business.

use chrono::NaiveDate;

use super::dialog::Dialog;
use super::form::{FieldValue, Form, FormKind};
use super::grid::Grid;
use super::import::KeptReview;
use super::line::Line;
use super::message::Effect;
use super::model::{BookState, Model, PaneKind};
use super::review::{EntryPlace, SavedView, Scenario};
use super::sheet::{self, KeptSheet};
use super::{calendar, import, matrix, review};
use crate::domain::review::RoundId;

/// Where a person was.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct LastPlace {
    /// The pane.
    pub pane: PaneKind,
    /// Panes that have explained themselves already.
    pub visited: Vec<PaneKind>,
    /// In the matrix.
    pub matrix: GridPlace,
    /// In the review.
    pub review: GridPlace,
    /// How the table of the review was looked at.
    pub view: SavedView,
    /// The looks that were given a name.
    pub saved: Vec<SavedView>,
    /// The what-ifs that were given a name.
    pub scenarios: Vec<Scenario>,
    /// The chosen day of the calendar.
    pub day: Option<NaiveDate>,
    /// The form that was being filled in.
    pub draft: Option<Draft>,
    /// The round that was chosen to be under review.
    pub round: Option<RoundId>,
    /// The plan that was under review.
    pub import: Option<KeptReview>,
    /// The sheet of figures that was under review.
    pub sheet: Option<KeptSheet>,
    /// The cells that figures were being typed into.
    pub entry: Option<EntryPlace>,
}

/// Where a person was in a grid.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct GridPlace {
    /// The row under the cursor.
    pub row: Option<u32>,
    /// The column of the cursor.
    pub column: u32,
    /// The filter, as typed.
    pub filter: String,
}

/// A half-typed form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// What it is for.
    pub kind: FormKind,
    /// What its fields hold, in their order.
    pub values: Vec<DraftValue>,
    /// The field with the cursor.
    pub focus: u32,
}

/// What a field of a half-typed form holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DraftValue {
    /// The text typed.
    Text(String),
    /// The place of the choice.
    Chosen(u32),
}

impl LastPlace {
    /// Where the person is now.
    pub fn of(model: &Model) -> Self {
        let draft = model.dialogs.iter().rev().find_map(|dialog| match dialog {
            Dialog::Form(form) => Some(Draft::of(form)),
            _ => None,
        });
        Self {
            pane: model.pane,
            visited: model.visited.clone(),
            matrix: GridPlace::of(&model.matrix.grid),
            review: GridPlace::of(&model.review.grid),
            view: review::look(model),
            saved: model.review.saved.clone(),
            scenarios: model.review.scenarios.clone(),
            day: (model.calendar.day() != model.today).then(|| model.calendar.day()),
            draft,
            round: model.review.chosen,
            import: model.import().map(KeptReview::of),
            sheet: sheet::of(model).map(KeptSheet::of),
            entry: review::entry_place(model),
        }
    }

    /// Goes back there, as far as it still stands; says what has to be done for the rest.
    pub fn resume(self, model: &mut Model) -> Vec<Effect> {
        if model.book == BookState::None {
            return Vec::new();
        }
        model.visited = self.visited;
        model.review.saved = self.saved;
        model.review.scenarios = self.scenarios;
        let mut effects = review::go_to_round(model, self.round);
        review::take_up(model, &self.view);
        for pane in [PaneKind::Matrix, PaneKind::Review] {
            model.pane = pane;
            let place = if pane == PaneKind::Matrix { &self.matrix } else { &self.review };
            place.resume(model);
        }
        model.pane = self.pane;
        if let Some(entry) = self.entry {
            review::resume_entry(model, entry, self.review.row);
        }
        if let Some(day) = self.day {
            calendar::choose_day(model, day);
        }
        if let Some(kept) = self.import {
            return effects.into_iter().chain(import::resume(model, kept, self.draft)).collect();
        }
        review::look_up_grounds(model);
        if let Some(form) = self.draft.and_then(|draft| draft.form(model)) {
            model.open(Dialog::Form(form));
        }
        effects.extend(self.sheet.into_iter().flat_map(|kept| sheet::resume(model, kept)));
        effects
    }
}

impl GridPlace {
    fn of(grid: &Grid) -> Self {
        Self { row: grid.current(), column: grid.column as u32, filter: grid.filter.clone() }
    }

    fn resume(&self, model: &mut Model) {
        let page = model.page();
        super::update::grid_of(model).filter.clone_from(&self.filter);
        super::update::choose(model);
        let grid = super::update::grid_of(model);
        grid.column = self.column as usize;
        if let Some(row) = self.row {
            grid.go_to(row, page);
        }
    }
}

impl Draft {
    fn of(form: &Form) -> Self {
        let values = form.fields.iter().map(|field| match &field.value {
            FieldValue::Text(line) | FieldValue::Date(line) => DraftValue::Text(line.text().to_owned()),
            FieldValue::Choice { chosen, .. } => DraftValue::Chosen(*chosen as u32),
        });
        Self { kind: form.kind.clone(), values: values.collect(), focus: form.focus as u32 }
    }

    /// The form with what was typed, over what the book says now; `None` where it cannot be the same form any more.
    pub(super) fn form(self, model: &Model) -> Option<Form> {
        let mut form = match &self.kind {
            FormKind::Submission(task, agency, period) => {
                Some(calendar::submission_form(model, *task, *agency, *period))
            }
            FormKind::Correction(clause) => model.import().and_then(|review| import::form_in(review, clause)),
            FormKind::Progress(_) | FormKind::Task(_) | FormKind::Roles(..) => {
                matrix::form_of(model, &self.kind)
            }
            _ => review::form_of(model, &self.kind),
        }?;
        if form.fields.len() != self.values.len() {
            return None;
        }
        for (field, value) in form.fields.iter_mut().zip(self.values) {
            match (&mut field.value, value) {
                (FieldValue::Text(line) | FieldValue::Date(line), DraftValue::Text(text)) => {
                    *line = Line::of(&text);
                }
                (FieldValue::Choice { options, chosen }, DraftValue::Chosen(place))
                    if (place as usize) < options.len() =>
                {
                    *chosen = place as usize;
                }
                _ => return None,
            }
        }
        form.is_touched = true;
        form.focus = (self.focus as usize).min(form.fields.len().saturating_sub(1));
        Some(form)
    }
}
