//! The command line: arguments and one file per command.

mod screen;

use std::process::ExitCode;

use clap::{Arg, ArgAction, Command, value_parser};

use crate::host::books::{Books, Rehearsal};
use crate::host::clock::Clock;
use crate::host::identity::account;
use crate::host::logs;
use crate::host::paths::{Paths, keep_private};

/// Runs the program with the arguments of the process.
pub fn run() -> ExitCode {
    keep_private();
    let arguments = command().get_matches();
    let paths = Paths::of_environment();
    logs::start(&paths.log());
    let today = arguments.get_one::<chrono::NaiveDate>("today").copied();
    let books = Books { paths, clock: Clock::new(today), me: account().into() };
    match arguments.subcommand() {
        Some(("demo", asked)) => {
            let rehearsal = if asked.get_flag("fresh") { Rehearsal::Anew } else { Rehearsal::Continue };
            match books.sample(asked.get_one::<u32>("villages").copied(), rehearsal) {
                Ok(store) => screen::run(&books, Some(store)),
                Err(error) => screen::refuse(&error.to_string()),
            }
        }
        _ => screen::run(&books, None),
    }
}

fn command() -> Command {
    Command::new("ct135")
        .arg(Arg::new("today").long("today").global(true).value_parser(value_parser!(chrono::NaiveDate)))
        .subcommand(
            Command::new("demo")
                .arg(Arg::new("fresh").long("fresh").action(ArgAction::SetTrue))
                .arg(Arg::new("villages").long("villages").value_parser(value_parser!(u32))),
        )
}
