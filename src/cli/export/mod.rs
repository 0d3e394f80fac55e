//! `ct135 export`: listings, sheets of figures and forms as files for spreadsheets, also while somebody works in the store.

mod arguments;
pub(super) mod file;
mod form;
mod reviews;
pub(super) mod rounds;
#[cfg(test)]
mod tests;

use std::io::{self, Write};
use std::path::Path;

use crate::domain::text::clean;
use crate::host::printing::known_heading;
use crate::outlet::listing::{Format, Listing, write};
use crate::outlet::{Agencies, Deadlines, Log, Places, Tasks};
use crate::report::{Kind, Report};

use super::arguments::Subject;
use super::context::Context;

pub(super) use arguments::{Export, SheetKind, What, asked, command, force, out};

/// Writes what is asked for.
pub(super) fn run(context: &Context, asked: &Export) -> Result<u8, Report> {
    let kind = kind(context, asked)?;
    let book = context.book()?;
    let today = context.clock(&book)?.today();
    let format = match kind {
        SheetKind::Csv => Format::Csv,
        SheetKind::Xlsx => Format::Xlsx { on: today },
    };
    let listed =
        |listing: &dyn Listing| put(context, asked, |out| write(listing, format, &context.words, out));
    match &asked.what {
        What::Form { district } => {
            let form = form::of(context, &book, district, asked.round.as_deref())?;
            put(context, asked, |out| form.write(today, &context.words, out))
        }
        What::Listing(Subject::Reviews) => listed(&reviews::of(context, &book, asked)?),
        What::Listing(Subject::Tasks) => listed(&Tasks::new(&book, today)),
        What::Listing(Subject::Agencies) => listed(&Agencies::new(&book)),
        What::Listing(Subject::Places) => listed(&Places::new(&book, today)),
        What::Listing(Subject::Deadlines) => listed(&Deadlines::new(&book, today)),
        What::Listing(Subject::Log) => listed(&Log::new(&book)),
    }
}

fn put(
    context: &Context,
    asked: &Export,
    write: impl FnOnce(&mut dyn Write) -> io::Result<()>,
) -> Result<u8, Report> {
    if asked.file == Path::new("-") {
        return context.print(write);
    }
    file::put(context, &asked.file, asked.is_forced, write)
}

/// What kind of file it is to be: as said, else as its name says.
fn kind(context: &Context, asked: &Export) -> Result<SheetKind, Report> {
    let words = &context.words;
    let is_form = matches!(asked.what, What::Form { .. });
    let named = asked.file.extension().and_then(|end| SheetKind::from_name(&end.to_string_lossy()));
    match asked.format.or(named) {
        None | Some(SheetKind::Xlsx) if is_form => Ok(SheetKind::Xlsx),
        Some(SheetKind::Csv) if is_form => Err(Report::new(Kind::Usage, words.say("export-form-format"))),
        Some(kind) => Ok(kind),
        None => {
            let file = clean(&asked.file.display().to_string());
            Err(Report::new(Kind::Usage, words.say_with("export-no-format", &[("file", file.into())]))
                .hint(words.say("export-no-format-hint")))
        }
    }
}
