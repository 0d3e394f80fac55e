//! What `ct135 import places` is asked.

use std::path::PathBuf;

use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};

use crate::intake::places::{PlaceColumn, SaidColumn};
use crate::wording::Words;

/// How a list of places is read in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::cli) struct ImportPlaces {
    /// The file; `-` is standard input.
    pub(in crate::cli) file: PathBuf,
    /// The name of the sheet in its file.
    pub(in crate::cli) sheet: Option<String>,
    /// What is said about columns.
    pub(in crate::cli) said: Vec<SaidColumn>,
    /// The day for which the list holds, as typed.
    pub(in crate::cli) as_of: Option<String>,
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
    let keys = say("places-map-keys");
    Command::new("places").about(say("places-about")).override_usage(say("places-usage")).args([
        Arg::new("file")
            .value_name(say("cli-value-file"))
            .help(say("places-file"))
            .required(true)
            .value_parser(value_parser!(PathBuf)),
        Arg::new("sheet").long("sheet").value_name(say("cli-value-name")).help(say("cli-sheet-sheet")),
        Arg::new("map")
            .long("map")
            .value_name(say("cli-value-column-key"))
            .help(say("places-map"))
            .action(ArgAction::Append)
            .value_parser(move |typed: &str| {
                said(typed).map(|_| typed.to_owned()).ok_or_else(|| keys.clone())
            }),
        Arg::new("as-of").long("as-of").value_name(say("cli-value-day")).help(say("places-as-of")),
        flag("dry-run", "cli-dry-run"),
        flag("json", "places-json"),
        flag("strict", "cli-strict"),
    ])
}

/// What was asked for; none where no file was named.
pub(in crate::cli) fn asked(matches: &ArgMatches) -> Option<ImportPlaces> {
    let typed = matches.get_many::<String>("map").into_iter().flatten();
    Some(ImportPlaces {
        file: matches.get_one::<PathBuf>("file").cloned()?,
        sheet: matches.get_one("sheet").cloned(),
        said: typed.filter_map(|typed| said(typed)).collect(),
        as_of: matches.get_one("as-of").cloned(),
        is_dry: matches.get_flag("dry-run"),
        is_json: matches.get_flag("json"),
        is_strict: matches.get_flag("strict"),
    })
}

/// What is said about a column: what stands behind the last `=`.
fn said(typed: &str) -> Option<SaidColumn> {
    let (column, key) = typed.rsplit_once('=')?;
    let (column, key) = (column.trim(), key.trim());
    let holds = if key == "ignore" { None } else { Some(PlaceColumn::from_key(key)?) };
    (!column.is_empty()).then(|| SaidColumn { column: column.to_owned(), holds })
}
