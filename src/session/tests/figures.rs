//! Figures edited at the screen, by keys and screens, on the sample's forty villages.

use crate::app::Message;
use crate::app::dialog::Dialog;
use crate::app::model::PaneKind;
use crate::domain::figures::FigureKey;
use crate::domain::review::SurveyId;
use crate::keymap::Shipped;
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

#[test]
fn figures_are_entered_cell_by_cell_with_their_sum_beside_the_communes() {
    let mut world = World::new(SMALL);
    world.keys("2 d Right Right Right \"20 Enter \"1");
    insta::assert_snapshot!(world.screen());
    world.keys("Esc Esc");
    world.assert_shows("còn 40 chưa có ý kiến");
}

#[test]
fn the_cells_speak_english_and_a_wide_screen_shows_the_commune() {
    let mut world = World::speaking(Lang::En, (120, 40));
    world.keys("2 d + \"98 Enter");
    insta::assert_snapshot!(world.screen());
}

#[test]
fn digits_are_figures_in_the_mode_and_panes_elsewhere_in_every_keymap() {
    for (keymap, begin) in [(Shipped::Default, "2 d"), (Shipped::Vim, "g 2 I"), (Shipped::Excel, "2 d")] {
        let mut world = World::under(keymap, SMALL);
        world.keys(begin).keys("3 1 5 Enter");
        assert_eq!(figure(&world, 0, FigureKey::Households), Some(315), "{keymap:?}");
        world.keys("Esc").keys(if keymap == Shipped::Vim { "g 3" } else { "3" });
        assert_eq!(world.model().pane, PaneKind::Calendar, "{keymap:?}");
    }
}

#[test]
fn each_cell_is_a_step_to_take_back() {
    let mut world = World::new(SMALL);
    world.keys("2 d");
    let before = [0, 1].map(|row| figure(&world, row, FigureKey::Households));
    world.keys("\"94 Enter \"95 Enter");
    assert_eq!([0, 1].map(|row| figure(&world, row, FigureKey::Households)), [Some(94), Some(95)]);
    world.keys("u");
    world.assert_shows("Đã hoàn tác: Tổng số hộ của Mô Dơng");
    assert_eq!([0, 1].map(|row| figure(&world, row, FigureKey::Households)), [Some(94), before[1]]);
    world.keys("u");
    assert_eq!([0, 1].map(|row| figure(&world, row, FigureKey::Households)), before);
}

#[test]
fn a_key_in_a_cell_costs_a_few_bytes() {
    let mut world = World::new(SMALL);
    world.keys("2 d Down");
    let mut cost = |keys: &str| {
        let before = world.frames.len();
        world.type_keys(keys);
        world.frames[before..].iter().sum::<usize>()
    };
    let right = cost("Right");
    assert!(right <= 80, "a cell to the right: {right} bytes");
    let (first, second) = (cost("1"), cost("2"));
    assert!(first <= 30, "the first digit: {first} bytes");
    assert!(second <= 4, "a further digit: {second} bytes");
    let enter = cost("Enter");
    assert!(enter <= 200, "a cell is saved: {enter} bytes");
}

#[test]
fn a_half_typed_cell_is_there_at_the_next_visit() {
    let mut world = World::new(SMALL);
    world.keys("2 d Down Right + \"77");
    let place = world.leave();
    let mut world = World::returning(place, SMALL);
    world.keys("8 Enter");
    assert_eq!(figure(&world, 1, FigureKey::Population), Some(778));
    assert_eq!(world.model().review.grid.column, 2, "and the way is the same");
}

#[test]
fn a_pasted_block_is_shown_before_it_is_written_and_is_one_step() {
    let mut world = World::new(SMALL);
    world.keys("2 d Down");
    let before = [1, 2].map(|row| figure(&world, row, FigureKey::Households));
    world.tell(Message::Pasted("1.201\t5.001\t70\r1.202\tnhiều\t80\r\t-4\t999999\r".to_owned()));
    insta::assert_snapshot!(world.screen());
    world.keys("Enter");
    assert_eq!([1, 2].map(|row| figure(&world, row, FigureKey::Households)), [Some(1_201), Some(1_202)]);
    world.keys("u");
    world.assert_shows("Dán 6 số liệu vào 3 dòng");
    world.keys("Enter");
    assert_eq!([1, 2].map(|row| figure(&world, row, FigureKey::Households)), before);
}

#[test]
fn a_block_outside_the_cells_says_how_to_get_there() {
    let mut world = World::speaking(Lang::En, SMALL);
    world.keys("Down").tell(Message::Pasted("1\t2\r3\t4".to_owned()));
    world.assert_shows("go to the review (2), enter figures (d)");
    world.keys("2 d").tell(Message::Pasted("12\tx\r".to_owned()));
    world.assert_shows("Write 1 cell into 1 row?");
    world.assert_shows("“x” is no number");
}
