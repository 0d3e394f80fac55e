//! The round that is meant, and its rules as they hold in the region of the book.

use crate::cli::context::Context;
use crate::domain::criteria::RuleSet;
use crate::domain::opening::newest;
use crate::domain::region::Region;
use crate::domain::review::{Round, RoundId};
use crate::domain::snapshot::Snapshot;
use crate::domain::text::clean;
use crate::intake::rules;
use crate::report::{Kind, Report};

/// The round with this key; the newest one where none is said.
pub(in crate::cli) fn round<'b>(
    context: &Context,
    book: &'b Snapshot,
    key: Option<&str>,
) -> Result<(RoundId, &'b Round), Report> {
    let words = &context.words;
    let Some(key) = key else {
        let no_round = || Report::new(Kind::Refused, words.say("cli-list-no-round"));
        return newest(book).ok_or_else(no_round);
    };
    book.rows::<Round>().find(|(_, round)| &*round.key == key).ok_or_else(|| {
        let said = words.say_with("cli-round-unknown", &[("key", clean(key).into())]);
        Report::new(Kind::Refused, said).hint(words.say("cli-round-unknown-hint"))
    })
}

/// The rules that a round was opened with.
pub(in crate::cli) fn ruled(context: &Context, book: &Snapshot, round: &Round) -> Result<RuleSet, Report> {
    let rules = rules::read(&round.rules).map_err(|error| {
        let args = [("round", (&round.key).into()), ("why", error.to_string().into())];
        Report::new(Kind::Refused, context.words.say_with("cli-list-rules", &args))
    })?;
    Ok(rules.in_region(Region::of_book(book)))
}
