//! Text of the years before Unicode: letters of Vietnamese that were stored as other letters of Latin-1.
//!
//! A spreadsheet hands such text over as Latin letters ("Hµ", "Taøi chính"), because its font alone knew better. Which way it
//! was written is found for a column as a whole ([`guess`]), since a single word can read well in two of them, and turned into
//! Unicode cell by cell ([`decode`]). A cell with a letter that only Unicode has is Unicode, and is never touched. Lost letters
//! (a soft hyphen stood for "ư" in TCVN3, and many programs drop it) cannot be brought back.

mod odd;
mod tcvn3;
mod vni;

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization;

use odd::oddity;

/// How letters were stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Encoding {
    /// As they are.
    Unicode,
    /// TCVN3 as its fonts have it: a capital with a tone is a bare capital and the small letter with the tone.
    Tcvn3,
    /// TCVN 5712-1, which has places of their own for capitals with tones.
    Tcvn5712,
    /// VNI-Windows: a letter, then its marks.
    Vni,
}

impl Encoding {
    /// Every encoding; of those that explain a column equally well the first is taken.
    pub const ALL: [Self; 4] = [Self::Unicode, Self::Tcvn3, Self::Tcvn5712, Self::Vni];

    /// The stable name on the command line.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Unicode => "unicode",
            Self::Tcvn3 => "tcvn3",
            Self::Tcvn5712 => "tcvn5712",
            Self::Vni => "vni",
        }
    }

    /// The encoding with this stable name.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|encoding| encoding.key() == key)
    }
}

/// How the cells of a column were written: the encoding under which they read best, and Unicode wherever that reads well.
pub fn guess<'c>(cells: impl IntoIterator<Item = &'c str>) -> Encoding {
    let mut sums = [0_u64; Encoding::ALL.len()];
    let mut previous: Option<&str> = None;
    for cell in cells {
        // A column names one district over and over.
        if previous == Some(cell) || !can_be_legacy(cell) {
            continue;
        }
        previous = Some(cell);
        for (sum, encoding) in sums.iter_mut().zip(Encoding::ALL) {
            *sum += u64::from(oddity(&decode(cell, encoding)));
        }
    }
    // Names of the highlands look odd to rules made for Vietnamese, whatever they are written in: what reads half as odd is told.
    let (best, least) =
        sums.into_iter().enumerate().min_by_key(|(place, sum)| (*sum, *place)).unwrap_or_default();
    if 2 * least <= sums[0] && sums[0] > 0 { Encoding::ALL[best] } else { Encoding::Unicode }
}

/// A cell in Unicode, composed. What is Unicode already comes back as it is.
pub fn decode(cell: &str, encoding: Encoding) -> Cow<'_, str> {
    if encoding == Encoding::Unicode || !can_be_legacy(cell) {
        return Cow::Borrowed(cell);
    }
    let letters = match encoding {
        Encoding::Unicode => return Cow::Borrowed(cell),
        Encoding::Tcvn3 => tcvn3::practice(cell),
        Encoding::Tcvn5712 => tcvn3::standard(cell),
        Encoding::Vni => vni::letters(cell),
    };
    Cow::Owned(letters.nfc().collect())
}

/// Whether a cell has letters beyond ASCII, and none that only Unicode has.
fn can_be_legacy(cell: &str) -> bool {
    let is_plain = cell.is_ascii() && !cell.chars().any(is_low_capital);
    !is_plain && cell.chars().all(|letter| byte(letter).is_some())
}

/// The byte a letter was stored as, where one could have been: Latin-1, and what Windows puts where Latin-1 has controls.
fn byte(letter: char) -> Option<u8> {
    /// What stands from 0x80 to 0x9f; a space where nothing does.
    const WINDOWS: &str = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";
    match u32::from(letter) {
        code @ 0..=0xff => Some(code as u8),
        _ => WINDOWS.chars().position(|other| other == letter).map(|place| 0x80 + place as u8),
    }
}

/// The letters with the marks of capitals that TCVN 5712-1 puts among the control characters.
const fn is_low_capital(letter: char) -> bool {
    matches!(letter, '\u{1}' | '\u{2}' | '\u{4}'..='\u{6}' | '\u{11}'..='\u{17}')
}

#[cfg(test)]
mod tests;
