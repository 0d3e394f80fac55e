//! From a sheet to the units that its rows name, each with those above it.

use chrono::NaiveDate;

use crate::domain::place::{PlaceLevel, Unit};
use crate::domain::text::{Text, clean, nfc};
use crate::intake::sheet::{Sheet, is_sum, normal_heading};

use super::column::{PlaceColumn, SaidColumn, headed};
use super::unit::{digits, in_front, kind, level_of};

/// A column of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeadedColumn {
    /// Its place, from 0.
    pub place: usize,
    /// What stands above it.
    pub heading: String,
    /// What it holds; none where nobody knows, or nothing is wanted of it.
    pub holds: Option<PlaceColumn>,
}

/// One thing to look at in a list of places.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlaceFinding {
    /// The row, from 0.
    pub row: u32,
    /// The column, from 0; none where it is about the row as a whole.
    pub column: Option<u32>,
    /// What stands there.
    pub value: Text,
    /// What about it.
    pub trouble: PlaceTrouble,
}

/// What can be wrong with a row of a list of places.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PlaceTrouble {
    /// The row has a code or other words, but names nothing; it is left out.
    NoName,
    /// Nothing says on which level the place stands; the row is left out.
    NoLevel,
    /// The word for what it is is not known; it is left out.
    UnknownUnit,
    /// The code is not one of the statistics office for this level; the row is left out.
    BadCode,
    /// Villages have no codes of their own; it is left out.
    CodeOfVillage,
    /// The cell is no day; it is left out.
    NotADay,
    /// The last day comes before the first; both are left out.
    DaysReversed,
    /// The unit above is neither in the book nor in the list; the row is left out.
    NoParent,
    /// Several units answer to what stands above; the row is left out.
    SeveralParents,
    /// Several places answer to the name; the row is left out.
    SeveralPlaces,
    /// The place stood in an earlier row; this one is left out.
    Repeated {
        /// That row, from 0.
        first: u32,
    },
    /// A sum over other rows: no place.
    Total,
    /// The row has no number where others have one, no code, and no word for what it is: a signature, a note.
    NoPlace,
}

impl PlaceTrouble {
    /// The name of the kind, as in the JSON output; with `-` for `_` after `places-finding-`, the id of its words.
    pub const fn kind(self) -> &'static str {
        match self {
            Self::NoName => "no_name",
            Self::NoLevel => "no_level",
            Self::UnknownUnit => "unknown_unit",
            Self::BadCode => "bad_code",
            Self::CodeOfVillage => "code_of_village",
            Self::NotADay => "not_a_day",
            Self::DaysReversed => "days_reversed",
            Self::NoParent => "no_parent",
            Self::SeveralParents => "several_parents",
            Self::SeveralPlaces => "several_places",
            Self::Repeated { .. } => "repeated",
            Self::Total => "total",
            Self::NoPlace => "no_place",
        }
    }

    /// Whether the row is left out because of it.
    pub const fn drops_row(self) -> bool {
        !matches!(self, Self::UnknownUnit | Self::CodeOfVillage | Self::NotADay | Self::DaysReversed)
    }
}

/// A unit by code, by name, or by both.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Called {
    pub(super) code: String,
    pub(super) name: String,
    /// What it is, where the list says so.
    pub(super) unit: Option<Unit>,
}

/// What one row says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct PlaceRow {
    pub(super) row: u32,
    /// The column of its name.
    pub(super) column: Option<u32>,
    pub(super) level: PlaceLevel,
    pub(super) own: Called,
    /// The units above it, the highest first.
    pub(super) above: Vec<(PlaceLevel, Called)>,
    /// Name or code of the unit right above, where a column says it.
    pub(super) parent: String,
    pub(super) moved_on: Option<NaiveDate>,
    pub(super) from: Option<NaiveDate>,
    pub(super) to: Option<NaiveDate>,
}

/// A list as it was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlaceReading {
    /// Its columns.
    pub columns: Vec<HeadedColumn>,
    /// What is to be looked at, in the order of rows.
    pub findings: Vec<PlaceFinding>,
    pub(super) rows: Vec<PlaceRow>,
}

const LEVELS: [PlaceLevel; 4] =
    [PlaceLevel::Province, PlaceLevel::District, PlaceLevel::Commune, PlaceLevel::Village];

/// Reads a list of places. `None` where no heading of one is found.
pub fn read(sheet: &Sheet, said: &[SaidColumn]) -> Option<PlaceReading> {
    let (first, columns) = headed(sheet, said)?;
    let columns: Vec<HeadedColumn> =
        columns.into_iter().map(|(place, heading, holds)| HeadedColumn { place, heading, holds }).collect();
    let mut findings = Vec::new();
    let mut carried: [Called; 3] = Default::default();
    let rows = (first..sheet.height())
        .filter_map(|row| Cells { sheet, row, columns: &columns }.read(&mut carried, &mut findings))
        .collect();
    Some(PlaceReading { columns, findings, rows })
}

struct Cells<'s> {
    sheet: &'s Sheet,
    row: usize,
    columns: &'s [HeadedColumn],
}

impl Cells<'_> {
    fn place(&self, holds: PlaceColumn) -> Option<usize> {
        self.columns.iter().find(|column| column.holds == Some(holds)).map(|column| column.place)
    }

    fn text(&self, holds: PlaceColumn) -> String {
        let raw = self.place(holds).map_or("", |place| self.sheet.cell(self.row, place).text);
        let text = clean(raw.trim()).split_whitespace().collect::<Vec<_>>().join(" ");
        nfc(&text).to_string()
    }

    fn finding(&self, holds: PlaceColumn, trouble: PlaceTrouble) -> PlaceFinding {
        let value: String = self.text(holds).chars().take(60).collect();
        let column = self.place(holds).map(|place| place as u32);
        PlaceFinding { row: self.row as u32, column, value: value.into(), trouble }
    }

    /// What the row says; what it does not say of the units above it stands in the rows before.
    fn read(&self, carried: &mut [Called; 3], findings: &mut Vec<PlaceFinding>) -> Option<PlaceRow> {
        if self.sheet.row(self.row).all(|cell| cell.text.trim().is_empty()) || self.is_numbering() {
            return None;
        }
        if let Some(place) = self.sheet.row(self.row).position(|cell| is_sum(cell.text)) {
            let value =
                clean(self.sheet.cell(self.row, place).text.trim()).chars().take(60).collect::<String>();
            let (row, column) = (self.row as u32, Some(place as u32));
            findings.push(PlaceFinding { row, column, value: value.into(), trouble: PlaceTrouble::Total });
            return None;
        }
        let mut units = LEVELS.map(|level| Called {
            code: self.text(PlaceColumn::CodeOf(level)),
            name: self.text(PlaceColumn::NameOf(level)),
            unit: kind(&self.text(PlaceColumn::UnitOf(level)))
                .filter(|(own, _)| *own == level)
                .map(|(_, unit)| unit),
        });
        let is_said = |unit: &Called| !unit.code.is_empty() || !unit.name.is_empty();
        let mut own =
            Called { code: self.text(PlaceColumn::Code), name: self.text(PlaceColumn::Name), unit: None };
        let deepest = units.iter().rposition(is_said);
        for place in 0..carried.len() {
            if is_said(&units[place]) {
                carried[place] = units[place].clone();
                carried[place + 1..].fill(Called::default());
            }
        }
        let (level, name) = if is_said(&own) {
            (self.level(&own, deepest), PlaceColumn::Name)
        } else {
            let deepest = deepest?;
            own = std::mem::take(&mut units[deepest]);
            (Some(LEVELS[deepest]), PlaceColumn::NameOf(LEVELS[deepest]))
        };
        if self.lacks_number()
            && own.code.is_empty()
            && in_front(&own.name, None).0.is_none()
            && own.unit.is_none()
        {
            findings.push(self.finding(name, PlaceTrouble::NoPlace));
            return None;
        }
        let Some(level) = level else {
            findings.push(self.finding(name, PlaceTrouble::NoLevel));
            return None;
        };
        let mut above = Vec::new();
        for (place, level) in LEVELS.into_iter().enumerate().take_while(|(_, other)| *other < level) {
            let unit = if is_said(&units[place]) { &units[place] } else { &carried[place] };
            if is_said(unit) {
                let Some(unit) = tidy(unit.clone(), level) else {
                    findings.push(self.finding(PlaceColumn::CodeOf(level), PlaceTrouble::BadCode));
                    return None;
                };
                above.push((level, unit));
            }
        }
        self.row_of(level, own, above, name, findings)
    }

    /// Whether the rows of the list are numbered, and this one is not.
    fn lacks_number(&self) -> bool {
        let is_number = |column: &&HeadedColumn| {
            column.holds.is_none() && normal_heading(&column.heading) == normal_heading("STT")
                || normal_heading(&column.heading) == normal_heading("TT")
        };
        let number = self.columns.iter().find(is_number);
        number.is_some_and(|number| self.sheet.cell(self.row, number.place).text.trim().is_empty())
    }

    fn row_of(
        &self,
        level: PlaceLevel,
        mut own: Called,
        above: Vec<(PlaceLevel, Called)>,
        name: PlaceColumn,
        findings: &mut Vec<PlaceFinding>,
    ) -> Option<PlaceRow> {
        let code = if name == PlaceColumn::Name { PlaceColumn::Code } else { PlaceColumn::CodeOf(level) };
        let mut parent = self.text(PlaceColumn::Parent);
        if level == PlaceLevel::Village && !own.code.is_empty() {
            // The id that a village is printed under begins with the code of its commune.
            match own.code.split_once('/') {
                Some((commune, _)) => commune.clone_into(&mut parent),
                None => findings.push(self.finding(code, PlaceTrouble::CodeOfVillage)),
            }
            own.code.clear();
        }
        own.unit = self.unit(level, findings);
        let Some(own) = tidy(own, level) else {
            findings.push(self.finding(code, PlaceTrouble::BadCode));
            return None;
        };
        if own.name.is_empty() {
            findings.push(self.finding(code, PlaceTrouble::NoName));
            return None;
        }
        let mut day = |holds| self.day(holds, findings);
        let (moved_on, mut from, mut to) =
            (day(PlaceColumn::MovedOn), day(PlaceColumn::ValidFrom), day(PlaceColumn::ValidTo));
        if from.zip(to).is_some_and(|(from, to)| to < from) {
            findings.push(self.finding(PlaceColumn::ValidTo, PlaceTrouble::DaysReversed));
            (from, to) = (None, None);
        }
        let (row, column) = (self.row as u32, self.place(name).map(|place| place as u32));
        Some(PlaceRow { row, column, level, own, above, parent, moved_on, from, to })
    }

    /// What the columns say the place is, on its level.
    fn unit(&self, level: PlaceLevel, findings: &mut Vec<PlaceFinding>) -> Option<Unit> {
        for holds in [PlaceColumn::UnitOf(level), PlaceColumn::Unit, PlaceColumn::Level] {
            let words = self.text(holds);
            match kind(&words) {
                // Beside a column of units one of levels says nothing closer.
                Some(_) if holds == PlaceColumn::Level && self.place(PlaceColumn::Unit).is_some() => {}
                Some((own, unit)) if own == level => return Some(unit),
                Some(_) => {}
                None if words.is_empty() => {}
                None => findings.push(self.finding(holds, PlaceTrouble::UnknownUnit)),
            }
        }
        None
    }

    /// The level of what the row is about: as said, else by the word in front of its name, its code, or what lies above it.
    fn level(&self, own: &Called, deepest: Option<usize>) -> Option<PlaceLevel> {
        let said = |holds| kind(&self.text(holds)).map(|(level, _)| level);
        said(PlaceColumn::Unit)
            .or_else(|| said(PlaceColumn::Level))
            .or_else(|| own.code.contains('/').then_some(PlaceLevel::Village))
            .or_else(|| in_front(&own.name, None).0.map(|(level, _)| level))
            .or_else(|| level_of(&own.code))
            .or_else(|| LEVELS.get(deepest? + 1).copied())
    }

    fn day(&self, holds: PlaceColumn, findings: &mut Vec<PlaceFinding>) -> Option<NaiveDate> {
        let text = self.text(holds);
        if text.is_empty() {
            return None;
        }
        let day = ["%Y-%m-%d", "%d/%m/%Y", "%d-%m-%Y", "%d.%m.%Y"]
            .into_iter()
            .find_map(|form| NaiveDate::parse_from_str(&text, form).ok());
        if day.is_none() {
            findings.push(self.finding(holds, PlaceTrouble::NotADay));
        }
        day
    }

    /// The row "1, 2, 3" or "(1), (2)" below a heading.
    fn is_numbering(&self) -> bool {
        let mut cells = self.sheet.row(self.row).map(|cell| cell.text.trim()).filter(|text| !text.is_empty());
        let number = |text: &str| text.trim_matches(['(', ')']).parse::<u32>().ok();
        cells.by_ref().take(3).zip(1..).filter(|(text, n)| number(text) == Some(*n)).count() == 3
    }
}

/// A unit with its code as the statistics office writes it and its name without the word in front. `None` where the code is
/// none.
fn tidy(called: Called, level: PlaceLevel) -> Option<Called> {
    let Called { code, name, unit } = called;
    let width = digits(level);
    let is_code = code.is_empty() || code.len() <= width && code.bytes().all(|byte| byte.is_ascii_digit());
    if !is_code {
        return None;
    }
    // A spreadsheet that took the code for a number dropped its zeros.
    let code = if code.is_empty() { code } else { format!("{code:0>width$}") };
    let (front, own) = in_front(&name, Some(level));
    let unit = unit.or(front.map(|(_, unit)| unit));
    Some(Called { name: own.to_owned(), code, unit })
}
