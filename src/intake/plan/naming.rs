//! How many agencies and days a text names, whether it gives duties or not.

use std::collections::HashSet;

use crate::intake::word::{TokenKind, Words};

use super::book::AgencyBook;
use super::mention::{Defined, Sentence};
use super::paragraph::Paragraph;
use super::roster::Who;

/// The last number that can be a day of a month, or a month.
const LAST: [u32; 2] = [31, 12];

/// How many different agencies paragraphs name.
pub(super) fn agencies(paragraphs: &[Paragraph], book: &AgencyBook, defined: &Defined) -> usize {
    let mut named: HashSet<Who> = HashSet::new();
    for paragraph in paragraphs {
        let words = Words::new(&paragraph.text);
        let sentence = Sentence::new(&words, book, defined);
        let mut at = 0;
        while at < sentence.len() {
            let found = sentence.one(at);
            at = found.as_ref().map_or(at + 1, |(_, next)| *next.max(&(at + 1)));
            named.extend(found.into_iter().flat_map(|(mentions, _)| mentions).map(|mention| mention.who));
        }
    }
    named.len()
}

/// How many days a text names: "ngày 5", "5/6", "5/6/2015", "5 tháng 6".
pub(super) fn days(text: &str) -> usize {
    let words = Words::new(text);
    let number = |at: usize, last: u32| match words.tokens.get(at).map(|token| token.kind) {
        Some(TokenKind::Number { value, digits }) => digits <= 2 && (1..=last).contains(&value),
        _ => false,
    };
    let is = |at: usize, word: &str| words.tokens.get(at).is_some_and(|token| token.is_bare(word));
    let is_mark =
        |at: usize| words.tokens.get(at).is_some_and(|token| token.is_mark('/') || token.is_mark('-'));
    let is_day = |at: &usize| {
        let at = *at;
        let is_apart = at == 0 || !is_mark(at - 1);
        let has_month = (is_mark(at + 1) || is(at + 1, "thang")) && number(at + 2, LAST[1]);
        number(at, LAST[0]) && is_apart && (has_month || at > 0 && is(at - 1, "ngay"))
    };
    (0..words.tokens.len()).filter(is_day).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_counted_in_every_form_and_numbers_are_not() {
        let text = "Số 5/UBND ngày 10 tháng 6 năm 2015, QĐ 99/2014 ngày 02/5/2014; trước 20-6-2015, ngày 3; 15 thôn, 2/3 số hộ";
        // A fraction of small numbers looks like a day and a month.
        assert_eq!(days(text), 5);
        assert_eq!(days("Thôn 5, 12 hộ, năm 2015, mục 1.2.3"), 0);
    }
}
