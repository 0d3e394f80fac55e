//! The rules of the house as tests: which room may use which, sizes, names, and the generated parts of the README.
//!
//! `CT135_BLESS=1 cargo test --test tidy` writes the generated parts anew.

#![expect(clippy::unwrap_used, reason = "a test that fails shall stop and say where")]

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use ct135::app::{Action, Scope};
use ct135::keymap::Keymap;
use ct135::wording::{Lang, Words};

/// Which rooms a room may use. The core is at the top; `host` and `cli` may use everything and are not listed.
const ROOMS: &[(&str, &[&str])] = &[
    ("domain", &[]),
    ("intake", &["domain"]),
    ("sample", &["domain"]),
    ("wording", &["domain"]),
    ("outlet", &["domain", "wording"]),
    ("store", &["domain"]),
    ("app", &["domain", "intake", "outlet"]),
    ("keymap", &["app"]),
    ("ui", &["app", "domain", "wording", "keymap"]),
    ("term", &[]),
    ("session", &["app", "keymap", "ui", "term", "domain", "wording"]),
    ("report", &["domain", "host", "store", "wording"]),
];

/// Which rooms alone may use a crate or a part of the standard library: what is not pure stays outside.
const CRATES: &[(&str, &[&str])] = &[
    ("sled::", &["store"]),
    ("bincode::", &["store", "host"]),
    ("serde::", &["store", "intake", "sample", "outlet", "host", "cli"]),
    ("serde_json::", &["intake", "outlet", "host", "cli"]),
    ("crossterm::", &["keymap", "term", "host"]),
    ("ratatui::", &["app", "ui", "term", "session", "host"]),
    ("clap::", &["cli"]),
    ("clap_complete::", &["cli"]),
    ("clap_mangen::", &["cli"]),
    ("fluent_bundle::", &["wording"]),
    ("std::fs", &["store", "host", "cli"]),
    ("std::env", &["host", "cli"]),
    // In `intake` only threads of one call, which end before it does: what is read never depends on them.
    ("std::thread", &["store", "host", "cli", "intake"]),
    ("std::process", &["store", "host", "cli", "main"]),
    ("Instant::now", &["store", "host", "cli"]),
    ("SystemTime::now", &["store", "host", "cli"]),
    ("Utc::now", &["host", "cli"]),
    ("Local::now", &["host", "cli"]),
];

/// The office's own words that stand in the domain as types, variants or fields, in the order of the glossary.
const GLOSSARY: &str = "Plan clause Task Agency ClosedGroup Role Lead Coordinate Perform Recipient Via Requested \
    is_obligated Progress Deadline Submission Province District Commune Village Round Survey RuleSet Assessment Outcome \
    Decision Propose Decline Return Defer Agree Level DocumentRef";

/// Names that say nothing about what is inside.
const BANNED: &[&str] =
    &["util", "utils", "helper", "helpers", "common", "manager", "handler", "misc", "shared"];

const LONGEST_FILE: usize = 400;
const LONGEST_FUNCTION: usize = 60;

struct Source {
    path: PathBuf,
    text: String,
    /// Whether it is compiled for tests only.
    is_test: bool,
}

impl Source {
    /// The room the file stands in, or the name of a file outside every room.
    fn room(&self) -> String {
        let below = self.path.strip_prefix("src").unwrap_or(&self.path);
        let first = below.components().next().unwrap().as_os_str().to_str().unwrap();
        first.trim_end_matches(".rs").to_owned()
    }

    /// Its text without comments and without its tests, which may use whatever they like.
    fn code(&self) -> String {
        if self.is_test {
            return String::new();
        }
        let code = self.text.split("#[cfg(test)]\nmod tests {").next().unwrap();
        code.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n")
    }
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn sources(folders: &[&str]) -> Vec<Source> {
    let mut waiting: Vec<PathBuf> = folders.iter().map(|folder| root().join(folder)).collect();
    let mut found = Vec::new();
    while let Some(folder) = waiting.pop() {
        let Ok(entries) = fs::read_dir(&folder) else { continue };
        for path in entries.map(|entry| entry.unwrap().path()) {
            if path.is_dir() {
                waiting.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let text = fs::read_to_string(&path).unwrap();
                let path = path.strip_prefix(root()).unwrap().to_owned();
                found.push(Source { path, text, is_test: false });
            }
        }
    }
    found.sort_by(|a, b| a.path.cmp(&b.path));
    // A module that its parent declares for tests is test code, and so is everything below it.
    let roots: Vec<PathBuf> = found.iter().flat_map(test_modules).collect();
    for source in &mut found {
        source.is_test = roots.iter().any(|root| source.path.with_extension("").starts_with(root));
    }
    found
}

/// The modules that a file declares for tests only, as paths without an extension.
fn test_modules(source: &Source) -> Vec<PathBuf> {
    let stem = source.path.file_stem().unwrap().to_str().unwrap();
    let parent = source.path.parent().unwrap();
    let folder = if ["mod", "lib", "main"].contains(&stem) { parent.to_owned() } else { parent.join(stem) };
    let lines: Vec<&str> = source.text.lines().map(str::trim).collect();
    lines
        .windows(2)
        .filter(|pair| pair[0] == "#[cfg(test)]")
        .filter_map(|pair| pair[1].strip_suffix(';')?.rsplit_once("mod ").map(|(_, name)| folder.join(name)))
        .collect()
}

fn assert_none(wrong: &[String]) {
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

/// The rooms a piece of code names after `crate::`, in paths and in braces.
fn used(code: &str) -> BTreeSet<String> {
    let is_name = |c: char| c.is_ascii_alphanumeric() || c == '_';
    let mut rooms = BTreeSet::new();
    for (at, _) in code.match_indices("crate::") {
        let rest = &code[at + "crate::".len()..];
        let Some(list) = rest.strip_prefix('{') else {
            rooms.insert(rest.split(|c| !is_name(c)).next().unwrap().to_owned());
            continue;
        };
        let mut depth = 0;
        let mut start = 0;
        for (end, c) in list.char_indices() {
            match c {
                '{' => depth += 1,
                '}' if depth > 0 => depth -= 1,
                ',' | '}' if depth == 0 => {
                    rooms.insert(list[start..end].trim().split(|c| !is_name(c)).next().unwrap().to_owned());
                    start = end + 1;
                    if c == '}' {
                        break;
                    }
                }
                _ => {}
            }
        }
    }
    rooms.remove("");
    rooms
}

#[test]
fn a_room_uses_only_the_rooms_below_it() {
    let mut wrong = Vec::new();
    for source in sources(&["src"]) {
        let room = source.room();
        let Some((_, allowed)) = ROOMS.iter().find(|(name, _)| *name == room) else { continue };
        let rooms = used(&source.code()).into_iter().filter(|used| used.chars().all(|c| !c.is_uppercase()));
        wrong.extend(
            rooms
                .filter(|used| *used != room && !allowed.contains(&used.as_str()))
                .map(|used| format!("{}: `{room}` may not use `{used}`", source.path.display())),
        );
    }
    assert_none(&wrong);
    let listed =
        used("use crate::app::{Action, Scope}; use crate::{domain::{a, b}, store}; crate::ui::view()");
    assert_eq!(listed, ["app", "domain", "store", "ui"].map(str::to_owned).into());
}

#[test]
fn what_is_not_pure_stays_outside() {
    let mut wrong = Vec::new();
    for source in sources(&["src"]) {
        let (room, code) = (source.room(), source.code());
        for (name, rooms) in CRATES.iter().filter(|(_, rooms)| !rooms.contains(&room.as_str())) {
            let starts_a_path = |at: usize| {
                !code[..at]
                    .ends_with(|c: char| c.is_alphanumeric() || c == '_' || (c == ':' && name.contains("::")))
            };
            if code.match_indices(name).any(|(at, _)| starts_a_path(at)) {
                wrong.push(format!("{}: only {rooms:?} may use `{name}`", source.path.display()));
            }
        }
    }
    assert_none(&wrong);
}

#[test]
fn a_file_has_at_most_400_lines_and_says_first_what_it_is() {
    let mut wrong = Vec::new();
    for Source { path, text, .. } in sources(&["src", "tests", "benches"]) {
        let lines = text.lines().count();
        if lines > LONGEST_FILE {
            wrong.push(format!("{}: {lines} lines", path.display()));
        }
        if !text.starts_with("//! ") || text.starts_with("//! (") {
            wrong.push(format!("{}: does not begin with what it is (`//!`)", path.display()));
        }
    }
    assert_none(&wrong);
}

#[test]
fn a_function_has_at_most_60_lines() {
    let mut wrong = Vec::new();
    for Source { path, text, .. } in sources(&["src", "tests", "benches"]) {
        let lines: Vec<&str> = text.lines().collect();
        for (start, line) in lines.iter().enumerate() {
            let words = line.trim_start();
            let indent = &line[..line.len() - words.len()];
            // "pub(super) fn" has brackets of its own before those of the function.
            let open = words.strip_prefix("pub(").and_then(|rest| rest.split_once(") "));
            let head = open.map_or(words, |(_, rest)| rest).split('(').next().unwrap();
            if !format!(" {head}").contains(" fn ") || words.starts_with("//") || words.ends_with(['}', ';'])
            {
                continue;
            }
            let closing = format!("{indent}}}");
            let length = lines[start..].iter().position(|line| *line == closing).map_or(0, |at| at + 1);
            if length > LONGEST_FUNCTION {
                wrong.push(format!("{}:{}: {length} lines: {head}", path.display(), start + 1));
            }
        }
    }
    assert_none(&wrong);
}

#[test]
fn names_are_ascii_and_say_something() {
    let mut wrong = Vec::new();
    for Source { path, .. } in sources(&["src", "tests", "benches"]) {
        let stem = path.with_extension("");
        let parts = stem.components().map(|part| part.as_os_str().to_str().unwrap());
        wrong.extend(
            parts
                .filter(|part| BANNED.contains(part) || !part.is_ascii())
                .map(|part| format!("{}: not a name for a file: {part}", path.display())),
        );
    }
    assert_none(&wrong);
    let manifest = fs::read_to_string(root().join("Cargo.toml")).unwrap();
    assert!(manifest.contains("non_ascii_idents = \"warn\""), "the compiler watches over identifiers");
}

#[test]
fn no_file_is_forgotten() {
    let all = sources(&["src", "tests", "benches"]);
    let mut wrong = Vec::new();
    for Source { path, .. } in &all {
        let (name, folder) = (path.file_stem().unwrap().to_str().unwrap(), path.parent().unwrap());
        let (module, parent) = match name {
            "mod" => (folder.file_name().unwrap().to_str().unwrap(), folder.parent().unwrap()),
            _ => (name, folder),
        };
        if ["lib", "main"].contains(&name) || (folder == Path::new("tests") || folder == Path::new("benches"))
        {
            continue;
        }
        let declares = all.iter().any(|other| {
            let is_parent = other.path.parent() == Some(parent)
                && ["mod", "lib", "main"].contains(&other.path.file_stem().unwrap().to_str().unwrap())
                || other.path.with_extension("") == parent
                || parent == Path::new("tests") && other.path.parent() == Some(parent);
            is_parent && other.text.lines().any(|line| line.trim().ends_with(&format!("mod {module};")))
        });
        if !declares {
            wrong.push(format!("{}: no `mod {module};` leads to it", path.display()));
        }
    }
    assert_none(&wrong);
}

#[test]
fn the_glossary_stands_in_the_domain() {
    let domain: String = sources(&["src/domain"]).iter().map(Source::code).collect();
    let declares = |name: &str| {
        let starts =
            ["pub struct ", "pub enum ", "pub type ", "pub "].map(|before| format!("{before}{name}"));
        domain.lines().map(str::trim_start).any(|line| {
            let is_end = |rest: &str| !rest.starts_with(|c: char| c.is_alphanumeric() || c == '_');
            starts.iter().any(|start| line.strip_prefix(start.as_str()).is_some_and(is_end))
                || line
                    .strip_prefix(name)
                    .is_some_and(|rest| rest.starts_with([',', '(', ' ']) || rest.is_empty())
        })
    };
    let missing: Vec<String> =
        GLOSSARY.split_whitespace().filter(|name| !declares(name)).map(str::to_owned).collect();
    assert_none(&missing);
}

#[test]
fn every_action_and_scope_has_words_in_both_languages() {
    let mut wrong = Vec::new();
    for words in Lang::ALL.map(Words::new) {
        let ids = Action::ALL
            .iter()
            .flat_map(|a| [format!("action-{}", a.id()), format!("action-{}-hint", a.id())]);
        let scopes = Scope::ALL.iter().map(|scope| format!("keymap-scope-{}", scope.id()));
        wrong.extend(
            ids.chain(scopes).filter(|id| !words.knows(id)).map(|id| format!("{:?}: {id}", words.lang())),
        );
    }
    assert_none(&wrong);
}

#[test]
fn the_key_table_of_the_readme_is_fresh() {
    const BEGIN: &str = "<!-- keys: generated by tests/tidy.rs -->\n";
    const END: &str = "<!-- end of keys -->";
    let path = root().join("README.md");
    let readme = fs::read_to_string(&path).unwrap();
    let (before, rest) = readme.split_once(BEGIN).expect("the README has a place for the keys");
    let (table, after) = rest.split_once(END).expect("the place for the keys has an end");
    let fresh = key_table();
    if std::env::var_os("CT135_BLESS").is_some() {
        fs::write(&path, format!("{before}{BEGIN}{fresh}{END}{after}")).unwrap();
        return;
    }
    assert_eq!(table, fresh, "run `CT135_BLESS=1 cargo test --test tidy` to write it anew");
}

fn key_table() -> String {
    let keymap = Keymap::embedded().unwrap();
    let [vi, en] = Lang::ALL.map(Words::new);
    let mut table = String::new();
    for scope in Scope::ALL {
        let (vi_scope, en_scope) = (vi.scope(scope.id()), en.scope(scope.id()));
        write!(table, "\n| {en_scope} · {vi_scope} | | |\n|---|---|---|\n").unwrap();
        for action in Action::ALL.iter().filter(|action| action.scope() == scope) {
            let keys: Vec<String> =
                keymap.keys_for(*action).iter().map(|keys| format!("`{}`", keys.sign())).collect();
            let (vi, en) = (vi.action(action.id()), en.action(action.id()));
            writeln!(table, "| {} | {en} | {vi} |", keys.join(" ")).unwrap();
        }
    }
    table.push('\n');
    table
}
