//! `ct135 list`: records of the store as text, JSON or CSV, also while somebody works in it.

use crate::domain::region::Region;
use crate::domain::review::Round;
use crate::domain::snapshot::Snapshot;
use crate::host::wire::Charset;
use crate::host::wishes::Wishes;
use crate::intake::rules;
use crate::outlet::listing::{Format, Listing, write};
use crate::outlet::{Agencies, Deadlines, Log, Places, Reviews, Tasks};
use crate::report::{Kind, Report};

use super::arguments::{Form, Subject};
use super::context::Context;

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
        Subject::Reviews if book.rows::<Round>().next().is_none() => no_round(context, form),
        Subject::Reviews => print(context, &reviews(context, &book)?, form),
    }
}

/// A book without a round has no rows to list, which is no failure.
fn no_round(context: &Context, form: Form) -> Result<u8, Report> {
    if form == Form::Json {
        return context.print(|out| writeln!(out, "[]"));
    }
    context.tell(&context.words.say("cli-list-no-round"));
    Ok(0)
}

/// The newest round of the book.
fn reviews<'b>(context: &Context, book: &'b Snapshot) -> Result<Reviews<'b>, Report> {
    let newest = book.rows::<Round>().last();
    let (id, round) =
        newest.ok_or_else(|| Report::new(Kind::Refused, context.words.say("cli-list-no-round")))?;
    let rules = rules::read(&round.rules).map_err(|error| {
        let args = [("round", (&round.key).into()), ("why", error.to_string().into())];
        Report::new(Kind::Refused, context.words.say_with("cli-list-rules", &args))
    })?;
    Reviews::new(book, id, rules.in_region(Region::of_book(book)))
        .ok_or_else(|| Report::new(Kind::Refused, context.words.say("cli-list-no-round")))
}

fn print(context: &Context, listing: &dyn Listing, form: Form) -> Result<u8, Report> {
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
