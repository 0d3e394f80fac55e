//! Words: a text as tokens that compare across spellings, and tables of phrases that are looked up in them.
//!
//! A token keeps its place in the text, so that whatever is read can be shown in the words it was read from. Two keys
//! stand beside it: the word with its marks, the tone moved to the end (so "hoà" is "hòa"), and the word without marks.
//! A text that carries marks at all means them ("năm" is a year, "Nam" is not); one without marks is compared without.

use std::collections::HashMap;

use unicode_normalization::UnicodeNormalization;

use super::letter::{Bare, Class, Keyed, bare, bare_key, key};

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
    /// What it is compared by without them.
    bare_key: u64,
    /// Lower case without marks; digits as they are; empty for marks.
    pub(crate) bare: Bare,
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
            let mut last = first;
            while let Some((_, next)) = chars.peek().copied() {
                // "KonTum", "SởTài chính": where two words were glued a capital follows a small letter.
                let is_glued = next.is_uppercase() && last.is_lowercase();
                if class == Class::Mark || Class::of(next) != class || is_glued {
                    break;
                }
                end += next.len_utf8();
                last = next;
                chars.next();
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

fn token(class: Class, first: char, words: &str, start: usize) -> Token {
    let end = start + words.len();
    let (kind, said) = match class {
        Class::Digit => {
            let value = words.bytes().take(9).fold(0, |value, digit| value * 10 + u32::from(digit - b'0'));
            (TokenKind::Number { value, digits: words.len() }, words)
        }
        // "KH&ĐT" is read as it is said.
        Class::Mark if first == '&' => (TokenKind::Word, "và"),
        Class::Mark | Class::Space => {
            let mark = if matches!(first, '–' | '—' | '‑' | '−') { '-' } else { first };
            (TokenKind::Mark(mark), "")
        }
        Class::Letter => (TokenKind::Word, words),
    };
    let bare = bare(said);
    Token {
        kind,
        key: key(said),
        bare_key: bare_key(&bare),
        bare,
        start,
        end,
        is_capital: first.is_uppercase(),
    }
}

fn is_marked_letter(character: char) -> bool {
    !character.is_ascii() && character.is_alphabetic()
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
}

impl<T: Copy> Phrases<T> {
    /// The table of these phrases; of two equal ones the first counts.
    pub(crate) fn new<'p>(phrases: impl IntoIterator<Item = (&'p str, T)>) -> Self {
        let mut table = Self { entries: Vec::new(), by_first: HashMap::default() };
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
            self.by_first.entry(first.bare_key).or_default().push(self.entries.len());
            self.entries.push((steps, meaning));
        }
    }

    /// The longest phrase that begins at token `at`, and the token after it.
    pub(crate) fn longest(&self, words: &Words<'_>, at: usize) -> Option<(T, usize)> {
        let first = words.tokens.get(at)?;
        let entries = self.by_first.get(&first.bare_key)?;
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
        let same = if words.has_marks { token.key == step.key } else { token.bare_key == step.bare_key };
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
    fn glued_words_part_where_a_capital_follows_a_small_letter() {
        let words = Words::new("SởTài chính, KonTum, UBND");
        let parts: Vec<_> = (0..words.tokens.len()).map(|at| words.slice(at, at + 1)).collect();
        assert_eq!(parts, ["Sở", "Tài", "chính", ",", "Kon", "Tum", ",", "UBND"]);
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
