//! Figures edited at the screen, by keys and screens, on the sample's forty villages.

use crate::app::dialog::Dialog;
use crate::domain::figures::FigureKey;
use crate::domain::review::SurveyId;
use crate::session::world::World;
use crate::wording::Lang;

const SMALL: (u16, u16) = (80, 24);

fn figure(world: &World, row: usize, key: FigureKey) -> Option<u32> {
    let raw = world.model().review.grid.order()[row];
    world.model().snapshot.get(SurveyId::new(raw)).unwrap().figures.get(key)
}

#[test]
fn the_form_shows_headings_values_and_how_what_is_typed_was_understood() {
    let mut world = World::new(SMALL);
    world.keys("2 Down e Ctrl-u \"1.044 Down Down \"9");
    insta::assert_snapshot!(world.screen());
    world.keys("Ctrl-u \"-5 Enter");
    world.assert_shows("“-5” là số âm");
}

#[test]
fn the_form_scrolls_and_speaks_english() {
    let mut world = World::speaking(Lang::En, SMALL);
    world.keys("2 e PgDn Down Down Right Down");
    insta::assert_snapshot!(world.screen());
}

#[test]
fn saved_figures_change_the_verdict_and_are_taken_back_by_one_undo() {
    let mut world = World::new(SMALL);
    world.keys("2 Down e");
    let before = figure(&world, 1, FigureKey::Households);
    world.keys("Ctrl-u \"500 Enter");
    assert_eq!(figure(&world, 1, FigureKey::Households), Some(500));
    world.assert_shows("500");
    world.keys("u");
    world.assert_shows("Đã hoàn tác: Tổng số hộ của Mô Dơng");
    assert_eq!(figure(&world, 1, FigureKey::Households), before);
}

#[test]
fn doubtful_figures_are_told_while_they_are_typed_and_when_they_are_saved() {
    let mut world = World::new(SMALL);
    world.keys("2 Down e Down Down \"999");
    world.assert_shows("lớn hơn Tổng số hộ");
    world.keys("Enter");
    world.assert_shows("Đã lưu, nhưng cần xem lại");
}

#[test]
fn half_typed_figures_are_there_at_the_next_visit() {
    let mut world = World::new(SMALL);
    world.keys("2 Down e Ctrl-u \"77");
    let place = world.leave();
    let mut world = World::returning(place, SMALL);
    assert!(matches!(world.model().dialogs[..], [Dialog::Form(_)]));
    world.keys("Enter");
    assert_eq!(figure(&world, 1, FigureKey::Households), Some(77));
}
