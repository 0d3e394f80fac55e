//! A plan read in at the workbench: reviewed, stored as one change, and read again when it was amended.

use crate::domain::plan::{Plan, Task};
use crate::session::world::World;

const PLAN: &str = include_str!("../../../tests/fixtures/plans/headings-and-dashes.txt");

fn reviewing(text: &str) -> World {
    let mut world = World::new((80, 24));
    text.clone_into(&mut world.document);
    world.keys("Down Ctrl-o \"plan.txt Enter");
    world
}

fn tasks(world: &World) -> usize {
    world.model().snapshot.rows::<Task>().count()
}

#[test]
fn a_plan_is_reviewed_findings_first_and_stored_as_one_change() {
    let mut world = reviewing(PLAN);
    world.assert_shows("Nhập 17/KH-UBND");
    world.assert_shows("chưa ghi  nga");
    world.assert_hides("đã lưu");
    let (before, seq) = (tasks(&world), world.model().snapshot.seq);
    world.keys("Enter");
    assert_eq!(world.model().snapshot.seq, seq, "what is noted is asked about first");
    world.keys("Enter");
    assert_eq!((world.model().snapshot.rows::<Plan>().count(), world.model().snapshot.seq), (2, seq + 1));
    assert!(tasks(&world) > before);
    world.keys("Ctrl-o \"plan.txt Enter");
    world.assert_shows("nhận 0 · 0 mới · 0 đổi · 0 thôi");
    world.assert_shows("✓ đã lưu");
    world.keys("Enter");
    world.assert_shows("Không có gì để ghi");
    world.keys("Esc");
    assert_eq!(world.model().snapshot.seq, seq + 1);
    world.document = PLAN.replace("Tháng 11 năm 2015", "Tháng 10 năm 2015");
    world.keys("Ctrl-o \"plan.txt Enter");
    world.assert_shows("nhận 2 · 0 mới · 2 đổi");
    world.keys("Enter Enter");
    assert_eq!(world.model().snapshot.seq, seq + 2);
}

#[test]
fn a_head_that_was_mended_stands_on_top_and_is_stored() {
    let mut world = reviewing(PLAN);
    world.keys("Enter Enter");
    let seq = world.model().snapshot.seq;
    world.document = PLAN.replace("Trần Văn Đường", "Nguyễn Thị Rừng");
    world.keys("Ctrl-o \"plan.txt Enter");
    world.assert_shows("nhận 1 · 0 mới · 0 đổi");
    world.assert_shows("[x] đổi");
    world.assert_shows("người ký Trần Văn Đường → Nguyễn Thị Rừng");
    world.keys("Home Space Enter");
    world.assert_shows("Không có gì để ghi");
    world.keys("Home Space Enter");
    assert_eq!(world.model().snapshot.seq, seq + 1);
    let mut plans = world.model().snapshot.rows::<Plan>();
    assert!(plans.any(|(_, plan)| &*plan.signer == "Nguyễn Thị Rừng"));
}

#[test]
fn a_row_left_out_is_not_stored_and_leaving_asks_once() {
    let mut world = reviewing(PLAN);
    let before = tasks(&world);
    world.keys("m c Esc");
    world.assert_shows("Chưa ghi");
    world.keys("End Space Enter");
    assert_eq!(tasks(&world), before + 1, "all were left out, then one was taken");
}

#[test]
fn what_is_no_plan_says_so_and_the_path_can_be_mended() {
    let mut world = reviewing("Kính gửi các sở.");
    world.assert_shows("Có vẻ là công văn, không phải kế hoạch");
    assert_eq!(world.model().dialogs.len(), 1);
    PLAN.clone_into(&mut world.document);
    world.keys("Enter");
    world.assert_shows("Nhập 17/KH-UBND");
}

/// The words of the screen, whatever lines they stand on.
fn read(world: &World) -> String {
    world.screen().split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn a_remedy_longer_than_a_line_is_shown_whole_until_the_next_key() {
    let mut world = reviewing("%PDF-1.4");
    let remedy = "Mở bằng trình đọc PDF, chép toàn bộ chữ rồi nhập từ tệp .txt, hoặc lưu thành .docx.";
    assert!(read(&world).contains(remedy), "{}", world.screen());
    world.assert_shows("Tệp kế hoạch: plan.txt");
    world.keys("Left");
    assert!(!read(&world).contains("trình đọc PDF"), "{}", world.screen());
}

#[test]
fn what_is_wrong_with_a_field_is_said_to_the_end() {
    let mut world = reviewing(PLAN);
    world.keys("End e");
    world.assert_shows("chủ trì");
    let lead = |world: &World| world.screen().lines().any(|line| line.starts_with("▌ chủ trì"));
    for _ in 0..8 {
        if lead(&world) {
            break;
        }
        world.keys("Down");
    }
    world.keys("Ctrl-u \"Sở_Không_Có_Tên_Nào_Như_Thế_Này_Cả Enter");
    assert!(read(&world).contains("cơ quan mới thì gõ + trước tên đầy đủ."), "{}", world.screen());
    assert!(lead(&world), "the field stays in sight\n{}", world.screen());
}

#[test]
fn a_recurring_deadline_is_shown_with_its_rhythm() {
    let mut world = reviewing(PLAN);
    let has_rhythm = |world: &World| {
        world.screen().contains("H hạn: báo cáo") || read(world).contains("hạn: thường xuyên hàng")
    };
    for _ in 0..40 {
        if has_rhythm(&world) {
            break;
        }
        world.keys("Down");
    }
    assert!(has_rhythm(&world), "{}", world.screen());
}
