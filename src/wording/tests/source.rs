//! Reads the program's own source for the ids it says, so that tests can compare them with the Fluent files.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use super::super::{Lang, files};

/// What the source says.
#[derive(Debug, Default)]
pub(super) struct Spoken {
    /// Whole ids with the files they stand in.
    pub(super) ids: BTreeMap<String, PathBuf>,
    /// Beginnings of ids that are put together: `"actions-{}"`.
    pub(super) families: BTreeSet<String>,
    /// For an id in a `say_with`, the names of the arguments given there; several calls, several entries.
    pub(super) calls: Vec<(String, BTreeSet<String>, PathBuf)>,
}

/// Scans every Rust file of `src`.
pub(super) fn scan() -> Spoken {
    let mut spoken = Spoken::default();
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("src")];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let text = std::fs::read_to_string(&path).unwrap();
                ids(&text, &path, &mut spoken);
                calls(&text, &path, &mut spoken);
            }
        }
    }
    spoken
}

/// Every message of a file with the names of its arguments.
pub(super) fn messages(source: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut id = String::new();
    for line in source.lines().filter(|line| !line.starts_with('#')) {
        if line.starts_with(|c: char| c.is_ascii_alphabetic())
            && let Some((name, _)) = line.split_once('=')
        {
            name.trim().clone_into(&mut id);
            assert!(found.insert(id.clone(), BTreeSet::new()).is_none(), "{id} stands twice");
        }
        for rest in line.split('$').skip(1) {
            let name = rest.split(|c: char| !c.is_ascii_alphanumeric() && c != '_').next().unwrap();
            found.get_mut(&id).unwrap().insert(name.to_owned());
        }
    }
    found
}

fn ids(text: &str, path: &Path, spoken: &mut Spoken) {
    for (file, _) in files::of(Lang::Vi) {
        let opening = format!("\"{file}-");
        for (at, _) in text.match_indices(&opening) {
            let literal = &text[at + 1..];
            let end = literal.find(|c: char| !is_id_char(c)).unwrap_or(literal.len());
            match literal[end..].chars().next() {
                Some('"') => {
                    spoken.ids.insert(literal[..end].to_owned(), path.to_owned());
                }
                Some('{') => {
                    spoken.families.insert(literal[..end].to_owned());
                }
                _ => {}
            }
        }
    }
}

fn calls(text: &str, path: &Path, spoken: &mut Spoken) {
    const CALL: &str = "say_with(";
    for (at, _) in text.match_indices(CALL) {
        let call = balanced(&text[at + CALL.len()..]);
        let Some(literal) = call.trim_start().strip_prefix('"') else { continue };
        let Some((id, rest)) = literal.split_once('"') else { continue };
        // A nested call has arguments of its own; a list made elsewhere cannot be read here.
        if rest.contains(CALL) || !rest.contains("&[") {
            continue;
        }
        let names = rest.match_indices("(\"").filter_map(|(at, _)| {
            let (name, after) = rest[at + 2..].split_once('"')?;
            (after.starts_with(',') && name.chars().all(|c| c.is_ascii_lowercase() || c == '_'))
                .then(|| name.to_owned())
        });
        spoken.calls.push((id.to_owned(), names.collect(), path.to_owned()));
    }
}

fn balanced(text: &str) -> &str {
    let mut depth = 1;
    for (at, c) in text.char_indices() {
        match c {
            '(' => depth += 1,
            ')' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return &text[..at];
        }
    }
    text
}

const fn is_id_char(c: char) -> bool {
    c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-'
}
