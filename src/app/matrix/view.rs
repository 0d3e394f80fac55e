//! What the book says about tasks and agencies, laid out as rows and columns. Derived; made again when the book moves.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::SortKey;
use crate::domain::agency::{Agency, AgencyId, AgencyKind, members};
use crate::domain::agenda::{Agenda, agenda};
use crate::domain::occurrence::TaskDue;
use crate::domain::plan::{Assignment, Progress, Role, RoleSet, Status, Task, TaskId};
use crate::domain::printed::Clauses;
use crate::domain::snapshot::Snapshot;
use crate::domain::text::{Text, fold_into, width};

/// The matrix of a book on a day.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct MatrixView {
    /// The agencies that have a part in some task; members after their group where it is opened.
    pub columns: Vec<Column>,
    /// Cells of the longest clause.
    pub longest_clause: usize,
    /// How clauses are printed.
    pub clauses: Clauses,
    rows: Vec<MatrixRow>,
    places: HashMap<u32, usize>,
}

/// One agency's column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// The agency.
    pub agency: AgencyId,
    /// Its short name.
    pub short: Text,
    /// What kind of column.
    pub kind: ColumnKind,
}

/// What kind of column an agency has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ColumnKind {
    /// One office, or an open set.
    Single,
    /// A collective agency that opens into its members.
    Group {
        /// Whether its members are shown.
        is_open: bool,
    },
    /// A member of an opened group.
    Member {
        /// The group.
        of: AgencyId,
    },
}

/// One task's row.
#[derive(Debug, Clone, PartialEq)]
pub struct MatrixRow {
    /// The task.
    pub task: TaskId,
    /// Where it stands in the order of plans and clauses.
    pub order: (u32, u32),
    /// When it is due.
    pub due: TaskDue,
    /// How far it is, over all who owe it.
    pub status: Status,
    /// One cell per column.
    pub cells: Vec<Cell>,
    /// Everything that can be looked for, folded.
    pub search: String,
}

/// What an agency is in a task.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Cell {
    /// Its roles.
    pub roles: RoleSet,
    /// For a collective agency that owes the task: how many members have done it, of how many.
    pub done: Option<(u16, u16)>,
    /// For one that owes it by itself, or as a member: how far it is.
    pub progress: Option<Status>,
}

impl MatrixView {
    /// The matrix of a book on a day, with one group opened.
    pub fn of(snapshot: &Snapshot, today: NaiveDate, opened: Option<AgencyId>) -> Self {
        let book = Book::of(snapshot, today);
        let columns = columns(snapshot, &book, opened);
        let mut rows: Vec<MatrixRow> =
            snapshot.rows::<Task>().map(|(id, task)| book.row(id, task, &columns)).collect();
        rows.sort_by_key(|row| (row.order, row.task));
        let places = rows.iter().enumerate().map(|(place, row)| (row.task.raw(), place)).collect();
        let clauses = Clauses::of(snapshot);
        let widths = snapshot.rows::<Task>().map(|(_, task)| width(&clauses.print(task)));
        let longest_clause = widths.max().unwrap_or_default();
        Self { columns, longest_clause, clauses, rows, places }
    }

    /// The row of a task.
    pub fn row(&self, raw: u32) -> Option<&MatrixRow> {
        self.rows.get(*self.places.get(&raw)?)
    }

    /// Every row, in the order of the plan.
    pub fn rows(&self) -> &[MatrixRow] {
        &self.rows
    }

    /// The first collective agency with a column.
    pub fn first_group(&self) -> Option<AgencyId> {
        self.columns.iter().find(|c| matches!(c.kind, ColumnKind::Group { .. })).map(|c| c.agency)
    }

    /// Raw task ids in the order of this key; equal ones in the order of the plan.
    pub fn order(&self, key: SortKey) -> Vec<u32> {
        let mut rows: Vec<&MatrixRow> = self.rows.iter().collect();
        match key {
            SortKey::Clause => {}
            SortKey::Due => rows.sort_by_key(|row| row.due.day().unwrap_or(NaiveDate::MAX)),
            SortKey::Status => rows.sort_by_key(|row| row.status),
        }
        rows.into_iter().map(|row| row.task.raw()).collect()
    }
}

/// The parts of the book that rows are made of, grouped by task once.
struct Book<'a> {
    snapshot: &'a Snapshot,
    agenda: Agenda,
    assignments: HashMap<TaskId, Vec<&'a Assignment>>,
    progress: HashMap<(TaskId, AgencyId), Status>,
    members: HashMap<AgencyId, Vec<AgencyId>>,
}

impl<'a> Book<'a> {
    fn of(snapshot: &'a Snapshot, today: NaiveDate) -> Self {
        let mut assignments: HashMap<TaskId, Vec<&Assignment>> = HashMap::new();
        for (_, row) in snapshot.rows::<Assignment>() {
            assignments.entry(row.task).or_default().push(row);
        }
        let progress =
            snapshot.rows::<Progress>().map(|(_, row)| ((row.task, row.agency), row.status)).collect();
        let members = snapshot
            .rows::<Agency>()
            .filter(|(_, agency)| agency.kind == AgencyKind::ClosedGroup)
            .map(|(id, _)| (id, members(snapshot, id, today)))
            .collect();
        Self { snapshot, agenda: agenda(snapshot, today), assignments, progress, members }
    }

    fn assignments_of(&self, task: TaskId) -> &[&'a Assignment] {
        self.assignments.get(&task).map_or(&[], Vec::as_slice)
    }

    fn status(&self, task: TaskId, agency: AgencyId) -> Status {
        self.progress.get(&(task, agency)).copied().unwrap_or(Status::NotStarted)
    }

    fn row(&self, id: TaskId, task: &Task, columns: &[Column]) -> MatrixRow {
        MatrixRow {
            task: id,
            order: (task.plan.raw(), task.order),
            due: self.agenda.task(id).unwrap_or_default(),
            status: self.overall(id),
            cells: columns.iter().map(|column| self.cell(id, column)).collect(),
            search: self.search(id, task),
        }
    }

    fn cell(&self, task: TaskId, column: &Column) -> Cell {
        let asked = match column.kind {
            ColumnKind::Member { of } => of,
            _ => column.agency,
        };
        let mut cell = Cell::default();
        for row in self.assignments_of(task) {
            if row.agency == asked {
                cell.roles = RoleSet(cell.roles.0 | row.roles.0);
                if row.is_obligated {
                    self.show_progress(&mut cell, task, column);
                }
            }
            if row.via == Some(asked) {
                cell.roles = cell.roles.with(Role::Via);
            }
        }
        cell
    }

    fn show_progress(&self, cell: &mut Cell, task: TaskId, column: &Column) {
        match (column.kind, self.members.get(&column.agency)) {
            (ColumnKind::Group { .. }, Some(members)) => {
                let done =
                    members.iter().filter(|member| self.status(task, **member) == Status::Done).count();
                cell.done = Some((done as u16, members.len() as u16));
            }
            _ => cell.progress = Some(self.status(task, column.agency)),
        }
    }

    /// Done when all who owe it have done it; not started while nobody has begun.
    fn overall(&self, task: TaskId) -> Status {
        let owing = self.assignments_of(task).iter().filter(|row| row.is_obligated).map(|row| row.agency);
        let statuses: Vec<Status> = owing
            .flat_map(|agency| self.members.get(&agency).cloned().unwrap_or_else(|| vec![agency]))
            .map(|agency| self.status(task, agency))
            .collect();
        match statuses.first() {
            None => Status::NotStarted,
            Some(first) if statuses.iter().all(|status| status == first) => *first,
            Some(_) => Status::InProgress,
        }
    }

    fn search(&self, id: TaskId, task: &Task) -> String {
        let mut search = String::new();
        if let Some(plan) = self.snapshot.get(task.plan) {
            fold_into(&plan.number, &mut search);
            search.push(' ');
        }
        for text in [&task.clause, &task.title, &task.sentence] {
            fold_into(text, &mut search);
            search.push(' ');
        }
        for deadline in &task.deadlines {
            fold_into(&deadline.words, &mut search);
            search.push(' ');
        }
        for row in self.assignments_of(id) {
            if let Some(agency) = self.snapshot.get(row.agency) {
                fold_into(&agency.name, &mut search);
                search.push(' ');
                fold_into(&agency.short, &mut search);
                search.push(' ');
            }
        }
        search
    }
}

fn columns(snapshot: &Snapshot, book: &Book<'_>, opened: Option<AgencyId>) -> Vec<Column> {
    let column = |agency: AgencyId, kind: ColumnKind| {
        let short = snapshot.get(agency).map_or_else(|| Text::from("?"), |agency| agency.short.clone());
        Column { agency, short, kind }
    };
    let has_part =
        |id: AgencyId| book.assignments.values().flatten().any(|row| row.agency == id || row.via == Some(id));
    let mut columns = Vec::new();
    for (id, agency) in snapshot.rows::<Agency>().filter(|(id, _)| has_part(*id)) {
        if agency.kind != AgencyKind::ClosedGroup {
            columns.push(column(id, ColumnKind::Single));
            continue;
        }
        let is_open = opened == Some(id);
        columns.push(column(id, ColumnKind::Group { is_open }));
        if is_open {
            let members = book.members.get(&id).into_iter().flatten();
            columns.extend(members.map(|member| column(*member, ColumnKind::Member { of: id })));
        }
    }
    columns
}
