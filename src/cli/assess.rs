//! `ct135 assess`: what the criteria say of a round, in all and district by district, and how far the rule set was checked.

use clap::{Arg, ArgAction, ArgMatches, Command};
use serde_json::{Map, Value as Json, json};

use super::context::Context;
use super::of_round::{self, OfRound};
use crate::domain::assessment::{Brief, Outcome, check};
use crate::domain::criteria::{RuleSet, Verification};
use crate::domain::review::FiguresNature;
use crate::domain::text::clean;
use crate::outlet::keys;
use crate::report::{Kind, Report};
use crate::wording::Words;

/// What is to be told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Assess {
    /// The key of the round; the newest, where none is named.
    pub(super) round: Option<String>,
    /// Whether it is printed as JSON.
    pub(super) is_json: bool,
    /// Whether findings make the command fail.
    pub(super) is_strict: bool,
}

/// How it is asked for.
pub(super) fn command(words: &Words) -> Command {
    let say = |id: &str| words.say(id).into_owned();
    let flag =
        |name: &'static str, help: &str| Arg::new(name).long(name).help(say(help)).action(ArgAction::SetTrue);
    Command::new("assess").about(say("cli-assess")).override_usage(say("cli-assess-usage")).args([
        of_round::round(words),
        flag("json", "cli-list-json"),
        flag("strict", "cli-strict"),
    ])
}

/// What was asked for.
pub(super) fn asked(matches: &ArgMatches) -> Assess {
    Assess {
        round: matches.get_one::<String>("round").cloned(),
        is_json: matches.get_flag("json"),
        is_strict: matches.get_flag("strict"),
    }
}

/// Says what the criteria say.
pub(super) fn run(context: &Context, asked: &Assess) -> Result<u8, Report> {
    let (words, book) = (&context.words, context.book()?);
    let no_round =
        || Report::new(Kind::Refused, words.say("cli-list-no-round")).hint(words.say("cli-round-none-hint"));
    let of_round = OfRound::new(&book, asked.round.as_deref(), words)?.ok_or_else(no_round)?;
    let Some(ruled) = of_round.rows().rules() else { return Err(no_round()) };
    let (all, districts) = counted(&of_round, words)?;
    let told = Told { of_round: &of_round, rules: &ruled.rules, all: &all, districts: &districts, words };
    if asked.is_json {
        let told = told.json();
        context.print(|out| {
            serde_json::to_writer_pretty(&mut *out, &told)?;
            writeln!(out)
        })?;
    } else {
        let lines = told.lines();
        context.print(|out| lines.iter().try_for_each(|line| writeln!(out, "{}", clean(line))))?;
    }
    Ok(if asked.is_strict && all.findings > 0 { Kind::Findings.exit_code() } else { 0 })
}

/// Rows counted by what the criteria say of them.
#[derive(Debug, Clone, Default)]
struct Tally {
    name: String,
    code: String,
    rows: usize,
    outcomes: [usize; 3],
    /// By the place of the class in the rule set.
    classes: Vec<usize>,
    one_household_short: usize,
    findings: usize,
}

impl Tally {
    fn add(&mut self, brief: Brief, is_one_short: bool, has_findings: bool) {
        self.rows += 1;
        self.outcomes[brief.outcome as usize] += 1;
        self.one_household_short += usize::from(is_one_short);
        self.findings += usize::from(has_findings);
        if let Some(class) = brief.class.map(usize::from) {
            self.classes.resize(self.classes.len().max(class + 1), 0);
            self.classes[class] += 1;
        }
    }

    fn of_class(&self, node: usize) -> usize {
        self.classes.get(node).copied().unwrap_or(0)
    }
}

/// All rows counted, and those of each district, in the order of the book.
fn counted(of_round: &OfRound<'_>, words: &Words) -> Result<(Tally, Vec<Tally>), Report> {
    let rows = of_round.rows();
    let units = rows.homes().districts();
    let named = units.iter().map(|unit| Tally {
        name: unit.name.text.to_string(),
        code: unit.code.to_string(),
        ..Tally::default()
    });
    let (mut all, mut districts) = (Tally::default(), named.collect::<Vec<_>>());
    for raw in of_round.meant(None, words)? {
        let Some(row) = rows.row(raw) else { continue };
        let Some((brief, ruled)) = rows.brief(&row).zip(rows.rules()) else { continue };
        let is_short = ruled.assessor.is_one_household_short(brief);
        let has_findings = !check(&row.survey.figures).is_empty();
        all.add(brief, is_short, has_findings);
        if let Some(district) = districts.get_mut(row.home.district as usize) {
            district.add(brief, is_short, has_findings);
        }
    }
    districts.retain(|district| district.rows > 0);
    Ok((all, districts))
}

struct Told<'a> {
    of_round: &'a OfRound<'a>,
    rules: &'a RuleSet,
    all: &'a Tally,
    districts: &'a [Tally],
    words: &'a Words,
}

impl Told<'_> {
    fn classes(&self) -> Vec<usize> {
        let node = self.rules.classes().and_then(|node| self.rules.nodes().get(node));
        node.map(|node| node.condition.members().iter().collect()).unwrap_or_default()
    }

    fn lines(&self) -> Vec<String> {
        let (words, round, heading) = (self.words, self.of_round.round, self.rules.heading());
        let mut lines = Vec::new();
        if round.nature == FiguresNature::MadeUp {
            lines.push(words.say("cli-made-up").into_owned());
        }
        let checked = words.verification(self.rules.status()).map(|status| format!(" ({status})"));
        let args = [
            ("key", (&round.key).into()),
            ("year", round.year.to_string().into()),
            ("object", words.round_object(round.object).into()),
            ("rules", words.bilingual(&heading.label).into()),
            ("source", (&heading.source.number).into()),
            ("checked", checked.unwrap_or_default().into()),
        ];
        lines.push(words.say_with("cli-assess-round", &args));
        lines.push(format!("{}: {}", words.say("cli-assess-all"), self.line(self.all)));
        lines.extend(self.districts.iter().map(|district| {
            let name = if district.name.is_empty() {
                words.say("cli-assess-nowhere").into_owned()
            } else {
                district.name.clone()
            };
            format!("  {name}: {}", self.line(district))
        }));
        lines
    }

    fn line(&self, tally: &Tally) -> String {
        let words = self.words;
        let classes = self.classes();
        let mut parts = vec![words.say_with("cli-assess-rows", &[("n", tally.rows.into())])];
        if classes.is_empty() {
            parts.extend(Outcome::ALL.map(|outcome| {
                format!(
                    "{} {}",
                    words.number(tally.outcomes[outcome as usize] as i64),
                    words.outcome(outcome)
                )
            }));
        } else {
            let known: usize = classes.iter().map(|class| tally.of_class(*class)).sum();
            parts.extend(classes.iter().map(|class| {
                let label = words.bilingual(&self.rules.nodes()[*class].label);
                format!("{} {label}", words.number(tally.of_class(*class) as i64))
            }));
            parts.push(words.say_with("cli-assess-no-class", &[("n", (tally.rows - known).into())]));
        }
        for (id, n) in
            [("cli-assess-short", tally.one_household_short), ("cli-assess-findings", tally.findings)]
        {
            if n > 0 {
                parts.push(words.say_with(id, &[("n", n.into())]));
            }
        }
        parts.join(" · ")
    }

    fn json(&self) -> Json {
        let (round, heading) = (self.of_round.round, self.rules.heading());
        let object = match round.object {
            crate::domain::review::RoundObject::Villages => "villages",
            crate::domain::review::RoundObject::Communes => "communes",
        };
        let mut told = Map::new();
        told.insert("round".into(), json!(&*round.key));
        told.insert("year".into(), json!(round.year));
        told.insert("object".into(), json!(object));
        told.insert("nature".into(), json!(keys::nature(round.nature)));
        let rules = json!({
            "key": &*heading.key,
            "label": self.words.bilingual(&heading.label),
            "source": &*heading.source.number,
            "is_checked": self.rules.status() < Verification::Unverified,
            "status": self.rules.status().key(),
        });
        told.insert("rule_set".into(), rules);
        told.extend(self.counts(self.all));
        let district = |tally: &Tally| {
            let mut counts = Map::new();
            counts.insert("district".into(), json!(tally.name));
            counts.insert("code".into(), json!(tally.code));
            counts.extend(self.counts(tally));
            Json::Object(counts)
        };
        told.insert("districts".into(), self.districts.iter().map(district).collect());
        Json::Object(told)
    }

    fn counts(&self, tally: &Tally) -> Map<String, Json> {
        let outcomes = Outcome::ALL
            .map(|outcome| (keys::outcome(outcome).to_owned(), json!(tally.outcomes[outcome as usize])));
        let mut counts = Map::new();
        counts.insert("rows".into(), json!(tally.rows));
        counts.insert("assessment".into(), Json::Object(outcomes.into_iter().collect()));
        let classes = self.classes();
        if !classes.is_empty() {
            let class =
                |class: usize| (self.rules.nodes()[class].id.to_string(), json!(tally.of_class(class)));
            counts.insert("class".into(), Json::Object(classes.into_iter().map(class).collect()));
        }
        counts.insert("one_household_short".into(), json!(tally.one_household_short));
        counts.insert("findings".into(), json!(tally.findings));
        counts
    }
}
