//! Where bytes go: into a buffer, or only into a count, so that one piece of code writes and weighs.

/// Takes bytes.
pub(super) trait Sink {
    /// Takes one byte.
    fn byte(&mut self, byte: u8);

    /// Takes several bytes.
    fn bytes(&mut self, bytes: &[u8]);

    /// Takes a decimal number.
    fn number(&mut self, n: u16) {
        if n >= 10 {
            self.number(n / 10);
        }
        self.byte(b'0' + (n % 10) as u8);
    }

    /// Takes a sequence with one count, which is left out when it is one.
    fn counted(&mut self, n: u16, letter: u8) {
        self.bytes(b"\x1b[");
        if n > 1 {
            self.number(n);
        }
        self.byte(letter);
    }
}

impl Sink for Vec<u8> {
    fn byte(&mut self, byte: u8) {
        self.push(byte);
    }

    fn bytes(&mut self, bytes: &[u8]) {
        self.extend_from_slice(bytes);
    }
}

/// Counts what it takes.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub(super) struct Weight(pub(super) usize);

impl Sink for Weight {
    fn byte(&mut self, _byte: u8) {
        self.0 += 1;
    }

    fn bytes(&mut self, bytes: &[u8]) {
        self.0 += bytes.len();
    }
}
