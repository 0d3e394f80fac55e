//! The embedded files read, and say of Kon Tum what is known of it.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::*;
use crate::domain::id::Id;
use crate::domain::place::{Place, PlaceLevel, Unit};
use crate::domain::row::Row;

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn rows<R: Row>(changes: &Changes) -> Vec<(Id<R>, &R)> {
    R::changes(changes).iter().map(|change| (change.id, change.after.as_ref().unwrap())).collect()
}

#[test]
fn kon_tum_has_102_communes_in_nine_districts_until_the_tenth_is_cut_out() {
    let changes = book(KON_TUM).unwrap();
    let places = rows::<Place>(&changes);
    let count_on = |day: NaiveDate, level: PlaceLevel| {
        places.iter().filter(|(_, place)| place.level == level && place.validity.holds_on(day)).count()
    };
    assert_eq!(count_on(day(2014, 11, 5), PlaceLevel::District), 9);
    assert_eq!(count_on(day(2014, 11, 5), PlaceLevel::Commune), 102);
    assert_eq!(count_on(day(2015, 3, 11), PlaceLevel::District), 9);
    assert_eq!(count_on(day(2015, 3, 12), PlaceLevel::District), 10);
    assert_eq!(count_on(day(2015, 3, 12), PlaceLevel::Commune), 102);
    assert_eq!(count_on(day(2013, 12, 19), PlaceLevel::Commune), 97);
}

#[test]
fn every_district_has_the_communes_of_the_day() {
    let changes = book(KON_TUM).unwrap();
    let places = rows::<Place>(&changes);
    let communes_of = |code: &str, day: NaiveDate| {
        let district = places.iter().find(|(_, place)| &*place.code == code).unwrap().0;
        let is_in =
            |place: &Place| place.level == PlaceLevel::Commune && place.parent_on(day) == Some(district);
        places.iter().filter(|(_, place)| is_in(place)).count()
    };
    let known = [
        ("608", 21, 21),
        ("610", 12, 12),
        ("611", 8, 8),
        ("612", 9, 9),
        ("613", 9, 9),
        ("614", 7, 7),
        ("615", 11, 11),
        ("616", 14, 11),
        ("617", 11, 11),
        ("618", 0, 3),
    ];
    for (code, in_2014, in_2015) in known {
        assert_eq!(communes_of(code, day(2014, 11, 5)), in_2014, "{code}");
        assert_eq!(communes_of(code, day(2015, 3, 12)), in_2015, "{code}");
    }
}

#[test]
fn codes_are_unique_and_every_code_the_files_mention_exists() {
    let kon_tum = province(KON_TUM).unwrap();
    let changes = book(KON_TUM).unwrap();
    let places = rows::<Place>(&changes);
    let codes: BTreeSet<&str> = places.iter().map(|(_, place)| &*place.code).collect();
    assert_eq!(codes.len(), places.len());
    let moved = places.iter().filter(|(_, place)| !place.transfers.is_empty()).count();
    assert_eq!(moved, 3);
    let spelt = places.iter().filter(|(_, place)| !kon_tum.spellings(&place.code).is_empty()).count();
    assert_eq!(spelt, 22);
    let townships = places.iter().filter(|(_, place)| place.unit == Unit::Township).count();
    let wards = places.iter().filter(|(_, place)| place.unit == Unit::Ward).count();
    assert_eq!((townships, wards), (6, 10));
}

#[test]
fn a_commune_is_found_by_district_and_any_printed_spelling() {
    let kon_tum = province(KON_TUM).unwrap();
    let cases = [
        ("Đắk Glei", "Đắk Long", Some("23368")),
        ("Kon Plông", "Đắk Long", Some("23473")),
        ("Đắk Hà", "Đác Long", Some("23504")),
        ("Dak Ha", "đăk ngọc", Some("23510")),
        ("Đắk Glei", "Đăk Kroong", Some("23371")),
        ("Ngọc Hồi", "Pờ Y", Some("23395")),
        ("Sa Thầy", "la Dom", Some("23537")),
        ("Ia H'Drai", "la Dom", Some("23537")),
        ("Ia H’Drai", "Ia Đal", Some("23535")),
        ("Ia HDrai", "Ia Tơi", Some("23538")),
        ("Sa Thầy", "Ialy", Some("23554")),
        ("Sa Thầy", "Mô rai", Some("23536")),
        ("Tu Mơ Rông", "Đắk Hà", Some("23425")),
        ("Đắk Hà", "Đắk Hà", Some("23500")),
        ("Đắk Tô", "Đắk Hà", None),
    ];
    for (district, name, code) in cases {
        assert_eq!(kon_tum.commune(district, name), code, "{district}, {name}");
    }
}

#[test]
fn a_new_book_has_one_committee_for_each_district_in_the_group() {
    let changes = book(KON_TUM).unwrap();
    let agencies = rows::<Agency>(&changes);
    let (group, districts) = agencies.iter().find(|(_, agency)| &*agency.key == "h-tp").unwrap();
    assert_eq!(districts.kind, AgencyKind::ClosedGroup);
    let members: Vec<&Agency> =
        agencies.iter().map(|(_, agency)| *agency).filter(|agency| agency.group == Some(*group)).collect();
    assert_eq!(members.len(), 10);
    assert_eq!(&*members[0].name, "UBND thành phố Kon Tum");
    assert_eq!(&*members[9].name, "UBND huyện Ia H'Drai");
    let places = rows::<Place>(&changes);
    for member in members {
        let (_, place) = places.iter().find(|(id, _)| Some(*id) == member.place).unwrap();
        assert_eq!(place.level, PlaceLevel::District);
        assert!(member.name.ends_with(&*place.name));
    }
}

#[test]
fn no_two_agencies_answer_to_one_name() {
    let mut names = BTreeSet::new();
    for entry in agencies().unwrap() {
        let own = [&entry.key, &entry.name].into_iter().chain(&entry.aliases);
        let folded: BTreeSet<String> = own.map(|name| crate::domain::text::fold(name)).collect();
        for name in folded {
            assert!(names.insert(name.clone()), "{name} is there twice");
        }
    }
}

#[test]
fn a_file_that_does_not_read_is_a_value() {
    assert!(matches!(agency::parse("x", "agency = 1"), Err(CatalogueError::Malformed { file: "x", .. })));
    assert!(matches!(province::parse("x", "code = \"62\""), Err(CatalogueError::Malformed { .. })));
    let unnamed =
        "code = \"62\"\nname = \"K\"\n[[district]]\ncode = \"1\"\nname = \"D\"\nwards = [\"23281\"]";
    let reason = "\"23281\" is not a code and a name".into();
    assert_eq!(province::parse("x", unnamed), Err(CatalogueError::Malformed { file: "x", reason }));
    assert_eq!(province("Gia Lai"), Err(CatalogueError::UnknownProvince("Gia Lai".into())));
}

#[test]
fn a_new_book_is_a_proposal_of_new_rows() {
    let changes = book(KON_TUM).unwrap();
    assert_eq!(changes.len(), 1 + 10 + 102 + 18 + 10);
    assert!(changes.places.iter().all(|change| change.id.is_provisional()));
}

/// The rows of a file of facts that may lie beside the repository; `CT135_REQUIRE=shared` makes its absence a failure.
fn facts(file: &str) -> Vec<csv::StringRecord> {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/data").join(file);
    match csv::Reader::from_path(&path) {
        Ok(reader) => reader.into_records().map(Result::unwrap).collect(),
        Err(error) => {
            let required = std::env::var("CT135_REQUIRE").unwrap_or_default();
            assert!(!required.split(',').any(|name| name == "shared"), "{}: {error}", path.display());
            println!("skipped: {} is not here", path.display());
            Vec::new()
        }
    }
}

#[test]
fn the_catalogue_agrees_with_the_facts_it_was_made_from() {
    let kon_tum = province(KON_TUM).unwrap();
    let changes = book(KON_TUM).unwrap();
    let places = rows::<Place>(&changes);
    let district_of = |code: &str, day: NaiveDate| {
        let (_, commune) = places.iter().find(|(_, place)| &*place.code == code).unwrap();
        let parent = commune.parent_on(day);
        places.iter().find(|(id, _)| Some(*id) == parent).unwrap().1
    };
    for fact in facts("kon-tum-communes-2014-11-05.csv") {
        let (code, name) = (&fact[5], &fact[7]);
        let (_, place) = places.iter().find(|(_, place)| &*place.code == code).unwrap();
        assert_eq!(&*place.name, name);
        assert_eq!(&*district_of(code, day(2014, 11, 5)).code, &fact[2], "{name}");
        assert_eq!(&*district_of(code, day(2015, 3, 12)).code, &fact[9], "{name}");
        assert_eq!(kon_tum.commune(&fact[3], name), Some(code));
    }
    for fact in facts("kon-tum-name-variants.csv") {
        let (code, seen) = (&fact[0], &fact[1]);
        let district = &district_of(code, day(2014, 11, 5)).name;
        assert_eq!(kon_tum.commune(district, seen), Some(code), "{district}, {seen}");
    }
}
