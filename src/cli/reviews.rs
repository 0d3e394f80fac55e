//! `ct135 list reviews`: rows of a round, those a filter line means, in the columns asked for.

use std::io;

use super::arguments::Form;
use super::context::Context;
use super::list::print;
use super::of_round::OfRound;
use crate::app::review::SavedView;
use crate::app::review::column::{Column, Columns, Kind as Values};
use crate::app::review::rows::{Choice, Rows, SCALE, Value};
use crate::app::review::table::sorted;
use crate::domain::id::Id;
use crate::domain::printed;
use crate::domain::review::FiguresNature;
use crate::domain::shared_view::{SharedView, shared_view};
use crate::domain::snapshot::Snapshot;
use crate::domain::text::{clean, fold, nearest, nfc};
use crate::outlet::listing::{Cell, Column as Listed, Listing, Shown, Sink};
use crate::outlet::{Reviews, keys};
use crate::report::{Kind, Report};
use crate::ui::review::said::column_under;
use crate::wording::Words;

/// The name of the column with the printed id.
const ID: &str = "id";

/// The rows that are asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct ListReviews {
    /// The key of the round; the newest, where none is named.
    pub(super) round: Option<String>,
    /// The filter line.
    pub(super) filter: Option<String>,
    /// The name of a shared look, whose filter, columns and order hold.
    pub(super) view: Option<String>,
    /// The names of columns; none for the usual ones.
    pub(super) columns: Vec<String>,
    /// The form.
    pub(super) form: Form,
}

/// Prints what is asked for.
pub(super) fn run(context: &Context, asked: &ListReviews) -> Result<u8, Report> {
    let (words, book) = (&context.words, context.book()?);
    let Some(of_round) = OfRound::new(&book, asked.round.as_deref(), words)? else {
        return no_round(context, asked.form);
    };
    let look = asked.view.as_deref().map(|name| look(&book, name, words)).transpose()?;
    let mut meant = of_round.meant(asked.filter.as_deref(), words)?;
    let rows = of_round.rows();
    let mut columns = columns(&rows.columns(), &asked.columns, words)?;
    if let Some(look) = &look {
        let view = look.view(&rows.columns());
        let seen = of_round.seen(&view, &look.filter, words)?;
        meant = sorted(rows, &meant, &view.sort);
        meant.retain(|raw| seen.contains(*raw));
        if columns.is_empty() {
            columns =
                std::iter::once(None).chain(view.shown(&rows.columns()).into_iter().map(Some)).collect();
        }
    }
    if !columns.is_empty() {
        let listing = Chosen { of_round: &of_round, rows, columns, meant };
        return print(context, &listing, asked.form);
    }
    let rules = rows.rules().map(|ruled| ruled.rules.clone());
    let listing = rules.and_then(|rules| Reviews::new(&book, of_round.open.id, rules));
    match listing {
        Some(listing) => print(context, &listing.only(meant), asked.form),
        None => no_round(context, asked.form),
    }
}

/// The look that the office shares under this name.
fn look(book: &Snapshot, name: &str, words: &Words) -> Result<SavedView, Report> {
    if let Some((_, view)) = shared_view(book, &nfc(name)) {
        return Ok(SavedView::of_shared(view));
    }
    let message = words.say_with("cli-list-no-view", &[("name", clean(name).into())]);
    let known: Vec<String> = book.rows::<SharedView>().map(|(_, view)| view.name.to_string()).collect();
    let report = Report::new(Kind::Usage, message);
    Err(match nearest(name, known.iter().map(String::as_str)) {
        Some(near) => report.hint(words.say_with("cli-misuse-try", &[("near", near.into())])),
        None => report.hint(words.say("cli-list-no-view-hint")),
    })
}

/// A book without a round has no rows to list, which is no failure.
fn no_round(context: &Context, form: Form) -> Result<u8, Report> {
    if form == Form::Json {
        return context.print(|out| writeln!(out, "[]"));
    }
    context.tell(&context.words.say("cli-list-no-round"));
    Ok(0)
}

/// The columns with these names; `None` stands for the printed id.
fn columns(known: &Columns, names: &[String], words: &Words) -> Result<Vec<Option<Column>>, Report> {
    let column = |name: &String| {
        let folded = fold(name.trim());
        if folded == ID {
            return Ok(None);
        }
        known.named(&folded).map(Some).ok_or_else(|| {
            let message = words.say_with("cli-list-no-column", &[("name", clean(name).into())]);
            let report = Report::new(Kind::Usage, message);
            let all = known.all_names();
            match nearest(&folded, all.iter().map(String::as_str)) {
                Some(near) => report.hint(words.say_with("cli-misuse-try", &[("near", near.into())])),
                None => report.hint(words.say("cli-list-no-column-hint")),
            }
        })
    };
    names.iter().map(column).collect()
}

/// Some columns of some rows.
struct Chosen<'a> {
    of_round: &'a OfRound<'a>,
    rows: Rows<'a>,
    columns: Vec<Option<Column>>,
    meant: Vec<u32>,
}

impl Listing for Chosen<'_> {
    fn columns(&self, words: &Words) -> Vec<Listed> {
        let known = self.rows.columns();
        let rules = self.rows.rules().map(|ruled| &ruled.rules);
        let listed = |column: &Option<Column>| match column {
            None => Listed::new(words, ID, Shown::Everywhere),
            Some(column) => Listed {
                key: known.key(*column),
                heading: column_under(rules, *column, words),
                shown: Shown::Everywhere,
            },
        };
        self.columns.iter().map(listed).collect()
    }

    fn rows<'a>(&'a self, words: &'a Words, sink: Sink<'_, 'a>) -> io::Result<()> {
        for raw in &self.meant {
            let Some(row) = self.rows.row(*raw) else { continue };
            let cell = |column: &Option<Column>| match column {
                None => {
                    let id = printed::survey(self.of_round.book, Id::new(*raw));
                    Cell::or_empty(id.map(|id| Cell::Text(id.into())))
                }
                Some(column) => cell(self.rows.value(&row, *column), column.kind(), words),
            };
            sink(self.columns.iter().map(cell).collect())?;
        }
        Ok(())
    }

    fn notice(&self, words: &Words) -> Option<String> {
        let is_made_up = self.of_round.round.nature == FiguresNature::MadeUp;
        is_made_up.then(|| words.say("cli-made-up").into_owned())
    }
}

fn cell<'a>(value: Value<'a>, kind: Values, words: &Words) -> Cell<'a> {
    // A number of so many decimals, rounded half up.
    let decimal = |num: u64, den: u64, decimals: u32| {
        let (num, den) = (u128::from(num) * 10_u128.pow(decimals), u128::from(den) * u128::from(SCALE));
        i64::try_from((num * 2 + den) / (den * 2)).unwrap_or(i64::MAX)
    };
    match (value, kind) {
        (Value::Missing | Value::Choice(Choice::Undecided), _) => Cell::Empty,
        (Value::Number { num, den }, Values::Rate | Values::Area) => Cell::Decimal(decimal(num, den, 2), 2),
        (Value::Number { num, den }, _) => Cell::Number(decimal(num, den, 0)),
        (Value::YesNo(answer), _) => Cell::Flag(answer),
        (Value::Choice(Choice::Outcome(outcome)), _) => {
            Cell::Term(keys::outcome(outcome), words.outcome(outcome).into_owned())
        }
        (Value::Choice(Choice::Verdict(verdict)), _) => {
            Cell::Term(keys::verdict(verdict), words.verdict_short(verdict).into_owned())
        }
        (Value::Text(text), _) => Cell::text(text),
    }
}
