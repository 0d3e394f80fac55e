//! Keys in, screens out, on the sample: what a person at 80×24 sees and presses.

mod figures;
mod glyphs;
mod import;
mod keymaps;
mod review;
mod sheet;
mod trial;

use super::world::World;
use crate::app::Message;
use crate::app::model::PaneKind;
use crate::domain::plan::{Progress, Status};
use crate::wording::Lang;

const SMALL: (u16, u16) = (80, 24);

#[test]
fn the_first_screen_is_the_matrix_with_help_for_a_first_visit() {
    let mut world = World::new(SMALL);
    world.assert_shows("[1 Ma trận]");
    world.assert_shows("II.1.1-1");
    world.assert_shows("SỐ LIỆU MINH HỌA");
    world.assert_shows("diễn tập 05/11/2014");
    world.assert_shows("Ai làm gì");
    world.keys("Down");
    world.assert_hides("Ai làm gì");
}

#[test]
fn progress_is_recorded_saved_undone_and_done_again() {
    let mut world = World::new(SMALL);
    world.keys("End Up Home Down Down Enter");
    let recorded = |world: &World| {
        world.model().snapshot.rows::<Progress>().filter(|(_, row)| row.note.contains("riêng")).count()
    };
    assert_eq!(recorded(&world), 0);
    world.keys("Right Right Down Down Down \"riêng Enter");
    assert_eq!(recorded(&world), 1);
    world.assert_shows("✓ đã lưu");
    world.keys("u");
    assert_eq!(recorded(&world), 0);
    world.assert_shows("Đã hoàn tác");
    world.keys("Ctrl-r");
    assert_eq!(recorded(&world), 1);
}

#[test]
fn keys_typed_ahead_of_the_disk_mean_what_they_say() {
    let mut world = World::new(SMALL);
    let before = world.model().snapshot.tables.progress.clone();
    world.is_holding = true;
    world.keys("Down Down Enter Right Enter u Down");
    assert_eq!(world.held.len(), 1, "only the first change is on its way");
    world.assert_hides("✓ đã lưu");
    world.release();
    assert_eq!(
        world.model().snapshot.tables.progress.len(),
        before.len(),
        "the undo took back that very change"
    );
    assert_eq!(world.model().snapshot.seq, 3);
}

#[test]
fn a_filter_needs_no_marks_and_goes_with_escape() {
    let mut world = World::new(SMALL);
    world.keys("/ \"bao Space \"cao Enter");
    let shown = world.model().matrix.grid.shown().len();
    assert!(shown > 0 && shown < 25, "{shown} rows\n{}", world.screen());
    world.assert_shows("lọc: bao cao");
}

#[test]
fn panes_are_a_digit_away_and_a_wrong_key_says_so() {
    let mut world = World::new(SMALL);
    world.keys("2");
    assert_eq!(world.model().pane, PaneKind::Review);
    world.keys("3");
    assert_eq!(world.model().pane, PaneKind::Calendar);
    world.keys("1 ê");
    world.assert_shows("Bộ gõ");
    world.keys("F9");
    world.assert_shows("Phím “F9” không có lệnh ở đây; ? liệt kê các phím.");
    world.keys("2 Down v F9");
    world.assert_shows("Phím “F9” không có lệnh ở đây.");
    world.assert_hides("liệt kê các phím");
}

#[test]
fn a_begun_sequence_shows_all_that_can_follow_and_then_goes() {
    let mut world = World::new(SMALL);
    world.keys("Down m");
    for text in ["/ dấu theo chữ", "m chỉ dòng có dấu", "r dấu cả đoạn", "u dấu cũ"] {
        world.assert_shows(text);
    }
    world.keys("Esc");
    world.assert_hides("u dấu cũ");
    world.assert_shows("✓ đã lưu");
}

#[test]
fn the_legends_of_the_help_list_can_be_read_to_their_ends() {
    for (pane, end) in [("1", "đã xong"), ("2", "với văn bản"), ("3", "trên số phải nộp")] {
        let mut world = World::new((60, 15));
        world.keys(pane).keys("Down ?");
        let screen = world.screen().split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(screen.contains(end), "no {end:?} in\n{}", world.screen());
        world.keys("End Down Down Down PgDn");
        world.assert_shows("▌");
    }
}

#[test]
fn a_role_from_an_issued_plan_is_locked_until_a_document_is_named() {
    let mut world = World::new(SMALL);
    world.keys("r");
    world.keys("Right");
    world.assert_shows("đã ban hành");
    let before = world.model().snapshot.tables.assignments.clone();
    world.keys("End Up Up");
    world.keys("Enter");
    assert_eq!(world.model().snapshot.tables.assignments, before);
}

#[test]
fn nothing_breaks_from_large_to_small_and_too_small_says_so() {
    let mut world = World::new((120, 40));
    for pane in ["1", "2", "3"] {
        world.keys(pane);
        for size in [(120, 40), (80, 24), (60, 15)] {
            world.tell(Message::Resized(size.0, size.1));
            world.assert_shows("05/11/2014");
        }
        world.tell(Message::Resized(59, 15));
        world.assert_shows("quá nhỏ");
        world.tell(Message::Resized(1, 1));
        world.tell(Message::Resized(120, 40));
    }
}

#[test]
fn a_frame_that_changes_nothing_costs_nothing() {
    let mut world = World::new(SMALL);
    world.keys("Down");
    world.keys("");
    assert_eq!(world.frames.last(), Some(&0));
    world.keys("Home");
    world.keys("Up");
    assert_eq!(world.frames.last(), Some(&0), "up from the first row");
}

#[test]
fn one_key_marks_one_row_in_every_pane() {
    let mut world = World::new(SMALL);
    for pane in ["1", "2", "3"] {
        world.keys(pane).keys("Home Space");
        let model = world.model();
        let grid = match model.pane {
            PaneKind::Matrix => &model.matrix.grid,
            PaneKind::Review => &model.review.grid,
            PaneKind::Calendar => &model.calendar.grid,
        };
        assert_eq!((grid.marks.len(), grid.cursor()), (1, 1), "{:?}", model.pane);
    }
}

#[test]
fn english_is_complete() {
    let mut world = World::speaking(Lang::En, SMALL);
    world.assert_shows("[1 Matrix]");
    world.keys("?");
    world.assert_shows("Keys and commands");
    world.keys("Esc : \"undo");
    world.assert_shows("Undo");
}

#[test]
fn the_history_of_a_task_says_who_when_and_from_what_to_what() {
    let mut world = World::new(SMALL);
    world.keys("Down Down Enter Right Enter h");
    world.assert_shows("nga");
    let statuses: Vec<Status> =
        world.model().snapshot.rows::<Progress>().map(|(_, row)| row.status).collect();
    assert!(!statuses.is_empty());
}

#[test]
fn the_next_visit_opens_at_the_same_row_with_the_half_typed_form() {
    let mut world = World::new(SMALL);
    world.keys("Down Down Down Right Left Enter Down Down Down \"nửa Space \"chừng");
    let (place, form) = (world.leave(), world.model().dialogs.clone());
    assert_eq!(form.len(), 1);
    let again = World::returning(place, SMALL);
    assert_eq!(again.model().matrix.grid.cursor(), 3);
    assert_eq!(again.model().dialogs, form);
    again.assert_shows("nửa chừng");
    again.assert_hides("Ai làm gì");
}

#[test]
fn what_is_not_found_is_said_while_the_search_is_typed() {
    let mut world = World::new(SMALL);
    world.keys("f \"zzz");
    world.assert_shows("Tìm: zzz");
    world.assert_shows("Không thấy dòng nào có “zzz”");
}

#[test]
fn one_escape_does_not_drop_a_touched_form_and_clears_a_filter_outside() {
    let mut world = World::new(SMALL);
    world.keys("Enter Right Esc");
    world.assert_shows("Chưa lưu. Esc lần nữa để bỏ");
    assert_eq!(world.model().dialogs.len(), 1);
    world.keys("Esc / \"von Enter");
    world.assert_shows("lọc: von");
    world.keys("Esc");
    world.assert_hides("lọc:");
    assert!(world.model().dialogs.is_empty());
    assert_eq!(world.model().matrix.grid.shown().len(), 25);
}
