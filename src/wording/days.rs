//! Days, moments, periods and deadlines in words: 05/11/2014, Q.I/15, "Chủ nhật".

use std::borrow::Cow;

use chrono::{DateTime, Datelike, Days, FixedOffset, NaiveDate, Weekday};

use super::{Lang, Words};
use crate::domain::date::Period;
use crate::domain::deadline::{Activity, Deadline, Every, Reading};

/// Việt Nam has had one offset without summer time since 1975.
const OFFSET_SECONDS: i32 = 7 * 3600;

const ROMAN: [&str; 4] = ["I", "II", "III", "IV"];

/// A calendar period that has a name of its own.
enum Named {
    Month(u32),
    Quarter(u32),
    Half(u32),
    Year,
}

impl Words {
    /// A day: "05/11/2014".
    pub fn day(&self, day: NaiveDate) -> String {
        day.format("%d/%m/%Y").to_string()
    }

    /// A day without its year: "05/11".
    pub fn day_short(&self, day: NaiveDate) -> String {
        day.format("%d/%m").to_string()
    }

    /// A moment, from milliseconds since 1970 (UTC), in the time of Việt Nam: "05/11/2014 08:30".
    pub fn moment(&self, at: i64) -> String {
        let local = DateTime::from_timestamp_millis(at)
            .zip(FixedOffset::east_opt(OFFSET_SECONDS))
            .map(|(utc, offset)| utc.with_timezone(&offset));
        local.map_or_else(|| at.to_string(), |local| local.format("%d/%m/%Y %H:%M").to_string())
    }

    /// The name of a weekday: "Chủ nhật".
    pub fn weekday(&self, weekday: Weekday) -> Cow<'_, str> {
        self.say(match weekday {
            Weekday::Mon => "domain-weekday-monday",
            Weekday::Tue => "domain-weekday-tuesday",
            Weekday::Wed => "domain-weekday-wednesday",
            Weekday::Thu => "domain-weekday-thursday",
            Weekday::Fri => "domain-weekday-friday",
            Weekday::Sat => "domain-weekday-saturday",
            Weekday::Sun => "domain-weekday-sunday",
        })
    }

    /// The head of a weekday's column: "T2" … "CN".
    pub fn weekday_short(&self, weekday: Weekday) -> Cow<'_, str> {
        self.say(match weekday {
            Weekday::Mon => "domain-weekday-monday-short",
            Weekday::Tue => "domain-weekday-tuesday-short",
            Weekday::Wed => "domain-weekday-wednesday-short",
            Weekday::Thu => "domain-weekday-thursday-short",
            Weekday::Fri => "domain-weekday-friday-short",
            Weekday::Sat => "domain-weekday-saturday-short",
            Weekday::Sun => "domain-weekday-sunday-short",
        })
    }

    /// A month: "Tháng 4/2015".
    pub fn month(&self, year: i32, month: u32) -> String {
        let name = self.say_with("domain-month-name", &[("month", month.into())]);
        self.say_with("domain-month-of-year", &[("month", name.into()), ("year", year.to_string().into())])
    }

    /// A period as a cell shows it: "Q.I/15", "T.4/15", "2015", or its days.
    pub fn period_short(&self, period: Period) -> String {
        let year = format!("{:02}", period.start.year().rem_euclid(100));
        match (named(period), self.lang) {
            (Some(Named::Month(month)), Lang::Vi) => format!("T.{month}/{year}"),
            (Some(Named::Month(month)), Lang::En) => {
                format!("{}/{year}", NaiveDate::from_ymd_opt(2000, month, 1).unwrap_or_default().format("%b"))
            }
            (Some(Named::Quarter(quarter)), Lang::Vi) => {
                format!("Q.{}/{year}", ROMAN[quarter as usize - 1])
            }
            (Some(Named::Quarter(quarter)), Lang::En) => format!("Q{quarter}/{year}"),
            (Some(Named::Half(half)), Lang::Vi) => format!("6T.{}/{year}", ROMAN[half as usize - 1]),
            (Some(Named::Half(half)), Lang::En) => format!("H{half}/{year}"),
            (Some(Named::Year), _) => period.start.year().to_string(),
            (None, _) => self.span(period),
        }
    }

    /// A period in full: "quý I năm 2015", "6 tháng đầu năm 2015", or its days.
    pub fn period(&self, period: Period) -> String {
        let year = period.start.year().to_string();
        match named(period) {
            Some(Named::Month(month)) => {
                let name = self.say_with("domain-month-name", &[("month", month.into())]);
                self.say_with("domain-period-month", &[("month", name.into()), ("year", year.into())])
            }
            Some(Named::Quarter(quarter)) => {
                let quarter = match self.lang {
                    Lang::Vi => ROMAN[quarter as usize - 1].to_owned(),
                    Lang::En => quarter.to_string(),
                };
                self.say_with("domain-period-quarter", &[("quarter", quarter.into()), ("year", year.into())])
            }
            Some(Named::Half(1)) => self.say_with("domain-period-first-half", &[("year", year.into())]),
            Some(Named::Half(_)) => self.say_with("domain-period-second-half", &[("year", year.into())]),
            Some(Named::Year) => self.say_with("domain-period-year", &[("year", year.into())]),
            None => self.span(period),
        }
    }

    /// A deadline as a cell shows it: "30/11/14", "Q.I/15", "kỳ".
    pub fn deadline_short(&self, deadline: &Deadline) -> String {
        match &deadline.reading {
            Reading::Date(day) => day.format("%d/%m/%y").to_string(),
            Reading::Window(period) => self.period_short(*period),
            Reading::Recurring { .. } => self.say("domain-deadline-recurring-short").into_owned(),
            Reading::Event(_) => self.say("domain-deadline-event-short").into_owned(),
            Reading::Reference(_) => self.say("domain-deadline-reference-short").into_owned(),
            Reading::Relative(_) => self.say("domain-deadline-relative-short").into_owned(),
            Reading::Undated => self.say("domain-deadline-undated-short").into_owned(),
            Reading::Broken(_) => self.say("domain-deadline-broken-short").into_owned(),
        }
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
            Reading::Recurring { series, event } => {
                let mut parts: Vec<String> = series
                    .iter()
                    .map(|series| {
                        let (of, every) = (self.activity(series.of), self.every(series.every));
                        match series.within {
                            None => format!("{of} {every}"),
                            Some(within) => format!("{of} {every} ({})", self.period(within)),
                        }
                    })
                    .collect();
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
            Reading::Relative(words) => self.say_with("domain-deadline-relative", &[("words", words.into())]),
            Reading::Undated => self.say("domain-deadline-undated").into_owned(),
            Reading::Broken(words) => self.say_with("domain-deadline-broken", &[("words", words.into())]),
        }
    }

    /// How often something recurs: "hàng quý".
    pub fn every(&self, every: Every) -> Cow<'_, str> {
        self.say(match every {
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

    fn span(&self, period: Period) -> String {
        if period.start == period.end {
            return self.day(period.start);
        }
        let start = if period.start.year() == period.end.year() {
            self.day_short(period.start)
        } else {
            self.day(period.start)
        };
        format!("{start}–{}", self.day(period.end))
    }
}

fn named(period: Period) -> Option<Named> {
    let (first, after) = (period.start, period.end.checked_add_days(Days::new(1))?);
    if first.day() != 1 || after.day() != 1 {
        return None;
    }
    let months = (after.year() - first.year()) * 12 + after.month() as i32 - first.month() as i32;
    match (months, first.month0()) {
        (1, month) => Some(Named::Month(month + 1)),
        (3, month) if month % 3 == 0 => Some(Named::Quarter(month / 3 + 1)),
        (6, month) if month % 6 == 0 => Some(Named::Half(month / 6 + 1)),
        (12, 0) => Some(Named::Year),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(y: i32, m: u32, d: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(y, m, d).unwrap()
    }

    fn period(start: NaiveDate, end: NaiveDate) -> Period {
        Period { start, end }
    }

    #[test]
    fn periods_have_the_names_the_office_uses() {
        let (vi, en) = (Words::new(Lang::Vi), Words::new(Lang::En));
        let cases = [
            (period(day(2015, 1, 1), day(2015, 3, 31)), "Q.I/15", "quý I năm 2015", "Q1/15"),
            (period(day(2014, 10, 1), day(2014, 12, 31)), "Q.IV/14", "quý IV năm 2014", "Q4/14"),
            (period(day(2015, 1, 1), day(2015, 6, 30)), "6T.I/15", "6 tháng đầu năm 2015", "H1/15"),
            (period(day(2015, 7, 1), day(2015, 12, 31)), "6T.II/15", "6 tháng cuối năm 2015", "H2/15"),
            (period(day(2015, 1, 1), day(2015, 12, 31)), "2015", "năm 2015", "2015"),
            (period(day(2016, 2, 1), day(2016, 2, 29)), "T.2/16", "tháng 2 năm 2016", "Feb/16"),
        ];
        for (period, short, long, english) in cases {
            assert_eq!(vi.period_short(period), short);
            assert_eq!(vi.period(period), long);
            assert_eq!(en.period_short(period), english);
        }
    }

    #[test]
    fn a_span_without_a_name_shows_its_days() {
        let vi = Words::new(Lang::Vi);
        assert_eq!(vi.period_short(period(day(2014, 10, 1), day(2015, 12, 31))), "01/10/2014–31/12/2015");
        assert_eq!(vi.period_short(period(day(2015, 2, 3), day(2015, 2, 20))), "03/02–20/02/2015");
        assert_eq!(vi.period_short(period(day(2015, 2, 1), day(2015, 4, 30))), "01/02–30/04/2015");
        assert_eq!(vi.period(period(day(2015, 2, 3), day(2015, 2, 3))), "03/02/2015");
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
    fn a_month_has_its_name() {
        assert_eq!(Words::new(Lang::Vi).month(2015, 4), "Tháng 4/2015");
        assert_eq!(Words::new(Lang::En).month(2015, 4), "April 2015");
    }

    #[test]
    fn a_moment_is_shown_in_the_time_of_the_office() {
        assert_eq!(Words::new(Lang::Vi).moment(1_415_149_200_000), "05/11/2014 08:00");
    }
}
