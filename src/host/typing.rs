//! Keys and pasted text as crossterm reads them, made into what goes over the wire.
//!
//! Everything that is queued is read before anything is sent: an input method sends Backspace and a letter in one
//! burst, and a slow line delivers many keys at once. An escape sequence that a slow line has split after its Escape
//! arrives as separate keys; [`mend`] puts it together again.

use std::io;
use std::os::fd::AsFd;
use std::time::Duration;

use crossterm::event::{self, Event};
use rustix::event::{PollFd, PollFlags, poll};

use super::wire::{Held, Key, KeyCode, Typed};
use crate::keymap::Chord;

/// How long to look for more: crossterm does not see its own queue with none at all.
const MORE: Duration = Duration::from_millis(1);

/// How long a lone Escape waits for the rest of a split sequence.
const REST_OF_ESCAPE: Duration = Duration::from_millis(50);

/// Sleeps until something is typed; an error when the terminal is gone.
pub(super) fn wait(keyboard: &impl AsFd) -> io::Result<()> {
    loop {
        let mut fds = [PollFd::new(keyboard, PollFlags::IN)];
        match poll(&mut fds, None) {
            Err(rustix::io::Errno::INTR) => continue,
            Err(error) => return Err(error.into()),
            Ok(_) => {}
        }
        let seen = fds[0].revents();
        if seen.intersects(PollFlags::HUP | PollFlags::ERR | PollFlags::NVAL) {
            return Err(io::Error::new(io::ErrorKind::UnexpectedEof, "the terminal is gone"));
        }
        if seen.contains(PollFlags::IN) {
            return Ok(());
        }
    }
}

/// Reads everything that is queued.
pub(super) fn drain() -> io::Result<Vec<Typed>> {
    let mut typed = Vec::new();
    loop {
        if !event::poll(patience(&typed))? {
            return Ok(mend(typed));
        }
        typed.extend(typed_of(event::read()?));
    }
}

/// How long to look for more after what was typed: longer where a sequence has begun.
fn patience(typed: &[Typed]) -> Duration {
    let begun = typed.iter().rposition(|one| plain(one) == Some(KeyCode::Esc));
    let rest: Option<String> = begun.and_then(|at| typed[at + 1..].iter().map(character).collect());
    match rest.as_deref() {
        Some("" | "[" | "O") => REST_OF_ESCAPE,
        Some(rest)
            if rest.len() == 2 && rest.starts_with('[') && rest.ends_with(|c: char| c.is_ascii_digit()) =>
        {
            REST_OF_ESCAPE
        }
        _ => MORE,
    }
}

/// What an event means here; resizes come by signal, and nothing else was asked for.
fn typed_of(event: Event) -> Option<Typed> {
    match event {
        Event::Key(key) => Chord::of_event(&key).map(|chord| Typed::Key(chord.into())),
        Event::Paste(text) => Some(Typed::Paste(text)),
        _ => None,
    }
}

/// Puts escape sequences together that arrived as an Escape and the characters after it.
fn mend(typed: Vec<Typed>) -> Vec<Typed> {
    if !typed.iter().any(|one| plain(one) == Some(KeyCode::Esc)) {
        return typed;
    }
    let mut mended = Vec::with_capacity(typed.len());
    let mut rest = typed.as_slice();
    while let Some((first, after)) = rest.split_first() {
        let sequence = (plain(first) == Some(KeyCode::Esc)).then(|| split_sequence(after)).flatten();
        if let Some((key, length)) = sequence {
            mended.push(Typed::Key(key));
            rest = &after[length..];
        } else {
            mended.push(first.clone());
            rest = after;
        }
    }
    mended
}

/// The key whose sequence stands here without its Escape, and how many characters it takes.
fn split_sequence(after: &[Typed]) -> Option<(Key, usize)> {
    let text: String = after.iter().map_while(character).take(4).collect();
    let held = |shift| Held { shift, ..Held::default() };
    let key = |code, length| Some((Key { code, held: held(false) }, length));
    let letter = text.chars().nth(1)?;
    match (&text[..1], letter) {
        ("[" | "O", 'A') => key(KeyCode::Up, 2),
        ("[" | "O", 'B') => key(KeyCode::Down, 2),
        ("[" | "O", 'C') => key(KeyCode::Right, 2),
        ("[" | "O", 'D') => key(KeyCode::Left, 2),
        ("[" | "O", 'H') => key(KeyCode::Home, 2),
        ("[" | "O", 'F') => key(KeyCode::End, 2),
        ("[", 'Z') => Some((Key { code: KeyCode::Tab, held: held(true) }, 2)),
        ("O", 'P'..='S') => key(KeyCode::Function(letter as u8 - b'P' + 1), 2),
        ("[", '1'..='8') if text.chars().nth(2) == Some('~') => key(numbered(letter)?, 3),
        _ => None,
    }
}

fn numbered(digit: char) -> Option<KeyCode> {
    Some(match digit {
        '1' | '7' => KeyCode::Home,
        '2' => KeyCode::Insert,
        '3' => KeyCode::Delete,
        '4' | '8' => KeyCode::End,
        '5' => KeyCode::PageUp,
        '6' => KeyCode::PageDown,
        _ => return None,
    })
}

/// The key without modifiers, if that is what was typed.
fn plain(typed: &Typed) -> Option<KeyCode> {
    match typed {
        Typed::Key(Key { code, held }) if *held == Held::default() => Some(*code),
        _ => None,
    }
}

fn character(typed: &Typed) -> Option<char> {
    match plain(typed) {
        Some(KeyCode::Char(c)) if c.is_ascii() => Some(c),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(code: KeyCode) -> Typed {
        Typed::Key(Key { code, held: Held::default() })
    }

    fn keys(text: &str) -> Vec<Typed> {
        text.chars().map(|c| key(if c == '\x1b' { KeyCode::Esc } else { KeyCode::Char(c) })).collect()
    }

    #[test]
    fn a_split_sequence_is_one_key() {
        assert_eq!(mend(keys("\x1b[A")), [key(KeyCode::Up)]);
        assert_eq!(mend(keys("\x1bOQ")), [key(KeyCode::Function(2))]);
        assert_eq!(mend(keys("j\x1b[6~k")), [keys("j"), vec![key(KeyCode::PageDown)], keys("k")].concat());
        assert_eq!(mend(keys("\x1b[B\x1b[B")), [key(KeyCode::Down), key(KeyCode::Down)]);
    }

    #[test]
    fn an_escape_and_other_keys_stay_what_they_are() {
        for text in ["\x1b", "\x1bq", "\x1b\x1b", "\x1b[", "\x1b[x", "[A", "\x1b[99"] {
            assert_eq!(mend(keys(text)), keys(text), "{text:?}");
        }
        let pasted = vec![key(KeyCode::Esc), Typed::Paste("[A".into())];
        assert_eq!(mend(pasted.clone()), pasted);
    }

    #[test]
    fn only_a_begun_sequence_is_waited_for() {
        for begun in ["\x1b", "j\x1b", "\x1b[", "\x1bO", "\x1b[6"] {
            assert_eq!(patience(&keys(begun)), REST_OF_ESCAPE, "{begun:?}");
        }
        for whole in ["", "j", "\x1b[A", "\x1b[6~", "\x1bj", "\x1b[x"] {
            assert_eq!(patience(&keys(whole)), MORE, "{whole:?}");
        }
    }

    #[test]
    fn a_closed_terminal_is_an_error_and_a_waiting_byte_is_not() {
        let (reading, writing) = std::io::pipe().unwrap();
        io::Write::write_all(&mut &writing, b"j").unwrap();
        wait(&reading).unwrap();
        io::Read::read_exact(&mut &reading, &mut [0]).unwrap();
        drop(writing);
        assert!(wait(&reading).is_err());
    }
}
