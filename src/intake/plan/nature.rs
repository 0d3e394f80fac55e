//! What a document seems to be: a plan, or something else that offices write.
//!
//! The type of a document stands in capitals on a line of its own, and its symbol repeats it. Where a plan is announced it
//! is one, whatever else stands in it. What announces nothing is told by its signs: weekdays, somebody it is addressed to,
//! reports of what was done.

use std::sync::LazyLock;

use crate::intake::word::{Phrases, Words, beginning};

use super::book::AgencyBook;
use super::marker::{Marker, has_small};
use super::mention::Defined;
use super::paragraph::Paragraph;
use super::{Header, TaskReading, naming};

/// A document that seems to be no plan, and what was found in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Seeming {
    /// What it seems to be.
    pub nature: Nature,
    /// How many paragraphs it has.
    pub paragraphs: u32,
    /// How many days it names.
    pub dates: u32,
    /// How many agencies it names.
    pub agencies: u32,
}

/// What a document is that is no plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Nature {
    /// Thông báo.
    Notice,
    /// Lịch công tác.
    Schedule,
    /// Công văn.
    Letter,
    /// Báo cáo.
    Report,
    /// Biên bản.
    Minutes,
    /// Giấy mời.
    Invitation,
    /// Tờ trình.
    Submission,
    /// A decision that gives no duties.
    Decision,
    /// Any text.
    Text,
}

impl Nature {
    /// Every kind, for words and tests.
    pub const ALL: [Self; 9] = [
        Self::Notice,
        Self::Schedule,
        Self::Letter,
        Self::Report,
        Self::Minutes,
        Self::Invitation,
        Self::Submission,
        Self::Decision,
        Self::Text,
    ];

    /// Its name in ids of words.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Notice => "notice",
            Self::Schedule => "schedule",
            Self::Letter => "letter",
            Self::Report => "report",
            Self::Minutes => "minutes",
            Self::Invitation => "invitation",
            Self::Submission => "submission",
            Self::Decision => "decision",
            Self::Text => "text",
        }
    }
}

/// What a line or a symbol says a document is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Said {
    Plan,
    Other(Nature),
}

static TYPES: LazyLock<Phrases<Said>> = LazyLock::new(|| {
    Phrases::new([
        ("kế hoạch", Said::Plan),
        ("chương trình", Said::Plan),
        ("đề án", Said::Plan),
        ("phương án", Said::Plan),
        ("chỉ thị", Said::Plan),
        ("phân công nhiệm vụ", Said::Plan),
        ("thông báo", Said::Other(Nature::Notice)),
        ("lịch", Said::Other(Nature::Schedule)),
        ("công văn", Said::Other(Nature::Letter)),
        ("báo cáo", Said::Other(Nature::Report)),
        ("biên bản", Said::Other(Nature::Minutes)),
        ("giấy mời", Said::Other(Nature::Invitation)),
        ("tờ trình", Said::Other(Nature::Submission)),
        ("quyết định", Said::Other(Nature::Decision)),
    ])
});

static WEEKDAYS: LazyLock<Phrases<u8>> = LazyLock::new(|| {
    let days = ["thứ hai", "thứ ba", "thứ tư", "thứ năm", "thứ sáu", "thứ bảy", "chủ nhật"];
    Phrases::new((0_u8..).zip(days).map(|(number, day)| (day, number)))
});

/// Within how many bytes a line says what it is.
const NEAR: usize = 60;
/// How many signs of a program a text has at least that is one; no plan has any.
const CODE: usize = 12;
/// How many paragraphs show whether a text is a program.
const LOOKED_AT: usize = 400;
/// Over how many paragraphs one of them stands at least.
const SHARE: usize = 4;
/// How many different weekdays make a schedule.
const WEEK: u32 = 3;

/// What a document seems to be that is no plan; none where it is one, or may well be.
pub(super) fn seeming(
    paragraphs: &[Paragraph],
    header: &Header,
    tasks: &[TaskReading],
    (book, defined): (&AgencyBook, &Defined),
) -> Option<Seeming> {
    let nature = nature(paragraphs, header, tasks)?;
    let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    Some(Seeming {
        nature,
        paragraphs: count(paragraphs.len()),
        dates: count(paragraphs.iter().map(|paragraph| naming::days(&paragraph.text)).sum()),
        agencies: count(naming::agencies(paragraphs, book, defined)),
    })
}

fn nature(paragraphs: &[Paragraph], header: &Header, tasks: &[TaskReading]) -> Option<Nature> {
    if is_program(paragraphs) {
        return Some(Nature::Text);
    }
    let by_symbol = header.number.as_deref().and_then(of_symbol);
    let mut is_decision = false;
    // A decision may put a plan into force; any other type is what comes first.
    let mut said = paragraphs.iter().filter_map(announced);
    let first = said.find(|said| {
        is_decision |= *said == Said::Other(Nature::Decision);
        *said != Said::Other(Nature::Decision)
    });
    match first.or(by_symbol) {
        Some(Said::Plan) => return None,
        Some(Said::Other(nature)) => return Some(nature),
        None => {}
    }
    let with_lead = tasks.iter().filter(|task| !task.obligated.is_empty()).count();
    if is_decision {
        let changes_points = tasks.iter().any(|task| task.point.is_some());
        return (with_lead == 0 && !changes_points).then_some(Nature::Decision);
    }
    if weekdays(paragraphs) >= WEEK {
        return Some(Nature::Schedule);
    }
    let begins = |words: &[&str]| {
        paragraphs.iter().any(|paragraph| words.iter().any(|word| paragraph.text.starts_with(word)))
    };
    if begins(&["Kính gửi", "KÍNH GỬI"]) {
        return Some(Nature::Letter);
    }
    if !tasks.is_empty() && is_past(tasks) {
        return Some(Nature::Report);
    }
    let is_timed = |task: &&TaskReading| !task.deadlines.iter().all(|deadline| deadline.words.is_empty());
    let gives_duties = with_lead >= 2 || with_lead == 1 && tasks.iter().any(|task| is_timed(&task));
    (!gives_duties).then_some(Nature::Text)
}

/// What a line in capitals says the document is.
fn announced(paragraph: &Paragraph) -> Option<Said> {
    if !matches!(paragraph.marker, Marker::Plain) {
        return None;
    }
    let words = Words::new(beginning(&paragraph.text, NEAR));
    let (said, next) = TYPES.longest(&words, 0)?;
    let is_written = !has_small(words.slice(0, next));
    is_written.then_some(said)
}

/// "12/TB-UBND": what the symbol of a number says.
fn of_symbol(number: &str) -> Option<Said> {
    let kind = number.split(['/', '-']).nth(1)?;
    match kind {
        "KH" | "CTr" | "CT" | "ĐA" | "PA" => Some(Said::Plan),
        "TB" => Some(Said::Other(Nature::Notice)),
        "BC" => Some(Said::Other(Nature::Report)),
        "BB" => Some(Said::Other(Nature::Minutes)),
        "GM" => Some(Said::Other(Nature::Invitation)),
        "TTr" => Some(Said::Other(Nature::Submission)),
        _ => None,
    }
}

/// Whether a text is the source of a program, whatever plans are quoted in it.
fn is_program(paragraphs: &[Paragraph]) -> bool {
    const SIGNS: [&str; 18] = [
        " = ", " == ", "import ", "def ", "return ", "):", "();", "self.", "print(", "#include", "fn ",
        "let ", "const ", "=\"", "('", "(\"", "\")", "')",
    ];
    let signs = |text: &str| SIGNS.iter().map(|sign| text.matches(sign).count()).sum::<usize>();
    let first = &paragraphs[..paragraphs.len().min(LOOKED_AT)];
    let count: usize = first.iter().map(|paragraph| signs(&paragraph.text)).sum();
    count >= CODE && count * SHARE >= first.len()
}

/// With how many different weekdays paragraphs begin.
fn weekdays(paragraphs: &[Paragraph]) -> u32 {
    let mut days = 0_u8;
    for paragraph in paragraphs {
        let words = Words::new(beginning(&paragraph.text, NEAR));
        if let Some((day, _)) = WEEKDAYS.longest(&words, 0) {
            days |= 1 << day;
        }
    }
    days.count_ones()
}

/// Whether most of what it says is done already, and nothing has a time.
fn is_past(tasks: &[TaskReading]) -> bool {
    let is_done = |task: &&TaskReading| task.sentence.split(' ').any(|word| matches!(word, "đã" | "Đã"));
    tasks.iter().filter(is_done).count() * 2 > tasks.len()
}

#[cfg(test)]
mod tests {
    use crate::domain::snapshot::Snapshot;
    use crate::intake::plan::{AgencyBook, read};

    fn nature(text: &str) -> &'static str {
        let reading = read(text, &AgencyBook::of(&Snapshot::default()).unwrap());
        reading.seems.map_or("plan", |seeming| seeming.nature.name())
    }

    #[test]
    fn the_type_line_tells_or_the_symbol_where_it_is_lost() {
        assert_eq!(nature("BIÊN BẢN\nHọp thôn\n1. Sở Tài chính cấp tiền trong quý II/2015."), "minutes");
        assert_eq!(nature("GIẤY MỜI\nHọp\n- Sở Tài chính dự họp."), "invitation");
        assert_eq!(nature("Số: 3/BC-UBND\n1. Sở Tài chính cấp tiền trong quý II/2015."), "report");
        assert_eq!(nature("Số: 3/KH-UBND\n1. Cấp tiền."), "plan");
        assert_eq!(nature("Số: 3/BDT-KH\nKính gửi: Sở Tài chính\nXin gửi số liệu."), "letter");
    }

    #[test]
    fn agencies_and_days_are_counted_in_the_whole_text() {
        let letter = include_str!("../../../tests/fixtures/plans/no-plan-letter.txt");
        let reading = read(letter, &AgencyBook::of(&Snapshot::default()).unwrap());
        let seeming = reading.seems.unwrap();
        assert_eq!((seeming.dates, seeming.agencies >= 3), (2, true), "{seeming:?}");
    }

    #[test]
    fn one_odd_sign_does_not_make_a_plan_something_else() {
        let odd = "Kính gửi: Sở Tài chính\nKẾ HOẠCH\nTrồng cây\n- Thứ Hai trồng cây.\n- Thứ Ba tưới.\n- Thứ Tư đã xong.\nBÁO CÁO";
        assert_eq!(nature(odd), "plan");
        assert_eq!(nature("1. Sở Tài chính cấp tiền.\n2. Sở Nội vụ cử người trong quý I/2015."), "plan");
    }

    #[test]
    fn a_decision_is_a_plan_where_it_gives_duties() {
        let title = "QUYẾT ĐỊNH\nVề việc khen thưởng\n";
        assert_eq!(nature(&format!("{title}Điều 1. Quyết định này có hiệu lực từ ngày ký.")), "decision");
        assert_eq!(nature(&format!("{title}Điều 1. Sở Tài chính cấp tiền thưởng.")), "plan");
    }

    #[test]
    fn what_announces_nothing_is_told_by_its_signs() {
        assert_eq!(nature("Kính gửi: Sở Tài chính\nXin gửi số liệu."), "letter");
        assert_eq!(nature("- Sở Tài chính đã cấp tiền.\n- Sở Nội vụ đã cử người."), "report");
        assert_eq!(nature("Thứ Hai họp\n\nThứ Ba đi\n\nThứ Tư nghỉ"), "schedule");
        assert_eq!(nature("Xin chào các bạn."), "text");
        let program = "import os\nimport sys\ndef make(n):\n    text = plan('a')\n    return sub(\"b\", \"c\")\n\nPLAN = \"\"\"\n";
        let program = program.repeat(2);
        let plan = "KẾ HOẠCH\nLàm đường\n\n1. Sở Tài chính cấp tiền trước 5/5/2015.\n2. Sở Y tế họp.";
        assert_eq!(nature(&format!("{program}{plan}\n\"\"\"\nprint(make(3))")), "text");
        assert_eq!(nature(plan), "plan");
    }
}
