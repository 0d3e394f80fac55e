//! How to begin without a book: the sample, a plan file, or an empty book with Kon Tum's places of 2014.

use super::dialog::{ListDialog, ListItem, ListKind};
use super::message::BookChoice;

/// The list of beginnings.
pub fn list() -> ListDialog {
    let choices = [BookChoice::Sample, BookChoice::Plan(String::new()), BookChoice::Empty];
    ListDialog::new(ListKind::Welcome, choices.into_iter().map(ListItem::Book).collect())
}
