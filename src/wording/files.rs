//! The embedded Fluent files. A new file is one more name in the list, in both folders.

use super::Lang;

macro_rules! files {
    ($($name:literal),* $(,)?) => {
        const VI: &[(&str, &str)] = &[ $( ($name, include_str!(concat!("vi/", $name, ".ftl"))), )* ];
        const EN: &[(&str, &str)] = &[ $( ($name, include_str!(concat!("en/", $name, ".ftl"))), )* ];
    };
}

files!(
    "frame", "matrix", "review", "calendar", "domain", "form", "action", "finding", "error", "cli", "keymap",
    "terminal", "import", "sheet", "places", "rules", "export", "intake", "files", "figures",
);

/// The files of a language: name and text.
pub(super) const fn of(lang: Lang) -> &'static [(&'static str, &'static str)] {
    match lang {
        Lang::Vi => VI,
        Lang::En => EN,
    }
}
