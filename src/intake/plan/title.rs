//! Short names for duties: the first piece of work a sentence names, cut at a word.

use std::sync::LazyLock;

use crate::domain::text::{Text, width};
use crate::intake::word::{Phrases, Token, TokenKind, Words};

use super::mention::capitalised;

/// How many columns a short name takes at most; where no good place to cut is found before, it is cut here.
const COLUMNS: usize = 66;
/// How many words and marks a short name has at most: each letter carries up to four marks.
const MOST: usize = 5 * COLUMNS;
/// A name shorter than this says too little.
const ENOUGH: usize = 24;

/// Words before which a name may end.
static BOUNDS: LazyLock<Phrases<()>> = LazyLock::new(|| {
    let bounds = "và, cho, theo, về, trên, tại, để, với, thuộc, trong, có, vào, làm, đúng, giai đoạn, hàng năm, hằng năm, \
                  gắn với, phù hợp, nhằm, từ, đến, của";
    Phrases::new(bounds.split(", ").map(|word| (word, ())))
});

/// Words that no name ends with.
static WEAK: LazyLock<Phrases<()>> = LazyLock::new(|| {
    let weak = "và, các, của, cho, theo, về, trên, tại, để, với, thuộc, một, số, những, trong, đến, từ, do, bằng, là, có, \
                hàng, được, vào, gắn với, phù hợp, làm, đúng, việc";
    Phrases::new(weak.split(", ").map(|word| (word, ())))
});

/// The short name of a sentence whose work begins at a token.
pub(super) fn title(words: &Words<'_>, from: usize) -> Text {
    let mut start = from;
    while words.tokens.get(start).is_some_and(|token| is_any_mark(token, &[',', ':']))
        || is_adverb(words, start)
    {
        start += 1;
    }
    if start >= words.tokens.len() {
        start = 0;
    }
    let end = end(words, start);
    capitalised(words.slice(start, without_loose_end(words, start, end)))
}

/// The last good place to cut within the columns; the end of the clause is the best.
fn end(words: &Words<'_>, start: usize) -> usize {
    let mut bound = None;
    let mut depth = 0_usize;
    for (at, token) in words.tokens.iter().enumerate().skip(start) {
        if at > start && is_any_mark(token, &[';', ':', '.']) {
            return at;
        }
        let so_far = words.slice(start, at + 1);
        // No character is wider than its bytes, and what takes no column at all is not read on and on.
        if so_far.len() > COLUMNS && (at - start > MOST || width(so_far) > COLUMNS) {
            return bound.unwrap_or(at);
        }
        match token.kind {
            TokenKind::Mark('(') => depth += 1,
            TokenKind::Mark(')') => depth = depth.saturating_sub(1),
            _ => {}
        }
        let is_bound = token.is_mark(',') || BOUNDS.longest(words, at).is_some();
        if is_bound && depth == 0 && width(words.slice(start, at)) >= ENOUGH {
            bound = Some(at);
        }
    }
    words.tokens.len()
}

fn is_any_mark(token: &Token, marks: &[char]) -> bool {
    marks.iter().any(|mark| token.is_mark(*mark))
}

/// Whether a word only leads up to the work.
fn is_adverb(words: &Words<'_>, at: usize) -> bool {
    words.tokens.get(at).is_some_and(|token| !token.is_capital) && is_weak(words, at)
}

/// Takes away the words and open brackets with which no name ends.
fn without_loose_end(words: &Words<'_>, start: usize, end: usize) -> usize {
    let mut end = end;
    let opened =
        (start..end).rev().find(|at| words.tokens[*at].is_mark('(') || words.tokens[*at].is_mark(')'));
    if let Some(open) = opened.filter(|at| words.tokens[*at].is_mark('(') && *at > start + 2) {
        end = open;
    }
    while end > start + 1 {
        let last = &words.tokens[end - 1];
        let is_loose = is_any_mark(last, &[',', '-', '(', ';', '/']) || is_weak(words, end - 1);
        if !is_loose {
            break;
        }
        end -= 1;
    }
    end
}

fn is_weak(words: &Words<'_>, at: usize) -> bool {
    WEAK.longest(words, at).is_some()
}
