//! What a column comes to over the villages of a commune, and what the commune itself reports.
//!
//! The rows of the commune are looked for when the cursor comes into another one, not at every key: a round has a hundred
//! thousand rows, a commune a dozen.

use crate::app::model::Model;
use crate::domain::figures::{FigureKey, FigureKind};
use crate::domain::place::PlaceId;
use crate::domain::review::{Round, RoundId, RoundObject, Survey, SurveyId};
use crate::domain::snapshot::Snapshot;

/// The rows that are summed up, and the row of the place above them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Sum {
    /// The commune; in a round of communes the district. None where the row lies in none.
    pub unit: Option<PlaceId>,
    rows: Vec<SurveyId>,
    own: Option<SurveyId>,
    /// The round, and how many rows the book had when they were looked for.
    seen: Option<(RoundId, u32)>,
}

/// What a column comes to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Total {
    /// How many rows there are.
    pub rows: usize,
    /// How many of them have the figure.
    pub known: usize,
    /// Their sum; of questions how many are answered yes.
    pub sum: u64,
    /// What the place above reports itself; none where it has no such figure, and for questions.
    pub own: Option<u32>,
}

impl Sum {
    /// What a column comes to now.
    pub fn total(&self, book: &Snapshot, key: FigureKey) -> Total {
        let figure = |id: &SurveyId| book.get(*id).map(|survey| survey.figures.get(key));
        let mut total = Total::default();
        for value in self.rows.iter().filter_map(figure) {
            total.rows += 1;
            total.known += usize::from(value.is_some());
            total.sum += u64::from(value.unwrap_or(0));
        }
        total.own = self.own.as_ref().and_then(figure).flatten();
        if key.kind() == FigureKind::YesNo {
            total.own = None;
        }
        total
    }

    /// Looks for the rows again where the cursor came into another commune, or rows came.
    pub(super) fn catch_up(&mut self, model: &Model) {
        let unit = model.review.grid.current().and_then(|raw| unit_of(model, raw));
        let seen =
            model.review.round.as_ref().map(|round| (round.id, model.snapshot.tables.surveys.next_id()));
        if (unit, seen) == (self.unit, self.seen) {
            return;
        }
        let is_inside = |raw: &&u32| unit.is_some() && unit_of(model, **raw) == unit;
        let order = model.review.grid.order();
        self.rows = order.iter().filter(is_inside).map(|raw| SurveyId::new(*raw)).collect();
        self.own = unit.zip(seen).and_then(|(unit, (round, _))| own(&model.snapshot, round, unit));
        (self.unit, self.seen) = (unit, seen);
    }
}

/// The place above a row, as the table names it.
fn unit_of(model: &Model, raw: u32) -> Option<PlaceId> {
    let homes = &model.review.homes;
    let home = homes.home_of(raw);
    if home.village == 0 {
        return homes.districts().get(home.district as usize)?.place;
    }
    homes.communes().get(home.commune as usize)?.place
}

/// The row in which a place reports itself: in the same round, else in one of communes for the same year, the latest first.
pub(super) fn own(book: &Snapshot, round: RoundId, place: PlaceId) -> Option<SurveyId> {
    let year = book.get(round)?.year;
    let is_of_year = |row: &Round| row.year == year && row.object == RoundObject::Communes;
    let rounds: Vec<RoundId> =
        book.rows::<Round>().filter(|(id, row)| *id == round || is_of_year(row)).map(|(id, _)| id).collect();
    let rank = |survey: &Survey| {
        let at = rounds.iter().position(|id| *id == survey.round)?;
        Some(if survey.round == round { rounds.len() } else { at })
    };
    let own = book.rows::<Survey>().filter(|(_, survey)| survey.place == place);
    own.filter_map(|(id, survey)| Some((rank(survey)?, id))).max_by_key(|(rank, _)| *rank).map(|(_, id)| id)
}
