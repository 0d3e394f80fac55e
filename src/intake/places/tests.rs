//! Lists of places as offices have them, small.

use chrono::NaiveDate;

use super::*;
use crate::domain::change::{ChangeSet, Origin};
use crate::domain::id::TxId;
use crate::domain::label::Label;
use crate::domain::numbering::number;
use crate::domain::place::{Place, Unit};
use crate::domain::printed;
use crate::domain::snapshot::Snapshot;
use crate::intake::sheet::{Separator, column_name, separated};

const DAY: NaiveDate = NaiveDate::from_ymd_opt(2014, 11, 5).unwrap();

fn compared(book: &Snapshot, text: &str, said: &[SaidColumn]) -> (PlaceReading, PlaceDifference) {
    let sheet = separated(text, Separator::of(text)).unwrap();
    let mut reading = read(&sheet, said).unwrap();
    let difference = difference(&mut reading, book, DAY);
    (reading, difference)
}

fn told(reading: &PlaceReading) -> Vec<String> {
    let one = |finding: &PlaceFinding| {
        let column = finding.column.map_or(String::new(), |column| column_name(column as usize));
        format!("{column}{} {}", finding.row + 1, finding.trouble.kind())
    };
    reading.findings.iter().map(one).collect()
}

fn take(book: &mut Snapshot, text: &str) -> Vec<String> {
    let (reading, difference) = compared(book, text, &[]);
    let mut changes = difference.changes;
    number(&mut changes, &book.tables).unwrap();
    let (id, author, label) = (TxId(2), "nga".into(), Label::ChangeSetting);
    book.fold(&ChangeSet { id, author, at: 0, label, origin: Origin::Import, basis: None, changes });
    told(&reading)
}

/// Every place with what lies above it: "xã 23401 Văn Lem < Đắk Tô".
fn places(book: &Snapshot) -> Vec<String> {
    let one = |(id, place): (_, &Place)| {
        let above = place.parent_on(DAY).and_then(|above| book.get(above)).map_or("", |above| &above.name);
        format!("{:?} {} {} < {above}", place.unit, printed::place(book, id).unwrap(), place.name)
    };
    book.rows::<Place>().map(one).collect()
}

/// As the statistics office lists communes.
const LISTED: &str = "\
Mã,Tên,Tên Tiếng Anh,Cấp,Mã QH,Quận Huyện,Mã TP,Tỉnh Thành Phố
23701,Phường Yên Đỗ,,Phường,622,Thành phố Pleiku,64,Tỉnh Gia Lai
24049,Thị trấn Chư Ty,,Thị trấn,634,Huyện Đức Cơ,64,Tỉnh Gia Lai
24052,Xã Ia Dơk,,Xã,634,Huyện Đức Cơ,64,Tỉnh Gia Lai
";

#[test]
fn a_list_of_communes_brings_what_lies_above_them() {
    let mut book = Snapshot::default();
    assert_eq!(take(&mut book, LISTED), Vec::<String>::new());
    assert_eq!(
        places(&book),
        [
            "Province 64 Gia Lai < ",
            "City 622 Pleiku < Gia Lai",
            "Ward 23701 Yên Đỗ < Pleiku",
            "District 634 Đức Cơ < Gia Lai",
            "Township 24049 Chư Ty < Đức Cơ",
            "Commune 24052 Ia Dơk < Đức Cơ",
        ]
    );
    let (reading, again) = compared(&book, LISTED, &[]);
    assert_eq!((told(&reading), again.changes.is_empty()), (Vec::new(), true));
    assert_eq!((again.added, again.changed, again.same), (0, 0, 3));
    let corrected =
        LISTED.replace("Xã Ia Dơk,,Xã,634,Huyện Đức Cơ", "Phường Ia Dok,,Phường,622,Thành phố Pleiku");
    let (_, second) = compared(&book, &corrected, &[]);
    assert_eq!((second.added, second.changed, second.same), (0, 1, 2));
    let fields: Vec<_> = second.corrections.into_iter().map(|one| (one.row, one.field)).collect();
    assert_eq!(
        fields,
        [
            (3, PlaceField::Name("Ia Dơk".into(), "Ia Dok".into())),
            (3, PlaceField::Unit(Unit::Commune, Unit::Ward)),
            (3, PlaceField::Parent("Đức Cơ".into(), "Pleiku".into())),
        ]
    );
}

#[test]
fn each_unit_may_stand_in_a_row_of_its_own_in_any_order() {
    let text = "\
DANH MỤC ĐƠN VỊ HÀNH CHÍNH;;;;;
Loại;Mã;Tên;Thuộc;Có từ ngày;Đến hết ngày
(1);(2);(3);(4);(5);(6)
làng;;Làng Kon Teo;24052;12/3/2015;
xã;24052;Ia Dơk;634;;
huyện;634;Đức Cơ;Gia Lai;2015-03-12;31/12/2024
tỉnh;64;Gia Lai;;;
";
    let mut book = Snapshot::default();
    assert_eq!(take(&mut book, text), Vec::<String>::new());
    assert_eq!(
        places(&book),
        [
            "Province 64 Gia Lai < ",
            "District 634 Đức Cơ < Gia Lai",
            "Commune 24052 Ia Dơk < Đức Cơ",
            "Village 24052/kon-teo Kon Teo < Ia Dơk",
        ]
    );
    let day = NaiveDate::from_ymd_opt;
    let validity = book.rows::<Place>().nth(1).unwrap().1.validity;
    assert_eq!((validity.from, validity.to), (day(2015, 3, 12), day(2024, 12, 31)));
    assert!(compared(&book, text, &[]).1.changes.is_empty());
}

#[test]
fn what_cannot_be_taken_is_told_with_its_row_and_column() {
    let text = "\
Loại,Mã,Tên,Thuộc,Có từ ngày,Đến hết ngày
tỉnh,64,Gia Lai,,,
huyện,634,Đức Cơ,64,31/2/2015,
huyện,634,Đức Cơ,64,,
xã,2405x,Ia Dơk,634,,
xã,24055,,634,,
xã,24058,Ia Krêl,Chư Prông,,
đảo,24061,Ia Din,634,1/1/2015,1/1/2014
,,Người lập biểu,,,
thôn,7,Thôn 1,24061,,
";
    let mut book = Snapshot::default();
    assert_eq!(
        take(&mut book, text),
        [
            "E3 not_a_day",
            "C4 repeated",
            "B5 bad_code",
            "B6 no_name",
            "C7 no_parent",
            "A8 unknown_unit",
            "F8 days_reversed",
            "C9 no_level",
            "B10 code_of_village",
        ]
    );
    assert_eq!(places(&book).len(), 4);
}

#[test]
fn a_commune_that_was_moved_has_been_elsewhere_before() {
    let mut book = Snapshot::default();
    take(&mut book, LISTED);
    let text = "Mã,Tên,Mã huyện,Chuyển từ ngày\n24052,Ia Dơk,622,1/2/2015\n";
    let (_, moved) = compared(&book, text, &[]);
    assert_eq!(moved.corrections[0].field, PlaceField::Parent("Đức Cơ".into(), "Pleiku".into()));
    assert_eq!(take(&mut book, text), Vec::<String>::new());
    let place = book.rows::<Place>().last().unwrap().1;
    assert_eq!(
        place.parent_on(DAY).and_then(|above| book.get(above)).map(|above| &*above.name),
        Some("Đức Cơ")
    );
    assert_eq!(place.transfers.len(), 1);
    assert!(compared(&book, text, &[]).1.changes.is_empty());
}

#[test]
fn the_communes_of_kon_tum_come_into_an_empty_book() {
    let path = format!("{}/../shared/data/kon-tum-communes-2014-11-05.csv", env!("CARGO_MANIFEST_DIR"));
    let Ok(text) = std::fs::read_to_string(path) else {
        let required = std::env::var("CT135_REQUIRE").unwrap_or_default();
        assert!(!required.split(',').any(|name| name == "shared"), "the shared data is not there");
        return;
    };
    let said =
        |column: &str, key: &str| SaidColumn { column: column.into(), holds: PlaceColumn::from_key(key) };
    let said = [said("district_code_2014", "district_code"), said("district_2014", "district")];
    let (reading, difference) = compared(&Snapshot::default(), &text, &said);
    assert_eq!(told(&reading), Vec::<String>::new());
    assert_eq!((difference.added, difference.changed), (1 + 9 + 102, 0));
    let made = difference.changes.places.iter().filter_map(|change| change.after.as_ref());
    let own = crate::intake::catalogue::book(crate::intake::catalogue::KON_TUM).unwrap();
    let known: Vec<&Place> = own.places.iter().filter_map(|change| change.after.as_ref()).collect();
    for place in made {
        let same =
            known.iter().find(|other| (other.level, &other.code) == (place.level, &place.code)).unwrap();
        assert_eq!(same.unit, place.unit, "{}", place.name);
    }
}

#[test]
fn sums_and_signatures_below_a_list_are_no_places() {
    let text = "\
STT;Tỉnh;Huyện;Tên xã
1;Tỉnh Gia Lai;Huyện Kbang;Xã Đăk Rong
;Tổng cộng;;3
;;;Cộng huyện Kbang: 3 xã
;;Người lập biểu;
II;;Thị xã An Khê;
2;;;An Phú
;;Huyện Đak Pơ;
";
    let mut book = Snapshot::default();
    assert_eq!(take(&mut book, text), ["B3 total", "D4 total", "C5 no_place"]);
    assert_eq!(
        places(&book),
        [
            "Province  Gia Lai < ",
            "Town  An Khê < Gia Lai",
            "District  Đak Pơ < Gia Lai",
            "District  Kbang < Gia Lai",
            "Commune  Đăk Rong < Kbang",
            "Commune  An Phú < An Khê",
        ]
    );
}
