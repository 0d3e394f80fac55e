//! `ct135 list`: records of the store as text, JSON or CSV, also while somebody works in it.

use crate::domain::review::Round;
use crate::domain::snapshot::Snapshot;
use crate::host::wire::Charset;
use crate::host::wishes::Wishes;
use crate::outlet::listing::{Format, Listing, write};
use crate::outlet::{Agencies, Deadlines, Log, Places, Reviews, Tasks};
use crate::report::{Kind, Report};

use super::arguments::{Form, Subject};
use super::context::Context;
use super::export::rounds;

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
    let (id, round) = rounds::round(context, book, None)?;
    Reviews::new(book, id, rounds::ruled(context, book, round)?)
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
