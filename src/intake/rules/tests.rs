//! The oldest shipped rule file, and what a bad file is told.

use super::error::Expected;
use super::*;
use crate::domain::assessment::{Assessor, Outcome};
use crate::domain::criteria::{Fault, Verification};
use crate::domain::figures::{FigureKey, Figures};

fn villages() -> RuleSet {
    read(QD30_2012_VILLAGES).unwrap()
}

/// A village of `n` households and labourers and `n` hectares that meets every condition by a wide margin.
fn poorest(n: u32) -> Figures {
    use FigureKey::{
        Households, IrrigableArea, LabourTotal, LabourUntrained, LackLandHouseholds, NearPoorHouseholds,
        NoElectricityHouseholds, NoLatrineHouseholds, NoWaterHouseholds, NonFarmHouseholds, PoorHouseholds,
        UnirrigatedArea,
    };
    let full = [
        Households,
        LabourTotal,
        IrrigableArea,
        LabourUntrained,
        LackLandHouseholds,
        NoElectricityHouseholds,
    ];
    let also = [NoLatrineHouseholds, NoWaterHouseholds, PoorHouseholds, UnirrigatedArea];
    let none =
        [NearPoorHouseholds, NonFarmHouseholds, FigureKey::HasExtensionWorker, FigureKey::RoadHardened];
    let lacking = [FigureKey::KindergartenRoomsSufficient, FigureKey::CommunityHouse];
    let mut figures = Figures::default();
    full.into_iter().chain(also).for_each(|key| figures.set(key, Some(n)));
    none.into_iter().chain(lacking).for_each(|key| figures.set(key, Some(0)));
    figures
}

#[test]
fn the_shipped_file_tells_the_tree_of_the_decision() {
    let rules = villages();
    let told: Vec<_> = rules.nodes().iter().map(|node| (&*node.id, node.depth)).collect();
    let expected = [
        ("ĐBKK", 0),
        ("1", 1),
        ("1a", 2),
        ("1a1", 3),
        ("1a2", 3),
        ("1b", 2),
        ("1b1", 3),
        ("1b2", 3),
        ("1b3", 3),
        ("2", 1),
        ("2a", 2),
        ("2b", 2),
        ("2c", 2),
        ("2c1", 3),
        ("2c2", 3),
        ("3", 1),
        ("3a", 2),
        ("3b", 2),
        ("3b1", 3),
        ("3b2", 3),
        ("3b3", 3),
    ];
    assert_eq!(told, expected);
    assert_eq!(rules.status(), Verification::BySummary, "3b was seen in a summary only");
    assert_eq!(rules.nodes().iter().filter(|node| node.status != Verification::Verified).count(), 1);
    assert_eq!(&*rules.heading().source.number, "30/2012/QĐ-TTg");
    assert_eq!(Assessor::new(&rules).brief(&poorest(100)).outcome, Outcome::Met);
}

#[test]
fn the_margin_of_a_village_is_the_count_that_turns_its_verdict() {
    let assessor = Assessor::new(&villages());
    let row = poorest(94).with(FigureKey::PoorHouseholds, 45).with(FigureKey::NearPoorHouseholds, 6);
    let brief = assessor.brief(&row);
    assert_eq!((brief.outcome, brief.margin.unwrap().change.get()), (Outcome::NotMet, 1));
    assert_eq!(&*villages().nodes()[usize::from(brief.margin.unwrap().node)].id, "1a1");
    assert_eq!(assessor.brief(&row.with(FigureKey::NearPoorHouseholds, 7)).outcome, Outcome::Met);
}

/// The shipped file with one line replaced.
fn spoiled(line: &str, by: &str) -> RuleFileError {
    assert!(QD30_2012_VILLAGES.contains(line), "{line}");
    read(&QD30_2012_VILLAGES.replacen(line, by, 1)).unwrap_err()
}

fn line_of(words: &str) -> usize {
    QD30_2012_VILLAGES.lines().position(|line| line == words).unwrap() + 1
}

#[test]
fn a_bad_file_is_told_where_and_what() {
    let metric = spoiled("metric = \"poor_near_poor_rate\"", "metric = \"poor_near_por_rate\"");
    assert_eq!((metric.line, metric.column), (line_of("metric = \"poor_near_poor_rate\""), 10));
    assert_eq!(
        metric.problem,
        Problem::UnknownWord {
            key: "metric".into(),
            word: "poor_near_por_rate".into(),
            nearest: Some("poor_near_poor_rate".into()),
        }
    );
    let key = spoiled("kind = \"at_least\"\nk = 2", "kind = \"at_least\"\nk = 2\nmandatry = true");
    let problem = Problem::UnknownKey { key: "mandatry".into(), nearest: Some("mandatory".into()) };
    assert_eq!((key.column, key.problem), (1, problem));
    let unit = spoiled("test = \"≥ 55 %\"", "test = \"≥ 55\"");
    let problem = Problem::WrongUnit { metric: "poor_near_poor_rate".into(), expected: "%".into() };
    assert_eq!((unit.line, unit.problem), (line_of("test = \"≥ 55 %\""), problem));
    assert_eq!(spoiled("test = \"≥ 55 %\"", "test = \"55 %\"").problem, Problem::BadTest("55 %".into()));
    let count = spoiled("k = 2", "k = 0");
    assert_eq!(count.problem, Problem::WrongKind { key: "k".into(), expected: Expected::Number });
    let crowded = spoiled("k = 2", "k = 4");
    assert_eq!(crowded.problem, Problem::Rule(Fault::CountOutOfRange { k: 4, members: 3 }));
    assert_eq!(crowded.line, line_of("id = \"1b\"") - 1, "the fault of a criterion is told at its head");
}

#[test]
fn text_that_is_no_rule_file_is_refused_in_one_sentence() {
    assert_eq!(read("").unwrap_err().problem, Problem::Missing("format".into()));
    assert_eq!(read("format = \"2\"").unwrap_err().problem, Problem::Format("2".into()));
    let syntax = read("format = \"ct135-rules-1\"\nkey = QD").unwrap_err();
    assert_eq!(syntax.line, 2);
    assert!(matches!(syntax.problem, Problem::Syntax(_)));
    let flag = spoiled("test = \"is no\"", "test = \"≥ 3\"");
    assert_eq!(flag.problem, Problem::Rule(Fault::TestDoesNotFit));
}

#[test]
fn a_bad_exception_is_told_where_and_what() {
    let spoiled = |line: &str, by: &str| {
        assert!(QD50_2016_VILLAGES.contains(line), "{line}");
        read(&QD50_2016_VILLAGES.replacen(line, by, 1)).unwrap_err()
    };
    let region = spoiled("\"dong-nam-bo\"", "\"dong-nam-boo\"");
    let nearest = Some("dong-nam-bo".into());
    assert_eq!(
        region.problem,
        Problem::UnknownWord { key: "regions".into(), word: "dong-nam-boo".into(), nearest }
    );
    assert_eq!(region.column, 12);
    let none = spoiled("regions = [\"dong-nam-bo\", \"dong-bang-song-cuu-long\"]", "regions = []");
    assert_eq!(none.problem, Problem::WrongKind { key: "regions".into(), expected: Expected::Regions });
    assert_eq!(spoiled("k = 1", "k = 4").problem, Problem::Rule(Fault::CountOutOfRange { k: 4, members: 3 }));
    let misfit = spoiled("kind = \"at_least\"\nk = 2", "kind = \"any\"");
    assert_eq!(misfit.problem, Problem::Rule(Fault::ExceptionDoesNotFit));
    let scopes = "regions = [\"tay-nguyen\"]\nexcept_regions = [\"tay-nguyen\"]\ntest = \"≥ 35 %\"";
    let both = spoiled("test = \"≥ 35 %\"", scopes);
    assert_eq!(both.problem, Problem::BothScopes);
}
