//! The model: everything one session shows. Focus and scopes are derived from it, never stored.

use std::collections::VecDeque;
use std::sync::Arc;

use chrono::NaiveDate;

use super::action::Scope;
use super::calendar::CalendarPane;
use super::compose::InputMethod;
use super::detail::{self, Subject};
use super::dialog::Dialog;
use super::form::Form;
use super::geometry::{self, Areas, DetailPlace};
use super::grid::Grid;
use super::hints::Hint;
use super::import::{ImportReview, Reading};
use super::matrix::MatrixPane;
use super::message::{JobId, Message};
use super::names::Names;
use super::notice::{Notice, Saving};
use super::review::{self, ReviewPane};
use super::sheet;
use crate::domain::review::{FiguresNature, Round};
use crate::domain::setting::SettingValue;
use crate::domain::snapshot::Snapshot;

/// The panes, in the order of their digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub enum PaneKind {
    /// Who does what.
    #[default]
    Matrix,
    /// Which places qualify.
    Review,
    /// What is due or late.
    Calendar,
}

impl PaneKind {
    /// Every pane.
    pub const ALL: [Self; 3] = [Self::Matrix, Self::Review, Self::Calendar];

    /// The scope of its own actions.
    pub const fn scope(self) -> Scope {
        match self {
            Self::Matrix => Scope::Matrix,
            Self::Review => Scope::Review,
            Self::Calendar => Scope::Calendar,
        }
    }
}

/// Whether there is a book to show.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum BookState {
    /// A store is open.
    #[default]
    Open,
    /// There is none yet: the welcome list asks how to begin.
    None,
}

/// Everything one session shows.
#[derive(Debug, Clone, PartialEq)]
pub struct Model {
    /// Columns and rows of the screen.
    pub size: (u16, u16),
    /// The book.
    pub snapshot: Arc<Snapshot>,
    /// Whether there is a book.
    pub book: BookState,
    /// The day that counts.
    pub today: NaiveDate,
    /// The day of rehearsal of a sample that was chosen in this very session.
    pub rehearsed: Option<NaiveDate>,
    /// The pane shown.
    pub pane: PaneKind,
    /// Who does what.
    pub matrix: MatrixPane,
    /// Which places qualify.
    pub review: ReviewPane,
    /// What is due or late.
    pub calendar: CalendarPane,
    /// The document that is being read for a review.
    pub reading: Option<Reading>,
    /// The path of the document that seemed to be no plan: asked for once more, it is read all the same.
    pub no_plan: Option<String>,
    /// The sheet that is being read for a review.
    pub sheet_reading: Option<sheet::Reading>,
    /// The file that is being written.
    pub writing: Option<JobId>,
    /// The number of the last job.
    pub jobs: u32,
    /// What lies over the pane, the topmost last.
    pub dialogs: Vec<Dialog>,
    /// How typed letters become Vietnamese ones.
    pub input_method: InputMethod,
    /// What the status line says until the next key.
    pub notice: Option<Notice>,
    /// What is on its way to the disk.
    pub saving: Saving,
    /// Keys that wait until the change before them is durable.
    pub waiting: VecDeque<Message>,
    /// What the detail speaks of.
    pub detail: Subject,
    /// After how many milliseconds without a move the detail follows.
    pub detail_delay: u32,
    /// Whether the bytes on the line are shown.
    pub are_bytes_wanted: bool,
    /// Whether the detail is wanted.
    pub is_detail_wanted: bool,
    /// Panes whose first-visit help has been seen.
    pub visited: Vec<PaneKind>,
    /// Names of actions to search in.
    pub names: Arc<Names>,
}

impl Model {
    /// A session on a book at a screen of this size.
    pub fn new(snapshot: Arc<Snapshot>, size: (u16, u16), today: NaiveDate, names: Arc<Names>) -> Self {
        Self {
            size,
            snapshot,
            book: BookState::Open,
            today,
            rehearsed: None,
            pane: PaneKind::default(),
            matrix: MatrixPane::default(),
            review: ReviewPane::default(),
            calendar: CalendarPane::default(),
            reading: None,
            no_plan: None,
            sheet_reading: None,
            writing: None,
            jobs: 0,
            dialogs: Vec::new(),
            input_method: InputMethod::Off,
            notice: None,
            saving: Saving::default(),
            waiting: VecDeque::new(),
            detail: Subject::default(),
            detail_delay: detail::DETAIL_RESTS,
            are_bytes_wanted: false,
            is_detail_wanted: true,
            visited: Vec::new(),
            names,
        }
    }

    /// The open scopes, innermost first. In a dialog only the dialog's own are open, so that no letter leaks through.
    pub fn scopes(&self) -> Vec<Scope> {
        match self.dialogs.last() {
            Some(dialog) => dialog.scopes().to_vec(),
            None if self.pane == PaneKind::Review && self.review.entry.is_some() => {
                if review::is_typing(self) {
                    vec![Scope::Entry, Scope::Text, Scope::Table]
                } else {
                    vec![Scope::Entry, Scope::Table, Scope::Global]
                }
            }
            None => vec![self.pane.scope(), Scope::Table, Scope::Global],
        }
    }

    /// Whether typed characters are text here.
    pub fn takes_text(&self) -> bool {
        self.dialogs.last().map_or_else(|| review::is_typing(self), Dialog::takes_text)
    }

    /// Where everything stands now.
    pub fn areas(&self) -> Areas {
        let body = geometry::body_height(self.size);
        let dialog = match self.dialogs.last() {
            Some(Dialog::Import(_) | Dialog::Sheet(_)) => body,
            dialog => dialog.map_or(0, |dialog| dialog.lines(body * 3 / 4)),
        };
        geometry::areas(self.size, self.detail_place(), dialog)
    }

    /// Where the detail of the pane stands.
    pub fn detail_place(&self) -> DetailPlace {
        let (few, many) = match self.pane {
            PaneKind::Calendar => return DetailPlace::Hidden,
            PaneKind::Matrix => (4, 9),
            PaneKind::Review => (8, 10),
        };
        let lines = if geometry::is_tall(self.size) { many } else { few };
        if self.is_detail_wanted {
            DetailPlace::Below(lines.min(self.size.1 / 3))
        } else {
            DetailPlace::Hidden
        }
    }

    /// How many rows the table of the pane shows at once: the pane without its header line.
    pub fn page(&self) -> usize {
        let lines = self.areas().pane.height;
        let header = if self.pane == PaneKind::Review { 2 } else { 1 };
        usize::from(lines.saturating_sub(header)).max(1)
    }

    /// The grid of the pane.
    pub const fn grid(&self) -> &Grid {
        match self.pane {
            PaneKind::Matrix => &self.matrix.grid,
            PaneKind::Review => &self.review.grid,
            PaneKind::Calendar => &self.calendar.grid,
        }
    }

    /// The rows that the table of the pane shows.
    pub fn rows_in_view(&self) -> &[u32] {
        let grid = self.grid();
        let end = (grid.top() + self.page()).min(grid.shown().len());
        grid.shown().get(grid.top()..end).unwrap_or_default()
    }

    /// Says something on the status line.
    pub fn say(&mut self, notice: Notice) {
        self.notice = Some(notice);
    }

    /// Lays a dialog over the pane.
    pub fn open(&mut self, dialog: Dialog) {
        self.dialogs.push(dialog);
    }

    /// The form on top, if one is.
    pub fn form_mut(&mut self) -> Option<&mut Form> {
        match self.dialogs.last_mut() {
            Some(Dialog::Form(form)) => Some(form),
            _ => None,
        }
    }

    /// The plan under review, if one is: it has the place of the pane.
    pub fn import(&self) -> Option<&ImportReview> {
        self.dialogs.iter().rev().find_map(|dialog| match dialog {
            Dialog::Import(review) => Some(&**review),
            _ => None,
        })
    }

    /// The same to be changed.
    pub fn import_mut(&mut self) -> Option<&mut ImportReview> {
        self.dialogs.iter_mut().rev().find_map(|dialog| match dialog {
            Dialog::Import(review) => Some(&mut **review),
            _ => None,
        })
    }

    /// A number that no job of this session has.
    pub const fn number_job(&mut self) -> JobId {
        self.jobs += 1;
        JobId(self.jobs)
    }

    /// The day the book rehearses on, if it is a rehearsal.
    pub fn rehearsal_day(&self) -> Option<NaiveDate> {
        self.snapshot.tables.settings.iter().find_map(|(_, row)| match row.value {
            SettingValue::RehearsalDay(day) => Some(day),
            SettingValue::WarningDays(_) => None,
        })
    }

    /// Whether some round shows made-up figures.
    pub fn has_made_up_figures(&self) -> bool {
        self.snapshot.rows::<Round>().any(|(_, round)| round.nature == FiguresNature::MadeUp)
    }

    /// The hints of this place, the most wanted first; only what can do something.
    pub fn hints(&self) -> Vec<Hint> {
        super::hints::hints(self)
    }

    /// Whether the pane is shown for the first time: then it explains itself in three lines.
    pub fn is_first_visit(&self) -> bool {
        self.dialogs.is_empty() && !self.visited.contains(&self.pane)
    }

    /// Notes that the pane has been seen: the first key does.
    pub fn visit(&mut self) {
        if self.dialogs.is_empty() && !self.visited.contains(&self.pane) {
            self.visited.push(self.pane);
        }
    }
}
