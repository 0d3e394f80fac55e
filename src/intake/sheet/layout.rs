//! Where the table of a sheet stands: its heading over one row or several, its columns, and the first row of figures.

use super::heading::{is_bare_count, target};
use super::mapping::{By, Holds, Mapping};
use super::table::Sheet;
use super::target::Target;
use crate::intake::legacy::{Encoding, decode};
use crate::intake::word::boundary;

/// The table of a sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Layout {
    /// The first row below the heading.
    pub first: usize,
    /// Every column that has a heading, from the left.
    pub columns: Vec<Column>,
}

/// One column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Its place, from 0.
    pub place: usize,
    /// What stands above it, in one line.
    pub heading: String,
    /// What it holds; none where nobody knows.
    pub target: Option<Target>,
    /// Whether a person says so.
    pub by: By,
}

/// How far down a heading is looked for.
const NEAR: usize = 40;
/// How many rows a heading may have.
const TALLEST: usize = 4;
/// How many columns are looked at.
const WIDEST: usize = super::fill::MOST_COLUMNS as usize;
/// How many bytes of a cell may be a heading.
const LONGEST: usize = 500;
/// How many columns must be known before something is a heading.
const ENOUGH: usize = 3;

/// Finds the table: the rows under which most columns are known. None where too few are.
pub fn layout(sheet: &Sheet, mapping: &Mapping) -> Option<Layout> {
    let mut best: Option<(usize, usize, Layout)> = None;
    for top in 0..sheet.height().min(NEAR) {
        for height in 1..=TALLEST.min(sheet.height() - top) {
            let columns = columns(sheet, top, height, mapping);
            // A column that is left out on request is known as well: it must not make the row below part of the heading.
            let is_known = |column: &&Column| column.target.is_some() || column.by != By::Heading;
            let known = columns.iter().filter(is_known).count();
            // A taller heading counts only where it tells more, so that a title above is no part of it.
            let is_better = |(most, tall): (usize, usize)| known > most || known == most && height < tall;
            let holding = columns.iter().filter(|column| column.target.is_some()).count();
            if holding >= ENOUGH && best.as_ref().is_none_or(|(most, tall, _)| is_better((*most, *tall))) {
                best = Some((known, height, Layout { first: top + height, columns }));
            }
        }
    }
    let (_, _, mut layout) = best?;
    while is_numbering(sheet, layout.first) {
        layout.first += 1;
    }
    Some(layout)
}

impl Layout {
    /// The place of the first column that holds this.
    pub fn place(&self, wanted: Target) -> Option<usize> {
        self.columns.iter().find(|column| column.target == Some(wanted)).map(|column| column.place)
    }
}

fn columns(sheet: &Sheet, top: usize, height: usize, mapping: &Mapping) -> Vec<Column> {
    let width = (top..top + height).map(|row| sheet.width(row)).max().unwrap_or(0).min(WIDEST);
    let mut groups: Vec<&str> = vec![""; height];
    let mut columns: Vec<Column> = Vec::new();
    for place in 0..width {
        let mut parts: Vec<&str> = Vec::with_capacity(height);
        let own = words(sheet, top, place);
        for (level, group) in groups.iter_mut().enumerate() {
            let text = words(sheet, top + level, place);
            let has_below = (level + 1..height).any(|below| !words(sheet, top + below, place).is_empty());
            // A group stands over the columns to its right that have nothing of their own beside it.
            if !text.is_empty() {
                *group = text;
            } else if level + 1 == height || !has_below {
                *group = "";
            }
            if !group.is_empty() {
                parts.push(group);
            }
        }
        columns.extend(column(place, &parts, own, mapping));
    }
    settle(&mut columns);
    columns
}

/// What stands in a cell, as far as it may be a heading: a longer text is looked at no further.
fn words(sheet: &Sheet, row: usize, place: usize) -> &str {
    let text = sheet.cell(row, place).text.trim();
    &text[..boundary(text, LONGEST)]
}

/// The column under these parts of a heading, the uppermost first; none where nothing stands there.
fn column(place: usize, parts: &[&str], own: &str, mapping: &Mapping) -> Option<Column> {
    let raw = parts.join(" ").split_whitespace().collect::<Vec<_>>().join(" ");
    // A heading in old letters is known by what it says in Unicode.
    let found = Encoding::ALL.into_iter().find_map(|encoding| {
        let heading = decode(&raw, encoding);
        if encoding != Encoding::Unicode && heading == raw {
            return None;
        }
        let known = known(parts, &heading, own, encoding)?;
        Some((heading.into_owned(), known))
    });
    let (heading, known) = found.map_or((raw, None), |(heading, known)| (heading, Some(known)));
    let (said, by) = mapping.of(place, &heading);
    if parts.is_empty() && said.holds.is_none() {
        return None;
    }
    let target = match said.holds {
        Some(Holds::Target(target)) => Some(target),
        Some(Holds::Nothing) => None,
        Some(Holds::AsHeaded) | None => known,
    };
    let by = if said.holds.is_some() { by } else { By::Heading };
    Some(Column { place, heading, target, by })
}

fn known(parts: &[&str], heading: &str, own: &str, encoding: Encoding) -> Option<Target> {
    let (last, above) = parts.split_last()?;
    let last = decode(last, encoding);
    target(heading)
        .or_else(|| is_bare_count(&last).then(|| target(&decode(&above.join(" "), encoding))).flatten())
        .or_else(|| target(&last))
        .or_else(|| (parts.len() > 1).then(|| target(&decode(own, encoding))).flatten())
}

/// Of two columns that hold the same, the one that a person named is it, and else the first.
fn settle(columns: &mut [Column]) {
    for place in 0..columns.len() {
        let Some(target) = columns[place].target else { continue };
        let is_said = |column: &Column| column.by != By::Heading;
        let is_same = |column: &Column| column.target == Some(target);
        let loses_before = columns[..place]
            .iter()
            .any(|other| is_same(other) && (is_said(other) || !is_said(&columns[place])));
        let loses_behind = columns[place + 1..]
            .iter()
            .any(|other| is_same(other) && is_said(other) && !is_said(&columns[place]));
        if loses_before || loses_behind {
            columns[place].target = None;
        }
    }
}

/// The row "A, B, 1, 2, 3" or "(1), (2)" below a heading.
fn is_numbering(sheet: &Sheet, row: usize) -> bool {
    let mut said = 0;
    let mut before = 0;
    for cell in sheet.row(row) {
        let text = cell.text.trim().trim_matches(['(', ')', '[', ']']);
        if text.is_empty() {
            continue;
        }
        said += 1;
        let digits: String = text.chars().take_while(char::is_ascii_digit).collect();
        let rest = &text[digits.len()..];
        let is_letter = text.len() == 1 && text.bytes().all(|byte| byte.is_ascii_uppercase()) && before == 0;
        // "5=6+7" says how a column is computed.
        let is_next =
            digits.parse() == Ok(before + 1) && (rest.is_empty() || rest.starts_with(['=', 'a', 'b']));
        if is_next {
            before += 1;
        } else if !is_letter {
            return false;
        }
    }
    said >= ENOUGH
}

#[cfg(test)]
mod tests {
    use super::super::delimited::{Separator, separated};
    use super::*;
    use crate::domain::figures::{FigureKey, Rate};

    fn sheet(text: &str) -> Sheet {
        separated(text, Separator::Semicolon).unwrap()
    }

    #[test]
    fn the_heading_is_found_below_the_head_of_the_sheet() {
        let sheet = sheet(
            "UBND HUYỆN X;;;\n;BIỂU TỔNG HỢP;;\nNăm 2015;;;\nTT;Xã;Thôn;Tổng số hộ;Hộ nghèo\nA;B;C;1;2\n1;Văn Lem;Kon 1;94;12\n",
        );
        let layout = layout(&sheet, &Mapping::default()).unwrap();
        assert_eq!(layout.first, 5);
        assert_eq!(layout.place(Target::Figure(FigureKey::PoorHouseholds)), Some(4));
        assert_eq!(layout.place(Target::Village), Some(2));
        assert_eq!(layout.columns[0].heading, "TT", "a title is no heading");
    }

    #[test]
    fn a_heading_of_two_rows_is_read_down() {
        let sheet = sheet(
            "STT;Thôn;Tổng số hộ;Hộ nghèo;;;Hộ cận nghèo;\n;;;Tổng số;Trong đó DTTS;Tỷ lệ (%);Số hộ;%\n1;2;3;4;5;6;7;8\n1;Kon 1;94;12;3;12,8;2;2,1\n",
        );
        let layout = layout(&sheet, &Mapping::default()).unwrap();
        assert_eq!(layout.first, 3);
        let targets: Vec<_> = layout.columns.iter().map(|column| column.target).collect();
        let figure = |key| Some(Target::Figure(key));
        assert_eq!(
            targets,
            [
                Some(Target::RowNumber),
                Some(Target::Village),
                figure(FigureKey::Households),
                figure(FigureKey::PoorHouseholds),
                figure(FigureKey::PoorEthnicMinorityHouseholds),
                Some(Target::Percent(Rate::Poor)),
                figure(FigureKey::NearPoorHouseholds),
                Some(Target::Percent(Rate::NearPoor)),
            ]
        );
    }

    #[test]
    fn columns_nobody_knows_are_kept_and_a_letter_is_no_table() {
        let table = sheet("Xã;Thôn;Tổng số hộ;Màu sơn\nA;B;3;4\n");
        assert_eq!(layout(&table, &Mapping::default()).unwrap().columns[3].target, None);
        assert_eq!(
            super::layout(&sheet("Kính gửi: UBND tỉnh\nTrân trọng;cảm ơn\n"), &Mapping::default()),
            None
        );
        assert_eq!(super::layout(&sheet(""), &Mapping::default()), None);
    }

    #[test]
    fn what_a_person_says_goes_before_the_heading() {
        let said = |column: &str, key: &str| super::super::mapping::Said {
            column: column.to_owned(),
            holds: Some(Target::from_key(key).map_or(Holds::Nothing, Holds::Target)),
            ..super::super::mapping::Said::default()
        };
        let now = vec![said("D", "poor_households"), said("Hộ nghèo", "ignore"), said("E", "note")];
        let mapping = Mapping { now, before: Vec::new() };
        let sheet = sheet("Xã;Thôn;Hộ nghèo;Màu sơn;;Ghi chú\nA;B;3;4;e;f\n");
        let layout = layout(&sheet, &mapping).unwrap();
        let keys: Vec<&str> = layout.columns.iter().map(|one| one.target.map_or("-", Target::key)).collect();
        assert_eq!(keys, ["commune", "village", "-", "poor_households", "note", "-"]);
    }

    #[test]
    fn a_column_that_is_left_out_draws_no_row_into_the_heading() {
        let before = vec![super::super::mapping::Said {
            column: "Ghi chú".to_owned(),
            holds: Some(Holds::Nothing),
            ..super::super::mapping::Said::default()
        }];
        let mapping = Mapping { now: Vec::new(), before };
        let sheet = sheet("Xã;Thôn;Tổng số hộ;Ghi chú\nA;B;3;x\n");
        let layout = layout(&sheet, &mapping).unwrap();
        assert_eq!((layout.first, layout.columns[3].target), (1, None));
    }

    #[test]
    fn a_heading_in_old_letters_is_known() {
        let sheet = sheet("X·;Th«n;Tæng sè hé;Hé nghÌo\nA;B;3;4\n");
        let layout = layout(&sheet, &Mapping::default()).unwrap();
        let headings: Vec<&str> = layout.columns.iter().map(|one| &*one.heading).collect();
        assert_eq!(headings, ["Xã", "Thôn", "Tổng số hộ", "Hộ nghèo"]);
    }
}
