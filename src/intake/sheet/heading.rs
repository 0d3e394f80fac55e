//! Columns by what stands above them: the headings of official sheets, and what offices make of them.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::domain::figures::{FigureKey, Rate};
use crate::domain::text::fold;

use super::target::Target;

/// Headings beside those that a figure is known by; `|` parts them.
const HEADINGS: &[(Target, &str)] = &[
    (Target::RowNumber, "STT|TT|Số TT|Số thứ tự"),
    (
        Target::District,
        "Huyện, thành phố|Huyện|Tên huyện|Huyện/TP|Huyện/thành phố|Huyện, thị xã, thành phố|Đơn vị|Đơn vị huyện|District",
    ),
    (Target::CommuneCode, "Mã xã|Mã đơn vị|Mã ĐVHC|Mã số xã|Mã|Commune code"),
    (
        Target::Commune,
        "Xã, phường, thị trấn|Xã|Tên xã|Xã/phường/thị trấn|Xã, thị trấn|Tên xã, phường, thị trấn|Commune",
    ),
    (
        Target::Village,
        "Thôn (làng)|Thôn|Tên thôn|Thôn, bản|Thôn/làng|Thôn, làng|Thôn, làng, tổ dân phố|Tên thôn, làng|Làng|Thôn bản|Xã, thôn|Tên xã, thôn|Huyện / Xã / Thôn|Huyện, xã, thôn|Village|Hamlet",
    ),
    (
        Target::Figure(FigureKey::Households),
        "Tổng số hộ|Số hộ|Tổng hộ|Hộ|Tổng số hộ dân|Tổng số hộ toàn thôn",
    ),
    (Target::Figure(FigureKey::Population), "Nhân khẩu|Số khẩu|Tổng số khẩu|Số nhân khẩu|Khẩu|Dân số"),
    (
        Target::Figure(FigureKey::EthnicMinorityHouseholds),
        "Hộ DTTS|Số hộ DTTS|Tổng số hộ DTTS|Tổng số hộ Trong đó hộ DTTS",
    ),
    (Target::Figure(FigureKey::PoorHouseholds), "Hộ nghèo|Số hộ nghèo|Tổng số hộ nghèo"),
    (Target::Figure(FigureKey::NearPoorHouseholds), "Hộ cận nghèo|Số hộ cận nghèo|Tổng số hộ cận nghèo"),
    (
        Target::Figure(FigureKey::PoorEthnicMinorityHouseholds),
        "Hộ nghèo DTTS|Số hộ nghèo DTTS|Hộ nghèo Trong đó DTTS|Hộ DTTS nghèo|Hộ nghèo là DTTS|Hộ nghèo Trong đó hộ DTTS",
    ),
    (
        Target::Figure(FigureKey::LabourTotal),
        "Tổng số lao động|Lao động|Số lao động|Tổng lao động|Lao động trong độ tuổi",
    ),
    (
        Target::Figure(FigureKey::LabourUntrained),
        "Lao động chưa qua đào tạo nghề|LĐ chưa qua đào tạo|Lao động chưa qua đào tạo|LĐ chưa qua đào tạo nghề",
    ),
    (
        Target::Figure(FigureKey::NoLatrineHouseholds),
        "Hộ không có nhà tiêu hợp vệ sinh|Chưa có nhà tiêu HVS|Hộ chưa có nhà tiêu hợp vệ sinh|Không có nhà tiêu HVS",
    ),
    (
        Target::Figure(FigureKey::NoWaterHouseholds),
        "Hộ thiếu nước sinh hoạt hợp vệ sinh|Thiếu nước SH HVS|Hộ chưa có nước sinh hoạt hợp vệ sinh|Thiếu nước sinh hoạt",
    ),
    (
        Target::Figure(FigureKey::LackLandHouseholds),
        "Hộ thiếu đất sản xuất|Thiếu đất SX|Hộ chưa có đất sản xuất",
    ),
    (
        Target::Figure(FigureKey::IrrigableArea),
        "Diện tích canh tác có nhu cầu tưới (ha)|DT cần tưới|Diện tích cần tưới|Diện tích có nhu cầu tưới",
    ),
    (
        Target::Figure(FigureKey::UnirrigatedArea),
        "Diện tích chưa được tưới (ha)|DT chưa tưới|Diện tích chưa tưới|DT chưa được tưới",
    ),
    (
        Target::Figure(FigureKey::HasExtensionWorker),
        "Có cán bộ khuyến nông, lâm, ngư thôn bản|CB khuyến nông|Cán bộ khuyến nông|Có khuyến nông viên",
    ),
    (
        Target::Figure(FigureKey::NonFarmHouseholds),
        "Hộ làm nghề phi nông nghiệp|Hộ phi NN|Hộ phi nông nghiệp",
    ),
    (
        Target::Figure(FigureKey::RoadHardened),
        "Đường thôn - trung tâm xã được cứng hóa theo NTM|Đường GT cứng hóa|Đường được cứng hóa|Đường cứng hóa",
    ),
    (
        Target::Figure(FigureKey::KindergartenRoomsSufficient),
        "Đủ phòng học mẫu giáo|Phòng học MG|Phòng học mẫu giáo|Đủ phòng học MG",
    ),
    (
        Target::Figure(FigureKey::NoElectricityHouseholds),
        "Hộ chưa có điện sinh hoạt|Chưa có điện|Hộ chưa có điện",
    ),
    (
        Target::Figure(FigureKey::CommunityHouse),
        "Có nhà sinh hoạt cộng đồng đạt chuẩn|Nhà SHCĐ|Nhà văn hóa thôn|Nhà sinh hoạt cộng đồng",
    ),
    (
        Target::Figure(FigureKey::MeetingHouseholdReps),
        "Đại diện hộ dự họp thôn|Số hộ dự họp|Đại diện hộ dự họp",
    ),
    (Target::Figure(FigureKey::MeetingVotesFor), "Biểu quyết đồng ý|Số phiếu đồng ý|Số người đồng ý"),
    (Target::Figure(FigureKey::Villages), "Số thôn|Tổng số thôn|Số thôn, làng"),
    (Target::Figure(FigureKey::DbkkVillages), "Số thôn ĐBKK|Thôn ĐBKK|Số thôn đặc biệt khó khăn"),
    (
        Target::Figure(FigureKey::CommuneRoadPaved),
        "Đường trục xã, liên xã nhựa/bê tông hóa theo NTM|Đường trục xã nhựa, bê tông hóa",
    ),
    (
        Target::Figure(FigureKey::VillagesWithoutGrid),
        "Số thôn chưa có điện lưới quốc gia|Thôn chưa có điện lưới",
    ),
    (
        Target::Figure(FigureKey::PrimaryRoomsSufficient),
        "Đủ phòng học tiểu học / lớp ở thôn|Đủ phòng học tiểu học",
    ),
    (Target::Figure(FigureKey::HealthStationStandard), "Trạm y tế đạt chuẩn|Trạm y tế xã đạt chuẩn"),
    (Target::Figure(FigureKey::CommuneCultureHouse), "Nhà văn hóa xã đạt chuẩn|Nhà văn hóa xã"),
    (Target::Figure(FigureKey::OfficialsTotal), "Cán bộ chuyên trách, công chức xã|Cán bộ, công chức xã"),
    (
        Target::Figure(FigureKey::OfficialsBelowStandard),
        "Trong đó chưa đạt chuẩn|Cán bộ, công chức chưa đạt chuẩn",
    ),
    (Target::Figure(FigureKey::ExtensionOfficerStandard), "Cán bộ khuyến nông, lâm, ngư xã đạt chuẩn"),
    (Target::Figure(FigureKey::Border), "Xã biên giới"),
    (Target::Figure(FigureKey::SafeZone), "Xã an toàn khu|ATK"),
    (Target::Figure(FigureKey::NewRuralRecognised), "Đạt chuẩn NTM|Xã đạt chuẩn NTM"),
    (
        Target::Figure(FigureKey::SchoolsNationalStandard),
        "Trường học đạt chuẩn quốc gia|Trường mầm non, tiểu học, THCS đạt chuẩn quốc gia",
    ),
    (Target::Figure(FigureKey::HealthNationalStandard), "Đạt Tiêu chí quốc gia về y tế xã"),
    (
        Target::Figure(FigureKey::CommuneCultureSports),
        "Có Trung tâm Văn hóa - Thể thao xã|Trung tâm Văn hóa - Thể thao xã",
    ),
    (
        Target::Figure(FigureKey::VillageRoadHardened),
        "Trục chính đường thôn, liên thôn cứng hóa theo NTM|Đường thôn cứng hóa",
    ),
    (Target::Figure(FigureKey::KindergartenRooms), "Số phòng học mẫu giáo|Tổng số phòng học mẫu giáo"),
    (Target::Figure(FigureKey::KindergartenRoomsNotSolid), "Phòng học mẫu giáo chưa kiên cố"),
    (
        Target::Figure(FigureKey::VillageCultureSports),
        "Có Nhà văn hóa - Khu thể thao thôn|Nhà văn hóa - Khu thể thao thôn",
    ),
    (Target::Figure(FigureKey::RoadToCommuneUsable), "Có đường thôn - trung tâm xã đi lại được"),
    (Target::Figure(FigureKey::HasGrid), "Thôn có điện lưới quốc gia|Có điện lưới quốc gia"),
    (Target::Figure(FigureKey::NoGridHouseholds), "Hộ chưa dùng điện lưới quốc gia|Hộ chưa có điện lưới"),
    (
        Target::Figure(FigureKey::EthnicMinorityAged15To60),
        "Người DTTS từ 15 đến 60 tuổi|Người DTTS 15-60 tuổi",
    ),
    (
        Target::Figure(FigureKey::EthnicMinorityIlliterate),
        "Người DTTS 15-60 tuổi chưa biết chữ|Trong đó chưa biết đọc, viết tiếng phổ thông",
    ),
    (Target::Figure(FigureKey::RoadLength), "Đường huyện - xã dài (km)|Chiều dài đường huyện - xã"),
    (
        Target::Figure(FigureKey::RoadUnpavedLength),
        "Đường huyện - xã chưa nhựa, bê tông (km)|Trong đó chưa nhựa, bê tông",
    ),
    (Target::Percent(Rate::Poor), "Tỷ lệ hộ nghèo|Hộ nghèo Tỷ lệ|Hộ nghèo %|% hộ nghèo"),
    (Target::Percent(Rate::NearPoor), "Tỷ lệ hộ cận nghèo|Hộ cận nghèo Tỷ lệ|Hộ cận nghèo %|% hộ cận nghèo"),
    (
        Target::Percent(Rate::PoorNearPoor),
        "Tỷ lệ hộ nghèo và cận nghèo|Tỷ lệ hộ nghèo, cận nghèo|Tỷ lệ nghèo + cận nghèo|% hộ nghèo và cận nghèo",
    ),
    (Target::Percent(Rate::EthnicMinority), "Tỷ lệ hộ DTTS|Hộ DTTS %|Hộ DTTS Tỷ lệ|% hộ DTTS"),
    (Target::Proposal, "Đề nghị|Kết quả|Thuộc diện ĐBKK|Đề nghị của xã|Kết quả rà soát"),
    (Target::Note, "Ghi chú|Ghi chú khác"),
];

/// Long words for which sheets have short forms.
const SHORT: [(&str, &str); 12] = [
    // How many there are of something is not the thing.
    (" so thon ", " sothon "),
    (" so phong ", " sophong "),
    (" dan toc thieu so ", " dtts "),
    (" hop ve sinh ", " hvs "),
    (" lao dong ", " ld "),
    (" dien tich ", " dt "),
    (" nong thon moi ", " ntm "),
    (" san xuat ", " sx "),
    (" sinh hoat ", " sh "),
    (" ty le ", " % "),
    (" ti le ", " % "),
    (" can bo ", " cb "),
];

static TARGETS: LazyLock<HashMap<String, Target>> = LazyLock::new(|| {
    let each = |(target, names): &(Target, &'static str)| {
        let target = *target;
        names.split('|').map(move |name| (normal(name), target)).collect::<Vec<_>>()
    };
    let keys = FigureKey::ALL.into_iter().map(|key| (normal(key.key()), Target::Figure(key)));
    keys.chain(HEADINGS.iter().flat_map(each)).collect()
});

/// What a column with this heading holds, as far as anybody knows.
pub fn target(heading: &str) -> Option<Target> {
    // Figures below a heading are looked at as if they were headings too; without a letter they are none.
    if !heading.contains(char::is_alphabetic) {
        return None;
    }
    let heading = normal(heading);
    (!heading.is_empty()).then(|| TARGETS.get(&heading).copied()).flatten()
}

/// The heading a column of this kind has in the sheets this program writes.
pub fn heading(target: Target) -> &'static str {
    let names = HEADINGS.iter().find(|(other, _)| *other == target).map(|(_, names)| *names);
    let own = match target {
        Target::Figure(key) => key.key(),
        Target::Percent(rate) => rate.key(),
        _ => "",
    };
    names.and_then(|names| names.split('|').next()).unwrap_or(own)
}

/// Whether a heading only says that something is counted, which the heading above it names.
pub(super) fn is_bare_count(heading: &str) -> bool {
    matches!(normal(heading).as_str(), "ho" | "tong" | "nguoi" | "khau" | "tong so" | "so" | "so luong")
}

/// A heading as headings are compared: without marks, case, units in brackets and the words every heading may have.
pub fn normal(heading: &str) -> String {
    let folded = fold(heading);
    let mut plain = String::with_capacity(folded.len() + 1);
    let mut depth = 0_u32;
    for letter in folded.chars() {
        match letter {
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            _ if depth > 0 => {}
            '%' => plain.push_str(" % "),
            _ if letter.is_alphanumeric() => plain.push(letter),
            _ => plain.push(' '),
        }
    }
    let mut plain = format!(" {} ", plain.split_whitespace().collect::<Vec<_>>().join(" "));
    for (long, short) in SHORT {
        if plain.contains(long) {
            plain = plain.replace(long, short);
        }
    }
    for filler in [" tong so ", " so luong ", " trong do ", " chia ra ", " so "] {
        // "Tổng số hộ" and "Số hộ" are one; a heading of filler alone stays what it is, and "Số thôn" is not "Thôn".
        if !plain.contains(filler) {
            continue;
        }
        let without = plain.replace(filler, " ");
        let is_counted = [" thon ", " lang ", " phong "].iter().any(|thing| without.starts_with(thing));
        if !without.trim().is_empty() && !is_counted {
            plain = without;
        }
    }
    // The share's sign stands in front, wherever the heading has it.
    let share = plain.contains('%');
    let words: Vec<&str> = plain.split_whitespace().filter(|word| *word != "%").collect();
    if share { format!("% {}", words.join(" ")) } else { words.join(" ") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_heading_stands_for_two_things() {
        let mut seen: HashMap<String, Target> = HashMap::new();
        for (target, names) in HEADINGS {
            for name in names.split('|') {
                let before = seen.insert(normal(name), *target);
                assert!(before.is_none_or(|before| before == *target), "{name}: {before:?} and {target:?}");
            }
        }
    }

    #[test]
    fn headings_are_known_in_their_forms() {
        let cases = [
            ("Tổng số hộ", Some(Target::Figure(FigureKey::Households))),
            ("SỐ HỘ NGHÈO", Some(Target::Figure(FigureKey::PoorHouseholds))),
            ("Hộ nghèo\nTổng số", Some(Target::Figure(FigureKey::PoorHouseholds))),
            ("Hộ nghèo Trong đó DTTS", Some(Target::Figure(FigureKey::PoorEthnicMinorityHouseholds))),
            ("Hộ nghèo Tỷ lệ (%)", Some(Target::Percent(Rate::Poor))),
            ("Số hộ dân tộc thiểu số", Some(Target::Figure(FigureKey::EthnicMinorityHouseholds))),
            ("Diện tích chưa được tưới (ha)", Some(Target::Figure(FigureKey::UnirrigatedArea))),
            ("poor_households", Some(Target::Figure(FigureKey::PoorHouseholds))),
            ("Thôn (làng)", Some(Target::Village)),
            ("Tổng số thôn", Some(Target::Figure(FigureKey::Villages))),
            ("Số thôn", Some(Target::Figure(FigureKey::Villages))),
            ("Màu sơn", None),
            ("", None),
        ];
        for (text, expected) in cases {
            assert_eq!(target(text), expected, "{text}");
        }
    }

    #[test]
    fn every_figure_has_a_heading_that_is_known_again() {
        for key in FigureKey::ALL {
            assert_eq!(target(heading(Target::Figure(key))), Some(Target::Figure(key)), "{key:?}");
        }
    }
}
