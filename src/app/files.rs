//! Files that a session names: paths completed while they are typed, and what is written from the review.
//!
//! What is written where is said here; how it looks and that it is written is the host's business.

use std::sync::Arc;

use chrono::NaiveDate;

use super::dialog::{Dialog, Prompt, PromptKind};
use super::line::Line;
use super::message::{Effect, JobId, JobSpec};
use super::model::Model;
use super::notice::Notice;
use crate::domain::printed;
use crate::domain::review::{Round, RoundId, SurveyId};
use crate::domain::snapshot::Snapshot;
use crate::domain::text::fold;

/// What is said about a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FileNotice {
    /// These begin with what is typed.
    Several(Vec<String>),
    /// None begins so.
    None,
    /// It was written.
    Written(String),
}

/// A file to write. It must not be there yet; its ending says what it becomes.
#[derive(Debug, Clone, PartialEq)]
pub struct WriteSpec {
    /// Where.
    pub path: String,
    /// What.
    pub what: Printout,
    /// The book.
    pub snapshot: Arc<Snapshot>,
    /// The day it is made on.
    pub day: NaiveDate,
}

/// What can be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Printout {
    /// The verdict on one row, as text or as a page of HTML.
    Explanation(SurveyId),
    /// Rows of a round, as CSV or XLSX.
    Reviews(RoundId, Vec<SurveyId>),
}

/// Asks under which path the explanation of the row under the cursor is to be written.
pub(super) fn ask_explanation(model: &mut Model) {
    let Some(raw) = model.review.grid.current() else {
        model.say(Notice::NoRow);
        return;
    };
    let id = SurveyId::new(raw);
    let name = printed::survey(&model.snapshot, id).unwrap_or_default();
    ask(model, PromptKind::ExplanationFile(id), &format!("{}.txt", file_name(&name)));
}

/// Asks under which path the rows shown are to be written.
pub(super) fn ask_reviews(model: &mut Model) {
    let round = model.review.round.as_ref().map(|round| round.id);
    let Some(round) = round.and_then(|id| model.snapshot.get::<Round>(id)) else {
        model.say(Notice::NoRow);
        return;
    };
    let name = format!("{}.xlsx", file_name(&round.key));
    ask(model, PromptKind::ReviewsFile, &name);
}

fn ask(model: &mut Model, kind: PromptKind, name: &str) {
    let line = Line::of(name);
    model.open(Dialog::Prompt(Prompt { kind, line, before: String::new() }));
}

/// A printed id as the name of a file: what is neither letter nor digit becomes a dash.
fn file_name(printed: &str) -> String {
    let folded = fold(printed);
    let words: Vec<&str> =
        folded.split(|c: char| !c.is_ascii_alphanumeric()).filter(|w| !w.is_empty()).collect();
    words.join("-")
}

/// Has the file of a prompt written.
pub(super) fn write(model: &mut Model, kind: PromptKind, path: &str) -> Vec<Effect> {
    let what = match kind {
        PromptKind::ExplanationFile(id) => Some(Printout::Explanation(id)),
        PromptKind::ReviewsFile => model.review.round.as_ref().map(|round| {
            let rows = model.review.grid.shown().iter().map(|raw| SurveyId::new(*raw));
            Printout::Reviews(round.id, rows.collect())
        }),
        _ => None,
    };
    let Some(what) = what.filter(|_| model.writing.is_none()) else { return Vec::new() };
    let job = model.number_job();
    model.writing = Some(job);
    let (snapshot, day) = (model.snapshot.clone(), model.today);
    vec![Effect::Start(
        job,
        JobSpec::Write(Box::new(WriteSpec { path: path.to_owned(), what, snapshot, day })),
    )]
}

/// Says what became of a file; the prompt goes with it, unless it was not written.
pub(super) fn written(model: &mut Model, job: JobId, written: Result<String, String>) {
    if model.writing.take_if(|writing| *writing == job).is_none() {
        return;
    }
    let is_written =
        |prompt: &Prompt| matches!(prompt.kind, PromptKind::ExplanationFile(_) | PromptKind::ReviewsFile);
    match written {
        Ok(path) => {
            model.dialogs.pop_if(|dialog| matches!(dialog, Dialog::Prompt(prompt) if is_written(prompt)));
            model.say(Notice::File(FileNotice::Written(path)));
        }
        Err(sentence) => model.say(Notice::Failed(sentence)),
    }
}

/// Has the path that is being typed completed.
pub(super) fn complete(model: &mut Model) -> Vec<Effect> {
    let Some(Dialog::Prompt(prompt)) = model.dialogs.last() else { return Vec::new() };
    let typed = prompt.line.text().to_owned();
    vec![Effect::Start(model.number_job(), JobSpec::Complete { typed })]
}

/// Takes in how a path goes on, if that is still what is typed.
pub(super) fn completed(model: &mut Model, typed: &str, longest: &str, names: Vec<String>) {
    let Some(Dialog::Prompt(prompt)) = model.dialogs.last_mut() else { return };
    if !prompt.kind.is_path() || prompt.line.text() != typed {
        return;
    }
    prompt.line = Line::of(longest);
    match names.len() {
        0 => model.say(Notice::File(FileNotice::None)),
        1 => {}
        _ => model.say(Notice::File(FileNotice::Several(names))),
    }
}
