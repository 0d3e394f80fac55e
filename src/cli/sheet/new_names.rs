//! The places that a sheet adds: which communes, and how many villages where.

use std::collections::HashMap;

use crate::domain::place::{PlaceId, PlaceLevel};
use crate::domain::snapshot::{Changes, Snapshot};
use crate::domain::text::{Text, clean};
use crate::wording::Words;

/// How many names stand in one line.
const NAMES: usize = 8;

/// The places that a sheet adds.
#[derive(Debug, Default)]
pub(super) struct NewNames {
    /// How many they are.
    pub(super) count: usize,
    /// The districts and communes, in the order of the sheet.
    pub(super) communes: Vec<Text>,
    /// The communes that get villages, and how many.
    pub(super) villages: Vec<(Text, u32)>,
}

impl NewNames {
    /// The places that changes add to a book.
    pub(super) fn of(changes: &Changes, book: &Snapshot) -> Self {
        let mut names = Self::default();
        let mut added: HashMap<PlaceId, Text> = HashMap::new();
        let mut of_commune: HashMap<PlaceId, usize> = HashMap::new();
        for change in &changes.places {
            let Some(place) = change.after.as_ref().filter(|_| change.before.is_none()) else { continue };
            names.count += 1;
            if place.level != PlaceLevel::Village {
                added.insert(change.id, place.name.clone());
                names.communes.push(place.name.clone());
                continue;
            }
            let Some(commune) = place.parent else { continue };
            let at = *of_commune.entry(commune).or_insert_with(|| {
                let known = book.get(commune).map(|place| place.name.clone());
                let name = known.or_else(|| added.get(&commune).cloned()).unwrap_or_else(|| "?".into());
                names.villages.push((name, 0));
                names.villages.len() - 1
            });
            names.villages[at].1 += 1;
        }
        names
    }

    /// What is added, in one line for communes and one for villages.
    pub(super) fn lines(&self, words: &Words) -> Vec<String> {
        let communes = self.communes.iter().map(|name| clean(name)).collect();
        let villages = self.villages.iter().map(|(name, n)| format!("{} ({n})", clean(name))).collect();
        [("cli-sheet-new-communes", communes), ("cli-sheet-new-villages", villages)]
            .into_iter()
            .filter(|(_, names): &(_, Vec<String>)| !names.is_empty())
            .map(|(id, names)| {
                let more = names.len().saturating_sub(NAMES);
                let shown = names[..names.len().min(NAMES)].join(", ");
                words.say_with(id, &[("names", shown.into()), ("more", more.into())])
            })
            .collect()
    }
}
