//! The body of an open document.

use super::numbering::Numbering;
use crate::intake::document::build::Builder;
use crate::intake::document::grid::Reach;
use crate::intake::document::xml::{Listener, Next, Tag};

/// Elements that hold what is not printed where it stands, or is no text.
const PASSED: &[&str] = &[
    "tracked-changes",
    "annotation",
    "note",
    "master-styles",
    "binary-data",
    "object",
    "covered-table-cell",
    "hidden-text",
    "hidden-paragraph",
    "ruby-text",
    "desc",
    "forms",
    "shapes",
    "table-of-content-source",
];

/// Writes the body into a document.
pub(super) struct Body {
    pub(super) builder: Builder,
    numbering: Numbering,
    lists: Vec<List>,
    /// For each table row that is open, how many times it stands.
    rows: Vec<u32>,
    /// How many paragraphs are open: a text box holds some inside one.
    paragraphs: usize,
}

/// A list that is open.
struct List {
    style: String,
    level: usize,
    goes_on: bool,
    /// Whether the item has had its number; none outside an item.
    item: Option<Item>,
}

#[derive(Default)]
struct Item {
    value: Option<u32>,
    is_numbered: bool,
}

impl Body {
    pub(super) fn new(builder: Builder, numbering: Numbering) -> Self {
        Self { builder, numbering, lists: Vec::new(), rows: Vec::new(), paragraphs: 0 }
    }

    fn open_list(&mut self, tag: &Tag<'_>) {
        self.builder.end_paragraph();
        let above = self.lists.last();
        let level = above.map_or(0, |above| above.level + 1);
        let style =
            tag.get("style-name").or_else(|| above.map(|above| above.style.clone())).unwrap_or_default();
        // An item without words of its own only carries the list below it on.
        let is_carried = above
            .is_some_and(|above| above.goes_on && above.item.as_ref().is_some_and(|item| !item.is_numbered));
        let is_said = tag.get("continue-numbering").is_some_and(|says| says == "true");
        let goes_on = is_carried || is_said || tag.get("continue-list").is_some();
        if !goes_on {
            self.numbering.restart(&style, level);
        }
        self.lists.push(List { style, level, goes_on, item: None });
    }

    fn open_item(&mut self, tag: &Tag<'_>) {
        if let Some(list) = self.lists.last_mut() {
            list.item = Some(Item { value: tag.number("start-value"), is_numbered: false });
        }
    }

    fn open_paragraph(&mut self, name: &str, tag: &Tag<'_>) {
        self.paragraphs += 1;
        self.builder.end_paragraph();
        let mut mark = None;
        let list = self.lists.last_mut();
        if let Some(List { style, level, item: Some(item), .. }) = list
            && !item.is_numbered
        {
            item.is_numbered = true;
            mark = self.numbering.mark(style, *level, item.value);
        } else if name == "h"
            && self.lists.is_empty()
            && tag.get("is-list-header").is_none_or(|is| is != "true")
        {
            let value = tag.get("restart-numbering").is_some_and(|is| is == "true");
            let value = if value { tag.number("start-value") } else { None };
            mark = self.numbering.heading(tag.number("outline-level").unwrap_or(1), value);
        }
        self.builder.mark(mark);
    }

    fn open_cell(&mut self, tag: &Tag<'_>) {
        let number = |name| tag.number(name).unwrap_or(1).max(1);
        self.builder.begin_cell(Reach {
            across: number("number-columns-spanned"),
            down: number("number-rows-spanned"),
            times: number("number-columns-repeated"),
            is_covered: false,
        });
    }
}

impl Listener for Body {
    fn open(&mut self, name: &str, tag: &Tag<'_>) -> Next {
        let is_gone = || tag.get("display").is_some_and(|display| display == "none");
        // The name of a picture is not seen; the field that shows the title of the document is.
        let is_name = name == "title" && tag.has_prefix("svg");
        if PASSED.contains(&name) || is_name || name == "section" && is_gone() {
            return Next::Past;
        }
        match name {
            "p" | "h" => self.open_paragraph(name, tag),
            "list" => self.open_list(tag),
            "list-item" => self.open_item(tag),
            "text-box" => self.builder.begin_aside(),
            "table" => self.builder.begin_table(),
            "table-row" => {
                self.builder.begin_row();
                self.rows.push(tag.number("number-rows-repeated").unwrap_or(1));
            }
            "table-cell" => self.open_cell(tag),
            "s" | "tab" if self.paragraphs > 0 => self.builder.text(" "),
            "line-break" if self.paragraphs > 0 => self.builder.end_line(),
            _ => self.numbering.take(name, tag),
        }
        Next::Into
    }

    fn close(&mut self, name: &str) {
        match name {
            "p" | "h" => {
                self.paragraphs = self.paragraphs.saturating_sub(1);
                self.builder.end_paragraph();
                self.builder.mark(None);
            }
            "list" => drop(self.lists.pop()),
            "list-item" => self.lists.iter_mut().next_back().into_iter().for_each(|list| list.item = None),
            "text-box" => self.builder.end_aside(),
            "table" => self.builder.end_table(),
            "table-row" => {
                let times = self.rows.pop().unwrap_or(1);
                self.builder.end_row(times);
            }
            "table-cell" => self.builder.end_cell(),
            _ => self.numbering.leave(name),
        }
    }

    fn text(&mut self, words: &str) {
        if self.paragraphs > 0 {
            self.builder.text(words);
        }
    }

    fn is_full(&self) -> bool {
        self.builder.is_full() || self.numbering.is_full()
    }
}
