//! Paragraphs: lines put together again and freed of their outline markers.
//!
//! A line goes on in the next one when no blank line stands between, the next has no marker and begins in small
//! letters or the line before does not end like one. A short numbered line was not wrapped: what begins with a capital
//! below it stands for itself. Marks of Markdown (`**`, `#`, `>`) are dropped.
//!
//! No paragraph is longer than [`LONGEST`]: what is read from it may be looked at again and again, and only so does the
//! whole stay linear. A longer one goes on as a plain paragraph of its own, so nothing is lost.

use std::borrow::Cow;

use crate::intake::document::{Block, Cell, Table};
use crate::intake::word::boundary;

use super::broken::broken;
use super::label::label;
use super::marker::{Marker, Markers, Rank, has_small};
use super::table;

/// How many bytes a paragraph has at most; the longest sentence of a real plan has a fourth of them.
pub(super) const LONGEST: usize = 8 << 10;

/// How many characters a line of wrapped text has at least.
const WRAPPED: usize = 45;

/// How many bytes words have at most that one pair of marks of Markdown stands around.
const EMPHASIS: usize = 400;

/// One paragraph.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Paragraph {
    pub(super) marker: Marker,
    /// Its words without the marker, one space between words.
    pub(super) text: String,
    /// Whether a blank line, or the beginning of the text, stands before it.
    pub(super) is_apart: bool,
    /// Whether it is a paragraph of a file: such a file has no blank lines that say what belongs together.
    pub(super) is_whole: bool,
    /// Whether it has a small letter: what has none is a heading.
    pub(super) has_small: bool,
}

impl Paragraph {
    fn new(marker: Marker, words: &str, is_apart: bool) -> Self {
        Self { marker, text: words.to_owned(), is_apart, is_whole: false, has_small: has_small(words) }
    }

    /// Where a plan begins that another document puts into force: what stood before it is closed.
    pub(super) fn attached() -> Self {
        Self::new(Marker::Section(Rank::Appendix, String::new()), "", true)
    }

    fn go_on(&mut self, words: &str) {
        self.text.push(' ');
        self.text.push_str(words);
        self.has_small |= has_small(words);
    }
}

/// The paragraphs of a document. One that has lost all its line breaks gets them back where markers stand.
pub(super) fn paragraphs(blocks: &[Block]) -> Vec<Paragraph> {
    let mut gathering = Gathering::new();
    let mut lines =
        blocks.iter().filter(|block| !matches!(block, Block::Line(line) if line.trim().is_empty()));
    if let (Some(Block::Line(line) | Block::Paragraph(line)), None) = (lines.next(), lines.next()) {
        for line in broken(line) {
            gathering.whole(line);
        }
        return gathering.paragraphs;
    }
    for block in blocks {
        match block {
            Block::Line(line) if gathering.ends_page(line) => {}
            Block::Line(line) => gathering.line(line),
            Block::Paragraph(words) => {
                let from = gathering.paragraphs.len();
                gathering.whole(words);
                gathering.paragraphs[from..].iter_mut().for_each(|paragraph| paragraph.is_whole = true);
            }
            Block::Table(table) => gathering.table(table),
        }
    }
    gathering.paragraphs
}

/// The paragraphs so far.
struct Gathering {
    paragraphs: Vec<Paragraph>,
    /// Whether a blank line, or the beginning of the text, stands before the next.
    is_apart: bool,
    markers: Markers,
    /// Whether the last paragraph is a line that is shorter than a wrapped one.
    is_short: bool,
    /// The number of the last page that ended.
    page: Option<u32>,
    /// Whether the line before is the number of a page: the blank line behind it parts nothing.
    is_behind_page: bool,
}

impl Gathering {
    fn new() -> Self {
        Self {
            paragraphs: Vec::new(),
            is_apart: true,
            markers: Markers::default(),
            is_short: false,
            page: None,
            is_behind_page: false,
        }
    }

    /// Whether a line is the number of a page, alone between blank lines and one more than that of the page before: what
    /// stands above goes on below.
    fn ends_page(&mut self, line: &str) -> bool {
        let word = line.trim().trim_matches(['-', '–', ' ']);
        let is_number = (1..=3).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_digit());
        let number = word.parse().ok().filter(|_| is_number && self.is_apart && !self.paragraphs.is_empty());
        let Some(number) = number.filter(|number| self.page.is_none_or(|page| *number == page + 1)) else {
            return false;
        };
        (self.page, self.is_apart, self.is_behind_page) = (Some(number), false, true);
        true
    }

    fn line(&mut self, line: &str) {
        let line = without_markdown(line);
        if line.is_empty() || is_rule(&line) {
            self.is_apart |= !std::mem::take(&mut self.is_behind_page);
            return;
        }
        self.is_behind_page = false;
        let (marker, words) = self.markers.marker(&line);
        let (first, rest) = cut(words);
        let is_apart = self.is_apart || self.is_short && first.starts_with(char::is_uppercase);
        let open = self.paragraphs.last_mut().filter(|last| {
            !is_apart
                && marker == Marker::Plain
                && last.text.len() + first.len() < LONGEST
                && goes_on(last, first)
        });
        if let Some(last) = open {
            last.go_on(first);
            self.is_short = false;
        } else {
            let is_counted = matches!(marker, Marker::Number(_) | Marker::Letter(_) | Marker::Section(..));
            self.is_short = is_counted && first.chars().count() < WRAPPED && !is_open(first);
            self.paragraphs.push(Paragraph::new(marker, first, is_apart));
        }
        self.rest(rest);
        self.is_apart = false;
    }

    /// What of a line one paragraph does not hold.
    fn rest(&mut self, mut rest: &str) {
        while !rest.is_empty() {
            let (piece, after) = cut(rest);
            self.paragraphs.push(Paragraph::new(Marker::Plain, piece, false));
            rest = after;
        }
    }

    /// A paragraph that neither goes on nor is gone on with.
    fn whole(&mut self, words: &str) {
        self.is_apart = true;
        self.line(words);
        self.is_apart = true;
    }

    /// A table of duties row by row, one of other things in a row each, one that only lays out cell by cell.
    fn table(&mut self, table: &Table) {
        let read = table::read(table, &mut self.markers);
        let before = read.as_ref().map_or(table.rows.len(), |read| read.header);
        for cell in table.rows.iter().take(before).flatten() {
            if let Cell::Text(text) = cell {
                text.lines().for_each(|line| self.whole(line));
            }
        }
        for (marker, words) in read.into_iter().flat_map(|read| read.pieces) {
            let (first, rest) = cut(&words);
            self.paragraphs.push(Paragraph::new(marker, first, true));
            self.rest(rest);
        }
        self.is_apart = true;
    }
}

/// As much of the words as one paragraph holds, cut before a word where there is one, and the rest.
fn cut(words: &str) -> (&str, &str) {
    if words.len() <= LONGEST {
        return (words, "");
    }
    let limit = boundary(words, LONGEST);
    let at = words[..limit].rfind(' ').filter(|at| *at > 0).unwrap_or(limit);
    (&words[..at], words[at..].trim_start())
}

fn goes_on(last: &Paragraph, words: &str) -> bool {
    let small = words
        .chars()
        .next()
        .is_some_and(|first| first.is_lowercase() || first == '(' || first.is_ascii_digit());
    let ends = last.text.ends_with(['.', ';', ':', '/']);
    let is_heading = !last.has_small;
    if !is_heading && is_unfinished(&last.text) {
        return true;
    }
    small && !is_heading || !ends && last.marker != Marker::Plain && !is_heading && !begins_label(words)
}

/// Whether words ask for more: "Sở Tài nguyên và".
fn is_open(words: &str) -> bool {
    let last = words.rsplit(' ').next().unwrap_or_default();
    words.ends_with([',', '-', '/'])
        || matches!(last, "và" | "với" | "các" | "của" | "về" | "cho" | "do" | "gửi")
}

/// Whether words break off inside a time: "trong quý" before "II/2015".
fn is_unfinished(words: &str) -> bool {
    let last = words.rsplit(' ').next().unwrap_or_default();
    matches!(last, "quý" | "tháng" | "ngày" | "trước" | "từ" | "đến")
}

/// Whether a line only parts others: "--------", "* * *".
fn is_rule(line: &str) -> bool {
    let is_of_rule = |mark: char| matches!(mark, '-' | '–' | '—' | '_' | '=' | '*' | '~' | ' ');
    line.chars().all(is_of_rule) && line.chars().filter(|mark| *mark != ' ').count() >= 3
}

/// Whether the words begin like "Thời gian thực hiện: …", or only say by when.
fn begins_label(words: &str) -> bool {
    let near = &words[..boundary(words, 80)];
    near.find(':').is_some_and(|colon| near[..colon].split(' ').count() <= 5) || label(words).is_some()
}

/// The line without marks of Markdown, one space between words.
fn without_markdown(line: &str) -> String {
    let line = line.trim().trim_start_matches(['#', '>']).trim_start();
    let bullet = line.starts_with("* ");
    let line = if bullet { line[2..].trim_start() } else { line };
    let (bullet, line) = match task_item(line) {
        Some(words) => (true, words),
        None => (bullet, line),
    };
    let words = if line.contains("**") || line.contains("__") {
        Cow::Owned(line.replace("**", "").replace("__", ""))
    } else {
        Cow::Borrowed(line)
    };
    let words = without_emphasis(without_emphasis(words, '*'), '_');
    let mut plain = String::with_capacity(words.len() + 2);
    if bullet {
        plain.push_str("- ");
    }
    if is_spaced(&words) {
        plain.push_str(&words);
        return plain;
    }
    for (index, word) in words.split_whitespace().enumerate() {
        if index > 0 {
            plain.push(' ');
        }
        plain.push_str(word);
    }
    plain
}

/// "*Nghệ An, ngày 20*", "_đối ứng_": words without the single marks around them, which stand at the edges of words.
fn without_emphasis(words: Cow<'_, str>, mark: char) -> Cow<'_, str> {
    if words.matches(mark).nth(1).is_none() {
        return words;
    }
    let mut plain = String::with_capacity(words.len());
    let mut rest = words.as_ref();
    while let Some(open) = rest.find(mark) {
        let (before, behind) = (&rest[..open], &rest[open + 1..]);
        let begins =
            before.chars().next_back().or(plain.chars().next_back()).is_none_or(|one| !one.is_alphanumeric());
        let is_end = |at: &usize| {
            let after = behind[at + 1..].chars().next();
            !behind[..*at].ends_with([' ', mark])
                && after.is_none_or(|one| !one.is_alphanumeric() && one != mark)
        };
        let near = &behind[..boundary(behind, EMPHASIS)];
        let inside = || near.match_indices(mark).map(|(at, _)| at).find(|at| *at > 0 && is_end(at));
        let close = if begins && !behind.starts_with([' ', mark]) { inside() } else { None };
        plain.push_str(before);
        if let Some(close) = close {
            plain.push_str(&behind[..close]);
            rest = &behind[close + 1..];
        } else {
            plain.push(mark);
            rest = behind;
        }
    }
    plain.push_str(rest);
    Cow::Owned(plain)
}

/// Whether one space stands between words already, as in nearly every line; the line is trimmed.
fn is_spaced(line: &str) -> bool {
    let is_other = |character: char| character != ' ' && character.is_whitespace();
    !line.contains("  ") && !line.contains(is_other)
}

/// "- [ ] Lập sổ", "[x] Lập sổ": the words of an item of a list of tasks, done or not.
fn task_item(line: &str) -> Option<&str> {
    let boxed = line.strip_prefix("- ").map_or(line, str::trim_start);
    ["[ ] ", "[x] ", "[X] ", "[] "].iter().find_map(|mark| boxed.strip_prefix(mark)).map(str::trim_start)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::intake::document::Document;

    fn blocks(text: &str) -> Vec<Block> {
        Document::of_text(text).blocks
    }

    fn read(text: &str) -> Vec<(Marker, String)> {
        paragraphs(&blocks(text)).into_iter().map(|paragraph| (paragraph.marker, paragraph.text)).collect()
    }

    #[test]
    fn markers_are_told_from_words() {
        let expected = [
            (Marker::Section(Rank::Roman, "II".into()), "NHIỆM VỤ"),
            (Marker::Number(vec![1, 2]), "Đơn vị phối hợp"),
            (Marker::Number(vec![3]), "Sở A"),
            (Marker::Letter('a'), "Rà soát"),
            (Marker::Dash, "Lập kế hoạch"),
            (Marker::Plus, "đợt một"),
            (Marker::Plain, "2014 là năm đầu"),
        ];
        let text = "II. NHIỆM VỤ\n\n1.2. Đơn vị phối hợp\n\n3.Sở A\n\na) Rà soát\n\n– Lập kế hoạch\n\n+ đợt một\n\n2014 là năm đầu";
        assert_eq!(read(text), expected.map(|(marker, words)| (marker, words.to_owned())));
    }

    #[test]
    fn wrapped_lines_are_one_paragraph_again() {
        let text =
            "- Rà soát danh sách\ncác xã và gửi\nBan Dân tộc.\nThời gian thực hiện: Quý I\n- Lập kế hoạch";
        let words: Vec<_> = read(text).into_iter().map(|(_, words)| words).collect();
        assert_eq!(
            words,
            ["Rà soát danh sách các xã và gửi Ban Dân tộc.", "Thời gian thực hiện: Quý I", "Lập kế hoạch"]
        );
    }

    #[test]
    fn the_number_of_a_page_and_a_rule_part_nothing_and_everything() {
        let words = |text: &str| read(text).into_iter().map(|(_, words)| words).collect::<Vec<_>>();
        assert_eq!(
            words("- Cấp vốn trước ngày\n\n3\n\n30/4/2015.\n- Họp\n\n- 4 -\n\ngiao ban"),
            ["Cấp vốn trước ngày 30/4/2015.", "Họp giao ban"]
        );
        assert_eq!(
            words("một\n\n3\n\nhai\n\n7\n\nba"),
            ["một hai", "7", "ba"],
            "the next page has the next number"
        );
        assert_eq!(words("Kiểm tra trong quý\nII/2015."), ["Kiểm tra trong quý II/2015."]);
        assert_eq!(words("Tên kế hoạch\n--------\n* * *\nsở"), ["Tên kế hoạch", "sở"]);
        assert_eq!(words("II. Cấp xã\nUBND các xã"), ["Cấp xã", "UBND các xã"]);
    }

    #[test]
    fn a_line_without_end_becomes_several_paragraphs_and_loses_no_word() {
        let paragraphs = paragraphs(&blocks(&format!("- {}", "làm đường ".repeat(4_000))));
        assert!(paragraphs.len() > 1 && paragraphs.iter().all(|paragraph| paragraph.text.len() <= LONGEST));
        let words: usize = paragraphs.iter().map(|paragraph| paragraph.text.split(' ').count()).sum();
        assert_eq!(words, 8_000);
    }

    #[test]
    fn marks_of_markdown_are_dropped() {
        assert_eq!(read("**Số: 12 /KH**"), [(Marker::Plain, "Số: 12 /KH".to_owned())]);
        assert_eq!(read("* một\n* hai").len(), 2);
        assert_eq!(read("*Lâm Sơn, ngày 5*")[0].1, "Lâm Sơn, ngày 5");
        assert_eq!(read("Vốn *đối ứng*, _đã cấp_ 5 * 3 a_b_c")[0].1, "Vốn đối ứng, đã cấp 5 * 3 a_b_c");
        assert_eq!(read("_Lâm Sơn_")[0].1, "Lâm Sơn");
        let item = (Marker::Dash, "Lập sổ".to_owned());
        assert_eq!(read("- [ ] Lập sổ\n* [x] Lập sổ\n[X] Lập sổ"), vec![item; 3]);
    }
}
