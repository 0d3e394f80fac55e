//! What `ct135 export` is asked.

use std::path::PathBuf;

use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};

use crate::cli::arguments::Subject;
use crate::wording::Words;

/// What is written where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::cli) struct Export {
    /// What is written.
    pub(in crate::cli) what: What,
    /// The file; `-` is standard output.
    pub(in crate::cli) file: PathBuf,
    /// What kind of file; its name says so where none is said.
    pub(in crate::cli) format: Option<SheetKind>,
    /// Whether a file that is there is written over.
    pub(in crate::cli) is_forced: bool,
    /// The key of a round.
    pub(in crate::cli) round: Option<String>,
    /// Which rows.
    pub(in crate::cli) filter: Option<String>,
}

/// What can be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::cli) enum What {
    /// Records.
    Listing(Subject),
    /// The form of a district.
    Form {
        /// Its name or its code.
        district: String,
    },
}

/// A kind of file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::cli) enum SheetKind {
    /// Comma-separated.
    Csv,
    /// A workbook.
    Xlsx,
}

impl SheetKind {
    /// The kind with this name.
    pub(in crate::cli) fn from_name(name: &str) -> Option<Self> {
        match name.to_ascii_lowercase().as_str() {
            "csv" => Some(Self::Csv),
            "xlsx" => Some(Self::Xlsx),
            _ => None,
        }
    }
}

/// How it is asked for.
pub(in crate::cli) fn command(words: &Words) -> Command {
    let say = |id: &str| words.say(id).into_owned();
    let below = Subject::ALL.map(|(name, subject)| {
        let command = Command::new(name)
            .about(words.say(&format!("export-about-{name}")).into_owned())
            .args([out(words).required(true), force(words), format(words)]);
        if subject == Subject::Reviews {
            return command.override_usage(say("export-reviews-usage")).args([
                round(words, "export-round-of"),
                Arg::new("filter")
                    .long("filter")
                    .value_name(say("cli-value-words"))
                    .help(say("export-filter")),
            ]);
        }
        command.override_usage(words.say_with("export-listing-usage", &[("what", name.into())]))
    });
    let form =
        Command::new("form").about(say("export-about-form")).override_usage(say("export-form-usage")).args([
            Arg::new("district")
                .long("district")
                .value_name(say("export-value-district"))
                .help(say("export-district"))
                .required(true),
            out(words).required(true),
            round(words, "export-round-before"),
            force(words),
            format(words),
        ]);
    Command::new("export")
        .about(say("export-about"))
        .override_usage(say("export-usage"))
        .subcommand_required(true)
        .subcommands(below)
        .subcommand(form)
}

/// The file that is written.
pub(in crate::cli) fn out(words: &Words) -> Arg {
    Arg::new("out")
        .short('o')
        .long("out")
        .value_name(words.say("cli-value-file").into_owned())
        .help(words.say("export-out").into_owned())
        .value_parser(value_parser!(PathBuf))
}

/// Whether a file that is there is written over.
pub(in crate::cli) fn force(words: &Words) -> Arg {
    Arg::new("force").long("force").help(words.say("export-force").into_owned()).action(ArgAction::SetTrue)
}

fn format(words: &Words) -> Arg {
    Arg::new("format")
        .long("format")
        .value_name("csv|xlsx")
        .help(words.say("export-format").into_owned())
        .value_parser(["csv", "xlsx"])
        .hide_possible_values(true)
}

fn round(words: &Words, help: &str) -> Arg {
    Arg::new("round")
        .long("round")
        .value_name(words.say("cli-value-round").into_owned())
        .help(words.say(help).into_owned())
}

/// What was asked for; none where something needed is missing.
pub(in crate::cli) fn asked(matches: &ArgMatches) -> Option<Export> {
    let (name, asked) = matches.subcommand()?;
    let subject = Subject::ALL.into_iter().find(|(known, _)| *known == name).map(|(_, subject)| subject);
    let is_reviews = subject == Some(Subject::Reviews);
    let what = match subject {
        Some(subject) => What::Listing(subject),
        None => What::Form { district: asked.get_one::<String>("district")?.clone() },
    };
    let has_round = is_reviews || subject.is_none();
    Some(Export {
        what,
        file: asked.get_one::<PathBuf>("out")?.clone(),
        format: asked.get_one::<String>("format").and_then(|name| SheetKind::from_name(name)),
        is_forced: asked.get_flag("force"),
        round: if has_round { asked.get_one("round").cloned() } else { None },
        filter: if is_reviews { asked.get_one("filter").cloned() } else { None },
    })
}
