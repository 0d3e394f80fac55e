//! Facets: what a column holds under the filter, value by value with a count, and the values that were picked.
//!
//! A value is an expression of the filter line, so that a facet filters, is kept and is said like anything typed.
//! Numbers stand in bands: between the thresholds that the rules ask of them, else between tenths of the rows.

use std::collections::HashMap;

use super::order;
use crate::app::marks::Marks;
use crate::app::review::column::{Column, Columns, Kind};
use crate::app::review::filter::{Compared, Expr, Number, Test};
use crate::app::review::rows::{Choice, Row, Rows, SCALE, Value};
use crate::domain::assessment::Outcome;
use crate::domain::criteria::{Comparison, Condition};
use crate::domain::figures::{FigureKey, Metric};
use crate::domain::review::Verdict;
use crate::domain::text::fold;

/// The most values that are listed of a column of many.
const MOST: usize = 500;

/// The bands of a distance in households begin here.
const DISTANCES: [u64; 6] = [1, 2, 3, 4, 6, 11];

/// The values of one column that rows shall have, or shall not have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Facet {
    /// The column.
    pub column: Column,
    /// One of these.
    pub picks: Vec<Expr>,
    /// Whether rows with one of them are left out instead.
    pub is_excluded: bool,
}

impl Facet {
    /// What it asks for.
    pub fn expr(&self) -> Expr {
        let any = Expr::any(self.picks.iter().cloned());
        if self.is_excluded { any.negated() } else { any }
    }
}

/// A value with the number of rows that have it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tally {
    /// The value.
    pub value: Expr,
    /// How many rows.
    pub count: usize,
}

/// The columns that facets can be had of, the most wanted first.
pub fn facet_columns(columns: &Columns) -> Vec<Column> {
    let verdict = if columns.is_classifying() { Column::Class } else { Column::Outcome };
    let first = [Column::District, Column::Commune, verdict, Column::Decision, Column::Short];
    let criteria = columns.criteria().iter().map(|place| Column::Criterion(*place));
    let mut all: Vec<Column> =
        first.into_iter().chain(criteria).chain([Column::Missing, Column::Findings]).collect();
    for column in columns.all() {
        if !all.contains(&column) && column != Column::CommuneCode {
            all.push(column);
        }
    }
    all
}

/// Every value of a column among these rows with its count; values that no row has are left out.
pub fn tally(rows: Rows<'_>, among: &Marks, column: Column) -> Vec<Tally> {
    let found = || among.iter().filter_map(|raw| rows.row(raw));
    let mut tallies = match column {
        Column::District | Column::Commune | Column::Village => places(rows, found(), column),
        Column::Missing => missing(rows, found()),
        Column::Reason | Column::Note => presence(rows, found(), column),
        _ => match column.kind() {
            Kind::Text => texts(rows, found(), column),
            Kind::Count | Kind::Rate | Kind::Area => bands(rows, among, column),
            Kind::YesNo | Kind::Outcome | Kind::Decision => choices(rows, found(), column),
        },
    };
    tallies.retain(|tally| tally.count > 0);
    tallies.truncate(MOST);
    tallies
}

fn places<'a>(rows: Rows<'a>, found: impl Iterator<Item = Row<'a>>, column: Column) -> Vec<Tally> {
    let (homes, ranks) = (rows.homes(), rows.homes().ranks());
    let (size, ranks) = match column {
        Column::District => (homes.districts().len(), &ranks.districts),
        Column::Commune => (homes.communes().len(), &ranks.communes),
        _ => (homes.villages().len(), &ranks.villages),
    };
    let mut counts = vec![0_usize; size];
    for row in found {
        let place = match column {
            Column::District => row.home.district,
            Column::Commune => row.home.commune,
            _ => row.home.village,
        };
        if let Some(count) = counts.get_mut(place as usize) {
            *count += 1;
        }
    }
    let mut listed: Vec<usize> = (1..size).filter(|place| counts[*place] > 0).collect();
    listed.sort_by_key(|place| ranks.get(*place).copied());
    let mut tallies: Vec<Tally> = listed
        .into_iter()
        .map(|place| {
            let value = match column {
                Column::District => {
                    Expr::Is(column, Test::Equals(homes.districts()[place].name.folded.clone()))
                }
                // Three communes may have one name: the code tells them apart.
                Column::Commune if !homes.communes()[place].code.is_empty() => {
                    Expr::Is(Column::CommuneCode, Test::Equals(fold(&homes.communes()[place].code)))
                }
                Column::Commune => {
                    Expr::Is(column, Test::Equals(homes.communes()[place].name.folded.clone()))
                }
                _ => Expr::Is(column, Test::Equals(homes.villages()[place].folded.clone())),
            };
            Tally { value, count: counts[place] }
        })
        .collect();
    tallies.push(Tally { value: Expr::Is(column, Test::Missing), count: counts[0] });
    tallies
}

/// Which figures are missing that the rules ask for; a row may lack several.
fn missing<'a>(rows: Rows<'a>, found: impl Iterator<Item = Row<'a>>) -> Vec<Tally> {
    let mut counts = [0_usize; FigureKey::COUNT];
    let mut whole = 0;
    for row in found {
        let lacking = row.survey.figures.missing().intersection(rows.asked());
        whole += usize::from(lacking.is_empty());
        for key in lacking.iter() {
            counts[key as usize] += 1;
        }
    }
    let none = Test::Number(Compared::Equal, Number::whole(0));
    let mut tallies = vec![Tally { value: Expr::Is(Column::Missing, none), count: whole }];
    tallies.extend(FigureKey::ALL.map(|key| Tally {
        value: Expr::Is(Column::Metric(Metric::Figure(key)), Test::Missing),
        count: counts[key as usize],
    }));
    tallies
}

fn presence<'a>(rows: Rows<'a>, found: impl Iterator<Item = Row<'a>>, column: Column) -> Vec<Tally> {
    let (mut with, mut without) = (0, 0);
    for row in found {
        let count = if rows.value(&row, column) == Value::Missing { &mut without } else { &mut with };
        *count += 1;
    }
    let nothing = Expr::Is(column, Test::Missing);
    vec![Tally { value: nothing.clone().negated(), count: with }, Tally { value: nothing, count: without }]
}

fn texts<'a>(rows: Rows<'a>, found: impl Iterator<Item = Row<'a>>, column: Column) -> Vec<Tally> {
    let mut counts: HashMap<&str, usize> = HashMap::new();
    let mut without = 0;
    for row in found {
        match rows.value(&row, column) {
            Value::Text(text) => *counts.entry(text).or_default() += 1,
            _ => without += 1,
        }
    }
    let mut listed: Vec<(&str, usize)> = counts.into_iter().collect();
    listed.sort_by(|one, other| other.1.cmp(&one.1).then(one.0.cmp(other.0)));
    let of = |(text, count)| Tally { value: Expr::Is(column, Test::Equals(fold(text))), count };
    let nothing = Tally { value: Expr::Is(column, Test::Missing), count: without };
    listed.into_iter().map(of).chain([nothing]).collect()
}

fn choices<'a>(rows: Rows<'a>, found: impl Iterator<Item = Row<'a>>, column: Column) -> Vec<Tally> {
    let tests: Vec<(Value<'_>, Test)> = match column.kind() {
        Kind::YesNo => [true, false].map(|answer| (Value::YesNo(answer), Test::YesNo(answer))).into(),
        Kind::Outcome => {
            Outcome::ALL.map(Choice::Outcome).map(|of| (Value::Choice(of), Test::Choice(of))).into()
        }
        _ => std::iter::once(Choice::Undecided)
            .chain(Verdict::ALL.map(Choice::Verdict))
            .map(|of| (Value::Choice(of), Test::Choice(of)))
            .collect(),
    };
    let mut counts = vec![0_usize; tests.len() + 1];
    for row in found {
        let value = rows.value(&row, column);
        counts[tests.iter().position(|(test, _)| *test == value).unwrap_or(tests.len())] += 1;
    }
    let all = tests.into_iter().map(|(_, test)| test).chain([Test::Missing]);
    all.zip(counts).map(|(test, count)| Tally { value: Expr::Is(column, test), count }).collect()
}

/// Where a band begins: with the number itself, or just above it.
type Edge = (Number, Compared);

fn bands(rows: Rows<'_>, among: &Marks, column: Column) -> Vec<Tally> {
    let values: Vec<Value<'_>> =
        among.iter().filter_map(|raw| rows.row(raw)).map(|row| rows.value(&row, column)).collect();
    let mut edges = thresholds(rows, column);
    if edges.is_empty() {
        edges = match column {
            Column::Short | Column::Margin => {
                DISTANCES.map(|from| (Number::whole(from), Compared::AtLeast)).to_vec()
            }
            Column::Findings => vec![(Number::whole(1), Compared::AtLeast)],
            _ => tenths(&values, column.kind()),
        };
    }
    let mut counts = vec![0_usize; edges.len() + 1];
    let mut without = 0;
    for value in values {
        let Value::Number { num, den } = value else {
            without += 1;
            continue;
        };
        let lies_above = |(edge, compared): &Edge| {
            let (left, right) = (u128::from(num), u128::from(edge.scaled) * u128::from(den));
            if *compared == Compared::More { left > right } else { left >= right }
        };
        counts[edges.partition_point(lies_above)] += 1;
    }
    let from = |(number, compared): Edge| Expr::Is(column, Test::Number(compared, number));
    let to = |(number, compared): Edge| {
        let below = if compared == Compared::More { Compared::AtMost } else { Compared::Less };
        Expr::Is(column, Test::Number(below, number))
    };
    let band = |n: usize| {
        if let Some(only) = single(column, n.checked_sub(1).and_then(|n| edges.get(n)), edges.get(n)) {
            return Expr::Is(column, Test::Number(Compared::Equal, only));
        }
        let low = n.checked_sub(1).and_then(|n| edges.get(n)).copied().map(from);
        let high = edges.get(n).copied().map(to);
        let parts: Vec<Expr> = low.into_iter().chain(high).collect();
        if parts.is_empty() { Expr::Is(column, Test::Missing).negated() } else { Expr::all(parts) }
    };
    let mut tallies: Vec<Tally> =
        counts.iter().enumerate().map(|(n, count)| Tally { value: band(n), count: *count }).collect();
    tallies.push(Tally { value: Expr::Is(column, Test::Missing), count: without });
    tallies
}

/// The only whole number of a band, where whole things are counted and there is only one.
fn single(column: Column, low: Option<&Edge>, high: Option<&Edge>) -> Option<Number> {
    let whole = |edge: &Edge| (edge.1 == Compared::AtLeast).then_some(edge.0.scaled);
    let low = low.map_or(Some(0), whole)?;
    let high = whole(high?)?;
    let is_single = column.kind() == Kind::Count && low.is_multiple_of(SCALE) && high == low + SCALE;
    is_single.then(|| Number::of_scaled(low)).flatten()
}

/// The thresholds that the rules ask of a metric, each once, in rising order.
fn thresholds(rows: Rows<'_>, column: Column) -> Vec<Edge> {
    let (Column::Metric(metric), Some(ruled)) = (column, rows.rules()) else { return Vec::new() };
    let mut edges: Vec<Edge> = Vec::new();
    for node in ruled.rules.nodes() {
        let Condition::Leaf { metric: asked, test } = node.condition else { continue };
        for bound in test.bounds().filter(|_| asked == metric) {
            let (digits, scale) = bound.threshold.parts();
            let compared = match bound.comparison {
                Comparison::AtLeast | Comparison::Below => Compared::AtLeast,
                Comparison::Above | Comparison::AtMost => Compared::More,
            };
            edges.extend(Number::of_scaled(digits * SCALE / scale).map(|number| (number, compared)));
        }
    }
    edges.sort_by_key(|(number, compared)| (*number, *compared == Compared::More));
    edges.dedup();
    edges
}

/// Whole numbers that part the values into about ten bands of as many rows.
fn tenths(values: &[Value<'_>], kind: Kind) -> Vec<Edge> {
    let whole = |value: &Value<'_>| match value {
        Value::Number { num, den } => Some((order::rank(*value, kind), num / den / SCALE)),
        _ => None,
    };
    let mut wholes: Vec<(u64, u64)> = values.iter().filter_map(whole).collect();
    wholes.sort_unstable();
    let at = |tenth: usize| wholes.get(wholes.len() * tenth / 10).map(|(_, whole)| *whole);
    let mut cuts: Vec<u64> = (1..10).filter_map(at).filter(|cut| *cut > 0).collect();
    cuts.dedup();
    cuts.into_iter().map(|cut| (Number::whole(cut), Compared::AtLeast)).collect()
}
