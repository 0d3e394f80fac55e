//! Outline markers: the word, number, letter or dash a paragraph begins with.
//!
//! "A." is a section only where the letters follow each other from A on and what stands behind is no name of a person:
//! "A. Nguyễn" and "P. Dân tộc" are words. What stands in the outline above what is told by `outline`.

/// What kind of section a heading opens. The first four stand above all others whenever they come; the rest nest in
/// the order in which a document uses them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Rank {
    /// "PHỤ LỤC 1", "Biểu số 2".
    Appendix,
    /// "Phần thứ nhất".
    Part,
    /// "Chương II".
    Chapter,
    /// "Mục 1".
    Item,
    /// "A."
    Capital,
    /// "II."
    Roman,
    /// "Điều 3."
    Article,
    /// "A" in the first column of a table.
    CapitalOfTable,
    /// "II" in the first column of a table.
    RomanOfTable,
}

impl Rank {
    /// The rank of a section where it stands in a row of a table.
    pub(super) const fn in_table(self) -> Self {
        match self {
            Self::Capital => Self::CapitalOfTable,
            Self::Roman => Self::RomanOfTable,
            other => other,
        }
    }

    /// The rank of such a section where it stands outside of tables.
    pub(super) const fn outside(self) -> Self {
        match self {
            Self::CapitalOfTable => Self::Capital,
            Self::RomanOfTable => Self::Roman,
            other => other,
        }
    }
}

/// The outline marker a paragraph begins with, or what a row of a table says it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Marker {
    /// None.
    Plain,
    /// A section with its part of a clause: "II", "A", "P1", "Đ3".
    Section(Rank, String),
    /// "1.", "1.2.": its numbers.
    Number(Vec<u32>),
    /// "a)".
    Letter(char),
    /// "-", "*", "•".
    Dash,
    /// "+": a part of the dash above it.
    Plus,
    /// A table of duties begins; the paragraph has no words.
    Table,
    /// A row of a table without a number of its own.
    Row,
    /// A row of a table that heads the rows below it.
    Group,
    /// A cell of the row above.
    Field(super::label::Label),
    /// Words of a table that hold no duty: a sum, or a row of a table of other things.
    Aside,
}

/// Tells markers, in the order of the document: a letter counts only behind the one before it.
#[derive(Debug, Default)]
pub(super) struct Markers {
    capital: Option<char>,
    /// The last number that stood by itself.
    number: u32,
}

impl Markers {
    /// The marker of a line, and its words without it.
    pub(super) fn marker<'l>(&mut self, line: &'l str) -> (Marker, &'l str) {
        let told = self.told(line);
        match &told.0 {
            Marker::Number(numbers) if numbers.len() == 1 => self.number = numbers[0],
            _ => {}
        }
        told
    }

    fn told<'l>(&mut self, line: &'l str) -> (Marker, &'l str) {
        dash(line)
            .or_else(|| section(line))
            .or_else(|| number(line))
            .or_else(|| letter(line))
            .or_else(|| named(line))
            .or_else(|| appendix(line))
            .or_else(|| self.capital(line))
            .or_else(|| self.hundred(line))
            .unwrap_or((Marker::Plain, line))
    }

    /// "100. …" behind "99. …": a number of three digits counts only where the count goes on with it.
    fn hundred<'l>(&self, line: &'l str) -> Option<(Marker, &'l str)> {
        let number: u32 = line.get(..3)?.parse().ok()?;
        let rest = line[3..].strip_prefix(['.', ')', '/'])?;
        let stands = rest.starts_with(' ') || starts_upper(rest);
        let goes_on = stands && number >= 100 && number == self.number + 1;
        goes_on.then(|| (Marker::Number(vec![number]), rest.trim_start()))
    }

    /// "A. …", "B. …".
    fn capital<'l>(&mut self, line: &'l str) -> Option<(Marker, &'l str)> {
        let first = line.chars().next().filter(|first| first.is_uppercase())?;
        let rest = line[first.len_utf8()..].strip_prefix('.')?.strip_prefix(' ')?.trim_start();
        let follows = first == 'A' || self.capital.is_some_and(|before| is_next(before, first));
        if !follows || rest.is_empty() || is_name(rest) {
            return None;
        }
        self.capital = Some(first);
        Some((Marker::Section(Rank::Capital, first.to_string()), rest))
    }
}

/// Whether a letter follows another; one may have been lost between them.
fn is_next(before: char, letter: char) -> bool {
    const LETTERS: &str = "ABCDĐEFGHIKLMNOPQRSTUVXY";
    let place = |wanted: char| LETTERS.chars().position(|letter| letter == wanted);
    place(before)
        .zip(place(letter))
        .is_some_and(|(before, letter)| (1..=2).contains(&letter.wrapping_sub(before)))
}

/// Whether words look like the name of a person or a place: a few, each with a capital and small letters.
fn is_name(words: &str) -> bool {
    let begins = |word: &str| word.chars().next().is_some_and(char::is_uppercase);
    words.split(' ').count() <= 4 && has_small(words) && words.split(' ').all(begins)
}

/// Whether words have a small letter: what has none is a heading.
pub(super) fn has_small(words: &str) -> bool {
    words.chars().any(char::is_lowercase)
}

fn dash(line: &str) -> Option<(Marker, &str)> {
    let rest = line.trim_start_matches(['-', '–', '—', '•', '·', '●', '*', '▪', '\u{f0b7}', '\u{f0a7}']);
    // "---o0o---" only parts the head from the rest.
    if rest.len() < line.len() && !rest.is_empty() && !rest.ends_with("--") {
        return Some((Marker::Dash, rest.trim_start()));
    }
    line.strip_prefix('+').map(|rest| (Marker::Plus, rest.trim_start()))
}

/// "II. …", "IV/ …", "I- …", "I - …".
fn section(line: &str) -> Option<(Marker, &str)> {
    let end = line.find(|character| !is_roman(character))?;
    let parted = || line[end..].strip_prefix(' ').and_then(dashed).filter(|rest| starts_upper(rest));
    let rest = line[end..].strip_prefix(['.', '/', ')']).or_else(|| dashed(&line[end..])).or_else(parted)?;
    (end > 0 && end <= 5 && (rest.is_empty() || rest.starts_with(' ') || starts_upper(rest)))
        .then(|| (Marker::Section(Rank::Roman, line[..end].to_owned()), rest.trim_start()))
}

/// The words behind the dash of a number, as older documents write it: "1- Ban Dân tộc". Behind "15-20" goes on a number.
fn dashed(rest: &str) -> Option<&str> {
    let words = rest.strip_prefix(['-', '–'])?;
    let first = words.trim_start().chars().next()?;
    let stands = first.is_uppercase() || first.is_alphabetic() && words.starts_with(' ');
    stands.then(|| words.trim_start())
}

const fn is_roman(character: char) -> bool {
    matches!(character, 'I' | 'V' | 'X')
}

/// "1. …", "1.2. …", "2.1 …", "3) …", "(4) …", "5- …".
fn number(line: &str) -> Option<(Marker, &str)> {
    let line = if in_brackets(line) { &line[1..] } else { line };
    let mut numbers = Vec::new();
    let mut rest = line;
    let mut is_closed = false;
    loop {
        let digits = rest.find(|character: char| !character.is_ascii_digit()).unwrap_or(rest.len());
        if digits == 0 || digits > 2 || numbers.len() == 6 {
            break;
        }
        numbers.push(rest[..digits].parse().ok()?);
        rest = &rest[digits..];
        is_closed = rest.starts_with(['.', '/', ')']);
        if is_closed {
            rest = &rest[1..];
        } else {
            break;
        }
    }
    if let Some(words) = dashed(rest).filter(|_| !is_closed && !numbers.is_empty()) {
        return Some((Marker::Number(numbers), words));
    }
    let says = (is_closed || numbers.len() > 1) && (rest.starts_with(' ') || starts_upper(rest));
    (!numbers.is_empty() && says).then(|| (Marker::Number(numbers), rest.trim_start()))
}

/// Whether a line begins with one number or letter in brackets.
fn in_brackets(line: &str) -> bool {
    let inside = line.strip_prefix('(').and_then(|rest| rest.split_once(") "));
    inside.is_some_and(|(inside, _)| {
        inside.chars().count() == 1 && inside.chars().all(char::is_lowercase)
            || (1..=2).contains(&inside.len()) && inside.bytes().all(|byte| byte.is_ascii_digit())
    })
}

/// "a) …", "a. …", "a/ …", "(a) …", "a- …".
fn letter(line: &str) -> Option<(Marker, &str)> {
    let line = if in_brackets(line) { &line[1..] } else { line };
    let first = line.chars().next().filter(|first| first.is_lowercase())?;
    let rest = line[first.len_utf8()..].strip_prefix([')', '.', '/', '-'])?;
    rest.starts_with(' ').then(|| (Marker::Letter(first), rest.trim_start()))
}

fn starts_upper(rest: &str) -> bool {
    rest.chars().next().is_some_and(char::is_uppercase)
}

/// "Phần thứ nhất", "PHẦN A", "Chương II", "Mục 1", "Điều 1. …".
fn named(line: &str) -> Option<(Marker, &str)> {
    let (word, rest) = line.split_once(' ')?;
    if matches!(word, "Khoản" | "KHOẢN") {
        return clause(rest);
    }
    let (rank, prefix) = match word {
        "Phần" | "PHẦN" => (Rank::Part, "P"),
        "Chương" | "CHƯƠNG" => (Rank::Chapter, "Ch"),
        "Mục" | "MỤC" => (Rank::Item, "M"),
        "Điều" | "ĐIỀU" => (Rank::Article, "Đ"),
        _ => return None,
    };
    let (label, after) = ordinal(rest)?;
    let after = after.trim_start();
    let stands = match rank {
        Rank::Article => after.starts_with(['.', ':']),
        _ => after.is_empty() || after.starts_with(['.', ':', '-', '–', '/', ')']) || !has_small(after),
    };
    let text = after.trim_start_matches(['.', ':', '-', '–', '/', ')', ' ']);
    stands.then(|| (Marker::Section(rank, format!("{prefix}{label}")), text))
}

/// Behind "Khoản": "1. …", "2: …"; without a mark it only names the clause of something.
fn clause(rest: &str) -> Option<(Marker, &str)> {
    let end = rest.find(|character: char| !character.is_ascii_digit()).filter(|end| (1..=2).contains(end))?;
    let words = rest[end..].strip_prefix(['.', ':'])?;
    let number = rest[..end].parse().ok()?;
    words.starts_with(' ').then(|| (Marker::Number(vec![number]), words.trim_start()))
}

/// "PHỤ LỤC", "Phụ lục 1: …", "BIỂU SỐ 2".
fn appendix(line: &str) -> Option<(Marker, &str)> {
    let forms = [
        ("PHỤ LỤC", "PL"),
        ("Phụ lục", "PL"),
        ("BIỂU MẪU SỐ", "Bi"),
        ("Biểu mẫu số", "Bi"),
        ("BIỂU SỐ", "Bi"),
        ("Biểu số", "Bi"),
        ("BIỂU", "Bi"),
        ("Biểu", "Bi"),
    ];
    let (rest, prefix) = forms.iter().find_map(|(word, prefix)| Some((line.strip_prefix(word)?, *prefix)))?;
    let rest = rest.trim_start();
    let rest = rest.strip_prefix("số ").or_else(|| rest.strip_prefix("SỐ ")).unwrap_or(rest);
    let (label, after) = ordinal(rest).unwrap_or((String::new(), rest));
    let after = after.trim_start();
    let numbered = !label.is_empty() || prefix == "PL" && (rest.is_empty() || !has_small(line));
    let stands = after.is_empty() || after.starts_with(['.', ':', '-', '–', '(']) || !has_small(after);
    let text = after.trim_start_matches(['.', ':', '-', '–', ' ']);
    (numbered && stands).then(|| (Marker::Section(Rank::Appendix, format!("{prefix}{label}")), text))
}

/// "thứ nhất", "II", "A", "03": the number in words of a clause, and what stands behind it.
fn ordinal(words: &str) -> Option<(String, &str)> {
    const NAMES: [&str; 10] = ["nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười"];
    if let Some(rest) = words.strip_prefix("thứ ").or_else(|| words.strip_prefix("THỨ ")) {
        let end = rest.find(|character: char| !character.is_alphabetic()).unwrap_or(rest.len());
        let name = rest[..end].to_lowercase();
        let place = NAMES.iter().position(|known| *known == name)?;
        return Some(((place + 1).to_string(), &rest[end..]));
    }
    let end = words.find(|character: char| !character.is_alphanumeric()).unwrap_or(words.len());
    let (word, rest) = words.split_at(end);
    let is_capital = word.chars().count() == 1 && starts_upper(word);
    if word.is_empty() || word.len() > 5 {
        None
    } else if word.chars().all(|digit| digit.is_ascii_digit()) {
        let plain = word.trim_start_matches('0');
        Some((if plain.is_empty() { word } else { plain }.to_owned(), rest))
    } else {
        (is_capital || word.chars().all(is_roman)).then(|| (word.to_owned(), rest))
    }
}

/// The marker that the first column of a table gives a row.
pub(super) fn of_cell(cell: &str) -> Option<Marker> {
    let word = cell.trim().trim_end_matches(['.', ')', '/', '-']).trim_start_matches('(');
    let first = word.chars().next()?;
    let is_single = word.chars().count() == 1;
    if word.chars().all(is_roman) {
        Some(Marker::Section(Rank::RomanOfTable, word.to_owned()))
    } else if is_single && first.is_uppercase() {
        Some(Marker::Section(Rank::CapitalOfTable, word.to_owned()))
    } else if is_single && first.is_lowercase() {
        Some(Marker::Letter(first))
    } else {
        let numbers: Option<Vec<u32>> = word.split('.').map(|number| number.parse().ok()).collect();
        numbers.filter(|numbers| numbers.len() <= 6).map(Marker::Number)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(line: &str) -> String {
        match Markers::default().marker(line) {
            (Marker::Section(rank, label), words) => format!("{rank:?} {label} {words}"),
            (Marker::Plain, _) => "plain".into(),
            (marker, words) => format!("{marker:?} {words}"),
        }
    }

    #[test]
    fn sections_of_every_style_are_told_with_their_part_of_a_clause() {
        let cases = [
            ("Phần thứ nhất", "Part P1 "),
            ("PHẦN THỨ HAI: NHIỆM VỤ", "Part P2 NHIỆM VỤ"),
            ("Phần I - Mục đích", "Part PI Mục đích"),
            ("PHẦN A NHIỆM VỤ", "Part PA NHIỆM VỤ"),
            ("Chương II. Nhiệm vụ", "Chapter ChII Nhiệm vụ"),
            ("Mục 1", "Item M1 "),
            ("Điều 3. Sở Tài chính", "Article Đ3 Sở Tài chính"),
            ("Điều 1: Mục đích", "Article Đ1 Mục đích"),
            ("A. NHIỆM VỤ", "Capital A NHIỆM VỤ"),
            ("II. Nhiệm vụ", "Roman II Nhiệm vụ"),
            ("PHỤ LỤC", "Appendix PL "),
            ("Phụ lục 02: Danh mục", "Appendix PL2 Danh mục"),
            ("Biểu số 01", "Appendix Bi1 "),
            ("2.1. Lập sổ", "Number([2, 1]) Lập sổ"),
            ("a. Lập sổ", "Letter('a') Lập sổ"),
            ("(a) Lập sổ", "Letter('a') Lập sổ"),
            ("(2) Lập sổ", "Number([2]) Lập sổ"),
            ("* Lập sổ", "Dash Lập sổ"),
            ("Khoản 2. Lập sổ", "Number([2]) Lập sổ"),
            ("I- NHIỆM VỤ", "Roman I NHIỆM VỤ"),
            ("II - NHIỆM VỤ", "Roman II NHIỆM VỤ"),
            ("1- Ban Dân tộc", "Number([1]) Ban Dân tộc"),
            ("2.1- lập sổ", "Number([2, 1]) lập sổ"),
            ("a- Lập sổ", "Letter('a') Lập sổ"),
        ];
        for (line, expected) in cases {
            assert_eq!(told(line), expected, "{line}");
        }
    }

    #[test]
    fn words_that_only_look_like_a_marker_are_words() {
        let lines = [
            "Phần lớn các xã",
            "Chương trình 135",
            "Khoản 2 Điều 5 Luật này",
            "Mục tiêu chung",
            "Điều 2 Quyết định này",
            "A. Nguyễn Văn",
            "P. Dân tộc huyện",
            "Biểu dương các xã",
            "Phụ lục kèm theo kế hoạch",
            "---o0o---",
            "(2015) là năm đầu",
            "15-20 hộ",
            "2 - 3 ngày",
            "II-2015",
            "X-quang phổi",
        ];
        for line in lines {
            assert_eq!(told(line), "plain", "{line}");
        }
    }

    #[test]
    fn letters_count_only_behind_each_other() {
        let mut markers = Markers::default();
        let mut is_section = |line| matches!(markers.marker(line).0, Marker::Section(..));
        assert!(!is_section("B. Nhiệm vụ"));
        assert!(is_section("A. Mục đích"));
        assert!(is_section("B. Nhiệm vụ"));
        assert!(!is_section("P. Dân tộc"));
        assert!(is_section("D. Tổ chức"));
    }
}
