//! Names in sheets: of whom a row speaks, and which rows speak of nobody.

use super::*;

#[test]
fn a_name_of_several_communes_is_asked_about_once_and_read_as_a_person_says() {
    let book = kon_tum();
    let text = "Xã;Thôn;Tổng số hộ\nĐăk Long;Kon A;10\nĐắk Long;Kon B;20\nHiếu;Kon C;5\nĐăk Long;Kon D;30\n";
    let reading =
        |chosen: &[Chosen]| reading_as_chosen(&book, text, NewPlaces::Add, RoundObject::Villages, chosen);
    let first = reading(&[]);
    let [asked] = &first.asked[..] else { panic!("{:?}", first.asked) };
    assert_eq!((&*asked.commune, asked.places.len(), asked.rows), ("Đăk Long", 3, 3));
    assert_eq!(first.rows.len(), 1);
    let place = Some(asked.places[1]);
    let chosen = Chosen { district: String::new(), commune: "dak long".to_owned(), place };
    let second = reading(std::slice::from_ref(&chosen));
    assert_eq!((second.rows.len(), second.asked[0].rows), (4, 3), "the question stays to be answered anew");
    let new = second.places.places.iter().filter_map(|change| change.after.as_ref());
    assert_eq!(new.filter(|village| village.parent == place).count(), 3);
    let left_out = reading(&[Chosen { place: None, ..chosen.clone() }]);
    assert_eq!(told(&left_out), told(&first));
    let elsewhere = Chosen { district: "Đắk Hà".to_owned(), ..chosen };
    assert_eq!(reading(&[elsewhere]).rows.len(), 1, "said of another district");
}

#[test]
fn who_signs_below_a_table_is_no_village() {
    let text = "\
STT;Thôn;Tổng số hộ;Hộ nghèo
I;Xã Mô Rai;;
1;Làng Le;60;20
2;Làng Grập;;
;Tổng cộng;60;20
;NGƯỜI LẬP BIỂU;TRƯỞNG BAN;
;Nguyễn Văn A;;
";
    let (_, read) = reading(text, NewPlaces::Add);
    assert_eq!(told(&read), ["B5 total", "B6 no_figures", "B7 no_figures"]);
    assert_eq!(read.rows.iter().map(|row| row.row).collect::<Vec<_>>(), [2, 3], "a numbered row is a place");
}

#[test]
fn a_town_may_head_its_rows_with_a_short_word() {
    let text = "STT;Thôn;Tổng số hộ\nI;Huyện Đăk Glei;\n;TT. Đăk Glei;\n1;Thôn 16/5;60\n";
    let (book, read) = reading(text, NewPlaces::Refuse);
    assert_eq!(told(&read), Vec::<String>::new());
    let added = read.places.places.iter().find_map(|change| change.after.as_ref()).unwrap();
    assert_eq!(&*book.get(added.parent.unwrap()).unwrap().name, "Đắk Glei");
}

#[test]
fn a_commune_that_is_unknown_is_told_by_its_name_and_with_its_district() {
    let text = "STT;Thôn;Tổng số hộ\nI;Huyện Đắk Tô;\n;Xã Đăk Psi;\n1;Kon A;60\n";
    let (_, read) = reading(text, NewPlaces::Refuse);
    let [finding] = &read.findings[..] else { panic!("{:?}", read.findings) };
    assert_eq!((&*finding.value, finding.column), ("Xã Đăk Psi", None));
    let district = Some("Đắk Tô".into());
    assert_eq!(finding.trouble, Trouble::UnknownCommune { district, near: None });
    let elsewhere = reading("Xã;Thôn;Tổng số hộ\nKon Đàox;A;3\n", NewPlaces::Refuse).1;
    let near = Some("Kon Đào".into());
    assert_eq!(elsewhere.findings[0].trouble, Trouble::UnknownCommune { district: None, near });
}

#[test]
fn the_word_in_front_parts_villages_of_one_name() {
    let text = "\
Huyện;Xã;Thôn;Tổng số hộ
Đắk Tô;Văn Lem;Thôn 1;94
Đắk Tô;Văn Lem;Làng 1;30
Đắk Tô;Văn Lem;1;31
";
    let (round, me) = (RoundId::new(0), "nga".into());
    let (mut book, mut read) = reading(text, NewPlaces::Refuse);
    assert_eq!(told(&read), ["C4 several_villages"], "which of them a bare name is, nobody can say");
    let taken = difference(&mut read, &book, round, &me);
    assert_eq!(taken.added, 2);
    fold(&mut book, taken.changes);
    let again = difference(&mut reading_with(&book, text, NewPlaces::Refuse), &book, round, &me);
    assert_eq!((again.added, again.changed, again.same), (0, 0, 2));
}

#[test]
fn answers_of_old_letters_are_read_as_the_other_columns_are() {
    let text = "\
HuyÖn;X·;Th«n;Tæng sè hé;§\u{ad}êng GT cøng hãa;§Ò nghÞ
§¾k T«;V¨n Lem;Th«n 1;94;cã;§BKK
§¾k T«;V¨n Lem;Th«n 2;94;kh«ng;kh«ng
";
    let mapping = Mapping {
        now: [("D", FigureKey::Households), ("E", FigureKey::RoadHardened)]
            .map(|(column, key)| Said {
                column: column.to_owned(),
                holds: Some(Holds::Target(Target::Figure(key))),
                ..Said::default()
            })
            .into(),
        before: Vec::new(),
    };
    let book = kon_tum();
    let province = province(KON_TUM).unwrap();
    let sheet = separated(text, Separator::of(text)).unwrap();
    let layout = layout(&sheet, &mapping).unwrap();
    let (day, object, provinces) = (DAY, RoundObject::Villages, [&province]);
    let terms =
        Terms { book: &book, day, provinces: &provinces, new_places: NewPlaces::Refuse, object, chosen: &[] };
    let read = read(&sheet, layout.first, columns(&sheet, &layout, &mapping), &terms, &|| false).unwrap();
    assert_eq!(told(&read), Vec::<String>::new());
    let said = |row: usize| (read.rows[row].figures.flag(FigureKey::RoadHardened), read.rows[row].proposal);
    assert_eq!([said(0), said(1)], [(Some(true), Some(true)), (Some(false), Some(false))]);
}

#[test]
fn a_cell_that_says_nothing_keeps_the_figure_and_is_counted() {
    let (round, me) = (RoundId::new(0), "nga".into());
    let (mut book, mut first) = reading(PLAIN, NewPlaces::Refuse);
    let taken = difference(&mut first, &book, round, &me);
    fold(&mut book, taken.changes);
    let emptied = PLAIN.replace(";94;45;", ";94;;");
    let second = difference(&mut reading_with(&book, &emptied, NewPlaces::Refuse), &book, round, &me);
    assert_eq!((second.changes.len(), second.kept), (0, 1));
}

#[test]
fn an_empty_answer_is_a_no_where_a_person_says_so() {
    let text = "\
Huyện;Xã;Thôn;Tổng số hộ;Đường GT cứng hóa
Đắk Tô;Văn Lem;Thôn 1;94;x
Đắk Tô;Văn Lem;Thôn 2;94;
Đắk Tô;Văn Lem;Thôn 3;94;một phần
Tổng cộng;;;282;
";
    let said = |style| Said { column: "E".to_owned(), style, ..Said::default() };
    let answers = |style| {
        let mapping = Mapping { now: vec![said(style)], before: Vec::new() };
        let (book, province) = (kon_tum(), province(KON_TUM).unwrap());
        let sheet = separated(text, Separator::of(text)).unwrap();
        let layout = layout(&sheet, &mapping).unwrap();
        let (new_places, object, provinces) = (NewPlaces::Refuse, RoundObject::Villages, [&province]);
        let terms = Terms { book: &book, day: DAY, provinces: &provinces, new_places, object, chosen: &[] };
        let read = read(&sheet, layout.first, columns(&sheet, &layout, &mapping), &terms, &|| false).unwrap();
        let answers = read.rows.iter().map(|row| row.figures.flag(FigureKey::RoadHardened));
        answers.collect::<Vec<_>>()
    };
    assert_eq!(answers(None), [Some(true), None, None]);
    let blank = Style::from_key("blank-no");
    assert_eq!(answers(blank), [Some(true), Some(false), None], "what cannot be read is no answer");
}

#[test]
fn a_name_that_only_sounds_like_a_commune_is_told_once() {
    let text = "Huyện;Xã;Thôn;Tổng số hộ\nĐắk Tô;Văn Lemm;A;3\nĐắk Tô;Văn Lemm;B;3\nĐắk Tô;Van lem;C;3\n";
    let (_, read) = reading(text, NewPlaces::Refuse);
    assert_eq!((told(&read), read.rows.len()), (vec!["B2 read_as".to_owned()], 3));
}

#[test]
fn a_district_that_the_book_lacks_heads_its_rows() {
    let text = "STT;Thôn;Tổng số hộ\nI;Huyện Đắk Tô;\n;Xã Văn Lem;\n1;A;6\nII;Huyện Chư Păh;\n;Xã Hòa Phú;\n1;B;7\n;Xã Kon Đào;\n1;C;8\n";
    let (book, read) = reading(text, NewPlaces::Refuse);
    assert_eq!(told(&read), ["7 unknown_commune", "9 unknown_commune"], "Kon Đào lies in the other district");
    assert_eq!(read.rows.len(), 1);
    let mut bare = Snapshot::default();
    let communes = book.rows::<Place>().filter(|(_, place)| place.level != PlaceLevel::District);
    let mut changes = Changes::default();
    for (_, place) in communes {
        changes.insert(Place { parent: None, transfers: Vec::new(), ..place.clone() });
    }
    fold(&mut bare, changes);
    let read = reading_with(&bare, text, NewPlaces::Refuse);
    assert_eq!((told(&read), read.rows.len()), (vec!["7 unknown_commune".to_owned()], 2));
}
