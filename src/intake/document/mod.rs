//! Reads the bytes of a document: paragraphs and tables, whatever program wrote them.
//!
//! One shape for every kind of file, so that who reads a plan never asks where it came from. Nothing a reader of the
//! document would see is dropped; what a file hides (deleted text, notes, fields) is not taken in. Text is cleaned here,
//! once. What it does not know: what a paragraph means.

mod build;
mod copied;
mod decode;
mod docx;
mod grid;
mod html;
pub(in crate::intake) mod kind;
#[cfg(test)]
pub(in crate::intake) mod made;
mod markdown;
mod number;
mod odt;
pub(in crate::intake) mod pack;
mod text;
pub(in crate::intake) mod xml;

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

/// The most bytes of a file that are read.
pub const LARGEST: usize = 64 << 20;

/// The most bytes of a text, a web page or a part of an office file that are read.
const LARGEST_TEXT: usize = 32 << 20;

/// Why bytes are no document that can be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum DocumentError {
    /// There is nothing in it.
    #[error("the document is empty")]
    Empty,
    /// It is known what it is, and that it cannot be read.
    #[error("the bytes are a file of another kind: {0:?}")]
    Other(OtherKind),
    /// A file of a known kind that breaks off or contradicts itself.
    #[error("the document is damaged")]
    Damaged,
    /// More than a document may have, often by intent: a small file can unpack to a very large one.
    #[error("the document is too large")]
    TooLarge,
    /// Neither text nor a file of a known kind.
    #[error("the bytes are no document of a known kind")]
    Unknown,
}

impl DocumentError {
    /// The name its sentence is found by.
    pub fn id(self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::Damaged => "damaged",
            Self::TooLarge => "too-large",
            Self::Unknown => "unknown",
            Self::Other(kind) => match kind {
                OtherKind::Pdf => "pdf",
                OtherKind::OldOffice => "old-office",
                OtherKind::Locked => "locked",
                OtherKind::Rtf => "rtf",
                OtherKind::Sheet => "sheet",
                OtherKind::Slides => "slides",
                OtherKind::Picture => "picture",
                OtherKind::WebArchive => "web-archive",
                OtherKind::WordXml => "word-xml",
                OtherKind::Archive => "archive",
            },
        }
    }
}

/// A kind of file that is known and not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OtherKind {
    /// PDF.
    Pdf,
    /// Word, Excel or PowerPoint before 2007.
    OldOffice,
    /// Locked with a password.
    Locked,
    /// Rich text.
    Rtf,
    /// Excel or Calc.
    Sheet,
    /// PowerPoint or Impress.
    Slides,
    /// A picture, such as a scan.
    Picture,
    /// A web page with its pictures in one file.
    WebArchive,
    /// Word saved as XML.
    WordXml,
    /// Files packed in one.
    Archive,
}

/// The text of bytes that are UTF-8 or UTF-16; none where they are no text.
pub fn plain_text(bytes: &[u8]) -> Option<std::borrow::Cow<'_, str>> {
    decode::text(bytes)
}

impl Document {
    /// Reads the bytes of a file; its kind is told from them alone.
    ///
    /// # Errors
    /// When the bytes are no document of a known kind, or a broken one.
    pub fn read(bytes: &[u8]) -> Result<Self, DocumentError> {
        if bytes.len() > LARGEST {
            return Err(DocumentError::TooLarge);
        }
        let document = match kind::tell(bytes)? {
            kind::Told::Pack => {
                let mut pack = pack::Pack::open(bytes)?;
                match pack.content()? {
                    pack::Content::Docx => docx::read(&mut pack)?,
                    pack::Content::Odt => odt::read(&mut pack)?,
                    pack::Content::Xlsx | pack::Content::Xlsb | pack::Content::Ods => {
                        return Err(DocumentError::Other(OtherKind::Sheet));
                    }
                }
            }
            _ if bytes.len() > LARGEST_TEXT => return Err(DocumentError::TooLarge),
            kind::Told::Html => html::read(&decode::page(bytes)?)?,
            kind::Told::FlatOdt => odt::read_flat(&decode::text(bytes).ok_or(DocumentError::Damaged)?)?,
            kind::Told::Text => {
                let text = decode::text(bytes).ok_or(DocumentError::Unknown)?;
                if text.bytes().filter(|byte| matches!(byte, b'\n' | b'\r' | b'|')).count()
                    > build::MOST_PIECES
                {
                    return Err(DocumentError::TooLarge);
                }
                Self::of_text(&text)
            }
        };
        let is_blank = |block: &Block| matches!(block, Block::Line(line) if line.trim().is_empty());
        if document.blocks.iter().all(is_blank) {
            return Err(DocumentError::Empty);
        }
        Ok(document)
    }

    /// The document of a plain text.
    pub fn of_text(text: &str) -> Self {
        Self { format: Format::Text, blocks: copied::with_tables(markdown::with_tables(text::lines(text))) }
    }
}

#[cfg(test)]
mod tests;
