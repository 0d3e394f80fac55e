//! A review of a sheet that was left half-done: where the file lies, and what was said of it, to be read anew on return.

use super::choices::SheetChoices;
use super::review::{SheetReview, SheetView};

/// A half-done review of a sheet.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct KeptSheet {
    /// Where the file lies.
    pub path: String,
    /// What was said of it.
    pub choices: SheetChoices,
    /// The look.
    pub view: SheetView,
}

impl KeptSheet {
    /// What is to be kept of a review.
    pub fn of(review: &SheetReview) -> Self {
        Self { path: review.path.clone(), choices: review.choices.clone(), view: review.view }
    }
}
