//! The sample's plan has the duties, roles and days of plan 2881.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::super::{REHEARSAL_DAY, Size, lay_out};
use super::*;
use crate::domain::agenda::{Dayless, Entry, agenda};
use crate::domain::change::{ChangeSet, Origin};
use crate::domain::deadline::Reading;
use crate::domain::id::TxId;
use crate::domain::label::Label;
use crate::domain::numbering::number;
use crate::domain::occurrence::Timing;
use crate::domain::row::Row;
use crate::domain::setting::rehearsal_day;
use crate::domain::snapshot::{Snapshot, Tables};
use crate::domain::text::{clean, width};
use crate::intake::catalogue::{KON_TUM, book};

fn sample() -> Changes {
    lay_out(book(KON_TUM).unwrap(), Size { villages: 0, rules: "".into() }).unwrap()
}

fn rows<R: Row>(changes: &Changes) -> Vec<&R> {
    R::changes(changes).iter().map(|change| change.after.as_ref().unwrap()).collect()
}

/// The short names of the agencies that are `role` in each task, or obligated where `role` is `None`.
fn who(changes: &Changes, role: Option<Role>) -> BTreeMap<String, String> {
    let mut who: BTreeMap<String, String> = BTreeMap::new();
    for row in rows::<Assignment>(changes) {
        let is_meant = role.map_or(row.is_obligated, |role| row.roles.contains(role));
        if is_meant {
            let task = changes.tasks.iter().find(|change| change.id == row.task).unwrap();
            let agency = changes.agencies.iter().find(|change| change.id == row.agency).unwrap();
            let clause = task.after.as_ref().unwrap().clause.to_string();
            let list = who.entry(clause).or_default();
            let gap = if list.is_empty() { "" } else { " " };
            list.push_str(gap);
            list.push_str(&agency.after.as_ref().unwrap().key);
        }
    }
    who
}

#[test]
fn it_has_25_duties_by_clause_in_the_order_of_the_plan() {
    let changes = sample();
    let tasks = rows::<Task>(&changes);
    let per_section = |prefix: &str| tasks.iter().filter(|task| task.clause.starts_with(prefix)).count();
    assert_eq!(tasks.len(), 25);
    let sections = ["II.1.", "II.2-", "II.3", "II.4-", "II.5", "II.6", "II.7", "II.8-", "III."];
    assert_eq!(sections.map(per_section), [6, 2, 1, 3, 1, 1, 1, 7, 3]);
    assert!(tasks.iter().enumerate().all(|(at, task)| task.order == at as u32));
    assert!(tasks.iter().all(|task| width(&task.title) <= 33 && clean(&task.sentence) == *task.sentence));
}

#[test]
fn leads_and_those_who_owe_are_those_of_the_plan() {
    let changes = sample();
    let leads = who(&changes, Some(Role::Lead));
    let owing = who(&changes, None);
    assert_eq!(leads.len(), 19, "no lead is named in 4-2, 4-3, 6, 7, III.2 and III.3");
    assert_eq!(owing.len(), 25);
    let differing: Vec<(&str, &str)> = owing
        .iter()
        .filter(|(clause, keys)| leads.get(*clause) != Some(keys))
        .map(|(clause, keys)| (clause.as_str(), keys.as_str()))
        .collect();
    assert_eq!(
        differing,
        [
            ("II.4-2", "tc"),
            ("II.4-3", "tc"),
            ("II.6", "thanh-vien-bcd"),
            ("II.7", "mttq"),
            ("III.2", "so-nganh-dia-phuong"),
            ("III.3", "co-quan-dia-phuong"),
        ]
    );
    assert_eq!(who(&changes, Some(Role::Perform)), BTreeMap::from([("II.1.1-3".into(), "h-tp".into())]));
    assert_eq!(who(&changes, Some(Role::Requested)), BTreeMap::from([("II.7".into(), "mttq".into())]));
    assert_eq!(who(&changes, Some(Role::Coordinate))["II.2-1"], "bdt khdt tc h-tp");
}

#[test]
fn reports_go_through_the_standing_agency_to_the_committee_only() {
    let changes = sample();
    let name = |id: AgencyId| {
        changes
            .agencies
            .iter()
            .find(|change| change.id == id)
            .unwrap()
            .after
            .as_ref()
            .unwrap()
            .key
            .to_string()
    };
    let ways: Vec<(String, String)> = rows::<Assignment>(&changes)
        .iter()
        .filter_map(|row| Some((name(row.agency), name(row.via?))))
        .collect();
    let through = |to: &str, via: &str| ways.iter().filter(|way| **way == (to.into(), via.into())).count();
    assert_eq!(through("ubnd-tinh", "bdt"), 4);
    assert_eq!(through("ttg", "ubdt"), 1);
    assert_eq!(through("bcd", "ld"), 1);
    assert_eq!(ways.len(), 6);
}

#[test]
fn due_days_are_those_of_the_plan() {
    let changes = sample();
    let due: Vec<String> = rows::<Task>(&changes)
        .iter()
        .map(|task| {
            let reading = &task.deadlines[0].reading;
            reading.due().map_or_else(|| reading.kind().to_string(), |day| day.to_string())
        })
        .collect();
    let known = "2015-03-31 2015-03-31 2015-06-30 2014-11-30 series 2015-12-31 2015-12-31 series 2014-12-31 \
                 2014-12-31 2014-12-31 2014-12-31 reference undated undated undated undated undated series series \
                 undated series undated undated event";
    assert_eq!(due.join(" "), known);
    let objects = rows::<Task>(&changes).iter().filter(|task| task.deadlines[0].object.is_some()).count();
    assert_eq!(objects, 4);
}

#[test]
fn nothing_in_it_is_dated_after_the_rehearsal_day() {
    let changes = sample();
    assert!(rows::<Progress>(&changes).iter().all(|progress| progress.day <= REHEARSAL_DAY));
    assert_eq!(rows::<Plan>(&changes)[0].date, REHEARSAL_DAY);
    assert!(changes.submissions.is_empty());
    let events = rows::<Task>(&changes)
        .iter()
        .filter(|task| {
            task.deadlines
                .iter()
                .any(|deadline| matches!(&deadline.reading, Reading::Recurring { event: Some(_), .. }))
        })
        .count();
    assert_eq!(events, 2);
}

#[test]
fn an_agency_that_is_not_in_the_book_is_named() {
    let error = insert(&mut Changes::default()).unwrap_err();
    assert_eq!(error.to_string(), "plan.toml: II.1.1-1: no such agency: bdt");
}

/// The sample as a book: its rows numbered as a first entry of a journal would number them.
fn book_of(mut changes: Changes) -> Snapshot {
    number(&mut changes, &Tables::default()).unwrap();
    let mut snapshot = Snapshot::default();
    snapshot.fold(&ChangeSet {
        id: TxId(1),
        author: "nga".into(),
        at: 0,
        label: Label::Sample { villages: 0 },
        origin: Origin::Edit,
        basis: None,
        changes,
    });
    snapshot
}

#[test]
fn nothing_is_late_on_the_rehearsal_day_and_some_is_in_april() {
    let book = book_of(sample());
    assert_eq!(rehearsal_day(&book), Some(REHEARSAL_DAY));
    let november = agenda(&book, REHEARSAL_DAY);
    assert_eq!(november.overdue().count(), 0);
    assert_eq!(november.dayless_count(&[Dayless::Undated, Dayless::Event]), 9);
    assert_eq!(november.dayless_count(&[Dayless::Reference]), 1);
    let soon = november.entries.iter().filter(|entry| matches!(entry.timing, Timing::Soon(_)));
    assert_eq!(soon.map(|entry| entry.due.to_string()).collect::<Vec<_>>(), ["2014-11-30"]);

    let april = agenda(&book, NaiveDate::from_ymd_opt(2015, 4, 8).unwrap());
    let clause = |entry: &Entry| book.get(entry.task).unwrap().clause.to_string();
    let late: Vec<(String, u32)> = april
        .overdue()
        .map(|entry| (clause(entry), entry.owing))
        .filter(|(clause, _)| clause == "II.8-7")
        .collect();
    assert_eq!(
        late,
        [("II.8-7".into(), 9), ("II.8-7".into(), 10)],
        "the new district owes the first quarter"
    );
    assert!(april.overdue().any(|entry| clause(entry) == "II.1.1-1" && entry.timing == Timing::Overdue(8)));
}
