//! Lists of places on the command line: another province begins a book, and a list that was handed out comes in again.

use super::*;

const LIST: &str = "Mã,Tên,Tên Tiếng Anh,Cấp,Mã QH,Quận Huyện,Mã TP,Tỉnh Thành Phố\n\
    23701,Phường Yên Đỗ,,Phường,622,Thành phố Pleiku,64,Tỉnh Gia Lai\n\
    24052,Xã Ia Dơk,,Xã,634,Huyện Đức Cơ,64,Tỉnh Gia Lai\n";

#[test]
fn a_list_begins_the_book_of_another_province() {
    let home = Home::new();
    let store = home.path("book").display().to_string();
    let run = |arguments: &[&str]| home.run(&[arguments, &["--store", &store]].concat());
    let list = home.write("a.csv", LIST);
    assert!(run(&["import", "places", &list, "--dry-run"]).out.contains("5 nơi mới"));
    assert!(!home.path("book").exists(), "a dry run makes no store");
    assert!(run(&["import", "places", &list]).out.contains("5 nơi mới, 0 nơi đổi"));
    let names = |what: &str| -> Vec<String> {
        let listed = run(&["list", what, "--json"]).json();
        listed.as_array().unwrap().iter().map(|row| row["name"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(names("places"), ["Gia Lai", "Pleiku", "Yên Đỗ", "Đức Cơ", "Ia Dơk"]);
    let agencies = names("agencies");
    for agency in ["Ban Dân tộc", "UBND thành phố Pleiku", "UBND huyện Đức Cơ"] {
        assert!(agencies.iter().any(|name| name == agency), "{agencies:?}");
    }
    assert!(run(&["import", "places", &list]).out.contains("không ghi gì"));
    let corrected = home.write("b.csv", &LIST.replace("Xã Ia Dơk,,Xã", "Thị trấn Ia Dok,,Thị trấn"));
    let second = run(&["import", "places", &corrected, "--json"]).json();
    assert_eq!((&second["added"], &second["changed"]), (&0.into(), &1.into()));
    assert_eq!(second["corrections"][1]["to"], "township");
    assert!(run(&["list", "log"]).out.contains("Nhập danh mục địa bàn: 0 nơi mới, 1 nơi đổi"));
    assert_eq!(run(&["verify"]).code, 0);
    let sheet = home.write("c.csv", "Huyện,Xã,Thôn,Tổng số hộ\nĐức Cơ,Ia Dok,Thôn 1,94\n");
    assert_eq!(run(&["round", "new", "thon-2015", "--rules", "QD30-2012-thon"]).code, 0);
    assert!(run(&["import", "sheet", &sheet]).out.contains("1 dòng mới"));
}

#[test]
fn the_places_of_a_book_come_back_unchanged() {
    let home = Home::new();
    let store = home.sample();
    let run = |arguments: &[&str]| home.run(&[arguments, &["--store", &store]].concat());
    for name in ["a.csv", "a.xlsx"] {
        for lang in ["vi", "en"] {
            let file = home.path(&format!("{lang}-{name}")).display().to_string();
            assert_eq!(run(&["export", "places", "-o", &file, "--lang", lang]).code, 0);
            let again = run(&["import", "places", &file, "--json"]).json();
            assert_eq!((&again["added"], &again["changed"]), (&0.into(), &0.into()), "{again}");
            assert_eq!(again["findings"], Value::Array(Vec::new()));
        }
    }
}

#[test]
fn what_is_no_list_of_places_is_refused() {
    let home = Home::new();
    let none = home.write("a.csv", "a,b\n1,2\n");
    home.run(&["import", "places", &none]).refused(4, "Không thấy dòng tiêu đề");
    let list = home.write("b.csv", LIST);
    home.run(&["import", "places", &list, "--map", "Màu=name"]).refused(2, "Màu");
    home.run(&["import", "places", &list, "--map", "Tên=colour"]).refused(2, "CỘT=KHÓA");
}
