//! A real session on the rehearsal province with the world around it, so that its frames can be taken and measured.
//!
//! The store is in memory and answers at once. Timers never run by themselves: they ring when the script rests, all of
//! them, the soonest first. So what a person sees at once and what follows at rest are two frames, whatever the machine.

use std::sync::Arc;

use ct135::app::message::{Answer, RequestId, TimerId};
use ct135::app::model::{BookState, Model};
use ct135::app::{Effect, Env, Message, review};
use ct135::domain::change::{ChangeSet, Origin};
use ct135::domain::id::TxId;
use ct135::domain::label::Label;
use ct135::intake::catalogue::{KON_TUM, book};
use ct135::intake::rules::QD30_2012_VILLAGES;
use ct135::keymap::{Begun, Chord, Keymap};
use ct135::sample::{self, REHEARSAL_DAY, lay_out};
use ct135::session::{Input, Session, Setup};
use ct135::store::journal::MemoryJournal;
use ct135::store::{CommitError, Committed, Request, Store};
use ct135::term::{Look, Repertoire};
use ct135::ui::{Rows, View, view};
use ct135::wording::{Lang, Words};
use ratatui::Terminal;
use ratatui::backend::TestBackend;

use super::frame::Frame;

/// A session, what it works on, and what it has asked for.
pub(crate) struct Rehearsal {
    session: Session,
    store: Store,
    env: Env,
    keymap: Arc<Keymap>,
    words: Arc<Words>,
    canvas: Terminal<TestBackend>,
    timers: Vec<(u32, TimerId)>,
    next: u128,
}

impl Rehearsal {
    /// A session in Vietnamese on a new book with so many villages; nothing is drawn yet.
    pub(crate) fn new(villages: u32, (columns, rows): (u16, u16)) -> Self {
        let store = laid_out(villages);
        let env = Env { now: 1_415_160_000_000, today: REHEARSAL_DAY, me: "nga".into() };
        let keymap = Arc::new(Keymap::embedded().unwrap());
        let words = Arc::new(Words::new(Lang::Vi));
        let setup = Setup {
            snapshot: store.snapshot(),
            book: BookState::Open,
            size: (columns, rows),
            look: Look::default(),
            repertoire: Repertoire::Full,
            line_rate: 0,
            keymap: keymap.clone(),
            words: words.clone(),
            last_place: None,
        };
        let (session, effects) = Session::new(setup, &env);
        let canvas = Terminal::new(TestBackend::new(columns, rows)).unwrap();
        let mut this = Self { session, store, env, keymap, words, canvas, timers: Vec::new(), next: 2 };
        this.perform(effects);
        this
    }

    /// What the session shows.
    pub(crate) fn model(&self) -> &Model {
        self.session.model()
    }

    /// Types keys, written with blanks between; nothing is drawn.
    pub(crate) fn type_keys(&mut self, keys: &str) {
        for written in keys.split_whitespace() {
            let chord = Chord::parse(written).unwrap_or_else(|_| panic!("{written:?} is no key"));
            self.feed(Input::Key(chord));
        }
    }

    /// Lets every timer ring, and those set meanwhile; nothing is drawn.
    pub(crate) fn rest(&mut self) {
        while !self.timers.is_empty() {
            let mut due = std::mem::take(&mut self.timers);
            due.sort_by_key(|(delay, _)| *delay);
            for (_, timer) in due {
                self.feed(Input::Message(Message::Timer(timer)));
            }
        }
    }

    /// Draws as the desk does; the bytes that are sent.
    pub(crate) fn draw(&mut self) -> Vec<u8> {
        self.session.draw()
    }

    /// Paints what the session shows, without the session's own terminal.
    pub(crate) fn paint(&mut self) {
        let shown = View {
            model: self.session.model(),
            keymap: &self.keymap,
            words: &self.words,
            begun: &Begun::default(),
            me: &self.env.me,
            rows: Rows::All,
            sent: None,
        };
        self.canvas.draw(|frame| view(&shown, frame)).unwrap();
    }

    /// Draws, and takes what was drawn with the bytes that were sent for it.
    pub(crate) fn frame(&mut self) -> Frame {
        let bytes = self.draw();
        self.paint();
        let screen = self.canvas.backend();
        let cursor = screen.cursor_visible().then(|| screen.cursor_position());
        Frame { buffer: screen.buffer().clone(), cursor, bytes }
    }

    fn feed(&mut self, input: Input) {
        let effects = self.session.feed(input, &self.env);
        self.perform(effects);
    }

    fn perform(&mut self, effects: Vec<Effect>) {
        for effect in effects {
            for message in self.carry_out(effect) {
                self.feed(Input::Message(message));
            }
        }
    }

    fn carry_out(&mut self, effect: Effect) -> Vec<Message> {
        match effect {
            Effect::SetTimer(timer, delay) => {
                self.timers.retain(|(_, other)| *other != timer);
                self.timers.extend(delay.map(|delay| (delay, timer)));
                Vec::new()
            }
            Effect::Commit(request, proposal) => {
                let set = ChangeSet {
                    id: self.request().id,
                    author: self.env.me.clone(),
                    at: self.env.now,
                    label: proposal.label,
                    origin: proposal.origin,
                    basis: proposal.basis,
                    changes: proposal.changes,
                };
                answer(request, self.store.commit(set))
            }
            Effect::Undo(request, tx) => {
                let asked = self.request();
                answer(request, self.store.undo(tx, asked))
            }
            Effect::Redo(request, tx) => {
                let asked = self.request();
                answer(request, self.store.redo(tx, asked))
            }
            Effect::History(request, rows) => {
                let items = rows.into_iter().flat_map(|row| self.store.history(row).unwrap()).collect();
                vec![Message::History(request, items)]
            }
            Effect::Start(job, spec) => vec![Message::Finished(job, review::run(&spec, &|| false))],
            // Whatever else reaches outside says nothing on the screen of a rehearsal.
            _ => Vec::new(),
        }
    }

    fn request(&mut self) -> Request {
        self.next += 1;
        Request { id: TxId(self.next), author: self.env.me.clone(), at: self.env.now }
    }
}

fn laid_out(villages: u32) -> Store {
    let store = Store::over(Arc::new(MemoryJournal::default())).unwrap();
    let size = sample::Size { villages, rules: QD30_2012_VILLAGES.into() };
    let set = ChangeSet {
        id: TxId(1),
        author: "mẫu".into(),
        at: 0,
        label: Label::Sample { villages },
        origin: Origin::Import,
        basis: None,
        changes: lay_out(book(KON_TUM).unwrap(), size).unwrap(),
    };
    store.commit(set).unwrap();
    store
}

fn answer(request: RequestId, result: Result<Committed, CommitError>) -> Vec<Message> {
    let done = result.unwrap_or_else(|error| panic!("a rehearsal is refused nothing: {error:?}"));
    let saved = Answer::Saved { seq: done.seq, kept: done.kept };
    vec![Message::Published(done.snapshot), Message::Answered(request, saved)]
}
