//! What a plan that was read brings, changes and drops, as lines.

use std::io::{self, Write};

use chrono::NaiveDate;

use crate::domain::plan::{Plan, Role};
use crate::domain::snapshot::Snapshot;
use crate::domain::text::{clean, fold};
use crate::intake::plan::{Actor, Difference, Named, Part, PlanReading, Row, Standing, TaskReading};
use crate::wording::Words;

use crate::ui::{changes, findings};

/// A reading with what it differs in from the book as it was.
pub(super) struct Told<'a> {
    pub(super) reading: &'a PlanReading,
    pub(super) difference: &'a Difference,
    pub(super) book: &'a Snapshot,
    pub(super) words: &'a Words,
    pub(super) takes_all: bool,
    /// What was given of number and day.
    pub(super) named: &'a Named,
}

impl Told<'_> {
    /// Prints what was stored, or would be, and what is to be looked at.
    pub(super) fn print(&self, out: &mut dyn Write, is_dry: bool) -> io::Result<()> {
        writeln!(out, "{}", self.summary(is_dry))?;
        if self.difference.plan.is_some() {
            self.rows(out)?;
        } else if is_dry {
            self.duties(out)?;
        }
        self.unused(out)?;
        self.findings(out)?;
        if is_dry {
            writeln!(out, "{}", self.words.say("cli-import-next"))?;
        }
        Ok(())
    }

    /// What was given and is not used: the document says it itself.
    fn unused(&self, out: &mut dyn Write) -> io::Result<()> {
        let header = &self.reading.header;
        let day = |date: NaiveDate| self.words.day(date);
        let number = self
            .named
            .number
            .as_ref()
            .map(|given| ("--number", given.to_string(), header.number.as_deref().map(str::to_owned)));
        let date = self.named.date.map(|given| ("--date", day(given), header.date.map(day)));
        for (option, given, own) in number.into_iter().chain(date) {
            let Some(own) = own.filter(|own| *own != given) else { continue };
            let args =
                [("own", clean(&own).into()), ("option", option.into()), ("given", clean(&given).into())];
            writeln!(out, "! {}", self.words.say_with("cli-import-unused", &args))?;
        }
        Ok(())
    }

    /// What would be stored of a new plan: where, what, who is what in it, and when.
    fn duties(&self, out: &mut dyn Write) -> io::Result<()> {
        for task in &self.reading.tasks {
            let due: Vec<String> = task.deadlines.iter().map(|one| self.words.deadline_rhythm(one)).collect();
            let parts = [task.title.to_string(), self.roles(task), due.join("; ")];
            let [title, roles, due] = parts.map(|part| if part.is_empty() { "—".to_owned() } else { part });
            let said = self.words.say_with(
                "cli-import-duty",
                &[("title", title.into()), ("roles", roles.into()), ("due", due.into())],
            );
            writeln!(out, "  {:<10} {}", clean(&task.clause), clean(&said))?;
        }
        Ok(())
    }

    /// Who is what in a duty, role by role; roles that nobody has are left out.
    fn roles(&self, task: &TaskReading) -> String {
        let short =
            |actor: &Actor| self.reading.agencies.get(actor.0).map_or("?", |agency| &*agency.row.short);
        let via = self.words.role(Role::Via);
        let recipients = task.recipients.iter().map(|recipient| match &recipient.via {
            Some(way) => format!("{} ({via} {})", short(&recipient.agency), short(way)),
            None => short(&recipient.agency).to_owned(),
        });
        let whos = |actors: &[Actor]| actors.iter().map(|actor| short(actor).to_owned()).collect::<Vec<_>>();
        let mut roles = [
            (Role::Lead, whos(&task.lead)),
            (Role::Perform, whos(&task.perform)),
            (Role::Coordinate, whos(&task.coordinate)),
            (Role::Recipient, recipients.collect()),
            (Role::Requested, whos(&task.requested)),
        ];
        for (role, named) in &mut roles {
            let open = task.open.iter().filter(|(_, open)| open == role);
            named.extend(open.map(|(actor, _)| short(actor).to_owned()));
        }
        let said = roles.iter().filter(|(_, named)| !named.is_empty());
        let said = said.map(|(role, named)| format!("{}: {}", self.words.role(*role), named.join(", ")));
        said.collect::<Vec<_>>().join(" · ")
    }

    fn findings(&self, out: &mut dyn Write) -> io::Result<()> {
        for finding in &self.difference.findings {
            writeln!(out, "! {}", clean(&findings::sentence(finding, self.words)))?;
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
            rows.filter(|(place, row)| row.standing() == standing && self.is_taken(Part::Row(*place))).count()
        };
        let (added, changed, dropped) =
            (plain(Standing::New), plain(Standing::Changed), plain(Standing::Gone));
        let args = [
            ("number", number.into()),
            ("plan", self.plan_number().map_or_else(String::new, clean).into()),
            ("tasks", self.reading.tasks.len().into()),
            ("added", added.into()),
            ("changed", changed.into()),
            ("dropped", dropped.into()),
            ("same", self.difference.count(Standing::Same).into()),
        ];
        let head = if self.is_taken(Part::Head) { self.difference.head.len() } else { 0 };
        let differing = added + changed + dropped + head;
        let differs = self.difference.count(Standing::Same) < self.difference.rows.len()
            || self.difference.differs(Part::Head);
        let id = match (self.difference.plan.is_some(), differing, is_dry) {
            (false, _, true) => "cli-import-read",
            (false, _, false) => "cli-import-stored",
            (true, 0, _) if differs => "cli-import-none",
            (true, 0, _) if self.is_of_other_number() => "cli-import-same-as",
            (true, 0, _) => "cli-import-same",
            (true, _, true) => "cli-import-would-amend",
            (true, _, false) => "cli-import-amended",
        };
        self.words.say_with(id, &args)
    }

    /// The number of the plan in the book that the document is, replaces or amends.
    fn plan_number(&self) -> Option<&str> {
        let plan: &Plan = self.book.get(self.difference.plan?)?;
        Some(&plan.number)
    }

    fn is_of_other_number(&self) -> bool {
        let own = self.reading.header.number.as_deref();
        self.plan_number().zip(own).is_some_and(|(plan, own)| fold(plan) != fold(own))
    }

    fn is_taken(&self, part: Part) -> bool {
        if self.takes_all { self.difference.differs(part) } else { self.difference.is_plain(part) }
    }

    /// One line of the head and one a duty that differs, those left as they are behind the others.
    fn rows(&self, out: &mut dyn Write) -> io::Result<()> {
        if !self.difference.head.is_empty() {
            let standing = self.words.say("import-standing-changed");
            let (of, said) =
                (self.words.say("import-head"), changes::head(&self.difference.head, self.words));
            writeln!(out, "  {standing:<5} {of:<10} {}", clean(&said))?;
        }
        let rows = self.difference.rows.iter().enumerate();
        let differing = rows.filter(|(_, row)| row.standing() != Standing::Same);
        let (taken, left): (Vec<_>, Vec<_>) =
            differing.partition(|(place, _)| self.is_taken(Part::Row(*place)));
        for (_, row) in taken {
            self.row(out, row)?;
        }
        if !left.is_empty() {
            writeln!(out, "{}", self.words.say_with("cli-import-left", &[("n", left.len().into())]))?;
        }
        left.into_iter().try_for_each(|(_, row)| self.row(out, row))
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
        writeln!(out, "  {standing:<5} {clause:<10} {}", clean(&said))?;
        for doubt in &row.doubts {
            writeln!(out, "{:19}! {}", "", clean(&findings::sentence(doubt, self.words)))?;
        }
        Ok(())
    }
}
