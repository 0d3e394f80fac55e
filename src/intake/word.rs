//! Words: a text as tokens that compare across spellings, and tables of phrases that are looked up in them.
//!
//! A token keeps its place in the text, so that whatever is read can be shown in the words it was read from. Two keys
//! stand beside it: the word with its marks, the tone moved to the end (so "hoà" is "hòa"), and the word without marks.
//! A text that carries marks at all means them ("năm" is a year, "Nam" is not); one without marks is compared without.

use std::collections::HashMap;
use std::iter::Peekable;
use std::str::CharIndices;

use unicode_normalization::UnicodeNormalization;

use crate::domain::text::fold;

use super::letter::{Class, Keyed, Keys, Letters};

#[cfg(test)]
thread_local! {
    /// How often a word was cut off or looked up, which the tests hold to be in proportion to the text.
    pub(super) static LOOKS: std::cell::Cell<usize> = const { std::cell::Cell::new(0) };
}

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
    /// What the word is compared by with its marks.
    key: u64,
    /// What it is compared by without them; 0 for marks.
    pub(crate) bare_key: u64,
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

    /// Whether the token without its marks is this word, which is in small letters and has none.
    pub(crate) fn is_bare(&self, word: &str) -> bool {
        self.bare_key == Keys::of(word).bare
    }
}

/// The words a text begins with, at most so many bytes: enough to see what it announces.
pub(crate) fn beginning(text: &str, bytes: usize) -> &str {
    if text.len() <= bytes {
        return text;
    }
    let near = &text[..boundary(text, bytes)];
    near.rfind(' ').map_or(near, |space| &near[..space])
}

/// The last place at or before a byte where a character begins.
pub(crate) fn boundary(text: &str, byte: usize) -> usize {
    (0..=byte.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0)
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
    /// Whether it has no character beyond those of English.
    pub(crate) is_ascii: bool,
}

/// How many bytes a token has together with the space behind it; in long texts of plans it is a little more.
const BYTES: usize = 5;

impl<'a> Words<'a> {
    /// Cuts a text that is NFC already.
    pub(crate) fn new(text: &'a str) -> Self {
        let mut tokens = Vec::with_capacity(text.len() / BYTES + 1);
        let mut cutting = Cutting::new(text);
        tokens.extend(&mut cutting);
        Self { text, tokens, has_marks: cutting.has_marks, is_ascii: text.is_ascii() }
    }

    /// The same words, compared without marks: for what people type.
    pub(crate) fn without_marks(mut self) -> Self {
        self.has_marks = false;
        self
    }

    /// Whether a mark stands inside a number: "1.250", "30.4.2015", "56,5". It parts no sentences.
    pub(crate) fn is_inside_number(&self, at: usize) -> bool {
        let is_number = |token: &Token| matches!(token.kind, TokenKind::Number { .. });
        let around =
            at.checked_sub(1).and_then(|before| self.tokens.get(before)).zip(self.tokens.get(at + 1));
        let Some(((before, after), mark)) = around.zip(self.tokens.get(at)) else { return false };
        let is_joined = before.end == mark.start && mark.end == after.start;
        matches!(mark.kind, TokenKind::Mark('.' | ',')) && is_joined && is_number(before) && is_number(after)
    }

    /// The words of the tokens from `from` up to, not including, `to`, as they stand in the text.
    pub(crate) fn slice(&self, from: usize, to: usize) -> &'a str {
        match (self.tokens.get(from), to.checked_sub(1).and_then(|last| self.tokens.get(last))) {
            (Some(first), Some(last)) if first.start < last.end => &self.text[first.start..last.end],
            _ => "",
        }
    }
}

/// A text of which token after token is cut off.
struct Cutting<'a> {
    text: &'a str,
    chars: Peekable<CharIndices<'a>>,
    letters: Letters,
    has_marks: bool,
}

impl<'a> Cutting<'a> {
    fn new(text: &'a str) -> Self {
        Self { text, chars: text.char_indices().peekable(), letters: Letters::new(), has_marks: false }
    }
}

impl Iterator for Cutting<'_> {
    type Item = Token;

    fn next(&mut self) -> Option<Token> {
        #[cfg(test)]
        LOOKS.set(LOOKS.get() + 1);
        let (start, first, letter) = loop {
            let (start, first) = self.chars.next()?;
            let letter = self.letters.of(first);
            if letter.class != Class::Space {
                break (start, first, letter);
            }
        };
        self.has_marks |= letter.is_marked;
        let mut end = start + first.len_utf8();
        if letter.class == Class::Mark {
            return Some(mark(first, start, end));
        }
        let mut keys = Keys::default();
        keys.push(first, letter);
        let mut last = letter;
        while let Some((at, character)) = self.chars.peek().copied() {
            let next = self.letters.of(character);
            // "KonTum", "SởTài chính": where two words were glued a capital follows a small letter.
            // A word without a vowel is an abbreviation and goes on: "ThS".
            let is_glued = next.is_capital && last.is_small && !is_without_vowel(&self.text[start..end]);
            if next.class != letter.class || is_glued {
                break;
            }
            keys.push(character, next);
            self.has_marks |= next.is_marked;
            end = at + character.len_utf8();
            last = next;
            self.chars.next();
        }
        let kind = match letter.class {
            Class::Digit => number(&self.text[start..end]),
            _ => TokenKind::Word,
        };
        let (key, bare_key, is_capital) = (keys.marked(), keys.bare, letter.is_capital);
        Some(Token { kind, key, bare_key, start, end, is_capital })
    }
}

fn number(digits: &str) -> TokenKind {
    let value = digits.bytes().take(9).fold(0, |value, digit| value * 10 + u32::from(digit - b'0'));
    TokenKind::Number { value, digits: digits.len() }
}

fn mark(mark: char, start: usize, end: usize) -> Token {
    let (kind, keys) = match mark {
        // "KH&ĐT" is read as it is said.
        '&' => (TokenKind::Word, Keys::of("và")),
        '–' | '—' | '‑' | '−' => (TokenKind::Mark('-'), Keys::default()),
        _ => (TokenKind::Mark(mark), Keys::default()),
    };
    Token { kind, key: keys.marked(), bare_key: keys.bare, start, end, is_capital: mark.is_uppercase() }
}

fn is_without_vowel(word: &str) -> bool {
    word.bytes().all(|letter| {
        letter.is_ascii_alphabetic()
            && !matches!(letter.to_ascii_lowercase(), b'a' | b'e' | b'i' | b'o' | b'u' | b'y')
    })
}

/// One word of a phrase, and whether the phrase has a mark before it that a text may leave out.
#[derive(Debug, Clone, PartialEq)]
struct Step {
    key: u64,
    bare_key: u64,
    allows_mark: bool,
}

/// Phrases with what each stands for; the longest that stands at a place in a text is found.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Phrases<T> {
    entries: Vec<(Vec<Step>, T)>,
    by_first: HashMap<u64, Vec<usize>, Keyed>,
    firsts: Firsts,
}

/// Which words a phrase may begin with, as bits of their keys: nearly every word of a text begins no phrase of a table,
/// and is told by one look.
#[derive(Debug, Clone, PartialEq)]
struct Firsts(Box<[u64; 64]>);

impl Firsts {
    /// The place of the bit, from the digits of the key that are mixed best.
    const fn place(key: u64) -> (usize, u64) {
        ((key >> 58) as usize, 1 << (key >> 52 & 63))
    }

    fn add(&mut self, key: u64) {
        let (word, bit) = Self::place(key);
        self.0[word] |= bit;
    }

    fn may_have(&self, key: u64) -> bool {
        let (word, bit) = Self::place(key);
        self.0[word] & bit != 0
    }
}

impl<T: Copy> Phrases<T> {
    /// The table of these phrases; of two equal ones the first counts.
    pub(crate) fn new<'p>(phrases: impl IntoIterator<Item = (&'p str, T)>) -> Self {
        let mut table =
            Self { entries: Vec::new(), by_first: HashMap::default(), firsts: Firsts(Box::new([0; 64])) };
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
                    steps.push(Step { key: token.key, bare_key: token.bare_key, allows_mark });
                    allows_mark = false;
                }
                TokenKind::Mark(_) => allows_mark = true,
            }
        }
        if let Some(first) = steps.first() {
            self.firsts.add(first.bare_key);
            self.by_first.entry(first.bare_key).or_default().push(self.entries.len());
            self.entries.push((steps, meaning));
        }
    }

    /// The longest phrase that begins at token `at`, and the token after it.
    pub(crate) fn longest(&self, words: &Words<'_>, at: usize) -> Option<(T, usize)> {
        #[cfg(test)]
        LOOKS.set(LOOKS.get() + 1);
        let first = words.tokens.get(at)?;
        if !self.firsts.may_have(first.bare_key) {
            return None;
        }
        self.found(words, at, Strictness::Spelled)
    }

    /// The same where a capital word may have other marks on its "a": "Đăk" and "Đắk" are one place.
    pub(crate) fn longest_place(&self, words: &Words<'_>, at: usize) -> Option<(T, usize)> {
        self.found(words, at, Strictness::Place)
    }

    fn found(&self, words: &Words<'_>, at: usize, strictness: Strictness) -> Option<(T, usize)> {
        let entries = self.by_first.get(&words.tokens.get(at)?.bare_key)?;
        entries.iter().find_map(|entry| {
            let (steps, meaning) = &self.entries[*entry];
            matches(steps, words, at, strictness).map(|next| (*meaning, next))
        })
    }
}

impl<T> Phrases<T> {
    /// Whether a phrase may stand at the beginning of a text: told by the first word alone, before the text is cut.
    pub(crate) fn may_begin(&self, text: &str) -> bool {
        Cutting::new(text).next().is_some_and(|first| self.firsts.may_have(first.bare_key))
    }
}

/// How alike a word has to be to that of a phrase.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Strictness {
    Spelled,
    Place,
}

/// Whether a word may be a place that is spelled in several ways: a capital word with an "a" in it.
fn may_be_place(words: &Words<'_>, token: &Token) -> bool {
    let plain = fold(&words.text[token.start..token.end]);
    token.is_capital && plain.contains('a')
}

fn matches(steps: &[Step], words: &Words<'_>, at: usize, strictness: Strictness) -> Option<usize> {
    let mut next = at;
    for step in steps {
        if step.allows_mark && matches!(words.tokens.get(next)?.kind, TokenKind::Mark(',' | '-' | ';' | '/'))
        {
            next += 1;
        }
        let token = words.tokens.get(next)?;
        let same = if words.has_marks { token.key == step.key } else { token.bare_key == step.bare_key };
        let same = same
            || strictness == Strictness::Place
                && token.bare_key == step.bare_key
                && may_be_place(words, token);
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
        let kinds: Vec<_> = words.tokens.iter().map(|token| token.kind).collect();
        assert_eq!(kinds[1], TokenKind::Number { value: 4, digits: 1 });
        assert_eq!(kinds[3], TokenKind::Number { value: 2014, digits: 4 });
        assert_eq!(kinds[4], TokenKind::Mark('-'));
        assert_eq!(words.slice(5, 7), "Uỷ ban");
    }

    #[test]
    fn glued_words_part_where_a_capital_follows_a_small_letter() {
        let words = Words::new("SởTài chính, KonTum, UBND, ThS");
        let parts: Vec<_> = (0..words.tokens.len()).map(|at| words.slice(at, at + 1)).collect();
        assert_eq!(parts, ["Sở", "Tài", "chính", ",", "Kon", "Tum", ",", "UBND", ",", "ThS"]);
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
