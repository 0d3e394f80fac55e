//! One row: what its cells say, and whether it is a place at all.

use unicode_normalization::is_nfc;

use crate::domain::assessment::{Finding, check};
use crate::domain::figures::{FigureKey, Figures, Rate};
use crate::domain::text::{clean, fold, nfc};

use super::finding::{SheetFinding, Trouble};
use super::number::{Style, Unread, figure, number};
use super::place::{Finder, Named, Part};
use super::reading::{ColumnReading, RowReading, decoded};
use super::table::Sheet;
use super::target::Target;

/// The cells of one row with what their columns hold.
pub(super) struct Cells<'s> {
    pub(super) sheet: &'s Sheet,
    pub(super) row: usize,
    pub(super) columns: &'s [ColumnReading],
}

/// Names that stand in one row and hold for those below it.
#[derive(Debug, Clone, Default)]
pub(super) struct Carried {
    district: String,
    code: String,
    commune: String,
}

/// The share of a percent column may differ from that of the counts by so many hundredths of a percent.
const ROUNDING: u64 = 6;

/// Words in front of communes and districts, without marks.
const COMMUNES: [&str; 4] = ["xa ", "phuong ", "thi tran ", "tt "];
const DISTRICTS: [&str; 4] = ["huyen ", "thanh pho ", "tp ", "thi xa "];

impl Cells<'_> {
    /// The place of the column that holds this.
    pub(super) fn place(&self, target: Target) -> Option<usize> {
        self.columns.iter().find(|one| one.column.target == Some(target)).map(|one| one.column.place)
    }

    /// The text of the column that holds this, in Unicode and composed; blanks around it are left out.
    fn text(&self, target: Target, findings: &mut Vec<SheetFinding>) -> String {
        let Some(column) = self.columns.iter().find(|one| one.column.target == Some(target)) else {
            return String::new();
        };
        let raw = self.sheet.cell(self.row, column.column.place).text;
        if raw.is_empty() {
            return String::new();
        }
        let place = Some(column.column.place);
        let text = decoded(raw, column);
        if !is_nfc(&text) {
            findings.push(self.finding(place, Trouble::Decomposed));
        }
        if text.trim().len() != text.len() {
            findings.push(self.finding(place, Trouble::Blanks));
        }
        clean(text.trim()).split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// A finding about a cell, or about the row.
    pub(super) fn finding(&self, place: Option<usize>, trouble: Trouble) -> SheetFinding {
        let value = place.map_or("", |place| self.sheet.cell(self.row, place).text);
        let value: String = clean(value).chars().take(60).collect();
        SheetFinding {
            row: self.row as u32,
            column: place.map(|place| place as u32),
            value: nfc(&value),
            trouble,
        }
    }

    /// The first cell with words.
    fn first_words(&self) -> Option<(usize, &str)> {
        let mut cells = self.sheet.row(self.row).enumerate();
        cells.find(|(_, cell)| !cell.text.trim().is_empty()).map(|(place, cell)| (place, cell.text.trim()))
    }
}

/// Reads a row. `None` where it is no place, which is noted unless the row is empty.
pub(super) fn read(
    cells: &Cells<'_>,
    carried: &mut Carried,
    finder: &mut Finder<'_>,
    findings: &mut Vec<SheetFinding>,
) -> Option<RowReading> {
    let (words_at, words) = cells.first_words()?;
    let noted = findings.len();
    let village = cells.text(Target::Village, findings);
    if is_total(cells, &village) {
        let place = cells.sheet.row(cells.row).position(|cell| is_sum(cell.text)).unwrap_or(words_at);
        findings.push(cells.finding(Some(place), Trouble::Total));
        return None;
    }
    let before = findings.len();
    let figures = figures(cells, findings);
    let has_figures = figures != Figures::default() || findings.len() > before;
    if !has_figures && (village.is_empty() || is_heading(cells, &village, finder)) {
        findings.truncate(noted);
        heading(cells, carried, finder, words_at, words, findings);
        return None;
    }
    let place = place(cells, carried, finder, &village, findings)?;
    note_contradictions(cells, &figures, findings);
    let note = cells.place(Target::Note).map(|_| nfc(&cells.text(Target::Note, findings)));
    Some(RowReading { row: cells.row as u32, place, figures, note, proposal: proposal(cells, findings) })
}

/// Whether a name without figures is that of a district or a commune, as in sheets of one column of names.
fn is_heading(cells: &Cells<'_>, name: &str, finder: &Finder<'_>) -> bool {
    let folded = fold(name);
    let has_unit = || COMMUNES.iter().chain(&DISTRICTS).any(|unit| folded.starts_with(unit));
    cells.place(Target::Commune).is_none() && (has_unit() || finder.is_district(name))
}

/// A heading between the rows: the district or the commune of those below it, or words that are no place.
fn heading(
    cells: &Cells<'_>,
    carried: &mut Carried,
    finder: &Finder<'_>,
    place: usize,
    words: &str,
    findings: &mut Vec<SheetFinding>,
) {
    let texts = cells.sheet.row(cells.row).map(|cell| cell.text.trim());
    let named: Vec<&str> = texts.filter(|text| !text.is_empty() && !is_ordinal(text)).collect();
    let district = named.iter().find(|text| finder.is_district(text));
    let commune = named.iter().find(|text| COMMUNES.iter().any(|unit| fold(text).starts_with(unit)));
    match (district, commune) {
        (_, Some(commune)) => {
            *carried = Carried { commune: clean(commune), code: String::new(), ..carried.clone() }
        }
        (Some(district), None) => *carried = Carried { district: clean(district), ..Carried::default() },
        (None, None) if named.is_empty() && is_ordinal(words) => {}
        (None, None) => findings.push(cells.finding(Some(place), Trouble::NoFigures)),
    }
}

/// "I", "1.2", "A": what numbers a heading.
fn is_ordinal(text: &str) -> bool {
    text.chars().all(|letter| letter.is_ascii_digit() || matches!(letter, 'I' | 'V' | 'X' | '.' | ')'))
        || text.len() == 1
}

fn is_sum(text: &str) -> bool {
    if !text.trim_start().starts_with(['t', 'T', 'c', 'C']) {
        return false;
    }
    let folded = fold(text.trim());
    let sums = ["tong cong", "tong so", "cong", "tong", "toan tinh", "toan huyen", "toan xa"];
    sums.iter().any(|sum| {
        folded.strip_prefix(sum).is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', ':', '(']))
    })
}

/// Whether the row sums up others: it says so where a name would stand, and names no village.
fn is_total(cells: &Cells<'_>, village: &str) -> bool {
    let names = [Target::RowNumber, Target::District, Target::Commune, Target::CommuneCode];
    let said = |target| cells.place(target).map_or("", |place| cells.sheet.cell(cells.row, place).text);
    is_sum(village) || village.is_empty() && names.into_iter().any(|target| is_sum(said(target)))
}

/// The place of a row: its own names, or those that stand above.
fn place(
    cells: &Cells<'_>,
    carried: &mut Carried,
    finder: &mut Finder<'_>,
    village: &str,
    findings: &mut Vec<SheetFinding>,
) -> Option<crate::domain::place::PlaceId> {
    let district = cells.text(Target::District, findings);
    let code = cells.text(Target::CommuneCode, findings);
    let commune = cells.text(Target::Commune, findings);
    if !district.is_empty() && district != carried.district {
        *carried = Carried { district, ..Carried::default() };
    }
    if !commune.is_empty() || !code.is_empty() {
        carried.commune = commune;
        carried.code = code;
    }
    let named =
        Named { district: &carried.district, code: &carried.code, commune: &carried.commune, village };
    let at = |part| match part {
        Part::Code => cells.place(Target::CommuneCode),
        Part::Commune => cells.place(Target::Commune).or_else(|| cells.place(Target::CommuneCode)),
        Part::Village => cells.place(Target::Village),
    };
    let sought = finder.commune(named);
    if let Some(note) = sought.note {
        let part = if note == Trouble::UnknownCode { Part::Code } else { Part::Commune };
        findings.push(cells.finding(at(part), note));
    }
    let of_village = |commune| match village {
        _ if finder.named() == Target::Commune => Ok(commune),
        "" => Err(Trouble::NoVillage),
        _ => finder.village(commune, village),
    };
    let is_of_commune = sought.found.is_err();
    match sought.found.and_then(of_village) {
        Ok(place) => Some(place),
        Err(trouble) => {
            let part = if is_of_commune { Part::Commune } else { Part::Village };
            findings.push(cells.finding(at(part), trouble));
            None
        }
    }
}

/// The figures of a row; what does not read is noted and left out.
fn figures(cells: &Cells<'_>, findings: &mut Vec<SheetFinding>) -> Figures {
    let mut figures = Figures::default();
    for column in cells.columns {
        let Some(Target::Figure(key)) = column.column.target else { continue };
        let place = column.column.place;
        let cell = cells.sheet.cell(cells.row, place);
        match figure(cell, key, column.style) {
            Ok(value) => {
                let mark = if column.style == Style::Vietnamese { '.' } else { ',' };
                if value.is_some() && !cell.is_number && cell.text.contains(mark) {
                    findings.push(cells.finding(Some(place), Trouble::Thousands));
                }
                figures.set(key, value);
            }
            Err(why) => findings.push(cells.finding(Some(place), Trouble::Unread(why))),
        }
    }
    figures
}

fn note_contradictions(cells: &Cells<'_>, figures: &Figures, findings: &mut Vec<SheetFinding>) {
    for finding in check(figures) {
        let (part, trouble) = match finding {
            Finding::AboveTotal { part, total } => (Some(part), Trouble::AboveTotal { total }),
            Finding::TogetherAboveTotal { parts, total } => {
                (parts.iter().last(), Trouble::TogetherAboveTotal { parts, total })
            }
            Finding::NoQuorum { .. } => (Some(FigureKey::MeetingHouseholdReps), Trouble::NoQuorum),
            Finding::NoMajority { .. } => (Some(FigureKey::MeetingVotesFor), Trouble::NoMajority),
        };
        let place = part.and_then(|part: FigureKey| cells.place(Target::Figure(part)));
        findings.push(cells.finding(place, trouble));
    }
    for column in cells.columns {
        let Some(Target::Percent(rate)) = column.column.target else { continue };
        let place = column.column.place;
        let cell = cells.sheet.cell(cells.row, place);
        let text = cell.text.trim().trim_end_matches('%').trim_end();
        let said =
            if cell.is_number { share(text) } else { number(super::Cell { text, ..cell }, column.style, 2) };
        match said {
            Ok(Some(percent)) if differs(figures, rate, percent) => {
                findings.push(cells.finding(Some(place), Trouble::PercentDiffers { rate }));
            }
            Ok(_) => {}
            Err(why) => findings.push(cells.finding(Some(place), Trouble::Unread(why))),
        }
    }
}

/// A share that the file holds as a number, which may have been computed: 0.1283 as a share of 1, or 12.8341 as percent.
fn share(text: &str) -> Result<Option<u64>, Unread> {
    let share: f64 = text.parse().map_err(|_| Unread::NotANumber)?;
    if share < 0.0 {
        return Err(Unread::Negative);
    }
    let percent = if share <= 1.0 { share * 100.0 } else { share };
    Ok(Some((percent * 100.0).round() as u64))
}

/// Whether a percent (in hundredths) is not that of the counts; a share of 1 may be written as 100 or as 1.
fn differs(figures: &Figures, rate: Rate, percent: u64) -> bool {
    let parts: Option<u64> = rate.numerator().iter().map(|part| figures.get(*part).map(u64::from)).sum();
    let total = figures.get(rate.denominator()).map(u64::from).filter(|total| *total > 0);
    let Some((count, total)) = parts.zip(total) else { return false };
    let computed = count * 10_000 / total;
    computed.abs_diff(percent) > ROUNDING && computed.abs_diff(percent * 100) > 100
}

/// What the commune proposes.
fn proposal(cells: &Cells<'_>, findings: &mut Vec<SheetFinding>) -> Option<bool> {
    let said = fold(&cells.text(Target::Proposal, findings));
    match said.as_str() {
        "" => None,
        "dbkk" | "thon dbkk" | "dac biet kho khan" | "co" | "x" | "de nghi" | "1" => Some(true),
        _ if said.starts_with("khong") || said == "0" => Some(false),
        _ => {
            findings.push(cells.finding(cells.place(Target::Proposal), Trouble::Unread(Unread::NotAnAnswer)));
            None
        }
    }
}
