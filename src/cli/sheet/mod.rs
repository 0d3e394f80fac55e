//! `ct135 import sheet`: reads a sheet of figures into a round, says what it found in which cell, and stores what differs as
//! one change.

mod arguments;
mod json;
mod new_names;
pub(super) mod source;
mod told;

use crate::domain::change::Origin;
use crate::domain::label::Label;
use crate::domain::opening::newest;
use crate::domain::review::{Round, RoundId};
use crate::domain::snapshot::Snapshot;
use crate::domain::text::clean;
use crate::host::remembered_columns::RememberedColumns;
use crate::intake::catalogue::{self, KON_TUM};
use crate::intake::sheet::{
    Mapping, Misfit, Opened, Said, Sheet, SheetReading, Terms, columns, difference, layout, misfit,
    overturned, read,
};
use crate::report::{Kind, Report};

use super::context::Context;

pub(super) use arguments::{ImportSheet, asked, command};
use new_names::NewNames;
use told::Told;

/// Reads the sheet in, or only says what it would do.
pub(super) fn run(context: &Context, asked: &ImportSheet) -> Result<u8, Report> {
    let me = context.me();
    let remembered = RememberedColumns::of(&context.paths.columns(), &me);
    let mapping = Mapping { now: asked.said.clone(), before: remembered.load() };
    let opened = source::sheet(&asked.file, asked.sheet.as_deref(), &mapping, &context.words)?;
    let store = if asked.is_dry { None } else { Some(context.open()?) };
    let book = match &store {
        Some(store) => store.snapshot(),
        None => context.book()?.into(),
    };
    let (round, row) = round(context, &book, asked.round.as_deref())?;
    let Opened { sheet, names, .. } = opened;
    let mut reading = reading(context, &sheet, &mapping, (&book, row), asked)?;
    let name = sheet.name.clone();
    drop(sheet);
    let mut difference = difference(&mut reading, &book, round, &me);
    let changes = std::mem::take(&mut difference.changes);
    let overturned = overturned(&changes, &book, row);
    let (new_places, is_same) = (NewNames::of(&changes, &book), changes.is_empty());
    if let Some(store) = store.filter(|_| !is_same) {
        let label = Label::ImportSheet {
            round: row.key.clone(),
            added: difference.added,
            changed: difference.changed,
        };
        let set = context.change_set(label, Origin::Import, changes)?;
        let said = |error| Report::of_commit(&error, &context.store(), &store.snapshot(), &context.words);
        store.commit(set).map_err(said)?;
    }
    if !asked.is_dry && !asked.said.is_empty() {
        remember(context, &remembered, &mapping.kept(&places(&reading)));
    }
    let told = Told {
        reading: &reading,
        difference: &difference,
        book: &book,
        round: &row.key,
        sheet: &name,
        names: &names,
        new_places: &new_places,
        overturned: &overturned,
        is_same,
        is_dry: asked.is_dry,
        words: &context.words,
    };
    context.print(|out| if asked.is_json { told.json(out) } else { told.print(out) })?;
    let fails = asked.is_strict && !reading.findings.is_empty();
    Ok(if fails { Kind::Findings.exit_code() } else { 0 })
}

/// What is said about columns is a convenience: where it cannot be kept, that is told, and the import stands.
fn remember(context: &Context, file: &RememberedColumns, columns: &[Said]) {
    if let Err(error) = file.save(columns) {
        let shown = clean(&context.paths.columns().display().to_string());
        context.tell(&Report::of_io(&shown, &error, &context.words).to_string());
    }
}

/// The columns of a reading, by place and heading.
fn places(reading: &SheetReading) -> Vec<(usize, &str)> {
    reading.columns.iter().map(|one| (one.column.place, &*one.column.heading)).collect()
}

fn reading(
    context: &Context,
    sheet: &Sheet,
    mapping: &Mapping,
    (book, row): (&Snapshot, &Round),
    asked: &ImportSheet,
) -> Result<SheetReading, Report> {
    let words = &context.words;
    let refused = |id: &str| {
        let file = clean(&asked.file.display().to_string());
        Report::new(Kind::Refused, words.say_with(id, &[("file", file.into())]))
    };
    let layout = layout(sheet, mapping)
        .ok_or_else(|| refused("cli-sheet-no-heading").hint(words.say("cli-sheet-no-heading-hint")))?;
    let columns = columns(sheet, &layout, mapping);
    let places: Vec<_> = columns.iter().map(|one| (one.column.place, &*one.column.heading)).collect();
    if let Some(column) = mapping.astray(&places) {
        let args = [("column", clean(column).into())];
        return Err(Report::new(Kind::Usage, words.say_with("cli-sheet-no-column", &args))
            .hint(words.say("cli-sheet-no-column-hint")));
    }
    if let Some(misfit) = misfit(&columns, row.object) {
        let id = match misfit {
            Misfit::OfVillages => "cli-sheet-of-villages",
            Misfit::OfCommunes => "cli-sheet-of-communes",
        };
        let file = clean(&asked.file.display().to_string());
        let args = [("file", file.into()), ("round", clean(&row.key).into())];
        return Err(
            Report::new(Kind::Refused, words.say_with(id, &args)).hint(words.say(&format!("{id}-hint")))
        );
    }
    let province = catalogue::province(KON_TUM)
        .map_err(|error| Report::new(Kind::Refused, clean(&error.to_string())))?;
    let provinces = [&province];
    let (new_places, object) = (asked.new_places, row.object);
    let terms = Terms { book, day: row.as_of, provinces: &provinces, new_places, object, chosen: &[] };
    read(sheet, layout.first, columns, &terms, &|| false).ok_or_else(|| refused("cli-sheet-no-heading"))
}

/// The round with this key, or the newest one.
fn round<'b>(
    context: &Context,
    book: &'b Snapshot,
    key: Option<&str>,
) -> Result<(RoundId, &'b Round), Report> {
    let found = match key {
        Some(key) => book.rows::<Round>().find(|(_, round)| &*round.key == key),
        None => newest(book),
    };
    found.ok_or_else(|| {
        let words = &context.words;
        let said = match key {
            Some(key) => words.say_with("cli-round-unknown", &[("key", clean(key).into())]),
            None => words.say("cli-list-no-round").into_owned(),
        };
        Report::new(Kind::Refused, said).hint(words.say("cli-round-unknown-hint"))
    })
}
