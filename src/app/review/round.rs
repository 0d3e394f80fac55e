//! The round under review: its rules, read from the text it was opened with.

use std::sync::Arc;

use crate::domain::assessment::{Assessor, Brief};
use crate::domain::criteria::RuleSet;
use crate::domain::figures::Figures;
use crate::domain::opening::newest;
use crate::domain::region::Region;
use crate::domain::review::{Round, RoundId, Survey, SurveyId};
use crate::domain::snapshot::Snapshot;
use crate::domain::text::Text;
use crate::intake::rules::{self, RuleFileError};

/// A round with its rules made ready.
#[derive(Debug, Clone, PartialEq)]
pub struct OpenRound {
    /// Which round.
    pub id: RoundId,
    region: Option<Region>,
    text: Text,
    rules: Result<Arc<Ruled>, RuleFileError>,
}

/// A rule set and what judges by it.
#[derive(Debug, Clone, PartialEq)]
pub struct Ruled {
    /// The rules as told, in the region of the book.
    pub rules: RuleSet,
    /// The rules made ready.
    pub assessor: Assessor,
}

impl OpenRound {
    /// Opens the latest round of a book, if it has one.
    pub fn latest(snapshot: &Snapshot) -> Option<Self> {
        let (id, round) = newest(snapshot)?;
        Some(Self::of(id, round, Region::of_book(snapshot)))
    }

    /// Opens the round with this id, if the book has it.
    pub fn find(snapshot: &Snapshot, id: RoundId) -> Option<Self> {
        snapshot.get(id).map(|round| Self::of(id, round, Region::of_book(snapshot)))
    }

    /// Opens one round, its rules being those of a region.
    pub fn of(id: RoundId, round: &Round, region: Option<Region>) -> Self {
        let rules = rules::read(&round.rules).map(|rules| {
            let rules = rules.in_region(region);
            let assessor = Assessor::new(&rules);
            Arc::new(Ruled { rules, assessor })
        });
        Self { id, region, text: round.rules.clone(), rules }
    }

    /// Whether the book still has it, under the same rules in the same region.
    pub fn is_current(&self, snapshot: &Snapshot) -> bool {
        snapshot.get(self.id).is_some_and(|round| {
            let is_same = Region::of_book(snapshot) == self.region;
            is_same && (Arc::ptr_eq(&round.rules, &self.text) || round.rules == self.text)
        })
    }

    /// Its rules; where the pinned text does not read, why.
    ///
    /// # Errors
    /// What is wrong with the text, with line and column.
    pub fn rules(&self) -> Result<&Ruled, &RuleFileError> {
        self.rules.as_deref()
    }

    /// The verdict on figures; none where the rules do not read.
    pub fn brief(&self, figures: &Figures) -> Option<Brief> {
        self.rules().ok().map(|ruled| ruled.assessor.brief(figures))
    }

    /// The survey row, if it is one of this round.
    pub fn survey<'s>(&self, snapshot: &'s Snapshot, raw: u32) -> Option<&'s Survey> {
        snapshot.get(SurveyId::new(raw)).filter(|survey| survey.round == self.id)
    }
}
