//! Words: a text as tokens that compare across spellings, and tables of phrases that are looked up in them.
//!
//! A token keeps its place in the text, so that whatever is read can be shown in the words it was read from. Two keys
//! stand beside it: the word with its marks, the tone moved to the end (so "hoà" is "hòa"), and the word without marks.
//! A text that carries marks at all means them ("năm" is a year, "Nam" is not); one without marks is compared without.

use std::collections::HashMap;

use unicode_normalization::UnicodeNormalization;

use crate::domain::text;

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum TokenKind {
    /// Letters.
    Word,
    /// Digits: their value (capped) and how many they are.
    Number { value: u32, digits: usize },
    /// Any other character that is not a space; every dash is `-`.
    Mark(char),
}

/// One token of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Token {
    /// What it is.
    pub(crate) kind: TokenKind,
    /// Lower case with marks, the tone last; digits as they are; empty for marks.
    key: Box<str>,
    /// Lower case without marks; digits as they are; empty for marks.
    pub(crate) bare: Box<str>,
    /// Where it begins in the text, in bytes.
    pub(crate) start: usize,
    /// Where it ends.
    pub(crate) end: usize,
    /// Whether it begins with a capital.
    pub(crate) is_capital: bool,
}

impl Token {
    /// Whether the token is this mark.
    pub(crate) fn is_mark(&self, mark: char) -> bool {
        self.kind == TokenKind::Mark(mark)
    }
}

/// A text cut into tokens.
#[derive(Debug, Clone)]
pub(crate) struct Words<'a> {
    /// The text, NFC.
    pub(crate) text: &'a str,
    /// Its tokens.
    pub(crate) tokens: Vec<Token>,
    /// Whether the text carries marks, so that words are compared with theirs.
    has_marks: bool,
}

impl<'a> Words<'a> {
    /// Cuts a text that is NFC already.
    pub(crate) fn new(text: &'a str) -> Self {
        let mut tokens = Vec::new();
        let mut chars = text.char_indices().peekable();
        while let Some((start, first)) = chars.next() {
            let class = Class::of(first);
            if class == Class::Space {
                continue;
            }
            let mut end = start + first.len_utf8();
            while class != Class::Mark && chars.peek().is_some_and(|(_, next)| Class::of(*next) == class) {
                end += chars.next().map_or(0, |(_, next)| next.len_utf8());
            }
            tokens.push(token(class, first, &text[start..end], start));
        }
        Self { text, tokens, has_marks: !text.is_ascii() && text.chars().any(is_marked_letter) }
    }

    /// The same words, compared without marks: for what people type.
    pub(crate) fn without_marks(mut self) -> Self {
        self.has_marks = false;
        self
    }

    /// The words of the tokens from `from` up to, not including, `to`, as they stand in the text.
    pub(crate) fn slice(&self, from: usize, to: usize) -> &'a str {
        match (self.tokens.get(from), to.checked_sub(1).and_then(|last| self.tokens.get(last))) {
            (Some(first), Some(last)) if first.start < last.end => &self.text[first.start..last.end],
            _ => "",
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Class {
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

fn token(class: Class, first: char, words: &str, start: usize) -> Token {
    let end = start + words.len();
    let empty = || Box::<str>::from("");
    let plain = |kind, key: Box<str>| Token { kind, bare: key.clone(), key, start, end, is_capital: false };
    match class {
        Class::Digit => {
            let value = words.bytes().take(9).fold(0, |value, digit| value * 10 + u32::from(digit - b'0'));
            plain(TokenKind::Number { value, digits: words.len() }, words.into())
        }
        // "KH&ĐT" is read as it is said.
        Class::Mark if first == '&' => Token {
            kind: TokenKind::Word,
            key: key_of("và"),
            bare: "va".into(),
            start,
            end,
            is_capital: false,
        },
        Class::Mark | Class::Space => {
            let mark = if matches!(first, '–' | '—' | '‑' | '−') { '-' } else { first };
            plain(TokenKind::Mark(mark), empty())
        }
        Class::Letter => Token {
            kind: TokenKind::Word,
            key: key_of(words),
            bare: bare_of(words),
            start,
            end,
            is_capital: first.is_uppercase(),
        },
    }
}

fn is_marked_letter(character: char) -> bool {
    !character.is_ascii() && character.is_alphabetic()
}

fn is_tone(character: char) -> bool {
    matches!(character, '\u{300}' | '\u{301}' | '\u{303}' | '\u{309}' | '\u{323}')
}

/// The word in lower case with its tone last, so that the place of the tone does not matter.
fn key_of(word: &str) -> Box<str> {
    if word.is_ascii() {
        return word.to_ascii_lowercase().into();
    }
    let mut key = String::with_capacity(word.len() + 2);
    let mut tone = None;
    for character in word.nfd().flat_map(char::to_lowercase) {
        if is_tone(character) {
            tone = Some(character);
        } else {
            key.push(character);
        }
    }
    key.extend(tone);
    key.into()
}

fn bare_of(word: &str) -> Box<str> {
    if word.is_ascii() { word.to_ascii_lowercase().into() } else { text::fold(word).into() }
}

/// One word of a phrase, and whether the phrase has a mark before it that a text may leave out.
#[derive(Debug, Clone)]
struct Step {
    key: Box<str>,
    bare: Box<str>,
    allows_mark: bool,
}

/// Phrases with what each stands for; the longest that stands at a place in a text is found.
#[derive(Debug, Clone)]
pub(crate) struct Phrases<T> {
    entries: Vec<(Vec<Step>, T)>,
    by_first: HashMap<Box<str>, Vec<usize>>,
}

impl<T: Copy> Phrases<T> {
    /// The table of these phrases; of two equal ones the first counts.
    pub(crate) fn new<'p>(phrases: impl IntoIterator<Item = (&'p str, T)>) -> Self {
        let mut table = Self { entries: Vec::new(), by_first: HashMap::new() };
        for (phrase, meaning) in phrases {
            table.add(phrase, meaning);
        }
        for entries in table.by_first.values_mut() {
            entries.sort_by_key(|entry| std::cmp::Reverse(table.entries[*entry].0.len()));
        }
        table
    }

    fn add(&mut self, phrase: &str, meaning: T) {
        let composed: String = phrase.nfc().collect();
        let mut steps: Vec<Step> = Vec::new();
        let mut allows_mark = false;
        for token in Words::new(&composed).tokens {
            match token.kind {
                TokenKind::Word | TokenKind::Number { .. } => {
                    steps.push(Step { key: token.key, bare: token.bare, allows_mark });
                    allows_mark = false;
                }
                TokenKind::Mark(_) => allows_mark = true,
            }
        }
        if let Some(first) = steps.first() {
            self.by_first.entry(first.bare.clone()).or_default().push(self.entries.len());
            self.entries.push((steps, meaning));
        }
    }

    /// The longest phrase that begins at token `at`, and the token after it.
    pub(crate) fn longest(&self, words: &Words<'_>, at: usize) -> Option<(T, usize)> {
        let first = words.tokens.get(at)?;
        let entries = self.by_first.get(&first.bare)?;
        entries.iter().find_map(|entry| {
            let (steps, meaning) = &self.entries[*entry];
            matches(steps, words, at).map(|next| (*meaning, next))
        })
    }
}

fn matches(steps: &[Step], words: &Words<'_>, at: usize) -> Option<usize> {
    let mut next = at;
    for step in steps {
        if step.allows_mark && matches!(words.tokens.get(next)?.kind, TokenKind::Mark(',' | '-' | ';' | '/'))
        {
            next += 1;
        }
        let token = words.tokens.get(next)?;
        let same = if words.has_marks { token.key == step.key } else { token.bare == step.bare };
        if matches!(token.kind, TokenKind::Mark(_)) || !same {
            return None;
        }
        next += 1;
    }
    Some(next)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_cut_into_words_numbers_and_marks_with_their_places() {
        let words = Words::new("Q4/2014 – Uỷ ban");
        let kinds: Vec<_> = words.tokens.iter().map(|token| (&*token.bare, token.kind)).collect();
        assert_eq!(kinds[1], ("4", TokenKind::Number { value: 4, digits: 1 }));
        assert_eq!(kinds[3], ("2014", TokenKind::Number { value: 2014, digits: 4 }));
        assert_eq!(kinds[4].1, TokenKind::Mark('-'));
        assert_eq!(words.slice(5, 7), "Uỷ ban");
    }

    #[test]
    fn the_place_of_a_tone_does_not_matter_but_the_mark_does() {
        let table = Phrases::new([("Ủy ban", 1), ("năm", 2)]);
        assert_eq!(table.longest(&Words::new("Uỷ ban nhân dân"), 0), Some((1, 2)));
        assert_eq!(table.longest(&Words::new("Việt Nam"), 1), None);
        assert_eq!(table.longest(&Words::new("nam 2015"), 0), Some((2, 1)));
    }

    #[test]
    fn a_mark_of_the_phrase_may_be_missing_in_the_text_but_no_other_may_stand_there() {
        let table = Phrases::new([("Lao động - Thương binh và Xã hội", 1), ("Lao động", 2)]);
        let found = |text| table.longest(&Words::new(text), 0).map(|(meaning, _)| meaning);
        assert_eq!(found("Lao động Thương binh và Xã hội"), Some(1));
        assert_eq!(found("Lao động – Thương binh & Xã hội"), Some(1));
        assert_eq!(found("Lao động - Thương binh, và Xã hội"), Some(2));
    }
}
