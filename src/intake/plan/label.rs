//! Labels: "Thời gian thực hiện: …" and the like, as paragraphs of their own or at the end of one.

use std::sync::LazyLock;

use crate::intake::word::{Phrases, Words, beginning};

/// What a label announces.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Label {
    /// When.
    Time,
    /// Who coordinates.
    Coordinate,
    /// Who leads.
    Lead,
    /// The duties themselves.
    Content,
    /// What is delivered, what it costs, what else is said of it: words that stay beside the duty.
    Extra,
}

static LABELS: LazyLock<Phrases<Label>> = LazyLock::new(|| {
    let times = [
        "thời gian thực hiện",
        "thời gian hoàn thành",
        "thời gian triển khai",
        "thời gian",
        "thời hạn",
        "thời hạn thực hiện",
        "thời hạn hoàn thành",
        "tiến độ",
        "tiến độ thực hiện",
        "thời hạn xong",
        "thời điểm hoàn thành",
        "hoàn thành",
    ];
    let coordinates = [
        "phối hợp",
        "đơn vị phối hợp",
        "cơ quan phối hợp",
        "cơ quan, đơn vị phối hợp",
        "phối hợp thực hiện",
        "các đơn vị phối hợp",
        "các cơ quan phối hợp",
    ];
    let leads = [
        "chủ trì",
        "đơn vị chủ trì",
        "cơ quan chủ trì",
        "cơ quan, đơn vị chủ trì",
        "chủ trì thực hiện",
        "đơn vị thực hiện",
        "cơ quan thực hiện",
        "cơ quan, đơn vị thực hiện",
        "phân công thực hiện",
        "đơn vị đầu mối",
        "cơ quan đầu mối",
    ];
    let extras = [
        "sản phẩm",
        "sản phẩm hoàn thành",
        "sản phẩm, kết quả",
        "sản phẩm dự kiến",
        "kết quả đầu ra",
        "kết quả dự kiến",
        "kinh phí",
        "kinh phí thực hiện",
        "nguồn kinh phí",
        "ghi chú",
    ];
    let contents = ["nội dung thực hiện", "nội dung", "nhiệm vụ", "nội dung công việc"];
    Phrases::new(
        times
            .map(|words| (words, Label::Time))
            .into_iter()
            .chain(coordinates.map(|words| (words, Label::Coordinate)))
            .chain(leads.map(|words| (words, Label::Lead)))
            .chain(extras.map(|words| (words, Label::Extra)))
            .chain(contents.map(|words| (words, Label::Content))),
    )
});

/// Within how many bytes a label has its colon.
const NEAR: usize = 120;

/// The label a text begins with, and the words after its colon.
pub(super) fn label(text: &str) -> Option<(Label, &str)> {
    let near = beginning(text, NEAR);
    if !LABELS.may_begin(near) {
        return None;
    }
    let words = Words::new(near);
    let (label, next) = LABELS.longest(&words, 0)?;
    let colon = words.tokens.get(next).filter(|token| token.is_mark(':'))?;
    Some((label, text[colon.end..].trim()))
}

/// A text cut before the labels inside it: "… trên địa bàn. Thời gian thực hiện: Quý I" is a duty and its time.
pub(super) fn parts(text: &str) -> Vec<&str> {
    if !text.contains(':') {
        return vec![text.trim()];
    }
    let words = Words::new(text);
    let mut parts = Vec::new();
    let mut from = 0;
    for at in 1..words.tokens.len() {
        let ends = words.tokens[at - 1].is_mark('.') || words.tokens[at - 1].is_mark(';');
        if !ends || !words.tokens[at].is_capital {
            continue;
        }
        let Some((_, next)) = LABELS.longest(&words, at) else { continue };
        if words.tokens.get(next).is_some_and(|token| token.is_mark(':')) {
            parts.push(text[from..words.tokens[at].start].trim());
            from = words.tokens[at].start;
        }
    }
    parts.push(text[from..].trim());
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_label_needs_its_colon() {
        assert_eq!(label("Thời gian thực hiện: Quý I"), Some((Label::Time, "Quý I")));
        assert_eq!(label("Đơn vị phối hợp : Sở A"), Some((Label::Coordinate, "Sở A")));
        assert_eq!(label("Thời gian qua, các xã đã làm tốt"), None);
    }

    #[test]
    fn a_label_at_the_end_of_a_paragraph_is_cut_off() {
        let cut = parts("Lập kế hoạch. Thời gian thực hiện: Quý I. Đơn vị phối hợp: Sở A");
        assert_eq!(cut, ["Lập kế hoạch.", "Thời gian thực hiện: Quý I.", "Đơn vị phối hợp: Sở A"]);
    }
}
