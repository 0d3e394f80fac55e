//! What a list of places brings and what is to be looked at, as lines and as JSON.

use std::io::{self, Write};

use chrono::NaiveDate;
use serde::Serialize;

use crate::domain::text::clean;
use crate::intake::places::{
    Correction, PlaceColumn, PlaceDifference, PlaceField, PlaceFinding, PlaceReading, PlaceTrouble,
};
use crate::intake::sheet::column_name;
use crate::outlet::keys;
use crate::wording::Words;

/// How many findings of one kind are printed in full.
const OF_ONE_KIND: usize = 20;
/// How many corrections are printed in full.
const CORRECTIONS: usize = 50;

/// A list with what it differs in.
pub(super) struct Told<'a> {
    pub(super) reading: &'a PlaceReading,
    pub(super) difference: &'a PlaceDifference,
    pub(super) is_same: bool,
    pub(super) is_dry: bool,
    pub(super) words: &'a Words,
}

impl Told<'_> {
    /// Prints what was stored, or would be, the columns, and what is to be looked at.
    pub(super) fn print(&self, out: &mut dyn Write) -> io::Result<()> {
        let words = self.words;
        writeln!(out, "{}", self.summary())?;
        for column in self.reading.columns.iter().filter(|column| self.is_dry || column.holds.is_none()) {
            let args = [
                ("column", column_name(column.place).into()),
                ("heading", clean(&column.heading).into()),
                ("holds", column.holds.map_or("none", PlaceColumn::key).into()),
            ];
            writeln!(out, "  {}", words.say_with("places-column", &args))?;
        }
        for correction in self.difference.corrections.iter().take(CORRECTIONS) {
            writeln!(out, "  {}", self.corrected(correction))?;
        }
        let more = self.difference.corrections.len().saturating_sub(CORRECTIONS);
        if more > 0 {
            writeln!(out, "  {}", words.say_with("cli-sheet-more", &[("n", more.into())]))?;
        }
        self.findings(out)
    }

    fn summary(&self) -> String {
        let PlaceDifference { added, changed, same, .. } = self.difference;
        let args = [("added", (*added).into()), ("changed", (*changed).into()), ("same", (*same).into())];
        let id = match (self.is_same, self.is_dry) {
            (true, _) if *same == 0 => "places-nothing",
            (true, _) => "places-same",
            (false, true) => "places-would",
            (false, false) => "places-stored",
        };
        self.words.say_with(id, &args)
    }

    fn corrected(&self, correction: &Correction) -> String {
        let words = self.words;
        let day = |day: Option<NaiveDate>| {
            day.map_or_else(|| words.say("places-nowhere").into_owned(), |day| words.day(day))
        };
        let text = |text: &str| {
            if text.is_empty() { words.say("places-nowhere").into_owned() } else { clean(text) }
        };
        let (field, from, to) = match &correction.field {
            PlaceField::Code(from, to) => ("code", text(from), text(to)),
            PlaceField::Name(from, to) => ("name", text(from), text(to)),
            PlaceField::Unit(from, to) => {
                ("unit", words.unit(*from).into_owned(), words.unit(*to).into_owned())
            }
            PlaceField::Parent(from, to) => ("parent", text(from), text(to)),
            PlaceField::From(from, to) => ("from", day(*from), day(Some(*to))),
            PlaceField::To(from, to) => ("to", day(*from), day(Some(*to))),
        };
        let args = [
            ("row", (correction.row + 1).to_string().into()),
            ("place", clean(&correction.place).into()),
            ("field", field.into()),
            ("from", from.into()),
            ("to", to.into()),
        ];
        words.say_with("places-correction", &args)
    }

    fn findings(&self, out: &mut dyn Write) -> io::Result<()> {
        let (words, findings) = (self.words, &self.reading.findings);
        if findings.is_empty() {
            return Ok(());
        }
        writeln!(out, "{}", words.say_with("cli-import-findings", &[("n", findings.len().into())]))?;
        let mut kinds: Vec<&'static str> = findings.iter().map(|finding| finding.trouble.kind()).collect();
        kinds.sort_unstable();
        kinds.dedup();
        for kind in kinds {
            let of_kind = || findings.iter().filter(|finding| finding.trouble.kind() == kind);
            for finding in of_kind().take(OF_ONE_KIND) {
                writeln!(out, "  {:<8} {}", cell(finding), self.sentence(finding))?;
            }
            let more = of_kind().count().saturating_sub(OF_ONE_KIND);
            if more > 0 {
                let more = words.say_with("cli-sheet-more-of-kind", &[("n", more.into())]);
                writeln!(out, "  {:<8} {more}", "…")?;
            }
        }
        Ok(())
    }

    fn sentence(&self, finding: &PlaceFinding) -> String {
        let mut args = vec![("value", clean(&finding.value).into())];
        if let PlaceTrouble::Repeated { first } = finding.trouble {
            args.push(("row", (first + 1).to_string().into()));
        }
        self.words.say_with(&format!("places-finding-{}", finding.trouble.kind().replace('_', "-")), &args)
    }

    /// Prints the reading as JSON: counts, columns with what they hold, corrections, and every finding with its cell.
    pub(super) fn json(&self, out: &mut dyn Write) -> io::Result<()> {
        let column = |place: usize| column_name(place);
        let json = PlacesJson {
            added: self.difference.added,
            changed: self.difference.changed,
            same: self.difference.same,
            columns: (self.reading.columns.iter())
                .map(|one| ColumnJson {
                    column: column(one.place),
                    heading: &one.heading,
                    holds: one.holds.map(PlaceColumn::key),
                })
                .collect(),
            corrections: self.difference.corrections.iter().map(CorrectionJson::of).collect(),
            findings: (self.reading.findings.iter())
                .map(|finding| FindingJson {
                    row: finding.row + 1,
                    column: finding.column.map(|place| column(place as usize)),
                    kind: finding.trouble.kind(),
                    value: &finding.value,
                    drops_row: finding.trouble.drops_row(),
                })
                .collect(),
        };
        serde_json::to_writer_pretty(&mut *out, &json)?;
        writeln!(out)
    }
}

fn cell(finding: &PlaceFinding) -> String {
    let column = finding.column.map(|column| column_name(column as usize)).unwrap_or_default();
    format!("{column}{}", finding.row + 1)
}

#[derive(Serialize)]
struct PlacesJson<'a> {
    added: u32,
    changed: u32,
    same: u32,
    columns: Vec<ColumnJson<'a>>,
    corrections: Vec<CorrectionJson<'a>>,
    findings: Vec<FindingJson<'a>>,
}

#[derive(Serialize)]
struct ColumnJson<'a> {
    column: String,
    heading: &'a str,
    holds: Option<&'static str>,
}

#[derive(Serialize)]
struct CorrectionJson<'a> {
    row: u32,
    place: &'a str,
    field: &'static str,
    from: Option<String>,
    to: String,
}

impl<'a> CorrectionJson<'a> {
    fn of(correction: &'a Correction) -> Self {
        let said = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        let (field, from, to) = match &correction.field {
            PlaceField::Code(from, to) => ("code", said(from), to.to_string()),
            PlaceField::Name(from, to) => ("name", said(from), to.to_string()),
            PlaceField::Unit(from, to) => ("unit", said(keys::unit(*from)), keys::unit(*to).to_owned()),
            PlaceField::Parent(from, to) => ("parent", said(from), to.to_string()),
            PlaceField::From(from, to) => ("valid_from", from.map(|day| day.to_string()), to.to_string()),
            PlaceField::To(from, to) => ("valid_to", from.map(|day| day.to_string()), to.to_string()),
        };
        Self { row: correction.row + 1, place: &correction.place, field, from, to }
    }
}

#[derive(Serialize)]
struct FindingJson<'a> {
    row: u32,
    column: Option<String>,
    kind: &'static str,
    value: &'a str,
    drops_row: bool,
}
