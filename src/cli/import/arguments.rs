//! What `ct135 import plan` is asked.

use std::path::PathBuf;

use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};

use crate::wording::Words;

/// How a plan is read in.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[expect(clippy::struct_excessive_bools, reason = "each is a flag of the command line")]
pub(in crate::cli) struct ImportPlan {
    /// The file; `-` is standard input.
    pub(in crate::cli) file: PathBuf,
    /// Whether nothing is stored.
    pub(in crate::cli) is_dry: bool,
    /// Whether the reading is printed as JSON.
    pub(in crate::cli) is_json: bool,
    /// Whether findings make the command fail.
    pub(in crate::cli) is_strict: bool,
    /// Whether it is read in although it seems to be no plan.
    pub(in crate::cli) is_any: bool,
    /// Whether rows that are doubtful are taken as well.
    pub(in crate::cli) takes_all: bool,
    /// The number of a document that has none.
    pub(in crate::cli) number: Option<String>,
    /// The day of issue of a document that has none, as typed.
    pub(in crate::cli) date: Option<String>,
}

/// How it is asked for.
pub(in crate::cli) fn command(words: &Words) -> Command {
    let say = |id: &str| words.say(id).into_owned();
    let flag =
        |name: &'static str, help: &str| Arg::new(name).long(name).help(say(help)).action(ArgAction::SetTrue);
    let given = |name: &'static str, value: &str, help: &str| {
        Arg::new(name).long(name).value_name(say(value)).help(say(help))
    };
    Command::new("plan").about(say("cli-import-plan")).override_usage(say("cli-import-plan-usage")).args([
        Arg::new("file")
            .value_name(say("cli-value-file"))
            .help(say("cli-import-plan-file"))
            .required(true)
            .value_parser(value_parser!(PathBuf)),
        flag("dry-run", "cli-dry-run"),
        flag("json", "cli-import-plan-json"),
        flag("strict", "cli-strict"),
        flag("even-if-no-plan", "cli-import-any"),
        given("take", "cli-value-take", "cli-import-take").value_parser(["all", "clean"]),
        given("number", "cli-value-number", "cli-import-number"),
        given("date", "cli-value-day", "cli-import-date"),
    ])
}

/// What was asked for; none where no file was named.
pub(in crate::cli) fn asked(matches: &ArgMatches) -> Option<ImportPlan> {
    Some(ImportPlan {
        file: matches.get_one::<PathBuf>("file").cloned()?,
        is_dry: matches.get_flag("dry-run"),
        is_json: matches.get_flag("json"),
        is_strict: matches.get_flag("strict"),
        is_any: matches.get_flag("even-if-no-plan"),
        takes_all: matches.get_one::<String>("take").is_some_and(|what| what == "all"),
        number: matches.get_one("number").cloned(),
        date: matches.get_one("date").cloned(),
    })
}
