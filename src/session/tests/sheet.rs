//! A sheet of figures read in at the workbench: columns, questions, findings and changes at 80×24.

use crate::app::message::Progress;
use crate::app::{Effect, Message};
use crate::domain::figures::FigureKey;
use crate::domain::place::Place;
use crate::domain::review::Survey;
use crate::session::world::World;
use crate::wording::Lang;

/// A sheet in a language: a village of the sample with other figures, two rows of a name that three communes have, one of
/// a commune that nobody knows, a sum, a word for a number and a column that nobody knows.
fn reviewing(lang: Lang) -> World {
    let mut world = World::speaking(lang, (80, 24));
    let book = world.model().snapshot.clone();
    let (_, survey) = book.rows::<Survey>().next().unwrap();
    let place: &Place = book.get(survey.place).unwrap();
    let commune = book.get(place.parent.unwrap()).unwrap();
    let households = survey.figures.get(FigureKey::Households).unwrap();
    world.document = format!(
        "Mã xã;Xã;Thôn;Tổng số hộ;Hộ nghèo;Mµu s¬n\n\
         {};{};{};{};1;§á\n\
         ;Đăk Long;Kon Nhất;94;12;\n;Đắk Long;Kon Nhì;1.118;mười;\n\
         ;Xã Không Có;Kon Ba;10;2;\n\
         ;;Tổng cộng;1222;15;\n",
        commune.code,
        commune.name,
        place.name,
        households + 1,
    );
    world.keys("2 Down g n \"sheet.csv Enter");
    world
}

#[test]
fn columns_are_shown_with_what_they_were_taken_for_and_corrected() {
    let mut world = reviewing(Lang::Vi);
    insta::assert_snapshot!("columns", world.screen());
    world.keys("End Enter");
    insta::assert_snapshot!("column_list", world.screen());
    world.keys("\"ghi Enter");
    world.assert_shows("tự chọn");
    world.keys("End");
    insta::assert_snapshot!("column_chosen", world.screen());
    world.keys("u");
    world.assert_hides("tự chọn");
}

#[test]
fn what_is_asked_is_answered_before_anything_is_stored() {
    let mut world = reviewing(Lang::Vi);
    let seq = world.model().snapshot.seq;
    world.keys("Right");
    insta::assert_snapshot!("findings", world.screen());
    world.keys("s");
    insta::assert_snapshot!("new_places", world.screen());
    world.keys("Enter s");
    insta::assert_snapshot!("ambiguous", world.screen());
    world.keys("Down Enter");
    assert_eq!(world.model().snapshot.seq, seq);
    world.keys("Right");
    insta::assert_snapshot!("changes", world.screen());
    world.keys("Enter");
    insta::assert_snapshot!("asked_before_storing", world.screen());
    world.keys("Enter");
    assert_eq!(world.model().snapshot.seq, seq + 1);
    world.assert_shows("✓ đã lưu");
    world.keys("u");
    assert_eq!(world.model().snapshot.seq, seq + 1, "a change of many rows is asked about");
    world.keys("Enter");
    assert_eq!(world.model().snapshot.seq, seq + 2);
    assert!(!world.model().snapshot.rows::<Place>().any(|(_, place)| &*place.name == "Nhất"));
}

#[test]
fn the_whole_is_there_in_english() {
    let mut world = reviewing(Lang::En);
    world.keys("Right");
    insta::assert_snapshot!("findings_in_english", world.screen());
    world.keys("?");
    insta::assert_snapshot!("help_in_english", world.screen());
}

#[test]
fn a_file_that_cannot_be_read_says_why_over_the_prompt() {
    let mut world = World::new((80, 24));
    world.keys("2 Down g n \"khác.csv Enter");
    world.assert_shows("Không có khác.csv");
    world.assert_shows("Tệp số liệu: khác.csv");
    world.keys("Ctrl-u \"sheet.csv Enter");
    world.assert_shows("không có dòng nào");
    world.document = "Xã;Thôn;Tổng số hộ\n".to_owned();
    world.keys("Enter");
    world.assert_shows("[Cột 3]");
    world.keys("Esc");
    world.assert_hides("[Cột 3]");
}

#[test]
fn progress_stands_beside_the_path_as_long_as_the_sheet_is_read() {
    let mut world = World::new((80, 24));
    world.is_holding = true;
    world.keys("2 Down g n \"sheet.csv Enter");
    let held = world.held.clone();
    let [Effect::Start(job, _)] = held[..] else { panic!("{held:?}") };
    world.tell(Message::Progress(job, Progress { done: 0, total: 0 }));
    world.assert_shows("Đang mở tệp");
    world.tell(Message::Progress(job, Progress { done: 4096, total: 100_000 }));
    world.assert_shows("4.096/100.000");
    world.keys("Left");
    world.assert_shows("4.096/100.000");
    world.keys("Esc");
    world.assert_hides("4.096");
}

#[test]
fn the_explanation_is_asked_for_under_a_name_of_its_own() {
    let mut world = World::new((80, 24));
    world.keys("2 Down P");
    let book = world.model().snapshot.clone();
    let id = crate::domain::printed::survey(
        &book,
        crate::domain::review::SurveyId::new(world.model().review.grid.current().unwrap()),
    );
    let name = id.unwrap().replace([':', '/'], "-");
    world.assert_shows(&format!("Ghi giải trình vào: {name}.txt"));
    world.keys("Esc g x");
    world.assert_shows("Ghi bảng rà soát vào: thon-2015.xlsx");
}
