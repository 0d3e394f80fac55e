//! The rows of a round as a sheet of the office: the columns that are handed in, then what came of them.
//!
//! What stands in the first columns is read in again unchanged. Their headings are those that a sheet is known by when it
//! comes in; who writes the sheet hands them over, since this room does not know how sheets are read.

use std::io;

use super::keys;
use super::listing::{Cell, Column, Listing, Shown, Sink};
use super::reviews::{decided, decision, figure};
use crate::domain::assessment::Assessor;
use crate::domain::criteria::RuleSet;
use crate::domain::figures::FigureKey;
use crate::domain::place::{Place, PlaceId};
use crate::domain::review::{
    FiguresNature, Level, Round, RoundId, RoundObject, Survey, SurveyId, Verdict, reported,
};
use crate::domain::snapshot::Snapshot;
use crate::wording::{Lang, Words};

/// A column that is handed in and out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SheetColumn {
    /// The number of the row.
    RowNumber,
    /// The district.
    District,
    /// The code of the commune.
    CommuneCode,
    /// The commune.
    Commune,
    /// The village.
    Village,
    /// A figure.
    Figure(FigureKey),
    /// What the commune proposes.
    Proposal,
    /// The note.
    Note,
}

/// The columns of what came of the rows, by the ids of their headings: nothing in them is taken in again.
pub const RESULTS: [(&str, &str); 7] = [
    ("assessment", "cli-column-assessment"),
    ("class", "cli-column-class"),
    ("margin", "export-column-margin"),
    ("decision", "cli-column-decision"),
    ("level_decided", "cli-column-level-decided"),
    ("reason", "cli-column-reason"),
    ("document", "cli-column-document"),
];

/// The heading by which a column is known when a sheet comes in.
pub type Headings = fn(SheetColumn) -> &'static str;

/// A round as a sheet.
#[derive(Debug)]
pub struct ReviewSheet<'b> {
    book: &'b Snapshot,
    round: &'b Round,
    rules: RuleSet,
    assessor: Assessor,
    headings: Headings,
    rows: Vec<SurveyId>,
    figures: Vec<FigureKey>,
    vietnamese: Words,
}

impl<'b> ReviewSheet<'b> {
    /// The sheet of a round of the book; `None` where there is no such round.
    pub fn new(book: &'b Snapshot, id: RoundId, rules: RuleSet, headings: Headings) -> Option<Self> {
        let surveys = || book.rows::<Survey>().filter(|(_, survey)| survey.round == id);
        let assessor = Assessor::new(&rules);
        Some(Self {
            book,
            round: book.get(id)?,
            assessor,
            headings,
            rows: surveys().map(|(id, _)| id).collect(),
            figures: figures(&rules, surveys().map(|(_, survey)| survey)),
            rules,
            vietnamese: Words::new(Lang::Vi),
        })
    }

    /// The sheet with the rows that are meant alone.
    #[must_use]
    pub fn only(mut self, is_meant: impl Fn(SurveyId) -> bool) -> Self {
        self.rows.retain(|id| is_meant(*id));
        self
    }

    /// How many rows it has.
    pub const fn height(&self) -> usize {
        self.rows.len()
    }

    fn row<'a>(&'a self, number: usize, id: SurveyId, survey: &'a Survey, words: &Words) -> Vec<Cell<'a>> {
        let brief = self.assessor.brief(&survey.figures);
        let mut row = vec![Cell::Number(number as i64)];
        row.extend(named(self.book, self.round, survey.place, &self.vietnamese));
        row.extend(self.figures.iter().map(|key| figure(&survey.figures, *key)));
        row.push(Cell::or_empty(self.proposed(id).map(Cell::text)));
        row.push(Cell::text(&survey.note));
        row.push(Cell::Term(keys::outcome(brief.outcome), words.outcome(brief.outcome).into_owned()));
        if self.rules.classes().is_some() {
            let label = brief.class.map(|node| &self.rules.nodes()[usize::from(node)].label);
            row.push(Cell::or_empty(label.map(|label| Cell::Text(words.bilingual(label).to_owned().into()))));
        }
        let apart = self.assessor.households_apart(brief);
        row.push(Cell::or_empty(apart.map(|households| Cell::Number(households.into()))));
        row.extend(decided(decision(self.book, id), words));
        row
    }
}

impl ReviewSheet<'_> {
    /// What the commune proposes, in the word of the sheets that come in.
    fn proposed(&self, id: SurveyId) -> Option<&'static str> {
        let (_, decision) = self.book.decision(id, Level::Commune)?;
        match (decision.verdict, self.round.object) {
            (Verdict::Propose, RoundObject::Villages) => Some("ĐBKK"),
            (Verdict::Propose, RoundObject::Communes) => Some("có"),
            (Verdict::Decline, _) => Some("không"),
            (Verdict::Return | Verdict::Defer | Verdict::Agree, _) => None,
        }
    }
}

impl Listing for ReviewSheet<'_> {
    fn columns(&self, words: &Words) -> Vec<Column> {
        let known = |column| Column {
            key: "sheet".into(),
            heading: (self.headings)(column).to_owned(),
            shown: Shown::Everywhere,
        };
        let told = |(key, id): (&'static str, &str)| Column {
            key: key.into(),
            heading: words.say(id).into_owned(),
            shown: Shown::Everywhere,
        };
        let mut columns = vec![known(SheetColumn::RowNumber)];
        columns.extend(names(self.round.object).iter().map(|column| known(*column)));
        columns.extend(self.figures.iter().map(|key| known(SheetColumn::Figure(*key))));
        columns.push(known(SheetColumn::Proposal));
        columns.push(known(SheetColumn::Note));
        let has_classes = self.rules.classes().is_some();
        columns.extend(RESULTS.into_iter().filter(|(key, _)| has_classes || *key != "class").map(told));
        columns
    }

    fn rows<'a>(&'a self, words: &'a Words, sink: Sink<'_, 'a>) -> io::Result<()> {
        let rows = self.rows.iter().filter_map(|id| Some((*id, self.book.get(*id)?)));
        for (n, (id, survey)) in rows.enumerate() {
            sink(self.row(n + 1, id, survey, words))?;
        }
        Ok(())
    }

    fn head(&self, words: &Words) -> Vec<String> {
        head(self.round, &self.rules, words)
    }
}

/// What stands above a sheet of a round: whether its figures are made up, and which rules it rests on.
pub(super) fn head(round: &Round, rules: &RuleSet, words: &Words) -> Vec<String> {
    let made_up = (round.nature == FiguresNature::MadeUp).then(|| words.say("cli-made-up").into_owned());
    let heading = rules.heading();
    let status = words.verification(rules.status());
    let status = status.unwrap_or_else(|| words.say("export-verified"));
    let args = [
        ("round", (&round.key).into()),
        ("year", round.year.to_string().into()),
        ("rules", words.bilingual(&heading.label).into()),
        ("number", (&heading.source.number).into()),
        ("status", status.into()),
    ];
    made_up.into_iter().chain([words.say_with("export-head", &args)]).collect()
}

/// The columns of figures: what the rules ask for, and whatever else some row has.
pub(super) fn figures<'s>(rules: &RuleSet, surveys: impl Iterator<Item = &'s Survey>) -> Vec<FigureKey> {
    rules.figures().union(reported(surveys)).iter().collect()
}

/// The columns that name the place of a row.
pub(super) const fn names(object: RoundObject) -> &'static [SheetColumn] {
    const NAMES: [SheetColumn; 4] =
        [SheetColumn::District, SheetColumn::CommuneCode, SheetColumn::Commune, SheetColumn::Village];
    match object {
        RoundObject::Villages => &NAMES,
        RoundObject::Communes => NAMES.split_at(3).0,
    }
}

/// The place of a row as the columns name it.
pub(super) fn named<'b>(
    book: &'b Snapshot,
    round: &Round,
    place: PlaceId,
    vietnamese: &Words,
) -> Vec<Cell<'b>> {
    let above = |id: Option<PlaceId>| book.get(id?)?.parent_on(round.as_of);
    let (village, commune) = match round.object {
        RoundObject::Villages => (Some(place), above(Some(place))),
        RoundObject::Communes => (None, Some(place)),
    };
    let row = |id: Option<PlaceId>| -> Option<&'b Place> { book.get(id?) };
    let (district, commune, village) = (row(above(commune)), row(commune), row(village));
    let mut cells = vec![
        Cell::or_empty(district.map(|place| Cell::text(&place.name))),
        Cell::or_empty(commune.map(|place| Cell::text(&place.code))),
        Cell::or_empty(commune.map(|place| Cell::text(&place.name))),
    ];
    if round.object == RoundObject::Villages {
        cells.push(Cell::or_empty(village.map(|place| Cell::Text(in_full(place, vietnamese).into()))));
    }
    cells
}

/// A village with its unit word, so that no name reads as a number or as a sum ("Thôn 1", "Làng Cộng Hòa").
fn in_full(place: &Place, vietnamese: &Words) -> String {
    let name = vietnamese.place(place);
    let mut letters = name.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
