//! From a sheet to figures of places: every row becomes figures, or a finding that says why not.

use std::borrow::Cow;
use std::collections::HashMap;
use std::ops::{ControlFlow, Range};

use chrono::NaiveDate;

use crate::domain::figures::{FigureKey, FigureKind, Figures};
use crate::domain::place::PlaceId;
use crate::domain::review::RoundObject;
use crate::domain::snapshot::{Changes, Snapshot};
use crate::domain::text::Text;
use crate::intake::ahead::{self, Watch};
use crate::intake::catalogue::Province;
use crate::intake::gazetteer::Gazetteer;
use crate::intake::legacy::{self, Encoding};

use super::finding::{SheetFinding, Trouble};
use super::layout::{Column, Layout};
use super::mapping::Mapping;
use super::number::{Style, number_decimals};
use super::place::{Asked, Chosen, Finder, NewPlaces};
use super::row::{self, Carried};
use super::said::{Cells, Said, Table};
use super::table::Sheet;
use super::target::Target;

/// What a sheet is read against.
#[derive(Debug, Clone, Copy)]
pub struct Terms<'b> {
    /// The book.
    pub book: &'b Snapshot,
    /// The day as of which its places are taken.
    pub day: NaiveDate,
    /// Provinces whose spellings are known.
    pub provinces: &'b [&'b Province],
    /// What is done with places that the book does not have.
    pub new_places: NewPlaces,
    /// Whether the rows are villages or communes.
    pub object: RoundObject,
    /// Which of several communes a name means, where a person has said.
    pub chosen: &'b [Chosen],
}

/// A column with how it is read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ColumnReading {
    /// Where it stands, under which heading, and what it holds.
    pub column: Column,
    /// How its letters were stored.
    pub encoding: Encoding,
    /// What the marks in its numbers mean.
    pub style: Style,
}

/// The figures of one row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowReading {
    /// The row, from 0.
    pub row: u32,
    /// Its place; a provisional one where the place is to be added.
    pub place: PlaceId,
    /// The figures that stand there.
    pub figures: Figures,
    /// The note, if the sheet has such a column.
    pub note: Option<Text>,
    /// What the commune proposes, if the sheet says so.
    pub proposal: Option<bool>,
}

/// A sheet as it was read.
#[derive(Debug, Clone, PartialEq)]
pub struct SheetReading {
    /// Its columns.
    pub columns: Vec<ColumnReading>,
    /// The rows that are figures of a place.
    pub rows: Vec<RowReading>,
    /// What is to be looked at, in the order of rows.
    pub findings: Vec<SheetFinding>,
    /// The places that are to be added.
    pub places: Changes,
    /// The names that several communes answer to, those among them that a person has spoken about.
    pub asked: Vec<Asked>,
}

/// How many rows tell how a column is written.
const SAMPLE: usize = 4_000;

/// Why a table cannot be what a round reviews.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Misfit {
    /// It names villages, and the round reviews communes.
    OfVillages,
    /// It names no villages, and the round reviews villages.
    OfCommunes,
}

/// Whether a table has other rows than a round: what is in it would be taken for the figures of other places.
pub fn misfit(columns: &[ColumnReading], object: RoundObject) -> Option<Misfit> {
    let names_villages = columns.iter().any(|one| one.column.target == Some(Target::Village));
    match object {
        RoundObject::Communes if names_villages => Some(Misfit::OfVillages),
        RoundObject::Villages if !names_villages => Some(Misfit::OfCommunes),
        RoundObject::Communes | RoundObject::Villages => None,
    }
}

/// How each column of a table is written: as a person says, else as it seems.
pub fn columns(sheet: &Sheet, layout: &Layout, mapping: &Mapping) -> Vec<ColumnReading> {
    let each = |column: &Column| {
        let rows = layout.first..sheet.height().min(layout.first + SAMPLE);
        let cells = || rows.clone().map(|row| sheet.cell(row, column.place));
        let (encoding, style) = match column.target {
            Some(Target::Figure(key)) if key.kind() == FigureKind::YesNo => {
                (legacy::guess(cells().map(|cell| cell.text)), Style::default())
            }
            Some(Target::Figure(key)) => (Encoding::Unicode, Style::of(cells(), number_decimals(key))),
            Some(Target::Percent(_)) => (Encoding::Unicode, Style::of(cells(), 2)),
            _ => (legacy::guess(cells().map(|cell| cell.text)), Style::default()),
        };
        let (said, by) = mapping.of(column.place, &column.heading);
        let column = Column { by, ..column.clone() };
        let (encoding, style) = (said.encoding.unwrap_or(encoding), said.style.unwrap_or(style));
        ColumnReading { column, encoding, style }
    };
    layout.columns.iter().map(each).collect()
}

/// Reads every row below the heading. `None` where it was no longer wanted.
pub fn read(
    sheet: &Sheet,
    first: usize,
    columns: Vec<ColumnReading>,
    terms: &Terms<'_>,
    is_cancelled: &dyn Fn() -> bool,
) -> Option<SheetReading> {
    let watch = |_, _| if is_cancelled() { ControlFlow::Break(()) } else { ControlFlow::Continue(()) };
    read_watched(sheet, first, columns, terms, &watch)
}

/// The same, telling now and then how many rows of how many are read; breaking off is answered at once.
pub fn read_watched(
    sheet: &Sheet,
    first: usize,
    columns: Vec<ColumnReading>,
    terms: &Terms<'_>,
    watch: Watch<'_>,
) -> Option<SheetReading> {
    let table = Table::new(sheet, &columns);
    let mut taking = Taking {
        table: &table,
        finder: Finder::new(terms, Gazetteer::new(terms.book, terms.day, terms.provinces)),
        carried: Carried::default(),
        seen: HashMap::new(),
        rows: Vec::new(),
        findings: Vec::new(),
        marks: Vec::new(),
    };
    let say = |rows: Range<usize>| rows.filter_map(|row| table.cells(row).say()).collect();
    if ahead::each(first..sheet.height(), &say, watch, &mut |said| taking.take(said)).is_break() {
        return None;
    }
    let Taking { finder, rows, mut findings, marks, .. } = taking;
    findings.extend(
        marks
            .into_iter()
            .map(|(_, first, cells)| SheetFinding { trouble: Trouble::MarkForYes { cells }, ..first }),
    );
    findings.sort_by_key(|finding| finding.row);
    let Finder { changes: places, asked, .. } = finder;
    Some(SheetReading { columns, rows, findings, places, asked })
}

/// Rows as they are taken in, one after another.
struct Taking<'t, 'b> {
    table: &'t Table<'t>,
    finder: Finder<'b>,
    carried: Carried,
    /// The places that have had a row, and which.
    seen: HashMap<PlaceId, u32>,
    rows: Vec<RowReading>,
    findings: Vec<SheetFinding>,
    /// The columns that have marks for yes: the first of them, and how many there are.
    marks: Vec<(FigureKey, SheetFinding, u32)>,
}

impl Taking<'_, '_> {
    fn take(&mut self, said: Said<'_>) {
        let cells = self.table.cells(said.row);
        let marks = said.marks;
        let taken = row::take(&cells, said, &mut self.carried, &mut self.finder, &mut self.findings);
        let Some(read) = taken else { return };
        let first = *self.seen.entry(read.place).or_insert(read.row);
        if first == read.row {
            self.rows.push(read);
            return marks.iter().for_each(|key| self.mark(&cells, key));
        }
        let column = self.table.place(self.finder.named());
        self.findings.push(cells.finding(column, Trouble::Repeated { first }));
    }

    fn mark(&mut self, cells: &Cells<'_>, key: FigureKey) {
        if let Some((_, _, count)) = self.marks.iter_mut().find(|(other, ..)| *other == key) {
            *count += 1;
            return;
        }
        let place = self.table.place(Target::Figure(key));
        self.marks.push((key, cells.finding(place, Trouble::MarkForYes { cells: 1 }), 1));
    }
}

/// A cell's text in Unicode.
pub(super) fn decoded<'c>(text: &'c str, column: &ColumnReading) -> Cow<'c, str> {
    legacy::decode(text, column.encoding)
}
