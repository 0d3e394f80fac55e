//! Which actions the last line names: those of the place, possible now, the most wanted first.

use super::action::Action;
use super::calendar::Focus;
use super::dialog::{Dialog, ListKind};
use super::form::FieldValue;
use super::import::ImportReview;
use super::model::{Model, PaneKind};
use super::review::PickKind;
use super::sheet::{SheetQuestion, SheetReview};

/// One hint: keys with what they do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hint {
    /// One action by its own short words.
    One(Action),
    /// One action by words of the place; they are `frame-hint-<id>`.
    Here(Action, &'static str),
    /// The same, called by one of its keys, where it has that one.
    Called(Action, &'static str, &'static str),
    /// A pair of actions that belong together; the words are `frame-hint-<id>`.
    Pair(Action, Action, &'static str),
}

/// The hints of the place, the most wanted first.
pub fn hints(model: &Model) -> Vec<Hint> {
    match model.dialogs.last() {
        Some(Dialog::Import(review)) => of_import(review),
        Some(Dialog::Sheet(review)) => of_sheet(review),
        Some(dialog) => of_dialog(dialog),
        None => of_pane(model),
    }
}

fn of_dialog(dialog: &Dialog) -> Vec<Hint> {
    let rows = Hint::Pair(Action::PreviousField, Action::NextField, "rows");
    let (accept, cancel) = (Hint::One(Action::Accept), Hint::One(Action::Cancel));
    match dialog {
        Dialog::Form(form) => {
            let is_choice = form.focused().is_some_and(|f| matches!(f.value, FieldValue::Choice { .. }));
            let fields = Hint::Pair(Action::PreviousField, Action::NextField, "fields");
            let choices = Hint::Pair(Action::PreviousChoice, Action::NextChoice, "choices");
            if is_choice { vec![fields, choices, accept, cancel] } else { vec![fields, accept, cancel] }
        }
        Dialog::List(list) if matches!(list.kind, ListKind::History(_)) => vec![rows, cancel],
        Dialog::List(_) => vec![rows, accept, cancel],
        Dialog::Explanation(_) => vec![rows, cancel],
        Dialog::Import(_) | Dialog::Sheet(_) => Vec::new(),
        Dialog::Picks(list) => of_picks(&list.kind),
        Dialog::Trial(_) => {
            let steps = Hint::Pair(Action::Lower, Action::Raise, "steps");
            let finely = Hint::Pair(Action::LowerFinely, Action::RaiseFinely, "finely");
            let (save, back) = (Hint::One(Action::SaveScenario), Hint::One(Action::PutBack));
            vec![rows, steps, finely, accept, save, back, cancel]
        }
        Dialog::Comparison(_) => {
            vec![rows, Hint::Pair(Action::PreviousChoice, Action::NextChoice, "compared"), accept, cancel]
        }
        Dialog::Sentence(_) => vec![cancel],
        Dialog::Prompt(prompt) if prompt.kind.is_path() => {
            vec![accept, Hint::Called(Action::NextField, "Tab", "complete"), cancel]
        }
        Dialog::Prompt(_) | Dialog::Confirm(_) => vec![accept, cancel],
    }
}

fn of_picks(kind: &PickKind) -> Vec<Hint> {
    let rows = Hint::Pair(Action::PreviousField, Action::NextField, "rows");
    let (accept, cancel) = (Hint::One(Action::Accept), Hint::One(Action::Cancel));
    let pick = Hint::One(Action::Pick);
    match kind {
        PickKind::Facets { .. } => {
            let turn = Hint::Pair(Action::PreviousChoice, Action::NextChoice, "facet-columns");
            let (exclude, mark) = (Hint::One(Action::Exclude), Hint::One(Action::MarkPicked));
            vec![rows, turn, pick, exclude, accept, mark, cancel]
        }
        PickKind::Sort => vec![rows, pick, Hint::One(Action::Drop), accept, cancel],
        PickKind::Columns => {
            vec![rows, pick, Hint::Pair(Action::MoveUp, Action::MoveDown, "move"), accept, cancel]
        }
        PickKind::Rounds => vec![rows, accept, cancel],
        PickKind::Views => {
            vec![rows, accept, Hint::One(Action::Share), Hint::One(Action::Drop), cancel]
        }
    }
}

fn of_import(review: &ImportReview) -> Vec<Hint> {
    let mut hints = vec![Hint::Pair(Action::Up, Action::Down, "rows")];
    if let Some(row) = review.current() {
        hints.extend(review.can_be_agreed(row).then_some(Hint::Here(Action::Mark, "take")));
        hints.extend(review.task(row).map(|_| Hint::One(Action::Edit)));
        hints.extend(review.can_be_split(row).then_some(Hint::One(Action::SplitTask)));
    }
    hints.extend([Hint::Here(Action::Open, "store"), Hint::Here(Action::Back, "leave")]);
    hints.extend([Action::NextDoubt, Action::Help, Action::TakeClean].map(Hint::One));
    if review.is_touched() {
        hints.push(Hint::Here(Action::Undo, "take-back"));
    }
    hints
}

fn of_sheet(review: &SheetReview) -> Vec<Hint> {
    let rows = Hint::Pair(Action::Up, Action::Down, "rows");
    let looks = Hint::Pair(Action::Left, Action::Right, "looks");
    let question = review.current().and_then(|line| review.question(line));
    let open = match question {
        Some(SheetQuestion::Column(_) | SheetQuestion::Sheet) => "correct",
        Some(SheetQuestion::NewPlaces | SheetQuestion::Commune(_)) => "answer",
        None => "store",
    };
    let mut hints = vec![rows, looks, Hint::Here(Action::Open, open)];
    hints.extend(question.map(|_| Hint::One(Action::StoreSheet)));
    hints.extend([Hint::Here(Action::Back, "leave"), Hint::One(Action::Help)]);
    if review.is_touched() {
        hints.push(Hint::Here(Action::Undo, "take-back"));
    }
    hints
}

/// The hints where figures are typed into cells; the same ones while a cell is typed, so that a digit does not send the
/// whole line.
fn of_entry() -> Vec<Hint> {
    let cells = Hint::Pair(Action::Left, Action::Right, "fields");
    let own = [Action::EnterCell, Action::TurnEntry, Action::ClearCell, Action::Edit, Action::LeaveEntry];
    let rest = [Action::Undo, Action::Palette, Action::Help];
    let rows = Hint::Pair(Action::Up, Action::Down, "rows");
    [rows, cells].into_iter().chain(own.into_iter().chain(rest).map(Hint::One)).collect()
}

fn of_pane(model: &Model) -> Vec<Hint> {
    if model.pane == PaneKind::Review && model.review.entry.is_some() {
        return of_entry();
    }
    let rows = Hint::Pair(Action::Up, Action::Down, "rows");
    let own: &[Action] = match model.pane {
        PaneKind::Matrix => &[Action::Open, Action::Edit, Action::SetRoles, Action::Mark],
        PaneKind::Review => &[
            Action::Propose,
            Action::Decline,
            Action::Explain,
            Action::NextUndecided,
            Action::Mark,
            Action::Facets,
            Action::WhatIf,
            Action::Compare,
            Action::EnterFigures,
        ],
        PaneKind::Calendar if model.calendar.focus == Focus::Month => &[Action::Open, Action::Today],
        PaneKind::Calendar => &[Action::Open, Action::RecordSubmission],
    };
    let mut hints = match (model.pane, model.calendar.focus) {
        (PaneKind::Matrix, _) => vec![rows, Hint::Pair(Action::Left, Action::Right, "columns")],
        (PaneKind::Review, _) => vec![rows],
        (PaneKind::Calendar, Focus::Agenda) => vec![rows, Hint::Pair(Action::Left, Action::Right, "unfold")],
        (PaneKind::Calendar, Focus::Month) => vec![
            Hint::Pair(Action::Left, Action::Right, "days"),
            Hint::Pair(Action::Up, Action::Down, "weeks"),
            Hint::Pair(Action::PageUp, Action::PageDown, "months"),
        ],
    };
    let (first, rest) = own.split_at(own.len().min(2));
    hints.extend(first.iter().map(|action| Hint::One(*action)));
    hints.extend([Action::Filter, Action::Palette, Action::Help].map(Hint::One));
    hints.extend(rest.iter().map(|action| Hint::One(*action)));
    if !model.snapshot.log.is_empty() {
        hints.push(Hint::One(Action::Undo));
    }
    hints
}
