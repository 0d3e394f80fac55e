//! A small generator of numbers that are the same on every machine (splitmix64). No randomness from outside.

/// Numbers that look random and depend on their start only.
pub(super) struct Dice {
    state: u64,
}

impl Dice {
    /// The dice of one place: two communes never share theirs.
    pub(super) fn for_place(code: &str) -> Self {
        let spread = |state: u64, byte: u8| (state ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        Self { state: code.bytes().fold(0xcbf2_9ce4_8422_2325, spread) }
    }

    fn next(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.state ^ (self.state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number from 0 up to but not including `limit`.
    pub(super) fn below(&mut self, limit: u32) -> u32 {
        (((self.next() >> 32) * u64::from(limit)) >> 32) as u32
    }

    /// A number around 0, mostly small, never further than `width`.
    pub(super) fn spread(&mut self, width: u32) -> i32 {
        let (one, other) = (self.below(width + 1), self.below(width + 1));
        one as i32 - other as i32
    }

    /// True so many times in a thousand.
    pub(super) fn happens(&mut self, per_mille: i32) -> bool {
        (self.below(1000) as i32) < per_mille
    }

    /// One of a list.
    pub(super) fn pick<T: Copy>(&mut self, list: &[T]) -> Option<T> {
        list.get(self.below(list.len() as u32) as usize).copied()
    }
}
