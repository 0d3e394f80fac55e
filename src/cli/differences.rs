//! What a plan that was read brings, changes and drops, as lines.

use std::io::{self, Write};

use crate::domain::snapshot::Snapshot;
use crate::domain::text::clean;
use crate::intake::plan::{Difference, Part, PlanReading, Row, Standing};
use crate::wording::Words;

use crate::ui::{changes, findings};

/// A reading with what it differs in from the book as it was.
pub(super) struct Told<'a> {
    pub(super) reading: &'a PlanReading,
    pub(super) difference: &'a Difference,
    pub(super) book: &'a Snapshot,
    pub(super) words: &'a Words,
}

impl Told<'_> {
    /// Prints what was stored, or would be, and what is to be looked at.
    pub(super) fn print(&self, out: &mut dyn Write, is_dry: bool) -> io::Result<()> {
        writeln!(out, "{}", self.summary(is_dry))?;
        if self.difference.plan.is_some() {
            self.rows(out)?;
        }
        let findings = &self.reading.findings;
        if findings.is_empty() {
            return Ok(());
        }
        writeln!(out, "{}", self.words.say_with("cli-import-findings", &[("n", findings.len().into())]))?;
        for noted in findings {
            let clause = noted.clause.as_deref().unwrap_or("—");
            let sentence = findings::sentence(&noted.finding, self.words);
            writeln!(out, "  {:<10} {}", clean(clause), clean(&sentence))?;
        }
        Ok(())
    }

    fn summary(&self, is_dry: bool) -> String {
        let number = clean(self.reading.header.number.as_deref().unwrap_or("?"));
        let plain = |standing| {
            let rows = self.difference.rows.iter().enumerate();
            rows.filter(|(place, row)| {
                row.standing() == standing && self.difference.is_plain(Part::Row(*place))
            })
            .count()
        };
        let (added, changed, dropped) =
            (plain(Standing::New), plain(Standing::Changed), plain(Standing::Gone));
        let args = [
            ("number", number.into()),
            ("tasks", self.reading.tasks.len().into()),
            ("added", added.into()),
            ("changed", changed.into()),
            ("dropped", dropped.into()),
            ("same", self.difference.count(Standing::Same).into()),
        ];
        let differing = added + changed + dropped + self.difference.head.len();
        let id = match (self.difference.plan.is_some(), differing, is_dry) {
            (false, _, true) => "cli-import-read",
            (false, _, false) => "cli-import-stored",
            (true, 0, _) => "cli-import-same",
            (true, _, true) => "cli-import-would-amend",
            (true, _, false) => "cli-import-amended",
        };
        self.words.say_with(id, &args)
    }

    /// One line of the head and one a duty that differs, those left as they are behind the others.
    fn rows(&self, out: &mut dyn Write) -> io::Result<()> {
        if !self.difference.head.is_empty() {
            let standing = self.words.say("import-standing-changed");
            let (of, said) =
                (self.words.say("import-head"), changes::head(&self.difference.head, self.words));
            writeln!(out, "  {standing:<5} {of:<10} {}", clean(&said))?;
        }
        let differs = |row: &&Row| row.standing() != Standing::Same;
        for row in self.difference.rows.iter().filter(|row| !row.is_doubtful).filter(differs) {
            self.row(out, row)?;
        }
        let left: Vec<&Row> = self.difference.rows.iter().filter(|row| row.is_doubtful).collect();
        if !left.is_empty() {
            writeln!(out, "{}", self.words.say_with("cli-import-left", &[("n", left.len().into())]))?;
        }
        left.into_iter().try_for_each(|row| self.row(out, row))
    }

    fn row(&self, out: &mut dyn Write, row: &Row) -> io::Result<()> {
        let task = row.task.and_then(|task| self.book.get(task));
        let read = row.reading.and_then(|place| self.reading.tasks.get(place));
        let clause = task.map(|task| &task.clause).or(read.map(|read| &read.clause));
        let title = read.map(|read| &read.title).or(task.map(|task| &task.title));
        let clause = clean(clause.map_or("?", |clause| clause));
        let said = match row.standing() {
            Standing::New | Standing::Same => title.map_or("", |title| title).to_owned(),
            Standing::Changed | Standing::Gone => row
                .changes
                .iter()
                .map(|change| changes::sentence(change, self.book, self.words))
                .collect::<Vec<_>>()
                .join("; "),
        };
        let standing = self.words.say(match row.standing() {
            Standing::New => "import-standing-new",
            Standing::Changed => "import-standing-changed",
            Standing::Same => "import-standing-same",
            Standing::Gone => "import-standing-gone",
        });
        writeln!(out, "  {standing:<5} {clause:<10} {}", clean(&said))
    }
}
