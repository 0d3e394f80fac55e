//! The word in front of a place's name, which says what it is.

use crate::domain::place::Unit;
use crate::domain::text::fold;

/// The word in front of a village's name, where one stands there.
pub(super) fn said_unit(name: &str) -> Option<Unit> {
    let name = name.trim();
    let (unit, own) = unit_and_name(name, Unit::Hamlet);
    (own.len() < name.len()).then_some(unit)
}

/// The word in front of a name, and the name without it.
pub(super) fn unit_and_name(name: &str, usual: Unit) -> (Unit, &str) {
    const WORDS: [(&str, Unit); 10] = [
        ("thanh pho", Unit::City),
        ("thi xa", Unit::Town),
        ("thi tran", Unit::Township),
        ("huyen", Unit::District),
        ("phuong", Unit::Ward),
        ("xa", Unit::Commune),
        ("thon", Unit::Hamlet),
        ("lang", Unit::Village),
        ("ban", Unit::Village),
        ("buon", Unit::Village),
    ];
    let name = name.trim();
    // The letters of composed text fold one by one.
    let letter_at = |place: usize| name.char_indices().nth(place).map_or(name.len(), |(at, _)| at);
    let first = name.bytes().next().map(|letter| letter.to_ascii_lowercase());
    for (word, unit) in WORDS.into_iter().filter(|(word, _)| word.bytes().next() == first) {
        let (own, rest) = name.split_at(letter_at(word.len()));
        if rest.starts_with(' ') && !rest.trim().is_empty() && fold(own) == word {
            return (unit, rest.trim());
        }
    }
    (usual, name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_word_in_front_says_what_a_place_is() {
        assert_eq!(unit_and_name("Làng 3 (Đăk Réo)", Unit::Hamlet), (Unit::Village, "3 (Đăk Réo)"));
        assert_eq!(unit_and_name("THÔN Kon Teo", Unit::Hamlet), (Unit::Hamlet, "Kon Teo"));
        assert_eq!(unit_and_name("Xã", Unit::Commune), (Unit::Commune, "Xã"));
        assert_eq!(unit_and_name("Măng Cành", Unit::Commune), (Unit::Commune, "Măng Cành"));
    }
}
