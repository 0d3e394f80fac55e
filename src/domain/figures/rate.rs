//! What criteria and columns measure: a figure as it stands, or a rate computed from counts.
//!
//! Rates are never stored and never read as percent: they are numerator counts over one total, so that a threshold is
//! compared exactly.

use super::{FigureKey, FigureSet};

/// Anything a criterion, a column or a filter can look at: one list of keys for all of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Metric {
    /// A figure itself.
    Figure(FigureKey),
    /// A share of a total.
    Rate(Rate),
}

impl Metric {
    /// Every metric: the figures, then the rates.
    pub fn all() -> impl Iterator<Item = Self> {
        FigureKey::ALL.into_iter().map(Self::Figure).chain(Rate::ALL.into_iter().map(Self::Rate))
    }

    /// The stable name in rule files, filters and on the command line.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Figure(figure) => figure.key(),
            Self::Rate(rate) => rate.key(),
        }
    }

    /// The metric with this stable name.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::all().find(|metric| metric.key() == key)
    }

    /// The figures it is computed from.
    pub fn figures(self) -> FigureSet {
        match self {
            Self::Figure(figure) => FigureSet::default().with(figure),
            Self::Rate(rate) => rate.numerator().iter().copied().chain([rate.denominator()]).collect(),
        }
    }
}

macro_rules! rates {
    ($( $(#[$meta:meta])* $name:ident $key:literal = $($part:ident)|+ => $total:ident ),* $(,)?) => {
        /// A share of a total, computed from counts.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Rate { $( $(#[$meta])* $name, )* }

        impl Rate {
            /// Every rate.
            pub const ALL: [Self; [ $( $key, )* ].len()] = [ $( Self::$name, )* ];

            /// The stable name in rule files, filters and on the command line.
            pub const fn key(self) -> &'static str {
                match self { $( Self::$name => $key, )* }
            }

            /// The counts that are added up above the line.
            pub const fn numerator(self) -> &'static [FigureKey] {
                match self { $( Self::$name => &[ $( FigureKey::$part, )+ ], )* }
            }

            /// The total below the line.
            pub const fn denominator(self) -> FigureKey {
                match self { $( Self::$name => FigureKey::$total, )* }
            }
        }
    };
}

rates! {
    /// Tỷ lệ hộ nghèo.
    Poor "poor_rate" = PoorHouseholds => Households,
    /// Tỷ lệ hộ cận nghèo.
    NearPoor "near_poor_rate" = NearPoorHouseholds => Households,
    /// Tỷ lệ hộ nghèo và cận nghèo.
    PoorNearPoor "poor_near_poor_rate" = PoorHouseholds | NearPoorHouseholds => Households,
    /// Tỷ lệ hộ dân tộc thiểu số.
    EthnicMinority "ethnic_minority_rate" = EthnicMinorityHouseholds => Households,
    /// Tỷ lệ hộ nghèo trong hộ dân tộc thiểu số.
    EthnicMinorityPoor "em_poor_rate" = PoorEthnicMinorityHouseholds => EthnicMinorityHouseholds,
    /// Tỷ lệ hộ nghèo dân tộc thiểu số trong hộ nghèo.
    PoorEthnicMinorityShare "em_share_of_poor" = PoorEthnicMinorityHouseholds => PoorHouseholds,
    /// Tỷ lệ lao động chưa qua đào tạo nghề.
    UntrainedLabour "untrained_labour_rate" = LabourUntrained => LabourTotal,
    /// Tỷ lệ hộ không có nhà tiêu hợp vệ sinh.
    NoLatrine "no_hygienic_latrine_rate" = NoLatrineHouseholds => Households,
    /// Tỷ lệ hộ thiếu nước sinh hoạt hợp vệ sinh.
    NoWater "no_hygienic_water_rate" = NoWaterHouseholds => Households,
    /// Tỷ lệ hộ thiếu đất sản xuất.
    LackLand "lack_production_land_rate" = LackLandHouseholds => Households,
    /// Tỷ lệ diện tích cần tưới mà chưa được tưới.
    UnirrigatedArea "unirrigated_area_rate" = UnirrigatedArea => IrrigableArea,
    /// Tỷ lệ hộ làm nghề phi nông nghiệp.
    NonFarm "non_farm_household_rate" = NonFarmHouseholds => Households,
    /// Tỷ lệ hộ chưa có điện sinh hoạt.
    NoElectricity "no_electricity_rate" = NoElectricityHouseholds => Households,
    /// Tỷ lệ hộ có đại diện dự họp thôn.
    MeetingAttendance "meeting_attendance_rate" = MeetingHouseholdReps => Households,
    /// Tỷ lệ đồng ý trong số người dự họp thôn.
    MeetingAgreement "meeting_agreement_rate" = MeetingVotesFor => MeetingHouseholdReps,
    /// Tỷ lệ thôn đặc biệt khó khăn.
    DbkkVillages "dbkk_village_share" = DbkkVillages => Villages,
    /// Tỷ lệ phòng học mẫu giáo chưa kiên cố.
    KindergartenRoomsNotSolid "kindergarten_rooms_not_solid_rate" = KindergartenRoomsNotSolid => KindergartenRooms,
    /// Tỷ lệ hộ chưa dùng điện lưới.
    NoGrid "no_grid_electricity_rate" = NoGridHouseholds => Households,
    /// Tỷ lệ người dân tộc thiểu số từ 15 đến 60 tuổi chưa biết đọc, biết viết tiếng phổ thông.
    EthnicMinorityIlliteracy "em_illiteracy_rate" = EthnicMinorityIlliterate => EthnicMinorityAged15To60,
    /// Tỷ lệ đường huyện - xã chưa nhựa hóa, bê tông hóa.
    RoadUnpaved "road_unpaved_rate" = RoadUnpavedLength => RoadLength,
    /// Tỷ lệ cán bộ, công chức xã chưa đạt chuẩn.
    OfficialsBelowStandard "officials_below_standard_rate" = OfficialsBelowStandard => OfficialsTotal,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_metric_has_a_key_of_its_own() {
        for metric in Metric::all() {
            assert_eq!(Metric::from_key(metric.key()), Some(metric));
        }
    }

    #[test]
    fn the_poor_and_near_poor_rate_needs_three_figures() {
        let needed = Metric::Rate(Rate::PoorNearPoor).figures();
        let expected = [FigureKey::Households, FigureKey::PoorHouseholds, FigureKey::NearPoorHouseholds]
            .into_iter()
            .collect();
        assert_eq!(needed, expected);
    }
}
