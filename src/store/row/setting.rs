//! The stored form of settings.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::CodecError;
use super::part::Part;
use super::text::{TextReader, TextWriter};
use super::twin::twin;
use crate::domain::setting::{Setting, SettingValue};

/// A setting with its value; variants are only appended.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) enum SettingValueV1 {
    RehearsalDay(i32),
    WarningDays(u16),
}

impl Part for SettingValue {
    type Twin = SettingValueV1;
    fn pack(&self, texts: &mut TextWriter) -> SettingValueV1 {
        match self {
            Self::RehearsalDay(day) => SettingValueV1::RehearsalDay(day.pack(texts)),
            Self::WarningDays(days) => SettingValueV1::WarningDays(*days),
        }
    }
    fn unpack(twin: SettingValueV1, texts: &TextReader) -> Result<Self, CodecError> {
        Ok(match twin {
            SettingValueV1::RehearsalDay(day) => Self::RehearsalDay(NaiveDate::unpack(day, texts)?),
            SettingValueV1::WarningDays(days) => Self::WarningDays(days),
        })
    }
}

twin! {
    /// A setting.
    SettingV1 of Setting { value: SettingValueV1 }
}
