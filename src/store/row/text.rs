//! The dictionary of a packed thing: every text stands in it once, rows hold its number, and what is read back shares
//! one piece of memory.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use super::CodecError;
use crate::domain::text::Text;

/// The number of a text in the dictionary.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub(crate) struct TextRef(u32);

/// Collects texts while rows are packed.
#[derive(Default)]
pub(crate) struct TextWriter {
    numbers: HashMap<Text, u32>,
    texts: Vec<Text>,
    /// The last texts asked for: rows of a bulk edit share theirs, and comparing pointers beats hashing.
    recent: [Option<(Text, u32)>; 4],
    turn: usize,
}

impl TextWriter {
    /// The number of a text.
    pub(crate) fn number(&mut self, text: &Text) -> TextRef {
        let shared = self.recent.iter().flatten().find(|(other, _)| std::sync::Arc::ptr_eq(other, text));
        if let Some((_, number)) = shared {
            return TextRef(*number);
        }
        let next = self.texts.len() as u32;
        let number = *self.numbers.entry(text.clone()).or_insert(next);
        if number == next {
            self.texts.push(text.clone());
        }
        self.recent[self.turn] = Some((text.clone(), number));
        self.turn = (self.turn + 1) % self.recent.len();
        TextRef(number)
    }

    /// Writes the dictionary.
    pub(crate) fn finish(&self, bytes: &mut Vec<u8>) -> Result<(), CodecError> {
        super::put(self.texts.len() as u32, bytes)?;
        self.texts.iter().try_for_each(|text| super::put(&**text, bytes))
    }
}

/// The dictionary as read.
#[derive(Default)]
pub(crate) struct TextReader(Vec<Text>);

impl TextReader {
    /// Reads a dictionary from the front of `bytes`.
    pub(crate) fn take(bytes: &mut &[u8]) -> Result<Self, CodecError> {
        let count: u32 = super::take(bytes)?;
        let mut texts = Vec::with_capacity((count as usize).min(bytes.len()));
        for _ in 0..count {
            let (text, read): (&str, usize) = bincode::serde::borrow_decode_from_slice(bytes, super::CONFIG)?;
            texts.push(Text::from(text));
            *bytes = bytes.get(read..).unwrap_or_default();
        }
        Ok(Self(texts))
    }

    /// The text with this number.
    pub(crate) fn text(&self, number: TextRef) -> Result<Text, CodecError> {
        let unknown = CodecError::Unknown { value: u64::from(number.0), what: "text of the dictionary" };
        self.0.get(number.0 as usize).cloned().ok_or(unknown)
    }
}
