//! The stored form of labels.

use serde::{Deserialize, Serialize};

use super::CodecError;
use super::part::Part;
use super::text::{TextReader, TextRef, TextWriter};
use crate::domain::label::Label;

/// Declares the twin of [`Label`] with all its variants; variants are only appended.
macro_rules! labels {
    ($( $variant:ident { $( $field:ident : $stored:ty ),* } ),* $(,)?) => {
        /// What a change set was; variants are only appended.
        #[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
        pub(crate) enum LabelV1 { $( $variant { $( $field: $stored, )* }, )* }

        impl Part for Label {
            type Twin = LabelV1;
            fn pack(&self, texts: &mut TextWriter) -> LabelV1 {
                match self { $( Self::$variant { $($field),* } => {
                    LabelV1::$variant { $( $field: $field.pack(texts), )* }
                } )* }
            }
            fn unpack(twin: LabelV1, texts: &TextReader) -> Result<Self, CodecError> {
                Ok(match twin { $( LabelV1::$variant { $($field),* } => {
                    Self::$variant { $( $field: Part::unpack($field, texts)?, )* }
                } )* })
            }
        }
    };
}

labels! {
    NewBook { province: TextRef },
    Sample { villages: u32 },
    ImportPlan { number: TextRef, tasks: u32 },
    RecordProgress { clause: TextRef, agency: TextRef },
    EditTask { clause: TextRef },
    SetRoles { clause: TextRef, agency: TextRef },
    Decide { verdict: u8, place: TextRef },
    DecideMany { verdict: u8, rows: u32 },
    ClearDecisions { rows: u32 },
    RecordSubmission { clause: TextRef, agency: TextRef },
    ChangeSetting {},
    RecordManyProgress { rows: u32 },
    AmendPlan { number: TextRef, added: u32, changed: u32, dropped: u32 },
    ImportSheet { round: TextRef, added: u32, changed: u32 },
    AddRules { key: TextRef },
    NewRound { key: TextRef, rows: u32 },
    ShareView { name: TextRef },
    DropView { name: TextRef },
    SetFigure { place: TextRef, key: TextRef },
    EditFigures { place: TextRef, figures: u32 },
    PasteFigures { cells: u32, rows: u32 },
    ImportPlaces { added: u32, changed: u32 },
    ChangePlan { plan: u32, number: TextRef, added: u32, changed: u32, dropped: u32 },
}
