//! Tables of deadline words with their readings, in a short notation of one line each.

use chrono::NaiveDate;
use proptest::prelude::*;

use super::notation::told;
use super::*;

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn read_on(words: &str, on: NaiveDate) -> String {
    let told: Vec<_> =
        read(words, Context { day: Some(on), ..Context::default() }).iter().map(told).collect();
    if told.is_empty() { "none".to_owned() } else { told.join("; ") }
}

fn holds(table: &[(&str, &str)]) {
    let failures: Vec<_> = table
        .iter()
        .map(|(words, expected)| (words, expected, read_on(words, day(2014, 11, 5))))
        .filter(|(_, expected, read)| read != *expected)
        .map(|(words, expected, read)| format!("{words:?}\n  expected {expected}\n  read     {read}"))
        .collect();
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

#[test]
fn windows_months_quarters_and_their_unions() {
    holds(&[
        ("Quý I năm 2015", "window 2015-01-01..2015-03-31"),
        ("Quý IV năm 2015", "window 2015-10-01..2015-12-31"),
        ("Quí 3/2015", "window 2015-07-01..2015-09-30"),
        ("Quý I, II năm 2015", "window 2015-01-01..2015-06-30"),
        ("Hoàn thành tháng 11 năm 2014", "window 2014-11-01..2014-11-30"),
        ("Quý IV năm 2014 và năm 2015", "window 2014-10-01..2015-12-31"),
        ("Quý IV/2014 và năm 2015", "window 2014-10-01..2015-12-31"),
        ("Quý IV năm 2014 và năm 2015 trên địa bàn tỉnh", "window 2014-10-01..2015-12-31"),
        ("Quý IV năm 2014 và kế hoạch năm 2015", "window 2014-10-01..2014-12-31 #kế hoạch năm 2015"),
        ("Hoàn thành và trình UBND tỉnh trong quý I/2020", "window 2020-01-01..2020-03-31"),
        ("Quý IV/2026 đến hết Quý II/2027", "window 2026-10-01..2027-06-30"),
        ("6 tháng cuối năm 2010", "window 2010-07-01..2010-12-31"),
        ("6 tháng đầu năm", "window 2015-01-01..2015-06-30 ?"),
        ("9 tháng đầu năm 2015", "window 2015-01-01..2015-09-30"),
        ("từ tháng 3 đến tháng 5/2017", "window 2017-03-01..2017-05-31 ?"),
        ("các báo cáo tháng 4, 5/2010", "window 2010-04-01..2010-05-31"),
        ("cuối tháng 11 năm 2014", "window 2014-11-21..2014-11-30"),
        ("đầu quý II/2015", "window 2015-04-01..2015-04-30"),
        ("năm 2019 và các năm tiếp theo", "window 2019-01-01.."),
        ("từ năm học 2015 - 2016 đến năm học 2020 - 2021", "window 2015-09-01..2021-05-31"),
    ]);
}

#[test]
fn spans_of_programmes_are_windows_and_outlooks_are_nothing() {
    holds(&[
        ("giai đoạn III (2012-2015)", "window 2012-01-01..2015-12-31"),
        ("giai đoạn II từ năm 2013 đến 2016", "window 2013-01-01..2016-12-31"),
        ("giai đoạn 2021-2025, định hướng đến năm 2030", "window 2021-01-01..2025-12-31"),
        ("hai năm 2016 - 2017, định hướng đến năm 2020", "window 2016-01-01..2017-12-31"),
        ("đến năm 2030, tầm nhìn đến năm 2045", "date 2030-12-31"),
    ]);
}

#[test]
fn days_with_and_without_a_year() {
    holds(&[
        ("trước ngày 05/12/2016", "date 2016-12-05"),
        ("trước ngày 5/12/2019", "date 2019-12-05"),
        ("trước ngày 10 tháng 12 năm 2019", "date 2019-12-10"),
        ("đến hết ngày 31/12/2014", "date 2014-12-31"),
        ("đến năm 2015", "date 2015-12-31"),
        ("Thời hạn: ngày 15/09/2026", "date 2026-09-15"),
        ("Thứ 2 (11/11/2019)", "date 2019-11-11"),
        ("Trước ngày 25-10", "date 2015-10-25 ?"),
        ("trước ngày 16-11", "date 2014-11-16 ?"),
        ("trước 30/8", "date 2015-08-30 ?"),
        ("gửi UBND tỉnh chậm nhất ngày 30-6", "date 2015-06-30 ?"),
        ("trước tháng 6/2015", "date 2015-05-31"),
        ("bắt đầu từ ngày 15/11 đến 25/12/2015", "window 2015-11-15..2015-12-25 ?"),
        ("từ ngày 1/10/2019 đến hết ngày 30/11/2019", "window 2019-10-01..2019-11-30"),
        ("từ ngày 15/12 đến ngày 14/6/2015", "window 2014-12-15..2015-06-14 ?"),
        ("kể từ ngày 06/09/2012", "window 2012-09-06.."),
        ("trước ngày 1/9/201.", "broken"),
        ("trước ngày 31/02/2015", "broken"),
        ("trước ngày 05/6 và trước ngày 05/12/2015", "date 2015-06-05; date 2015-12-05"),
    ]);
}

#[test]
fn series_with_their_days_and_their_end() {
    holds(&[
        (
            "Thường xuyên hàng tháng, quý, năm 2015 và kết thúc Chương trình",
            "series P1M in 2015-01-01..2015-12-31 P3M in 2015-01-01..2015-12-31 P1Y in 2015-01-01..2015-12-31 \
             @kết thúc Chương trình",
        ),
        ("định kỳ 06 tháng, 01 năm", "series P6M P1Y"),
        ("Định kỳ 03 tháng, 06 tháng và 01 năm", "series P3M P6M P1Y"),
        ("định kỳ hàng quý", "series P3M"),
        ("hàng năm", "series P1Y"),
        ("hằng năm", "series P1Y"),
        ("từng năm", "series P1Y"),
        ("6 tháng một lần", "series P6M"),
        ("2 lần/năm", "series P6M"),
        ("mỗi quý 01 lần", "series P3M"),
        ("định kỳ đánh giá kết quả thực hiện", "series"),
        ("Thường xuyên", "series"),
        ("trước ngày 05/6 và 05/12 hàng năm", "series P1Y<06-05 P1Y<12-05"),
        ("chậm nhất vào ngày 20/6 và ngày 20/12 hàng năm", "series P1Y<06-20 P1Y<12-20"),
        ("chậm nhất là ngày 20/12 hàng năm", "series P1Y<12-20"),
        ("Chậm nhất ngày 15 (mười lăm) của tháng báo cáo", "series P1M<15"),
        ("chậm nhất vào ngày 20 của tháng báo cáo", "series P1M<20"),
        ("trước ngày 25 hàng tháng", "series P1M<25"),
        ("định kỳ 6 tháng, chậm nhất vào ngày 25 của tháng cuối kỳ báo cáo", "series P6M<last-25"),
        ("gửi trước ngày 10/01 của năm liền kề năm báo cáo", "series P1Y<+1-01-10"),
        ("Hàng năm (đầu tháng 12)", "series P1Y<12-10"),
        ("1 buổi sáng thứ 2 hàng tuần", "series P1W<Mon"),
        (
            "định kỳ 6 tháng, hằng năm, đầu kỳ, giữa kỳ, cuối kỳ hoặc đột xuất khi cần thiết",
            "series P6M P1Y @đầu kỳ, giữa kỳ, cuối kỳ hoặc đột xuất khi cần thiết",
        ),
    ]);
}

#[test]
fn what_other_documents_and_events_set() {
    holds(&[
        ("Theo kế hoạch của Ban Chỉ đạo", "reference"),
        ("không quá 15 ngày làm việc", "relative 15 WorkingDay"),
        ("75 Ngày làm việc", "relative 75 WorkingDay"),
        (
            "trong thời hạn 15 ngày làm việc kể từ ngày cấp huyện chỉ đạo",
            "relative 15 WorkingDay @cấp huyện chỉ đạo",
        ),
        ("trong thời hạn 45 ngày làm việc kể từ ngày", "relative 45 WorkingDay"),
        ("có hiệu lực sau 10 ngày, kể từ ngày ký", "relative 10 Day @ký"),
        ("Khi kết thúc dự án", "event @Khi kết thúc dự án"),
        ("hết hiệu lực", "event @hết hiệu lực"),
        ("kịp thời", "undated"),
        ("khẩn trương", "undated"),
        ("trước thời hạn", "undated"),
    ]);
}

#[test]
fn times_that_are_no_deadlines_give_none() {
    holds(&[
        ("Tính đến thời điểm 30/6/2014", "none"),
        ("tại thời điểm tháng 11 năm 2015", "none"),
        ("tính từ ngày 01/01 đến ngày 30/06 của năm báo cáo", "none"),
        ("tính từ ngày 15 tháng 12 năm trước kỳ báo cáo đến ngày 14 tháng 6 của kỳ báo cáo", "none"),
        ("07h30", "none"),
        ("Việt Nam 2015", "none"),
        ("Thông tư số 05/2013/TTLT", "none"),
        ("", "none"),
    ]);
}

#[test]
fn the_words_stay_beside_the_reading() {
    let deadlines = read("  Quý I năm 2015. ", Context::default());
    assert_eq!(&*deadlines[0].words, "Quý I năm 2015.");
    assert_eq!(read_on("quy I nam 2015", day(2014, 11, 5)), "window 2015-01-01..2015-03-31");
}

#[test]
fn in_a_sentence_only_what_binds_is_found() {
    let found = |sentence: &str| -> Vec<String> {
        let words = Words::new(sentence);
        let context = Context { day: Some(day(2014, 11, 5)), ..Context::default() };
        scan(&words, context).iter().map(|found| words.slice(found.from, found.to).to_owned()).collect()
    };
    assert_eq!(found("Căn cứ Quyết định số 551/QĐ ngày 04/4/2013, triển khai giai đoạn 2012-2015"), [""; 0]);
    assert_eq!(
        found("Hàng năm, rà soát; gửi kết quả trước ngày 15/12 về tỉnh"),
        ["Hàng năm", "trước ngày 15/12"]
    );
    assert_eq!(found("Thông tư có hiệu lực thi hành kể từ ngày 06/09/2012"), [""; 0]);
    assert_eq!(found("Đề án giảm nghèo đến năm 2015 của tỉnh"), [""; 0]);
}

/// Words that people type on 05/11/2014, with what they are read as.
fn typed_holds(table: &[(&str, &str)]) {
    let today = day(2014, 11, 5);
    for (words, expected) in table {
        let reading = read_typed(words, today);
        let TypedReading::Read { reading, is_year_inferred } = reading else {
            panic!("{words:?} is {reading:?}");
        };
        let deadline = Deadline { words: (*words).into(), reading, object: None, is_year_inferred };
        assert_eq!(told(&deadline), *expected, "{words:?}");
    }
}

#[test]
fn typed_words_are_read_without_marks_and_from_today() {
    let table = [
        ("q4/2014", "window 2014-10-01..2014-12-31"),
        ("Q.I/15", "window 2015-01-01..2015-03-31"),
        ("quý 1 2015", "window 2015-01-01..2015-03-31"),
        ("quy 1 nam 2015", "window 2015-01-01..2015-03-31"),
        ("cuối tháng 11", "window 2014-11-21..2014-11-30 ?"),
        ("cuoi thang 11", "window 2014-11-21..2014-11-30 ?"),
        ("20/12", "date 2014-12-20 ?"),
        ("30/6", "date 2015-06-30 ?"),
        ("30-6-2015", "date 2015-06-30"),
        ("5.11.2014", "date 2014-11-05"),
        ("2015-06-30", "date 2015-06-30"),
        ("30/6/15", "date 2015-06-30"),
        ("ngày 30 tháng 6 năm 2015", "date 2015-06-30"),
        ("12/2014", "window 2014-12-01..2014-12-31"),
        ("2015", "window 2015-01-01..2015-12-31"),
        ("6 tháng đầu năm", "window 2015-01-01..2015-06-30 ?"),
        ("+15 ngày", "date 2014-11-20"),
        ("+15", "date 2014-11-20"),
        ("+15 ngày làm việc", "date 2014-11-26"),
        ("+2 tuần", "date 2014-11-19"),
        ("-1 tháng", "date 2014-10-05"),
        ("hôm nay", "date 2014-11-05"),
        ("mai", "date 2014-11-06"),
        ("cuối tháng", "date 2014-11-30"),
        ("cuối quý", "date 2014-12-31"),
        ("tháng sau", "window 2014-12-01..2014-12-31"),
        ("tuần này", "window 2014-11-03..2014-11-09"),
        ("năm sau", "window 2015-01-01..2015-12-31"),
        ("hàng năm", "series P1Y"),
    ];
    typed_holds(&table);
}

#[test]
fn typed_weekdays_weeks_and_english_words_are_counted_from_today() {
    typed_holds(&[
        ("tuần sau", "window 2014-11-10..2014-11-16"),
        ("hôm qua", "date 2014-11-04"),
        ("đầu tháng 12", "window 2014-12-01..2014-12-10 ?"),
        ("thứ tư", "date 2014-11-05"),
        ("thứ sáu", "date 2014-11-07"),
        ("thu 6", "date 2014-11-07"),
        ("thứ hai", "date 2014-11-10"),
        ("chủ nhật", "date 2014-11-09"),
        ("thứ năm tuần này", "date 2014-11-06"),
        ("thứ 2 tuần sau", "date 2014-11-10"),
        ("thứ 6 tuần tới", "date 2014-11-14"),
        ("15 ngày làm việc", "relative 15 WorkingDay"),
        ("today", "date 2014-11-05"),
        ("tomorrow", "date 2014-11-06"),
        ("friday", "date 2014-11-07"),
        ("next week", "window 2014-11-10..2014-11-16"),
        ("next quarter", "window 2015-01-01..2015-03-31"),
        ("end of month", "date 2014-11-30"),
        ("end of next month", "date 2014-12-31"),
        ("+15 working days", "date 2014-11-26"),
    ]);
}

#[test]
fn typed_words_that_are_no_time_are_refused() {
    let today = day(2014, 11, 5);
    assert_eq!(read_typed("  ", today), TypedReading::Empty);
    for impossible in ["31/2", "32/1/2015", "30/13", "2015-02-30", "31/6/2015", "q5/2014"] {
        assert_eq!(read_typed(impossible, today), TypedReading::Impossible, "{impossible}");
    }
    for nonsense in ["abc", "sở tài chính", "12", "+", "quý", "30/6 abc", "thứ 8", "thứ sáu tuần"]
    {
        assert_eq!(read_typed(nonsense, today), TypedReading::NotUnderstood, "{nonsense}");
    }
}

#[test]
fn a_text_twice_as_long_takes_twice_the_looks() {
    let looks = |words: &str| {
        cursor::LOOKS.set(0);
        explain(words, day(2014, 11, 5));
        scan(&Words::new(words), Context { day: Some(day(2014, 11, 5)), ..Context::default() });
        unread(&Words::new(words), Some(day(2014, 11, 5)));
        cursor::LOOKS.get()
    };
    for piece in [
        "trước ",
        "trong thời hạn ",
        "hàng năm, ",
        "đầu kỳ, ",
        "khi ",
        "theo ",
        "từ ",
        "1/1/2015 x ",
        "30/6, ",
        "ngày 25 của tháng cuối kỳ ",
        "thứ 2 hàng tháng, ",
        "giai đoạn ",
        "15 (",
        "2015 - ",
        "quý I, ",
        "sau khi ",
        "sau khi họp 5 ngày ",
        "5 ngày sau ",
        "trước tết a b ",
        "hàng tháng, ngày 5 tháng sau ",
        "ngày 5 tháng sau ; ",
        "hàng năm, 30/6 ",
        "tuần đầu ",
    ] {
        let (once, twice) = (looks(&piece.repeat(200)), looks(&piece.repeat(400)));
        assert!(twice <= once * 21 / 10, "{piece:?}: {once}, then {twice}");
    }
}

proptest! {
    #[test]
    fn any_words_are_read_without_a_panic(words in "\\PC{0,80}") {
        let context = Context { day: Some(day(2014, 11, 5)), ..Context::default() };
        read(&words, context);
        scan(&Words::new(&words), context);
        unread(&Words::new(&words), Some(day(2014, 11, 5)));
        explain(&words, day(2014, 11, 5));
    }

    #[test]
    fn any_mixture_of_its_own_words_is_read_without_a_panic(
        picks in proptest::collection::vec(0_usize..VOCABULARY.len(), 0..14)
    ) {
        let words = picks.iter().map(|pick| VOCABULARY[*pick]).collect::<Vec<_>>().join(" ");
        read(&words, Context { day: Some(day(2014, 11, 5)), ..Context::default() });
        read(&words, Context::default());
        scan(&Words::new(&words), Context { day: Some(day(2014, 11, 5)), ..Context::default() });
        unread(&Words::new(&words), Some(day(2014, 11, 5)));
        explain(&words, day(2014, 11, 5));
    }
}

const VOCABULARY: [&str; 46] = [
    "sau",
    "sau khi",
    "tết",
    "hạ tuần",
    "của tháng",
    "mùng",
    "quý",
    "năm",
    "tháng",
    "ngày",
    "tuần",
    "hàng",
    "định kỳ",
    "thường xuyên",
    "trước",
    "chậm nhất",
    "hết",
    "đến",
    "từ",
    "cuối",
    "đầu",
    "và",
    ",",
    "/",
    "-",
    "(",
    ")",
    "1",
    "06",
    "31",
    "2014",
    "201",
    "999999999999",
    "I",
    "IV",
    "lần",
    "của",
    "tháng báo cáo",
    "năm liền kề",
    "giai đoạn",
    "kể từ",
    "kế hoạch",
    "cuối kỳ",
    "thứ",
    "tháng cuối kỳ",
    "ngày làm việc",
];
