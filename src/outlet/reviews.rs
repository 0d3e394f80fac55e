//! The rows of the reviews: figures, what the criteria say of them, and what was decided.

use std::collections::HashSet;
use std::io;

use super::keys;
use super::listing::{Cell, Column, Listing, Shown, Sink};
use crate::domain::assessment::Assessor;
use crate::domain::criteria::RuleSet;
use crate::domain::figures::{FigureKey, FigureKind, Figures};
use crate::domain::place::{Place, PlaceId};
use crate::domain::printed;
use crate::domain::review::{Decision, FiguresNature, Level, Round, RoundId, RoundObject, Survey, SurveyId};
use crate::domain::snapshot::Snapshot;
use crate::wording::Words;

/// The levels whose word on a row is listed: the highest that has spoken.
const LEVELS: [Level; 5] = [Level::Centre, Level::Province, Level::District, Level::Commune, Level::Village];

/// The rows of one round, with the rules it was opened with.
#[derive(Debug)]
pub struct Reviews<'b> {
    book: &'b Snapshot,
    id: RoundId,
    round: &'b Round,
    rules: RuleSet,
    assessor: Assessor,
    only: Option<HashSet<u32>>,
}

impl<'b> Reviews<'b> {
    /// The rows of this round of the book; `None` where there is no such round.
    pub fn new(book: &'b Snapshot, id: RoundId, rules: RuleSet) -> Option<Self> {
        let assessor = Assessor::new(&rules);
        Some(Self { book, id, round: book.get(id)?, rules, assessor, only: None })
    }

    /// Lists these rows alone.
    #[must_use]
    pub fn only(self, rows: impl IntoIterator<Item = u32>) -> Self {
        Self { only: Some(rows.into_iter().collect()), ..self }
    }

    fn row<'a>(&'a self, words: &'a Words, id: SurveyId, survey: &'a Survey) -> Vec<Cell<'a>> {
        let brief = self.assessor.brief(&survey.figures);
        let (village, commune) = match self.round.object {
            RoundObject::Villages => (self.book.get(survey.place), self.above(Some(survey.place))),
            RoundObject::Communes => (None, Some(survey.place)),
        };
        let district = self.above(commune);
        let name = |place: Option<&'a Place>| Cell::or_empty(place.map(|place| Cell::text(&place.name)));
        let decision = decision(self.book, id);
        let mut row = vec![
            Cell::text(&self.round.key),
            Cell::or_empty(printed::survey(self.book, id).map(|id| Cell::Text(id.into()))),
            name(district.and_then(|id| self.book.get(id))),
            name(commune.and_then(|id| self.book.get(id))),
            name(village),
        ];
        row.extend(shares(&survey.figures));
        row.extend(self.figures().map(|key| figure(&survey.figures, key)));
        row.extend((0..self.assessor.criteria().count()).map(|n| {
            let outcome = brief.criterion(n);
            Cell::Term(keys::outcome(outcome), words.outcome_short(outcome).into_owned())
        }));
        if self.rules.classes().is_some() {
            let class = brief.class.map(|node| &self.rules.nodes()[usize::from(node)].id);
            row.push(Cell::or_empty(class.map(|id| Cell::text(id))));
        }
        row.push(Cell::Term(keys::outcome(brief.outcome), words.outcome(brief.outcome).into_owned()));
        row.extend(decided(decision, words));
        row.extend([
            Cell::Term(keys::nature(self.round.nature), words.figures_nature(self.round.nature).into_owned()),
            Cell::or_empty(self.notice(words).map(|notice| Cell::Text(notice.into()))),
        ]);
        row
    }

    /// The columns of figures: those of a village sheet whatever the rules, and what else the rules ask for.
    fn figures(&self) -> impl Iterator<Item = FigureKey> + use<> {
        let asked = self.rules.figures();
        FigureKey::ALL
            .into_iter()
            .enumerate()
            .filter(move |(n, key)| *n < FigureKey::FIRST_STORED || asked.contains(*key))
            .map(|(_, key)| key)
    }

    fn above(&self, place: Option<PlaceId>) -> Option<PlaceId> {
        self.book.get(place?)?.parent_on(self.round.as_of)
    }
}

impl Listing for Reviews<'_> {
    fn columns(&self, words: &Words) -> Vec<Column> {
        let column = |(key, shown)| Column::new(words, key, shown);
        let mut columns: Vec<Column> = [
            ("round", Shown::Data),
            ("id", Shown::Data),
            ("district", Shown::Everywhere),
            ("commune", Shown::Everywhere),
            ("village", Shown::Everywhere),
            ("households_in_all", Shown::Text),
            ("poor_share", Shown::Text),
            ("poor_near_poor_share", Shown::Text),
        ]
        .map(column)
        .into();
        columns.extend(self.figures().map(|key| Column {
            key: key.key().into(),
            heading: words.figure(key),
            shown: Shown::Data,
        }));
        columns.extend(self.assessor.criteria().map(|node| {
            let id = &self.rules.nodes()[node].id;
            let heading = words.say_with("cli-column-criterion", &[("id", id.into())]);
            Column { key: format!("criterion_{id}").into(), heading, shown: Shown::Everywhere }
        }));
        if self.rules.classes().is_some() {
            columns.push(column(("class", Shown::Everywhere)));
        }
        columns.extend(
            [
                ("assessment", Shown::Everywhere),
                ("decision", Shown::Everywhere),
                ("level_decided", Shown::Data),
                ("reason", Shown::Data),
                ("document", Shown::Data),
                ("nature", Shown::Json),
                ("notice", Shown::Data),
            ]
            .map(column),
        );
        columns
    }

    fn rows<'a>(&'a self, words: &'a Words, sink: Sink<'_, 'a>) -> io::Result<()> {
        for (id, survey) in self.book.rows::<Survey>().filter(|(_, survey)| survey.round == self.id) {
            if self.only.as_ref().is_none_or(|only| only.contains(&id.raw())) {
                sink(self.row(words, id, survey))?;
            }
        }
        Ok(())
    }

    fn notice(&self, words: &Words) -> Option<String> {
        (self.round.nature == FiguresNature::MadeUp).then(|| words.say("cli-made-up").into_owned())
    }
}

/// The households and the two shares that a text line has room for.
fn shares(figures: &Figures) -> [Cell<'static>; 3] {
    let get = |key| figures.get(key).map(i64::from);
    let households = get(FigureKey::Households);
    let share = |part: Option<i64>| {
        let tenths = part.zip(households.filter(|whole| *whole > 0));
        Cell::or_empty(tenths.map(|(part, whole)| Cell::Decimal((part * 2000 + whole) / (2 * whole), 1)))
    };
    let poor = get(FigureKey::PoorHouseholds);
    let both = poor.zip(get(FigureKey::NearPoorHouseholds)).map(|(poor, near)| poor + near);
    [Cell::or_empty(households.map(Cell::Number)), share(poor), share(both)]
}

/// What the highest level that has spoken decided on a row.
pub(super) fn decision(book: &Snapshot, id: SurveyId) -> Option<&Decision> {
    LEVELS.iter().find_map(|level| book.decision(id, *level)).map(|(_, decision)| decision)
}

/// A decision in cells: what it says, at which level, why, and by which document.
pub(super) fn decided<'a>(decision: Option<&'a Decision>, words: &Words) -> [Cell<'a>; 4] {
    let Some(decision) = decision else { return [Cell::Empty, Cell::Empty, Cell::Empty, Cell::Empty] };
    [
        Cell::Term(keys::verdict(decision.verdict), words.verdict_short(decision.verdict).into_owned()),
        Cell::Term(keys::level(decision.level), words.level(decision.level).into_owned()),
        Cell::text(&decision.reason),
        Cell::or_empty(decision.document.as_ref().map(|document| Cell::text(&document.number))),
    ]
}

/// A figure in a cell.
pub(super) fn figure(figures: &Figures, key: FigureKey) -> Cell<'static> {
    let value = figures.get(key);
    Cell::or_empty(value.map(|value| match key.kind() {
        FigureKind::Count => Cell::Number(value.into()),
        FigureKind::Area | FigureKind::Length => Cell::Decimal(value.into(), 2),
        FigureKind::YesNo => Cell::Flag(value != 0),
    }))
}
