//! The whole book at one moment: the tables, the log, and how a change set is folded in.
//!
//! The snapshot is the fold of the journal. It is shared behind an `Arc`: readers keep theirs while the store publishes
//! the next one.

use super::agency::Agency;
use super::change::{Change, ChangeSet};
use super::id::Id;
use super::log::LogEntry;
use super::place::Place;
use super::plan::{Assignment, Plan, Progress, Submission, Task};
use super::review::{Decision, Level, Round, Survey};
use super::row::{Row, RowRef};
use super::rule_file::RuleFile;
use super::setting::Setting;
use super::shared_view::SharedView;
use super::table::Table;

macro_rules! tables {
    ($( $(#[$meta:meta])* $field:ident : $row:ty = $kind:ident ),* $(,)?) => {
        /// The name of a table. The order is stored: variants are only ever appended.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum TableKind { $( $(#[$meta])* $kind, )* }

        impl TableKind {
            /// Every table, in stored order.
            pub const ALL: &'static [Self] = &[ $( Self::$kind, )* ];
        }

        /// All tables of a book.
        #[derive(Debug, Clone, Default, PartialEq)]
        pub struct Tables { $( $(#[$meta])* pub $field: Table<$row>, )* }

        /// The changes of a set, grouped per table.
        #[derive(Debug, Clone, Default, PartialEq)]
        pub struct Changes { $( $(#[$meta])* pub $field: Vec<Change<$row>>, )* }

        /// A row of any table, for histories.
        #[derive(Debug, Clone, PartialEq)]
        pub enum AnyRow { $( $(#[$meta])* $kind(Box<$row>), )* }

        $( impl From<$row> for AnyRow {
            fn from(row: $row) -> Self {
                Self::$kind(Box::new(row))
            }
        } )*

        impl Changes {
            /// How many rows change.
            pub fn len(&self) -> usize {
                0 $( + self.$field.len() )*
            }

            /// Whether nothing changes.
            pub fn is_empty(&self) -> bool {
                self.len() == 0
            }

            /// How many rows change in each table that changes at all.
            pub fn counts(&self) -> Vec<(TableKind, u32)> {
                let all = [ $( (TableKind::$kind, self.$field.len() as u32), )* ];
                all.into_iter().filter(|(_, n)| *n > 0).collect()
            }

            /// The changes that take these back.
            #[must_use]
            pub fn inverted(self) -> Self {
                Self { $( $field: self.$field.into_iter().map(Change::inverted).collect(), )* }
            }

            /// The row before and after, if it changes here.
            pub fn of(&self, row: RowRef) -> Option<RowChange> {
                match row.table {
                    $( TableKind::$kind => {
                        let change = self.$field.iter().find(|change| change.id.raw() == row.raw)?;
                        Some(RowChange {
                            before: change.before.clone().map(AnyRow::from),
                            after: change.after.clone().map(AnyRow::from),
                        })
                    } )*
                }
            }

            /// Calls `visitor` once per table with that table's changes.
            pub fn visit<V: ChangesVisitor>(&self, visitor: &mut V) {
                $( visitor.table::<$row>(&self.$field); )*
            }

            /// Calls `visitor` once per table with that table's changes, to rewrite them.
            pub fn visit_mut<V: ChangesVisitorMut>(&mut self, visitor: &mut V) {
                $( visitor.table::<$row>(&mut self.$field); )*
            }
        }

        impl AnyRow {
            /// The names of the fields in which two rows of one table differ; empty for rows of different tables.
            pub fn differing(&self, other: &Self) -> Vec<&'static str> {
                match (self, other) {
                    $( (Self::$kind(mine), Self::$kind(theirs)) => mine.differing(theirs), )*
                    _ => Vec::new(),
                }
            }
        }

        impl Tables {
            /// Whether the row stands.
            pub fn stands(&self, row: RowRef) -> bool {
                match row.table {
                    $( TableKind::$kind => self.$field.get(Id::new(row.raw)).is_some(), )*
                }
            }

            /// The row, if it stands.
            pub fn row(&self, row: RowRef) -> Option<AnyRow> {
                match row.table {
                    $( TableKind::$kind => self.$field.get(Id::new(row.raw)).cloned().map(AnyRow::from), )*
                }
            }

            /// The next id a table has never used.
            pub fn next_id(&self, table: TableKind) -> u32 {
                match table {
                    $( TableKind::$kind => self.$field.next_id(), )*
                }
            }

            /// Calls `visitor` once per table.
            pub fn visit<V: TablesVisitor>(&self, visitor: &mut V) {
                $( visitor.table::<$row>(&self.$field); )*
            }
        }
    };
}

tables! {
    /// Settings of the office that change a verdict or a due day.
    settings: Setting = Setting,
    /// Provinces, districts, communes and villages.
    places: Place = Place,
    /// Who acts.
    agencies: Agency = Agency,
    /// Issued documents whose duties the matrix shows.
    plans: Plan = Plan,
    /// One duty each.
    tasks: Task = Task,
    /// What an agency is in a task.
    assignments: Assignment = Assignment,
    /// How far an agency is with a task.
    progress: Progress = Progress,
    /// Reports received.
    submissions: Submission = Submission,
    /// Reviews.
    rounds: Round = Round,
    /// The figures of one place in one round.
    surveys: Survey = Survey,
    /// What a level says of a place in a round.
    decisions: Decision = Decision,
    /// Rule sets of the office.
    rule_files: RuleFile = RuleFile,
    /// Looks at the review that the office shares.
    shared_views: SharedView = SharedView,
}

/// One row of any table before and after.
#[derive(Debug, Clone, PartialEq)]
pub struct RowChange {
    /// The row before; none for a new one.
    pub before: Option<AnyRow>,
    /// The row after; none for one taken away.
    pub after: Option<AnyRow>,
}

/// Something done once per table of change lists.
pub trait ChangesVisitor {
    /// Called with the changes of one table, empty or not.
    fn table<R: Row>(&mut self, changes: &[Change<R>]);
}

/// Something done once per table of change lists, rewriting them.
pub trait ChangesVisitorMut {
    /// Called with the changes of one table, empty or not.
    fn table<R: Row>(&mut self, changes: &mut Vec<Change<R>>);
}

/// Something done once per table.
pub trait TablesVisitor {
    /// Called with one table.
    fn table<R: Row>(&mut self, table: &Table<R>);
}

/// Ids of the decisions on one survey row, one slot per level.
pub type DecisionSlots = [Option<Id<Decision>>; Level::COUNT];

/// Derived look-ups that are kept in step with the tables, because a screen asks for them per row.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Lookup {
    /// The decisions on a survey row, by the raw id of that row.
    pub decisions: Table<DecisionSlots>,
}

/// The book at one moment.
#[derive(Debug, Clone, Default)]
pub struct Snapshot {
    /// The journal sequence it stands at: 0 for an empty journal, n after entry n.
    pub seq: u64,
    /// The rows.
    pub tables: Tables,
    /// What happened, one entry a change set; the id is the sequence minus one.
    pub log: Table<LogEntry>,
    /// Derived from the tables.
    pub lookup: Lookup,
}

/// Snapshots of one book are the same when they stand at the same sequence: a message that carries one compares by that.
impl PartialEq for Snapshot {
    fn eq(&self, other: &Self) -> bool {
        self.seq == other.seq
    }
}

impl Snapshot {
    /// A snapshot made of stored tables; derives the look-ups.
    pub fn from_tables(seq: u64, tables: Tables, log: Table<LogEntry>) -> Self {
        let mut lookup = Lookup::default();
        for (id, row) in tables.decisions.iter() {
            Decision::touch(&mut lookup, id, None, Some(row));
        }
        Self { seq, tables, log, lookup }
    }

    /// Folds one change set in. Its `before` rows are what the journal says stood there; this does not check them.
    pub fn fold(&mut self, set: &ChangeSet) {
        struct Apply<'a>(&'a mut Tables, &'a mut Lookup);
        impl ChangesVisitor for Apply<'_> {
            fn table<R: Row>(&mut self, changes: &[Change<R>]) {
                for change in changes {
                    let before = R::table_mut(self.0).set(change.id, change.after.clone());
                    R::touch(self.1, change.id, before.as_ref(), change.after.as_ref());
                }
            }
        }
        set.changes.visit(&mut Apply(&mut self.tables, &mut self.lookup));
        self.log.set(Id::new(self.seq as u32), Some(LogEntry::of(self.seq + 1, set)));
        self.seq += 1;
    }

    /// The row with this id, if it stands.
    pub fn get<R: Row>(&self, id: Id<R>) -> Option<&R> {
        R::table(&self.tables).get(id)
    }

    /// Every standing row of a table with its id.
    pub fn rows<R: Row>(&self) -> impl Iterator<Item = (Id<R>, &R)> {
        R::table(&self.tables).iter()
    }

    /// What a level has decided on a survey row.
    pub fn decision(&self, survey: Id<Survey>, level: Level) -> Option<(Id<Decision>, &Decision)> {
        let id = self.lookup.decisions.get(Id::new(survey.raw()))?[level as usize]?;
        Some((id, self.get(id)?))
    }
}
