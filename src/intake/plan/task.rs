//! Puts the reading of a plan together: what each sentence says, what it inherits, and what is to be noted.

mod note;

use crate::domain::plan::Role;
use crate::domain::text::Text;
use crate::intake::deadline::{Context, is_time};
use crate::intake::finding::{Finding, Noted};
use crate::intake::word::{TokenKind, Words};

use super::book::AgencyBook;
use super::lexicon::{Cue, Glue};
use super::mention::{Defined, Sentence};
use super::outline::{Duty, Outline};
use super::role::{Roles, roles};
use super::roster::{Roster, Who};
use super::span::{Gave, Span, retell, spans};
use super::timing::{Timing, timing};
use super::title::title;
use super::{Actor, Header, PlanReading, Recipient, TaskReading};
use crate::intake::each::each;

/// How many duties are read before who is who in them is settled: what their sentences say is kept for no longer.
const BATCH: usize = 8192;

/// The reading of a whole plan.
pub(super) fn assemble(
    header: Header,
    mut findings: Vec<Noted>,
    outline: Outline,
    (book, issuer): (&AgencyBook, Option<&'static str>),
) -> PlanReading {
    let Outline { duties, findings: outlined, defined } = outline;
    findings.extend(outlined);
    let reader =
        Reader { book, defined: &defined, context: Context { day: header.date, issued: header.date } };
    let mut maker = Maker { roster: Roster::new(book), findings, issuer };
    maker.note_header(&header);
    let mut tasks = Vec::with_capacity(duties.len());
    let mut duties = duties.into_iter();
    while !duties.as_slice().is_empty() {
        let batch: Vec<Duty> = duties.by_ref().take(BATCH).collect();
        let said = each(&batch, |duty| reader.said(duty));
        tasks.extend(batch.into_iter().zip(said).map(|(duty, said)| maker.task(duty, said)));
    }
    if tasks.is_empty() {
        maker.findings.push(Noted { clause: None, finding: Finding::NoTasks });
    }
    let (findings, agencies) = (maker.findings, maker.roster.into_rows());
    PlanReading { header, agencies, tasks, findings, seems: None, issuer, defined }
}

/// What a sentence is read with. No sentence knows of another, so that several are read at once.
pub(super) struct Reader<'a> {
    pub(super) book: &'a AgencyBook,
    pub(super) defined: &'a Defined,
    pub(super) context: Context,
}

/// What the sentence of one duty says, before anybody in it has a place in the reading.
pub(super) struct Said {
    sentence: Text,
    title: Text,
    roles: Roles,
    timing: Timing,
    deliverables: Option<Finding>,
    spans: Vec<Span>,
    /// Words that look like the name of somebody who acts, where nobody is read.
    seems_named: Option<Text>,
    /// Words that except somebody from a set.
    excepted: Vec<Text>,
    /// By when whoever receives passes on.
    onward_by: Option<Text>,
}

impl Reader<'_> {
    pub(super) fn said(&self, duty: &Duty) -> Said {
        let words = Words::new(&duty.sentence);
        let sentence = Sentence::new(&words, self.book, self.defined);
        let mut roles = roles(&sentence);
        request_of_heading(&mut roles, duty);
        let mut timing = timing(&sentence, roles.main_from, duty.time.as_ref(), self.context);
        let onward_by = roles.onward_from.and_then(|from| timing.take_from(&words, from));
        roles.ranges.extend(&timing.ranges);
        let whole: Vec<(usize, usize)> = roles.ranges.iter().map(|(from, to, _)| (*from, *to)).collect();
        let (from, to) = if says_only_when(&sentence, roles.work_from, &timing.ranges) {
            // "Dự án hạ tầng do Sở A chủ trì, trước 30/9": what is done stands before who does it.
            (0, (1..sentence.len()).find(|at| matches!(sentence.cue(*at), Some((Cue::By, _)))))
        } else {
            (roles.work_from, roles.work_to)
        };
        let excepted = roles.excepted.iter().map(|(from, to)| words.slice(*from, *to).into()).collect();
        Said {
            sentence: with_extra(duty),
            title: title(&words, from, to, &whole),
            seems_named: sentence.seems_named(),
            excepted,
            onward_by,
            spans: spans(&words, &roles.ranges),
            deliverables: deliverables(&sentence),
            timing,
            roles,
        }
    }
}

/// Settles who is who, duty by duty in the order of the document.
pub(super) struct Maker<'a> {
    pub(super) roster: Roster<'a>,
    pub(super) findings: Vec<Noted>,
    /// The kind of the place whose committee issued the plan.
    pub(super) issuer: Option<&'static str>,
}

/// Who is what, before open sets are told from known members.
#[derive(Debug, Default)]
struct Parts {
    lead: Vec<Actor>,
    coordinate: Vec<Actor>,
    requested: Vec<Actor>,
    obligated: Vec<Actor>,
}

impl Maker<'_> {
    /// Gives everybody in a duty a place in the reading, and notes its findings.
    pub(super) fn task(&mut self, duty: Duty, said: Said) -> TaskReading {
        let Said { sentence, title, roles, timing, deliverables, mut spans, .. } = said;
        let Timing { deadlines, findings, .. } = timing;
        let mut notes: Vec<Finding> = Vec::new();
        notes.extend(said.excepted.into_iter().map(|words| Finding::Excepted { words }));
        let mut parts = self.parts(&roles, &duty, &mut notes);
        let recipients = self.recipients(&roles);
        let perform = self.actors(&roles.perform);
        // Where nobody else is named, whoever is directed to act owes.
        if parts.obligated.is_empty() {
            parts.obligated.clone_from(&perform);
        }
        let open = self.open(&mut parts, &mut notes);
        self.note_roles(&roles, &parts, &mut notes);
        self.note_onward(&roles, &recipients, said.onward_by, &mut notes);
        self.note_without_role(&roles, (&parts, &perform, &recipients), &open, &mut notes);
        if parts.obligated.is_empty() {
            notes.extend(said.seems_named.map(|words| Finding::NoAgencyRead { words }));
        }
        if parts.lead.is_empty() {
            // Seen from the duty as a whole, whoever seems to lead coordinates.
            retell(spans.iter_mut().map(|span| &mut span.field), Role::Lead, Role::Coordinate);
        }
        let clause = duty.clause;
        let at_clause = |finding| Noted { clause: Some(clause.clone()), finding };
        let notes = notes.into_iter().chain(findings).chain(deliverables);
        self.findings.extend(notes.map(at_clause));
        TaskReading {
            clause,
            title,
            sentence,
            lead: parts.lead,
            coordinate: parts.coordinate,
            perform,
            requested: parts.requested,
            recipients,
            obligated: parts.obligated,
            open,
            deadlines,
            spans,
            point: duty.point,
        }
    }

    fn actors<'w>(&mut self, whos: impl IntoIterator<Item = &'w Who>) -> Vec<Actor> {
        let mut actors = Vec::new();
        for who in whos {
            let actor = self.roster.actor(who);
            if !actors.contains(&actor) {
                actors.push(actor);
            }
        }
        actors
    }

    fn recipients(&mut self, said: &Roles) -> Vec<Recipient> {
        let mut recipients: Vec<Recipient> = Vec::with_capacity(said.recipients.len());
        for mention in &said.recipients {
            let agency = self.roster.actor(&mention.who);
            let via = mention.via.as_ref().map(|via| self.roster.actor(via));
            if !recipients.iter().any(|known| known.agency == agency) {
                recipients.push(Recipient { agency, via });
            }
        }
        recipients
    }

    /// Leads, coordinators, requested and obligated, from the sentence and from what it inherits.
    fn parts(&mut self, said: &Roles, duty: &Duty, notes: &mut Vec<Finding>) -> Parts {
        let heading = said.subject.is_empty().then_some(&*duty.heading);
        let actors = self.actors(heading.unwrap_or(&said.subject));
        let mut parts = Parts { coordinate: self.actors(&said.coordinate), ..Parts::default() };
        let is_asked =
            duty.is_request && heading.is_some() && said.requested.is_empty() && said.lead.is_empty();
        let requested = if is_asked { actors.clone() } else { self.actors(&said.requested) };
        parts.lead = self.actors(said.lead.iter().chain(&duty.lead));
        if !requested.is_empty() {
            self.request(requested, &mut parts, notes);
        } else if parts.lead.is_empty() && said.only_coordinates {
            // "Phối hợp với …": whoever is spoken to coordinates, and nobody is said to lead.
            let partners = std::mem::replace(&mut parts.coordinate, actors.clone());
            let suggested = partners.iter().find(|actor| !self.roster.is_open(**actor));
            let suggested = suggested.map(|actor| self.roster.row(*actor).name.clone());
            notes.push(Finding::NoLead { suggested });
            parts.coordinate.extend(partners.into_iter().filter(|actor| !actors.contains(actor)));
            parts.obligated = actors;
        } else {
            if parts.lead.is_empty() {
                parts.lead = actors;
            }
            parts.obligated.clone_from(&parts.lead);
        }
        let inherited = self.actors(&duty.coordinate);
        for actor in inherited {
            if !parts.coordinate.contains(&actor) {
                parts.coordinate.push(actor);
            }
        }
        parts.coordinate.retain(|actor| !parts.lead.contains(actor));
        // "X phối hợp với Y …; riêng Z do Y chủ trì": X is not forgotten.
        if said.only_coordinates && said.requested.is_empty() {
            let subject = self.actors(&said.subject);
            let is_free = |actor: &Actor| !parts.lead.contains(actor) && !parts.coordinate.contains(actor);
            let forgotten: Vec<Actor> = subject.into_iter().filter(is_free).collect();
            parts.coordinate.extend(forgotten);
        }
        parts
    }

    /// A request binds whom the committee can oblige; the others are asked.
    fn request(&mut self, requested: Vec<Actor>, parts: &mut Parts, notes: &mut Vec<Finding>) {
        let (outside, under): (Vec<_>, Vec<_>) =
            requested.into_iter().partition(|actor| self.roster.is_outside(*actor));
        if !under.is_empty() {
            notes.push(Finding::BindingRequest { agencies: self.roster.names(&under) });
        }
        parts.obligated = outside.iter().chain(&under).copied().collect();
        parts.requested = outside;
    }

    /// Takes open sets out of the roles in which somebody is asked to act: who their members are, nobody has said.
    fn open(&mut self, parts: &mut Parts, notes: &mut Vec<Finding>) -> Vec<(Actor, Role)> {
        let mut open = Vec::new();
        for (role, actors) in
            [(Role::Coordinate, &mut parts.coordinate), (Role::Requested, &mut parts.requested)]
        {
            open.extend(
                actors.iter().filter(|actor| self.roster.is_open(**actor)).map(|actor| (*actor, role)),
            );
            actors.retain(|actor| !self.roster.is_open(*actor));
        }
        // Beside a known member an open set owes nothing of its own; alone it does.
        if parts.obligated.iter().any(|actor| !self.roster.is_open(*actor)) {
            parts.obligated.retain(|actor| !self.roster.is_open(*actor));
        }
        let acting = parts.obligated.iter().filter(|actor| self.roster.is_open(**actor));
        let acting = acting.filter(|actor| !open.iter().any(|(known, _)| known == *actor));
        // One that leads beside known members owes nothing, which is to be seen.
        let beside = parts.lead.iter().filter(|actor| self.roster.is_open(**actor));
        let beside = beside.filter(|actor| !parts.obligated.contains(actor));
        let acting = acting.chain(beside);
        let named = acting.map(|actor| (*actor, parts.lead.contains(actor).then_some(Role::Lead)));
        let named = named.chain(open.iter().map(|(actor, role)| (*actor, Some(*role))));
        let named: Vec<_> = named.map(|(actor, role)| (self.roster.row(actor).name.clone(), role)).collect();
        notes.extend(named.into_iter().map(|(name, role)| Finding::OpenSet { name, role }));
        open
    }
}

/// The sentence with what stands beside it, in brackets: it says nothing of roles or times.
fn with_extra(duty: &Duty) -> Text {
    if duty.extra.is_empty() {
        return duty.sentence.as_str().into();
    }
    format!("{} ({})", duty.sentence, duty.extra.join("; ")).into()
}

/// A request inside the duty of a heading's agency is what that agency submits, not whom the plan requests.
fn request_of_heading(said: &mut Roles, duty: &Duty) {
    if said.main_from > 0 && !duty.heading.is_empty() {
        for who in said.requested.drain(..) {
            said.recipients.push(super::mention::Mention::of(who));
        }
        retell(said.ranges.iter_mut().map(|(.., gave)| gave), Role::Requested, Role::Recipient);
    }
}

/// Whether words behind the first say nothing but when, and that it is done.
fn says_only_when(sentence: &Sentence<'_>, from: usize, times: &[(usize, usize, Gave)]) -> bool {
    let mut at = from;
    while let Some(token) = sentence.words.tokens.get(at) {
        let time = times.iter().find(|(from, to, _)| (*from..*to).contains(&at)).map(|(_, to, _)| *to);
        let is_mark = matches!(token.kind, TokenKind::Mark(_));
        match time.or_else(|| sentence.past_weak(at)) {
            Some(next) => at = next,
            None if is_mark => at += 1,
            None => return false,
        }
    }
    from > 0
}

/// The parts of a sentence that asks for several things, each with a verb of its own.
fn deliverables(sentence: &Sentence<'_>) -> Option<Finding> {
    let words = sentence.words;
    let mut parts: Vec<(usize, usize)> = Vec::new();
    let mut from = 0;
    let mut depth = 0_usize;
    for (at, token) in words.tokens.iter().enumerate() {
        if token.is_mark('(') {
            depth += 1;
        } else if token.is_mark(')') {
            depth = depth.saturating_sub(1);
        } else if depth == 0 && (token.is_mark(';') || token.is_mark('.') && !words.is_inside_number(at)) {
            parts.push((from, at));
            from = at + 1;
        }
    }
    parts.push((from, words.tokens.len()));
    // Most sentences ask for one thing, which needs no closer look.
    parts.retain(|(from, to)| sounds_like_work(sentence, *from, *to));
    if parts.len() > 1 {
        parts.retain(|(from, to)| is_work(sentence, *from, *to));
    }
    let named = |(from, to): &(usize, usize)| words.slice(*from, *to).into();
    (parts.len() > 1).then(|| Finding::SeveralDeliverables { parts: parts.iter().map(named).collect() })
}

/// Whether a part of a sentence has a word for work.
fn sounds_like_work(sentence: &Sentence<'_>, from: usize, to: usize) -> bool {
    let is_work = |at: usize| {
        sentence.cue(at).is_some_and(|(cue, _)| {
            matches!(
                cue,
                Cue::Verb
                    | Cue::Give
                    | Cue::Direct
                    | Cue::Guide
                    | Cue::Report
                    | Cue::Send
                    | Cue::CarryOut
                    | Cue::Implement
            )
        })
    };
    (from..to).any(is_work)
}

/// Whether a part of a sentence that has a word for work names work, and not when, what it costs, or whom.
fn is_work(sentence: &Sentence<'_>, from: usize, to: usize) -> bool {
    let is_adjunct = matches!(sentence.glue(from), Some((Glue::IntroEvent | Glue::IntroSpan, _)));
    // "Sở Y tế; Sở Giáo dục và Đào tạo: …": a name that sounds like work is none.
    let is_name = || sentence.one(from).is_some_and(|(_, next)| next == to);
    !is_adjunct && !is_name() && !is_aside(sentence.words.slice(from, to))
}

/// Whether a part says when, or what it costs: "hoàn thành trong quý II/2015", "kinh phí thực hiện 500 triệu đồng".
fn is_aside(text: &str) -> bool {
    let begins =
        ["thời gian hoàn thành", "thời gian thực hiện", "thời hạn", "kinh phí", "nguồn kinh phí", "hạn "];
    let lower = text.trim_start().to_lowercase();
    begins.iter().any(|words| lower.starts_with(words)) || is_time(&Words::new(text), 0)
}
