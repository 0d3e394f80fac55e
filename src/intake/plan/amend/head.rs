//! In what the head and foot of a document differ from the plan that stands in the book.
//!
//! Only the plan's own document says what its head is: one of another number has a head of its own. What a document does
//! not say, or says with other blanks and marks, differs in nothing.

use chrono::{Datelike, NaiveDate};

use super::plain_words;
use crate::domain::date::Period;
use crate::domain::plan::Plan;
use crate::domain::text::Text;
use crate::intake::plan::Header;

/// One thing of the head or foot that differs, from what the book has to what the document says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum HeadChange {
    /// The title.
    Title {
        /// In the book.
        from: Text,
        /// In the document.
        to: Text,
    },
    /// Who signed.
    Signer {
        /// In the book.
        from: Text,
        /// In the document.
        to: Text,
    },
    /// The day of issue.
    Date {
        /// In the book.
        from: NaiveDate,
        /// In the document.
        to: NaiveDate,
    },
    /// The place of issue.
    Place {
        /// In the book.
        from: Text,
        /// In the document.
        to: Text,
    },
}

/// In what a head as read differs from its plan.
pub(super) fn changes_of(header: &Header, plan: &Plan) -> Vec<HeadChange> {
    let other = |from: &Text, to: &Option<Text>| {
        let to = to.as_ref().filter(|to| plain_words(to) != plain_words(from));
        to.map(|to| (from.clone(), to.clone()))
    };
    let title = other(&plan.title, &header.title).map(|(from, to)| HeadChange::Title { from, to });
    let signer = other(&plan.signer, &header.signer).map(|(from, to)| HeadChange::Signer { from, to });
    let date = header.date.filter(|date| *date != plan.date);
    let date = date.map(|to| HeadChange::Date { from: plan.date, to });
    let place = other(&plan.place, &header.place).map(|(from, to)| HeadChange::Place { from, to });
    title.into_iter().chain(signer).chain(date).chain(place).collect()
}

/// The plan with these changes. The span it is for follows from title and day.
pub(super) fn changed(plan: &Plan, changes: &[HeadChange], header: &Header) -> Plan {
    let mut after = plan.clone();
    for change in changes {
        match change {
            HeadChange::Title { to, .. } => after.title.clone_from(to),
            HeadChange::Signer { to, .. } => after.signer.clone_from(to),
            HeadChange::Date { to, .. } => after.date = *to,
            HeadChange::Place { to, .. } => after.place.clone_from(to),
        }
    }
    if after.title != plan.title || after.date != plan.date {
        after.period = period(header, after.date);
    }
    after
}

/// The span of days a plan is for: that of the title, or else the year of issue.
pub(in crate::intake::plan) fn period(header: &Header, date: NaiveDate) -> Period {
    header.period.or_else(|| Period::year(date.year())).unwrap_or_else(|| Period::day(date))
}
