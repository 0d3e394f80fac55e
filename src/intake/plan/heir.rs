//! Points of a plan that get new words without a name in them: who acts there, the headings of the plan say.

use crate::domain::snapshot::Snapshot;
use crate::intake::deadline::Context;
use crate::intake::finding::Finding;

use super::book::AgencyBook;
use super::outline::Duty;
use super::roster::{Roster, Who};
use super::task::{Maker, Reader};
use super::{PlanReading, amend};

impl PlanReading {
    /// Reads the points that name nobody once more, under whoever owes them in the book.
    pub(super) fn inherit(&mut self, book: &Snapshot, agencies: &AgencyBook) {
        let headings = amend::headings(self, book);
        if headings.is_empty() {
            return;
        }
        let defined = self.defined.clone();
        let context = Context { day: self.header.date, issued: self.header.date };
        let reader = Reader { book: agencies, defined: &defined, context };
        let roster = Roster::resuming(agencies, std::mem::take(&mut self.agencies));
        let mut maker = Maker { roster, findings: Vec::new(), issuer: self.issuer };
        for (place, keys) in headings {
            let heading: Vec<Who> =
                keys.iter().filter_map(|key| agencies.place_of(key)).map(Who::Known).collect();
            let Some(task) = self.tasks.get_mut(place).filter(|_| !heading.is_empty()) else { continue };
            let duty = Duty {
                clause: task.clause.clone(),
                sentence: task.sentence.to_string(),
                extra: Vec::new(),
                heading: heading.into(),
                is_request: false,
                coordinate: Vec::new(),
                lead: Vec::new(),
                time: None,
                point: task.point,
            };
            let said = reader.said(&duty);
            let clause = Some(task.clause.clone());
            *task = maker.task(duty, said);
            let stays = |finding: &Finding| matches!(finding, Finding::PointByHand { .. });
            self.findings.retain(|noted| noted.clause != clause || stays(&noted.finding));
        }
        self.agencies = maker.roster.into_rows();
        self.findings.append(&mut maker.findings);
    }
}
