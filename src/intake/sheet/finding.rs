//! What is to be looked at in a sheet, with its row, its column and what stands there. The words live in `wording`.

use crate::domain::figures::{FigureKey, FigureSet, Rate};
use crate::domain::text::Text;

use super::number::Unread;

/// One thing to look at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetFinding {
    /// The row, from 0.
    pub row: u32,
    /// The column, from 0; none where it is about the row as a whole.
    pub column: Option<u32>,
    /// What stands there.
    pub value: Text,
    /// What about it.
    pub trouble: Trouble,
}

/// What can be wrong with a cell or a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Trouble {
    /// The cell is no figure; it is left out.
    Unread(Unread),
    /// The marks of thousands were read as such ("1.118" is 1118).
    Thousands {
        /// The mark.
        mark: char,
    },
    /// Ticks in this column were read as yes; told once, at the first of them.
    MarkForYes {
        /// How many there are.
        cells: u32,
    },
    /// Letters and their marks were stored apart, and have been joined.
    Decomposed,
    /// Blanks before or behind the text were left out.
    Blanks,
    /// The commune is not in the book; the row is left out.
    UnknownCommune {
        /// The district that the row stands in, where the book has it: other districts may have such a commune.
        district: Option<Text>,
        /// The name there, or anywhere where no district is named, that is written nearly so.
        near: Option<Text>,
    },
    /// The commune was not in the book, and is added.
    NewCommune,
    /// The commune was found by how its name sounds; told once for rows that follow each other.
    ReadAs {
        /// Its name in the book.
        name: Text,
    },
    /// The code is not in the book; the commune was found by its name.
    UnknownCode,
    /// Several communes answer to the name; the row is left out until somebody says which.
    SeveralCommunes {
        /// Their codes.
        codes: Vec<Text>,
    },
    /// The code belongs to a commune of another name; the row is left out.
    CodeOfAnother {
        /// That commune.
        name: Text,
    },
    /// The code belongs to a commune of another district; the row is left out.
    CodeInAnotherDistrict {
        /// That district.
        name: Text,
    },
    /// The row names no commune, and none stands above it.
    NoCommune,
    /// The row has figures, but names no village.
    NoVillage,
    /// The village is not in the book, whose commune has others; the row is left out.
    UnknownVillage,
    /// Several villages of the commune answer to the name.
    SeveralVillages,
    /// The place stood in an earlier row; this one is left out.
    Repeated {
        /// That row, from 0.
        first: u32,
    },
    /// A sum over other rows: no place.
    Total,
    /// The row has words and no figures: a heading, a note, a signature.
    NoFigures,
    /// A part is larger than its total.
    AboveTotal {
        /// The total.
        total: FigureKey,
    },
    /// Parts that exclude each other are together larger than their total.
    TogetherAboveTotal {
        /// The parts.
        parts: FigureSet,
        /// Their total.
        total: FigureKey,
    },
    /// Fewer than two thirds of the households sent somebody to the meeting.
    NoQuorum,
    /// Not more than half of those at the meeting agreed.
    NoMajority,
    /// A share in percent is not that of the counts.
    PercentDiffers {
        /// Which share.
        rate: Rate,
    },
}

impl Trouble {
    /// The name of the kind, as in the JSON output; with `-` for `_` after `sheet-finding-`, the id of its words.
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Unread(Unread::NotANumber) => "not_a_number",
            Self::Unread(Unread::NotWhole) => "not_whole",
            Self::Unread(Unread::TooFine) => "too_fine",
            Self::Unread(Unread::Negative) => "negative",
            Self::Unread(Unread::TooLarge) => "too_large",
            Self::Unread(Unread::NotAnAnswer) => "not_an_answer",
            Self::Thousands { .. } => "thousands",
            Self::MarkForYes { .. } => "mark_for_yes",
            Self::Decomposed => "decomposed",
            Self::Blanks => "blanks",
            Self::UnknownCommune { .. } => "unknown_commune",
            Self::NewCommune => "new_commune",
            Self::ReadAs { .. } => "read_as",
            Self::UnknownCode => "unknown_code",
            Self::SeveralCommunes { .. } => "several_communes",
            Self::CodeOfAnother { .. } => "code_of_another",
            Self::CodeInAnotherDistrict { .. } => "code_in_another_district",
            Self::NoCommune => "no_commune",
            Self::NoVillage => "no_village",
            Self::UnknownVillage => "unknown_village",
            Self::SeveralVillages => "several_villages",
            Self::Repeated { .. } => "repeated",
            Self::Total => "total",
            Self::NoFigures => "no_figures",
            Self::AboveTotal { .. } => "above_total",
            Self::TogetherAboveTotal { .. } => "together_above_total",
            Self::NoQuorum => "no_quorum",
            Self::NoMajority => "no_majority",
            Self::PercentDiffers { .. } => "percent_differs",
        }
    }

    /// Whether the row is left out because of it.
    pub const fn drops_row(&self) -> bool {
        matches!(
            self,
            Self::UnknownCommune { .. }
                | Self::SeveralCommunes { .. }
                | Self::CodeOfAnother { .. }
                | Self::CodeInAnotherDistrict { .. }
                | Self::NoCommune
                | Self::NoVillage
                | Self::UnknownVillage
                | Self::SeveralVillages
                | Self::Repeated { .. }
                | Self::Total
                | Self::NoFigures
        )
    }
}
