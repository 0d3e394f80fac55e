//! The ASCII form of a text for terminals without Vietnamese: letters without marks, simple signs for the others.
//!
//! Unlike the search form it keeps case. The glyphs of screens have their own ASCII twins where they are chosen.

use unicode_normalization::char::{decompose_canonical, is_combining_mark};

/// A text in ASCII: "Đăk Tô" becomes "Dak To"; what has no likeness becomes `?`.
pub fn ascii(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for letter in text.chars() {
        if letter.is_ascii() {
            plain.push(letter);
        } else {
            decompose_canonical(letter, |part| push_part(part, &mut plain));
        }
    }
    plain
}

fn push_part(part: char, plain: &mut String) {
    match part {
        _ if part.is_ascii() => plain.push(part),
        'đ' => plain.push('d'),
        'Đ' => plain.push('D'),
        '’' | '‘' | 'ʼ' | '′' => plain.push('\''),
        '“' | '”' | '„' | '«' | '»' | '″' => plain.push('"'),
        '–' | '—' | '‑' | '−' | '•' => plain.push('-'),
        '…' => plain.push_str("..."),
        '≥' => plain.push_str(">="),
        '≤' => plain.push_str("<="),
        '→' => plain.push_str("->"),
        '×' => plain.push('x'),
        '·' => plain.push('.'),
        '\u{a0}' | '\u{202f}' => plain.push(' '),
        _ if is_combining_mark(part) => {}
        _ => plain.push('?'),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_fall_and_case_stays() {
        assert_eq!(ascii("Đăk Tô"), "Dak To");
        assert_eq!(ascii("ỦY BAN NHÂN DÂN"), "UY BAN NHAN DAN");
        assert_eq!(ascii("“từ 55 % trở lên” → ≥ 55…"), "\"tu 55 % tro len\" -> >= 55...");
        assert_eq!(ascii("漢"), "?");
    }
}
