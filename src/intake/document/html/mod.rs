//! HTML: web pages of the province's portal, and what Word saves as a web page.
//!
//! Read as a browser shows it: white space collapses, what is hidden is not taken. Elements need not be closed. What it
//! does not know: style sheets, so that what only they hide is read.

mod tag;

use std::convert::Infallible;

use html5gum::Tokenizer;
use html5gum::emitters::callback::CallbackEmitter;

use super::build::Builder;
use super::grid::Reach;
use super::{Document, DocumentError, Format, decode};
use crate::intake::document::number::{Style, numeral};
use tag::{Event, Tag, Tags};

/// The most lists that may be open at once; a page that closes none has a few hundred.
const MOST_LISTS: usize = 4096;

/// Elements that begin and end a paragraph.
const BLOCKS: &[&str] = &[
    "address",
    "article",
    "aside",
    "blockquote",
    "body",
    "caption",
    "center",
    "dd",
    "details",
    "div",
    "dl",
    "dt",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hr",
    "html",
    "legend",
    "main",
    "nav",
    "option",
    "p",
    "section",
    "summary",
];

/// Elements whose content is never shown.
const UNSEEN: &[&str] = &[
    "script", "style", "title", "template", "noscript", "iframe", "object", "svg", "xml", "del", "textarea",
    "select", "audio", "video",
];

/// Elements that have no content.
const VOID: &[&str] =
    &["br", "hr", "img", "input", "meta", "link", "base", "col", "wbr", "area", "embed", "source"];

/// How Word and web pages say that an element is not seen, without spaces.
const HIDING: &[&str] = &[
    "display:none",
    "visibility:hidden",
    "mso-hide:all",
    "mso-element:footnote-list",
    "mso-element:endnote-list",
    "mso-element:comment-list",
    "mso-element:header",
    "mso-element:footer",
    "mso-footnote-id",
    "mso-endnote-id",
    "mso-comment-reference",
];

/// Elements that one page in two begins with; a text that begins with something else is no page.
const FIRST: &[&str] = &["!doctype html", "html", "head", "body", "meta", "table", "div", "style", "title"];

/// Whether the bytes are a web page, by how they begin.
pub(super) fn is_html(bytes: &[u8]) -> bool {
    let beginning = decode::beginning(bytes).to_ascii_lowercase();
    let mut rest = beginning.trim_start();
    loop {
        let end = match rest {
            _ if rest.starts_with("<!--") => "-->",
            _ if rest.starts_with("<?xml") => "?>",
            _ => break,
        };
        // A comment that is longer than the beginning is one before a page: no text begins so.
        let Some(at) = rest.find(end) else { return end == "-->" };
        rest = rest[at + end.len()..].trim_start();
    }
    let Some(tag) = rest.strip_prefix('<') else { return false };
    let paragraphs = ["p", "h1", "h2", "h3", "ul", "ol", "span", "b", "strong", "font", "center"];
    FIRST.iter().chain(&paragraphs).any(|name| {
        tag.strip_prefix(name).is_some_and(|rest| rest.starts_with([' ', '>', '\n', '\r', '\t', '/']))
    })
}

/// Reads a page.
pub(super) fn read(page: &str) -> Result<Document, DocumentError> {
    let mut emitter = CallbackEmitter::new(Tags::default());
    emitter.naively_switch_states(true);
    let mut reader = Reader::new();
    for event in Tokenizer::new_with_emitter(page, emitter) {
        let event = event.unwrap_or_else(|never: Infallible| match never {});
        match event {
            Event::Open(tag) => reader.open(&tag),
            Event::Close(name) => reader.close(&name),
            Event::Text(words) => reader.text(&String::from_utf8_lossy(&words)),
        }
        if reader.builder.is_full() || reader.lists.len() > MOST_LISTS {
            return Err(DocumentError::TooLarge);
        }
    }
    reader.builder.finish(Format::Html)
}

struct Reader {
    builder: Builder,
    lists: Vec<List>,
    /// The hidden element that is being passed, and how many of its name are open in it.
    hidden: Option<(String, usize)>,
    /// How many elements are open in which lines are the author's.
    kept: usize,
}

struct List {
    style: Option<Style>,
    next: u32,
    is_bare: bool,
}

impl Reader {
    fn new() -> Self {
        Self { builder: Builder::new(), lists: Vec::new(), hidden: None, kept: 0 }
    }

    fn open(&mut self, tag: &Tag) {
        let name = tag.name.as_str();
        if let Some((hidden, depth)) = &mut self.hidden {
            if hidden == name && name != "p" {
                *depth += 1;
            }
            // A paragraph need not be closed: the next block ends it.
            if hidden == "p" && (BLOCKS.contains(&name) || ["table", "ul", "ol", "td", "tr"].contains(&name))
            {
                self.hidden = None;
            } else {
                return;
            }
        }
        if !VOID.contains(&name) && (UNSEEN.contains(&name) || is_hidden(tag)) {
            self.hidden = Some((name.to_owned(), 1));
            return;
        }
        match name {
            "br" if self.kept > 0 => self.builder.end_hard_line(),
            "br" => self.builder.end_line(),
            "pre" => {
                self.builder.end_paragraph();
                self.kept += 1;
            }
            "ul" | "ol" | "menu" | "dir" => self.open_list(tag),
            "li" => self.item(tag),
            "table" => self.builder.begin_table(),
            "tr" => self.builder.begin_row(),
            "td" | "th" => self.builder.begin_cell(reach(tag)),
            _ if BLOCKS.contains(&name) => self.builder.end_paragraph(),
            _ => {}
        }
    }

    fn close(&mut self, name: &str) {
        if let Some((hidden, depth)) = &mut self.hidden {
            if hidden == name {
                *depth -= 1;
            }
            if *depth == 0 {
                self.hidden = None;
            }
            return;
        }
        match name {
            "pre" => {
                self.builder.end_paragraph();
                self.kept = self.kept.saturating_sub(1);
            }
            "ul" | "ol" | "menu" | "dir" => {
                self.builder.end_paragraph();
                self.builder.mark(None);
                self.lists.pop();
            }
            "li" => {
                self.builder.end_paragraph();
                self.builder.mark(None);
            }
            "table" => self.builder.end_table(),
            "tr" => self.builder.end_row(1),
            "td" | "th" => self.builder.end_cell(),
            // Browsers make an empty paragraph of an end without a beginning, too.
            _ if BLOCKS.contains(&name) => self.builder.end_paragraph(),
            _ => {}
        }
    }

    fn text(&mut self, words: &str) {
        if self.hidden.is_some() {
            return;
        }
        if self.kept == 0 {
            return self.builder.text(words);
        }
        let mut lines = words.split('\n').peekable();
        while let Some(line) = lines.next() {
            self.builder.text(line);
            if lines.peek().is_some() {
                self.builder.end_hard_line();
            }
        }
    }

    fn open_list(&mut self, tag: &Tag) {
        self.builder.end_paragraph();
        let style = (tag.name == "ol").then(|| match tag.get("type") {
            Some("a") => Style::Letter,
            Some("A") => Style::BigLetter,
            Some("i") => Style::Roman,
            Some("I") => Style::BigRoman,
            _ => Style::Decimal,
        });
        let is_bare = tag.get("style").is_some_and(|style| {
            let style = style.replace([' ', '\n', '\r', '\t'], "");
            style.contains("list-style:none") || style.contains("list-style-type:none")
        });
        let next = tag.get("start").and_then(|start| start.trim().parse().ok()).unwrap_or(1);
        self.lists.push(List { style, next, is_bare });
    }

    fn item(&mut self, tag: &Tag) {
        self.builder.end_paragraph();
        let Some(list) = self.lists.last_mut() else {
            return self.builder.mark(Some("- ".to_owned()));
        };
        if let Some(value) = tag.get("value").and_then(|value| value.trim().parse().ok()) {
            list.next = value;
        }
        let mark = match list.style {
            _ if list.is_bare => None,
            None => Some("- ".to_owned()),
            Some(style) => {
                let number = numeral(list.next, style);
                let is_small = matches!(style, Style::Letter | Style::Roman);
                Some(if is_small { format!("{number}) ") } else { format!("{number}. ") })
            }
        };
        list.next = list.next.saturating_add(1);
        self.builder.mark(mark);
    }
}

fn is_hidden(tag: &Tag) -> bool {
    let hides = |style: &str| {
        let style: String = style.chars().filter(|letter| !letter.is_whitespace()).collect();
        let style = style.to_ascii_lowercase();
        HIDING.iter().any(|hiding| style.contains(hiding))
    };
    tag.get("hidden").is_some() || tag.get("style").is_some_and(hides)
}

fn reach(tag: &Tag) -> Reach {
    let number = |name| tag.get(name).and_then(|value| value.trim().parse::<u32>().ok());
    Reach { across: number("colspan").unwrap_or(1), down: number("rowspan").unwrap_or(1), ..Reach::default() }
}

#[cfg(test)]
mod tests;
