//! Deadlines in words: what the words of a document were read as, long and short.

use std::borrow::Cow;

use chrono::{Datelike, NaiveDate};

use super::Words;
use crate::domain::deadline::{Activity, Deadline, DueDay, Every, Reading, Series, SpanUnit};
use crate::domain::occurrence::Timing;

impl Words {
    /// A deadline as a cell shows it: "30/11/14", "Q.I/15", "kỳ".
    pub fn deadline_short(&self, deadline: &Deadline) -> String {
        match &deadline.reading {
            Reading::Date(day) => day.format("%d/%m/%y").to_string(),
            Reading::Window(period) => self.period_short(*period),
            Reading::Since(start) => {
                self.say_with("domain-deadline-since-short", &[("year", start.year().to_string().into())])
            }
            Reading::Recurring { .. } => self.say("domain-deadline-recurring-short").into_owned(),
            Reading::Event(_) => self.say("domain-deadline-event-short").into_owned(),
            Reading::Reference(_) => self.say("domain-deadline-reference-short").into_owned(),
            Reading::Relative { .. } => self.say("domain-deadline-relative-short").into_owned(),
            Reading::Undated => self.say("domain-deadline-undated-short").into_owned(),
            Reading::Broken(_) => self.say("domain-deadline-broken-short").into_owned(),
        }
    }

    /// The same in fewer cells, where a span has no name: its months, or its end alone.
    pub fn deadline_brief(&self, deadline: &Deadline) -> String {
        match &deadline.reading {
            Reading::Window(period) => self.period_brief(*period),
            _ => self.deadline_short(deadline),
        }
    }

    /// The same, but what recurs with its rhythms and their days: "báo cáo 6 tháng một lần, hàng năm".
    pub fn deadline_rhythm(&self, deadline: &Deadline) -> String {
        let Reading::Recurring { series, event } = &deadline.reading else {
            return self.deadline_short(deadline);
        };
        let mut said = String::new();
        let mut before = None;
        for one in series {
            if !said.is_empty() {
                said.push_str(", ");
            }
            if before != Some(one.of) {
                said += &self.activity(one.of);
                said.push(' ');
            }
            said += &self.every(one.every);
            said += &one.day.map(|day| format!(" ({})", self.due_day(day))).unwrap_or_default();
            before = Some(one.of);
        }
        let event =
            event.as_ref().map(|event| self.say_with("domain-deadline-event", &[("event", event.into())]));
        let parts = Some(said).filter(|said| !said.is_empty()).into_iter().chain(event);
        parts.collect::<Vec<_>>().join(", ")
    }

    /// What a deadline was read as, in full and without the document's own words: "đến Chủ nhật 30/11/2014".
    pub fn deadline(&self, deadline: &Deadline) -> String {
        let read = self.reading(&deadline.reading);
        let read = match &deadline.object {
            Some(object) => {
                self.say_with("domain-deadline-of", &[("read", read.into()), ("object", object.into())])
            }
            None => read,
        };
        if deadline.is_year_inferred {
            self.say_with("domain-deadline-inferred", &[("read", read.into())])
        } else {
            read
        }
    }

    fn reading(&self, reading: &Reading) -> String {
        match reading {
            Reading::Date(day) => self.say_with(
                "domain-deadline-date",
                &[("weekday", self.weekday(day.weekday()).into()), ("day", self.day(*day).into())],
            ),
            Reading::Window(period) => self.say_with(
                "domain-deadline-window",
                &[("start", self.day(period.start).into()), ("end", self.day(period.end).into())],
            ),
            Reading::Since(start) => {
                self.say_with("domain-deadline-since", &[("start", self.day(*start).into())])
            }
            Reading::Recurring { series, event } => {
                let mut parts: Vec<String> = series.iter().map(|series| self.series(series)).collect();
                parts.extend(
                    event
                        .iter()
                        .map(|event| self.say_with("domain-deadline-event", &[("event", event.into())])),
                );
                parts.join("; ")
            }
            Reading::Event(event) => self.say_with("domain-deadline-event", &[("event", event.into())]),
            Reading::Reference(document) => {
                self.say_with("domain-deadline-reference", &[("document", document.into())])
            }
            Reading::Relative { count, unit, event } => {
                let span = self.time_span(*count, *unit);
                match event {
                    Some(event) => self.say_with(
                        "domain-deadline-relative",
                        &[("span", span.into()), ("event", event.into())],
                    ),
                    None => self.say_with("domain-deadline-relative-unnamed", &[("span", span.into())]),
                }
            }
            Reading::Undated => self.say("domain-deadline-undated").into_owned(),
            Reading::Broken(words) => self.say_with("domain-deadline-broken", &[("words", words.into())]),
        }
    }

    /// How often something recurs: "hàng quý".
    pub fn every(&self, every: Every) -> Cow<'_, str> {
        self.say(match every {
            Every::Week => "domain-every-week",
            Every::Month => "domain-every-month",
            Every::Quarter => "domain-every-quarter",
            Every::HalfYear => "domain-every-half-year",
            Every::Year => "domain-every-year",
        })
    }

    /// What recurs: "báo cáo".
    pub fn activity(&self, activity: Activity) -> Cow<'_, str> {
        self.say(match activity {
            Activity::Report => "domain-activity-report",
            Activity::Plan => "domain-activity-plan",
            Activity::Review => "domain-activity-review",
            Activity::Ongoing => "domain-activity-ongoing",
        })
    }

    /// A series in full: "báo cáo hàng quý (năm 2015), ngày 25 tháng cuối kỳ".
    pub fn series(&self, series: &Series) -> String {
        let what = format!("{} {}", self.activity(series.of), self.every(series.every));
        let within = series.within.map(|within| format!(" ({})", self.period(within))).unwrap_or_default();
        let day = series.day.map(|day| format!(", {}", self.due_day(day))).unwrap_or_default();
        what + &within + &day
    }

    /// From when to when what recurs is due, and how often: "12 kỳ, từ 15/01/2015 đến 15/12/2015".
    pub fn due_dates(&self, first: NaiveDate, last: NaiveDate, count: usize) -> String {
        let args = [("n", count.into()), ("first", self.day(first).into()), ("last", self.day(last).into())];
        self.say_with("domain-deadline-dates", &args)
    }

    /// The day of its period on which a series is due: "ngày 15 tháng báo cáo".
    pub fn due_day(&self, day: DueDay) -> String {
        let of_year = |month: u8, day: u8| format!("{day:02}/{month:02}");
        match day {
            DueDay::OfWeek(weekday) => {
                self.say_with("domain-due-of-week", &[("weekday", self.weekday(weekday).into())])
            }
            DueDay::OfMonth(day) => self.say_with("domain-due-of-month", &[("day", day.into())]),
            DueDay::OfLastMonth(day) => self.say_with("domain-due-of-last-month", &[("day", day.into())]),
            DueDay::OfFirstMonth(day) => self.say_with("domain-due-of-first-month", &[("day", day.into())]),
            DueDay::OfNextMonth(day) => self.say_with("domain-due-of-next-month", &[("day", day.into())]),
            DueDay::OfYear { month, day } => {
                self.say_with("domain-due-of-year", &[("day", of_year(month, day).into())])
            }
            DueDay::OfNextYear { month, day } => {
                self.say_with("domain-due-of-next-year", &[("day", of_year(month, day).into())])
            }
        }
    }

    /// How a due day lies to today: "quá hạn 8 ngày".
    pub fn timing(&self, timing: Timing) -> String {
        match timing {
            Timing::Overdue(days) => self.say_with("domain-timing-overdue", &[("days", days.into())]),
            Timing::Soon(0) | Timing::Later(0) => self.say("domain-timing-today").into_owned(),
            Timing::Soon(days) | Timing::Later(days) => {
                self.say_with("domain-timing-left", &[("days", days.into())])
            }
            Timing::Settled => self.say("domain-timing-settled").into_owned(),
            Timing::Never => self.say("domain-timing-never").into_owned(),
        }
    }

    /// A length of time: "15 ngày làm việc".
    pub fn time_span(&self, count: u16, unit: SpanUnit) -> String {
        let n = i64::from(count);
        match unit {
            SpanUnit::Day => self.say_with("domain-span-day", &[("n", n.into())]),
            SpanUnit::WorkingDay => self.say_with("domain-span-working-day", &[("n", n.into())]),
            SpanUnit::Week => self.say_with("domain-span-week", &[("n", n.into())]),
            SpanUnit::Month => self.say_with("domain-span-month", &[("n", n.into())]),
            SpanUnit::Year => self.say_with("domain-span-year", &[("n", n.into())]),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::Lang;
    use super::*;
    use crate::domain::date::Period;

    fn day(y: i32, m: u32, d: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(y, m, d).unwrap()
    }

    #[test]
    fn a_deadline_says_what_it_was_read_as() {
        let vi = Words::new(Lang::Vi);
        let mut deadline = Deadline {
            words: "Hoàn thành tháng 11 năm 2014".into(),
            reading: Reading::Date(day(2014, 11, 30)),
            object: None,
            is_year_inferred: false,
        };
        assert_eq!(vi.deadline(&deadline), "đến Chủ nhật 30/11/2014");
        assert_eq!(vi.deadline_short(&deadline), "30/11/14");
        deadline.object = Some("kế hoạch 2015".into());
        deadline.is_year_inferred = true;
        assert_eq!(vi.deadline(&deadline), "đến Chủ nhật 30/11/2014, về kế hoạch 2015 (năm suy ra)");
    }

    #[test]
    fn a_series_names_its_rhythm_its_span_and_its_day() {
        let series = Series {
            every: Every::Quarter,
            of: Activity::Report,
            within: Period::year(2015),
            day: Some(DueDay::OfLastMonth(25)),
        };
        let words = Words::new(Lang::Vi);
        assert_eq!(words.series(&series), "báo cáo hàng quý (năm 2015), ngày 25 tháng cuối kỳ");
        let reading =
            Reading::Recurring { series: vec![series], event: Some("kết thúc Chương trình".into()) };
        let deadline = Deadline { words: "".into(), reading, object: None, is_year_inferred: false };
        assert_eq!(words.deadline_short(&deadline), "kỳ");
        assert_eq!(
            words.deadline_rhythm(&deadline),
            "báo cáo hàng quý (ngày 25 tháng cuối kỳ), khi có sự kiện: kết thúc Chương trình"
        );
        assert!(words.deadline(&deadline).ends_with("; khi có sự kiện: kết thúc Chương trình"));
    }

    #[test]
    fn rhythms_of_one_activity_name_it_once() {
        let series = |of, every| Series { every, of, within: None, day: None };
        let all = vec![
            series(Activity::Report, Every::HalfYear),
            series(Activity::Report, Every::Year),
            series(Activity::Plan, Every::Year),
        ];
        let reading = Reading::Recurring { series: all, event: None };
        let deadline = Deadline { words: "".into(), reading, object: None, is_year_inferred: false };
        let rhythm = |lang| Words::new(lang).deadline_rhythm(&deadline);
        assert_eq!(rhythm(Lang::Vi), "báo cáo 6 tháng một lần, hàng năm, kế hoạch hàng năm");
        assert_eq!(rhythm(Lang::En), "report half-yearly, yearly, plan yearly");
    }
}
