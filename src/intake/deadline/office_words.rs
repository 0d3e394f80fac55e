//! Tables of the words offices really use for time, read on 05/3/2015, in the notation of the tests beside this file.

use chrono::NaiveDate;

use super::notation::{told, told_days};
use super::{Context, explain, read, scan};
use crate::intake::word::Words;

const DAY: NaiveDate = NaiveDate::from_ymd_opt(2015, 3, 5).unwrap();

fn all(lines: impl Iterator<Item = String>) -> String {
    let lines: Vec<_> = lines.collect();
    if lines.is_empty() { "none".to_owned() } else { lines.join("; ") }
}

fn holds(table: &[(&str, &str)], read: impl Fn(&str) -> String) {
    let wrong: Vec<_> = table
        .iter()
        .map(|(words, expected)| (words, expected, read(words)))
        .filter(|(_, expected, read)| read != *expected)
        .map(|(words, expected, read)| format!("{words:?}\n  expected {expected}\n  read     {read}"))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// What `read-date` makes of words.
pub(super) fn typed_holds(table: &[(&str, &str)]) {
    holds(table, |words| {
        let explained = explain(words, DAY);
        all(explained.deadlines.iter().map(told)) + &told_days(&explained.days)
    });
}

/// What a time line of a plan of that day is read as.
pub(super) fn line_holds(table: &[(&str, &str)]) {
    holds(table, |words| all(read(words, Context { day: Some(DAY), ..Context::default() }).iter().map(told)));
}

/// What is found inside a sentence of a plan of that day.
pub(super) fn sentence_holds(table: &[(&str, &str)]) {
    holds(table, |sentence| {
        let found = scan(&Words::new(sentence), Context { day: Some(DAY), ..Context::default() });
        all(found.iter().map(|found| told(&found.deadline)))
    });
}

#[test]
fn a_day_of_a_month_of_the_quarter_comes_every_quarter_or_is_a_date() {
    let table = [
        ("ngày 5 tháng đầu quý", "series P3M<first-5"),
        ("vào ngày 5 tháng đầu quý", "series P3M<first-5"),
        ("ngày mùng 5 của tháng đầu tiên của quý", "series P3M<first-5"),
        ("ngày 20 của tháng cuối quý", "series P3M<last-20"),
        ("trước ngày 20 tháng cuối mỗi quý", "series P3M<last-20"),
        ("trước ngày 10 tháng cuối quý I", "date 2015-03-10 ?"),
        ("trước ngày 10 tháng cuối quý I/2016", "date 2016-03-10"),
        ("ngày 5 tháng đầu quý II năm 2015", "date 2015-04-05"),
        ("tháng đầu quý III/2015", "window 2015-07-01..2015-07-31"),
        ("ngày 31 tháng đầu quý II/2015", "broken"),
    ];
    typed_holds(&table);
    line_holds(&table);
    sentence_holds(&[
        ("Ban Dân tộc báo cáo vào ngày 5 tháng đầu quý về tỉnh", "series P3M<first-5"),
        ("Định kỳ hàng quý, trước ngày 20 tháng cuối quý, gửi báo cáo", "series P3M<last-20"),
        ("Gửi báo cáo trước ngày 10 tháng cuối quý I/2015", "date 2015-03-10"),
    ]);
}

#[test]
fn weeks_of_a_month_have_seven_days_from_the_first_and_thirds_have_ten() {
    let table = [
        ("tuần 1 tháng 4/2015", "window 2015-04-01..2015-04-07"),
        ("tuần 2 tháng 4/2015", "window 2015-04-08..2015-04-14"),
        ("tuần thứ hai tháng 4/2015", "window 2015-04-08..2015-04-14"),
        ("tuần thứ 3 của tháng 4 năm 2015", "window 2015-04-15..2015-04-21"),
        ("tuần thứ tư tháng 4/2015", "window 2015-04-22..2015-04-30"),
        ("tuần 2/tháng 4/2015", "window 2015-04-08..2015-04-14"),
        ("tuần đầu tháng 9/2015", "window 2015-09-01..2015-09-07"),
        ("tuần đầu tiên của tháng 9/2015", "window 2015-09-01..2015-09-07"),
        ("tuần cuối tháng 9", "window 2015-09-24..2015-09-30 ?"),
        ("tuần cuối tháng 2/2016", "window 2016-02-23..2016-02-29"),
        ("trong tuần thứ nhất tháng 4/2015", "window 2015-04-01..2015-04-07"),
        ("thượng tuần tháng 4", "window 2015-04-01..2015-04-10 ?"),
        ("trung tuần tháng 4/2015", "window 2015-04-11..2015-04-20"),
        ("hạ tuần tháng 4", "window 2015-04-21..2015-04-30 ?"),
        ("chậm nhất tuần 2 tháng 4/2015", "date 2015-04-14"),
        ("trước tuần 2 tháng 4/2015", "date 2015-04-07"),
    ];
    typed_holds(&table);
    line_holds(&table);
    typed_holds(&[("tuần 5 tháng 4/2015", "broken")]);
}

#[test]
fn a_day_of_every_month_or_year_needs_no_limit_before_it() {
    let table = [
        ("ngày 25 hàng tháng", "series P1M<25"),
        ("ngày mùng 5 hàng tháng", "series P1M<5"),
        ("mồng 5 hằng tháng", "series P1M<5"),
        ("ngày 25 của tháng", "series P1M<25"),
        ("ngày 25 của tháng 4/2015", "date 2015-04-25"),
        ("hàng tháng, trước ngày 25", "series P1M<25"),
        ("hàng tháng vào ngày 25", "series P1M<25"),
        ("hàng năm, trước ngày 15/12", "series P1Y<12-15"),
        ("hàng năm trước ngày 5/6 và 5/12", "series P1Y<06-05 P1Y<12-05"),
        ("hàng năm, trước ngày 15/12/2015", "series P1Y; date 2015-12-15"),
        ("ngày 25", "none"),
    ];
    typed_holds(&table);
    line_holds(&table);
    sentence_holds(&[
        ("Hàng năm, trước ngày 15/12 gửi báo cáo", "series P1Y<12-15"),
        ("Các xã báo cáo ngày 25 hàng tháng", "series P1M<25"),
    ]);
}

#[test]
fn days_counted_after_an_event_keep_their_number_and_the_event() {
    let table = [
        ("5 ngày sau khi họp", "relative 5 Day @họp"),
        ("sau khi họp 5 ngày", "relative 5 Day @họp"),
        ("ngay sau khi họp xong 03 ngày làm việc", "relative 3 WorkingDay @họp xong"),
        ("trong vòng 10 ngày kể từ ngày nhận được", "relative 10 Day @nhận được"),
        ("trong 10 ngày kể từ khi nhận được văn bản", "relative 10 Day @nhận được văn bản"),
        ("sau 5 ngày kể từ ngày họp", "relative 5 Day @họp"),
        ("sau khi họp", "event @sau khi họp"),
        ("2 tháng sau khi nghiệm thu", "relative 2 Month @nghiệm thu"),
    ];
    typed_holds(&table);
    line_holds(&table);
    sentence_holds(&[
        ("Ban Dân tộc gửi biên bản 5 ngày sau khi họp, rồi báo cáo", "relative 5 Day @họp"),
        ("Các xã báo cáo sau khi họp 5 ngày", "relative 5 Day @họp"),
        ("Rà soát sau khi có hướng dẫn của Bộ", "none"),
    ]);
}

#[test]
fn parts_of_this_and_the_next_month_are_counted_from_the_day_of_reading() {
    typed_holds(&[
        ("chậm nhất ngày 5 tháng sau", "date 2015-04-05 ?"),
        ("ngày mùng 5 tháng tới", "date 2015-04-05 ?"),
        ("trước ngày 31 tháng sau", "broken"),
        ("ngày 10 tháng này", "date 2015-03-10 ?"),
        ("đầu tháng sau", "window 2015-04-01..2015-04-10"),
        ("giữa tháng sau", "window 2015-04-11..2015-04-20"),
        ("cuối tháng sau", "date 2015-04-30"),
        ("chậm nhất cuối tháng sau", "date 2015-04-30"),
        ("trước cuối tháng sau", "date 2015-04-30"),
        ("đầu quý sau", "window 2015-04-01..2015-04-30"),
        ("cuối quý này", "date 2015-03-31"),
        ("đầu tháng", "window 2015-03-01..2015-03-10"),
        ("giữa tháng", "window 2015-03-11..2015-03-20"),
        ("đầu năm 2015", "window 2015-01-01..2015-03-31"),
        ("giữa năm 2015", "window 2015-04-01..2015-06-30"),
        ("cuối năm", "date 2015-12-31 ?"),
        ("đầu năm sau", "window 2016-01-01..2016-03-31"),
        ("chậm nhất tháng sau", "date 2015-04-30"),
        ("trong tháng sau", "window 2015-04-01..2015-04-30"),
    ]);
}

#[test]
fn in_a_plan_a_day_of_the_next_month_is_the_day_of_the_report_beside_it() {
    line_holds(&[
        ("Hàng tháng, chậm nhất ngày 5 tháng sau", "series P1M<next-5"),
        ("Định kỳ hàng quý, trước ngày 10 của tháng sau", "series P3M<next-10"),
        ("ngày 10 tháng đầu quý sau", "series P3M<next-10"),
        ("ngày 5 tháng sau", "undated"),
        ("đầu tháng sau", "none"),
    ]);
    sentence_holds(&[
        ("Hàng tháng báo cáo kết quả về tỉnh chậm nhất ngày 5 tháng sau", "series P1M<next-5"),
        ("Gửi kết quả chậm nhất ngày 5 tháng sau", "undated"),
    ]);
}

#[test]
fn a_feast_of_the_moon_is_an_event() {
    let table = [
        ("trước Tết Nguyên đán (năm 2016)", "event @Tết Nguyên đán 2016"),
        ("trước Tết Nguyên đán 2016", "event @Tết Nguyên đán 2016"),
        ("Trước Tết Nguyên đán Bính Thân năm 2016", "event @Tết Nguyên đán Bính Thân 2016"),
        ("sau Tết", "event @Tết"),
        ("xong trước Tết cổ truyền", "event @Tết cổ truyền"),
    ];
    typed_holds(&table);
    line_holds(&table);
    sentence_holds(&[
        ("Cấp gạo cho hộ nghèo trước Tết Nguyên đán năm 2016", "event @Tết Nguyên đán 2016"),
        ("Tặng quà Tết cho hộ nghèo", "none"),
    ]);
}

#[test]
fn halves_ranges_and_what_is_no_day_are_told_apart() {
    let table = [
        ("nửa đầu tháng 6/2015", "window 2015-06-01..2015-06-15"),
        ("nửa cuối tháng 6/2015", "window 2015-06-16..2015-06-30"),
        ("15 ngày đầu tháng 6/2015", "window 2015-06-01..2015-06-15"),
        ("10 ngày cuối tháng 6/2015", "window 2015-06-21..2015-06-30"),
        ("Quý I-II năm 2015", "window 2015-01-01..2015-06-30 ?"),
        ("tháng 4-5/2015", "window 2015-04-01..2015-05-31 ?"),
        ("tháng 13/2015", "broken"),
        ("Quý V/2015", "broken"),
        ("Cả năm", "window 2015-01-01..2015-12-31 ?"),
        ("rằm tháng 7", "event @rằm tháng 7"),
        ("sau mùa mưa", "event @mùa mưa"),
        ("trước kỳ họp HĐND tỉnh giữa năm", "event @trước kỳ họp HĐND tỉnh giữa năm"),
        ("chậm nhất 15 ngày trước kỳ họp", "event @chậm nhất 15 ngày trước kỳ họp"),
        ("thường xuyên, báo cáo hằng quý", "series P3M"),
        ("báo cáo hằng quý, trước ngày 25 tháng cuối quý", "series P3M<last-25"),
        ("định kỳ hằng quý, trước ngày 25 tháng cuối quý", "series P3M<last-25"),
        ("Trước 31/01 năm sau", "series P1Y<+1-01-31"),
    ];
    typed_holds(&table);
    line_holds(&table);
}
