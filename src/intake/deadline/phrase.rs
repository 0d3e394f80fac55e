//! Phrases: the largest piece of deadline language that begins at a place.

use super::count::Count;
use super::cursor::{Cursor, Step};
use super::point::{Point, Stretch, YearWords};
use super::rhythm::Rhythm;
use super::term::{Item, Term};

/// How many limiting words may stand before one time ("chậm nhất trước hết …"), so that no text is read twice over.
pub(super) const MOST_LIMITS: usize = 6;

/// How words limit the points they stand before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Limit {
    /// No limiting word.
    Bare,
    /// Trước: a day itself, or the day before a longer stretch.
    Before,
    /// Chậm nhất, đến hết: the last day.
    By,
    /// Đến năm …: the last day, but also the name of many a programme.
    Until,
    /// Trong, hoàn thành: the whole stretch.
    Within,
}

/// What a phrase says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Meaning {
    Points {
        limit: Limit,
        points: Vec<Point>,
    },
    Range {
        first: Point,
        last: Point,
    },
    Since(Point),
    Rhythm(Rhythm),
    Count(Count),
    /// An event, from the first of its own words.
    Event,
    /// "Tết Nguyên đán (năm 2016)", from the first word of its name to the last.
    Feast {
        name: (usize, usize),
        year: Option<i32>,
        is_limited: bool,
    },
    /// Another document sets the time.
    Reference,
    /// The span of a programme ("giai đoạn 2012-2015").
    Phase {
        first: Point,
        last: Point,
    },
    Vague,
    /// A time that is not a deadline: as-of days, outlooks, the days a report covers.
    Other,
}

/// A phrase with its places.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Phrase {
    pub(super) meaning: Meaning,
    pub(super) from: usize,
    /// The place after its last lexeme.
    pub(super) to: usize,
    /// Whether it says when a document takes effect.
    pub(super) is_effect: bool,
}

impl Cursor<'_> {
    /// The phrase that begins here: with a word of the vocabulary or a number, which most words of a text are not.
    pub(super) fn phrase(&self, at: usize) -> Option<Phrase> {
        if !matches!(self.item(at)?, Item::Term(_) | Item::Number { .. }) {
            return None;
        }
        let is_effect = self.is(at, Term::Effect);
        let from = at + usize::from(is_effect);
        let (meaning, to) = self
            .not_a_deadline(from)
            .filter(|_| !is_effect)
            .or_else(|| self.lunar(from))
            .or_else(|| self.rhythm(from).map(|(rhythm, to)| (Meaning::Rhythm(rhythm), to)))
            .or_else(|| self.before_session(from))
            .or_else(|| self.short_range(from))
            .or_else(|| self.recurring_range(from))
            .or_else(|| self.limited(from))
            .or_else(|| self.count(from).map(|(count, to)| (Meaning::Count(count), to)))
            .or_else(|| self.open(from))
            .or_else(|| self.feast(from))
            .or_else(|| self.words_only(from))?;
        Some(Phrase { meaning, from: at, to, is_effect })
    }

    fn not_a_deadline(&self, at: usize) -> Step<Meaning> {
        match self.term(at)? {
            Term::AsOf | Term::Outlook => {
                let place = at + 1 + usize::from(self.is(at + 1, Term::Until));
                let place = place + usize::from(self.is(place, Term::EndOf));
                self.point(place).map(|(_, to)| (Meaning::Other, to))
            }
            Term::CountedFrom | Term::From => {
                let near = at + 1..(at + 16).min(self.len());
                let covers =
                    |place: &usize| self.is(*place, Term::ReportPeriod) || self.is_report_year(*place);
                self.point(at + 1)?;
                near.rev().find(covers).map(|last| (Meaning::Other, last + 1))
            }
            Term::Phase => self.phase(at + 1),
            Term::Each => self.kinds_of_plan(at).map(|to| (Meaning::Other, to)),
            _ => None,
        }
    }

    /// "hàng năm, 5 năm": the yearly plan and the one of five years, not when they are due.
    fn kinds_of_plan(&self, at: usize) -> Option<usize> {
        let place = self.joined(at + 2).filter(|_| self.is(at + 1, Term::Year))?;
        let (_, unit) = self.small(place).filter(|(count, _)| *count > 1)?;
        let to = unit + 1;
        let says_more = self.number(to).is_some() || self.after_once(to) != to;
        (self.is(unit, Term::Year) && !says_more).then_some(to)
    }

    /// "của năm báo cáo".
    fn is_report_year(&self, at: usize) -> bool {
        self.is(at, Term::Object) && at > 1 && self.is(at - 1, Term::Year) && self.is(at - 2, Term::Of)
    }

    fn phase(&self, at: usize) -> Step<Meaning> {
        let mut place = at;
        while place < at + 3
            && self.year(place).is_none()
            && self.range(place).is_none()
            && place < self.len()
        {
            place += 1;
        }
        if let Some((Meaning::Range { first, last }, to)) = self.range(place) {
            return Some((Meaning::Phase { first, last }, to));
        }
        let (first, next) = self.bare_year(place)?;
        let dash = self.is_mark(next, &['-']) || self.is(next, Term::Until);
        let (last, to) = if dash { self.bare_year(next + 1)? } else { (first, next) };
        let close = usize::from(self.is_mark(to, &[')']));
        Some((Meaning::Phase { first, last }, to + close))
    }

    /// A range, and where it comes back ("từ 01/9 đến 15/12 hằng năm") the day on which it ends each year.
    fn recurring_range(&self, at: usize) -> Step<Meaning> {
        let (range, to) = self.range(at)?;
        let Meaning::Range { last, .. } = &range else { return Some((range, to)) };
        let comes_back = self.yearly(&[*last], to).filter(|_| last.year == YearWords::Missing);
        Some(comes_back.map_or((range, to), |(rhythm, to)| (Meaning::Rhythm(rhythm), to)))
    }

    /// "từ tháng 3 đến tháng 5/2017", "Quý IV/2026 đến hết Quý II/2027", "năm 2016 - 2017".
    fn range(&self, at: usize) -> Step<Meaning> {
        let has_from = matches!(self.term(at), Some(Term::From | Term::CountedFrom));
        let start = at + usize::from(has_from);
        let (first, next) = self.point(start).or_else(|| self.bare_range_start(start, has_from))?;
        let joined = self.is(next, Term::Until) || self.is_mark(next, &['-']);
        if !joined {
            return None;
        }
        let place = next + 1 + usize::from(self.is(next + 1, Term::EndOf));
        let of_years = |_: &(Point, usize)| first.stretch == Stretch::Year;
        let bare = || self.bare(place, Some(first.stretch)).filter(|(last, to)| self.ends_range(*last, *to));
        let last = self.point(place).or_else(|| self.bare_year(place).filter(of_years)).or_else(bare);
        let (last, to) = last?;
        Some((Meaning::Range { first, last }, to))
    }

    /// "Quý I-II năm 2025", "tháng 4-5": a number alone is the end of a range where nothing is counted with it.
    fn ends_range(&self, last: Point, to: usize) -> bool {
        last.year != YearWords::Missing || to == self.len() || self.is_mark(to, &[',', ';', '.', ')'])
    }

    /// "trước kỳ họp giữa năm", "chậm nhất 15 ngày trước khi họp": what is held has no day in the words.
    fn before_session(&self, at: usize) -> Step<Meaning> {
        let (limit, place) = self.limit(at);
        let counted = self.small(place).filter(|(_, next)| {
            matches!(self.term(*next), Some(Term::Day | Term::WorkingDay | Term::Week | Term::Month))
                && self.is(*next + 1, Term::Before)
        });
        if let Some((_, next)) = counted {
            // "trước ngày kết thúc năm", "trước mỗi kỳ họp".
            let event = next + 2 + usize::from(matches!(self.term(next + 2), Some(Term::Day | Term::Each)));
            let is_event = matches!(self.term(event), Some(Term::Session | Term::Upon));
            return is_event.then(|| (Meaning::Event, self.event_end(event)));
        }
        let is_after = self.is(place, Term::After);
        let event = place + usize::from(is_after);
        let event = event + usize::from(self.is(event, Term::Each));
        let is_limited = is_after || limit != Limit::Bare;
        (is_limited && self.is(event, Term::Session)).then(|| (Meaning::Event, self.event_end(event)))
    }

    /// The end of an event that is named: that of its clause, or before the report that is due then.
    fn event_end(&self, at: usize) -> usize {
        let end = self.clause_end(at);
        (at..end).find(|place| self.is(*place, Term::Object)).unwrap_or(end)
    }

    /// "từ 15/11", "từ 2016": without the unit, where "từ" announces it.
    fn bare_range_start(&self, at: usize, has_from: bool) -> Step<Point> {
        if has_from || at == 0 { self.bare_year(at) } else { None }
    }

    fn limited(&self, at: usize) -> Step<Meaning> {
        let (limit, place) = self.limit(at);
        if let Some((rhythm, to)) = self.monthly_day(place) {
            return Some((Meaning::Rhythm(rhythm), to));
        }
        let (mut points, mut to) = self.points(place)?;
        // "trước ngày 05/6 và trước ngày 05/12": the same limit said again.
        while let Some((more, after)) = self.joined(to).and_then(|next| {
            let (again, place) = self.limit(next);
            (again == limit && place > next).then(|| self.points(place)).flatten()
        }) {
            points.extend(more);
            to = after;
        }
        if let Some((rhythm, to)) = self.yearly(&points, to) {
            return Some((Meaning::Rhythm(rhythm), to));
        }
        if let [point] = points.as_slice()
            && let Some(next) = self.joined(to).filter(|next| self.is(*next, Term::FollowingYears))
        {
            return Some((Meaning::Since(*point), next + 1));
        }
        Some((Meaning::Points { limit, points }, to))
    }

    pub(super) fn limit(&self, at: usize) -> (Limit, usize) {
        let mut limit = Limit::Bare;
        let mut place = at;
        while let Some(term) = self.term(place).filter(|_| place < at + MOST_LIMITS) {
            limit = match term {
                Term::Before => Limit::Before,
                Term::AtLatest | Term::EndOf | Term::NoMoreThan => Limit::By,
                Term::Until if limit == Limit::Bare => Limit::Until,
                Term::Within if limit == Limit::Bare => Limit::Within,
                Term::Until | Term::Within => limit,
                _ => break,
            };
            place += 1;
        }
        (limit, if place > at { self.after_hour(place) } else { place })
    }

    /// "từ ngày 1/10/2019", "kể từ ngày …".
    fn open(&self, at: usize) -> Step<Meaning> {
        if !matches!(self.term(at)?, Term::From | Term::CountedFrom) {
            return None;
        }
        let (first, to) = self.point(at + 1)?;
        if let Some((last, to)) = self.told_end(to) {
            return Some((Meaning::Range { first, last }, to));
        }
        Some((Meaning::Since(first), to))
    }

    /// "trước Tết Nguyên đán (năm 2016)", "sau Tết".
    fn feast(&self, at: usize) -> Step<Meaning> {
        let (limit, place) = self.limit(at);
        let place = place + usize::from(self.is(place, Term::After));
        if self.is(place, Term::FullMoon) {
            let month = self.is(place + 1, Term::Month).then(|| self.small(place + 2)).flatten();
            let to = month.map_or(place + 1, |(_, to)| to);
            return Some((Meaning::Feast { name: (place, to), year: None, is_limited: place > at }, to));
        }
        if !matches!(self.term(place), Some(Term::Feast | Term::Season)) {
            return None;
        }
        let year = |at: usize| {
            let open = usize::from(self.is_mark(at, &['(']));
            let unit = at + open;
            let (year, next) = self.year(unit + usize::from(self.is(unit, Term::Year)))?;
            Some((year, next + usize::from(open > 0 && self.is_mark(next, &[')']))))
        };
        // "Tết Nguyên đán Bính Thân 2016": the year of the moon has a name of two words.
        let mut named = (place + 1..place + 4)
            .take_while(|end| *end == place + 1 || self.item(end - 1) == Some(Item::Other));
        let dated = named.find_map(|end| year(end).map(|(year, to)| (end, Some(year), to)));
        let (end, year, to) = dated.unwrap_or((place + 1, None, place + 1));
        // "đường xấu trong mùa mưa" is of what the work is; "trước mùa mưa" is when.
        let is_season = self.is(place, Term::Season);
        let is_limited = if is_season { limit == Limit::Before && year.is_some() } else { place > at };
        Some((Meaning::Feast { name: (place, end), year, is_limited }, to))
    }

    fn words_only(&self, at: usize) -> Step<Meaning> {
        match self.term(at)? {
            Term::Vague => Some((Meaning::Vague, at + 1)),
            Term::AfterEvent => Some(self.counted_event(at).map_or_else(
                || (Meaning::Event, self.events_end(at)),
                |(count, to)| (Meaning::Count(count), to),
            )),
            Term::Upon | Term::Expiry | Term::PhaseMoment => Some((Meaning::Event, self.events_end(at))),
            Term::According => Some((Meaning::Reference, self.clause_end(at))),
            _ => None,
        }
    }

    /// The end of events told one after the other: "đầu kỳ, giữa kỳ, cuối kỳ hoặc đột xuất khi cần thiết".
    fn events_end(&self, at: usize) -> usize {
        let mut end = self.clause_end(at);
        while self.is_mark(end, &[',', ';'])
            && let Some(next) = self.joined(end)
            && matches!(
                self.term(next),
                Some(Term::Upon | Term::AfterEvent | Term::Expiry | Term::PhaseMoment)
            )
        {
            end = self.clause_end(next);
        }
        end
    }
}
