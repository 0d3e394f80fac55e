//! Numbers and answers as people write them into cells.
//!
//! "13.389", "2510" and "99,13" stand in one table. Whether a dot parts thousands or begins the decimals is found for a column
//! as a whole ([`Style::of`]) and can be said by a person; a cell that the file holds as a number is read as it is.

use super::table::Cell;
use crate::domain::figures::{FigureKey, FigureKind};
use crate::domain::text::fold;

/// What the marks between digits mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Style {
    /// As in Vietnamese: "13.389" is a whole number, "99,13" is not.
    #[default]
    Vietnamese,
    /// As in English: "13,389" is a whole number, "99.13" is not.
    English,
    /// Of answers alone: a cell without anything says no, as where a form is only ticked.
    BlankIsNo,
}

/// Why a cell is no figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unread {
    /// It is no number.
    NotANumber,
    /// It has decimals where whole numbers are counted.
    NotWhole,
    /// More decimals than are kept.
    TooFine,
    /// Below zero.
    Negative,
    /// Larger than any figure can be.
    TooLarge,
    /// Neither yes nor no.
    NotAnAnswer,
}

/// The largest count that is taken: what is larger was typed wrong.
const LARGEST: u64 = 4_000_000_000;

impl Style {
    /// Those of numbers, with their stable names on the command line.
    pub const ALL: [(Self, &'static str); 2] = [(Self::Vietnamese, "vi"), (Self::English, "en")];

    /// The stable name.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Vietnamese => "vi",
            Self::English => "en",
            Self::BlankIsNo => "blank-no",
        }
    }

    /// The style with this stable name.
    pub fn from_key(key: &str) -> Option<Self> {
        let mut all = Self::ALL.into_iter().chain([(Self::BlankIsNo, "blank-no")]);
        all.find(|(_, name)| *name == key).map(|(style, _)| style)
    }

    /// The style of a column of whole numbers, or of decimals: the one under which more cells read, Vietnamese where both do.
    pub fn of<'c>(cells: impl IntoIterator<Item = Cell<'c>>, decimals: u32) -> Self {
        let (mut vietnamese, mut english) = (0_u32, 0_u32);
        for cell in cells.into_iter().filter(|cell| !cell.is_number && cell.text.contains(['.', ','])) {
            vietnamese += u32::from(digits(cell.text, Self::Vietnamese, decimals).is_ok());
            english += u32::from(digits(cell.text, Self::English, decimals).is_ok());
        }
        if english > vietnamese { Self::English } else { Self::Vietnamese }
    }

    const fn marks(self) -> (char, char) {
        match self {
            Self::Vietnamese | Self::BlankIsNo => ('.', ','),
            Self::English => (',', '.'),
        }
    }
}

/// Reads a figure as somebody typed it: as it is written in Vietnamese, in English only where it is no number in
/// Vietnamese at all. So 99.13 hectares are read, and 12,345 hectares, which has one decimal too many, is never 12345.
///
/// # Errors
/// Why it is no such figure.
pub fn typed(key: FigureKey, text: &str) -> Result<Option<u32>, Unread> {
    let cell = Cell { text, is_number: false };
    match figure(cell, key, Style::Vietnamese) {
        Err(Unread::NotANumber) => figure(cell, key, Style::English),
        read => read,
    }
}

/// The style in which a column of this figure is written.
pub fn style_of<'c>(key: FigureKey, cells: impl IntoIterator<Item = Cell<'c>>) -> Style {
    Style::of(cells, number_decimals(key))
}

/// Reads a cell as a number with so many decimals kept: 12,5 with two is 1250. `None` where it is empty.
///
/// # Errors
/// Why it is no such number.
pub(super) fn number(cell: Cell<'_>, style: Style, decimals: u32) -> Result<Option<u64>, Unread> {
    // Nearly every cell of a sheet is empty, or digits alone.
    if cell.text.is_empty() {
        return Ok(None);
    }
    if let Some(count) = all_digits(cell.text).filter(|_| cell.text.len() <= 9) {
        return within(count * 10_u64.pow(decimals)).map(Some);
    }
    let text = cell.text.trim();
    if is_blank(text) {
        return Ok(None);
    }
    let style = if cell.is_number { Style::English } else { style };
    digits(text, style, decimals).map(Some)
}

/// What a cell says of a figure in a style; none where it is empty.
///
/// # Errors
/// Why it is no such figure.
pub fn figure(cell: Cell<'_>, key: FigureKey, style: Style) -> Result<Option<u32>, Unread> {
    if key.kind() == FigureKind::YesNo {
        return answer(cell).map(|said| said.map(u32::from));
    }
    number(cell, style, number_decimals(key)).map(|count| count.map(|count| count as u32))
}

/// How many decimals are kept of a figure.
pub(super) const fn number_decimals(key: FigureKey) -> u32 {
    match key.kind() {
        FigureKind::Area | FigureKind::Length => 2,
        FigureKind::Count | FigureKind::YesNo => 0,
    }
}

/// What people write where they have nothing to write.
fn is_blank(text: &str) -> bool {
    matches!(text, "" | "-" | "–" | "—" | "..." | "…" | ".")
}

fn digits(text: &str, style: Style, decimals: u32) -> Result<u64, Unread> {
    let text = text.trim();
    if text.starts_with(['-', '−', '–']) && text.contains(|letter: char| letter.is_ascii_digit()) {
        return Err(Unread::Negative);
    }
    let (thousand, comma) = style.marks();
    let (whole, fraction) = text.split_once(comma).unwrap_or((text, ""));
    let whole = whole.trim();
    let is_spaced = |letter: char| letter == thousand || letter == ' ' || letter == '\u{a0}';
    let mut groups = whole.split(is_spaced);
    let first = groups.next().unwrap_or("");
    let mut number = all_digits(first).ok_or(Unread::NotANumber)?;
    for group in groups {
        let is_group = group.len() == 3 && first.len() <= 3;
        let group = all_digits(group).filter(|_| is_group).ok_or(Unread::NotANumber)?;
        number = number.saturating_mul(1000).saturating_add(group);
    }
    if text.contains(comma) && all_digits(fraction).is_none() {
        return Err(Unread::NotANumber);
    }
    let fraction = fraction.trim_end_matches('0');
    if fraction.len() > decimals as usize {
        return Err(if decimals == 0 { Unread::NotWhole } else { Unread::TooFine });
    }
    let scale = 10_u64.pow(decimals);
    let rest = all_digits(fraction).unwrap_or(0) * 10_u64.pow(decimals - fraction.len() as u32);
    let number = number.saturating_mul(scale).saturating_add(rest);
    within(number)
}

const fn within(number: u64) -> Result<u64, Unread> {
    if number > LARGEST { Err(Unread::TooLarge) } else { Ok(number) }
}

/// The value of digits alone.
fn all_digits(text: &str) -> Option<u64> {
    let is_number = !text.is_empty() && text.len() <= 18 && text.bytes().all(|byte| byte.is_ascii_digit());
    is_number.then(|| text.bytes().fold(0, |number, digit| number * 10 + u64::from(digit - b'0')))
}

/// Whether a cell is ticked instead of saying yes.
pub(super) fn is_mark(cell: Cell<'_>) -> bool {
    matches!(cell.text.trim(), "x" | "X" | "v" | "V" | "✓" | "✔" | "√" | "☑")
}

/// Reads a cell as yes or no. `None` where it is empty.
///
/// # Errors
/// When it is neither.
pub(super) fn answer(cell: Cell<'_>) -> Result<Option<bool>, Unread> {
    let text = cell.text.trim();
    if is_blank(text) {
        return Ok(None);
    }
    match text {
        "Có" | "có" | "x" | "1" => return Ok(Some(true)),
        "Không" | "không" | "0" => return Ok(Some(false)),
        _ => {}
    }
    match fold(text).as_str() {
        "co" | "x" | "1" | "v" | "✓" | "✔" | "√" | "☑" | "dung" | "yes" | "y" | "true" | "dat" | "du"
        | "roi" | "da co" | "da dat" => Ok(Some(true)),
        "khong" | "ko" | "k" | "0" | "chua" | "sai" | "no" | "n" | "false" | "☐" | "khong co" | "chua co"
        | "chua dat" | "khong dat" | "chua du" | "khong du" => Ok(Some(false)),
        _ => Err(Unread::NotAnAnswer),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(text: &str) -> Cell<'_> {
        Cell { text, is_number: false }
    }

    #[test]
    fn one_published_table_reads_as_its_numbers() {
        let households = ["13.389", "16.029", "2510", "942"].map(text);
        let style = Style::of(households, 0);
        assert_eq!(style, Style::Vietnamese);
        let read = households.map(|cell| number(cell, style, 0));
        assert_eq!(read, [13_389, 16_029, 2_510, 942].map(|count| Ok(Some(count))));
        let shares = ["99,13", "100,00", "95,2"].map(text);
        let style = Style::of(shares, 2);
        assert_eq!(
            shares.map(|cell| number(cell, style, 2)),
            [9_913, 10_000, 9_520].map(|share| Ok(Some(share)))
        );
    }

    #[test]
    fn a_column_says_what_a_dot_is() {
        let english = ["1.5", "12.25", "3"].map(text);
        assert_eq!(Style::of(english, 2), Style::English);
        let mixed = ["1,234", "2,500"].map(text);
        assert_eq!(Style::of(mixed, 0), Style::English);
        assert_eq!(Style::of(["12,5", "7"].map(text), 2), Style::Vietnamese);
        let held = Cell { text: "12.5", is_number: true };
        assert_eq!(number(held, Style::Vietnamese, 2), Ok(Some(1_250)));
    }

    #[test]
    fn what_is_no_number_says_why() {
        let cases = [
            ("khoảng 10", Unread::NotANumber),
            ("12,5", Unread::NotWhole),
            ("-3", Unread::Negative),
            ("1.2345", Unread::NotANumber),
            ("99999999999", Unread::TooLarge),
            ("1.23", Unread::NotANumber),
            ("12 hộ", Unread::NotANumber),
        ];
        for (cell, why) in cases {
            assert_eq!(number(text(cell), Style::Vietnamese, 0), Err(why), "{cell}");
        }
        for blank in ["", " ", "-", "…"] {
            assert_eq!(number(text(blank), Style::Vietnamese, 0), Ok(None), "{blank:?}");
        }
        assert_eq!(number(text("1 234 567"), Style::Vietnamese, 0), Ok(Some(1_234_567)));
    }

    #[test]
    fn a_typed_figure_reads_as_vietnamese_wherever_that_reads() {
        let area = FigureKey::IrrigableArea;
        for (key, text, figure) in [
            (FigureKey::Households, "13.389", Some(13_389)),
            (FigureKey::Households, "1,013,389", Some(1_013_389)),
            (area, "99,13", Some(9_913)),
            (area, "99.13", Some(9_913)),
            (area, "1.250", Some(125_000)),
            (FigureKey::RoadHardened, "1", Some(1)),
            (FigureKey::RoadHardened, "chưa", Some(0)),
            (FigureKey::RoadHardened, "", None),
        ] {
            assert_eq!(typed(key, text), Ok(figure), "{text}");
        }
        assert_eq!(typed(FigureKey::Households, "12,5"), Err(Unread::NotWhole));
        assert_eq!(typed(FigureKey::Households, "13,389"), Err(Unread::NotWhole));
        assert_eq!(typed(area, "12,345"), Err(Unread::TooFine));
        assert_eq!(typed(FigureKey::Households, "-3"), Err(Unread::Negative));
    }

    #[test]
    fn answers_come_in_many_forms() {
        for yes in ["Có", "x", "X", "1", "có", "Đạt"] {
            assert_eq!(answer(text(yes)), Ok(Some(true)), "{yes}");
        }
        for no in ["Không", "0", "chưa", "Chưa đạt", "ko"] {
            assert_eq!(answer(text(no)), Ok(Some(false)), "{no}");
        }
        assert_eq!(answer(text("")), Ok(None));
        assert_eq!(answer(text("một phần")), Err(Unread::NotAnAnswer));
    }
}
