//! The numbers that lists put before paragraphs: they stand in no text, only in list styles.

use std::collections::HashMap;

use crate::intake::document::number::{Style, bullet, numeral};
use crate::intake::document::xml::{Listener, Next, Tag};

/// How many levels a list has.
const LEVELS: usize = 10;

/// The most list styles of a document.
const MOST_STYLES: usize = 20_000;

/// The longest text before or after a number that is kept.
const LONGEST: usize = 64;

/// The list style of headings, which has no name.
const HEADINGS: &str = "";

/// The list styles of a document, and how far each has counted.
#[derive(Default)]
pub(super) struct Numbering {
    styles: HashMap<String, [Level; LEVELS]>,
    counts: HashMap<String, [Option<u32>; LEVELS]>,
    /// The style that is being read.
    reading: Option<String>,
}

#[derive(Clone)]
enum Level {
    Plain,
    /// What stands before each item.
    Bullet(String),
    Number {
        style: Option<Style>,
        before: String,
        after: String,
        shown: usize,
        start: u32,
    },
}

impl Numbering {
    /// A list begins: its levels from there on count anew.
    pub(super) fn restart(&mut self, style: &str, level: usize) {
        if let Some(counts) = self.counts.get_mut(style) {
            counts.iter_mut().skip(level).for_each(|count| *count = None);
        }
    }

    /// The number of the next item; `value` is one that the item sets itself.
    pub(super) fn mark(&mut self, style: &str, level: usize, value: Option<u32>) -> Option<String> {
        let levels = self.styles.get(style)?;
        let level = level.min(LEVELS - 1);
        let start = |place: usize| match levels[place] {
            Level::Number { start, .. } => start,
            _ => 1,
        };
        let counts = self.counts.entry(style.to_owned()).or_default();
        let next = counts[level].map_or(start(level), |count| count.saturating_add(1));
        counts[level] = Some(value.unwrap_or(next));
        counts.iter_mut().skip(level + 1).for_each(|count| *count = None);
        let Level::Number { style, before, after, shown, .. } = &levels[level] else {
            let Level::Bullet(mark) = &levels[level] else { return None };
            return Some(mark.clone());
        };
        let mut numbers = Vec::new();
        for place in (level + 1).saturating_sub((*shown).max(1))..=level {
            if let Level::Number { style: Some(style), .. } = levels[place] {
                numbers.push(numeral(counts[place].unwrap_or(start(place)), style));
            }
        }
        let numbers = style.map(|_| numbers.join(".")).unwrap_or_default();
        let mark = format!("{before}{numbers}{after}");
        (!mark.trim().is_empty()).then(|| format!("{} ", mark.trim()))
    }

    /// The number of the next heading.
    pub(super) fn heading(&mut self, level: u32, value: Option<u32>) -> Option<String> {
        self.mark(HEADINGS, level.saturating_sub(1) as usize, value)
    }

    /// Takes an element that belongs to a list style.
    pub(super) fn take(&mut self, name: &str, tag: &Tag<'_>) {
        match name {
            "list-style" | "outline-style" => {
                let style = if name == "list-style" { tag.get("name") } else { Some(HEADINGS.to_owned()) };
                let style = style.unwrap_or_default();
                self.styles.insert(style.clone(), [const { Level::Plain }; LEVELS]);
                self.reading = Some(style);
            }
            "list-level-style-number" | "outline-level-style" => self.level(tag, number(tag)),
            "list-level-style-bullet" | "list-level-style-image" => {
                let mark = bullet(&tag.get("bullet-char").unwrap_or_default());
                self.level(tag, Level::Bullet(mark));
            }
            _ => {}
        }
    }

    /// Leaves a list style.
    pub(super) fn leave(&mut self, name: &str) {
        if matches!(name, "list-style" | "outline-style") {
            self.reading = None;
        }
    }

    fn level(&mut self, tag: &Tag<'_>, read: Level) {
        let place = tag.number("level").unwrap_or(1).saturating_sub(1) as usize;
        let style = self.reading.as_ref().and_then(|style| self.styles.get_mut(style));
        if let Some(level) = style.and_then(|levels| levels.get_mut(place)) {
            *level = read;
        }
    }
}

fn number(tag: &Tag<'_>) -> Level {
    let words = |name| tag.get(name).unwrap_or_default().chars().take(LONGEST).collect();
    let style = match tag.get("num-format").as_deref() {
        Some("a") => Some(Style::Letter),
        Some("A") => Some(Style::BigLetter),
        Some("i") => Some(Style::Roman),
        Some("I") => Some(Style::BigRoman),
        None | Some("") => None,
        Some(_) => Some(Style::Decimal),
    };
    Level::Number {
        style,
        before: words("num-prefix"),
        after: words("num-suffix"),
        shown: tag.number("display-levels").unwrap_or(1) as usize,
        start: tag.number("start-value").unwrap_or(1),
    }
}

impl Listener for Numbering {
    fn open(&mut self, name: &str, tag: &Tag<'_>) -> Next {
        self.take(name, tag);
        Next::Into
    }

    fn close(&mut self, name: &str) {
        self.leave(name);
    }

    fn text(&mut self, _: &str) {}

    fn is_full(&self) -> bool {
        self.styles.len() > MOST_STYLES
    }
}
