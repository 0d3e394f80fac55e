//! The regions of the country that decisions name, found from the statistics office's code of a province.
//!
//! The seats are those of the six socio-economic regions with their sixty-three provinces, as they stood while the
//! decisions of Programme 135 were in force.

use super::place::{Place, PlaceLevel};
use super::snapshot::Snapshot;

/// A socio-economic region.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Region {
    /// Trung du và miền núi phía Bắc.
    NorthernMidlands,
    /// Đồng bằng sông Hồng.
    RedRiverDelta,
    /// Bắc Trung Bộ và duyên hải miền Trung.
    CentralCoast,
    /// Tây Nguyên.
    CentralHighlands,
    /// Đông Nam Bộ.
    SouthEast,
    /// Đồng bằng sông Cửu Long.
    MekongDelta,
}

impl Region {
    /// Every region, from north to south.
    pub const ALL: [Self; 6] = [
        Self::NorthernMidlands,
        Self::RedRiverDelta,
        Self::CentralCoast,
        Self::CentralHighlands,
        Self::SouthEast,
        Self::MekongDelta,
    ];

    /// The stable name in rule files.
    pub const fn key(self) -> &'static str {
        match self {
            Self::NorthernMidlands => "trung-du-mien-nui-phia-bac",
            Self::RedRiverDelta => "dong-bang-song-hong",
            Self::CentralCoast => "bac-trung-bo-duyen-hai-mien-trung",
            Self::CentralHighlands => "tay-nguyen",
            Self::SouthEast => "dong-nam-bo",
            Self::MekongDelta => "dong-bang-song-cuu-long",
        }
    }

    /// The region of a province by its code ("62" is Kon Tum). The codes run from north to south, but for Quảng Ninh (22)
    /// and the capital (01).
    pub fn of_province(code: &str) -> Option<Self> {
        Some(match code.parse::<u8>().ok()? {
            1 | 22 | 26..=37 => Self::RedRiverDelta,
            2..=25 => Self::NorthernMidlands,
            38..=60 => Self::CentralCoast,
            62..=68 => Self::CentralHighlands,
            70..=79 => Self::SouthEast,
            80..=96 => Self::MekongDelta,
            _ => return None,
        })
    }

    /// The region of a book: that of its province.
    pub fn of_book(book: &Snapshot) -> Option<Self> {
        let province = book.rows::<Place>().find(|(_, place)| place.level == PlaceLevel::Province);
        province.and_then(|(_, place)| Self::of_province(&place.code))
    }
}

/// A set of regions, one bit each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct RegionSet(u8);

impl RegionSet {
    /// Whether the region is in the set. A place whose region is not known is in none.
    pub fn contains(self, region: Option<Region>) -> bool {
        region.is_some_and(|region| self.0 & (1 << region as u8) != 0)
    }

    /// Whether no region is in the set.
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The regions, from north to south.
    pub fn iter(self) -> impl Iterator<Item = Region> {
        Region::ALL.into_iter().filter(move |region| self.contains(Some(*region)))
    }
}

impl FromIterator<Region> for RegionSet {
    fn from_iter<I: IntoIterator<Item = Region>>(regions: I) -> Self {
        regions.into_iter().fold(Self::default(), |set, region| Self(set.0 | 1 << region as u8))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_province_is_in_the_region_of_its_code() {
        let told = [
            ("01", Some(Region::RedRiverDelta)),
            ("02", Some(Region::NorthernMidlands)),
            ("22", Some(Region::RedRiverDelta)),
            ("25", Some(Region::NorthernMidlands)),
            ("51", Some(Region::CentralCoast)),
            ("62", Some(Region::CentralHighlands)),
            ("70", Some(Region::SouthEast)),
            ("96", Some(Region::MekongDelta)),
            ("", None),
            ("99", None),
        ];
        for (code, region) in told {
            assert_eq!(Region::of_province(code), region, "{code}");
        }
    }

    #[test]
    fn a_place_of_no_known_region_is_in_no_set() {
        let all: RegionSet = Region::ALL.into_iter().collect();
        assert!(Region::ALL.into_iter().all(|region| all.contains(Some(region))));
        assert!(!all.contains(None));
        let two: RegionSet = [Region::SouthEast, Region::MekongDelta].into_iter().collect();
        assert_eq!(two.iter().collect::<Vec<_>>(), [Region::SouthEast, Region::MekongDelta]);
        assert!(RegionSet::default().is_empty());
    }
}
