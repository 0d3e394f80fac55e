//! The file of a sheet: its bytes, and in words why they are none.

use std::io::Read;
use std::path::Path;

use crate::domain::text::clean;
use crate::host::work::LARGEST_SHEET as LARGEST;
use crate::intake::sheet::{Mapping, Opened, SheetError, open};
use crate::report::{Kind, Report};
use crate::wording::Words;

/// The sheet of a file; `-` is standard input.
///
/// # Errors
/// What is wrong with the file, and what to do.
pub(in crate::cli) fn sheet(
    file: &Path,
    name: Option<&str>,
    mapping: &Mapping,
    words: &Words,
) -> Result<Opened, Report> {
    let mut bytes = Vec::new();
    let (shown, read) = if file == Path::new("-") {
        let read = std::io::stdin().lock().take(LARGEST + 1).read_to_end(&mut bytes);
        (words.say("cli-standard-input").into_owned(), read)
    } else {
        let read = std::fs::File::open(file).and_then(|file| {
            let size = file.metadata().map_or(0, |data| data.len().min(LARGEST));
            bytes.reserve_exact(size as usize + 1);
            file.take(LARGEST + 1).read_to_end(&mut bytes)
        });
        (clean(&file.display().to_string()), read)
    };
    read.map_err(|error| Report::of_io(&shown, &error, words))?;
    let opened =
        if bytes.len() as u64 > LARGEST { Err(SheetError::TooLarge) } else { open(&bytes, name, mapping) };
    opened.map_err(|error| {
        let id = format!("sheet-file-{}", error.id());
        let args = [("file", shown.into()), ("sheet", clean(name.unwrap_or_default()).into())];
        let names = match error {
            SheetError::NoSuchSheet => open(&bytes, None, mapping).map(|opened| opened.names.join(", ")),
            other => Err(other),
        };
        let args_of_hint = [("names", clean(&names.unwrap_or_default()).into())];
        let hint = words.say_with(&format!("{id}-hint"), &args_of_hint);
        Report::new(Kind::Refused, words.say_with(&id, &args)).hint(hint)
    })
}
