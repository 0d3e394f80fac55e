//! Chords typed one after another, as files write them: "Ctrl-z", "g g", "m a".

use std::fmt;

use super::chord::{Chord, Key};

/// The letters that set a tone in Telex after a vowel; z takes it away again.
const TELEX_TONES: &str = "sfrxjz";
const VOWELS: &str = "aăâeêioôơuưy";

/// One chord or several, typed one after another.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Sequence(Vec<Chord>);

impl Sequence {
    /// The sequence of these chords.
    pub const fn new(chords: Vec<Chord>) -> Self {
        Self(chords)
    }

    /// The sequence that files write like this: chords between blanks.
    ///
    /// # Errors
    /// The chord that is none, and the nearest right spelling where one is near.
    pub fn parse(text: &str) -> Result<Self, (String, Option<String>)> {
        text.split_whitespace()
            .map(|word| Chord::parse(word).map_err(|nearest| (word.to_owned(), nearest)))
            .collect::<Result<_, _>>()
            .map(Self)
    }

    /// Its chords.
    pub fn chords(&self) -> &[Chord] {
        &self.0
    }

    /// Whether it begins with another one, or is the same.
    pub fn starts_with(&self, other: &Self) -> bool {
        self.0.starts_with(&other.0)
    }

    /// Whether both cannot stand in one scope: one begins with the other.
    pub fn collides(&self, other: &Self) -> bool {
        self.starts_with(other) || other.starts_with(self)
    }

    /// What is left to type after a beginning; `None` where nothing is.
    pub fn after(&self, begun: &Self) -> Option<Self> {
        let rest = self.0.strip_prefix(&*begun.0)?;
        (!rest.is_empty()).then(|| Self(rest.to_vec()))
    }

    /// The sequence with signs for arrows and Enter, for a screen that can show them.
    pub fn sign(&self) -> String {
        self.0.iter().map(|chord| chord.sign()).collect::<Vec<_>>().join(" ")
    }

    /// Whether an input method would make another letter of it: Telex of "dd", "aa", "ow", "as", VNI of "a1", "d9".
    ///
    /// A tone and a doubled vowel reach back over the consonants between, so "m a n s" is one as well.
    pub fn is_composed(&self) -> bool {
        let mut before = String::new();
        for chord in &self.0 {
            let Some(letter) = chord.typed().filter(|letter| letter.is_alphanumeric()) else {
                before.clear();
                continue;
            };
            let letter = letter.to_lowercase().next().unwrap_or(letter);
            let has_vowel = before.contains(|c| VOWELS.contains(c));
            let composes = match letter {
                'a' | 'e' | 'o' | 'd' => before.contains(letter),
                'w' => before.contains(['a', 'o', 'u']),
                '9' => before.contains('d'),
                '0'..='8' => has_vowel,
                _ => has_vowel && TELEX_TONES.contains(letter),
            };
            if composes {
                return true;
            }
            before.push(letter);
        }
        false
    }

    /// Whether Backspace is in it, which an input method sends in bursts to replace what was typed.
    pub fn has_backspace(&self) -> bool {
        self.0.iter().any(|chord| chord.key == Key::Backspace)
    }
}

impl fmt::Display for Sequence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0.iter().map(Chord::to_string).collect::<Vec<_>>().join(" "))
    }
}
