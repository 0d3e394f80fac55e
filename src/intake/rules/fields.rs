//! One table of a rule file, taken apart key by key; whatever is left over at the end is a mistake.

use chrono::NaiveDate;
use toml::Spanned;
use toml::de::{DeArray, DeTable, DeValue};

use super::Fault;
use super::error::{Expected, Problem};
use crate::domain::criteria::Bilingual;
use crate::domain::region::{Region, RegionSet};
use crate::domain::text::{Text, clean, nearest, nfc};

/// The keys of one table that were not asked for yet.
pub(super) struct Fields<'t> {
    table: &'t DeTable<'t>,
    asked: Vec<&'static str>,
    offset: usize,
}

/// A word of the file and the byte at which its quotes begin.
pub(super) struct Word<'t> {
    pub(super) word: &'t str,
    pub(super) offset: usize,
}

impl Word<'_> {
    /// The word as text of the office: composed, without control characters.
    pub(super) fn value(&self) -> Text {
        nfc(&clean(self.word))
    }
}

impl<'t> Fields<'t> {
    /// The fields of a table that begins at a byte of the file.
    pub(super) const fn new(table: &'t DeTable<'t>, offset: usize) -> Self {
        Self { table, asked: Vec::new(), offset }
    }

    fn value(&mut self, key: &'static str) -> Option<&'t Spanned<DeValue<'t>>> {
        self.asked.push(key);
        self.table.get(key)
    }

    fn needed(&mut self, key: &'static str) -> Result<&'t Spanned<DeValue<'t>>, Fault> {
        let offset = self.offset;
        self.value(key).ok_or_else(|| (Problem::Missing(key.into()), offset))
    }

    /// A text that must stand there.
    pub(super) fn text(&mut self, key: &'static str) -> Result<Word<'t>, Fault> {
        text(key, self.needed(key)?)
    }

    /// A text that may stand there.
    pub(super) fn optional_text(&mut self, key: &'static str) -> Result<Option<Word<'t>>, Fault> {
        self.value(key).map(|value| text(key, value)).transpose()
    }

    /// The `label` with its English words, if it has any, in `label_en`.
    pub(super) fn label(&mut self) -> Result<Bilingual, Fault> {
        let vi = self.text("label")?.value();
        let en = self.optional_text("label_en")?.map_or_else(|| vi.clone(), |word| word.value());
        Ok(Bilingual { vi, en })
    }

    /// One of a few words.
    pub(super) fn word<T: Copy>(
        &mut self,
        key: &'static str,
        words: &[(&'static str, T)],
    ) -> Result<T, Fault> {
        let told = self.text(key)?;
        let found = words.iter().find(|(word, _)| *word == told.word);
        found.map(|(_, meaning)| *meaning).ok_or_else(|| {
            let nearest = nearest(told.word, words.iter().map(|(word, _)| *word)).map(Text::from);
            (Problem::UnknownWord { key: key.into(), word: told.value(), nearest }, told.offset)
        })
    }

    /// A day, if one stands there.
    pub(super) fn day(&mut self, key: &'static str) -> Result<Option<NaiveDate>, Fault> {
        let Some(value) = self.value(key) else { return Ok(None) };
        let date =
            value.get_ref().as_datetime().filter(|told| told.time.is_none()).and_then(|told| told.date);
        let day = date.and_then(|date| {
            NaiveDate::from_ymd_opt(i32::from(date.year), u32::from(date.month), u32::from(date.day))
        });
        day.map(Some).ok_or_else(|| wrong(key, value, Expected::Day))
    }

    /// A small whole number that must stand there.
    pub(super) fn number(&mut self, key: &'static str) -> Result<u8, Fault> {
        let value = self.needed(key)?;
        let told = value.get_ref().as_integer().filter(|told| told.radix() == 10);
        let number =
            told.and_then(|told| told.as_str().parse().ok()).filter(|number| (1..=64).contains(number));
        number.ok_or_else(|| wrong(key, value, Expected::Number))
    }

    /// A small whole number that must stand there, or "?" for one that is not known.
    pub(super) fn count(&mut self, key: &'static str) -> Result<Option<u8>, Fault> {
        if self.needed(key)?.get_ref().as_str() == Some("?") {
            return Ok(None);
        }
        self.number(key).map(Some)
    }

    /// A list of regions that may stand there, and where it begins.
    pub(super) fn regions(&mut self, key: &'static str) -> Result<Option<(RegionSet, usize)>, Fault> {
        let Some(value) = self.value(key) else { return Ok(None) };
        let list = value.get_ref().as_array().filter(|list| !list.is_empty());
        let list = list.ok_or_else(|| wrong(key, value, Expected::Regions))?;
        let region = |told: &'t Spanned<DeValue<'t>>| {
            let told = text(key, told)?;
            let found = Region::ALL.into_iter().find(|region| region.key() == told.word);
            found.ok_or_else(|| {
                let nearest = nearest(told.word, Region::ALL.into_iter().map(Region::key)).map(Text::from);
                (Problem::UnknownWord { key: key.into(), word: told.value(), nearest }, told.offset)
            })
        };
        let regions = list.iter().map(region).collect::<Result<RegionSet, Fault>>()?;
        Ok(Some((regions, value.span().start)))
    }

    /// Whether a key is set to true; false without it.
    pub(super) fn truth(&mut self, key: &'static str) -> Result<bool, Fault> {
        let Some(value) = self.value(key) else { return Ok(false) };
        value.get_ref().as_bool().ok_or_else(|| wrong(key, value, Expected::Truth))
    }

    /// A table that must stand there.
    pub(super) fn table(&mut self, key: &'static str) -> Result<Fields<'t>, Fault> {
        let value = self.needed(key)?;
        let table = value.get_ref().as_table().ok_or_else(|| wrong(key, value, Expected::Table))?;
        Ok(Fields::new(table, value.span().start))
    }

    /// A list of tables that must stand there.
    pub(super) fn list(&mut self, key: &'static str) -> Result<&'t DeArray<'t>, Fault> {
        let value = self.needed(key)?;
        value.get_ref().as_array().ok_or_else(|| wrong(key, value, Expected::Tables))
    }

    /// A list of tables that may stand there.
    pub(super) fn optional_list(&mut self, key: &'static str) -> Result<Option<&'t DeArray<'t>>, Fault> {
        if self.value(key).is_none() {
            return Ok(None);
        }
        self.list(key).map(Some)
    }

    /// Refuses the first key that nobody asked for.
    pub(super) fn finish(self) -> Result<(), Fault> {
        let left = self.table.iter().filter(|(key, _)| !self.asked.contains(&key.get_ref().as_ref()));
        match left.min_by_key(|(key, _)| key.span().start) {
            None => Ok(()),
            Some((key, _)) => {
                let name = key.get_ref().as_ref();
                let nearest = nearest(name, self.asked.iter().copied()).map(Text::from);
                Err((Problem::UnknownKey { key: nfc(&clean(name)), nearest }, key.span().start))
            }
        }
    }
}

fn text<'t>(key: &'static str, value: &'t Spanned<DeValue<'t>>) -> Result<Word<'t>, Fault> {
    let word = value.get_ref().as_str().ok_or_else(|| wrong(key, value, Expected::Text))?;
    Ok(Word { word, offset: value.span().start })
}

fn wrong(key: &'static str, value: &Spanned<DeValue<'_>>, expected: Expected) -> Fault {
    (Problem::WrongKind { key: key.into(), expected }, value.span().start)
}
