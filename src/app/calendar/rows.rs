//! The agenda as rows of a grid: sections, what is due, who owes it, and what stands on no day. Derived.
//!
//! A row keeps its raw id for as long as the session lives, whatever comes before it: the grid's cursor and marks hold on
//! to it while sections open and close.

use std::collections::{HashMap, HashSet};

use crate::domain::agency::{AgencyId, AgencyKind};
use crate::domain::agenda::{Agenda, Dayless, Entry, Part, Standing, standings};
use crate::domain::date::Period;
use crate::domain::plan::{Task, TaskId};
use crate::domain::snapshot::Snapshot;
use crate::domain::text::fold_into;

/// A section of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Section {
    /// A part of the agenda.
    Of(Part),
    /// What stands on no day.
    Dayless,
}

impl Section {
    /// Every section, in the order of the list.
    pub const ALL: [Self; 5] = [
        Self::Of(Part::Overdue),
        Self::Of(Part::ThisWeek),
        Self::Of(Part::Upcoming),
        Self::Dayless,
        Self::Of(Part::Settled),
    ];

    /// Whether it is open until somebody closes it.
    const fn opens_by_itself(self) -> bool {
        !matches!(self, Self::Dayless | Self::Of(Part::Settled))
    }
}

/// What a row stands for, whatever the book says of it today.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum RowKey {
    /// The head of a section.
    Section(Section),
    /// A due instance.
    Entry(EntryKey),
    /// One of those who owe an instance.
    Member(EntryKey, AgencyId),
    /// A task that stands on no day.
    Dayless(TaskId),
}

/// A due instance: task, who owes it, which deadline, which period.
pub type EntryKey = (TaskId, AgencyId, u16, Option<Period>);

/// One row of the agenda.
#[derive(Debug, Clone, PartialEq)]
pub struct CalendarRow {
    /// Its id in the grid.
    pub raw: u32,
    /// What it stands for.
    pub key: RowKey,
    /// What it shows.
    pub kind: RowKind,
    search: String,
}

/// What a row shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RowKind {
    /// The head of a section with so many instances or tasks.
    Section {
        /// Which.
        section: Section,
        /// How many stand in it.
        count: usize,
        /// Whether they are shown.
        is_open: bool,
    },
    /// A due instance, by its place in [`Agenda::entries`].
    Entry {
        /// The place.
        place: usize,
        /// Whether those who owe it are shown; `None` where only one does.
        is_open: Option<bool>,
    },
    /// One of those who owe an instance.
    Member {
        /// The place of the instance.
        place: usize,
        /// Who.
        agency: AgencyId,
        /// What it has done.
        standing: Standing,
    },
    /// A task that stands on no day.
    Dayless {
        /// The task.
        task: TaskId,
        /// Why.
        reason: Dayless,
    },
}

/// The agenda of a book on a day, laid out as rows.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct CalendarView {
    /// What is owed.
    pub agenda: Agenda,
    rows: Vec<CalendarRow>,
    places: HashMap<u32, usize>,
    ids: HashMap<RowKey, u32>,
}

impl CalendarView {
    /// Lays an agenda out; `turned` are the rows that somebody opened or closed against their habit.
    pub fn lay_out(&mut self, snapshot: &Snapshot, agenda: Agenda, turned: &HashSet<RowKey>) {
        self.agenda = agenda;
        let mut layout =
            Layout { snapshot, agenda: &self.agenda, turned, rows: Vec::new(), ids: &mut self.ids };
        for section in Section::ALL {
            layout.section(section);
        }
        self.rows = layout.rows;
        self.places = self.rows.iter().enumerate().map(|(place, row)| (row.raw, place)).collect();
    }

    /// Every row in order.
    pub fn rows(&self) -> &[CalendarRow] {
        &self.rows
    }

    /// The row with this id.
    pub fn row(&self, raw: u32) -> Option<&CalendarRow> {
        self.rows.get(*self.places.get(&raw)?)
    }

    /// The id of a row that is shown.
    pub fn raw_of(&self, key: RowKey) -> Option<u32> {
        self.ids.get(&key).copied().filter(|raw| self.places.contains_key(raw))
    }

    /// The instance a row shows or belongs to.
    pub fn entry_of(&self, kind: RowKind) -> Option<&Entry> {
        match kind {
            RowKind::Entry { place, .. } | RowKind::Member { place, .. } => self.agenda.entries.get(place),
            _ => None,
        }
    }
}

impl CalendarRow {
    /// Whether the row has all of the folded words; the heads of sections only while nothing is looked for.
    pub fn matches(&self, needle: &str) -> bool {
        match self.kind {
            RowKind::Section { .. } => needle.is_empty(),
            _ => needle.split_whitespace().all(|word| self.search.contains(word)),
        }
    }

    /// The task it is about.
    pub const fn task(&self) -> Option<TaskId> {
        match self.key {
            RowKey::Section(_) => None,
            RowKey::Entry((task, ..)) | RowKey::Member((task, ..), _) | RowKey::Dayless(task) => Some(task),
        }
    }
}

/// The key of an instance.
fn key_of(entry: &Entry) -> EntryKey {
    (entry.task, entry.agency, entry.deadline, entry.occurrence.map(|(_, period)| period))
}

struct Layout<'a> {
    snapshot: &'a Snapshot,
    agenda: &'a Agenda,
    turned: &'a HashSet<RowKey>,
    rows: Vec<CalendarRow>,
    ids: &'a mut HashMap<RowKey, u32>,
}

impl Layout<'_> {
    fn section(&mut self, section: Section) {
        let places = self.places_in(section);
        let count = if section == Section::Dayless { self.agenda.dayless.len() } else { places.len() };
        if count == 0 && !section.opens_by_itself() {
            return;
        }
        let key = RowKey::Section(section);
        let is_open = section.opens_by_itself() != self.turned.contains(&key);
        self.push(key, RowKind::Section { section, count, is_open }, String::new());
        if !is_open {
            return;
        }
        for place in places {
            self.entry(place);
        }
        if section == Section::Dayless {
            for (task, reason) in &self.agenda.dayless {
                let search = self.words(*task, None);
                self.push(RowKey::Dayless(*task), RowKind::Dayless { task: *task, reason: *reason }, search);
            }
        }
    }

    fn places_in(&self, section: Section) -> Vec<usize> {
        let Section::Of(part) = section else { return Vec::new() };
        let places = self.agenda.entries.iter().enumerate();
        places.filter(|(_, entry)| self.agenda.part_of(entry) == part).map(|(place, _)| place).collect()
    }

    fn entry(&mut self, place: usize) {
        let entry = &self.agenda.entries[place];
        let key = key_of(entry);
        let row = RowKey::Entry(key);
        let is_group = self.snapshot.get(entry.agency).is_some_and(|row| row.kind == AgencyKind::ClosedGroup);
        let is_open = is_group.then(|| self.turned.contains(&row));
        self.push(row, RowKind::Entry { place, is_open }, self.words(entry.task, Some(entry.agency)));
        if is_open == Some(true) {
            for (agency, standing) in standings(self.snapshot, entry, self.agenda.today) {
                let search = self.words(entry.task, Some(agency));
                self.push(RowKey::Member(key, agency), RowKind::Member { place, agency, standing }, search);
            }
        }
    }

    fn push(&mut self, key: RowKey, kind: RowKind, search: String) {
        let fresh = self.ids.len() as u32;
        let raw = *self.ids.entry(key).or_insert(fresh);
        self.rows.push(CalendarRow { raw, key, kind, search });
    }

    /// Everything that can be looked for in a row, folded.
    fn words(&self, task: TaskId, agency: Option<AgencyId>) -> String {
        let mut words = String::new();
        if let Some(task) = self.snapshot.get::<Task>(task) {
            for text in [&task.clause, &task.title] {
                fold_into(text, &mut words);
                words.push(' ');
            }
        }
        if let Some(agency) = agency.and_then(|id| self.snapshot.get(id)) {
            for text in [&agency.short, &agency.name] {
                fold_into(text, &mut words);
                words.push(' ');
            }
        }
        words
    }
}
