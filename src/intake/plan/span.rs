//! Which words of a sentence gave which field of its duty, so that a person can see why something was read.
//!
//! Places are bytes of [`super::TaskReading::sentence`]. What a duty has from its heading or from a time line of its
//! own stands in no span.

use crate::domain::plan::Role;
use crate::intake::word::Words;

/// What words of a sentence gave.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Gave {
    /// Who has this role.
    Role(Role),
    /// When it is due.
    Deadline,
}

/// Words of a sentence that gave a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    /// Their first byte in the sentence.
    pub from: usize,
    /// The byte after their last.
    pub to: usize,
    /// What they gave.
    pub field: Gave,
}

/// Token ranges with what they gave, up to, not including, their second token.
pub(super) type Ranges = Vec<(usize, usize, Gave)>;

/// The spans of these token ranges, in the order of the sentence, none over another: where two fields come from one
/// range, the first keeps it.
pub(super) fn spans(words: &Words<'_>, ranges: &Ranges) -> Vec<Span> {
    let mut spans: Vec<Span> = Vec::with_capacity(ranges.len());
    for (from, to, field) in ranges.iter().filter(|(from, to, _)| from < to) {
        let (Some(first), Some(last)) = (words.tokens.get(*from), words.tokens.get(*to - 1)) else {
            continue;
        };
        spans.push(Span { from: first.start, to: last.end, field: *field });
    }
    spans.sort_by_key(|span| span.from);
    let mut end = 0;
    spans.retain_mut(|span| {
        span.from = span.from.max(end);
        end = end.max(span.to);
        let left = words.text.get(span.from..span.to).unwrap_or("");
        span.from += left.len() - left.trim_start().len();
        span.from < span.to
    });
    spans
}

/// What words gave one role gave another one, seen from the duty as a whole.
pub(super) fn retell<'g>(fields: impl IntoIterator<Item = &'g mut Gave>, from: Role, to: Role) {
    for field in fields.into_iter().filter(|field| **field == Gave::Role(from)) {
        *field = Gave::Role(to);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spans_are_in_order_and_never_overlap() {
        let words = Words::new("gửi Ủy ban qua Ban Dân tộc");
        let (to, via) = (Gave::Role(Role::Recipient), Gave::Role(Role::Via));
        let ranges = vec![(3, 7, via), (0, 3, to), (2, 5, Gave::Deadline), (4, 4, to)];
        let found: Vec<_> =
            spans(&words, &ranges).iter().map(|span| (&words.text[span.from..span.to], span.field)).collect();
        assert_eq!(found, [("gửi Ủy ban", to), ("qua Ban", Gave::Deadline), ("Dân tộc", via)]);
    }
}
