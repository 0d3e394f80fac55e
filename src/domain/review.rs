//! Reviews: rounds, the figures of a place in a round, and what each level decided.

use chrono::NaiveDate;

use super::assessment::Outcome;
use super::figures::{FigureKey, FigureSet, Figures};
use super::id::Id;
use super::place::{Place, PlaceId, PlaceLevel};
use super::plan::DocumentRef;
use super::row::{plain_fields, row};
use super::snapshot::{Changes, DecisionSlots, Lookup, Snapshot};
use super::text::Text;

/// The id of a round.
pub type RoundId = Id<Round>;
/// The id of a survey row.
pub type SurveyId = Id<Survey>;

/// Who has the file and speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Level {
    /// Thôn.
    Village,
    /// Xã.
    Commune,
    /// Huyện.
    District,
    /// Tỉnh.
    Province,
    /// Trung ương.
    Centre,
}

impl Level {
    /// How many levels there are.
    pub const COUNT: usize = 5;
}

/// What is reviewed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum RoundObject {
    /// Villages.
    Villages,
    /// Communes.
    Communes,
}

/// Whether the figures of a round are real.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum FiguresNature {
    /// Reported by the places.
    Reported,
    /// Made up for rehearsal: every screen and export says "SỐ LIỆU MINH HỌA".
    MadeUp,
}

/// What a level says of a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Verdict {
    /// Đề nghị.
    Propose,
    /// Không đề nghị.
    Decline,
    /// Trả lại, rà soát bổ sung.
    Return,
    /// Để xem xét sau.
    Defer,
    /// Nhất trí.
    Agree,
}

impl Verdict {
    /// Every verdict, in the order of the pick list.
    pub const ALL: [Self; 5] = [Self::Propose, Self::Decline, Self::Return, Self::Defer, Self::Agree];

    /// Whether it goes against what the criteria say, so that it needs a reason: to propose what is not known to
    /// qualify, or to decline what does.
    pub const fn contradicts(self, outcome: Outcome) -> bool {
        match self {
            Self::Propose => !matches!(outcome, Outcome::Met),
            Self::Decline => !matches!(outcome, Outcome::NotMet),
            Self::Return | Self::Defer | Self::Agree => false,
        }
    }
}

plain_fields!(Level, RoundObject, FiguresNature, Verdict);

row! {
    /// One review.
    pub struct Round in rounds (Round) {
        /// Its key, e.g. "thon-2015".
        pub key: Text,
        /// The year it is for.
        pub year: u16,
        /// What is reviewed.
        pub object: RoundObject,
        /// The rule set as TOML, pinned as it was when the round was opened.
        pub rules: Text,
        /// The day as of which places are taken.
        pub as_of: NaiveDate,
        /// Real or made-up figures.
        pub nature: FiguresNature,
    }
}

row! {
    /// The figures of one place in one round: one row per (round, place).
    pub struct Survey in surveys (Survey) {
        /// The round.
        pub round: RoundId,
        /// The place.
        pub place: PlaceId,
        /// The figures; every one may be missing.
        pub figures: Figures,
        /// A note from the sheet.
        pub note: Text,
    }
}

row! {
    /// What a level decided on a place in a round: one row per (round, place, level), the survey row standing for
    /// the first two.
    pub struct Decision in decisions (Decision), touch = keep_slots {
        /// The place in its round.
        pub survey: SurveyId,
        /// Which level speaks.
        pub level: Level,
        /// What it says.
        pub verdict: Verdict,
        /// Why, where it differs from the assessment.
        pub reason: Text,
        /// The document that says so.
        pub document: Option<DocumentRef>,
        /// Who typed it.
        pub typed_by: Text,
    }
}

/// The changes that open a round: the round itself, and a row without figures for every place of its kind that exists on
/// its day.
pub fn open_round(book: &Snapshot, round: Round) -> Changes {
    let level = match round.object {
        RoundObject::Villages => PlaceLevel::Village,
        RoundObject::Communes => PlaceLevel::Commune,
    };
    let as_of = round.as_of;
    let mut changes = Changes::default();
    let round = changes.insert(round);
    for (place, row) in book.rows::<Place>() {
        if row.level == level && row.validity.holds_on(as_of) {
            changes.insert(Survey { round, place, figures: Figures::default(), note: Text::from("") });
        }
    }
    changes
}

/// The figures that some row of these has.
pub fn reported<'s>(surveys: impl Iterator<Item = &'s Survey>) -> FigureSet {
    let mut reported = FigureSet::default();
    for survey in surveys {
        let has = survey.figures.iter().filter(|(_, value)| value.is_some());
        reported = has.fold(reported, |set, (key, _)| set.with(key));
        if reported.len() == FigureKey::COUNT {
            break;
        }
    }
    reported
}

fn keep_slots(lookup: &mut Lookup, id: Id<Decision>, before: Option<&Decision>, after: Option<&Decision>) {
    let key = |decision: &Decision| (decision.survey, decision.level);
    if before.map(key) == after.map(key) {
        return;
    }
    let mut put = |decision: &Decision, held: Option<Id<Decision>>, put: Option<Id<Decision>>| {
        let key: Id<DecisionSlots> = Id::new(decision.survey.raw());
        let mut slots = lookup.decisions.get(key).copied().unwrap_or_default();
        let slot = &mut slots[decision.level as usize];
        // Where another row of the same set has taken the slot already, it stays with that one.
        if held.is_none() || *slot == held {
            *slot = put;
            lookup.decisions.set(key, Some(slots));
        }
    };
    if let Some(before) = before {
        put(before, Some(id), None);
    }
    if let Some(after) = after {
        put(after, None, Some(id));
    }
}
