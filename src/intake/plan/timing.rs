//! When a duty is due: its time line, the times its sentence names, and which of them binds first.
//!
//! Time words in the sentence beat the time line for reports: what is sent has the rhythm of the sentence, and the
//! rhythm of the time line is read as the activity that goes on. A rhythm behind a noun ("kế hoạch … hàng năm") says of
//! what kind that thing is; it is a deadline only where nothing else says when.

use std::sync::LazyLock;

use chrono::NaiveDate;

use crate::domain::deadline::{Activity, Deadline, DueDay, Every, Reading};
use crate::domain::text::Text;
use crate::intake::deadline::{Context, Found, give, read_with_days, scan, unread};
use crate::intake::finding::Finding;
use crate::intake::word::{Phrases, TokenKind, Words};

use super::lexicon::Glue;
use super::mention::Sentence;
use super::outline::TimeLine;
use super::span::{Gave, Ranges};

/// What words say about the work around them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sign {
    Is(Activity),
    /// Words after which a noun is only what the work leans on.
    Break,
    /// Words before which a clause begins.
    Joint,
    Vague,
    Trouble,
}

static SIGNS: LazyLock<Phrases<Sign>> = LazyLock::new(|| {
    Phrases::new([
        ("báo cáo", Sign::Is(Activity::Report)),
        ("rà soát", Sign::Is(Activity::Review)),
        ("phân loại", Sign::Is(Activity::Review)),
        ("kế hoạch", Sign::Is(Activity::Plan)),
        ("phù hợp", Sign::Break),
        ("theo", Sign::Break),
        ("căn cứ", Sign::Break),
        ("cơ sở", Sign::Break),
        ("để", Sign::Break),
        ("nhằm", Sign::Break),
        ("đồng thời", Sign::Joint),
        ("và", Sign::Joint),
        ("kịp thời", Sign::Vague),
        ("khẩn trương", Sign::Vague),
        ("trước thời hạn", Sign::Vague),
        ("khó khăn", Sign::Trouble),
        ("vướng mắc", Sign::Trouble),
        ("phát sinh", Sign::Trouble),
        ("nếu", Sign::Trouble),
    ])
});

/// How many tokens around a rhythm its activity is looked for.
const REACH: usize = 60;

/// The deadlines of a duty, the one that binds first in front, with what there is to note about them.
#[derive(Debug, Default)]
pub(super) struct Timing {
    pub(super) deadlines: Vec<Deadline>,
    pub(super) findings: Vec<Finding>,
    /// The tokens of the sentence that say when.
    pub(super) ranges: Ranges,
}

/// Reads when a duty is due. `main_from` is where its subject or request begins.
pub(super) fn timing(
    sentence: &Sentence<'_>,
    main_from: usize,
    time: Option<&TimeLine>,
    context: Context,
) -> Timing {
    let words = sentence.words;
    let mut timing = Timing::default();
    let signs = signs(words);
    let mut found = said(words, &signs, context, time.is_some());
    timing.leave_past(&mut found, context);
    timing.ranges = found.iter().map(|found| (found.from, found.to, Gave::Deadline)).collect();
    let (mut lines, days) = time.map_or_else(Default::default, |line| timing.line(line, context));
    join_days(&mut found, &mut lines, &days);
    let mut said: Vec<Deadline> = found.into_iter().map(|found| found.deadline).collect();
    let reports = said.iter().filter(|deadline| recurs_as(deadline, Activity::Report)).count();
    if reports > 0 {
        said.sort_by_key(|deadline| !recurs_as(deadline, Activity::Report));
    }
    let lines = as_activity(lines, &signs, reports > 0);
    if let (Some(line), Some(report)) = (lines.first(), said.first().filter(|_| reports > 0)) {
        let (sentence, time_line) = (report.words.clone(), line.words.clone());
        timing.findings.push(Finding::SentenceBeatsTimeLine { sentence, time_line });
    }
    let (first, second) = if reports > 0 { (said, lines) } else { (lines, said) };
    timing.deadlines.extend(first.into_iter().chain(second));
    if timing.deadlines.is_empty() {
        let found = event(sentence, &signs, main_from)
            .or_else(|| timing.not_understood(words, context))
            .or_else(|| vague(words, &signs));
        timing.ranges.extend(found.iter().map(|found| (found.from, found.to, Gave::Deadline)));
        timing.deadlines.push(found.map_or_else(Deadline::undated, |found| found.deadline));
    }
    timing.note();
    timing
}

impl Timing {
    /// Takes away what is said from a token on, where something is said before: by when somebody else passes on what is
    /// received. Gives its words.
    pub(super) fn take_from(&mut self, words: &Words<'_>, from: usize) -> Option<Text> {
        let is_before = self.ranges.iter().any(|(start, ..)| *start < from);
        let (start, to, _) = *self.ranges.iter().find(|(start, ..)| *start > from).filter(|_| is_before)?;
        let said = words.slice(start, to);
        let is_said = |text: &Text| **text == *said;
        let place = self.deadlines.iter().position(|deadline| is_said(&deadline.words))?;
        self.deadlines.remove(place);
        self.ranges.retain(|(other, ..)| *other != start);
        self.findings.retain(|finding| {
            !matches!(finding, Finding::InferredYear { words, .. } | Finding::VagueTime { words } if is_said(words))
        });
        Some(said.into())
    }

    /// The readings of the time line, and days in it that have no rhythm there.
    fn line(&mut self, line: &TimeLine, context: Context) -> (Vec<Deadline>, Vec<DueDay>) {
        let words: Text = line.words.as_str().into();
        if line.tasks > 1 {
            self.findings.push(Finding::SharedTimeLine { words: words.clone(), tasks: line.tasks });
        }
        let (read, days) = read_with_days(&line.words, context);
        let past = read.iter().any(|deadline| is_past(deadline, context));
        self.findings.extend(past.then(|| Finding::DueBeforeIssue { words: words.clone() }));
        if read.is_empty() && !words.is_empty() {
            self.findings.push(Finding::TimeNotUnderstood { words: words.clone() });
            return (vec![Deadline { words, ..Deadline::undated() }], days);
        }
        (read, days)
    }

    /// Notes the days that were over when the plan was issued, and takes out those of years before: they tell what the work
    /// is about. A plan that is issued again repeats days of its own year.
    fn leave_past(&mut self, found: &mut Vec<Found>, context: Context) {
        let past = found.iter().filter(|found| is_past(&found.deadline, context));
        let past = past.map(|found| Finding::DueBeforeIssue { words: found.deadline.words.clone() });
        self.findings.extend(past);
        let year = |day: NaiveDate| chrono::Datelike::year(&day);
        found.retain(|found| {
            let due = found.deadline.reading.due().filter(|_| is_past(&found.deadline, context));
            due.zip(context.issued).is_none_or(|(due, issued)| year(due) == year(issued))
        });
    }

    /// Words of time in the sentence of which nothing could be read.
    fn not_understood(&mut self, words: &Words<'_>, context: Context) -> Option<Found> {
        if !self.findings.is_empty() {
            return None;
        }
        let (from, to) = unread(words, context.day)?;
        let said: Text = words.slice(from, to).into();
        self.findings.push(Finding::TimeNotUnderstood { words: said.clone() });
        let deadline = Deadline { words: said, ..Deadline::undated() };
        Some(Found { deadline, days: Vec::new(), from, to })
    }

    fn note(&mut self) {
        // That the words are not understood says more than that they name no day.
        let unread = |finding: &Finding| matches!(finding, Finding::TimeNotUnderstood { .. });
        let is_unread = self.findings.iter().any(unread);
        for deadline in &self.deadlines {
            let words = || deadline.words.clone();
            if let Some(object) = &deadline.object {
                self.findings.push(Finding::ObjectNotDate { object: object.clone(), words: words() });
            }
            self.findings.extend(inferred_year(deadline));
            match &deadline.reading {
                Reading::Broken(broken) => self.findings.push(Finding::BrokenDate { words: broken.clone() }),
                Reading::Undated if deadline.words.is_empty() => self.findings.push(Finding::NoDeadline),
                Reading::Undated if is_unread => {}
                Reading::Undated => self.findings.push(Finding::VagueTime { words: words() }),
                _ => {}
            }
        }
        self.note_absorption();
    }

    fn note_absorption(&mut self) {
        let reports = self.deadlines.iter().flat_map(|deadline| deadline.reading.series());
        let mut every: Vec<Every> = Vec::new();
        for series in reports.filter(|series| series.of == Activity::Report) {
            if !every.contains(&series.every) {
                every.push(series.every);
            }
        }
        if every.len() > 1 {
            self.findings.push(Finding::LongerReportAbsorbs { every });
        }
    }
}

/// "Hàng quý" and "chậm nhất ngày 5 tháng sau" are one, though one stands in the sentence and the other in the time line.
fn join_days(said: &mut Vec<Found>, lines: &mut Vec<Deadline>, days: &[DueDay]) {
    let joined = |rhythm: &mut Deadline, days: &[DueDay], words: &Text| {
        let is_given = give(&mut rhythm.reading, days);
        if is_given {
            rhythm.words = format!("{} … {words}", rhythm.words).into();
        }
        is_given
    };
    let has_rhythm = |deadline: &Deadline| !deadline.reading.series().is_empty();
    said.retain(|found| {
        let is_bare = !found.days.is_empty() && !has_rhythm(&found.deadline);
        !(is_bare && lines.iter_mut().any(|line| joined(line, &found.days, &found.deadline.words)))
    });
    lines.retain(|line| {
        let is_bare = !days.is_empty() && !has_rhythm(line);
        !(is_bare && said.iter_mut().any(|found| joined(&mut found.deadline, days, &line.words)))
    });
}

/// That a year was inferred. Where it stands in the words, at the end of a range or of a list, nothing is missing in
/// them ("Quý II - Quý III/2015"), whatever the reading took from there.
pub(super) fn inferred_year(deadline: &Deadline) -> Option<Finding> {
    let due = deadline.reading.due().filter(|_| deadline.is_year_inferred)?;
    let year = chrono::Datelike::year(&due);
    let words = Words::new(&deadline.words);
    let is_said = words.tokens.iter().any(|token| match token.kind {
        TokenKind::Number { value, digits: 4 } => value as i32 == year,
        _ => false,
    });
    (!is_said).then(|| Finding::InferredYear { words: deadline.words.clone(), year })
}

/// Whether a day that the words themselves name was over when the plan was issued.
fn is_past(deadline: &Deadline, context: Context) -> bool {
    let due = deadline.reading.due().filter(|_| !deadline.is_year_inferred);
    due.zip(context.issued).is_some_and(|(due, issued)| due < issued)
}

/// Whether what recurs is this.
pub(super) fn recurs_as(deadline: &Deadline, activity: Activity) -> bool {
    deadline.reading.series().iter().any(|series| series.of == activity)
}

/// Whether words ask for a report.
pub(super) fn reports(words: &str) -> bool {
    signs(&Words::new(words)).iter().any(|(_, sign)| *sign == Sign::Is(Activity::Report))
}

/// The deadlines the sentence names, each series with the activity it belongs to.
fn said(words: &Words<'_>, signs: &[(usize, Sign)], context: Context, has_time_line: bool) -> Vec<Found> {
    let each = |found: Found, has_other: bool| {
        let Reading::Recurring { .. } = &found.deadline.reading else { return Some(found) };
        let activity = if governs(words, signs, &found) {
            activity_after(words, signs, found.to)
                .or_else(|| activity_before(words, signs, found.from))
                .unwrap_or(Activity::Ongoing)
        } else if has_other {
            return None;
        } else {
            activity_before(words, signs, found.from)?
        };
        Some(Found { deadline: of_activity(found.deadline, activity), ..found })
    };
    let found = scan(words, context);
    // Beside another time a rhythm behind a noun only says of what kind the thing is.
    let has_other =
        found.iter().any(|found| found.deadline.reading.series().is_empty() || governs(words, signs, found));
    found.into_iter().filter_map(|found| each(found, has_time_line || has_other)).collect()
}

/// The signs of a sentence with their tokens, in order.
fn signs(words: &Words<'_>) -> Vec<(usize, Sign)> {
    (0..words.tokens.len()).filter_map(|at| SIGNS.longest(words, at).map(|(sign, _)| (at, sign))).collect()
}

/// Whether a rhythm stands before the work it is for, or names its day, rather than behind the name of a thing.
fn governs(words: &Words<'_>, signs: &[(usize, Sign)], found: &Found) -> bool {
    let Some(before) = found.from.checked_sub(1) else { return true };
    let marked = [',', ';', '.', ':', '('].iter().any(|mark| words.tokens[before].is_mark(*mark));
    let last_sign = signs[..signs.partition_point(|(at, _)| *at < found.from)].last();
    // "đồng thời hàng năm tiến hành …"; "dài hạn và hàng năm" joins two kinds of a thing instead.
    let joined = last_sign.is_some_and(|(at, sign)| *sign == Sign::Joint && *at + 2 == found.from);
    let is_periodic = words.tokens[found.from].is_bare("dinh");
    let has_day = found.deadline.reading.series().iter().any(|series| series.day.is_some());
    marked || joined || is_periodic || has_day
}

/// The first activity named in the rest of the clause.
fn activity_after(words: &Words<'_>, signs: &[(usize, Sign)], from: usize) -> Option<Activity> {
    let limit = (from + REACH).min(words.tokens.len());
    let end = (from..limit).find(|at| ends_clause(words, *at)).unwrap_or(limit);
    let first = signs.partition_point(|(at, _)| *at < from);
    let after = signs[first..].iter().take_while(|(at, _)| *at < end);
    after.map(|(_, sign)| *sign).find_map(activity)
}

/// The activity whose thing a rhythm is said of; none where the thing is only what the work leans on.
fn activity_before(words: &Words<'_>, signs: &[(usize, Sign)], to: usize) -> Option<Activity> {
    let limit = to.saturating_sub(REACH);
    let from = (limit..to).rev().find(|at| ends_clause(words, *at)).unwrap_or(limit);
    let before = &signs[..signs.partition_point(|(at, _)| *at < to)];
    let mut nearest = before.iter().rev().take_while(|(at, _)| *at >= from);
    nearest
        .find_map(|(at, sign)| match sign {
            // "theo định kỳ" leans on nothing.
            Sign::Break if *at + 1 == to => None,
            Sign::Break => Some(None),
            Sign::Is(activity) => Some(Some(*activity)),
            _ => None,
        })
        .unwrap_or(Some(Activity::Ongoing))
}

fn ends_clause(words: &Words<'_>, at: usize) -> bool {
    words.tokens[at].is_mark(';') || words.tokens[at].is_mark('.') && !words.is_inside_number(at)
}

const fn activity(sign: Sign) -> Option<Activity> {
    match sign {
        Sign::Is(activity) => Some(activity),
        _ => None,
    }
}

/// The same deadline, of this activity where it recurs.
pub(super) fn of_activity(mut deadline: Deadline, activity: Activity) -> Deadline {
    if let Reading::Recurring { series, .. } = &mut deadline.reading {
        for one in series {
            one.of = activity;
        }
    }
    deadline
}

/// The series of a time line are of what the sentence does; beside reports of its own, of what goes on.
fn as_activity(lines: Vec<Deadline>, signs: &[(usize, Sign)], has_reports: bool) -> Vec<Deadline> {
    let first = signs.iter().find_map(|(_, sign)| activity(*sign));
    let of = if has_reports { Activity::Ongoing } else { first.unwrap_or(Activity::Ongoing) };
    lines.into_iter().map(|line| of_activity(line, of)).collect()
}

/// "Trong quá trình thực hiện có khó khăn, …": what stands before the subject is the event.
fn event(sentence: &Sentence<'_>, signs: &[(usize, Sign)], main_from: usize) -> Option<Found> {
    let (glue, next) = sentence.glue(0)?;
    let comma = sentence.until(0, &[',', ';', '.']);
    let end = if main_from > 0 { main_from } else { comma };
    let end = (0..end).rev().find(|at| !sentence.is_mark(*at, &[',', ';', ':'])).map_or(0, |last| last + 1);
    let before = &signs[..signs.partition_point(|(at, _)| *at < end)];
    let has_trouble = || before.iter().any(|(_, sign)| *sign == Sign::Trouble);
    let is_event = match glue {
        Glue::IntroEvent => true,
        Glue::IntroSpan => has_trouble(),
        _ => false,
    };
    let words: Text = sentence.words.slice(0, end).into();
    let reading = Reading::Event(words.clone());
    let deadline = Deadline { words, reading, ..Deadline::undated() };
    (is_event && end > next).then_some(Found { deadline, days: Vec::new(), from: 0, to: end })
}

fn vague(words: &Words<'_>, signs: &[(usize, Sign)]) -> Option<Found> {
    let (at, _) = signs.iter().find(|(_, sign)| *sign == Sign::Vague)?;
    let (_, next) = SIGNS.longest(words, *at)?;
    let deadline = Deadline { words: words.slice(*at, next).into(), ..Deadline::undated() };
    Some(Found { deadline, days: Vec::new(), from: *at, to: next })
}
