//! One step of a session: a message in, the model moved, effects out.
//!
//! Keys that need what is being saved wait for it, in their order, so that type-ahead on a slow line means what it
//! says: "decide, undo" takes the decision back even when both arrive in one packet.

use super::action::{Action, Scope};
use super::detail::{self, Subject};
use super::dialog::{Dialog, ListDialog, ListItem, ListKind, PromptKind};
use super::grid::{Direction, Grid, GridOutcome};
use super::last_place::LastPlace;
use super::message::{Answer, Effect, Env, JobResult, Message, RequestId, TimerId};
use super::model::{BookState, Model, PaneKind};
use super::notice::Notice;
use super::{calendar, files, import, matrix, prompts, review, sheet, topmost, undo};
use crate::domain::log::HistoryItem;

/// After so many milliseconds of saving the status line says so.
pub const SAVING_IS_SLOW: u32 = 150;

/// Starts a session: reads the book into the panes.
pub fn start(model: &mut Model, env: &Env) -> Vec<Effect> {
    if model.book == BookState::None {
        model.open(Dialog::List(super::welcome::list()));
    }
    let effects = refresh(model, env);
    model.detail = Subject::under_cursor(model);
    effects
}

/// Applies one message.
pub fn update(model: &mut Model, message: Message, env: &Env) -> Vec<Effect> {
    if must_wait(model, &message) {
        model.waiting.push_back(message);
        return Vec::new();
    }
    let before = Subject::under_cursor(model);
    let mut effects = apply(model, message, env);
    while !model.saving.is_under_way()
        && let Some(next) = model.waiting.pop_front()
    {
        effects.extend(apply(model, next, env));
    }
    if effects.iter().any(|e| matches!(e, Effect::Commit(..) | Effect::Undo(..) | Effect::Redo(..))) {
        effects.push(Effect::SetTimer(TimerId::SavingIsSlow, Some(SAVING_IS_SLOW)));
    }
    effects.extend(detail::follow(model, before));
    review::follow_cell(model);
    effects
}

fn apply(model: &mut Model, message: Message, env: &Env) -> Vec<Effect> {
    match message {
        Message::Act(action) => {
            model.notice = None;
            model.visit();
            return act(model, action, env);
        }
        Message::Counted(action, count) => {
            model.notice = None;
            model.visit();
            return super::counted::act(model, action, count, env);
        }
        Message::Typed(text) => {
            model.notice = None;
            typed(model, &text);
        }
        Message::Unbound(key) => unbound(model, key),
        Message::Pasted(text) if model.takes_text() && !is_block_for_cells(model, &text) => {
            typed(model, &text);
        }
        Message::Pasted(text) => {
            model.notice = None;
            model.visit();
            review::pasted(model, &text);
        }
        Message::Resized(columns, rows) => {
            model.size = (columns, rows);
            keep_in_view(model);
        }
        Message::Published(snapshot) => {
            model.snapshot = snapshot;
            let plan = super::welcome::leave(model);
            // The host's day heeds the rehearsal of a book that stood open at the start.
            model.today = model.rehearsed.unwrap_or(env.today);
            let mut effects = refresh(model, env);
            effects.extend(plan.into_iter().flat_map(|path| import::start(model, &path)));
            return effects;
        }
        Message::NotOpened(sentence) => model.say(Notice::Failed(sentence)),
        Message::Answered(request, answer) => return answered(model, request, answer),
        Message::History(request, items) => tell_history(model, request, items),
        Message::Finished(job, JobResult::PlanRead(read)) => {
            import::opened(model, job, read.map(|read| *read));
        }
        Message::Finished(job, JobResult::SheetRead(read)) => {
            sheet::finished(model, job, read.map(|read| *read));
        }
        Message::Finished(_, JobResult::Completed { typed, longest, names }) => {
            files::completed(model, &typed, &longest, names);
        }
        Message::Finished(job, JobResult::Written(written)) => files::written(model, job, written),
        Message::Finished(job, result) => return review::finished(model, job, result),
        Message::Progress(job, progress) => sheet::progressed(model, job, progress),
        Message::Timer(TimerId::SavingIsSlow) => model.saving.is_slow = model.saving.is_under_way(),
        Message::Timer(TimerId::DetailRests) => model.detail = Subject::under_cursor(model),
        Message::Timer(TimerId::PlaceRests) | Message::Leaving => return remember(model),
    }
    Vec::new()
}

/// Shows the newest change first, if the list that asked still stands open.
fn tell_history(model: &mut Model, request: RequestId, mut items: Vec<HistoryItem>) {
    items.sort_by_key(|item| item.entry.seq);
    if let Some(Dialog::List(list)) = model.dialogs.last_mut()
        && list.kind == ListKind::History(request)
    {
        list.fill(items.into_iter().rev().map(|item| ListItem::Change(Box::new(item))).collect());
    }
}

/// Moves the window of the pane so that its cursor is seen.
fn keep_in_view(model: &mut Model) {
    let lines = model.page();
    grid_of(model).keep_in_view(lines);
    import::keep_in_view(model);
    sheet::keep_in_view(model);
}

const fn is_key(message: &Message) -> bool {
    matches!(
        message,
        Message::Act(_) | Message::Counted(..) | Message::Typed(_) | Message::Pasted(_) | Message::Unbound(_)
    )
}

/// Whether the message is a key whose meaning depends on what is being saved.
fn must_wait(model: &Model, message: &Message) -> bool {
    let depends = match message {
        Message::Act(action) | Message::Counted(action, _) => match action.scope() {
            Scope::Global => matches!(action, Action::Undo | Action::Redo | Action::Quit),
            // Whatever leads away from a half-typed cell saves it.
            Scope::Table => {
                matches!(action, Action::Open | Action::Edit | Action::History) || review::is_typing(model)
            }
            Scope::Matrix | Scope::Review | Scope::Calendar | Scope::Import | Scope::Sheet | Scope::Entry => {
                true
            }
            Scope::Dialog => *action == Action::Accept,
            Scope::Picks => matches!(action, Action::Share | Action::Drop),
            Scope::Trial | Scope::Text => false,
        },
        // What is pasted into cells is compared with what stands there.
        Message::Pasted(_) => model.dialogs.is_empty(),
        _ => false,
    };
    is_key(message) && model.saving.is_under_way() && (depends || !model.waiting.is_empty())
}

fn refresh(model: &mut Model, env: &Env) -> Vec<Effect> {
    let mut effects = matrix::refresh(model, env);
    effects.extend(review::refresh(model, env));
    effects.extend(calendar::refresh(model, env));
    effects
}

fn answered(model: &mut Model, request: RequestId, answer: Answer) -> Vec<Effect> {
    let said = model.saving.end(request);
    model.saving.has_failed = matches!(answer, Answer::Failed(_));
    let is_saved = matches!(answer, Answer::Saved { .. });
    import::answered(model, request, is_saved);
    let columns = sheet::answered(model, request, is_saved);
    let notice = match answer {
        Answer::Saved { kept: 0, .. } => said,
        Answer::Saved { kept, .. } => Some(Notice::KeptRows(kept)),
        Answer::Refused(refusal) => Some(Notice::Refused(refusal)),
        Answer::Conflicted(conflicts) => Some(Notice::Conflicted(conflicts)),
        Answer::Failed(sentence) => Some(Notice::Failed(sentence)),
    };
    if notice.is_some() {
        model.notice = notice;
    }
    let is_idle = !model.saving.is_under_way();
    columns.into_iter().chain(is_idle.then_some(Effect::SetTimer(TimerId::SavingIsSlow, None))).collect()
}

/// Applies an action where it belongs: the dialog on top, else the pane, else the whole program.
pub(super) fn act(model: &mut Model, action: Action, env: &Env) -> Vec<Effect> {
    if model.dialogs.is_empty() { act_on_pane(model, action, env) } else { topmost::act(model, action, env) }
}

fn act_on_pane(model: &mut Model, action: Action, env: &Env) -> Vec<Effect> {
    let own = match model.pane {
        PaneKind::Matrix => matrix::act(model, action, env),
        PaneKind::Review => review::act(model, action, env),
        PaneKind::Calendar => calendar::act(model, action, env),
    };
    own.unwrap_or_else(|| {
        if action.scope() == Scope::Global {
            return act_globally(model, action, env);
        }
        act_on_grid(model, action);
        Vec::new()
    })
}

fn act_globally(model: &mut Model, action: Action, env: &Env) -> Vec<Effect> {
    match action {
        Action::ShowMatrix => show(model, PaneKind::Matrix),
        Action::ShowReview => show(model, PaneKind::Review),
        Action::ShowCalendar => show(model, PaneKind::Calendar),
        Action::NextPane => show(model, PaneKind::ALL[(model.pane as usize + 1) % PaneKind::ALL.len()]),
        Action::Help => open_commands(model, ListKind::Help),
        Action::Palette => open_commands(model, ListKind::Palette),
        Action::Back => prompts::back(model),
        Action::Undo => return undo::undo(model, env),
        Action::Redo => return undo::redo(model, env),
        Action::Bytes => model.are_bytes_wanted = !model.are_bytes_wanted,
        Action::ReadPlan => import::ask(model),
        Action::ReadFigures => sheet::ask(model),
        Action::Quit => return vec![Effect::Quit],
        _ => {}
    }
    Vec::new()
}

/// Keeps where the person is; without a book there is nothing to come back to.
fn remember(model: &Model) -> Vec<Effect> {
    if model.book == BookState::None {
        return Vec::new();
    }
    vec![Effect::Remember(Box::new(LastPlace::of(model)))]
}

pub(super) fn open_commands(model: &mut Model, kind: ListKind) {
    let scopes = model.scopes();
    let reviews_plan = model.import().is_some();
    let reviews_sheet = sheet::of(model).is_some();
    let legends: &[&'static str] = match (kind, model.pane) {
        (ListKind::Help, _) if reviews_sheet => &["sheet"],
        (ListKind::Help, _) if reviews_plan => &["import"],
        (ListKind::Help, PaneKind::Review) if model.review.entry.is_some() => &["entry"],
        (ListKind::Help, PaneKind::Matrix) => &["matrix", "status"],
        (ListKind::Help, PaneKind::Review) => &["review"],
        (ListKind::Help, PaneKind::Calendar) => &["calendar"],
        _ => &[],
    };
    let is_offered = |a: Action| match (reviews_plan, reviews_sheet) {
        (true, _) => import::offers(a),
        (_, true) => sheet::offers(a),
        _ => review::offers(model, a),
    };
    let is_open = |a: &&Action| scopes.contains(&a.scope()) && is_offered(**a);
    let actions = Action::ALL.iter().filter(is_open);
    let mut items: Vec<ListItem> = legends.iter().map(|id| ListItem::Legend(id)).collect();
    items.extend(actions.map(|a| ListItem::Action(*a)));
    model.open(Dialog::List(ListDialog::new(kind, items)));
}

fn show(model: &mut Model, pane: PaneKind) {
    model.pane = pane;
    keep_in_view(model);
}

fn act_on_grid(model: &mut Model, action: Action) {
    let page = model.page();
    match grid_of(model).act(action, page) {
        GridOutcome::NeedsChoice => choose(model),
        GridOutcome::Moved | GridOutcome::Marked => {}
        GridOutcome::Ignored => match action {
            Action::Filter => prompts::open(model, PromptKind::Filter),
            Action::Find => prompts::open(model, PromptKind::Find),
            Action::MarkWords => prompts::open(model, PromptKind::Mark),
            Action::MarkAgain => model.say(Notice::NoMarksBefore),
            Action::FindNext => prompts::find(model, Direction::Forward, 1),
            Action::FindPrevious => prompts::find(model, Direction::Backward, 1),
            Action::Detail => {
                model.is_detail_wanted = !model.is_detail_wanted;
                keep_in_view(model);
            }
            _ => {}
        },
    }
}

fn typed(model: &mut Model, text: &str) {
    let names = model.names.clone();
    let method = model.input_method;
    match model.dialogs.last_mut() {
        Some(Dialog::Form(form)) => {
            form.type_text(text, method);
        }
        Some(Dialog::Prompt(prompt)) => {
            prompt.line.type_typed(text, method);
            prompts::changed(model);
        }
        Some(Dialog::List(list)) if list.takes_text() => {
            list.filter.type_typed(text, method);
            list.narrow(&names);
        }
        None if model.pane == PaneKind::Review => review::type_in_cell(model, text),
        Some(_) | None => {}
    }
}

/// Whether pasted text is more than belongs into the cell being typed.
fn is_block_for_cells(model: &Model, text: &str) -> bool {
    model.dialogs.is_empty() && review::is_block(text)
}

/// Says that a key has no command here; a letter with marks means that an input method is on.
fn unbound(model: &mut Model, key: String) {
    let is_composed = key.chars().any(|c| c.is_alphabetic() && !c.is_ascii()) && key.chars().count() == 1;
    model.say(if is_composed { Notice::InputMethod(key) } else { Notice::NoSuchKey(key) });
}

pub(super) fn choose(model: &mut Model) {
    match model.pane {
        PaneKind::Matrix => matrix::choose(model),
        PaneKind::Review => review::choose(model),
        PaneKind::Calendar => calendar::choose(model),
    }
    keep_in_view(model);
}

pub(super) fn row_matches(model: &Model, raw: u32, needle: &str) -> bool {
    match model.pane {
        PaneKind::Matrix => matrix::row_matches(model, raw, needle),
        PaneKind::Review => false,
        PaneKind::Calendar => calendar::row_matches(model, raw, needle),
    }
}

/// The grid of the pane shown.
pub(super) fn grid_of(model: &mut Model) -> &mut Grid {
    match model.pane {
        PaneKind::Matrix => &mut model.matrix.grid,
        PaneKind::Review => &mut model.review.grid,
        PaneKind::Calendar => &mut model.calendar.grid,
    }
}
