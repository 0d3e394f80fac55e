//! Days, moments and periods in words: 05/11/2014, Q.I/15, "Chủ nhật".

use std::borrow::Cow;

use chrono::{DateTime, Datelike, FixedOffset, NaiveDate, Weekday};

use super::{Lang, Words};
use crate::domain::date::{Period, PeriodName};

/// Việt Nam has had one offset without summer time since 1975.
const OFFSET_SECONDS: i32 = 7 * 3600;

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
        let name = self.month_name(month);
        self.say_with("domain-month-of-year", &[("month", name.into()), ("year", year.to_string().into())])
    }

    /// A period as a cell shows it: "Q.I/15", "T.4/15", "2015", or its days.
    pub fn period_short(&self, period: Period) -> String {
        let short = |year: i32| format!("{:02}", year.rem_euclid(100));
        match (period.name(), self.lang) {
            (PeriodName::Month { month, year }, Lang::Vi) => format!("T.{month}/{}", short(year)),
            (PeriodName::Month { month, year }, Lang::En) => {
                let name: String = self.month_name(month).chars().take(3).collect();
                format!("{name}/{}", short(year))
            }
            (PeriodName::Quarter { quarter, year }, Lang::Vi) => {
                format!("Q.{}/{}", roman(quarter), short(year))
            }
            (PeriodName::Quarter { quarter, year }, Lang::En) => format!("Q{quarter}/{}", short(year)),
            (PeriodName::Half { half, year }, Lang::Vi) => format!("6T.{}/{}", roman(half), short(year)),
            (PeriodName::Half { half, year }, Lang::En) => format!("H{half}/{}", short(year)),
            (PeriodName::Year(year), _) => year.to_string(),
            (PeriodName::Day(day), _) => self.day(day),
            (PeriodName::Span(span), _) => self.span(span),
        }
    }

    /// The same in fewer cells, where a period has no name: "10/14–12/15" from month to month, else "→ 20/02/15".
    pub fn period_brief(&self, period: Period) -> String {
        let PeriodName::Span(span) = period.name() else { return self.period_short(period) };
        let next = span.end.succ_opt();
        if span.start.day() == 1 && next.is_some_and(|next| next.day() == 1) {
            format!("{}–{}", span.start.format("%m/%y"), span.end.format("%m/%y"))
        } else {
            format!("→ {}", span.end.format("%d/%m/%y"))
        }
    }

    /// A period in full: ""quý I năm 2015", "6 tháng đầu năm 2015", or its days.
    pub fn period(&self, period: Period) -> String {
        match period.name() {
            PeriodName::Month { month, year } => {
                let month = self.month_name(month);
                self.say_with(
                    "domain-period-month",
                    &[("month", month.into()), ("year", year.to_string().into())],
                )
            }
            PeriodName::Quarter { quarter, year } => {
                let quarter = match self.lang {
                    Lang::Vi => roman(quarter).to_owned(),
                    Lang::En => quarter.to_string(),
                };
                self.say_with(
                    "domain-period-quarter",
                    &[("quarter", quarter.into()), ("year", year.to_string().into())],
                )
            }
            PeriodName::Half { half: 1, year } => {
                self.say_with("domain-period-first-half", &[("year", year.to_string().into())])
            }
            PeriodName::Half { year, .. } => {
                self.say_with("domain-period-second-half", &[("year", year.to_string().into())])
            }
            PeriodName::Year(year) => {
                self.say_with("domain-period-year", &[("year", year.to_string().into())])
            }
            PeriodName::Day(day) => self.day(day),
            PeriodName::Span(span) => self.span(span),
        }
    }

    fn month_name(&self, month: u32) -> String {
        self.say_with("domain-month-name", &[("month", month.into())])
    }

    fn span(&self, period: Period) -> String {
        let start = if period.start.year() == period.end.year() {
            self.day_short(period.start)
        } else {
            self.day(period.start)
        };
        format!("{start}–{}", self.day(period.end))
    }
}

/// A quarter or half as the office writes it.
const fn roman(number: u32) -> &'static str {
    match number {
        1 => "I",
        2 => "II",
        3 => "III",
        _ => "IV",
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
        assert_eq!(vi.period_brief(period(day(2014, 10, 1), day(2015, 12, 31))), "10/14–12/15");
        assert_eq!(vi.period_brief(period(day(2015, 2, 3), day(2015, 2, 20))), "→ 20/02/15");
        assert_eq!(vi.period_brief(period(day(2015, 1, 1), day(2015, 3, 31))), "Q.I/15");
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
