//! Other keymaps than the default one: counts, keys where hands know them, and hints that name them.

use super::SMALL;
use crate::app::calendar::Focus;
use crate::app::model::PaneKind;
use crate::domain::review::Decision;
use crate::keymap::Shipped;
use crate::session::world::World;

fn cursor(world: &World) -> usize {
    world.model().matrix.grid.cursor()
}

#[test]
fn a_count_repeats_a_move_and_ends_at_the_edge() {
    let mut world = World::under(Shipped::Vim, SMALL);
    world.keys("5 j");
    assert_eq!(cursor(&world), 5);
    world.keys("2 k 3 l");
    assert_eq!((cursor(&world), world.model().matrix.grid.column), (3, 3));
    world.keys("9 9 9 9 9 9 j 9 9 9 h");
    assert_eq!((cursor(&world), world.model().matrix.grid.column), (24, 0));
}

#[test]
fn a_count_before_first_or_last_goes_to_that_row() {
    let mut world = World::under(Shipped::Vim, SMALL);
    world.keys("1 0 G");
    assert_eq!(cursor(&world), 9);
    world.keys("3 g g");
    assert_eq!(cursor(&world), 2);
    world.keys("9 0 G");
    assert_eq!(cursor(&world), 24, "there are no more rows");
    world.keys("g g G");
    assert_eq!(cursor(&world), 24);
    world.keys("g 3 w 2 0 G");
    assert_eq!(world.model().calendar.focus, Focus::Month);
    assert_eq!(world.model().calendar.day().to_string(), "2014-11-20");
    world.keys("9 9 G 2 }");
    assert_eq!(world.model().calendar.day().to_string(), "2015-01-30");
}

#[test]
fn a_count_marks_so_many_rows() {
    let mut world = World::under(Shipped::Vim, SMALL);
    world.keys("4 Space");
    assert_eq!((world.model().matrix.grid.marks.len(), cursor(&world)), (4, 4));
    world.keys("m c 9 9 Space");
    assert_eq!(world.model().matrix.grid.marks.len(), 21, "from the cursor to the last row");
}

#[test]
fn a_count_skips_rows_that_were_found() {
    let mut world = World::under(Shipped::Vim, SMALL);
    world.keys("/ \"bao Space \"cao Enter n n n");
    let third = cursor(&world);
    world.keys("3 N");
    let start = cursor(&world);
    world.keys("3 n");
    assert_eq!(cursor(&world), third);
    assert_ne!(start, third);
}

#[test]
fn a_begun_count_stands_on_the_line_of_hints_with_what_can_follow() {
    let mut world = World::under(Shipped::Vim, SMALL);
    world.keys("1 2");
    let screen = world.screen();
    let hints = screen.lines().last().unwrap();
    assert!(hints.starts_with(" 12 lần  g g đến 12  G đến 12  k "), "{hints}");
    world.keys("Esc");
    assert!(world.model().dialogs.is_empty(), "Esc drops the count and nothing else");
    world.assert_hides("12 lần");
    world.keys("j");
    assert_eq!(cursor(&world), 1);
}

#[test]
fn what_takes_no_count_refuses_it_and_does_nothing() {
    let mut world = World::under(Shipped::Vim, SMALL);
    world.keys("g 2 5 s");
    world.assert_shows("không nhận số lần");
    assert_eq!(world.model().snapshot.rows::<Decision>().count(), 0);
    world.keys("s");
    assert_eq!(world.model().snapshot.rows::<Decision>().count(), 1);
}

#[test]
fn panes_and_hints_name_the_keys_of_the_keymap() {
    let mut world = World::under(Shipped::Vim, SMALL);
    world.assert_shows("[g1 Ma trận] g2 Rà soát  g3 Lịch");
    world.assert_shows("kj chọn");
    world.keys("g 2");
    assert_eq!(world.model().pane, PaneKind::Review);
    world.keys("g t");
    assert_eq!(world.model().pane, PaneKind::Calendar);
    let narrow = World::under(Shipped::Vim, (60, 15));
    narrow.assert_shows("[Ma trận] Rà soát  Lịch ");
    narrow.assert_shows("05/11/2014");
}

#[test]
fn where_text_is_typed_a_digit_is_text_under_vim_too() {
    let mut world = World::under(Shipped::Vim, SMALL);
    world.keys("f 5 j");
    world.assert_shows("Lọc: 5j");
}

#[test]
fn excel_edits_with_f2_and_undoes_and_redoes_with_its_own_keys() {
    let mut world = World::under(Shipped::Excel, SMALL);
    world.keys("Ctrl-End Ctrl-Home Tab Tab Shift-Tab");
    assert_eq!((cursor(&world), world.model().matrix.grid.column), (0, 1));
    world.keys("F2");
    assert_eq!(world.model().dialogs.len(), 1);
    world.keys("Esc 2 s");
    let decided = |world: &World| world.model().snapshot.rows::<Decision>().count();
    assert_eq!(decided(&world), 1);
    world.keys("Ctrl-z");
    assert_eq!(decided(&world), 0);
    world.keys("Ctrl-y");
    assert_eq!(decided(&world), 1);
    world.keys("F4 Ctrl-Space Ctrl-c");
    assert_eq!(decided(&world), 2);
    assert_eq!(world.model().review.grid.marks.len(), 1);
    assert!(!world.has_quit, "who copies in Excel does not leave");
}
