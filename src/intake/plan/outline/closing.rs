//! How a plan closes behind its last heading: "Trên đây là Kế hoạch …", "Trong quá trình thực hiện, nếu có vướng mắc …".

use std::sync::LazyLock;

use crate::intake::plan::lexicon::{CUES, Cue};
use crate::intake::word::{Phrases, TokenKind, Words, beginning};

/// Within how many bytes a paragraph says that it closes.
const NEAR: usize = 60;

/// What a closing paragraph is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Closing<'t> {
    /// "Trên đây là …", "Các nội dung khác giữ nguyên …": nobody need look at it; with what else the paragraph says.
    Farewell(&'t str),
    /// It says from when the document is in force, or what it replaces: no duty, with what else the paragraph says.
    Announcement(&'t str, &'t str),
    /// It says what is to be done where there is trouble.
    Trouble,
}

/// How a closing paragraph begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Begins {
    Farewell,
    Announcement,
    Trouble,
}

static CLOSINGS: LazyLock<Phrases<Begins>> = LazyLock::new(|| {
    let farewells = "trên đây là, các nội dung khác giữ nguyên, các nội dung khác không thay đổi, \
                     các nội dung còn lại giữ nguyên, những nội dung khác giữ nguyên, các nội dung khác vẫn thực hiện theo, \
                     các nội dung khác thực hiện theo";
    let troubles = "trong quá trình, quá trình triển khai, quá trình thực hiện";
    let announcements = ["kế hoạch này", "kế hoạch", "chương trình này", "quyết định này", "văn bản này"];
    let effects = ["có hiệu lực", "thay thế", "bãi bỏ", "được thay thế"];
    let announcements: Vec<String> = announcements
        .iter()
        .flat_map(|document| effects.iter().map(move |effect| format!("{document} {effect}")))
        .collect();
    let all = |phrases: &'static str, begins| phrases.split(", ").map(move |phrase| (phrase, begins));
    let announced = announcements.iter().map(|phrase| (phrase.as_str(), Begins::Announcement));
    Phrases::new(all(farewells, Begins::Farewell).chain(all(troubles, Begins::Trouble)).chain(announced))
});

/// What a plain paragraph closes, if it does.
pub(super) fn closing(text: &str) -> Option<Closing<'_>> {
    let near = beginning(text, NEAR);
    if !CLOSINGS.may_begin(near) {
        return None;
    }
    let (begun, next) = CLOSINGS.longest(&Words::new(near), 0)?;
    if begun == Begins::Trouble {
        return Some(Closing::Trouble);
    }
    let words = Words::new(text);
    let asks = |at: usize| matches!(CUES.longest(&words, at), Some((Cue::Request | Cue::Direct, _)));
    let begins = |at: usize| asks(at) || CLOSINGS.longest(&words, at).is_some();
    let ends = |at: &usize| match words.tokens[*at].kind {
        TokenKind::Mark('.') => words.tokens.get(at + 1).is_some_and(|next| next.is_capital),
        TokenKind::Mark(';') => begins(at + 1),
        _ => false,
    };
    let end = (0..words.tokens.len()).find(ends).map_or(text.len(), |at| words.tokens[at].end);
    let (first, rest) = text.split_at(end);
    let (first, rest) = (first.trim_end(), rest.trim_start());
    // "Trên đây là Kế hoạch …, đề nghị các sở thực hiện" asks for something: a person looks at it.
    let acts = |at: usize| matches!(CUES.longest(&words, at), Some((Cue::Lead | Cue::Coordinate, _)));
    let says_more = (next..words.tokens.len())
        .take_while(|at| words.tokens[*at].end <= end)
        .any(|at| asks(at) || acts(at));
    Some(if begun == Begins::Farewell && !says_more {
        Closing::Farewell(rest)
    } else {
        Closing::Announcement(first, rest)
    })
}
