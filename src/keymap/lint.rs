//! What cannot stand in a keymap even where every name is right, and what a person should know about one that can.

use std::collections::BTreeMap;

use super::Binding;
use super::chord::{Chord, Key};
use super::fault::{Caution, Fault, FaultKind};
use super::sequence::Sequence;
use crate::app::Scope;

/// Keys with the place where a file names them.
pub(super) struct Placed {
    pub(super) scope: Scope,
    pub(super) sequence: Sequence,
    pub(super) line: usize,
    pub(super) column: usize,
}

/// The faults of these keys, where digits count or do not.
pub(super) fn faults(mut placed: Vec<Placed>, counts: bool) -> Vec<Fault> {
    placed.sort_by_key(|keys| (keys.line, keys.column));
    let mut found = Vec::new();
    let mut bound: BTreeMap<Scope, Vec<(Sequence, usize)>> = BTreeMap::new();
    for Placed { scope, sequence, line, column } in placed {
        let known = bound.entry(scope).or_default();
        let counted =
            (counts && begins_a_count(scope, &sequence)).then(|| FaultKind::Counts(sequence.clone()));
        let kinds = alone(scope, &sequence).or(counted).or_else(|| {
            let (earlier, line) = known.iter().find(|(earlier, _)| earlier.collides(&sequence))?;
            Some(if *earlier == sequence {
                FaultKind::Duplicate(sequence.clone(), *line)
            } else {
                FaultKind::Unreachable(sequence.clone(), *line)
            })
        });
        found.extend(kinds.map(|kind| Fault { line, column, kind }));
        known.push((sequence, line));
    }
    found
}

/// Whether the keys begin with what is a count where digits count; a nought only goes on with one.
pub(super) fn begins_a_count(scope: Scope, sequence: &Sequence) -> bool {
    let first = sequence.chords().first().and_then(|chord| chord.typed());
    !scope.types('1') && first.is_some_and(|letter| matches!(letter, '1'..='9'))
}

/// What is worth knowing about these bindings.
pub(super) fn cautions(bindings: &[Binding]) -> Vec<Caution> {
    let sequences = bindings.iter().flat_map(|binding| &binding.sequences);
    sequences
        .filter_map(|sequence| {
            let any = |is: fn(&Chord) -> bool| sequence.chords().iter().any(is);
            if any(|chord| chord.ctrl && matches!(chord.key, Key::Char('s' | 'q' | ' '))) {
                Some(Caution::Kept(sequence.clone()))
            } else if any(|chord| chord.alt) {
                Some(Caution::Alt(sequence.clone()))
            } else {
                None
            }
        })
        .collect()
}

fn alone(scope: Scope, sequence: &Sequence) -> Option<FaultKind> {
    let sent: Vec<Chord> = sequence.chords().iter().map(|chord| chord.sent_as().unwrap_or(*chord)).collect();
    let first = sequence.chords().first()?;
    if *sequence != Sequence::new(sent.clone()) {
        Some(FaultKind::SentAs(sequence.clone(), Sequence::new(sent)))
    } else if scope != Scope::Text && sequence.has_backspace() {
        Some(FaultKind::Backspace)
    } else if first.typed().is_some_and(|letter| scope.types(letter)) {
        Some(FaultKind::SwallowsTyping(sequence.clone()))
    } else if sequence.is_composed() {
        Some(FaultKind::Composed(sequence.clone()))
    } else {
        None
    }
}
