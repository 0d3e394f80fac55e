//! `ct135 import sheet`: reads a sheet of figures into a round, says what it found in which cell, and stores what differs as
//! one change.

mod arguments;
pub(super) mod source;
mod told;

use crate::domain::change::{ChangeSet, Origin};
use crate::domain::label::Label;
use crate::domain::review::{Round, RoundId};
use crate::domain::snapshot::Snapshot;
use crate::domain::text::clean;
use crate::intake::catalogue::{self, KON_TUM};
use crate::intake::sheet::{Sheet, SheetDifference, SheetReading, Terms, columns, difference, layout, read};
use crate::report::{Kind, Report};

use super::context::Context;

pub(super) use arguments::{ImportSheet, asked, command};
use told::Told;

/// Reads the sheet in, or only says what it would do.
pub(super) fn run(context: &Context, asked: &ImportSheet) -> Result<u8, Report> {
    let opened = source::sheet(&asked.file, asked.sheet.as_deref(), &context.words)?;
    let store = if asked.is_dry { None } else { Some(context.open()?) };
    let book = match &store {
        Some(store) => store.snapshot(),
        None => context.book()?.into(),
    };
    let (round, row) = round(context, &book, asked.round.as_deref())?;
    let (reading, difference) = compare(context, &opened.sheet, &book, (round, row), asked)?;
    if let Some(store) = store.filter(|_| !difference.changes.is_empty()) {
        let (added, changed) = (difference.added, difference.changed);
        let label = Label::ImportSheet { round: row.key.clone(), added, changed };
        let set: ChangeSet = context.change_set(label, Origin::Import, difference.changes.clone())?;
        let said = |error| Report::of_commit(&error, &context.store(), &store.snapshot(), &context.words);
        store.commit(set).map_err(said)?;
    }
    let told = Told {
        reading: &reading,
        difference: &difference,
        book: &book,
        round: &row.key,
        names: &opened.names,
        sheet: &opened.sheet.name,
        is_dry: asked.is_dry,
        words: &context.words,
    };
    context.print(|out| if asked.is_json { told.json(out) } else { told.print(out) })?;
    let fails = asked.is_strict && !reading.findings.is_empty();
    Ok(if fails { Kind::Findings.exit_code() } else { 0 })
}

fn compare(
    context: &Context,
    sheet: &Sheet,
    book: &Snapshot,
    (round, row): (RoundId, &Round),
    asked: &ImportSheet,
) -> Result<(SheetReading, SheetDifference), Report> {
    let refused = |id: &str| {
        let file = clean(&asked.file.display().to_string());
        Report::new(Kind::Refused, context.words.say_with(id, &[("file", file.into())]))
    };
    let layout = layout(sheet).ok_or_else(|| {
        refused("cli-sheet-no-heading").hint(context.words.say("cli-sheet-no-heading-hint"))
    })?;
    let province = catalogue::province(KON_TUM)
        .map_err(|error| Report::new(Kind::Refused, clean(&error.to_string())))?;
    let provinces = [&province];
    let terms = Terms { book, day: row.as_of, provinces: &provinces, new_places: asked.new_places };
    let reading = read(sheet, layout.first, columns(sheet, &layout), &terms, &|| false)
        .ok_or_else(|| refused("cli-sheet-no-heading"))?;
    let difference = difference(&reading, book, round);
    Ok((reading, difference))
}

/// The round with this key, or the newest one.
fn round<'b>(
    context: &Context,
    book: &'b Snapshot,
    key: Option<&str>,
) -> Result<(RoundId, &'b Round), Report> {
    let mut rounds = book.rows::<Round>();
    let found = match key {
        Some(key) => rounds.find(|(_, round)| &*round.key == key),
        None => rounds.last(),
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
