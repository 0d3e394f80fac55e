//! Tables of duties: which column says what, and each row as a paragraph with its cells behind it.
//!
//! Columns are known by their headings, in any order and over one or two rows. A row whose cells are empty but for its
//! words heads the rows below; a cell the one above reaches over says what that one says. Sums and tables of other
//! things are set aside with their words; nothing is dropped but repeated headings, and rows that only number columns.

use crate::domain::text::fold;
use crate::intake::document::{Cell, Table};

use super::label::Label;
use super::marker::{Marker, Markers, of_cell};

/// Among how many rows from the top the headings of the columns are looked for.
const HEADER_WITHIN: usize = 8;
/// The longest heading of a column, in bytes.
const HEADING: usize = 160;

/// A table as it is read.
#[derive(Debug)]
pub(super) struct Read {
    /// How many rows stand before the headings of the columns; they only lead up to it.
    pub(super) header: usize,
    /// What the rows below say.
    pub(super) pieces: Vec<(Marker, String)>,
}

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Column {
    Number,
    Content,
    Field(Label),
    /// When it begins; the column of its time says when it ends.
    Start,
    /// Anything else; its heading stands beside its words.
    Other,
}

/// Each column with the words of its heading.
type Headed = Vec<(Column, String)>;

/// Reads a table; none where it only lays text out.
pub(super) fn read(table: &Table, markers: &mut Markers) -> Option<Read> {
    let grid = resolved(table);
    let Some((header, first, columns)) = header(table, &grid) else { return aside(table, &grid) };
    let pieces = vec![(Marker::Table, String::new())];
    let mut reading = Reading { columns, markers, pieces, above: Above::default() };
    for (row, cells) in grid.iter().zip(&table.rows).skip(first) {
        reading.row(row, cells);
    }
    Some(Read { header, pieces: reading.pieces })
}

/// What each place of the grid says; a cell above that reaches down says its words again.
fn resolved(table: &Table) -> Vec<Vec<&str>> {
    let mut grid: Vec<Vec<&str>> = Vec::with_capacity(table.rows.len());
    // What each column said last, whatever rows over the whole table stand between.
    let mut last: Vec<&str> = Vec::new();
    for row in &table.rows {
        let above = grid.last();
        let said = |(place, cell): (usize, &'_ Cell)| match cell {
            Cell::Above => above.and_then(|above: &Vec<&str>| above.get(place).copied()).unwrap_or_default(),
            Cell::Left | Cell::Text(_) => "",
        };
        let mut said: Vec<&str> = row.iter().enumerate().map(said).collect();
        for (place, cell) in row.iter().enumerate() {
            if let Cell::Text(text) = cell {
                let before = last.get(place).copied().filter(|_| says_again(text));
                said[place] = before.unwrap_or(text.trim());
            }
        }
        last.resize(last.len().max(said.len()), "");
        for (last, said) in last.iter_mut().zip(&said).filter(|(_, said)| !said.is_empty()) {
            *last = said;
        }
        grid.push(said);
    }
    grid
}

/// "nt", "như trên", "″": the cell says what the one above says.
fn says_again(cell: &str) -> bool {
    let folded = fold(cell.trim());
    let word = folded.trim_matches(['-', '.', '(', ')', ' ', '/', '"', '\'']);
    matches!(word, "nt" | "n.t" | "nhu tren" | "″" | "”" | "“" | "''")
        || word.is_empty() && folded.chars().any(|mark| matches!(mark, '"' | '\'' | '/'))
}

/// A table of other things, row by row; none where it only lays out.
fn aside(table: &Table, grid: &[Vec<&str>]) -> Option<Read> {
    let filled = |row: &&Vec<&str>| row.iter().filter(|cell| !cell.is_empty()).count() >= 3;
    if grid.iter().filter(filled).count() < 3 {
        return None;
    }
    let rows = grid.iter().zip(&table.rows).map(|(row, cells)| own_words(row, cells));
    let pieces = rows.filter(|words| !words.is_empty()).map(|words| (Marker::Aside, words)).collect();
    Some(Read { header: 0, pieces })
}

/// The words of a row, cell by cell, without what cells above say.
fn own_words(row: &[&str], cells: &[Cell]) -> String {
    let own = row.iter().zip(cells).filter(|(_, cell)| matches!(cell, Cell::Text(_)));
    let words: Vec<String> =
        own.map(|(words, _)| joined(words, " ")).filter(|words| !words.is_empty()).collect();
    words.join(" | ")
}

/// Where the headings of the columns begin, where the rows below begin, and what each column holds.
fn header(table: &Table, grid: &[Vec<&str>]) -> Option<(usize, usize, Headed)> {
    (0..grid.len().min(HEADER_WITHIN)).find_map(|at| {
        let one = grid[at].iter().map(|cell| (column(cell), joined(cell, " "))).collect::<Vec<_>>();
        let below = table.rows.get(at + 1).filter(|row| row.contains(&Cell::Above));
        let is_open = below.is_some() && table.rows[at].contains(&Cell::Left);
        let (columns, first) = match below.filter(|_| is_open) {
            Some(below) => (over_two_rows(&one, &grid[at + 1], below), at + 2),
            None => (one, at + 1),
        };
        is_of_duties(&columns).then(|| (at, first, unique(columns)))
    })
}

/// Headings over two rows: the lower says it closer.
fn over_two_rows(one: &[(Column, String)], row: &[&str], cells: &[Cell]) -> Vec<(Column, String)> {
    let lower = one.iter().zip(row).zip(cells);
    lower
        .map(|(((upper, words), lower), cell)| match (cell, column(lower)) {
            (Cell::Text(_), found) if !lower.is_empty() => (found, joined(lower, " ")),
            _ => (*upper, words.clone()),
        })
        .collect()
}

fn is_of_duties(columns: &[(Column, String)]) -> bool {
    let has = |wanted: &[Label]| {
        columns.iter().any(|(column, _)| matches!(column, Column::Field(label) if wanted.contains(label)))
    };
    let is_content = |(column, _): &(Column, String)| *column == Column::Content;
    columns.iter().any(is_content) && has(&[Label::Lead, Label::Coordinate, Label::Time])
}

/// Only one column numbers, names the duty or its time: a second of a kind is kept as words.
fn unique(mut columns: Vec<(Column, String)>) -> Vec<(Column, String)> {
    for place in 1..columns.len() {
        let (before, here) = columns.split_at_mut(place);
        let repeats = before.iter().any(|(column, _)| *column == here[0].0);
        if repeats && !matches!(here[0].0, Column::Field(Label::Lead | Label::Coordinate)) {
            here[0].0 = Column::Other;
        }
    }
    columns
}

/// What a column holds, by its heading.
fn column(heading: &str) -> Column {
    if heading.len() > HEADING {
        return Column::Other;
    }
    let folded = fold(&joined(heading, " "));
    let has = |words: &[&str]| words.iter().any(|word| folded.contains(word));
    if matches!(folded.trim_matches('.'), "tt" | "stt" | "so tt" | "so thu tu" | "s tt") {
        Column::Number
    } else if has(&["chu tri"]) {
        Column::Field(Label::Lead)
    } else if has(&["phoi hop"]) {
        Column::Field(Label::Coordinate)
    } else if has(&["san pham", "ket qua", "ghi chu", "kinh phi", "don vi tinh", "du toan"]) {
        Column::Other
    } else if matches!(&*folded, "bat dau" | "tu ngay" | "thoi gian bat dau" | "ngay bat dau") {
        Column::Start
    } else if matches!(&*folded, "ket thuc" | "den ngay" | "ngay ket thuc")
        || has(&["thoi gian", "thoi han", "tien do", "hoan thanh", "thoi diem"])
    {
        Column::Field(Label::Time)
    } else if has(&["co quan", "don vi", "phu trach", "dau moi", "phan cong", "trach nhiem"]) {
        Column::Field(Label::Lead)
    } else if has(&["noi dung", "nhiem vu", "cong viec", "hoat dong", "hang muc", "viec can lam"]) {
        Column::Content
    } else {
        Column::Other
    }
}

/// The rows below the headings, as they are read.
struct Reading<'m> {
    columns: Vec<(Column, String)>,
    markers: &'m mut Markers,
    pieces: Vec<(Marker, String)>,
    above: Above,
}

/// The row above that names a lead, from which rows below it take theirs.
#[derive(Debug, Default)]
struct Above {
    number: Vec<u32>,
    lead: String,
}

impl Above {
    /// The lead of a row: its own, or that of the row it is a part of.
    fn lead(&mut self, number: &str, own: String) -> String {
        let numbers = match of_cell(number) {
            Some(Marker::Number(numbers)) => numbers,
            Some(Marker::Section(..)) => {
                *self = Self::default();
                Vec::new()
            }
            _ => Vec::new(),
        };
        let is_marked = number.is_empty() || matches!(of_cell(number), Some(Marker::Letter(_)));
        let is_deeper = numbers.len() > self.number.len() && numbers.starts_with(&self.number);
        let is_part = !self.number.is_empty() && (is_marked || is_deeper);
        if !is_part {
            *self = Self { number: numbers, lead: own.clone() };
        } else if own.is_empty() {
            return self.lead.clone();
        }
        own
    }
}

impl Reading<'_> {
    fn row(&mut self, row: &[&str], cells: &[Cell]) {
        let is_empty = |cell: &Cell| matches!(cell, Cell::Text(text) if text.trim().is_empty());
        if cells.iter().all(|cell| *cell == Cell::Left || is_empty(cell))
            || self.is_heading_again(row)
            || numbers_columns(row)
        {
            return;
        }
        let words = own_words(row, cells);
        if is_sum(row) {
            return self.pieces.push((Marker::Aside, words));
        }
        let at = |wanted: Column| self.columns.iter().position(|(column, _)| *column == wanted);
        let (number, content) = (at(Column::Number), at(Column::Content));
        let said = |place: Option<usize>| place.and_then(|place| row.get(place).copied()).unwrap_or_default();
        let (number_words, content_words) = (said(number), said(content));
        let filled = row.iter().filter(|cell| !cell.is_empty()).count();
        let lead = self.above.lead(number_words, self.lead_cells(row));
        if filled == 1 && (number_words.is_empty() || cells.contains(&Cell::Left)) {
            return self.group(&words, cells);
        }
        if content_words.is_empty() {
            return self.pieces.push((Marker::Aside, words));
        }
        let is_alone = filled == 1 + usize::from(!number_words.is_empty());
        self.content(number_words, content_words, is_alone);
        if !is_alone {
            self.fields(row);
            if self.lead_cells(row).is_empty() && !lead.is_empty() {
                self.pieces.push((Marker::Field(Label::Lead), lead));
            }
        }
    }

    /// What the cells of a row say who leads.
    fn lead_cells(&self, row: &[&str]) -> String {
        let cells = self.columns.iter().zip(row);
        let leads =
            cells.filter(|((column, _), cell)| *column == Column::Field(Label::Lead) && !cell.is_empty());
        leads.map(|(_, cell)| joined(cell, "; ")).collect::<Vec<_>>().join("; ")
    }

    /// A row of one cell: it heads what is below, unless it is a dash under the row above.
    fn group(&mut self, words: &str, cells: &[Cell]) {
        let (marker, rest) = self.markers.marker(words);
        let marker = match marker {
            Marker::Plain => Marker::Group,
            Marker::Dash if !cells.contains(&Cell::Left) => Marker::Plus,
            Marker::Dash => Marker::Row,
            Marker::Section(rank, label) => Marker::Section(rank.in_table(), label),
            told => told,
        };
        let rest = rest.to_owned();
        self.pieces.push((marker, rest));
    }

    fn content(&mut self, number: &str, content: &str, is_alone: bool) {
        let content = joined(content, "; ");
        let (told, rest) = match of_cell(number) {
            Some(marker) => (marker, content.as_str()),
            None if number.chars().any(char::is_alphanumeric) => {
                return self.pieces.push((Marker::Row, format!("{} {content}", joined(number, " "))));
            }
            None => self.markers.marker(&content),
        };
        let marker = match told {
            Marker::Plain | Marker::Dash | Marker::Plus if !is_alone => Marker::Row,
            Marker::Plain => Marker::Group,
            Marker::Section(rank, label) => Marker::Section(rank.in_table(), label),
            told => told,
        };
        let rest = rest.to_owned();
        self.pieces.push((marker, rest));
    }

    /// The cells beside the words of a row.
    fn fields(&mut self, row: &[&str]) {
        let said = |wanted: Column| {
            let place = self.columns.iter().position(|(column, _)| *column == wanted);
            place.and_then(|place| row.get(place).copied()).unwrap_or_default()
        };
        let (start, has_end) = (said(Column::Start), !said(Column::Field(Label::Time)).is_empty());
        for ((column, heading), cell) in self.columns.iter().zip(row) {
            if cell.is_empty() {
                continue;
            }
            let (label, words) = match column {
                Column::Number | Column::Content => continue,
                Column::Field(label @ (Label::Lead | Label::Coordinate)) => {
                    (*label, joined(cell.trim_start_matches(['-', '–', '+', ' ']), "; "))
                }
                Column::Field(Label::Time) if !start.is_empty() => {
                    (Label::Time, format!("từ {start} đến {}", joined(cell, " ")))
                }
                Column::Field(label) => (*label, joined(cell, " ")),
                Column::Start if has_end => continue,
                Column::Start => (Label::Time, format!("từ {start}")),
                Column::Other if heading.is_empty() => (Label::Extra, joined(cell, "; ")),
                Column::Other => (Label::Extra, format!("{heading}: {}", joined(cell, "; "))),
            };
            self.pieces.push((Marker::Field(label), words));
        }
    }

    /// A page begins with the headings again.
    fn is_heading_again(&self, row: &[&str]) -> bool {
        let same = |((_, heading), cell): (&(Column, String), &&str)| {
            cell.is_empty() || joined(cell, " ") == *heading
        };
        row.iter().filter(|cell| !cell.is_empty()).count() > 1 && self.columns.iter().zip(row).all(same)
    }
}

/// The row "A B 1 2 3", or "(1) (2) (3)".
fn numbers_columns(row: &[&str]) -> bool {
    let is_number = |cell: &&str| {
        let word = cell.trim_matches(['(', ')']);
        let is_letter = word.chars().count() == 1 && word.chars().all(char::is_alphabetic);
        is_letter || !word.is_empty() && word.len() <= 2 && word.bytes().all(|byte| byte.is_ascii_digit())
    };
    let mut filled = row.iter().filter(|cell| !cell.is_empty()).peekable();
    filled.peek().is_some() && row.iter().filter(|cell| !cell.is_empty()).count() > 1 && filled.all(is_number)
}

/// "Tổng cộng", "Cộng".
fn is_sum(row: &[&str]) -> bool {
    row.iter().filter(|cell| !cell.is_empty()).take(2).any(|cell| {
        let folded = fold(cell);
        matches!(folded.trim_matches([':', '.']), "cong" | "tong" | "tong so" | "tong cong")
            || folded.starts_with("tong cong")
    })
}

/// The lines of a cell in one; where a line does not end like one, the mark stands between.
fn joined(cell: &str, mark: &str) -> String {
    let mut all = String::with_capacity(cell.len());
    for line in cell.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let is_first = all.is_empty();
        let line = if is_first { line } else { line.trim_start_matches(['-', '–', '+', '*', '•', ' ']) };
        if !is_first {
            let is_open = all.ends_with([',', ';', ':', '.', '-', '/'])
                || line.starts_with(char::is_lowercase) && mark == "; ";
            all.push_str(if is_open { " " } else { mark });
        }
        for (place, word) in line.split_whitespace().enumerate() {
            if place > 0 {
                all.push(' ');
            }
            all.push_str(word);
        }
    }
    let end = all.trim_end_matches([' ', ',']).len();
    all.truncate(end);
    all
}
