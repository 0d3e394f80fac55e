//! What a person corrects in a duty that was read, before it is stored: the fields, and the findings that hold no more.

use crate::domain::agency::AgencyKind;
use crate::domain::deadline::{Deadline, Reading};
use crate::domain::plan::Role;
use crate::domain::text::Text;
use crate::intake::finding::{Finding, Noted};

use super::roster::proposed;
use super::timing::inferred_year;
use super::{Actor, AgencyReading, PlanReading, Recipient, TaskReading};

/// The fields of a duty as a person wants them.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Correction {
    /// The short name.
    pub title: Text,
    /// Who leads.
    pub lead: Vec<Actor>,
    /// Who coordinates, open sets among them.
    pub coordinate: Vec<Actor>,
    /// Who performs.
    pub perform: Vec<Actor>,
    /// Who receives, and through whom.
    pub recipients: Vec<Recipient>,
    /// When; none leaves the deadlines as they were read.
    pub deadlines: Option<Vec<Deadline>>,
}

impl PlanReading {
    /// The agency of a row, taken into the reading where it is not yet.
    pub fn actor(&mut self, agency: &AgencyReading) -> Actor {
        let known = self.agencies.iter().position(|one| one.row.key == agency.row.key);
        Actor(known.unwrap_or_else(|| {
            self.agencies.push(agency.clone());
            self.agencies.len() - 1
        }))
    }

    /// An agency that the book does not know, proposed by its full name.
    pub fn propose_agency(&mut self, name: &str) -> Actor {
        let row = proposed(&name.into(), AgencyKind::Single);
        self.actor(&AgencyReading { row, is_known: false })
    }

    /// Corrects the duty at a place; its findings are those that still hold and those that the correction gives rise to.
    /// The words of its sentence stay, and so do the marks on those that gave what was not corrected.
    pub fn correct(&mut self, place: usize, correction: Correction) {
        let Some(before) = self.tasks.get(place).cloned() else { return };
        let mut after = TaskReading { title: correction.title, ..before.clone() };
        after.lead = correction.lead;
        after.perform = correction.perform;
        after.recipients = correction.recipients;
        let (open, known): (Vec<_>, Vec<_>) =
            correction.coordinate.into_iter().partition(|actor| self.is_open(*actor));
        after.coordinate = known;
        after.open.retain(|(_, role)| *role != Role::Coordinate);
        after.open.extend(open.into_iter().map(|actor| (actor, Role::Coordinate)));
        if after.lead != before.lead {
            after.obligated = owing(&before, &after);
        }
        let has_new_deadline = correction.deadlines.is_some();
        after.deadlines = correction.deadlines.unwrap_or(after.deadlines);
        self.judge(&after, has_new_deadline, after.lead != before.lead);
        self.tasks[place] = after;
    }

    fn is_open(&self, actor: Actor) -> bool {
        self.agencies.get(actor.0).is_some_and(|agency| agency.row.kind == AgencyKind::OpenSet)
    }

    /// Drops the findings of a corrected duty that hold no more, and adds the new ones.
    fn judge(&mut self, task: &TaskReading, has_new_deadline: bool, has_new_lead: bool) {
        let named = self.named(task);
        let of_lead = |finding: &Finding| {
            matches!(
                finding,
                Finding::NoLead { .. }
                    | Finding::SeveralLeads { .. }
                    | Finding::NobodyObligated
                    | Finding::NoAgencyRead { .. }
            )
        };
        let holds = |finding: &Finding| match finding {
            Finding::UnknownAgency { name } | Finding::OpenSet { name, .. } => named.contains(name),
            Finding::NamedWithoutRole { agencies } => agencies.iter().any(|name| !named.contains(name)),
            finding if of_lead(finding) => !has_new_lead,
            finding => !has_new_deadline || !finding.is_of_deadline(),
        };
        let clause = task.clause.clone();
        self.findings.retain(|noted| noted.clause.as_ref() != Some(&clause) || holds(&noted.finding));
        let mut found = Vec::new();
        if has_new_lead {
            match task.lead.as_slice() {
                [] => found.push(Finding::NoLead { suggested: None }),
                [_] => {}
                several => {
                    let agencies = several.iter().map(|actor| self.name(*actor).into()).collect();
                    found.push(Finding::SeveralLeads { agencies });
                }
            }
            if task.obligated.is_empty() {
                found.push(Finding::NobodyObligated);
            }
        }
        if has_new_deadline {
            found.extend(task.deadlines.iter().filter_map(of_deadline));
        }
        self.findings
            .extend(found.into_iter().map(|finding| Noted { clause: Some(clause.clone()), finding }));
    }

    /// The names of everybody in a duty.
    fn named(&self, task: &TaskReading) -> Vec<Text> {
        let direct = [&task.lead, &task.coordinate, &task.perform, &task.requested, &task.obligated];
        let direct = direct.into_iter().flatten().copied();
        let open = task.open.iter().map(|(actor, _)| *actor);
        let to = task.recipients.iter().flat_map(|to| std::iter::once(to.agency).chain(to.via));
        direct.chain(open).chain(to).map(|actor| self.name(actor).into()).collect()
    }
}

/// Who owes a duty whose lead was corrected: the lead; without one whoever did, as far as it was not a lead taken away.
fn owing(before: &TaskReading, after: &TaskReading) -> Vec<Actor> {
    if !after.lead.is_empty() {
        return after.lead.clone();
    }
    let left: Vec<Actor> =
        before.obligated.iter().copied().filter(|actor| !before.lead.contains(actor)).collect();
    if left.is_empty() { after.perform.clone() } else { left }
}

fn of_deadline(deadline: &Deadline) -> Option<Finding> {
    if deadline.reading == Reading::Undated {
        return Some(Finding::NoDeadline);
    }
    inferred_year(deadline)
}
