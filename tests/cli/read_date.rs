//! How words are read, as people and programs are told.

use serde_json::json;

use super::Home;

#[test]
fn words_are_read_as_json_in_one_vocabulary() {
    let home = Home::new();
    let read =
        home.run(&["read-date", "--json", "--on", "5/11/2014", "Quý IV năm 2014 và kế hoạch năm 2015"]);
    let expected = json!({
        "kind": "window", "start": "2014-10-01", "due": "2014-12-31", "series": [], "event": null,
        "object": "kế hoạch năm 2015", "inferred_year": false, "words": "Quý IV năm 2014 và kế hoạch năm 2015",
    });
    assert_eq!((read.json(), read.code, read.err.as_str()), (expected, 0, ""));
    let series = home.run(&["read-date", "--json", "hàng", "tháng,", "quý,", "năm", "2015"]).json();
    let one = |every: &str| json!({ "every": every, "until": "2015-12-31", "day": null });
    assert_eq!(series["series"], json!([one("P1M"), one("P3M"), one("P1Y")]));
    let span = home.run(&["read-date", "--json", "trong 15 ngày làm việc kể từ ngày nhận hồ sơ"]).json();
    assert_eq!(
        (&span["kind"], &span["count"], &span["unit"]),
        (&json!("relative"), &json!(15), &json!("working_day"))
    );
    let unread = home.run(&["read-date", "--lang", "en", "2 tháng một lần"]);
    assert!(unread.out.starts_with("“2 tháng một lần” are words of time"), "{}", unread.out);
    let none = home.run(&["read-date", "07h30", "--json"]);
    assert_eq!((&none.json()["kind"], none.code), (&json!("none"), 0));
}

#[test]
fn the_day_of_reading_is_told_in_the_same_words() {
    let home = Home::new();
    let due = |arguments: &[&str]| {
        let read = home.run(&[&["read-date", "--json"], arguments].concat());
        read.json()["due"].as_str().map(str::to_owned)
    };
    assert_eq!(due(&["+15 ngày làm việc", "--on", "5/11/2014"]).as_deref(), Some("2014-11-26"));
    assert_eq!(due(&["30/6", "--on", "quý 1 2015"]).as_deref(), Some("2015-06-30"));
    assert_eq!(due(&["mai", "--on", "tuần sau", "--today", "5/11/2014"]).as_deref(), Some("2014-11-17"));
    assert_eq!(due(&["mai", "--today", "5/11/2014"]).as_deref(), Some("2014-11-06"));
    let refused = home.run(&["read-date", "mai", "--on", "hàng năm"]);
    assert_eq!((refused.code, refused.out.as_str()), (2, ""));
    assert!(refused.err.contains("“hàng năm” không phải là một ngày"), "{}", refused.err);
}

#[test]
fn people_are_told_what_was_read_inferred_and_left_open() {
    let home = Home::new();
    let told = |words: &str, lang: &str| {
        home.run(&["read-date", words, "--on", "5/11/2014", "--lang", lang]).out.trim_end().to_owned()
    };
    assert_eq!(
        told("cuối tháng 11", "vi"),
        "“cuối tháng 11”, đọc vào ngày 05/11/2014: từ 21/11/2014 đến 30/11/2014 (năm suy ra). Hạn là ngày cuối, \
         Chủ nhật 30/11/2014. Ngày đó là ngày nghỉ cuối tuần. Năm không được viết đủ: lấy theo từ ngữ bên cạnh, \
         không có thì lấy lần gần nhất chưa qua kể từ ngày đọc."
    );
    assert_eq!(
        told("+15 ngày làm việc", "en"),
        "“+15 ngày làm việc”, read on 05/11/2014: by Wednesday 26/11/2014. Working days are Monday to Friday; there \
         is no table of holidays yet, so holidays are not taken out."
    );
    assert_eq!(
        told("chậm nhất vào ngày 25 của tháng cuối kỳ báo cáo", "vi"),
        "“chậm nhất vào ngày 25 của tháng cuối kỳ báo cáo”, đọc vào ngày 05/11/2014: định kỳ; ngày 25 tháng cuối kỳ. \
         Không nói bao lâu một lần."
    );
    for (words, vi, en) in [
        ("kịp thời", "không cho biết ngày nào", "name no day"),
        ("trước ngày 1/9/201.", "không đoán thay", "is not guessed"),
        ("Tính đến thời điểm 30/6/2014", "không phải là thời hạn", "not a deadline"),
        ("có hiệu lực thi hành kể từ ngày 06/09/2012", "văn bản có hiệu lực", "takes effect"),
        ("không quá 15 ngày làm việc", "chưa có ngày đến hạn", "no due day yet"),
        ("hàng năm", "hàng năm. Không nói ngày nào trong kỳ", "yearly. The words name no day of the period"),
        ("Theo kế hoạch của Ban Chỉ đạo", "văn bản ấy quy định", "other document sets the day"),
        ("năm 2019 và các năm tiếp theo", "khi nào thì hết", "name no end"),
        ("kết thúc Chương trình", "Sự kiện chưa có ngày", "no day yet"),
    ] {
        assert!(told(words, "vi").contains(vi), "{}", told(words, "vi"));
        assert!(told(words, "en").contains(en), "{}", told(words, "en"));
    }
    let foreign = told("by the second week of April", "en");
    assert!(foreign.contains("Dates are read in Vietnamese"), "{foreign}");
    let plain = home.run(&["read-date", "mai", "--on", "5/11/2014", "--ascii"]).out;
    assert!(plain.is_ascii(), "{plain}");
    let steered = home.run(&["read-date", "mai \u{1b}[31m", "--on", "5/11/2014"]).out;
    assert!(!steered.contains('\u{1b}'), "{steered:?}");
}
