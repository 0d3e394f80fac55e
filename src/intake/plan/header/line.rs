//! What one line of a head says: the number, the place and the day, also where they were flattened into one line or
//! lost their spaces.

use chrono::NaiveDate;

use crate::domain::deadline::Reading;
use crate::domain::text::Text;
use crate::intake::deadline::{Context, read as read_deadline};
use crate::intake::word::{TokenKind, Words};

/// How many letters stand at most behind the digits of a number.
const LETTERS: usize = 3;
/// How many letters a part of a symbol has at most that is written with small ones: `CTr`, `TTg`.
const MIXED: usize = 5;
/// How many words the name of a place has at most.
const PLACE_WORDS: usize = 5;

/// "Số: 12 /KH-UBND" gives "12/KH-UBND" and what stands behind it in a second column.
pub(super) fn number(text: &str) -> Option<(Text, &str)> {
    let at = announced(text)?;
    let mut number = String::new();
    let mut rest = text[at..].trim_start_matches([':', ' ', '.']);
    let digits = rest.find(|digit: char| !digit.is_ascii_digit()).unwrap_or(rest.len());
    if digits == 0 || digits > 6 {
        return None;
    }
    number.push_str(&rest[..digits]);
    rest = &rest[digits..];
    let letters = letters_of_number(rest);
    number.push_str(&rest[..letters]);
    rest = &rest[letters..];
    while let Some(mark) = rest.trim_start().chars().next().filter(|mark| matches!(mark, '/' | '-' | '–')) {
        let after = rest.trim_start()[mark.len_utf8()..].trim_start();
        let end = symbol(after);
        if end == 0 {
            break;
        }
        number.push(if mark == '/' { '/' } else { '-' });
        number.push_str(&after[..end]);
        rest = &after[end..];
    }
    Some((number.into(), rest))
}

/// "12a/KH-UBND", "12bis/KH-UBND": how many bytes the letters have that part two documents of one number.
fn letters_of_number(rest: &str) -> usize {
    let end = rest.find(|letter: char| !letter.is_alphabetic()).unwrap_or(rest.len());
    let is_number =
        rest[..end].chars().count() <= LETTERS && rest[end..].trim_start().starts_with(['/', '-', '–']);
    if is_number { end } else { 0 }
}

/// The place behind "Số" at the beginning, or behind "Số:" further in.
fn announced(text: &str) -> Option<usize> {
    let begins = ["Số", "SỐ", "số"].iter().find_map(|word| text.strip_prefix(word));
    let begins = begins.map(str::trim_start).filter(|rest| rest.starts_with(':') || starts_with_digit(rest));
    let inside = || ["Số:", "SỐ:", "Số :"].iter().find_map(|word| text.find(word).map(|at| at + word.len()));
    begins.map(|rest| text.len() - rest.len()).or_else(inside)
}

fn starts_with_digit(text: &str) -> bool {
    text.starts_with(|first: char| first.is_ascii_digit())
}

/// How many bytes the next part of a symbol has: capitals and digits, and small letters in a short one (`CTr`, `TTg`).
/// Where a place was glued behind it, the capital that begins the place is not of it; a small letter inside is, where
/// nothing else would be left (`ThU`).
fn symbol(text: &str) -> usize {
    let is_symbol = |letter: char| letter.is_uppercase() || letter.is_ascii_digit() || letter == '&';
    let run = text.find(|letter: char| !is_symbol(letter)).unwrap_or(text.len());
    if !text[run..].starts_with(char::is_lowercase) {
        return run;
    }
    let whole = text.find(|letter: char| !letter.is_alphanumeric()).unwrap_or(text.len());
    match text[..run].char_indices().next_back() {
        Some((last, _)) if last > 0 && text[..whole].chars().count() > MIXED => last,
        _ => whole,
    }
}

/// The place and the day of issue.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Issued {
    On(Option<Text>, NaiveDate),
    /// The day was left open: its words.
    Open(Option<Text>, Text),
}

/// "Kon Tum, ngày 05 tháng 11 năm 2014".
pub(super) fn issued(text: &str) -> Option<Issued> {
    let at = ["ngày", "Ngày", "NGÀY"].iter().find_map(|word| text.find(word))?;
    let (before, words) = (text[..at].trim(), &text[at..]);
    let place = place(before);
    if place.is_none() && !before.is_empty() {
        return None;
    }
    if is_open(words) {
        return Some(Issued::Open(place, words.into()));
    }
    let dates = read_deadline(words, Context::default());
    dates.into_iter().find_map(|deadline| match deadline.reading {
        Reading::Date(date) => Some(Issued::On(place.clone(), date)),
        _ => None,
    })
}

/// "ngày     tháng 11 năm 2014", "ngày …/11/2014".
fn is_open(words: &str) -> bool {
    let words = Words::new(words);
    let dots = words
        .tokens
        .iter()
        .skip(1)
        .take_while(|token| token.is_mark('.') || token.is_mark('…') || token.is_mark('_'));
    let next = 1 + dots.count();
    match words.tokens.get(next).map(|token| token.kind) {
        Some(TokenKind::Word) => words.tokens[next].is_bare("thang"),
        Some(TokenKind::Mark('/')) => next > 1,
        _ => false,
    }
}

/// The name that ends the words, before the comma of the day; words of another column stand before it.
fn place(before: &str) -> Option<Text> {
    let name = before.trim_end_matches([',', ' ', '.']);
    if !before.contains(':') && !name.is_empty() && before.split(' ').count() <= PLACE_WORDS {
        return Some(parted(name).into());
    }
    if !before.ends_with(',') {
        return None;
    }
    let is_name = |word: &&str| {
        *word == "-"
            || word.starts_with(char::is_uppercase)
                && (word.chars().count() < 3 || word.contains(char::is_lowercase))
    };
    let mut words: Vec<&str> = name.rsplit(' ').take_while(is_name).take(PLACE_WORDS).collect();
    words.reverse();
    let name = words.join(" ");
    let name = name.trim_matches(['-', ' ']);
    (!name.is_empty()).then(|| parted(name).into())
}

/// `KonTum` is "Kon Tum".
fn parted(name: &str) -> String {
    let mut parted = String::with_capacity(name.len() + 2);
    let mut before = ' ';
    for letter in name.chars() {
        if letter.is_uppercase() && before.is_lowercase() {
            parted.push(' ');
        }
        parted.push(letter);
        before = letter;
    }
    parted
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_number_ends_where_its_symbol_does() {
        let cases = [
            ("Số: 12 /KH-UBND", "12/KH-UBND", ""),
            ("Số: 12/KH-UBND Kon Tum, ngày 05", "12/KH-UBND", " Kon Tum, ngày 05"),
            ("Số:12/KH-UBNDKonTum,ngày05", "12/KH-UBND", "KonTum,ngày05"),
            ("Số 07-KH/ThU", "07-KH/ThU", ""),
            ("Số: 12a/KH-UBND", "12a/KH-UBND", ""),
            ("Số: 12bis /KH-UBND", "12bis/KH-UBND", ""),
            ("Số: 12/CTr-UBND", "12/CTr-UBND", ""),
            ("Số: 1592/QĐ-TTg Hà Nội, ngày 05", "1592/QĐ-TTg", " Hà Nội, ngày 05"),
            ("UBND HUYỆN ĐĂK SAO Số: 3/KH-UBND", "3/KH-UBND", ""),
        ];
        for (text, expected, behind) in cases {
            let (number, rest) = number(text).unwrap();
            assert_eq!((&*number, rest), (expected, behind), "{text}");
        }
        assert_eq!(number("Số: /KH-UBND ngày 5"), None);
        assert_eq!(number("Sốt rét 3 xã"), None);
    }

    #[test]
    fn the_day_is_read_beside_another_column_and_without_spaces() {
        let day = NaiveDate::from_ymd_opt(2014, 11, 5).unwrap();
        let told = |text: &str| match issued(text) {
            Some(Issued::On(place, date)) if date == day => place.as_deref().unwrap_or("-").to_owned(),
            other => format!("{other:?}"),
        };
        assert_eq!(told("Kon Tum, ngày 05 tháng 11 năm 2014"), "Kon Tum");
        assert_eq!(told("KonTum,ngày05tháng11năm2014"), "Kon Tum");
        assert_eq!(told("Độc lập - Tự do - Hạnh phúc Kon Tum, ngày 5/11/2014"), "Kon Tum");
        assert_eq!(told("ngày 05 tháng 11 năm 2014"), "-");
        assert_eq!(issued("Theo Nghị quyết của tỉnh ủy ban hành ngày 05/11/2014"), None);
    }

    #[test]
    fn a_day_left_open_is_told_and_not_guessed() {
        let open =
            |text: &str| matches!(issued(text), Some(Issued::Open(Some(place), _)) if &*place == "Kon Tum");
        assert!(open("Kon Tum, ngày     tháng 11 năm 2014"));
        assert!(open("Kon Tum, ngày ..... tháng 11 năm 2014"));
        assert!(open("Kon Tum, ngày …/11/2014"));
        assert!(!open("Kon Tum, ngày 5/11/2014"));
    }
}
