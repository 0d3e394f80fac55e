//! Vietnamese text as values: one form, search without marks, the alphabet's order, what is safe to show and how wide.
//!
//! Every stored text is NFC and has passed [`clean`]. Nothing here knows where a text comes from or is painted.

mod ascii;
mod display;
mod fold;
mod nearest;
mod order;
mod width;

use std::sync::Arc;

use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

pub use ascii::ascii;
pub use display::{clean, clean_lines, display};
pub use fold::{fold, fold_into, matches};
pub use nearest::nearest;
pub use order::{Alphabet, SortKey, ranks};
pub use width::{fit, truncate, width, wrap};

/// A shared, immutable piece of text; cloning a row does not copy it. Stored as NFC.
pub type Text = Arc<str>;

/// Whether a spreadsheet may take a text for a formula: it begins with one of the signs, with a full-width twin, or with what
/// spreadsheets skip in front of them.
pub fn begins_formula(text: &str) -> bool {
    text.starts_with(['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'])
}

/// The composed form (NFC), in which every text is kept and compared.
pub fn nfc(text: &str) -> Text {
    if text.is_ascii() || is_nfc_quick(text.chars()) == IsNormalized::Yes {
        Text::from(text)
    } else {
        text.nfc().collect::<String>().into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nfc_composes_what_macs_and_old_files_hand_over_in_parts() {
        assert_eq!(&*nfc("Đa\u{306}\u{301}k Tô"), "Đắk Tô");
        assert_eq!(&*nfc("Đắk Tô"), "Đắk Tô");
        assert_eq!(&*nfc("BDT"), "BDT");
    }
}
