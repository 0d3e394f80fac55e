//! The words for what a place is, alone in a column or in front of its name.

use crate::domain::place::{PlaceLevel, Unit};
use crate::domain::text::fold;

/// What a place is, and so on which level it stands.
pub(super) type Kind = (PlaceLevel, Unit);

/// The words without marks; what is no unit of its own is the one that stands for it.
const WORDS: [(&str, Kind); 33] = [
    ("thanh pho truc thuoc trung uong", (PlaceLevel::Province, Unit::City)),
    ("thanh pho trung uong", (PlaceLevel::Province, Unit::City)),
    ("thanh pho thuoc tinh", (PlaceLevel::District, Unit::City)),
    ("thanh pho", (PlaceLevel::District, Unit::City)),
    ("thi tran", (PlaceLevel::Commune, Unit::Township)),
    ("thi xa", (PlaceLevel::District, Unit::Town)),
    ("to dan pho", (PlaceLevel::Village, Unit::Hamlet)),
    ("khu pho", (PlaceLevel::Village, Unit::Hamlet)),
    ("dac khu", (PlaceLevel::Commune, Unit::Commune)),
    ("tinh", (PlaceLevel::Province, Unit::Province)),
    ("huyen", (PlaceLevel::District, Unit::District)),
    ("quan", (PlaceLevel::District, Unit::District)),
    ("phuong", (PlaceLevel::Commune, Unit::Ward)),
    ("xa", (PlaceLevel::Commune, Unit::Commune)),
    ("thon", (PlaceLevel::Village, Unit::Hamlet)),
    ("ap", (PlaceLevel::Village, Unit::Hamlet)),
    ("khom", (PlaceLevel::Village, Unit::Hamlet)),
    ("tdp", (PlaceLevel::Village, Unit::Hamlet)),
    ("lang", (PlaceLevel::Village, Unit::Village)),
    ("ban", (PlaceLevel::Village, Unit::Village)),
    ("buon", (PlaceLevel::Village, Unit::Village)),
    ("plei", (PlaceLevel::Village, Unit::Village)),
    ("province", (PlaceLevel::Province, Unit::Province)),
    ("district", (PlaceLevel::District, Unit::District)),
    ("city", (PlaceLevel::District, Unit::City)),
    ("town", (PlaceLevel::District, Unit::Town)),
    ("commune", (PlaceLevel::Commune, Unit::Commune)),
    ("ward", (PlaceLevel::Commune, Unit::Ward)),
    ("township", (PlaceLevel::Commune, Unit::Township)),
    ("hamlet", (PlaceLevel::Village, Unit::Hamlet)),
    ("village", (PlaceLevel::Village, Unit::Village)),
    ("huyen, thanh pho", (PlaceLevel::District, Unit::District)),
    ("xa, phuong, thi tran", (PlaceLevel::Commune, Unit::Commune)),
];

/// How many words stand in front of names as well; "plei" and what follows does not.
const IN_FRONT: usize = 21;

/// What the words of a cell say; a level may have "cấp" in front.
pub(super) fn kind(words: &str) -> Option<Kind> {
    let folded = fold(words.trim());
    let word = folded.strip_prefix("cap ").unwrap_or(&folded).trim();
    WORDS.into_iter().find(|(known, _)| *known == word).map(|(_, kind)| kind)
}

/// The word in front of a name, where there is one, and the name without it. Where the level is known, a word of another
/// level belongs to the name ("xã Bản Phố").
pub(super) fn in_front(name: &str, level: Option<PlaceLevel>) -> (Option<Kind>, &str) {
    let name = name.trim();
    let letter_at = |place: usize| name.char_indices().nth(place).map_or(name.len(), |(at, _)| at);
    for (word, (own, unit)) in WORDS.into_iter().take(IN_FRONT) {
        let (front, rest) = name.split_at(letter_at(word.len()));
        if !rest.starts_with(' ') || rest.trim().is_empty() || fold(front) != word {
            continue;
        }
        let is_central = unit == Unit::City && level == Some(PlaceLevel::Province);
        if is_central {
            return (Some((PlaceLevel::Province, Unit::City)), rest.trim());
        }
        if level.is_none_or(|level| level == own) {
            return (Some((own, unit)), rest.trim());
        }
    }
    (None, name)
}

/// How many digits a code of this level has; villages have none.
pub(super) const fn digits(level: PlaceLevel) -> usize {
    match level {
        PlaceLevel::Province => 2,
        PlaceLevel::District => 3,
        PlaceLevel::Commune => 5,
        PlaceLevel::Village => 0,
    }
}

/// The level whose codes have so many digits.
pub(super) fn level_of(code: &str) -> Option<PlaceLevel> {
    let levels = [PlaceLevel::Province, PlaceLevel::District, PlaceLevel::Commune];
    levels.into_iter().find(|level| digits(*level) == code.len())
}

/// The word that usually goes with a level.
pub(super) const fn usual(level: PlaceLevel) -> Unit {
    match level {
        PlaceLevel::Province => Unit::Province,
        PlaceLevel::District => Unit::District,
        PlaceLevel::Commune => Unit::Commune,
        PlaceLevel::Village => Unit::Hamlet,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_say_what_a_place_is() {
        let commune = Some(PlaceLevel::Commune);
        let cases = [
            ("Thị trấn Đắk Hà", None, (Some((PlaceLevel::Commune, Unit::Township)), "Đắk Hà")),
            ("Xã Bản Phố", None, (Some((PlaceLevel::Commune, Unit::Commune)), "Bản Phố")),
            ("Bản Phố", commune, (None, "Bản Phố")),
            (
                "Thành phố Đà Nẵng",
                Some(PlaceLevel::Province),
                (Some((PlaceLevel::Province, Unit::City)), "Đà Nẵng"),
            ),
            ("Măng Cành", None, (None, "Măng Cành")),
            ("Xã", None, (None, "Xã")),
        ];
        for (name, level, expected) in cases {
            assert_eq!(in_front(name, level), expected, "{name}");
        }
        assert_eq!(kind("Thành phố Trung ương"), Some((PlaceLevel::Province, Unit::City)));
        assert_eq!(kind("Cấp xã"), Some((PlaceLevel::Commune, Unit::Commune)));
        assert_eq!(kind("khác"), None);
    }
}
