//! The workbench on this terminal's screen.

use std::io::{self, Write};
use std::process::ExitCode;
use std::sync::Arc;

use crate::app::message::BookChoice;
use crate::host::books::{Books, Rehearsal};
use crate::host::desk::Setting;
use crate::host::tty;
use crate::host::wishes::Wishes;
use crate::host::workbench::Workbench;
use crate::keymap::Keymap;
use crate::store::Store;
use crate::wording::{Lang, Words};

/// The exit code where there is no screen.
const NO_TERMINAL: u8 = 2;

/// Runs the workbench and gives its exit code.
pub(super) fn run(books: &Books, book: Option<Arc<Store>>) -> ExitCode {
    if !tty::is_there() {
        return refuse_with(NO_TERMINAL, "stdout is no terminal");
    }
    let keymap = match Keymap::embedded() {
        Ok(keymap) => Arc::new(keymap),
        Err(faults) => return refuse(&format!("{faults:?}")),
    };
    let opening = books.clone();
    let workbench = Workbench {
        book,
        setting: Setting { clock: books.clock, me: books.me.clone(), apology: "internal fault".into() },
        keymap,
        words: Arc::new(Words::new(Lang::Vi)),
        open: Box::new(move |choice| match choice {
            BookChoice::Sample => {
                opening.sample(None, Rehearsal::Continue).map_err(|error| error.to_string())
            }
            _ => opening.empty(&opening.paths.first_store()).map_err(|error| error.to_string()),
        }),
        say: Box::new(ToString::to_string),
    };
    match workbench.run(Wishes::of_environment(None)) {
        Ok(farewell) => {
            farewell.message.iter().for_each(|message| say(message));
            ExitCode::from(farewell.code)
        }
        Err(error) => refuse_with(5, &error.to_string()),
    }
}

/// Says why nothing was done.
pub(super) fn refuse(sentence: &str) -> ExitCode {
    refuse_with(4, sentence)
}

fn refuse_with(code: u8, sentence: &str) -> ExitCode {
    say(sentence);
    ExitCode::from(code)
}

fn say(sentence: &str) {
    // Nobody could be told that nobody can be told.
    let _ = writeln!(io::stderr(), "{sentence}");
}
