//! Letters as words are compared by: in small form without the tone, in small form without any mark, and the tone.
//!
//! One table for the letters of Latin script, made once: a document is cut into words several times over, and to take
//! every letter apart anew took most of the time.

use std::hash::{BuildHasherDefault, Hasher};
use std::sync::LazyLock;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::decompose_canonical;

use crate::domain::text;

/// What a character is in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Class {
    Space,
    Letter,
    Digit,
    Mark,
}

impl Class {
    pub(super) fn of(character: char) -> Self {
        LETTERS.get(character as usize).map_or_else(|| Self::found(character), |letter| letter.class)
    }

    fn found(character: char) -> Self {
        if character.is_ascii_digit() {
            Self::Digit
        } else if character.is_alphabetic() || ('\u{300}'..='\u{36f}').contains(&character) {
            Self::Letter
        } else if character.is_whitespace() || character.is_control() {
            Self::Space
        } else {
            Self::Mark
        }
    }
}

/// A letter taken apart.
#[derive(Debug, Clone, Copy)]
struct Letter {
    class: Class,
    /// In small form with every mark but the tone, where that is one character.
    toneless: Option<char>,
    tone: Option<char>,
    /// In small form without marks, where that is one character; `'\0'` where nothing is left.
    bare: Option<char>,
}

/// Beyond the last letter that is written with a Vietnamese tone.
const TABLE: u32 = 0x1f00;

static LETTERS: LazyLock<Vec<Letter>> =
    LazyLock::new(|| (0..TABLE).map(|code| taken_apart(char::from_u32(code).unwrap_or(' '))).collect());

fn taken_apart(character: char) -> Letter {
    let mut tone = None;
    let mut parts = String::new();
    for part in std::iter::once(character).nfd().flat_map(char::to_lowercase) {
        if is_tone(part) {
            tone = Some(part);
        } else {
            parts.push(part);
        }
    }
    let one = |text: String| {
        let mut chars = text.chars();
        match (chars.next(), chars.next()) {
            (Some(one), None) => Some(one),
            (None, _) => Some('\0'),
            _ => None,
        }
    };
    let mut buffer = [0; 4];
    let bare = text::fold(character.encode_utf8(&mut buffer));
    Letter { class: Class::found(character), toneless: one(parts.nfc().collect()), tone, bare: one(bare) }
}

const fn is_tone(character: char) -> bool {
    matches!(character, '\u{300}' | '\u{301}' | '\u{303}' | '\u{309}' | '\u{323}')
}

/// The number by which a word is compared with its marks: the tone counts, but not where it stands.
pub(super) fn key(word: &str) -> u64 {
    let mut key = 0;
    let mut tone = None;
    for character in word.chars() {
        match LETTERS.get(character as usize) {
            Some(Letter { toneless: Some(toneless), tone: own, .. }) => {
                tone = own.or(tone);
                if *toneless != '\0' {
                    mix(&mut key, *toneless);
                }
            }
            _ => decompose_canonical(character, |part| {
                part.to_lowercase().for_each(|part| mix(&mut key, part));
            }),
        }
    }
    if let Some(tone) = tone {
        mix(&mut key, tone);
    }
    key
}

/// The number by which a word is compared without its marks.
pub(super) fn bare_key(bare: &str) -> u64 {
    let mut key = 0;
    bare.chars().for_each(|character| mix(&mut key, character));
    key
}

/// A word in small form without marks.
pub(super) fn bare(word: &str) -> Bare {
    let mut bare = Bare::default();
    for character in word.chars() {
        match LETTERS.get(character as usize).and_then(|letter| letter.bare) {
            Some('\0') => {}
            Some(letter) => bare.push(letter),
            None => {
                let mut buffer = [0; 4];
                text::fold(character.encode_utf8(&mut buffer)).chars().for_each(|part| bare.push(part));
            }
        }
    }
    bare
}

/// Mixes one character into a key. Two words that share a key by chance are one in a number of twenty digits.
fn mix(key: &mut u64, character: char) {
    *key = (key.rotate_left(5) ^ u64::from(u32::from(character))).wrapping_mul(0x517c_c1b7_2722_0a95);
}

/// Hashes a key by itself: it is mixed already.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct KeyHasher(u64);

impl Hasher for KeyHasher {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = self.0.rotate_left(8) ^ u64::from(*byte);
        }
    }

    fn write_u64(&mut self, key: u64) {
        self.0 = key;
    }
}

/// Builds the hashers of tables that are looked up by a key.
pub(super) type Keyed = BuildHasherDefault<KeyHasher>;

/// A short word in place, a long one on the heap: nearly every word of Vietnamese is short.
#[derive(Clone, PartialEq, Eq)]
pub(crate) enum Bare {
    /// How many bytes, and the bytes.
    Short(u8, [u8; SHORT]),
    Long(String),
}

const SHORT: usize = 14;

impl Bare {
    pub(super) fn push(&mut self, character: char) {
        let mut buffer = [0; 4];
        let bytes = character.encode_utf8(&mut buffer);
        match self {
            Self::Short(length, place) => {
                let (from, to) = (usize::from(*length), usize::from(*length) + bytes.len());
                if let Some(free) = place.get_mut(from..to) {
                    free.copy_from_slice(bytes.as_bytes());
                    *length = to as u8;
                } else {
                    let mut long = String::with_capacity(2 * SHORT);
                    long.push_str(self);
                    long.push(character);
                    *self = Self::Long(long);
                }
            }
            Self::Long(long) => long.push(character),
        }
    }
}

impl Default for Bare {
    fn default() -> Self {
        Self::Short(0, [0; SHORT])
    }
}

impl std::ops::Deref for Bare {
    type Target = str;

    fn deref(&self) -> &str {
        match self {
            Self::Short(length, place) => {
                std::str::from_utf8(&place[..usize::from(*length)]).unwrap_or_default()
            }
            Self::Long(long) => long,
        }
    }
}

impl std::fmt::Debug for Bare {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        std::fmt::Debug::fmt(&**self, f)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_place_of_the_tone_does_not_count_but_the_tone_does() {
        assert_eq!(key("hoà"), key("HÒA"));
        assert_ne!(key("hoà"), key("hoá"));
        assert_ne!(key("năm"), key("nam"));
        assert_eq!(key("Đ"), key("đ"));
        assert_ne!(key("đ"), key("d"));
    }

    proptest! {
        #[test]
        fn a_bare_word_is_its_folded_form(word in "\\PC{0,40}") {
            let folded = text::fold(&word);
            prop_assert_eq!(&*bare(&word), folded.as_str());
        }
    }
}
