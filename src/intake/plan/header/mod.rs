//! The head and the foot of a plan: number, place and date, title, legal bases; copies and signature.
//!
//! The head ends at the first paragraph with a marker that is no legal basis. Behind the foot a plan may go on: in an
//! appendix, a table, the plan that a decision puts into force. Words of head and foot that are neither of these are
//! findings.

mod line;
mod signature;

use std::sync::LazyLock;

use crate::domain::deadline::Reading;
use crate::domain::text::{Text, fold};
use crate::intake::deadline::{Context, read as read_deadline};
use crate::intake::finding::{Finding, Noted};
use crate::intake::word::{Phrases, TokenKind, Words, beginning};

use super::Header;
use super::lexicon::{COMMITTEE_HEADS, OFFICE_HEADS};
use super::marker::{Marker, Rank};
use super::paragraph::Paragraph;
use line::Issued;

/// Within how many bytes a paragraph says what it is.
const NEAR: usize = 80;
/// How many words a paragraph beside head and foot has that a person should see.
const SENTENCE: usize = 8;
/// How many words one more line of a title has at most.
const TITLE_LINE: usize = 30;

/// What a paragraph of the head or foot begins with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Opening {
    Number,
    /// The type of a document that gives duties, in capitals.
    Plan,
    /// "QUYẾT ĐỊNH" in capitals: what it is about stands in the next line.
    Decision,
    /// "V/v …": what a document is about.
    About,
    Basis,
    Addressee,
    Copies,
    Signature,
}

static OPENINGS: LazyLock<Phrases<Opening>> = LazyLock::new(|| {
    Phrases::new([
        ("số", Opening::Number),
        ("kế hoạch", Opening::Plan),
        ("chương trình", Opening::Plan),
        ("đề án", Opening::Plan),
        ("phương án", Opening::Plan),
        ("quyết định", Opening::Decision),
        ("V/v", Opening::About),
        ("về việc", Opening::About),
        ("căn cứ", Opening::Basis),
        ("thực hiện Nghị quyết", Opening::Basis),
        ("thực hiện Quyết định", Opening::Basis),
        ("thực hiện Công văn", Opening::Basis),
        ("xét đề nghị", Opening::Basis),
        ("theo đề nghị", Opening::Basis),
        ("kính gửi", Opening::Addressee),
        ("nơi nhận", Opening::Copies),
        ("TM", Opening::Signature),
        ("KT", Opening::Signature),
        ("TL", Opening::Signature),
        ("TUQ", Opening::Signature),
    ])
});

/// Where a plan begins that another document puts into force.
static ATTACHED: LazyLock<Paragraph> = LazyLock::new(Paragraph::attached);

/// A plan without its head and foot.
#[derive(Debug, Default)]
pub(super) struct Body<'a> {
    pub(super) header: Header,
    /// What stands between, with what goes on behind the foot.
    pub(super) paragraphs: Vec<&'a Paragraph>,
    pub(super) findings: Vec<Noted>,
}

/// Takes head and foot off; what is left are the duties.
pub(super) fn take_off(paragraphs: &[Paragraph]) -> Body<'_> {
    let mut body = Body::default();
    let mut at = body.head(paragraphs);
    let mut foot: Vec<&Paragraph> = Vec::new();
    let mut is_foot = false;
    let mut is_signed = false;
    let untitled = signature::without_sign(&paragraphs[at.min(paragraphs.len())..]).map(|from| at + from);
    while let Some(paragraph) = paragraphs.get(at) {
        let opening = opening(paragraph).or((untitled == Some(at)).then_some(Opening::Signature));
        if is_foot && goes_on(paragraph, opening, is_signed) {
            is_foot = false;
            if opening == Some(Opening::Plan) {
                body.paragraphs.push(&ATTACHED);
                at += body.head(&paragraphs[at..]).max(1);
                continue;
            }
        }
        is_foot |= matches!(opening, Some(Opening::Copies | Opening::Signature));
        is_signed |= opening == Some(Opening::Signature);
        if is_foot {
            foot.push(paragraph);
        } else {
            body.paragraphs.push(paragraph);
        }
        at += 1;
    }
    body.foot(&foot);
    let header = &mut body.header;
    header.period = header.title.as_deref().and_then(|title| period(title, header.date));
    body
}

/// Whether the plan goes on behind its foot.
fn goes_on(paragraph: &Paragraph, opening: Option<Opening>, is_signed: bool) -> bool {
    match &paragraph.marker {
        Marker::Section(Rank::Appendix, _) | Marker::Table => true,
        Marker::Section(..) => is_signed,
        Marker::Plain => opening == Some(Opening::Plan),
        _ => false,
    }
}

fn opening(paragraph: &Paragraph) -> Option<Opening> {
    if paragraph.marker != Marker::Plain {
        return None;
    }
    if signature::is_slashed(&paragraph.text) {
        return Some(Opening::Signature);
    }
    let near = beginning(&paragraph.text, NEAR);
    if !OPENINGS.may_begin(near) {
        return None;
    }
    let words = Words::new(near);
    let (opening, next) = OPENINGS.longest(&words, 0)?;
    let after = words.tokens.get(next).map(|token| token.kind);
    let stands = match opening {
        Opening::Number => {
            after == Some(TokenKind::Mark(':')) || matches!(after, Some(TokenKind::Number { .. }))
        }
        // The type of the document stands alone and in capitals.
        Opening::Decision => is_in_capitals(&paragraph.text) && !paragraph.text.ends_with(':'),
        Opening::Plan => paragraph.text.chars().take(6).all(|character| !character.is_lowercase()),
        Opening::Signature => after == Some(TokenKind::Mark('.')) && is_in_capitals(&paragraph.text),
        Opening::Basis | Opening::Copies | Opening::About | Opening::Addressee => true,
    };
    stands.then_some(opening)
}

/// Whether a line begins like the name of an office.
fn names_office(text: &str) -> bool {
    let heads = [&*OFFICE_HEADS, &*COMMITTEE_HEADS];
    !is_in_capitals(text)
        && heads.iter().any(|heads| heads.longest(&Words::new(beginning(text, NEAR)), 0).is_some())
}

/// Whether a title goes on no further: words in capitals that head what stands below them.
fn heads_what_is_below(text: &str) -> bool {
    let folded = fold(beginning(text, NEAR));
    let heads = ["to chuc thuc hien", "nhiem vu", "phan cong", "muc dich", "muc tieu", "noi dung", "yeu cau"];
    is_in_capitals(text) && heads.iter().any(|head| folded.starts_with(head))
}

fn is_in_capitals(text: &str) -> bool {
    text.chars().any(char::is_uppercase) && !text.chars().any(char::is_lowercase)
}

fn is_basis(text: &str) -> bool {
    let words = Words::new(beginning(text, NEAR));
    matches!(OPENINGS.longest(&words, 0), Some((Opening::Basis, _)))
}

/// What the paragraphs of a head said so far.
#[derive(Debug, Default)]
struct Head {
    title: Vec<Text>,
    is_title: bool,
    about: Option<Text>,
    /// The line before said that this is a decision.
    is_decision: bool,
    /// A list of bases or addressees is open: dashes belong to it.
    list: Option<Opening>,
    /// Behind the last paragraph that is surely of the head.
    end: usize,
}

impl Body<'_> {
    /// Reads a head; gives how many paragraphs it has.
    fn head(&mut self, paragraphs: &[Paragraph]) -> usize {
        let ends =
            |paragraph: &Paragraph| matches!(opening(paragraph), Some(Opening::Copies | Opening::Signature));
        let foot = paragraphs.iter().position(ends).or_else(|| signature::without_sign(paragraphs));
        let foot = foot.unwrap_or(paragraphs.len());
        let is_marked = |paragraph: &Paragraph| paragraph.marker != Marker::Plain;
        let has_markers = paragraphs[..foot].iter().any(is_marked);
        let mut head = Head::default();
        let mut at = 0;
        while at < foot {
            let paragraph = &paragraphs[at];
            if is_marked(paragraph) {
                if !self.marked(&head, paragraph) {
                    break;
                }
            } else if !self.plain(&mut head, paragraph, at) && head.is_begun(self) {
                if !has_markers {
                    // Whoever is named in a line of their own acts in what stands below.
                    let named = |at: &usize| names_office(&paragraphs[*at].text);
                    at = (head.end..at).rev().take_while(named).last().unwrap_or(at);
                    break;
                }
                self.unclaimed(&paragraph.text);
            }
            at += 1;
        }
        let begins = if at < foot || has_markers { at } else { head.end };
        if self.header.title.is_none() {
            let about = head.about.into_iter().collect();
            let title = if head.title.is_empty() { about } else { head.title };
            self.header.title = (!title.is_empty()).then(|| title.join(" ").into());
        }
        begins
    }

    /// Whether a paragraph with a marker is still of the head.
    fn marked(&mut self, head: &Head, paragraph: &Paragraph) -> bool {
        let text = &paragraph.text;
        let in_list = matches!(paragraph.marker, Marker::Dash | Marker::Plus).then_some(head.list).flatten();
        if is_basis(text) || in_list == Some(Opening::Basis) {
            self.header.bases.push(text.as_str().into());
        } else if in_list == Some(Opening::Addressee) {
            self.outside(text);
        } else {
            return fold(beginning(text, NEAR)).ends_with("hanh phuc");
        }
        true
    }

    /// Reads a plain paragraph of the head; whether it surely belongs there.
    fn plain(&mut self, head: &mut Head, paragraph: &Paragraph, at: usize) -> bool {
        let opening = opening(paragraph);
        let text = paragraph.text.as_str();
        let is_title = std::mem::take(&mut head.is_title);
        let is_decision = std::mem::take(&mut head.is_decision) && paragraph.has_small;
        head.list = opening
            .filter(|opening| matches!(opening, Opening::Basis | Opening::Addressee))
            .filter(|_| text.ends_with(':') || text.split(' ').count() <= 2);
        if opening == Some(Opening::Basis) {
            self.header.bases.push(text.into());
        } else if self.numbered(text, head) {
            // Also the second column is read.
        } else if opening == Some(Opening::Plan) && head.title.is_empty() {
            head.is_title = true;
            head.title.extend(of_plan(text));
        } else if opening == Some(Opening::About) && head.about.is_none() {
            head.about = Some(about(text));
        } else if opening == Some(Opening::Decision) {
            head.is_decision = true;
        } else if is_decision && opening.is_none() && head.about.is_none() {
            head.about = Some(text.into());
        } else if is_title && opening.is_none() && goes_on_title(head, paragraph) {
            head.is_title = true;
            head.title.push(text.into());
        } else if opening.is_none() && !is_in_capitals(text) {
            return text.split(' ').count() <= 3 || fold(beginning(text, NEAR)).ends_with("hanh phuc");
        }
        head.end = at + 1;
        true
    }

    /// The number, the place and the day in a line, where they are still looked for.
    fn numbered(&mut self, text: &str, head: &Head) -> bool {
        let is_early = head.title.is_empty() && self.header.bases.is_empty();
        let number = line::number(text).filter(|_| is_early && self.header.number.is_none());
        let rest = match &number {
            Some((number, rest)) => {
                self.header.number = Some(number.clone());
                rest
            }
            None => text,
        };
        if self.header.date.is_some() {
            return number.is_some();
        }
        match line::issued(rest) {
            Some(Issued::On(place, date)) => {
                self.header.place = place;
                self.header.date = Some(date);
            }
            Some(Issued::Open(place, words)) => {
                self.header.place = place;
                self.note(Finding::OpenDay { words });
            }
            None => return number.is_some(),
        }
        true
    }

    /// A sentence of the head that nothing claims; what leads up to the duties ends with a colon.
    fn unclaimed(&mut self, text: &str) {
        if text.split(' ').count() >= SENTENCE && !text.ends_with(':') {
            self.outside(text);
        }
    }

    fn foot(&mut self, paragraphs: &[&Paragraph]) {
        let mut is_copy = false;
        for paragraph in paragraphs {
            let text = &paragraph.text;
            match opening(paragraph) {
                Some(Opening::Copies) => is_copy = true,
                Some(Opening::Signature) => is_copy = false,
                _ if paragraph.marker != Marker::Plain || is_copy && text.ends_with([';', '.']) => {
                    self.header.copies.push(text.trim_end_matches([';', '.']).into());
                }
                _ if paragraph.has_small && text.split(' ').count() >= SENTENCE => self.outside(text),
                _ => {}
            }
        }
        let is_name = |paragraph: &&&Paragraph| {
            let text = &paragraph.text;
            paragraph.marker == Marker::Plain
                && !is_in_capitals(text)
                && !text.contains([':', ';', '/'])
                && (2..=6).contains(&text.split(' ').count())
                && text.split(' ').all(|word| word.chars().next().is_some_and(char::is_uppercase))
        };
        let signed = paragraphs.iter().rev().find(is_name);
        self.header.signer = signed.map(|paragraph| paragraph.text.as_str().into());
    }

    fn outside(&mut self, words: &str) {
        self.note(Finding::OutsideOutline { words: words.into() });
    }

    fn note(&mut self, finding: Finding) {
        self.findings.push(Noted { clause: None, finding });
    }
}

impl Head {
    /// Whether title or bases are behind: what follows may be a duty.
    fn is_begun(&self, body: &Body<'_>) -> bool {
        !self.title.is_empty() || self.about.is_some() || !body.header.bases.is_empty()
    }
}

/// The words of a title behind the type of the document; only a plan needs no type before its title.
fn of_plan(text: &str) -> Option<Text> {
    let rest = text.strip_prefix("KẾ HOẠCH").unwrap_or(text).trim();
    (!rest.is_empty()).then(|| rest.into())
}

/// The words behind "V/v".
fn about(text: &str) -> Text {
    let rest = ["V/v", "V/V", "Về việc", "VỀ VIỆC"].iter().find_map(|word| text.strip_prefix(word));
    rest.map_or(text, |rest| rest.trim_start_matches([':', ' '])).into()
}

/// Whether a line goes on with the title: no blank line between, or none could be seen and it does not end like a
/// sentence.
fn goes_on_title(head: &Head, paragraph: &Paragraph) -> bool {
    let text = &paragraph.text;
    let is_line = paragraph.is_whole
        && !text.ends_with(['.', ';', ':', ','])
        && text.chars().any(char::is_alphabetic)
        && text.split(' ').count() <= TITLE_LINE
        && !heads_what_is_below(text);
    head.title.is_empty() || !paragraph.is_apart || is_line
}

/// The span of days in the title, from the first to the last day it names; without one, the year of issue.
fn period(title: &str, date: Option<chrono::NaiveDate>) -> Option<crate::domain::date::Period> {
    let words = crate::domain::text::nfc(title);
    read_deadline(&words, Context { day: date, ..Context::default() }).into_iter().find_map(|deadline| {
        match deadline.reading {
            Reading::Window(period) => Some(period),
            _ => None,
        }
    })
}
