//! The order of the Vietnamese alphabet: a ă â b … d đ e ê …, tones after letters, numbers inside a text by their value.
//!
//! A screen sorts by keys or ranks made once, never by comparing texts again.

use std::convert::Infallible;

use icu_collator::options::CollatorOptions;
use icu_collator::{Collator, CollatorBorrowed};
use icu_locale_core::locale;

use super::fold::fold;

/// Bytes that compare as their text sorts.
pub type SortKey = Box<[u8]>;

/// The Vietnamese alphabet as an order. Cheap to make; whoever sorts makes one.
#[derive(Debug)]
pub struct Alphabet {
    /// `None` only if the order were missing from the program; then search forms are compared.
    collator: Option<CollatorBorrowed<'static>>,
}

impl Alphabet {
    /// The Vietnamese order, "Thôn 2" before "Thôn 10".
    pub fn vietnamese() -> Self {
        Self { collator: Collator::try_new(locale!("vi-u-kn").into(), CollatorOptions::default()).ok() }
    }

    /// The key by which a text sorts.
    pub fn key(&self, text: &str) -> SortKey {
        let mut key = Vec::with_capacity(2 * text.len() + 8);
        match &self.collator {
            Some(collator) => {
                let Ok(()): Result<(), Infallible> = collator.write_sort_key_to(text, &mut key);
            }
            None => key.extend_from_slice(fold(text).as_bytes()),
        }
        key.into_boxed_slice()
    }
}

/// The place of every text in the order of all of them, from 0; equal texts have the same rank.
pub fn ranks<'a>(texts: impl IntoIterator<Item = &'a str>) -> Vec<u32> {
    let alphabet = Alphabet::vietnamese();
    let keys: Vec<SortKey> = texts.into_iter().map(|text| alphabet.key(text)).collect();
    let mut order: Vec<u32> = (0..keys.len() as u32).collect();
    order.sort_unstable_by(|a, b| keys[*a as usize].cmp(&keys[*b as usize]));
    let mut ranks = vec![0; keys.len()];
    let mut rank = 0;
    for (at, row) in order.iter().enumerate() {
        if at > 0 && keys[*row as usize] != keys[order[at - 1] as usize] {
            rank += 1;
        }
        ranks[*row as usize] = rank;
    }
    ranks
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sorted(mut texts: Vec<&str>) -> Vec<&str> {
        let alphabet = Alphabet::vietnamese();
        texts.sort_by_key(|text| alphabet.key(text));
        texts
    }

    #[test]
    fn letters_follow_the_vietnamese_alphabet() {
        assert_eq!(
            sorted(vec!["Đắk", "Dục", "Ê", "E", "Ơ", "Ô", "O"]),
            ["Dục", "Đắk", "E", "Ê", "O", "Ô", "Ơ"]
        );
        assert_eq!(sorted(vec!["má", "ma", "mạ", "mà", "mã", "mả"]), ["ma", "mà", "mả", "mã", "má", "mạ"]);
        assert_eq!(
            sorted(vec!["Tu Mơ Rông", "Sa Thầy", "Ngọc Hồi", "Đắk Tô", "Kon Rẫy", "Kon Plông", "Đắk Hà"]),
            ["Đắk Hà", "Đắk Tô", "Kon Plông", "Kon Rẫy", "Ngọc Hồi", "Sa Thầy", "Tu Mơ Rông"]
        );
    }

    #[test]
    fn numbers_sort_by_value() {
        assert_eq!(sorted(vec!["Thôn 10", "Thôn 2", "Thôn 1"]), ["Thôn 1", "Thôn 2", "Thôn 10"]);
    }

    #[test]
    fn ranks_are_dense_and_shared_by_equal_texts() {
        assert_eq!(ranks(["Đắk Tô", "Đắk Hà", "Sa Thầy", "Đắk Hà"]), [1, 0, 2, 0]);
        assert_eq!(ranks([]), Vec::<u32>::new());
    }
}
