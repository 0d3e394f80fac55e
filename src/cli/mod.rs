//! The command line: arguments in, one file per command, a report and an exit code out.
//!
//! It is the edge of the program: it knows every room, and no room knows it. What it prints is in the person's language
//! and safe for a terminal; a reader that leaves early ends the command quietly.

mod arguments;
mod assess;
mod check;
mod compare;
mod completions;
mod context;
mod decide;
mod demo;
mod differences;
mod explain;
mod export;
mod import;
mod keymaps;
mod keys;
mod list;
mod man;
mod misuse;
mod of_round;
mod open;
mod places;
mod read_date;
pub mod rehearse;
mod reviews;
mod round;
mod rule_words;
mod rules;
mod sheet;
mod terminal;
mod verify;

use std::ffi::OsString;
use std::process::ExitCode;

use arguments::{Asked, Outcome};
use context::Context;

use crate::host::config::{self, LangSetting};
use crate::host::paths::{self, Paths};
use crate::host::wire::Charset;
use crate::report::{Kind, Report};
use crate::wording::{Lang, Words};

/// Runs the program with the arguments of the process.
pub fn run() -> ExitCode {
    paths::keep_private();
    let arguments: Vec<OsString> = std::env::args_os().collect();
    let asked = arguments::language(&arguments);
    let paths = Paths::of_environment();
    let config = config::load(&paths.config_file());
    let set = config.as_ref().ok().and_then(|config| config.lang);
    let lang = asked.or(set.map(language)).unwrap_or_default();
    let words = Words::new(lang);
    let glyphs = arguments::glyphs(&arguments);
    let done = arguments::read(arguments, &words).and_then(|outcome| match outcome {
        Outcome::Told(text) => context::print(|out| out.write_all(text.as_bytes()), &words),
        Outcome::Asked(request) => {
            let config = config.map_err(|error| unusable(&error, &words))?;
            perform(
                &request.command,
                &Context { words: words.clone(), paths, config, options: request.options },
            )
        }
    });
    match done {
        Ok(code) => ExitCode::from(code),
        Err(report) => {
            context::tell(&report.to_string(), glyphs.map(Charset::from));
            ExitCode::from(report.kind.exit_code())
        }
    }
}

fn perform(command: &Asked, context: &Context) -> Result<u8, Report> {
    match command {
        Asked::Open => open::run(context),
        Asked::Demo(demo) => demo::run(context, *demo),
        Asked::ImportPlan(import) => import::run(context, import),
        Asked::ImportSheet(import) => sheet::run(context, import),
        Asked::ImportPlaces(import) => places::run(context, import),
        Asked::List(subject, form) => list::run(context, *subject, *form),
        Asked::ListReviews(asked) => reviews::run(context, asked),
        Asked::Assess(asked) => assess::run(context, asked),
        Asked::Decide(asked) => decide::run(context, asked),
        Asked::Export(asked) => export::run(context, asked),
        Asked::Explain(asked) => explain::run(context, asked),
        Asked::ReadDate(read) => read_date::run(context, read),
        Asked::Verify => verify::run(context),
        Asked::Keys(keymap) => keys::run(context, keymap.as_deref()),
        Asked::CheckTerminal { is_strict } => terminal::run(context, *is_strict),
        Asked::CheckKeymap(file) => check::keymap(context, file),
        Asked::CheckRules(file) => rules::check(context, file),
        Asked::Rules(asked) => rules::run(context, asked),
        Asked::Compare(asked) => compare::run(context, asked),
        Asked::Round(asked) => round::run(context, asked),
        Asked::Completions(shell) => completions::run(context, *shell),
        Asked::Man => man::run(context),
        Asked::RehearseEdits(count) => rehearse::run(context, *count),
    }
}

const fn language(setting: LangSetting) -> Lang {
    match setting {
        LangSetting::Vi => Lang::Vi,
        LangSetting::En => Lang::En,
    }
}

fn unusable(error: &config::ConfigError, words: &Words) -> Report {
    Report::new(Kind::Refused, words.say_with("cli-config-unusable", &[("why", error.to_string().into())]))
        .hint(words.say("cli-config-unusable-hint"))
}
