//! Chords and their twins on the wire: the keymap's words stay free of bytes, the wire's free of meaning.

use super::wire::{Held, Key, KeyCode};
use crate::keymap::{self, Chord};

impl From<Chord> for Key {
    fn from(chord: Chord) -> Key {
        Key { code: sent(chord.key), held: Held { ctrl: chord.ctrl, alt: chord.alt, shift: chord.shift } }
    }
}

impl From<Key> for Chord {
    fn from(Key { code, held }: Key) -> Chord {
        Chord { key: received(code), ctrl: held.ctrl, alt: held.alt, shift: held.shift }
    }
}

const fn sent(key: keymap::Key) -> KeyCode {
    match key {
        keymap::Key::Char(c) => KeyCode::Char(c),
        keymap::Key::Function(n) => KeyCode::Function(n),
        keymap::Key::Enter => KeyCode::Enter,
        keymap::Key::Esc => KeyCode::Esc,
        keymap::Key::Tab => KeyCode::Tab,
        keymap::Key::Backspace => KeyCode::Backspace,
        keymap::Key::Delete => KeyCode::Delete,
        keymap::Key::Insert => KeyCode::Insert,
        keymap::Key::Up => KeyCode::Up,
        keymap::Key::Down => KeyCode::Down,
        keymap::Key::Left => KeyCode::Left,
        keymap::Key::Right => KeyCode::Right,
        keymap::Key::Home => KeyCode::Home,
        keymap::Key::End => KeyCode::End,
        keymap::Key::PageUp => KeyCode::PageUp,
        keymap::Key::PageDown => KeyCode::PageDown,
    }
}

const fn received(code: KeyCode) -> keymap::Key {
    match code {
        KeyCode::Char(c) => keymap::Key::Char(c),
        KeyCode::Function(n) => keymap::Key::Function(n),
        KeyCode::Enter => keymap::Key::Enter,
        KeyCode::Esc => keymap::Key::Esc,
        KeyCode::Tab => keymap::Key::Tab,
        KeyCode::Backspace => keymap::Key::Backspace,
        KeyCode::Delete => keymap::Key::Delete,
        KeyCode::Insert => keymap::Key::Insert,
        KeyCode::Up => keymap::Key::Up,
        KeyCode::Down => keymap::Key::Down,
        KeyCode::Left => keymap::Key::Left,
        KeyCode::Right => keymap::Key::Right,
        KeyCode::Home => keymap::Key::Home,
        KeyCode::End => keymap::Key::End,
        KeyCode::PageUp => keymap::Key::PageUp,
        KeyCode::PageDown => keymap::Key::PageDown,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_chord_comes_back() {
        for written in
            ["đ", "Space", "F12", "Enter", "Shift-Tab", "Ctrl-z", "Alt-Up", "PgDn", "Home", "Delete"]
        {
            let chord = Chord::parse(written).unwrap();
            assert_eq!(Chord::from(Key::from(chord)), chord, "{written}");
        }
    }
}
