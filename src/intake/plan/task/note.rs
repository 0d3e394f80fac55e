//! What there is to note of a head and of who is named in a duty.

use crate::domain::plan::Role;
use crate::domain::text::{Text, fold};
use crate::intake::finding::{Finding, Noted};
use crate::intake::plan::role::Roles;
use crate::intake::plan::roster::Who;
use crate::intake::plan::{Actor, Header, Recipient};

use super::{Maker, Parts};

impl Maker<'_> {
    pub(super) fn note_header(&mut self, header: &Header) {
        let missing = [
            (header.number.is_none(), Finding::NoNumber),
            (header.date.is_none() && !self.has_open_day(), Finding::NoDate),
            (header.title.is_none(), Finding::NoTitle),
            (header.signer.is_none(), Finding::NoSigner),
        ];
        let notes = missing.into_iter().filter(|(is_missing, _)| *is_missing);
        self.findings.extend(notes.map(|(_, finding)| Noted { clause: None, finding }));
    }

    /// Whether it was noted that the day of issue is left open.
    fn has_open_day(&self) -> bool {
        self.findings.iter().any(|noted| matches!(noted.finding, Finding::OpenDay { .. }))
    }

    pub(super) fn note_roles(&mut self, said: &Roles, parts: &Parts, notes: &mut Vec<Finding>) {
        if parts.lead.len() > 1 {
            notes.push(Finding::SeveralLeads { agencies: self.roster.names(&parts.lead) });
        }
        if parts.obligated.is_empty() {
            notes.push(Finding::NobodyObligated);
        }
        for who in &said.unknown {
            if let Who::Unknown(name) = who
                && !self.is_issuer(name)
            {
                notes.push(Finding::UnknownAgency { name: name.clone() });
            }
        }
    }

    /// Whether a name is what a plan calls the committee that issued it: "UBND huyện" in the plan of a district.
    fn is_issuer(&self, name: &str) -> bool {
        let Some(kind) = self.issuer else { return false };
        ["UBND", "Ủy ban nhân dân"].iter().any(|head| fold(name) == fold(&format!("{head} {kind}")))
    }

    pub(super) fn note_onward(
        &mut self,
        said: &Roles,
        recipients: &[Recipient],
        when: Option<Text>,
        notes: &mut Vec<Finding>,
    ) {
        if said.onward.is_empty() {
            return;
        }
        let to = self.actors(&said.onward);
        let via = recipients.iter().rev().find_map(|recipient| recipient.via);
        let only = if let [recipient] = recipients { Some(recipient.agency) } else { None };
        let by = via.or(only);
        let by = by.map(|by| self.roster.row(by).name.clone());
        notes.push(Finding::OnwardReport { by, to: self.roster.names(&to), when });
    }

    /// Whoever is named where somebody acts, and has no role.
    pub(super) fn note_without_role(
        &mut self,
        said: &Roles,
        (parts, perform, recipients): (&Parts, &[Actor], &[Recipient]),
        open: &[(Actor, Role)],
        notes: &mut Vec<Finding>,
    ) {
        let named = self.actors(said.subject.iter().chain(&said.beside));
        let have = [&parts.lead, &parts.coordinate, &parts.requested, &parts.obligated];
        let has_role = |actor: &Actor| {
            have.iter().any(|actors| actors.contains(actor))
                || perform.contains(actor)
                || recipients.iter().any(|recipient| recipient.agency == *actor)
                || open.iter().any(|(open, _)| open == actor)
        };
        let without: Vec<Actor> = named.into_iter().filter(|actor| !has_role(actor)).collect();
        if !without.is_empty() {
            notes.push(Finding::NamedWithoutRole { agencies: self.roster.names(&without) });
        }
    }
}
