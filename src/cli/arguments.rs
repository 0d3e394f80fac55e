//! The arguments of the program: what can be typed, with help in either language, and what was meant.

mod early;
#[cfg(test)]
mod tests;

use std::ffi::OsString;
use std::path::PathBuf;

use clap::{Arg, ArgAction, ArgMatches, Command, ValueHint, value_parser};
use clap_complete::Shell;

use super::assess::{self, Assess};
use super::compare::{self, Compare};
use super::decide::{self, Decide};
use super::explain::{self, Explain};
use super::export::{self, Export};
use super::import::{self, ImportPlan};
use super::list;
use super::places::{self, ImportPlaces};
use super::read_date::{self, ReadDate};
use super::reviews::ListReviews;
use super::round::{self, Rounds};
use super::rules::{self, Rules};
use super::sheet::{self, ImportSheet};
use super::{completions, man, misuse};
use crate::host::config::GlyphSetting;
use crate::host::wishes::{LEAST_LINE_RATE, is_line_rate};
use crate::report::{Kind, Report};
use crate::sample::villages;
use crate::wording::Words;

pub(super) use early::{glyphs, language};

/// What the program was asked to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Request {
    /// What holds for every command.
    pub(super) options: Options,
    /// The command.
    pub(super) command: Asked,
}

/// What holds for every command.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Options {
    /// The folder of the store.
    pub(super) store: Option<PathBuf>,
    /// The day that counts as today, in the person's words.
    pub(super) today: Option<String>,
    /// Who types, where it is not the account.
    pub(super) me: Option<String>,
    /// The characters of the screen.
    pub(super) glyphs: Option<GlyphSetting>,
    /// Bits a second that the line carries; 0 where it carries whatever comes.
    pub(super) line_rate: Option<u32>,
}

/// A command with its arguments.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Asked {
    /// Opens the workbench.
    Open,
    /// Opens or makes the rehearsal province.
    Demo(Demo),
    /// Reads a plan document in.
    ImportPlan(ImportPlan),
    /// Reads a sheet of figures in.
    ImportSheet(ImportSheet),
    /// Reads a list of places in.
    ImportPlaces(ImportPlaces),
    /// Prints records.
    List(Subject, Form),
    /// Prints rows of a review.
    ListReviews(ListReviews),
    /// Says what the criteria say of a round.
    Assess(Assess),
    /// Decides on rows of a round.
    Decide(Decide),
    /// Writes records to a file.
    Export(Export),
    /// Explains the verdict on one row.
    Explain(Explain),
    /// Says how words are read as a time.
    ReadDate(ReadDate),
    /// Checks the store.
    Verify,
    /// Prints the keys of this keymap, or those in force.
    Keys(Option<String>),
    /// Checks a keymap file.
    CheckKeymap(PathBuf),
    /// Checks a rule file.
    CheckRules(PathBuf),
    /// Adds, lists or prints rule sets.
    Rules(Rules),
    /// Opens or lists rounds.
    Round(Rounds),
    /// Compares rounds, or proposals with the criteria.
    Compare(Compare),
    /// Says what the terminal is and can do.
    CheckTerminal {
        /// Whether findings make the command fail.
        is_strict: bool,
    },
    /// Prints what a shell needs to complete the command line.
    Completions(Shell),
    /// Prints the manual page.
    Man,
    /// Edits a sample so many times, for the tests that kill the program meanwhile.
    RehearseEdits(u64),
}

/// How the rehearsal province is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Demo {
    /// Whether it begins anew.
    pub(super) is_fresh: bool,
    /// Whether it is made without opening it.
    pub(super) is_prepared_only: bool,
    /// How many villages, where not the usual number.
    pub(super) villages: Option<u32>,
}

/// What is listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Subject {
    Tasks,
    Agencies,
    Places,
    Reviews,
    Deadlines,
    Log,
}

impl Subject {
    /// Every one with its name.
    pub(super) const ALL: [(&'static str, Self); 6] = [
        ("tasks", Self::Tasks),
        ("agencies", Self::Agencies),
        ("places", Self::Places),
        ("reviews", Self::Reviews),
        ("deadlines", Self::Deadlines),
        ("log", Self::Log),
    ];
}

/// The form of a listing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    Text,
    Json,
    Csv,
}

/// What comes of reading the arguments.
#[derive(Debug)]
pub(super) enum Outcome {
    /// A request.
    Asked(Request),
    /// Help or the version, to be printed.
    Told(String),
}

/// Reads the arguments.
///
/// # Errors
/// What was not understood, with what may have been meant.
pub(super) fn read(arguments: Vec<OsString>, words: &Words) -> Result<Outcome, Report> {
    match command(words).try_get_matches_from(arguments) {
        Ok(matches) => request(&matches, words).map(Outcome::Asked),
        Err(error) if !error.use_stderr() => Ok(Outcome::Told(error.render().to_string())),
        Err(error) => Err(misuse::report(&error, words)),
    }
}

fn request(matches: &ArgMatches, words: &Words) -> Result<Request, Report> {
    let missing = || Report::new(Kind::Usage, words.say("cli-misuse")).hint(words.say("cli-misuse-hint"));
    let command = match matches.subcommand() {
        None => Asked::Open,
        Some(("demo", demo)) => Asked::Demo(Demo {
            is_fresh: demo.get_flag("fresh"),
            is_prepared_only: demo.get_flag("prepare"),
            villages: demo.get_one("villages").copied(),
        }),
        Some(("import", import)) => match import.subcommand().ok_or_else(missing)? {
            ("sheet", asked) => Asked::ImportSheet(sheet::asked(asked).ok_or_else(missing)?),
            ("places", asked) => Asked::ImportPlaces(places::asked(asked).ok_or_else(missing)?),
            (_, plan) => Asked::ImportPlan(import::asked(plan).ok_or_else(missing)?),
        },
        Some(("list", asked)) => list::asked(asked).ok_or_else(missing)?,
        Some(("assess", asked)) => Asked::Assess(assess::asked(asked)),
        Some(("decide", asked)) => Asked::Decide(decide::asked(asked).ok_or_else(missing)?),
        Some(("export", asked)) => Asked::Export(export::asked(asked).ok_or_else(missing)?),
        Some(("explain", asked)) => Asked::Explain(explain::asked(asked).ok_or_else(missing)?),
        Some(("read-date", read)) => Asked::ReadDate(read_date::asked(read)),
        Some(("verify", _)) => Asked::Verify,
        Some(("keys", keys)) => Asked::Keys(keys.get_one("keymap").cloned()),
        Some(("completions", completions)) => {
            Asked::Completions(completions.get_one("shell").copied().ok_or_else(missing)?)
        }
        Some(("man", _)) => Asked::Man,
        Some(("rehearse-edits", rehearsal)) => {
            Asked::RehearseEdits(rehearsal.get_one("count").copied().unwrap_or(u64::MAX))
        }
        Some(("rules", asked)) => Asked::Rules(rules::asked(asked).ok_or_else(missing)?),
        Some(("compare", asked)) => Asked::Compare(compare::asked(asked).ok_or_else(missing)?),
        Some(("round", asked)) => Asked::Round(round::asked(asked).ok_or_else(missing)?),
        Some((_, check)) => checked(check).ok_or_else(missing)?,
    };
    Ok(Request { options: options(matches), command })
}

fn checked(check: &ArgMatches) -> Option<Asked> {
    let (what, asked) = check.subcommand()?;
    if what == "terminal" {
        return Some(Asked::CheckTerminal { is_strict: asked.get_flag("strict") });
    }
    let file = asked.get_one::<PathBuf>("file")?.clone();
    Some(if what == "rules" { Asked::CheckRules(file) } else { Asked::CheckKeymap(file) })
}

fn options(matches: &ArgMatches) -> Options {
    Options {
        store: matches.get_one("store").cloned(),
        today: matches.get_one("today").cloned(),
        me: matches.get_one("as").cloned(),
        line_rate: matches.get_one("line-rate").copied(),
        glyphs: if matches.get_flag("ascii") {
            Some(GlyphSetting::Ascii)
        } else {
            matches.get_one::<String>("glyphs").and_then(|name| GlyphSetting::from_name(name))
        },
    }
}

/// The whole command with its help in one language.
pub(super) fn command(words: &Words) -> Command {
    let say = |id: &str| words.say(id).into_owned();
    let flag =
        |name: &'static str, help: &str| Arg::new(name).long(name).help(say(help)).action(ArgAction::SetTrue);
    let demo = Command::new("demo").about(say("cli-demo")).override_usage(say("cli-demo-usage")).args([
        flag("fresh", "cli-demo-fresh"),
        flag("prepare", "cli-demo-prepare"),
        Arg::new("villages")
            .long("villages")
            .value_name("N")
            .help(words.say_with("cli-demo-villages", &[("usual", villages::USUAL.into())]))
            .value_parser(value_parser!(u32).range(1..=1_000_000)),
    ]);
    let whole = Command::new("ct135")
        .version(env!("CARGO_PKG_VERSION"))
        .about(say("cli-about"))
        .override_usage(say("cli-usage"))
        .after_help(say("cli-after-help"))
        .args(common(words))
        .subcommands([
            demo,
            Command::new("import")
                .about(say("cli-import"))
                .override_usage(say("cli-import-usage"))
                .subcommand_required(true)
                .subcommands([import::command(words), places::command(words), sheet::command(words)]),
            list::command(words),
            assess::command(words),
            decide::command(words),
            export::command(words),
            explain::command(words),
            read_date::command(words),
            Command::new("verify").about(say("cli-verify")).override_usage(say("cli-verify-usage")),
            Command::new("keys").about(say("cli-keys")).override_usage(say("cli-keys-usage")).arg(
                Arg::new("keymap")
                    .long("keymap")
                    .value_name(say("cli-value-keymap"))
                    .value_hint(ValueHint::FilePath)
                    .help(say("cli-keys-keymap")),
            ),
            checks(words),
            rules::command(words),
            round::command(words),
            compare::command(words),
            Command::new("rehearse-edits")
                .hide(true)
                .arg(Arg::new("count").long("count").value_parser(value_parser!(u64))),
        ])
        .subcommands([completions::command(words), man::command(words)]);
    in_words(whole, words)
}

/// What can be checked: a keymap, a rule file, the terminal.
fn checks(words: &Words) -> Command {
    let say = |id: &str| words.say(id).into_owned();
    let file = Arg::new("file")
        .value_name(say("cli-value-file"))
        .help(say("cli-check-keymap-file"))
        .required(true)
        .value_parser(value_parser!(PathBuf));
    let keymap = Command::new("keymap")
        .about(say("cli-check-keymap"))
        .override_usage(say("cli-check-keymap-usage"))
        .arg(file);
    let rule_file = Command::new("rules")
        .about(say("cli-check-rules"))
        .override_usage(say("cli-check-rules-usage"))
        .arg(rules::file(words));
    let strict = Arg::new("strict").long("strict").help(say("cli-strict")).action(ArgAction::SetTrue);
    let terminal = Command::new("terminal")
        .about(say("cli-check-terminal"))
        .override_usage(say("cli-check-terminal-usage"))
        .arg(strict);
    Command::new("check")
        .about(say("cli-check"))
        .override_usage(say("cli-check-usage"))
        .subcommand_required(true)
        .subcommands([keymap, rule_file, terminal])
}

/// The options that stand before or after every command.
fn common(words: &Words) -> [Arg; 9] {
    let say = |id: &str| words.say(id).into_owned();
    let value = |name: &'static str, value: &str, help: &str| {
        Arg::new(name).long(name).global(true).value_name(say(value)).help(say(help))
    };
    [
        value("store", "cli-value-folder", "cli-store").value_parser(value_parser!(PathBuf)),
        value("lang", "cli-value-lang", "cli-lang").value_parser(["vi", "en"]).hide_possible_values(true),
        value("today", "cli-value-day", "cli-today"),
        value("as", "cli-value-name", "cli-as"),
        value("line-rate", "cli-value-rate", "cli-line-rate").value_parser(line_rate),
        value("glyphs", "cli-value-glyphs", "cli-glyphs")
            .value_parser(GlyphSetting::ALL.map(GlyphSetting::name))
            .hide_possible_values(true),
        Arg::new("ascii").long("ascii").global(true).help(say("cli-ascii")).action(ArgAction::SetTrue),
        Arg::new("help").long("help").short('h').global(true).help(say("cli-help")).action(ArgAction::Help),
        Arg::new("version").long("version").short('V').help(say("cli-version")).action(ArgAction::Version),
    ]
}

/// Reads bits a second; a rate no line has is a slip, 64 for 64,000.
fn line_rate(typed: &str) -> Result<u32, String> {
    let rate = typed.parse().ok().filter(|rate| is_line_rate(*rate));
    rate.ok_or_else(|| format!("0, or from {LEAST_LINE_RATE}"))
}

/// Puts the headings of every help page into words.
fn in_words(command: Command, words: &Words) -> Command {
    let say = |id: &str| words.say(id).into_owned();
    let template =
        format!("{{about}}\n\n{} {{usage}}\n\n{{all-args}}{{after-help}}", words.say("cli-heading-usage"));
    command
        .help_template(template)
        .subcommand_help_heading(say("cli-heading-commands"))
        .disable_help_flag(true)
        .disable_version_flag(true)
        .disable_help_subcommand(true)
        .mut_args(|arg| {
            let id = if arg.is_positional() { "cli-heading-arguments" } else { "cli-heading-options" };
            arg.help_heading(say(id))
        })
        .mut_subcommands(|command| in_words(command, words))
}
