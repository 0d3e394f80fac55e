//! The reader against plan 2881 of Kon Tum: every column of the expected table, on the real document.
//!
//! The document and the table lie beside the repository; without them the test says so and passes, unless
//! `CT135_REQUIRE` names `shared`.

use std::collections::HashMap;
use std::path::PathBuf;

use ct135::domain::deadline::Deadline;
use ct135::domain::snapshot::Snapshot;
use ct135::domain::text::fold;
use ct135::intake::plan::{Actor, AgencyBook, PlanReading, Recipient, TaskReading, read};

#[test]
fn plan_2881_reads_as_expected_in_every_column() {
    let (text, table) =
        match (shared("plans/2881-KH-UBND-kon-tum-2014.txt"), shared("data/plan-2881-expected.csv")) {
            (Ok(text), Ok(table)) => (text, table),
            (Err(missing), _) | (_, Err(missing)) => {
                let required = std::env::var("CT135_REQUIRE").unwrap_or_default();
                assert!(!required.split(',').any(|name| name == "shared"), "{missing}");
                println!("skipped: {missing}");
                return;
            }
        };
    let reading = read(&text, &AgencyBook::of(&Snapshot::default()).unwrap());
    let header = &reading.header;
    assert_eq!(header.number.as_deref(), Some("2881/KH-UBND"));
    assert_eq!(header.place.as_deref(), Some("Kon Tum"));
    assert_eq!(header.date.unwrap().to_string(), "2014-11-05");
    assert_eq!(header.signer.as_deref(), Some("Nguyễn Hữu Hải"));
    assert_eq!(header.period.unwrap().end.to_string(), "2015-12-31");
    assert_eq!((header.bases.len(), header.copies.len()), (3, 9));

    let mut rows = csv::Reader::from_reader(table.as_bytes());
    let columns = rows.headers().unwrap().clone();
    let mut failures = Vec::new();
    let mut clauses = Vec::new();
    for row in rows.records() {
        let row = row.unwrap();
        let expected: HashMap<&str, &str> = columns.iter().zip(row.iter()).collect();
        clauses.push(expected["clause"].to_owned());
        let Some(task) = reading.tasks.iter().find(|task| &*task.clause == expected["clause"]) else {
            continue;
        };
        for (column, read) in cells(&reading, task) {
            let wanted = normal(expected[column], column);
            if read != wanted {
                failures.push(format!("{} {column}: expected {wanted:?}, read {read:?}", task.clause));
            }
        }
    }
    let read: Vec<_> = reading.tasks.iter().map(|task| task.clause.to_string()).collect();
    assert_eq!(read, clauses);
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

/// The cells of the table as read, in the table's own words.
fn cells(reading: &PlanReading, task: &TaskReading) -> [(&'static str, Vec<String>); 10] {
    let agencies =
        |actors: &[Actor]| actors.iter().map(|actor| reading.name(*actor).to_owned()).collect::<Vec<_>>();
    let first: &Deadline = &task.deadlines[0];
    let day = |day: Option<chrono::NaiveDate>| vec![day.map(|day| day.to_string()).unwrap_or_default()];
    let series = first.reading.series().iter().map(|series| series.every.duration().to_owned()).collect();
    let recipients = task.recipients.iter().map(|recipient| received(reading, recipient)).collect();
    let cells = [
        ("lead", agencies(&task.lead)),
        ("coordinate", agencies(&task.coordinate)),
        ("perform", agencies(&task.perform)),
        ("requested", agencies(&task.requested)),
        ("recipients", recipients),
        ("obligated", agencies(&task.obligated)),
        ("kind", vec![first.reading.kind().to_owned()]),
        ("start", day(first.reading.start())),
        ("due", day(first.reading.due())),
        ("series", series),
    ];
    cells.map(|(column, cell)| (column, normal(&cell.join("|"), column)))
}

fn received(reading: &PlanReading, recipient: &Recipient) -> String {
    let via = recipient.via.map(|via| format!(" (qua {})", reading.name(via))).unwrap_or_default();
    reading.name(recipient.agency).to_owned() + &via
}

/// A cell of the table: full names, without the commas and small words in which names of sets are written
/// differently, in one order. Sets that owe together may be one name or several.
fn normal(cell: &str, column: &str) -> Vec<String> {
    let short = [
        ("KHĐT", "Sở Kế hoạch và Đầu tư"),
        ("TC", "Sở Tài chính"),
        ("NN", "Sở Nông nghiệp và Phát triển nông thôn"),
        ("LĐ", "Sở Lao động - Thương binh và Xã hội"),
        ("H/TP", "UBND các huyện, thành phố"),
        ("MTTQ", "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh"),
    ];
    let full = |name: &str| {
        let found = short.iter().find(|(short, _)| *short == name);
        found.map_or(name.to_owned(), |(_, full)| (*full).to_owned())
    };
    let one = |name: &str| {
        let (name, via) = name.split_once(" (qua ").unwrap_or((name, ""));
        let via = full(via.trim_end_matches(')'));
        let told = if via.is_empty() { full(name) } else { format!("{} (qua {via})", full(name)) };
        let folded = fold(&told).replace(',', "");
        folded.split(' ').filter(|word| !matches!(*word, "va" | "cac")).collect::<Vec<_>>().join(" ")
    };
    let mut names: Vec<String> = cell.split('|').filter(|name| !name.is_empty()).map(one).collect();
    if column == "obligated" {
        names = vec![names.join(" ")];
    } else if column != "series" {
        names.sort();
    }
    names
}

/// A file that lies beside the repository, or what is wrong with it.
fn shared(path: &str) -> Result<String, String> {
    let package =
        std::env::var("CARGO_MANIFEST_DIR").unwrap_or_else(|_| env!("CARGO_MANIFEST_DIR").to_owned());
    let file = PathBuf::from(package).join("../shared").join(path);
    std::fs::read_to_string(&file).map_err(|error| format!("{}: {error}", file.display()))
}
