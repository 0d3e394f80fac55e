//! Points of another document that are changed one by one: "Sửa đổi điểm a khoản 1 mục II như sau: …".
//!
//! They ask nobody for work. New words for a whole point are a duty in the clause they name; whatever else is changed (a
//! point struck, words replaced inside it, its day alone) a person changes in the book, and is told so.

use std::sync::LazyLock;

use crate::domain::text::Text;
use crate::intake::finding::Finding;
use crate::intake::plan::PointChange;
use crate::intake::plan::label::label;
use crate::intake::plan::marker::{Marker, Markers};
use crate::intake::word::{Phrases, TokenKind, Words, beginning};

use super::duty::{Item, Kind};
use super::walk::Walk;

/// Within how many bytes a paragraph names the point that it changes.
const NEAR: usize = 240;
/// How many words stand at most between what is changed and where: "nội dung", "một số nội dung của".
const BETWEEN: usize = 5;
/// Words between the parts of a place.
const JOINTS: [&str; 4] = ["cua", "thuoc", "vao", "tai"];
/// The marks around quoted words, with those that may stand behind them.
const QUOTES: [char; 7] = ['"', '“', '”', '«', '»', '\'', '’'];

static CHANGES: LazyLock<Phrases<Verb>> = LazyLock::new(|| {
    let all = |phrases: &'static str, verb| phrases.split(", ").map(move |phrase| (phrase, verb));
    let rewords = "sửa đổi, điều chỉnh, sửa đổi bổ sung, điều chỉnh bổ sung, thay thế";
    let others = "bãi bỏ, hủy bỏ, thay cụm từ, thay từ, bỏ cụm từ, bỏ";
    Phrases::new(all(rewords, Verb::Reword).chain(all("bổ sung", Verb::Add)).chain(all(others, Verb::Other)))
});

/// What a paragraph does to a point; of several verbs the last of these counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Verb {
    Add,
    Reword,
    Other,
}

/// A point that is changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Point {
    /// Where it stands, in the clauses of its plan: "II.1.a".
    pub(super) clause: Text,
    /// What new words are for it; none where a person has to change it.
    pub(super) change: Option<PointChange>,
    /// The paragraph that says so.
    words: Text,
}

/// Where new words of a point are looked for.
#[derive(Debug)]
pub(super) enum Pending {
    /// In the next paragraph.
    Next(Point),
    /// They go on over several paragraphs, up to the mark that closes them.
    Open,
}

impl Walk<'_> {
    /// Takes a paragraph that changes a point of another plan, or gives it new words; whether it was one.
    pub(super) fn amends(&mut self, marker: &Marker, text: &str) -> bool {
        match self.pending.take() {
            Some(Pending::Open) => {
                self.outside(text);
                if !ends_quoted(text) {
                    self.pending = Some(Pending::Open);
                }
                return true;
            }
            Some(Pending::Next(point)) if text.starts_with(QUOTES) || is_of(&point.clause, marker) => {
                self.reword(point, text);
                return true;
            }
            Some(Pending::Next(point)) => self.by_hand(point),
            None => {}
        }
        let is_nobodys = self.blocks.last().is_none_or(|block| block.actors.is_empty());
        if !is_nobodys || matches!(marker, Marker::Section(..) | Marker::Field(_)) || self.is_in_skipped() {
            return false;
        }
        let Some((point, rest)) = point(text) else { return false };
        if point.change.is_none() {
            self.by_hand(point);
        } else if rest.starts_with(QUOTES) {
            self.reword(point, rest);
        } else if rest.is_empty() {
            self.pending = Some(Pending::Next(point));
        } else {
            self.by_hand(point);
        }
        true
    }

    /// Says that new words were announced and none came.
    pub(super) fn end_pending(&mut self) {
        if let Some(Pending::Next(point)) = self.pending.take() {
            self.by_hand(point);
        }
    }

    /// New words of a point as a duty in its clause, without their marks and the letter or number they begin with.
    fn reword(&mut self, point: Point, quoted: &str) {
        if quoted.starts_with(QUOTES) && !ends_quoted(quoted) {
            self.pending = Some(Pending::Open);
            self.by_hand(point);
            return self.outside(quoted);
        }
        let plain = unquoted(quoted);
        let (_, words) = Markers::default().marker(plain);
        if label(words).is_some() || !words.chars().any(char::is_alphanumeric) {
            return self.by_hand(point);
        }
        let mut item = Item::new(Kind::Own, words, self.blocks.len() - 1);
        item.point = point.change.map(|change| (point.clause, change));
        self.items.push(item);
    }

    fn by_hand(&mut self, Point { clause, words, .. }: Point) {
        let finding = Finding::PointByHand { clause: clause.clone(), words };
        self.note_at(clause, finding);
    }
}

/// Whether a paragraph begins with the letter or number of a point: "c)" of "I.2.c".
fn is_of(clause: &str, marker: &Marker) -> bool {
    let last = clause.rsplit('.').next().unwrap_or_default();
    match marker {
        Marker::Letter(letter) => last.chars().eq([*letter]),
        Marker::Number(numbers) => numbers.last().is_some_and(|number| number.to_string() == last),
        _ => false,
    }
}

fn ends_quoted(text: &str) -> bool {
    text.trim_end_matches(['.', ';', ',', ' ', '/']).ends_with(QUOTES)
}

/// The words inside quotes; what stands behind the last mark ends no sentence of theirs.
fn unquoted(text: &str) -> &str {
    let inside = text.trim_start_matches(QUOTES);
    if inside.len() == text.len() {
        return text.trim();
    }
    let end = inside.trim_end_matches(['.', ';', ',', ' ', '/']);
    end.trim_end_matches(QUOTES).trim()
}

/// The point that a text changes by its place in a plan, and the words behind its colon. Points of laws are others' work.
fn point(text: &str) -> Option<(Point, &str)> {
    let near = beginning(text, NEAR);
    let words = Words::new(near);
    let colon = words.tokens.iter().position(|token| token.is_mark(':'));
    let end = colon.unwrap_or(words.tokens.len());
    let begun = CHANGES.longest(&words, 0);
    let behind = || {
        // "Điểm b khoản 2 mục I được sửa đổi như sau: …".
        let place = Place::at(&words, 0, end)?;
        let is_passive = words.tokens.get(place.1).is_some_and(|token| token.is_bare("duoc"));
        let verb = (place.1..end).find_map(|at| CHANGES.longest(&words, at)).filter(|_| is_passive)?;
        Some((verb.0, place.0, true))
    };
    let before = |(verb, mut next): (Verb, usize)| {
        let mut verb = verb;
        // "Sửa đổi, bổ sung", "điều chỉnh và bổ sung".
        while let Some((more, after)) = CHANGES.longest(&words, next + 1).filter(|_| joins(&words, next)) {
            verb = verb.max(more);
            next = after;
        }
        let from = (next..end).find(|at| Place::at(&words, *at, end).is_some())?;
        let (place, _) = Place::at(&words, from, end)?;
        let is_whole = from - next <= BETWEEN && !(next..from).any(|at| is_part(&words, at));
        Some((verb, place, is_whole))
    };
    let (verb, place, is_whole) = begun.and_then(before).or_else(behind)?;
    if is_of_law(&words, end) {
        return None;
    }
    let change = match verb {
        _ if !is_whole => None,
        Verb::Reword => Some(PointChange::Reworded),
        Verb::Add => Some(PointChange::Added),
        Verb::Other => None,
    };
    let rest = colon.map_or("", |colon| text[words.tokens[colon].end..].trim());
    Some((Point { clause: place.clause().into(), change, words: text.into() }, rest))
}

/// Whether a comma or "và" joins two verbs.
fn joins(words: &Words<'_>, at: usize) -> bool {
    words.tokens.get(at).is_some_and(|token| token.is_mark(',') || token.is_bare("va"))
}

/// Whether only a part of a point is named: its time, its words.
fn is_part(words: &Words<'_>, at: usize) -> bool {
    ["thoi", "han", "cum", "tu", "ten", "kinh", "von", "nguon"]
        .iter()
        .any(|word| words.tokens[at].is_bare(word))
}

fn is_of_law(words: &Words<'_>, end: usize) -> bool {
    let is = |at: usize, word: &str| at < end && words.tokens[at].is_bare(word);
    let acts = [("nghi", "dinh"), ("thong", "tu"), ("quyet", "dinh"), ("nghi", "quyet")];
    // A plan may be in force by a decision.
    let end = (0..end).find(|at| is(*at, "ke") && is(*at + 1, "hoach")).unwrap_or(end);
    (0..end)
        .any(|at| is(at, "luat") || acts.iter().any(|(first, second)| is(at, first) && is(at + 1, second)))
}

/// "điểm a khoản 1 mục II": the parts of a place, from the smallest.
#[derive(Debug, Default)]
struct Place {
    section: String,
    article: String,
    numbers: String,
    letter: String,
}

impl Place {
    /// The place that is named from a token on, and the token behind it. A section alone is none.
    fn at(words: &Words<'_>, from: usize, end: usize) -> Option<(Self, usize)> {
        let mut place = Self::default();
        let mut at = from;
        while at + 1 < end {
            let token = &words.tokens[at];
            let (value, next) = value(words, at + 1, end);
            let is_number = value.starts_with(|first: char| first.is_ascii_digit());
            let is_letter = value.chars().count() == 1 && !is_number;
            if token.is_bare("diem") && is_letter && place.letter.is_empty() {
                place.letter = value.to_lowercase();
            } else if ["diem", "khoan", "muc"].iter().any(|word| token.is_bare(word))
                && is_number
                && place.numbers.is_empty()
            {
                place.numbers = value;
            } else if (token.is_bare("muc") || token.is_bare("phan"))
                && is_section(&value)
                && place.section.is_empty()
            {
                place.section = value;
            } else if token.is_bare("dieu") && is_number {
                place.article = format!("Đ{value}");
            } else if at > from && (token.is_mark(',') || JOINTS.iter().any(|joint| token.is_bare(joint))) {
                at += 1;
                continue;
            } else {
                break;
            }
            at = next;
        }
        let is_small = !place.letter.is_empty() || !place.numbers.is_empty();
        is_small.then_some((place, at))
    }

    fn clause(&self) -> String {
        let parts = [&self.section, &self.article, &self.numbers, &self.letter];
        parts.into_iter().filter(|part| !part.is_empty()).cloned().collect::<Vec<_>>().join(".")
    }
}

fn is_section(value: &str) -> bool {
    let is_roman = !value.is_empty() && value.chars().all(|one| matches!(one, 'I' | 'V' | 'X'));
    is_roman || value.chars().count() == 1 && value.chars().all(char::is_uppercase)
}

/// "a", "1.2", "II": one word, or numbers with dots between them, and the token behind.
fn value(words: &Words<'_>, at: usize, end: usize) -> (String, usize) {
    let Some(first) = words.tokens.get(at).filter(|_| at < end) else { return (String::new(), at) };
    let mut next = at + 1;
    if matches!(first.kind, TokenKind::Number { .. }) {
        while next + 1 < end && words.is_inside_number(next) {
            next += 2;
        }
    }
    (words.slice(at, next).to_owned(), next)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(text: &str) -> String {
        let Some((Point { clause, change, .. }, rest)) = point(text) else { return "none".into() };
        format!("{clause} {change:?} [{}]", unquoted(rest))
    }

    #[test]
    fn a_point_of_a_plan_is_named_by_its_place() {
        let cases = [
            ("Sửa đổi điểm a khoản 1 mục I như sau:", "I.1.a Some(Reworded) []"),
            (
                "Sửa đổi, bổ sung khoản 1.2 mục II như sau: \"1.2. Họp.\".",
                "II.1.2 Some(Reworded) [1.2. Họp.]",
            ),
            (
                "Bổ sung điểm d vào khoản 3 mục II: “d) Sở Y tế lập sổ.”",
                "II.3.d Some(Added) [d) Sở Y tế lập sổ.]",
            ),
            ("Bổ sung và sửa đổi khoản 2 mục B Kế hoạch kèm theo Quyết định số 1:", "B.2 Some(Reworded) []"),
            ("Điểm b khoản 2 mục I được sửa đổi như sau: \"b) Họp.\"", "I.2.b Some(Reworded) [b) Họp.]"),
            ("Bãi bỏ điểm c khoản 1 mục II.", "II.1.c None []"),
            (
                "Điều chỉnh thời hạn tại điểm b khoản 1 mục II: \"Thời hạn: 30/9/2025\".",
                "II.1.b None [Thời hạn: 30/9/2025]",
            ),
            ("Thay cụm từ \"trước 15\" tại điểm b khoản 4 mục I bằng cụm từ \"trước 18\".", "I.4.b None []"),
            ("Sửa đổi khoản 2 Điều 3 như sau:", "Đ3.2 Some(Reworded) []"),
        ];
        for (text, expected) in cases {
            assert_eq!(told(text), expected, "{text}");
        }
        for text in [
            "Điều chỉnh, bổ sung kế hoạch vốn năm 2015.",
            "Bổ sung điểm trường tại các thôn.",
            "Sửa đổi khoản 2 Điều 5 Nghị định số 12.",
        ] {
            assert_eq!(told(text), "none", "{text}");
        }
    }
}
