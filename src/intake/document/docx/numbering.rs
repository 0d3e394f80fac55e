//! The numbers Word puts before paragraphs: they stand in no text, only in the rules of lists and styles.

use std::collections::HashMap;

use crate::intake::document::number::{Style, bullet, numeral};
use crate::intake::document::xml::{Listener, Next, Tag};

/// How many levels a list has.
const LEVELS: usize = 9;

/// How many styles may be based on one another.
const MOST_BASES: usize = 32;

/// The most lists and styles of a document; one that was pasted together for years has a few thousand.
const MOST_RULES: usize = 20_000;

/// The longest pattern of a number that is kept; Word's dialogue allows less.
const LONGEST: usize = 64;

/// What a paragraph says of its number.
#[derive(Debug, Clone, Default)]
pub(super) struct Numbered {
    pub(super) style: Option<String>,
    pub(super) list: Option<String>,
    pub(super) level: Option<u32>,
}

/// The rules of lists, and how far each has counted.
#[derive(Default)]
pub(super) struct Numbering {
    rules: HashMap<String, Rule>,
    lists: HashMap<String, List>,
    styles: HashMap<String, Basis>,
    counts: HashMap<String, [Option<u32>; LEVELS]>,
    reading: Reading,
}

/// An abstract list: how each level is written.
#[derive(Default)]
struct Rule {
    levels: [Level; LEVELS],
    /// The style whose list says it instead.
    style: Option<String>,
}

#[derive(Clone)]
struct Level {
    start: u32,
    /// None is a bullet.
    style: Option<Style>,
    pattern: String,
    /// The paragraph style that has this level.
    paragraph: Option<String>,
    is_plain: bool,
    goes_on: bool,
    is_given: bool,
}

impl Default for Level {
    fn default() -> Self {
        Self {
            start: 1,
            style: Some(Style::Decimal),
            pattern: String::new(),
            paragraph: None,
            is_plain: false,
            goes_on: false,
            is_given: false,
        }
    }
}

/// A list: a rule, and where it counts from.
#[derive(Default)]
struct List {
    rule: String,
    starts: [Option<u32>; LEVELS],
    levels: [Option<Level>; LEVELS],
    is_begun: bool,
}

/// What a paragraph style says.
#[derive(Default)]
struct Basis {
    based_on: Option<String>,
    numbered: Numbered,
}

/// Where in the rules the reading stands.
#[derive(Default)]
struct Reading {
    rule: Option<String>,
    list: Option<String>,
    style: Option<String>,
    level: usize,
    is_in_level: bool,
}

impl Numbering {
    /// The number or dash before a paragraph; counts it.
    pub(super) fn mark(&mut self, numbered: &Numbered) -> Option<String> {
        let styled = self.of_style(numbered.style.as_deref());
        let id = numbered.list.clone().or(styled.list)?;
        let (rule_id, level) = self.place(&id, numbered, styled.level)?;
        let levels = self.levels(&id, &rule_id)?;
        let list = self.lists.get_mut(&id)?;
        let counts = self.counts.entry(rule_id).or_default();
        if !std::mem::replace(&mut list.is_begun, true) {
            // A list that starts anew counts anew, though it shares its rule with one before.
            for (place, _) in list.starts.iter().enumerate().filter(|(_, start)| start.is_some()) {
                counts[place] = None;
            }
        }
        let start = |place: usize| list.starts[place].unwrap_or(levels[place].start);
        counts[level] = Some(counts[level].map_or(start(level), |count| count.saturating_add(1)));
        for (place, count) in counts.iter_mut().enumerate().take(level) {
            count.get_or_insert(start(place));
        }
        for place in level + 1..LEVELS {
            if !levels[place].goes_on {
                counts[place] = None;
            }
        }
        match levels[level].style {
            Some(_) => written(&levels, level, counts),
            None => Some(bullet(&levels[level].pattern)),
        }
    }

    /// The rule and the level of a paragraph in a list.
    fn place(&self, id: &str, numbered: &Numbered, of_style: Option<u32>) -> Option<(String, usize)> {
        let mut rule_id = self.lists.get(id)?.rule.clone();
        let rule = self.rules.get(&rule_id)?;
        if let Some(style) = &rule.style
            && let Some(list) = self.of_style(Some(style)).list
            && let Some(list) = self.lists.get(&list)
        {
            rule_id.clone_from(&list.rule);
        }
        let rule = self.rules.get(&rule_id)?;
        let by_style = || {
            rule.levels
                .iter()
                .position(|level| level.paragraph.is_some() && level.paragraph == numbered.style)
        };
        let level = numbered.level.or_else(|| by_style().map(|level| level as u32)).or(of_style).unwrap_or(0);
        Some((rule_id, (level as usize).min(LEVELS - 1)))
    }

    /// How a list writes its levels.
    fn levels(&self, id: &str, rule: &str) -> Option<[Level; LEVELS]> {
        let mut levels = self.rules.get(rule)?.levels.clone();
        for (level, own) in levels.iter_mut().zip(&self.lists.get(id)?.levels) {
            if let Some(own) = own.as_ref().filter(|own| own.is_given) {
                level.clone_from(own);
            }
        }
        Some(levels)
    }

    /// What a style says of numbers, or one it is based on.
    fn of_style(&self, style: Option<&str>) -> Numbered {
        let mut found = Numbered::default();
        let mut next = style;
        for _ in 0..MOST_BASES {
            let Some(basis) = next.and_then(|style| self.styles.get(style)) else { break };
            found.list = found.list.or_else(|| basis.numbered.list.clone());
            found.level = found.level.or(basis.numbered.level);
            next = basis.based_on.as_deref();
        }
        found
    }

    /// The level that is being read.
    fn level(&mut self) -> Option<&mut Level> {
        let Reading { rule, list, level, is_in_level: true, .. } = &self.reading else { return None };
        if let Some(list) = list {
            return Some(self.lists.get_mut(list)?.levels[*level].get_or_insert_default());
        }
        Some(&mut self.rules.get_mut(rule.as_ref()?)?.levels[*level])
    }

    /// The list that is being read.
    fn list(&mut self) -> Option<&mut List> {
        self.reading.list.as_ref().and_then(|list| self.lists.get_mut(list))
    }

    fn rule_of_level(&mut self, name: &str, tag: &Tag<'_>) {
        let Some(level) = self.level() else { return };
        let value = tag.get("val").unwrap_or_default();
        match name {
            "start" => level.start = value.parse().unwrap_or(1),
            "numFmt" => level.style = style(&value),
            "lvlText" => level.pattern = value.chars().take(LONGEST).collect(),
            "pStyle" => level.paragraph = Some(value),
            "isLgl" => level.is_plain = tag.is_on(),
            "lvlRestart" => level.goes_on = value == "0",
            _ => {}
        }
    }

    fn rule_of_style(&mut self, name: &str, tag: &Tag<'_>) {
        let Some(basis) = self.reading.style.as_ref().and_then(|style| self.styles.get_mut(style)) else {
            return;
        };
        match name {
            "basedOn" => basis.based_on = tag.get("val"),
            "numId" => basis.numbered.list = tag.get("val"),
            "ilvl" => basis.numbered.level = tag.number("val"),
            _ => {}
        }
    }
}

fn style(format: &str) -> Option<Style> {
    match format {
        "bullet" => None,
        "lowerLetter" => Some(Style::Letter),
        "upperLetter" => Some(Style::BigLetter),
        "lowerRoman" => Some(Style::Roman),
        "upperRoman" => Some(Style::BigRoman),
        _ => Some(Style::Decimal),
    }
}

/// The number of a level by its pattern; none where the pattern is empty.
fn written(levels: &[Level; LEVELS], level: usize, counts: &[Option<u32>; LEVELS]) -> Option<String> {
    let mut mark = String::new();
    let mut letters = levels[level].pattern.chars().peekable();
    while let Some(letter) = letters.next() {
        let place = letters.peek().and_then(|digit| digit.to_digit(10)).filter(|_| letter == '%');
        match place.and_then(|digit| (digit as usize).checked_sub(1)).filter(|place| *place < LEVELS) {
            Some(place) => {
                letters.next();
                let style = if levels[level].is_plain { None } else { levels[place].style };
                mark.push_str(&numeral(counts[place].unwrap_or(1), style.unwrap_or(Style::Decimal)));
            }
            None => mark.push(letter),
        }
    }
    (!mark.trim().is_empty()).then(|| format!("{mark} "))
}

impl Listener for Numbering {
    fn open(&mut self, name: &str, tag: &Tag<'_>) -> Next {
        match name {
            "abstractNum" => {
                let id = tag.get("abstractNumId").unwrap_or_default();
                self.rules.insert(id.clone(), Rule::default());
                self.reading = Reading { rule: Some(id), ..Reading::default() };
            }
            "num" => {
                let id = tag.get("numId").unwrap_or_default();
                self.lists.insert(id.clone(), List::default());
                self.reading = Reading { list: Some(id), ..Reading::default() };
            }
            "style" => {
                let id = tag.get("styleId").unwrap_or_default();
                self.styles.insert(id.clone(), Basis::default());
                self.reading = Reading { style: Some(id), ..Reading::default() };
            }
            "lvl" | "lvlOverride" => {
                self.reading.level = (tag.number("ilvl").unwrap_or(0) as usize).min(LEVELS - 1);
                self.reading.is_in_level = name == "lvl";
                self.level().into_iter().for_each(|level| level.is_given = true);
            }
            "startOverride" => {
                let level = self.reading.level;
                if let Some(list) = self.list() {
                    list.starts[level] = tag.number("val");
                }
            }
            "abstractNumId" => {
                if let Some(list) = self.list() {
                    list.rule = tag.get("val").unwrap_or_default();
                }
            }
            "numStyleLink" => {
                if let Some(rule) = self.reading.rule.as_ref().and_then(|rule| self.rules.get_mut(rule)) {
                    rule.style = tag.get("val");
                }
            }
            "pPrChange" | "rPr" | "numPicBullet" | "tblStylePr" => return Next::Past,
            _ => {
                self.rule_of_level(name, tag);
                self.rule_of_style(name, tag);
            }
        }
        Next::Into
    }

    fn close(&mut self, name: &str) {
        match name {
            "abstractNum" | "num" | "style" => self.reading = Reading::default(),
            "lvl" => self.reading.is_in_level = false,
            _ => {}
        }
    }

    fn text(&mut self, _: &str) {}

    fn is_full(&self) -> bool {
        self.rules.len() + self.lists.len() + self.styles.len() > MOST_RULES
    }
}
