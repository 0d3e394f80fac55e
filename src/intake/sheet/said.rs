//! What the cells of a row say by themselves, whatever stands in other rows: so rows can be read ahead, in another thread.

use std::borrow::Cow;

use unicode_normalization::is_nfc;

use crate::domain::assessment::{Finding, check};
use crate::domain::figures::{FigureKey, FigureKind, FigureSet, Figures, Rate};
use crate::domain::text::{clean, fold, nfc};
use crate::intake::gazetteer::VillageForms;
use crate::intake::legacy::{self, Encoding};

use super::finding::{SheetFinding, Trouble};
use super::number::{Style, Unread, figure, is_mark, number};
use super::reading::{ColumnReading, decoded};
use super::table::{RowCells, Sheet};
use super::target::Target;

/// A sheet with the columns of its table, those that name something found once for all rows.
pub(super) struct Table<'s> {
    sheet: &'s Sheet,
    pub(super) columns: &'s [ColumnReading],
    district: Option<&'s ColumnReading>,
    code: Option<&'s ColumnReading>,
    commune: Option<&'s ColumnReading>,
    village: Option<&'s ColumnReading>,
    proposal: Option<&'s ColumnReading>,
    note: Option<&'s ColumnReading>,
    /// How the letters of its columns were stored, where they were not Unicode: answers are too short to tell by themselves.
    letters: Option<Encoding>,
}

/// One row of it.
#[derive(Clone, Copy)]
pub(super) struct Cells<'t> {
    pub(super) table: &'t Table<'t>,
    pub(super) row: usize,
    own: RowCells<'t>,
}

/// What a row says.
pub(super) struct Said<'t> {
    pub(super) row: usize,
    pub(super) district: Cow<'t, str>,
    pub(super) code: Cow<'t, str>,
    pub(super) commune: Cow<'t, str>,
    pub(super) village: Cow<'t, str>,
    /// The forms of the village's name, where there is one.
    pub(super) forms: Option<VillageForms>,
    pub(super) figures: Figures,
    /// Whether something stands where figures are, be it readable or not.
    pub(super) has_figures: bool,
    pub(super) note: Option<Cow<'t, str>>,
    pub(super) proposal: Option<bool>,
    /// The figures for which a mark stands in the place of a yes.
    pub(super) marks: FigureSet,
    /// The cell that says that the row sums up others.
    pub(super) sum: Option<usize>,
    /// What is to be looked at, up to the names.
    pub(super) first: Vec<SheetFinding>,
    /// What is to be looked at if the row is taken.
    pub(super) then: Vec<SheetFinding>,
}

/// The share of a percent column may differ from that of the counts by so many hundredths of a percent.
const ROUNDING: u64 = 6;

impl<'s> Table<'s> {
    pub(super) fn new(sheet: &'s Sheet, columns: &'s [ColumnReading]) -> Self {
        let find = |target| columns.iter().find(|one| one.column.target == Some(target));
        Self {
            sheet,
            columns,
            district: find(Target::District),
            code: find(Target::CommuneCode),
            commune: find(Target::Commune),
            village: find(Target::Village),
            proposal: find(Target::Proposal),
            note: find(Target::Note),
            letters: columns.iter().map(|one| one.encoding).find(|encoding| *encoding != Encoding::Unicode),
        }
    }

    /// One row.
    pub(super) fn cells(&self, row: usize) -> Cells<'_> {
        Cells { table: self, row, own: self.sheet.cells(row) }
    }

    /// The place of the column that holds this.
    pub(super) fn place(&self, target: Target) -> Option<usize> {
        self.columns.iter().find(|one| one.column.target == Some(target)).map(|one| one.column.place)
    }
}

impl<'t> Cells<'t> {
    /// The text of a cell, in Unicode and composed; blanks around it are left out.
    fn text(&self, column: Option<&'t ColumnReading>, findings: &mut Vec<SheetFinding>) -> Cow<'t, str> {
        let Some(column) = column else { return Cow::Borrowed("") };
        let raw = self.own.cell(column.column.place).text;
        if raw.is_empty() {
            return Cow::Borrowed("");
        }
        let text = decoded(raw, column);
        if is_tidy(&text) {
            return text;
        }
        let place = Some(column.column.place);
        if !is_nfc(&text) {
            findings.push(self.finding(place, Trouble::Decomposed));
        }
        if text.trim().len() != text.len() {
            findings.push(self.finding(place, Trouble::Blanks));
        }
        Cow::Owned(clean(text.trim()).split_whitespace().collect::<Vec<_>>().join(" "))
    }

    /// A finding about a cell, or about the row.
    pub(super) fn finding(&self, place: Option<usize>, trouble: Trouble) -> SheetFinding {
        let value = place.map_or("", |place| self.own.cell(place).text);
        let value: String = clean(value).chars().take(60).collect();
        SheetFinding {
            row: self.row as u32,
            column: place.map(|place| place as u32),
            value: nfc(&value),
            trouble,
        }
    }

    /// The cells with words, without the blanks around them.
    pub(super) fn words(&self) -> impl Iterator<Item = (usize, &'t str)> + use<'t> {
        let trimmed = |(place, cell): (usize, super::Cell<'t>)| (place, cell.text.trim());
        self.own.all().enumerate().map(trimmed).filter(|(_, text)| !text.is_empty())
    }

    /// What the row says. `None` where it is empty.
    pub(super) fn say(&self) -> Option<Said<'t>> {
        self.words().next()?;
        let table = self.table;
        let mut first = Vec::new();
        let mut then = Vec::new();
        let village = self.text(table.village, &mut first);
        let sum = self.sum(&village);
        let before = first.len();
        let mut marks = FigureSet::default();
        let figures = match sum {
            Some(_) => Figures::default(),
            None => self.figures(&mut marks, &mut first),
        };
        let has_figures = first.len() > before || figures != Figures::default();
        let figures = if has_figures { self.with_blanks(figures, &first[before..]) } else { figures };
        let district = self.text(table.district, &mut first);
        let code = self.text(table.code, &mut first);
        let commune = self.text(table.commune, &mut first);
        self.note_contradictions(&figures, &mut then);
        let note = table.note.map(|column| self.text(Some(column), &mut then));
        let proposal = self.proposal(&mut then);
        let forms = (!village.is_empty()).then(|| VillageForms::of(&village));
        Some(Said {
            row: self.row,
            district,
            code,
            commune,
            village,
            forms,
            figures,
            has_figures,
            note,
            proposal,
            marks,
            sum,
            first,
            then,
        })
    }

    /// Whether the row names nothing but a village and has no number: as the lines below a table do, of who drew it up.
    pub(super) fn is_lone(&self) -> bool {
        let number = self.table.place(Target::RowNumber);
        let is_empty =
            |place: Option<usize>| place.is_none_or(|place| self.own.cell(place).text.trim().is_empty());
        is_empty(number) && self.names().all(is_empty)
    }

    /// The cell that says that the row sums up others: it stands where a name would, and the row names no village.
    fn sum(&self, village: &str) -> Option<usize> {
        let names = || [self.table.place(Target::RowNumber)].into_iter().chain(self.names());
        let says_so = |place: Option<usize>| place.is_some_and(|place| is_sum(self.own.cell(place).text));
        let is_one = is_sum(village) || village.is_empty() && names().any(says_so);
        is_one.then(|| {
            let at = self.words().find(|(_, text)| is_sum(text)).or_else(|| self.words().next());
            at.map_or(0, |(place, _)| place)
        })
    }

    fn names(&self) -> impl Iterator<Item = Option<usize>> + use<'t> {
        let place = |column: Option<&ColumnReading>| column.map(|one| one.column.place);
        [self.table.district, self.table.commune, self.table.code].into_iter().map(place)
    }

    /// The figures of the row; what does not read is noted and left out.
    fn figures(&self, marks: &mut FigureSet, findings: &mut Vec<SheetFinding>) -> Figures {
        let mut figures = Figures::default();
        for column in self.table.columns {
            let Some(Target::Figure(key)) = column.column.target else { continue };
            let place = column.column.place;
            let cell = self.own.cell(place);
            if key.kind() == FigureKind::YesNo && is_mark(cell) {
                *marks = marks.with(key);
            }
            let read = match figure(cell, key, column.style) {
                Err(Unread::NotAnAnswer) => self.answer_of_old_letters(cell, key, column),
                read => read,
            };
            match read {
                Ok(value) => {
                    let mark = if column.style == Style::English { ',' } else { '.' };
                    if value.is_some() && !cell.is_number && cell.text.contains(mark) {
                        findings.push(self.finding(Some(place), Trouble::Thousands { mark }));
                    }
                    figures.set(key, value);
                }
                Err(why) => findings.push(self.finding(Some(place), Trouble::Unread(why))),
            }
        }
        figures
    }

    /// The figures with a no for every cell that says nothing in a column where that is a no.
    fn with_blanks(&self, mut figures: Figures, unread: &[SheetFinding]) -> Figures {
        for column in self.table.columns.iter().filter(|one| one.style == Style::BlankIsNo) {
            let Some(Target::Figure(key)) = column.column.target else { continue };
            let is_unread = unread.iter().any(|one| one.column == Some(column.column.place as u32));
            if key.kind() == FigureKind::YesNo && figures.get(key).is_none() && !is_unread {
                figures.set(key, Some(0));
            }
        }
        figures
    }

    /// An answer whose letters were stored otherwise ("kh«ng"): as the column says, else as others of the sheet were.
    fn answer_of_old_letters(
        &self,
        cell: super::Cell<'_>,
        key: FigureKey,
        column: &ColumnReading,
    ) -> Result<Option<u32>, Unread> {
        let own = Some(column.encoding).filter(|encoding| *encoding != Encoding::Unicode);
        let Some(encoding) = own.or(self.table.letters) else { return Err(Unread::NotAnAnswer) };
        let text = legacy::decode(cell.text, encoding);
        figure(super::Cell { text: &text, ..cell }, key, column.style)
    }

    fn note_contradictions(&self, figures: &Figures, findings: &mut Vec<SheetFinding>) {
        for finding in check(figures) {
            let (part, trouble) = match finding {
                Finding::AboveTotal { part, total } => (Some(part), Trouble::AboveTotal { total }),
                Finding::TogetherAboveTotal { parts, total } => {
                    (parts.iter().last(), Trouble::TogetherAboveTotal { parts, total })
                }
                Finding::NoQuorum { .. } => (Some(FigureKey::MeetingHouseholdReps), Trouble::NoQuorum),
                Finding::NoMajority { .. } => (Some(FigureKey::MeetingVotesFor), Trouble::NoMajority),
            };
            let place = part.and_then(|part: FigureKey| self.table.place(Target::Figure(part)));
            findings.push(self.finding(place, trouble));
        }
        for column in self.table.columns {
            let Some(Target::Percent(rate)) = column.column.target else { continue };
            let place = column.column.place;
            let cell = self.own.cell(place);
            let text = cell.text.trim().trim_end_matches('%').trim_end();
            let said = if cell.is_number {
                share(text)
            } else {
                number(super::Cell { text, ..cell }, column.style, 2)
            };
            match said {
                Ok(Some(percent)) if differs(figures, rate, percent) => {
                    findings.push(self.finding(Some(place), Trouble::PercentDiffers { rate }));
                }
                Ok(_) => {}
                Err(why) => findings.push(self.finding(Some(place), Trouble::Unread(why))),
            }
        }
    }

    /// What the commune proposes.
    fn proposal(&self, findings: &mut Vec<SheetFinding>) -> Option<bool> {
        let column = self.table.proposal?;
        let text = self.text(Some(column), findings);
        match &*text {
            "" => return None,
            "ĐBKK" => return Some(true),
            "không" => return Some(false),
            _ => {}
        }
        let text = match self.table.letters {
            Some(letters) if column.encoding == Encoding::Unicode => legacy::decode(&text, letters),
            _ => Cow::Borrowed(&*text),
        };
        let said = fold(&text);
        match said.as_str() {
            "dbkk" | "thon dbkk" | "dac biet kho khan" | "co" | "x" | "de nghi" | "1" => Some(true),
            _ if said.starts_with("khong") || said == "0" => Some(false),
            _ => {
                let place = Some(column.column.place);
                findings.push(self.finding(place, Trouble::Unread(Unread::NotAnAnswer)));
                None
            }
        }
    }
}

/// Whether a text is composed, without blanks at its ends or several in a row, and has nothing that is to be cleaned away.
fn is_tidy(text: &str) -> bool {
    let mut before = ' ';
    let is_plain = text.chars().all(|letter| {
        let follows = letter != ' ' || before != ' ';
        before = letter;
        follows && matches!(letter, ' '..='~' | '\u{c0}'..='\u{2ff}' | '\u{1e00}'..='\u{1eff}')
    });
    is_plain && before != ' '
}

/// Whether words say that a row sums up others.
pub(in crate::intake) fn is_sum(text: &str) -> bool {
    if !text.trim_start().starts_with(['t', 'T', 'c', 'C']) {
        return false;
    }
    let folded = fold(text.trim());
    let sums = ["tong cong", "tong so", "cong", "tong", "toan tinh", "toan huyen", "toan xa"];
    sums.iter().any(|sum| {
        folded.strip_prefix(sum).is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', ':', '(']))
    })
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
