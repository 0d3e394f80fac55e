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
    fn of(character: char) -> Self {
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
pub(super) struct Letter {
    pub(super) class: Class,
    pub(super) is_capital: bool,
    pub(super) is_small: bool,
    /// Whether it is a letter beyond those of English.
    pub(super) is_marked: bool,
    /// In small form with every mark but the tone, where that is one character; `'\0'` where nothing is left.
    toneless: Option<char>,
    tone: Option<char>,
    /// In small form without marks, likewise.
    bare: Option<char>,
}

/// Beyond the last letter that is written with a Vietnamese tone.
const TABLE: u32 = 0x1f00;

static LETTERS: LazyLock<Vec<Letter>> = LazyLock::new(|| {
    (0..TABLE).map(|code| char::from_u32(code).unwrap_or(' ')).map(Letter::taken_apart).collect()
});

/// The table of letters.
#[derive(Debug, Clone, Copy)]
pub(super) struct Letters(&'static [Letter]);

impl Letters {
    pub(super) fn new() -> Self {
        Self(&LETTERS)
    }

    pub(super) fn of(self, character: char) -> Letter {
        self.0.get(character as usize).copied().unwrap_or_else(|| Letter::whole(character))
    }
}

impl Letter {
    /// A letter whose parts are not looked for.
    fn whole(character: char) -> Self {
        Self {
            class: Class::of(character),
            is_capital: character.is_uppercase(),
            is_small: character.is_lowercase(),
            is_marked: !character.is_ascii() && character.is_alphabetic(),
            toneless: None,
            tone: None,
            bare: None,
        }
    }

    fn taken_apart(character: char) -> Self {
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
        Self { toneless: one(parts.nfc().collect()), tone, bare: one(bare), ..Self::whole(character) }
    }
}

const fn is_tone(character: char) -> bool {
    matches!(character, '\u{300}' | '\u{301}' | '\u{303}' | '\u{309}' | '\u{323}')
}

/// The numbers by which a word is compared, while its letters come in. Two words that share one by chance are one in a
/// number of twenty digits.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Keys {
    marked: u64,
    tone: Option<char>,
    /// Of the word without its marks; 0 where nothing of it is left.
    pub(super) bare: u64,
}

impl Keys {
    pub(super) fn of(word: &str) -> Self {
        let (letters, mut keys) = (Letters::new(), Self::default());
        word.chars().for_each(|character| keys.push(character, letters.of(character)));
        keys
    }

    pub(super) fn push(&mut self, character: char, letter: Letter) {
        if let Some(toneless) = letter.toneless {
            self.tone = letter.tone.or(self.tone);
            mix(&mut self.marked, toneless);
        } else {
            decompose_canonical(character, |part| {
                part.to_lowercase().for_each(|part| mix(&mut self.marked, part));
            });
        }
        if let Some(bare) = letter.bare {
            mix(&mut self.bare, bare);
        } else {
            let mut buffer = [0; 4];
            let folded = text::fold(character.encode_utf8(&mut buffer));
            folded.chars().for_each(|part| mix(&mut self.bare, part));
        }
    }

    /// Of the word with its marks: the tone counts, but not where it stands.
    pub(super) fn marked(self) -> u64 {
        let mut key = self.marked;
        if let Some(tone) = self.tone {
            mix(&mut key, tone);
        }
        key
    }
}

/// Mixes one character into a key; `'\0'` leaves it as it is.
fn mix(key: &mut u64, character: char) {
    if character != '\0' {
        *key = (key.rotate_left(5) ^ u64::from(u32::from(character))).wrapping_mul(0x517c_c1b7_2722_0a95);
    }
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

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_place_of_the_tone_does_not_count_but_the_tone_does() {
        let key = |word| Keys::of(word).marked();
        assert_eq!(key("hoà"), key("HÒA"));
        assert_ne!(key("hoà"), key("hoá"));
        assert_ne!(key("năm"), key("nam"));
        assert_eq!(key("Đ"), key("đ"));
        assert_ne!(key("đ"), key("d"));
    }

    proptest! {
        #[test]
        fn a_bare_word_is_its_folded_form(word in "\\PC{0,40}") {
            let mut folded = 0;
            text::fold(&word).chars().for_each(|character| mix(&mut folded, character));
            prop_assert_eq!(Keys::of(&word).bare, folded);
        }
    }
}
