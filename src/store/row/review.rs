//! The stored form of rounds, surveys and decisions.

use std::fmt;

use serde::de::{Error as _, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::CodecError;
use super::part::{Part, code_parts};
use super::plan::DocumentV1;
use super::text::{TextReader, TextRef, TextWriter};
use super::twin::twin;
use crate::domain::figures::{FigureKey, Figures};
use crate::domain::review::{Decision, FiguresNature, Level, Round, RoundObject, Survey, Verdict};
use crate::domain::rule_file::RuleFile;
use crate::domain::shared_view::SharedView;

code_parts!(Level { Village = 0, Commune = 1, District = 2, Province = 3, Centre = 4 });
code_parts!(RoundObject { Villages = 0, Communes = 1 });
code_parts!(FiguresNature { Reported = 0, MadeUp = 1 });
code_parts!(Verdict { Propose = 0, Decline = 1, Return = 2, Defer = 3, Agree = 4 });

/// How many figures a stored row may have; more than there are keys today.
const MOST_FIGURES: usize = 64;

/// The figures in the order of their keys: 0 for a missing one, else the figure plus one. Keys that came later than the
/// stored row are missing in it, and missing figures at the end are left out as far as the keys that were there from the
/// start: a village does not pay for what only communes have, and its bytes are those of the first version. A sequence to serde, an array here, because a hundred thousand lists on the heap cost
/// more than all the rest of reading the rows.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct FiguresV1 {
    values: [u32; MOST_FIGURES],
    count: usize,
}

impl Serialize for FiguresV1 {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(&self.values[..self.count])
    }
}

impl<'de> Deserialize<'de> for FiguresV1 {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_seq(FiguresVisitor)
    }
}

struct FiguresVisitor;

impl<'de> Visitor<'de> for FiguresVisitor {
    type Value = FiguresV1;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "at most {MOST_FIGURES} figures")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut sequence: A) -> Result<FiguresV1, A::Error> {
        let mut figures = FiguresV1 { values: [0; MOST_FIGURES], count: 0 };
        while let Some(value) = sequence.next_element()? {
            let slot = figures.values.get_mut(figures.count);
            *slot.ok_or_else(|| A::Error::invalid_length(MOST_FIGURES + 1, &self))? = value;
            figures.count += 1;
        }
        Ok(figures)
    }
}

impl Part for Figures {
    type Twin = FiguresV1;
    fn pack(&self, _texts: &mut TextWriter) -> FiguresV1 {
        let mut twin = FiguresV1 { values: [0; MOST_FIGURES], count: FigureKey::FIRST_STORED };
        for (n, (_, value)) in self.iter().enumerate() {
            let Some(value) = value else { continue };
            twin.values[n] = value + 1;
            twin.count = twin.count.max(n + 1);
        }
        twin
    }
    fn unpack(twin: FiguresV1, _texts: &TextReader) -> Result<Self, CodecError> {
        if twin.count > FigureKey::COUNT {
            return Err(CodecError::Unknown { value: twin.count as u64, what: "number of figures" });
        }
        let values = twin.values[..twin.count].iter().map(|value| value.checked_sub(1));
        Ok(FigureKey::ALL.into_iter().zip(values).collect())
    }
}

twin! {
    /// A rule file of the office.
    RuleFileV1 of RuleFile { key: TextRef, text: TextRef }
}
twin! {
    /// A look at the review that the office shares.
    SharedViewV1 of SharedView {
        name: TextRef,
        object: u8,
        filter: TextRef,
        columns: Vec<TextRef>,
        sort: Vec<TextRef>,
        facets: Vec<TextRef>
    }
}
twin! {
    /// A round.
    RoundV1 of Round { key: TextRef, year: u16, object: u8, rules: TextRef, as_of: i32, nature: u8 }
}
twin! {
    /// The figures of a place in a round.
    SurveyV1 of Survey { round: u32, place: u32, figures: FiguresV1, note: TextRef }
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

#[cfg(test)]
mod tests {
    use super::*;

    fn packed(figures: &Figures) -> FiguresV1 {
        figures.pack(&mut TextWriter::default())
    }

    #[test]
    fn a_row_stores_no_more_figures_than_it_has_and_never_fewer_than_at_first() {
        let village = Figures::default().with(FigureKey::Households, 94);
        assert_eq!(packed(&village).count, FigureKey::FIRST_STORED);
        let commune = village.with(FigureKey::RoadUnpavedLength, 1_250);
        assert_eq!(packed(&commune).count, FigureKey::COUNT);
        for figures in [village, commune] {
            let texts = TextReader::default();
            assert_eq!(Figures::unpack(packed(&figures), &texts).unwrap(), figures);
        }
    }
}
