//! DOCX: what Word has written since 2007.
//!
//! Read as it is printed: deleted and hidden words are not taken, what was inserted is. Headers, footers, notes and
//! comments lie in parts that are not opened.

mod body;
mod numbering;

use super::build::Builder;
use super::pack::Pack;
use super::xml::{Listener, Next, Tag, walk};
use super::{Document, DocumentError, Format};
use body::Body;
use numbering::Numbering;

/// Reads a document.
pub(super) fn read(pack: &mut Pack<'_>) -> Result<Document, DocumentError> {
    let main = related(pack, "_rels/.rels", "", "/officeDocument")?.unwrap_or("word/document.xml".to_owned());
    let (folder, file) = main.rsplit_once('/').unwrap_or(("", &main));
    let relations = format!("{folder}/_rels/{file}.rels");
    let mut part = |kind: &str, usual: &str| -> Result<Option<String>, DocumentError> {
        let named = related(pack, relations.trim_start_matches('/'), folder, kind)?;
        pack.text(&named.unwrap_or_else(|| format!("{folder}/{usual}")))
    };
    let mut numbering = Numbering::default();
    if let Some(xml) = part("/numbering", "numbering.xml")? {
        walk(&xml, &mut numbering)?;
    }
    if let Some(xml) = part("/styles", "styles.xml")? {
        walk(&xml, &mut numbering)?;
    }
    let xml = pack.text(&main)?.ok_or(DocumentError::Damaged)?;
    let mut body = Body::new(Builder::new(), numbering);
    walk(&xml, &mut body)?;
    body.builder.finish(Format::Docx)
}

/// The part that has a relation of a kind to another.
fn related(
    pack: &mut Pack<'_>,
    list: &str,
    folder: &str,
    kind: &str,
) -> Result<Option<String>, DocumentError> {
    let Some(xml) = pack.text(list)? else { return Ok(None) };
    let mut relations = Relations { kind, target: None };
    walk(&xml, &mut relations)?;
    let target = relations.target.map(|target| match target.strip_prefix('/') {
        Some(whole) => whole.to_owned(),
        None if folder.is_empty() => target,
        None => format!("{folder}/{target}"),
    });
    Ok(target)
}

struct Relations<'a> {
    kind: &'a str,
    target: Option<String>,
}

impl Listener for Relations<'_> {
    fn open(&mut self, name: &str, tag: &Tag<'_>) -> Next {
        if name == "Relationship" && tag.get("Type").is_some_and(|kind| kind.ends_with(self.kind)) {
            self.target = self.target.take().or(tag.get("Target"));
        }
        Next::Into
    }

    fn close(&mut self, _: &str) {}

    fn text(&mut self, _: &str) {}
}

#[cfg(test)]
mod tests;
