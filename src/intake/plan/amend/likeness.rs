//! Which duty of a reading is which task of the book, when numbers have moved and sentences were mended.
//!
//! The same words decide first, whatever the clause. What is left is paired by the words that two sentences share, rare
//! words counting more than those every sentence has; a shared clause helps, but alone it proves nothing, because a duty
//! put in above moves the numbers of all below.
//!
//! Only sentences that share a rare word are weighed against each other: two that are like enough share so much weight
//! that their common words alone cannot make it up. So the time goes with the number of duties, not with its square.

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
/// What share of its own weight a sentence has in common with one that is like it, as follows from [`LEAST_LIKE`]; a hair
/// less, so that rounding loses nobody.
const LEAST_SHARED: f64 = LEAST_LIKE / (2.0 - LEAST_LIKE) * 0.999;
/// Of how many sentences with one rare word those nearest in the document are looked at; a word of more is hardly rare.
const MOST_NEAR: usize = 256;

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
        let mut nearby = Nearby::new(&weighed, book, &left);
        let mut likely: Vec<(f64, usize, usize)> = Vec::new();
        for (order, at) in open.iter().enumerate() {
            let mine = &weighed.read[*at];
            for place in nearby.of(mine, read[*at].clause, order * left.len() / open.len()) {
                let is_in_place = read[*at].clause == book[place].clause;
                let likeness = weighed.likeness(mine, &weighed.book[place]);
                if likeness >= if is_in_place { LEAST_LIKE_IN_CLAUSE } else { LEAST_LIKE } {
                    likely.push((likeness + if is_in_place { IN_PLACE } else { 0.0 }, *at, place));
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

/// Which tasks of the book are worth weighing against a duty.
struct Nearby<'a> {
    /// Of each word, the places among the tasks left of those of whose rare words it is one.
    of_word: Vec<Vec<usize>>,
    of_clause: HashMap<&'a str, Vec<usize>>,
    /// The tasks left, as places in the book.
    left: &'a [usize],
    /// For which duty each of them was looked at last.
    looked: Vec<usize>,
    duties: usize,
}

impl<'a> Nearby<'a> {
    fn new(weighed: &Weighed, book: &[Said<'a>], left: &'a [usize]) -> Self {
        let mut of_word = vec![Vec::new(); weighed.weights.len()];
        let mut of_clause: HashMap<&str, Vec<usize>> = HashMap::new();
        for (order, place) in left.iter().enumerate() {
            for word in &weighed.book[*place].rare {
                of_word[*word].push(order);
            }
            of_clause.entry(book[*place].clause).or_default().push(order);
        }
        Self { of_word, of_clause, left, looked: vec![0; left.len()], duties: 0 }
    }

    /// The tasks that share a rare word or the clause with a duty that stands about there; each once.
    fn of(&mut self, mine: &Bag, clause: &str, about: usize) -> Vec<usize> {
        self.duties += 1;
        let lists = mine.rare.iter().map(|word| &self.of_word[*word]);
        let mut found = Vec::new();
        for list in lists.chain(self.of_clause.get(clause)) {
            let middle = list.partition_point(|order| *order < about);
            let from = middle.saturating_sub(MOST_NEAR / 2).min(list.len().saturating_sub(MOST_NEAR));
            for order in list.iter().skip(from).take(MOST_NEAR) {
                if std::mem::replace(&mut self.looked[*order], self.duties) != self.duties {
                    found.push(self.left[*order]);
                }
            }
        }
        found
    }
}

/// The different words of a sentence by number, in order, and what they weigh together.
struct Bag {
    words: Vec<usize>,
    weight: f64,
    /// Those of which every sentence that is like this one shares at least one.
    rare: Vec<usize>,
}

/// Every word of both documents, with a weight: the rarer, the heavier.
struct Weighed {
    weights: Vec<f64>,
    read: Vec<Bag>,
    book: Vec<Bag>,
}

impl Weighed {
    fn new(read: &[Said<'_>], book: &[Said<'_>]) -> Self {
        let mut numbers: HashMap<String, usize> = HashMap::new();
        let mut counts: Vec<u32> = Vec::new();
        let mut number = |said: &Said<'_>| {
            let mut words: Vec<usize> = Vec::new();
            for word in different_words(said.sentence) {
                let number = *numbers.entry(word).or_insert(counts.len());
                if number == counts.len() {
                    counts.push(0);
                }
                counts[number] += 1;
                words.push(number);
            }
            words.sort_unstable();
            words
        };
        let of_read: Vec<Vec<usize>> = read.iter().map(&mut number).collect();
        let of_book: Vec<Vec<usize>> = book.iter().map(&mut number).collect();
        let all = (read.len() + book.len()) as f64;
        let weights: Vec<f64> = counts.into_iter().map(|count| (1.0 + all / f64::from(count)).ln()).collect();
        let bags = |all: Vec<Vec<usize>>| all.into_iter().map(|words| Bag::new(words, &weights)).collect();
        let (read, book) = (bags(of_read), bags(of_book));
        Self { weights, read, book }
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

impl Bag {
    fn new(words: Vec<usize>, weights: &[f64]) -> Self {
        let weight = words.iter().map(|word| weights[*word]).sum();
        let mut rare = words.clone();
        rare.sort_by(|one, other| weights[*other].total_cmp(&weights[*one]).then(one.cmp(other)));
        // From the first shared word on, the rest has to weigh as much as is shared at least.
        let mut rest = weight;
        let mut count = 0;
        while count < rare.len() && rest >= LEAST_SHARED * weight {
            rest -= weights[rare[count]];
            count += 1;
        }
        rare.truncate(count);
        Self { words, weight, rare }
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

    /// Sentences from few words, some of them mended copies of others.
    fn sentences(seed: u64, count: usize, words: usize) -> Vec<(String, String)> {
        let mut seed = seed;
        let mut below = move |limit: usize| {
            seed ^= seed << 13;
            seed ^= seed >> 7;
            seed ^= seed << 17;
            (seed >> 11) as usize % limit
        };
        let mut all: Vec<(String, String)> = Vec::new();
        for number in 0..count {
            let mut sentence: Vec<String> = (0..3 + below(9)).map(|_| format!("w{}", below(words))).collect();
            if number > 0 && below(2) == 0 {
                let mended = all[below(number)].1.split(' ').map(str::to_owned);
                sentence = mended.enumerate().filter(|(at, _)| at % 4 != 1).map(|(_, word)| word).collect();
                sentence.push(format!("w{}", below(words)));
            }
            all.push((format!("1-{}", below(count)), sentence.join(" ")));
        }
        all
    }

    fn as_said(all: &[(String, String)]) -> Vec<Said<'_>> {
        all.iter().map(|(clause, sentence)| Said { clause, sentence }).collect()
    }

    #[test]
    fn every_pair_that_is_like_enough_is_weighed() {
        for seed in 1..40 {
            let (one, other) = (sentences(seed, 60, 25), sentences(seed + 100, 60, 25));
            let (read, book) = (as_said(&one), as_said(&other));
            let weighed = Weighed::new(&read, &book);
            let left: Vec<usize> = (0..book.len()).collect();
            let mut nearby = Nearby::new(&weighed, &book, &left);
            for (at, mine) in weighed.read.iter().enumerate() {
                let near = nearby.of(mine, read[at].clause, at);
                for (place, theirs) in weighed.book.iter().enumerate() {
                    let likeness = weighed.likeness(mine, theirs);
                    let counts = likeness >= LEAST_LIKE || read[at].clause == book[place].clause;
                    assert!(!counts || near.contains(&place), "{likeness}: {:?}", (read[at], book[place]));
                }
            }
        }
    }

    #[test]
    fn of_many_duties_few_are_weighed_against_each_other() {
        let (one, other) = (sentences(1, 1_000, 800), sentences(2, 1_000, 800));
        let (read, book) = (as_said(&one), as_said(&other));
        let weighed = Weighed::new(&read, &book);
        let left: Vec<usize> = (0..book.len()).collect();
        let mut nearby = Nearby::new(&weighed, &book, &left);
        let near = weighed.read.iter().enumerate().map(|(at, mine)| nearby.of(mine, "", at).len());
        let near: usize = near.sum();
        assert!(near * 20 < read.len() * book.len(), "{near}");
        // Even where all have one word, nobody is weighed against all.
        let same: Vec<(String, String)> =
            (0..2_000).map(|number| (number.to_string(), format!("chung w{number}"))).collect();
        let same = as_said(&same);
        let weighed = Weighed::new(&same, &same);
        let left: Vec<usize> = (0..same.len()).collect();
        let mut nearby = Nearby::new(&weighed, &same, &left);
        assert!(nearby.of(&weighed.read[7], "7", 7).len() <= 2 * MOST_NEAR + 1);
    }
}
