//! Listings of small books in every format.

use std::io::Cursor;

use calamine::{Data, Reader, Xlsx};
use chrono::NaiveDate;

use super::listing::{Cell, Column, Format, Listing, Name, Shown, Sink, write};
use super::*;
use crate::domain::agency::{Agency, AgencyKind, Authority};
use crate::domain::date::Period;
use crate::domain::deadline::{Deadline, Reading};
use crate::domain::id::Id;
use crate::domain::plan::{Assignment, Plan, PlanState, Progress, Role, RoleSet, Status, Task};
use crate::domain::snapshot::Snapshot;
use crate::wording::{Lang, Words};

/// A listing of the cells that are hard to write.
struct Hard;

impl Listing for Hard {
    fn columns(&self, words: &Words) -> Vec<Column> {
        [
            ("title", Shown::Everywhere),
            ("rows", Shown::Everywhere),
            ("due", Shown::Everywhere),
            ("lead", Shown::Data),
        ]
        .map(|(key, shown)| Column::new(words, key, shown))
        .into()
    }

    fn rows<'a>(&'a self, _words: &'a Words, sink: Sink<'_, 'a>) -> std::io::Result<()> {
        let day = NaiveDate::from_ymd_opt(2014, 11, 30).map_or(Cell::Empty, Cell::Day);
        let name = Name { short: "BDT", full: "Ban Dân tộc" };
        sink(vec![Cell::text("=1+1"), Cell::Number(98_412), day, Cell::Names(vec![name, name])])?;
        sink(vec![Cell::text("Đăk \u{1b}[31mTô, \"x\""), Cell::Number(-5), Cell::Empty, Cell::Names(vec![])])
    }

    fn notice(&self, words: &Words) -> Option<String> {
        Some(words.say("cli-made-up").into_owned())
    }
}

fn written(listing: &dyn Listing, format: Format) -> String {
    let mut out = Vec::new();
    write(listing, format, &Words::new(Lang::Vi), &mut out).unwrap();
    String::from_utf8(out).unwrap()
}

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

/// One task of one plan, led by one agency, due on 31/03/2015.
fn book() -> Snapshot {
    let mut book = Snapshot::default();
    let period = Period { start: day(2014, 10, 1), end: day(2015, 12, 31) };
    book.tables.plans.set(
        Id::new(0),
        Some(Plan {
            number: "12/KH-UBND".into(),
            place: "Kon Tum".into(),
            date: day(2014, 11, 5),
            signer: "A".into(),
            title: "Kế hoạch".into(),
            period,
            state: PlanState::Issued,
        }),
    );
    book.tables.agencies.set(
        Id::new(0),
        Some(Agency {
            key: "bdt".into(),
            name: "Ban Dân tộc".into(),
            short: "BDT".into(),
            aliases: Vec::new(),
            kind: AgencyKind::Single,
            authority: Authority::Under,
            group: None,
            place: None,
        }),
    );
    book.tables.tasks.set(
        Id::new(0),
        Some(Task {
            plan: Id::new(0),
            clause: "II.1-1".into(),
            order: 0,
            title: "Lập kế hoạch năm".into(),
            sentence: "Lập kế hoạch năm và trình duyệt".into(),
            deadlines: vec![Deadline {
                words: "Quý I năm 2015".into(),
                reading: Reading::Window(Period { start: day(2015, 1, 1), end: day(2015, 3, 31) }),
                object: None,
                is_year_inferred: false,
            }],
        }),
    );
    book.tables.assignments.set(
        Id::new(0),
        Some(Assignment {
            task: Id::new(0),
            agency: Id::new(0),
            roles: RoleSet::of(Role::Lead),
            via: None,
            is_obligated: true,
        }),
    );
    book
}

#[test]
fn a_task_that_everybody_has_given_up_is_not_called_done() {
    let mut book = book();
    let mut row = Progress {
        task: Id::new(0),
        agency: Id::new(0),
        status: Status::Done,
        step: None,
        percent: None,
        note: "".into(),
        evidence: None,
        day: day(2015, 1, 5),
    };
    let timing = |book: &Snapshot| {
        let text = written(&Tasks::new(book, day(2015, 1, 5)), Format::Json);
        serde_json::from_str::<serde_json::Value>(&text).unwrap()[0]["timing"].clone()
    };
    book.tables.progress.set(Id::new(0), Some(row.clone()));
    assert_eq!(timing(&book), "settled");
    row.status = Status::Dropped;
    book.tables.progress.set(Id::new(0), Some(row));
    assert_eq!(timing(&book), "dropped");
    let text = written(&Tasks::new(&book, day(2015, 1, 5)), Format::Text);
    assert!(text.contains("thôi thực hiện") && !text.contains("đã xong"), "{text}");
}

#[test]
fn text_is_aligned_by_display_width_and_carries_no_control_characters() {
    let text = written(&Hard, Format::Text);
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(lines[0], "SỐ LIỆU MINH HỌA");
    assert_eq!(lines[1], "Nhiệm vụ          Số dòng  Đến hạn");
    assert_eq!(lines[2], "=1+1               98.412  30/11/2014");
    assert!(lines[3].starts_with("Đăk \u{fffd}[31mTô, \"x\"       -5  —"), "{:?}", lines[3]);
    assert!(written(&Hard, Format::Ascii).is_ascii());
}

#[test]
fn csv_never_holds_a_formula_and_begins_with_its_mark() {
    let csv = written(&Hard, Format::Csv);
    let lines: Vec<&str> = csv.lines().collect();
    assert_eq!(lines[0], "\u{feff}Nhiệm vụ,Số dòng,Đến hạn,Chủ trì");
    assert_eq!(lines[1], "'=1+1,98412,30/11/2014,Ban Dân tộc; Ban Dân tộc");
    assert_eq!(lines[2], "\"Đăk \u{fffd}[31mTô, \"\"x\"\"\",-5,,");
}

#[test]
fn a_workbook_holds_numbers_days_and_text_that_is_no_formula() {
    let mut out = Vec::new();
    let format = Format::Xlsx { on: day(2015, 4, 8) };
    write(&Hard, format, &Words::new(Lang::Vi), &mut out).unwrap();
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(out)).unwrap();
    let name = book.sheet_names()[0].clone();
    assert!(book.worksheet_formula(&name).unwrap().is_empty());
    let rows = book.worksheet_range(&name).unwrap();
    let cell = |row, column| rows.get_value((row, column)).cloned().unwrap_or_default();
    assert_eq!(cell(0, 0), Data::String("Nhiệm vụ".into()));
    assert_eq!(cell(1, 0), Data::String("=1+1".into()));
    assert_eq!(cell(1, 1), Data::Float(98_412.0));
    assert!(
        matches!(cell(1, 2), Data::DateTime(at) if (at.as_f64() - 41_973.0).abs() < 0.5),
        "{:?}",
        cell(1, 2)
    );
    assert_eq!(cell(2, 0), Data::String("Đăk \u{fffd}[31mTô, \"x\"".into()));
    assert_eq!(cell(2, 2), Data::Empty);
}

#[test]
fn the_signs_of_a_formula_and_their_full_width_twins_stay_text() {
    for text in ["=1", "+1", "-1", "@x", "＝1", "＋1", "－1", "＠x"] {
        assert_eq!(super::listing::field_of(text), format!("'{text}"));
    }
    assert_eq!(super::listing::field_of("Kon Teo"), "Kon Teo");
}

#[test]
fn json_has_glossary_names_and_iso_dates() {
    let rows: serde_json::Value = serde_json::from_str(&written(&Hard, Format::Json)).unwrap();
    assert_eq!(rows[0]["title"], "=1+1");
    assert_eq!(rows[0]["rows"], 98_412);
    assert_eq!(rows[0]["due"], "2014-11-30");
    assert_eq!(rows[0]["lead"], serde_json::json!(["Ban Dân tộc", "Ban Dân tộc"]));
    assert_eq!(rows[1]["due"], serde_json::Value::Null);
}

#[test]
fn an_empty_listing_is_still_whole() {
    let empty = Snapshot::default();
    assert_eq!(written(&Log::new(&empty), Format::Json), "[]\n");
    assert_eq!(written(&Agencies::new(&empty), Format::Csv).lines().count(), 1);
}

#[test]
fn tasks_say_who_leads_when_and_how_it_stands() {
    let book = book();
    let listing = Tasks::new(&book, day(2015, 4, 8));
    let text = written(&listing, Format::Text);
    let line = text.lines().nth(1).unwrap();
    assert_eq!(
        line.split_whitespace().collect::<Vec<_>>().join(" "),
        "II.1-1 Lập kế hoạch năm Q.I/15 31/03/2015 quá hạn 8 ngày BDT BDT"
    );
    let rows: serde_json::Value = serde_json::from_str(&written(&listing, Format::Json)).unwrap();
    assert_eq!(rows[0]["lead"][0], "Ban Dân tộc");
    assert_eq!(rows[0]["timing"], "overdue");
    assert_eq!(rows[0]["deadlines"][0]["kind"], "window");
    assert_eq!(rows[0]["deadlines"][0]["start"], "2015-01-01");
}

#[test]
fn deadlines_and_agencies_count() {
    let book = book();
    let rows: serde_json::Value =
        serde_json::from_str(&written(&Deadlines::new(&book, day(2015, 4, 8)), Format::Json)).unwrap();
    assert_eq!(
        (&rows[0]["days_late"], &rows[0]["owing"], &rows[0]["done"]),
        (&8.into(), &1.into(), &0.into())
    );
    let rows: serde_json::Value =
        serde_json::from_str(&written(&Agencies::new(&book), Format::Json)).unwrap();
    assert_eq!((&rows[0]["leads"], &rows[0]["obligated_in"]), (&1.into(), &1.into()));
}
