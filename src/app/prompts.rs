//! The prompts on the status line: filter and search follow what is typed at once; Esc goes back to what was before.

use super::dialog::{Dialog, ListKind, Prompt, PromptKind};
use super::grid::Direction;
use super::line::Line;
use super::marks::Marks;
use super::message::Effect;
use super::model::{Model, PaneKind};
use super::notice::Notice;
use super::update::{choose, grid_of, open_commands, row_matches};
use super::{files, review, sheet};
use crate::domain::text::fold;

/// Clears what hides rows; where nothing does, opens the palette, so that Esc alone leads to every command.
pub(super) fn back(model: &mut Model) {
    let has_facets = model.pane == PaneKind::Review && !model.review.view.facets.is_empty();
    let grid = grid_of(model);
    if grid.filter.is_empty() && !grid.is_only_marked && !has_facets {
        return open_commands(model, ListKind::Palette);
    }
    if has_facets {
        model.review.view.facets.clear();
    }
    let grid = grid_of(model);
    grid.filter.clear();
    grid.is_only_marked = false;
    choose(model);
}

/// Opens a prompt; a filter begins with what it is now.
pub(super) fn open(model: &mut Model, kind: PromptKind) {
    let before = match kind {
        PromptKind::Filter => grid_of(model).filter.clone(),
        _ => String::new(),
    };
    model.open(Dialog::Prompt(Prompt { kind, line: Line::of(&before), before }));
}

/// Follows what is typed into a prompt at once: the filter narrows, the search goes to the first row.
pub(super) fn changed(model: &mut Model) {
    let Some(Dialog::Prompt(prompt)) = model.dialogs.last() else { return };
    let (kind, text) = (prompt.kind, prompt.line.text().to_owned());
    match kind {
        PromptKind::Filter => {
            grid_of(model).filter = text;
            choose(model);
        }
        PromptKind::Find => {
            grid_of(model).needle = text;
            let here = grid_of(model).current();
            if !here.is_some_and(|raw| Meant::of(model).has(model, raw)) {
                find(model, Direction::Forward, 1);
            }
        }
        PromptKind::PlanFile
        | PromptKind::SheetFile
        | PromptKind::ExplanationFile(_)
        | PromptKind::ReviewsFile
        | PromptKind::Mark
        | PromptKind::Jump
        | PromptKind::ViewName
        | PromptKind::ScenarioName => {}
    }
}

/// Accepts a prompt. What cannot be done keeps it open with its words, so that they can be mended.
pub(super) fn accept(model: &mut Model, prompt: &Prompt) -> Vec<Effect> {
    let typed = prompt.line.text().trim();
    let is_done = match prompt.kind {
        _ if typed.is_empty() => true,
        PromptKind::Filter => model.pane != PaneKind::Review || model.review.fault.is_none(),
        PromptKind::Mark => mark(model, typed),
        PromptKind::Jump => review::jump(model, typed),
        PromptKind::ViewName => {
            review::save_view(model, typed);
            true
        }
        PromptKind::ScenarioName => return review::save_scenario(model, typed),
        // The prompt stays until the file is read, or written, so that its path can be mended.
        PromptKind::SheetFile => {
            model.open(Dialog::Prompt(prompt.clone()));
            return sheet::start(model, typed);
        }
        PromptKind::ExplanationFile(_) | PromptKind::ReviewsFile => {
            model.open(Dialog::Prompt(prompt.clone()));
            return files::write(model, prompt.kind, typed);
        }
        PromptKind::Find | PromptKind::PlanFile => true,
    };
    if is_done {
        return Vec::new();
    }
    if prompt.kind != PromptKind::Filter {
        model.say(Notice::NotFound(typed.to_owned()));
    }
    model.open(Dialog::Prompt(prompt.clone()));
    Vec::new()
}

/// Marks the rows shown that have what is typed; says whether there are any.
fn mark(model: &mut Model, typed: &str) -> bool {
    let meant = Meant::by(model, typed);
    let mut grid = std::mem::take(grid_of(model));
    let found: Vec<u32> = grid.shown().iter().copied().filter(|raw| meant.has(model, *raw)).collect();
    for raw in &found {
        grid.marks.insert(*raw);
    }
    *grid_of(model) = grid;
    if !found.is_empty() {
        model.say(Notice::Marked(found.len() as u32));
    }
    !found.is_empty()
}

/// To the next row with the words looked for, so many times.
pub(super) fn find(model: &mut Model, direction: Direction, times: usize) {
    if grid_of(model).needle.trim().is_empty() {
        return;
    }
    let (page, meant) = (model.page(), Meant::of(model));
    let mut grid = std::mem::take(grid_of(model));
    let found = grid.seek_nth(direction, times, page, |raw| meant.has(model, raw));
    let said = grid.needle.clone();
    *grid_of(model) = grid;
    if !found {
        model.say(Notice::NotFound(said));
    }
}

/// The rows that the words looked for mean.
enum Meant {
    /// Those with these folded words.
    Words(String),
    /// These.
    Rows(Marks),
}

impl Meant {
    fn of(model: &mut Model) -> Self {
        let needle = grid_of(model).needle.clone();
        Self::by(model, &needle)
    }

    fn by(model: &mut Model, typed: &str) -> Self {
        match model.pane {
            PaneKind::Review => Self::Rows(review::found(model, typed)),
            PaneKind::Matrix | PaneKind::Calendar => Self::Words(fold(typed)),
        }
    }

    fn has(&self, model: &Model, raw: u32) -> bool {
        match self {
            Self::Words(needle) => row_matches(model, raw, needle),
            Self::Rows(rows) => rows.contains(raw),
        }
    }
}
