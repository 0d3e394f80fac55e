//! Dialogs on the bottom lines: forms, lists, texts, questions.

pub(super) mod figures;
pub(super) mod form;
mod history;
pub(super) mod list;
pub(super) mod picks;
pub(super) mod text;
