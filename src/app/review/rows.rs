//! What every row of a round has in every column: the one place that filters, facets, orders and marks read from.
//!
//! It needs a book, a round and the names of its places; verdicts that are known already are used, others are found on
//! the spot. It knows no model, so that the command line reads rows the same way.

use super::column::{Column, Columns};
use super::homes::{Home, Homes};
use super::results::Results;
use super::round::{OpenRound, Ruled};
use super::sitting::SPEAKS;
use crate::app::marks::Marks;
use crate::domain::assessment::{Brief, Outcome, check};
use crate::domain::figures::{FigureKey, FigureKind, FigureSet, Figures, Metric, Rate};
use crate::domain::review::{Decision, Survey, SurveyId, Verdict};
use crate::domain::snapshot::Snapshot;

/// What one count weighs in a [`Value::Number`]: four places after the comma are kept exactly.
pub const SCALE: u64 = 10_000;

/// The rows of a round.
#[derive(Debug, Clone, Copy)]
pub struct Rows<'a> {
    snapshot: &'a Snapshot,
    round: &'a OpenRound,
    results: Option<&'a Results>,
    homes: &'a Homes,
    marks: &'a Marks,
    rules: Option<&'a Ruled>,
    asked: FigureSet,
}

/// One row.
#[derive(Debug, Clone, Copy)]
pub struct Row<'a> {
    /// Its id.
    pub raw: u32,
    /// Its figures.
    pub survey: &'a Survey,
    /// Where it lies.
    pub home: Home,
}

/// What a row has in a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Value<'a> {
    /// Nothing.
    Missing,
    /// The number `num / den`, in ten-thousandths: of a count, of a hectare, of a percent. `den` is never 0.
    Number {
        /// Above the line.
        num: u64,
        /// Below the line.
        den: u64,
    },
    /// Yes or no.
    YesNo(bool),
    /// One of a few.
    Choice(Choice),
    /// Words, as written; never empty.
    Text(&'a str),
}

/// One value of a column that has few.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Choice {
    /// What the criteria say.
    Outcome(Outcome),
    /// No decision yet.
    Undecided,
    /// What this office has decided.
    Verdict(Verdict),
}

impl Value<'_> {
    const fn count(count: u64) -> Self {
        Self::Number { num: count * SCALE, den: 1 }
    }
}

impl<'a> Rows<'a> {
    /// The rows of a round. `results` are used as far as they are known.
    pub fn new(
        snapshot: &'a Snapshot,
        round: &'a OpenRound,
        results: Option<&'a Results>,
        homes: &'a Homes,
        marks: &'a Marks,
    ) -> Self {
        let rules = round.rules().ok();
        let asked = rules.map_or(FigureSet::default(), |ruled| ruled.rules.figures());
        Self { snapshot, round, results, homes, marks, rules, asked }
    }

    /// The names of the places.
    pub const fn homes(&self) -> &'a Homes {
        self.homes
    }

    /// The rules of the round, where they read.
    pub const fn rules(&self) -> Option<&'a Ruled> {
        self.rules
    }

    /// The figures that the criteria ask for.
    pub const fn asked(&self) -> FigureSet {
        self.asked
    }

    /// The columns of the round.
    pub fn columns(&self) -> Columns {
        Columns::of(self.rules.map(|ruled| &ruled.rules))
    }

    /// The row with this id, if it is one of the round.
    pub fn row(&self, raw: u32) -> Option<Row<'a>> {
        let survey = self.round.survey(self.snapshot, raw)?;
        Some(Row { raw, survey, home: self.homes.home_of(raw) })
    }

    /// The verdict on a row.
    pub fn brief(&self, row: &Row<'_>) -> Option<Brief> {
        let known = self.results.and_then(|results| results.brief(row.raw));
        known.or_else(|| self.round.brief(&row.survey.figures))
    }

    /// What this office has decided on a row.
    pub fn decision(&self, row: &Row<'_>) -> Option<&'a Decision> {
        self.snapshot.decision(SurveyId::new(row.raw), SPEAKS).map(|(_, row)| row)
    }

    /// What a row has in a column.
    pub fn value(&self, row: &Row<'a>, column: Column) -> Value<'a> {
        self.place(row, column).or_else(|| self.judged(row, column)).unwrap_or(Value::Missing)
    }

    fn place(&self, row: &Row<'a>, column: Column) -> Option<Value<'a>> {
        let text = |text: &'a str| (!text.is_empty()).then_some(Value::Text(text));
        let commune = self.homes.communes().get(row.home.commune as usize);
        match column {
            Column::Village => text(&self.homes.villages().get(row.home.village as usize)?.text),
            Column::Commune => text(&commune?.name.text),
            Column::CommuneCode => text(&commune?.code),
            Column::District => text(&self.homes.districts().get(row.home.district as usize)?.name.text),
            Column::Note => text(&row.survey.note),
            Column::DecidedBy => text(&self.decision(row)?.typed_by),
            Column::Reason => text(&self.decision(row)?.reason),
            Column::Class => {
                let class = self.brief(row)?.class?;
                text(&self.rules?.rules.nodes().get(usize::from(class))?.id)
            }
            _ => None,
        }
    }

    fn judged(&self, row: &Row<'a>, column: Column) -> Option<Value<'a>> {
        let figures = &row.survey.figures;
        Some(match column {
            Column::Metric(metric) => measured(figures, metric)?,
            Column::Criterion(place) => Value::Choice(Choice::Outcome(self.condition(row, place)?)),
            Column::Outcome => Value::Choice(Choice::Outcome(self.brief(row)?.outcome)),
            Column::Margin => Value::count(self.households_apart(row)?.unsigned_abs().into()),
            Column::Short => {
                let brief = self.brief(row).filter(|brief| brief.outcome == Outcome::NotMet)?;
                let more = self.rules?.assessor.households_apart(brief).filter(|more| *more > 0)?;
                Value::count(more.unsigned_abs().into())
            }
            Column::Decision => {
                let verdict = self.decision(row).map(|decision| Choice::Verdict(decision.verdict));
                Value::Choice(verdict.unwrap_or(Choice::Undecided))
            }
            Column::Findings => Value::count(check(figures).len() as u64),
            Column::Missing => Value::count(figures.missing().intersection(self.asked).len() as u64),
            Column::Marked => Value::YesNo(self.marks.contains(row.raw)),
            _ => return None,
        })
    }

    fn households_apart(&self, row: &Row<'_>) -> Option<i32> {
        self.rules?.assessor.households_apart(self.brief(row)?)
    }

    /// The outcome of a condition: of one that a table shows it is known, of another it is found now.
    fn condition(&self, row: &Row<'_>, place: u8) -> Option<Outcome> {
        let assessor = &self.rules?.assessor;
        let place = usize::from(place);
        match assessor.criteria().position(|node| node == place) {
            Some(n) => self.brief(row).map(|brief| brief.criterion(n)),
            None => Some(assessor.outcome_of(place, &row.survey.figures)),
        }
    }
}

/// What figures say of a metric; none where one is missing, and for a share of nothing.
fn measured<'a>(figures: &Figures, metric: Metric) -> Option<Value<'a>> {
    match metric {
        Metric::Figure(key) => {
            let value = u64::from(figures.get(key)?);
            Some(match key.kind() {
                FigureKind::Count => Value::count(value),
                FigureKind::Area | FigureKind::Length => Value::Number { num: value * (SCALE / 100), den: 1 },
                FigureKind::YesNo => Value::YesNo(value != 0),
            })
        }
        Metric::Rate(rate) => {
            let total = figures.get(rate.denominator()).filter(|total| *total > 0)?;
            let parts: Option<u64> =
                rate.numerator().iter().map(|key| figures.get(*key).map(u64::from)).sum();
            Some(Value::Number { num: parts? * (100 * SCALE), den: total.into() })
        }
    }
}

/// The share of which a count is the upper part alone, where there is one: whoever asks for a count in percent means it.
pub fn share_of(key: FigureKey) -> Option<Rate> {
    let total = key.total()?;
    Rate::ALL.into_iter().find(|rate| rate.numerator() == [key] && rate.denominator() == total)
}
