//! Which actions the last line names: those of the place, possible now, the most wanted first.

use super::action::Action;
use super::dialog::{Dialog, ListKind};
use super::form::FieldValue;
use super::model::{Model, PaneKind};

/// The actions to hint at.
pub fn hints(model: &Model) -> Vec<Action> {
    match model.dialogs.last() {
        Some(dialog) => of_dialog(dialog),
        None => of_pane(model),
    }
}

fn of_dialog(dialog: &Dialog) -> Vec<Action> {
    match dialog {
        Dialog::Form(form) => {
            let is_choice = form.focused().is_some_and(|f| matches!(f.value, FieldValue::Choice { .. }));
            let mut hints = vec![Action::NextField];
            if is_choice {
                hints.push(Action::NextChoice);
            }
            hints.extend([Action::Accept, Action::Cancel]);
            hints
        }
        Dialog::List(list) if matches!(list.kind, ListKind::History(_)) => {
            vec![Action::NextField, Action::Cancel]
        }
        Dialog::List(_) => vec![Action::NextField, Action::Accept, Action::Cancel],
        Dialog::Sentence(_) => vec![Action::Cancel],
        Dialog::Prompt(_) | Dialog::Confirm(_) => vec![Action::Accept, Action::Cancel],
    }
}

fn of_pane(model: &Model) -> Vec<Action> {
    let mut hints = match model.pane {
        PaneKind::Matrix => vec![Action::Down, Action::Right, Action::Open, Action::Edit, Action::SetRoles],
        PaneKind::Review => {
            vec![Action::Down, Action::Propose, Action::Decline, Action::NextUndecided, Action::Mark]
        }
        PaneKind::Calendar => vec![Action::Down, Action::SwitchFocus, Action::Open, Action::RecordSubmission],
    };
    hints.push(Action::Filter);
    hints.extend([Action::Undo, Action::Palette, Action::Help]);
    hints
}
