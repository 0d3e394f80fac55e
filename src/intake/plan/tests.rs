//! Whole plans in our own words, with the structure and the traps of real ones.

mod compared;
mod documents;
mod kept;
mod shapes;
mod times;

use proptest::prelude::*;

use super::*;
use crate::domain::change::{ChangeSet, Origin};
use crate::domain::id::TxId;
use crate::domain::numbering::number;
use crate::domain::snapshot::Snapshot;
use crate::domain::{permission, validate};
use compared::json_beside;

const HEADINGS: &str = include_str!("../../../tests/fixtures/plans/headings-and-dashes.txt");
const WRAPPED: &str = include_str!("../../../tests/fixtures/plans/wrapped-paste.txt");
const DASHES: &str = include_str!("../../../tests/fixtures/plans/bare-dashes.txt");

/// The book after a document was taken in, as the store would number its rows.
pub(crate) fn folded(book: &Snapshot, taken: Taken) -> Snapshot {
    let Taken { label, basis, mut changes } = taken;
    number(&mut changes, &book.tables).unwrap();
    let (id, author) = (TxId(u128::from(book.seq) + 1), "nga".into());
    let set = ChangeSet { id, author, at: 0, label, origin: Origin::Import, basis, changes };
    assert_eq!(permission::check(book, &set), Ok(()));
    let mut after = book.clone();
    after.fold(&set);
    assert_eq!(validate::check(book, &after, &set.changes), Ok(()));
    after
}

fn reading(text: &str) -> PlanReading {
    read(text, &AgencyBook::of(&Snapshot::default()).unwrap())
}

/// A task as one line: roles by their letters with short names, and the kind and days of each deadline.
fn told(reading: &PlanReading, task: &TaskReading) -> String {
    let short = |actor: &Actor| reading.agencies[actor.0].row.short.to_string();
    let list = |actors: &[Actor]| actors.iter().map(short).collect::<Vec<_>>().join(",");
    let mut told = vec![task.clause.to_string()];
    let roles = [("C", &task.lead), ("P", &task.coordinate), ("T", &task.perform), ("Đ", &task.requested)];
    told.extend(
        roles
            .iter()
            .filter(|(_, actors)| !actors.is_empty())
            .map(|(role, actors)| format!("{role}:{}", list(actors))),
    );
    let to = |recipient: &Recipient| {
        short(&recipient.agency) + &recipient.via.map(|via| format!("<{}", short(&via))).unwrap_or_default()
    };
    if !task.recipients.is_empty() {
        told.push(format!("N:{}", task.recipients.iter().map(to).collect::<Vec<_>>().join(",")));
    }
    if task.obligated != task.lead {
        told.push(format!("={}", list(&task.obligated)));
    }
    let when = |deadline: &Deadline| {
        let series =
            deadline.reading.series().iter().map(|one| format!("{} {}", one.every.duration(), one.of.name()));
        let days = [deadline.reading.start(), deadline.reading.due()]
            .into_iter()
            .flatten()
            .map(|day| day.to_string());
        let words: Vec<_> =
            std::iter::once(deadline.reading.kind().to_owned()).chain(days).chain(series).collect();
        words.join(" ")
    };
    told.push(format!("[{}]", task.deadlines.iter().map(when).collect::<Vec<_>>().join("; ")));
    told.join(" ")
}

fn all_told(reading: &PlanReading) -> Vec<String> {
    reading.tasks.iter().map(|task| told(reading, task)).collect()
}

fn kinds_at(reading: &PlanReading, clause: &str) -> Vec<&'static str> {
    let here = reading.findings.iter().filter(|noted| noted.clause.as_deref() == Some(clause));
    here.map(|noted| noted.finding.kind()).collect()
}

#[test]
fn a_plan_of_headings_and_dashes_gives_every_duty_its_roles_and_times() {
    let reading = reading(HEADINGS);
    let expected = [
        "II.1.1-1 C:BDT P:TC,LĐ,H/TP [window 2015-01-01 2015-03-31]",
        "II.1.1-2 C:BDT P:TC,LĐ,H/TP T:H/TP N:TTg<UBDT [window 2015-04-01 2015-06-30]",
        "II.1.1-3 C:BDT P:TC,LĐ,H/TP N:UBND tỉnh,BCĐ,Bộ, ngành [series P6M report P1Y report; series P1M ongoing \
         P3M ongoing P1Y ongoing]",
        "II.2 C:KHĐT P:TC,BDT N:UBND tỉnh,Bộ, ngành [window 2015-10-01 2015-12-31]",
        "II.3-1 P:TC,BDT =TC [window 2015-11-01 2015-11-30]",
        "II.3-2 P:TC,BDT,KHĐT =TC [window 2015-11-01 2015-11-30]",
        "II.4 C:NN [reference]",
        "II.5 P:BDT =TV BCĐ [undated]",
        "II.6 Đ:MTTQ =MTTQ [undated]",
        "II.7-1 C:H/TP [undated]",
        "II.7-2 C:H/TP [undated]",
        "II.7-3 C:H/TP [series P1Y plan]",
        "II.7-4 C:H/TP N:UBND tỉnh<BDT [series P1Y review]",
        "II.7-5 C:H/TP N:UBND tỉnh<BDT,TC,BCĐ<LĐ [series P3M report P6M report P1Y report]",
        "III.1 C:BDT N:UBND tỉnh [undated]",
        "III.2 =SN, ĐP [undated]",
        "III.3 N:UBND tỉnh<BDT =CQ, ĐP [event]",
    ];
    assert_eq!(all_told(&reading), expected);
}

#[test]
fn the_head_and_foot_are_read_and_are_no_duties() {
    let header = reading(HEADINGS).header;
    assert_eq!(header.number.as_deref(), Some("17/KH-UBND"));
    assert_eq!(header.place.as_deref(), Some("Lâm Sơn"));
    assert_eq!(header.date, NaiveDate::from_ymd_opt(2015, 1, 12));
    assert_eq!(header.title.as_deref(), Some("Làm đường và giữ rừng Quý I năm 2015 và cả năm 2015"));
    assert_eq!(header.signer.as_deref(), Some("Trần Văn Đường"));
    assert_eq!((header.bases.len(), header.copies.len()), (2, 2));
}

#[test]
fn what_two_people_could_read_differently_is_a_finding() {
    let reading = reading(HEADINGS);
    assert_eq!(kinds_at(&reading, "I"), ["skipped_section"]);
    assert_eq!(kinds_at(&reading, "II.1"), ["heading_text"]);
    assert_eq!(kinds_at(&reading, "II.1.1-2"), ["several_deliverables"]);
    assert!(kinds_at(&reading, "II.1.1-3").contains(&"sentence_beats_time_line"));
    assert!(kinds_at(&reading, "II.2").starts_with(&["open_set", "object_not_date"]));
    assert_eq!(kinds_at(&reading, "II.3-1"), ["no_lead", "open_set", "shared_time_line"]);
    assert_eq!(kinds_at(&reading, "II.7-2"), ["unknown_agency", "no_deadline"]);
    assert_eq!(kinds_at(&reading, "II.7-4"), ["several_deliverables", "comes_before"]);
    assert_eq!(kinds_at(&reading, "II.7-5"), ["longer_report_absorbs"]);
    assert_eq!(kinds_at(&reading, "III.2"), ["no_lead", "open_set", "no_deadline"]);
    assert_eq!(kinds_at(&reading, "III.3"), ["binding_request", "open_set", "onward_report"]);
    let lead = reading.findings.iter().find_map(|noted| match &noted.finding {
        Finding::NoLead { suggested } => Some(suggested.as_deref()),
        _ => None,
    });
    assert_eq!(lead, Some(Some("Ban Dân tộc")));
}

#[test]
fn a_wrapped_paste_with_labels_inside_its_paragraphs_is_read() {
    let reading = reading(WRAPPED);
    let expected = [
        "A.2.a C:CT P:XD,CCCP,YT [date 2014-10-25]",
        "A.2.b-1 C:BDT P:YT N:CT<H/TP [broken; date 2014-09-30]",
        "A.2.b-2 C:TTr P:YT [broken]",
        "A.4 C:H/TP P:YT N:UBND tỉnh [event]",
    ];
    assert_eq!(all_told(&reading), expected);
    assert_eq!(reading.header.date, NaiveDate::from_ymd_opt(2014, 8, 20));
    assert_eq!(reading.header.signer.as_deref(), Some("Lê Thị Chợ"));
    assert!(kinds_at(&reading, "A.2.a").contains(&"unknown_agency"));
    assert!(kinds_at(&reading, "A.2.a").contains(&"inferred_year"));
    assert!(kinds_at(&reading, "A.2.b-2").contains(&"broken_date"));
    assert!(reading.tasks[2].sentence.ends_with("+ chợ phiên; + chợ đêm."), "{}", reading.tasks[2].sentence);
    let proposed: Vec<_> =
        reading.agencies.iter().filter(|agency| !agency.is_known).map(|agency| &*agency.row.name).collect();
    assert_eq!(proposed, ["Chi cục Chợ phiên", "Các địa phương liên quan"]);
}

#[test]
fn dashes_without_any_outline_are_duties_too() {
    let reading = reading(DASHES);
    let expected = [
        "1 C:TC [window 2015-07-01 2015-09-30]",
        "2 C:H/TP [undated]",
        "3 C:BDT P:NV [series P6M ongoing]",
        "4 T:H/TP =H/TP [series P1Y review]",
    ];
    assert_eq!(all_told(&reading), expected);
    assert_eq!(kinds_at(&reading, "2"), ["vague_time"]);
    let of_document = reading.findings.iter().filter(|noted| noted.clause.is_none());
    assert_eq!(
        of_document.map(|noted| noted.finding.kind()).collect::<Vec<_>>(),
        ["no_number", "no_date", "no_signer"]
    );
}

#[test]
fn titles_are_short_and_end_well() {
    let reading = reading(HEADINGS);
    let titles: Vec<_> = reading.tasks.iter().map(|task| &*task.title).collect();
    assert_eq!(titles[0], "Lập kế hoạch làm đường cho cả giai đoạn và từng năm");
    assert_eq!(titles[1], "Rà soát, lập danh sách các đoạn đường xấu nhất trong mùa mưa");
    assert_eq!(titles[4], "Cấp tiền làm đường");
    assert_eq!(titles[16], "Báo cáo kịp thời về UBND tỉnh (qua Ban Dân tộc)");
    for title in titles {
        assert!(crate::domain::text::width(title) <= 66, "{title}");
    }
}

#[test]
fn one_clause_twice_stays_two_duties() {
    let text = "II. NHIỆM VỤ\n1. Sở Tài chính chủ trì mua cây.\n1. Sở Nội vụ chủ trì trồng cây.";
    let reading = reading(text);
    let clauses: Vec<_> = reading.tasks.iter().map(|task| &*task.clause).collect();
    assert_eq!(clauses, ["II.1", "II.1 (2)"]);
    assert_eq!(kinds_at(&reading, "II.1 (2)")[0], "repeated_clause");
}

#[test]
fn a_text_that_is_no_plan_says_so() {
    let reading = reading("Xin chào các bạn.");
    assert!(reading.tasks.is_empty() || reading.header.number.is_none());
    let kinds: Vec<_> = reading.findings.iter().map(|noted| noted.finding.kind()).collect();
    assert!(kinds.contains(&"no_number") && kinds.contains(&"no_title"), "{kinds:?}");
}

#[test]
fn the_json_has_the_names_and_days_that_others_read() {
    let reading = reading(HEADINGS);
    let json = json_beside(&reading, &Snapshot::default());
    assert_eq!(json["plan"]["amends"], serde_json::Value::Null);
    assert!(json["tasks"].as_array().unwrap().iter().all(|task| task["standing"] == "new"));
    assert_eq!(json["plan"]["number"], "17/KH-UBND");
    assert_eq!(json["plan"]["date"], "2015-01-12");
    let task = &json["tasks"][1];
    assert_eq!(task["clause"], "II.1.1-2");
    assert_eq!(task["perform"][0], "UBND các huyện, thành phố");
    assert_eq!(task["recipients"][0]["via"], "Ủy ban Dân tộc");
    assert_eq!(task["deadlines"][0]["kind"], "window");
    assert_eq!(task["deadlines"][0]["due"], "2015-06-30");
    assert_eq!(
        json["tasks"][2]["deadlines"][0]["series"][0],
        serde_json::json!({ "every": "P6M", "of": "report" })
    );
    assert_eq!(json["tasks"][2]["deadlines"][1]["event"], "kết thúc mùa khô");
    assert_eq!(json["tasks"][3]["deadlines"][0]["object"], "kế hoạch năm 2016");
    let finding =
        json["findings"].as_array().unwrap().iter().find(|finding| finding["kind"] == "open_set").unwrap();
    assert_eq!(
        finding["args"],
        serde_json::json!({ "name": "Các đơn vị có liên quan", "role": "coordinate" })
    );
}

/// Brackets, lists and adjuncts that never close are where a reader could go back over what it has read.
#[test]
fn long_hostile_lines_are_read_to_the_end() {
    let book = AgencyBook::of(&Snapshot::default()).unwrap();
    let pieces = [
        "Sở Tài chính (",
        "hàng năm ",
        "các Sở, ",
        "theo ",
        "khi ",
        "báo cáo về ",
        "- ",
        "1.",
        "ngày 1/",
        "Sở A và ",
    ];
    for piece in pieces {
        let text = format!("II. VIỆC\n1. Ban Dân tộc {}", piece.repeat(2_000));
        assert!(!read(&text, &book).tasks.is_empty(), "{piece}");
    }
}

proptest! {
    #[test]
    fn arbitrary_bytes_are_read_without_a_panic(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        read(&String::from_utf8_lossy(&bytes), &AgencyBook::new(Vec::new()));
    }

    #[test]
    fn pieces_of_a_plan_in_any_order_are_read_without_a_panic(
        picks in proptest::collection::vec((0_usize..300, 1_usize..40), 0..12)
    ) {
        let words: Vec<&str> = HEADINGS.split_inclusive([' ', '\n']).collect();
        let piece = |(from, count): &(usize, usize)| {
            let from = (*from).min(words.len() - 1);
            words[from..(from + count).min(words.len())].concat()
        };
        let text: String = picks.iter().map(piece).collect();
        let reading = reading(&text);
        for task in &reading.tasks {
            prop_assert!(!task.clause.is_empty() && !task.deadlines.is_empty());
        }
    }
}

#[test]
fn the_words_that_gave_a_field_are_known() {
    let reading = reading(HEADINGS);
    let told = |clause: &str| {
        let task = reading.tasks.iter().find(|task| &*task.clause == clause).unwrap();
        let spans = task.spans.iter().map(|span| (span.field, &task.sentence[span.from..span.to]));
        spans.collect::<Vec<_>>()
    };
    let role = Gave::Role;
    let said = told("II.2");
    assert_eq!(said[0], (role(Role::Lead), "Chủ trì"));
    assert_eq!(
        said[1],
        (role(Role::Coordinate), "phối hợp Sở Tài chính, Ban Dân tộc và các đơn vị có liên quan")
    );
    let said = told("II.1.1-2");
    assert!(said.contains(&(role(Role::Perform), "Ủy ban nhân dân các huyện, thành phố")), "{said:?}");
    let said = told("II.6");
    assert!(
        said[0].0 == role(Role::Requested) && said[0].1.starts_with("Đề nghị Ủy ban Mặt trận"),
        "{said:?}"
    );
    let said = told("II.7-5");
    assert!(said[0].0 == Gave::Deadline && said[0].1.starts_with("Định kỳ 03 tháng"), "{said:?}");
    assert!(
        said.iter().any(|(gave, words)| *gave == role(Role::Recipient) && words.contains("về UBND tỉnh"))
    );
}
