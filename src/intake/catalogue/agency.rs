//! The agencies of the programme and the names documents give them.

use serde::Deserialize;

use super::CatalogueError;
use crate::domain::agency::{Agency, AgencyKind, Authority};
use crate::domain::text::{Text, nfc};

/// When an agency stands in a book.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Presence {
    /// In every new book.
    #[default]
    FromStart,
    /// From the first plan that names it.
    WhenNamed,
}

/// One agency of the catalogue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AgencyEntry {
    /// Its stable key, ASCII, e.g. `bdt`.
    pub key: Text,
    /// Its full name.
    pub name: Text,
    /// Its short name for a column.
    pub short: Text,
    /// Other names found in documents.
    pub aliases: Vec<Text>,
    /// Single, closed group or open set.
    pub kind: AgencyKind,
    /// Whether the committee can oblige it.
    pub authority: Authority,
    /// When it stands in a book.
    pub presence: Presence,
}

impl AgencyEntry {
    /// The row it makes in a book.
    pub fn row(&self) -> Agency {
        Agency {
            key: self.key.clone(),
            name: self.name.clone(),
            short: self.short.clone(),
            aliases: self.aliases.clone(),
            kind: self.kind,
            authority: self.authority,
            group: None,
            place: None,
        }
    }
}

/// Every agency the catalogue knows, in the order of the matrix columns. The committees of single districts are not
/// here: they come with their province.
pub fn agencies() -> Result<Vec<AgencyEntry>, CatalogueError> {
    parse("agencies.toml", include_str!("agencies.toml"))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    agency: Vec<Entry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    key: String,
    name: String,
    short: String,
    #[serde(default)]
    aliases: Vec<String>,
    #[serde(default)]
    kind: Kind,
    #[serde(default)]
    authority: Standing,
    #[serde(default)]
    presence: Presence,
}

#[derive(Deserialize, Default)]
#[serde(rename_all = "snake_case")]
enum Kind {
    #[default]
    Single,
    ClosedGroup,
    OpenSet,
}

#[derive(Deserialize, Default)]
#[serde(rename_all = "snake_case")]
enum Standing {
    #[default]
    Under,
    Outside,
}

pub(super) fn parse(file: &'static str, source: &str) -> Result<Vec<AgencyEntry>, CatalogueError> {
    let read: File = toml::from_str(source)
        .map_err(|error| CatalogueError::Malformed { file, reason: error.to_string().into() })?;
    Ok(read.agency.into_iter().map(Entry::into_entry).collect())
}

impl Entry {
    fn into_entry(self) -> AgencyEntry {
        AgencyEntry {
            key: self.key.into(),
            name: nfc(&self.name),
            short: nfc(&self.short),
            aliases: self.aliases.iter().map(|alias| nfc(alias)).collect(),
            kind: match self.kind {
                Kind::Single => AgencyKind::Single,
                Kind::ClosedGroup => AgencyKind::ClosedGroup,
                Kind::OpenSet => AgencyKind::OpenSet,
            },
            authority: match self.authority {
                Standing::Under => Authority::Under,
                Standing::Outside => Authority::Outside,
            },
            presence: self.presence,
        }
    }
}
