//! An expression made ready for the rows of one round: names are compared once each, rows then look up one bit.

use regex_lite::{Regex, RegexBuilder};

use super::{Compared, Expr, Number, Test};
use crate::app::review::column::Column;
use crate::app::review::homes::{Name, Unit};
use crate::app::review::rows::{Choice, Row, Rows, Value};
use crate::domain::text::{fold, matches};

/// The largest compiled regular expression.
const LARGEST: usize = 1 << 16;

/// A filter over the rows of a round.
#[derive(Debug)]
pub struct Filter<'a> {
    rows: Rows<'a>,
    check: Check,
}

#[derive(Debug)]
enum Check {
    All(Vec<Self>),
    Any(Vec<Self>),
    Not(Box<Self>),
    /// In a name of the place, in the note.
    Text {
        villages: Vec<bool>,
        communes: Vec<bool>,
        districts: Vec<bool>,
        needle: Needle,
    },
    /// In the list of names that a column looks up.
    Listed(Column, Vec<bool>),
    Words(Column, Needle),
    Missing(Column),
    Number(Column, Compared, Number),
    Between(Column, Number, Number),
    Choice(Column, Choice),
    YesNo(Column, bool),
    Never,
}

/// What is looked for in words.
#[derive(Debug)]
enum Needle {
    Equal(String),
    Within(String),
    Matching(Regex),
}

impl Needle {
    fn finds_folded(&self, folded: &str) -> bool {
        match self {
            Self::Equal(text) => folded == text,
            Self::Within(text) => folded.contains(text.as_str()),
            Self::Matching(regex) => regex.is_match(folded),
        }
    }

    fn finds(&self, text: &str) -> bool {
        match self {
            Self::Within(needle) => matches(text, needle),
            _ => self.finds_folded(&fold(text)),
        }
    }
}

/// A regular expression over search forms; `None` where it does not read.
pub(super) fn pattern(pattern: &str) -> Option<Regex> {
    let mut folded = String::with_capacity(pattern.len());
    let mut letters = pattern.chars();
    while let Some(letter) = letters.next() {
        // What stands behind a backslash is a class or a sign, not a letter to fold.
        if letter == '\\' {
            folded.push(letter);
            folded.extend(letters.next());
        } else {
            folded.push_str(&fold(letter.encode_utf8(&mut [0; 4])));
        }
    }
    RegexBuilder::new(&folded).size_limit(LARGEST).nest_limit(32).build().ok()
}

impl<'a> Filter<'a> {
    /// Makes an expression ready.
    pub fn new(expr: &Expr, rows: Rows<'a>) -> Self {
        Self { rows, check: Check::of(expr, rows) }
    }

    /// Whether a row is meant.
    pub fn accepts(&self, raw: u32) -> bool {
        match &self.check {
            Check::All(parts) if parts.is_empty() => true,
            check => self.rows.row(raw).is_some_and(|row| check.holds(&row, self.rows)),
        }
    }
}

impl Check {
    fn of(expr: &Expr, rows: Rows<'_>) -> Self {
        let list = |parts: &[Expr]| parts.iter().map(|part| Self::of(part, rows)).collect();
        match expr {
            Expr::All(parts) => Self::All(list(parts)),
            Expr::Any(parts) => Self::Any(list(parts)),
            Expr::Not(inner) => Self::Not(Box::new(Self::of(inner, rows))),
            Expr::Text(text) => Self::anywhere(Needle::Within(text.clone()), rows),
            Expr::Pattern(text) => {
                pattern(text).map_or(Self::Never, |regex| Self::anywhere(Needle::Matching(regex), rows))
            }
            Expr::Is(column, test) => match test {
                Test::Missing => Self::Missing(*column),
                Test::Number(compared, number) => Self::Number(*column, *compared, *number),
                Test::Between(low, high) => Self::Between(*column, *low, *high),
                Test::Equals(whole) => Self::words(*column, Needle::Equal(whole.clone()), rows),
                Test::Contains(part) => Self::words(*column, Needle::Within(part.clone()), rows),
                Test::Choice(choice) => Self::Choice(*column, *choice),
                Test::YesNo(answer) => Self::YesNo(*column, *answer),
            },
        }
    }

    fn anywhere(needle: Needle, rows: Rows<'_>) -> Self {
        let homes = rows.homes();
        let in_unit = |unit: &Unit| needle.finds_folded(&unit.name.folded) || needle.finds_folded(&unit.code);
        let districts: Vec<bool> = homes.districts().iter().map(in_unit).collect();
        Self::Text {
            villages: homes.villages().iter().map(|name| needle.finds_folded(&name.folded)).collect(),
            communes: homes.communes().iter().map(in_unit).collect(),
            districts,
            needle,
        }
    }

    fn words(column: Column, needle: Needle, rows: Rows<'_>) -> Self {
        let homes = rows.homes();
        let is_named = |name: &Name| !name.folded.is_empty() && needle.finds_folded(&name.folded);
        let list = match column {
            Column::Village => homes.villages().iter().map(is_named).collect(),
            Column::Commune => homes.communes().iter().map(|unit| is_named(&unit.name)).collect(),
            Column::District => homes.districts().iter().map(|unit| is_named(&unit.name)).collect(),
            Column::CommuneCode => {
                let has_code = |unit: &Unit| !unit.code.is_empty() && needle.finds_folded(&unit.code);
                homes.communes().iter().map(has_code).collect()
            }
            _ => return Self::Words(column, needle),
        };
        Self::Listed(column, list)
    }

    fn holds(&self, row: &Row<'_>, rows: Rows<'_>) -> bool {
        let is_in = |list: &[bool], place: u32| list.get(place as usize).copied().unwrap_or(false);
        match self {
            Self::All(parts) => parts.iter().all(|part| part.holds(row, rows)),
            Self::Any(parts) => parts.iter().any(|part| part.holds(row, rows)),
            Self::Not(inner) => !inner.holds(row, rows),
            Self::Text { villages, communes, districts, needle } => {
                is_in(villages, row.home.village)
                    || is_in(communes, row.home.commune)
                    || is_in(districts, row.home.district)
                    || !row.survey.note.is_empty() && needle.finds(&row.survey.note)
            }
            Self::Listed(column, list) => {
                let place = match column {
                    Column::Village => row.home.village,
                    Column::District => row.home.district,
                    _ => row.home.commune,
                };
                is_in(list, place)
            }
            Self::Words(column, needle) => {
                matches!(rows.value(row, *column), Value::Text(text) if needle.finds(text))
            }
            Self::Missing(column) => rows.value(row, *column) == Value::Missing,
            Self::Number(column, compared, number) => {
                compare(rows.value(row, *column), *number).is_some_and(|order| compared.accepts(order))
            }
            Self::Between(column, low, high) => {
                let value = rows.value(row, *column);
                compare(value, *low).is_some_and(std::cmp::Ordering::is_ge)
                    && compare(value, *high).is_some_and(std::cmp::Ordering::is_le)
            }
            Self::Choice(column, choice) => rows.value(row, *column) == Value::Choice(*choice),
            Self::YesNo(column, answer) => rows.value(row, *column) == Value::YesNo(*answer),
            Self::Never => false,
        }
    }
}

impl Compared {
    fn accepts(self, order: std::cmp::Ordering) -> bool {
        match self {
            Self::Equal => order.is_eq(),
            Self::Less => order.is_lt(),
            Self::AtMost => order.is_le(),
            Self::More => order.is_gt(),
            Self::AtLeast => order.is_ge(),
        }
    }
}

/// How a value stands to a number, exactly: a share is never divided.
fn compare(value: Value<'_>, number: Number) -> Option<std::cmp::Ordering> {
    let Value::Number { num, den } = value else { return None };
    Some(u128::from(num).cmp(&(u128::from(number.scaled) * u128::from(den))))
}
