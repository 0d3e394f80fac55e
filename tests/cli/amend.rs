//! A plan that is read again from the command line: what is left says why, and all can be taken.

use super::{Home, plan};

#[test]
fn what_is_left_says_why_and_is_taken_when_asked() {
    let home = Home::new();
    let plan = plan();
    let first = "- Lập kế hoạch làm đường cho cả giai đoạn và từng năm.";
    assert!(plan.contains(first));
    let file = home.write("plan.txt", &plan);
    let dry = home.run(&["import", "plan", &file, "--dry-run"]);
    assert!(
        dry.out.contains("II.1.1-1") && dry.out.contains("chủ trì: ") && dry.out.contains("Ctrl-o"),
        "{dry:?}"
    );
    assert_eq!(home.run(&["import", "plan", &file]).code, 0);
    let later =
        plan.replace("Số: **17**", "Số: **29**").replace("12 tháng 01 năm 2015", "12 tháng 6 năm 2015");
    let later = later.replace(first, "- Lập kế hoạch làm đường cho cả giai đoạn và từng quý.");
    let later = later.replacen("KẾ HOẠCH\n", "KẾ HOẠCH\nThay thế Kế hoạch số 17/KH-UBND\n", 1);
    let newer = home.write("later.txt", &later);
    let stored = home.run(&["import", "plan", &newer]);
    assert!(stored.out.contains("Đã cập nhật theo 29"), "{stored:?}");
    let older = home.run(&["import", "plan", &file]);
    assert!(older.out.contains("mới hơn văn bản này") && older.out.contains("không ghi gì"), "{older:?}");
    let all = home.run(&["import", "plan", &file, "--take", "all"]);
    assert!(all.out.contains("Đã cập nhật theo 17"), "{all:?}");
    assert_eq!(home.run(&["verify"]).code, 0);
}
