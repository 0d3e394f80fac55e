//! A block copied in a spreadsheet, pasted from the cell under the cursor down and to the right.
//!
//! Nothing is written before it was shown what would be: how many cells in how many rows, and what is refused and why.
//! An empty cell says nothing, as in a sheet that is imported. Whether a dot parts thousands is found for each column as a
//! whole.

use super::super::figures::{FigureNotice, changed, doubt, propose};
use super::FigureEntry;
use crate::app::dialog::{Dialog, Question};
use crate::app::message::Effect;
use crate::app::model::{Model, PaneKind};
use crate::app::review::FigureFault;
use crate::domain::figures::{FigureKey, Figures};
use crate::domain::label::Label;
use crate::domain::review::{Survey, SurveyId};
use crate::domain::snapshot::Changes;
use crate::intake::sheet::{self, Separator, Sheet, Style};

/// What a pasted block would do.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Paste {
    /// The first and the last row it reaches.
    pub rows: Option<(u32, u32)>,
    /// The first and the last figure it reaches.
    pub keys: Option<(FigureKey, FigureKey)>,
    /// The cells that change, row by row.
    pub cells: Vec<PastedCell>,
    /// How many cells say what stands there already.
    pub same: u32,
    /// How many are empty and leave what stands there.
    pub empty: u32,
    /// The cells that are no such figures.
    pub refused: Vec<RefusedCell>,
    /// How many rows and columns with something in them lie beyond the last ones of the table.
    pub beyond: (u32, u32),
    /// Rows whose figures would contradict each other.
    pub doubtful: Vec<u32>,
}

/// A cell that changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PastedCell {
    /// The row.
    pub row: u32,
    /// Which figure.
    pub key: FigureKey,
    /// What it will be.
    pub value: u32,
}

/// A cell that is no such figure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RefusedCell {
    /// The row.
    pub row: u32,
    /// Which figure.
    pub key: FigureKey,
    /// What was pasted.
    pub words: String,
    /// Why not.
    pub fault: FigureFault,
}

impl Paste {
    /// In how many rows something changes.
    pub fn changed_rows(&self) -> usize {
        self.cells.chunk_by(|one, other| one.row == other.row).count()
    }
}

/// Takes pasted text where no text is being typed: a block is shown before it is written; a single value is typed into its
/// cell. Outside the cells it is said how to get there.
pub fn pasted(model: &mut Model, text: &str) {
    if !model.dialogs.is_empty() {
        return;
    }
    let is_block = is_block(text);
    if model.pane != PaneKind::Review || model.review.entry.is_none() {
        if text.contains('\t') {
            model.say(FigureNotice::PasteIntoCells.into());
        }
        return;
    }
    if super::is_typing(model) && is_block {
        return model.say(FigureNotice::CellFirst.into());
    }
    if !is_block {
        return super::type_in(model, text.trim());
    }
    match read(text).and_then(|block| preview(model, &block)) {
        Some(paste) => model.open(Dialog::Confirm(Question::Paste(Box::new(paste)))),
        None => model.say(FigureNotice::NothingPasted.into()),
    }
}

/// Whether pasted text is more than what belongs into one cell.
pub fn is_block(text: &str) -> bool {
    text.trim_end_matches(['\r', '\n']).contains(['\t', '\r', '\n'])
}

/// The cells of a block. A terminal sends the end of a line as a carriage return alone.
fn read(text: &str) -> Option<Sheet> {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    sheet::separated(&text, Separator::Tab).ok().filter(|block| block.height() > 0)
}

/// What the block would do from the cell under the cursor on; `None` where it reaches no cell and nothing is to be said.
fn preview(model: &Model, block: &Sheet) -> Option<Paste> {
    let entry = model.review.entry.as_ref()?;
    let grid = &model.review.grid;
    let rows = grid.shown().get(grid.cursor()..)?;
    let keys = entry.keys.get(grid.column..)?;
    let styles = styles(entry, grid.column, block);
    let mut paste = Paste { beyond: beyond(block, rows.len(), keys.len()), ..Paste::default() };
    let (height, width) = (rows.len().min(block.height()), keys.len().min(block.widest()));
    for (line, raw) in rows.iter().take(height).enumerate() {
        let Some(before) = model.snapshot.get(SurveyId::new(*raw)).map(|survey| survey.figures) else {
            continue;
        };
        let mut after = before;
        for (column, (key, style)) in keys.iter().zip(&styles).take(width).enumerate() {
            paste.take(*raw, (*key, *style), block.cell(line, column), &mut after);
        }
        if doubt(&after, changed(&before, &after)).is_some() {
            paste.doubtful.push(*raw);
        }
    }
    paste.rows = rows.first().copied().zip(rows.get(height.checked_sub(1)?).copied());
    paste.keys = keys.first().copied().zip(keys.get(width.checked_sub(1)?).copied());
    let says_something = !paste.cells.is_empty() || paste.same > 0 || !paste.refused.is_empty();
    (says_something || paste.beyond != (0, 0)).then_some(paste)
}

/// How the numbers of each column are written.
fn styles(entry: &FigureEntry, column: usize, block: &Sheet) -> Vec<Style> {
    let of_column = |(at, key): (usize, &FigureKey)| {
        sheet::style_of(*key, (0..block.height()).map(|line| block.cell(line, at)))
    };
    entry.keys[column..].iter().take(block.widest()).enumerate().map(of_column).collect()
}

/// How many rows and columns of a block with something in them lie beyond so many.
fn beyond(block: &Sheet, rows: usize, columns: usize) -> (u32, u32) {
    let has_words = |line: usize, column: usize| !block.cell(line, column).text.trim().is_empty();
    let (height, width) = (block.height(), block.widest());
    let lost_rows = (rows..height).filter(|line| (0..width).any(|column| has_words(*line, column))).count();
    let lost_columns =
        (columns..width).filter(|column| (0..height).any(|line| has_words(line, *column))).count();
    (lost_rows as u32, lost_columns as u32)
}

impl Paste {
    fn take(
        &mut self,
        row: u32,
        (key, style): (FigureKey, Style),
        cell: sheet::Cell<'_>,
        after: &mut Figures,
    ) {
        match sheet::figure(cell, key, style) {
            Ok(None) => self.empty += 1,
            Ok(Some(value)) if after.get(key) == Some(value) => self.same += 1,
            Ok(Some(value)) => {
                after.set(key, Some(value));
                self.cells.push(PastedCell { row, key, value });
            }
            Err(fault) => {
                let words = cell.text.trim().chars().take(MOST_WORDS).collect();
                self.refused.push(RefusedCell { row, key, words, fault });
            }
        }
    }
}

/// So many letters of a refused cell are kept.
const MOST_WORDS: usize = 40;

/// Writes a block that was said yes to, as one change.
pub fn confirmed(model: &mut Model, paste: &Paste) -> Vec<Effect> {
    let mut changes = Changes::default();
    for cells in paste.cells.chunk_by(|one, other| one.row == other.row) {
        let id = SurveyId::new(cells[0].row);
        let Some(before) = model.snapshot.get(id).cloned() else { continue };
        let mut figures = before.figures;
        for cell in cells {
            figures.set(cell.key, Some(cell.value));
        }
        if figures != before.figures {
            changes.update(id, before.clone(), Survey { figures, ..before });
        }
    }
    if changes.is_empty() {
        return Vec::new();
    }
    let label = Label::PasteFigures { cells: paste.cells.len() as u32, rows: changes.len() as u32 };
    propose(model, label, changes, None)
}
