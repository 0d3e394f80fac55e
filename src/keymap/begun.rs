//! What has been typed and does not mean anything yet: a count, the beginning of a sequence.

use super::{Chord, Key, Keymap, Match, Sequence};
use crate::app::{Action, Scope};

/// The largest count; further digits leave it as it is.
const LARGEST: u32 = 999_999;

/// Keys that wait for more keys, as long as the person likes.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Begun {
    count: Option<u32>,
    chords: Vec<Chord>,
    following: Vec<(Sequence, Action)>,
}

/// What a chord means after everything typed before it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Meaning {
    /// This is wanted, after a count where one was typed.
    Action(Action, Option<u32>),
    /// It is a character, and text is being typed.
    Typed(char),
    /// The chord means nothing here.
    Unbound(Chord),
    /// More keys are waited for, or what had begun is dropped.
    Nothing,
    /// The chord does not go on with what had begun; all of it means nothing.
    Broken(Sequence),
}

impl Begun {
    /// The count, where one has begun.
    pub const fn count(&self) -> Option<u32> {
        self.count
    }

    /// What can follow, each with the action it leads to; empty where nothing has begun.
    pub fn following(&self) -> &[(Sequence, Action)] {
        &self.following
    }

    /// Takes one more chord where these scopes are open, the innermost first.
    ///
    /// Where text is typed a digit is text. Going back, with a count before it, only drops the count.
    pub fn take(&mut self, keymap: &Keymap, scopes: &[Scope], chord: Chord) -> Meaning {
        let Self { count, mut chords, .. } = std::mem::take(self);
        let counts = keymap.counts() && !scopes.iter().any(|scope| scope.types('1'));
        let count = count.filter(|_| counts);
        if counts
            && chords.is_empty()
            && let Some(longer) = longer(count, chord)
        {
            *self = Self { count: Some(longer), chords, following: keymap.countable(scopes) };
            return Meaning::Nothing;
        }
        match keymap.resolve(scopes, &chords, chord) {
            Match::Action(Action::Back | Action::Cancel) if count.is_some() => Meaning::Nothing,
            Match::Action(action) => Meaning::Action(action, count),
            Match::Typed(letter) => Meaning::Typed(letter),
            Match::Pending(following) => {
                chords.push(chord);
                *self = Self { count, chords, following };
                Meaning::Nothing
            }
            Match::Unbound(chord) => Meaning::Unbound(chord),
            Match::Broken if chord.key == Key::Esc => Meaning::Nothing,
            Match::Broken => {
                chords.push(chord);
                Meaning::Broken(Sequence::new(chords))
            }
        }
    }
}

/// The count with one more digit; a nought begins none.
fn longer(count: Option<u32>, chord: Chord) -> Option<u32> {
    let digit = chord.typed()?.to_digit(10)?;
    match count {
        None if digit == 0 => None,
        None => Some(digit),
        Some(count) => Some(count * 10 + digit).filter(|longer| *longer <= LARGEST).or(Some(count)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::keymap::Shipped;

    const MATRIX: &[Scope] = &[Scope::Matrix, Scope::Table, Scope::Global];

    /// What the last of these keys means, and what waits after it.
    fn typed(shipped: Shipped, scopes: &[Scope], keys: &str) -> (Meaning, Begun) {
        let keymap = Keymap::shipped(shipped).unwrap();
        let mut begun = Begun::default();
        let mut meaning = Meaning::Nothing;
        for key in keys.split(' ') {
            meaning = begun.take(&keymap, scopes, Chord::parse(key).unwrap());
        }
        (meaning, begun)
    }

    #[test]
    fn digits_before_an_action_count_in_vim_alone() {
        for (keys, action, count) in [
            ("5 j", Action::Down, Some(5)),
            ("1 0 G", Action::Last, Some(10)),
            ("1 2 g g", Action::First, Some(12)),
            ("j", Action::Down, None),
            ("g 2", Action::ShowReview, None),
            ("5 Esc j", Action::Down, None),
            ("9 9 9 9 9 9 9 j", Action::Down, Some(999_999)),
        ] {
            assert_eq!(
                typed(Shipped::Vim, MATRIX, keys),
                (Meaning::Action(action, count), Begun::default()),
                "{keys}"
            );
        }
        let default = typed(Shipped::Default, MATRIX, "2");
        assert_eq!(default.0, Meaning::Action(Action::ShowReview, None));
        let nought = Chord::letter('0');
        assert_eq!(typed(Shipped::Vim, MATRIX, "0").0, Meaning::Unbound(nought), "a nought begins no count");
    }

    #[test]
    fn a_begun_count_names_what_can_follow() {
        let (meaning, begun) = typed(Shipped::Vim, MATRIX, "2 5");
        assert_eq!((meaning, begun.count()), (Meaning::Nothing, Some(25)));
        let following: Vec<_> =
            begun.following().iter().map(|(keys, action)| (keys.to_string(), *action)).collect();
        assert!(following.contains(&("j".into(), Action::Down)), "{following:?}");
        assert!(following.contains(&("G".into(), Action::Last)), "{following:?}");
        assert!(following.iter().all(|(_, action)| action.takes_count()), "{following:?}");
        let (_, begun) = typed(Shipped::Vim, MATRIX, "2 g");
        assert_eq!(begun.count(), Some(2), "a sequence may follow the count");
        assert_eq!(begun.following().len(), 7, "{:?}", begun.following());
    }

    #[test]
    fn where_text_is_typed_a_digit_is_text() {
        let field = &[Scope::Text, Scope::Dialog];
        assert_eq!(typed(Shipped::Vim, field, "5").0, Meaning::Typed('5'));
        assert_eq!(
            typed(Shipped::Vim, &[Scope::Dialog], "3 j").0,
            Meaning::Action(Action::NextField, Some(3))
        );
    }

    #[test]
    fn what_does_not_follow_drops_the_count() {
        assert_eq!(typed(Shipped::Vim, MATRIX, "5 g q").1, Begun::default());
        let unbound = Chord::parse("F9").unwrap();
        assert_eq!(typed(Shipped::Vim, MATRIX, "5 F9"), (Meaning::Unbound(unbound), Begun::default()));
    }

    #[test]
    fn keys_that_lead_nowhere_are_named_and_escape_drops_them_silently() {
        let (meaning, begun) = typed(Shipped::Default, MATRIX, "m z");
        let Meaning::Broken(keys) = meaning else { panic!("{meaning:?}") };
        assert_eq!((keys.to_string(), begun), ("m z".to_owned(), Begun::default()));
        assert_eq!(typed(Shipped::Default, MATRIX, "m Esc").0, Meaning::Nothing);
    }
}
