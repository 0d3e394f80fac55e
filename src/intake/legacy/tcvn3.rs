//! TCVN3 (ABC): one byte a letter, after the standard TCVN 5712-1 and after what fonts made of it.
//!
//! The fonts had no room for capitals with tones: there "À" is "A" and the small "à" beside it, drawn as one.

use super::byte;

/// The letters of the fonts: capitals without tones, then small letters; runs with their first byte.
const SMALL: [(u8, &str); 8] = [
    (0xa1, "ĂÂÊÔƠƯĐăâêôơưđ"),
    (0xb5, "àảãáạ"),
    (0xbb, "ằẳẵắ"),
    (0xc6, "ặầẩẫấậè"),
    (0xce, "ẻẽéẹềểễếệìỉ"),
    (0xdc, "ĩíịò"),
    (0xe1, "ỏõóọồổỗốộờởỡớợù"),
    (0xf1, "ủũúụừửữứựỳỷỹýỵ"),
];

/// The capitals with tones, in the standard alone.
const CAPITALS: [(u8, &str); 12] = [
    (0x01, "ÚỤ"),
    (0x04, "ỪỬỮ"),
    (0x11, "ỨỰỲỶỸÝỴ"),
    (0x80, "ÀẢÃÁẠẶẬÈẺẼÉẸỆÌỈĨÍỊÒỎÕÓỌỘỜỞỠỚỢÙỦŨ"),
    (0xaf, "Ằ"),
    (0xba, "Ẳ"),
    (0xbf, "ẴẮẦẨẪẤỀ"),
    (0xcd, "Ể"),
    (0xd9, "ỄẾỒ"),
    (0xe0, "Ổ"),
    (0xf0, "Ỗ"),
    (0xff, "Ố"),
];

fn among(table: &[(u8, &str)], byte: u8) -> Option<char> {
    table.iter().find_map(|(first, letters)| letters.chars().nth(usize::from(byte.checked_sub(*first)?)))
}

/// The letters of a text in the fonts' way.
pub(super) fn practice(text: &str) -> std::vec::IntoIter<char> {
    let mut letters: Vec<char> = Vec::with_capacity(text.len());
    for letter in text.chars() {
        let found = byte(letter).and_then(|byte| among(&SMALL, byte)).unwrap_or(letter);
        match letters.last().and_then(|last| toned_capital(*last, found)) {
            Some(capital) => {
                letters.pop();
                letters.push(capital);
            }
            None => letters.push(found),
        }
    }
    letters.into_iter()
}

/// The letters of a text in the standard's way.
pub(super) fn standard(text: &str) -> std::vec::IntoIter<char> {
    let found = |letter| {
        byte(letter).and_then(|byte| among(&CAPITALS, byte).or_else(|| among(&SMALL, byte))).unwrap_or(letter)
    };
    text.chars().map(found).collect::<Vec<_>>().into_iter()
}

/// "A" and "à" beside it: the capital with the tone.
fn toned_capital(capital: char, small: char) -> Option<char> {
    let large = small.to_uppercase().next().filter(|large| *large != small)?;
    (capital.is_uppercase() && large != capital && without_tone(large) == capital).then_some(large)
}

/// A letter with every mark but its tone.
fn without_tone(letter: char) -> char {
    use unicode_normalization::UnicodeNormalization;
    let is_tone = |part: &char| !matches!(*part, '\u{300}' | '\u{301}' | '\u{303}' | '\u{309}' | '\u{323}');
    std::iter::once(letter).nfd().filter(is_tone).nfc().next().unwrap_or(letter)
}
