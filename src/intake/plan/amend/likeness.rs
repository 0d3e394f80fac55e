//! Which duty of a reading is which task of the book, when numbers have moved and sentences were mended.
//!
//! The same words decide first, whatever the clause. What is left is paired by the words that two sentences share, rare
//! words counting more than those every sentence has; a shared clause helps, but alone it proves nothing, because a duty
//! put in above moves the numbers of all below.

use std::collections::HashMap;

use crate::domain::text::fold;

/// A duty as it is compared.
#[derive(Debug, Clone, Copy)]
pub(super) struct Said<'a> {
    /// Where it stands.
    pub(super) clause: &'a str,
    /// Its sentence.
    pub(super) sentence: &'a str,
}

/// Sentences that share less of their weight are two duties.
const LEAST_LIKE: f64 = 0.6;
/// The same where both stand in one clause.
const LEAST_LIKE_IN_CLAUSE: f64 = 0.35;
/// What a shared clause adds, so that of two that are as like the one in place is taken.
const IN_PLACE: f64 = 0.1;

/// The words of a sentence in small letters with their marks: punctuation and blanks change no duty.
pub(in crate::intake::plan) fn plain_words(sentence: &str) -> String {
    let words =
        sentence.split(|character: char| !character.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect::<Vec<_>>().join(" ")
}

/// For each duty read the place of its task among those of the book, where it has one. No task is given twice.
pub(super) fn pair(read: &[Said<'_>], book: &[Said<'_>]) -> Vec<Option<usize>> {
    let mut pairs = Pairs { of_read: vec![None; read.len()], is_taken: vec![false; book.len()] };
    let mut places: HashMap<String, Vec<usize>> = HashMap::new();
    for (place, said) in book.iter().enumerate() {
        places.entry(plain_words(said.sentence)).or_default().push(place);
    }
    // One sentence may stand under several headings: there the clause tells which is which.
    for needs_clause in [true, false] {
        for (at, said) in read.iter().enumerate().filter(|(_, said)| !said.sentence.is_empty()) {
            let Some(same) = places.get(&plain_words(said.sentence)) else { continue };
            let fits = |place: &&usize| !needs_clause || book[**place].clause == said.clause;
            let free = same.iter().filter(fits).find(|place| !pairs.is_taken[**place]);
            if let (None, Some(place)) = (pairs.of_read[at], free) {
                pairs.join(at, *place);
            }
        }
    }
    pairs.join_like(read, book);
    pairs.of_read
}

struct Pairs {
    of_read: Vec<Option<usize>>,
    is_taken: Vec<bool>,
}

impl Pairs {
    fn join(&mut self, read: usize, book: usize) {
        self.of_read[read] = Some(book);
        self.is_taken[book] = true;
    }

    fn join_like(&mut self, read: &[Said<'_>], book: &[Said<'_>]) {
        let open: Vec<usize> = (0..read.len()).filter(|at| self.of_read[*at].is_none()).collect();
        let left: Vec<usize> = (0..book.len()).filter(|place| !self.is_taken[*place]).collect();
        if open.is_empty() || left.is_empty() {
            return;
        }
        let weighed = Weighed::new(read, book);
        let read_bags: Vec<Bag> = open.iter().map(|at| weighed.bag(read[*at].sentence)).collect();
        let book_bags: Vec<Bag> = left.iter().map(|place| weighed.bag(book[*place].sentence)).collect();
        let mut likely: Vec<(f64, usize, usize)> = Vec::new();
        for (at, mine) in open.iter().zip(&read_bags) {
            for (place, theirs) in left.iter().zip(&book_bags) {
                let is_in_place = read[*at].clause == book[*place].clause;
                let likeness = weighed.likeness(mine, theirs);
                if likeness >= if is_in_place { LEAST_LIKE_IN_CLAUSE } else { LEAST_LIKE } {
                    likely.push((likeness + if is_in_place { IN_PLACE } else { 0.0 }, *at, *place));
                }
            }
        }
        // The most alike first; among equals the order of the documents.
        likely.sort_by(|one, other| other.0.total_cmp(&one.0).then((one.1, one.2).cmp(&(other.1, other.2))));
        for (_, at, place) in likely {
            if self.of_read[at].is_none() && !self.is_taken[place] {
                self.join(at, place);
            }
        }
    }
}

/// The different words of a sentence by number, in order, and what they weigh together.
struct Bag {
    words: Vec<usize>,
    weight: f64,
}

/// Every word of both documents, with a weight: the rarer, the heavier.
struct Weighed {
    numbers: HashMap<String, usize>,
    weights: Vec<f64>,
}

impl Weighed {
    fn new(read: &[Said<'_>], book: &[Said<'_>]) -> Self {
        let mut numbers: HashMap<String, usize> = HashMap::new();
        let mut counts: Vec<u32> = Vec::new();
        for said in read.iter().chain(book) {
            for word in different_words(said.sentence) {
                let number = *numbers.entry(word).or_insert(counts.len());
                if number == counts.len() {
                    counts.push(0);
                }
                counts[number] += 1;
            }
        }
        let all = (read.len() + book.len()) as f64;
        let weights = counts.into_iter().map(|count| (1.0 + all / f64::from(count)).ln()).collect();
        Self { numbers, weights }
    }

    fn bag(&self, sentence: &str) -> Bag {
        let mut words: Vec<usize> =
            different_words(sentence).iter().filter_map(|word| self.numbers.get(word).copied()).collect();
        words.sort_unstable();
        let weight = words.iter().map(|word| self.weights[*word]).sum();
        Bag { words, weight }
    }

    /// The weight of the words both have, as a share of the mean weight of the two.
    fn likeness(&self, one: &Bag, other: &Bag) -> f64 {
        let (mut at, mut shared) = (0, 0.0);
        for word in &one.words {
            while other.words.get(at).is_some_and(|theirs| theirs < word) {
                at += 1;
            }
            if other.words.get(at) == Some(word) {
                shared += self.weights[*word];
            }
        }
        if one.weight + other.weight > 0.0 { 2.0 * shared / (one.weight + other.weight) } else { 0.0 }
    }
}

fn different_words(sentence: &str) -> Vec<String> {
    let folded = fold(sentence);
    let words = folded.split(|character: char| !character.is_alphanumeric()).filter(|word| !word.is_empty());
    let mut words: Vec<String> = words.map(str::to_owned).collect();
    words.sort_unstable();
    words.dedup();
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said<'a>(pairs: &[(&'a str, &'a str)]) -> Vec<Said<'a>> {
        pairs.iter().map(|(clause, sentence)| Said { clause, sentence }).collect()
    }

    const BOOK: [(&str, &str); 4] = [
        ("1-1", "Lập kế hoạch làm đường cho cả giai đoạn và từng năm."),
        ("1-2", "Chủ trì, phối hợp với Sở Tài chính rà soát danh sách các xã."),
        ("1-3", "Chủ trì, phối hợp với Sở Tài chính trồng rừng trên địa bàn tỉnh."),
        ("2-1", "Chịu trách nhiệm về kết quả."),
    ];

    #[test]
    fn the_same_words_are_the_same_duty_wherever_they_stand() {
        let read = [
            ("1-1", "Mở lớp tập huấn cho cán bộ thôn."),
            ("1-2", "lập kế hoạch  làm đường cho cả giai đoạn, và từng năm"),
            ("1-3", BOOK[1].1),
            ("1-4", BOOK[2].1),
            ("2-1", BOOK[3].1),
        ];
        let found = pair(&said(&read), &said(&BOOK));
        assert_eq!(found, [None, Some(0), Some(1), Some(2), Some(3)]);
    }

    #[test]
    fn a_mended_sentence_is_known_again_and_another_duty_in_its_place_is_not() {
        let read = [
            ("1-1", "Lập kế hoạch làm đường cho cả giai đoạn, từng năm và từng quý."),
            ("1-2", "Mở lớp tập huấn cho cán bộ thôn về đấu thầu."),
            ("1-3", "Chủ trì, phối hợp với Sở Tài chính rà soát, công bố danh sách các xã."),
        ];
        assert_eq!(pair(&said(&read), &said(&BOOK)), [Some(0), None, Some(1)]);
    }

    #[test]
    fn one_sentence_under_several_headings_is_told_apart_by_its_clause() {
        let book = [("1-1", "Gửi báo cáo."), ("2-1", "Gửi báo cáo."), ("3-1", "Gửi báo cáo.")];
        let read = [("3-1", "Gửi báo cáo."), ("1-1", "Gửi báo cáo."), ("4-1", "Gửi báo cáo.")];
        assert_eq!(pair(&said(&read), &said(&book)), [Some(2), Some(0), Some(1)]);
    }
}
