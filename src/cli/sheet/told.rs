//! What a sheet brings and what is to be looked at, as lines.

use std::io::{self, Write};

use crate::domain::figures::FigureKind;
use crate::domain::snapshot::Snapshot;
use crate::domain::text::clean;
use crate::intake::sheet::{
    By, ColumnReading, Corrected, Overturned, SheetDifference, SheetReading, Style, Target, column_name,
};
use crate::outlet::RESULTS;
use crate::ui::sheet::words as said;
use crate::wording::Words;

use super::new_names::NewNames;

/// How many findings of one kind are printed in full; a sheet has thousands of one kind where one habit made them.
const OF_ONE_KIND: usize = 20;
/// How many corrections are printed in full.
const CORRECTIONS: usize = 50;

/// A sheet with what it differs in.
pub(super) struct Told<'a> {
    pub(super) reading: &'a SheetReading,
    pub(super) difference: &'a SheetDifference,
    /// The book as it was.
    pub(super) book: &'a Snapshot,
    pub(super) round: &'a str,
    /// The sheet that was taken, and the names of all in the file.
    pub(super) sheet: &'a str,
    pub(super) names: &'a [String],
    /// The places that are added.
    pub(super) new_places: &'a NewNames,
    /// The decisions that the new figures contradict.
    pub(super) overturned: &'a [Overturned],
    /// Whether nothing differs.
    pub(super) is_same: bool,
    pub(super) is_dry: bool,
    pub(super) words: &'a Words,
}

impl Told<'_> {
    /// Prints what was stored, or would be, the columns, and what is to be looked at.
    pub(super) fn print(&self, out: &mut dyn Write) -> io::Result<()> {
        writeln!(out, "{}", self.summary())?;
        if self.names.len() > 1 {
            let others = self.names.iter().filter(|name| *name != self.sheet).map(|name| clean(name));
            let others = others.collect::<Vec<_>>().join(", ");
            let args = [
                ("sheet", clean(self.sheet).into()),
                ("n", self.names.len().into()),
                ("others", others.into()),
            ];
            writeln!(out, "  {}", self.words.say_with("cli-sheet-taken", &args))?;
        }
        if self.difference.proposed > 0 {
            let args = [("n", self.difference.proposed.into())];
            writeln!(out, "  {}", self.words.say_with("cli-sheet-proposed", &args))?;
        }
        for line in self.new_places.lines(self.words) {
            writeln!(out, "  {line}")?;
        }
        if self.difference.kept > 0 {
            let args = [("n", self.difference.kept.into())];
            writeln!(out, "  {}", self.words.say_with("cli-sheet-kept", &args))?;
        }
        self.overturned(out)?;
        self.columns(out)?;
        for corrected in self.difference.corrections.iter().take(CORRECTIONS) {
            writeln!(out, "  {}", self.corrected(corrected))?;
        }
        let more = self.difference.corrections.len().saturating_sub(CORRECTIONS);
        if more > 0 {
            writeln!(out, "  {}", self.words.say_with("cli-sheet-more", &[("n", more.into())]))?;
        }
        self.findings(out)
    }

    fn summary(&self) -> String {
        let difference = self.difference;
        let args = [
            ("round", clean(self.round).into()),
            ("added", difference.added.into()),
            ("changed", difference.changed.into()),
            ("same", difference.same.into()),
            ("places", self.new_places.count.into()),
        ];
        let is_nothing = difference.added + difference.changed + difference.same == 0;
        let id = match (self.is_same, self.is_dry) {
            (true, _) if is_nothing => "cli-sheet-nothing",
            (true, _) => "cli-sheet-same",
            (false, true) => "cli-sheet-would",
            (false, false) => "cli-sheet-stored",
        };
        self.words.say_with(id, &args)
    }

    fn columns(&self, out: &mut dyn Write) -> io::Result<()> {
        let said =
            |one: &&ColumnReading| self.is_dry || one.column.target.is_none() || one.column.by != By::Heading;
        for one in self.reading.columns.iter().filter(said) {
            writeln!(out, "  {}", self.column(one))?;
        }
        Ok(())
    }

    /// What a column holds, how it is read, and who says so.
    fn column(&self, one: &ColumnReading) -> String {
        let words = self.words;
        let holds = one.column.target.map_or_else(String::new, |target| said::holds(target, words));
        let by = one.column.by.key();
        let numbers = match one.column.target {
            Some(Target::Figure(key)) if key.kind() == FigureKind::YesNo => match one.style {
                Style::BlankIsNo => "blank",
                Style::Vietnamese | Style::English => "none",
            },
            Some(Target::Figure(_) | Target::Percent(_)) => one.style.key(),
            _ => "none",
        };
        let args = [
            ("column", column_name(one.column.place).into()),
            ("heading", clean(&one.column.heading).into()),
            ("holds", holds.into()),
            ("by", by.into()),
            ("encoding", one.encoding.key().into()),
            ("numbers", numbers.into()),
        ];
        let id = match (one.column.target, one.column.by) {
            (Some(_), _) => "cli-sheet-column",
            (None, By::Heading) if self.is_result(&one.column.heading) => "cli-sheet-column-result",
            (None, By::Heading) => "cli-sheet-column-unknown",
            (None, _) => "cli-sheet-column-ignored",
        };
        words.say_with(id, &args)
    }

    /// The decisions that the new figures contradict, the first of them by name.
    fn overturned(&self, out: &mut dyn Write) -> io::Result<()> {
        if self.overturned.is_empty() {
            return Ok(());
        }
        let words = self.words;
        let args = [("n", self.overturned.len().into())];
        writeln!(out, "  {}", words.say_with("cli-sheet-overturned", &args))?;
        for one in self.overturned.iter().take(OF_ONE_KIND) {
            let place = self.book.get(one.survey).and_then(|survey| self.book.get(survey.place));
            let args = [
                ("place", clean(place.map_or("?", |place| &place.name)).into()),
                ("level", words.level(one.level).into_owned().into()),
                ("verdict", words.verdict(one.verdict).into_owned().into()),
                ("outcome", words.outcome(one.outcome).into_owned().into()),
            ];
            writeln!(out, "    {}", words.say_with("cli-sheet-overturned-one", &args))?;
        }
        let more = self.overturned.len().saturating_sub(OF_ONE_KIND);
        if more > 0 {
            writeln!(out, "    {}", words.say_with("cli-sheet-more-decisions", &[("n", more.into())]))?;
        }
        Ok(())
    }

    /// Whether the program wrote the column itself, when the sheet was exported.
    fn is_result(&self, heading: &str) -> bool {
        RESULTS.iter().any(|(_, id)| self.words.say(id) == heading)
    }

    fn corrected(&self, corrected: &Corrected) -> String {
        let place = self.book.get(corrected.survey).and_then(|survey| self.book.get(survey.place));
        let value = |value: Option<u32>| {
            value.map_or_else(|| "—".to_owned(), |value| said::value(corrected.key, value, self.words))
        };
        let args = [
            ("row", (corrected.row + 1).to_string().into()),
            ("place", clean(place.map_or("?", |place| &place.name)).into()),
            ("figure", self.words.figure(corrected.key).into()),
            ("from", value(corrected.from).into()),
            ("to", value(Some(corrected.to)).into()),
        ];
        self.words.say_with("cli-sheet-corrected", &args)
    }

    /// The findings, those that leave rows out first; many of one kind are counted.
    fn findings(&self, out: &mut dyn Write) -> io::Result<()> {
        let findings = &self.reading.findings;
        if findings.is_empty() {
            return Ok(());
        }
        writeln!(out, "{}", self.words.say_with("cli-import-findings", &[("n", findings.len().into())]))?;
        for drops in [true, false] {
            let mut kinds: Vec<&'static str> = Vec::new();
            for finding in findings.iter().filter(|finding| finding.trouble.drops_row() == drops) {
                if !kinds.contains(&finding.trouble.kind()) {
                    kinds.push(finding.trouble.kind());
                }
            }
            for kind in kinds {
                self.of_kind(kind, out)?;
            }
        }
        Ok(())
    }

    fn of_kind(&self, kind: &str, out: &mut dyn Write) -> io::Result<()> {
        let of_kind: Vec<_> =
            self.reading.findings.iter().filter(|finding| finding.trouble.kind() == kind).collect();
        for finding in of_kind.iter().take(OF_ONE_KIND) {
            writeln!(out, "  {:<8} {}", said::cell(finding), said::sentence(finding, self.words))?;
        }
        let more = of_kind.len().saturating_sub(OF_ONE_KIND);
        if more > 0 {
            writeln!(
                out,
                "  {:<8} {}",
                "…",
                self.words.say_with("cli-sheet-more-of-kind", &[("n", more.into())])
            )?;
        }
        Ok(())
    }
}
