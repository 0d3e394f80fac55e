//! What keys do in the dialog on top.

use super::action::Action;
use super::dialog::{Dialog, ListDialog, ListKind, Prompt, PromptKind};
use super::form::FieldName;
use super::message::{Effect, Env};
use super::model::Model;
use super::notice::Notice;
use super::update::{choose, grid_of};
use super::{accept, files, import, prompts, review, sheet};

/// Applies an action to the dialog on top.
pub(super) fn act(model: &mut Model, action: Action, env: &Env) -> Vec<Effect> {
    if matches!(model.dialogs.last(), Some(Dialog::Import(_))) {
        return import::act(model, action);
    }
    if matches!(model.dialogs.last(), Some(Dialog::Sheet(_))) {
        return sheet::act(model, action);
    }
    match action {
        Action::Accept => return accept::accept(model, env),
        Action::Cancel => return cancel(model),
        Action::SwitchInputMethod => {
            model.input_method = model.input_method.next();
            model.say(Notice::Composing(model.input_method));
            return Vec::new();
        }
        _ => {}
    }
    let page = usize::from(model.areas().dialog.height.saturating_sub(2));
    let names = model.names.clone();
    match model.dialogs.last_mut() {
        Some(Dialog::Form(form)) => {
            form.act(action);
            let is_used = form.focused().is_some_and(|field| field.name == FieldName::Used);
            if is_used && matches!(action, Action::NextChoice | Action::PreviousChoice) {
                review::fill_ground(form, &model.review.used);
            }
        }
        Some(Dialog::List(list)) => {
            list.act(action, page, &names);
        }
        Some(Dialog::Explanation(explanation)) => explanation.act(action, page),
        Some(Dialog::Picks(_)) => return review::act_on_picks(model, action, page),
        Some(Dialog::Trial(_)) => return review::act_on_trial(model, action, page),
        Some(Dialog::Comparison(_)) => return review::act_on_comparison(model, action, page),
        Some(Dialog::Prompt(prompt)) if prompt.kind.is_path() && action == Action::NextField => {
            return files::complete(model);
        }
        Some(Dialog::Prompt(prompt)) => {
            let has_changed = prompt.line.act(action);
            if has_changed {
                prompts::changed(model);
            }
        }
        _ => {}
    }
    Vec::new()
}

fn cancel(model: &mut Model) -> Vec<Effect> {
    if model.form_mut().is_some_and(|form| !form.may_leave()) {
        return Vec::new();
    }
    match model.dialogs.pop() {
        Some(Dialog::Prompt(Prompt { kind: PromptKind::Filter, before, .. })) => {
            grid_of(model).filter = before;
            choose(model);
        }
        // Nobody waits for the document any more.
        Some(Dialog::Prompt(Prompt { kind: PromptKind::PlanFile, .. })) => {
            return import::cancel(model).into_iter().collect();
        }
        Some(Dialog::Prompt(Prompt { kind: PromptKind::SheetFile, .. })) => {
            return sheet::cancel(model).into_iter().collect();
        }
        Some(Dialog::List(ListDialog { kind: ListKind::Welcome, .. })) => return vec![Effect::Quit],
        _ => {}
    }
    Vec::new()
}
