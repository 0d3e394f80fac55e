//! How a plan closes behind its last heading: "Trên đây là Kế hoạch …", "Trong quá trình thực hiện, nếu có vướng mắc …".

use std::sync::LazyLock;

use crate::intake::plan::lexicon::{CUES, Cue};
use crate::intake::word::{Phrases, TokenKind, Words, beginning};

/// Within how many bytes a paragraph says that it closes.
const NEAR: usize = 60;

/// What a closing paragraph is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Closing<'t> {
    /// It says what the document is: no duty, with what else the paragraph says.
    Announcement(&'t str, &'t str),
    /// It says what is to be done where there is trouble.
    Trouble,
}

static CLOSINGS: LazyLock<Phrases<bool>> = LazyLock::new(|| {
    Phrases::new([
        ("trên đây là", true),
        ("kế hoạch này có hiệu lực", true),
        ("kế hoạch có hiệu lực", true),
        ("trong quá trình", false),
        ("quá trình triển khai", false),
        ("quá trình thực hiện", false),
    ])
});

/// What a plain paragraph closes, if it does.
pub(super) fn closing(text: &str) -> Option<Closing<'_>> {
    let near = beginning(text, NEAR);
    if !CLOSINGS.may_begin(near) {
        return None;
    }
    let (is_announcement, _) = CLOSINGS.longest(&Words::new(near), 0)?;
    if !is_announcement {
        return Some(Closing::Trouble);
    }
    let words = Words::new(text);
    let begins = |at: usize| {
        let asks = matches!(CUES.longest(&words, at), Some((Cue::Request | Cue::Direct, _)));
        asks || CLOSINGS.longest(&words, at).is_some()
    };
    let ends = |at: &usize| match words.tokens[*at].kind {
        TokenKind::Mark('.') => words.tokens.get(at + 1).is_some_and(|next| next.is_capital),
        TokenKind::Mark(';') => begins(at + 1),
        _ => false,
    };
    let end = (0..words.tokens.len()).find(ends).map_or(text.len(), |at| words.tokens[at].end);
    let (first, rest) = text.split_at(end);
    Some(Closing::Announcement(first.trim_end(), rest.trim_start()))
}
