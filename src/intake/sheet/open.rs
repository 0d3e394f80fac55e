//! A file becomes the sheet that is to be read: its kind is told from its bytes, and of several sheets the one counts whose
//! heading tells most.

use crate::intake::document::kind::{Told, tell};
use crate::intake::document::pack::{Content, Pack};
use crate::intake::document::{DocumentError, OtherKind as OtherDocument, plain_text};

use super::delimited::{Separator, separated};
use super::error::{OtherKind, SheetError};
use super::layout::layout;
use super::mapping::Mapping;
use super::table::Sheet;
use super::{ods, xls, xlsx};
use crate::domain::text::fold;

/// What kind of file a sheet came from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SheetFormat {
    /// Text with a separator.
    Text,
    /// Excel, since 2007.
    Xlsx,
    /// Excel, before.
    Xls,
    /// Calc.
    Ods,
}

/// The sheet of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opened {
    /// What the file is.
    pub format: SheetFormat,
    /// The sheet that was taken; its name says which.
    pub sheet: Sheet,
    /// The names of all sheets of the file.
    pub names: Vec<String>,
}

/// How many rows tell which sheet is the one.
const HEAD: u32 = 48;

/// Opens the bytes of a file and takes the sheet of this name, or the one whose heading tells most.
///
/// # Errors
/// When the bytes are no sheet of a known kind, a broken one, or one that is larger than a sheet may be.
pub fn open(bytes: &[u8], wanted: Option<&str>, mapping: &Mapping) -> Result<Opened, SheetError> {
    let taken = match tell(bytes) {
        Ok(Told::Pack) => packed(bytes, wanted, mapping)?,
        Ok(Told::Html) => return Err(SheetError::Other(OtherKind::WebPage)),
        Ok(Told::FlatOdt) => return Err(SheetError::Other(OtherKind::SheetXml)),
        Ok(Told::Text) => {
            let text = plain_text(bytes).ok_or(SheetError::NoText)?;
            if text.trim_start().starts_with("<?xml") {
                return Err(SheetError::Other(OtherKind::SheetXml));
            }
            let sheet = separated(&text, Separator::of(&text))?;
            Opened { format: SheetFormat::Text, names: vec![sheet.name.clone()], sheet }
        }
        Err(DocumentError::Other(OtherDocument::OldOffice)) => {
            chosen(SheetFormat::Xls, xls::read(bytes)?, wanted, mapping)?
        }
        Err(error) => return Err(error.into()),
    };
    if taken.sheet.height() == 0 { Err(SheetError::Empty) } else { Ok(taken) }
}

fn packed(bytes: &[u8], wanted: Option<&str>, mapping: &Mapping) -> Result<Opened, SheetError> {
    let mut pack = Pack::open(bytes)?;
    match pack.content()? {
        Content::Docx | Content::Odt => Err(SheetError::Other(OtherKind::Word)),
        Content::Xlsb => Err(SheetError::Other(OtherKind::BinarySheet)),
        Content::Ods => chosen(SheetFormat::Ods, ods::read(&mut pack)?, wanted, mapping),
        Content::Xlsx => {
            let mut book = xlsx::Book::open(bytes, &mut pack)?;
            let names = book.names();
            let name = match &names[..] {
                [] => return Err(SheetError::Empty),
                [only] if wanted.is_none() => only.clone(),
                _ => {
                    let heads: Result<Vec<Sheet>, SheetError> =
                        names.iter().map(|name| book.read(name, HEAD)).collect();
                    chosen(SheetFormat::Xlsx, heads?, wanted, mapping)?.sheet.name
                }
            };
            Ok(Opened { format: SheetFormat::Xlsx, sheet: book.read(&name, u32::MAX)?, names })
        }
    }
}

/// The sheet of this name, or the one under whose heading most columns are known; of equals the first.
fn chosen(
    format: SheetFormat,
    mut sheets: Vec<Sheet>,
    wanted: Option<&str>,
    mapping: &Mapping,
) -> Result<Opened, SheetError> {
    let names: Vec<String> = sheets.iter().map(|sheet| sheet.name.clone()).collect();
    let known = |sheet: &Sheet| {
        layout(sheet, mapping)
            .map_or(0, |layout| layout.columns.iter().filter(|one| one.target.is_some()).count())
    };
    let place = if let Some(wanted) = wanted {
        let alike = |name: &String| fold(name.trim()) == fold(wanted.trim());
        let place = names.iter().position(|name| name == wanted).or_else(|| names.iter().position(alike));
        place.ok_or(SheetError::NoSuchSheet)?
    } else {
        let worth = |place: &usize| (known(&sheets[*place]), sheets[*place].height() > 0);
        (0..sheets.len()).rev().max_by_key(worth).ok_or(SheetError::Empty)?
    };
    Ok(Opened { format, sheet: sheets.swap_remove(place), names })
}

#[cfg(test)]
mod tests;
