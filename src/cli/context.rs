//! What every command works with: words, folders, settings, and what was asked for on the command line.

use std::io::{self, BufWriter, ErrorKind, Write};
use std::path::PathBuf;
use std::sync::Arc;

use chrono::NaiveDate;

use super::arguments::Options;
use crate::domain::change::{ChangeSet, Origin};
use crate::domain::label::Label;
use crate::domain::setting::rehearsal_day;
use crate::domain::snapshot::{Changes, Snapshot};
use crate::domain::text::{Text, ascii, clean, clean_lines};
use crate::host::books::Books;
use crate::host::clock::Clock;
use crate::host::config::{Config, SequenceSetting};
use crate::host::identity;
use crate::host::paths::Paths;
use crate::host::wire::{Charset, SequenceWish};
use crate::host::wishes::{Asked, asked_line_rate};
use crate::intake::deadline::read_typed;
use crate::report::{Kind, Report};
use crate::store::{self, Holder, Store, StoreError};
use crate::wording::Words;

/// What every command works with.
#[derive(Debug, Clone)]
pub(super) struct Context {
    /// The words of the person's language.
    pub(super) words: Words,
    /// Where things lie.
    pub(super) paths: Paths,
    /// The person's settings.
    pub(super) config: Config,
    /// What holds for every command.
    pub(super) options: Options,
}

impl Context {
    /// The folder of the store: the one named, else the one used last, else the first.
    pub(super) fn store(&self) -> PathBuf {
        let named = self.options.store.clone().map(|path| std::path::absolute(&path).unwrap_or(path));
        named.or_else(|| self.paths.last_store()).unwrap_or_else(|| self.paths.first_store())
    }

    /// The book in the store, read beside whoever writes it.
    pub(super) fn book(&self) -> Result<Snapshot, Report> {
        let folder = self.store();
        store::read(&folder).map_err(|error| Report::of_store(&error, &folder, &self.words))
    }

    /// The book as it stands, or an empty one where there is no store yet; nothing is made.
    pub(super) fn planned_book(&self) -> Result<Snapshot, Report> {
        if self.has_store() { self.book() } else { Ok(Snapshot::default()) }
    }

    /// Whether something stands in the folder of the store, be it a store or not.
    pub(super) fn has_store(&self) -> bool {
        match std::fs::read_dir(self.store()) {
            Ok(mut entries) => entries.next().is_some(),
            Err(error) => error.kind() != ErrorKind::NotFound,
        }
    }

    /// Opens the store to write in it.
    pub(super) fn open(&self) -> Result<Arc<Store>, Report> {
        let folder = self.store();
        self.books(Clock::new(None))
            .open(&folder)
            .map_err(|error| Report::of_book(&error, &folder, &self.words))
    }

    /// Opens the store to write in it; where there is none yet, an empty book of Kon Tum begins there.
    pub(super) fn open_or_lay_out(&self) -> Result<Arc<Store>, Report> {
        if self.has_store() {
            return self.open();
        }
        let folder = self.store();
        self.books(Clock::new(None))
            .empty(&folder)
            .map_err(|error| Report::of_book(&error, &folder, &self.words))
    }

    /// The books of this person.
    pub(super) fn books(&self, clock: Clock) -> Books {
        Books { paths: self.paths.clone(), clock, me: self.me() }
    }

    /// The day that `--today` names, if it is given.
    pub(super) fn asked_day(&self) -> Result<Option<NaiveDate>, Report> {
        let Some(typed) = &self.options.today else { return Ok(None) };
        self.day(typed, Clock::new(None).today()).map(Some)
    }

    /// The day that typed words mean.
    pub(super) fn day(&self, typed: &str, today: NaiveDate) -> Result<NaiveDate, Report> {
        read_typed(typed, today).day().ok_or_else(|| {
            let args = [("typed", clean(typed).into())];
            Report::new(Kind::Usage, self.words.say_with("cli-no-day", &args))
                .hint(self.words.say("cli-no-day-hint"))
        })
    }

    /// The clock of a book: the day asked for, else the day the book rehearses on, else the real one.
    pub(super) fn clock(&self, book: &Snapshot) -> Result<Clock, Report> {
        Ok(Clock::new(self.asked_day()?.or_else(|| rehearsal_day(book))))
    }

    /// Who types.
    pub(super) fn me(&self) -> Text {
        self.options.me.as_deref().map_or_else(identity::account, clean).into()
    }

    /// Who opens the store.
    pub(super) fn holder(&self) -> Holder {
        Holder { user: self.me(), pid: std::process::id(), now: Clock::new(None).now() }
    }

    /// A change set of this person, made now.
    pub(super) fn change_set(
        &self,
        label: Label,
        origin: Origin,
        changes: Changes,
    ) -> Result<ChangeSet, Report> {
        let id = identity::new_tx().map_err(|error| Report::of_io("/dev/urandom", &error, &self.words))?;
        Ok(ChangeSet {
            id,
            author: self.me(),
            at: Clock::new(None).now(),
            label,
            origin,
            basis: None,
            changes,
        })
    }

    /// The characters asked for, on the command line or in the settings.
    pub(super) fn charset(&self) -> Option<Charset> {
        self.options.glyphs.or(self.config.glyphs).map(Charset::from)
    }

    /// What is asked of the terminal, on the command line or in the settings.
    pub(super) fn asked(&self) -> Asked {
        let sequences = self.config.sequences.map(|set| match set {
            SequenceSetting::Full => SequenceWish::Full,
            SequenceSetting::Basic => SequenceWish::Basic,
        });
        let line_rate = asked_line_rate(self.options.line_rate, self.config.line_rate.map(|rate| rate.0));
        Asked { charset: self.charset(), sequences, line_rate }
    }

    /// A report of what the store in this folder said.
    pub(super) fn store_report(&self, error: &StoreError) -> Report {
        Report::of_store(error, &self.store(), &self.words)
    }

    /// Says something on the error output, in the characters asked for.
    pub(super) fn tell(&self, text: &str) {
        tell(text, self.charset());
    }

    /// Prints on standard output; a reader that left is no failure.
    pub(super) fn print(&self, write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> Result<u8, Report> {
        print(write, &self.words)
    }
}

/// Prints on standard output; a reader that left is no failure.
pub(super) fn print(
    write: impl FnOnce(&mut dyn Write) -> io::Result<()>,
    words: &Words,
) -> Result<u8, Report> {
    let mut out = BufWriter::new(io::stdout().lock());
    match write(&mut out).and_then(|()| out.flush()) {
        Ok(()) => Ok(0),
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(0),
        Err(error) => Err(Report::of_io(&words.say("cli-standard-output"), &error, words)),
    }
}

/// Says something on the error output; imported text in it cannot steer the terminal.
pub(super) fn tell(text: &str, charset: Option<Charset>) {
    let text = clean_lines(text.trim_end_matches('\n'));
    let text = if charset == Some(Charset::Ascii) { ascii(&text) } else { text };
    // Nobody is left to tell when the error output is gone as well.
    let _ = writeln!(io::stderr().lock(), "{text}");
}
