//! The figures of a village or a commune: one list of keys for sheets, criteria and screens; every figure may be missing.
//!
//! Invariant: a stored value is never `MISSING`; yes-or-no figures hold 0 or 1; areas are hundredths of a hectare and
//! lengths hundredths of a kilometre, so that arithmetic stays exact. What a figure is called on screen or in a sheet is the business of other rooms.

mod rate;

pub use rate::{Metric, Rate};

use super::row::Field;

/// Stands in a slot whose figure nobody has reported.
const MISSING: u32 = u32::MAX;

/// What a figure counts, and so how it is written and read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum FigureKind {
    /// Whole households, people or votes.
    Count,
    /// Hundredths of a hectare.
    Area,
    /// Hundredths of a kilometre.
    Length,
    /// Yes (1) or no (0).
    YesNo,
}

macro_rules! figure_keys {
    ($( $(#[$meta:meta])* $name:ident $key:literal $kind:ident $(of $total:ident)? ),* $(,)?) => {
        /// The key of a figure. The order is stored: variants are only ever appended.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum FigureKey { $( $(#[$meta])* $name, )* }

        impl FigureKey {
            /// Every key, in the order of a sheet's columns.
            pub const ALL: [Self; Self::COUNT] = [ $( Self::$name, )* ];
            /// How many keys there are.
            pub const COUNT: usize = [ $( $key, )* ].len();

            /// The stable name in sheets, rule files and on the command line.
            pub const fn key(self) -> &'static str {
                match self { $( Self::$name => $key, )* }
            }

            /// What it counts.
            pub const fn kind(self) -> FigureKind {
                match self { $( Self::$name => FigureKind::$kind, )* }
            }

            /// The figure this one is a part of and cannot exceed.
            pub const fn total(self) -> Option<Self> {
                match self { $( Self::$name => figure_keys!(@total $($total)?), )* }
            }
        }
    };
    (@total) => { None };
    (@total $total:ident) => { Some(Self::$total) };
}

figure_keys! {
    /// Tổng số hộ.
    Households "households" Count,
    /// Nhân khẩu.
    Population "population" Count,
    /// Hộ dân tộc thiểu số.
    EthnicMinorityHouseholds "ethnic_minority_households" Count of Households,
    /// Hộ nghèo.
    PoorHouseholds "poor_households" Count of Households,
    /// Hộ cận nghèo.
    NearPoorHouseholds "near_poor_households" Count of Households,
    /// Hộ nghèo dân tộc thiểu số.
    PoorEthnicMinorityHouseholds "poor_em_households" Count of PoorHouseholds,
    /// Tổng số lao động.
    LabourTotal "labour_total" Count,
    /// Lao động chưa qua đào tạo nghề.
    LabourUntrained "labour_untrained" Count of LabourTotal,
    /// Hộ không có nhà tiêu hợp vệ sinh.
    NoLatrineHouseholds "no_latrine_households" Count of Households,
    /// Hộ thiếu nước sinh hoạt hợp vệ sinh.
    NoWaterHouseholds "no_water_households" Count of Households,
    /// Hộ thiếu đất sản xuất.
    LackLandHouseholds "lack_land_households" Count of Households,
    /// Diện tích canh tác có nhu cầu tưới.
    IrrigableArea "irrigable_area_ha" Area,
    /// Diện tích có nhu cầu tưới mà chưa được tưới.
    UnirrigatedArea "unirrigated_area_ha" Area of IrrigableArea,
    /// Có cán bộ khuyến nông, lâm, ngư thôn bản.
    HasExtensionWorker "has_extension_worker" YesNo,
    /// Hộ làm nghề phi nông nghiệp.
    NonFarmHouseholds "non_farm_households" Count of Households,
    /// Đường từ thôn đến trung tâm xã đã được cứng hóa.
    RoadHardened "road_hardened" YesNo,
    /// Đủ phòng học mẫu giáo.
    KindergartenRoomsSufficient "kindergarten_rooms_sufficient" YesNo,
    /// Hộ chưa có điện sinh hoạt.
    NoElectricityHouseholds "no_electricity_households" Count of Households,
    /// Có nhà sinh hoạt cộng đồng đạt chuẩn.
    CommunityHouse "community_house" YesNo,
    /// Đại diện hộ dự họp thôn.
    MeetingHouseholdReps "meeting_household_reps" Count of Households,
    /// Số phiếu đồng ý ở cuộc họp thôn.
    MeetingVotesFor "meeting_votes_for" Count of MeetingHouseholdReps,
    /// Số thôn của xã.
    Villages "villages" Count,
    /// Số thôn đặc biệt khó khăn của xã.
    DbkkVillages "dbkk_villages" Count of Villages,
    /// Đường trục xã, liên xã đã nhựa hóa hoặc bê tông hóa.
    CommuneRoadPaved "commune_road_paved" YesNo,
    /// Số thôn chưa có điện lưới quốc gia.
    VillagesWithoutGrid "villages_without_grid" Count of Villages,
    /// Đủ phòng học tiểu học và lớp học ở thôn.
    PrimaryRoomsSufficient "primary_rooms_sufficient" YesNo,
    /// Trạm y tế xã đạt chuẩn.
    HealthStationStandard "health_station_standard" YesNo,
    /// Nhà văn hóa xã đạt chuẩn.
    CommuneCultureHouse "commune_culture_house_standard" YesNo,
    /// Cán bộ chuyên trách, công chức xã.
    OfficialsTotal "officials_total" Count,
    /// Cán bộ chuyên trách, công chức xã chưa đạt chuẩn.
    OfficialsBelowStandard "officials_below_standard" Count of OfficialsTotal,
    /// Cán bộ khuyến nông, lâm, ngư xã đạt chuẩn.
    ExtensionOfficerStandard "extension_officer_standard" YesNo,
    /// Xã biên giới.
    Border "border" YesNo,
    /// Xã an toàn khu.
    SafeZone "atk" YesNo,
    /// Xã đã được công nhận đạt chuẩn nông thôn mới.
    NewRuralRecognised "new_rural_recognised" YesNo,
    /// Trường mầm non, tiểu học và trung học cơ sở đạt chuẩn quốc gia.
    SchoolsNationalStandard "schools_national_standard" YesNo,
    /// Xã đạt tiêu chí quốc gia về y tế.
    HealthNationalStandard "health_national_standard" YesNo,
    /// Có trung tâm văn hóa - thể thao xã.
    CommuneCultureSports "commune_culture_sports" YesNo,
    /// Trục chính đường thôn hoặc liên thôn đã được cứng hóa.
    VillageRoadHardened "village_road_hardened" YesNo,
    /// Phòng học mẫu giáo.
    KindergartenRooms "kindergarten_rooms" Count,
    /// Phòng học mẫu giáo chưa kiên cố.
    KindergartenRoomsNotSolid "kindergarten_rooms_not_solid" Count of KindergartenRooms,
    /// Có nhà văn hóa - khu thể thao thôn.
    VillageCultureSports "village_culture_sports" YesNo,
    /// Đường từ thôn đến trung tâm xã đi lại được quanh năm.
    RoadToCommuneUsable "road_to_commune_usable" YesNo,
    /// Thôn có điện lưới.
    HasGrid "has_grid" YesNo,
    /// Hộ chưa dùng điện lưới.
    NoGridHouseholds "no_grid_households" Count of Households,
    /// Người dân tộc thiểu số từ 15 đến 60 tuổi.
    EthnicMinorityAged15To60 "em_people_15_60" Count of Population,
    /// Người dân tộc thiểu số từ 15 đến 60 tuổi chưa biết đọc, biết viết tiếng phổ thông.
    EthnicMinorityIlliterate "em_illiterate_15_60" Count of EthnicMinorityAged15To60,
    /// Đường từ trung tâm huyện đến trung tâm xã.
    RoadLength "road_km" Length,
    /// Phần đường ấy chưa nhựa hóa, bê tông hóa.
    RoadUnpavedLength "road_unpaved_km" Length of RoadLength,
}

impl FigureKey {
    /// How many keys there were when rows of figures were first stored.
    pub const FIRST_STORED: usize = 21;

    /// The parts of every key, found once.
    const PARTS: [FigureSet; Self::COUNT] = {
        let mut parts = [FigureSet(0); Self::COUNT];
        let mut at = 0;
        while at < Self::COUNT {
            if let Some(total) = Self::ALL[at].total() {
                parts[total as usize] = parts[total as usize].with(Self::ALL[at]);
            }
            at += 1;
        }
        parts
    };

    /// The figures that are parts of this one.
    pub const fn parts(self) -> FigureSet {
        Self::PARTS[self as usize]
    }

    /// The key with this stable name.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|candidate| candidate.key() == key)
    }

    /// A figure that counts other members of the same total: a household is poor or near-poor, never both.
    pub const fn apart_from(self) -> Option<Self> {
        match self {
            Self::PoorHouseholds => Some(Self::NearPoorHouseholds),
            Self::NearPoorHouseholds => Some(Self::PoorHouseholds),
            _ => None,
        }
    }
}

/// A set of figure keys, one bit each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub struct FigureSet(u64);

impl FigureSet {
    /// No key.
    pub const EMPTY: Self = Self(0);

    /// Whether the key is in the set.
    pub const fn contains(self, key: FigureKey) -> bool {
        self.0 & (1 << key as u32) != 0
    }

    /// The set with the key added.
    #[must_use]
    pub const fn with(self, key: FigureKey) -> Self {
        Self(self.0 | 1 << key as u32)
    }

    /// The keys that are in either set.
    #[must_use]
    pub const fn union(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// The keys that are in both sets.
    #[must_use]
    pub const fn intersection(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    /// Whether no key is in the set.
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// How many keys are in the set.
    pub const fn len(self) -> usize {
        self.0.count_ones() as usize
    }

    /// The keys, in the order of a sheet's columns.
    pub fn iter(self) -> impl Iterator<Item = FigureKey> {
        let mut rest = self.0;
        std::iter::from_fn(move || {
            let key = *FigureKey::ALL.get(rest.trailing_zeros() as usize)?;
            rest &= rest - 1;
            Some(key)
        })
    }
}

impl FromIterator<FigureKey> for FigureSet {
    fn from_iter<I: IntoIterator<Item = FigureKey>>(keys: I) -> Self {
        keys.into_iter().fold(Self::default(), Self::with)
    }
}

/// The figures of one place by key; every one may be missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Figures {
    values: [u32; FigureKey::COUNT],
}

impl Default for Figures {
    fn default() -> Self {
        Self { values: [MISSING; FigureKey::COUNT] }
    }
}

impl Figures {
    /// The figure, if it was reported.
    pub const fn get(&self, key: FigureKey) -> Option<u32> {
        match self.values[key as usize] {
            MISSING => None,
            value => Some(value),
        }
    }

    /// A yes-or-no figure, if it was reported.
    pub fn flag(&self, key: FigureKey) -> Option<bool> {
        self.get(key).map(|value| value != 0)
    }

    /// Sets or takes away one figure. Values too large to store are held at the largest one.
    pub fn set(&mut self, key: FigureKey, value: Option<u32>) {
        self.values[key as usize] = match (value, key.kind()) {
            (None, _) => MISSING,
            (Some(value), FigureKind::YesNo) => u32::from(value != 0),
            (Some(value), _) => value.min(MISSING - 1),
        };
    }

    /// These figures with one of them set.
    #[must_use]
    pub fn with(mut self, key: FigureKey, value: u32) -> Self {
        self.set(key, Some(value));
        self
    }

    /// The figures that were not reported.
    pub fn missing(&self) -> FigureSet {
        FigureKey::ALL.into_iter().filter(|key| self.get(*key).is_none()).collect()
    }

    /// Every figure in stored order.
    pub fn iter(&self) -> impl Iterator<Item = (FigureKey, Option<u32>)> + '_ {
        FigureKey::ALL.into_iter().map(|key| (key, self.get(key)))
    }
}

impl FromIterator<(FigureKey, Option<u32>)> for Figures {
    fn from_iter<I: IntoIterator<Item = (FigureKey, Option<u32>)>>(figures: I) -> Self {
        let mut all = Self::default();
        for (key, value) in figures {
            all.set(key, value);
        }
        all
    }
}

/// Figures merge key by key: two people who fill in different columns of one row do not collide.
impl Field for Figures {
    fn merge(base: &Self, mine: &Self, theirs: &Self) -> Option<Self> {
        let mut merged = *base;
        for (slot, value) in merged.values.iter_mut().enumerate() {
            *value = u32::merge(value, &mine.values[slot], &theirs.values[slot])?;
        }
        Some(merged)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_figure_is_missing_until_it_is_set_and_again_when_taken_away() {
        let mut figures = Figures::default();
        assert_eq!(figures.missing().len(), FigureKey::COUNT);
        figures.set(FigureKey::Households, Some(94));
        figures.set(FigureKey::RoadHardened, Some(7));
        assert_eq!(figures.get(FigureKey::Households), Some(94));
        assert_eq!(figures.flag(FigureKey::RoadHardened), Some(true));
        assert_eq!(figures.missing().len(), FigureKey::COUNT - 2);
        figures.set(FigureKey::Households, None);
        assert_eq!(figures.get(FigureKey::Households), None);
        figures.set(FigureKey::Households, Some(u32::MAX));
        assert_eq!(figures.get(FigureKey::Households), Some(u32::MAX - 1), "a value never reads as missing");
    }

    #[test]
    fn keys_are_unique_and_lead_back_to_their_figure() {
        for key in FigureKey::ALL {
            assert_eq!(FigureKey::from_key(key.key()), Some(key));
            assert!(
                key.total().is_none_or(|total| total.kind() == key.kind()),
                "{key:?} is no part of its total"
            );
        }
        assert_eq!(FigureKey::from_key("hộ"), None);
    }

    #[test]
    fn edits_of_different_figures_merge_and_of_the_same_one_collide() {
        let base = Figures::default().with(FigureKey::Households, 94);
        let mine = base.with(FigureKey::PoorHouseholds, 45);
        let theirs = base.with(FigureKey::NearPoorHouseholds, 6);
        let merged = Figures::merge(&base, &mine, &theirs).unwrap();
        assert_eq!(merged, mine.with(FigureKey::NearPoorHouseholds, 6));
        let other = base.with(FigureKey::PoorHouseholds, 46);
        assert_eq!(Figures::merge(&base, &mine, &other), None);
    }

    #[test]
    fn sets_of_keys_join_and_meet() {
        let poor: FigureSet = [FigureKey::PoorHouseholds, FigureKey::Households].into_iter().collect();
        let other = FigureSet::default().with(FigureKey::Households).with(FigureKey::CommunityHouse);
        assert_eq!(poor.union(other).len(), 3);
        assert_eq!(poor.intersection(other).iter().collect::<Vec<_>>(), [FigureKey::Households]);
    }
}
