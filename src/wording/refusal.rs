//! Why the book does not take a change, and who changed the same: one sentence that names the object and the way on.

use super::{Value, Words};
use crate::domain::agency::Agency;
use crate::domain::id::Id;
use crate::domain::merge::Conflict;
use crate::domain::opening::RoundProblem;
use crate::domain::permission::Locked;
use crate::domain::place::{Place, PlaceId};
use crate::domain::plan::{Assignment, Plan, Progress, Submission, Task};
use crate::domain::review::{Decision, Round, Survey};
use crate::domain::row::{Row, RowRef};
use crate::domain::rule_file::RuleFile;
use crate::domain::shared_view::SharedView;
use crate::domain::snapshot::{Snapshot, TableKind};
use crate::domain::validate::Refusal;

impl Words {
    /// Why a change set is refused, and what to do.
    pub fn refusal(&self, refusal: &Refusal, book: &Snapshot) -> String {
        let name = |row: &RowRef| Value::from(self.row_name(*row, book));
        match refusal {
            Refusal::Empty => self.say("error-refused-empty").into_owned(),
            Refusal::Misnumbered { row } => self.say_with("error-refused-misnumbered", &[("row", name(row))]),
            Refusal::Dangling { row, missing } => {
                self.say_with("error-refused-dangling", &[("row", name(row)), ("missing", name(missing))])
            }
            Refusal::StillReferred { row, by, count } => {
                let names: Vec<String> = by.iter().map(|row| self.row_name(*row, book)).collect();
                self.say_with(
                    "error-refused-still-referred",
                    &[("row", name(row)), ("n", (*count).into()), ("names", names.join(", ").into())],
                )
            }
            Refusal::Duplicate { row, existing } => {
                self.say_with("error-refused-duplicate", &[("row", name(row)), ("existing", name(existing))])
            }
            Refusal::OutOfRange { row, field } => {
                self.say_with("error-refused-out-of-range", &[("row", name(row)), ("field", (*field).into())])
            }
            Refusal::NeedsBasis { task, what } => {
                let clause = book.get(*task).map_or_else(|| "?".to_owned(), |task| task.clause.to_string());
                self.say_with(
                    "error-refused-needs-basis",
                    &[("clause", clause.into()), ("what", Value::from(self.locked(*what)))],
                )
            }
            Refusal::NeedsBasisForPlan { plan } => {
                let number = book.get(*plan).map_or_else(|| "?".to_owned(), |plan| plan.number.to_string());
                self.say_with("error-refused-needs-basis-for-plan", &[("plan", number.into())])
            }
            Refusal::NotInEffect { .. } => self.say("error-refused-not-in-effect").into_owned(),
        }
    }

    /// Why a round cannot be opened, and what to do.
    pub fn round_problem(&self, problem: &RoundProblem) -> String {
        match problem {
            RoundProblem::Taken(key) => self.say_with("error-round-taken", &[("key", key.into())]),
            RoundProblem::Key(key) => self.say_with("error-round-key", &[("key", key.into())]),
            RoundProblem::NoPlaces(object) => {
                self.say_with("error-round-no-places", &[("object", self.round_object(*object).into())])
            }
        }
    }

    /// Who else changed a field, and when.
    pub fn conflict(&self, conflict: &Conflict, book: &Snapshot) -> String {
        let author = conflict.author.as_deref().unwrap_or("?").to_owned();
        let at = conflict.at.map_or_else(|| "?".to_owned(), |at| self.moment(at));
        let row = self.row_name(conflict.row, book);
        self.say_with("error-conflict", &[("author", author.into()), ("at", at.into()), ("row", row.into())])
    }

    /// What a row is called: the clause of a task, the name of a place, what it belongs to.
    pub fn row_name(&self, row: RowRef, book: &Snapshot) -> String {
        let of_book = match row.table {
            TableKind::Place => named(book, row, |place: &Place| self.place(place)),
            TableKind::Agency => named(book, row, |agency: &Agency| agency.name.to_string()),
            TableKind::Plan => named(book, row, |plan: &Plan| plan.number.to_string()),
            TableKind::Task => named(book, row, |task: &Task| task.clause.to_string()),
            TableKind::Progress => named(book, row, |row: &Progress| task_name(book, row.task)),
            TableKind::Assignment => named(book, row, |row: &Assignment| task_name(book, row.task)),
            TableKind::Submission => named(book, row, |row: &Submission| task_name(book, row.task)),
            TableKind::Round => named(book, row, |round: &Round| round.key.to_string()),
            TableKind::Survey => named(book, row, |row: &Survey| self.place_name(book, row.place)),
            TableKind::Decision => named(book, row, |row: &Decision| {
                book.get(row.survey).map_or_else(String::new, |survey| self.place_name(book, survey.place))
            }),
            TableKind::RuleFile => named(book, row, |file: &RuleFile| file.key.to_string()),
            TableKind::SharedView => named(book, row, |view: &SharedView| view.name.to_string()),
            TableKind::Setting => None,
        };
        let kind = self.table(row.table);
        match of_book {
            Some(name) if !name.is_empty() => format!("{kind} {name}"),
            _ => kind.into_owned(),
        }
    }

    fn place_name(&self, book: &Snapshot, place: PlaceId) -> String {
        book.get(place).map_or_else(String::new, |place| self.place(place))
    }

    fn locked(&self, what: Locked) -> std::borrow::Cow<'_, str> {
        match what {
            Locked::Task => self.say("error-locked-task"),
            Locked::Deadlines => self.say("error-locked-deadlines"),
            Locked::Roles => self.say("error-locked-roles"),
        }
    }
}

fn named<R: Row>(book: &Snapshot, row: RowRef, name: impl Fn(&R) -> String) -> Option<String> {
    book.get(Id::<R>::new(row.raw)).map(name)
}

fn task_name(book: &Snapshot, task: Id<Task>) -> String {
    book.get(task).map_or_else(String::new, |task| task.clause.to_string())
}
