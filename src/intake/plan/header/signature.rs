//! Signatures that no "TM." or "KT." announces: the office of whoever signs, alone in a line of capitals, with nothing but
//! names below.

use std::sync::LazyLock;

use crate::intake::word::{Phrases, Words, beginning};

use super::super::marker::{Marker, Rank};
use super::super::paragraph::Paragraph;
use super::{NEAR, Opening, is_in_capitals, opening};

/// How many paragraphs stand at most below the office of whoever signs.
const BELOW: usize = 8;
/// How many words each of them has at most.
const SHORT: usize = 8;

static OFFICES: LazyLock<Phrases<()>> = LazyLock::new(|| {
    let offices = "chủ tịch, phó chủ tịch, trưởng ban, phó trưởng ban, giám đốc, phó giám đốc, chánh văn phòng, \
                   phó chánh văn phòng, trưởng phòng, phó trưởng phòng, bí thư, phó bí thư, bộ trưởng, thứ trưởng, \
                   chủ nhiệm, phó chủ nhiệm, cục trưởng, chi cục trưởng, thủ trưởng, tổng giám đốc";
    Phrases::new(offices.split(", ").map(|office| (office, ())))
});

/// "T/M UBND TỈNH – K/T CHỦ TỊCH".
pub(super) fn is_slashed(text: &str) -> bool {
    ["T/M", "K/T", "T/L", "TUQ/"].iter().any(|sign| text.starts_with(sign)) && is_in_capitals(text)
}

/// Where a signature begins that nothing announces, among paragraphs of which the first ones may be a head: below the office
/// stand only short lines, up to the end, the copies or an appendix. An office that others stand below is no signature.
pub(super) fn without_sign(paragraphs: &[Paragraph]) -> Option<usize> {
    paragraphs.iter().enumerate().find_map(|(at, paragraph)| {
        let is_last = || {
            let below = paragraphs[at + 1..].iter().take_while(|paragraph| !ends(paragraph));
            let mut below = below.enumerate().peekable();
            below.peek().is_some() && below.all(|(count, one)| count < BELOW && is_name(one))
        };
        (is_office(paragraph) && is_last()).then_some(at)
    })
}

/// Whether a paragraph is an office and nothing else, signed or not: "TRƯỞNG BAN", "GIÁM ĐỐC (Đã ký)".
fn is_office(paragraph: &Paragraph) -> bool {
    let text = paragraph.text.trim_start_matches("Q. ");
    let office = text.find('(').map_or(text, |bracket| text[..bracket].trim_end());
    if paragraph.marker != Marker::Plain
        || !is_in_capitals(office)
        || !OFFICES.may_begin(beginning(office, NEAR))
    {
        return false;
    }
    let words = Words::new(office);
    OFFICES.longest(&words, 0).is_some_and(|((), next)| next == words.tokens.len())
}

/// Whether the plan is behind: copies follow, or an appendix.
fn ends(paragraph: &Paragraph) -> bool {
    let is_marked = matches!(paragraph.marker, Marker::Section(Rank::Appendix, _) | Marker::Table);
    is_marked || matches!(opening(paragraph), Some(Opening::Copies | Opening::Plan))
}

fn is_name(paragraph: &Paragraph) -> bool {
    let text = &paragraph.text;
    paragraph.marker == Marker::Plain
        && text.split(' ').count() <= SHORT
        && !text.ends_with([':', ';', '.', ','])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::intake::document::Document;
    use crate::intake::plan::paragraph::paragraphs;

    fn begins(text: &str) -> Option<usize> {
        without_sign(&paragraphs(&Document::of_text(text).blocks))
    }

    #[test]
    fn an_office_in_capitals_with_names_below_signs() {
        for text in [
            "- Họp.\n\nTRƯỞNG BAN\nPHÓ CHỦ TỊCH UBND TỈNH\nTrần Đức Quý",
            "- Họp.\n\nGIÁM ĐỐC (Đã ký)\n\nĐinh Văn Khá",
            "- Họp.\n\nQ. CHỦ TỊCH\n\nĐinh Văn Khá\n\nNơi nhận:\n- Như trên;",
        ] {
            assert_eq!(begins(text), Some(1), "{text}");
        }
    }

    #[test]
    fn an_office_that_decides_or_acts_does_not_sign() {
        for text in [
            "CHỦ TỊCH\n\nCăn cứ Luật số 12;\n\n- Họp.",
            "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH\n\nTrần Đức Quý",
            "- Họp.\n\nGIÁM ĐỐC",
            "Giám đốc\n\nĐinh Văn Khá",
        ] {
            assert_eq!(begins(text), None, "{text}");
        }
        assert!(is_slashed("T/M UBND TỈNH - K/T CHỦ TỊCH"));
        assert!(!is_slashed("T/M các xã"));
    }
}
