//! What may be stored and shown: nothing that steers a terminal, hides, reorders or piles up.
//!
//! Text from outside passes [`clean`] (one line) or [`clean_lines`] once, when it comes in; [`display`] is the same rule
//! at the other end, for what was stored by an older program or is not stored at all, such as the name of a file.

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// How many combining marks may stand on one base after composition; more are left out.
const MARKS_PER_BASE: usize = 4;

#[derive(Clone, Copy, PartialEq)]
enum LineBreaks {
    /// A line break becomes a space.
    Joined,
    /// A line break stays, as one `\n`.
    Kept,
}

/// A text from outside as one line: NFC, control characters shown as U+FFFD, tabs and line breaks as spaces, invisible
/// and reordering characters left out, at most four combining marks on a letter.
pub fn clean(text: &str) -> String {
    filter(text, LineBreaks::Joined)
}

/// Like [`clean`], but line breaks stay, each as one `\n`.
pub fn clean_lines(text: &str) -> String {
    filter(text, LineBreaks::Kept)
}

/// What of a text a terminal may be given: the text itself where it is harmless, else its [`clean`] form.
pub fn display(text: &str) -> Cow<'_, str> {
    if text.chars().all(is_plain) {
        return Cow::Borrowed(text);
    }
    let cleaned = clean(text);
    if cleaned == text { Cow::Borrowed(text) } else { Cow::Owned(cleaned) }
}

fn filter(text: &str, breaks: LineBreaks) -> String {
    let mut cleaned = String::with_capacity(text.len());
    let mut marks = MARKS_PER_BASE; // A mark with no letter before it would climb onto the neighbouring cell.
    // No mark composes with a line break or moves over one, so lines are filtered one by one, and most need not be.
    for line in text.split_inclusive('\n') {
        let (words, end) = line.strip_suffix('\n').map_or((line, ""), |words| (words, "\n"));
        if words.chars().all(is_plain) {
            cleaned.push_str(words);
            cleaned.push_str(if end.is_empty() || breaks == LineBreaks::Kept { end } else { " " });
            marks = 0;
        } else {
            marks = filter_line(line, breaks, marks, &mut cleaned);
        }
    }
    cleaned
}

/// Adds what of a line is shown; `marks` and what is given back is how many combining marks the last letter has.
fn filter_line(line: &str, breaks: LineBreaks, marks: usize, cleaned: &mut String) -> usize {
    let mut marks = marks;
    let mut before = None;
    for letter in line
        .chars()
        .filter_map(|letter| {
            let shown = visible(letter, before, breaks);
            before = Some(letter);
            shown
        })
        .nfc()
    {
        if is_combining_mark(letter) {
            marks += 1;
            if marks > MARKS_PER_BASE {
                continue;
            }
        } else {
            marks = 0;
        }
        cleaned.push(letter);
    }
    marks
}

/// A character that stays as it is, whatever stands around it: no mark, and composed of its own.
const fn is_plain(letter: char) -> bool {
    matches!(letter,
        ' '..='~' | '\u{a0}'..='\u{ac}' | '\u{ae}'..='\u{2ff}' | '\u{1e00}'..='\u{1eff}' | '\u{2010}'..='\u{2027}')
}

fn visible(letter: char, before: Option<char>, breaks: LineBreaks) -> Option<char> {
    match letter {
        '\n' if before == Some('\r') => None,
        '\r' | '\n' if breaks == LineBreaks::Kept => Some('\n'),
        '\t' | '\n' | '\r' | '\u{2028}' | '\u{2029}' => Some(' '),
        _ if letter.is_control() => Some('\u{fffd}'),
        _ if is_invisible(letter) => None,
        _ => Some(letter),
    }
}

/// Characters that take no cell, hide text or turn its direction.
fn is_invisible(letter: char) -> bool {
    matches!(letter,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}'
        | '\u{180b}'..='\u{180f}'
        | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}'
        | '\u{3164}' | '\u{feff}' | '\u{ffa0}'
        | '\u{fe00}'..='\u{fe0f}'
        | '\u{fff0}'..='\u{fffb}'
        | '\u{1bca0}'..='\u{1bca3}'
        | '\u{1d173}'..='\u{1d17a}'
        | '\u{e0000}'..='\u{e0fff}')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_steers_a_terminal_or_hides_does_not_come_in() {
        let cases = [
            ("Đắk\u{1b}[31m Hà", "Đắk\u{fffd}[31m Hà"),
            ("a\u{9b}31mb\u{7f}\0", "a\u{fffd}31mb\u{fffd}\u{fffd}"),
            ("abc\u{202e}cba\u{202c}", "abccba"),
            ("x\u{2028}y\u{2029}z", "x y z"),
            ("a\u{e0041}\u{e007f}b", "ab"),
            ("Kon\u{200b} Tum\u{feff}", "Kon Tum"),
            ("Đa\u{306}\u{301}k", "Đắk"),
            ("một\r\nhai\tba\n", "một hai ba "),
            ("e\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}x", "é\u{302}\u{303}\u{304}\u{305}x"),
            ("\u{301}a", "a"),
        ];
        for (text, cleaned) in cases {
            assert_eq!(clean(text), cleaned, "{text:?}");
            assert_eq!(display(text), cleaned, "{text:?}");
        }
    }

    #[test]
    fn lines_stay_lines_where_they_may() {
        assert_eq!(clean_lines("một\r\nhai\n\nba\rbốn\u{1b}"), "một\nhai\n\nba\nbốn\u{fffd}");
    }

    #[test]
    fn harmless_text_is_not_copied() {
        assert!(matches!(display("Sở Tài chính"), Cow::Borrowed(_)));
        assert!(matches!(display("KHDT"), Cow::Borrowed(_)));
    }

    #[test]
    fn a_plain_character_is_kept_by_the_rule_for_all_characters() {
        for letter in ('\0'..'\u{3000}').filter(|letter| is_plain(*letter)) {
            let mut cleaned = String::new();
            let word = format!("{letter}a");
            assert_eq!(filter_line(&word, LineBreaks::Kept, 0, &mut cleaned), 0);
            assert_eq!(cleaned, word, "{:x}", letter as u32);
        }
    }

    proptest! {
        #[test]
        fn a_text_is_cleaned_as_if_it_were_one_line(text in "[ -~\n\r\tếệàoeđ\u{ad}\u{2c0}-\u{340}\u{200b}]{0,40}") {
            for breaks in [LineBreaks::Kept, LineBreaks::Joined] {
                let mut cleaned = String::new();
                filter_line(&text, breaks, MARKS_PER_BASE, &mut cleaned);
                prop_assert_eq!(filter(&text, breaks), cleaned);
            }
        }

        #[test]
        fn cleaning_twice_is_cleaning_once(text in any::<String>()) {
            let once = clean(&text);
            prop_assert_eq!(clean(&once), once);
        }

        #[test]
        fn nothing_that_steers_is_left(text in any::<String>()) {
            let cleaned = clean(&text);
            prop_assert!(!cleaned.chars().any(|c| c.is_control() || is_invisible(c)));
        }
    }
}
