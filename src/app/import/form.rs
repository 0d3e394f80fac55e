//! The form that corrects one duty of a review: who does what and when, in the words a person would type.

use chrono::NaiveDate;

use super::kept::Deed;
use super::sheet::ImportReview;
use crate::app::dialog::Dialog;
use crate::app::form::{Field, FieldName, Form, FormKind, FormProblem};
use crate::app::model::Model;
use crate::app::notice::Notice;
use crate::app::typed_date::{AND_THEN, read_piece, words_of};
use crate::domain::deadline::Deadline;
use crate::domain::plan::Role;
use crate::domain::snapshot::Snapshot;
use crate::domain::text::fold;
use crate::intake::plan::{
    Actor, AgencyBook, AgencyReading, Correction, Dates, PlanReading, Recipient, TaskReading,
};

/// The roles a person corrects, in the order of the form.
const ROLES: [Role; 4] = [Role::Lead, Role::Coordinate, Role::Perform, Role::Recipient];

/// The words between a recipient and whoever it is reached through.
const VIA: [&str; 2] = [" qua ", " via "];

/// What stands before the full name of an agency that is to be added.
const NEW: char = '+';

/// Opens the form of the duty under the cursor.
pub(super) fn open(model: &mut Model) {
    let form = model.import().and_then(|review| {
        let task = review.task(review.current()?)?;
        Some(form_of(review.reading(), task))
    });
    match form {
        Some(form) => model.open(Dialog::Form(form)),
        None => model.say(Notice::NothingToCorrect),
    }
}

fn form_of(reading: &PlanReading, task: &TaskReading) -> Form {
    let mut fields = vec![Field::text(FieldName::Title, &task.title)];
    fields.extend(ROLES.map(|role| Field::text(FieldName::Role(role), &names(reading, task, role))));
    fields.push(Field::text(FieldName::Deadline, &when(task)));
    Form::new(FormKind::Correction(task.clause.clone()), fields)
}

/// The short names of those with a role, as they are typed.
fn names(reading: &PlanReading, task: &TaskReading, role: Role) -> String {
    let short = |actor: Actor| reading.agencies.get(actor.0).map_or("?", |agency| &*agency.row.short);
    let open = task.open.iter().filter(|(_, of)| *of == role).map(|(actor, _)| *actor);
    let listed: Vec<String> = match role {
        Role::Lead => task.lead.iter().map(|actor| short(*actor).to_owned()).collect(),
        Role::Perform => task.perform.iter().map(|actor| short(*actor).to_owned()).collect(),
        Role::Coordinate => {
            task.coordinate.iter().copied().chain(open).map(|actor| short(actor).to_owned()).collect()
        }
        Role::Recipient => {
            let to = |to: &Recipient| match to.via {
                Some(via) => format!("{}{}{}", short(to.agency), VIA[0], short(via)),
                None => short(to.agency).to_owned(),
            };
            task.recipients.iter().map(to).collect()
        }
        Role::Via | Role::Requested => Vec::new(),
    };
    listed.join(", ")
}

/// The words of the deadlines of a duty, as they are typed.
fn when(task: &TaskReading) -> String {
    words_of(&task.deadlines)
}

/// The deadlines that words mean, `None` where they are those that were read. One whose words stay keeps its reading, which
/// may rest on more than its words.
fn deadlines(
    task: &TaskReading,
    words: &str,
    today: NaiveDate,
) -> Result<Option<Vec<Deadline>>, FormProblem> {
    if words == when(task).trim() {
        return Ok(None);
    }
    read_back(task, words, today).map(Some).map_err(FormProblem::NoDeadline)
}

/// The deadlines that the words in the form of a duty mean. The error is the words that mean none.
fn read_back(task: &TaskReading, words: &str, today: NaiveDate) -> Result<Vec<Deadline>, String> {
    let all = words.trim();
    if all == when(task).trim() {
        return Ok(task.deadlines.clone());
    }
    let mut deadlines = Vec::new();
    for piece in all.split(AND_THEN.trim()).map(str::trim).filter(|piece| !piece.is_empty()) {
        let old: Vec<Deadline> =
            task.deadlines.iter().filter(|deadline| deadline.words.trim() == piece).cloned().collect();
        let read = if old.is_empty() { read_piece(piece, today) } else { Some(old) };
        deadlines.extend(read.ok_or_else(|| piece.to_owned())?);
    }
    if deadlines.is_empty() {
        deadlines.push(Deadline::undated());
    }
    Ok(deadlines)
}

/// What the words in the form of a clause mean, and when whatever recurs among it comes: the first day, the last, and how
/// many they are.
pub fn explained(
    review: &ImportReview,
    clause: &str,
    words: &str,
    today: NaiveDate,
) -> Option<(Vec<Deadline>, Option<Dates>)> {
    let read = read_back(review.task_in(clause)?, words, today).ok()?;
    let dates = review.reading().dates(&read);
    Some((read, dates))
}

/// The form of the duty in a clause.
pub(in crate::app) fn form_in(review: &ImportReview, clause: &str) -> Option<Form> {
    review.task_in(clause).map(|task| form_of(review.reading(), task))
}

/// The same with these words in its fields.
pub(super) fn filled(review: &ImportReview, clause: &str, words: &[String]) -> Option<Form> {
    let mut form = form_in(review, clause)?;
    for (field, words) in form.fields.iter_mut().zip(words) {
        *field = Field::text(field.name, words);
    }
    Some(form)
}

/// Takes an accepted form into the review on top.
///
/// # Errors
/// Why the form is not accepted.
pub(in crate::app) fn submit(model: &mut Model, form: &Form) -> Result<(), FormProblem> {
    let (snapshot, today) = (model.snapshot.clone(), model.today);
    model.import_mut().map_or(Ok(()), |review| correct(review, form, &snapshot, today))
}

/// Takes an accepted form into a review.
///
/// # Errors
/// Why the form is not accepted.
pub(super) fn correct(
    review: &mut ImportReview,
    form: &Form,
    snapshot: &Snapshot,
    today: NaiveDate,
) -> Result<(), FormProblem> {
    let FormKind::Correction(clause) = &form.kind else { return Ok(()) };
    let Some(task) = review.task_in(clause).cloned() else { return Ok(()) };
    let title = form.text(FieldName::Title);
    if title.is_empty() {
        return Err(FormProblem::Empty(FieldName::Title));
    }
    // What nobody has changed is no correction.
    if form_in(review, clause)
        .is_some_and(|read| read.fields.iter().all(|field| form.text(field.name) == read.text(field.name)))
    {
        return Ok(());
    }
    let deadlines = deadlines(&task, form.text(FieldName::Deadline), today)?;
    let book = AgencyBook::of(snapshot).ok();
    let mut seeking = Seeking { review, book: book.as_ref(), task: &task };
    let mut correction = Correction {
        title: title.into(),
        lead: seeking.actors(form, Role::Lead)?,
        coordinate: seeking.actors(form, Role::Coordinate)?,
        perform: seeking.actors(form, Role::Perform)?,
        recipients: seeking.recipients(form)?,
        deadlines,
    };
    let lead = correction.lead.clone();
    correction.coordinate.retain(|actor| !lead.contains(actor));
    let words = form.fields.iter().map(|field| form.text(field.name).to_owned()).collect();
    review.correct(clause, snapshot, correction, Deed::Corrected(clause.clone(), words, Some(today)));
    Ok(())
}

/// Looks for agencies by the names typed.
struct Seeking<'a> {
    review: &'a mut ImportReview,
    book: Option<&'a AgencyBook>,
    task: &'a TaskReading,
}

impl Seeking<'_> {
    fn actors(&mut self, form: &Form, role: Role) -> Result<Vec<Actor>, FormProblem> {
        let name = FieldName::Role(role);
        if form.text(name) == names(self.review.reading(), self.task, role) {
            let open = self.task.open.iter().filter(|(_, of)| *of == role).map(|(actor, _)| *actor);
            let known = match role {
                Role::Lead => &self.task.lead,
                Role::Perform => &self.task.perform,
                _ => &self.task.coordinate,
            };
            return Ok(known.iter().copied().chain(open).collect());
        }
        let mut actors = Vec::new();
        for word in pieces(form.text(name)) {
            let actor = self.actor(name, word)?;
            if !actors.contains(&actor) {
                actors.push(actor);
            }
        }
        Ok(actors)
    }

    fn recipients(&mut self, form: &Form) -> Result<Vec<Recipient>, FormProblem> {
        let name = FieldName::Role(Role::Recipient);
        if form.text(name) == names(self.review.reading(), self.task, Role::Recipient) {
            return Ok(self.task.recipients.clone());
        }
        let mut recipients: Vec<Recipient> = Vec::new();
        for word in pieces(form.text(name)) {
            let parted = VIA.iter().find_map(|via| word.split_once(via));
            let (to, via) = parted.map_or((word, None), |(to, via)| (to, Some(via)));
            let mut seek = |word: &str| self.actor(name, word);
            let agency = seek(to)?;
            let via = via.map(seek).transpose()?;
            if !recipients.iter().any(|known| known.agency == agency) {
                recipients.push(Recipient { agency, via });
            }
        }
        Ok(recipients)
    }

    /// The agency with this short or full name: of the reading first, then of the book; one behind a plus is new where
    /// neither has it.
    fn actor(&mut self, field: FieldName, word: &str) -> Result<Actor, FormProblem> {
        let new = word.strip_prefix(NEW).map(str::trim).filter(|name| !name.is_empty());
        if let Some(actor) = self.known(new.unwrap_or(word)) {
            return Ok(actor);
        }
        if let Some(name) = new {
            return Ok(self.review.reading_mut().propose_agency(name));
        }
        let near = self.book.map(|book| book.short_names_near(word)).unwrap_or_default();
        Err(FormProblem::NoAgency(field, word.to_owned(), near))
    }

    fn known(&mut self, word: &str) -> Option<Actor> {
        let wanted = fold(word.trim());
        let known = self
            .review
            .reading()
            .agencies
            .iter()
            .position(|agency| fold(&agency.row.short) == wanted || fold(&agency.row.name) == wanted);
        if let Some(place) = known {
            return Some(Actor(place));
        }
        let row = self.book?.find(&wanted)?.clone();
        Some(self.review.reading_mut().actor(&AgencyReading { row, is_known: true }))
    }
}

fn pieces(text: &str) -> impl Iterator<Item = &str> {
    text.split([',', ';']).map(str::trim).filter(|piece| !piece.is_empty())
}
