//! Whatever the program paints, every choice of characters can show, and no two signs of one column become the same.

use std::fs;
use std::path::Path;

use crate::term::Glyphs;
use crate::wording::{Lang, Words};

const FEWER: [Glyphs; 2] = [Glyphs::Wgl4, Glyphs::Ascii];

/// Folders whose texts and characters reach the screen.
const PAINTED: [&str; 5] = ["src/ui", "src/app", "src/keymap", "src/wording", "src/sample"];

/// Signs that stand in one column, beside those of the legends.
const COLUMNS: [&str; 5] = [" ▌", " +", "▾▸", "‹›", "↑↓←→"];

/// The characters of every file below a folder, without comments.
fn characters(folder: &Path, found: &mut String) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            characters(&path, found);
        } else {
            let text = fs::read_to_string(&path).unwrap();
            let lines = text.lines().filter(|line| !line.trim_start().starts_with("//"));
            found.extend(lines.flat_map(str::chars).filter(|c| !c.is_ascii()));
        }
    }
}

#[test]
fn every_character_that_is_painted_has_a_relative() {
    let mut painted = String::new();
    for folder in PAINTED {
        characters(&Path::new(env!("CARGO_MANIFEST_DIR")).join(folder), &mut painted);
    }
    assert!("◐‖✓▾ệƠ…".chars().filter(|c| painted.contains(*c)).count() == 6, "the files were read");
    for glyphs in FEWER {
        for c in painted.chars() {
            let shown = glyphs.shown(c.encode_utf8(&mut [0; 4]));
            assert_ne!(shown, "?", "{c:?} in {glyphs:?}");
            assert_eq!(glyphs.shown(&shown), shown, "{c:?} in {glyphs:?} is one of the set");
        }
    }
}

/// The signs that a legend explains: its words of one character that are no letters and do not part the others.
fn signs(legend: &str) -> Vec<&str> {
    let is_sign =
        |word: &&str| word.chars().count() == 1 && *word != "·" && !word.chars().all(char::is_alphanumeric);
    legend.split_whitespace().filter(is_sign).collect()
}

#[test]
fn the_signs_of_a_column_stay_different() {
    let mut columns: Vec<Vec<String>> =
        COLUMNS.iter().map(|column| column.chars().map(String::from).collect()).collect();
    for words in Lang::ALL.map(Words::new) {
        for (legend, least) in [("status", 6), ("review", 4), ("calendar", 3)] {
            let text = words.say_with(&format!("frame-legend-{legend}"), &[]);
            let column: Vec<String> = signs(&text).into_iter().map(str::to_owned).collect();
            assert!(column.len() >= least, "{text}");
            columns.push(column);
        }
    }
    for glyphs in FEWER {
        for column in &columns {
            let mut shown: Vec<String> = column.iter().map(|sign| glyphs.shown(sign)).collect();
            shown.sort_unstable();
            shown.dedup();
            assert_eq!(shown.len(), column.len(), "{column:?} in {glyphs:?} becomes {shown:?}");
        }
    }
}

#[test]
fn no_sign_of_old_fonts_is_the_negative_of_another() {
    // A selected cell is reversed: ◙ would be read as ○, and ◘ as ●.
    let status = Glyphs::Wgl4.shown("○◐●‖×∞");
    assert!(!status.contains(['◘', '◙']), "{status}");
}

#[test]
fn the_readme_shows_signs_as_they_are_shown() {
    let readme = include_str!("../../../README.md");
    for glyphs in [Glyphs::Unicode, Glyphs::Wgl4, Glyphs::Ascii] {
        let cells = format!("| {} | {} |", glyphs.shown("Đăk Tô"), glyphs.shown("✓ ◐ ‖ ▸ ▌"));
        assert!(readme.contains(&cells), "{cells} is not in the README");
    }
}
