//! `ct135 import plan`: reads the text of a plan, says what it found and how it differs from what the book has, and stores
//! that as one change.

mod arguments;

use std::io::Read;
use std::path::Path;
use std::sync::Arc;

use chrono::{Datelike, Months};

use crate::domain::change::{ChangeSet, Origin};
use crate::domain::snapshot::Snapshot;
use crate::domain::text::clean;
use crate::intake::document::{Document, LARGEST};
use crate::intake::plan::{
    self, AgencyBook, Difference, Named, PlanReading, Refusal, Taken, json::PlanJson, propose, take,
};
use crate::report::{Kind, Report};
use crate::store::Store;
use crate::ui::findings::no_plan;
use crate::wording::Words;

use super::context::Context;
use super::differences::Told;

pub(super) use arguments::{ImportPlan, asked, command};

/// No document of an office in use is older.
const FIRST_YEAR: i32 = 1945;

/// Reads the plan in, or only says what it would read.
pub(super) fn run(context: &Context, asked: &ImportPlan) -> Result<u8, Report> {
    let words = &context.words;
    let document = document(&asked.file, words)?;
    // A dry run needs no store, and never makes one.
    let store = if asked.is_dry { None } else { Some(context.open_or_lay_out()?) };
    let book = match &store {
        Some(store) => store.snapshot(),
        None => context.planned_book()?.into(),
    };
    let named = named(context, &book, asked)?;
    let reading = read(context, &document, &book, asked)?;
    let difference = match &store {
        Some(store) => keep(context, store, &reading, asked)?,
        None => compare(context, &reading, &book, asked)?.0,
    };
    context.print(|out| {
        if asked.is_json {
            serde_json::to_writer_pretty(&mut *out, &PlanJson::of(&reading, &difference, &book))?;
            return writeln!(out);
        }
        let takes_all = asked.takes_all;
        let told =
            Told { reading: &reading, difference: &difference, book: &book, words, takes_all, named: &named };
        told.print(out, asked.is_dry)
    })?;
    let doubts =
        difference.findings.len() + difference.rows.iter().map(|row| row.doubts.len()).sum::<usize>();
    let fails = asked.is_strict && !(reading.findings.is_empty() && doubts == 0);
    Ok(if fails { Kind::Findings.exit_code() } else { 0 })
}

/// Lays out the book that a plan begins, without the plan, which is reviewed on screen first: what is no plan makes no
/// store.
pub(super) fn begin(context: &Context, file: &str, is_any: bool) -> Result<Arc<Store>, Report> {
    let asked = ImportPlan { file: file.into(), is_any, ..ImportPlan::default() };
    let document = document(&asked.file, &context.words)?;
    let reading = read(context, &document, &Snapshot::default(), &asked)?;
    if let Some(seeming) = reading.seems {
        let (header, words) = (&reading.header, &context.words);
        let said = no_plan(seeming, header.number.as_deref(), header.date, words);
        return Err(Report::new(Kind::Refused, format!("{} {said}", words.say("import-again"))));
    }
    compare(context, &reading, &Snapshot::default(), &asked)?;
    context.open_or_lay_out()
}

fn read(
    context: &Context,
    document: &Document,
    book: &Snapshot,
    asked: &ImportPlan,
) -> Result<PlanReading, Report> {
    let agencies =
        AgencyBook::of(book).map_err(|error| Report::new(Kind::Refused, clean(&error.to_string())))?;
    let mut reading = plan::read_named(document, &agencies, &named(context, book, asked)?);
    if asked.is_any {
        reading.seems = None;
    }
    reading.follow(book, &agencies);
    Ok(reading)
}

/// What a person says of the document: a number that may be one, a day on which it may have been issued.
fn named(context: &Context, book: &Snapshot, asked: &ImportPlan) -> Result<Named, Report> {
    let words = &context.words;
    let date = match &asked.date {
        Some(typed) => {
            let today = context.clock(book)?.today();
            let day = context.day(typed, today)?;
            if day.year() < FIRST_YEAR || day > today.checked_add_months(Months::new(12)).unwrap_or(today) {
                let said = words.say_with("cli-import-no-such-date", &[("day", words.day(day).into())]);
                return Err(Report::new(Kind::Usage, said).hint(words.say("cli-import-no-such-date-hint")));
            }
            Some(day)
        }
        None => None,
    };
    let number = asked.number.as_deref().map(|number| clean(number.trim()));
    if let Some(typed) =
        number.as_ref().filter(|number| !number.starts_with(|first: char| first.is_ascii_digit()))
    {
        let said = words.say_with("cli-import-no-such-number", &[("typed", typed.clone().into())]);
        return Err(Report::new(Kind::Usage, said).hint(words.say("cli-import-no-such-number-hint")));
    }
    Ok(Named { number: number.map(Into::into), date })
}

fn compare(
    context: &Context,
    reading: &PlanReading,
    book: &Snapshot,
    asked: &ImportPlan,
) -> Result<(Difference, Option<Taken>), Report> {
    let day = context.clock(book)?.today();
    let (difference, taken) = propose(reading, book, day)
        .map_err(|refusal| refused(refusal, reading, &asked.file, &context.words))?;
    if !asked.takes_all {
        return Ok((difference, taken));
    }
    let taken = take(reading, book, &difference, day, |part| difference.differs(part));
    Ok((difference, taken))
}

/// Stores what differs, as one change; nothing where nothing does.
fn keep(
    context: &Context,
    store: &Store,
    reading: &PlanReading,
    asked: &ImportPlan,
) -> Result<Difference, Report> {
    let (difference, taken) = compare(context, reading, &store.snapshot(), asked)?;
    if let Some(Taken { label, basis, changes }) = taken {
        let set = ChangeSet { basis, ..context.change_set(label, Origin::Import, changes)? };
        let said = |error| Report::of_commit(&error, &context.store(), &store.snapshot(), &context.words);
        store.commit(set).map_err(said)?;
    }
    Ok(difference)
}

/// Reads a document; `-` is standard input.
fn document(file: &Path, words: &Words) -> Result<Document, Report> {
    let (shown, read) = if file == Path::new("-") {
        let mut bytes = Vec::new();
        let read = std::io::stdin().lock().take(LARGEST as u64 + 1).read_to_end(&mut bytes).map(|_| bytes);
        (words.say("cli-standard-input").into_owned(), read)
    } else {
        let read = std::fs::File::open(file).and_then(|file| {
            let mut bytes = Vec::new();
            file.take(LARGEST as u64 + 1).read_to_end(&mut bytes).map(|_| bytes)
        });
        (clean(&file.display().to_string()), read)
    };
    let bytes = read.map_err(|error| Report::of_io(&shown, &error, words))?;
    Document::read(&bytes).map_err(|error| {
        let id = error.id();
        let message = words.say_with(&format!("import-document-{id}"), &[("file", shown.into())]);
        Report::new(Kind::Refused, message).hint(words.say(&format!("import-document-{id}-hint")))
    })
}

fn refused(refusal: Refusal, reading: &PlanReading, file: &Path, words: &Words) -> Report {
    let file = clean(&file.display().to_string());
    let message = match refusal {
        Refusal::NoPlan(seeming) => {
            let said = no_plan(seeming, reading.header.number.as_deref(), reading.header.date, words);
            return Report::new(Kind::Refused, format!("{file}: {said}."))
                .hint(words.say("cli-import-no-plan-hint"));
        }
        Refusal::NoNumber => {
            return Report::new(
                Kind::Refused,
                words.say_with("cli-import-no-number", &[("file", file.into())]),
            )
            .hint(words.say("cli-import-no-number-hint"));
        }
        Refusal::NoDate => {
            return Report::new(
                Kind::Refused,
                words.say_with("cli-import-no-date", &[("file", file.into())]),
            )
            .hint(words.say("cli-import-no-date-hint"));
        }
        Refusal::NoTasks => words.say_with("cli-import-no-tasks", &[("file", file.into())]),
    };
    Report::new(Kind::Refused, message)
}
