//! What is remembered comes back, also from bytes of earlier versions.

use super::*;
use crate::app::review::EntryPlace;
use crate::app::sheet::KeptSheet;

#[test]
fn a_place_with_a_half_typed_form_comes_back() {
    let place = LastPlace {
        pane: PaneKind::Calendar,
        visited: vec![PaneKind::Matrix, PaneKind::Calendar],
        matrix: GridPlace { row: Some(7), column: 3, filter: "đăk".to_owned() },
        review: GridPlace::default(),
        view: SavedView { sort: vec!["-poor_rate".to_owned()], ..SavedView::default() },
        saved: vec![SavedView {
            name: "thiếu 1 hộ".to_owned(),
            filter: "thiếu = 1".to_owned(),
            columns: vec!["village".to_owned(), "short".to_owned()],
            sort: Vec::new(),
            facets: vec![("-district".to_owned(), vec!["district = \"dak to\"".to_owned()])],
        }],
        scenarios: vec![Scenario {
            name: "hạ 1 %".to_owned(),
            rules: "QD30-2012-thon".to_owned(),
            adjustments: vec![("1a1".to_owned(), "threshold".to_owned(), "54".to_owned())],
        }],
        day: NaiveDate::from_ymd_opt(2015, 4, 8),
        draft: Some(Draft {
            kind: FormKind::Progress(vec![(Id::new(4), Id::new(9))]),
            values: vec![DraftValue::Chosen(1), DraftValue::Text("đang chờ".to_owned())],
            focus: 1,
        }),
        round: Some(Id::new(2)),
        import: Some(KeptReview {
            path: "plan.txt".to_owned(),
            deeds: vec![
                Deed::Split("II.2".into()),
                Deed::Corrected("II.2.1".into(), vec!["Lập dự toán".to_owned(), "TC".to_owned()], None),
                Deed::Corrected("II.3".into(), Vec::new(), NaiveDate::from_ymd_opt(2015, 4, 8)),
            ],
            rows: vec![("II.1".to_owned(), false)],
            current: Some("II.1".to_owned()),
        }),
        sheet: Some(KeptSheet { path: "bảng.xlsx".to_owned(), ..KeptSheet::default() }),
        entry: Some(EntryPlace { goes_right: true, typed: Some("12".to_owned()) }),
    };
    assert_eq!(decode(&encode(&place)), Some(place));
}

#[test]
fn a_place_of_the_first_version_still_reads() {
    let (pane, visited, grid) = (1_u8, vec![1_u8], (Some(7_u32), 0_u32, "đăk"));
    let nothing = (None::<u32>, 0_u32, "");
    let bytes = bincode::serde::encode_to_vec(
        (1_u8, (pane, visited, nothing, grid, None::<i32>, None::<u8>)),
        bincode::config::standard(),
    );
    let place = decode(&bytes.unwrap()).unwrap();
    assert_eq!((place.pane, place.review.row, &*place.review.filter), (PaneKind::Review, Some(7), "đăk"));
    assert_eq!(place.view, SavedView::default());
}

#[test]
fn a_place_of_the_second_version_still_reads() {
    let nothing = (None::<u32>, 0_u32, "");
    let place = (1_u8, vec![1_u8], nothing, nothing, None::<i32>, None::<u8>);
    let no_words: Vec<String> = Vec::new();
    let view = ("", "ngheo > 50", &no_words, &no_words, Vec::<(String, Vec<String>)>::new());
    let bytes = bincode::serde::encode_to_vec(
        (2_u8, place, (view, Vec::<u8>::new(), None::<u8>)),
        bincode::config::standard(),
    );
    let place = decode(&bytes.unwrap()).unwrap();
    assert_eq!((&*place.view.filter, place.scenarios.len()), ("ngheo > 50", 0));
}

#[test]
fn a_place_of_the_third_version_still_reads() {
    let nothing = (None::<u32>, 0_u32, "");
    let place = (1_u8, vec![1_u8], nothing, nothing, None::<i32>, None::<u8>);
    let no_words: Vec<String> = Vec::new();
    let view = ("", "", &no_words, &no_words, Vec::<(String, Vec<String>)>::new());
    let scenario = ("k = 1", "QD30", Vec::<(String, String, String)>::new());
    let bytes = bincode::serde::encode_to_vec(
        (3_u8, place, (view, Vec::<u8>::new(), None::<u8>), vec![scenario]),
        bincode::config::standard(),
    );
    let place = decode(&bytes.unwrap()).unwrap();
    assert_eq!((&*place.scenarios[0].name, place.round), ("k = 1", None));
}

#[test]
fn bytes_that_are_no_place_are_none() {
    let bytes = encode(&LastPlace::default());
    assert_eq!(decode(&bytes[..bytes.len() - 1]), None);
    assert_eq!(decode(&[&bytes[..], &[0]].concat()), None);
    assert_eq!(decode(&[]), None);
    assert_eq!(decode(&[9, 9, 9]), None);
}

#[test]
fn a_place_of_the_fourth_version_still_reads() {
    let nothing = (None::<u32>, 0_u32, "");
    let place = (1_u8, vec![1_u8], nothing, nothing, None::<i32>, None::<u8>);
    let no_words: Vec<String> = Vec::new();
    let view = ("", "", &no_words, &no_words, Vec::<(String, Vec<String>)>::new());
    let bytes = bincode::serde::encode_to_vec(
        (4_u8, place, (view, Vec::<u8>::new(), None::<u8>), Vec::<u8>::new(), Some(3_u32)),
        bincode::config::standard(),
    );
    let place = decode(&bytes.unwrap()).unwrap();
    assert_eq!((place.round, place.sheet), (Some(Id::new(3)), None));
}

#[test]
fn a_place_of_the_fifth_version_still_reads() {
    let nothing = (None::<u32>, 0_u32, "");
    let place = (1_u8, vec![1_u8], nothing, nothing, None::<i32>, None::<u8>);
    let no_words: Vec<String> = Vec::new();
    let view = ("", "", &no_words, &no_words, Vec::<(String, Vec<String>)>::new());
    let look = (view, Vec::<u8>::new(), None::<u8>);
    let bytes = bincode::serde::encode_to_vec(
        (5_u8, place, look, Vec::<u8>::new(), Some(3_u32), None::<u8>),
        bincode::config::standard(),
    );
    let place = decode(&bytes.unwrap()).unwrap();
    assert_eq!((place.round, place.entry), (Some(Id::new(3)), None));
}
