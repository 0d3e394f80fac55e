//! What a column of a list of places can hold, by heading and by the stable names that people say it with.

use crate::domain::place::PlaceLevel;
use crate::intake::sheet::{Sheet, column_name, normal_heading};

/// What a column of a list of places holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PlaceColumn {
    /// The code of the unit that the row is about.
    Code,
    /// Its name.
    Name,
    /// What it is: huyện, thị trấn, làng …
    Unit,
    /// On which level it stands, where that is said apart.
    Level,
    /// The name or the code of the unit above it.
    Parent,
    /// Since when it has belonged there, where it was moved.
    MovedOn,
    /// The first day on which it exists.
    ValidFrom,
    /// The last day on which it exists.
    ValidTo,
    /// The code of the unit of this level that the row is about, or that lies above it.
    CodeOf(PlaceLevel),
    /// Its name.
    NameOf(PlaceLevel),
    /// What it is.
    UnitOf(PlaceLevel),
}

use PlaceColumn as C;
use PlaceLevel as L;

/// Every column: its stable name, and its headings, which `|` parts.
const COLUMNS: [(C, &str, &str); 19] = [
    (C::Code, "code", "Mã|Mã đơn vị|Mã ĐVHC|Mã đơn vị hành chính|Id"),
    (C::Name, "name", "Tên|Tên đơn vị|Tên đơn vị hành chính|Địa danh|Name"),
    (C::Unit, "unit", "Loại|Loại hình|Loại đơn vị|Unit"),
    (C::Level, "level", "Cấp|Cấp hành chính|Level"),
    (C::Parent, "parent", "Thuộc|Trực thuộc|Đơn vị cấp trên|Cấp trên|Mã cấp trên|Mã đơn vị cấp trên|Under"),
    (C::MovedOn, "moved_on", "Chuyển từ ngày|Thuộc từ ngày"),
    (C::ValidFrom, "valid_from", "Có từ ngày|Từ ngày|Hiệu lực từ|Ngày hiệu lực|Hiệu lực từ ngày|Valid from"),
    (C::ValidTo, "valid_to", "Đến hết ngày|Đến ngày|Hiệu lực đến|Hết hiệu lực|Hiệu lực đến ngày|Valid to"),
    (C::CodeOf(L::Province), "province_code", "Mã tỉnh|Mã TP|Mã tỉnh, thành phố"),
    (
        C::NameOf(L::Province),
        "province",
        "Tỉnh Thành Phố|Tỉnh, thành phố|Tỉnh/TP|Tỉnh|Tên tỉnh|Tỉnh / Thành phố",
    ),
    (C::CodeOf(L::District), "district_code", "Mã QH|Mã quận huyện|Mã huyện|Mã huyện, thành phố"),
    (
        C::NameOf(L::District),
        "district",
        "Quận Huyện|Tên quận huyện|Huyện|Tên huyện|Huyện, thành phố|Huyện/TP|Huyện, thị xã, thành phố|Quận, huyện",
    ),
    (C::UnitOf(L::District), "district_unit", "Loại huyện|Cấp huyện|district_type"),
    (C::CodeOf(L::Commune), "commune_code", "Mã PX|Mã phường xã|Mã xã|Mã xã, phường|Mã xã, phường, thị trấn"),
    (
        C::NameOf(L::Commune),
        "commune",
        "Phường Xã|Tên phường xã|Xã|Tên xã|Xã, phường, thị trấn|Tên xã, phường, thị trấn|Xã/phường/thị trấn",
    ),
    (C::UnitOf(L::Commune), "commune_unit", "Loại xã|Cấp xã|commune_type"),
    (C::NameOf(L::Village), "village", "Thôn|Thôn (làng)|Thôn, làng|Tên thôn|Tên thôn, làng|Làng"),
    (C::UnitOf(L::Village), "village_unit", "Loại thôn|village_type"),
    (C::UnitOf(L::Province), "province_unit", "Loại tỉnh|province_type"),
];

impl PlaceColumn {
    /// The stable name.
    pub fn key(self) -> &'static str {
        COLUMNS.iter().find(|(column, ..)| *column == self).map_or("", |(_, key, _)| key)
    }

    /// The column with this stable name.
    pub fn from_key(key: &str) -> Option<Self> {
        COLUMNS.iter().find(|(_, name, _)| *name == key).map(|(column, ..)| *column)
    }

    /// What a column with this heading holds, as far as anybody knows.
    pub fn of_heading(heading: &str) -> Option<Self> {
        let heading = normal_heading(heading);
        let is_it = |name: &str| normal_heading(name) == heading;
        let known = COLUMNS
            .iter()
            .find(|(_, key, names)| is_it(key) || names.split('|').any(is_it))
            .map(|(column, ..)| *column);
        known.filter(|_| !heading.is_empty())
    }
}

/// What a person says about a column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SaidColumn {
    /// The column: its heading, or its name as a spreadsheet shows it.
    pub column: String,
    /// What it holds; none where nothing is to be taken from it.
    pub holds: Option<PlaceColumn>,
}

impl SaidColumn {
    /// Whether it is about the column at this place with this heading.
    pub fn is_about(&self, place: usize, heading: &str) -> bool {
        self.column == column_name(place) || normal_heading(&self.column) == normal_heading(heading)
    }
}

/// How far down a heading is looked for.
const NEAR: usize = 40;
/// How many columns are looked at.
const WIDEST: usize = 64;
/// How many bytes of a cell may be a heading.
const LONGEST: usize = 200;

/// A column: its place, what stands above it, and what it holds.
type Headed = (usize, String, Option<C>);

/// The columns under the heading of a list with what stands above them, and the first row below. `None` where no row names
/// columns enough.
pub(super) fn headed(sheet: &Sheet, said: &[SaidColumn]) -> Option<(usize, Vec<Headed>)> {
    let columns = |row: usize| -> Vec<Headed> {
        let cells = sheet.row(row).take(WIDEST).enumerate().filter(|(_, cell)| cell.text.len() <= LONGEST);
        let mut columns: Vec<Headed> = Vec::new();
        for (place, cell) in cells {
            let heading = cell.text.split_whitespace().collect::<Vec<_>>().join(" ");
            let own = said.iter().find(|said| said.is_about(place, &heading));
            let holds = own.map_or_else(|| C::of_heading(&heading), |said| said.holds);
            // Of two columns that hold the same the first is it, unless a person says so of the other.
            let twin = columns.iter_mut().find(|(_, _, other)| holds.is_some() && *other == holds);
            let is_lost = twin.is_some() && own.is_none();
            if let Some((_, _, other)) = twin.filter(|_| own.is_some()) {
                *other = None;
            }
            if own.is_some() || !heading.is_empty() {
                columns.push((place, heading, holds.filter(|_| !is_lost)));
            }
        }
        columns
    };
    let rows = 0..sheet.height().min(NEAR);
    let known = |columns: &[Headed]| columns.iter().filter(|(.., holds)| holds.is_some()).count();
    let names =
        |columns: &[Headed]| columns.iter().any(|(.., holds)| matches!(holds, Some(C::Name | C::NameOf(_))));
    let found =
        rows.map(|row| (row, columns(row))).filter(|(_, columns)| known(columns) >= 2 && names(columns));
    // Of rows that tell as much the first counts.
    let best = found.rev().max_by_key(|(_, columns)| known(columns))?;
    Some((best.0 + 1, best.1))
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use super::*;

    #[test]
    fn no_heading_stands_for_two_columns() {
        let mut seen: HashMap<String, C> = HashMap::new();
        for (column, key, names) in COLUMNS {
            assert_eq!(C::from_key(key), Some(column));
            for name in names.split('|').chain([key]) {
                let before = seen.insert(normal_heading(name), column);
                assert!(before.is_none_or(|before| before == column), "{name}: {before:?} and {column:?}");
                assert_eq!(C::of_heading(name), Some(column), "{name}");
            }
        }
    }
}
