//! Why bytes are no sheet that can be read. The words live in `wording`.

use crate::intake::document::{DocumentError, OtherKind as OtherDocument};

/// Why bytes are no sheet that can be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SheetError {
    /// There is nothing in it.
    #[error("the sheet is empty")]
    Empty,
    /// It is known what it is, and that it is not read.
    #[error("the bytes are a file of another kind: {0:?}")]
    Other(OtherKind),
    /// A file of a known kind that breaks off or contradicts itself.
    #[error("the sheet is damaged")]
    Damaged,
    /// More than a sheet may have, often by intent: a small file can unpack to a very large one.
    #[error("the sheet is too large")]
    TooLarge,
    /// Locked with a password.
    #[error("the sheet is locked")]
    Locked,
    /// Neither text in a known form nor a file of a known kind.
    #[error("the bytes are no sheet of a known kind")]
    NoText,
    /// The file has no sheet of the name that was asked for.
    #[error("there is no sheet of this name")]
    NoSuchSheet,
}

/// A kind of file that is known and holds no sheet that is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OtherKind {
    /// PDF.
    Pdf,
    /// Word or Writer, new or old.
    Word,
    /// PowerPoint or Impress, new or old.
    Slides,
    /// Rich text.
    Rtf,
    /// A picture, such as a scan.
    Picture,
    /// A web page, which some systems hand out under the name of a sheet.
    WebPage,
    /// Excel's form that is not XML.
    BinarySheet,
    /// A sheet in one XML file.
    SheetXml,
    /// Files packed in one.
    Archive,
    /// An old office file that is neither Excel, Word nor PowerPoint.
    OldOffice,
}

impl SheetError {
    /// The name its sentence is found by.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::Damaged => "damaged",
            Self::TooLarge => "too-large",
            Self::Locked => "locked",
            Self::NoText => "no-text",
            Self::NoSuchSheet => "no-such-sheet",
            Self::Other(kind) => match kind {
                OtherKind::Pdf => "pdf",
                OtherKind::Word => "word",
                OtherKind::Slides => "slides",
                OtherKind::Rtf => "rtf",
                OtherKind::Picture => "picture",
                OtherKind::WebPage => "web-page",
                OtherKind::BinarySheet => "binary-sheet",
                OtherKind::SheetXml => "xml-sheet",
                OtherKind::Archive => "archive",
                OtherKind::OldOffice => "old-office",
            },
        }
    }
}

impl From<DocumentError> for SheetError {
    fn from(error: DocumentError) -> Self {
        match error {
            DocumentError::Empty => Self::Empty,
            DocumentError::Damaged => Self::Damaged,
            DocumentError::TooLarge => Self::TooLarge,
            DocumentError::Unknown => Self::NoText,
            DocumentError::Other(kind) => Self::Other(match kind {
                OtherDocument::Locked => return Self::Locked,
                OtherDocument::Pdf => OtherKind::Pdf,
                OtherDocument::OldOffice => OtherKind::OldOffice,
                OtherDocument::Rtf => OtherKind::Rtf,
                OtherDocument::Sheet => OtherKind::BinarySheet,
                OtherDocument::Slides => OtherKind::Slides,
                OtherDocument::Picture => OtherKind::Picture,
                OtherDocument::WebArchive => OtherKind::WebPage,
                OtherDocument::WordXml => OtherKind::Word,
                OtherDocument::Archive => OtherKind::Archive,
            }),
        }
    }
}
