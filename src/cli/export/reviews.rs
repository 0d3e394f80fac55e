//! The sheet of a round: all its rows, or those that a filter line means.

use crate::app::marks::Marks;
use crate::app::review::column::{Column, Columns};
use crate::app::review::filter::{self, Fault, Filter};
use crate::app::review::rows::Rows;
use crate::app::review::{Homes, OpenRound};
use crate::cli::context::Context;
use crate::domain::region::Region;
use crate::domain::snapshot::Snapshot;
use crate::outlet::ReviewSheet;
use crate::report::{Kind, Report};
use crate::wording::Words;

use super::arguments::Export;
use super::{known_heading, rounds};

/// The sheet that is asked for.
pub(super) fn of<'b>(
    context: &Context,
    book: &'b Snapshot,
    asked: &Export,
) -> Result<ReviewSheet<'b>, Report> {
    let words = &context.words;
    let (id, round) = rounds::round(context, book, asked.round.as_deref())?;
    let rules = rounds::ruled(context, book, round)?;
    let sheet = ReviewSheet::new(book, id, rules, known_heading)
        .ok_or_else(|| Report::new(Kind::Refused, words.say("cli-list-no-round")))?;
    let Some(line) = &asked.filter else { return Ok(sheet) };
    let open = OpenRound::of(id, round, Region::of_book(book));
    let (homes, marks) = (Homes::of(book, &open), Marks::default());
    let rows = Rows::new(book, &open, None, &homes, &marks);
    let columns = rows.columns();
    let expr = filter::read(line, &columns).map_err(|fault| misread(&fault, &columns, words))?;
    let filter = Filter::new(&expr, rows);
    Ok(sheet.only(|id| filter.accepts(id.raw())))
}

/// Why a filter line does not read.
fn misread(fault: &Fault, columns: &Columns, words: &Words) -> Report {
    let kind = &fault.kind;
    let column = kind.column().map(|column| called(column, columns, words)).unwrap_or_default();
    let nearest = kind.nearest().unwrap_or_default();
    let args = [("word", kind.word().into()), ("column", column.into()), ("nearest", nearest.into())];
    let id = format!("review-fault-{}", kind.id());
    let near = format!("{id}-near");
    Report::new(Kind::Usage, words.say_with(if nearest.is_empty() { &id } else { &near }, &args))
}

/// The name of a column.
fn called(column: Column, columns: &Columns, words: &Words) -> String {
    match column {
        Column::Metric(metric) => words.metric(metric),
        Column::Criterion(place) => {
            words.say_with("review-head-criterion", &[("n", columns.id(place).into())])
        }
        _ => {
            let key = columns.key(column).replace('_', "-");
            words.say(&format!("review-column-{key}")).into_owned()
        }
    }
}
