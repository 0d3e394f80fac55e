//! `ct135 compare`: what became of places from one round to another, or how the communes' proposals agree with the
//! criteria, each with the figure that made it so.

use std::io::{self, Write};

use clap::{Arg, ArgAction, ArgMatches, Command};
use serde_json::{Value, json};

use super::context::Context;
use crate::app::review::{OpenRound, Ruled};
use crate::domain::assessment::Assessment;
use crate::domain::comparison::{Compared, JudgedRound, Movement, Side, causes, proposals, rounds};
use crate::domain::printed;
use crate::domain::region::Region;
use crate::domain::review::{Round, SurveyId};
use crate::domain::snapshot::Snapshot;
use crate::domain::text::clean;
use crate::report::{Kind, Report};
use crate::wording::Words;

/// What is compared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Compare {
    /// The key of the round, or of the earlier one of two.
    pub(super) round: String,
    /// The key of the later round; none to compare with proposals.
    pub(super) later: Option<String>,
    /// Whether JSON is printed.
    pub(super) is_json: bool,
}

/// How it is asked for.
pub(super) fn command(words: &Words) -> Command {
    let say = |id: &str| words.say(id).into_owned();
    let key =
        |name: &'static str, help: &str| Arg::new(name).value_name(say("cli-value-round")).help(say(help));
    let flag =
        |name: &'static str, help: &str| Arg::new(name).long(name).help(say(help)).action(ArgAction::SetTrue);
    Command::new("compare").about(say("cli-compare")).override_usage(say("cli-compare-usage")).args([
        key("round", "cli-compare-round").required(true),
        key("later", "cli-compare-later").required_unless_present("with-proposals"),
        flag("with-proposals", "cli-compare-proposals").conflicts_with("later"),
        flag("json", "cli-compare-json"),
    ])
}

/// What was asked for.
pub(super) fn asked(matches: &ArgMatches) -> Option<Compare> {
    let key = |name: &str| matches.get_one::<String>(name).cloned();
    Some(Compare { round: key("round")?, later: key("later"), is_json: matches.get_flag("json") })
}

/// Both sides of a comparison.
struct Told<'a> {
    book: &'a Snapshot,
    words: &'a Words,
    /// The rules of the earlier round, where there is one.
    earlier: Option<&'a Ruled>,
    ruled: &'a Ruled,
    found: Vec<Compared>,
}

/// Does what is asked.
pub(super) fn run(context: &Context, asked: &Compare) -> Result<u8, Report> {
    let (words, book) = (&context.words, context.book()?);
    let first = open(&book, &asked.round, words)?;
    let second = asked.later.as_ref().map(|key| open(&book, key, words)).transpose()?;
    let later = second.as_ref().unwrap_or(&first);
    let object = |round: &OpenRound| book.get(round.id).map(|row| row.object);
    if object(&first) != object(later) {
        return Err(Report::new(Kind::Usage, words.say("cli-compare-other-object"))
            .hint(words.say("cli-round-unknown-hint")));
    }
    let ruled = rules(later, &book, words)?;
    let after = JudgedRound { id: later.id, assessor: &ruled.assessor };
    let (earlier, found) = match &second {
        Some(_) => {
            let earlier = rules(&first, &book, words)?;
            let before = JudgedRound { id: first.id, assessor: &earlier.assessor };
            (Some(earlier), rounds(&book, before, after))
        }
        None => (None, proposals(&book, after)),
    };
    let told = Told { book: &book, words, earlier, ruled, found };
    context.print(|out| if asked.is_json { told.json(out) } else { told.text(out) })
}

fn open(book: &Snapshot, key: &str, words: &Words) -> Result<OpenRound, Report> {
    let found = book.rows::<Round>().find(|(_, round)| &*round.key == key);
    let open = found.map(|(id, round)| OpenRound::of(id, round, Region::of_book(book)));
    open.ok_or_else(|| {
        Report::new(Kind::Usage, words.say_with("cli-round-unknown", &[("key", clean(key).into())]))
            .hint(words.say("cli-round-unknown-hint"))
    })
}

fn rules<'a>(round: &'a OpenRound, book: &Snapshot, words: &Words) -> Result<&'a Ruled, Report> {
    round.rules().map_err(|error| {
        let key = book.get(round.id).map_or_else(String::new, |row| row.key.to_string());
        let args = [("round", key.into()), ("why", error.to_string().into())];
        Report::new(Kind::Refused, words.say_with("cli-list-rules", &args))
    })
}

impl Told<'_> {
    fn text(&self, out: &mut dyn Write) -> io::Result<()> {
        if self.found.is_empty() {
            return writeln!(out, "{}", self.words.say("cli-compare-nothing"));
        }
        for group in Movement::ALL {
            let places: Vec<&Compared> = self.found.iter().filter(|one| one.movement == group).collect();
            if places.is_empty() {
                continue;
            }
            let is_of_rounds = self.earlier.is_some();
            let name = if is_of_rounds { self.words.movement(group) } else { self.words.proposal(group) };
            let args = [("group", name.into()), ("n", places.len().into())];
            writeln!(out, "{}", self.words.say_with("cli-compare-group", &args))?;
            for one in places {
                let said = self.with_sides(*one, |before, after| self.words.causes(before, after));
                let said = said.filter(|said| !said.is_empty()).map(|said| format!(": {said}"));
                let line = format!("  {}  {}{}", self.id(one), self.name(one), said.unwrap_or_default());
                writeln!(out, "{}", clean(&line))?;
            }
        }
        Ok(())
    }

    fn json(&self, out: &mut dyn Write) -> io::Result<()> {
        let rows: Vec<Value> = self.found.iter().map(|one| self.json_of(*one)).collect();
        serde_json::to_writer_pretty(&mut *out, &rows)?;
        writeln!(out)
    }

    fn json_of(&self, one: Compared) -> Value {
        let causes = self.with_sides(one, |before, after| {
            let found = causes(before, after).into_iter();
            let told = found.map(|cause| {
                let condition = &*after.rules.nodes()[cause.node].id;
                json!({ "condition": condition, "text": self.words.cause(cause, before, after) })
            });
            told.collect::<Vec<Value>>()
        });
        let movement = one.movement.key();
        let causes = causes.unwrap_or_default();
        json!({ "place": self.id(&one), "name": self.name(&one), "movement": movement, "causes": causes })
    }

    fn id(&self, one: &Compared) -> String {
        printed::place(self.book, one.place).unwrap_or_else(|| "?".to_owned())
    }

    fn name(&self, one: &Compared) -> String {
        self.book.get(one.place).map_or_else(|| "?".to_owned(), |place| self.words.place(place))
    }

    /// Tells something of both verdicts on a place; of one that is gone of the only verdict there is.
    fn with_sides<T>(&self, one: Compared, tell: impl Fn(Option<Side<'_>>, Side<'_>) -> T) -> Option<T> {
        let explained = |id: SurveyId, ruled: &Ruled| -> Option<Assessment> {
            Some(ruled.assessor.explain(&self.book.get(id)?.figures))
        };
        let before =
            one.before.zip(self.earlier).and_then(|(id, ruled)| Some((ruled, explained(id, ruled)?)));
        let after = one.after.and_then(|id| explained(id, self.ruled));
        let earlier = before.as_ref().map(|(ruled, assessment)| Side { rules: &ruled.rules, assessment });
        match &after {
            Some(assessment) => Some(tell(earlier, Side { rules: &self.ruled.rules, assessment })),
            None => earlier.map(|side| tell(None, side)),
        }
    }
}
