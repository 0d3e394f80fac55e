//! The workbench in this terminal: a session, its clerk and its book put together.

use std::io;
use std::path::PathBuf;
use std::sync::Arc;

use super::clerk::{Clerk, Office, OpenBook, SayWhy, place_of};
use super::desk::{Mailbox, Opened, Setting};
use super::local;
use super::remembered;
use super::remembered_columns::RememberedColumns;
use super::wire::{Farewell, Hello};
use super::wishes::Wishes;
use super::work;
use crate::app::model::BookState;
use crate::keymap::Keymap;
use crate::session::{Session, Setup};
use crate::store::Store;
use crate::wording::Words;

/// All that a workbench is made of.
pub struct Workbench {
    /// The book; none asks how to begin.
    pub book: Option<Arc<Store>>,
    /// Who types, and the clock.
    pub setting: Setting,
    /// The keys.
    pub keymap: Arc<Keymap>,
    /// The words.
    pub words: Arc<Words>,
    /// How another book is opened.
    pub open: OpenBook,
    /// How failures of the store are said.
    pub say: SayWhy,
    /// Where last places are kept.
    pub places: PathBuf,
    /// Where it is kept what the person said about columns of sheets.
    pub columns: RememberedColumns,
}

impl Workbench {
    /// Runs it in this terminal until the person leaves; gives what to say and the exit code.
    pub fn run(self, wishes: Wishes) -> io::Result<Farewell> {
        local::run(self.setting.clone(), wishes, move |hello, answers| self.open(hello, answers))
    }

    fn open(self, hello: &Hello, answers: &Mailbox) -> io::Result<Opened<Session, Clerk>> {
        let Workbench { book, setting, keymap, words, open, say, places, columns } = self;
        let snapshot = book.as_ref().map(|store| store.snapshot()).unwrap_or_default();
        let shown = snapshot.seq;
        let kept = place_of(&snapshot, &places, &setting.me).and_then(|file| file.load());
        let last_place = kept.and_then(|bytes| remembered::decode(&bytes));
        let setup = Setup {
            snapshot,
            book: if book.is_some() { BookState::Open } else { BookState::None },
            size: (hello.cols, hello.rows),
            look: hello.look(),
            repertoire: hello.repertoire(),
            line_rate: hello.line_rate,
            keymap,
            words: Arc::clone(&words),
            last_place,
        };
        let (surface, effects) = Session::new(setup, &setting.env());
        let work = work::work(words, setting.me.clone(), columns.clone());
        let office = Office { book, shown, setting, open, say, places, columns, work };
        let hands = Clerk::start(office, answers)?;
        Ok(Opened { surface, hands, effects })
    }
}
