//! What stands on the table of a review: the reading as corrected so far, how it differs from the book, what of it is taken.
//!
//! Every choice, correction and split is a step that can be taken back, without touching the book: nothing here is stored.

use std::collections::HashSet;
use std::sync::Arc;

use super::kept::Deed;
use super::state::Sheet;
use crate::app::action::Action;
use crate::app::grid::{Direction, Grid, GridOutcome};
use crate::app::message::RequestId;
use crate::domain::snapshot::Snapshot;
use crate::domain::text::Text;
use crate::intake::finding::{Finding, Noted};
use crate::intake::plan::{
    AgencyBook, Correction, Difference, Part, PlanReading, Row, Standing, TaskReading, compare_anew,
};

/// How many steps can be taken back.
const MOST_STEPS: usize = 200;

/// A document that was read, beside the book.
#[derive(Debug, Clone, PartialEq)]
pub struct Compared {
    /// What was read.
    pub reading: PlanReading,
    /// How that differs from the book.
    pub difference: Difference,
}

/// One line of the review.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReviewLine {
    /// What differs in head and foot.
    Head,
    /// A finding, by its place in the reading, that belongs to no duty.
    Finding(usize),
    /// A row of the difference, by its place.
    Row(usize),
}

/// A document under review, and what of it is taken.
#[derive(Debug, Clone, PartialEq)]
pub struct ImportReview {
    /// The lines by their place: what differs in the head, findings of the whole document, then duties with findings, then
    /// the others; those that the book has as they are stand last. What is marked is taken.
    pub grid: Grid,
    /// Where the document lies.
    pub path: String,
    /// Whether the detail has most of the screen.
    pub is_wide: bool,
    /// The commit that is under way.
    pub(super) storing: Option<RequestId>,
    /// Whether the person was told that leaving drops what was chosen.
    pub(super) was_told: bool,
    /// The clauses with findings, which every painting asks for.
    noted: HashSet<Text>,
    sheet: Sheet,
    before: Vec<Sheet>,
    after: Vec<Sheet>,
}

impl ImportReview {
    /// The review of what was read from a path.
    pub fn new(path: &str, compared: Compared) -> Self {
        let Compared { reading, difference } = &compared;
        let clauses: HashSet<&Text> = reading.tasks.iter().map(|task| &task.clause).collect();
        let of_duty = |clause: Option<&Text>| clause.is_some_and(|clause| clauses.contains(clause));
        let noted = noted(reading);
        let beside =
            difference.findings.iter().map(|finding| Noted { clause: None, finding: finding.clone() });
        let read = reading.findings.iter().filter(|noted| !of_duty(noted.clause.as_ref())).cloned();
        let whole: Vec<Noted> = beside.chain(read).collect();
        let head = difference.differs(Part::Head).then_some(ReviewLine::Head);
        let mut lines: Vec<ReviewLine> = head.into_iter().collect();
        lines.extend((0..whole.len()).map(ReviewLine::Finding));
        let mut rows: Vec<usize> = (0..difference.rows.len()).collect();
        rows.sort_by_key(|place| {
            let row = &difference.rows[*place];
            let task = row.reading.and_then(|place| reading.tasks.get(place));
            let is_noted = row.is_doubtful() || task.is_some_and(|task| noted.contains(&task.clause));
            (row.standing() == Standing::Same, !is_noted)
        });
        lines.extend(rows.into_iter().map(ReviewLine::Row));
        let agreed = (0..difference.rows.len()).map(|place| difference.is_plain(Part::Row(place))).collect();
        let takes_head = difference.is_plain(Part::Head);
        let (whole, lines) = (Arc::new(whole), Arc::new(lines));
        let compared = Arc::new(compared);
        let (fixed, deeds, splits) = (Vec::new(), Vec::new(), Vec::new());
        let sheet = Sheet { compared, whole, lines, takes_head, agreed, fixed, deeds, splits };
        let mut review = Self {
            grid: Grid::default(),
            path: path.to_owned(),
            is_wide: false,
            storing: None,
            was_told: false,
            noted,
            sheet,
            before: Vec::new(),
            after: Vec::new(),
        };
        review.lay_out();
        review
    }

    /// What was done to the duties, in order.
    pub fn deeds(&self) -> &[Deed] {
        &self.sheet.deeds
    }

    /// What was read, as corrected so far.
    pub fn reading(&self) -> &PlanReading {
        &self.sheet.compared.reading
    }

    /// How that differs from the book.
    pub fn difference(&self) -> &Difference {
        &self.sheet.compared.difference
    }

    /// The line at a place.
    pub fn line(&self, raw: u32) -> Option<ReviewLine> {
        self.sheet.lines.get(raw as usize).copied()
    }

    /// The row under the cursor.
    pub fn current(&self) -> Option<usize> {
        match self.line(self.grid.current()?)? {
            ReviewLine::Row(row) => Some(row),
            ReviewLine::Head | ReviewLine::Finding(_) => None,
        }
    }

    /// Whether what differs in head and foot will be stored.
    pub fn is_head_agreed(&self) -> bool {
        self.sheet.takes_head
    }

    /// A finding of no duty.
    pub fn whole_finding(&self, place: usize) -> Option<&Finding> {
        self.sheet.whole.get(place).map(|noted| &noted.finding)
    }

    /// The duty of a row as read; none where the document no longer has it.
    pub fn task(&self, row: usize) -> Option<&TaskReading> {
        self.reading().tasks.get(self.difference().rows.get(row)?.reading?)
    }

    /// The duty in a clause.
    pub fn task_in(&self, clause: &str) -> Option<&TaskReading> {
        self.reading().tasks.iter().find(|task| &*task.clause == clause)
    }

    /// Whether a row will be stored.
    pub fn is_agreed(&self, row: usize) -> bool {
        self.sheet.agreed.get(row).copied().unwrap_or(false)
    }

    /// How many rows will be stored, the head among them.
    pub fn count_agreed(&self) -> usize {
        let rows = self.sheet.agreed.iter().filter(|is_agreed| **is_agreed).count();
        rows + usize::from(self.sheet.takes_head)
    }

    /// Whether a person has corrected a row.
    pub fn is_fixed(&self, row: usize) -> bool {
        self.task(row).is_some_and(|task| self.sheet.fixed.contains(&task.clause))
    }

    /// The findings of a row.
    pub fn findings(&self, row: usize) -> impl Iterator<Item = &Finding> {
        let row = self.difference().rows.get(row);
        row.into_iter().flat_map(|row| row.doubts.iter().chain(findings(self.reading(), row)))
    }

    /// Whether a row is worth a look: it has findings, or the document gives no ground for the difference.
    pub fn is_noted(&self, row: usize) -> bool {
        let is_doubtful = self.difference().rows.get(row).is_some_and(Row::is_doubtful);
        let is_overtaken = self.difference().is_overtaken() && self.can_be_agreed(row);
        is_doubtful || is_overtaken || self.task(row).is_some_and(|task| self.noted.contains(&task.clause))
    }

    /// Whether a row asks for several things, or is one of those it was split into.
    pub fn can_be_split(&self, row: usize) -> bool {
        let place = self.difference().rows.get(row).and_then(|row| row.reading);
        place.is_some_and(|place| self.reading().parts(place).is_some()) || self.whole_of(row).is_some()
    }

    /// Whether a row can be stored: it differs from the book.
    pub fn can_be_agreed(&self, row: usize) -> bool {
        self.difference().rows.get(row).is_some_and(|row| row.standing() != Standing::Same)
    }

    /// Whether anything was chosen, corrected or split.
    pub const fn is_touched(&self) -> bool {
        !self.before.is_empty()
    }

    /// Whether something would be lost if the session ended here: rows to be stored, or work on them.
    pub fn holds_choices(&self) -> bool {
        self.is_touched() || self.count_agreed() > 0
    }

    /// Applies a moving or marking action; says whether it was one.
    pub(super) fn move_or_mark(&mut self, action: Action, page: usize) -> bool {
        let outcome = self.grid.act(action, page);
        if outcome == GridOutcome::Ignored {
            return false;
        }
        if outcome != GridOutcome::Moved {
            self.take_marks();
        }
        true
    }

    /// To the next line, or the one before, that is worth a look.
    pub(super) fn seek(&mut self, direction: Direction, page: usize) -> bool {
        let mut grid = std::mem::take(&mut self.grid);
        let found = grid.seek(direction, page, |raw| match self.line(raw) {
            Some(ReviewLine::Row(row)) => self.is_noted(row) && self.can_be_agreed(row),
            Some(ReviewLine::Finding(_)) => true,
            Some(ReviewLine::Head) | None => false,
        });
        self.grid = grid;
        found
    }

    /// Takes every row that nothing is noted of, and leaves out the others.
    pub(super) fn take_clean(&mut self) {
        let rows = 0..self.sheet.agreed.len();
        let agreed = rows.map(|row| self.can_be_agreed(row) && !self.is_noted(row)).collect();
        self.step(|sheet| sheet.agreed = agreed);
    }

    /// Corrects a duty in a clause, compares its row again, and takes it; `deed` is how that is kept.
    pub(super) fn correct(&mut self, clause: &str, book: &Snapshot, correction: Correction, deed: Deed) {
        let place = self.reading().tasks.iter().position(|task| &*task.clause == clause);
        let row = place.and_then(|place| self.row_of(place));
        let (Some(place), Some(at)) = (place, row) else { return };
        self.step(|sheet| {
            let Compared { reading, difference } = Arc::make_mut(&mut sheet.compared);
            reading.correct(place, correction);
            difference.rows[at] = compare_anew(reading, book, difference, &difference.rows[at]);
            sheet.agreed[at] = difference.rows[at].standing() != Standing::Same;
            let clause = Text::from(clause);
            sheet.deeds.push(deed);
            if !sheet.fixed.contains(&clause) {
                sheet.fixed.push(clause);
            }
        });
    }

    /// Takes an agency into the reading.
    pub(super) fn reading_mut(&mut self) -> &mut PlanReading {
        &mut Arc::make_mut(&mut self.sheet.compared).reading
    }

    /// Takes these rows, and the head or not, as far as they can be stored.
    pub(super) fn take(&mut self, wanted: Vec<bool>, head: bool) {
        let takes_head = head && self.difference().differs(Part::Head);
        let agreed = wanted.into_iter().enumerate().map(|(row, is)| is && self.can_be_agreed(row)).collect();
        self.step(|sheet| (sheet.agreed, sheet.takes_head) = (agreed, takes_head));
    }

    /// Puts the cursor on a row; the window follows with the next key.
    pub(super) fn go_to(&mut self, row: usize) {
        let raw = self.sheet.lines.iter().position(|line| *line == ReviewLine::Row(row));
        if let Some(raw) = raw {
            self.grid.go_to(raw as u32, 1);
        }
    }

    /// Splits a row that asks for several things, or makes the parts one row again; says whether it was either.
    pub(super) fn split(&mut self, row: usize, book: &Snapshot, agencies: &AgencyBook) -> bool {
        if let Some((split, first)) = self.whole_of(row) {
            self.step(|sheet| sheet.join(split, first));
            return true;
        }
        let place = self.difference().rows.get(row).and_then(|row| row.reading);
        let Some(place) = place.filter(|place| self.reading().parts(*place).is_some()) else { return false };
        self.step(|sheet| sheet.split(row, place, book, agencies));
        true
    }

    /// Takes the last step back; says whether there was one.
    pub(super) fn undo(&mut self) -> bool {
        let Some(sheet) = self.before.pop() else { return false };
        self.after.push(std::mem::replace(&mut self.sheet, sheet));
        self.lay_out();
        true
    }

    /// Does again what was taken back last; says whether there was anything.
    pub(super) fn redo(&mut self) -> bool {
        let Some(sheet) = self.after.pop() else { return false };
        self.before.push(std::mem::replace(&mut self.sheet, sheet));
        self.lay_out();
        true
    }

    fn step(&mut self, change: impl FnOnce(&mut Sheet)) {
        let before = self.sheet.clone();
        change(&mut self.sheet);
        if before == self.sheet {
            return;
        }
        if self.before.len() == MOST_STEPS {
            self.before.remove(0);
        }
        self.before.push(before);
        self.after.clear();
        self.lay_out();
    }

    /// Takes over what the grid has marked, as far as it can be stored.
    fn take_marks(&mut self) {
        let mut agreed = vec![false; self.sheet.agreed.len()];
        let mut takes_head = false;
        for raw in self.grid.marks.iter() {
            match self.line(raw) {
                Some(ReviewLine::Row(row)) => agreed[row] = self.can_be_agreed(row),
                Some(ReviewLine::Head) => takes_head = true,
                Some(ReviewLine::Finding(_)) | None => {}
            }
        }
        self.step(|sheet| (sheet.agreed, sheet.takes_head) = (agreed, takes_head));
        self.lay_out();
    }

    /// Puts the lines of the sheet into the grid, with what is taken as marks.
    fn lay_out(&mut self) {
        self.noted = noted(self.reading());
        let count = self.sheet.lines.len() as u32;
        self.grid.marks.clear();
        for (raw, line) in self.sheet.lines.iter().enumerate() {
            let is_taken = match line {
                ReviewLine::Head => self.sheet.takes_head,
                ReviewLine::Row(row) => self.sheet.agreed.get(*row) == Some(&true),
                ReviewLine::Finding(_) => false,
            };
            if is_taken {
                self.grid.marks.insert(raw as u32);
            }
        }
        self.grid.set_order((0..count).collect());
        self.grid.choose(|_| true);
    }

    fn row_of(&self, place: usize) -> Option<usize> {
        self.difference().rows.iter().position(|row| row.reading == Some(place))
    }

    /// The split that a row is a part of, and the row of its first part.
    fn whole_of(&self, row: usize) -> Option<(usize, usize)> {
        let clause = &self.task(row)?.clause;
        self.sheet.splits.iter().enumerate().find_map(|(at, whole)| {
            let part = clause.strip_prefix(&*whole.task.clause)?.strip_prefix('.')?.parse::<usize>().ok()?;
            (1..=whole.parts).contains(&part).then(|| Some((at, row.checked_sub(part - 1)?)))?
        })
    }
}

fn noted(reading: &PlanReading) -> HashSet<Text> {
    reading.findings.iter().filter_map(|noted| noted.clause.clone()).collect()
}

fn findings<'a>(reading: &'a PlanReading, row: &Row) -> impl Iterator<Item = &'a Finding> + use<'a> {
    let clause = row.reading.and_then(|place| reading.tasks.get(place)).map(|task| task.clause.clone());
    let of_row = move |noted: &&Noted| clause.is_some() && noted.clause == clause;
    reading.findings.iter().filter(of_row).map(|noted| &noted.finding)
}
