//! Labels: "Thời gian thực hiện: …" and the like, as paragraphs of their own or at the end of one.

use std::sync::LazyLock;

use crate::intake::deadline::is_time;
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
        "hạn hoàn thành",
        "hạn thực hiện",
        "thời gian trình",
        "thời hạn trình",
    ];
    let coordinates = [
        "phối hợp",
        "đơn vị phối hợp",
        "cơ quan phối hợp",
        "cơ quan, đơn vị phối hợp",
        "phối hợp thực hiện",
        "các đơn vị phối hợp",
        "các cơ quan phối hợp",
        "đơn vị tham gia",
        "cơ quan tham gia",
        "cơ quan, đơn vị tham gia",
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
        "phân công",
        "cơ quan tham mưu",
        "đơn vị tham mưu",
        "đơn vị chịu trách nhiệm",
        "cơ quan chịu trách nhiệm",
        "đơn vị chịu trách nhiệm chính",
        "cơ quan chịu trách nhiệm chính",
    ];
    let extras = [
        "sản phẩm",
        "sản phẩm hoàn thành",
        "sản phẩm, kết quả",
        "sản phẩm dự kiến",
        "kết quả đầu ra",
        "kết quả dự kiến",
        "kết quả",
        "kết quả đạt được",
        "địa điểm",
        "địa điểm thực hiện",
        "kinh phí",
        "kinh phí thực hiện",
        "nguồn kinh phí",
        "ghi chú",
        "lãnh đạo phụ trách",
        "lãnh đạo chỉ đạo",
        "mục tiêu",
        "đối tượng",
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

/// Words beside the labels with which a paragraph begins that only says by when.
static LIMITS: LazyLock<Phrases<()>> = LazyLock::new(|| {
    let limits = ["xong", "chậm nhất", "muộn nhất", "trước ngày", "hạn", "hạn cuối", "hạn chót"];
    Phrases::new(limits.map(|words| (words, ())))
});

/// The label a text begins with, and the words after its colon; of a text that only says by when, all of them.
pub(super) fn label(text: &str) -> Option<(Label, &str)> {
    let near = beginning(text, NEAR);
    if !LABELS.may_begin(near) && !LIMITS.may_begin(near) {
        return None;
    }
    let words = Words::new(near);
    let Some((label, next)) = LABELS.longest(&words, 0) else { return limit(text, &words, 0) };
    match words.tokens.get(next).filter(|token| token.is_mark(':')) {
        Some(colon) => Some((label, text[colon.end..].trim())),
        None if label == Label::Time => limit(text, &words, next),
        None => None,
    }
}

/// "Hoàn thành trước ngày 30/6/2015.": a text that is a time from a token to its end.
fn limit<'t>(text: &'t str, words: &Words<'_>, from: usize) -> Option<(Label, &'t str)> {
    let is_limit = from > 0 || LIMITS.longest(words, 0).is_some();
    let start = words.tokens.get(from)?.start;
    (is_limit && words.text.len() == text.len() && !text.ends_with(':') && is_time(words, from))
        .then(|| (Label::Time, text[start..].trim()))
}

/// A text cut before the labels inside it: "… trên địa bàn. Thời gian thực hiện: Quý I" is a duty and its time.
pub(super) fn parts(text: &str) -> Vec<&str> {
    if !text.contains(':') {
        return vec![text.trim()];
    }
    let words = Words::new(text);
    let mut parts = Vec::new();
    let mut from = 0;
    let mut is_bracketed = false;
    for at in 1..words.tokens.len() {
        let before = &words.tokens[at - 1];
        let ends = before.is_mark('.') && !words.is_inside_number(at - 1) || before.is_mark(';');
        let joins = before.is_mark(',') || before.is_mark('(');
        if !ends && !joins {
            continue;
        }
        // "…; phối hợp: Sở A; hoàn thành trong tháng 11": behind another label a time needs no colon.
        let start = words.tokens[at].start;
        if ends && !parts.is_empty() && matches!(label(&text[start..]), Some((Label::Time, _))) {
            parts.push(text[from..start].trim());
            from = start;
            continue;
        }
        let Some((label, next)) = LABELS.longest(&words, at) else { continue };
        let says = match label {
            Label::Content => ends && words.tokens[at].is_capital,
            Label::Extra => ends,
            Label::Time | Label::Lead | Label::Coordinate => true,
        };
        if says && words.tokens.get(next).is_some_and(|token| token.is_mark(':')) {
            is_bracketed |= before.is_mark('(');
            let part = text[from..words.tokens[at].start].trim();
            parts.push(part.trim_end_matches(['(', ',']).trim_end());
            from = words.tokens[at].start;
        }
    }
    let last = text[from..].trim();
    parts.push(if is_bracketed { last.trim_end_matches(['.', ';', ')']) } else { last });
    parts.retain(|part| !part.is_empty());
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

    #[test]
    fn a_paragraph_that_only_says_by_when_needs_no_colon() {
        assert_eq!(label("Hoàn thành trước ngày 30/6/2015."), Some((Label::Time, "trước ngày 30/6/2015.")));
        assert_eq!(label("Thời gian thực hiện Quý I năm 2015"), Some((Label::Time, "Quý I năm 2015")));
        assert_eq!(label("Chậm nhất ngày 30/6/2015"), Some((Label::Time, "Chậm nhất ngày 30/6/2015")));
        assert_eq!(label("Hoàn thành việc lập danh sách trước ngày 30/6/2015."), None);
        assert_eq!(label("Hoàn thành các công trình năm 2015 dở dang."), None);
    }

    #[test]
    fn labels_in_running_text_may_be_small_and_stand_behind_a_comma_or_in_brackets() {
        let cut = parts("Lập sổ; thời hạn: 25/3/2015; đơn vị chủ trì: Sở Y tế");
        assert_eq!(cut, ["Lập sổ;", "thời hạn: 25/3/2015;", "đơn vị chủ trì: Sở Y tế"]);
        assert_eq!(
            parts("Lập sổ (chủ trì: Sở Y tế, thời hạn: 5/3)."),
            ["Lập sổ", "chủ trì: Sở Y tế", "thời hạn: 5/3"]
        );
        assert_eq!(parts("Lập sổ, nội dung: tên hộ"), ["Lập sổ, nội dung: tên hộ"]);
    }
}
