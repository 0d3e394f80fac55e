//! The agencies a plan is read with, and how their names are found in a text.

use std::collections::{HashMap, HashSet};

use crate::domain::agency::{Agency, AgencyKind};
use crate::domain::snapshot::Snapshot;
use crate::domain::text::fold;
use crate::intake::catalogue::{AgencyEntry, CatalogueError, agencies};
use crate::intake::word::{Phrases, Words};

/// A name has at least so many words where one of them may be spelled otherwise.
const LEAST_WORDS: usize = 3;

/// The longest short name that is written in capitals, in bytes.
const LONGEST_SHORT: usize = 16;

/// How many letters the short name of an agency has at least that is read in a sentence.
const LEAST_SHORT: usize = 3;

/// How many letters the short name of a department has at least that is read without its common word.
const LEAST_LETTERS: usize = 4;

/// How many names like one that nobody has are told.
const NEAR: usize = 3;

/// Agencies by every name and spelling they are known by.
#[derive(Debug, Clone)]
pub struct AgencyBook {
    rows: Vec<Agency>,
    names: Phrases<usize>,
    /// Names of departments without the word they all begin with.
    departments: Phrases<usize>,
    /// Short names as people write them in capitals: "BDT", "STC".
    short: Phrases<usize>,
}

impl AgencyBook {
    /// A book of these agencies. Where two answer to one name, the first does.
    pub fn new(rows: Vec<Agency>) -> Self {
        Self::with_names(rows, &[])
    }

    /// A book of these agencies, which some more names mean by their keys.
    fn with_names(rows: Vec<Agency>, more: &[AgencyEntry]) -> Self {
        let own = rows.iter().enumerate().flat_map(|(index, row)| {
            let others = row.aliases.iter().map(|alias| &**alias);
            std::iter::once(&*row.name).chain(others).map(move |name| (name, index))
        });
        let places: HashMap<&str, usize> =
            rows.iter().enumerate().rev().map(|(index, row)| (&*row.key, index)).collect();
        let more = more.iter().filter_map(|entry| Some((entry, *places.get(&*entry.key)?)));
        let more = more.flat_map(|(entry, index)| {
            std::iter::once(&entry.name).chain(&entry.aliases).map(move |name| (&**name, index))
        });
        let all: Vec<(&str, usize)> = own.chain(more).collect();
        let departments = all.iter().filter_map(|(name, index)| Some((name.strip_prefix("Sở ")?, *index)));
        let (names, departments) = (Phrases::new(all.iter().copied()), Phrases::new(departments));
        let short = short_names(&rows, &all);
        let short = Phrases::new(short.iter().map(|(name, index)| (&**name, *index)));
        Self { rows, names, departments, short }
    }

    /// The agencies of a snapshot, and behind them those of the catalogue that it does not have. Names that the catalogue
    /// has learnt since the book was made mean its agencies too.
    ///
    /// # Errors
    /// When the catalogue does not read.
    pub fn of(snapshot: &Snapshot) -> Result<Self, CatalogueError> {
        let mut rows: Vec<Agency> = snapshot.rows::<Agency>().map(|(_, row)| row.clone()).collect();
        let keys: HashSet<_> = rows.iter().map(|row| row.key.clone()).collect();
        let catalogue = agencies()?;
        rows.extend(catalogue.iter().filter(|entry| !keys.contains(&entry.key)).map(AgencyEntry::row));
        Ok(Self::with_names(rows, &catalogue))
    }

    /// The agency whose name begins at a token, and the token after the name. Names of single agencies are written
    /// with a capital.
    pub(super) fn named(&self, words: &Words<'_>, at: usize) -> Option<(usize, usize)> {
        let (index, next) = self.office(words, at)?;
        let is_single = self.rows[index].kind == AgencyKind::Single;
        let is_capital = |at: usize| words.tokens.get(at).is_some_and(|token| token.is_capital);
        // "sở Tài chính": some write the first word small; "cơ sở Y tế" is none.
        let before = at.checked_sub(1).and_then(|before| words.tokens.get(before));
        let is_inside =
            || before.is_some_and(|token| ["co", "tru", "uy"].iter().any(|word| token.is_bare(word)));
        let is_small = || is_capital(at + 1) && !is_inside();
        (!is_single || is_capital(at) || is_small() || words.is_ascii).then_some((index, next))
    }

    /// The agency that is called by its short name in capitals here, and the token after it: "BDT", "SKHĐT".
    pub(super) fn abbreviated(&self, words: &Words<'_>, at: usize) -> Option<(usize, usize)> {
        words.tokens.get(at).filter(|token| token.is_capital)?;
        self.short.longest(words, at).filter(|(_, next)| is_in_capitals(words.slice(at, *next)))
    }

    /// The department whose name in capitals stands here without its first word: "KH&ĐT".
    pub(super) fn abbreviated_department(&self, words: &Words<'_>, at: usize) -> Option<(usize, usize)> {
        let (index, next) = self.department(words, at)?;
        let name = words.slice(at, next);
        (is_in_capitals(name) && name.chars().count() >= LEAST_LETTERS).then_some((index, next))
    }

    /// The same behind the title of a person, where the first word of an office is written small: "Trưởng ban Dân tộc".
    pub(super) fn office(&self, words: &Words<'_>, at: usize) -> Option<(usize, usize)> {
        let spelled = self.names.longest(words, at);
        self.place(words, at, spelled.map_or(at, |(_, next)| next)).or(spelled)
    }

    /// The department whose name without its first word begins at a token.
    pub(super) fn department(&self, words: &Words<'_>, at: usize) -> Option<(usize, usize)> {
        words.tokens.get(at).filter(|token| token.is_capital)?;
        self.departments.longest(words, at)
    }

    /// The single agency that is called so, in whatever spelling of a place.
    pub(super) fn place_called(&self, name: &str) -> Option<usize> {
        let folded = fold(name);
        self.rows.iter().position(|row| row.kind == AgencyKind::Single && fold(&row.name) == folded)
    }

    /// The agency that has this name or other name.
    pub(super) fn name_called(&self, name: &str) -> Option<usize> {
        let words = Words::new(name);
        self.office(&words, 0).filter(|(_, next)| *next == words.tokens.len()).map(|(index, _)| index)
    }

    /// The agency whose short name these words are, letter by letter.
    pub(super) fn short_called(&self, words: &str) -> Option<usize> {
        let is_short = words.len() <= LONGEST_SHORT && !words.chars().any(char::is_lowercase);
        is_short.then(|| self.rows.iter().position(|row| *row.short == *words)).flatten()
    }

    /// The agency of a place whose name stands here in another spelling, where that reaches further than what was found.
    fn place(&self, words: &Words<'_>, at: usize, found: usize) -> Option<(usize, usize)> {
        if !words.tokens.get(at)?.is_capital {
            return None;
        }
        let (index, next) = self.names.longest_place(words, at)?;
        let is_further = next > found && next - at >= LEAST_WORDS;
        (is_further && self.rows[index].kind == AgencyKind::Single).then_some((index, next))
    }

    /// Whether a text may begin with the name of an agency.
    pub(super) fn may_begin(&self, text: &str) -> bool {
        self.names.may_begin(text)
    }

    /// How many agencies there are.
    pub(super) fn len(&self) -> usize {
        self.rows.len()
    }

    /// The agency with this short name, name or other name, folded.
    pub fn find(&self, folded: &str) -> Option<&Agency> {
        let is_short = |row: &&Agency| fold(&row.short) == folded;
        let is_named = |row: &&Agency| {
            fold(&row.name) == folded || row.aliases.iter().any(|alias| fold(alias) == folded)
        };
        self.rows.iter().find(is_short).or_else(|| self.rows.iter().find(is_named))
    }

    /// The short names of a few agencies that are called much like this, the likest first.
    pub fn short_names_near(&self, typed: &str) -> Vec<String> {
        let folded = fold(typed);
        let wanted: Vec<&str> = folded.split_whitespace().collect();
        let shared = |row: &Agency| {
            let name = format!("{} {}", fold(&row.name), fold(&row.short));
            wanted.iter().filter(|word| name.split_whitespace().any(|other| other == **word)).count()
        };
        let mut near: Vec<(usize, &Agency)> = self.rows.iter().map(|row| (shared(row), row)).collect();
        near.retain(|(count, _)| *count > 0 && 2 * count >= wanted.len());
        near.sort_by_key(|(count, _)| std::cmp::Reverse(*count));
        near.into_iter().take(NEAR).map(|(_, row)| row.short.to_string()).collect()
    }

    /// The place of the agency with this key.
    pub(super) fn place_of(&self, key: &str) -> Option<usize> {
        self.rows.iter().position(|row| &*row.key == key)
    }

    pub(super) fn row(&self, index: usize) -> &Agency {
        &self.rows[index]
    }
}

/// The short names in capitals by which agencies are called in sentences, each with its agency: their own, and of
/// departments those with the first letter of their common word ("Sở KH&ĐT" is "SKH&ĐT").
fn short_names(rows: &[Agency], names: &[(&str, usize)]) -> Vec<(String, usize)> {
    let single = || rows.iter().enumerate().filter(|(_, row)| row.kind == AgencyKind::Single);
    let is_department = |row: &Agency| row.name.starts_with("Sở ");
    let own = single().filter(|(_, row)| {
        !is_department(row) && is_in_capitals(&row.short) && row.short.chars().count() >= LEAST_SHORT
    });
    let own = own.map(|(index, row)| (row.short.to_string(), index));
    let of_rows = single().filter(|(_, row)| is_department(row) && is_in_capitals(&row.short));
    let of_rows = of_rows.map(|(index, row)| (format!("S{}", row.short), index));
    let of_names = names.iter().filter_map(|(name, index)| {
        let short = name.strip_prefix("Sở ").filter(|short| is_in_capitals(short) && !short.contains(' '))?;
        Some((format!("S{short}"), *index))
    });
    own.chain(of_rows).chain(of_names).collect()
}

/// Whether words are in capitals alone.
fn is_in_capitals(words: &str) -> bool {
    words.chars().any(char::is_uppercase) && !words.chars().any(char::is_lowercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_known_in_either_spelling_of_its_name() {
        let named = |text: &str| {
            let mut row = agencies().unwrap().iter().find(|row| &*row.key == "bdt").unwrap().row();
            let mut other = row.clone();
            (row.name, row.aliases) = ("UBND huyện Đắk Glei".into(), vec!["Phòng Đắk".into()]);
            (other.name, other.aliases) = ("UBND huyện Đắk Hà".into(), Vec::new());
            let book = AgencyBook::new(vec![row, other]);
            book.named(&Words::new(text), 0)
        };
        assert_eq!(named("UBND huyện Đắk Glei"), Some((0, 4)));
        assert_eq!(named("UBND huyện Đăk Glei"), Some((0, 4)));
        assert_eq!(named("UBND huyện Đak Hà"), Some((1, 4)));
        assert_eq!(named("UBND huyên Đăk Hà"), None);
        assert_eq!(named("Phòng Đăk"), None);
    }
}
