//! ODT, packed or as one XML file: what LibreOffice writes.
//!
//! Read as it is printed: tracked deletions, notes and comments are not taken.

mod body;
mod numbering;

use super::build::Builder;
use super::pack::Pack;
use super::xml::walk;
use super::{Document, DocumentError, Format};
use body::Body;
use numbering::Numbering;

/// Reads a packed document.
pub(super) fn read(pack: &mut Pack<'_>) -> Result<Document, DocumentError> {
    let mut numbering = Numbering::default();
    if let Some(xml) = pack.text("styles.xml")? {
        walk(&xml, &mut numbering)?;
    }
    let xml = pack.text("content.xml")?.ok_or(DocumentError::Damaged)?;
    read_body(&xml, numbering)
}

/// Reads a document that is one XML file.
pub(super) fn read_flat(xml: &str) -> Result<Document, DocumentError> {
    read_body(xml, Numbering::default())
}

fn read_body(xml: &str, numbering: Numbering) -> Result<Document, DocumentError> {
    let mut body = Body::new(Builder::new(), numbering);
    walk(xml, &mut body)?;
    body.builder.finish(Format::Odt)
}

#[cfg(test)]
mod tests;
