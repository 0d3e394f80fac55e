//! `ct135 import places`: reads a list of administrative units, says how it differs from the book, and stores that as one
//! change. Where there is no book yet, the list begins one: its places and the agencies of the programme, with a committee
//! for each of its districts.

mod arguments;
mod told;

use crate::domain::change::Origin;
use crate::domain::label::Label;
use crate::domain::snapshot::{Changes, Snapshot};
use crate::domain::text::clean;
use crate::intake::catalogue;
use crate::intake::places::{PlaceDifference, PlaceReading, SaidColumn, difference, read};
use crate::intake::sheet::{Mapping, Sheet};
use crate::report::{Kind, Report};

use super::context::Context;
use super::sheet::source;

pub(super) use arguments::{ImportPlaces, asked, command};
use told::Told;

/// Reads the list in, or only says what it would do.
pub(super) fn run(context: &Context, asked: &ImportPlaces) -> Result<u8, Report> {
    let opened = source::sheet(&asked.file, asked.sheet.as_deref(), &Mapping::default(), &context.words)?;
    let mut reading = reading(context, &opened.sheet, asked)?;
    let is_new = !context.has_store();
    let store = if asked.is_dry || is_new { None } else { Some(context.open()?) };
    let book = match &store {
        Some(store) => store.snapshot(),
        None => context.planned_book()?.into(),
    };
    let today = context.clock(&book)?.today();
    let day = asked.as_of.as_deref().map_or(Ok(today), |typed| context.day(typed, today))?;
    let mut difference = difference(&mut reading, &book, day);
    let changes = std::mem::take(&mut difference.changes);
    let is_same = changes.is_empty();
    if !is_same && !asked.is_dry {
        let label = Label::ImportPlaces { added: difference.added, changed: difference.changed };
        match store {
            None => begin(context, label, changes)?,
            Some(store) => {
                let set = context.change_set(label, Origin::Import, changes)?;
                let said =
                    |error| Report::of_commit(&error, &context.store(), &store.snapshot(), &context.words);
                store.commit(set).map_err(said)?;
            }
        }
    }
    tell(context, asked, &reading, &difference, is_same)
}

fn tell(
    context: &Context,
    asked: &ImportPlaces,
    reading: &PlaceReading,
    difference: &PlaceDifference,
    is_same: bool,
) -> Result<u8, Report> {
    let words = &context.words;
    let told = Told { reading, difference, is_same, is_dry: asked.is_dry, words };
    context.print(|out| if asked.is_json { told.json(out) } else { told.print(out) })?;
    let fails = asked.is_strict && !reading.findings.is_empty();
    Ok(if fails { Kind::Findings.exit_code() } else { 0 })
}

/// Lays out the book that the list begins.
fn begin(context: &Context, label: Label, mut changes: Changes) -> Result<(), Report> {
    catalogue::add_agencies(&mut changes)
        .map_err(|error| Report::new(Kind::Refused, clean(&error.to_string())))?;
    let folder = context.store();
    let books = context.books(context.clock(&Snapshot::default())?);
    let begun = books.begun_with(&folder, label, changes);
    begun.map(drop).map_err(|error| Report::of_book(&error, &folder, &context.words))
}

fn reading(context: &Context, sheet: &Sheet, asked: &ImportPlaces) -> Result<PlaceReading, Report> {
    let words = &context.words;
    let reading = read(sheet, &asked.said).ok_or_else(|| {
        let file = clean(&asked.file.display().to_string());
        Report::new(Kind::Refused, words.say_with("places-no-heading", &[("file", file.into())]))
            .hint(words.say("places-no-heading-hint"))
    })?;
    let is_there = |said: &&SaidColumn| {
        reading.columns.iter().any(|column| said.is_about(column.place, &column.heading))
    };
    if let Some(astray) = asked.said.iter().find(|said| !is_there(said)) {
        let args = [("column", clean(&astray.column).into())];
        return Err(Report::new(Kind::Usage, words.say_with("cli-sheet-no-column", &args))
            .hint(words.say("cli-sheet-no-column-hint")));
    }
    Ok(reading)
}
