//! Settings that change a verdict or a due day: rows of the journal, not personal taste.

use chrono::NaiveDate;

use super::row::{plain_fields, row};
use super::snapshot::Snapshot;

/// How many days ahead a duty is called "sắp đến hạn" until the office says otherwise.
pub const DEFAULT_WARNING_DAYS: u16 = 30;

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

/// How many days before its due day a duty is called "sắp đến hạn" in this book.
pub fn warning_days(snapshot: &Snapshot) -> u16 {
    let values = snapshot.rows::<Setting>().filter_map(|(_, setting)| match setting.value {
        SettingValue::WarningDays(days) => Some(days),
        SettingValue::RehearsalDay(_) => None,
    });
    values.last().unwrap_or(DEFAULT_WARNING_DAYS)
}

/// The day on which this book rehearses; without one the real day counts.
pub fn rehearsal_day(snapshot: &Snapshot) -> Option<NaiveDate> {
    let values = snapshot.rows::<Setting>().filter_map(|(_, setting)| match setting.value {
        SettingValue::RehearsalDay(day) => Some(day),
        SettingValue::WarningDays(_) => None,
    });
    values.last()
}
