//! VNI-Windows: a plain letter, then one more for all its marks; a few letters have a place of their own.

use super::byte;

/// What the second letter of a pair stands for: marks that follow the plain letter, in composing order.
const MARKS: [(u8, &str); 17] = [
    (0xe0, "\u{302}\u{300}"),
    (0xe1, "\u{302}\u{301}"),
    (0xe2, "\u{302}"),
    (0xe3, "\u{302}\u{303}"),
    (0xe4, "\u{323}\u{302}"),
    (0xe5, "\u{302}\u{309}"),
    (0xe8, "\u{306}\u{300}"),
    (0xe9, "\u{306}\u{301}"),
    (0xea, "\u{306}"),
    (0xeb, "\u{323}\u{306}"),
    (0xef, "\u{323}"),
    (0xf5, "\u{303}"),
    (0xf8, "\u{300}"),
    (0xf9, "\u{301}"),
    (0xfa, "\u{306}\u{309}"),
    (0xfb, "\u{309}"),
    (0xfc, "\u{306}\u{303}"),
];

/// Letters with a place of their own; the two horned ones take marks as well.
const ALONE: [(u8, char); 10] = [
    (0xe6, 'ỉ'),
    (0xec, 'ì'),
    (0xed, 'í'),
    (0xee, 'ỵ'),
    (0xf1, 'đ'),
    (0xf2, 'ị'),
    (0xf3, 'ĩ'),
    (0xf4, 'ơ'),
    (0xf6, 'ư'),
    (0xd0, 'Đ'),
];

/// The letters of a text.
pub(super) fn letters(text: &str) -> std::vec::IntoIter<char> {
    let mut letters: Vec<char> = Vec::with_capacity(text.len());
    let mut takes_marks = false;
    for letter in text.chars() {
        let byte = byte(letter).unwrap_or(0);
        // A capital stands 0x20 below its small letter, as in Latin-1.
        let is_capital = (0xc0..0xe0).contains(&byte);
        let small = if is_capital { byte + 0x20 } else { byte };
        if let Some((_, marks)) = MARKS.iter().find(|(mark, _)| takes_marks && *mark == small) {
            letters.extend(marks.chars());
            takes_marks = false;
            continue;
        }
        let alone = ALONE.iter().find(|(own, _)| *own == small || *own == byte);
        let found = alone.map_or(letter, |(_, found)| {
            if is_capital { found.to_uppercase().next().unwrap_or(*found) } else { *found }
        });
        takes_marks = matches!(
            found,
            'a' | 'e' | 'o' | 'u' | 'y' | 'A' | 'E' | 'O' | 'U' | 'Y' | 'ơ' | 'ư' | 'Ơ' | 'Ư'
        );
        letters.push(found);
    }
    letters.into_iter()
}
