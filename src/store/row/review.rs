//! The stored form of rounds, surveys and decisions.

use super::CodecError;
use super::part::{Part, code_parts};
use super::plan::DocumentV1;
use super::text::{TextReader, TextRef, TextWriter};
use super::twin::twin;
use crate::domain::figures::{FigureKey, Figures};
use crate::domain::review::{Decision, FiguresNature, Level, Round, RoundObject, Survey, Verdict};

code_parts!(Level { Village = 0, Commune = 1, District = 2, Province = 3, Centre = 4 });
code_parts!(RoundObject { Villages = 0, Communes = 1 });
code_parts!(FiguresNature { Reported = 0, MadeUp = 1 });
code_parts!(Verdict { Propose = 0, Decline = 1, Return = 2, Defer = 3, Agree = 4 });

/// The figures in the order of their keys: 0 for a missing one, else the figure plus one. Keys that came later than the
/// stored row are missing in it.
impl Part for Figures {
    type Twin = Vec<u32>;
    fn pack(&self, _texts: &mut TextWriter) -> Vec<u32> {
        self.iter().map(|(_, value)| value.map_or(0, |value| value + 1)).collect()
    }
    fn unpack(twin: Vec<u32>, _texts: &TextReader) -> Result<Self, CodecError> {
        if twin.len() > FigureKey::COUNT {
            return Err(CodecError::Unknown { value: twin.len() as u64, what: "number of figures" });
        }
        let values = twin.into_iter().map(|value| value.checked_sub(1));
        Ok(FigureKey::ALL.into_iter().zip(values).collect())
    }
}

twin! {
    /// A round.
    RoundV1 of Round { key: TextRef, year: u16, object: u8, rules: TextRef, as_of: i32, nature: u8 }
}
twin! {
    /// The figures of a place in a round.
    SurveyV1 of Survey { round: u32, place: u32, figures: Vec<u32>, note: TextRef }
}
twin! {
    /// What a level decided.
    DecisionV1 of Decision {
        survey: u32,
        level: u8,
        verdict: u8,
        reason: TextRef,
        document: Option<DocumentV1>,
        typed_by: TextRef,
    }
}
