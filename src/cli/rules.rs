//! `ct135 rules`: the rule sets at hand, those that come with the program and the office's own, in words or as files.

use std::io::Read;
use std::path::{Path, PathBuf};

use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};

use super::context::Context;
use super::rule_words::{problem, tree};
use crate::domain::change::Origin;
use crate::domain::criteria::RuleSet;
use crate::domain::label::Label;
use crate::domain::review::RoundObject;
use crate::domain::rule_file::{RuleFile, rule_file};
use crate::domain::snapshot::{Changes, Snapshot};
use crate::domain::text::{clean, nearest};
use crate::intake::rules::{self, RuleFileError, SHIPPED};
use crate::report::{Kind, Report};
use crate::wording::Words;

/// The largest rule file that is read; the longest shipped one is a hundredth of it.
const LARGEST: u64 = 1 << 20;

/// What is asked of the rule sets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Rules {
    /// Stores a file of the office.
    Add(PathBuf),
    /// Lists all.
    List,
    /// Prints one.
    Show {
        /// Its key.
        name: String,
        /// Whether as the file it is, not in words.
        is_toml: bool,
    },
}

/// How it is asked for.
pub(super) fn command(words: &Words) -> Command {
    let say = |id: &str| words.say(id).into_owned();
    let part = |name: &'static str, about: &str, usage: &str| {
        Command::new(name).about(say(about)).override_usage(say(usage))
    };
    Command::new("rules")
        .about(say("cli-rules"))
        .override_usage(say("cli-rules-usage"))
        .subcommand_required(true)
        .subcommands([
            part("add", "cli-rules-add", "cli-rules-add-usage").arg(file(words)),
            part("list", "cli-rules-list", "cli-rules-list-usage"),
            part("show", "cli-rules-show", "cli-rules-show-usage").args([
                Arg::new("name")
                    .value_name(say("cli-value-rules"))
                    .help(say("cli-rules-show-name"))
                    .required(true),
                Arg::new("toml").long("toml").help(say("cli-rules-show-toml")).action(ArgAction::SetTrue),
            ]),
        ])
}

/// The argument that names a rule file.
pub(super) fn file(words: &Words) -> Arg {
    Arg::new("file")
        .value_name(words.say("cli-value-file").into_owned())
        .help(words.say("cli-rules-file").into_owned())
        .required(true)
        .value_parser(value_parser!(PathBuf))
}

/// What was asked for.
pub(super) fn asked(matches: &ArgMatches) -> Option<Rules> {
    Some(match matches.subcommand()? {
        ("add", add) => Rules::Add(add.get_one::<PathBuf>("file")?.clone()),
        ("show", show) => {
            Rules::Show { name: show.get_one::<String>("name")?.clone(), is_toml: show.get_flag("toml") }
        }
        _ => Rules::List,
    })
}

/// Does what is asked.
pub(super) fn run(context: &Context, asked: &Rules) -> Result<u8, Report> {
    match asked {
        Rules::Add(file) => add(context, file),
        Rules::List => list(context),
        Rules::Show { name, is_toml } => show(context, name, *is_toml),
    }
}

/// Says whether a file can be used, and of a bad one where not.
pub(super) fn check(context: &Context, file: &Path) -> Result<u8, Report> {
    let (_, rules) = read_file(file, &context.words)?;
    let args = [("file", clean(&file.display().to_string()).into()), ("key", (&rules.heading().key).into())];
    let sound = context.words.say_with("cli-rules-sound", &args);
    let lines = tree(&rules, &context.words);
    context.print(|out| {
        lines.iter().try_for_each(|line| writeln!(out, "{line}"))?;
        writeln!(out, "{sound}")
    })
}

/// The key of the set that a person means who names a decision and what is reviewed: "QD50-2016" of villages is
/// "QD50-2016-thon". What names one set by itself, or none, stays as it is.
pub(super) fn meant(book: &Snapshot, name: &str, object: Option<RoundObject>) -> String {
    let own: Vec<String> = book.rows::<RuleFile>().map(|(_, file)| file.key.to_string()).collect();
    let known = SHIPPED.iter().map(|(key, _)| *key).chain(own.iter().map(|key| &**key));
    let is_of = |key: &&str| {
        let text = rules::find(book, key).and_then(|text| rules::read(text).ok());
        let rest = key.strip_prefix(name).is_some_and(|rest| rest.starts_with('-'));
        rest && text.is_some_and(|set| object.is_some_and(|object| set.heading().object == object))
    };
    let found: Vec<&str> = known.filter(|_| rules::find(book, name).is_none()).filter(is_of).collect();
    match found[..] {
        [one] => one.to_owned(),
        _ => name.to_owned(),
    }
}

/// The text of the rule set with this key: the office's own, else the one that comes with the program.
pub(super) fn find(book: &Snapshot, name: &str, words: &Words) -> Result<String, Report> {
    if let Some(text) = rules::find(book, name) {
        return Ok(text.to_owned());
    }
    let message = words.say_with("cli-rules-unknown", &[("name", clean(name).into())]);
    let own: Vec<String> = book.rows::<RuleFile>().map(|(_, file)| file.key.to_string()).collect();
    let known = SHIPPED.iter().map(|(key, _)| *key).chain(own.iter().map(|key| &**key));
    let report = Report::new(Kind::Usage, message);
    Err(match nearest(name, known) {
        Some(near) => report.hint(words.say_with("cli-misuse-try", &[("near", near.into())])),
        None => report.hint(words.say("cli-rules-unknown-hint")),
    })
}

/// Reads the text of a rule set that is at hand.
pub(super) fn read(name: &str, text: &str, words: &Words) -> Result<RuleSet, Report> {
    rules::read(text).map_err(|error| refused(&clean(name), &error, words))
}

fn add(context: &Context, file: &Path) -> Result<u8, Report> {
    let words = &context.words;
    let (text, rules) = read_file(file, words)?;
    let store = context.open_or_lay_out()?;
    let book = store.snapshot();
    let key = rules.heading().key.clone();
    let new = RuleFile { key: key.clone(), text: text.into() };
    let mut changes = Changes::default();
    let said = match rule_file(&book, &key) {
        Some((_, old)) if *old == new => {
            let same = words.say_with("cli-rules-same", &[("key", (&key).into())]);
            return context.print(|out| writeln!(out, "{same}"));
        }
        Some((id, old)) => {
            changes.update(id, old.clone(), new);
            "cli-rules-replaced"
        }
        None => {
            changes.insert(new);
            "cli-rules-added"
        }
    };
    let set = context.change_set(Label::AddRules { key: key.clone() }, Origin::Import, changes)?;
    let refused = |error| Report::of_commit(&error, &context.store(), &store.snapshot(), words);
    store.commit(set).map_err(refused)?;
    let said = words.say_with(said, &[("key", (&key).into())]);
    context.print(|out| writeln!(out, "{said}"))
}

fn list(context: &Context) -> Result<u8, Report> {
    let (words, book) = (&context.words, context.planned_book()?);
    let own: Vec<&RuleFile> = book.rows::<RuleFile>().map(|(_, file)| file).collect();
    let is_own = |key: &str| own.iter().any(|file| file.key.eq_ignore_ascii_case(key));
    let of_program = SHIPPED.iter().filter(|(key, _)| !is_own(key)).map(|(key, text)| (*key, *text, false));
    let all = of_program.chain(own.iter().map(|file| (&*file.key, &*file.text, true)));
    let lines = all.map(|(key, text, is_own)| {
        let rules = read(key, text, words)?;
        let status = words.verification(rules.status()).map(|status| format!(" ({status})"));
        let whose = if is_own { format!(" · {}", words.say("cli-rules-own")) } else { String::new() };
        let label = words.bilingual(&rules.heading().label);
        Ok(format!("{key:<18} {label}{}{whose}", status.unwrap_or_default()))
    });
    let lines = lines.collect::<Result<Vec<String>, Report>>()?;
    context.print(|out| lines.iter().try_for_each(|line| writeln!(out, "{}", clean(line))))
}

fn show(context: &Context, name: &str, is_toml: bool) -> Result<u8, Report> {
    let text = find(&context.planned_book()?, name, &context.words)?;
    if is_toml {
        return context.print(|out| out.write_all(text.as_bytes()));
    }
    let lines = tree(&read(name, &text, &context.words)?, &context.words);
    context.print(|out| lines.iter().try_for_each(|line| writeln!(out, "{line}")))
}

fn read_file(file: &Path, words: &Words) -> Result<(String, RuleSet), Report> {
    let shown = clean(&file.display().to_string());
    let mut text = String::new();
    let read = std::fs::File::open(file).and_then(|file| file.take(LARGEST).read_to_string(&mut text));
    read.map_err(|error| Report::of_io(&shown, &error, words))?;
    let rules = rules::read(&text).map_err(|error| refused(&shown, &error, words))?;
    Ok((text, rules))
}

fn refused(shown: &str, error: &RuleFileError, words: &Words) -> Report {
    let message =
        format!("{shown}:{}:{}: {}", error.line, error.column, clean(&problem(&error.problem, words)));
    Report::new(Kind::Refused, message).hint(words.say("cli-rules-hint"))
}
