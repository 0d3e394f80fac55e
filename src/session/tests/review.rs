//! The review by keys and screens, on the sample's forty villages.

use std::sync::Arc;

use crate::app::Message;
use crate::app::dialog::Dialog;
use crate::app::message::TimerId;
use crate::app::review::{SPEAKS, brief};
use crate::domain::assessment::Outcome;
use crate::domain::review::{Survey, SurveyId, Verdict};
use crate::session::world::World;
use crate::wording::Lang;

const SMALL: (u16, u16) = (80, 24);

fn decided(world: &World) -> Vec<(u32, Verdict)> {
    let model = world.model();
    let verdict = |raw: &u32| {
        let (_, row) = model.snapshot.decision(SurveyId::new(*raw), SPEAKS)?;
        Some((*raw, row.verdict))
    };
    model.review.grid.order().iter().filter_map(verdict).collect()
}

#[test]
fn the_round_shows_counts_rows_and_the_verdict_in_words() {
    let mut world = World::new(SMALL);
    world.keys("2 Down");
    for text in
        ["Đợt 2015 · 30/2012/QĐ-TTg", "● 19 đủ", "○ 18 không đủ", "? 3 chưa đủ số liệu", "SỐ LIỆU MINH HỌA"]
    {
        world.assert_shows(text);
    }
    world.assert_shows("Mô Dơng (Đắk Cấm): không đủ tiêu chí");
    world.assert_shows("1a1 ○ hộ nghèo và cận ng…   47,7 từ 55");
    world.assert_shows("còn 40 chưa có ý kiến");
    world.tell(Message::Resized(120, 40));
    world.assert_shows("47,7 từ 55      21/44, cần 25");
}

#[test]
fn a_narrow_screen_says_in_full_what_keeps_the_criteria_from_being_met() {
    let mut world = World::new((60, 15));
    world.keys("2 Down");
    world.assert_shows("1a1 ○ hộ nghèo và cận nghèo");
    world.assert_shows("2c1 ○ chưa có cán bộ khuyến nông");
    world.assert_hides("1a2");
}

#[test]
fn the_detail_follows_when_the_cursor_rests() {
    let mut world = World::new(SMALL);
    world.keys("2 Down");
    world.assert_shows("── Mô Dơng (Đắk Cấm)");
    world.type_keys("Down");
    world.assert_shows("▌ Ia Jri");
    world.assert_shows("── Mô Dơng (Đắk Cấm)");
    world.tell(Message::Timer(TimerId::DetailRests));
    world.assert_shows("── Ia Jri (Kroong)");
}

#[test]
fn a_frame_in_haste_names_the_rows_that_come_and_keeps_those_that_stay() {
    let mut world = World::new(SMALL);
    world.keys("2 Down");
    let line = |world: &World, name: &str| {
        let screen = world.screen();
        let mut rows = screen.lines().map(|line| line.trim_start_matches(['▌', ' ']));
        rows.find(|row| row.starts_with(name)).map(str::to_owned)
    };
    let before = line(&world, "Mô Dơng");
    world.key_in_haste("Down");
    assert_eq!(line(&world, "Mô Dơng"), before, "it stood there in full");
    world.key_in_haste("PgDn");
    let current = world.screen().lines().find(|line| line.starts_with('▌')).unwrap().to_owned();
    assert!(current.len() < 30, "only its name: {current:?}");
    world.show();
    let current = world.screen().lines().find(|line| line.starts_with('▌')).unwrap().to_owned();
    assert!(current.contains(" đủ ") || current.contains(" ko "), "{current:?}");
}

#[test]
fn every_criterion_can_be_read_on_a_small_screen() {
    let mut world = World::new(SMALL);
    world.keys("2 Down v");
    world.assert_shows("hộ nghèo và cận nghèo 47,7 % (từ 55 % trở lên): 21/44 hộ, cần 25");
    world.assert_hides("3b3");
    world.keys("PgDn PgDn");
    world.assert_shows("3b3");
    world.assert_shows("chỉ đối chiếu với bản tóm");
    world.keys("Esc");
    assert!(world.model().dialogs.is_empty());
}

#[test]
fn a_key_decides_moves_on_and_undo_takes_it_back() {
    let mut world = World::new(SMALL);
    world.keys("2 Down Down");
    let row = world.model().review.grid.current().unwrap();
    world.keys("p");
    assert_eq!(decided(&world), [(row, Verdict::Propose)]);
    assert_ne!(world.model().review.grid.current(), Some(row));
    world.assert_shows("1 đã xem · còn 39 chưa có ý kiến");
    world.keys("u");
    assert_eq!(decided(&world), []);
    world.assert_shows("Đã hoàn tác");
    world.keys("Ctrl-r");
    assert_eq!(decided(&world), [(row, Verdict::Propose)]);
}

#[test]
fn a_proposal_against_the_criteria_needs_a_reason_and_is_marked() {
    let mut world = World::new(SMALL);
    world.keys("2 Home p");
    world.assert_shows("cần lý do");
    world.keys("Enter");
    world.assert_shows("còn trống");
    assert_eq!(decided(&world), []);
    world.keys("\"lũ Space \"quét Enter");
    assert_eq!(decided(&world).len(), 1);
    world.keys("Home");
    world.assert_shows("!Đề nghị");
    world.assert_shows("Ý kiến tỉnh: Đề nghị · lũ quét · nga");
}

#[test]
fn marked_rows_are_previewed_with_the_names_of_those_refused() {
    let mut world = World::new(SMALL);
    world.keys("2 m a p");
    world.assert_shows("19 dòng sẽ đổi");
    world.assert_shows("21 dòng bị từ chối");
    world.assert_shows("Tu Têo (Đắk Cấm), Mô Dơng (Đắk Cấm)");
    world.keys("Enter");
    world.assert_shows("Còn 21 dòng đánh dấu");
    let model = world.model();
    let is_met = |raw: u32| brief(model, raw).unwrap().outcome == Outcome::Met;
    assert!(decided(&world).iter().all(|(raw, verdict)| is_met(*raw) && *verdict == Verdict::Propose));
    assert_eq!(decided(&world).len(), 19);
    let mut world = world;
    world.keys("u");
    assert!(matches!(world.model().dialogs[..], [Dialog::Confirm(_)]), "many rows are asked about first");
    world.keys("Enter");
    assert_eq!(decided(&world), []);
}

#[test]
fn the_filter_narrows_by_district_and_only_marked_rows_can_be_seen() {
    let mut world = World::new(SMALL);
    world.keys("2 / \"dak Space \"glei Enter");
    world.assert_shows("── lọc: dak glei");
    world.assert_shows("1/40 dòng");
    world.keys("Space / Ctrl-u Enter m m");
    assert_eq!(world.model().review.grid.shown().len(), 1);
    world.keys("m m");
    assert_eq!(world.model().review.grid.shown().len(), 40);
}

#[test]
fn a_filter_says_how_it_was_understood_or_what_is_wrong_with_it() {
    let mut world = World::new(SMALL);
    world.keys("2 / \"ngheo Space > Space \"50");
    world.assert_shows("Hiểu là: Tỷ lệ hộ nghèo: trên 50 %");
    world.keys("Ctrl-u \"ngeo Space > Space \"50");
    world.assert_shows("Không có cột nào tên “ngeo”; có lẽ là “ngheo”.");
    world.keys("Enter");
    world.assert_shows("── Lọc: ngeo > 50");
    world.keys("Esc");
    assert_eq!(world.model().review.grid.shown().len(), 40);
}

#[test]
fn facets_show_counts_and_stand_on_the_status_line() {
    let mut world = World::new(SMALL);
    world.keys("2 F Right Right");
    world.assert_shows("── Lọc theo: Kết quả đối chiếu");
    world.assert_shows("[ ] không đủ tiêu chí");
    world.keys("Down Space Enter");
    world.assert_shows("Kết quả đối chiếu: không đủ tiêu chí · 18/40 dòng");
    world.keys("F ! Enter");
    world.assert_shows("Kết quả đối chiếu trừ không đủ tiêu chí · 22/40 dòng");
    world.tell(Message::Resized(120, 40));
    world.keys("Esc O Space Space Enter");
    world.assert_shows("Thôn▼");
    world.assert_shows("xếp theo Thôn ▼");
}

#[test]
fn columns_are_chosen_and_moved() {
    let mut world = World::new(SMALL);
    world.keys("2 | Down Down Space - Enter");
    world.assert_hides("Huyện ");
    world.keys("| Esc V");
    world.assert_shows("Lưu cách xem hiện nay dưới tên mới");
    world.keys("Enter \"gon Enter V");
    world.assert_shows("gon");
}

#[test]
fn the_review_speaks_english() {
    let mut world = World::speaking(Lang::En, SMALL);
    world.keys("2 Down");
    world.assert_shows("Round 2015");
    world.assert_shows("1a1 ○ poor and near-po…   47.7 from 55");
    world.assert_shows("MADE-UP FIGURES");
}

#[test]
fn a_round_of_communes_names_the_commune_and_its_district() {
    let mut world = World::new(SMALL);
    world.keys("2 R Down Enter Right Enter");
    world.assert_shows("Đợt 2014");
    let screen = world.screen();
    let row = screen.lines().find(|line| line.contains("Quyết Thắng")).unwrap();
    assert!(row.find("Quyết Thắng") < row.find("Kon Tum"), "{row}");
    let head = screen.lines().find(|line| line.contains("Xã") && line.contains("Huyện")).unwrap();
    assert!(head.find("Xã") < head.find("Huyện"), "{head}");
}

#[test]
fn a_round_without_rows_says_how_to_bring_them_in() {
    let mut world = World::new(SMALL);
    let mut book = (*world.model().snapshot).clone();
    let rows: Vec<SurveyId> = book.rows::<Survey>().map(|(id, _)| id).collect();
    for id in rows {
        book.tables.surveys.set(id, None);
    }
    world.tell(Message::Published(Arc::new(book)));
    world.keys("2");
    world.assert_shows("Nhấn g n để nhập số liệu");
}
