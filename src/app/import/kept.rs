//! A review that was left half-done: where the document lies, and what was done to it, to be done again on return.
//!
//! The document and the book are read anew then, so what is kept names duties by their clauses; what no longer stands is
//! left out.

use std::collections::HashMap;

use super::form;
use super::sheet::ImportReview;
use crate::domain::snapshot::Snapshot;
use crate::domain::text::Text;
use crate::intake::plan::AgencyBook;

use chrono::NaiveDate;

/// The name under which it is kept whether the head is taken; no clause is called so.
const HEAD: &str = "=";

/// A half-done review.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct KeptReview {
    /// Where the document lies.
    pub path: String,
    /// What was done to its duties, in order.
    pub deeds: Vec<Deed>,
    /// Which rows were there, and whether they were taken.
    pub rows: Vec<(String, bool)>,
    /// The row under the cursor.
    pub current: Option<String>,
}

/// Something done to a duty under review.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Deed {
    /// The duty of this clause was split.
    Split(Text),
    /// The duty of this clause was corrected; the words of the form, field by field, and the day they were typed, from which
    /// days are told.
    Corrected(Text, Vec<String>, Option<NaiveDate>),
}

impl Deed {
    /// The clause of the duty.
    pub(super) const fn clause(&self) -> &Text {
        match self {
            Self::Split(clause) | Self::Corrected(clause, ..) => clause,
        }
    }
}

impl KeptReview {
    /// What is to be kept of a review.
    pub fn of(review: &ImportReview) -> Self {
        let count = review.difference().rows.len();
        let mut rows = vec![(HEAD.to_owned(), review.is_head_agreed())];
        rows.extend((0..count).map(|row| (key(review, row), review.is_agreed(row))));
        Self {
            path: review.path.clone(),
            deeds: review.deeds().to_vec(),
            rows,
            current: review.current().map(|row| key(review, row)),
        }
    }

    /// Does again what was done, as far as the duties still stand.
    pub(super) fn resume(self, review: &mut ImportReview, book: &Snapshot, day: NaiveDate) {
        let agencies = AgencyBook::of(book).ok();
        for deed in self.deeds {
            let clause = deed.clause();
            let row = (0..review.difference().rows.len())
                .find(|row| review.task(*row).is_some_and(|task| task.clause == *clause));
            match (deed, row, &agencies) {
                (Deed::Split(_), Some(row), Some(agencies)) => {
                    review.split(row, book, agencies);
                }
                (Deed::Corrected(clause, words, typed), Some(_), Some(_)) => {
                    // Words that were accepted once are, unless an agency has gone.
                    if let Some(form) = form::filled(review, &clause, &words) {
                        let _ = form::correct(review, &form, book, typed.unwrap_or(day));
                    }
                }
                _ => {}
            }
        }
        // The first of one name counts.
        let known: HashMap<&str, bool> =
            self.rows.iter().rev().map(|(known, is_taken)| (&**known, *is_taken)).collect();
        let taken = |row: usize| known.get(&*key(review, row)).copied();
        let count = review.difference().rows.len();
        let wanted = (0..count).map(|row| taken(row).unwrap_or_else(|| review.is_agreed(row))).collect();
        let head = known.get(HEAD).copied().unwrap_or_else(|| review.is_head_agreed());
        review.take(wanted, head);
        let current = (0..count).find(|row| Some(key(review, *row)) == self.current);
        if let Some(row) = current {
            review.go_to(row);
        }
    }
}

/// A name of a row that stands at the next reading: the clause, or the task that the document no longer has.
fn key(review: &ImportReview, row: usize) -> String {
    let task = review.difference().rows.get(row).and_then(|row| row.task);
    match (review.task(row), task) {
        (Some(read), _) => read.clause.to_string(),
        (None, Some(task)) => format!("#{}", task.raw()),
        (None, None) => String::new(),
    }
}
