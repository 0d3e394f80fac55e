//! The eligibility review: a frozen list of survey rows, their assessment, and deciding on them.

use super::action::Action;
use super::form::{Form, FormProblem};
use super::grid::Grid;
use super::message::{Effect, Env, JobId, JobResult};
use super::model::Model;

/// The state of the pane.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct ReviewPane {
    /// The rows.
    pub grid: Grid,
}

/// Takes in a new book: called at the start and after every change.
pub fn refresh(_model: &mut Model, _env: &Env) -> Vec<Effect> {
    Vec::new()
}

/// Applies an action of the pane; `None` where it is not one.
pub fn act(_model: &mut Model, _action: Action, _env: &Env) -> Option<Vec<Effect>> {
    None
}

/// Takes in the result of a job.
pub fn finished(_model: &mut Model, _job: JobId, _result: JobResult) {}

/// Chooses the rows to show again after the filter, the marks or the book changed.
pub fn choose(_model: &mut Model) {}

/// Whether the row has the folded words.
pub fn row_matches(_model: &Model, _raw: u32, _needle: &str) -> bool {
    false
}

/// Turns an accepted form into changes.
///
/// # Errors
/// Why the form is not accepted.
pub fn submit(_model: &mut Model, _form: &Form, _env: &Env) -> Result<Vec<Effect>, FormProblem> {
    Ok(Vec::new())
}

/// Carries out a decision on many places that was said yes to.
pub fn confirmed(_model: &mut Model, _question: super::dialog::Question, _env: &Env) -> Vec<Effect> {
    Vec::new()
}
