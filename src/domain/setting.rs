//! Settings that change a verdict or a due day: rows of the journal, not personal taste.

use chrono::NaiveDate;

use super::row::{plain_fields, row};

/// A setting with its value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SettingValue {
    /// The day on which a sample rehearses; without it the real day counts.
    RehearsalDay(NaiveDate),
    /// How many days before its due day a duty is called "sắp đến hạn".
    WarningDays(u16),
}

plain_fields!(SettingValue);

row! {
    /// One setting of the office.
    pub struct Setting in settings (Setting) {
        /// Which, and its value.
        pub value: SettingValue,
    }
}
