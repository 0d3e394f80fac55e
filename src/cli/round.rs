//! `ct135 round`: opens a round with one empty row for every place, lists the rounds of a book, and compares villages with
//! their communes.

use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};

use super::context::Context;
use super::rules;
use crate::domain::assessment::{Mismatch, mismatches};
use crate::domain::change::Origin;
use crate::domain::label::Label;
use crate::domain::opening::{NewRound as Opened, draw_up};
use crate::domain::review::{FiguresNature, Round, RoundId, RoundObject, Survey};
use crate::domain::snapshot::Snapshot;
use crate::domain::text::clean;
use crate::report::{Kind, Report};
use crate::wording::Words;

const OBJECTS: [(&str, RoundObject); 4] = [
    ("villages", RoundObject::Villages),
    ("village", RoundObject::Villages),
    ("communes", RoundObject::Communes),
    ("commune", RoundObject::Communes),
];
const NATURES: [(&str, FiguresNature); 2] =
    [("reported", FiguresNature::Reported), ("made-up", FiguresNature::MadeUp)];

/// What is asked of the rounds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Rounds {
    /// Opens one.
    New(NewRound),
    /// Lists all.
    List,
    /// Says which communes are not the sum of their villages.
    Compare {
        /// The key of the village round.
        villages: String,
        /// The key of the commune round.
        communes: String,
        /// Whether findings make the command fail.
        is_strict: bool,
    },
}

/// The round to open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct NewRound {
    /// Its key.
    pub(super) key: String,
    /// What is reviewed; what the rules are for, where it is not said.
    pub(super) object: Option<RoundObject>,
    /// The key of its rule set.
    pub(super) rules: String,
    /// The year it is for; this year, where it is not said.
    pub(super) year: Option<u16>,
    /// Whether its figures are real.
    pub(super) nature: FiguresNature,
}

/// How it is asked for.
pub(super) fn command(words: &Words) -> Command {
    let say = |id: &str| words.say(id).into_owned();
    let option = |name: &'static str, value: &str, help: &str| {
        Arg::new(name).long(name).value_name(say(value)).help(say(help))
    };
    let new =
        Command::new("new").about(say("cli-round-new")).override_usage(say("cli-round-new-usage")).args([
            Arg::new("key").value_name(say("cli-value-round")).help(say("cli-round-key")).required(true),
            option("rules", "cli-value-rules", "cli-round-rules").required(true),
            option("object", "cli-value-object", "cli-round-object")
                .value_parser(OBJECTS.map(|(name, _)| name))
                .hide_possible_values(true),
            option("year", "cli-value-year", "cli-round-year")
                .value_parser(value_parser!(u16).range(2000..2100)),
            option("nature", "cli-value-nature", "cli-round-nature")
                .value_parser(NATURES.map(|(name, _)| name))
                .hide_possible_values(true),
        ]);
    let list = Command::new("list").about(say("cli-round-list")).override_usage(say("cli-round-list-usage"));
    let key = |name: &'static str, help: &str| {
        Arg::new(name).value_name(say("cli-value-round")).help(say(help)).required(true)
    };
    let compare = Command::new("compare")
        .about(say("cli-round-compare"))
        .override_usage(say("cli-round-compare-usage"))
        .args([
            key("villages", "cli-round-villages"),
            key("communes", "cli-round-communes"),
            Arg::new("strict").long("strict").help(say("cli-strict")).action(ArgAction::SetTrue),
        ]);
    Command::new("round")
        .about(say("cli-round"))
        .override_usage(say("cli-round-usage"))
        .subcommand_required(true)
        .subcommands([new, list, compare])
}

/// What was asked for.
pub(super) fn asked(matches: &ArgMatches) -> Option<Rounds> {
    let new = match matches.subcommand()? {
        ("new", new) => new,
        ("compare", compare) => {
            return Some(Rounds::Compare {
                villages: compare.get_one::<String>("villages")?.clone(),
                communes: compare.get_one::<String>("communes")?.clone(),
                is_strict: compare.get_flag("strict"),
            });
        }
        _ => return Some(Rounds::List),
    };
    let nature = new.get_one::<String>("nature").and_then(|name| of(&NATURES, name));
    Some(Rounds::New(NewRound {
        key: new.get_one::<String>("key")?.clone(),
        object: new.get_one::<String>("object").and_then(|name| of(&OBJECTS, name)),
        rules: new.get_one::<String>("rules")?.clone(),
        year: new.get_one("year").copied(),
        nature: nature.unwrap_or(FiguresNature::Reported),
    }))
}

fn of<T: Copy>(names: &[(&str, T)], name: &str) -> Option<T> {
    names.iter().find(|(known, _)| *known == name).map(|(_, meant)| *meant)
}

/// Does what is asked.
pub(super) fn run(context: &Context, asked: &Rounds) -> Result<u8, Report> {
    match asked {
        Rounds::New(new) => open(context, new),
        Rounds::List => list(context),
        Rounds::Compare { villages, communes, is_strict } => {
            compare(context, [villages, communes], *is_strict)
        }
    }
}

fn open(context: &Context, asked: &NewRound) -> Result<u8, Report> {
    let words = &context.words;
    let book = context.planned_book()?;
    let name = rules::meant(&book, &asked.rules, asked.object);
    let text = rules::find(&book, &name, words)?;
    let set = rules::read(&name, &text, words)?;
    let object = set.heading().object;
    if asked.object.is_some_and(|wanted| wanted != object) {
        let args = [("rules", (&set.heading().key).into()), ("object", words.round_object(object).into())];
        return Err(Report::new(Kind::Refused, words.say_with("cli-round-other-object", &args)));
    }
    let store = context.open_or_lay_out()?;
    let book = store.snapshot();
    let (key, year, nature) = (asked.key.clone(), asked.year, asked.nature);
    let as_of = context.clock(&book)?.today();
    let new = Opened { key, year, object, rules: text.into(), as_of, nature };
    let drawn = draw_up(&book, new);
    let (label, changes) =
        drawn.map_err(|problem| Report::new(Kind::Refused, words.round_problem(&problem)))?;
    let Label::NewRound { key, rows } = label.clone() else { return Ok(0) };
    let change = context.change_set(label, Origin::Edit, changes)?;
    let refused = |error| Report::of_commit(&error, &context.store(), &store.snapshot(), words);
    store.commit(change).map_err(refused)?;
    let args = [
        ("key", (&key).into()),
        ("rows", rows.into()),
        ("rules", words.bilingual(&set.heading().label).into()),
    ];
    let said = words.say_with("cli-round-opened", &args);
    context.print(|out| writeln!(out, "{said}"))
}

fn list(context: &Context) -> Result<u8, Report> {
    let (words, book) = (&context.words, context.book()?);
    let lines = book.rows::<Round>().map(|(id, round)| {
        let rows = book.rows::<Survey>().filter(|(_, survey)| survey.round == id).count();
        // A round keeps the rules it was opened with, also where they are no longer read.
        let rules = crate::intake::rules::read(&round.rules);
        let rules = rules.map_or_else(|error| error.to_string(), |set| set.heading().key.to_string());
        let args = [
            ("key", (&round.key).into()),
            ("year", round.year.to_string().into()),
            ("object", words.round_object(round.object).into()),
            ("rules", rules.into()),
            ("rows", rows.into()),
            ("nature", words.figures_nature(round.nature).into()),
        ];
        words.say_with("cli-round-line", &args)
    });
    let lines: Vec<String> = lines.collect();
    context.print(|out| lines.iter().try_for_each(|line| writeln!(out, "{}", clean(line))))
}

fn compare(context: &Context, keys: [&str; 2], is_strict: bool) -> Result<u8, Report> {
    let (words, book) = (&context.words, context.book()?);
    let round = |key: &str| -> Result<RoundId, Report> {
        let found = book.rows::<Round>().find(|(_, round)| &*round.key == key);
        let args = [("key", clean(key).into())];
        found.map(|(id, _)| id).ok_or_else(|| {
            Report::new(Kind::Usage, words.say_with("cli-round-unknown", &args))
                .hint(words.say("cli-round-unknown-hint"))
        })
    };
    let found = mismatches(&book, round(keys[0])?, round(keys[1])?);
    context.print(|out| {
        found.iter().try_for_each(|one| writeln!(out, "{}", clean(&mismatch(&book, *one, words))))?;
        writeln!(out, "{}", words.say_with("cli-round-compared", &[("n", found.len().into())]))
    })?;
    Ok(if is_strict && !found.is_empty() { Kind::Findings.exit_code() } else { 0 })
}

fn mismatch(book: &Snapshot, found: Mismatch, words: &Words) -> String {
    let args = [
        ("commune", book.get(found.commune).map_or_else(String::new, |place| words.place(place)).into()),
        ("figure", words.figure(found.key).into()),
        ("told", found.told.into()),
        ("sum", found.sum.into()),
        ("silent", found.silent.into()),
    ];
    words.say_with("cli-round-mismatch", &args)
}
