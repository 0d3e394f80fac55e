//! Names as documents and sheets spell them.

use super::*;
use crate::intake::catalogue::{KON_TUM, province};

const DAY: NaiveDate = NaiveDate::from_ymd_opt(2014, 11, 5).unwrap();

fn kon_tum() -> (Snapshot, Gazetteer) {
    let snapshot = crate::intake::sheet::tests::kon_tum();
    let gazetteer = Gazetteer::new(&snapshot, DAY, &[&province(KON_TUM).unwrap()]);
    (snapshot, gazetteer)
}

#[test]
fn one_name_in_three_districts_is_told_and_not_guessed() {
    let (book, names) = kon_tum();
    assert!(matches!(names.commune(None, "Đăk Long"), Found::Several(places) if places.len() == 3));
    for (district, code) in [("Đăk Glei", "23368"), ("Kon Plông", "23473"), ("huyện Đắk Hà", "23504")]
    {
        let Found::One(district) = names.district(district) else { panic!("{district}") };
        let Found::One(commune) = names.commune(Some(district), "Xã Đắk Long") else { panic!("{code}") };
        assert_eq!(&*book.get(commune).unwrap().code, code);
    }
    assert_eq!(names.commune(None, "Xã Không Có"), Found::Nothing);
}

#[test]
fn every_spelling_seen_in_print_finds_its_commune() {
    let shared = |name: &str| {
        let path = format!("{}/../shared/data/{name}", env!("CARGO_MANIFEST_DIR"));
        std::fs::read_to_string(path).ok()
    };
    let (Some(variants), Some(communes)) =
        (shared("kon-tum-name-variants.csv"), shared("kon-tum-communes-2014-11-05.csv"))
    else {
        let required = std::env::var("CT135_REQUIRE").unwrap_or_default();
        assert!(!required.split(',').any(|name| name == "shared"), "the shared data is not there");
        return;
    };
    let (book, names) = kon_tum();
    let rows = |text: &str| -> Vec<Vec<String>> {
        let mut reader = csv::Reader::from_reader(text.as_bytes());
        reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect()
    };
    let header = communes.lines().next().unwrap().split(',').collect::<Vec<_>>();
    let column = |name: &str| header.iter().position(|other| *other == name).unwrap();
    let (code, home) = (column("commune_code"), column("district_2014"));
    let homes: HashMap<String, String> =
        rows(&communes).into_iter().map(|row| (row[code].clone(), row[home].clone())).collect();
    let variants = rows(&variants);
    assert_eq!(variants.len(), 66);
    for variant in variants {
        let Found::One(district) = names.district(&homes[&variant[0]]) else { panic!("{variant:?}") };
        let found = names.commune(Some(district), &variant[1]);
        let Found::One(commune) = found else { panic!("{variant:?}: {found:?}") };
        assert_eq!(*book.get(commune).unwrap().code, *variant[0], "{variant:?}");
    }
}

#[test]
fn communes_that_sound_alike_are_told_apart_by_their_own_names() {
    let (book, names) = kon_tum();
    for (id, place) in book.rows::<Place>().filter(|(_, place)| place.level == PlaceLevel::Commune) {
        let found = names.commune(place.parent_on(DAY), &place.name);
        assert_eq!(found, Found::One(id), "{}", place.name);
    }
}

#[test]
fn a_village_answers_to_its_name_in_brackets() {
    let (_, mut names) = kon_tum();
    let (commune, village) = (PlaceId::new(50), PlaceId::new(5_000));
    names.add_village(Some(commune), &VillageForms::of("1 (Kon Teo)"), village);
    for name in ["Thôn 1 (Kon Teo)", "Làng Kon Teo", "thôn 1", "KON TEO", "Làng Kon Teo (thôn 1)"] {
        assert_eq!(names.village(commune, &VillageForms::of(name)), Found::One(village), "{name}");
    }
    for name in ["Thôn 2", "Thôn 11", "Thôn 1 (Kon Rơ)", "Thôn 2 (Kon Teo)"] {
        assert_eq!(names.village(commune, &VillageForms::of(name)), Found::Nothing, "{name}");
    }
    names.add_village(Some(commune), &VillageForms::of("11"), PlaceId::new(5_001));
    assert_eq!(
        names.village(commune, &VillageForms::of("Thôn 11 (Kon Rơ)")),
        Found::One(PlaceId::new(5_001))
    );
}
