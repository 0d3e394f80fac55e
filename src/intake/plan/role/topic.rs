//! What a sentence is about, said before a colon: "Công tác tuyên truyền: Sở Y tế xây dựng …".

use std::sync::LazyLock;

use crate::intake::plan::lexicon::{Cue, Glue};
use crate::intake::plan::mention::Sentence;
use crate::intake::word::{Phrases, TokenKind};

/// How many tokens a topic before a colon has at most.
const TOPIC: usize = 24;

/// Verbs that say that work is done and not which.
static WEAK: LazyLock<Phrases<()>> = LazyLock::new(|| {
    let weak = "thực hiện, tổ chức thực hiện, triển khai, triển khai thực hiện, tổ chức triển khai thực hiện, \
                hoàn thành, xong, \
                quản lý, chỉ đạo, điều hành, phụ trách, theo dõi, đôn đốc";
    Phrases::new(weak.split(", ").map(|words| (words, ())))
});

/// The mark behind a topic that comes before who acts; times between the colon and them belong to it: "Chế độ báo cáo:
/// trước ngày 15 hàng tháng, UBND các huyện gửi …".
pub(super) fn end(sentence: &Sentence<'_>) -> Option<usize> {
    let near = 1..TOPIC.min(sentence.len());
    let colon = near.into_iter().find(|at| sentence.is_mark(*at, &[':', ';', '.', '(']))?;
    let names_nobody = || (0..colon).all(|at| sentence.one(at).is_none());
    if !sentence.is_mark(colon, &[':']) || !names_nobody() {
        return None;
    }
    if sentence.acts_from(colon + 1) {
        return Some(colon);
    }
    let is_adjunct = matches!(
        sentence.glue(colon + 1),
        Some((Glue::Function | Glue::Intro | Glue::IntroEvent | Glue::IntroSpan, _))
    );
    let comma = if is_adjunct { sentence.until(colon + 1, &[',', ';', '.', ':']) } else { sentence.len() };
    (sentence.is_mark(comma, &[',']) && sentence.acts_from(comma + 1)).then_some(comma)
}

impl Sentence<'_> {
    /// Whether it is said from here who acts.
    fn acts_from(&self, at: usize) -> bool {
        let at = self.after_number(at);
        let asks = matches!(self.cue(at), Some((Cue::Request | Cue::Direct | Cue::By, _)));
        let acts = |next: usize| self.cue(self.past_adverbs(next)).is_some();
        asks || self.list(at).is_some_and(|(_, next)| acts(next))
    }

    /// The place behind words that say that work is done and not which.
    pub(in crate::intake::plan) fn past_weak(&self, at: usize) -> Option<usize> {
        WEAK.longest(self.words, at).map(|((), next)| next)
    }

    /// Whether words say no work of their own: only that it is done, and when.
    pub(super) fn is_weak_from(&self, at: usize) -> bool {
        let mut at = at;
        loop {
            let Some(token) = self.words.tokens.get(at) else { return true };
            if let Some(((), next)) = WEAK.longest(self.words, at) {
                at = next;
            } else if matches!(token.kind, TokenKind::Mark(_)) {
                at += 1;
            } else {
                return matches!(self.glue(at), Some((Glue::Function, _)));
            }
        }
    }
}
