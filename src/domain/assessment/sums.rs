//! Villages against their commune: figures of two rounds of one year that do not add up.

use std::collections::BTreeMap;

use crate::domain::figures::{FigureKey, FigureKind, Figures};
use crate::domain::place::{Place, PlaceId};
use crate::domain::review::{Round, RoundId, RoundObject, Survey};
use crate::domain::snapshot::Snapshot;

/// A figure of a commune that its villages contradict.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mismatch {
    /// The commune.
    pub commune: PlaceId,
    /// Which figure.
    pub key: FigureKey,
    /// What the commune told.
    pub told: u64,
    /// What its villages add up to, as far as they told it.
    pub sum: u64,
    /// How many of its villages did not tell it.
    pub silent: u32,
}

/// Every figure of the commune round that the villages of the village round contradict, commune by commune. Where every
/// village told it the sums must agree; where some are silent, those that told it must not exceed the commune. The number
/// of villages is that of their rows. Rounds of different years, or of other objects, say nothing of each other.
pub fn mismatches(book: &Snapshot, villages: RoundId, communes: RoundId) -> Vec<Mismatch> {
    let round = |id, object| book.get(id).filter(|round: &&Round| round.object == object);
    let (Some(below), Some(above)) =
        (round(villages, RoundObject::Villages), round(communes, RoundObject::Communes))
    else {
        return Vec::new();
    };
    if below.year != above.year {
        return Vec::new();
    }
    let mut sums: BTreeMap<PlaceId, Sums> = BTreeMap::new();
    for (_, survey) in book.rows::<Survey>().filter(|(_, survey)| survey.round == villages) {
        let parent = book.get(survey.place).and_then(|place: &Place| place.parent_on(below.as_of));
        if let Some(commune) = parent {
            sums.entry(commune).or_default().add(&survey.figures);
        }
    }
    let rows = book.rows::<Survey>().filter(|(_, survey)| survey.round == communes);
    rows.filter_map(|(_, survey)| Some((survey, sums.get(&survey.place)?)))
        .flat_map(|(survey, sums)| sums.against(survey.place, &survey.figures))
        .collect()
}

/// What the villages of one commune told.
struct Sums {
    villages: u32,
    added: [u64; FigureKey::COUNT],
    told: [u32; FigureKey::COUNT],
}

impl Default for Sums {
    fn default() -> Self {
        Self { villages: 0, added: [0; FigureKey::COUNT], told: [0; FigureKey::COUNT] }
    }
}

impl Sums {
    fn add(&mut self, figures: &Figures) {
        self.villages += 1;
        for (key, value) in figures.iter() {
            if let Some(value) = value {
                self.added[key as usize] += u64::from(value);
                self.told[key as usize] += 1;
            }
        }
    }

    fn against(&self, commune: PlaceId, figures: &Figures) -> Vec<Mismatch> {
        let one = |(key, told): (FigureKey, Option<u32>)| {
            let told = u64::from(told?);
            let (sum, silent) = if key == FigureKey::Villages {
                (u64::from(self.villages), 0)
            } else if key.kind() == FigureKind::YesNo || self.told[key as usize] == 0 {
                return None;
            } else {
                (self.added[key as usize], self.villages - self.told[key as usize])
            };
            let is_wrong = if silent == 0 { sum != told } else { sum > told };
            is_wrong.then_some(Mismatch { commune, key, told, sum, silent })
        };
        figures.iter().filter_map(one).collect()
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;
    use crate::domain::date::Validity;
    use crate::domain::id::Id;
    use crate::domain::place::{PlaceLevel, Unit};
    use crate::domain::review::FiguresNature;

    const COMMUNE: u32 = 0;

    fn round(object: RoundObject, year: u16) -> Round {
        Round {
            key: "".into(),
            year,
            object,
            rules: "".into(),
            as_of: NaiveDate::default(),
            nature: FiguresNature::Reported,
        }
    }

    fn place(level: PlaceLevel, parent: Option<PlaceId>) -> Place {
        Place {
            level,
            unit: Unit::Village,
            code: "".into(),
            name: "".into(),
            parent,
            transfers: Vec::new(),
            validity: Validity::default(),
        }
    }

    /// A commune with these households and its villages with theirs; villages reviewed in 2015.
    fn found(commune: u32, villages: &[Option<u32>], year: u16) -> Vec<(FigureKey, u64, u64, u32)> {
        let mut book = Snapshot::default();
        let tables = &mut book.tables;
        tables.rounds.set(Id::new(0), Some(round(RoundObject::Villages, 2015)));
        tables.rounds.set(Id::new(1), Some(round(RoundObject::Communes, year)));
        tables.places.set(Id::new(COMMUNE), Some(place(PlaceLevel::Commune, None)));
        let mut survey = |n: u32, round: u32, place: u32, figures| {
            let row = Survey { round: Id::new(round), place: Id::new(place), figures, note: "".into() };
            tables.surveys.set(Id::new(n), Some(row));
        };
        let told = Figures::default().with(FigureKey::Households, commune).with(FigureKey::Villages, 2);
        survey(0, 1, COMMUNE, told);
        for (n, households) in (1..).zip(villages) {
            let mut figures = Figures::default();
            figures.set(FigureKey::Households, *households);
            survey(n, 0, n, figures);
        }
        for n in 1..=villages.len() as u32 {
            tables.places.set(Id::new(n), Some(place(PlaceLevel::Village, Some(Id::new(COMMUNE)))));
        }
        let found = mismatches(&book, Id::new(0), Id::new(1));
        found.into_iter().map(|one| (one.key, one.told, one.sum, one.silent)).collect()
    }

    #[test]
    fn villages_that_told_everything_add_up_or_are_found() {
        assert_eq!(found(100, &[Some(60), Some(40)], 2015), []);
        assert_eq!(found(100, &[Some(60), Some(41)], 2015), [(FigureKey::Households, 100, 101, 0)]);
        assert_eq!(found(100, &[Some(60), Some(39)], 2015), [(FigureKey::Households, 100, 99, 0)]);
    }

    #[test]
    fn a_silent_village_may_be_the_difference_but_never_a_surplus() {
        assert_eq!(found(100, &[Some(60), None], 2015), []);
        assert_eq!(found(100, &[Some(101), None], 2015), [(FigureKey::Households, 100, 101, 1)]);
        assert_eq!(found(100, &[None, None], 2015), [], "nobody told anything");
    }

    #[test]
    fn the_villages_themselves_are_counted_and_other_years_say_nothing() {
        let three = [Some(50), Some(25), Some(25)];
        assert_eq!(found(100, &three, 2015), [(FigureKey::Villages, 2, 3, 0)]);
        assert_eq!(found(99, &three, 2014), []);
    }
}
