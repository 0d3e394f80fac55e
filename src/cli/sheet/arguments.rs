//! What `ct135 import sheet` is asked.

use std::path::PathBuf;

use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};

use crate::intake::sheet::NewPlaces;
use crate::wording::Words;

/// How a sheet is read in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::cli) struct ImportSheet {
    /// The file; `-` is standard input.
    pub(in crate::cli) file: PathBuf,
    /// The name of the sheet in its file; the one whose heading tells most where none is said.
    pub(in crate::cli) sheet: Option<String>,
    /// The key of the round; the newest one where none is said.
    pub(in crate::cli) round: Option<String>,
    /// What is done with places that the book does not have.
    pub(in crate::cli) new_places: NewPlaces,
    /// Whether nothing is stored.
    pub(in crate::cli) is_dry: bool,
    /// Whether the reading is printed as JSON.
    pub(in crate::cli) is_json: bool,
    /// Whether findings make the command fail.
    pub(in crate::cli) is_strict: bool,
}

/// How it is asked for.
pub(in crate::cli) fn command(words: &Words) -> Command {
    let say = |id: &str| words.say(id).into_owned();
    let flag =
        |name: &'static str, help: &str| Arg::new(name).long(name).help(say(help)).action(ArgAction::SetTrue);
    Command::new("sheet").about(say("cli-sheet")).override_usage(say("cli-sheet-usage")).args([
        Arg::new("file")
            .value_name(say("cli-value-file"))
            .help(say("cli-sheet-file"))
            .required(true)
            .value_parser(value_parser!(PathBuf)),
        Arg::new("round").long("round").value_name(say("cli-value-round")).help(say("cli-sheet-round")),
        Arg::new("sheet").long("sheet").value_name(say("cli-value-name")).help(say("cli-sheet-sheet")),
        Arg::new("new-places")
            .long("new-places")
            .value_name("add|refuse")
            .help(say("cli-sheet-new-places"))
            .value_parser(["add", "refuse"])
            .hide_possible_values(true),
        flag("dry-run", "cli-dry-run"),
        flag("json", "cli-sheet-json"),
        flag("strict", "cli-strict"),
    ])
}

/// What was asked for; none where no file was named.
pub(in crate::cli) fn asked(matches: &ArgMatches) -> Option<ImportSheet> {
    let adds = matches.get_one::<String>("new-places").is_some_and(|said| said == "add");
    Some(ImportSheet {
        file: matches.get_one::<PathBuf>("file").cloned()?,
        sheet: matches.get_one("sheet").cloned(),
        round: matches.get_one("round").cloned(),
        new_places: if adds { NewPlaces::Add } else { NewPlaces::Refuse },
        is_dry: matches.get_flag("dry-run"),
        is_json: matches.get_flag("json"),
        is_strict: matches.get_flag("strict"),
    })
}
