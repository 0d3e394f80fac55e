//! A round named on the command line, and the rows of it that a filter line means.
//!
//! The filter reads as in the workbench; what does not read is shown with the word it stands at.

use clap::Arg;

use crate::app::marks::Marks;
use crate::app::review::filter::{self, Expr, Fault, Filter};
use crate::app::review::rows::Rows;
use crate::app::review::{Homes, OpenRound, Results, TableView};
use crate::domain::opening::newest;
use crate::domain::region::Region;
use crate::domain::review::{Round, RoundId, Survey};
use crate::domain::snapshot::Snapshot;
use crate::domain::text::{clean, nearest, nfc, width};
use crate::report::{Kind, Report};
use crate::ui::review::said::fault_under;
use crate::wording::Words;

/// A round with the verdicts on all its rows.
pub(super) struct OfRound<'b> {
    /// The book.
    pub(super) book: &'b Snapshot,
    /// Its rules.
    pub(super) open: OpenRound,
    /// The round.
    pub(super) round: &'b Round,
    /// The verdicts.
    pub(super) results: Results,
    homes: Homes,
    marks: Marks,
}

/// The option that names a round.
pub(super) fn round(words: &Words) -> Arg {
    Arg::new("round")
        .long("round")
        .value_name(words.say("cli-value-round").into_owned())
        .help(words.say("cli-of-round").into_owned())
}

/// The option that narrows its rows.
pub(super) fn filter(words: &Words) -> Arg {
    Arg::new("filter")
        .long("filter")
        .value_name(words.say("cli-value-words").into_owned())
        .help(words.say("cli-of-round-filter").into_owned())
}

/// The round with this key, the newest where none is named; `None` in a book without rounds.
pub(super) fn find(book: &Snapshot, key: Option<&str>, words: &Words) -> Result<Option<RoundId>, Report> {
    let Some(key) = key.map(nfc) else { return Ok(newest(book).map(|(id, _)| id)) };
    if let Some((id, _)) = book.rows::<Round>().find(|(_, round)| round.key == key) {
        return Ok(Some(id));
    }
    let message = words.say_with("cli-round-unknown", &[("key", clean(&key).into())]);
    let report = Report::new(Kind::Usage, message);
    let known: Vec<String> = book.rows::<Round>().map(|(_, round)| round.key.to_string()).collect();
    Err(match nearest(&key, known.iter().map(String::as_str)) {
        Some(near) => report.hint(words.say_with("cli-misuse-try", &[("near", near.into())])),
        None => report.hint(words.say("cli-round-unknown-hint")),
    })
}

impl<'b> OfRound<'b> {
    /// Judges every row of a round; `None` in a book without rounds.
    pub(super) fn new(book: &'b Snapshot, key: Option<&str>, words: &Words) -> Result<Option<Self>, Report> {
        let Some(id) = find(book, key, words)? else { return Ok(None) };
        let Some(round) = book.get(id) else { return Ok(None) };
        let open = OpenRound::of(id, round, Region::of_book(book));
        if let Err(error) = open.rules() {
            let args = [("round", (&round.key).into()), ("why", error.to_string().into())];
            return Err(Report::new(Kind::Refused, words.say_with("cli-list-rules", &args)));
        }
        let mut results = Results::default();
        results.catch_up(book, &open, &|| false);
        let homes = Homes::of(book, &open);
        Ok(Some(Self { book, open, round, results, homes, marks: Marks::default() }))
    }

    /// The rows, to read from.
    pub(super) fn rows(&self) -> Rows<'_> {
        Rows::new(self.book, &self.open, Some(&self.results), &self.homes, &self.marks)
    }

    /// The rows that a look shows, its filter line and facets.
    pub(super) fn seen(&self, view: &TableView, line: &str, words: &Words) -> Result<Marks, Report> {
        let expr = view.expr(&self.read(line, words)?, None);
        let mut seen = Marks::default();
        self.accepted(&expr).into_iter().for_each(|raw| seen.insert(raw));
        Ok(seen)
    }

    /// The rows that a filter line means, in the order of the book; all of them where there is none.
    pub(super) fn meant(&self, line: Option<&str>, words: &Words) -> Result<Vec<u32>, Report> {
        Ok(self.accepted(&self.read(line.unwrap_or_default(), words)?))
    }

    fn read(&self, line: &str, words: &Words) -> Result<Expr, Report> {
        let line = nfc(line);
        filter::read(&line, &self.rows().columns()).map_err(|fault| self.misread(&line, &fault, words))
    }

    fn accepted(&self, expr: &Expr) -> Vec<u32> {
        let filter = Filter::new(expr, self.rows());
        let all = self.book.rows::<Survey>().filter(|(_, survey)| survey.round == self.open.id);
        all.map(|(id, _)| id.raw()).filter(|raw| filter.accepts(*raw)).collect()
    }

    /// What does not read: the sentence, the line, and a sign under the word.
    fn misread(&self, line: &str, fault: &Fault, words: &Words) -> Report {
        let rules = self.rows().rules().map(|ruled| &ruled.rules);
        let why = fault_under(rules, fault, words);
        let word = line.get(fault.from..fault.to).unwrap_or_default();
        let before = line.get(..fault.from).unwrap_or_default();
        let sign = format!("{}{}", " ".repeat(width(before)), "^".repeat(width(word).max(1)));
        Report::new(Kind::Usage, clean(&words.say_with("cli-of-round-misread", &[("why", why.into())])))
            .hint(clean(line))
            .hint(sign)
    }
}
