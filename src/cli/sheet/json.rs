//! What a sheet brings as JSON.

use std::io::{self, Write};

use serde::Serialize;

use crate::domain::printed;
use crate::intake::sheet::{Target, column_name};
use crate::outlet::keys;

use super::told::Told;

impl Told<'_> {
    /// Prints the reading as JSON: counts, columns with what they hold, corrections, and every finding with its cell.
    pub(super) fn json(&self, out: &mut dyn Write) -> io::Result<()> {
        let json = SheetJson {
            round: self.round,
            sheet: self.sheet,
            added: self.difference.added,
            changed: self.difference.changed,
            same: self.difference.same,
            proposed: self.difference.proposed,
            new_places: self.new_places.count,
            new_communes: self.new_places.communes.iter().map(|name| &**name).collect(),
            new_villages: self
                .new_places
                .villages
                .iter()
                .map(|(commune, n)| OfCommuneJson { commune, n: *n })
                .collect(),
            kept: self.difference.kept,
            overturned: self.overturned_json(),
            columns: self.columns_json(),
            corrections: self.corrections_json(),
            findings: self.findings_json(),
        };
        serde_json::to_writer_pretty(&mut *out, &json)?;
        writeln!(out)
    }

    /// The decisions that the new figures contradict.
    fn overturned_json(&self) -> Vec<OverturnedJson> {
        self.overturned
            .iter()
            .map(|one| OverturnedJson {
                id: printed::survey(self.book, one.survey),
                level: keys::level(one.level),
                decision: keys::verdict(one.verdict),
                assessment: keys::outcome(one.outcome),
            })
            .collect()
    }

    /// The columns with what they hold.
    fn columns_json(&self) -> Vec<ColumnJson<'_>> {
        self.reading
            .columns
            .iter()
            .map(|one| ColumnJson {
                column: column_name(one.column.place),
                heading: &one.column.heading,
                holds: one.column.target.map(Target::key),
                encoding: one.encoding.key(),
                numbers: one.style.key(),
                by: one.column.by.key(),
            })
            .collect()
    }

    /// The figures that change.
    fn corrections_json(&self) -> Vec<CorrectionJson> {
        self.difference
            .corrections
            .iter()
            .map(|one| CorrectionJson { row: one.row + 1, figure: one.key.key(), from: one.from, to: one.to })
            .collect()
    }

    /// What is to be looked at.
    fn findings_json(&self) -> Vec<FindingJson<'_>> {
        self.reading
            .findings
            .iter()
            .map(|finding| FindingJson {
                row: finding.row + 1,
                column: finding.column.map(|column| column_name(column as usize)),
                kind: finding.trouble.kind(),
                value: &finding.value,
                drops_row: finding.trouble.drops_row(),
            })
            .collect()
    }
}

#[derive(Serialize)]
struct SheetJson<'a> {
    round: &'a str,
    sheet: &'a str,
    added: u32,
    changed: u32,
    same: u32,
    proposed: u32,
    new_places: usize,
    /// The names of the communes that are added.
    new_communes: Vec<&'a str>,
    /// How many villages are added to which communes.
    new_villages: Vec<OfCommuneJson<'a>>,
    /// How many cells are empty where the round has a figure, which stays.
    kept: u32,
    /// The decisions that the new figures contradict.
    overturned: Vec<OverturnedJson>,
    columns: Vec<ColumnJson<'a>>,
    corrections: Vec<CorrectionJson>,
    findings: Vec<FindingJson<'a>>,
}

#[derive(Serialize)]
struct OverturnedJson {
    id: Option<String>,
    level: &'static str,
    decision: &'static str,
    assessment: &'static str,
}

#[derive(Serialize)]
struct OfCommuneJson<'a> {
    commune: &'a str,
    n: u32,
}

#[derive(Serialize)]
struct ColumnJson<'a> {
    column: String,
    heading: &'a str,
    holds: Option<&'static str>,
    encoding: &'static str,
    numbers: &'static str,
    /// Whether the heading, an earlier import or a person says so.
    by: &'static str,
}

/// A figure as stored: areas in hundredths of a hectare, yes as 1.
#[derive(Serialize)]
struct CorrectionJson {
    row: u32,
    figure: &'static str,
    from: Option<u32>,
    to: u32,
}

#[derive(Serialize)]
struct FindingJson<'a> {
    row: u32,
    column: Option<String>,
    kind: &'static str,
    value: &'a str,
    drops_row: bool,
}
