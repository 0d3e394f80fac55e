//! Walks XML from its beginning to its end: elements by their local names, entities resolved, whole elements passed.
//!
//! What a document type declares is never expanded. Prefixes are not looked at: the strict and the usual form of an
//! office file differ in their namespaces alone.

use std::io::BufRead;

use quick_xml::XmlVersion;
use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::{BytesStart, Event};
use quick_xml::reader::Reader;

use super::DocumentError;

/// How deep elements may stand in one another; Word writes some thirty levels.
const DEEPEST: usize = 512;

/// What to do with an element that begins.
#[derive(PartialEq, Eq)]
pub(in crate::intake) enum Next {
    /// Go into it.
    Into,
    /// Pass it, with all that is in it.
    Past,
}

/// The tag that begins an element.
pub(in crate::intake) struct Tag<'a>(&'a BytesStart<'a>);

impl Tag<'_> {
    /// The value of an attribute.
    pub(in crate::intake) fn get(&self, name: &str) -> Option<String> {
        let mut attributes = self.0.attributes();
        let mut attributes = attributes.with_checks(false).flatten();
        let found = attributes.find(|attribute| attribute.key.local_name().as_ref() == name)?;
        found.normalized_value(XmlVersion::default()).ok().map(std::borrow::Cow::into_owned)
    }

    /// Whether the name of the element has this prefix.
    pub(in crate::intake) fn has_prefix(&self, prefix: &str) -> bool {
        self.0.name().prefix().is_some_and(|own| own.as_ref() == prefix)
    }

    /// The value of an attribute that is a number.
    pub(in crate::intake) fn number(&self, name: &str) -> Option<u32> {
        self.get(name)?.trim().parse().ok()
    }

    /// Whether the element, by being there, says yes: "false" and "0" take it back.
    pub(super) fn is_on(&self) -> bool {
        !matches!(self.get("val").as_deref(), Some("false" | "0" | "off" | "none"))
    }
}

/// Who is told what stands in the XML.
pub(in crate::intake) trait Listener {
    /// An element begins.
    fn open(&mut self, name: &str, tag: &Tag<'_>) -> Next;
    /// An element that was gone into ends.
    fn close(&mut self, name: &str);
    /// Words.
    fn text(&mut self, words: &str);
    /// Whether there is more than is taken.
    fn is_full(&self) -> bool {
        false
    }
}

/// Tells a listener what stands in the XML.
pub(super) fn walk(xml: &str, listener: &mut impl Listener) -> Result<(), DocumentError> {
    walk_stream(xml.as_bytes(), listener)
}

/// Tells a listener what stands in XML that is read as it comes, for parts that are not to be kept in memory.
pub(in crate::intake) fn walk_stream(
    xml: impl BufRead,
    listener: &mut impl Listener,
) -> Result<(), DocumentError> {
    let mut reader = Reader::from_reader(xml);
    let config = reader.config_mut();
    config.expand_empty_elements = true;
    config.allow_dangling_amp = true;
    let (mut depth, mut passed) = (0_usize, 0_usize);
    let mut buffer = Vec::new();
    loop {
        buffer.clear();
        match reader.read_event_into(&mut buffer).map_err(|_| DocumentError::Damaged)? {
            Event::Start(tag) => {
                depth += 1;
                if depth > DEEPEST {
                    return Err(DocumentError::TooLarge);
                }
                let is_passed =
                    passed > 0 || listener.open(tag.local_name().as_ref(), &Tag(&tag)) == Next::Past;
                passed += usize::from(is_passed);
            }
            Event::End(tag) => {
                depth = depth.saturating_sub(1);
                if passed == 0 {
                    listener.close(tag.local_name().as_ref());
                }
                passed = passed.saturating_sub(1);
            }
            Event::Text(words) if passed == 0 => listener.text(&words.xml10_content()),
            Event::CData(words) if passed == 0 => listener.text(&words.xml10_content()),
            Event::GeneralRef(reference) if passed == 0 => {
                let mut buffer = [0; 4];
                let words = match reference.resolve_char_ref() {
                    Ok(Some(letter)) => Some(&*letter.encode_utf8(&mut buffer)),
                    Ok(None) => resolve_predefined_entity(&reference),
                    Err(_) => None,
                };
                listener.text(words.unwrap_or("\u{fffd}"));
            }
            Event::Eof if depth == 0 => return Ok(()),
            Event::Eof => return Err(DocumentError::Damaged),
            _ => {}
        }
        if listener.is_full() {
            return Err(DocumentError::TooLarge);
        }
    }
}
