//! The stored form of half-typed figures: of the form of one place, and of cells.

use serde::{Deserialize, Serialize};

use crate::app::form::FigureForm;
use crate::app::review::EntryPlace;
use crate::domain::figures::{FigureKey, Figures};
use crate::domain::id::Id;

/// The figures of a form, each with what it was when the form was opened.
#[derive(Serialize, Deserialize)]
pub(super) struct FiguresV1 {
    round: u32,
    place: u32,
    base: Vec<(String, Option<u32>)>,
}

impl FiguresV1 {
    pub(super) fn of(asked: &FigureForm) -> Self {
        let base = asked.keys.iter().map(|key| (key.key().to_owned(), asked.base.get(key)));
        Self { round: asked.round.raw(), place: asked.place.raw(), base: base.collect() }
    }

    /// The figures it means; none where one of them is not known any more.
    pub(super) fn form(self) -> Option<FigureForm> {
        let known = |(key, value): &(String, Option<u32>)| Some((FigureKey::from_key(key)?, *value));
        let base: Vec<_> = self.base.iter().map(known).collect::<Option<_>>()?;
        Some(FigureForm {
            round: Id::new(self.round),
            place: Id::new(self.place),
            keys: base.iter().map(|(key, _)| *key).collect(),
            base: base.into_iter().collect::<Figures>(),
        })
    }
}

/// Where a person was while typing figures into cells.
#[derive(Serialize, Deserialize)]
pub(super) struct EntryV1 {
    goes_right: bool,
    typed: Option<String>,
}

impl EntryV1 {
    pub(super) fn of(place: &EntryPlace) -> Self {
        Self { goes_right: place.goes_right, typed: place.typed.clone() }
    }

    pub(super) fn place(self) -> EntryPlace {
        EntryPlace { goes_right: self.goes_right, typed: self.typed }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn half_typed_figures_keep_what_they_began_with() {
        let keys = [FigureKey::Households, FigureKey::RoadHardened].into_iter().collect();
        let base = Figures::default().with(FigureKey::Households, 94);
        let asked = FigureForm { round: Id::new(1), place: Id::new(70_000), keys, base };
        assert_eq!(FiguresV1::of(&asked).form(), Some(asked));
        let mut stored = FiguresV1::of(&asked);
        stored.base.push(("a_figure_of_tomorrow".to_owned(), None));
        assert_eq!(stored.form(), None);
    }
}
