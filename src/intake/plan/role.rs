//! Roles: one walk over a sentence, from cue to cue, gives who leads, coordinates, performs, receives and is requested.

mod beside;
mod direct;
mod place;
mod topic;

use std::collections::HashSet;

use crate::domain::plan::Role;

use super::lexicon::{Cue, Glue};
use super::mention::{Mention, Sentence};
use super::roster::Who;
use super::span::{Gave, Ranges};

/// Within how many tokens "có trách nhiệm" may follow its subject ("… theo chức năng, nhiệm vụ có trách nhiệm").
const ADJUNCT: usize = 16;

/// What a sentence says by itself, before its heading is asked.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Roles {
    /// The actors the sentence begins with.
    pub(super) subject: Vec<Who>,
    /// Leads that are named.
    pub(super) lead: Vec<Who>,
    pub(super) coordinate: Vec<Who>,
    pub(super) perform: Vec<Who>,
    pub(super) recipients: Vec<Mention>,
    /// Those to whom the sentence is a request.
    pub(super) requested: Vec<Who>,
    /// Those to whom a recipient passes on.
    pub(super) onward: Vec<Who>,
    /// Where those to whom a recipient passes on are named.
    pub(super) onward_from: Option<usize>,
    /// Those who stand where somebody acts, and are said to be nothing.
    pub(super) beside: Vec<Who>,
    /// Words that except somebody ("trừ huyện A").
    pub(super) excepted: Vec<(usize, usize)>,
    /// Every office that the book does not know, whatever it is in the sentence.
    pub(super) unknown: Vec<Who>,
    /// The first thing said is to coordinate, and nobody is said to lead.
    pub(super) only_coordinates: bool,
    /// The place after the words that only say who acts; the work itself begins here.
    pub(super) work_from: usize,
    /// Where the words of the work end because the sentence goes on with who leads it ("… do X chủ trì").
    pub(super) work_to: Option<usize>,
    /// The place of the subject or the request: what stands before is an adjunct.
    pub(super) main_from: usize,
    /// Whether any work is named.
    pub(super) has_work: bool,
    /// Which words gave what; those of the subject as a lead.
    pub(super) ranges: Ranges,
}

/// Reads the roles of a sentence.
pub(super) fn roles(sentence: &Sentence<'_>) -> Roles {
    let intro = sentence
        .glue(0)
        .is_some_and(|(glue, _)| matches!(glue, Glue::Intro | Glue::IntroEvent | Glue::IntroSpan));
    let start = sentence.addressed();
    let topic = if start == 0 { topic::end(sentence) } else { None };
    let intro_end = if intro { sentence.until(0, &[',', ';', '.']) } else { topic.unwrap_or(0) };
    let (roles, says) = (Roles::default(), Says::default());
    let mut walk = Walk { sentence, roles, says, start, intro_end, met: HashSet::new() };
    let mut at = start;
    while at < sentence.len() {
        at = walk.step(at).max(at + 1);
    }
    walk.roles.has_work = walk.says.work;
    walk.roles.excepted = (1..sentence.len()).filter_map(|at| Some((at, sentence.exception(at)?))).collect();
    if topic.is_some() && !intro && sentence.is_weak_from(walk.roles.work_from) {
        // "Rà soát vốn: Sở A chủ trì, Sở B phối hợp.": the work stands before the colon.
        (walk.roles.work_from, walk.roles.work_to) = (0, None);
    }
    walk.roles
}

/// What has been said so far.
#[derive(Debug, Default)]
struct Says {
    /// Somebody leads.
    leads: bool,
    /// Any work at all.
    work: bool,
    /// The place after the last word that somebody leads.
    lead_to: usize,
    clause: Clause,
    /// Something is sent, and nothing given away since: "cho" names a recipient.
    sends: bool,
    verbs: Verbs,
}

/// Where verbs of the work were met.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Verbs {
    #[default]
    Nowhere,
    /// In the clause at hand.
    Here,
    /// In a clause before that at hand.
    Before,
}

/// What the clause at hand is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Clause {
    #[default]
    Work,
    /// Something is reported: "về" names a recipient.
    Report,
    /// What the work is for: whoever receives there receives later, from others.
    Purpose,
}

struct Walk<'s, 'a> {
    sentence: &'s Sentence<'a>,
    roles: Roles,
    says: Says,
    /// Behind the words that turn to somebody ("Đối với …").
    start: usize,
    /// The end of the adjunct before the subject: verbs in it are no work.
    intro_end: usize,
    /// The offices that were noted as unknown, of which one sentence may name hundreds.
    met: HashSet<Who>,
}

impl Walk<'_, '_> {
    /// Reads what begins here and gives the place after it.
    fn step(&mut self, at: usize) -> usize {
        if self.sentence.is_mark(at, &[';', '.']) {
            self.says.clause = Clause::Work;
            self.says.sends = false;
            if self.says.verbs == Verbs::Here {
                self.says.verbs = Verbs::Before;
            }
            return at + 1;
        }
        if let Some(end) = self.sentence.exception(at) {
            return end;
        }
        let named = || self.sentence.list(at);
        if let Some((cue, next)) = self.sentence.cue(at) {
            // "Thanh tra tỉnh": the name of an office may begin like a verb.
            let office = if self.sentence.is_capital_verb(cue, at) { named() } else { None };
            return match office.filter(|(_, after)| *after > next) {
                Some((mentions, after)) => self.unclaimed(&mentions, at, after),
                None => self.cue(cue, at, next),
            };
        }
        if self.says.sends
            && let Some(next) = self.sentence.toward(at)
        {
            return self.receive(at, next);
        }
        match named() {
            Some((mentions, next)) => self.unclaimed(&mentions, at, next),
            None => at + 1,
        }
    }

    fn cue(&mut self, cue: Cue, at: usize, next: usize) -> usize {
        match cue {
            Cue::Lead => {
                self.says.leads = true;
                self.says.lead_to = next;
                self.gives(Role::Lead, at, next);
                if self.says.work && self.roles.work_from == at {
                    self.roles.work_from = next;
                }
                self.begin_work(next);
                next
            }
            Cue::With => self.with(at, next),
            Cue::Coordinate => self.coordinate(at, next),
            Cue::Send | Cue::Report => {
                if self.says.clause == Clause::Work {
                    self.says.clause = Clause::Report;
                }
                self.says.sends = self.says.clause == Clause::Report;
                self.begin_work(at);
                self.receive(at, next)
            }
            Cue::To if self.says.clause != Clause::Work => self.receive(at, next),
            Cue::Via => self.via(at, next),
            Cue::Request if self.begins_clause(at) => self.request(at, next),
            Cue::Direct => self.direct(at, next),
            Cue::By => self.by(at, next),
            Cue::Of => self.sentence.one(next).map_or(next, |(mentions, after)| self.noted(&mentions, after)),
            Cue::Purpose => {
                self.says.clause = Clause::Purpose;
                next
            }
            Cue::Responsible => {
                self.roles.work_from = self.roles.work_from.max(if self.says.work { 0 } else { next });
                next
            }
            Cue::Guide => {
                self.says.sends = false;
                self.meet_verb(at);
                self.begin_work(at);
                self.sentence.list(next).map_or(next, |(mentions, after)| self.noted(&mentions, after))
            }
            Cue::CarryOut | Cue::Implement | Cue::Verb | Cue::Give => {
                self.says.sends &= cue != Cue::Give;
                self.meet_verb(at);
                self.begin_work(at);
                next
            }
            Cue::To | Cue::Request | Cue::According | Cue::Nothing => next,
        }
    }

    fn meet_verb(&mut self, at: usize) {
        if at >= self.intro_end && self.says.verbs == Verbs::Nowhere {
            self.says.verbs = Verbs::Here;
        }
    }

    /// Remembers where the work begins; words before it only say who acts.
    fn begin_work(&mut self, at: usize) {
        if at < self.intro_end {
            return;
        }
        if !self.says.work {
            self.roles.work_from = self.work_with_its_words(at);
        }
        self.says.work = true;
    }

    fn coordinate(&mut self, at: usize, next: usize) -> usize {
        let named = self.sentence.list(next);
        if !self.says.leads && !self.says.work && self.roles.requested.is_empty() {
            self.roles.only_coordinates = true;
        }
        let Some((mentions, after)) = named else { return next };
        self.noted(&mentions, after);
        self.gives(Role::Coordinate, at, after);
        self.partners(mentions);
        // "Giao X phối hợp với Y làm …": whoever is directed has been told just before.
        let is_beside = self.says.leads && self.says.verbs != Verbs::Before;
        if !self.says.work || is_beside || self.roles.work_from == at {
            self.roles.work_from = self.roles.work_from.max(after);
        }
        self.says.work = true;
        after
    }

    fn receive(&mut self, at: usize, next: usize) -> usize {
        let Some((mentions, after)) = self.sentence.list(next) else { return next };
        self.noted(&mentions, after);
        if self.says.clause == Clause::Purpose {
            self.roles.onward_from = self.roles.onward_from.or(Some(at));
            self.roles.onward.extend(mentions.into_iter().map(|mention| mention.who));
            return after;
        }
        self.gives(Role::Recipient, at, after);
        for mention in mentions {
            match self.roles.recipients.iter_mut().find(|known| known.who == mention.who) {
                Some(known) => known.via = known.via.take().or(mention.via),
                None => self.roles.recipients.push(mention),
            }
        }
        after
    }

    /// "gửi UBND tỉnh qua Ban Dân tộc": the way of the last recipient alone.
    fn via(&mut self, at: usize, next: usize) -> usize {
        let Some((mentions, after)) = self.sentence.one(next) else { return next };
        self.noted(&mentions, after);
        let way = mentions.into_iter().next().map(|mention| mention.who);
        if let Some(last) = self.roles.recipients.last_mut().filter(|last| last.via.is_none()) {
            last.via = way.filter(|way| *way != last.who);
            self.gives(Role::Via, at, after);
        }
        after
    }

    fn request(&mut self, at: usize, next: usize) -> usize {
        let Some((mentions, after)) = self.sentence.list(next) else { return next };
        let is_main = !self.says.work || self.begins_sentence(at);
        if !self.roles.requested.is_empty() && self.begins_sentence(at) {
            // "Đề nghị A …; đề nghị B …".
            self.noted(&mentions, after);
            self.gives(Role::Requested, at, after);
            self.roles.requested.extend(mentions.into_iter().map(|mention| mention.who));
            return after;
        }
        if self.roles.subject.is_empty() && self.roles.requested.is_empty() && is_main {
            self.noted(&mentions, after);
            self.gives(Role::Requested, at, after);
            self.roles.requested = mentions.into_iter().map(|mention| mention.who).collect();
            self.roles.main_from = at;
            self.roles.work_from = after;
        }
        after
    }

    /// Actors that no cue claims: the subject, where they stand before any work and something is said of them.
    fn unclaimed(&mut self, mentions: &[Mention], at: usize, next: usize) -> usize {
        self.noted(mentions, next);
        if let Some(after) = self.beside_lead(mentions, at, next) {
            return after;
        }
        if self.behind_work(at, next) {
            self.gives(Role::Lead, at, next);
            self.subject(mentions);
            return next;
        }
        let stands_first = at == self.start || self.begins_clause(at);
        let cue = self.sentence.cue(self.sentence.past_adverbs(next)).map(|(cue, _)| cue);
        let verb = cue.is_some_and(|cue| !matches!(cue, Cue::Of | Cue::Nothing));
        let adjunct = cue == Some(Cue::According);
        if self.says.work || !self.roles.subject.is_empty() || !self.roles.requested.is_empty() {
            let acts = verb && !adjunct;
            if self.begins_sentence(at) && (acts || self.sentence.is_mark(next, &[':'])) {
                self.further(mentions, at, next);
            } else if stands_first && acts && self.says.clause != Clause::Purpose {
                self.roles.beside.extend(mentions.iter().map(|mention| mention.who.clone()));
            }
            return next;
        }
        if !stands_first {
            return next;
        }
        let responsible = adjunct.then(|| self.responsible(next)).flatten();
        let from = self.sentence.before_number(at);
        let is_announced = at == self.start || from == self.intro_end + 1;
        if is_announced || verb && (!adjunct || responsible.is_some()) {
            self.gives(Role::Lead, at, next);
            self.subject(mentions);
            self.roles.main_from = at;
            self.roles.work_from = responsible.unwrap_or(next);
        }
        responsible.unwrap_or(next)
    }

    /// "Sở Tài chính (chủ trì), Sở Y tế (phối hợp)": brackets may say what somebody is.
    fn subject(&mut self, mentions: &[Mention]) {
        let leads = mentions.iter().any(|mention| mention.role == Some(Role::Lead));
        for Mention { who, role, .. } in mentions {
            let list = match role {
                Some(Role::Coordinate) => &mut self.roles.coordinate,
                None if leads => &mut self.roles.coordinate,
                _ => &mut self.roles.subject,
            };
            list.push(who.clone());
        }
    }

    /// "…; Sở B tổng hợp": a second subject leads beside the first; where the heading leads, it performs.
    fn further(&mut self, mentions: &[Mention], at: usize, next: usize) {
        let whos = mentions.iter().map(|mention| mention.who.clone());
        let (list, role) = if !self.roles.subject.is_empty() {
            (&mut self.roles.subject, Role::Lead)
        } else if !self.roles.lead.is_empty() {
            (&mut self.roles.lead, Role::Lead)
        } else {
            (&mut self.roles.perform, Role::Perform)
        };
        let new: Vec<Who> = whos.filter(|who| !list.contains(who)).collect();
        if !new.is_empty() {
            list.extend(new);
            self.gives(role, at, next);
        }
    }

    /// The place after "có trách nhiệm" behind an adjunct.
    fn responsible(&self, at: usize) -> Option<usize> {
        let near = at..(at + ADJUNCT).min(self.sentence.len());
        near.filter_map(|place| self.sentence.cue(place))
            .find(|(cue, _)| *cue == Cue::Responsible)
            .map(|(_, next)| next)
    }

    /// Remembers that the words from `from` up to `to` said who has a role.
    fn gives(&mut self, role: Role, from: usize, to: usize) {
        self.roles.ranges.push((from, to, Gave::Role(role)));
    }

    /// Takes note of offices that the book does not know; gives the place after them.
    fn noted(&mut self, mentions: &[Mention], after: usize) -> usize {
        let whos = mentions.iter().flat_map(|mention| std::iter::once(&mention.who).chain(&mention.via));
        for who in whos {
            if matches!(who, Who::Unknown(_)) && self.met.insert(who.clone()) {
                self.roles.unknown.push(who.clone());
            }
        }
        after
    }
}
