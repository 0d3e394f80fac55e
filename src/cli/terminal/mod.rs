//! `ct135 check terminal`: what this terminal is and can do as the program sees it, without a screen.
//!
//! The terminal is asked nothing; what only eyes can tell (fonts, colours) is shown as samples.

mod finding;
mod sample;

use std::io::{self, Write};

use crate::domain::text::{ascii, clean, width, wrap};
use crate::host::surroundings::{Line, Surroundings};
use crate::host::tty;
use crate::host::wire::{Charset, ColourWish};
use crate::host::wishes::{Asked, Wishes};
use crate::report::{Kind, Report};
use crate::term::{Colours, Glyphs, Look, Repertoire};
use crate::wording::Words;

use super::context::Context;
use finding::{Facts, find};

/// Cells of the names of facts.
const NAME: usize = 18;

/// Cells of a line of text: a window of the usual width holds it.
const WIDTH: usize = 79;

/// Prints what is known of the terminal, and what stands in the way.
pub(super) fn run(context: &Context, is_strict: bool) -> Result<u8, Report> {
    let facts = Facts {
        wishes: Wishes::of_environment(Asked { charset: None, ..context.asked() }),
        asked: context.charset(),
        surroundings: Surroundings::of_process(),
    };
    let settings = clean(&context.paths.config_file().display().to_string());
    let look = tty::is_there().then(|| look(&facts));
    context.print(|out| tell(out, &facts, look, &settings, &context.words))?;
    let fails = is_strict && !find(&facts).is_empty();
    Ok(if fails { Kind::Findings.exit_code() } else { 0 })
}

fn look(facts: &Facts) -> Look {
    Look {
        glyphs: facts.charset().into(),
        colours: match facts.wishes.colours {
            ColourWish::Coloured => Colours::All,
            ColourWish::Plain => Colours::None,
        },
    }
}

fn tell(
    out: &mut dyn Write,
    facts: &Facts,
    look: Option<Look>,
    settings: &str,
    words: &Words,
) -> io::Result<()> {
    let said = |text: &str| match facts.charset() {
        Charset::Ascii => ascii(text),
        charset => Glyphs::from(charset).shown(text),
    };
    let under = " ".repeat(NAME);
    for (name, value) in lines(facts, words) {
        let name = said(&words.say(name));
        let blank = " ".repeat(NAME.saturating_sub(width(&name)));
        paragraph(out, &(name + &blank), &under, &said(&value))?;
    }
    let roles = sample::roles(look, words);
    let roles = if look.is_some() { roles } else { roles.iter().map(|line| said(line)).collect() };
    let signs = words.say_with("terminal-signs", &[("settings", settings.into())]);
    for (head, lines) in [
        (words.say("terminal-roles"), roles),
        (signs.into(), sample::signs()),
        (words.say("terminal-letters"), sample::letters()),
    ] {
        writeln!(out)?;
        paragraph(out, "", "", &said(&head))?;
        lines.iter().try_for_each(|line| writeln!(out, "  {line}"))?;
    }
    let findings = find(facts);
    writeln!(out, "\n{}", said(&words.say_with("terminal-findings", &[("n", findings.len().into())])))?;
    for (sentence, remedy) in findings.iter().map(|finding| finding.said(settings, words)) {
        paragraph(out, "! ", "  ", &said(&sentence))?;
        paragraph(out, "  ", "     ", &said(&format!("→ {remedy}")))?;
    }
    Ok(())
}

/// A text broken into lines, with something in front of the first and of the others.
fn paragraph(out: &mut dyn Write, first: &str, others: &str, text: &str) -> io::Result<()> {
    for (n, line) in wrap(text, WIDTH.saturating_sub(width(others))).iter().enumerate() {
        writeln!(out, "{}{line}", if n == 0 { first } else { others })?;
    }
    Ok(())
}

/// The facts by name, in words.
fn lines(facts: &Facts, words: &Words) -> Vec<(&'static str, String)> {
    let Facts { wishes, surroundings, .. } = facts;
    let say = |id: &'static str| words.say(id).into_owned();
    let named = |text: &str| if text.is_empty() { say("terminal-unset") } else { clean(text) };
    let mut lines = vec![
        ("terminal-name", format!("TERM={}", named(&wishes.term))),
        ("terminal-sequences", say(sequences(wishes.repertoire()))),
        (
            "terminal-locale",
            match &surroundings.locale {
                Some((variable, locale)) => format!("{variable}={}", clean(locale)),
                None => say("terminal-unset"),
            },
        ),
        ("terminal-glyphs", glyphs(facts, words)),
        (
            "terminal-colours",
            match wishes.colours {
                ColourWish::Coloured => say("terminal-coloured"),
                ColourWish::Plain => say("terminal-plain"),
            },
        ),
        ("terminal-way", way(surroundings, words)),
        ("terminal-rate", rate(wishes, words)),
    ];
    if let Some(line) = &surroundings.line {
        lines.splice(1..1, [("terminal-size", size(line, words))]);
        lines.extend(keys(line, words));
    }
    lines
}

/// The words for the set of sequences that a terminal is sent.
const fn sequences(repertoire: Repertoire) -> &'static str {
    match repertoire {
        Repertoire::Full => "terminal-sequences-all",
        Repertoire::Basic => "terminal-sequences-fewer",
    }
}

/// What the line is taken to carry.
fn rate(wishes: &Wishes, words: &Words) -> String {
    match wishes.line_rate {
        0 => words.say("terminal-rate-any").into_owned(),
        rate => words.say_with("terminal-rate-bits", &[("rate", words.number(rate.into()).into())]),
    }
}

fn glyphs(facts: &Facts, words: &Words) -> String {
    let name = match facts.charset() {
        Charset::Utf8 => "unicode",
        Charset::OldFonts => "old-fonts",
        Charset::Ascii => "ascii",
    };
    let source = if facts.asked.is_some() { "terminal-glyphs-chosen" } else { "terminal-glyphs-usual" };
    words.say_with(source, &[("name", name.into())])
}

fn way(surroundings: &Surroundings, words: &Words) -> String {
    let way = words.say(if surroundings.is_remote { "terminal-remote" } else { "terminal-near" });
    match surroundings.divider {
        Some(divider) => {
            let inside = words.say_with("terminal-inside", &[("program", divider.name().into())]);
            format!("{way}, {inside}")
        }
        None => way.into_owned(),
    }
}

fn size(line: &Line, words: &Words) -> String {
    match line.size {
        Some((columns, rows)) => format!("{columns}×{rows}"),
        None => words.say("terminal-unknown").into_owned(),
    }
}

/// What the kernel does with keys before a program has them, and the speed it was told.
fn keys(line: &Line, words: &Words) -> [(&'static str, String); 3] {
    let stops = if line.is_stopped_by_ctrl_s { "terminal-stops" } else { "terminal-passes" };
    let erase = line.erase.map_or_else(|| words.say("terminal-unset").into_owned(), caret);
    [
        ("terminal-erase", words.say_with("terminal-erase-key", &[("key", erase.into())])),
        ("terminal-flow", words.say(stops).into_owned()),
        ("terminal-speed", words.say_with("terminal-speed-claimed", &[("speed", line.speed.into())])),
    ]
}

/// A byte as `stty` shows it: `^?`, `^H`.
fn caret(byte: u8) -> String {
    match byte {
        0x7f => "^?".to_owned(),
        0..0x20 => format!("^{}", char::from(byte + b'@')),
        0x80.. => format!("0x{byte:02x}"),
        _ => char::from(byte).to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_named_as_stty_does() {
        assert_eq!([0x7f, 0x08, b'#', 0x9b].map(caret), ["^?", "^H", "#", "0x9b"]);
    }
}
