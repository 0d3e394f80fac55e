//! Vietnamese and English for every id, finding and error.
//!
//! The words stand in Fluent files, one a room (`vi/matrix.ftl`, `en/matrix.ftl`, …), embedded in the program and read
//! once at start. An id begins with the name of its file: `matrix-no-lead` stands in `matrix.ftl`. Whatever differs by
//! language (decimal comma, thousands, period names, order of words) is decided here and nowhere else. This room does
//! not know who shows its words, nor how wide they are on a screen.
//!
//! A name from a book (a place, an agency) is an argument, never translated.

mod assessment;
mod catalogue;
mod comparison;
mod days;
mod deadline;
mod domain;
pub mod explain;
mod figures;
mod files;
mod label;
mod refusal;
mod rules;
#[cfg(test)]
mod tests;

use std::borrow::Cow;
use std::fmt;
use std::sync::Arc;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

/// A language of the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Lang {
    /// Tiếng Việt: what the staff speak, whatever the locale of the server says.
    #[default]
    Vi,
    /// English.
    En,
}

impl Lang {
    /// Every language, the first being the default.
    pub const ALL: [Self; 2] = [Self::Vi, Self::En];

    /// Its code, as it stands in `--lang` and in the settings.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Vi => "vi",
            Self::En => "en",
        }
    }

    /// The language with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|lang| lang.code() == code)
    }
}

/// A value that goes into a sentence: a number, printed with thousands as the language does, or text as it is.
///
/// A year, a code and a clause are text: nobody writes the year "2.015".
#[derive(Debug, Clone, PartialEq)]
pub enum Value<'a> {
    /// A count.
    Number(i64),
    /// Text.
    Text(Cow<'a, str>),
}

macro_rules! numbers {
    ($($ty:ty),*) => { $( impl From<$ty> for Value<'_> {
        fn from(number: $ty) -> Self {
            Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
        }
    } )* };
}
numbers!(u8, u16, u32, u64, usize, i32, i64);

impl<'a> From<&'a str> for Value<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(text.into())
    }
}
impl<'a> From<&'a String> for Value<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(text.as_str().into())
    }
}
impl<'a> From<&'a Arc<str>> for Value<'a> {
    fn from(text: &'a Arc<str>) -> Self {
        Self::Text((&**text).into())
    }
}
impl From<String> for Value<'_> {
    fn from(text: String) -> Self {
        Self::Text(text.into())
    }
}
impl<'a> From<Cow<'a, str>> for Value<'a> {
    fn from(text: Cow<'a, str>) -> Self {
        Self::Text(text)
    }
}

/// The words of one language. Cloning shares them.
#[derive(Clone)]
pub struct Words {
    lang: Lang,
    bundle: Arc<FluentBundle<FluentResource>>,
}

impl fmt::Debug for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Words").field(&self.lang).finish()
    }
}

impl Words {
    /// Reads the words of a language.
    pub fn new(lang: Lang) -> Self {
        let id = LanguageIdentifier::from_bytes(lang.code().as_bytes()).unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![id]);
        // Isolation marks are invisible characters that would stand in cells, files and searches.
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(match lang {
            Lang::Vi => |value, _| group(value, Lang::Vi),
            Lang::En => |value, _| group(value, Lang::En),
        }));
        for (_, source) in files::of(lang) {
            // A part that does not parse is left out here and named by a test.
            let resource = match FluentResource::try_new((*source).to_owned()) {
                Ok(resource) | Err((resource, _)) => resource,
            };
            bundle.add_resource_overriding(resource);
        }
        Self { lang, bundle: Arc::new(bundle) }
    }

    /// The language these words are in.
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// Whether there are words for an id.
    pub fn knows(&self, id: &str) -> bool {
        self.bundle.has_message(id)
    }

    /// The words for an id; the id itself where there are none.
    pub fn say<'a>(&'a self, id: &'a str) -> Cow<'a, str> {
        let Some(pattern) = self.bundle.get_message(id).and_then(|message| message.value()) else {
            return Cow::Borrowed(id);
        };
        self.bundle.format_pattern(pattern, None, &mut Vec::new())
    }

    /// The words for an id with its arguments filled in; the id itself where there are none.
    pub fn say_with(&self, id: &str, args: &[(&str, Value<'_>)]) -> String {
        let Some(pattern) = self.bundle.get_message(id).and_then(|message| message.value()) else {
            return id.to_owned();
        };
        let args: FluentArgs<'_> = args.iter().map(|(name, value)| (*name, fluent(value))).collect();
        self.bundle.format_pattern(pattern, Some(&args), &mut Vec::new()).into_owned()
    }
}

fn fluent<'a>(value: &'a Value<'_>) -> FluentValue<'a> {
    match value {
        Value::Number(number) => FluentValue::from(*number),
        Value::Text(text) => FluentValue::from(&**text),
    }
}

fn group(value: &FluentValue<'_>, lang: Lang) -> Option<String> {
    match value {
        FluentValue::Number(number) => Some(figures::grouped(number.value as i64, lang)),
        _ => None,
    }
}
