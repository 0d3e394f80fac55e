//! From the bytes of a file to what is reviewed: its columns, what is noted, and how it differs from the round.
//!
//! Pure and run on a thread of its own: it tells how far it is and asks whether it is still wanted.

use std::ops::ControlFlow;
use std::sync::Arc;

use super::choices::SheetChoices;
use crate::domain::figures::Figures;
use crate::domain::place::PlaceId;
use crate::domain::review::{Round, RoundId, RoundObject, Survey};
use crate::domain::row::Row;
use crate::domain::snapshot::Snapshot;
use crate::domain::text::Text;
use crate::intake::catalogue::{self, KON_TUM};
use crate::intake::sheet::{
    self, Asked, ColumnReading, Mapping, NewPlaces, Said, Sheet, SheetDifference, SheetError, SheetFinding,
    Target, Terms, Trouble,
};

/// Why there is nothing of a file to review.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SheetUnread {
    /// It cannot be opened; the sentence is already in the person's language.
    File(String),
    /// It is no sheet that can be read.
    Sheet(SheetError),
    /// No heading of a table was found in it.
    NoHeading,
    /// The round is gone.
    NoRound,
    /// It was no longer wanted.
    Cancelled,
}

/// A file that was opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetFile {
    /// The sheet that was taken.
    pub sheet: Sheet,
    /// The names of all sheets of the file.
    pub names: Vec<String>,
    /// What was said about columns at earlier imports.
    pub before: Vec<Said>,
}

/// What is to be read, and against what.
#[derive(Debug, Clone, PartialEq)]
pub struct SheetSpec {
    /// Where the file lies.
    pub path: String,
    /// The file, where it was opened before and the same sheet of it is wanted.
    pub opened: Option<Arc<SheetFile>>,
    /// What the person says of it.
    pub choices: SheetChoices,
    /// The round that it is to go into.
    pub round: RoundId,
    /// The book.
    pub snapshot: Arc<Snapshot>,
}

/// A sheet that was read, beside the book.
#[derive(Debug, Clone, PartialEq)]
pub struct SheetTable {
    /// The file.
    pub file: Arc<SheetFile>,
    /// The book that it was compared with.
    pub book: Arc<Snapshot>,
    /// The round that it goes into.
    pub round: RoundId,
    /// The first row below the heading.
    pub first: usize,
    /// Its columns.
    pub columns: Vec<ColumnReading>,
    /// What is noted, those first that leave rows out.
    pub findings: Vec<SheetFinding>,
    /// The names that several communes have.
    pub asked: Vec<Asked>,
    /// How many rows name a commune that the book lacks, and how many a village.
    pub unknown: [u32; 2],
    /// How many rows are refused; sums and headings between the rows are not among them.
    pub refused: u32,
    /// How it differs from the round.
    pub difference: SheetDifference,
    /// How many decisions the new figures contradict.
    pub overturned: u32,
    /// The places, among the changes of survey rows, of those that are new.
    pub added: Vec<u32>,
}

/// Opens the bytes of a file.
///
/// # Errors
/// Where they are no sheet that can be read.
pub fn open(bytes: &[u8], choices: &SheetChoices, before: Vec<Said>) -> Result<SheetFile, SheetUnread> {
    let mapping = Mapping { now: choices.said.clone(), before };
    let opened = sheet::open(bytes, choices.sheet.as_deref(), &mapping).map_err(SheetUnread::Sheet)?;
    Ok(SheetFile { sheet: opened.sheet, names: opened.names, before: mapping.before })
}

/// Reads an opened file against the round of a book. `watch` is told how many rows of how many are read, and says whether
/// the rest is no longer wanted.
///
/// # Errors
/// Where there is no table in it, or nobody wants it any more.
pub fn read(
    spec: &SheetSpec,
    file: Arc<SheetFile>,
    me: &Text,
    watch: &dyn Fn(u32, u32) -> bool,
) -> Result<SheetTable, SheetUnread> {
    let (book, choices) = (&spec.snapshot, &spec.choices);
    let round: &Round = book.get(spec.round).ok_or(SheetUnread::NoRound)?;
    let mapping = Mapping { now: choices.said.clone(), before: file.before.clone() };
    let layout = sheet::layout(&file.sheet, &mapping).ok_or(SheetUnread::NoHeading)?;
    let columns = sheet::columns(&file.sheet, &layout, &mapping);
    let province = catalogue::province(KON_TUM).ok();
    let provinces: Vec<_> = province.iter().collect();
    let terms = Terms {
        book,
        day: round.as_of,
        provinces: &provinces,
        new_places: choices.new_places.unwrap_or(NewPlaces::Refuse),
        object: round.object,
        chosen: &choices.communes,
    };
    let total = file.sheet.height();
    let watched = |done: usize, _| {
        if watch(done as u32, total as u32) { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    };
    let read = sheet::read_watched(&file.sheet, layout.first, columns, &terms, &watched);
    let mut reading = read.ok_or(SheetUnread::Cancelled)?;
    let difference = sheet::difference(&mut reading, book, spec.round, me);
    if watch(total as u32, total as u32) {
        return Err(SheetUnread::Cancelled);
    }
    let mut findings = reading.findings;
    let (refused, unknown) = (count_refused(&findings), count_unknown(&findings));
    findings.sort_by_key(|finding| !finding.trouble.drops_row());
    let surveys = Survey::changes(&difference.changes).iter().enumerate();
    let added = surveys.filter(|(_, change)| change.before.is_none()).map(|(place, _)| place as u32);
    Ok(SheetTable {
        added: added.collect(),
        overturned: sheet::overturned(&difference.changes, book, round).len() as u32,
        book: Arc::clone(book),
        round: spec.round,
        first: layout.first,
        columns: reading.columns,
        findings,
        asked: reading.asked,
        unknown,
        refused,
        difference,
        file,
    })
}

/// Rows that are figures of a place and are left out all the same; findings stand in the order of rows.
fn count_refused(findings: &[SheetFinding]) -> u32 {
    let is_refused = |finding: &&SheetFinding| {
        finding.trouble.drops_row() && !matches!(finding.trouble, Trouble::Total | Trouble::NoFigures)
    };
    let mut rows: Vec<u32> = findings.iter().filter(is_refused).map(|finding| finding.row).collect();
    rows.dedup();
    rows.len() as u32
}

fn count_unknown(findings: &[SheetFinding]) -> [u32; 2] {
    let count =
        |is: fn(&Trouble) -> bool| findings.iter().filter(|finding| is(&finding.trouble)).count() as u32;
    [
        count(|trouble| matches!(trouble, Trouble::UnknownCommune { .. })),
        count(|trouble| matches!(trouble, Trouble::UnknownVillage)),
    ]
}

impl SheetTable {
    /// The round that it goes into.
    pub fn round(&self) -> Option<&Round> {
        self.book.get(self.round)
    }

    /// Whether some column holds this.
    pub fn has(&self, target: Target) -> bool {
        self.columns.iter().any(|one| one.column.target == Some(target))
    }

    /// Whether the rows seem to be of another kind than those of the round: communes where it has villages.
    pub fn is_of_another_kind(&self) -> bool {
        let object = self.round().map(|round| round.object);
        object == Some(RoundObject::Villages) && !self.has(Target::Village)
            || object == Some(RoundObject::Communes) && self.has(Target::Village)
    }

    /// Whether places or figures of the book have changed since.
    pub fn is_stale(&self, now: &Snapshot) -> bool {
        let (then, now) = (&self.book.tables, &now.tables);
        now.surveys.touched_since(&then.surveys).next().is_some()
            || now.places.touched_since(&then.places).next().is_some()
            || now.decisions.touched_since(&then.decisions).next().is_some()
    }

    /// The names of the place of a new row: its own and that of the commune above it.
    pub fn added_place(&self, at: usize) -> Option<[Text; 2]> {
        let change = Survey::changes(&self.difference.changes).get(*self.added.get(at)? as usize)?;
        let place = change.after.as_ref()?.place;
        let (name, above) = self.name_of(place)?;
        let above = above.and_then(|above| self.name_of(above)).map_or_else(|| "".into(), |(name, _)| name);
        Some([name, above])
    }

    /// The figures of a new row.
    pub fn added_figures(&self, at: usize) -> Option<&Figures> {
        let change = Survey::changes(&self.difference.changes).get(*self.added.get(at)? as usize)?;
        change.after.as_ref().map(|survey| &survey.figures)
    }

    /// The name of a place of the book, or of one that is added, and the place above it.
    fn name_of(&self, id: PlaceId) -> Option<(Text, Option<PlaceId>)> {
        let new = || {
            // Places are added under provisional ids, one after another.
            let places = &self.difference.changes.places;
            let at = places.binary_search_by_key(&id.raw(), |change| change.id.raw()).ok()?;
            places[at].after.as_ref()
        };
        let place = self.book.get(id).or_else(new)?;
        Some((place.name.clone(), place.parent))
    }

    /// How some cells of a column are written, those first that tell most about how it is to be read.
    pub fn samples(&self, column: &ColumnReading, most: usize) -> Vec<sheet::Cell<'_>> {
        /// So many rows are looked at.
        const LOOKED_AT: usize = 400;
        let sheet = &self.file.sheet;
        let rows = self.first..sheet.height().min(self.first + LOOKED_AT);
        let is_number = matches!(column.column.target, Some(Target::Figure(_) | Target::Percent(_)));
        let tells = |text: &str| if is_number { text.contains(['.', ',']) } else { !text.is_ascii() };
        let (mut first, mut rest): (Vec<sheet::Cell<'_>>, Vec<sheet::Cell<'_>>) = (Vec::new(), Vec::new());
        for row in rows {
            let cell = sheet.cell(row, column.column.place);
            let list = if tells(cell.text) { &mut first } else { &mut rest };
            if !cell.text.trim().is_empty() && list.len() < most && !list.contains(&cell) {
                list.push(cell);
            }
        }
        first.extend(rest);
        first.truncate(most);
        first
    }
}
