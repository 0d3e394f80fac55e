//! Puts a document together from what its reader meets: text, ends of paragraphs, tables.
//!
//! The readers of HTML, DOCX and ODT only translate; nesting, cleaning and every cap stand here. Calls that do not fit
//! (a cell outside a table, an end without a beginning) are taken as the end of a paragraph, so that a careless web page
//! loses its shape but none of its words. What it does not know: tags.

use crate::domain::text::clean;

use super::grid::{Grid, MOST_COLUMNS, Reach, weight};
use super::{Block, Cell, Document, DocumentError, Format};

/// The most blocks, lines and cells of a document; a plan has a few hundred.
pub(super) const MOST_PIECES: usize = 200_000;
/// The most bytes of text that are taken; a plan of three hundred pages has one million.
pub(super) const MOST_TEXT: usize = 16 << 20;
/// How many tables may stand in one another; a deeper one is read as paragraphs.
const DEEPEST: usize = 12;

/// A document so far.
pub(super) struct Builder {
    /// What is being written, the innermost last; the first is the document itself and always there.
    flows: Vec<Flow>,
    /// How many tables are open that lie too deep to be tables.
    deeper: usize,
    text: usize,
    pieces: usize,
}

/// A sequence of blocks that is being written.
#[derive(Default)]
struct Flow {
    kind: Kind,
    blocks: Vec<Block>,
    line: String,
    mark: Option<String>,
    /// What is anchored in the paragraph and stands after it.
    asides: Vec<Block>,
    /// The table that is being written here.
    grid: Option<Grid>,
}

#[derive(Default, Clone, Copy, PartialEq)]
enum Kind {
    #[default]
    Document,
    Cell(Reach),
    Aside,
}

impl Builder {
    pub(super) fn new() -> Self {
        Self { flows: vec![Flow::default()], deeper: 0, text: 0, pieces: 0 }
    }

    /// Whether there is more than a document may have; then reading on is of no use.
    pub(super) fn is_full(&self) -> bool {
        self.text > MOST_TEXT || self.pieces > MOST_PIECES
    }

    /// Goes on in the paragraph.
    pub(super) fn text(&mut self, words: &str) {
        self.text += words.len();
        if !self.is_full() {
            self.flow().line.push_str(words);
        }
    }

    /// Puts a number or a dash before the next words that are written here; none takes it back.
    pub(super) fn mark(&mut self, mark: Option<String>) {
        self.flow().mark = mark;
    }

    /// Ends a line of a paragraph; what comes stands in a paragraph of its own.
    pub(super) fn end_line(&mut self) {
        let flow = self.flow();
        let line = std::mem::take(&mut flow.line);
        let words = one_line(&line);
        if words.is_empty() {
            return;
        }
        let words = match flow.mark.take() {
            Some(mark) => format!("{mark}{words}"),
            None => words,
        };
        flow.blocks.push(Block::Paragraph(words));
        self.pieces += 1;
    }

    /// Ends a paragraph; what is anchored in it follows.
    pub(super) fn end_paragraph(&mut self) {
        self.end_line();
        let flow = self.flow();
        flow.blocks.append(&mut flow.asides);
    }

    /// Ends a line of a text whose lines are the author's, also an empty one.
    pub(super) fn end_hard_line(&mut self) {
        let flow = self.flow();
        if flow.kind != Kind::Document || flow.mark.is_some() {
            self.end_line();
            return;
        }
        let line = std::mem::take(&mut flow.line);
        flow.blocks.push(Block::Line(one_line(&line)));
        self.pieces += 1;
    }

    /// Begins what is anchored in the paragraph, and stands after it.
    pub(super) fn begin_aside(&mut self) {
        self.flows.push(Flow { kind: Kind::Aside, ..Flow::default() });
    }

    /// Ends it.
    pub(super) fn end_aside(&mut self) {
        self.end_paragraph();
        if self.flow().kind == Kind::Aside
            && self.flows.len() > 1
            && let Some(aside) = self.flows.pop()
        {
            self.flow().asides.extend(aside.blocks);
        }
    }

    /// Begins a table.
    pub(super) fn begin_table(&mut self) {
        self.end_paragraph();
        if self.flow().grid.is_some() {
            self.end_table();
        }
        if self.deeper > 0 || self.flows.len() > DEEPEST {
            self.deeper += 1;
        } else {
            self.flow().grid = Some(Grid::default());
        }
    }

    /// Begins a row.
    pub(super) fn begin_row(&mut self) {
        if self.is_at_table()
            && let Some(grid) = &mut self.flow().grid
        {
            grid.begin_row();
        }
    }

    /// Leaves out so many places at the left of a row.
    pub(super) fn skip(&mut self, places: u32) {
        if self.is_at_table()
            && let Some(grid) = &mut self.flow().grid
        {
            let used = grid.skip(places);
            self.pieces += used;
        }
    }

    /// Begins a cell.
    pub(super) fn begin_cell(&mut self, reach: Reach) {
        if self.is_at_table() {
            self.flows.push(Flow { kind: Kind::Cell(reach), ..Flow::default() });
        }
    }

    /// Says how far the cell reaches, where that is known only inside it.
    pub(super) fn reach(&mut self, change: impl FnOnce(&mut Reach)) {
        if let Kind::Cell(reach) = &mut self.flow().kind {
            change(reach);
        }
    }

    /// Ends a cell.
    pub(super) fn end_cell(&mut self) {
        self.end_paragraph();
        if self.deeper > 0 || self.flow().grid.is_some() {
            return;
        }
        if let Kind::Cell(reach) = self.flow().kind
            && let Some(cell) = self.flows.pop()
        {
            let times = reach.times.clamp(1, MOST_COLUMNS as u32);
            self.text += cell.blocks.iter().map(weight).sum::<usize>() * (times - 1) as usize;
            let times = if self.is_full() { 1 } else { times };
            if let Some(grid) = &mut self.flow().grid {
                let used = grid.cell(cell.blocks, Reach { times, ..reach });
                self.pieces += used;
            }
        }
    }

    /// Ends a row, which stands so many times.
    pub(super) fn end_row(&mut self, times: u32) {
        if self.is_at_table() {
            let times = times.min(MOST_COLUMNS as u32);
            let copies = times.saturating_sub(1) as usize;
            let (places, text) = self.flow().grid.as_ref().map_or((0, 0), Grid::weight);
            self.pieces += places * copies;
            self.text += text * copies;
            let times = if self.is_full() { 1 } else { times };
            if let Some(grid) = &mut self.flow().grid {
                let used = grid.end_row(times);
                self.pieces += used;
            }
        }
    }

    /// Ends a table. One of a single cell is only a frame around what it holds.
    pub(super) fn end_table(&mut self) {
        if self.deeper > 0 {
            self.end_paragraph();
            self.deeper -= 1;
            return;
        }
        if !self.is_at_table() {
            return;
        }
        self.end_row(1);
        let Some(grid) = self.flow().grid.take() else { return };
        let (width, height) = grid.size();
        self.pieces = self.pieces.saturating_add(width.saturating_mul(height));
        if self.is_full() {
            return;
        }
        let blocks =
            if (width, height) == (1, 1) { grid.into_only() } else { table(grid).into_iter().collect() };
        self.flow().blocks.extend(blocks);
    }

    /// The document.
    pub(super) fn finish(mut self, format: Format) -> Result<Document, DocumentError> {
        while self.flows.len() > 1 || self.flow().grid.is_some() {
            self.deeper = 0;
            let before = self.flows.len();
            let flow = self.flow();
            match flow.kind {
                _ if flow.grid.is_some() => self.end_table(),
                Kind::Aside => self.end_aside(),
                _ => self.end_cell(),
            }
            if self.is_full() && self.flows.len() >= before {
                break;
            }
        }
        self.end_paragraph();
        if self.is_full() {
            return Err(DocumentError::TooLarge);
        }
        let blocks = self.flows.pop().map(|flow| flow.blocks).unwrap_or_default();
        Ok(Document { format, blocks })
    }

    /// Whether a row or a cell can begin here; a cell that was left open is closed before.
    fn is_at_table(&mut self) -> bool {
        self.end_paragraph();
        if self.deeper > 0 {
            return false;
        }
        if self.flow().grid.is_none() {
            self.end_cell();
        }
        self.flow().grid.is_some()
    }

    fn flow(&mut self) -> &mut Flow {
        if self.flows.is_empty() {
            self.flows.push(Flow::default());
        }
        let last = self.flows.len() - 1;
        &mut self.flows[last]
    }
}

/// The table of a grid; none where nothing is written in it, as in one that only draws a line.
fn table(grid: Grid) -> Option<Block> {
    let table = grid.into_table(|blocks| {
        let lines: Vec<String> = blocks.into_iter().map(words).filter(|words| !words.is_empty()).collect();
        lines.join("\n")
    });
    let is_blank = |cell: &Cell| !matches!(cell, Cell::Text(text) if !text.is_empty());
    (!table.rows.iter().flatten().all(is_blank)).then_some(Block::Table(table))
}

/// The words of a block, as lines: how a table inside a cell is written.
fn words(block: Block) -> String {
    match block {
        Block::Line(words) | Block::Paragraph(words) => words,
        Block::Table(table) => {
            let cells = table.rows.into_iter().flatten().filter_map(|cell| match cell {
                Cell::Text(text) if !text.is_empty() => Some(text),
                _ => None,
            });
            cells.collect::<Vec<_>>().join("\n")
        }
    }
}

/// The words as one clean line, one space between them; a hyphen that does not break is a hyphen.
pub(super) fn one_line(words: &str) -> String {
    let cleaned = clean(words);
    let mut line = String::with_capacity(cleaned.len());
    for word in cleaned.split_whitespace() {
        if !line.is_empty() {
            line.push(' ');
        }
        line.extend(word.chars().map(|letter| if letter == '\u{2011}' { '-' } else { letter }));
    }
    line
}
