//! What `ct135 import sheet` is asked.

use std::path::PathBuf;

use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};

use crate::domain::figures::{FigureKey, Rate};
use crate::intake::legacy::Encoding;
use crate::intake::sheet::{Holds, NewPlaces, Said, Style, Target};
use crate::ui::sheet::words::holds as holds_words;
use crate::wording::Words;

/// How a sheet is read in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::cli) struct ImportSheet {
    /// The file; `-` is standard input.
    pub(in crate::cli) file: PathBuf,
    /// The name of the sheet in its file; the one whose heading tells most where none is said.
    pub(in crate::cli) sheet: Option<String>,
    /// What is said about columns, in the order it was typed.
    pub(in crate::cli) said: Vec<Said>,
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
    Command::new("sheet")
        .about(say("cli-sheet"))
        .override_usage(say("cli-sheet-usage"))
        .after_long_help(keys(words))
        .args([
            Arg::new("file")
                .value_name(say("cli-value-file"))
                .help(say("cli-sheet-file"))
                .required(true)
                .value_parser(value_parser!(PathBuf)),
            Arg::new("round").long("round").value_name(say("cli-value-round")).help(say("cli-sheet-round")),
            Arg::new("sheet").long("sheet").value_name(say("cli-value-name")).help(say("cli-sheet-sheet")),
            said("map", "cli-value-column-key", "cli-sheet-map", words),
            said("encoding", "cli-value-column-encoding", "cli-sheet-encoding", words),
            said("numbers", "cli-value-column-numbers", "cli-sheet-numbers", words),
            said("blank", "cli-value-column-blank", "cli-sheet-blank", words),
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
        said: [("map", holds as Reads), ("encoding", encoding), ("numbers", numbers), ("blank", blank)]
            .into_iter()
            .flat_map(|(name, reads)| {
                let typed = matches.get_many::<String>(name).into_iter().flatten();
                typed.filter_map(move |typed| reads(typed))
            })
            .collect(),
        round: matches.get_one("round").cloned(),
        new_places: if adds { NewPlaces::Add } else { NewPlaces::Refuse },
        is_dry: matches.get_flag("dry-run"),
        is_json: matches.get_flag("json"),
        is_strict: matches.get_flag("strict"),
    })
}

/// Reads what is said about a column.
type Reads = fn(&str) -> Option<Said>;

/// An option that says something about a column, as often as there are columns.
fn said(name: &'static str, value: &str, help: &str, words: &Words) -> Arg {
    let reads: Reads = match name {
        "map" => holds,
        "encoding" => encoding,
        "blank" => blank,
        _ => numbers,
    };
    let keys = words.say(&format!("cli-sheet-{name}-keys")).into_owned();
    Arg::new(name)
        .long(name)
        .value_name(words.say(value).into_owned())
        .help(words.say(help).into_owned())
        .action(ArgAction::Append)
        .value_parser(move |typed: &str| reads(typed).map(|_| typed.to_owned()).ok_or_else(|| keys.clone()))
}

/// A column and what stands behind the last `=`.
fn split(typed: &str) -> Option<(Said, &str)> {
    let (column, key) = typed.rsplit_once('=')?;
    let column = column.trim();
    (!column.is_empty()).then(|| (Said { column: column.to_owned(), ..Said::default() }, key.trim()))
}

fn holds(typed: &str) -> Option<Said> {
    let (said, key) = split(typed)?;
    let holds = match key {
        "ignore" => Holds::Nothing,
        "auto" => Holds::AsHeaded,
        _ => Holds::Target(Target::from_key(key)?),
    };
    Some(Said { holds: Some(holds), ..said })
}

fn encoding(typed: &str) -> Option<Said> {
    let (said, key) = split(typed)?;
    Some(Said { encoding: Some(Encoding::from_key(key)?), ..said })
}

fn numbers(typed: &str) -> Option<Said> {
    let (said, key) = split(typed)?;
    let style = Style::ALL.into_iter().find(|(_, name)| *name == key)?.0;
    Some(Said { style: Some(style), ..said })
}

/// What a cell without anything says in a column of answers.
fn blank(typed: &str) -> Option<Said> {
    let (said, key) = split(typed)?;
    let style = match key {
        "no" => Style::BlankIsNo,
        "unknown" => Style::Vietnamese,
        _ => return None,
    };
    Some(Said { style: Some(style), ..said })
}

/// What a column can hold, by the keys that say it, one in a line.
fn keys(words: &Words) -> String {
    let figures = FigureKey::ALL.map(Target::Figure).into_iter();
    let rates = Rate::ALL.map(Target::Percent);
    let all = Target::NAMED.into_iter().chain(figures).chain(rates);
    let lines = all.map(|target| format!("  {:<34} {}", target.key(), holds_words(target, words)));
    format!("{}\n{}", words.say("cli-sheet-map-all"), lines.collect::<Vec<_>>().join("\n"))
}
