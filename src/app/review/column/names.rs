//! The names of columns on the filter line, in their search form; a name means one column only.
//!
//! They are what people type, shorter than the words on screen. The key of a column is a name besides, so that a column
//! without a line here can be asked for as well.

/// The most words a name has.
pub const MOST_WORDS: usize = 8;

/// Every name with the key of its column.
pub fn names() -> impl Iterator<Item = (&'static str, &'static str)> {
    NAMES.iter().flat_map(|(key, names)| names.iter().map(|name| (*name, *key)))
}

#[rustfmt::skip]
const NAMES: &[(&str, &[&str])] = &[
    ("village", &["thon", "lang", "ten thon"]),
    ("commune", &["xa", "ten xa"]),
    ("district", &["huyen", "ten huyen"]),
    ("commune_code", &["ma xa", "ma", "commune code", "code"]),

    ("households", &["ho", "so ho", "tong so ho"]),
    ("population", &["nhan khau", "khau", "so khau", "people"]),
    ("ethnic_minority_households", &["ho dan toc thieu so", "ho dtts", "minority households"]),
    ("poor_households", &["ho ngheo", "so ho ngheo", "poor households"]),
    ("near_poor_households", &["ho can ngheo", "so ho can ngheo", "near poor households", "near-poor households"]),
    ("poor_em_households", &["ho ngheo dan toc thieu so", "ho ngheo dtts", "poor minority households"]),
    ("labour_total", &["lao dong", "so lao dong", "labour", "labor"]),
    ("labour_untrained", &["lao dong chua qua dao tao", "untrained"]),
    ("no_latrine_households", &["ho khong co nha tieu", "households without latrine"]),
    ("no_water_households", &["ho thieu nuoc", "households without water"]),
    ("lack_land_households", &["ho thieu dat", "households without land"]),
    ("irrigable_area_ha", &["dien tich can tuoi", "dien tich", "irrigable area", "area"]),
    ("unirrigated_area_ha", &["dien tich chua tuoi", "unirrigated area"]),
    ("has_extension_worker", &["khuyen nong", "can bo khuyen nong", "extension worker"]),
    ("non_farm_households", &["ho phi nong nghiep", "non farm households", "non-farm households"]),
    ("road_hardened", &["duong cung hoa", "duong", "road"]),
    ("kindergarten_rooms_sufficient", &["phong hoc mau giao", "phong hoc", "mau giao", "kindergarten"]),
    ("no_electricity_households", &["ho chua co dien", "households without electricity"]),
    ("community_house", &["nha cong dong", "nha sinh hoat cong dong", "community house"]),
    ("meeting_household_reps", &["du hop", "ho du hop", "attendance count"]),
    ("meeting_votes_for", &["phieu dong y", "so phieu", "votes"]),

    ("poor_rate", &["ngheo", "ty le ngheo", "ty le ho ngheo", "poor", "poor rate"]),
    ("near_poor_rate", &["can ngheo", "ty le can ngheo", "ty le ho can ngheo", "near poor", "near-poor", "near poor rate"]),
    ("poor_near_poor_rate", &["ngheo va can ngheo", "ngheo can ngheo", "ncn", "n+cn", "ty le ngheo va can ngheo",
        "ty le ho ngheo va can ngheo", "poor and near poor", "poor and near-poor"]),
    ("ethnic_minority_rate", &["dtts", "dan toc thieu so", "ty le dtts", "ty le ho dan toc thieu so", "minority"]),
    ("em_poor_rate", &["ngheo dtts", "ty le ngheo dtts", "minority poor"]),
    ("em_share_of_poor", &["dtts trong ho ngheo", "minority share of poor"]),
    ("untrained_labour_rate", &["chua qua dao tao", "chua dao tao", "ty le chua qua dao tao", "untrained labour"]),
    ("no_hygienic_latrine_rate", &["nha tieu", "khong co nha tieu", "latrine", "no latrine"]),
    ("no_hygienic_water_rate", &["nuoc", "thieu nuoc", "nuoc sinh hoat", "water", "no water"]),
    ("lack_production_land_rate", &["dat", "thieu dat", "dat san xuat", "land", "lack land"]),
    ("unirrigated_area_rate", &["tuoi", "chua tuoi", "chua duoc tuoi", "irrigation", "unirrigated"]),
    ("non_farm_household_rate", &["phi nong nghiep", "non farm", "non-farm"]),
    ("no_electricity_rate", &["dien", "chua co dien", "electricity", "no electricity"]),
    ("meeting_attendance_rate", &["ty le du hop", "attendance"]),
    ("meeting_agreement_rate", &["dong y", "ty le dong y", "agreement"]),

    ("outcome", &["ket qua", "kq", "result"]),
    ("class", &["khu vuc", "kv", "loai", "zone"]),
    ("margin", &["cach nguong", "muc cach nguong", "distance"]),
    ("short", &["thieu", "thieu ho", "short of"]),
    ("decision", &["y kien", "yk", "quyet dinh"]),
    ("decided_by", &["nguoi cho y kien", "nguoi ghi", "decided by", "by"]),
    ("reason", &["ly do"]),
    ("note", &["ghi chu"]),
    ("findings", &["loi so lieu", "bat hop ly", "finding"]),
    ("missing", &["thieu so lieu", "so lieu thieu", "missing figures"]),
    ("marked", &["danh dau", "dau", "mark"]),
];
