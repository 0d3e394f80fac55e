//! Painting only: [`view`] puts a model on a frame. Pure: the same model gives the same cells.
//!
//! It asks the model what there is, the wording how it is said and the keymap which keys to hint at. It changes nothing,
//! and gives ratatui the visible rows alone.

mod calendar;
pub mod canvas;
pub mod changes;
mod dialogs;
pub mod findings;
mod frame;
mod import;
mod matrix;
mod notice;
pub(crate) mod review;
pub mod sheet;
pub mod theme;

use ratatui::Frame;
use ratatui::layout::Position;

use crate::app::dialog::{Dialog, Prompt, PromptKind};
use crate::app::geometry::{self, Area, Areas};
use crate::app::model::{BookState, Model, PaneKind};
use crate::domain::text::width;
use crate::keymap::{Begun, Keymap};
use crate::wording::Words;
use canvas::Canvas;
use theme::Role;

/// Everything painting needs.
#[derive(Debug, Clone, Copy)]
pub struct View<'a> {
    /// What to show.
    pub model: &'a Model,
    /// Which keys to hint at.
    pub keymap: &'a Keymap,
    /// How it is said.
    pub words: &'a Words,
    /// The keys that wait for more keys.
    pub begun: &'a Begun,
    /// The account that types.
    pub me: &'a str,
    /// Which rows of a table are shown in full.
    pub rows: Rows<'a>,
    /// What was put on the line, where that is wanted.
    pub sent: Option<Sent>,
}

/// What a session has put on the line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Sent {
    /// Bytes a key, the mean of the last ones.
    pub a_key: u64,
    /// Bytes since the start.
    pub all: u64,
}

/// Which rows of a table are shown in full.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rows<'a> {
    /// All of them.
    All,
    /// These; the others by their key cells only, because the line cannot carry more at the moment.
    Only(&'a [u32]),
}

impl Rows<'_> {
    /// Tells whether a row is shown in full.
    pub fn has(self, raw: u32) -> bool {
        match self {
            Rows::All => true,
            Rows::Only(rows) => rows.contains(&raw),
        }
    }
}

/// Paints the whole frame and places the text cursor where text is being typed.
pub fn view(view: &View<'_>, frame: &mut Frame<'_>) {
    let model = view.model;
    if !geometry::is_large_enough(model.size) {
        too_small(view, frame);
        return;
    }
    let areas = model.areas();
    let too_long = frame::paint(view, frame, &areas);
    if model.book == BookState::Open {
        match model.pane {
            PaneKind::Matrix => matrix::paint(view, frame, &areas),
            PaneKind::Review => review::paint(view, frame, &areas),
            PaneKind::Calendar => calendar::paint(view, frame, &areas),
        }
        if model.is_first_visit() {
            frame::paint_first_visit(view, frame, &areas);
        }
    }
    if let Some(review) = model.import() {
        import::paint(view, review, frame, &areas);
    }
    if let Some(review) = crate::app::sheet::of(model) {
        sheet::paint(view, review, frame, &areas);
    }
    if let Some(dialog) = model.dialogs.last() {
        paint_dialog(view, dialog, frame, &areas);
    }
    let is_prompted = matches!(model.dialogs.last(), Some(Dialog::Prompt(_)));
    if let Some((sentence, role)) = too_long.filter(|_| !is_prompted) {
        frame::paint_over(&sentence, role, frame, &areas);
    }
}

fn paint_dialog(view: &View<'_>, dialog: &Dialog, frame: &mut Frame<'_>, areas: &Areas) {
    // A review has the place of a pane and is painted as one.
    if matches!(dialog, Dialog::Import(_) | Dialog::Sheet(_)) {
        return;
    }
    let (area, status) = (areas.dialog, areas.status);
    let mut canvas = Canvas::new(frame.buffer_mut(), area);
    canvas.clear();
    let cursor = match dialog {
        Dialog::Form(form) => dialogs::form::paint(view, form, &mut canvas),
        Dialog::List(list) => dialogs::list::paint(view, list, &mut canvas),
        Dialog::Sentence(task) => dialogs::text::sentence(view, *task, &mut canvas),
        Dialog::Explanation(explanation) => review::explanation(view, *explanation, &mut canvas),
        Dialog::Picks(list) => dialogs::picks::paint(view, list, &mut canvas),
        Dialog::Trial(trial) => review::trial::paint(view, trial, &mut canvas),
        Dialog::Comparison(list) => review::comparison::paint(view, list, &mut canvas),
        Dialog::Import(_) | Dialog::Sheet(_) => None,
        Dialog::Confirm(question) => dialogs::text::question(view, question, &mut canvas),
        Dialog::Prompt(prompt) => {
            let mut canvas = Canvas::new(frame.buffer_mut(), status);
            canvas.clear();
            let x = dialogs::text::prompt(view, prompt, &mut canvas);
            frame.set_cursor_position(Position::new(status.x + x, status.y));
            paint_notice(view, prompt, frame, areas);
            return;
        }
    };
    if let Some((x, y)) = cursor {
        frame.set_cursor_position(Position::new(area.x + x, area.y + y));
    }
}

/// Says on the line of hints what a prompt, which has the status line, cannot: no such row, no such file, how a filter
/// is understood or why it is not. What is too long for that line stands above the prompt.
fn paint_notice(view: &View<'_>, prompt: &Prompt, frame: &mut Frame<'_>, areas: &Areas) {
    let hints = areas.hints;
    let room = hints.width.saturating_sub(2);
    let is_filter = prompt.kind == PromptKind::Filter && view.model.pane == PaneKind::Review;
    let said = view.model.notice.as_ref().map(|said| notice::say(view, said));
    let read = || is_filter.then(|| review::said::filter_line(view)).flatten();
    let progress = || Some((sheet::of_progress(view, crate::app::sheet::progress(view.model)?), Role::Faint));
    let Some((sentence, role)) = said.or_else(read).or_else(progress) else { return };
    // How a filter is understood changes with every letter and covers no rows.
    if width(&sentence) > usize::from(room) && role != Role::Faint {
        frame::paint_over(&sentence, role, frame, areas);
    } else {
        let mut canvas = Canvas::new(frame.buffer_mut(), hints);
        canvas.clear();
        canvas.put(1, 0, room, &sentence, role);
    }
}

fn too_small(view: &View<'_>, frame: &mut Frame<'_>) {
    let (columns, rows) = geometry::LEAST;
    let sentence =
        view.words.say_with("frame-too-small", &[("columns", columns.into()), ("rows", rows.into())]);
    let area = Area { x: 0, y: 0, width: view.model.size.0, height: view.model.size.1 };
    Canvas::new(frame.buffer_mut(), area).put_wrapped(0, 0, &sentence, Role::Plain);
}
