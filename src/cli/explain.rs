//! `ct135 explain`: the verdict on one place as a page to read or to print.

use std::path::{Path, PathBuf};

use clap::{Arg, ArgAction, ArgMatches, Command};

use super::context::Context;
use super::export::{file, rounds};
use crate::domain::printed;
use crate::domain::review::SurveyId;
use crate::domain::snapshot::Snapshot;
use crate::domain::text::{ascii, clean};
use crate::host::wire::Charset;
use crate::host::wishes::Wishes;
use crate::outlet::Explanation;
use crate::report::{Kind, Report};
use crate::wording::Words;

/// What is explained, and how.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Explain {
    /// The printed id of the row.
    pub(super) id: String,
    /// Whether it becomes HTML.
    pub(super) is_html: bool,
    /// The file; standard output where none is named.
    pub(super) file: Option<PathBuf>,
    /// Whether a file that is there is written over.
    pub(super) is_forced: bool,
}

/// How it is asked for.
pub(super) fn command(words: &Words) -> Command {
    let say = |id: &str| words.say(id).into_owned();
    Command::new("explain").about(say("export-explain")).override_usage(say("export-explain-usage")).args([
        Arg::new("id").value_name(say("export-value-id")).help(say("export-explain-id")).required(true),
        Arg::new("html").long("html").help(say("export-explain-html")).action(ArgAction::SetTrue),
        super::export::out(words),
        super::export::force(words),
    ])
}

/// What was asked for; none where no row was named.
pub(super) fn asked(matches: &ArgMatches) -> Option<Explain> {
    Some(Explain {
        id: matches.get_one::<String>("id")?.clone(),
        is_html: matches.get_flag("html"),
        file: matches.get_one("out").cloned(),
        is_forced: matches.get_flag("force"),
    })
}

/// Explains the row.
pub(super) fn run(context: &Context, asked: &Explain) -> Result<u8, Report> {
    let (words, book) = (&context.words, context.book()?);
    let id = row(context, &book, &asked.id)?;
    let unknown = || no_row(words, &asked.id);
    let round = book.get(id).and_then(|survey| book.get(survey.round)).ok_or_else(unknown)?;
    let rules = rounds::ruled(context, &book, round)?;
    let today = context.clock(&book)?.today();
    let page = Explanation::new(&book, id, rules, today).ok_or_else(unknown)?;
    let text = if asked.is_html { page.html(words) } else { page.text(words) };
    if let Some(file) = asked.file.as_deref().filter(|file| *file != Path::new("-")) {
        return file::put(context, file, asked.is_forced, |out| out.write_all(text.as_bytes()));
    }
    let is_ascii = !asked.is_html && Wishes::of_environment(context.asked()).charset == Charset::Ascii;
    let text = if is_ascii { ascii(&text) } else { text };
    context.print(|out| out.write_all(text.as_bytes()))
}

fn row(context: &Context, book: &Snapshot, asked: &str) -> Result<SurveyId, Report> {
    let words = &context.words;
    match printed::surveys_called(book, asked)[..] {
        [one] => Ok(one),
        [] => Err(no_row(words, asked)),
        ref several => {
            let args = [("n", several.len().into()), ("id", clean(asked).into())];
            Err(Report::new(Kind::Refused, words.say_with("export-several-rows", &args)))
        }
    }
}

fn no_row(words: &Words, asked: &str) -> Report {
    Report::new(Kind::Refused, words.say_with("export-no-row", &[("id", clean(asked).into())]))
        .hint(words.say("export-no-row-hint"))
}
