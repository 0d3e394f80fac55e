//! How odd a text looks to a reader of Vietnamese: the measure by which one way of reading a column is told from another.

use std::collections::HashSet;
use std::sync::LazyLock;

use unicode_normalization::UnicodeNormalization;

/// Letters of Vietnamese with their tones, in small form.
const LETTERS: &str = "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ";

/// Vowels that stand together in one syllable, without tones; those of two plain letters are not listed, for the names
/// of the highlands have any of them.
const TOGETHER: &str = "âu ây êu iê yê oă uâ uê uô uơ ôi ơi ưa ưi ươ ưu iêu yêu uây uôi uyê ươi ươu oă";

static PAIRS: LazyLock<HashSet<(char, char)>> = LazyLock::new(|| {
    let groups = TOGETHER.split(' ');
    groups.flat_map(|group| group.chars().zip(group.chars().skip(1))).collect()
});

/// How many places of a text no writer of Vietnamese would leave like this; those that nobody could have meant count
/// more.
pub(super) fn oddity(text: &str) -> u32 {
    let mut odd = 0;
    let mut before: Option<Seen> = None;
    let mut tones = 0;
    let mut chars = text.chars().peekable();
    while let Some(letter) = chars.next() {
        let next = chars.peek().copied();
        let Some(seen) = Seen::of(letter) else {
            let is_inside = before.is_some() && next.is_some_and(char::is_alphabetic);
            odd += oddity_of_mark(letter, is_inside, before.is_some());
            (before, tones) = (None, 0);
            continue;
        };
        if !seen.is_vietnamese {
            odd += 3;
        }
        tones += u32::from(seen.has_tone);
        if seen.has_tone && tones > 1 {
            odd += 2;
        }
        if let Some(before) = before {
            odd += before.oddity_beside(&seen);
        }
        before = Some(seen);
    }
    odd
}

/// A mark that belongs to no text, or stands inside a word.
const fn oddity_of_mark(mark: char, is_inside: bool, is_behind: bool) -> u32 {
    match mark {
        '\u{80}'..='\u{9f}' | '\u{1}'..='\u{8}' | '\u{11}'..='\u{1f}' => 3,
        '¡'..='¿' | '×' | '÷' if is_inside => 3,
        '¡'..='¿' | '×' | '÷' if is_behind => 2,
        '§' | '«' | '»' | '°' | '²' | '³' | '½' | '¼' | '¾' => 0,
        '¡'..='¿' | '€' | 'ƒ' | '†' | '‡' | 'ˆ' | '‰' | '‹' | '›' | '˜' | '™' | '•' => 1,
        '‚'..='„' if is_inside => 2,
        _ => 0,
    }
}

/// One letter as it is read.
struct Seen {
    is_vietnamese: bool,
    has_tone: bool,
    is_capital: bool,
    /// In small form without the tone.
    plain: char,
}

impl Seen {
    fn of(letter: char) -> Option<Self> {
        if !letter.is_alphabetic() || matches!(letter, 'ª' | 'º') {
            return None;
        }
        let small = letter.to_lowercase().next().unwrap_or(letter);
        let is_tone =
            |part: &char| matches!(*part, '\u{300}' | '\u{301}' | '\u{303}' | '\u{309}' | '\u{323}');
        let has_tone = !small.is_ascii() && std::iter::once(small).nfd().any(|part| is_tone(&part));
        let plain = if has_tone {
            std::iter::once(small).nfd().filter(|part| !is_tone(part)).nfc().next().unwrap_or(small)
        } else {
            small
        };
        Some(Self {
            is_vietnamese: small.is_ascii() || u32::from(small) > 0xff || LETTERS.contains(small),
            has_tone,
            is_capital: letter.is_uppercase(),
            plain,
        })
    }

    /// What is odd about two letters beside each other.
    fn oddity_beside(&self, next: &Self) -> u32 {
        let is_vowel = |letter: char| "aăâeêioôơuưy".contains(letter);
        let mut odd = 0;
        // "nghÌo": no word goes on in capitals, unless two were glued.
        if next.is_capital && !self.is_capital && next.has_tone {
            odd += 1;
        }
        let are_vowels = is_vowel(self.plain) && is_vowel(next.plain);
        let are_plain = self.plain.is_ascii() && next.plain.is_ascii();
        if are_vowels && !are_plain && !PAIRS.contains(&(self.plain, next.plain)) {
            odd += 2;
        }
        if self.plain == 'đ' && !is_vowel(next.plain) || self.plain != ' ' && next.plain == 'đ' {
            odd += 1;
        }
        odd
    }
}
