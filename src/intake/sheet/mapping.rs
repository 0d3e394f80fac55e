//! What a person says about the columns of a sheet, now or at an earlier import: it goes before what their headings say.

use crate::intake::legacy::Encoding;

use super::heading::normal;
use super::number::Style;
use super::table::column_name;
use super::target::Target;

/// What a column holds, as a person says it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Holds {
    /// This.
    Target(Target),
    /// Nothing that is to be taken in.
    Nothing,
    /// What its heading says; whatever was remembered of the column is forgotten.
    AsHeaded,
}

/// What is said about one column; what is not said is found out.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Said {
    /// The column: its heading, or its name as a spreadsheet shows it.
    pub column: String,
    /// What it holds.
    pub holds: Option<Holds>,
    /// How its letters were stored.
    pub encoding: Option<Encoding>,
    /// What the marks in its numbers mean.
    pub style: Option<Style>,
}

/// Where it is known from how a column is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum By {
    /// From its heading and its cells.
    #[default]
    Heading,
    /// From an earlier import.
    Remembered,
    /// A person says so now.
    Person,
}

/// What is said about the columns of a sheet.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Mapping {
    /// What is said now.
    pub now: Vec<Said>,
    /// What was said at earlier imports, by heading.
    pub before: Vec<Said>,
}

impl Said {
    /// Whether this is about the column with this heading.
    pub fn is_headed(&self, heading: &str) -> bool {
        let heading = normal(heading);
        !heading.is_empty() && normal(&self.column) == heading
    }

    fn is_about(&self, place: usize, heading: &str) -> bool {
        self.column == column_name(place) || self.is_headed(heading)
    }
}

impl Mapping {
    /// What is said about a column, now before earlier, and from where.
    pub fn of(&self, place: usize, heading: &str) -> (Said, By) {
        let now = || self.now.iter().filter(|said| said.is_about(place, heading));
        let is_forgotten = now().any(|said| said.holds == Some(Holds::AsHeaded));
        let now = now().filter(|said| said.holds != Some(Holds::AsHeaded));
        let before = self.before.iter().filter(|said| !is_forgotten && said.is_headed(heading));
        let mut all = Said { column: heading.to_owned(), ..Said::default() };
        let mut by = By::Heading;
        for (said, from) in
            now.map(|said| (said, By::Person)).chain(before.map(|said| (said, By::Remembered)))
        {
            all.holds = all.holds.or(said.holds);
            all.encoding = all.encoding.or(said.encoding);
            all.style = all.style.or(said.style);
            by = by.max_of(from);
        }
        (all, by)
    }

    /// What is said now about a column that the sheet does not have.
    pub fn astray(&self, columns: &[(usize, &str)]) -> Option<&str> {
        let is_there = |said: &Said| columns.iter().any(|(place, heading)| said.is_about(*place, heading));
        self.now.iter().find(|said| !is_there(said)).map(|said| &*said.column)
    }

    /// What is to be remembered after an import of these columns: what was, and what is said now about those with a heading.
    pub fn kept(&self, columns: &[(usize, &str)]) -> Vec<Said> {
        let mut kept = self.before.clone();
        for (place, heading) in columns {
            let is_said = self.now.iter().any(|said| said.is_about(*place, heading));
            if is_said && !normal(heading).is_empty() {
                kept.retain(|said| !said.is_headed(heading));
                let said = self.of(*place, heading).0;
                if said.holds.is_some() || said.encoding.is_some() || said.style.is_some() {
                    kept.push(said);
                }
            }
        }
        kept
    }
}

impl By {
    /// The stable name.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Heading => "heading",
            Self::Remembered => "remembered",
            Self::Person => "person",
        }
    }

    const fn max_of(self, other: Self) -> Self {
        if (self as u8) < (other as u8) { other } else { self }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_said_now_goes_before_what_was() {
        let said = |column: &str, holds, style| Said {
            column: column.to_owned(),
            holds: Some(holds),
            style,
            ..Said::default()
        };
        let mapping = Mapping {
            now: vec![said("D", Holds::Nothing, None)],
            before: vec![said("MÀU SƠN", Holds::Target(Target::Note), Some(Style::English))],
        };
        let (all, by) = mapping.of(3, "Màu sơn");
        assert_eq!((all.holds, all.style, by), (Some(Holds::Nothing), Some(Style::English), By::Person));
        assert_eq!(mapping.of(4, "Màu sơn").1, By::Remembered);
        assert_eq!(mapping.of(4, "Xã"), (Said { column: "Xã".to_owned(), ..Said::default() }, By::Heading));
        assert_eq!(mapping.astray(&[(3, "Màu sơn")]), None);
        assert_eq!(mapping.astray(&[(4, "Màu sơn")]), Some("D"));
        let kept = mapping.kept(&[(3, "Màu sơn")]);
        assert_eq!(kept.len(), 1);
        assert_eq!((kept[0].holds, kept[0].style), (Some(Holds::Nothing), Some(Style::English)));
    }

    #[test]
    fn what_was_said_is_forgotten_when_the_heading_is_to_say_it() {
        let said = |column: &str, holds| Said { column: column.to_owned(), holds, ..Said::default() };
        let before =
            vec![said("Màu sơn", Some(Holds::Target(Target::Note))), said("Xã", Some(Holds::Nothing))];
        let mut mapping = Mapping { now: vec![said("D", Some(Holds::AsHeaded))], before: before.clone() };
        assert_eq!(mapping.of(3, "Màu sơn"), (said("Màu sơn", None), By::Heading));
        assert_eq!(mapping.kept(&[(2, "Xã"), (3, "Màu sơn")]), before[1..]);
        mapping.now.push(Said { style: Some(Style::English), ..said("D", None) });
        let (all, by) = mapping.of(3, "Màu sơn");
        assert_eq!((all.holds, all.style, by), (None, Some(Style::English), By::Person));
    }
}
