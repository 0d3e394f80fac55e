//! How many terminal cells a text takes, and cutting it to a number of them, never inside a letter with its marks.

use std::borrow::Cow;

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// How many cells a text takes.
pub fn width(text: &str) -> usize {
    text.width()
}

/// The longest beginning of a text that takes no more than `cells`.
pub fn truncate(text: &str, cells: usize) -> &str {
    if text.len() <= cells {
        return text; // No character is wider than its bytes.
    }
    let mut taken = 0;
    for (at, letter) in text.grapheme_indices(true) {
        taken += letter.width();
        if taken > cells {
            return &text[..at];
        }
    }
    text
}

/// The text if it fits into `cells`, else its beginning with `ellipsis` (one cell) at the end.
pub fn fit<'a>(text: &'a str, cells: usize, ellipsis: &str) -> Cow<'a, str> {
    if width(text) <= cells {
        return Cow::Borrowed(text);
    }
    if cells == 0 {
        return Cow::Borrowed("");
    }
    let beginning = truncate(text, cells - 1).trim_end();
    Cow::Owned(format!("{beginning}{ellipsis}"))
}

/// The lines of a text that is broken at blanks so that each takes no more than `cells`; a word wider than that keeps a
/// line of its own.
pub fn wrap(text: &str, cells: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if width(line) + 1 + width(word) <= cells => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_cut_between_letters() {
        assert_eq!(width("Đắk Tô"), 6);
        assert_eq!(width("Đa\u{306}\u{301}k"), 3);
        assert_eq!(truncate("Đắk Tô", 3), "Đắk");
        assert_eq!(truncate("Đa\u{306}\u{301}k", 2), "Đa\u{306}\u{301}");
        assert_eq!(truncate("漢字", 3), "漢");
        assert_eq!(truncate("BDT", 9), "BDT");
        assert_eq!(truncate("BDT", 0), "");
    }

    #[test]
    fn what_does_not_fit_says_so() {
        assert_eq!(fit("Tu Mơ Rông", 10, "…"), "Tu Mơ Rông");
        assert_eq!(fit("Tu Mơ Rông", 7, "…"), "Tu Mơ…");
        assert_eq!(fit("Tu Mơ Rông", 0, "…"), "");
    }

    #[test]
    fn lines_break_at_blanks() {
        assert_eq!(wrap("hộ nghèo và  cận nghèo", 8), ["hộ nghèo", "và cận", "nghèo"]);
        assert_eq!(wrap("khuyếnnông x", 4), ["khuyếnnông", "x"]);
        assert!(wrap("  ", 4).is_empty());
    }
}
