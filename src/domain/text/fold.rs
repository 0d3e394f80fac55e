//! The search form of a text: lower case, without marks, đ as d, so that "dak to" finds "Đăk Tô".
//!
//! Two spellings that differ only in where a tone stands ("hoà", "hòa") or in case fold to the same form. Folding is
//! idempotent. Spaces are kept as typed, except that a no-break space becomes a plain one.

use unicode_normalization::char::{decompose_canonical, is_combining_mark};

/// The search form of a text.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    fold_into(text, &mut folded);
    folded
}

/// Adds the search form of a text to `folded`, for whoever folds many texts into one buffer.
pub fn fold_into(text: &str, folded: &mut String) {
    for letter in text.chars() {
        if letter.is_ascii() {
            folded.push(letter.to_ascii_lowercase());
        } else {
            decompose_canonical(letter, |part| fold_part(part, folded));
        }
    }
}

/// Whether the search form of `haystack` contains `needle`, which is folded already. An empty needle is in everything.
///
/// Whoever asks this of the same rows again and again keeps their folded form instead.
pub fn matches(haystack: &str, needle: &str) -> bool {
    if needle.is_empty() {
        return true;
    }
    if haystack.is_ascii() {
        let (hay, needle) = (haystack.as_bytes(), needle.as_bytes());
        return hay.windows(needle.len()).any(|window| window.eq_ignore_ascii_case(needle));
    }
    fold(haystack).contains(needle)
}

fn fold_part(part: char, folded: &mut String) {
    match part {
        'đ' | 'Đ' | 'ð' | 'Ð' => folded.push('d'),
        '’' | '‘' | 'ʼ' | '′' => folded.push('\''),
        '\u{a0}' | '\u{202f}' => folded.push(' '),
        '–' | '—' | '‑' | '−' => folded.push('-'),
        _ if is_combining_mark(part) => {}
        _ => folded.extend(part.to_lowercase().filter(|lower| !is_combining_mark(*lower))),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn marks_case_and_the_barred_d_do_not_count() {
        let cases = [
            ("Đăk Tô", "dak to"),
            ("Đắk Tô", "dak to"),
            ("Điện Biên", "dien bien"),
            ("Ủy ban", "uy ban"),
            ("Uỷ ban", "uy ban"),
            ("hoà bình", "hoa binh"),
            ("hòa bình", "hoa binh"),
            ("Đa\u{306}\u{301}k", "dak"),
            ("Ia H’Drai", "ia h'drai"),
            ("Ngọk\u{a0}Réo", "ngok reo"),
            ("ĐƯỜNG", "duong"),
            ("TC1", "tc1"),
        ];
        for (text, folded) in cases {
            assert_eq!(fold(text), folded, "{text}");
        }
    }

    #[test]
    fn a_search_without_marks_finds_the_marked_word() {
        assert!(matches("Sở Kế hoạch và Đầu tư", "dau tu"));
        assert!(matches("BDT", "bd"));
        assert!(matches("BDT", ""));
        assert!(!matches("BDT", "bdtt"));
        assert!(!matches("Đắk Hà", "dak to"));
    }

    proptest! {
        #[test]
        fn folding_twice_is_folding_once(text in "\\PC{0,40}") {
            let once = fold(&text);
            prop_assert_eq!(fold(&once), once);
        }

        #[test]
        fn every_text_matches_its_own_search_form(text in "\\PC{0,40}") {
            prop_assert!(matches(&text, &fold(&text)));
        }
    }
}
