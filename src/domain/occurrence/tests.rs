//! Which periods are due by when.

use proptest::prelude::*;

use super::*;
use crate::domain::date::PeriodName;
use crate::domain::deadline::Reading;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn plan() -> Period {
    Period { start: day("2014-10-01"), end: day("2015-12-31") }
}

fn series(every: Every, of: Activity) -> Series {
    Series { every, of, within: None, day: None }
}

fn recurring(series: Vec<Series>) -> Deadline {
    let reading = Reading::Recurring { series, event: None };
    Deadline { words: "định kỳ".into(), reading, object: None, is_year_inferred: false }
}

fn due(deadlines: &[Deadline]) -> Vec<String> {
    occurrences(deadlines, plan(), plan().start).iter().map(|one| one.due.to_string()).collect()
}

#[test]
fn three_six_and_twelve_months_make_four_reports_a_year() {
    let every = [Every::Quarter, Every::HalfYear, Every::Year];
    let deadline = recurring(every.map(|every| series(every, Activity::Report)).to_vec());
    let all = occurrences(&[deadline], plan(), plan().start);
    let names: Vec<PeriodName> = all.iter().map(|one| one.period.name()).collect();
    assert_eq!(
        names,
        [
            PeriodName::Year(2014),
            PeriodName::Quarter { quarter: 1, year: 2015 },
            PeriodName::Half { half: 1, year: 2015 },
            PeriodName::Quarter { quarter: 3, year: 2015 },
            PeriodName::Year(2015),
        ]
    );
    let inferred: Vec<bool> = all.iter().map(|one| one.is_inferred).collect();
    assert_eq!(inferred, [true, false, false, false, false]);
    assert!(all.iter().all(|one| !one.is_day_set && one.due == one.period.end));
}

#[test]
fn a_plan_looks_forward_and_urging_is_never_due() {
    assert_eq!(due(&[recurring(vec![series(Every::Year, Activity::Plan)])]), ["2015-12-31"]);
    assert_eq!(due(&[recurring(vec![series(Every::Year, Activity::Review)])]), ["2015-12-31"]);
    assert_eq!(due(&[recurring(vec![series(Every::Month, Activity::Ongoing)])]), [""; 0]);
}

#[test]
fn only_a_report_of_the_same_deadline_and_kind_absorbs() {
    let quarterly = recurring(vec![series(Every::Quarter, Activity::Report)]);
    let yearly = recurring(vec![series(Every::Year, Activity::Report)]);
    assert_eq!(due(&[quarterly, yearly]).len(), 5 + 2);
    let mixed =
        recurring(vec![series(Every::Year, Activity::Plan), series(Every::Quarter, Activity::Report)]);
    assert_eq!(due(&[mixed]).len(), 1 + 5);
}

#[test]
fn the_words_may_name_the_day() {
    let on =
        |every, day| due(&[recurring(vec![Series { day: Some(day), ..series(every, Activity::Report) }])]);
    assert_eq!(on(Every::Month, DueDay::OfMonth(15))[..2], ["2014-10-15", "2014-11-15"]);
    assert_eq!(on(Every::Quarter, DueDay::OfLastMonth(25))[..2], ["2014-12-25", "2015-03-25"]);
    assert_eq!(on(Every::Year, DueDay::OfYear { month: 12, day: 20 }), ["2014-12-20", "2015-12-20"]);
    assert_eq!(on(Every::Year, DueDay::OfNextYear { month: 1, day: 10 }), ["2015-01-10", "2016-01-10"]);
    assert_eq!(on(Every::Week, DueDay::OfWeek(chrono::Weekday::Mon))[..2], ["2014-10-06", "2014-10-13"]);
    assert_eq!(on(Every::Month, DueDay::OfMonth(31))[1], "2014-11-30");
}

#[test]
fn a_day_of_the_next_month_lies_behind_the_period_and_one_of_the_first_month_before_its_work() {
    let on = |every, of, day| due(&[recurring(vec![Series { day: Some(day), ..series(every, of) }])]);
    let (report, plan) = (Activity::Report, Activity::Plan);
    assert_eq!(
        on(Every::Month, report, DueDay::OfNextMonth(5))[..3],
        ["2014-11-05", "2014-12-05", "2015-01-05"]
    );
    assert_eq!(on(Every::Quarter, report, DueDay::OfNextMonth(10))[..2], ["2015-01-10", "2015-04-10"]);
    assert_eq!(on(Every::Quarter, report, DueDay::OfFirstMonth(5))[..2], ["2015-01-05", "2015-04-05"]);
    assert_eq!(on(Every::Quarter, plan, DueDay::OfFirstMonth(5))[..2], ["2014-10-05", "2015-01-05"]);
}

#[test]
fn two_dates_of_one_year_are_two_reports() {
    let on = |month| Series {
        day: Some(DueDay::OfYear { month, day: 20 }),
        ..series(Every::Year, Activity::Report)
    };
    let all = occurrences(&[recurring(vec![on(6), on(12)])], plan(), plan().start);
    let last: Vec<_> = all[1..].iter().map(|one| (one.due.to_string(), one.period.name())).collect();
    let half = PeriodName::Half { half: 1, year: 2015 };
    assert_eq!(last, [("2015-06-20".into(), half), ("2015-12-20".into(), PeriodName::Year(2015))]);
}

#[test]
fn work_that_goes_on_is_due_where_its_day_is_named() {
    let on =
        |every, day| due(&[recurring(vec![Series { day: Some(day), ..series(every, Activity::Ongoing) }])]);
    assert_eq!(on(Every::Year, DueDay::OfYear { month: 1, day: 31 }), ["2015-01-31"]);
    assert_eq!(on(Every::Year, DueDay::OfNextYear { month: 1, day: 31 }), ["2015-01-31", "2016-01-31"]);
    assert_eq!(on(Every::Month, DueDay::OfMonth(18)).len(), 15);
}

#[test]
fn several_days_of_a_period_are_told_apart_by_their_part_of_it() {
    let on = |day| Series { day: Some(DueDay::OfMonth(day)), ..series(Every::Month, Activity::Report) };
    let all = occurrences(&[recurring(vec![on(5), on(20)])], plan(), plan().start);
    let first: Vec<_> = all[..2]
        .iter()
        .map(|one| [one.period.start, one.period.end, one.due].map(|day| day.to_string()))
        .collect();
    assert_eq!(
        first,
        [["2014-10-01", "2014-10-05", "2014-10-05"], ["2014-10-06", "2014-10-31", "2014-10-20"]]
    );
}

#[test]
fn nothing_was_due_before_the_plan_was_issued() {
    let monthly = Series { day: Some(DueDay::OfMonth(15)), ..series(Every::Month, Activity::Report) };
    let all = occurrences(&[recurring(vec![monthly])], plan(), day("2014-12-15"));
    assert_eq!(all[0].due, day("2014-12-15"));
}

#[test]
fn the_words_may_name_the_span() {
    let within = Some(Period { start: day("2015-01-01"), end: day("2015-12-31") });
    let monthly = Series { within, ..series(Every::Month, Activity::Report) };
    let all = due(&[recurring(vec![monthly])]);
    assert_eq!((all.len(), all[0].as_str()), (12, "2015-01-31"));
}

proptest! {
    #[test]
    fn no_two_occurrences_of_a_deadline_share_an_end(start in 0u64..4000, length in 1u64..2000) {
        let start = day("2010-01-01") + Days::new(start);
        let horizon = Period { start, end: start + Days::new(length) };
        let all = recurring(Every::ALL.map(|every| series(every, Activity::Report)).to_vec());
        let ends: Vec<NaiveDate> = occurrences(&[all], horizon, horizon.start).iter().map(|one| one.period.end).collect();
        prop_assert!(ends.windows(2).all(|pair| pair[0] < pair[1]));
        prop_assert!(ends.iter().all(|end| horizon.contains(*end)));
    }
}
