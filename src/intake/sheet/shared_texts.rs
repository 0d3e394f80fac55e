//! How long the texts are that the cells of an old workbook share: they are copied into every cell that names them.

use super::xls::records;

/// The record of shared texts, and the one that carries any record on.
const TEXTS: u16 = 0x00fc;
const GOES_ON: u16 = 0x003c;

/// The bytes that each shared text takes in UTF-8 at most. `None` where they contradict themselves.
pub(super) fn lengths(stream: &[u8]) -> Option<Vec<u32>> {
    let mut pieces = records(stream).skip_while(|(kind, _)| *kind != TEXTS);
    let Some((_, first)) = pieces.next() else { return Some(Vec::new()) };
    let Some(rest) = first.get(8..) else { return Some(Vec::new()) };
    let more = pieces.take_while(|(kind, _)| *kind == GOES_ON).map(|(_, data)| data);
    let mut texts = Texts { pieces: std::iter::once(rest).chain(more).collect(), piece: 0, at: 0 };
    let count = u32::from_le_bytes(*first.get(4..8)?.first_chunk()?);
    let mut lengths = Vec::new();
    for _ in 0..count {
        match texts.next() {
            Some(length) => lengths.push(length),
            // The reader takes as many as there are.
            None if texts.is_over() => break,
            None => return None,
        }
    }
    Some(lengths)
}

/// The pieces of the record, and how far they are read.
struct Texts<'r> {
    pieces: Vec<&'r [u8]>,
    piece: usize,
    at: usize,
}

impl Texts<'_> {
    fn is_over(&self) -> bool {
        self.piece >= self.pieces.len()
    }

    /// The bytes that are left in the piece; an empty one is passed.
    fn left(&mut self) -> usize {
        while let Some(piece) = self.pieces.get(self.piece) {
            if self.at < piece.len() {
                return piece.len() - self.at;
            }
            (self.piece, self.at) = (self.piece + 1, 0);
        }
        0
    }

    fn bytes<const N: usize>(&mut self) -> Option<[u8; N]> {
        self.left();
        let bytes = *self.pieces.get(self.piece)?.get(self.at..)?.first_chunk()?;
        self.at += N;
        Some(bytes)
    }

    /// Passes bytes that go on from piece to piece.
    fn pass(&mut self, mut bytes: usize) -> Option<()> {
        while bytes > 0 {
            let step = self.left().min(bytes);
            if step == 0 {
                return None;
            }
            self.at += step;
            bytes -= step;
        }
        Some(())
    }

    /// Reads one text over.
    fn next(&mut self) -> Option<u32> {
        let letters = u16::from_le_bytes(self.bytes()?);
        let [flags] = self.bytes()?;
        let runs = if flags & 8 == 0 { 0 } else { u16::from_le_bytes(self.bytes()?) };
        let extra = if flags & 4 == 0 { 0 } else { u32::from_le_bytes(self.bytes()?) };
        let (mut left, mut wide) = (usize::from(letters), flags & 1 == 1);
        while left > 0 {
            let width = if wide { 2 } else { 1 };
            let piece = self.piece;
            let room = self.left();
            if room == 0 {
                return None;
            }
            if self.piece != piece {
                // Letters that go on in another piece begin with how wide they are there.
                let [flags] = self.bytes()?;
                wide = flags & 1 == 1;
                continue;
            }
            let step = (room / width).min(left);
            if step == 0 {
                return None;
            }
            self.at += step * width;
            left -= step;
        }
        self.pass(usize::from(runs) * 4)?;
        self.pass(extra as usize)?;
        Some(u32::from(letters) * 3)
    }
}
