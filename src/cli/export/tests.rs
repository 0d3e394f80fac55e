//! What is written comes back in, and says what it must say.

use std::io::{Cursor, Read};
use std::sync::Arc;

use calamine::{Data, Reader, Xlsx};

use super::known_heading;
use crate::domain::assessment::{Assessor, Outcome};
use crate::domain::change::{ChangeSet, Origin};
use crate::domain::figures::FigureKey;
use crate::domain::id::TxId;
use crate::domain::label::Label;
use crate::domain::place::{Place, PlaceLevel};
use crate::domain::printed;
use crate::domain::region::Region;
use crate::domain::review::{Round, RoundId, Survey};
use crate::domain::snapshot::Snapshot;
use crate::domain::text::width;
use crate::intake::catalogue::{KON_TUM, book, province};
use crate::intake::document::plain_text;
use crate::intake::rules::{self, QD30_2012_VILLAGES};
use crate::intake::sheet::{
    Mapping, NewPlaces, Separator, SheetDifference, SheetReading, Terms, columns, difference, layout, read,
    separated, target,
};
use crate::outlet::listing::{Format, Listing, write};
use crate::outlet::{DistrictForm, Explanation, ReviewSheet};
use crate::sample::{REHEARSAL_DAY, Size, lay_out};
use crate::store::Store;
use crate::store::journal::MemoryJournal;
use crate::wording::{Lang, Words};

const VILLAGES: u32 = 120;

/// The rehearsal province, small.
fn sample() -> Arc<Snapshot> {
    let store = Store::over(Arc::new(MemoryJournal::default())).unwrap();
    let size = Size { villages: VILLAGES, rules: QD30_2012_VILLAGES.into() };
    let changes = lay_out(book(KON_TUM).unwrap(), size).unwrap();
    let (id, author, label) = (TxId(1), "nga".into(), Label::Sample { villages: VILLAGES });
    let set = ChangeSet { id, author, at: 0, label, origin: Origin::Import, basis: None, changes };
    store.commit(set).unwrap();
    store.snapshot()
}

fn round(book: &Snapshot) -> (RoundId, &Round) {
    book.rows::<Round>().last().unwrap()
}

fn sheet(book: &Snapshot) -> ReviewSheet<'_> {
    let (id, round) = round(book);
    let rules = rules::read(&round.rules).unwrap().in_region(Region::of_book(book));
    ReviewSheet::new(book, id, rules, known_heading).unwrap()
}

fn written(listing: &dyn Listing, format: Format, lang: Lang) -> Vec<u8> {
    let mut out = Vec::new();
    write(listing, format, &Words::new(lang), &mut out).unwrap();
    out
}

/// What the import makes of a text.
fn read_in(book: &Snapshot, text: &str) -> (SheetReading, SheetDifference) {
    let mapping = Mapping::default();
    let sheet = separated(text, Separator::of(text)).unwrap();
    let layout = layout(&sheet, &mapping).unwrap();
    let province = province(KON_TUM).unwrap();
    let (id, round) = round(book);
    let (day, object) = (round.as_of, round.object);
    let terms =
        Terms { book, day, provinces: &[&province], new_places: NewPlaces::Refuse, object, chosen: &[] };
    let columns = columns(&sheet, &layout, &mapping);
    let reading = read(&sheet, layout.first, columns, &terms, &|| false).unwrap();
    let difference = difference(&mut reading.clone(), book, id, &"nga".into());
    (reading, difference)
}

fn cells(workbook: &[u8]) -> Vec<Vec<Data>> {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(workbook)).unwrap();
    let name = book.sheet_names()[0].clone();
    book.worksheet_range(&name).unwrap().rows().map(<[Data]>::to_vec).collect()
}

fn as_text(rows: &[Vec<Data>]) -> String {
    let line = |row: &Vec<Data>| row.iter().map(ToString::to_string).collect::<Vec<_>>().join("\t");
    rows.iter().map(|row| line(row) + "\n").collect()
}

/// One part of a workbook.
fn part(workbook: &[u8], name: &str) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(workbook)).unwrap();
    let mut text = String::new();
    archive.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

#[test]
fn a_csv_comes_back_without_a_difference_in_either_language() {
    let book = sample();
    for lang in Lang::ALL {
        let bytes = written(&sheet(&book), Format::Csv, lang);
        let text = plain_text(&bytes).unwrap();
        assert!(text.trim_start_matches('\u{feff}').starts_with("SỐ LIỆU MINH HỌA"), "{text}");
        let (reading, difference) = read_in(&book, &text);
        assert_eq!(reading.rows.len(), VILLAGES as usize, "{:?}", reading.findings.first());
        assert_eq!((difference.added, difference.changed, difference.same), (0, 0, VILLAGES));
        assert!(difference.corrections.is_empty() && difference.changes.is_empty());
    }
}

#[test]
fn a_workbook_comes_back_without_a_difference_and_holds_numbers() {
    let book = sample();
    let rows = cells(&written(&sheet(&book), Format::Xlsx { on: REHEARSAL_DAY }, Lang::Vi));
    let heading = rows.iter().position(|row| row[0] == Data::String("STT".into())).unwrap();
    let column = |name: &str| rows[heading].iter().position(|cell| *cell == *name).unwrap();
    for row in &rows[heading + 1..] {
        assert!(matches!(row[column("Tổng số hộ")], Data::Float(_) | Data::Empty), "{row:?}");
        assert!(matches!(row[column("Mã xã")], Data::String(_)), "a code keeps its zeros");
    }
    let (reading, difference) = read_in(&book, &as_text(&rows));
    assert_eq!(reading.rows.len(), VILLAGES as usize, "{:?}", reading.findings.first());
    assert!(difference.changes.is_empty(), "{:?}", difference.corrections.first());
}

#[test]
fn what_came_of_the_figures_is_never_taken_for_one() {
    let book = sample();
    let sheet = sheet(&book);
    for lang in Lang::ALL {
        let headings: Vec<String> =
            sheet.columns(&Words::new(lang)).into_iter().map(|column| column.heading).collect();
        let note = headings.iter().position(|heading| heading == "Ghi chú").unwrap();
        assert!(headings[..=note].iter().all(|heading| target(heading).is_some()), "{headings:?}");
        assert!(headings[note + 1..].iter().all(|heading| target(heading).is_none()), "{headings:?}");
    }
}

#[test]
fn an_explanation_says_article_figures_threshold_and_how_well_the_rules_were_checked() {
    let book = sample();
    let (id, round) = round(&book);
    let rules = rules::read(&round.rules).unwrap().in_region(Region::of_book(&book));
    let assessor = Assessor::new(&rules);
    let fails = |survey: &Survey| assessor.brief(&survey.figures).outcome == Outcome::NotMet;
    let (row, _) = book.rows::<Survey>().find(|(_, survey)| survey.round == id && fails(survey)).unwrap();
    let article = rules.nodes().iter().find(|node| !node.article.is_empty()).unwrap().article.clone();
    let page = Explanation::new(&book, row, rules, REHEARSAL_DAY).unwrap();
    let words = Words::new(Lang::Vi);
    let (text, html) = (page.text(&words), page.html(&words));
    let called = printed::survey(&book, row).unwrap();
    assert_eq!(printed::surveys_called(&book, &called), [row]);
    for wanted in ["SỐ LIỆU MINH HỌA", &called, "30/2012/QĐ-TTg", "hộ, cần", "đối chiếu", "Ý kiến các cấp"]
    {
        assert!(text.contains(wanted) && html.contains(wanted), "{wanted}: {text}");
    }
    assert!(
        text.split_whitespace().collect::<Vec<_>>().join(" ").contains(&format!("[{article}]")),
        "{text}"
    );
    assert!(text.lines().all(|line| width(line) <= 80), "{text}");
    assert!(html.starts_with("<!DOCTYPE html>") && !html.contains("<script") && html.contains("size:A4"));
}

#[test]
fn a_form_lists_the_places_of_its_district_and_is_read_in_when_filled() {
    let book = sample();
    let (id, round) = round(&book);
    let rules = rules::read(&round.rules).unwrap().in_region(Region::of_book(&book));
    let districts = book.rows::<Place>().filter(|(_, place)| place.level == PlaceLevel::District);
    let forms: Vec<DistrictForm<'_>> = districts
        .map(|(place, _)| DistrictForm::new(&book, place, [id, id], rules.clone(), known_heading).unwrap())
        .collect();
    let total: usize = forms.iter().map(DistrictForm::height).sum();
    assert_eq!(total, VILLAGES as usize, "every village stands in one form");
    let form = forms.iter().find(|form| form.height() > 1).unwrap();
    let mut workbook = Vec::new();
    form.write(REHEARSAL_DAY, &Words::new(Lang::Vi), &mut workbook).unwrap();
    let mut rows = cells(&workbook);
    let (reading, difference) = read_in(&book, &as_text(&rows));
    assert_eq!((reading.rows.len(), difference.changes.len()), (form.height(), 0), "nothing is filled in");
    let heading = rows.iter().position(|row| row[0] == Data::String("STT".into())).unwrap();
    let filled = rows[heading].iter().position(|cell| *cell == "Tổng số hộ").unwrap();
    assert!(matches!(rows[heading + 1][filled + 1], Data::Float(_)), "the figure before stands beside");
    rows[heading + 1][filled] = Data::Int(4_321);
    let (_, difference) = read_in(&book, &as_text(&rows));
    let taken: Vec<_> = difference.corrections.iter().map(|one| (one.key, one.to)).collect();
    assert_eq!(taken, [(FigureKey::Households, 4_321)]);
}

#[test]
fn a_form_asks_for_whole_numbers_and_answers_and_prints_on_a4() {
    let book = sample();
    let (id, round) = round(&book);
    let rules = rules::read(&round.rules).unwrap().in_region(Region::of_book(&book));
    let (place, _) = book.rows::<Place>().find(|(_, place)| place.level == PlaceLevel::District).unwrap();
    let form = DistrictForm::new(&book, place, [id, id], rules, known_heading).unwrap();
    let mut workbook = Vec::new();
    form.write(REHEARSAL_DAY, &Words::new(Lang::Vi), &mut workbook).unwrap();
    let sheet = part(&workbook, "xl/worksheets/sheet1.xml");
    for wanted in
        ["type=\"whole\"", "type=\"list\"", "có,không", "paperSize=\"9\"", "orientation=\"landscape\""]
    {
        assert!(sheet.contains(wanted), "{wanted}");
    }
    assert!(part(&workbook, "xl/workbook.xml").contains("_xlnm.Print_Titles"));
}
