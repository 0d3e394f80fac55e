//! The vocabulary of deadline words, and the lexemes a text becomes.

use std::sync::LazyLock;

use chrono::Weekday;

use crate::intake::word::{Phrases, TokenKind, Words};

/// What a word or phrase of the vocabulary stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Term {
    Day,
    WorkingDay,
    Week,
    Month,
    Quarter,
    Year,
    SchoolYear,
    /// Hàng, mỗi, từng.
    Each,
    /// Định kỳ.
    Periodically,
    /// Thường xuyên.
    Regularly,
    /// Trước.
    Before,
    /// Chậm nhất, hoàn thành …: the end of what follows is the due day.
    AtLatest,
    /// Hạn: a time is near, but the words of a period ("thời hạn 5 năm") begin so as well.
    DueBy,
    /// Hoàn thành, trong: the span of what follows.
    Within,
    /// Không quá, trong thời hạn: counts a span of time.
    NoMoreThan,
    /// Sau: counts a span of time, or names an event.
    After,
    /// Đến.
    Until,
    /// Hết.
    EndOf,
    /// Từ.
    From,
    /// Kể từ: what a span is counted from.
    CountedFrom,
    Early,
    Middle,
    Late,
    And,
    /// Giai đoạn.
    Phase,
    /// Tính đến thời điểm: a figure's day.
    AsOf,
    /// Có hiệu lực: a document's day.
    Effect,
    /// Tầm nhìn, định hướng.
    Outlook,
    /// Thứ, before a number.
    Ordinal,
    Weekday(Weekday),
    Number(u8),
    /// Thượng, trung, hạ tuần: the first, second or last ten days of a month.
    Third(u8),
    /// Of the first month of the period.
    FirstMonth,
    /// Of the last month of the period.
    LastMonth,
    /// Of the month after the period.
    NextMonth,
    /// Of the year after the one reported on.
    NextYear,
    /// Of the period reported on.
    ReportPeriod,
    /// Và các năm tiếp theo.
    FollowingYears,
    /// Kế hoạch, báo cáo …: what a year may belong to.
    Object,
    /// Lần.
    Times,
    /// Kịp thời, khẩn trương.
    Vague,
    /// Theo.
    According,
    /// Khi, kết thúc …: an event follows.
    Upon,
    /// Sau khi: an event follows, from which a span may be counted.
    AfterEvent,
    /// Rằm: a day of the moon in the month behind it.
    FullMoon,
    /// Mùa mưa: in a sentence rather of what the work is than when it is due.
    Season,
    /// Kỳ họp: what follows says which.
    Session,
    /// Nửa đầu, nửa cuối: the first or second half of what follows.
    Half(u8),
    /// Cả năm.
    WholeYear,
    /// Tết: its day is told by the moon, so it is an event.
    Feast,
    /// Hết hiệu lực.
    Expiry,
    Of,
    /// Đầu kỳ, giữa kỳ, cuối kỳ: a moment of a span that the words do not name.
    PhaseMoment,
    Yesterday,
    Today,
    Tomorrow,
    /// Này: the present one.
    This,
    /// Sau, tới, as in "tuần tới".
    Next,
    /// Giờ.
    Hour,
    /// Phút.
    Minute,
    /// Âm lịch: the day before it is one of the moon.
    Lunar,
    /// The English name of a month, 1 to 12.
    MonthName(u8),
}

/// One lexeme.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Item {
    Term(Term),
    Number { value: u32, digits: usize },
    Mark(char),
    Other,
}

/// A lexeme with the tokens it stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Lexeme {
    pub(super) item: Item,
    /// Its first token.
    pub(super) from: usize,
    /// The token after its last.
    pub(super) to: usize,
}

/// The lexemes of a text: the longest phrases of the vocabulary, and the rest token by token.
pub(super) fn lexemes(words: &Words<'_>) -> Vec<Lexeme> {
    let mut lexemes = Vec::with_capacity(words.tokens.len());
    let mut at = 0;
    while let Some(token) = words.tokens.get(at) {
        let (item, to) = match token.kind {
            TokenKind::Number { value, digits } => (Item::Number { value, digits }, at + 1),
            TokenKind::Mark(mark) => (Item::Mark(mark), at + 1),
            TokenKind::Word => VOCABULARY
                .longest(words, at)
                .map_or((Item::Other, at + 1), |(term, next)| (Item::Term(term), next)),
        };
        lexemes.push(Lexeme { item, from: at, to });
        at = to;
    }
    lexemes
}

static VOCABULARY: LazyLock<Phrases<Term>> = LazyLock::new(|| {
    let tables = [UNITS, WEEKDAYS, LIMITS, SERIES, NUMBERS, REST, ENGLISH];
    Phrases::new(tables.into_iter().flatten().copied())
});

const UNITS: &[(&str, Term)] = &[
    ("ngày", Term::Day),
    ("ngày làm việc", Term::WorkingDay),
    ("tuần", Term::Week),
    ("tháng", Term::Month),
    ("t", Term::Month),
    ("quý", Term::Quarter),
    ("quí", Term::Quarter),
    ("q", Term::Quarter),
    ("năm", Term::Year),
    ("năm học", Term::SchoolYear),
    ("đầu", Term::Early),
    ("giữa", Term::Middle),
    ("cuối", Term::Late),
    ("ngày mùng", Term::Day),
    ("ngày mồng", Term::Day),
    ("mùng", Term::Day),
    ("mồng", Term::Day),
    ("đầu tiên", Term::Early),
    ("cuối cùng", Term::Late),
    ("nửa đầu", Term::Half(1)),
    ("nửa cuối", Term::Half(2)),
    ("nửa sau", Term::Half(2)),
    ("cả năm", Term::WholeYear),
    ("thượng tuần", Term::Third(1)),
    ("trung tuần", Term::Third(2)),
    ("hạ tuần", Term::Third(3)),
];

const WEEKDAYS: &[(&str, Term)] = &[
    ("thứ", Term::Ordinal),
    ("thứ hai", Term::Weekday(Weekday::Mon)),
    ("thứ ba", Term::Weekday(Weekday::Tue)),
    ("thứ tư", Term::Weekday(Weekday::Wed)),
    ("thứ năm", Term::Weekday(Weekday::Thu)),
    ("thứ sáu", Term::Weekday(Weekday::Fri)),
    ("thứ bảy", Term::Weekday(Weekday::Sat)),
    ("chủ nhật", Term::Weekday(Weekday::Sun)),
];

const LIMITS: &[(&str, Term)] = &[
    ("trước", Term::Before),
    ("xong trước", Term::Before),
    ("hoàn thành trước", Term::Before),
    ("hoàn thành xong trước", Term::Before),
    ("chậm nhất", Term::AtLatest),
    ("chậm nhất là", Term::AtLatest),
    ("chậm nhất vào", Term::AtLatest),
    ("chậm nhất đến", Term::AtLatest),
    ("chậm nhất trong", Term::AtLatest),
    ("muộn nhất", Term::AtLatest),
    ("muộn nhất là", Term::AtLatest),
    ("không muộn hơn", Term::AtLatest),
    ("không chậm hơn", Term::AtLatest),
    ("không trễ hơn", Term::AtLatest),
    ("trễ nhất", Term::AtLatest),
    ("hạn cuối", Term::AtLatest),
    ("hạn chót", Term::AtLatest),
    ("hạn", Term::DueBy),
    ("hoàn thành", Term::Within),
    ("hoàn thành trong", Term::Within),
    ("hoàn thành vào", Term::Within),
    ("xong trong", Term::Within),
    ("trong", Term::Within),
    ("vào", Term::Within),
    ("không quá", Term::NoMoreThan),
    ("tối đa", Term::NoMoreThan),
    ("trong thời hạn", Term::NoMoreThan),
    ("trong thời gian", Term::NoMoreThan),
    ("trong vòng", Term::NoMoreThan),
    ("sau", Term::After),
    ("đến", Term::Until),
    ("tới", Term::Until),
    ("hết", Term::EndOf),
    ("từ", Term::From),
    ("bắt đầu từ", Term::From),
    ("kể từ", Term::CountedFrom),
    ("tính từ", Term::CountedFrom),
];

const SERIES: &[(&str, Term)] = &[
    ("hàng", Term::Each),
    ("hằng", Term::Each),
    ("mỗi", Term::Each),
    ("từng", Term::Each),
    ("định kỳ", Term::Periodically),
    ("định kỳ hàng", Term::Each),
    ("định kỳ hằng", Term::Each),
    ("định kỳ mỗi", Term::Each),
    ("thường xuyên", Term::Regularly),
    ("lần", Term::Times),
    ("cuộc", Term::Times),
    ("đợt", Term::Times),
    ("tháng cuối kỳ báo cáo", Term::LastMonth),
    ("tháng cuối kỳ", Term::LastMonth),
    ("tháng cuối của kỳ báo cáo", Term::LastMonth),
    ("tháng đầu kỳ báo cáo", Term::FirstMonth),
    ("tháng đầu kỳ", Term::FirstMonth),
    ("tháng đầu của kỳ báo cáo", Term::FirstMonth),
    ("tháng sau kỳ báo cáo", Term::NextMonth),
    ("tháng sau liền kề", Term::NextMonth),
    ("tháng liền kề", Term::NextMonth),
    ("năm liền kề năm báo cáo", Term::NextYear),
    ("năm liền kề", Term::NextYear),
    ("năm sau liền kề", Term::NextYear),
    ("năm sau", Term::NextYear),
    ("năm kế tiếp", Term::NextYear),
    ("kỳ báo cáo", Term::ReportPeriod),
    ("năm trước kỳ báo cáo", Term::ReportPeriod),
    ("các năm tiếp theo", Term::FollowingYears),
    ("những năm tiếp theo", Term::FollowingYears),
    ("các năm sau", Term::FollowingYears),
    ("những năm sau", Term::FollowingYears),
];

const NUMBERS: &[(&str, Term)] = &[
    ("một", Term::Number(1)),
    ("hai", Term::Number(2)),
    ("ba", Term::Number(3)),
    ("bốn", Term::Number(4)),
    ("sáu", Term::Number(6)),
    ("bảy", Term::Number(7)),
    ("tám", Term::Number(8)),
    ("chín", Term::Number(9)),
    ("mười", Term::Number(10)),
    ("mười lăm", Term::Number(15)),
    ("hai mươi", Term::Number(20)),
    ("thứ nhất", Term::Number(1)),
];

const REST: &[(&str, Term)] = &[
    ("và", Term::And),
    ("hoặc", Term::And),
    ("giai đoạn", Term::Phase),
    ("nhiệm kỳ", Term::Phase),
    ("thời kỳ", Term::Phase),
    ("tính đến", Term::AsOf),
    ("tính đến thời điểm", Term::AsOf),
    ("tại thời điểm", Term::AsOf),
    ("có hiệu lực", Term::Effect),
    ("hiệu lực thi hành", Term::Effect),
    ("có hiệu lực thi hành", Term::Effect),
    ("tầm nhìn", Term::Outlook),
    ("định hướng", Term::Outlook),
    ("kế hoạch", Term::Object),
    ("dự toán", Term::Object),
    ("báo cáo", Term::Object),
    ("các báo cáo", Term::Object),
    ("kịp thời", Term::Vague),
    ("khẩn trương", Term::Vague),
    ("trước thời hạn", Term::Vague),
    ("sớm nhất", Term::Vague),
    ("đột xuất", Term::Upon),
    ("theo", Term::According),
    ("khi", Term::Upon),
    ("ngay khi", Term::Upon),
    ("sau khi", Term::AfterEvent),
    ("ngay sau khi", Term::AfterEvent),
    ("kể từ khi", Term::AfterEvent),
    ("kể từ sau khi", Term::AfterEvent),
    ("rằm", Term::FullMoon),
    ("ngày rằm", Term::FullMoon),
    ("mùa mưa", Term::Season),
    ("mùa khô", Term::Season),
    ("mùa lũ", Term::Season),
    ("mùa bão", Term::Season),
    ("kỳ họp", Term::Session),
    ("các kỳ họp", Term::Session),
    ("phiên họp", Term::Session),
    ("tết", Term::Feast),
    ("tết nguyên đán", Term::Feast),
    ("tết cổ truyền", Term::Feast),
    ("tết âm lịch", Term::Feast),
    ("kết thúc", Term::Upon),
    ("hết hiệu lực", Term::Expiry),
    ("của", Term::Of),
    ("đầu kỳ", Term::PhaseMoment),
    ("giữa kỳ", Term::PhaseMoment),
    ("cuối kỳ", Term::PhaseMoment),
    ("giờ", Term::Hour),
    ("h", Term::Hour),
    ("phút", Term::Minute),
    ("âm lịch", Term::Lunar),
    ("al", Term::Lunar),
    ("hôm qua", Term::Yesterday),
    ("hôm nay", Term::Today),
    ("ngày mai", Term::Tomorrow),
    ("mai", Term::Tomorrow),
    ("này", Term::This),
    ("nay", Term::This),
    ("tới đây", Term::Next),
    ("kế tiếp", Term::Next),
    ("tiếp theo", Term::Next),
];

/// What people type who work in English; plans do not say it.
const ENGLISH: &[(&str, Term)] = &[
    ("day", Term::Day),
    ("days", Term::Day),
    ("working day", Term::WorkingDay),
    ("working days", Term::WorkingDay),
    ("week", Term::Week),
    ("weeks", Term::Week),
    ("month", Term::Month),
    ("months", Term::Month),
    ("quarter", Term::Quarter),
    ("year", Term::Year),
    ("years", Term::Year),
    ("end of", Term::Late),
    ("yesterday", Term::Yesterday),
    ("today", Term::Today),
    ("tomorrow", Term::Tomorrow),
    ("this", Term::This),
    ("next", Term::Next),
    ("january", Term::MonthName(1)),
    ("february", Term::MonthName(2)),
    ("march", Term::MonthName(3)),
    ("april", Term::MonthName(4)),
    ("may", Term::MonthName(5)),
    ("june", Term::MonthName(6)),
    ("july", Term::MonthName(7)),
    ("august", Term::MonthName(8)),
    ("september", Term::MonthName(9)),
    ("october", Term::MonthName(10)),
    ("november", Term::MonthName(11)),
    ("december", Term::MonthName(12)),
    ("monday", Term::Weekday(Weekday::Mon)),
    ("tuesday", Term::Weekday(Weekday::Tue)),
    ("wednesday", Term::Weekday(Weekday::Wed)),
    ("thursday", Term::Weekday(Weekday::Thu)),
    ("friday", Term::Weekday(Weekday::Fri)),
    ("saturday", Term::Weekday(Weekday::Sat)),
    ("sunday", Term::Weekday(Weekday::Sun)),
];
