//! The names of the domain's words in data: snake case, from the glossary, the same in every language.

use crate::domain::agency::{AgencyKind, Authority};
use crate::domain::assessment::Outcome;
use crate::domain::change::Origin;
use crate::domain::occurrence::Timing;
use crate::domain::place::{PlaceLevel, Unit};
use crate::domain::plan::Step;
use crate::domain::review::{FiguresNature, Level, Verdict};

macro_rules! keys {
    ($( $name:ident($ty:ident) { $($variant:pat => $key:literal),* $(,)? } )*) => { $(
        pub(crate) const fn $name(value: $ty) -> &'static str {
            match value { $( $variant => $key, )* }
        }
    )* };
}

keys! {
    step(Step) {
        Step::Drafting => "drafting",
        Step::Consulting => "consulting",
        Step::Revising => "revising",
        Step::Submitting => "submitting",
        Step::Issued => "issued",
    }
    agency_kind(AgencyKind) {
        AgencyKind::Single => "single",
        AgencyKind::ClosedGroup => "closed_group",
        AgencyKind::OpenSet => "open_set",
    }
    authority(Authority) {
        Authority::Under => "under",
        Authority::Outside => "outside",
    }
    place_level(PlaceLevel) {
        PlaceLevel::Province => "province",
        PlaceLevel::District => "district",
        PlaceLevel::Commune => "commune",
        PlaceLevel::Village => "village",
    }
    unit(Unit) {
        Unit::Province => "province",
        Unit::District => "district",
        Unit::City => "city",
        Unit::Town => "town",
        Unit::Commune => "commune",
        Unit::Ward => "ward",
        Unit::Township => "township",
        Unit::Hamlet => "hamlet",
        Unit::Village => "village",
    }
    level(Level) {
        Level::Village => "village",
        Level::Commune => "commune",
        Level::District => "district",
        Level::Province => "province",
        Level::Centre => "centre",
    }
    verdict(Verdict) {
        Verdict::Propose => "propose",
        Verdict::Decline => "decline",
        Verdict::Return => "return",
        Verdict::Defer => "defer",
        Verdict::Agree => "agree",
    }
    nature(FiguresNature) {
        FiguresNature::Reported => "reported",
        FiguresNature::MadeUp => "made_up",
    }
    outcome(Outcome) {
        Outcome::Met => "met",
        Outcome::NotMet => "not_met",
        Outcome::Undetermined => "undetermined",
    }
    origin(Origin) {
        Origin::Edit => "edit",
        Origin::Undo(_) => "undo",
        Origin::Redo(_) => "redo",
        Origin::Import => "import",
    }
    timing(Timing) {
        Timing::Overdue(_) => "overdue",
        Timing::Soon(_) => "soon",
        Timing::Later(_) => "later",
        Timing::Settled => "settled",
        Timing::Never => "never",
    }
}
