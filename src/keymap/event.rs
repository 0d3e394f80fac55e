//! What a terminal says was pressed, as a chord.

use crossterm::event::{KeyCode, KeyEvent, KeyEventKind, KeyModifiers};

use super::chord::{Chord, Key};

impl Chord {
    /// The chord of a key event; `None` for a release and for keys that have no name here.
    pub fn of_event(event: &KeyEvent) -> Option<Self> {
        if event.kind == KeyEventKind::Release {
            return None;
        }
        let held = |modifier| event.modifiers.contains(modifier);
        let mut chord = Self {
            key: key(event.code)?,
            ctrl: held(KeyModifiers::CONTROL),
            alt: held(KeyModifiers::ALT),
            shift: held(KeyModifiers::SHIFT) || event.code == KeyCode::BackTab,
        };
        if matches!(chord.key, Key::Char(_)) && !chord.ctrl {
            // The character is already the one that Shift makes.
            chord.shift = false;
        }
        let chord = chord.normal();
        Some(chord.sent_as().unwrap_or(chord))
    }
}

const fn key(code: KeyCode) -> Option<Key> {
    Some(match code {
        KeyCode::Char(letter) => Key::Char(letter),
        KeyCode::F(number @ 1..=12) => Key::Function(number),
        KeyCode::Enter => Key::Enter,
        KeyCode::Esc => Key::Esc,
        KeyCode::Tab | KeyCode::BackTab => Key::Tab,
        KeyCode::Backspace => Key::Backspace,
        KeyCode::Delete => Key::Delete,
        KeyCode::Insert => Key::Insert,
        KeyCode::Up => Key::Up,
        KeyCode::Down => Key::Down,
        KeyCode::Left => Key::Left,
        KeyCode::Right => Key::Right,
        KeyCode::Home => Key::Home,
        KeyCode::End => Key::End,
        KeyCode::PageUp => Key::PageUp,
        KeyCode::PageDown => Key::PageDown,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn events_become_the_chords_that_files_name() {
        let cases = [
            (KeyCode::Char('đ'), KeyModifiers::NONE, "đ"),
            (KeyCode::Char('G'), KeyModifiers::SHIFT, "G"),
            (KeyCode::Char('?'), KeyModifiers::SHIFT, "?"),
            (KeyCode::Char('z'), KeyModifiers::CONTROL, "Ctrl-z"),
            (KeyCode::Char('Z'), KeyModifiers::CONTROL.union(KeyModifiers::SHIFT), "Ctrl-z"),
            (KeyCode::Char('h'), KeyModifiers::CONTROL, "Backspace"),
            (KeyCode::Char('i'), KeyModifiers::CONTROL, "Tab"),
            (KeyCode::Char(' '), KeyModifiers::NONE, "Space"),
            (KeyCode::BackTab, KeyModifiers::SHIFT, "Shift-Tab"),
            (KeyCode::BackTab, KeyModifiers::NONE, "Shift-Tab"),
            (KeyCode::PageDown, KeyModifiers::NONE, "PgDn"),
            (KeyCode::F(2), KeyModifiers::NONE, "F2"),
        ];
        for (code, modifiers, written) in cases {
            let chord = Chord::of_event(&KeyEvent::new(code, modifiers));
            assert_eq!(chord, Chord::parse(written).ok(), "{code:?} {modifiers:?}");
        }
    }

    #[test]
    fn a_release_is_no_chord() {
        let event = KeyEvent::new_with_kind(KeyCode::Enter, KeyModifiers::NONE, KeyEventKind::Release);
        assert_eq!(Chord::of_event(&event), None);
    }
}
