//! Marked rows: a set of raw row ids, one bit each, so that marking 100,000 rows is a copy of 12 kB.

/// A set of raw row ids.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Marks {
    words: Vec<u64>,
    count: usize,
}

impl Marks {
    /// Whether the row is marked.
    pub fn contains(&self, raw: u32) -> bool {
        self.words.get(raw as usize / 64).is_some_and(|word| word >> (raw % 64) & 1 == 1)
    }

    /// Marks or unmarks the row.
    pub fn toggle(&mut self, raw: u32) {
        let index = raw as usize / 64;
        if self.words.len() <= index {
            self.words.resize(index + 1, 0);
        }
        self.words[index] ^= 1 << (raw % 64);
        if self.contains(raw) {
            self.count += 1;
        } else {
            self.count -= 1;
        }
    }

    /// Marks the row.
    pub fn insert(&mut self, raw: u32) {
        if !self.contains(raw) {
            self.toggle(raw);
        }
    }

    /// Unmarks all rows.
    pub fn clear(&mut self) {
        *self = Self::default();
    }

    /// How many rows are marked.
    pub const fn len(&self) -> usize {
        self.count
    }

    /// Whether no row is marked.
    pub const fn is_empty(&self) -> bool {
        self.count == 0
    }

    /// The marked rows, in the order of ids.
    pub fn iter(&self) -> impl Iterator<Item = u32> + '_ {
        self.words.iter().enumerate().flat_map(|(i, word)| {
            (0..64).filter(move |bit| word >> bit & 1 == 1).map(move |bit| (i * 64 + bit) as u32)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_counted_and_listed_in_order() {
        let mut marks = Marks::default();
        for raw in [130, 3, 64] {
            marks.toggle(raw);
        }
        marks.insert(3);
        assert_eq!((marks.len(), marks.iter().collect::<Vec<_>>()), (3, vec![3, 64, 130]));
        marks.toggle(64);
        assert!(!marks.contains(64) && marks.contains(130));
        assert_eq!(marks.len(), 2);
        marks.clear();
        assert!(marks.is_empty());
    }
}
