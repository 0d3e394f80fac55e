//! The language of deadlines: the words of a plan, or of a person at a date field, become a reading.
//!
//! One grammar serves four doors: [`read`] takes words that are a deadline as a whole (a time line of a plan),
//! `scan` looks for deadlines inside a sentence, [`read_typed`] takes what people type, and [`explain`] takes either
//! and tells all that was read. The words stay beside the reading. A missing year is taken from the words around it,
//! then from the day of the document, and marked; a date that cannot be one is flagged; what the words do not carry is
//! not invented.

mod around;
mod calendar;
mod count;
mod cursor;
mod explained;
#[cfg(test)]
mod notation;
#[cfg(test)]
mod office_words;
mod part;
mod phrase;
#[cfg(test)]
mod phrase_table;
mod point;
mod resolve;
mod rhythm;
#[cfg(test)]
mod rhythm_words;
mod stretch;
mod term;
#[cfg(test)]
mod tests;
mod typed;
mod unread;

use chrono::NaiveDate;

use crate::domain::deadline::{Activity, Deadline, DueDay, Every, Reading, Series};
use crate::domain::text::{Text, fold, nfc};
use crate::intake::word::Words;

use cursor::Cursor;
use phrase::{Limit, Meaning, Phrase};
use point::{Point, Stretch, YearWords};
use resolve::{Dated, dated, series};
use rhythm::{Rhythm, of_every_year};
use term::Term;

pub(crate) use explained::day_name;
pub use explained::{Explained, ReadingJson, explain};
pub use typed::{TypedReading, read_typed};
pub(crate) use unread::unread;

/// What stands around the words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Context {
    /// The day of the document, from which a missing year is taken.
    pub day: Option<NaiveDate>,
    /// The day on which the document that says the words was issued, from which it may count ("kể từ ngày ban hành Kế hoạch
    /// này").
    pub issued: Option<NaiveDate>,
}

/// A deadline found inside a sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Found {
    /// The deadline; its series are [`Activity::Ongoing`] until the sentence says of what.
    pub(crate) deadline: Deadline,
    /// Days within a period of which the words do not say how often it comes.
    pub(crate) days: Vec<DueDay>,
    /// Its first token.
    pub(crate) from: usize,
    /// The token after its last.
    pub(crate) to: usize,
}

/// Reads words that are a deadline as a whole. Empty where they name no time, or one that is no deadline ("tính đến
/// thời điểm 30/6/2014"). The series are [`Activity::Ongoing`]: of what they are, other words say.
pub fn read(words: &str, context: Context) -> Vec<Deadline> {
    read_with_days(words, context).0
}

/// The same, and beside it days within a period of which the words do not say how often it comes.
pub(crate) fn read_with_days(words: &str, context: Context) -> (Vec<Deadline>, Vec<DueDay>) {
    let composed = nfc(words);
    let words = Words::new(&composed);
    let cursor = Cursor::new(&words);
    let mut reader = Reader::new(&cursor, context);
    reader.take_all();
    let whole: Text = composed.trim().into();
    let deadlines = reader.deadlines.into_iter();
    (deadlines.map(|deadline| Deadline { words: whole.clone(), ..deadline }).collect(), reader.days)
}

/// Whether words are a time from a token to their end: days, spans and rhythms, and marks between them.
pub(crate) fn is_time(words: &Words<'_>, from: usize) -> bool {
    let cursor = Cursor::new(words);
    let mut at = cursor.place_of(from);
    let mut has_time = false;
    while at < cursor.len() {
        let is_small = cursor.is_mark(at, &[',', ';', '.', '/']) || cursor.is(at, Term::And);
        match cursor.phrase(at) {
            Some(phrase) if is_dated(&phrase.meaning) && phrase.to > at => {
                has_time = true;
                at = phrase.to;
            }
            None if is_small => at += 1,
            _ => return false,
        }
    }
    has_time
}

const fn is_dated(meaning: &Meaning) -> bool {
    matches!(
        meaning,
        Meaning::Points { .. }
            | Meaning::Range { .. }
            | Meaning::Since(_)
            | Meaning::Rhythm(_)
            | Meaning::Count(_)
            | Meaning::Feast { .. }
    )
}

/// Gives series that have no days those of words elsewhere; whether it did.
pub(crate) fn give(reading: &mut Reading, days: &[DueDay]) -> bool {
    let Reading::Recurring { series, .. } = reading else { return false };
    let takes = !days.is_empty() && !series.is_empty() && series.iter().all(|one| one.day.is_none());
    if takes {
        set_days(series, days);
    }
    takes
}

/// Finds the deadlines inside a sentence: series, limited days and spans, events at its beginning. Days of documents,
/// spans of programmes and as-of days are none.
pub(crate) fn scan(words: &Words<'_>, context: Context) -> Vec<Found> {
    let cursor = Cursor::new(words);
    let mut found = Vec::new();
    let mut at = 0;
    while at < cursor.len() {
        // These run to the end of their clause, in which there may be other times; inside a sentence they are none.
        let is_adjunct = match cursor.term(at) {
            Some(Term::According) => true,
            Some(Term::Upon | Term::Expiry | Term::PhaseMoment) => at > 0,
            Some(Term::AfterEvent) => at > 0 && cursor.counted_event(at).is_none(),
            _ => false,
        };
        let Some(phrase) = (!is_adjunct).then(|| cursor.phrase(at)).flatten() else {
            at += 1;
            continue;
        };
        let is_day_of_before = !phrase.is_effect && give_days(&cursor, &mut found, &phrase);
        if !is_day_of_before && !phrase.is_effect && is_deadline_in_sentence(&cursor, &phrase) {
            let mut reader = Reader::new(&cursor, context);
            reader.take(&phrase);
            let (from, to) = (cursor.token(phrase.from), cursor.token(phrase.to));
            let days = reader.days;
            let each = reader.deadlines.into_iter();
            found.extend(each.map(|deadline| Found { deadline, days: days.clone(), from, to }));
        }
        let is_event = phrase.meaning == Meaning::Event;
        at = if is_event { at + 1 } else { phrase.to.max(at + 1) };
    }
    found
}

/// "Hàng tháng báo cáo …, chậm nhất ngày 5 tháng sau": days whose rhythm stands before them in the same clause are the
/// days of that rhythm, and days of the year those of one that begins the clause ("Hằng năm …, trước ngày 30/6"). Whether
/// the phrase holds such days.
fn give_days(cursor: &Cursor<'_>, found: &mut [Found], phrase: &Phrase) -> bool {
    let Some(last) = found.last_mut() else { return false };
    let begins = cursor.begins_clause(last.from);
    let Reading::Recurring { series, .. } = &mut last.deadline.reading else { return false };
    let days = match &phrase.meaning {
        Meaning::Rhythm(rhythm) if rhythm.gives_days_to(series) => Some(rhythm.days.clone()),
        Meaning::Points { limit: Limit::Before | Limit::By | Limit::Within, points } if begins => {
            let is_yearly =
                matches!(series[..], [Series { every: Every::Year, within: None, day: None, .. }]);
            let days = || points.iter().map(|point| of_every_year(*point)).collect();
            is_yearly.then(days).flatten()
        }
        _ => None,
    };
    let Some(days) = days.filter(|_| !cursor.parts(last.to, phrase.from)) else { return false };
    set_days(series, &days);
    let words = format!("{} … {}", last.deadline.words, cursor.slice(phrase.from, phrase.to));
    last.deadline.words = words.into();
    true
}

fn is_deadline_in_sentence(cursor: &Cursor<'_>, phrase: &Phrase) -> bool {
    let begins = phrase.from == 0;
    match &phrase.meaning {
        Meaning::Points { limit, points } => match limit {
            // "đợt 1: tháng 5/2015".
            Limit::Bare => begins || cursor.is_mark(phrase.from - 1, &[':']) && points.iter().all(is_told),
            // "…, đến 31/12/2015 đạt 95%", but not what is so far.
            Limit::Until => {
                let is_open = begins || cursor.is_mark(phrase.from - 1, &[',', ';', ':', '.']);
                is_open && points.iter().all(is_told)
            }
            Limit::Before | Limit::By | Limit::Within => true,
        },
        Meaning::Range { first, .. } | Meaning::Since(first) => begins || first.stretch != Stretch::Year,
        Meaning::Rhythm(rhythm) => begins || !rhythm.every.is_empty() || rhythm.is_of_next_month(),
        Meaning::Feast { is_limited, .. } => begins || *is_limited,
        Meaning::Count(_) => true,
        Meaning::Event => begins,
        Meaning::Reference | Meaning::Phase { .. } | Meaning::Vague | Meaning::Other => false,
    }
}

/// Whether a point is shorter than a year, and its year is written.
fn is_told(point: &Point) -> bool {
    point.stretch != Stretch::Year && matches!(point.year, YearWords::Given(_))
}

struct Reader<'a> {
    cursor: &'a Cursor<'a>,
    context: Context,
    deadlines: Vec<Deadline>,
    /// Days within a period, as long as no words say how often the period comes.
    days: Vec<DueDay>,
    /// Whether a phrase says when a document takes effect.
    is_effect: bool,
}

impl<'a> Reader<'a> {
    const fn new(cursor: &'a Cursor<'a>, context: Context) -> Self {
        Self { cursor, context, deadlines: Vec::new(), days: Vec::new(), is_effect: false }
    }

    /// Reads from the first word to the last.
    fn take_all(&mut self) {
        let mut at = 0;
        while at < self.cursor.len() {
            if let Some(next) = self.object(at) {
                at = next;
            } else if let Some(phrase) = self.cursor.phrase(at) {
                self.take(&phrase);
                at = phrase.to.max(at + 1);
            } else {
                at += 1;
            }
        }
    }

    /// "và kế hoạch năm 2015": what is due, not when.
    fn object(&mut self, at: usize) -> Option<usize> {
        let last = self.deadlines.last_mut()?;
        if !self.cursor.is(at, Term::Object) {
            return None;
        }
        let (_, to) = self.cursor.point(at + 1)?;
        last.object = Some(self.cursor.slice(at, to).into());
        Some(to)
    }

    fn take(&mut self, phrase: &Phrase) {
        // One text for all readings of the phrase, of which there may be as many as it has words.
        let words = &Text::from(self.cursor.slice(phrase.from, phrase.to));
        self.is_effect |= phrase.is_effect;
        match &phrase.meaning {
            Meaning::Rhythm(rhythm) => self.take_rhythm(rhythm, words),
            Meaning::Count(count) => {
                let event: Option<Text> = count.event.map(|(from, to)| self.cursor.slice(from, to).into());
                let is_own = event.as_deref().is_some_and(is_own_issue);
                let own = self.context.issued.filter(|_| is_own).and_then(|day| count.end(day));
                let end = own.or_else(|| self.day_of(count.event?).and_then(|day| count.end(day)));
                let reading = match end {
                    Some(day) => Reading::Date(day),
                    None => Reading::Relative { count: count.number, unit: count.unit, event },
                };
                self.push(reading, words);
                if let Some(last) = self.deadlines.last_mut() {
                    last.is_year_inferred = own.is_some();
                }
            }
            Meaning::Event => self.take_event(words),
            Meaning::Feast { name: (from, to), year, .. } => {
                let year = year.map(|year| format!(" {year}")).unwrap_or_default();
                let event = format!("{}{year}", self.cursor.slice(*from, *to));
                self.push(Reading::Event(event.into()), words);
            }
            Meaning::Reference if self.deadlines.is_empty() => {
                self.push(Reading::Reference(words.clone()), words);
            }
            Meaning::Vague if self.deadlines.is_empty() => self.push(Reading::Undated, words),
            Meaning::Reference | Meaning::Vague | Meaning::Other => {}
            meaning => {
                for dated in dated(meaning, self.context.day) {
                    self.take_dated(dated, words, phrase.is_effect);
                }
            }
        }
    }

    /// The day that an event is: "kể từ ngày 01/3/2015".
    fn day_of(&self, (from, to): (usize, usize)) -> Option<NaiveDate> {
        let (point, _) = self.cursor.point(from).filter(|(_, end)| *end == to)?;
        let YearWords::Given(year) = point.year else { return None };
        let period = point.stretch.period(year)?;
        (period.start == period.end).then_some(period.end)
    }

    fn take_dated(&mut self, dated: Dated, words: &Text, is_effect: bool) {
        match dated {
            Dated::Reading { reading, is_year_inferred } => {
                let reading = match reading {
                    // A document takes effect on a day; that it lasts is no span of time to work in.
                    Reading::Since(day) if is_effect => Reading::Date(day),
                    reading => reading,
                };
                self.push(reading, words);
                if let Some(last) = self.deadlines.last_mut() {
                    last.is_year_inferred = is_year_inferred;
                }
            }
            Dated::Broken => self.push(Reading::Broken(words.clone()), words),
            Dated::NoYear => self.push(Reading::Undated, words),
        }
    }

    fn take_rhythm(&mut self, rhythm: &Rhythm, words: &Text) {
        let mut more = series(rhythm, Activity::Ongoing);
        match self.deadlines.last_mut().map(|last| &mut last.reading) {
            Some(Reading::Recurring { series, .. }) if series.is_empty() => {
                set_days(&mut more, &self.days);
                if more.is_empty() {
                    self.days.extend(&rhythm.days);
                } else {
                    self.days.clear();
                }
                *series = more;
            }
            // "định kỳ 6 tháng, … ngày 25 của tháng cuối kỳ": the day belongs to the series before it.
            Some(Reading::Recurring { series, .. }) if more.is_empty() || rhythm.gives_days_to(series) => {
                set_days(series, &rhythm.days);
            }
            _ => {
                if more.is_empty() {
                    self.days.extend(&rhythm.days);
                }
                // Which month the next one is, only a rhythm tells.
                let reading = if rhythm.is_of_next_month() {
                    Reading::Undated
                } else {
                    Reading::Recurring { series: more, event: None }
                };
                self.push(reading, words);
            }
        }
    }

    fn take_event(&mut self, words: &Text) {
        match self.deadlines.last_mut().map(|last| &mut last.reading) {
            Some(Reading::Recurring { event, .. }) if event.is_none() => *event = Some(words.clone()),
            Some(_) => {}
            None => self.push(Reading::Event(words.clone()), words),
        }
    }

    /// Adds a deadline; vague words give way to whatever says more.
    fn push(&mut self, reading: Reading, words: &Text) {
        self.deadlines.pop_if(|last| last.reading == Reading::Undated);
        let words = words.clone();
        self.deadlines.push(Deadline { words, reading, object: None, is_year_inferred: false });
    }
}

/// Whether an event is that the document itself is issued: "ban hành Kế hoạch này", "ký ban hành Quyết định này".
fn is_own_issue(event: &str) -> bool {
    let folded = fold(event);
    let is_itself = ["ke hoach nay", "quyet dinh nay", "van ban nay", "chi thi nay"];
    let is_issued = folded.contains("ban hanh") || folded.split(' ').any(|word| word == "ky");
    is_issued && is_itself.iter().any(|words| folded.ends_with(words))
}

/// Gives days to series that have none, each day to each of them.
fn set_days(series: &mut Vec<Series>, days: &[DueDay]) {
    if !days.is_empty() && series.first().is_some_and(|first| first.day.is_none()) {
        let each = |one: &Series| {
            let one = *one;
            days.iter().map(move |day| Series { day: Some(*day), ..one })
        };
        *series = series.iter().flat_map(each).collect();
    }
}
