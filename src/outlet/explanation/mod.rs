//! The verdict on one place as a page to be signed: what each condition asks, by which article, what stands there, and what
//! was decided at which level.

mod html;
mod text;

use chrono::NaiveDate;

use crate::domain::assessment::{Assessment, Assessor};
use crate::domain::criteria::RuleSet;
use crate::domain::place::{Place, PlaceId};
use crate::domain::printed;
use crate::domain::review::{Decision, FiguresNature, Level, Round, Survey, SurveyId};
use crate::domain::snapshot::Snapshot;
use crate::wording::Words;
use crate::wording::explain::Explainer;

const LEVELS: [Level; 5] = [Level::Village, Level::Commune, Level::District, Level::Province, Level::Centre];

/// One row of a round, explained.
#[derive(Debug)]
pub struct Explanation<'b> {
    book: &'b Snapshot,
    id: SurveyId,
    survey: &'b Survey,
    round: &'b Round,
    rules: RuleSet,
    assessment: Assessment,
    on: NaiveDate,
}

/// What the page says, whatever it is written as.
struct Page {
    title: String,
    /// That the figures are made up.
    notice: Option<String>,
    facts: Vec<(String, String)>,
    verdict: String,
    conditions_title: String,
    headings: [String; 4],
    conditions: Vec<Condition>,
    sections: Vec<(String, Vec<String>)>,
    foot: String,
}

/// One condition.
struct Condition {
    id: String,
    depth: u16,
    text: String,
    outcome: String,
    article: String,
}

impl<'b> Explanation<'b> {
    /// Explains a row of the book by the rules of its round, as they hold in its region, on a page made on a day; `None`
    /// where there is no such row.
    pub fn new(book: &'b Snapshot, id: SurveyId, rules: RuleSet, on: NaiveDate) -> Option<Self> {
        let survey = book.get(id)?;
        let round = book.get(survey.round)?;
        let assessment = Assessor::new(&rules).explain(&survey.figures);
        Some(Self { book, id, survey, round, rules, assessment, on })
    }

    /// As plain text of 80 columns.
    pub fn text(&self, words: &Words) -> String {
        text::write(&self.page(words))
    }

    /// As one page of HTML that needs nothing beside it and prints on A4.
    pub fn html(&self, words: &Words) -> String {
        html::write(&self.page(words), words.lang())
    }

    fn page(&self, words: &Words) -> Page {
        let say = |id: &str| words.say(id).into_owned();
        let explainer = Explainer { words, rules: &self.rules, assessment: &self.assessment };
        let made_up = self.round.nature == FiguresNature::MadeUp;
        let conditions = explainer.lines().into_iter().map(|line| Condition {
            article: self.rules.nodes()[line.place].article.to_string(),
            outcome: words.outcome(line.outcome).into_owned(),
            id: line.id,
            depth: line.depth,
            text: line.text,
        });
        Page {
            title: say("export-explanation-title"),
            notice: made_up.then(|| say("cli-made-up")),
            facts: self.facts(words),
            verdict: explainer.sentence(),
            conditions_title: say("export-conditions"),
            headings: [
                "export-condition-id",
                "export-condition-text",
                "export-condition-outcome",
                "export-condition-article",
            ]
            .map(say),
            conditions: conditions.collect(),
            sections: self.sections(words),
            foot: words.say_with("export-made-on", &[("day", words.day(self.on).into())]),
        }
    }

    /// Which place, which round, which rules, and how well these were checked.
    fn facts(&self, words: &Words) -> Vec<(String, String)> {
        let (heading, say) = (self.rules.heading(), |id: &str| words.say(id).into_owned());
        let status = words.verification(self.rules.status());
        let source = [&heading.source.number, &heading.source.issuer, &heading.source.title];
        let source: Vec<&str> =
            source.into_iter().map(|part| &**part).filter(|part| !part.is_empty()).collect();
        let mut facts = vec![
            (say("export-place"), self.places(words)),
            (say("export-id"), printed::survey(self.book, self.id).unwrap_or_default()),
            (say("export-round"), format!("{} ({})", self.round.key, self.round.year)),
            (say("export-rules"), words.bilingual(&heading.label).to_owned()),
            (say("export-source"), source.join(" · ")),
            (say("export-status"), status.unwrap_or_else(|| words.say("export-verified")).into_owned()),
        ];
        if !self.survey.note.is_empty() {
            facts.push((say("export-note"), self.survey.note.to_string()));
        }
        facts
    }

    /// The place and those above it, up to the district.
    fn places(&self, words: &Words) -> String {
        let mut names = Vec::new();
        let mut next: Option<PlaceId> = Some(self.survey.place);
        while let Some(place) = next.and_then(|id| self.book.get::<Place>(id)) {
            next = place.parent_on(self.round.as_of);
            // The province is that of the whole book.
            if next.is_some() || names.is_empty() {
                names.push(words.place(place));
            }
        }
        names.join(", ")
    }

    /// What is missing, what cannot be right, and what was decided.
    fn sections(&self, words: &Words) -> Vec<(String, Vec<String>)> {
        let missing = self.survey.figures.missing().intersection(self.rules.figures());
        let missing = missing.iter().map(|key| words.figure(key)).collect();
        let findings =
            self.assessment.findings.iter().map(|finding| words.figure_finding(*finding)).collect();
        let decisions = LEVELS
            .iter()
            .filter_map(|level| self.book.decision(self.id, *level))
            .map(|(_, decision)| said(decision, words))
            .collect();
        [("export-missing", missing), ("export-findings", findings), ("export-decisions", decisions)]
            .into_iter()
            .map(|(id, lines): (&str, Vec<String>)| {
                let nothing = || vec![words.say("export-nothing").into_owned()];
                (words.say(id).into_owned(), if lines.is_empty() { nothing() } else { lines })
            })
            .collect()
    }
}

/// A decision in one line: level, what it says, why, by which document, typed by whom.
fn said(decision: &Decision, words: &Words) -> String {
    let mut parts = vec![format!("{}: {}", words.level(decision.level), words.verdict(decision.verdict))];
    if let Some(document) = &decision.document {
        let args = [("number", (&document.number).into())];
        let number = words.say_with("export-decision-document", &args);
        parts.push(match document.date {
            Some(day) => format!("{number}, {}", words.day(day)),
            None => number,
        });
    }
    if !decision.reason.is_empty() {
        parts.push(words.say_with("export-decision-reason", &[("reason", (&decision.reason).into())]));
    }
    parts.push(words.say_with("export-decision-typed", &[("name", (&decision.typed_by).into())]));
    parts.join("; ")
}
