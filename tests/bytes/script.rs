//! What a person does at the workbench, once each or a few times: the actions that are compared.
//!
//! Each action is drawn once after its keys and once more at rest, as on a line without delay; where nothing changes at
//! rest the second frame is empty.

use super::frame::Frame;
use super::rehearsal::Rehearsal;

/// One action: its name, and what was drawn at once and at rest.
pub(crate) struct Act {
    /// What the person did.
    pub(crate) name: &'static str,
    /// Drawn as soon as the keys were read.
    pub(crate) at_once: Frame,
    /// Drawn when nothing was typed for a while.
    pub(crate) at_rest: Frame,
}

impl Act {
    /// Its frames, in the order in which they are sent.
    pub(crate) fn frames(&self) -> [&Frame; 2] {
        [&self.at_once, &self.at_rest]
    }
}

/// Plays the whole script on a new book.
pub(crate) fn play(villages: u32, size: (u16, u16)) -> Vec<Act> {
    let mut play = Play { desk: Rehearsal::new(villages, size), acts: Vec::new() };
    play.arrive();
    play.switch_panes();
    play.walk_the_review();
    play.judge();
    play.open_and_close();
    play.use_the_other_panes();
    play.acts
}

/// A play under way.
struct Play {
    desk: Rehearsal,
    acts: Vec<Act>,
}

impl Play {
    fn act(&mut self, name: &'static str, keys: &str) {
        self.desk.type_keys(keys);
        let at_once = self.desk.frame();
        self.desk.rest();
        let at_rest = self.desk.frame();
        self.acts.push(Act { name, at_once, at_rest });
    }

    fn times(&mut self, times: usize, name: &'static str, keys: &str) {
        (0..times).for_each(|_| self.act(name, keys));
    }

    /// The first key in a pane takes its three lines of help away.
    fn arrive(&mut self) {
        self.act("first frame", "");
        self.times(2, "nothing changed", "");
        for key in ["3", "2", "1"] {
            self.act("pane seen for the first time", key);
        }
        self.act("first key in a pane", "Up");
    }

    fn switch_panes(&mut self) {
        self.act("matrix to review", "2");
        self.act("review to calendar", "3");
        self.act("calendar to review", "2");
        self.act("review to matrix", "1");
        self.act("matrix to calendar", "3");
        self.act("calendar to matrix", "1");
    }

    fn walk_the_review(&mut self) {
        self.act("matrix to review", "2");
        self.times(8, "row down", "Down");
        self.times(2, "row up", "Up");
        self.reach_the_lower_edge();
        self.times(8, "scroll one line", "Down");
        self.times(4, "page down", "PgDn");
        self.times(2, "page up", "PgUp");
        self.reach_the_upper_edge();
        self.times(4, "scroll one line back", "Up");
        self.act("50 queued keys", &"Down ".repeat(50));
        self.act("to the last row", "End");
        self.act("to the first row", "Home");
        self.act("hide the detail", "i");
        self.times(4, "row down, detail hidden", "Down");
        self.act("show the detail", "i");
    }

    fn judge(&mut self) {
        self.times(3, "mark a row", "Space");
        self.act("take the marks away", "m c");
        self.times(3, "decide a row", "s");
        self.act("take a decision back", "u");
        self.act("sort", "o");
        self.act("sort back", "o");
    }

    fn open_and_close(&mut self) {
        self.act("open the palette", ":");
        for letter in ["m", "a"] {
            self.act("a letter in the palette", letter);
        }
        self.act("close the palette", "Esc");
        self.act("open the help", "?");
        self.act("a page of the help", "PgDn");
        self.act("close the help", "Esc");
        self.act("open the filter", "/");
        for letter in ["k", "o", "n"] {
            self.act("a letter in the filter", letter);
        }
        self.act("leave the filter", "Esc");
        self.act("open the explanation", "v");
        self.act("close the explanation", "Esc");
        self.act("open the history", "h");
        self.act("close the history", "Esc");
    }

    fn use_the_other_panes(&mut self) {
        self.act("review to matrix", "1");
        self.times(4, "row down in the matrix", "Down");
        self.act("open a form", "Enter");
        self.times(2, "next field of a form", "Down");
        self.act("close a form", "Esc");
        self.act("matrix to calendar", "3");
        self.times(4, "row down in the calendar", "Down");
        self.act("calendar to review", "2");
    }

    /// Moves down until the next row down scrolls.
    fn reach_the_lower_edge(&mut self) {
        let model = self.desk.model();
        let grid = &model.review.grid;
        let left = (grid.top() + model.page()).saturating_sub(grid.cursor() + 1);
        self.act("down to the edge", &"Down ".repeat(left));
    }

    /// Moves up until the next row up scrolls.
    fn reach_the_upper_edge(&mut self) {
        let grid = &self.desk.model().review.grid;
        let left = grid.cursor() - grid.top();
        self.act("up to the edge", &"Up ".repeat(left));
    }
}
