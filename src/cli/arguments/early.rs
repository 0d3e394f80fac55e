//! What must be known of the command line before it is understood: in which language and characters to answer.

use std::ffi::OsString;

use crate::host::config::GlyphSetting;
use crate::wording::Lang;

/// The language asked for on the command line, before anything else is understood.
pub(in crate::cli) fn language(arguments: &[OsString]) -> Option<Lang> {
    value_of("--lang", arguments).and_then(|code| Lang::from_code(&code))
}

/// The characters asked for on the command line, before anything else is understood.
pub(in crate::cli) fn glyphs(arguments: &[OsString]) -> Option<GlyphSetting> {
    if arguments.iter().any(|argument| argument == "--ascii") {
        return Some(GlyphSetting::Ascii);
    }
    value_of("--glyphs", arguments).and_then(|name| GlyphSetting::from_name(&name))
}

/// What stands behind an option, as a word of its own or after `=`.
fn value_of(option: &str, arguments: &[OsString]) -> Option<String> {
    let texts: Vec<_> = arguments.iter().map(|argument| argument.to_string_lossy()).collect();
    let after = texts.iter().position(|text| text == option).and_then(|at| texts.get(at + 1));
    let joined = texts.iter().find_map(|text| text.strip_prefix(option)?.strip_prefix('='));
    joined.or(after.map(|text| &**text)).map(str::to_owned)
}
