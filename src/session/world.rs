//! A fixed world for tests: the sample on its rehearsal day, a store in memory, keys in, a screen out.

use std::num::NonZero;
use std::sync::Arc;

use super::{Input, Session, Setup};
use crate::app::last_place::LastPlace;
use crate::app::message::{Answer, JobResult, JobSpec, Progress, TimerId};
use crate::app::model::{BookState, Model};
use crate::app::sheet::{Said, SheetSpec, SheetTable, SheetUnread};
use crate::app::{Effect, Env, Message};
use crate::app::{import, review, sheet};
use crate::domain::change::{ChangeSet, Origin};
use crate::domain::id::TxId;
use crate::domain::label::Label;
use crate::intake::{catalogue, rules};
use crate::keymap::{Chord, Keymap, Shipped};
use crate::sample::{self, REHEARSAL_DAY};
use crate::store::journal::MemoryJournal;
use crate::store::{CommitError, Committed, Request, Store};
use crate::term::{Look, Repertoire};
use crate::wording::{Lang, Words};

/// A session with the world around it. Effects are carried out at once, unless `is_holding` keeps them back.
pub(super) struct World {
    pub(super) session: Session,
    pub(super) store: Store,
    pub(super) env: Env,
    pub(super) held: Vec<Effect>,
    pub(super) is_holding: bool,
    pub(super) has_quit: bool,
    /// What stands in the files plan.txt and sheet.csv.
    pub(super) document: String,
    /// What is remembered of the columns of sheets.
    pub(super) columns: Vec<Said>,
    pub(super) frames: Vec<usize>,
    is_moving: bool,
    parser: vt100::Parser,
    next: u128,
}

impl World {
    pub(super) fn new(size: (u16, u16)) -> Self {
        Self::speaking(Lang::Vi, size)
    }

    pub(super) fn speaking(lang: Lang, size: (u16, u16)) -> Self {
        Self::with(lang, Shipped::Default, size, None)
    }

    /// The same world under the hands of somebody with other keys.
    pub(super) fn under(keymap: Shipped, size: (u16, u16)) -> Self {
        Self::with(Lang::Vi, keymap, size, None)
    }

    /// The same world at the next visit.
    pub(super) fn returning(place: LastPlace, size: (u16, u16)) -> Self {
        Self::with(Lang::Vi, Shipped::Default, size, Some(place))
    }

    /// The line goes away; where the person was.
    pub(super) fn leave(&mut self) -> LastPlace {
        let effects = self.session.feed(Input::Message(Message::Leaving), &self.env);
        let place = effects.into_iter().find_map(|effect| match effect {
            Effect::Remember(place) => Some(*place),
            _ => None,
        });
        place.unwrap()
    }

    fn with(lang: Lang, keymap: Shipped, size: (u16, u16), last_place: Option<LastPlace>) -> Self {
        let store = Store::over(Arc::new(MemoryJournal::default())).unwrap();
        let book = catalogue::book("Kon Tum").unwrap();
        let rehearsal = sample::Size { villages: 40, rules: rules::QD30_2012_VILLAGES.into() };
        let set = ChangeSet {
            id: TxId(1),
            author: "mẫu".into(),
            at: 0,
            label: Label::Sample { villages: 40 },
            origin: Origin::Import,
            basis: None,
            changes: sample::lay_out(book, rehearsal).unwrap(),
        };
        store.commit(set).unwrap();
        let env = Env { now: 1_415_160_000_000, today: REHEARSAL_DAY, me: "nga".into() };
        let setup = Setup {
            snapshot: store.snapshot(),
            book: BookState::Open,
            size,
            look: Look::default(),
            repertoire: Repertoire::Full,
            line_rate: 0,
            keymap: Arc::new(Keymap::shipped(keymap).unwrap()),
            words: Arc::new(Words::new(lang)),
            last_place,
        };
        let (session, effects) = Session::new(setup, &env);
        let parser = parser(size);
        let mut world = Self {
            session,
            store,
            env,
            held: Vec::new(),
            is_holding: false,
            has_quit: false,
            document: String::new(),
            columns: Vec::new(),
            frames: Vec::new(),
            is_moving: false,
            parser,
            next: 2,
        };
        world.perform(effects);
        world.show();
        world
    }

    pub(super) fn model(&self) -> &Model {
        self.session.model()
    }

    /// Types keys, written with blanks between: `j 2 Enter`. A word in quotes is typed letter by letter.
    pub(super) fn keys(&mut self, keys: &str) -> &mut Self {
        self.type_keys(keys);
        self.rest();
        self
    }

    /// Types keys and draws, before anything has come to rest.
    pub(super) fn type_keys(&mut self, keys: &str) {
        for word in keys.split(' ').filter(|word| !word.is_empty()) {
            match word.strip_prefix('"') {
                Some(text) => text.chars().for_each(|c| self.chord(&c.to_string())),
                None => self.chord(word),
            }
        }
        self.show();
    }

    /// Lets the detail follow the cursor.
    fn rest(&mut self) {
        if std::mem::take(&mut self.is_moving) {
            let effects = self.session.feed(Input::Message(Message::Timer(TimerId::DetailRests)), &self.env);
            self.perform(effects);
            self.show();
        }
    }

    /// Hands in a message.
    pub(super) fn tell(&mut self, message: Message) -> &mut Self {
        if let Message::Resized(columns, rows) = message
            && (columns, rows) != self.model().size
        {
            self.parser = parser((columns, rows));
        }
        let effects = self.session.feed(Input::Message(message), &self.env);
        self.perform(effects);
        self.show();
        self
    }

    /// Carries out what was held back.
    pub(super) fn release(&mut self) {
        self.is_holding = false;
        let held = std::mem::take(&mut self.held);
        self.perform(held);
        self.show();
    }

    /// The screen as text.
    pub(super) fn screen(&self) -> String {
        let contents = self.parser.screen().contents();
        contents.lines().map(str::trim_end).collect::<Vec<_>>().join("\n")
    }

    #[track_caller]
    pub(super) fn assert_shows(&self, text: &str) {
        assert!(self.screen().contains(text), "no {text:?} in\n{}", self.screen());
    }

    #[track_caller]
    pub(super) fn assert_hides(&self, text: &str) {
        assert!(!self.screen().contains(text), "{text:?} in\n{}", self.screen());
    }

    fn chord(&mut self, written: &str) {
        let chord = Chord::parse(written).unwrap_or_else(|_| panic!("{written:?} is no key"));
        let effects = self.session.feed(Input::Key(chord), &self.env);
        self.perform(effects);
    }

    /// Presses a key and draws in haste.
    pub(super) fn key_in_haste(&mut self, key: &str) {
        self.chord(key);
        let bytes = self.session.draw_in_haste();
        self.sent(&bytes);
    }

    /// Draws what there is now.
    pub(super) fn show(&mut self) {
        let bytes = self.session.draw();
        self.sent(&bytes);
    }

    fn sent(&mut self, bytes: &[u8]) {
        self.frames.push(bytes.len());
        self.parser.process(bytes);
    }

    fn perform(&mut self, effects: Vec<Effect>) {
        for effect in effects {
            let is_held = match &effect {
                Effect::Commit(..) | Effect::Undo(..) | Effect::Redo(..) => true,
                Effect::Start(_, spec) => matches!(spec, JobSpec::ReadSheet(_)),
                _ => false,
            };
            if self.is_holding && is_held {
                self.held.push(effect);
                continue;
            }
            let messages = self.carry_out(effect);
            for message in messages {
                let effects = self.session.feed(Input::Message(message), &self.env);
                self.perform(effects);
            }
        }
    }

    fn carry_out(&mut self, effect: Effect) -> Vec<Message> {
        match effect {
            Effect::Commit(request, proposal) => {
                let set = ChangeSet {
                    id: self.tx(),
                    author: self.env.me.clone(),
                    at: self.env.now,
                    label: proposal.label,
                    origin: proposal.origin,
                    basis: proposal.basis,
                    changes: proposal.changes,
                };
                Self::answer(request, self.store.commit(set))
            }
            Effect::Undo(request, tx) => {
                let asked = self.request();
                Self::answer(request, self.store.undo(tx, asked))
            }
            Effect::Redo(request, tx) => {
                let asked = self.request();
                Self::answer(request, self.store.redo(tx, asked))
            }
            Effect::History(request, rows) => {
                let items = rows.into_iter().flat_map(|row| self.store.history(row).unwrap()).collect();
                vec![Message::History(request, items)]
            }
            Effect::Start(job, JobSpec::ReadPlan { snapshot, path, day, is_any }) => {
                let text = (path == "plan.txt").then_some(self.document.as_bytes());
                let text = text.ok_or(import::Unread::File);
                let read = text.and_then(|text| import::read(text, &snapshot, is_any));
                let read = read.and_then(|reading| import::compare(reading, &snapshot, day)).map(Box::new);
                vec![Message::Finished(job, JobResult::PlanRead(read))]
            }
            Effect::Start(job, JobSpec::ReadSheet(spec)) => {
                let read = self.read_sheet(&spec).map(Box::new);
                vec![
                    Message::Progress(job, Progress { done: 1, total: 2 }),
                    Message::Finished(job, JobResult::SheetRead(read)),
                ]
            }
            Effect::Start(job, spec) => vec![Message::Finished(job, review::run(&spec, &|| false))],
            Effect::Quit => {
                self.has_quit = true;
                Vec::new()
            }
            Effect::SetTimer(TimerId::DetailRests, delay) => {
                self.is_moving = delay.is_some();
                Vec::new()
            }
            Effect::RememberColumns(columns) => {
                self.columns = columns;
                Vec::new()
            }
            Effect::SetTimer(..) | Effect::Cancel(_) | Effect::Open(_) | Effect::Remember(_) => Vec::new(),
        }
    }

    /// Reads what stands in the file sheet.csv.
    fn read_sheet(&self, spec: &SheetSpec) -> Result<SheetTable, SheetUnread> {
        let text = (spec.path == "sheet.csv").then_some(self.document.as_bytes());
        let text = text.ok_or_else(|| SheetUnread::File(format!("Không có {}", spec.path)))?;
        let file = match &spec.opened {
            Some(file) => Arc::clone(file),
            None => Arc::new(sheet::open(text, &spec.choices, self.columns.clone())?),
        };
        sheet::read(spec, file, &self.env.me, &|_, _| false)
    }

    fn answer(
        request: crate::app::message::RequestId,
        result: Result<Committed, CommitError>,
    ) -> Vec<Message> {
        match result {
            Ok(done) => vec![
                Message::Published(done.snapshot),
                Message::Answered(request, Answer::Saved { seq: done.seq, kept: done.kept }),
            ],
            Err(CommitError::Refused(refusal)) => vec![Message::Answered(request, Answer::Refused(refusal))],
            Err(CommitError::Conflict(all)) => vec![Message::Answered(request, Answer::Conflicted(all))],
            Err(CommitError::Store(error)) => {
                vec![Message::Answered(request, Answer::Failed(error.to_string()))]
            }
        }
    }

    fn tx(&mut self) -> TxId {
        self.next += 1;
        TxId(self.next)
    }

    fn request(&mut self) -> Request {
        Request { id: self.tx(), author: self.env.me.clone(), at: self.env.now }
    }
}

fn parser(size: (u16, u16)) -> vt100::Parser {
    vt100::Parser::new(NonZero::new(size.1).unwrap(), NonZero::new(size.0).unwrap(), 0)
}
