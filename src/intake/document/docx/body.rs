//! The body of a Word document.

use super::numbering::{Numbered, Numbering};
use crate::intake::document::build::Builder;
use crate::intake::document::grid::Reach;
use crate::intake::document::xml::{Listener, Next, Tag};

/// Elements that hold what is not printed, or no longer holds: deleted words, earlier properties, codes of fields.
const PASSED: &[&str] = &[
    "del",
    "moveFrom",
    "instrText",
    "delText",
    "delInstrText",
    "Fallback",
    "pPrChange",
    "rPrChange",
    "tblPrChange",
    "tcPrChange",
    "trPrChange",
    "sectPrChange",
    "sectPr",
    "tabs",
    "sdtPr",
    "tblPr",
    "tblGrid",
    "tblPrEx",
    "rt",
];

/// How many fields and paragraphs may stand in one another before the rest counts as outside.
const DEEPEST: usize = 64;

/// Writes the body into a document.
pub(super) struct Body {
    pub(super) builder: Builder,
    numbering: Numbering,
    /// The paragraphs that are open: a text box holds some inside one.
    paragraphs: Vec<Paragraph>,
    /// The fields that are open, and for each whether its result has begun.
    fields: Vec<bool>,
    /// The choices that are open, and for each whether one is taken.
    choices: Vec<bool>,
    place: Place,
    is_hidden: bool,
    is_text: bool,
}

#[derive(Default)]
struct Paragraph {
    numbered: Numbered,
    /// Its end was deleted: what follows goes on in it.
    is_joined: bool,
}

/// Whose properties are being read.
#[derive(Default, Clone, Copy, PartialEq)]
enum Place {
    #[default]
    Content,
    Paragraph,
    /// Those of the sign that ends a paragraph.
    Mark,
    Run,
}

impl Body {
    pub(super) fn new(builder: Builder, numbering: Numbering) -> Self {
        Self {
            builder,
            numbering,
            paragraphs: Vec::new(),
            fields: Vec::new(),
            choices: Vec::new(),
            place: Place::Content,
            is_hidden: false,
            is_text: false,
        }
    }

    /// Takes the properties of a paragraph, a run, a row or a cell.
    fn property(&mut self, name: &str, tag: &Tag<'_>) {
        if let (Place::Paragraph, Some(paragraph)) = (self.place, self.paragraphs.last_mut()) {
            match name {
                "pStyle" => paragraph.numbered.style = tag.get("val"),
                "numId" => paragraph.numbered.list = tag.get("val"),
                "ilvl" => paragraph.numbered.level = tag.number("val"),
                _ => {}
            }
        }
        match (self.place, name) {
            (Place::Run, "vanish" | "webHidden") => self.is_hidden |= tag.is_on(),
            (Place::Content, "gridSpan") => {
                let across = tag.number("val").unwrap_or(1);
                self.builder.reach(|reach| reach.across = across);
            }
            (Place::Content, "vMerge") => {
                let is_covered = tag.get("val").is_none_or(|value| value != "restart");
                self.builder.reach(|reach| reach.is_covered = is_covered);
            }
            (Place::Content, "gridBefore") => self.builder.skip(tag.number("val").unwrap_or(0)),
            _ => {}
        }
    }

    /// Takes what stands in a run and is no text.
    fn sign(&mut self, name: &str, tag: &Tag<'_>) {
        if self.is_hidden || self.place != Place::Content {
            return;
        }
        match name {
            "tab" | "ptab" => self.builder.text(" "),
            "br" | "cr" => self.builder.end_line(),
            "noBreakHyphen" => self.builder.text("-"),
            "sym" => {
                // Fonts of signs keep theirs at U+F000; those of one byte that are ASCII look alike in most.
                let code = tag.get("char").and_then(|code| u32::from_str_radix(&code, 16).ok());
                let code = code.map(|code| if code >= 0xf000 { code - 0xf000 } else { code });
                let is_symbol = tag.get("font").is_some_and(|font| font == "Symbol");
                let sign = match code {
                    Some(code @ 0x20..=0x3f) if is_symbol => char::from_u32(code).unwrap_or('\u{fffd}'),
                    _ => '•',
                };
                self.builder.text(sign.encode_utf8(&mut [0; 4]));
            }
            "fldChar" => match tag.get("fldCharType").as_deref() {
                Some("begin") if self.fields.len() < DEEPEST => self.fields.push(false),
                Some("separate") => self.fields.iter_mut().next_back().into_iter().for_each(|is| *is = true),
                Some("end") => drop(self.fields.pop()),
                _ => {}
            },
            _ => {}
        }
    }
}

impl Listener for Body {
    fn open(&mut self, name: &str, tag: &Tag<'_>) -> Next {
        if self.place == Place::Mark && matches!(name, "del" | "moveFrom") {
            self.paragraphs
                .iter_mut()
                .next_back()
                .into_iter()
                .for_each(|paragraph| paragraph.is_joined = true);
        }
        if PASSED.contains(&name) {
            return Next::Past;
        }
        match name {
            "AlternateContent" => self.choices.push(false),
            "Choice" => match self.choices.last_mut() {
                Some(is_taken) if *is_taken => return Next::Past,
                Some(is_taken) => *is_taken = true,
                None => {}
            },
            "p" => self.paragraphs.push(Paragraph::default()),
            "pPr" => self.place = Place::Paragraph,
            "rPr" if self.place == Place::Paragraph => self.place = Place::Mark,
            "rPr" => self.place = Place::Run,
            "r" => self.is_hidden = false,
            "t" => self.is_text = true,
            "txbxContent" => self.builder.begin_aside(),
            "tbl" => self.builder.begin_table(),
            "tr" => self.builder.begin_row(),
            "tc" => self.builder.begin_cell(Reach::default()),
            _ => {
                self.property(name, tag);
                self.sign(name, tag);
            }
        }
        Next::Into
    }

    fn close(&mut self, name: &str) {
        match name {
            "AlternateContent" => drop(self.choices.pop()),
            "pPr" => {
                self.place = Place::Content;
                if let Some(paragraph) = self.paragraphs.last().filter(|paragraph| !paragraph.is_joined) {
                    let mark = self.numbering.mark(&paragraph.numbered);
                    self.builder.mark(mark);
                }
            }
            "rPr" if self.place == Place::Mark => self.place = Place::Paragraph,
            "rPr" => self.place = Place::Content,
            "r" => self.is_hidden = false,
            "t" => self.is_text = false,
            "p" => {
                let is_joined = self.paragraphs.pop().is_some_and(|paragraph| paragraph.is_joined);
                if !is_joined {
                    self.builder.end_paragraph();
                    self.builder.mark(None);
                }
                if self.paragraphs.is_empty() {
                    // A field that names no result would hide all that follows.
                    self.fields.iter_mut().for_each(|is_result| *is_result = true);
                }
            }
            "txbxContent" => self.builder.end_aside(),
            "tbl" => self.builder.end_table(),
            "tr" => self.builder.end_row(1),
            "tc" => self.builder.end_cell(),
            _ => {}
        }
    }

    fn text(&mut self, words: &str) {
        if self.is_text && !self.is_hidden && self.fields.iter().all(|is_result| *is_result) {
            self.builder.text(words);
        }
    }

    fn is_full(&self) -> bool {
        self.builder.is_full()
    }
}
