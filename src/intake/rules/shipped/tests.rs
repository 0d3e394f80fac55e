//! Every shipped rule set at every threshold in every region, and what each says where the decisions differ.

use super::*;
use crate::domain::assessment::{Assessor, Outcome, Reading};
use crate::domain::criteria::{Bound, Comparison, Condition, RuleSet, Test, Verification};
use crate::domain::figures::{FigureKey, FigureKind, Figures, Metric};
use crate::domain::region::Region;
use crate::domain::review::RoundObject;
use crate::intake::rules::read;

use Verification::{BySummary, Unverified, Verified};

use FigureKey::{
    CommuneRoadPaved, DbkkVillages, EthnicMinorityHouseholds, HasGrid, HealthNationalStandard, Households,
    KindergartenRooms, KindergartenRoomsNotSolid, NearPoorHouseholds, NewRuralRecognised, NoGridHouseholds,
    PoorEthnicMinorityHouseholds, PoorHouseholds, RoadToCommuneUsable, SchoolsNationalStandard,
    VillageCultureSports, VillageRoadHardened, Villages,
};

fn rules(text: &str) -> RuleSet {
    read(text).unwrap()
}

fn regions() -> impl Iterator<Item = Option<Region>> {
    Region::ALL.into_iter().map(Some).chain([None])
}

/// Figures of which only this metric is known: so many, out of a hundred where it is a share.
fn only(metric: Metric, count: u32) -> Figures {
    match metric {
        Metric::Figure(key) => Figures::default().with(key, count),
        Metric::Rate(rate) => {
            let parts = rate.numerator();
            let rest = parts[1..].iter().fold(Figures::default(), |figures, part| figures.with(*part, 0));
            rest.with(parts[0], count).with(rate.denominator(), 100)
        }
    }
}

/// The threshold as a count: of a hundred, or hundredths of a hectare or kilometre.
fn at(metric: Metric, bound: Bound) -> u32 {
    let (digits, scale) = bound.threshold.parts();
    let is_scaled = |key: FigureKey| matches!(key.kind(), FigureKind::Area | FigureKind::Length);
    let unit = if matches!(metric, Metric::Figure(key) if is_scaled(key)) { 100 } else { 1 };
    u32::try_from(digits * unit / scale).unwrap()
}

fn expected(metric: Metric, test: Test, count: u32) -> Outcome {
    let holds = test.bounds().all(|bound| match bound.comparison {
        Comparison::AtLeast => count >= at(metric, bound),
        Comparison::Above => count > at(metric, bound),
        Comparison::Below => count < at(metric, bound),
        Comparison::AtMost => count <= at(metric, bound),
    });
    if holds { Outcome::Met } else { Outcome::NotMet }
}

/// The counts at which a test is asked: one below, at, and one above each of its thresholds; no and yes for a question.
fn asked(metric: Metric, test: Test) -> Vec<(u32, Outcome)> {
    let counts = test.bounds().flat_map(|bound| {
        let at = at(metric, bound);
        [at.checked_sub(1), Some(at), Some(at + 1)].into_iter().flatten()
    });
    match test {
        Test::Is(wanted) => [false, true]
            .map(|told| (u32::from(told), if told == wanted { Outcome::Met } else { Outcome::NotMet }))
            .into(),
        _ => counts.map(|count| (count, expected(metric, test, count))).collect(),
    }
}

#[test]
fn every_threshold_is_exact_one_below_and_one_above() {
    for (key, text) in SHIPPED {
        let mut checked = 0;
        for region in regions() {
            let rules = rules(text).in_region(region);
            let assessor = Assessor::new(&rules);
            for (place, node) in rules.nodes().iter().enumerate() {
                if let Condition::Leaf { metric, test } = node.condition {
                    for (count, outcome) in asked(metric, test) {
                        let told = assessor.explain(&only(metric, count)).nodes[place].outcome;
                        assert_eq!(told, outcome, "{key} {} at {count} in {region:?}", node.id);
                        checked += 1;
                    }
                }
                if let Some((metric, test, _)) = node.gate() {
                    for (count, outcome) in asked(metric, test) {
                        let told = assessor.explain(&only(metric, count)).nodes[place].reading;
                        let Reading::Group { exception, .. } = told else { panic!("{}", node.id) };
                        assert_eq!(exception, Some(outcome), "{key} {} at {count}", node.id);
                        checked += 1;
                    }
                }
            }
        }
        assert!(checked >= 7 * 14, "{key}: only {checked}");
    }
}

#[test]
fn every_shipped_file_has_its_key_its_object_and_words_in_both_languages() {
    for (key, text) in SHIPPED {
        let rules = rules(text);
        assert_eq!(&*rules.heading().key, key);
        assert_eq!(shipped(&key.to_lowercase()), Some(text));
        let object = if key.ends_with("thon") { RoundObject::Villages } else { RoundObject::Communes };
        assert_eq!(rules.heading().object, object, "{key}");
        assert!(rules.heading().validity.from < rules.heading().validity.to, "{key}");
        assert_eq!(rules.classes().is_some(), object == RoundObject::Communes, "{key}");
        for node in rules.nodes() {
            assert_ne!(node.label.vi, node.label.en, "{key} {}", node.id);
        }
        assert!(rules.criteria().len() <= 8, "{key} has more criteria than a table has columns for");
    }
    assert_eq!(shipped("QD99"), None);
}

#[test]
fn a_rule_set_is_as_well_checked_as_its_worst_condition() {
    let told = SHIPPED.map(|(_, text)| rules(text).status());
    assert_eq!(told, [BySummary, Unverified, Verified, Unverified, Verified, Verified]);
}

fn figures(values: &[(FigureKey, u32)]) -> Figures {
    values.iter().map(|(key, value)| (*key, Some(*value))).collect()
}

fn outcome(text: &str, region: Region, values: &[(FigureKey, u32)]) -> Outcome {
    Assessor::new(&rules(text).in_region(Some(region))).brief(&figures(values)).outcome
}

/// The id of the class that is sure.
fn class(text: &str, region: Region, values: &[(FigureKey, u32)]) -> Option<String> {
    let rules = rules(text).in_region(Some(region));
    let class = Assessor::new(&rules).brief(&figures(values)).class?;
    Some(rules.nodes()[usize::from(class)].id.to_string())
}

#[test]
fn decision_50_asks_a_village_for_less_in_the_south_and_where_minorities_live() {
    let village = [
        (Households, 100),
        (PoorHouseholds, 20),
        (NearPoorHouseholds, 10),
        (EthnicMinorityHouseholds, 80),
        (VillageRoadHardened, 0),
        (KindergartenRooms, 10),
        (KindergartenRoomsNotSolid, 5),
        (VillageCultureSports, 1),
    ];
    let told = |region| outcome(QD50_2016_VILLAGES, region, &village);
    assert_eq!(told(Region::SouthEast), Outcome::Met, "30 % and one factor of three");
    assert_eq!(told(Region::CentralHighlands), Outcome::NotMet, "30 % of 55 %");
    let mut fewer = village;
    fewer[3].1 = 79;
    assert_eq!(
        outcome(QD50_2016_VILLAGES, Region::SouthEast, &fewer),
        Outcome::NotMet,
        "two factors of three"
    );
}

#[test]
fn decision_33_counts_poor_minority_households_in_the_mekong_delta_only() {
    let village = [
        (Households, 1_000),
        (EthnicMinorityHouseholds, 200),
        (PoorHouseholds, 100),
        (PoorEthnicMinorityHouseholds, 31),
        (RoadToCommuneUsable, 1),
        (HasGrid, 1),
        (NoGridHouseholds, 0),
    ];
    assert_eq!(outcome(QD33_2020_VILLAGES, Region::MekongDelta, &village), Outcome::Met);
    assert_eq!(outcome(QD33_2020_VILLAGES, Region::CentralHighlands, &village), Outcome::NotMet);
    let mut outside = village;
    outside[1].1 = 149;
    assert_eq!(
        outcome(QD33_2020_VILLAGES, Region::MekongDelta, &outside),
        Outcome::NotMet,
        "outside the area"
    );
}

#[test]
fn decision_33_puts_every_commune_of_the_area_in_one_zone() {
    let commune = |minority, poor, recognised| {
        let values = [
            (Households, 1_000),
            (EthnicMinorityHouseholds, minority),
            (PoorHouseholds, poor),
            (NewRuralRecognised, recognised),
            (PoorEthnicMinorityHouseholds, 0),
        ];
        class(QD33_2020_COMMUNES, Region::CentralHighlands, &values)
    };
    assert_eq!(commune(150, 200, 0).as_deref(), Some("III"));
    assert_eq!(commune(150, 200, 1).as_deref(), Some("I"), "a new rural commune is of zone I however poor");
    assert_eq!(commune(150, 99, 0).as_deref(), Some("I"));
    assert_eq!(commune(150, 100, 0).as_deref(), Some("II"));
    assert_eq!(commune(150, 149, 0).as_deref(), Some("II"));
    assert_eq!(commune(150, 150, 0), None, "illiteracy, training and roads are missing");
    assert_eq!(commune(149, 200, 0), None, "outside the area");
}

#[test]
fn decision_50_never_makes_a_commune_zone_iii_without_its_villages() {
    let commune = |villages| {
        let values = [
            (Villages, 100),
            (DbkkVillages, villages),
            (Households, 1_000),
            (PoorHouseholds, 400),
            (NearPoorHouseholds, 300),
            (EthnicMinorityHouseholds, 700),
            (CommuneRoadPaved, 0),
            (SchoolsNationalStandard, 0),
            (HealthNationalStandard, 1),
        ];
        class(QD50_2016_COMMUNES, Region::CentralHighlands, &values)
    };
    assert_eq!(commune(35).as_deref(), Some("III"));
    assert_eq!(commune(34).as_deref(), Some("II"));
}

#[test]
fn the_draft_for_communes_decides_only_what_its_unknown_count_cannot_change() {
    let nothing = [
        (Villages, 10),
        (DbkkVillages, 0),
        (Households, 1_000),
        (PoorHouseholds, 0),
        (NearPoorHouseholds, 0),
        (CommuneRoadPaved, 1),
        (FigureKey::VillagesWithoutGrid, 0),
        (FigureKey::PrimaryRoomsSufficient, 1),
        (FigureKey::NoWaterHouseholds, 0),
        (FigureKey::LabourTotal, 100),
        (FigureKey::LabourUntrained, 0),
        (FigureKey::LackLandHouseholds, 0),
        (FigureKey::ExtensionOfficerStandard, 1),
    ];
    let told = |values: &[(FigureKey, u32)]| {
        let rules = rules(QD30_2012_COMMUNES);
        let explained = Assessor::new(&rules).explain(&figures(values));
        (explained.verdict().outcome, explained.verdict().is_rule_unknown, explained.class.unwrap().sure())
    };
    assert_eq!(told(&nothing), (Outcome::NotMet, true, None), "surely not III, but II or I");
    let mut one = nothing;
    one[1].1 = 10;
    assert_eq!(told(&one), (Outcome::Undetermined, true, None), "one criterion of five");
}
