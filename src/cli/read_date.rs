//! `ct135 read-date`: how words are read as a time, explained to people or as JSON.

use chrono::{Datelike, NaiveDate};
use clap::{Arg, ArgAction, ArgMatches, Command};

use super::context::Context;
use crate::domain::date::is_weekend;
use crate::domain::deadline::{Deadline, Reading, Series};
use crate::domain::text::{ascii, clean};
use crate::host::clock::Clock;
use crate::host::wire::Charset;
use crate::host::wishes::Wishes;
use crate::intake::deadline::{Explained, explain};
use crate::report::Report;
use crate::wording::Words;

/// The words, the day, and how the reading is printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct ReadDate {
    /// The words, however many arguments they were.
    pub(super) said: String,
    /// The day they are read on, in words of the same kind.
    pub(super) on: Option<String>,
    /// Whether the reading is printed as JSON.
    pub(super) is_json: bool,
}

/// How it is asked for.
pub(super) fn command(words: &Words) -> Command {
    let say = |id: &str| words.say(id).into_owned();
    Command::new("read-date").about(say("cli-read-date")).override_usage(say("cli-read-date-usage")).args([
        Arg::new("words")
            .value_name(say("cli-value-words"))
            .help(say("cli-read-date-words"))
            .required(true)
            .num_args(1..),
        Arg::new("on").long("on").value_name(say("cli-value-day")).help(say("cli-read-date-on")),
        Arg::new("json").long("json").help(say("cli-read-date-json")).action(ArgAction::SetTrue),
    ])
}

/// What was asked for.
pub(super) fn asked(matches: &ArgMatches) -> ReadDate {
    let said: Vec<&str> = matches.get_many::<String>("words").into_iter().flatten().map(|s| &**s).collect();
    ReadDate { said: said.join(" "), on: matches.get_one("on").cloned(), is_json: matches.get_flag("json") }
}

/// Prints how the words are read; words that are no time are an answer as well.
pub(super) fn run(context: &Context, asked: &ReadDate) -> Result<u8, Report> {
    let today = context.asked_day()?.unwrap_or_else(|| Clock::new(None).today());
    let on = asked.on.as_ref().map_or(Ok(today), |typed| context.day(typed, today))?;
    let explained = explain(&asked.said, on);
    context.print(|out| {
        if asked.is_json {
            serde_json::to_writer_pretty(&mut *out, &explained.json())?;
            return writeln!(out);
        }
        let told = told(&explained, on, &context.words);
        let is_ascii = Wishes::of_environment(context.asked()).charset == Charset::Ascii;
        writeln!(out, "{}", if is_ascii { ascii(&told) } else { told })
    })
}

/// The reading in sentences: what the words say, what was inferred, what remains open.
fn told(explained: &Explained, on: NaiveDate, words: &Words) -> String {
    let said = clean(&explained.words);
    if explained.deadlines.is_empty() {
        return match &explained.unread {
            Some(unread) => words.say_with("cli-read-date-unread", &[("words", clean(unread).into())]),
            None => words.say_with("cli-read-date-none", &[("words", said.into())]),
        };
    }
    let mut read: Vec<String> =
        explained.deadlines.iter().map(|deadline| reading(deadline, explained, words)).collect();
    read.extend(explained.days.iter().map(|day| words.due_day(*day)));
    let args =
        [("words", said.into()), ("on", words.day(on).into()), ("read", clean(&read.join("; ")).into())];
    let mut sentences = vec![words.say_with("cli-read-date-read", &args)];
    for deadline in &explained.deadlines {
        for remark in remarks(deadline, explained, words) {
            if !sentences.contains(&remark) {
                sentences.push(remark);
            }
        }
    }
    if explained.counts_working_days {
        sentences.push(words.say("cli-read-date-working-days").into_owned());
    }
    sentences.join(" ")
}

/// One reading in words; of what a series is, single words do not tell.
fn reading(deadline: &Deadline, explained: &Explained, words: &Words) -> String {
    match &deadline.reading {
        Reading::Recurring { series, event } => {
            let mut parts: Vec<String> = series.iter().map(|series| rhythm(series, words)).collect();
            if parts.is_empty() {
                parts.push(words.say("cli-read-date-recurring").into_owned());
            }
            let event = event.as_ref();
            parts.extend(
                event.map(|event| words.say_with("domain-deadline-event", &[("event", event.into())])),
            );
            parts.join("; ")
        }
        Reading::Date(day) if explained.is_effect => words.day(*day),
        _ => words.deadline(deadline),
    }
}

fn rhythm(series: &Series, words: &Words) -> String {
    let within = series.within.map(|within| format!(" ({})", words.period(within))).unwrap_or_default();
    let day = series.day.map(|day| format!(", {}", words.due_day(day))).unwrap_or_default();
    format!("{}{within}{day}", words.every(series.every))
}

/// What else there is to say about a reading.
fn remarks(deadline: &Deadline, explained: &Explained, words: &Words) -> Vec<String> {
    let mut ids = Vec::new();
    let mut sentences = Vec::new();
    match &deadline.reading {
        Reading::Date(_) if explained.is_effect => ids.push("effect"),
        Reading::Date(day) if is_weekend(*day) => ids.push("weekend"),
        Reading::Window(period) => {
            let weekday = words.weekday(period.end.weekday()).into_owned();
            let args = [("weekday", weekday.into()), ("day", words.day(period.end).into())];
            sentences.push(words.say_with("cli-read-date-last-day", &args));
            ids.extend(is_weekend(period.end).then_some("weekend"));
        }
        Reading::Since(_) => ids.push("no-end"),
        Reading::Recurring { series, event } => {
            ids.extend((series.is_empty()).then_some("no-rhythm"));
            let has_days = !explained.days.is_empty() || series.iter().any(|series| series.day.is_some());
            ids.extend((!has_days).then_some("no-day"));
            ids.extend(event.is_some().then_some("event"));
        }
        Reading::Event(_) => ids.push("event"),
        Reading::Reference(_) => ids.push("reference"),
        Reading::Relative { .. } => ids.push("relative"),
        Reading::Undated => ids.push("undated"),
        Reading::Broken(_) => ids.push("broken"),
        Reading::Date(_) => {}
    }
    ids.extend(deadline.is_year_inferred.then_some("inferred"));
    sentences.extend(ids.iter().map(|id| words.say(&format!("cli-read-date-{id}")).into_owned()));
    sentences
}
