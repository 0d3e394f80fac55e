//! One sentence that asks for several things becomes several duties, each read for itself.
//!
//! A part says for itself who acts and when, as far as its words do; what they do not say it has from the whole: the
//! lead, the coordinators, who owes, the deadlines. Performers and recipients belong to the verb they stand with, so a
//! part has only its own. A time line closes all parts as it closes the whole, but the reports among them, and those that
//! name a day themselves.

use crate::domain::deadline::{Activity, Deadline, Reading};
use crate::domain::snapshot::Snapshot;
use crate::domain::text::Text;
use crate::intake::deadline::Context;
use crate::intake::finding::{Finding, Noted};

use super::amend;
use super::book::AgencyBook;
use super::outline::{Duty, TimeLine};
use super::roster::{Roster, Who};
use super::task::{Maker, Reader};
use super::timing::{of_activity, recurs_as, reports};
use super::{Actor, PlanReading, TaskReading};

impl PlanReading {
    /// The parts of a duty that asks for several things; none where it does not.
    pub fn parts(&self, place: usize) -> Option<&[Text]> {
        let clause = &self.tasks.get(place)?.clause;
        self.findings.iter().find_map(|noted| match &noted.finding {
            Finding::SeveralDeliverables { parts } if noted.clause.as_ref() == Some(clause) => {
                Some(parts.as_slice())
            }
            _ => None,
        })
    }

    /// Puts one duty for each part in the place of the whole, in clauses .1, .2 and so on. Gives how many they are; none
    /// where the duty has no parts.
    pub fn split(&mut self, place: usize, book: &AgencyBook) -> Option<usize> {
        let parts = self.parts(place)?.to_vec();
        let whole = self.tasks.get(place)?.clone();
        let noted: Vec<Finding> = self.of_clause(&whole.clause).map(|noted| noted.finding.clone()).collect();
        let defined = self.defined.clone();
        let roster = Roster::resuming(book, std::mem::take(&mut self.agencies));
        let reader = Reader {
            book,
            defined: &defined,
            context: Context { day: self.header.date, issued: self.header.date },
        };
        let mut maker = Maker { roster, findings: Vec::new(), issuer: self.issuer };
        let clause = |at: usize| Text::from(format!("{}.{}", whole.clause, at + 1));
        let read = parts
            .iter()
            .enumerate()
            .map(|(at, part)| maker.part(&reader, (&whole, &noted), &clause(at), part));
        let tasks: Vec<TaskReading> = read.collect();
        let count = tasks.len();
        let findings = std::mem::take(&mut maker.findings);
        self.agencies = maker.roster.into_rows();
        self.findings.retain(|noted| noted.clause.as_ref() != Some(&whole.clause));
        self.findings.extend(findings);
        self.tasks.splice(place..=place, tasks);
        Some(count)
    }

    /// Splits what the book holds in parts: a duty that is none of its tasks, but of whose parts one is. Points that get
    /// new words are of those who act there in the book.
    pub fn follow(&mut self, book: &Snapshot, agencies: &AgencyBook) {
        self.inherit(book, agencies);
        let Some(standing) = amend::sentences(self, book) else { return };
        let is_known = |words: &str| standing.contains(&amend::plain_words(words));
        for place in (0..self.tasks.len()).rev() {
            let is_whole = is_known(&self.tasks[place].sentence);
            let has_parts = || self.parts(place).is_some_and(|parts| parts.iter().any(|part| is_known(part)));
            if !is_whole && has_parts() {
                self.split(place, agencies);
            }
        }
    }

    /// Puts the whole back in the place of its parts, with the findings it had.
    pub fn join(&mut self, parts: std::ops::Range<usize>, whole: TaskReading, findings: Vec<Noted>) {
        let Some(gone) = self.tasks.get(parts.clone()) else { return };
        let clauses: Vec<Text> = gone.iter().map(|task| task.clause.clone()).collect();
        self.findings.retain(|noted| !noted.clause.as_ref().is_some_and(|clause| clauses.contains(clause)));
        self.findings.extend(findings);
        self.tasks.splice(parts, [whole]);
    }

    /// The findings of a clause.
    pub fn of_clause<'a>(&'a self, clause: &'a Text) -> impl Iterator<Item = &'a Noted> {
        self.findings.iter().filter(move |noted| noted.clause.as_ref() == Some(clause))
    }
}

impl Maker<'_> {
    /// One part of a duty: what it says for itself, and what it has from the whole.
    fn part(
        &mut self,
        reader: &Reader<'_>,
        (whole, noted): (&TaskReading, &[Finding]),
        clause: &Text,
        words: &Text,
    ) -> TaskReading {
        let from = self.findings.len();
        let lines: Vec<Deadline> =
            whole.deadlines.iter().filter(|deadline| is_line(deadline, whole)).cloned().collect();
        let has_line = !lines.is_empty();
        let heading = if whole.lead.is_empty() { &whole.obligated } else { &whole.lead };
        let heading: Vec<Who> = heading.iter().map(|actor| self.roster.who(*actor)).collect();
        let duty = Duty {
            clause: clause.clone(),
            sentence: words.to_string(),
            extra: Vec::new(),
            heading: heading.into(),
            is_request: !whole.requested.is_empty() && whole.lead.is_empty(),
            coordinate: Vec::new(),
            lead: Vec::new(),
            // Beside a time line a rhythm behind a noun is none of a part either.
            time: has_line.then(|| TimeLine { words: String::new(), tasks: 1 }),
            point: None,
        };
        let said = reader.said(&duty);
        let mut part = self.task(duty, said);
        let mut own: Vec<Finding> = self.findings.drain(from..).map(|noted| noted.finding).collect();
        // Where the whole names no lead, a part that names none has none either.
        if whole.lead.is_empty() && part.lead == whole.obligated {
            part.lead.clear();
            part.requested.clone_from(&whole.requested);
            part.obligated.clone_from(&whole.obligated);
            own.extend(noted.iter().filter(|finding| matches!(finding, Finding::NoLead { .. })).cloned());
        }
        if part.coordinate.is_empty() && part.open.is_empty() {
            let is_free = |actor: &Actor| !part.lead.contains(actor);
            part.coordinate = whole.coordinate.iter().copied().filter(is_free).collect();
            part.open.clone_from(&whole.open);
            own.extend(noted.iter().filter(|finding| matches!(finding, Finding::OpenSet { .. })).cloned());
        }
        give_times((whole, noted), lines, &mut part, &mut own);
        own.dedup();
        let at_clause = |finding| Noted { clause: Some(clause.clone()), finding };
        self.findings.extend(own.into_iter().map(at_clause));
        part
    }
}

/// Gives a part the deadlines that it has from the whole, with what was noted of them.
fn give_times(
    (whole, noted): (&TaskReading, &[Finding]),
    lines: Vec<Deadline>,
    part: &mut TaskReading,
    own: &mut Vec<Finding>,
) {
    let is_silent = part.deadlines.iter().all(|deadline| deadline.words.is_empty());
    let is_work = |deadline: &Deadline| {
        let is_sent = recurs_as(deadline, Activity::Report);
        !is_sent && matches!(deadline.reading, Reading::Recurring { .. } | Reading::Undated)
    };
    let given = if is_silent {
        inherited(whole, &part.sentence, lines)
    } else if part.deadlines.iter().all(is_work) {
        lines.into_iter().chain(part.deadlines.iter().cloned()).collect()
    } else {
        Vec::new()
    };
    if given.is_empty() {
        return;
    }
    let is_all = given == whole.deadlines;
    let of_reports = |finding: &&Finding| {
        matches!(finding, Finding::SentenceBeatsTimeLine { .. } | Finding::LongerReportAbsorbs { .. })
    };
    let times = noted.iter().filter(|finding| finding.is_of_deadline());
    own.retain(|finding| !finding.is_of_deadline());
    own.extend(times.filter(|finding| is_all || !of_reports(finding)).cloned());
    part.deadlines = given;
}

/// Whether a deadline of the whole stands in no words of its sentence, but in a time line.
fn is_line(deadline: &Deadline, whole: &TaskReading) -> bool {
    let mut pieces = deadline.words.split(" … ").filter(|words| !words.is_empty()).peekable();
    pieces.peek().is_some() && pieces.all(|words| !whole.sentence.contains(words))
}

/// The deadlines that a part without time words has from the whole: its time line, or without one what the sentence says.
/// Reports that recur belong to the part that reports; for another one a rhythm in the sentence is not said, and that of
/// the time line is for its work.
fn inherited(whole: &TaskReading, part: &str, lines: Vec<Deadline>) -> Vec<Deadline> {
    let is_report = reports(part);
    if !reports(&whole.sentence) || is_report && lines.is_empty() {
        return if lines.is_empty() { whole.deadlines.clone() } else { lines };
    }
    if is_report {
        return whole.deadlines.clone();
    }
    let of_part = |deadline: &Deadline| {
        if !recurs_as(deadline, Activity::Report) {
            return Some(deadline.clone());
        }
        let is_of_sentence = whole.sentence.contains(&*deadline.words);
        (!is_of_sentence).then(|| of_activity(deadline.clone(), Activity::Ongoing))
    };
    whole.deadlines.iter().filter_map(of_part).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::snapshot::Snapshot;
    use crate::intake::finding::Finding;
    use crate::intake::plan::{AgencyBook, PlanReading, read};

    const PLAN: &str = include_str!("../../../tests/fixtures/plans/headings-and-dashes.txt");

    fn place(reading: &PlanReading, clause: &str) -> usize {
        reading.tasks.iter().position(|task| &*task.clause == clause).unwrap()
    }

    #[test]
    fn each_part_is_read_for_itself_and_has_the_rest_from_the_whole() {
        let book = AgencyBook::of(&Snapshot::default()).unwrap();
        let mut reading = read(PLAN, &book);
        let at = place(&reading, "II.1.1-2");
        let whole = reading.tasks[at].clone();
        assert_eq!(reading.split(at, &book), Some(2));
        let (one, two) = (&reading.tasks[at], &reading.tasks[at + 1]);
        assert_eq!((&*one.clause, &*two.clause), ("II.1.1-2.1", "II.1.1-2.2"));
        assert_eq!((&one.lead, &two.lead), (&whole.lead, &whole.lead));
        assert_eq!((&one.deadlines, &two.deadlines), (&whole.deadlines, &whole.deadlines));
        assert!(!one.perform.is_empty() && two.perform.is_empty());
        assert!(one.recipients.is_empty() && !two.recipients.is_empty());
        assert_eq!(two.coordinate, whole.coordinate);
        assert!(whole.sentence.contains(&*one.sentence) && whole.sentence.contains(&*two.sentence));
        let is_several = |finding: &Finding| matches!(finding, Finding::SeveralDeliverables { .. });
        assert!(!reading.of_clause(&one.clause).any(|noted| is_several(&noted.finding)));
    }

    #[test]
    fn reports_go_to_the_part_that_reports_and_the_time_line_to_the_others() {
        let book = AgencyBook::of(&Snapshot::default()).unwrap();
        let mut reading = read(PLAN, &book);
        let at = place(&reading, "II.1.1-3");
        let whole = reading.tasks[at].clone();
        assert_eq!(reading.split(at, &book), Some(2));
        let reports = |deadline: &Deadline| recurs_as(deadline, Activity::Report);
        let (watch, report) = (&reading.tasks[at], &reading.tasks[at + 1]);
        assert!(report.deadlines.iter().all(reports) && !watch.deadlines.iter().any(reports));
        let lines: Vec<_> = whole.deadlines.iter().filter(|one| !reports(one)).cloned().collect();
        assert!(!lines.is_empty() && watch.deadlines == lines);
        let is_of_reports = |finding: &Finding| matches!(finding, Finding::SentenceBeatsTimeLine { .. });
        assert!(!reading.of_clause(&watch.clause).any(|noted| is_of_reports(&noted.finding)));
    }

    #[test]
    fn a_time_line_stays_with_the_parts_and_a_yearly_plan_is_no_rhythm_of_theirs() {
        let book = AgencyBook::of(&Snapshot::default()).unwrap();
        let plan = "Số: 3/KH-UBND\n\nA, ngày 12 tháng 01 năm 2015\n\nKẾ HOẠCH\nLàm đường\n\nI. NHIỆM VỤ\n\n1. Sở Tài chính\n\n\
            - Xây dựng tiêu chí phân bổ vốn hàng năm; đồng thời hàng năm tiến hành phân loại xã; hướng dẫn các huyện lập kế \
            hoạch dài hạn và hàng năm.\n\nThời gian thực hiện: Hoàn thành tháng 11 năm 2015.\n";
        let mut reading = read(plan, &book);
        let count = reading.split(0, &book).unwrap();
        let told: Vec<Vec<&str>> = reading.tasks[..count]
            .iter()
            .map(|task| task.deadlines.iter().map(|deadline| deadline.reading.kind()).collect())
            .collect();
        assert_eq!(told, [vec!["window"], vec!["window", "series"], vec!["window"]], "{:?}", reading.tasks);
        assert_eq!(&*reading.tasks[0].deadlines[0].words, "Hoàn thành tháng 11 năm 2015");
    }

    #[test]
    fn a_part_beside_reports_has_no_time_where_only_the_reports_have() {
        let book = AgencyBook::of(&Snapshot::default()).unwrap();
        let plan = "Số: 3/KH-UBND\n\nA, ngày 12 tháng 01 năm 2015\n\nKẾ HOẠCH\nLàm đường\n\nI. NHIỆM VỤ\n\n1. Sở Tài chính\n\n\
            - Hướng dẫn các huyện làm đường trên địa bàn; định kỳ hàng quý báo cáo tiến độ gửi UBND tỉnh.\n";
        let mut reading = read(plan, &book);
        assert_eq!(reading.split(0, &book), Some(2), "{:?}", reading.findings);
        let counts = [0, 1].map(|at: usize| {
            reading.tasks[at].deadlines.iter().filter(|one| recurs_as(one, Activity::Report)).count()
        });
        assert_eq!(counts, [0, 1]);
        let is_undated = |finding: &Finding| *finding == Finding::NoDeadline;
        assert!(reading.of_clause(&reading.tasks[0].clause).any(|noted| is_undated(&noted.finding)));
    }

    #[test]
    fn parts_that_are_joined_are_what_they_were() {
        let book = AgencyBook::of(&Snapshot::default()).unwrap();
        let mut reading = read(PLAN, &book);
        let at = place(&reading, "II.2");
        let whole = reading.tasks[at].clone();
        let noted: Vec<_> = reading.of_clause(&whole.clause).cloned().collect();
        let before = (reading.tasks.clone(), reading.findings.len());
        let count = reading.split(at, &book).unwrap();
        reading.join(at..at + count, whole, noted);
        assert_eq!((reading.tasks, reading.findings.len()), before);
    }

    #[test]
    fn a_duty_without_parts_stays_whole() {
        let book = AgencyBook::of(&Snapshot::default()).unwrap();
        let mut reading = read(PLAN, &book);
        let at = place(&reading, "II.1.1-1");
        let before = reading.clone();
        assert_eq!((reading.split(at, &book), reading), (None, before));
    }
}
