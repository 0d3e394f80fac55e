//! The head and the foot of a plan: number, place and date, title, legal bases; copies and signature.

use std::sync::LazyLock;

use chrono::NaiveDate;

use crate::domain::deadline::Reading;
use crate::domain::text::Text;
use crate::intake::deadline::{Context, read as read_deadline};
use crate::intake::word::{Phrases, TokenKind, Words, beginning};

use super::Header;
use super::paragraph::{Marker, Paragraph};

/// Within how many bytes a paragraph says what it is.
const NEAR: usize = 80;

/// What a paragraph of the head or foot begins with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Opening {
    Number,
    Plan,
    Basis,
    Copies,
    Signature,
}

static OPENINGS: LazyLock<Phrases<Opening>> = LazyLock::new(|| {
    Phrases::new([
        ("số", Opening::Number),
        ("kế hoạch", Opening::Plan),
        ("căn cứ", Opening::Basis),
        ("thực hiện Nghị quyết", Opening::Basis),
        ("thực hiện Quyết định", Opening::Basis),
        ("thực hiện Công văn", Opening::Basis),
        ("xét đề nghị", Opening::Basis),
        ("nơi nhận", Opening::Copies),
        ("TM", Opening::Signature),
        ("KT", Opening::Signature),
        ("TL", Opening::Signature),
        ("TUQ", Opening::Signature),
    ])
});

/// Takes head and foot off; what is left are the duties.
pub(super) fn take_off(paragraphs: &[Paragraph]) -> (Header, &[Paragraph]) {
    let is_section = |paragraph: &Paragraph| matches!(paragraph.marker, Marker::Section(_));
    let is_number = |paragraph: &Paragraph| matches!(paragraph.marker, Marker::Number(_));
    let start = paragraphs
        .iter()
        .position(is_section)
        .or_else(|| paragraphs.iter().position(is_number))
        .unwrap_or_else(|| after_bases(paragraphs));
    let ends =
        |paragraph: &Paragraph| matches!(opening(paragraph), Some(Opening::Copies | Opening::Signature));
    let end = paragraphs[start..].iter().position(ends).map_or(paragraphs.len(), |offset| start + offset);
    let mut header = Header::default();
    read_head(&mut header, &paragraphs[..start]);
    read_foot(&mut header, &paragraphs[end..]);
    header.period = header.title.as_deref().and_then(|title| period(title, header.date));
    (header, &paragraphs[start..end])
}

/// Where the duties begin in a plan without sections and numbers: at the first dash behind the last legal basis.
fn after_bases(paragraphs: &[Paragraph]) -> usize {
    let last = |wanted| paragraphs.iter().rposition(|paragraph| opening(paragraph) == Some(wanted));
    let from = last(Opening::Basis).or_else(|| last(Opening::Number)).map_or(0, |at| at + 1);
    let marked = paragraphs[from..].iter().position(|paragraph| paragraph.marker != Marker::Plain);
    from + marked.unwrap_or_default()
}

fn opening(paragraph: &Paragraph) -> Option<Opening> {
    if paragraph.marker != Marker::Plain {
        return None;
    }
    let words = Words::new(beginning(&paragraph.text, NEAR));
    let (opening, next) = OPENINGS.longest(&words, 0)?;
    let after = words.tokens.get(next).map(|token| token.kind);
    let stands = match opening {
        Opening::Number => {
            after == Some(TokenKind::Mark(':')) || matches!(after, Some(TokenKind::Number { .. }))
        }
        // "Lưu: VT" and the like are small; the type of the document stands alone and in capitals.
        Opening::Plan => paragraph.text.chars().take(8).all(|character| !character.is_lowercase()),
        Opening::Signature => after == Some(TokenKind::Mark('.')) && is_in_capitals(&paragraph.text),
        Opening::Basis | Opening::Copies => true,
    };
    stands.then_some(opening)
}

fn is_in_capitals(text: &str) -> bool {
    text.chars().any(char::is_uppercase) && !text.chars().any(char::is_lowercase)
}

fn read_head(header: &mut Header, paragraphs: &[Paragraph]) {
    let mut is_title = false;
    let mut title: Vec<&str> = Vec::new();
    for paragraph in paragraphs {
        let opening = opening(paragraph);
        if opening == Some(Opening::Basis) {
            header.bases.push(paragraph.text.as_str().into());
        } else if opening == Some(Opening::Number) && header.number.is_none() {
            header.number = number(&paragraph.text);
        }
        if header.date.is_none()
            && let Some((place, date)) = place_and_date(&paragraph.text)
        {
            header.place = place;
            header.date = Some(date);
            continue;
        }
        if opening == Some(Opening::Plan) {
            is_title = true;
            title.extend(
                paragraph.text.get("KẾ HOẠCH".len()..).map(str::trim).filter(|rest| !rest.is_empty()),
            );
        } else if is_title && opening.is_none() && (!paragraph.is_apart || title.is_empty()) {
            title.push(&paragraph.text);
        } else {
            is_title = false;
        }
    }
    header.title = (!title.is_empty()).then(|| title.join(" ").into());
}

/// "Số: 12 /KH-UBND" gives "12/KH-UBND"; what stands beside it in a second column is left.
fn number(text: &str) -> Option<Text> {
    let words = Words::new(text);
    let first = words.tokens.iter().position(|token| matches!(token.kind, TokenKind::Number { .. }))?;
    let mut end = first + 1;
    while words.tokens.get(end).is_some_and(|token| token.is_mark('/') || token.is_mark('-')) {
        end += 2;
    }
    let number: String = words.slice(first, end.min(words.tokens.len())).split_whitespace().collect();
    Some(number.into())
}

/// "Kon Tum, ngày 05 tháng 11 năm 2014".
fn place_and_date(text: &str) -> Option<(Option<Text>, NaiveDate)> {
    let lower = text.to_lowercase();
    let at = lower.find("ngày").filter(|at| text.is_char_boundary(*at) && lower.len() == text.len())?;
    let date =
        read_deadline(&text[at..], Context::default()).into_iter().find_map(|deadline| {
            match deadline.reading {
                Reading::Date(date) => Some(date),
                _ => None,
            }
        })?;
    let place = text[..at].trim().trim_end_matches(',').trim();
    let place = place.rsplit("  ").next().unwrap_or(place);
    let is_place = !place.is_empty() && place.split(' ').count() <= 5 && !place.contains(':');
    (is_place || place.is_empty()).then(|| (is_place.then(|| place.into()), date))
}

fn read_foot(header: &mut Header, paragraphs: &[Paragraph]) {
    for paragraph in paragraphs {
        let is_copy = paragraph.marker == Marker::Dash;
        if is_copy {
            header.copies.push(paragraph.text.trim_end_matches([';', '.']).into());
        }
    }
    let is_name = |paragraph: &&Paragraph| {
        let text = &paragraph.text;
        paragraph.marker == Marker::Plain
            && !is_in_capitals(text)
            && !text.contains([':', ';', '/'])
            && (2..=6).contains(&text.split(' ').count())
            && text.split(' ').all(|word| word.chars().next().is_some_and(char::is_uppercase))
    };
    header.signer = paragraphs.iter().rev().find(is_name).map(|paragraph| paragraph.text.as_str().into());
}

/// The span of days in the title, from the first to the last day it names; without one, the year of issue.
fn period(title: &str, date: Option<NaiveDate>) -> Option<crate::domain::date::Period> {
    let words = crate::domain::text::nfc(title);
    read_deadline(&words, Context { day: date }).into_iter().find_map(|deadline| match deadline.reading {
        Reading::Window(period) => Some(period),
        _ => None,
    })
}
