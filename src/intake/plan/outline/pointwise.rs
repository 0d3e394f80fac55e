//! Points of another document that are changed one by one: "Điều chỉnh thời hạn tại điểm b khoản 1 mục II".
//!
//! They ask nobody for work; the duty that they change is in the book, where a person changes it.

use std::sync::LazyLock;

use crate::intake::word::{Phrases, TokenKind, Words, beginning};

/// Within how many bytes a paragraph names the point that it changes.
const NEAR: usize = 160;

static CHANGES: LazyLock<Phrases<()>> = LazyLock::new(|| {
    let changes = "điều chỉnh, bổ sung, sửa đổi, bãi bỏ, thay thế, hủy bỏ";
    Phrases::new(changes.split(", ").map(|words| (words, ())))
});

/// Whether a text changes a point, a clause or a section by its place in a plan. Points of laws are others' work.
pub(super) fn changes_a_point(text: &str) -> bool {
    let near = beginning(text, NEAR);
    if !CHANGES.may_begin(near) {
        return false;
    }
    let words = Words::new(near);
    if CHANGES.longest(&words, 0).is_none() {
        return false;
    }
    let end = words.tokens.iter().position(|token| token.is_mark(':')).unwrap_or(words.tokens.len());
    let tokens = &words.tokens[..end];
    let is = |at: usize, word: &str| tokens.get(at).is_some_and(|token| token.is_bare(word));
    let is_of_law = (0..end).any(|at| {
        is(at, "luat")
            || [("nghi", "dinh"), ("thong", "tu"), ("quyet", "dinh"), ("nghi", "quyet")]
                .iter()
                .any(|(first, second)| is(at, first) && is(at + 1, second))
    });
    let is_place = |at: usize| {
        let is_number = matches!(tokens.get(at + 1).map(|token| token.kind), Some(TokenKind::Number { .. }));
        let is_letter = || {
            let token = tokens.get(at + 1).map(|token| &words.text[token.start..token.end]);
            token.is_some_and(|letter| letter.chars().count() == 1)
        };
        is(at, "diem") && (is_number || is_letter()) || is(at, "khoan") && is_number
    };
    !is_of_law && (1..end).any(is_place)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_point_of_a_plan_is_named_by_its_place() {
        for text in [
            "Điều chỉnh thời hạn tại điểm b khoản 1 mục II: \"Thời hạn: trước ngày 30/9/2025\".",
            "Bổ sung điểm d vào khoản 3 mục II: \"d) Sở Y tế lập sổ.\"",
            "Bãi bỏ điểm c khoản 1 mục II.",
        ] {
            assert!(changes_a_point(text), "{text}");
        }
        for text in [
            "Điều chỉnh, bổ sung kế hoạch vốn năm 2015.",
            "Bổ sung điểm trường tại các thôn.",
            "Sửa đổi khoản 2 Điều 5 Nghị định số 12.",
        ] {
            assert!(!changes_a_point(text), "{text}");
        }
    }
}
