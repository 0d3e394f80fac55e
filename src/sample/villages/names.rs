//! Made-up names in the manner of the highlands.

use super::dice::Dice;
use crate::domain::place::Unit;
use crate::domain::text::Text;

const FIRST: [&str; 12] =
    ["Kon", "Đăk", "Plei", "Tu", "Ngọk", "Măng", "Ia", "Long", "Vi", "Mô", "Ty", "Đắk Rơ"];
const SECOND: [&str; 41] = [
    "Pia",
    "Kum",
    "Tu",
    "Brăng",
    "Cheo",
    "Dơng",
    "Gu",
    "Hnông",
    "Jri",
    "Kleng",
    "Lăng",
    "Mơ Nay",
    "Năng",
    "Ôi",
    "Pành",
    "Rế",
    "Sút",
    "Tring",
    "Ui",
    "Vâng",
    "Xăng",
    "Chót",
    "Bê Rê",
    "Ke Joi",
    "Lây",
    "Mút",
    "Nhót",
    "Peng",
    "Rao",
    "Têo",
    "Wâng",
    "Yốp",
    "Hơ Drế",
    "Klăh",
    "Piêng",
    "Săng",
    "Tơ Lung",
    "Vơ Reng",
    "Chring",
    "Bông",
    "Kach",
];

/// The villages of one commune: named, or, in some communes, numbered.
pub(super) struct Names {
    at: u32,
    numbered: Option<u32>,
}

impl Names {
    pub(super) fn of_commune(dice: &mut Dice) -> Self {
        let numbered = dice.happens(150).then_some(0);
        Self { at: dice.below(FIRST.len() as u32 * SECOND.len() as u32), numbered }
    }

    /// The next village. A commune walks the pairs of syllables in one stride, so that no name comes twice in it.
    pub(super) fn next(&mut self, dice: &mut Dice) -> (Unit, Text) {
        if let Some(number) = &mut self.numbered {
            *number += 1;
            return (Unit::Hamlet, number.to_string().into());
        }
        let (firsts, seconds) = (FIRST.len() as u32, SECOND.len() as u32);
        self.at = (self.at + 5 * seconds + 17) % (firsts * seconds);
        let first = FIRST[(self.at / seconds) as usize];
        let second = SECOND[(self.at % seconds) as usize];
        let unit = if dice.happens(400) { Unit::Village } else { Unit::Hamlet };
        (unit, format!("{first} {second}").into())
    }
}

/// The name of an invented commune: its number keeps it apart from every other.
pub(super) fn commune(dice: &mut Dice, n: u32) -> Text {
    let first = dice.pick(&FIRST).unwrap_or_default();
    let second = dice.pick(&SECOND).unwrap_or_default();
    format!("{first} {second} {}", n + 1).into()
}
