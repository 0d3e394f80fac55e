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

#[test]
fn what_is_given_beside_a_document_that_says_it_itself_is_told_and_nonsense_is_refused() {
    let home = Home::new();
    let file = home.write("plan.txt", &plan());
    let done =
        home.run(&["import", "plan", &file, "--dry-run", "--number", "99/KH-UBND", "--date", "1/2/2015"]);
    assert!(done.out.contains("--number 99/KH-UBND không dùng"), "{done:?}");
    assert!(done.out.contains("--date 01/02/2015 không dùng"), "{done:?}");
    assert!(!home.run(&["import", "plan", &file, "--dry-run"]).out.contains("không dùng"));
    home.run(&["import", "plan", &file, "--number", "abc"]).refused(2, "“abc” không phải số, ký hiệu");
    home.run(&["import", "plan", &file, "--date", "1/1/2090"]).refused(2, "01/01/2090");
    let same = |number: &str| {
        let amending = plan().replace("Số: **17**", &format!("Số: **{number}**"));
        home.write(
            "other.txt",
            &amending.replacen("KẾ HOẠCH\n", "KẾ HOẠCH\nThay thế Kế hoạch số 17/KH-UBND\n", 1),
        )
    };
    assert_eq!(home.run(&["import", "plan", &file]).code, 0);
    let other = home.run(&["import", "plan", &same("31")]);
    assert!(other.out.contains("31/KH-UBND không khác gì kế hoạch 17/KH-UBND trong sổ"), "{other:?}");
}

#[test]
fn a_day_that_cannot_be_is_no_missing_deadline() {
    let home = Home::new();
    let text = "Số: 5/KH-UBND\nA, ngày 5/3/2015\n\nKẾ HOẠCH\nHọp\n\n1. Sở Tài chính cấp tiền trước 31/4/2015.\n2. Sở Y tế họp.";
    let file = home.write("plan.txt", text);
    assert_eq!(home.run(&["import", "plan", &file]).code, 0);
    let listed = home.run(&["list", "deadlines"]);
    let of =
        |clause: &str| listed.out.lines().find(|line| line.contains(clause)).unwrap_or_default().to_owned();
    assert!(of("Cấp tiền").contains("ngày ghi không có thật"), "{listed:?}");
    assert!(of("Họp").contains("chưa có hạn"), "{listed:?}");
}
