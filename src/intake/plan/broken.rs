//! A plan on one single line: where its lines ended is told by the marks with which lines of a plan begin.
//!
//! A number counts only where it goes on from the one before it, a section only in capitals and in order; so a date, a
//! decision or "Điều 5" in running text parts nothing. No word is lost.

use std::sync::LazyLock;

use crate::intake::word::{Phrases, Token, TokenKind, Words};

use super::lexicon::{COMMITTEE_HEADS, CUES, Cue, OFFICE_HEADS};
use super::marker::has_small;

/// A line shorter than this is no plan.
const LEAST: usize = 200;

/// Where words with a capital begin a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Opens {
    /// Wherever they stand.
    Always,
    /// Behind the end of a sentence, or before a colon.
    BehindEnd,
}

/// With what a line begins.
static OPENINGS: LazyLock<Phrases<Opens>> = LazyLock::new(|| {
    let bases = ["căn cứ", "nơi nhận", "trên đây là"].map(|words| (words, Opens::Always));
    let labels = [
        "thời gian thực hiện",
        "thời hạn",
        "thời gian hoàn thành",
        "thời gian",
        "đơn vị chủ trì",
        "cơ quan chủ trì",
        "đơn vị phối hợp",
        "cơ quan phối hợp",
        "trong quá trình",
    ];
    Phrases::new(bases.into_iter().chain(labels.map(|words| (words, Opens::BehindEnd))))
});

/// With what a line begins in capitals.
static IN_CAPITALS: LazyLock<Phrases<()>> = LazyLock::new(|| {
    let openings = ["kế hoạch", "chương trình", "quyết định", "phụ lục", "TM", "KT", "TL", "TUQ"];
    Phrases::new(openings.map(|words| (words, ())))
});

/// The lines of a document that is one line.
pub(super) fn broken(line: &str) -> Vec<&str> {
    if line.len() < LEAST {
        return vec![line];
    }
    let words = Words::new(line);
    let mut count = Count::default();
    let mut lines = Vec::new();
    let mut from = 0;
    for at in 1..words.tokens.len() {
        let start = words.tokens[at].start;
        let is_apart = line[..start].ends_with(char::is_whitespace) && !is_marker(line[from..start].trim());
        if is_apart
            && (begins(&words, at, &mut count) || ends_title(&words.tokens[at], &line[from..], start - from))
        {
            lines.push(line[from..start].trim());
            from = start;
        }
    }
    lines.push(line[from..].trim());
    lines.retain(|line| !line.is_empty());
    lines
}

/// Whether a line so far is only its marker: what follows belongs to it.
fn is_marker(line: &str) -> bool {
    line.len() <= 8 && line.ends_with(['.', ')', '/', '-', '+', '*', ']'])
}

/// "IV. HIỆU LỰC Kế hoạch này …", "TM. ỦY BAN NHÂN DÂN Trần Văn A": behind a title or signature in capitals the next word
/// with small letters begins a line. `at` is its place in the line.
fn ends_title(token: &Token, line: &str, at: usize) -> bool {
    let title = &line[..at];
    let written = &line[at..at + token.end - token.start];
    let is_marked = title.find(['.', '/']).is_some_and(|dot| {
        title[..dot].chars().all(char::is_uppercase) && title[dot..].chars().any(char::is_alphabetic)
    });
    token.is_capital && has_small(written) && is_marked && !has_small(title)
}

/// How far sections, numbers and letters have counted.
#[derive(Debug, Default)]
struct Count {
    section: usize,
    numbers: Vec<u32>,
    letter: Option<char>,
    /// The number behind the letter.
    inner: u32,
    /// The mark behind the number outside of letters.
    mark: Option<TokenKind>,
}

/// Whether a line begins at a token.
fn begins(words: &Words<'_>, at: usize, count: &mut Count) -> bool {
    let token = &words.tokens[at];
    let before = &words.tokens[at - 1];
    let ends = [';', '.', ':', '/'].iter().any(|mark| before.is_mark(*mark));
    let written = &words.text[token.start..token.end];
    match token.kind {
        TokenKind::Number { .. } => count.number(words, at),
        TokenKind::Mark('-' | '+' | '*' | '•') => begins_dash(words, at, ends),
        TokenKind::Mark(_) => false,
        TokenKind::Word if count.section(words, at, written) || count.letter(words, at, written) => true,
        TokenKind::Word => is_opening(words, at, ends),
    }
}

/// A dash behind the end of a sentence, or before work or an office: between the words of a name there is neither.
fn begins_dash(words: &Words<'_>, at: usize, ends: bool) -> bool {
    let Some(next) = words.tokens.get(at + 1) else { return false };
    if next.start == words.tokens[at].end {
        return false;
    }
    let is_work = || CUES.longest(words, at + 1).is_some_and(|(cue, _)| cue != Cue::Nothing);
    let is_office =
        || [&*OFFICE_HEADS, &*COMMITTEE_HEADS].iter().any(|heads| heads.longest(words, at + 1).is_some());
    let before = &words.tokens[at - 1];
    let ends_title =
        !has_small(&words.text[before.start..before.end]) && has_small(&words.text[next.start..next.end]);
    next.is_mark('[') || next.is_capital && (ends || ends_title || is_work() || is_office())
}

fn is_opening(words: &Words<'_>, at: usize, ends: bool) -> bool {
    if let Some(((), next)) = IN_CAPITALS.longest(words, at) {
        let is_written = !words.slice(at, next).chars().any(char::is_lowercase);
        let is_signature = next == at + 1;
        return is_written && (!is_signature || words.tokens.get(next).is_some_and(|mark| mark.is_mark('.')));
    }
    if words.tokens[at].is_bare("so") && words.tokens[at].is_capital {
        return words.tokens.get(at + 1).is_some_and(|mark| mark.is_mark(':'));
    }
    let Some((opens, next)) = OPENINGS.longest(words, at) else { return false };
    let is_label = words.tokens.get(next).is_some_and(|mark| mark.is_mark(':'));
    words.tokens[at].is_capital && (ends || is_label || opens == Opens::Always)
}

impl Count {
    /// "II." in its order, before a capital.
    fn section(&mut self, words: &Words<'_>, at: usize, written: &str) -> bool {
        const ROMANS: [&str; 12] = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];
        let is_next = ROMANS.get(self.section).is_some_and(|roman| *roman == written);
        if !is_next || !is_marked(words, at + 1) {
            return false;
        }
        *self = Self { section: self.section + 1, ..Self::default() };
        true
    }

    /// "2." behind "1.", "1.1." behind "1.", before a capital.
    fn number(&mut self, words: &Words<'_>, at: usize) -> bool {
        let mut numbers = Vec::new();
        let mut place = at;
        while let Some(TokenKind::Number { value, digits: 1..=2 }) =
            words.tokens.get(place).map(|token| token.kind)
        {
            numbers.push(value);
            place += 1;
            let is_joined = words.tokens.get(place).is_some_and(|mark| mark.is_mark('.'))
                && words.tokens.get(place + 1).is_some_and(|next| next.start == words.tokens[place].end);
            if !is_joined {
                break;
            }
            place += 1;
        }
        let Some((last, above)) = numbers.split_last() else { return false };
        let follows = match self.numbers.get(above.len()) {
            Some(before) => self.numbers.starts_with(above) && *last == before + 1,
            None => self.numbers.len() == above.len() && self.numbers == above && *last == 1,
        };
        if !is_marked(words, place) && above.is_empty() {
            return false;
        }
        let mark = words.tokens.get(place).map(|token| token.kind);
        let is_other = !follows || self.mark != mark;
        if self.letter.is_some() && above.is_empty() && *last == self.inner + 1 && (*last == 1 || is_other) {
            self.inner += 1;
            return true;
        }
        if follows {
            *self = Self { section: self.section, numbers, mark, ..Self::default() };
        }
        follows
    }

    /// "b)" behind "a)".
    fn letter(&mut self, words: &Words<'_>, at: usize, written: &str) -> bool {
        const LETTERS: &str = "abcdđeghik";
        let next = match self.letter {
            None => Some('a'),
            Some(before) => LETTERS.chars().skip_while(|letter| *letter != before).nth(1),
        };
        let is_next = next.is_some_and(|next| written.chars().eq([next]));
        let is_closed = words.tokens.get(at + 1).is_some_and(|mark| mark.is_mark(')'));
        if is_next && is_closed {
            (self.letter, self.inner) = (next, 0);
        }
        is_next && is_closed
    }
}

/// Whether a full stop, a bracket or a stroke stands here and a capital behind it.
fn is_marked(words: &Words<'_>, at: usize) -> bool {
    let mark = words.tokens.get(at);
    mark.is_some_and(|mark| ['.', ')', '/'].iter().any(|one| mark.is_mark(*one)))
        && words.tokens.get(at + 1).is_some_and(|next| next.is_capital)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_line_becomes_the_lines_it_was() {
        let lines = [
            "UBND TỈNH LÂM SƠN",
            "Số: 3/KH-UBND Lâm Sơn, ngày 12 tháng 01 năm 2015",
            "KẾ HOẠCH Làm đường năm 2015",
            "Căn cứ Quyết định số 12/QĐ-UBND ngày 3.1.2015 và Điều 5 của Quy chế;",
            "I. MỤC ĐÍCH",
            "- Đường đến từng thôn.",
            "II. NHIỆM VỤ",
            "1. Sở Tài chính:",
            "a) Cấp 2. 500 triệu đồng.",
            "b) Các việc:",
            "1) Báo cáo UBND tỉnh.",
            "2) Mở sổ.",
            "Thời gian thực hiện: Quý I.",
            "2. Ban Dân tộc lập danh sách 10 thôn.",
            "2.1. Đơn vị phối hợp: Sở Y tế.",
            "3. Sở Lao động - Thương binh và Xã hội",
            "- Mở lớp dạy nghề",
            "- [ ] Báo cáo kết quả",
            "III. HIỆU LỰC",
            "Kế hoạch này có hiệu lực từ ngày ký.",
            "Nơi nhận:",
            "- Lưu: VT.",
            "TM. ỦY BAN NHÂN DÂN CHỦ TỊCH",
            "Trần Văn Đường",
        ];
        assert_eq!(broken(&lines.join(" ")), lines);
    }

    #[test]
    fn a_short_line_stays_whole_and_no_word_is_lost() {
        assert_eq!(broken("1. Một 2. Hai"), ["1. Một 2. Hai"]);
        let line = "1. Lập danh sách; ".repeat(100);
        let words: Vec<&str> = line.split_whitespace().collect();
        let broken = broken(&line);
        assert_eq!(broken.iter().flat_map(|line| line.split_whitespace()).collect::<Vec<_>>(), words);
    }
}
