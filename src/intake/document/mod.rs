//! Reads the bytes of a document: paragraphs and tables, whatever program wrote them.
//!
//! One shape for every kind of file, so that who reads a plan never asks where it came from. Nothing a reader of the
//! document would see is dropped; what a file hides (deleted text, notes, fields) is not taken in. Text is cleaned here,
//! once. What it does not know: what a paragraph means.

mod text;

/// What kind of file a document was.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// Plain text, also what was pasted, and Markdown.
    Text,
    /// HTML.
    Html,
    /// Word, since 2007.
    Docx,
    /// The text format of the OASIS standard for office files.
    Odt,
}

/// A document as blocks in reading order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// What it was read from.
    pub format: Format,
    /// Its paragraphs and tables.
    pub blocks: Vec<Block>,
}

/// One piece of a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// A line of plain text: a paragraph may go on in the next one. An empty line stands between paragraphs.
    Line(String),
    /// A whole paragraph, in one line, with the number or the dash a list gives it.
    Paragraph(String),
    /// A table.
    Table(Table),
}

/// A table: every row has as many cells as the table has columns.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Table {
    /// Its rows, from the top.
    pub rows: Vec<Vec<Cell>>,
}

/// One place in the grid of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell {
    /// A cell begins here; its paragraphs stand in lines.
    Text(String),
    /// The cell to the left reaches over this place.
    Left,
    /// The cell above reaches over this place.
    Above,
}

/// Why bytes are no document that can be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum DocumentError {
    /// Neither text nor a file of a known kind.
    #[error("the bytes are no document of a known kind")]
    Unknown,
}

impl Document {
    /// Reads the bytes of a file; its kind is told from them alone.
    ///
    /// # Errors
    /// When the bytes are no document of a known kind, or a broken one.
    pub fn read(bytes: &[u8]) -> Result<Self, DocumentError> {
        text::decode(bytes).map(|text| Self::of_text(&text)).ok_or(DocumentError::Unknown)
    }

    /// The document of a plain text.
    pub fn of_text(text: &str) -> Self {
        Self { format: Format::Text, blocks: text::lines(text) }
    }
}
