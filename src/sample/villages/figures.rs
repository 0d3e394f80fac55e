//! Made-up figures of one village: what goes with poverty goes together, some are missing, very few are wrong.

use super::dice::Dice;
use crate::domain::figures::{FigureKey, Figures};

use FigureKey::{
    CommunityHouse, EthnicMinorityHouseholds, HasExtensionWorker, Households, IrrigableArea,
    KindergartenRoomsSufficient, LabourTotal, LabourUntrained, LackLandHouseholds, MeetingHouseholdReps,
    MeetingVotesFor, NearPoorHouseholds, NoElectricityHouseholds, NoLatrineHouseholds, NoWaterHouseholds,
    NonFarmHouseholds, PoorEthnicMinorityHouseholds, PoorHouseholds, Population, RoadHardened,
    UnirrigatedArea,
};

/// What a village head leaves empty most easily.
const OFTEN_MISSING: [FigureKey; 14] = [
    Population,
    EthnicMinorityHouseholds,
    NearPoorHouseholds,
    PoorEthnicMinorityHouseholds,
    LabourUntrained,
    NoLatrineHouseholds,
    NoWaterHouseholds,
    LackLandHouseholds,
    UnirrigatedArea,
    NonFarmHouseholds,
    RoadHardened,
    NoElectricityHouseholds,
    KindergartenRoomsSufficient,
    MeetingHouseholdReps,
];

/// The figures of a village in a commune whose villages are on average so needy, per mille.
pub(super) fn village(dice: &mut Dice, commune_need: i32) -> Figures {
    let need = (commune_need + dice.spread(320)).clamp(30, 970);
    let households = 28 + dice.below(150) + dice.below(80);
    let mut figures = Figures::default().with(Households, households);
    people(dice, need, households, &mut figures);
    dwellings(dice, need, households, &mut figures);
    land(dice, need, households, &mut figures);
    buildings(dice, need, &mut figures);
    for key in OFTEN_MISSING {
        if dice.happens(50) {
            figures.set(key, None);
        }
    }
    if dice.happens(4) {
        figures.set(NoWaterHouseholds, Some(households + 1 + dice.below(9)));
    }
    figures
}

/// So many per mille of a whole, give or take, never more than all of it.
fn part(dice: &mut Dice, whole: u32, per_mille: i32, width: u32) -> u32 {
    let share = (per_mille + dice.spread(width)).clamp(0, 1000) as u32;
    (whole * share + 500) / 1000
}

fn people(dice: &mut Dice, need: i32, households: u32, figures: &mut Figures) {
    let poor = part(dice, households, 110 + need * 60 / 100, 90);
    let near = part(dice, households, 90 + need * 14 / 100, 60).min(households - poor);
    let minority = part(dice, households, 450 + need / 2, 90).max(poor / 2);
    let poor_minority = part(dice, poor, 900, 90).min(minority);
    let labour = households * (200 + dice.below(90)) / 100;
    figures.set(Population, Some(households * (370 + dice.below(150)) / 100));
    figures.set(EthnicMinorityHouseholds, Some(minority));
    figures.set(PoorHouseholds, Some(poor));
    figures.set(NearPoorHouseholds, Some(near));
    figures.set(PoorEthnicMinorityHouseholds, Some(poor_minority));
    figures.set(LabourTotal, Some(labour));
    figures.set(LabourUntrained, Some(part(dice, labour, 690 + need * 34 / 100, 70)));
    let present = part(dice, households, 860, 130);
    figures.set(MeetingHouseholdReps, Some(present));
    figures.set(MeetingVotesFor, Some(part(dice, present, 820, 180)));
}

fn dwellings(dice: &mut Dice, need: i32, households: u32, figures: &mut Figures) {
    let shares = [
        (NoLatrineHouseholds, 230 + need * 70 / 100, 120),
        (NoWaterHouseholds, 90 + need * 60 / 100, 110),
        (NoElectricityHouseholds, need * 35 / 100, 120),
    ];
    for (key, share, width) in shares {
        figures.set(key, Some(part(dice, households, share, width)));
    }
}

fn land(dice: &mut Dice, need: i32, households: u32, figures: &mut Figures) {
    let area = if dice.happens(40) { 0 } else { 200 + 5 * dice.below(1100) };
    figures.set(LackLandHouseholds, Some(part(dice, households, 60 + need * 45 / 100, 80)));
    figures.set(IrrigableArea, Some(area));
    figures.set(UnirrigatedArea, Some(part(dice, area, 280 + need * 60 / 100, 150)));
    figures.set(NonFarmHouseholds, Some(part(dice, households, 210 - need * 25 / 100, 60)));
    figures.set(HasExtensionWorker, Some(u32::from(dice.happens(800 - need * 70 / 100))));
}

fn buildings(dice: &mut Dice, need: i32, figures: &mut Figures) {
    figures.set(RoadHardened, Some(u32::from(dice.happens(820 - need * 120 / 100))));
    figures.set(KindergartenRoomsSufficient, Some(u32::from(dice.happens(850 - need * 80 / 100))));
    figures.set(CommunityHouse, Some(u32::from(dice.happens(880 - need * 85 / 100))));
}
