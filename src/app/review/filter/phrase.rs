//! The words of results, decisions and answers, in their search form.

use super::{Compared, Expr, Number, Test};
use crate::app::review::column::{Column, Kind};
use crate::app::review::rows::Choice;
use crate::domain::assessment::Outcome;
use crate::domain::review::Verdict;

type Phrase = (&'static str, Choice);

const MET: Choice = Choice::Outcome(Outcome::Met);
const NOT_MET: Choice = Choice::Outcome(Outcome::NotMet);
const OPEN: Choice = Choice::Outcome(Outcome::Undetermined);

/// Words of results that stand for themselves.
const OUTCOMES: &[Phrase] = &[
    ("du tieu chi", MET),
    ("khong du", NOT_MET),
    ("khong du tieu chi", NOT_MET),
    ("not met", NOT_MET),
    ("chua du so lieu", OPEN),
    ("undetermined", OPEN),
];

/// Words of results that stand for themselves only where no other word stands beside them: a village may be called so.
const LONELY: &[Phrase] = &[("du", MET), ("met", MET)];

/// Words of results that need the column before them.
const OUTCOME_VALUES: &[Phrase] = &[
    ("dat", MET),
    ("yes", MET),
    ("khong dat", NOT_MET),
    ("ko", NOT_MET),
    ("khong", NOT_MET),
    ("no", NOT_MET),
    ("chua du", OPEN),
    ("thieu so lieu", OPEN),
    ("?", OPEN),
];

/// Words of decisions that stand for themselves.
const DECISIONS: &[Phrase] = &[
    ("de nghi", Choice::Verdict(Verdict::Propose)),
    ("propose", Choice::Verdict(Verdict::Propose)),
    ("proposed", Choice::Verdict(Verdict::Propose)),
    ("khong de nghi", Choice::Verdict(Verdict::Decline)),
    ("decline", Choice::Verdict(Verdict::Decline)),
    ("declined", Choice::Verdict(Verdict::Decline)),
    ("not proposed", Choice::Verdict(Verdict::Decline)),
    ("tra lai", Choice::Verdict(Verdict::Return)),
    ("return", Choice::Verdict(Verdict::Return)),
    ("returned", Choice::Verdict(Verdict::Return)),
    ("de sau", Choice::Verdict(Verdict::Defer)),
    ("de xem xet sau", Choice::Verdict(Verdict::Defer)),
    ("defer", Choice::Verdict(Verdict::Defer)),
    ("deferred", Choice::Verdict(Verdict::Defer)),
    ("nhat tri", Choice::Verdict(Verdict::Agree)),
    ("agree", Choice::Verdict(Verdict::Agree)),
    ("agreed", Choice::Verdict(Verdict::Agree)),
    ("chua co y kien", Choice::Undecided),
    ("undecided", Choice::Undecided),
];

/// Words of decisions that need the column before them.
const DECISION_VALUES: &[Phrase] = &[
    ("chua co", Choice::Undecided),
    ("chua", Choice::Undecided),
    ("none", Choice::Undecided),
    ("?", Choice::Undecided),
];

const ANSWERS: &[(&str, bool)] = &[
    ("co", true),
    ("yes", true),
    ("dung", true),
    ("true", true),
    ("1", true),
    ("khong", false),
    ("no", false),
    ("sai", false),
    ("false", false),
    ("0", false),
    ("chua", false),
];

/// Words that say what a number counts and change nothing.
pub(super) const UNITS: [&str; 8] = ["%", "ho", "ha", "nguoi", "phan", "households", "people", "lao"];

/// The most words of a phrase.
const MOST: usize = 5;

/// What words stand for by themselves, and how many of them; the longest phrase counts. `is_alone` says whether no
/// other free word stands on either side of the first one.
pub(super) fn bare(words: &[&str], is_alone: bool) -> Option<(Expr, usize)> {
    if let ["thieu", "dung", number, rest @ ..] = words
        && let Some(number) = Number::parse(number, true)
    {
        let taken = 3 + usize::from(matches!(rest.first(), Some(&"ho")));
        return Some((Expr::Is(Column::Short, Test::Number(Compared::Equal, number)), taken));
    }
    let outcome = |(choice, taken)| (Expr::Is(Column::Outcome, Test::Choice(choice)), taken);
    let decision = |(choice, taken)| (Expr::Is(Column::Decision, Test::Choice(choice)), taken);
    let marked = || match words {
        ["da", "danh", "dau", ..] => Some((Expr::Is(Column::Marked, Test::YesNo(true)), 3)),
        ["danh", "dau", ..] => Some((Expr::Is(Column::Marked, Test::YesNo(true)), 2)),
        ["marked", ..] => Some((Expr::Is(Column::Marked, Test::YesNo(true)), 1)),
        _ => None,
    };
    let lonely = || longest(words, &[LONELY]).filter(|_| is_alone);
    longest(words, &[OUTCOMES])
        .map(outcome)
        .or_else(|| longest(words, &[DECISIONS]).map(decision))
        .or_else(marked)
        .or_else(|| lonely().map(outcome))
}

/// The column of names that a word for a kind of place speaks of, as in "thôn 5": names are kept without it.
pub(super) fn unit(word: &str) -> Option<Column> {
    Some(match word {
        "thon" | "lang" | "village" => Column::Village,
        "xa" | "phuong" | "commune" => Column::Commune,
        "huyen" | "district" => Column::District,
        _ => return None,
    })
}

/// The value of a column of few values that words name, and how many of them.
pub(super) fn value(kind: Kind, words: &[&str]) -> Option<(Test, usize)> {
    match kind {
        Kind::Outcome => longest(words, &[OUTCOMES, LONELY, OUTCOME_VALUES]).map(choice),
        Kind::Decision => longest(words, &[DECISIONS, DECISION_VALUES]).map(choice),
        Kind::YesNo => {
            let answer = ANSWERS.iter().find(|(word, _)| words.first() == Some(word));
            answer.map(|(_, answer)| (Test::YesNo(*answer), 1))
        }
        _ => None,
    }
}

const fn choice((choice, taken): (Choice, usize)) -> (Test, usize) {
    (Test::Choice(choice), taken)
}

/// Every value that a column of few values can be asked for, for the nearest to a mistyped one.
pub(super) fn values(kind: Kind) -> Vec<&'static str> {
    let of =
        |lists: &[&[Phrase]]| lists.iter().flat_map(|list| list.iter().map(|(words, _)| *words)).collect();
    match kind {
        Kind::Outcome => of(&[OUTCOMES, LONELY, OUTCOME_VALUES]),
        Kind::Decision => of(&[DECISIONS, DECISION_VALUES]),
        Kind::YesNo => ANSWERS.iter().map(|(word, _)| *word).collect(),
        _ => Vec::new(),
    }
}

fn longest(words: &[&str], lists: &[&[Phrase]]) -> Option<(Choice, usize)> {
    (1..=words.len().min(MOST)).rev().find_map(|taken| {
        let phrase = words[..taken].join(" ");
        let known = lists.iter().flat_map(|list| list.iter()).find(|(words, _)| *words == phrase);
        known.map(|(_, choice)| (*choice, taken))
    })
}
