//! The columns of the review: everything that a row can show, be filtered, sorted or counted by, in one list.
//!
//! A column has a stable ASCII key, under which it is kept and its words stand, and names of both languages for the
//! filter line. What a row has in it is the business of [`super::rows`].

mod names;

use std::borrow::Cow;

use crate::domain::criteria::RuleSet;
use crate::domain::figures::{FigureKey, FigureKind, Metric, Rate};
use crate::domain::review::RoundObject;
use crate::domain::text::fold;

pub use names::{MOST_WORDS, names};

/// Something that can be told of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Column {
    /// The name of the village.
    Village,
    /// The name of the commune.
    Commune,
    /// The name of the district.
    District,
    /// The statistics office's code of the commune.
    CommuneCode,
    /// A figure or a share.
    Metric(Metric),
    /// A condition of the rule set, by its place in reading order.
    Criterion(u8),
    /// What the criteria say.
    Outcome,
    /// The class that is sure, under a rule set that classifies.
    Class,
    /// How many households part the verdict from the other side.
    Margin,
    /// How many households a row that does not qualify is short of.
    Short,
    /// What this office has decided.
    Decision,
    /// Who typed the decision.
    DecidedBy,
    /// The reason of the decision.
    Reason,
    /// The note of the sheet.
    Note,
    /// How many contradictions the figures hold.
    Findings,
    /// How many figures that the criteria ask for are missing.
    Missing,
    /// Whether the row is marked.
    Marked,
}

/// What values a column has, and so how it is compared and written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// Words, compared without marks and case.
    Text,
    /// A whole number.
    Count,
    /// A share in percent, kept as a fraction.
    Rate,
    /// Hectares, kept in hundredths.
    Area,
    /// Yes or no.
    YesNo,
    /// Met, not met, undetermined.
    Outcome,
    /// A decision, or none.
    Decision,
}

impl Kind {
    /// Whether values are numbers.
    pub const fn is_number(self) -> bool {
        matches!(self, Self::Count | Self::Rate | Self::Area)
    }
}

/// The columns with a key of their own, whatever the rule set.
const FIXED: [(Column, &str); 15] = [
    (Column::Village, "village"),
    (Column::Commune, "commune"),
    (Column::District, "district"),
    (Column::CommuneCode, "commune_code"),
    (Column::Outcome, "outcome"),
    (Column::Class, "class"),
    (Column::Margin, "margin"),
    (Column::Short, "short"),
    (Column::Decision, "decision"),
    (Column::DecidedBy, "decided_by"),
    (Column::Reason, "reason"),
    (Column::Note, "note"),
    (Column::Findings, "findings"),
    (Column::Missing, "missing"),
    (Column::Marked, "marked"),
];

/// What stands before the id of a condition in its key.
const CRITERION: &str = "criterion_";

impl Column {
    /// What values it has.
    pub const fn kind(self) -> Kind {
        match self {
            Self::Village
            | Self::Commune
            | Self::District
            | Self::CommuneCode
            | Self::Class
            | Self::DecidedBy
            | Self::Reason
            | Self::Note => Kind::Text,
            Self::Metric(Metric::Rate(_)) => Kind::Rate,
            Self::Metric(Metric::Figure(figure)) => match figure.kind() {
                FigureKind::Count => Kind::Count,
                FigureKind::Area | FigureKind::Length => Kind::Area,
                FigureKind::YesNo => Kind::YesNo,
            },
            Self::Criterion(_) | Self::Outcome => Kind::Outcome,
            Self::Decision => Kind::Decision,
            Self::Margin | Self::Short | Self::Findings | Self::Missing => Kind::Count,
            Self::Marked => Kind::YesNo,
        }
    }
}

/// The columns of one rule set: its conditions are columns too.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Columns {
    /// The id of every condition in reading order.
    ids: Vec<String>,
    /// The conditions that a table shows.
    criteria: Vec<u8>,
    /// What is reviewed; none where the rules are not known.
    object: Option<RoundObject>,
    /// Whether places get a class.
    is_classifying: bool,
}

impl Columns {
    /// The columns under a rule set; without one there are no conditions.
    pub fn of(rules: Option<&RuleSet>) -> Self {
        let Some(rules) = rules else { return Self::default() };
        Self {
            ids: rules.nodes().iter().map(|node| fold(&node.id)).collect(),
            criteria: rules.criteria().iter().map(|node| node as u8).collect(),
            object: Some(rules.heading().object),
            is_classifying: rules.classes().is_some(),
        }
    }

    /// Every column: places, figures, shares, conditions, verdict and decision. A round of communes has no villages, and
    /// only a rule set with classes a class.
    pub fn all(&self) -> Vec<Column> {
        let (places, rest) = FIXED.split_at(4);
        let of = |fixed: &[(Column, &str)]| fixed.iter().map(|(column, _)| *column).collect::<Vec<_>>();
        let criteria = (0..self.ids.len()).map(|place| Column::Criterion(place as u8));
        of(places)
            .into_iter()
            .chain(Metric::all().map(Column::Metric))
            .chain(criteria)
            .chain(of(rest))
            .filter(|column| match column {
                Column::Village => self.has_villages(),
                Column::Class => self.is_classifying,
                _ => true,
            })
            .collect()
    }

    /// The columns that a table shows unless told otherwise.
    pub fn usual(&self) -> Vec<Column> {
        let households = Metric::Figure(FigureKey::Households);
        let shares = [Rate::Poor, Rate::PoorNearPoor].map(Metric::Rate);
        // The class says more than whether it is the first one.
        let verdict = if self.is_classifying { Column::Class } else { Column::Outcome };
        let village = self.has_villages().then_some(Column::Village);
        village
            .into_iter()
            .chain([Column::Commune, Column::District, Column::Metric(households)])
            .chain(shares.map(Column::Metric))
            .chain(self.criteria.iter().map(|place| Column::Criterion(*place)))
            .chain([verdict, Column::Decision])
            .collect()
    }

    /// Whether the rows are villages.
    pub fn has_villages(&self) -> bool {
        self.object != Some(RoundObject::Communes)
    }

    /// Whether places get a class.
    pub const fn is_classifying(&self) -> bool {
        self.is_classifying
    }

    /// The conditions that a table shows, by their places in the rule set.
    pub fn criteria(&self) -> &[u8] {
        &self.criteria
    }

    /// The id of a condition, in its search form.
    pub fn id(&self, place: u8) -> &str {
        self.ids.get(usize::from(place)).map_or("?", String::as_str)
    }

    /// The stable name of a column in filters and files.
    pub fn key(&self, column: Column) -> Cow<'static, str> {
        match column {
            Column::Metric(metric) => metric.key().into(),
            Column::Criterion(place) => format!("{CRITERION}{}", self.id(place)).into(),
            _ => FIXED.iter().find(|(fixed, _)| *fixed == column).map_or("?", |(_, key)| *key).into(),
        }
    }

    /// The column with this stable name.
    pub fn of_key(&self, key: &str) -> Option<Column> {
        let fixed = FIXED.iter().find(|(_, fixed)| *fixed == key).map(|(column, _)| *column);
        let metric = || Metric::from_key(key).map(Column::Metric);
        let criterion = || self.criterion(key.strip_prefix(CRITERION)?);
        fixed.or_else(metric).or_else(criterion)
    }

    /// The column that folded words name: by key, or by a name of either language.
    pub fn named(&self, words: &str) -> Option<Column> {
        let criterion = || {
            let starts = ["tc", "tieu chi ", "criterion "];
            starts.iter().find_map(|start| self.criterion(words.strip_prefix(start)?))
        };
        let named = || names().find(|(name, _)| *name == words).and_then(|(_, key)| self.of_key(key));
        self.of_key(words).or_else(named).or_else(criterion)
    }

    /// Every name by which a column can be called, for the nearest to a mistyped one.
    pub fn all_names(&self) -> Vec<String> {
        let keys = self.all().into_iter().map(|column| self.key(column).into_owned());
        let short = self.ids.iter().map(|id| format!("tc{id}"));
        names().map(|(name, _)| name.to_owned()).chain(short).chain(keys).collect()
    }

    fn criterion(&self, id: &str) -> Option<Column> {
        self.ids.iter().position(|known| known == id).map(|place| Column::Criterion(place as u8))
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use super::*;
    use crate::intake::rules::{QD30_2012_VILLAGES, QD33_2020_COMMUNES, read};

    fn columns() -> Columns {
        Columns::of(Some(&read(QD30_2012_VILLAGES).unwrap()))
    }

    #[test]
    fn every_column_is_found_again_by_its_key() {
        let columns = columns();
        for column in columns.all() {
            assert_eq!(columns.of_key(&columns.key(column)), Some(column));
            assert!(columns.key(column).is_ascii(), "{column:?}");
        }
        assert_eq!(columns.usual().len(), 11);
    }

    #[test]
    fn a_name_means_one_column_only_and_is_a_search_form() {
        let columns = columns();
        let mut seen: HashMap<String, Column> = HashMap::new();
        for column in columns.all() {
            seen.insert(columns.key(column).into_owned(), column);
        }
        for (name, key) in names() {
            let column = columns.of_key(key).unwrap_or_else(|| panic!("{key} is no column"));
            let other = seen.insert(name.to_owned(), column);
            assert!(other.is_none_or(|other| other == column), "“{name}” means {other:?} and {column:?}");
            assert_eq!(fold(name), name);
            assert!(name.split(' ').count() <= MOST_WORDS, "{name}");
            assert_eq!(columns.named(name), Some(column));
        }
    }

    #[test]
    fn a_round_of_communes_has_classes_and_no_villages() {
        let columns = Columns::of(Some(&read(QD33_2020_COMMUNES).unwrap()));
        let usual = columns.usual();
        assert_eq!(usual[..2], [Column::Commune, Column::District]);
        assert!(usual.contains(&Column::Class) && !usual.contains(&Column::Outcome));
        let all = columns.all();
        assert!(all.contains(&Column::Outcome) && !all.contains(&Column::Village));
        assert!(!self::columns().all().contains(&Column::Class));
        assert_eq!(columns.named("khu vuc"), Some(Column::Class));
    }

    #[test]
    fn conditions_are_named_by_their_ids() {
        let columns = columns();
        let first = columns.named("tc1").unwrap();
        assert_eq!(columns.key(first), "criterion_1");
        assert_eq!(columns.named("tieu chi 1"), Some(first));
        assert_eq!(columns.named("criterion 1a1"), columns.named("tc1a1"));
        assert_eq!(columns.named("tc9"), None);
    }
}
