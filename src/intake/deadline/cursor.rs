//! Reading lexemes one after the other. Every reader takes a place and gives what stands there with the place after it.

use chrono::Weekday;

use crate::intake::word::Words;

use super::term::{Item, Lexeme, Term, lexemes};

/// What was read, and the place after it.
pub(super) type Step<T> = Option<(T, usize)>;

#[cfg(test)]
thread_local! {
    /// How often a lexeme was looked at, which the tests hold to be in proportion to the text.
    pub(super) static LOOKS: std::cell::Cell<usize> = const { std::cell::Cell::new(0) };
}

/// The lexemes of one text. Places are indexes of lexemes.
#[derive(Debug)]
pub(super) struct Cursor<'a> {
    words: &'a Words<'a>,
    lexemes: Vec<Lexeme>,
}

impl<'a> Cursor<'a> {
    pub(super) fn new(words: &'a Words<'a>) -> Self {
        Self { words, lexemes: lexemes(words) }
    }

    pub(super) fn len(&self) -> usize {
        self.lexemes.len()
    }

    pub(super) fn item(&self, at: usize) -> Option<Item> {
        #[cfg(test)]
        LOOKS.set(LOOKS.get() + 1);
        self.lexemes.get(at).map(|lexeme| lexeme.item)
    }

    pub(super) fn term(&self, at: usize) -> Option<Term> {
        match self.item(at)? {
            Item::Term(term) => Some(term),
            _ => None,
        }
    }

    pub(super) fn is(&self, at: usize, term: Term) -> bool {
        self.term(at) == Some(term)
    }

    pub(super) fn is_mark(&self, at: usize, marks: &[char]) -> bool {
        matches!(self.item(at), Some(Item::Mark(mark)) if marks.contains(&mark))
    }

    /// The first of the two tokens between which a lexeme stands.
    pub(super) fn token(&self, at: usize) -> usize {
        self.lexemes.get(at).map_or(self.words.tokens.len(), |lexeme| lexeme.from)
    }

    /// The words from one place up to another, as they stand in the text.
    pub(super) fn slice(&self, from: usize, to: usize) -> &'a str {
        let end = to.checked_sub(1).and_then(|last| self.lexemes.get(last)).map_or(0, |lexeme| lexeme.to);
        self.words.slice(self.token(from), end)
    }

    /// A number in digits or words, with how many digits it has; "15 (mười lăm)" is one number.
    pub(super) fn number(&self, at: usize) -> Step<(u32, usize)> {
        let number = match self.item(at)? {
            Item::Number { value, digits } => (value, digits),
            Item::Term(Term::Number(value)) => (u32::from(value), 2),
            _ => return None,
        };
        Some((number, self.after_spelled(at + 1)))
    }

    /// A number that is a count or a part of a date: one or two digits.
    pub(super) fn small(&self, at: usize) -> Step<u32> {
        let ((value, digits), next) = self.number(at)?;
        (digits <= 2).then_some((value, next))
    }

    /// A number of four digits that can be a year.
    pub(super) fn year(&self, at: usize) -> Step<i32> {
        let ((value, digits), next) = self.number(at)?;
        (digits == 4 && (1900..2200).contains(&value)).then_some((value as i32, next))
    }

    /// A quarter's number: I to IV, or 1 to 4.
    pub(super) fn quarter(&self, at: usize) -> Step<u32> {
        if let Some((value, next)) = self.small(at) {
            return (1..=4).contains(&value).then_some((value, next));
        }
        Some((self.among(at, &["i", "ii", "iii", "iv"])? + 1, at + 1))
    }

    /// A Roman number that no quarter has.
    pub(super) fn roman(&self, at: usize) -> Step<u32> {
        Some((self.among(at, &["v", "vi", "vii", "viii", "ix"])? + 5, at + 1))
    }

    /// Which of the words, which have English letters only, stands here in whatever letters.
    fn among(&self, at: usize, words: &[&str]) -> Option<u32> {
        let from = self.lexemes.get(at)?.from;
        let word = self.words.slice(from, from + 1);
        words.iter().position(|known| known.eq_ignore_ascii_case(word)).map(|value| value as u32)
    }

    /// A day of the week: "thứ 2", "thứ hai", "chủ nhật".
    pub(super) fn weekday(&self, at: usize) -> Step<Weekday> {
        if let Term::Weekday(weekday) = self.term(at)? {
            return Some((weekday, at + 1));
        }
        let (number, next) = self
            .small(at + 1)
            .filter(|(number, _)| self.is(at, Term::Ordinal) && (2..=7).contains(number))?;
        Some((Weekday::try_from(number as u8 - 2).ok()?, next))
    }

    /// Whether a word of the vocabulary stands anywhere.
    pub(super) fn has(&self, term: Term) -> bool {
        self.lexemes.iter().any(|lexeme| lexeme.item == Item::Term(term))
    }

    /// Whether a clause begins at a token, or words that say of themselves that they recur.
    pub(super) fn begins_clause(&self, token: usize) -> bool {
        let at = self.place_of(token);
        at == 0
            || self.is(at, Term::Periodically)
            || self.is_mark(at - 1, &[',', ';', '.', ':', '('])
            || self.is(at - 1, Term::And)
    }

    /// The end of the clause that begins here: the next comma, semicolon, full stop or bracket.
    pub(super) fn clause_end(&self, at: usize) -> usize {
        let ends = |at: &usize| self.is_mark(*at, &[',', ';', '.', '(', ')', ':']);
        (at..self.len()).find(ends).unwrap_or(self.len())
    }

    /// The end of the clause that begins here, or so many places on where it is longer.
    pub(super) fn clause_end_near(&self, at: usize, most: usize) -> usize {
        let ends = |at: &usize| self.is_mark(*at, &[',', ';', '.', '(', ')', ':']);
        let limit = (at + most).min(self.len());
        (at..limit).find(ends).unwrap_or(limit)
    }

    /// The token after the last lexeme before a place.
    pub(super) fn end_token(&self, to: usize) -> usize {
        to.checked_sub(1).and_then(|last| self.lexemes.get(last)).map_or(0, |lexeme| lexeme.to)
    }

    /// The place of the first lexeme at or behind a token.
    pub(super) fn place_of(&self, token: usize) -> usize {
        self.lexemes.partition_point(|lexeme| lexeme.from < token)
    }

    /// Whether a sentence or a clause ends between a token and a place.
    pub(super) fn parts(&self, from_token: usize, to: usize) -> bool {
        let from = self.place_of(from_token);
        (from..to).any(|at| self.is_mark(at, &[';', '.']))
    }

    fn after_spelled(&self, at: usize) -> usize {
        if !self.is_mark(at, &['(']) {
            return at;
        }
        let close = (at + 1..(at + 6).min(self.len())).find(|place| self.is_mark(*place, &[')']));
        let is_spelled = |close: &usize| {
            (at + 1..*close)
                .all(|place| matches!(self.item(place), Some(Item::Other | Item::Term(Term::Number(_)))))
        };
        close.filter(|close| *close > at + 1 && is_spelled(close)).map_or(at, |close| close + 1)
    }
}
