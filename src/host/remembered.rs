//! The stored form of a last place: versioned twins of what the session says, as bytes.
//!
//! Bytes that cannot be read are no place: the person begins at the top, and nothing else is lost.

use bincode::config::{Configuration, Limit, LittleEndian, Varint};
use chrono::{Datelike, NaiveDate};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use super::remembered_figures::{EntryV1, FiguresV1};
use super::remembered_sheet::SheetV5;
use crate::app::form::FormKind;
use crate::app::import::{Deed, KeptReview};
use crate::app::last_place::{Draft, DraftValue, GridPlace, LastPlace};
use crate::app::model::PaneKind;
use crate::app::review::{SavedView, Scenario};
use crate::domain::date::Period;
use crate::domain::id::Id;
use crate::domain::review::{RoundId, Verdict};

/// The version of the stored form that is written. Those before are read as well: the first one, which knew no looks at the
/// table, the second one, which knew no scenarios, the third one, which knew the latest round only, the fourth one, which knew
/// no sheets, and the fifth one, which knew no cells.
const VERSION: u8 = 6;

const CONFIG: Configuration<LittleEndian, Varint, Limit<{ 1 << 20 }>> =
    bincode::config::standard().with_limit::<{ 1 << 20 }>();

/// The bytes of a last place.
pub fn encode(place: &LastPlace) -> Vec<u8> {
    let stored = PlaceV1 {
        pane: place.pane as u8,
        visited: place.visited.iter().map(|pane| *pane as u8).collect(),
        matrix: GridV1::of(&place.matrix),
        review: GridV1::of(&place.review),
        day: place.day.map(|day| day.num_days_from_ce()),
        draft: place.draft.as_ref().map(DraftV1::of),
    };
    let look = LookV1 {
        view: ViewV1::of(&place.view),
        saved: place.saved.iter().map(ViewV1::of).collect(),
        import: place.import.as_ref().map(ReviewV2::of),
    };
    let round = place.round.map(RoundId::raw);
    let scenarios: Vec<ScenarioV1> = place.scenarios.iter().map(ScenarioV1::of).collect();
    let sheet = place.sheet.as_ref().map(SheetV5::of);
    let entry = place.entry.as_ref().map(EntryV1::of);
    let all = (VERSION, stored, look, scenarios, round, sheet, entry);
    bincode::serde::encode_to_vec(all, bincode::config::standard()).unwrap_or_default()
}

/// The place these bytes mean.
pub fn decode(bytes: &[u8]) -> Option<LastPlace> {
    let ((version, stored), read): ((u8, PlaceV1), usize) =
        bincode::serde::decode_from_slice(bytes, CONFIG).ok()?;
    let rest = bytes.get(read..)?;
    let (look, scenarios, round, sheet, entry): Rest = match version {
        1 if rest.is_empty() => Rest::default(),
        2 => (whole(rest)?, Vec::new(), None, None, None),
        3 => {
            let (look, scenarios) = whole(rest)?;
            (look, scenarios, None, None, None)
        }
        4 => {
            let (look, scenarios, round) = whole(rest)?;
            (look, scenarios, round, None, None)
        }
        5 => {
            let (look, scenarios, round, sheet) = whole(rest)?;
            (look, scenarios, round, sheet, None)
        }
        VERSION => whole(rest)?,
        _ => return None,
    };
    Some(LastPlace {
        pane: pane(stored.pane)?,
        visited: stored.visited.into_iter().filter_map(pane).collect(),
        matrix: stored.matrix.place(),
        review: stored.review.place(),
        view: look.view.view(),
        saved: look.saved.into_iter().map(ViewV1::view).collect(),
        scenarios: scenarios.into_iter().map(ScenarioV1::scenario).collect(),
        day: stored.day.and_then(NaiveDate::from_num_days_from_ce_opt),
        draft: stored.draft.and_then(DraftV1::draft),
        round: round.map(Id::new),
        import: look.import.map(ReviewV2::review),
        sheet: sheet.map(SheetV5::sheet),
        entry: entry.map(EntryV1::place),
    })
}

/// What stands behind the part that the first version had.
type Rest = (LookV1, Vec<ScenarioV1>, Option<u32>, Option<SheetV5>, Option<EntryV1>);

/// What all these bytes mean.
fn whole<T: DeserializeOwned>(bytes: &[u8]) -> Option<T> {
    let (found, taken) = bincode::serde::decode_from_slice(bytes, CONFIG).ok()?;
    (taken == bytes.len()).then_some(found)
}

#[derive(Serialize, Deserialize)]
struct PlaceV1 {
    pane: u8,
    visited: Vec<u8>,
    matrix: GridV1,
    review: GridV1,
    day: Option<i32>,
    draft: Option<DraftV1>,
}

#[derive(Serialize, Deserialize)]
struct ReviewV2 {
    path: String,
    deeds: Vec<DeedV2>,
    rows: Vec<(String, bool)>,
    current: Option<String>,
}

#[derive(Serialize, Deserialize)]
enum DeedV2 {
    Split(String),
    Corrected(String, Vec<String>),
    CorrectedOn(String, Vec<String>, i32),
}

#[derive(Serialize, Deserialize)]
struct GridV1 {
    row: Option<u32>,
    column: u32,
    filter: String,
}

#[derive(Serialize, Deserialize, Default)]
struct LookV1 {
    view: ViewV1,
    saved: Vec<ViewV1>,
    import: Option<ReviewV2>,
}

#[derive(Serialize, Deserialize, Default)]
struct ViewV1 {
    name: String,
    filter: String,
    columns: Vec<String>,
    sort: Vec<String>,
    facets: Vec<(String, Vec<String>)>,
}

#[derive(Serialize, Deserialize)]
struct ScenarioV1 {
    name: String,
    rules: String,
    adjustments: Vec<(String, String, String)>,
}

#[derive(Serialize, Deserialize)]
struct DraftV1 {
    kind: KindV1,
    values: Vec<ValueV1>,
    focus: u32,
}

#[derive(Serialize, Deserialize)]
enum KindV1 {
    Progress(Vec<(u32, u32)>),
    Task(u32),
    Roles(u32, u32),
    Submission(u32, u32, i32, i32),
    Reason(u8, Vec<u32>),
    Decision(Vec<u32>),
    Correction(String),
    Round,
    Figures(FiguresV1),
}

#[derive(Serialize, Deserialize)]
enum ValueV1 {
    Text(String),
    Chosen(u32),
}

fn pane(raw: u8) -> Option<PaneKind> {
    PaneKind::ALL.into_iter().find(|pane| *pane as u8 == raw)
}

impl ReviewV2 {
    fn of(kept: &KeptReview) -> Self {
        let deed = |deed: &Deed| match deed {
            Deed::Split(clause) => DeedV2::Split(clause.to_string()),
            Deed::Corrected(clause, words, None) => DeedV2::Corrected(clause.to_string(), words.clone()),
            Deed::Corrected(clause, words, Some(day)) => {
                DeedV2::CorrectedOn(clause.to_string(), words.clone(), day.num_days_from_ce())
            }
        };
        let (path, rows, current) = (kept.path.clone(), kept.rows.clone(), kept.current.clone());
        Self { path, deeds: kept.deeds.iter().map(deed).collect(), rows, current }
    }

    fn review(self) -> KeptReview {
        let deed = |deed| match deed {
            DeedV2::Split(clause) => Deed::Split(clause.into()),
            DeedV2::Corrected(clause, words) => Deed::Corrected(clause.into(), words, None),
            DeedV2::CorrectedOn(clause, words, day) => {
                Deed::Corrected(clause.into(), words, NaiveDate::from_num_days_from_ce_opt(day))
            }
        };
        let deeds = self.deeds.into_iter().map(deed).collect();
        KeptReview { path: self.path, deeds, rows: self.rows, current: self.current }
    }
}

impl GridV1 {
    fn of(place: &GridPlace) -> Self {
        Self { row: place.row, column: place.column, filter: place.filter.clone() }
    }

    fn place(self) -> GridPlace {
        GridPlace { row: self.row, column: self.column, filter: self.filter }
    }
}

impl ViewV1 {
    fn of(view: &SavedView) -> Self {
        Self {
            name: view.name.clone(),
            filter: view.filter.clone(),
            columns: view.columns.clone(),
            sort: view.sort.clone(),
            facets: view.facets.clone(),
        }
    }

    fn view(self) -> SavedView {
        SavedView {
            name: self.name,
            filter: self.filter,
            columns: self.columns,
            sort: self.sort,
            facets: self.facets,
        }
    }
}

impl ScenarioV1 {
    fn of(scenario: &Scenario) -> Self {
        Self {
            name: scenario.name.clone(),
            rules: scenario.rules.clone(),
            adjustments: scenario.adjustments.clone(),
        }
    }

    fn scenario(self) -> Scenario {
        Scenario { name: self.name, rules: self.rules, adjustments: self.adjustments }
    }
}

impl DraftV1 {
    fn of(draft: &Draft) -> Self {
        let values = draft.values.iter().map(|value| match value {
            DraftValue::Text(text) => ValueV1::Text(text.clone()),
            DraftValue::Chosen(place) => ValueV1::Chosen(*place),
        });
        Self { kind: KindV1::of(&draft.kind), values: values.collect(), focus: draft.focus }
    }

    fn draft(self) -> Option<Draft> {
        let values = self.values.into_iter().map(|value| match value {
            ValueV1::Text(text) => DraftValue::Text(text),
            ValueV1::Chosen(place) => DraftValue::Chosen(place),
        });
        Some(Draft { kind: self.kind.kind()?, values: values.collect(), focus: self.focus })
    }
}

impl KindV1 {
    fn of(kind: &FormKind) -> Self {
        match kind {
            FormKind::Progress(pairs) => {
                Self::Progress(pairs.iter().map(|(task, agency)| (task.raw(), agency.raw())).collect())
            }
            FormKind::Task(task) => Self::Task(task.raw()),
            FormKind::Roles(task, agency) => Self::Roles(task.raw(), agency.raw()),
            FormKind::Submission(task, agency, period) => Self::Submission(
                task.raw(),
                agency.raw(),
                period.start.num_days_from_ce(),
                period.end.num_days_from_ce(),
            ),
            FormKind::Reason(verdict, rows) => Self::Reason(*verdict as u8, rows.clone()),
            FormKind::Decision(rows) => Self::Decision(rows.clone()),
            FormKind::Correction(clause) => Self::Correction(clause.to_string()),
            FormKind::Round => Self::Round,
            FormKind::Figures(asked) => Self::Figures(FiguresV1::of(asked)),
        }
    }

    fn kind(self) -> Option<FormKind> {
        Some(match self {
            Self::Progress(pairs) => FormKind::Progress(
                pairs.into_iter().map(|(task, agency)| (Id::new(task), Id::new(agency))).collect(),
            ),
            Self::Task(task) => FormKind::Task(Id::new(task)),
            Self::Roles(task, agency) => FormKind::Roles(Id::new(task), Id::new(agency)),
            Self::Submission(task, agency, start, end) => {
                let start = NaiveDate::from_num_days_from_ce_opt(start)?;
                let end = NaiveDate::from_num_days_from_ce_opt(end)?;
                FormKind::Submission(Id::new(task), Id::new(agency), Period { start, end })
            }
            Self::Reason(verdict, rows) => {
                FormKind::Reason(Verdict::ALL.into_iter().find(|known| *known as u8 == verdict)?, rows)
            }
            Self::Decision(rows) => FormKind::Decision(rows),
            Self::Correction(clause) => FormKind::Correction(clause.into()),
            Self::Round => FormKind::Round,
            Self::Figures(figures) => FormKind::Figures(Box::new(figures.form()?)),
        })
    }
}

#[cfg(test)]
mod tests;
