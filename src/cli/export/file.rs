//! Puts an export into a file, and says so.

use std::io::{self, ErrorKind, Write};
use std::path::Path;

use crate::cli::context::Context;
use crate::domain::text::clean;
use crate::host::new_file::place;
use crate::report::{Kind, Report};

/// Writes a file beside its place, puts it there, and says so.
pub(in crate::cli) fn put(
    context: &Context,
    file: &Path,
    is_forced: bool,
    write: impl FnOnce(&mut dyn Write) -> io::Result<()>,
) -> Result<u8, Report> {
    let words = &context.words;
    let shown = clean(&file.display().to_string());
    place(file, is_forced, write).map_err(|error| {
        if error.kind() == ErrorKind::AlreadyExists {
            Report::new(Kind::Refused, words.say_with("export-exists", &[("file", (&shown).into())]))
                .hint(words.say("export-exists-hint"))
        } else {
            Report::of_io(&shown, &error, words)
        }
    })?;
    context.tell(&words.say_with("export-written", &[("file", (&shown).into())]));
    Ok(0)
}
