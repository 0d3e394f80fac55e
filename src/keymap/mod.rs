//! Keys to actions: chords, sequences of them, files of bindings, their lint, and what a key means in a place.
//!
//! A keymap is data: those in `keymaps/` are embedded, a person's file lies over one of them, scope by scope and action by
//! action. A file with a fault is refused whole, each fault with its line and column. What a key means depends on the
//! open scopes alone; this room knows neither panes nor words (a fault says its id and arguments) nor a clock: a begun
//! sequence waits as long as the person likes. The `keybinds` crate, tried first, reads the clock at each key, cannot
//! name the continuations of a begun sequence and keeps the first of two bindings silently; hence this small one.

mod begun;
mod chord;
mod event;
mod fault;
mod file;
mod lint;
mod sequence;
mod shipped;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use crate::app::{Action, Scope};

pub use begun::{Begun, Meaning};
pub use chord::{Chord, Key};
pub use fault::{Caution, Fault, FaultKind, Spoken};
pub use sequence::Sequence;
pub use shipped::Shipped;

/// What a chord means after the chords typed before it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Match {
    /// The sequence is whole: this is wanted.
    Action(Action),
    /// The sequence has begun: what can follow, each with the action it leads to, in the order of keys.
    Pending(Vec<(Sequence, Action)>),
    /// It is a character, and text is being typed.
    Typed(char),
    /// The chord means nothing here.
    Unbound(Chord),
    /// The chord does not continue the sequence that had begun.
    Broken,
}

/// The bindings of every scope.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Keymap {
    base: Shipped,
    counts: bool,
    /// An ordered map is the trie: the continuations of a prefix stand next to each other.
    scopes: BTreeMap<Scope, BTreeMap<Sequence, Action>>,
    /// The keys of an action in the order of the file, the first being the one that hints name.
    keys: BTreeMap<Action, Vec<Sequence>>,
}

impl Keymap {
    /// The default keymap.
    ///
    /// # Errors
    /// Its faults; a test holds that there are none.
    pub fn embedded() -> Result<Self, Vec<Fault>> {
        Self::shipped(Shipped::Default)
    }

    /// A keymap that comes with the program.
    ///
    /// # Errors
    /// Its faults; a test holds that there are none.
    pub fn shipped(shipped: Shipped) -> Result<Self, Vec<Fault>> {
        let file = file::read(shipped.text());
        let counts = file.counts.unwrap_or(false);
        Ok(Self::of(shipped, counts, file.bindings(counts)?))
    }

    /// A person's file over the shipped keymap it names, else over this one.
    ///
    /// An action that the file names has the file's keys and no others. A shipped binding that the file's keys would
    /// shadow or make unreachable gives way, as do digits where the file makes them count.
    ///
    /// # Errors
    /// Every fault of the file, in its order.
    pub fn over(base: Shipped, text: &str) -> Result<(Self, Vec<Caution>), Vec<Fault>> {
        let file = file::read(text);
        let base = file.base.unwrap_or(base);
        let under = file::read(base.text());
        let counts_below = under.counts.unwrap_or(false);
        let counts = file.counts.unwrap_or(counts_below);
        let over = file.bindings(counts)?;
        let mut cautions = lint::cautions(&over);
        let mut bindings = under.bindings(counts_below)?;
        for standing in &mut bindings {
            let gives_way = |sequence: &Sequence| {
                counts && lint::begins_a_count(standing.scope, sequence)
                    || over.iter().any(|new| {
                        new.action == standing.action
                            || new.scope == standing.scope
                                && new.sequences.iter().any(|keys| keys.collides(sequence))
                    })
            };
            standing.sequences.retain(|sequence| !gives_way(sequence));
        }
        let lost = bindings.iter().filter(|standing| {
            standing.sequences.is_empty() && !over.iter().any(|new| new.action == standing.action)
        });
        cautions.extend(lost.map(|standing| Caution::Keyless(standing.action)));
        bindings.extend(over);
        Ok((Self::of(base, counts, bindings), cautions))
    }

    /// The shipped keymap it consists of, or lies over.
    pub const fn base(&self) -> Shipped {
        self.base
    }

    /// Whether digits typed before an action count.
    pub const fn counts(&self) -> bool {
        self.counts
    }

    /// What `chord` means where these scopes are open, the innermost first, after `begun`.
    pub fn resolve(&self, scopes: &[Scope], begun: &[Chord], chord: Chord) -> Match {
        let typed = Sequence::new(begun.iter().copied().chain([chord]).collect());
        let mut following: Vec<(Sequence, Action)> = Vec::new();
        for scope in scopes {
            for (sequence, action) in self.continuations(*scope, &typed) {
                if *sequence == typed && following.is_empty() {
                    return Match::Action(action);
                }
                if let Some(rest) = sequence.after(&typed)
                    && !following.iter().any(|(known, _)| known.collides(&rest))
                {
                    following.push((rest, action));
                }
            }
            if let ([], [], Some(letter)) = (begun, &*following, chord.typed())
                && scope.types(letter)
            {
                return Match::Typed(letter);
            }
        }
        if !following.is_empty() {
            Match::Pending(following)
        } else if begun.is_empty() {
            Match::Unbound(chord)
        } else {
            Match::Broken
        }
    }

    /// The keys of an action, the one to name first; none where it has no key.
    pub fn keys_for(&self, action: Action) -> &[Sequence] {
        self.keys.get(&action).map_or(&[], Vec::as_slice)
    }

    /// What can follow a count where these scopes are open, each with the key to name; what goes to a row comes first,
    /// because nobody would guess it.
    pub fn countable(&self, scopes: &[Scope]) -> Vec<(Sequence, Action)> {
        let open =
            Action::ALL.iter().filter(|action| action.takes_count() && scopes.contains(&action.scope()));
        let mut countable: Vec<_> =
            open.filter_map(|action| Some((self.keys_for(*action).first()?.clone(), *action))).collect();
        countable.sort_by_key(|(_, action)| !matches!(action, Action::First | Action::Last));
        countable
    }

    /// The bindings of a scope, in the order of keys.
    pub fn bindings(&self, scope: Scope) -> impl Iterator<Item = (&Sequence, Action)> {
        self.scopes.get(&scope).into_iter().flatten().map(|(sequence, action)| (sequence, *action))
    }

    fn of(base: Shipped, counts: bool, bindings: Vec<Binding>) -> Self {
        let mut keymap = Self { base, counts, scopes: BTreeMap::new(), keys: BTreeMap::new() };
        for binding in bindings {
            let scope = keymap.scopes.entry(binding.scope).or_default();
            scope.extend(binding.sequences.iter().map(|sequence| (sequence.clone(), binding.action)));
            keymap.keys.entry(binding.action).or_default().extend(binding.sequences);
        }
        keymap
    }

    fn continuations(&self, scope: Scope, typed: &Sequence) -> impl Iterator<Item = (&Sequence, Action)> {
        let from = self.scopes.get(&scope).map(|bindings| bindings.range(typed.clone()..));
        from.into_iter()
            .flatten()
            .take_while(move |(sequence, _)| sequence.starts_with(typed))
            .map(|(sequence, action)| (sequence, *action))
    }
}

/// One line of a file: an action with its keys.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Binding {
    scope: Scope,
    action: Action,
    sequences: Vec<Sequence>,
}
