//! What is owed, by due day: one row an obligation, then the tasks that stand on no day.

use std::io;

use chrono::NaiveDate;

use super::keys;
use super::listing::{Cell, Column, Listing, Shown, Sink};
use super::names;
use crate::domain::agenda::{Agenda, Dayless, Entry, agenda};
use crate::domain::occurrence::Timing;
use crate::domain::plan::TaskId;
use crate::domain::snapshot::Snapshot;
use crate::wording::Words;

/// What is owed in a book, seen from a day.
#[derive(Debug)]
pub struct Deadlines<'b> {
    book: &'b Snapshot,
    agenda: Agenda,
}

impl<'b> Deadlines<'b> {
    /// What is owed in this book, seen from this day.
    pub fn new(book: &'b Snapshot, today: NaiveDate) -> Self {
        Self { book, agenda: agenda(book, today) }
    }

    fn entry<'a>(&'a self, entry: &Entry, words: &Words) -> Vec<Cell<'a>> {
        let period = entry.occurrence.map(|(_, period)| period);
        let activity = entry.occurrence.map(|(activity, _)| activity);
        let [clause, title] = self.task(entry.task);
        vec![
            Cell::Day(entry.due),
            clause,
            title,
            names::names(self.book, [entry.agency]),
            Cell::or_empty(
                activity.map(|activity| Cell::Term(activity.name(), words.activity(activity).into_owned())),
            ),
            Cell::or_empty(period.map(|period| Cell::Text(words.period_short(period).into()))),
            Cell::or_empty(period.map(|period| Cell::Day(period.start))),
            Cell::or_empty(period.map(|period| Cell::Day(period.end))),
            Cell::or_empty(entry.start.map(Cell::Day)),
            Cell::Number(entry.done.into()),
            Cell::Number(entry.owing.into()),
            Cell::Term(keys::timing(entry.timing), words.timing(entry.timing)),
            match entry.timing {
                Timing::Overdue(days) => Cell::Number(days.into()),
                _ => Cell::Empty,
            },
            Cell::Flag(entry.is_day_set),
            Cell::Flag(entry.is_inferred),
        ]
    }

    fn dayless<'a>(&'a self, task: TaskId, reason: Dayless, words: &Words) -> Vec<Cell<'a>> {
        let [clause, title] = self.task(task);
        let reason = match reason {
            Dayless::Undated => Cell::Term("undated", words.say("domain-dayless-undated").into_owned()),
            Dayless::Event => Cell::Term("event", words.say("domain-dayless-event").into_owned()),
            Dayless::Broken => Cell::Term("broken", words.say("domain-dayless-broken").into_owned()),
            Dayless::Reference => Cell::Term("reference", words.say("domain-dayless-reference").into_owned()),
        };
        let mut row = vec![Cell::Empty, clause, title];
        row.resize(11, Cell::Empty);
        row.push(reason);
        row.resize(15, Cell::Empty);
        row
    }

    fn task(&self, id: TaskId) -> [Cell<'_>; 2] {
        match self.book.get(id) {
            Some(task) => [Cell::text(&task.clause), Cell::text(&task.title)],
            None => [Cell::Empty, Cell::Empty],
        }
    }
}

impl Listing for Deadlines<'_> {
    fn columns(&self, words: &Words) -> Vec<Column> {
        [
            ("due", Shown::Everywhere),
            ("clause", Shown::Everywhere),
            ("title", Shown::Everywhere),
            ("obligated", Shown::Everywhere),
            ("activity", Shown::Data),
            ("period", Shown::Text),
            ("period_start", Shown::Data),
            ("period_end", Shown::Data),
            ("start", Shown::Data),
            ("done", Shown::Everywhere),
            ("owing", Shown::Everywhere),
            ("timing", Shown::Everywhere),
            ("days_late", Shown::Data),
            ("is_day_set", Shown::Data),
            ("is_inferred", Shown::Data),
        ]
        .map(|(key, shown)| Column::new(words, key, shown))
        .into()
    }

    fn rows<'a>(&'a self, words: &'a Words, sink: Sink<'_, 'a>) -> io::Result<()> {
        for entry in &self.agenda.entries {
            sink(self.entry(entry, words))?;
        }
        for (task, reason) in &self.agenda.dayless {
            sink(self.dayless(*task, *reason, words))?;
        }
        Ok(())
    }
}
