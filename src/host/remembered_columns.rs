//! What a person said about the columns of sheets: one small file for each person, by heading.
//!
//! A file that cannot be read is none: the columns are then found out as if nobody had said anything.

use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::last_place::replace;
use super::paths::make_private;
use crate::intake::legacy::Encoding;
use crate::intake::sheet::{Holds, Said, Style, Target};

/// The largest file that is read.
const LARGEST: u64 = 1 << 20;
/// The most columns that are kept; the oldest go first.
const MOST: usize = 1_000;
/// What a column holds from which nothing is taken in.
const NOTHING: &str = "ignore";

/// The file of one person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RememberedColumns {
    file: PathBuf,
}

#[derive(Serialize, Deserialize, Default)]
struct Written {
    #[serde(default)]
    column: Vec<WrittenColumn>,
}

#[derive(Serialize, Deserialize)]
struct WrittenColumn {
    heading: String,
    holds: Option<String>,
    encoding: Option<String>,
    numbers: Option<String>,
}

impl RememberedColumns {
    /// Names the file in `folder` of a person; nothing is touched yet.
    pub fn of(folder: &Path, person: &str) -> Self {
        let start: Option<[u8; 16]> = Sha256::digest(person).first_chunk().copied();
        let name = format!("{:032x}.toml", u128::from_be_bytes(start.unwrap_or_default()));
        Self { file: folder.join(name) }
    }

    /// What was said; nothing where there is no file, or one that cannot be read.
    pub fn load(&self) -> Vec<Said> {
        let mut text = String::new();
        let read = File::open(&self.file).and_then(|file| file.take(LARGEST).read_to_string(&mut text));
        let written = read.ok().and_then(|_| toml::from_str::<Written>(&text).ok()).unwrap_or_default();
        written.column.into_iter().map(said).collect()
    }

    /// Keeps this in the place of what was said before.
    pub fn save(&self, columns: &[Said]) -> io::Result<()> {
        let last = &columns[columns.len().saturating_sub(MOST)..];
        let written = Written { column: last.iter().map(written).collect() };
        let text = toml::to_string(&written).map_err(io::Error::other)?;
        if let Some(folder) = self.file.parent() {
            make_private(folder)?;
        }
        replace(&self.file, text.as_bytes())
    }
}

fn said(written: WrittenColumn) -> Said {
    let holds = |key: String| match &*key {
        NOTHING => Some(Holds::Nothing),
        key => Target::from_key(key).map(Holds::Target),
    };
    Said {
        column: written.heading,
        holds: written.holds.and_then(holds),
        encoding: written.encoding.and_then(|key| Encoding::from_key(&key)),
        style: written.numbers.and_then(|key| Style::from_key(&key)),
    }
}

fn written(said: &Said) -> WrittenColumn {
    let holds = said.holds.and_then(|holds| match holds {
        Holds::Nothing => Some(NOTHING),
        Holds::Target(target) => Some(target.key()),
        Holds::AsHeaded => None,
    });
    WrittenColumn {
        heading: said.column.clone(),
        holds: holds.map(str::to_owned),
        encoding: said.encoding.map(|encoding| encoding.key().to_owned()),
        numbers: said.style.map(|style| style.key().to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_said_comes_back_for_its_person_only() {
        let folder = tempfile::tempdir().unwrap();
        let nga = RememberedColumns::of(folder.path(), "nga");
        assert_eq!(nga.load(), []);
        let columns = [
            Said {
                column: "Màu sơn".to_owned(),
                holds: Some(Holds::Target(Target::Note)),
                encoding: Some(Encoding::Vni),
                style: None,
            },
            Said {
                column: "Số \"x\"".to_owned(),
                holds: Some(Holds::Nothing),
                encoding: None,
                style: Some(Style::English),
            },
        ];
        nga.save(&columns).unwrap();
        assert_eq!(nga.load(), columns);
        assert_eq!(RememberedColumns::of(folder.path(), "tuan").load(), []);
        std::fs::write(&nga.file, "column = 3").unwrap();
        assert_eq!(nga.load(), []);
    }
}
