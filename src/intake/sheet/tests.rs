//! Sheets as offices have them, small.

use chrono::NaiveDate;

use super::*;
use crate::domain::assessment::Outcome;
use crate::domain::change::{ChangeSet, Origin};
use crate::domain::date::Validity;
use crate::domain::figures::FigureKey;
use crate::domain::id::TxId;
use crate::domain::label::Label;
use crate::domain::numbering::number;
use crate::domain::place::{Place, PlaceId, PlaceLevel, Unit};
use crate::domain::review::{Decision, Level, RoundId, RoundObject, Survey, Verdict};
use crate::domain::snapshot::{Changes, Snapshot};
use crate::intake::catalogue::{KON_TUM, book, province};

const DAY: NaiveDate = NaiveDate::from_ymd_opt(2014, 11, 5).unwrap();

/// The book of Kon Tum as it stood.
pub(crate) fn kon_tum() -> Snapshot {
    let mut snapshot = Snapshot::default();
    fold(&mut snapshot, book(KON_TUM).unwrap());
    snapshot
}

fn reading(text: &str, new_places: NewPlaces) -> (Snapshot, SheetReading) {
    let book = kon_tum();
    let reading = reading_with(&book, text, new_places);
    (book, reading)
}

/// Folds changes in as the store would number their rows.
fn fold(book: &mut Snapshot, mut changes: Changes) {
    number(&mut changes, &book.tables).unwrap();
    let (id, author, label) = (TxId(2), "nga".into(), Label::ChangeSetting);
    book.fold(&ChangeSet { id, author, at: 0, label, origin: Origin::Import, basis: None, changes });
}

fn reading_with(book: &Snapshot, text: &str, new_places: NewPlaces) -> SheetReading {
    reading_of(book, text, new_places, RoundObject::Villages)
}

fn reading_of(book: &Snapshot, text: &str, new_places: NewPlaces, object: RoundObject) -> SheetReading {
    reading_as_chosen(book, text, new_places, object, &[])
}

fn reading_as_chosen(
    book: &Snapshot,
    text: &str,
    new_places: NewPlaces,
    object: RoundObject,
    chosen: &[Chosen],
) -> SheetReading {
    let mapping = Mapping::default();
    let province = province(KON_TUM).unwrap();
    let sheet = separated(text, Separator::of(text)).unwrap();
    let layout = layout(&sheet, &mapping).unwrap();
    let terms = Terms { book, day: DAY, provinces: &[&province], new_places, object, chosen };
    read(&sheet, layout.first, columns(&sheet, &layout, &mapping), &terms, &|| false).unwrap()
}

/// Findings as row (from 1), column and kind.
fn told(reading: &SheetReading) -> Vec<String> {
    let one = |finding: &SheetFinding| {
        let column = finding.column.map_or(String::new(), |column| column_name(column as usize));
        format!("{}{} {}", column, finding.row + 1, finding.trouble.kind())
    };
    reading.findings.iter().map(one).collect()
}

const PLAIN: &str = "\
STT;Huyện;Xã;Thôn;Tổng số hộ;Hộ nghèo;Hộ cận nghèo;Đường GT cứng hóa;Ghi chú
1;Đắk Tô;Văn Lem;Thôn 1;94;45;6;x;
2;;;Thôn 2;1.094;45;;không;tách thôn
3;;Kon Đào;Kon Teo;61;khoảng 10;2;có;
";

#[test]
fn rows_become_figures_of_villages() {
    let (_, read) = reading(PLAIN, NewPlaces::Refuse);
    assert_eq!(told(&read), ["H2 mark_for_yes", "E3 thousands", "F4 not_a_number"]);
    let [one, two, three] = &read.rows[..] else { panic!("{:?}", read.rows) };
    assert_eq!(one.figures.get(FigureKey::Households), Some(94));
    assert_eq!(one.figures.flag(FigureKey::RoadHardened), Some(true));
    assert_eq!(two.figures.get(FigureKey::Households), Some(1_094));
    assert_eq!(two.figures.get(FigureKey::NearPoorHouseholds), None);
    assert_eq!(two.note.as_deref(), Some("tách thôn"));
    assert_eq!(three.figures.get(FigureKey::PoorHouseholds), None);
    let added: Vec<_> = read.places.places.iter().filter_map(|change| change.after.as_ref()).collect();
    let names: Vec<(&str, Option<&str>)> =
        added.iter().map(|place| (&*place.name, place.parent.map(|_| "x"))).collect();
    assert_eq!(names, [("1", Some("x")), ("2", Some("x")), ("Kon Teo", Some("x"))]);
}

#[test]
fn what_is_no_place_is_told_and_never_guessed() {
    let text = "\
STT;Huyện;Mã xã;Xã;Thôn;Tổng số hộ;Hộ nghèo
1;;;Đăk Long;A;94;45
2;;99999;Xã Không Có;B;94;45
3;Đắk Tô;23281;Văn Lem;C;94;45
4;Đắk Tô;;Văn Lem;D;94;97
5;;;;D;94;7
;Tổng cộng;;;;282;187
6;;;;;20;7
Người lập biểu;;;;;;
";
    let (_, read) = reading(text, NewPlaces::Refuse);
    assert_eq!(
        told(&read),
        [
            "D2 several_communes",
            "D3 unknown_commune",
            "D4 code_of_another",
            "G5 above_total",
            "E6 repeated",
            "B7 total",
            "E8 no_village",
            "A9 no_figures",
        ]
    );
    assert_eq!(read.rows.len(), 1);
}

#[test]
fn headings_between_the_rows_say_where_they_are() {
    let text = "\
TT;Xã, thôn;Tổng số hộ;Hộ nghèo
I;Huyện Đắk Tô;;
1;Xã Văn Lem;;
";
    let text =
        text.replace("Xã, thôn", "Thôn") + "-;Thôn 1;94;45\n-;Thôn 2;50;5\n2;Xã Kon Đào;;\n-;Thôn 1;30;3\n";
    let (book, read) = reading(&text, NewPlaces::Refuse);
    assert_eq!(told(&read), Vec::<String>::new());
    let communes: Vec<&str> = read
        .places
        .places
        .iter()
        .filter_map(|change| book.get(change.after.as_ref()?.parent?))
        .map(|place: &Place| &*place.name)
        .collect();
    assert_eq!(communes, ["Văn Lem", "Văn Lem", "Kon Đào"]);
}

#[test]
fn new_places_are_added_once_and_told() {
    let text = "\
Huyện;Mã xã;Xã;Thôn;Tổng số hộ;Hộ nghèo
Huyện mẫu 1;70001;Ia Vi 1;Làng 1 (Kon Vi);94;45
Huyện mẫu 1;70001;Ia Vi 1;Làng 2 (Kon Réo);94;45
Huyện mẫu 1;70002;Ia Vi 2;Làng 1 (Kon Vi);94;45
";
    let (_, read) = reading(text, NewPlaces::Add);
    assert_eq!(told(&read), ["C2 new_commune", "C4 new_commune"]);
    assert_eq!(
        (read.rows.len(), read.places.places.len()),
        (3, 6),
        "a district, two communes, three villages"
    );
    let (_, refused) = reading(text, NewPlaces::Refuse);
    assert_eq!(told(&refused), ["C2 unknown_commune", "C3 unknown_commune", "C4 unknown_commune"]);
    assert!(refused.rows.is_empty() && refused.places.is_empty());
}

#[test]
fn shares_are_checked_and_old_letters_read() {
    let text = "\
Huyện;Xã;Thôn;Tổng số hộ;Hộ nghèo;Tỷ lệ hộ nghèo
§¾k T«;V¨n Lem;Kon TÇng;200;50;25,0
§¾k T«;V¨n Lem;Thèng NhÊt;200;50;52
";
    let (_, read) = reading(text, NewPlaces::Refuse);
    assert_eq!(told(&read), ["F3 percent_differs"]);
    let names: Vec<&str> =
        read.places.places.iter().filter_map(|change| Some(&*change.after.as_ref()?.name)).collect();
    assert_eq!(names, ["Kon Tầng", "Thống Nhất"]);
}

#[test]
fn a_part_above_its_total_comes_in_with_a_finding_and_decides_nothing() {
    let sheet = |poor: u32| {
        format!(
            "Huyện;Xã;Thôn;Tổng số hộ;Hộ nghèo;Hộ cận nghèo;Tổng số lao động;LĐ chưa qua đào tạo;\
            Chưa có nhà tiêu HVS;Thiếu nước SH HVS;Thiếu đất SX;DT cần tưới;DT chưa tưới;CB khuyến nông;Hộ phi NN;\
            Đường GT cứng hóa;Phòng học MG;Chưa có điện;Nhà SHCĐ\n\
            Đắk Tô;Văn Lem;Thôn 1;94;{poor};0;200;190;90;90;90;12,5;12,5;không;1;không;không;90;không\n"
        )
    };
    let set = crate::intake::rules::read(crate::intake::rules::QD30_2012_VILLAGES).unwrap();
    let assessor = crate::domain::assessment::Assessor::new(&set);
    for (poor, findings, outcome) in
        [(90, &[][..], Outcome::Met), (97, &["E2 above_total"][..], Outcome::Undetermined)]
    {
        let (_, read) = reading(&sheet(poor), NewPlaces::Refuse);
        assert_eq!(told(&read), findings);
        assert_eq!(
            read.rows[0].figures.get(FigureKey::PoorHouseholds),
            Some(poor),
            "it is kept as it stands"
        );
        assert_eq!(assessor.brief(&read.rows[0].figures).outcome, outcome);
    }
}

#[test]
fn a_table_of_other_places_than_the_round_reviews_is_told() {
    let said = |text: &str, object| {
        let sheet = separated(text, Separator::of(text)).unwrap();
        let layout = layout(&sheet, &Mapping::default()).unwrap();
        misfit(&columns(&sheet, &layout, &Mapping::default()), object)
    };
    let communes = "Huyện;Xã;Số thôn;Tổng số hộ\nĐắk Tô;Văn Lem;7;94\n";
    assert_eq!(said(communes, RoundObject::Villages), Some(Misfit::OfCommunes));
    assert_eq!(said(communes, RoundObject::Communes), None);
    assert_eq!(said(PLAIN, RoundObject::Communes), Some(Misfit::OfVillages));
    assert_eq!(said(PLAIN, RoundObject::Villages), None);
}

#[test]
fn districts_that_are_called_alike_are_told_apart_by_their_communes() {
    let mut book = kon_tum();
    let place = |level, code: &str, name: &str, parent| Place {
        level,
        unit: Unit::District,
        code: code.into(),
        name: name.into(),
        parent: Some(parent),
        transfers: Vec::new(),
        validity: Validity::default(),
    };
    let mut changes = Changes::default();
    let district = changes.insert(place(PlaceLevel::District, "999", "Đắk Tô", PlaceId::new(0)));
    changes.insert(place(PlaceLevel::Commune, "99901", "Pờ Ê", district));
    fold(&mut book, changes);
    let text = "Huyện;Xã;Thôn;Tổng số hộ\nĐắk Tô;Pờ Ê;A;94\nĐắk Tô;Văn Lem;B;94\nĐắk Tô;Kông;C;94\n";
    let read = reading_with(&book, text, NewPlaces::Refuse);
    assert_eq!((told(&read), read.rows.len()), (vec!["B4 unknown_commune".to_owned()], 2));
}

#[test]
fn the_same_sheet_twice_changes_nothing_and_a_corrected_one_only_its_corrections() {
    let round = RoundId::new(0);
    let (mut book, mut first) = reading(PLAIN, NewPlaces::Refuse);
    let me = "nga".into();
    let taken = difference(&mut first, &book, round, &me);
    assert_eq!((taken.added, taken.changed, taken.same), (3, 0, 0));
    fold(&mut book, taken.changes);
    let again = difference(&mut reading_with(&book, PLAIN, NewPlaces::Refuse), &book, round, &me);
    assert_eq!((again.added, again.changed, again.same), (0, 0, 3));
    assert!(again.changes.is_empty());
    let corrected = PLAIN.replace("khoảng 10", "10").replace("94;45", "94;");
    let second = difference(&mut reading_with(&book, &corrected, NewPlaces::Refuse), &book, round, &me);
    let said: Vec<_> = second.corrections.iter().map(|one| (one.row, one.key, one.from, one.to)).collect();
    assert_eq!(said, [(3, FigureKey::PoorHouseholds, None, 10)], "an empty cell takes nothing away");
    assert_eq!((second.added, second.changed, second.same, second.changes.len()), (0, 1, 2, 1));
}

const PROPOSED: &str = "\
Huyện;Xã;Thôn;Tổng số hộ;Hộ nghèo;Đề nghị
Đắk Tô;Văn Lem;Thôn 1;94;45;ĐBKK
Đắk Tô;Văn Lem;Thôn 2;94;45;không
Đắk Tô;Văn Lem;Thôn 3;94;45;
Đắk Tô;Văn Lem;Thôn 4;94;45;để xem
";

#[test]
fn what_the_commune_proposes_becomes_its_decision() {
    let round = RoundId::new(0);
    let me = "nga".into();
    let (mut book, mut first) = reading(PROPOSED, NewPlaces::Refuse);
    assert_eq!(told(&first), ["F5 not_an_answer"]);
    let taken = difference(&mut first, &book, round, &me);
    assert_eq!((taken.added, taken.proposed), (4, 2));
    fold(&mut book, taken.changes);
    let verdicts = |book: &Snapshot| -> Vec<Option<Verdict>> {
        let surveys = book.rows::<Survey>().map(|(id, _)| book.decision(id, Level::Commune));
        surveys.map(|decision| decision.map(|(_, decision): (_, &Decision)| decision.verdict)).collect()
    };
    assert_eq!(verdicts(&book), [Some(Verdict::Propose), Some(Verdict::Decline), None, None]);
    let again = difference(&mut reading_with(&book, PROPOSED, NewPlaces::Refuse), &book, round, &me);
    assert_eq!((again.same, again.proposed, again.changes.is_empty()), (4, 0, true));
    let other = PROPOSED.replace("ĐBKK", "không");
    let other = difference(&mut reading_with(&book, &other, NewPlaces::Refuse), &book, round, &me);
    assert_eq!((other.same, other.changed, other.proposed, other.changes.len()), (3, 1, 1, 1));
    fold(&mut book, other.changes);
    assert_eq!(verdicts(&book)[0], Some(Verdict::Decline));
}

#[test]
fn rows_of_a_round_of_communes_are_communes() {
    let text = "Huyện;Xã;Số thôn;Tổng số hộ\nĐắk Tô;Văn Lem;7;94\nĐắk Tô;Kon Đào;5;50\nĐắk Tô;Văn Lem;7;94\n";
    let book = kon_tum();
    let read = reading_of(&book, text, NewPlaces::Refuse, RoundObject::Communes);
    assert_eq!(told(&read), ["B4 repeated"]);
    let names: Vec<&str> = read.rows.iter().filter_map(|row| Some(&*book.get(row.place)?.name)).collect();
    assert_eq!(names, ["Văn Lem", "Kon Đào"]);
}

/// A sheet in the shape of those that offices send, with every fault they are known for.
const FAULTY: &str = "\
STT,\"Huyện, thành phố\",Mã xã,\"Xã, phường, thị trấn\",Thôn (làng),Tổng số hộ,Hộ nghèo,Hộ cận nghèo,Diện tích canh tác có nhu cầu tưới (ha),\"Có cán bộ khuyến nông, lâm, ngư thôn bản\",Đề nghị
1,Huyện mẫu 1,70001,Ia Vi 1,Thôn 1 (Đăk Réo),94,45,6,\"12,5\",Có,ĐBKK
2,Huyện mẫu 1,70001,Ia Vi 1,Làng 2 (Kon Bla),94,97,6,\"12,5\",không,không
3,Huyện mẫu 1,70001,Ia Vi 1,Làng 3 (Kon Bla),1.094,45,6,\"12,5\",không,không
4,Huyện mẫu 1,70001,Ia Vi 1,La\u{300}ng 4 (Kon Bla),94,45,6,\"12,5\",không,không
5,Huyện mẫu 1,70001,Ia Vi 1  ,Làng 5 (Kon Bla),94,45,6,\"12,5\",không,không
6,Huyện mẫu 1,99999,Xã Không Có,Làng 6 (Kon Bla),94,45,6,\"12,5\",không,không
7,Huyện mẫu 1,70001,Ia Vi 1,Làng 7 (Kon Bla),94,45,khoảng 10,\"12,5\",không,không
8,Huyện mẫu 1,70001,Ia Vi 1,Làng 8 (Kon Bla),94,45,6,\"12,5\",x,không
9,Huyện mẫu 1,70001,Ia Vi 1,Làng 8 (Kon Bla),94,45,6,\"12,5\",không,không
10,Huyện mẫu 2,99999,Xã Không Có,Làng 6 (Kon Bla),94,45,6,\"12,5\",không,không
,Tổng cộng,,,,940,,,,,
";

#[test]
fn every_fault_of_a_sheet_is_told_with_its_row_and_column() {
    let (mut book, mut read) = reading(FAULTY, NewPlaces::Add);
    assert_eq!(
        told(&read),
        [
            "D2 new_commune",
            "G3 above_total",
            "F4 thousands",
            "E5 decomposed",
            "D6 blanks",
            "D7 new_commune",
            "H8 not_a_number",
            "J9 mark_for_yes",
            "E10 repeated",
            "D11 code_in_another_district",
            "B12 total",
        ]
    );
    assert_eq!(read.rows.iter().map(|row| row.row).collect::<Vec<_>>(), [1, 2, 3, 4, 5, 6, 7, 8]);
    assert_eq!(read.rows[2].figures.get(FigureKey::Households), Some(1_094));
    assert_eq!(read.rows[0].figures.get(FigureKey::IrrigableArea), Some(1_250));
    assert_eq!(read.rows[7].figures.flag(FigureKey::HasExtensionWorker), Some(true), "an x is a yes");
    let refused = reading_with(&book, FAULTY, NewPlaces::Refuse);
    assert!(refused.rows.is_empty(), "{:?}", refused.rows);
    let (round, me) = (RoundId::new(0), "nga".into());
    let taken = difference(&mut read, &book, round, &me);
    assert_eq!((taken.added, taken.proposed), (8, 8));
    fold(&mut book, taken.changes);
    let again = difference(&mut reading_with(&book, FAULTY, NewPlaces::Add), &book, round, &me);
    assert_eq!((again.added, again.changed, again.same, again.changes.len()), (0, 0, 8, 0));
}

mod names;
