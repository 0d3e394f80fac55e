//! Words for the domain's own vocabulary: one function an enum, one id a variant.

use std::borrow::Cow;

use super::{Lang, Words};
use crate::domain::agency::{AgencyKind, Authority};
use crate::domain::place::{Place, PlaceLevel, Unit};
use crate::domain::plan::{PlanState, Role, RoleSet, Status, Step};
use crate::domain::region::Region;
use crate::domain::review::{FiguresNature, Level, RoundObject, Verdict};
use crate::domain::setting::SettingValue;
use crate::domain::snapshot::TableKind;

/// Declares the function that says one enum: every variant with its id.
macro_rules! vocabulary {
    ($( $(#[$meta:meta])* $name:ident($ty:ident) { $($variant:ident => $id:literal),* $(,)? } )*) => {
        impl Words { $(
            $(#[$meta])*
            pub fn $name(&self, value: $ty) -> Cow<'_, str> {
                self.say(match value { $( $ty::$variant => $id, )* })
            }
        )* }
    };
}

vocabulary! {
    /// What an agency is in a task: "chủ trì".
    role(Role) {
        Lead => "domain-role-lead",
        Perform => "domain-role-perform",
        Coordinate => "domain-role-coordinate",
        Recipient => "domain-role-recipient",
        Via => "domain-role-via",
        Requested => "domain-role-requested",
    }
    /// The letter of a role in a cell of the matrix: C T P N Q Đ, in English L P C R V Q.
    role_letter(Role) {
        Lead => "domain-role-lead-letter",
        Perform => "domain-role-perform-letter",
        Coordinate => "domain-role-coordinate-letter",
        Recipient => "domain-role-recipient-letter",
        Via => "domain-role-via-letter",
        Requested => "domain-role-requested-letter",
    }
    /// How far an agency is: "Đang thực hiện".
    status(Status) {
        NotStarted => "domain-status-not-started",
        InProgress => "domain-status-in-progress",
        Paused => "domain-status-paused",
        Done => "domain-status-done",
        Dropped => "domain-status-dropped",
        Continuous => "domain-status-continuous",
    }
    /// The step of a document under way: "lấy ý kiến".
    step(Step) {
        Drafting => "domain-step-drafting",
        Consulting => "domain-step-consulting",
        Revising => "domain-step-revising",
        Submitting => "domain-step-submitting",
        Issued => "domain-step-issued",
    }
    /// Whether a plan binds: "đã ban hành".
    plan_state(PlanState) {
        Draft => "domain-plan-draft",
        Issued => "domain-plan-issued",
    }
    /// What a level says of a place: "Đề nghị".
    verdict(Verdict) {
        Propose => "domain-verdict-propose",
        Decline => "domain-verdict-decline",
        Return => "domain-verdict-return",
        Defer => "domain-verdict-defer",
        Agree => "domain-verdict-agree",
    }
    /// What a level says of a place, short enough for a column.
    verdict_short(Verdict) {
        Propose => "domain-verdict-propose-short",
        Decline => "domain-verdict-decline-short",
        Return => "domain-verdict-return-short",
        Defer => "domain-verdict-defer-short",
        Agree => "domain-verdict-agree-short",
    }
    /// Who has the file and speaks: "huyện".
    level(Level) {
        Village => "domain-level-village",
        Commune => "domain-level-commune",
        District => "domain-level-district",
        Province => "domain-level-province",
        Centre => "domain-level-centre",
    }
    /// The head of a column of places: "Xã".
    place_level(PlaceLevel) {
        Province => "domain-place-province",
        District => "domain-place-district",
        Commune => "domain-place-commune",
        Village => "domain-place-village",
    }
    /// The word before a place's name: "thị trấn".
    unit(Unit) {
        Province => "domain-unit-province",
        District => "domain-unit-district",
        City => "domain-unit-city",
        Town => "domain-unit-town",
        Commune => "domain-unit-commune",
        Ward => "domain-unit-ward",
        Township => "domain-unit-township",
        Hamlet => "domain-unit-hamlet",
        Village => "domain-unit-village",
    }
    /// What a round reviews: "thôn".
    round_object(RoundObject) {
        Villages => "domain-object-villages",
        Communes => "domain-object-communes",
    }
    /// Whether figures are real; made-up ones say "SỐ LIỆU MINH HỌA".
    figures_nature(FiguresNature) {
        Reported => "domain-figures-reported",
        MadeUp => "domain-figures-made-up",
    }
    /// What kind of actor an agency is.
    agency_kind(AgencyKind) {
        Single => "domain-agency-single",
        ClosedGroup => "domain-agency-closed-group",
        OpenSet => "domain-agency-open-set",
    }
    /// Whether the committee can oblige an agency.
    authority(Authority) {
        Under => "domain-authority-under",
        Outside => "domain-authority-outside",
    }
    /// A region of the country.
    region(Region) {
        NorthernMidlands => "domain-region-northern-midlands",
        RedRiverDelta => "domain-region-red-river-delta",
        CentralCoast => "domain-region-central-coast",
        CentralHighlands => "domain-region-central-highlands",
        SouthEast => "domain-region-south-east",
        MekongDelta => "domain-region-mekong-delta",
    }
    /// What the rows of a table are called in a count: "nhiệm vụ".
    table(TableKind) {
        Setting => "domain-table-setting",
        Place => "domain-table-place",
        Agency => "domain-table-agency",
        Plan => "domain-table-plan",
        Task => "domain-table-task",
        Assignment => "domain-table-assignment",
        Progress => "domain-table-progress",
        Submission => "domain-table-submission",
        Round => "domain-table-round",
        Survey => "domain-table-survey",
        Decision => "domain-table-decision",
        RuleFile => "domain-table-rule-file",
        SharedView => "domain-table-shared-view",
    }
}

impl Words {
    /// The letters of a set of roles, by rank: "CN".
    pub fn role_letters(&self, roles: RoleSet) -> String {
        roles.iter().map(|role| self.role_letter(role)).collect()
    }

    /// A place with its unit word: "xã Đăk Long", "Đăk Long commune".
    pub fn place(&self, place: &Place) -> String {
        match self.lang {
            Lang::Vi => format!("{} {}", self.unit(place.unit), place.name),
            Lang::En => format!("{} {}", place.name, self.unit(place.unit)),
        }
    }

    /// A setting of the office with its value.
    pub fn setting(&self, setting: &SettingValue) -> String {
        match setting {
            SettingValue::RehearsalDay(day) => {
                self.say_with("domain-setting-rehearsal-day", &[("day", self.day(*day).into())])
            }
            SettingValue::WarningDays(days) => {
                self.say_with("domain-setting-warning-days", &[("days", (*days).into())])
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_shows_the_letters_of_its_roles_by_rank() {
        let roles: RoleSet = [Role::Requested, Role::Lead, Role::Recipient].into_iter().collect();
        assert_eq!(Words::new(Lang::Vi).role_letters(roles), "CNĐ");
        assert_eq!(Words::new(Lang::En).role_letters(roles), "LRQ");
    }

    #[test]
    fn every_role_has_a_letter_of_its_own() {
        for lang in Lang::ALL {
            let words = Words::new(lang);
            let letters: std::collections::BTreeSet<_> = Role::ALL.map(|role| words.role_letter(role)).into();
            assert_eq!(letters.len(), Role::ALL.len(), "{lang:?}");
        }
    }

    #[test]
    fn made_up_figures_say_so() {
        assert_eq!(Words::new(Lang::Vi).figures_nature(FiguresNature::MadeUp), "SỐ LIỆU MINH HỌA");
    }
}
