//! `ct135 import plan`: reads the text of a plan, says what it found, and stores it as one change.

use std::io::{Read, Write};
use std::path::Path;
use std::sync::Arc;

use crate::domain::change::Origin;
use crate::domain::snapshot::Snapshot;
use crate::domain::text::clean;
use crate::intake::plan::{self, AgencyBook, PlanReading, Refusal, json::PlanJson, propose};
use crate::report::{Kind, Report};
use crate::store::Store;
use crate::wording::Words;

use super::arguments::ImportPlan;
use super::context::Context;
use super::findings;

/// The largest document that is read; a plan is a thousand times smaller.
const LARGEST: u64 = 64 << 20;

/// Reads the plan in, or only says what it would read.
pub(super) fn run(context: &Context, asked: &ImportPlan) -> Result<u8, Report> {
    let words = &context.words;
    let text = document(&asked.file, words)?;
    // A dry run needs no store, and never makes one.
    let store = if asked.is_dry { None } else { Some(context.open_or_lay_out()?) };
    let book = match &store {
        Some(store) => store.snapshot(),
        None => context.planned_book()?.into(),
    };
    let agencies =
        AgencyBook::of(&book).map_err(|error| Report::new(Kind::Refused, clean(&error.to_string())))?;
    let reading = plan::read(&text, &agencies);
    if let Some(store) = &store {
        keep(context, store, &reading, asked)?;
    } else {
        propose(&reading, &book).map_err(|refusal| refused(&refusal, &asked.file, words))?;
    }
    context.print(|out| {
        if asked.is_json {
            serde_json::to_writer_pretty(&mut *out, &PlanJson::of(&reading))?;
            return writeln!(out);
        }
        tell(out, &reading, asked, words)
    })?;
    let fails = asked.is_strict && !reading.findings.is_empty();
    Ok(if fails { Kind::Findings.exit_code() } else { 0 })
}

/// Begins a book with a plan: what is no plan makes no store.
pub(super) fn begin(context: &Context, file: &str) -> Result<Arc<Store>, Report> {
    let asked = ImportPlan { file: file.into(), is_dry: false, is_json: false, is_strict: false };
    let text = document(&asked.file, &context.words)?;
    let reading = read(&text, &Snapshot::default())?;
    propose(&reading, &Snapshot::default())
        .map_err(|refusal| refused(&refusal, &asked.file, &context.words))?;
    let store = context.open_or_lay_out()?;
    let reading = read(&text, &store.snapshot())?;
    keep(context, &store, &reading, &asked)?;
    Ok(store)
}

fn read(text: &str, book: &Snapshot) -> Result<PlanReading, Report> {
    let agencies =
        AgencyBook::of(book).map_err(|error| Report::new(Kind::Refused, clean(&error.to_string())))?;
    Ok(plan::read(text, &agencies))
}

fn keep(context: &Context, store: &Store, reading: &PlanReading, asked: &ImportPlan) -> Result<(), Report> {
    let (label, changes) = propose(reading, &store.snapshot())
        .map_err(|refusal| refused(&refusal, &asked.file, &context.words))?;
    let set = context.change_set(label, Origin::Import, changes)?;
    let said = |error| Report::of_commit(&error, &context.store(), &store.snapshot(), &context.words);
    store.commit(set).map_err(said)?;
    Ok(())
}

fn tell(
    out: &mut dyn Write,
    reading: &PlanReading,
    asked: &ImportPlan,
    words: &Words,
) -> std::io::Result<()> {
    let number = reading.header.number.as_deref().unwrap_or("?");
    let args = [("number", clean(number).into()), ("tasks", reading.tasks.len().into())];
    let sentence = if asked.is_dry {
        words.say_with("cli-import-read", &args)
    } else {
        words.say_with("cli-import-stored", &args)
    };
    writeln!(out, "{sentence}")?;
    if reading.findings.is_empty() {
        return Ok(());
    }
    writeln!(out, "{}", words.say_with("cli-import-findings", &[("n", reading.findings.len().into())]))?;
    for noted in &reading.findings {
        let clause = noted.clause.as_deref().unwrap_or("—");
        writeln!(out, "  {:<10} {}", clean(clause), clean(&findings::sentence(&noted.finding, words)))?;
    }
    Ok(())
}

/// The text of a document; `-` is standard input.
fn document(file: &Path, words: &Words) -> Result<String, Report> {
    let (shown, read) = if file == Path::new("-") {
        let mut bytes = Vec::new();
        let read = std::io::stdin().lock().take(LARGEST).read_to_end(&mut bytes).map(|_| bytes);
        (words.say("cli-standard-input").into_owned(), read)
    } else {
        let read = std::fs::File::open(file).and_then(|file| {
            let mut bytes = Vec::new();
            file.take(LARGEST).read_to_end(&mut bytes).map(|_| bytes)
        });
        (clean(&file.display().to_string()), read)
    };
    let bytes = read.map_err(|error| Report::of_io(&shown, &error, words))?;
    let text = String::from_utf8(bytes).map_err(|_| {
        Report::new(Kind::Refused, words.say_with("cli-import-not-utf8", &[("file", (&shown).into())]))
            .hint(words.say("cli-import-not-utf8-hint"))
    })?;
    Ok(text.trim_start_matches('\u{feff}').to_owned())
}

fn refused(refusal: &Refusal, file: &Path, words: &Words) -> Report {
    let file = clean(&file.display().to_string());
    let message = match refusal {
        Refusal::Stands { number } => {
            words.say_with("cli-import-stands", &[("number", clean(number).into())])
        }
        Refusal::NoNumber => words.say_with("cli-import-no-number", &[("file", file.into())]),
        Refusal::NoDate => words.say_with("cli-import-no-date", &[("file", file.into())]),
        Refusal::NoTasks => words.say_with("cli-import-no-tasks", &[("file", file.into())]),
    };
    Report::new(Kind::Refused, message)
}
