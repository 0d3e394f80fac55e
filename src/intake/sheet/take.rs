//! How a sheet differs from what a round holds, and the one change that takes it in.
//!
//! A cell without anything in it says nothing: it never takes a figure away. So the same sheet twice changes nothing, and
//! of a corrected one only the corrections are taken.

use std::collections::HashMap;

use crate::domain::figures::{FigureKey, FigureSet};
use crate::domain::place::PlaceId;
use crate::domain::review::{Decision, Level, RoundId, Survey, SurveyId, Verdict};
use crate::domain::row::Row;
use crate::domain::snapshot::{Changes, Snapshot};
use crate::domain::text::Text;

use super::reading::SheetReading;
use super::target::Target;

/// One figure that a sheet changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Corrected {
    /// The row of the sheet, from 0.
    pub row: u32,
    /// The row of the round.
    pub survey: SurveyId,
    /// Which figure.
    pub key: FigureKey,
    /// What the round has.
    pub from: Option<u32>,
    /// What the sheet says.
    pub to: u32,
}

/// How a sheet differs from a round.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct SheetDifference {
    /// How many rows are new to the round.
    pub added: u32,
    /// How many rows of the round change.
    pub changed: u32,
    /// How many rows are as they were.
    pub same: u32,
    /// How many proposals of communes are new or differ.
    pub proposed: u32,
    /// How many cells say nothing where the round has a figure: it stays.
    pub kept: u32,
    /// Every figure that changes in a row that stands, in the order of the sheet.
    pub corrections: Vec<Corrected>,
    /// What takes it in; empty where nothing differs.
    pub changes: Changes,
}

/// Compares a sheet with a round of the book. Its rows and the places it adds go over into the change, since a large sheet
/// is not to be kept twice; `me` is who types what the communes propose.
pub fn difference(reading: &mut SheetReading, book: &Snapshot, round: RoundId, me: &Text) -> SheetDifference {
    let surveys = book.rows::<Survey>().filter(|(_, survey)| survey.round == round);
    let standing: HashMap<PlaceId, SurveyId> = surveys.map(|(id, survey)| (survey.place, id)).collect();
    let mut headed = FigureSet::default();
    for column in &reading.columns {
        if let Some(Target::Figure(key)) = column.column.target {
            headed = headed.with(key);
        }
    }
    let mut difference =
        SheetDifference { changes: std::mem::take(&mut reading.places), ..SheetDifference::default() };
    for read in std::mem::take(&mut reading.rows) {
        let known = standing.get(&read.place).and_then(|id| Some((*id, book.get(*id)?)));
        let Some((id, before)) = known else {
            difference.added += 1;
            let note = read.note.unwrap_or_else(|| Text::from(""));
            let survey = Survey { round, place: read.place, figures: read.figures, note };
            let survey = difference.changes.insert(survey);
            propose(&mut difference, book, survey, read.proposal, me);
            continue;
        };
        let mut after = before.clone();
        let is_kept =
            |key: &FigureKey| read.figures.get(*key).is_none() && before.figures.get(*key).is_some();
        difference.kept += headed.iter().filter(is_kept).count() as u32;
        for (key, said) in read.figures.iter() {
            let Some(to) = said.filter(|to| before.figures.get(key) != Some(*to)) else { continue };
            after.figures.set(key, Some(to));
            let from = before.figures.get(key);
            difference.corrections.push(Corrected { row: read.row, survey: id, key, from, to });
        }
        if let Some(note) = read.note.as_ref().filter(|note| !note.is_empty()) {
            after.note = note.clone();
        }
        let is_proposed = propose(&mut difference, book, id, read.proposal, me);
        if after.differing(before).is_empty() && !is_proposed {
            difference.same += 1;
        } else {
            difference.changed += 1;
            if !after.differing(before).is_empty() {
                difference.changes.update(id, before.clone(), after);
            }
        }
    }
    difference
}

/// Takes in what the commune proposes for a row; gives whether that is new or differs.
fn propose(
    difference: &mut SheetDifference,
    book: &Snapshot,
    survey: SurveyId,
    proposal: Option<bool>,
    me: &Text,
) -> bool {
    let Some(is_proposed) = proposal else { return false };
    let verdict = if is_proposed { Verdict::Propose } else { Verdict::Decline };
    let (level, reason) = (Level::Commune, Text::from(""));
    let after = Decision { survey, level, verdict, reason, document: None, typed_by: me.clone() };
    match book.decision(survey, level) {
        Some((_, before)) if before.verdict == verdict => return false,
        Some((id, before)) => difference.changes.update(id, before.clone(), after),
        None => {
            difference.changes.insert(after);
        }
    }
    difference.proposed += 1;
    true
}
