//! `ct135 decide`: says the same of every row that a filter line means, as one change that can be undone.
//!
//! It refuses what the workbench refuses: a decision that contradicts the assessment needs a reason.

use clap::{Arg, ArgAction, ArgMatches, Command};
use serde_json::{Value as Json, json};

use super::context::Context;
use super::of_round::{self, OfRound};
use crate::app::review::SPEAKS;
use crate::app::review::deciding::{self, Ground, Preview, preview};
use crate::domain::change::Origin;
use crate::domain::id::Id;
use crate::domain::label::Label;
use crate::domain::plan::DocumentRef;
use crate::domain::printed;
use crate::domain::review::{SurveyId, Verdict};
use crate::domain::snapshot::Changes;
use crate::domain::text::{clean, nfc};
use crate::outlet::keys;
use crate::report::{Kind, Report};
use crate::wording::Words;

/// What can be said of a row; nothing takes back what was said.
const SAYS: [(&str, Option<Verdict>); 5] = [
    ("propose", Some(Verdict::Propose)),
    ("decline", Some(Verdict::Decline)),
    ("return", Some(Verdict::Return)),
    ("defer", Some(Verdict::Defer)),
    ("clear", None),
];

/// What is to be said of which rows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Decide {
    /// The key of the round; the newest, where none is named.
    pub(super) round: Option<String>,
    /// The filter line; every row, where there is none.
    pub(super) filter: Option<String>,
    /// What is said; nothing takes back what was said.
    pub(super) verdict: Option<Verdict>,
    /// Why.
    pub(super) reason: Option<String>,
    /// The document that says so, with its day behind a comma.
    pub(super) document: Option<String>,
    /// Whether nothing is stored.
    pub(super) is_dry: bool,
    /// Whether it is told as JSON.
    pub(super) is_json: bool,
    /// Whether refused rows make the command fail.
    pub(super) is_strict: bool,
}

/// How it is asked for.
pub(super) fn command(words: &Words) -> Command {
    let say = |id: &str| words.say(id).into_owned();
    let flag =
        |name: &'static str, help: &str| Arg::new(name).long(name).help(say(help)).action(ArgAction::SetTrue);
    let option = |name: &'static str, value: &str, help: &str| {
        Arg::new(name).long(name).value_name(say(value)).help(say(help))
    };
    Command::new("decide").about(say("cli-decide")).override_usage(say("cli-decide-usage")).args([
        of_round::round(words),
        of_round::filter(words).required_unless_present("all"),
        flag("all", "cli-decide-all").conflicts_with("filter"),
        option("decision", "cli-value-decision", "cli-decide-decision")
            .required(true)
            .value_parser(SAYS.map(|(name, _)| name))
            .hide_possible_values(true),
        option("reason", "cli-value-words", "cli-decide-reason"),
        option("document", "cli-value-document", "cli-decide-document"),
        flag("dry-run", "cli-decide-dry-run"),
        flag("json", "cli-list-json"),
        flag("strict", "cli-strict"),
    ])
}

/// What was asked for.
pub(super) fn asked(matches: &ArgMatches) -> Option<Decide> {
    let text = |name| matches.get_one::<String>(name).cloned();
    let said = text("decision")?;
    Some(Decide {
        round: text("round"),
        filter: if matches.get_flag("all") { None } else { Some(text("filter")?) },
        verdict: SAYS.iter().find(|(name, _)| *name == said)?.1,
        reason: text("reason"),
        document: text("document"),
        is_dry: matches.get_flag("dry-run"),
        is_json: matches.get_flag("json"),
        is_strict: matches.get_flag("strict"),
    })
}

/// Decides, or only says what would change.
pub(super) fn run(context: &Context, asked: &Decide) -> Result<u8, Report> {
    let words = &context.words;
    let store = if asked.is_dry { None } else { Some(context.open()?) };
    let book = match &store {
        Some(store) => store.snapshot(),
        None => context.book()?.into(),
    };
    let no_round =
        || Report::new(Kind::Refused, words.say("cli-list-no-round")).hint(words.say("cli-round-none-hint"));
    let of_round = OfRound::new(&book, asked.round.as_deref(), words)?.ok_or_else(no_round)?;
    // An empty line means every row, which nobody asks for by leaving a variable of the shell unset.
    if asked.filter.as_deref().is_some_and(|line| line.trim().is_empty()) {
        return Err(Report::new(Kind::Usage, words.say("cli-decide-no-filter"))
            .hint(words.say("cli-decide-no-filter-hint")));
    }
    let meant = of_round.meant(asked.filter.as_deref(), words)?;
    let ground = ground(context, asked, context.clock(&book)?.today())?;
    let (found, changes, label) = if let Some(verdict) = asked.verdict {
        let found = preview(of_round.rows(), &meant, verdict, &ground);
        let changes = deciding::decide(&book, &found.rows, verdict, &ground, &context.me());
        let rows = changes.len() as u32;
        (found, changes, Label::DecideMany { verdict, rows })
    } else {
        let changes = deciding::clear(&book, &meant);
        let rows = changes.len() as u32;
        let same = meant.len() as u32 - rows;
        (Preview { rows: meant, same, ..Preview::default() }, changes, Label::ClearDecisions { rows })
    };
    let told = Told { of_round: &of_round, asked, found: &found, changes: &changes, words };
    let (lines, json) = (told.lines(), told.json());
    if let Some(store) = store.as_ref().filter(|_| !changes.is_empty()) {
        let set = context.change_set(label, Origin::Edit, changes.clone())?;
        let refused = |error| Report::of_commit(&error, &context.store(), &store.snapshot(), words);
        store.commit(set).map_err(refused)?;
    }
    context.print(|out| {
        if asked.is_json {
            serde_json::to_writer_pretty(&mut *out, &json)?;
            return writeln!(out);
        }
        lines.iter().try_for_each(|line| writeln!(out, "{}", clean(line)))
    })?;
    let fails = asked.is_strict && !found.refused.is_empty();
    Ok(if fails { Kind::Findings.exit_code() } else { 0 })
}

/// What the decision rests on. The day of a document stands behind the last comma.
fn ground(context: &Context, asked: &Decide, today: chrono::NaiveDate) -> Result<Ground, Report> {
    let reason = nfc(asked.reason.as_deref().unwrap_or_default().trim());
    let Some(document) = asked.document.as_deref().map(str::trim).filter(|typed| !typed.is_empty()) else {
        return Ok(Ground { reason, document: None });
    };
    let (number, date) = match document.rsplit_once(',') {
        Some((number, day)) => (number.trim(), Some(context.day(day.trim(), today)?)),
        None => (document, None),
    };
    Ok(Ground { reason, document: Some(DocumentRef { number: nfc(&clean(number)), date }) })
}

struct Told<'a> {
    of_round: &'a OfRound<'a>,
    asked: &'a Decide,
    found: &'a Preview,
    changes: &'a Changes,
    words: &'a Words,
}

impl Told<'_> {
    /// The rows that change, with what was said of them before.
    fn changed(&self) -> impl Iterator<Item = (u32, Option<Verdict>)> + '_ {
        self.changes.decisions.iter().filter_map(|change| {
            let row = change.after.as_ref().or(change.before.as_ref())?;
            Some((row.survey.raw(), change.before.as_ref().map(|before| before.verdict)))
        })
    }

    fn id(&self, raw: u32) -> String {
        printed::survey(self.of_round.book, Id::new(raw)).unwrap_or_else(|| raw.to_string())
    }

    /// Whom the row is about, in brackets: the village and its commune.
    fn name(&self, raw: u32) -> String {
        let book = self.of_round.book;
        let survey = book.get(SurveyId::new(raw));
        let place = survey.and_then(|survey| book.get(survey.place));
        let above = place.and_then(|place| book.get(place.parent?));
        let names = place.into_iter().chain(above).map(|place| &*place.name);
        format!("({})", names.collect::<Vec<_>>().join(", "))
    }

    fn assessment(&self, raw: u32) -> Option<crate::domain::assessment::Outcome> {
        let rows = self.of_round.rows();
        rows.brief(&rows.row(raw)?).map(|brief| brief.outcome)
    }

    fn lines(&self) -> Vec<String> {
        let words = self.words;
        let said = |verdict: Option<Verdict>| match verdict {
            Some(verdict) => words.verdict_short(verdict).into_owned(),
            None => words.say("review-value-undecided").into_owned(),
        };
        let assessed =
            |raw| self.assessment(raw).map(|outcome| words.outcome(outcome).into_owned()).unwrap_or_default();
        let changed = self.changed().map(|(raw, before)| {
            let (before, after) = (said(before), said(self.asked.verdict));
            format!("{} {}: {} · {before} → {after}", self.id(raw), self.name(raw), assessed(raw))
        });
        let mut lines: Vec<String> = changed.collect();
        let refused = self.found.refused.iter().map(|raw| {
            let args = [
                ("id", format!("{} {}", self.id(*raw), self.name(*raw)).into()),
                ("outcome", assessed(*raw).into()),
            ];
            words.say_with("cli-decide-refused", &args)
        });
        lines.extend(refused);
        let args = [
            ("round", (&self.of_round.round.key).into()),
            ("rows", self.changes.decisions.len().into()),
            ("replaced", self.changed().filter(|(_, before)| before.is_some()).count().into()),
            ("same", self.found.same.into()),
            ("refused", self.found.refused.len().into()),
            ("level", words.level(SPEAKS).into_owned().into()),
        ];
        lines.push(
            words.say_with(if self.asked.is_dry { "cli-decide-would" } else { "cli-decide-done" }, &args),
        );
        lines
    }

    fn json(&self) -> Json {
        let assessed = |raw| self.assessment(raw).map(keys::outcome);
        let after = self.asked.verdict.map(keys::verdict);
        let changed = self.changed().map(|(raw, before)| {
            json!({ "id": self.id(raw), "assessment": assessed(raw), "before": before.map(keys::verdict), "after": after })
        });
        let refused =
            self.found.refused.iter().map(
                |raw| json!({ "id": self.id(*raw), "assessment": assessed(*raw), "why": "needs_reason" }),
            );
        json!({
            "round": &*self.of_round.round.key,
            "level": keys::level(SPEAKS),
            "decision": after,
            "is_dry_run": self.asked.is_dry,
            "changed": changed.collect::<Vec<_>>(),
            "unchanged": self.found.same,
            "refused": refused.collect::<Vec<_>>(),
        })
    }
}
