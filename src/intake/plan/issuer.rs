//! Whose committee issued a plan: that of a province, or of the district or commune that its head names.

use crate::domain::text::fold;
use crate::intake::word::beginning;

use super::paragraph::Paragraph;

/// Within how many paragraphs a head names its committee.
const NEAR: usize = 5;
/// Within how many bytes of a paragraph.
const BYTES: usize = 80;

/// Kinds of places below the province, as they are written and folded.
const KINDS: [(&str, &str); 6] = [
    ("huyện", "huyen "),
    ("thị xã", "thi xa "),
    ("thành phố", "thanh pho "),
    ("quận", "quan "),
    ("thị trấn", "thi tran "),
    ("xã", "xa "),
];

/// The kind of the place below the province whose committee the head names first: behind it in one line, or in the next.
pub(super) fn kind(paragraphs: &[Paragraph]) -> Option<&'static str> {
    let lines: Vec<String> =
        paragraphs.iter().take(NEAR).map(|paragraph| fold(beginning(&paragraph.text, BYTES))).collect();
    let heads = ["ubnd", "uy ban nhan dan"];
    let place = lines.iter().enumerate().find_map(|(at, line)| {
        let rest = heads.iter().find_map(|head| line.strip_prefix(head))?.trim();
        let next = lines.get(at + 1).map_or("", |next| next.trim());
        Some(if rest.is_empty() || rest.starts_with("cong hoa") { next } else { rest }.to_owned())
    })?;
    KINDS.iter().find(|(_, folded)| place.starts_with(folded)).map(|(kind, _)| *kind)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::intake::document::Document;
    use crate::intake::plan::paragraph::paragraphs;

    #[test]
    fn the_place_stands_behind_the_committee_or_in_the_next_line() {
        let of = |text: &str| kind(&paragraphs(&Document::of_text(text).blocks));
        assert_eq!(of("UBND HUYỆN ĐĂK SAO\nSố: 1/KH-UBND"), Some("huyện"));
        assert_eq!(of("ỦY BAN NHÂN DÂN\n\nTHỊ XÃ SA PA\n\nSố: 1/KH-UBND"), Some("thị xã"));
        assert_eq!(of("ỦY BAN NHÂN DÂN\n\nTỈNH LÀO CAI\n\nSố: 1/KH-UBND"), None);
    }
}
