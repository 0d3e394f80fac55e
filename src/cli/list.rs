//! `ct135 list`: records of the store as text, JSON or CSV, also while somebody works in it.

use clap::{Arg, ArgAction, ArgMatches, Command};

use super::arguments::{Asked, Form, Subject};
use super::context::Context;
use super::of_round;
use super::reviews::{self, ListReviews};
use crate::host::wire::Charset;
use crate::host::wishes::Wishes;
use crate::outlet::listing::{Format, Listing, write};
use crate::outlet::{Agencies, Deadlines, Log, Places, Tasks};
use crate::report::Report;
use crate::wording::Words;

/// How it is asked for.
pub(super) fn command(words: &Words) -> Command {
    let say = |id: &str| words.say(id).into_owned();
    let flag =
        |name: &'static str, help: &str| Arg::new(name).long(name).help(say(help)).action(ArgAction::SetTrue);
    Command::new("list").about(say("cli-list")).override_usage(say("cli-list-usage")).args([
        Arg::new("subject")
            .value_name(say("cli-value-subject"))
            .help(say("cli-list-subject"))
            .required(true)
            .hide_possible_values(true)
            .value_parser(Subject::ALL.map(|(name, _)| name)),
        flag("json", "cli-list-json").conflicts_with("csv"),
        flag("csv", "cli-list-csv"),
        of_round::round(words),
        of_round::filter(words),
        Arg::new("view").long("view").value_name(say("cli-value-view")).help(say("cli-list-view")),
        Arg::new("columns")
            .long("columns")
            .value_name(say("cli-value-columns"))
            .help(say("cli-list-columns"))
            .value_delimiter(',')
            .action(ArgAction::Append),
    ])
}

/// What was asked for; `None` where what holds for reviews alone is asked of something else.
pub(super) fn asked(matches: &ArgMatches) -> Option<Asked> {
    let name = matches.get_one::<String>("subject")?;
    let (_, subject) = Subject::ALL.into_iter().find(|(known, _)| known == name)?;
    let form = match (matches.get_flag("json"), matches.get_flag("csv")) {
        (true, _) => Form::Json,
        (_, true) => Form::Csv,
        _ => Form::Text,
    };
    let text = |name| matches.get_one::<String>(name).cloned();
    let (round, filter, view) = (text("round"), text("filter"), text("view"));
    let columns = matches.get_many::<String>("columns").into_iter().flatten().cloned().collect::<Vec<_>>();
    match subject {
        Subject::Reviews => Some(Asked::ListReviews(ListReviews { round, filter, view, columns, form })),
        _ if round.is_some() || filter.is_some() || view.is_some() || !columns.is_empty() => None,
        _ => Some(Asked::List(subject, form)),
    }
}

/// Prints what is asked for.
pub(super) fn run(context: &Context, subject: Subject, form: Form) -> Result<u8, Report> {
    let book = context.book()?;
    let today = context.clock(&book)?.today();
    match subject {
        Subject::Tasks => print(context, &Tasks::new(&book, today), form),
        Subject::Agencies => print(context, &Agencies::new(&book), form),
        Subject::Places => print(context, &Places::new(&book, today), form),
        Subject::Deadlines => print(context, &Deadlines::new(&book, today), form),
        Subject::Log => print(context, &Log::new(&book), form),
        Subject::Reviews => reviews::run(
            context,
            &ListReviews { round: None, filter: None, view: None, columns: Vec::new(), form },
        ),
    }
}

/// Prints a listing.
pub(super) fn print(context: &Context, listing: &dyn Listing, form: Form) -> Result<u8, Report> {
    let format = match form {
        Form::Json => Format::Json,
        Form::Csv => Format::Csv,
        Form::Text => match Wishes::of_environment(context.asked()).charset {
            Charset::Ascii => Format::Ascii,
            Charset::Utf8 | Charset::OldFonts => Format::Text,
        },
    };
    context.print(|out| write(listing, format, &context.words, out))
}
