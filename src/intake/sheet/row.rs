//! One row among the others: whether it is a place at all, and which.

use std::collections::HashSet;

use crate::domain::figures::Figures;
use crate::domain::place::PlaceId;
use crate::domain::text::{Text, clean, fold, nfc};

use super::finding::{SheetFinding, Trouble};
use super::place::{Finder, Named, Part};
use super::reading::RowReading;
use super::said::{Cells, Said};
use super::target::Target;

/// What is carried from row to row.
#[derive(Debug, Default)]
pub(super) struct Carried {
    /// Names that stand in one row and hold for those below it.
    district: String,
    code: String,
    commune: String,
    notes: Notes,
}

/// The notes of a sheet: a few sentences over and over, which are kept once, or none is like another.
#[derive(Debug, Default)]
struct Notes(HashSet<Text>);

/// How many different notes are compared with.
const MOST_NOTES: usize = 1_000;

impl Notes {
    fn of(&mut self, note: &str) -> Text {
        if let Some(known) = self.0.get(note) {
            return known.clone();
        }
        let note = nfc(note);
        if self.0.len() < MOST_NOTES {
            self.0.insert(note.clone());
        }
        note
    }
}

impl Carried {
    fn begin_district(&mut self, name: &str) {
        put(&mut self.district, name);
        self.begin_commune("", "");
    }

    fn begin_commune(&mut self, name: &str, code: &str) {
        put(&mut self.commune, name);
        put(&mut self.code, code);
    }
}

/// Words in front of communes and districts, without marks.
const COMMUNES: [&str; 4] = ["xa ", "phuong ", "thi tran ", "tt "];
const DISTRICTS: [&str; 5] = ["huyen ", "thanh pho ", "tp ", "thi xa ", "tx "];

/// Whether such a word stands in front of a name; "TT." is one too.
fn has_unit(name: &str, units: &[&str]) -> bool {
    let folded = fold(name).replacen(". ", " ", 1).replacen('.', " ", 1);
    units.iter().any(|unit| folded.starts_with(unit))
}

/// Takes a row in. `None` where it is no place, which is noted.
pub(super) fn take(
    cells: &Cells<'_>,
    mut said: Said<'_>,
    carried: &mut Carried,
    finder: &mut Finder<'_>,
    findings: &mut Vec<SheetFinding>,
) -> Option<RowReading> {
    if let Some(place) = said.sum {
        findings.push(cells.finding(Some(place), Trouble::Total));
        return None;
    }
    let is_named = !said.village.is_empty();
    if !said.has_figures && (!is_named || is_heading(cells, &said.village, finder)) {
        heading(cells, carried, finder, findings);
        return None;
    }
    let mut first = std::mem::take(&mut said.first);
    let mut of_place = Vec::new();
    let place = place(cells, &said, carried, finder, &mut of_place);
    // Below a table stand words that are no figures, and no fault either.
    if !matches!(of_place.last(), Some(SheetFinding { trouble: Trouble::NoFigures, .. })) {
        findings.append(&mut first);
    }
    findings.append(&mut of_place);
    let place = place?;
    findings.append(&mut said.then);
    let Said { row, figures, note, proposal, .. } = said;
    let note = note.map(|note| carried.notes.of(&note));
    Some(RowReading { row: row as u32, place, figures, note, proposal })
}

/// Whether a name without figures is that of a district or a commune, as in sheets of one column of names.
fn is_heading(cells: &Cells<'_>, name: &str, finder: &Finder<'_>) -> bool {
    let has_unit = || has_unit(name, &COMMUNES) || has_unit(name, &DISTRICTS);
    cells.table.place(Target::Commune).is_none() && (has_unit() || finder.is_district(name))
}

/// A heading between the rows: the district or the commune of those below it, or words that are no place.
fn heading(cells: &Cells<'_>, carried: &mut Carried, finder: &Finder<'_>, findings: &mut Vec<SheetFinding>) {
    let named: Vec<&str> = cells.words().map(|(_, text)| text).filter(|text| !is_ordinal(text)).collect();
    // One that the book lacks heads its rows too: they are not of the district above.
    let district = named.iter().find(|text| finder.is_district(text) || has_unit(text, &DISTRICTS));
    let commune = named.iter().find(|text| has_unit(text, &COMMUNES));
    match (district, commune) {
        (_, Some(commune)) => carried.begin_commune(&clean(commune), ""),
        (Some(district), None) => carried.begin_district(&clean(district)),
        // Numbers of a heading without its words.
        (None, None) if named.is_empty() => {}
        (None, None) => {
            let place = cells.words().next().map(|(place, _)| place);
            findings.push(cells.finding(place, Trouble::NoFigures));
        }
    }
}

/// "I", "1.2", "A": what numbers a heading.
fn is_ordinal(text: &str) -> bool {
    text.chars().all(|letter| letter.is_ascii_digit() || matches!(letter, 'I' | 'V' | 'X' | '.' | ')'))
        || text.len() == 1
}

/// The place of a row: its own names, or those that stand above.
fn place(
    cells: &Cells<'_>,
    said: &Said<'_>,
    carried: &mut Carried,
    finder: &mut Finder<'_>,
    findings: &mut Vec<SheetFinding>,
) -> Option<PlaceId> {
    if !said.district.is_empty() && said.district != carried.district {
        carried.begin_district(&said.district);
    }
    if !said.commune.is_empty() || !said.code.is_empty() {
        carried.begin_commune(&said.commune, &said.code);
    }
    let named = Named { district: &carried.district, code: &carried.code, commune: &carried.commune };
    let at = |part| match part {
        Part::Code => cells.table.place(Target::CommuneCode),
        Part::Commune => {
            cells.table.place(Target::Commune).or_else(|| cells.table.place(Target::CommuneCode))
        }
        Part::Village => cells.table.place(Target::Village),
    };
    let says = said.figures != Figures::default() || said.proposal.is_some() || !cells.is_lone();
    let sought = finder.commune(named);
    if let Some(note) = sought.note {
        let part = if note == Trouble::UnknownCode { Part::Code } else { Part::Commune };
        findings.push(of_names(cells.finding(at(part), note), part, named));
    }
    let of_village = |commune| match said.forms {
        _ if finder.named() == Target::Commune => Ok(commune),
        None => Err(Trouble::NoVillage),
        Some(forms) => finder.village(commune, &said.village, forms, says),
    };
    let is_of_commune = sought.found.is_err() && says;
    let found = sought.found.map_err(|trouble| if says { trouble } else { Trouble::NoFigures });
    match found.and_then(of_village) {
        Ok(place) => Some(place),
        Err(trouble) => {
            let part = if is_of_commune { Part::Commune } else { Part::Village };
            findings.push(of_names(cells.finding(at(part), trouble), part, named));
            None
        }
    }
}

/// A finding about a name that stands above the row: with that name, and about the row as a whole.
fn of_names(finding: SheetFinding, part: Part, named: Named<'_>) -> SheetFinding {
    let name = match part {
        Part::Commune if named.commune.is_empty() => named.code,
        Part::Commune => named.commune,
        Part::Code => named.code,
        Part::Village => return finding,
    };
    if !finding.value.is_empty() {
        return finding;
    }
    SheetFinding { column: None, value: nfc(name), ..finding }
}

fn put(held: &mut String, name: &str) {
    if held != name {
        held.clear();
        held.push_str(name);
    }
}
