//! Short names for duties: the first piece of work a sentence names, cut at a word.

use std::sync::LazyLock;

use crate::domain::text::{Text, width};
use crate::intake::word::{Phrases, Words};

use super::mention::capitalised;

/// How many columns a short name takes at most.
const COLUMNS: usize = 60;
/// Where a comma stands behind this many columns, the name ends there.
const ENOUGH: usize = 24;

/// Words that no name ends with.
static WEAK: LazyLock<Phrases<()>> = LazyLock::new(|| {
    let weak = [
        "và",
        "các",
        "của",
        "cho",
        "theo",
        "về",
        "trên",
        "tại",
        "để",
        "với",
        "thuộc",
        "một",
        "số",
        "những",
        "trong",
        "đến",
        "từ",
        "do",
        "bằng",
        "là",
        "có",
        "hàng",
        "được",
        "vào",
        "gắn với",
        "phù hợp",
        "làm",
        "đúng",
        "việc",
    ];
    Phrases::new(weak.map(|word| (word, ())))
});

/// The short name of a sentence whose work begins at a token.
pub(super) fn title(words: &Words<'_>, from: usize) -> Text {
    let tokens = &words.tokens;
    let mut start = from;
    while tokens
        .get(start)
        .is_some_and(|token| token.is_mark(',') || token.is_mark(':') || is_weak(words, start))
    {
        start += 1;
    }
    if start >= tokens.len() {
        start = 0;
    }
    let mut end = start;
    let mut comma = None;
    let mut depth = 0_usize;
    while end < tokens.len() {
        let token = &tokens[end];
        let ends = token.is_mark(';') || token.is_mark(':') || token.is_mark('.') && end > start;
        if ends || width(words.slice(start, end + 1)) > COLUMNS {
            break;
        }
        if token.is_mark('(') {
            depth += 1;
        } else if token.is_mark(')') {
            depth = depth.saturating_sub(1);
        } else if token.is_mark(',') && depth == 0 && width(words.slice(start, end)) >= ENOUGH {
            comma = Some(end);
        }
        end += 1;
    }
    let is_cut = tokens.get(end).is_some_and(|token| !token.is_mark(';') && !token.is_mark('.'));
    let end = if is_cut { comma.unwrap_or(end) } else { end };
    capitalised(words.slice(start, without_loose_end(words, start, end)))
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
        let is_loose =
            [',', '-', '(', ';', '/'].iter().any(|mark| last.is_mark(*mark)) || is_weak(words, end - 1);
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
