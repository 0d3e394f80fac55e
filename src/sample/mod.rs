//! The rehearsal province: plan 2881 in the project's own short words, Kon Tum's places, made-up figures.
//!
//! It is laid over the rows of a new book, which are handed in, and is itself only a proposal of rows. Nothing in it is
//! dated after its rehearsal day.

mod plan;
pub mod villages;

use chrono::NaiveDate;

use crate::domain::setting::{Setting, SettingValue};
use crate::domain::snapshot::Changes;
use crate::domain::text::Text;

/// The day on which the sample rehearses: the day the plan was issued.
pub const REHEARSAL_DAY: NaiveDate = match NaiveDate::from_ymd_opt(2014, 11, 5) {
    Some(day) => day,
    None => NaiveDate::MIN,
};

/// What can be wrong with the data of the sample.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SampleError {
    /// The embedded file does not read.
    #[error("plan.toml: {0}")]
    Malformed(Text),
    /// The embedded file says something that is none of the words it may use.
    #[error("plan.toml: {clause}: no such {what}: {found}")]
    Unknown {
        /// The clause at which it stands.
        clause: Text,
        /// What was looked for.
        what: &'static str,
        /// What was found.
        found: Text,
    },
}

/// How large a province rehearses, and under which rules.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Size {
    /// How many villages; [`villages::USUAL`] unless asked otherwise.
    pub villages: u32,
    /// The rule file of its review round.
    pub rules: Text,
}

/// Lays the sample over the rows of a new book of Kon Tum: the plan, some progress, a review round with villages and
/// made-up figures, and the rehearsal day.
pub fn lay_out(book: Changes, size: Size) -> Result<Changes, SampleError> {
    let mut changes = book;
    plan::insert(&mut changes)?;
    villages::insert(&mut changes, size.rules, size.villages);
    changes.insert(Setting { value: SettingValue::RehearsalDay(REHEARSAL_DAY) });
    Ok(changes)
}
