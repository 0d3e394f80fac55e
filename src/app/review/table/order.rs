//! Sorting rows by several columns: one number a row and column, made once, so that sorting never compares texts or
//! divides shares again.

use std::collections::HashMap;

use crate::app::review::column::{Column, Kind};
use crate::app::review::rows::{Choice, Row, Rows, Value};
use crate::domain::assessment::Outcome;
use crate::domain::text::ranks;

/// One column to sort by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct SortBy {
    /// The column.
    pub column: Column,
    /// Which way.
    pub way: Way,
}

/// Which way rows are sorted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Way {
    /// The smallest first.
    Rising,
    /// The largest first.
    Falling,
}

/// The key of a row without a value: it comes last either way.
const LAST: u64 = u64::MAX;

/// Bits after the point of a share: those of any two totals below two thousand million differ by more.
const FRACTION: u32 = 43;

/// The rows of `order` sorted by the columns, the first key first; rows that are alike stay in the order of their ids.
pub fn sorted(rows: Rows<'_>, order: &[u32], keys: &[SortBy]) -> Vec<u32> {
    let mut sorted = order.to_vec();
    sorted.sort_unstable();
    let columns: Vec<Vec<u64>> = keys.iter().map(|key| column_keys(rows, &sorted, *key)).collect();
    match &columns[..] {
        [] => sorted,
        [only] => {
            let mut keyed: Vec<(u64, u32)> = only.iter().copied().zip(sorted).collect();
            keyed.sort_unstable();
            keyed.into_iter().map(|(_, raw)| raw).collect()
        }
        many => {
            let mut places: Vec<u32> = (0..sorted.len() as u32).collect();
            places.sort_unstable_by(|one, other| {
                let at = |column: &Vec<u64>, place: u32| column[place as usize];
                let compared = many.iter().map(|column| at(column, *one).cmp(&at(column, *other)));
                compared.fold(std::cmp::Ordering::Equal, std::cmp::Ordering::then).then(one.cmp(other))
            });
            places.into_iter().map(|place| sorted[place as usize]).collect()
        }
    }
}

fn column_keys(rows: Rows<'_>, order: &[u32], key: SortBy) -> Vec<u64> {
    let texts = Texts::of(rows, order, key.column);
    let turned = |key_of_row: u64| match key.way {
        Way::Falling if key_of_row != LAST => LAST - 1 - key_of_row,
        _ => key_of_row,
    };
    let kind = key.column.kind();
    let of = |raw: u32| {
        let Some(row) = rows.row(raw) else { return LAST };
        texts.rank(&row).unwrap_or_else(|| rank(rows.value(&row, key.column), kind))
    };
    order
        .iter()
        .enumerate()
        .map(|(place, raw)| turned(texts.listed(place).unwrap_or_else(|| of(*raw))))
        .collect()
}

/// A number that sorts as the value of this kind does.
pub(super) fn rank(value: Value<'_>, kind: Kind) -> u64 {
    match value {
        Value::Missing | Value::Text(_) => LAST,
        Value::Number { num, den } if kind == Kind::Rate => {
            let shifted = (u128::from(num) << FRACTION) / u128::from(den);
            u64::try_from(shifted).map_or(LAST - 1, |key| key.min(LAST - 1))
        }
        Value::Number { num, .. } => num,
        Value::YesNo(answer) => u64::from(answer),
        // What is open comes first: not known, not met, met; undecided before decided.
        Value::Choice(Choice::Outcome(outcome)) => Outcome::Undetermined as u64 - outcome as u64,
        Value::Choice(Choice::Undecided) => 0,
        Value::Choice(Choice::Verdict(verdict)) => 1 + verdict as u64,
    }
}

/// The ranks of the words of a column that holds words.
enum Texts<'a> {
    /// It holds none.
    None,
    /// Names of places, by home.
    Places(Column, &'a [u32]),
    /// One rank a row, in the order of the rows.
    Rows(Vec<u64>),
}

impl<'a> Texts<'a> {
    fn of(rows: Rows<'a>, order: &[u32], column: Column) -> Self {
        let ranks_of = || rows.homes().ranks();
        match column {
            Column::Village => Self::Places(column, &ranks_of().villages),
            Column::Commune => Self::Places(column, &ranks_of().communes),
            Column::District => Self::Places(column, &ranks_of().districts),
            Column::CommuneCode | Column::Class | Column::DecidedBy | Column::Reason | Column::Note => {
                Self::Rows(text_ranks(rows, order, column))
            }
            _ => Self::None,
        }
    }

    fn listed(&self, place: usize) -> Option<u64> {
        match self {
            Self::Rows(ranks) => ranks.get(place).copied(),
            _ => None,
        }
    }

    fn rank(&self, row: &Row<'_>) -> Option<u64> {
        let Self::Places(column, ranks) = self else { return None };
        let place = match column {
            Column::Village => row.home.village,
            Column::Commune => row.home.commune,
            _ => row.home.district,
        };
        // The first entry stands for no place.
        Some(if place == 0 { LAST } else { ranks.get(place as usize).map_or(LAST, |rank| u64::from(*rank)) })
    }
}

/// The ranks of words that are kept with rows; each different text is compared once.
fn text_ranks(rows: Rows<'_>, order: &[u32], column: Column) -> Vec<u64> {
    let mut numbers: HashMap<&str, u32> = HashMap::new();
    let mut texts: Vec<&str> = Vec::new();
    let of_rows: Vec<Option<u32>> = order
        .iter()
        .map(|raw| {
            let Value::Text(text) = rows.value(&rows.row(*raw)?, column) else { return None };
            Some(*numbers.entry(text).or_insert_with(|| {
                texts.push(text);
                texts.len() as u32 - 1
            }))
        })
        .collect();
    let ranks = ranks(texts);
    of_rows
        .into_iter()
        .map(|number| number.map_or(LAST, |number| u64::from(ranks[number as usize])))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_sort_exactly_and_nothing_comes_last() {
        let share = |num: u64, den| rank(Value::Number { num: num * 1_000_000, den }, Kind::Rate);
        assert!(share(1, 3) < share(333_334, 1_000_000));
        assert!(share(333_333, 1_000_000) < share(1, 3));
        assert_eq!(share(1, 2), share(50_000, 100_000));
        assert!(share(1, 2_000_000_000) < share(1, 1_999_999_999));
        assert!(share(4_000_000_000, 1) < rank(Value::Missing, Kind::Rate));
        assert!(rank(Value::YesNo(false), Kind::YesNo) < rank(Value::YesNo(true), Kind::YesNo));
    }
}
