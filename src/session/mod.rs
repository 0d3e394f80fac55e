//! One session, still pure: keymap, app, painting and terminal encoder composed. Input in, effects and bytes out.
//!
//! Whoever holds it (the host's thread, a test) hands in what was typed and what the world says, does what it wants
//! done, and sends the bytes it draws. It keeps no clock and opens nothing.

use std::sync::Arc;

use ratatui::Terminal;
use ratatui::layout::Size;

use crate::app::detail::{self, Subject};
use crate::app::last_place::LastPlace;
use crate::app::message::TimerId;
use crate::app::model::{BookState, Model, PaneKind};
use crate::app::names::Names;
use crate::app::update;
use crate::app::{Action, Effect, Env, Message};
use crate::domain::snapshot::Snapshot;
use crate::keymap::{Begun, Chord, Keymap, Meaning};
use crate::term::{Look, Repertoire, Screen, Sheet};
use crate::ui::{Rows, View, view};
use crate::wording::{Lang, Words};

mod meter;

use meter::Meter;

/// After so many milliseconds without a key the place is remembered.
const PLACE_RESTS: u32 = 1000;

/// Whether a frame leaves out what can wait.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Haste {
    /// Everything is drawn.
    None,
    /// Keys come faster than the line carries frames.
    Some,
}

/// What comes to a session.
#[derive(Debug, Clone, PartialEq)]
pub enum Input {
    /// A key.
    Key(Chord),
    /// Pasted text.
    Paste(String),
    /// The terminal shows something else than what was sent.
    Repaint,
    /// Something else happened.
    Message(Message),
}

/// What a session begins with.
#[derive(Debug)]
pub struct Setup {
    /// The book; an empty one where there is none.
    pub snapshot: Arc<Snapshot>,
    /// Whether there is a book.
    pub book: BookState,
    /// Columns and rows of the screen.
    pub size: (u16, u16),
    /// What the terminal can show.
    pub look: Look,
    /// The sequences it is sent.
    pub repertoire: Repertoire,
    /// Bits a second that the line carries; 0 where it carries whatever comes.
    pub line_rate: u32,
    /// The keys.
    pub keymap: Arc<Keymap>,
    /// The words.
    pub words: Arc<Words>,
    /// Where the person was at the last visit.
    pub last_place: Option<LastPlace>,
}

/// One session.
pub struct Session {
    model: Model,
    keymap: Arc<Keymap>,
    words: Arc<Words>,
    sheet: Terminal<Sheet>,
    screen: Screen,
    /// The rows that the last frame without haste showed in full, and their pane.
    filled: (PaneKind, Vec<u32>),
    begun: Begun,
    meter: Meter,
    me: String,
}

impl std::fmt::Debug for Session {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Session")
            .field("pane", &self.model.pane)
            .field("begun", &self.begun)
            .finish_non_exhaustive()
    }
}

impl Session {
    /// A session that has read its book, and what it wants done first.
    pub fn new(setup: Setup, env: &Env) -> (Self, Vec<Effect>) {
        let names = names(&setup.words);
        let mut model = Model::new(setup.snapshot, setup.size, env.today, Arc::new(names));
        model.book = setup.book;
        model.detail_delay = detail::delay_on(setup.line_rate);
        let mut effects = update::start(&mut model, env);
        if let Some(place) = setup.last_place {
            effects.extend(place.resume(&mut model));
            model.detail = Subject::under_cursor(&model);
        }
        let sheet = match Terminal::new(Sheet::new(Size::new(setup.size.0, setup.size.1))) {
            Ok(sheet) => sheet,
            Err(never) => match never {},
        };
        let session = Self {
            model,
            keymap: setup.keymap,
            words: setup.words,
            sheet,
            screen: Screen::new(setup.look, setup.repertoire),
            filled: (PaneKind::default(), Vec::new()),
            begun: Begun::default(),
            meter: Meter::default(),
            me: env.me.to_string(),
        };
        (session, effects)
    }

    /// What the session shows.
    pub const fn model(&self) -> &Model {
        &self.model
    }

    /// Takes one input and says what it wants done.
    pub fn feed(&mut self, input: Input, env: &Env) -> Vec<Effect> {
        match input {
            Input::Key(chord) => {
                self.meter.key();
                remembering(self.key(chord, env))
            }
            Input::Paste(text) => remembering(self.step(Message::Pasted(text), env)),
            Input::Repaint => {
                self.screen.repaint();
                Vec::new()
            }
            Input::Message(message) => {
                if let Message::Resized(columns, rows) = message {
                    self.sheet.backend_mut().resize(Size::new(columns, rows));
                }
                self.step(message, env)
            }
        }
    }

    /// Draws what there is now; no bytes when the terminal shows it already.
    pub fn draw(&mut self) -> Vec<u8> {
        self.filled = (self.model.pane, self.model.rows_in_view().to_vec());
        self.draw_rows(Haste::None)
    }

    /// Draws as little as tells where the cursor is: rows that come into view show their key cells only.
    ///
    /// [`Session::draw`] must follow once there is time for it.
    pub fn draw_in_haste(&mut self) -> Vec<u8> {
        if self.filled.0 != self.model.pane {
            return self.draw();
        }
        self.draw_rows(Haste::Some)
    }

    fn draw_rows(&mut self, haste: Haste) -> Vec<u8> {
        let view_of = View {
            model: &self.model,
            keymap: &self.keymap,
            words: &self.words,
            begun: &self.begun,
            me: &self.me,
            sent: self.model.are_bytes_wanted.then(|| self.meter.reading()),
            rows: match haste {
                Haste::None => Rows::All,
                Haste::Some => Rows::Only(&self.filled.1),
            },
        };
        let frame = match self.sheet.draw(|frame| view(&view_of, frame)) {
            Ok(drawn) => drawn.buffer.clone(),
            Err(never) => match never {},
        };
        let bytes = self.screen.show(&frame, self.sheet.backend().cursor());
        self.meter.sent(bytes.len());
        bytes
    }

    fn key(&mut self, chord: Chord, env: &Env) -> Vec<Effect> {
        match self.begun.take(&self.keymap, &self.model.scopes(), chord) {
            Meaning::Action(Action::Redraw, _) => {
                self.screen.repaint();
                Vec::new()
            }
            Meaning::Action(action, None) => self.step(Message::Act(action), env),
            Meaning::Action(action, Some(count)) => self.step(Message::Counted(action, count), env),
            Meaning::Typed(letter) => self.step(Message::Typed(letter.to_string()), env),
            Meaning::Unbound(chord) => self.step(Message::Unbound(chord.sign()), env),
            Meaning::Broken(keys) => self.step(Message::Unbound(keys.sign()), env),
            Meaning::Nothing => Vec::new(),
        }
    }

    fn step(&mut self, message: Message, env: &Env) -> Vec<Effect> {
        update::update(&mut self.model, message, env)
    }
}

/// Typing moves the moment at which the place is remembered.
fn remembering(mut effects: Vec<Effect>) -> Vec<Effect> {
    effects.push(Effect::SetTimer(TimerId::PlaceRests, Some(PLACE_RESTS)));
    effects
}

/// The names of actions in both languages, whichever is spoken: who has learnt a command in one finds it in the other.
fn names(words: &Words) -> Names {
    let other = Words::new(match words.lang() {
        Lang::Vi => Lang::En,
        Lang::En => Lang::Vi,
    });
    Names::of_words(|action| format!("{} {}", words.action(action.id()), other.action(action.id())))
}

#[cfg(test)]
mod monkey;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod world;
