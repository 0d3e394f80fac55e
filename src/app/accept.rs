//! What Enter does in a dialog.

use super::dialog::{Dialog, ListItem, ListKind, Prompt, PromptKind, Question};
use super::form::{Form, FormKind};
use super::line::Line;
use super::lint::Lint;
use super::message::{BookChoice, Effect, Env};
use super::model::{BookState, Model, PaneKind};
use super::notice::Notice;
use super::update::act;
use super::{calendar, import, matrix, prompts, review, sheet};

/// Accepts the dialog on top.
pub fn accept(model: &mut Model, env: &Env) -> Vec<Effect> {
    match model.dialogs.pop() {
        Some(Dialog::Form(form)) => accept_form(model, form, env),
        Some(Dialog::Prompt(prompt)) => accept_prompt(model, &prompt),
        Some(Dialog::List(list)) => {
            if let Some(item) = list.current().cloned() {
                return accept_item(model, list.kind, item, env);
            }
            model.open(Dialog::List(list));
            Vec::new()
        }
        Some(Dialog::Picks(list)) => review::accept_picks(model, *list),
        Some(Dialog::Trial(trial)) => review::accept_trial(model, *trial),
        Some(Dialog::Comparison(list)) => review::accept_comparison(model, *list),
        Some(Dialog::Confirm(question)) => accept_question(model, question, env),
        // A review has the place of a pane and actions of its own.
        Some(review @ (Dialog::Import(_) | Dialog::Sheet(_))) => {
            model.open(review);
            Vec::new()
        }
        Some(Dialog::Sentence(_) | Dialog::Explanation(_)) | None => Vec::new(),
    }
}

fn accept_form(model: &mut Model, mut form: Form, env: &Env) -> Vec<Effect> {
    let result = match form.kind {
        FormKind::Progress(_) | FormKind::Task(_) | FormKind::Roles(..) => matrix::submit(model, &form, env),
        FormKind::Correction(_) => import::submit(model, &form).map(|()| Vec::new()),
        FormKind::Submission(..) => calendar::submit(model, &form, env),
        FormKind::Reason(..) | FormKind::Decision(_) | FormKind::Round => review::submit(model, &form, env),
        FormKind::Figures(_) => review::submit_figures(model, &form),
    };
    match result {
        Ok(effects) => effects,
        Err(problem) => {
            form.reject(problem);
            model.open(Dialog::Form(form));
            Vec::new()
        }
    }
}

fn accept_prompt(model: &mut Model, prompt: &Prompt) -> Vec<Effect> {
    let path = prompt.line.text().trim();
    if prompt.kind != PromptKind::PlanFile {
        return prompts::accept(model, prompt);
    }
    if path.is_empty() {
        return Vec::new();
    }
    // The prompt stays with its words until the book is there, so that a mistyped path can be mended.
    model.open(Dialog::Prompt(prompt.clone()));
    if model.book == BookState::Open {
        return import::start(model, path);
    }
    let is_again = model.no_plan.replace(path.to_owned()).as_deref() == Some(path);
    let choice = if is_again { BookChoice::AnyPlan } else { BookChoice::Plan };
    vec![Effect::Open(choice(path.to_owned()))]
}

fn accept_item(model: &mut Model, kind: ListKind, item: ListItem, env: &Env) -> Vec<Effect> {
    match (kind, item) {
        (_, ListItem::Action(action)) => act(model, action, env),
        (ListKind::Sheet(question), ListItem::Sheet(answer)) => sheet::answer(model, question, &answer),
        (ListKind::Obligated(task), ListItem::Agency(agency)) => {
            matrix::open_progress(model, task, agency);
            Vec::new()
        }
        (_, ListItem::Lint(lint)) => {
            go_to_lint(model, lint);
            Vec::new()
        }
        (_, ListItem::Book(BookChoice::Plan(_) | BookChoice::AnyPlan(_))) => {
            model.open(Dialog::List(super::welcome::list()));
            model.open(Dialog::Prompt(Prompt {
                kind: PromptKind::PlanFile,
                line: Line::default(),
                before: String::new(),
            }));
            Vec::new()
        }
        (_, ListItem::Book(choice)) => {
            model.open(Dialog::List(super::welcome::list()));
            vec![Effect::Open(choice)]
        }
        _ => Vec::new(),
    }
}

fn go_to_lint(model: &mut Model, lint: Lint) {
    if let Lint::NoLead(task)
    | Lint::TwoLeads(task)
    | Lint::NoDeadline(task)
    | Lint::BrokenDate(task)
    | Lint::NobodyOwes(task) = lint
    {
        model.pane = PaneKind::Matrix;
        matrix::go_to(model, task);
    }
}

fn accept_question(model: &mut Model, question: Question, env: &Env) -> Vec<Effect> {
    match question {
        Question::Undo { tx, label, .. } => {
            let request = model.saving.begin(Notice::Undone(label));
            vec![Effect::Undo(request, tx)]
        }
        Question::Import { .. } => import::confirmed(model),
        Question::Sheet { .. } => sheet::confirmed(model),
        Question::Paste(paste) => review::paste_confirmed(model, &paste),
        Question::Decide { .. } => review::confirmed(model, question, env),
    }
}
