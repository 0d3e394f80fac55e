//! Villages with made-up figures for rehearsals, any number of them.
//!
//! The same count gives the same villages on every machine: the numbers come from a small generator of our own that
//! starts from the commune's code. The real communes are filled first; beyond what they hold, districts and communes
//! are invented and named so. No figure here was ever reported by anybody.

mod dice;
mod figures;
mod names;

use crate::domain::date::Validity;
use crate::domain::id::Id;
use crate::domain::place::{Place, PlaceId, PlaceLevel, Unit};
use crate::domain::review::{FiguresNature, Round, RoundId, RoundObject, Survey};
use crate::domain::snapshot::Changes;
use crate::domain::text::Text;

use super::REHEARSAL_DAY;
use dice::Dice;

/// How many villages the sample province has unless asked otherwise.
pub const USUAL: u32 = 756;

/// The key of the sample's round.
pub const ROUND: &str = "thon-2015";

/// The most villages that a commune of the sample holds.
const MOST: u32 = 12;

/// Communes per invented district.
const COMMUNES: u32 = 14;

/// Adds one round under these rules and `count` villages with their figures to the rows of a new book.
pub fn insert(changes: &mut Changes, rules: Text, count: u32) {
    let round = changes.insert(Round {
        key: ROUND.into(),
        year: 2015,
        object: RoundObject::Villages,
        rules,
        as_of: REHEARSAL_DAY,
        nature: FiguresNature::MadeUp,
    });
    let mut communes = communes_of(changes);
    let room = communes.len() as u32 * MOST;
    let mut filling = Filling { changes, round, empty: "".into() };
    let mut left = count;
    if count > room {
        for commune in &communes {
            left -= filling.commune(commune, commune.natural);
        }
        filling.invent(left);
    } else {
        share_out(&mut communes, count);
        for commune in &communes {
            filling.commune(commune, commune.natural);
        }
    }
}

/// A commune to be filled with villages.
struct Seat {
    place: PlaceId,
    code: Text,
    /// How poor its villages are on average, per mille.
    need: i32,
    /// How many villages it has.
    natural: u32,
}

impl Seat {
    fn new(place: PlaceId, code: Text) -> Self {
        let mut dice = Dice::for_place(&code);
        let need = 590 + dice.spread(260);
        Self { place, code, need, natural: 5 + dice.below(8) }
    }
}

/// The communes of the book that have villages: wards are left out, they have street groups.
fn communes_of(changes: &Changes) -> Vec<Seat> {
    let rows = changes.places.iter().filter_map(|change| Some((change.id, change.after.as_ref()?)));
    rows.filter(|(_, place)| place.level == PlaceLevel::Commune && place.unit != Unit::Ward)
        .map(|(id, place)| Seat::new(id, place.code.clone()))
        .collect()
}

/// Adds or takes one village at a time, commune by commune, until there are `count` of them.
fn share_out(communes: &mut [Seat], count: u32) {
    let mut total: u32 = communes.iter().map(|commune| commune.natural).sum();
    while total != count {
        let mut changed = false;
        for commune in communes.iter_mut() {
            if total < count && commune.natural < MOST {
                commune.natural += 1;
                total += 1;
                changed = true;
            } else if total > count && commune.natural > 0 {
                commune.natural -= 1;
                total -= 1;
                changed = true;
            }
        }
        if !changed {
            return;
        }
    }
}

/// Rows being added to a book.
struct Filling<'a> {
    changes: &'a mut Changes,
    round: RoundId,
    empty: Text,
}

impl Filling<'_> {
    /// Adds the villages of one commune with their figures; returns how many.
    fn commune(&mut self, commune: &Seat, count: u32) -> u32 {
        let mut dice = Dice::for_place(&commune.code);
        let mut names = names::Names::of_commune(&mut dice);
        for _ in 0..count {
            let (unit, name) = names.next(&mut dice);
            let village =
                self.place(PlaceLevel::Village, unit, self.empty.clone(), name, Some(commune.place));
            let figures = figures::village(&mut dice, commune.need);
            self.changes.insert(Survey {
                round: self.round,
                place: village,
                figures,
                note: self.empty.clone(),
            });
        }
        count
    }

    /// Adds invented districts and communes until `left` villages stand in them.
    fn invent(&mut self, mut left: u32) {
        let province = self.changes.places.iter().find_map(|change| {
            change.after.as_ref().filter(|place| place.level == PlaceLevel::Province).map(|_| change.id)
        });
        let mut district = None;
        for n in 0.. {
            if left == 0 {
                return;
            }
            if n % COMMUNES == 0 {
                let k = n / COMMUNES + 1;
                let (code, name) = (format!("9{k:03}").into(), format!("Mẫu {k}").into());
                district = Some(self.place(PlaceLevel::District, Unit::District, code, name, province));
            }
            let code: Text = format!("{}", 70_001 + n).into();
            let name = names::commune(&mut Dice::for_place(&code), n);
            let place = self.place(PlaceLevel::Commune, Unit::Commune, code.clone(), name, district);
            let seat = Seat::new(place, code);
            left -= self.commune(&seat, seat.natural.min(left));
        }
    }

    fn place(
        &mut self,
        level: PlaceLevel,
        unit: Unit,
        code: Text,
        name: Text,
        parent: Option<PlaceId>,
    ) -> Id<Place> {
        let (transfers, validity) = (Vec::new(), Validity::default());
        self.changes.insert(Place { level, unit, code, name, parent, transfers, validity })
    }
}

#[cfg(test)]
mod tests;
