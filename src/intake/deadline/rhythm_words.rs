//! Tables of what recurs with its days, of ranges told in short and of what must not be read as a day, on 05/3/2015.

use super::office_words::{line_holds, sentence_holds, typed_holds};

#[test]
fn each_period_of_a_list_has_its_own_day() {
    let table = [
        (
            "Hàng tháng (ngày 20), hàng quý (ngày 20 tháng cuối quý), 6 tháng (ngày 15/6) và năm (ngày 05/12) báo cáo",
            "series P1M<20 P3M<last-20 P1Y<06-15 P1Y<12-05",
        ),
        (
            "Báo cáo tháng (ngày 25), quý (ngày 25 tháng cuối quý), năm (ngày 15 tháng 12)",
            "series P1M<25 P3M<last-25 P1Y<12-15",
        ),
        (
            "định kỳ (hằng tháng trước ngày 25, 6 tháng trước ngày 20/6, năm trước ngày 20/12)",
            "series P1M<25 P1Y<06-20 P1Y<12-20",
        ),
        ("báo cáo quý: ngày 15 tháng thứ ba của quý", "series P3M<last-15"),
        ("báo cáo 6 tháng: 10/6", "series P1Y<06-10"),
        ("báo cáo năm trước ngày 15/12", "series P1Y<12-15"),
        ("định kỳ 6 tháng (trước 10/6) và hằng năm (trước 10/12)", "series P1Y<06-10 P1Y<12-10"),
        ("02 lần/năm (trước 15/6 và 15/12)", "series P1Y<06-15 P1Y<12-15"),
        ("02 lần/năm (tháng 6 và tháng 11)", "series P1Y<06-30 P1Y<11-30"),
        ("02 cuộc/năm", "series P6M"),
        ("Trước ngày 05 và 20 hằng tháng", "series P1M<5 P1M<20"),
        ("báo cáo hằng tuần vào thứ Sáu", "series P1W<Fri"),
        ("hằng tuần (thứ Sáu)", "series P1W<Fri"),
        ("quý I hàng năm", "series P1Y<03-31"),
        ("trong quý II hằng năm", "series P1Y<06-30"),
        ("từ 01/9 đến 15/12 hằng năm", "series P1Y<12-15"),
        ("tuần cuối hàng tháng", "series P1M<31"),
        ("trong 10 ngày đầu quý", "series P3M<first-10"),
    ];
    sentence_holds(&table[..8]);
    line_holds(&table);
    typed_holds(&table);
}

#[test]
fn a_day_apart_from_its_yearly_rhythm_is_of_every_year() {
    sentence_holds(&[
        ("Hằng năm xây dựng kế hoạch gửi Sở Tài chính trước ngày 30 tháng 6", "series P1Y<06-30"),
        ("Hằng năm, Ban Dân tộc tổ chức tổng kết vào tháng 12", "series P1Y<12-31"),
        ("Hằng năm tham mưu ngân sách; trình Ủy ban trước 30/11", "series P1Y; date 2015-11-30 ?"),
        ("Trình kế hoạch hàng năm trước ngày 30/6/2015", "series P1Y; date 2015-06-30"),
        (
            "Báo cáo quý I trước ngày 20/3, quý II trước ngày 20/6, quý III trước ngày 20/9",
            "date 2015-03-20 ?; date 2015-06-20 ?; date 2015-09-20 ?",
        ),
    ]);
}

#[test]
fn ranges_may_leave_out_what_their_end_says() {
    let table = [
        ("từ 4-6/2015", "window 2015-04-01..2015-06-30"),
        ("15-30/6/2015", "window 2015-06-15..2015-06-30"),
        ("10-12/9/2015", "window 2015-09-10..2015-09-12"),
        ("từ ngày 01 đến ngày 15/4/2015", "window 2015-04-01..2015-04-15"),
        ("từ ngày 01 đến hết ngày 15 tháng 4 năm 2015", "window 2015-04-01..2015-04-15"),
        ("2015-2016", "window 2015-01-01..2016-12-31"),
        ("bắt đầu từ 20/5/2015, kết thúc 22/5/2015", "window 2015-05-20..2015-05-22"),
        ("bắt đầu từ 20/5/2015, kết thúc trước 22/5/2015", "window 2015-05-20..2015-05-22"),
        ("trong 2 quý đầu năm 2015", "window 2015-01-01..2015-06-30"),
        ("không chậm hơn ngày 30/4/2015", "date 2015-04-30"),
        ("trước 17 giờ 00 ngày 20/4/2015", "date 2015-04-20"),
        ("trước 10h30 ngày 20/4/2015", "date 2015-04-20"),
        ("trước 10 giờ sáng, ngày 20/4/2015", "date 2015-04-20"),
        ("18/5/2015 hoặc 20/5/2015", "date 2015-05-18; date 2015-05-20"),
        ("sau 15 ngày kể từ ngày 01/3/2015", "date 2015-03-16"),
        ("Trước mùa khô năm 2016", "event @mùa khô 2016"),
        ("Chậm nhất 30 ngày trước ngày kết thúc năm", "event @Chậm nhất 30 ngày trước ngày kết thúc năm"),
        ("trước mỗi kỳ họp", "event @trước mỗi kỳ họp"),
    ];
    line_holds(&table);
    typed_holds(&table);
    sentence_holds(&[
        (
            "Giải ngân đến hết ngày 30/9/2015 đạt 60%, đến 31/12/2015 đạt 95%",
            "date 2015-09-30; date 2015-12-31",
        ),
        (
            "Kiểm tra đợt 1: tháng 5/2015; đợt 2: tháng 10/2015",
            "window 2015-05-01..2015-05-31; window 2015-10-01..2015-10-31",
        ),
        ("Tổng hợp số liệu đến 30/6/2015", "none"),
        ("Rà soát trước mùa khô năm 2016", "event @mùa khô 2016"),
    ]);
}

#[test]
fn what_has_no_reading_is_no_day() {
    let table = [
        ("bốn tháng một lần", "none"),
        ("2 tháng một lần", "none"),
        ("hai tuần một lần", "none"),
        ("mỗi tháng 2 lần", "none"),
        ("mỗi quý 2 lần", "none"),
        ("mỗi tuần 2 lần", "none"),
        ("15/8 âm lịch", "event @15/8 âm lịch"),
        ("trước ngày 15/8 (âm lịch)", "event @ngày 15/8 (âm lịch)"),
    ];
    line_holds(&table);
    typed_holds(&table);
}

#[test]
fn times_around_today_and_english_ones_are_read() {
    typed_holds(&[
        ("từ nay đến hết năm", "window 2015-03-05..2015-12-31 ?"),
        ("hoàn thành trong năm", "window 2015-01-01..2015-12-31 ?"),
        ("trong tuần đầu của tháng sau", "window 2015-04-01..2015-04-07"),
        ("thứ hai tới", "date 2015-03-09"),
        ("thứ sáu tới", "date 2015-03-06"),
        ("chậm nhất ngày 05 của tháng sau", "date 2015-04-05 ?"),
        ("31 March 2015", "date 2015-03-31"),
        ("March 31, 2015", "date 2015-03-31"),
        ("end of March", "window 2015-03-21..2015-03-31 ?"),
        ("May 20 bộ trang phục", "none"),
    ]);
}
