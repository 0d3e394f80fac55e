//! How to begin without a book: the sample, a plan file, or an empty book with Kon Tum's places of 2014.

use super::dialog::{Dialog, ListDialog, ListItem, ListKind, PromptKind};
use super::message::BookChoice;
use super::model::{BookState, Model};

/// The list of beginnings.
pub fn list() -> ListDialog {
    let choices = [BookChoice::Sample, BookChoice::Plan(String::new()), BookChoice::Empty];
    ListDialog::new(ListKind::Welcome, choices.into_iter().map(ListItem::Book).collect())
}

/// Takes the list away once there is a book. Gives the path of the plan that began it, which is to be reviewed now; the
/// prompt with that path stays until it is read.
pub fn leave(model: &mut Model) -> Option<String> {
    if model.book == BookState::None {
        model.book = BookState::Open;
        model.rehearsed = model.rehearsal_day();
        model.notice = None;
        model.dialogs.retain(|dialog| match dialog {
            Dialog::List(list) => list.kind != ListKind::Welcome,
            _ => true,
        });
        return model.dialogs.last().and_then(|dialog| match dialog {
            Dialog::Prompt(prompt) if prompt.kind == PromptKind::PlanFile => {
                Some(prompt.line.text().trim().to_owned())
            }
            _ => None,
        });
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_book_takes_the_list_away_and_later_ones_touch_no_dialog() {
        let day = chrono::NaiveDate::from_ymd_opt(2014, 11, 5).unwrap();
        let mut model = Model::new(std::sync::Arc::default(), (80, 24), day, std::sync::Arc::default());
        model.book = BookState::None;
        model.open(Dialog::List(list()));
        leave(&mut model);
        assert_eq!((model.book, model.dialogs.len()), (BookState::Open, 0));
        model.open(Dialog::List(list()));
        leave(&mut model);
        assert_eq!(model.dialogs.len(), 1);
    }
}
