//! What the two halves say to each other, and how it lies on the wire.
//!
//! A message is its length (four bytes, little-endian) and its body in bincode; it is written with one call. The
//! terminal half sends what a person typed, the session half sends what the terminal shall be sent. One frame may be
//! on its way at a time: the terminal half acknowledges it when the terminal has taken it.

use std::io::{self, Read, Write};

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

/// The longest body that is taken: a pasted sheet is far below it, a broken length far above.
const LONGEST: u32 = 16 << 20;

/// The number of this dialect; two halves that differ part at once.
pub const DIALECT: u16 = 3;

/// What a terminal is like, said once at the start.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hello {
    /// The dialect the terminal half speaks.
    pub dialect: u16,
    /// Columns of the screen.
    pub cols: u16,
    /// Rows of the screen.
    pub rows: u16,
    /// The value of `TERM`.
    pub term: String,
    /// The characters it can show.
    pub charset: Charset,
    /// Whether it is to be sent colours.
    pub colours: ColourWish,
    /// The sequences it is to be sent.
    pub sequences: SequenceWish,
    /// Bits a second that the line carries; 0 where it carries whatever comes.
    pub line_rate: u32,
    /// Whether that is only assumed, because nobody has said it.
    pub is_rate_assumed: bool,
}

/// The characters a terminal can show.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Charset {
    /// UTF-8.
    Utf8,
    /// ASCII only.
    Ascii,
    /// UTF-8 in a font that holds Windows Glyph List 4 and the letters of Vietnamese.
    OldFonts,
}

/// Whether a terminal is to be sent colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum ColourWish {
    /// Colours.
    Coloured,
    /// None.
    Plain,
}

/// Which sequences a terminal is to be sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum SequenceWish {
    /// Those that the name of the terminal calls for.
    ByName,
    /// The full set.
    Full,
    /// The small set of old terminals.
    Basic,
}

/// From the terminal half to the session half.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum ToSession {
    /// The first message.
    Hello(Hello),
    /// What was typed since the last one, in order.
    Input(Vec<Typed>),
    /// The screen has another size: columns, rows.
    Resize(u16, u16),
    /// The terminal has taken frame `n`.
    Ack(u64),
    /// The terminal shows something else: the whole screen is to be sent again.
    Repaint,
    /// The terminal is gone.
    Hangup,
}

/// From the session half to the terminal half.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum ToTerminal {
    /// Frame `n`: send these bytes, then acknowledge.
    Frame(u64, Vec<u8>),
    /// The last message.
    Bye(Farewell),
}

/// How a session ended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Farewell {
    /// The exit code of the process.
    pub code: u8,
    /// What to say once the terminal is its owner's again.
    pub message: Option<String>,
}

impl Farewell {
    /// The end a person asked for: nothing to say.
    pub const QUIET: Farewell = Farewell { code: 0, message: None };
}

/// One thing typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Typed {
    /// A key.
    Key(Key),
    /// A text pasted in brackets.
    Paste(String),
}

/// A key with what was held down beside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Key {
    /// The key.
    pub code: KeyCode,
    /// Control, Alt and Shift.
    pub held: Held,
}

/// The modifiers of a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Held {
    /// Control.
    pub ctrl: bool,
    /// Alt.
    pub alt: bool,
    /// Shift, for keys that are not characters.
    pub shift: bool,
}

/// A key without modifiers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum KeyCode {
    /// A character, as the layout and the input method made it.
    Char(char),
    /// Enter.
    Enter,
    /// Escape.
    Esc,
    /// Tab.
    Tab,
    /// Backspace.
    Backspace,
    /// Delete.
    Delete,
    /// Insert.
    Insert,
    /// Up.
    Up,
    /// Down.
    Down,
    /// Left.
    Left,
    /// Right.
    Right,
    /// Home.
    Home,
    /// End.
    End,
    /// Page up.
    PageUp,
    /// Page down.
    PageDown,
    /// F1 to F12.
    Function(u8),
}

/// Writes one message with one call.
pub fn write<M: Serialize>(to: &mut impl Write, message: &M) -> io::Result<()> {
    let mut bytes = vec![0; 4];
    bincode::serde::encode_into_std_write(message, &mut bytes, bincode::config::standard())
        .map_err(io::Error::other)?;
    let length = bytes.len() as u32 - 4;
    bytes[..4].copy_from_slice(&length.to_le_bytes());
    to.write_all(&bytes)
}

/// Reads one message; `None` when the other half has closed its end between two messages.
pub fn read<M: DeserializeOwned>(from: &mut impl Read) -> io::Result<Option<M>> {
    let mut length = [0; 4];
    match from.read(&mut length)? {
        0 => return Ok(None),
        got => from.read_exact(&mut length[got..])?,
    }
    let length = u32::from_le_bytes(length);
    if length > LONGEST {
        return Err(io::Error::new(io::ErrorKind::InvalidData, format!("a message of {length} bytes")));
    }
    let mut body = vec![0; length as usize];
    from.read_exact(&mut body)?;
    let decoded = bincode::serde::decode_from_slice(&body, bincode::config::standard());
    let (message, used) = decoded.map_err(|error| io::Error::new(io::ErrorKind::InvalidData, error))?;
    if used != body.len() {
        return Err(io::Error::new(io::ErrorKind::InvalidData, "a message with a tail"));
    }
    Ok(Some(message))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn round_trip(message: &ToSession) -> ToSession {
        let mut bytes = Vec::new();
        write(&mut bytes, message).unwrap();
        let mut rest = bytes.as_slice();
        let read = read(&mut rest).unwrap().unwrap();
        assert!(rest.is_empty());
        read
    }

    #[test]
    fn messages_come_through() {
        let hello = Hello {
            dialect: DIALECT,
            cols: 80,
            rows: 24,
            term: "xterm".into(),
            charset: Charset::Utf8,
            colours: ColourWish::Plain,
            sequences: SequenceWish::Basic,
            line_rate: 9600,
            is_rate_assumed: false,
        };
        let key = Typed::Key(Key { code: KeyCode::Char('đ'), held: Held { ctrl: true, ..Held::default() } });
        for message in [
            ToSession::Hello(hello),
            ToSession::Input(vec![key, Typed::Paste("Kon Plông\t61".into())]),
            ToSession::Resize(60, 15),
            ToSession::Ack(u64::MAX),
            ToSession::Repaint,
            ToSession::Hangup,
        ] {
            assert_eq!(round_trip(&message), message);
        }
    }

    #[test]
    fn several_messages_follow_each_other_and_then_the_end() {
        let mut bytes = Vec::new();
        for n in 0..3 {
            write(&mut bytes, &ToTerminal::Frame(n, vec![b'x'; 300])).unwrap();
        }
        let mut rest = bytes.as_slice();
        for n in 0..3 {
            assert_eq!(read(&mut rest).unwrap(), Some(ToTerminal::Frame(n, vec![b'x'; 300])));
        }
        assert_eq!(read::<ToTerminal>(&mut rest).unwrap(), None);
    }

    #[test]
    fn a_cut_or_mad_message_is_an_error() {
        let mut bytes = Vec::new();
        write(&mut bytes, &ToTerminal::Bye(Farewell { code: 3, message: Some("…".into()) })).unwrap();
        for cut in 1..bytes.len() {
            assert!(read::<ToTerminal>(&mut &bytes[..cut]).is_err(), "cut at {cut}");
        }
        assert!(read::<ToTerminal>(&mut [255, 255, 255, 255, 0].as_slice()).is_err());
        assert!(read::<ToTerminal>(&mut [3, 0, 0, 0, 9, 9, 9].as_slice()).is_err());
    }

    #[test]
    fn a_message_is_written_with_one_call() {
        struct Counting(usize);
        impl Write for Counting {
            fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
                self.0 += 1;
                Ok(bytes.len())
            }
            fn flush(&mut self) -> io::Result<()> {
                Ok(())
            }
        }
        let mut calls = Counting(0);
        write(&mut calls, &ToTerminal::Frame(1, vec![0; 5_000])).unwrap();
        assert_eq!(calls.0, 1);
    }
}
