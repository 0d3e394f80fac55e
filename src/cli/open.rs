//! `ct135`: the workbench on the store used last.

use std::path::Path;
use std::sync::Arc;

use crate::app::message::BookChoice;
use crate::host::books::{BookError, Rehearsal};
use crate::host::desk::Setting;
use crate::host::remembered_columns::RememberedColumns;
use crate::host::wishes::Wishes;
use crate::host::workbench::Workbench;
use crate::host::{logs, tty};
use crate::report::{Kind, Report};
use crate::store::{Store, StoreError};

use super::context::Context;
use super::import;
use super::keymaps;

/// Opens the workbench on the store named or used last; without one it asks how to begin.
pub(super) fn run(context: &Context) -> Result<u8, Report> {
    need_terminal(context, "cli-no-terminal")?;
    let store = if context.has_store() { Some(context.open()?) } else { None };
    let folder = context.store();
    workbench(context, store, &folder)
}

/// One sentence on what to use instead, where there is no terminal.
pub(super) fn need_terminal(context: &Context, instead: &str) -> Result<(), Report> {
    if tty::is_there() {
        return Ok(());
    }
    Err(Report::new(Kind::Usage, context.words.say(instead)))
}

/// Runs the workbench on an open store, or on none yet.
pub(super) fn workbench(context: &Context, book: Option<Arc<Store>>, folder: &Path) -> Result<u8, Report> {
    logs::start(&context.paths.log());
    let clock = match &book {
        Some(store) => context.clock(&store.snapshot())?,
        None => context.clock(&crate::domain::snapshot::Snapshot::default())?,
    };
    if book.is_some()
        && let Err(error) = context.paths.remember_store(folder)
    {
        tracing::warn!("the store is not remembered: {error}");
    }
    let log = context.paths.log().display().to_string();
    let apology = context.words.say_with("cli-fault", &[("log", log.into())]);
    let (chosen, words, place) = (context.clone(), context.words.clone(), folder.to_owned());
    let workbench = Workbench {
        book,
        setting: Setting { clock, me: context.me(), apology },
        keymap: Arc::new(keymaps::in_force(context)?.keymap),
        words: Arc::new(context.words.clone()),
        open: Box::new(move |choice| begin(&chosen, choice).map_err(|report| report.to_string())),
        say: Box::new(move |error: &StoreError| Report::of_store(error, &place, &words).message),
        places: context.paths.last_places(),
        columns: RememberedColumns::of(&context.paths.columns(), &context.me()),
    };
    let farewell = workbench
        .run(Wishes::of_environment(context.asked()))
        .map_err(|error| Report::of_io(&context.words.say("cli-terminal"), &error, &context.words))?;
    match farewell.message {
        None => Ok(farewell.code),
        Some(message) => {
            context.tell(&message);
            Ok(farewell.code)
        }
    }
}

/// Begins a book as the person chose.
fn begin(context: &Context, choice: BookChoice) -> Result<Arc<Store>, Report> {
    let books = context.books(context.clock(&crate::domain::snapshot::Snapshot::default())?);
    let folder = context.store();
    let say = |error: BookError| Report::of_book(&error, &folder, &context.words);
    let store = match choice {
        BookChoice::Sample => return books.sample(None, Rehearsal::Continue).map_err(say),
        BookChoice::Empty => books.empty(&folder).map_err(say)?,
        BookChoice::Plan(file) => import::begin(context, &file, false)?,
        BookChoice::AnyPlan(file) => import::begin(context, &file, true)?,
    };
    if let Err(error) = context.paths.remember_store(&folder) {
        tracing::warn!("the store is not remembered: {error}");
    }
    Ok(store)
}
