//! The tags and words of a page; of the attributes only those that say something to a reader.

use html5gum::Span;
use html5gum::emitters::callback::{Callback, CallbackEvent};

/// The attributes that are kept.
const KEPT: &[&str] = &["colspan", "rowspan", "type", "start", "value", "hidden", "style"];

/// The most bytes of the value of an attribute that are kept.
const LONGEST: usize = 4096;

/// What stands in a page.
pub(super) enum Event {
    Open(Tag),
    Close(String),
    Text(Vec<u8>),
}

/// A tag that begins an element.
#[derive(Default)]
pub(super) struct Tag {
    pub(super) name: String,
    attributes: Vec<(&'static str, String)>,
}

impl Tag {
    /// The value of an attribute.
    pub(super) fn get(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(kept, _)| *kept == name).map(|(_, value)| value.as_str())
    }
}

/// Gathers tags from the parts the tokenizer hands over.
#[derive(Default)]
pub(super) struct Tags {
    tag: Tag,
    is_kept: bool,
}

impl Callback<Event, ()> for Tags {
    fn handle_event(&mut self, event: CallbackEvent<'_>, _: Span<()>) -> Option<Event> {
        match event {
            CallbackEvent::OpenStartTag { name } => {
                self.tag = Tag { name: text(name), attributes: Vec::new() };
                self.is_kept = false;
            }
            CallbackEvent::AttributeName { name } => {
                let kept = KEPT.iter().find(|kept| kept.as_bytes() == name);
                let kept = kept.filter(|kept| self.tag.get(kept).is_none());
                self.is_kept = kept.is_some();
                self.tag.attributes.extend(kept.map(|kept| (*kept, String::new())));
            }
            CallbackEvent::AttributeValue { value } => {
                if self.is_kept
                    && let Some((_, kept)) = self.tag.attributes.last_mut()
                {
                    *kept = text(&value[..value.len().min(LONGEST)]);
                }
            }
            CallbackEvent::CloseStartTag { .. } => return Some(Event::Open(std::mem::take(&mut self.tag))),
            CallbackEvent::EndTag { name } => return Some(Event::Close(text(name))),
            CallbackEvent::String { value } => return Some(Event::Text(value.to_vec())),
            CallbackEvent::Comment { .. } | CallbackEvent::Doctype { .. } | CallbackEvent::Error(_) => {}
        }
        None
    }
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}
