//! What deciding on rows would change, and what decisions become in the book: shared by the workbench and the command line.
//!
//! A decision that contradicts the assessment needs a reason; a row that has none is refused. A row that says all of it
//! already is left as it is. It knows no model.

use super::rows::Rows;
use super::sitting::SPEAKS;
use crate::domain::assessment::Outcome;
use crate::domain::plan::DocumentRef;
use crate::domain::review::{Decision, SurveyId, Verdict};
use crate::domain::snapshot::{Changes, Snapshot};
use crate::domain::text::Text;

/// What a decision rests on beside the assessment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ground {
    /// Why; needed where the decision contradicts the assessment.
    pub reason: Text,
    /// The document that says so.
    pub document: Option<DocumentRef>,
}

impl Default for Ground {
    fn default() -> Self {
        Self { reason: "".into(), document: None }
    }
}

/// What a decision would change.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Preview {
    /// The rows that may be decided on so.
    pub rows: Vec<u32>,
    /// How many of them say all of it already.
    pub same: u32,
    /// What others of them said before, and how many said it, in the order of the pick list.
    pub replaced: Vec<(Verdict, u32)>,
    /// The rows refused, because the decision contradicts their assessment and no reason is given.
    pub refused: Vec<u32>,
}

impl Preview {
    /// How many rows would change.
    pub fn changed(&self) -> usize {
        self.rows.len().saturating_sub(self.same as usize)
    }
}

/// What it would change to say this of these rows.
pub fn preview(rows: Rows<'_>, targets: &[u32], verdict: Verdict, ground: &Ground) -> Preview {
    let mut found = Preview::default();
    let mut replaced = [0; Verdict::ALL.len()];
    for raw in targets {
        let Some(row) = rows.row(*raw) else { continue };
        if ground.reason.is_empty() && needs_reason(rows, *raw, verdict) {
            found.refused.push(*raw);
            continue;
        }
        found.rows.push(*raw);
        match rows.decision(&row) {
            Some(before) if says(before, verdict, ground) => found.same += 1,
            Some(before) if before.verdict != verdict => replaced[before.verdict as usize] += 1,
            _ => {}
        }
    }
    let counted = Verdict::ALL.into_iter().zip(replaced);
    found.replaced = counted.filter(|(_, count)| *count > 0).collect();
    found
}

/// Whether saying this of a row contradicts its assessment.
pub fn needs_reason(rows: Rows<'_>, raw: u32, verdict: Verdict) -> bool {
    let brief = rows.row(raw).and_then(|row| rows.brief(&row));
    verdict.contradicts(brief.map_or(Outcome::Undetermined, |brief| brief.outcome))
}

/// The changes that say this of these rows.
pub fn decide(book: &Snapshot, rows: &[u32], verdict: Verdict, ground: &Ground, me: &Text) -> Changes {
    let mut changes = Changes::default();
    for raw in rows {
        let survey = SurveyId::new(*raw);
        let after = Decision {
            survey,
            level: SPEAKS,
            verdict,
            reason: ground.reason.clone(),
            document: ground.document.clone(),
            typed_by: me.clone(),
        };
        match book.decision(survey, SPEAKS) {
            Some((_, before)) if says(before, verdict, ground) => {}
            Some((id, before)) => changes.update(id, before.clone(), after),
            None => {
                changes.insert(after);
            }
        }
    }
    changes
}

/// The changes that take the decisions on these rows away.
pub fn clear(book: &Snapshot, rows: &[u32]) -> Changes {
    let mut changes = Changes::default();
    for raw in rows {
        if let Some((id, row)) = book.decision(SurveyId::new(*raw), SPEAKS) {
            changes.remove(id, row.clone());
        }
    }
    changes
}

/// Whether a decision says all of this already, whoever typed it.
fn says(decision: &Decision, verdict: Verdict, ground: &Ground) -> bool {
    decision.verdict == verdict && decision.reason == ground.reason && decision.document == ground.document
}
