//! What a reader of documents found, as sentences.

use chrono::NaiveDate;

use crate::app::import::{Finding, Seeming};
use crate::domain::plan::Role;
use crate::domain::text::Text;
use crate::wording::Words;

/// One finding in words.
pub fn sentence(finding: &Finding, words: &Words) -> String {
    let list = |texts: &[Text]| texts.join(", ");
    let id = format!("finding-{}", finding.kind().replace('_', "-"));
    match finding {
        Finding::NoLead { suggested: Some(agency) } => {
            words.say_with("finding-no-lead-suggested", &[("agency", agency.into())])
        }
        Finding::SeveralLeads { agencies }
        | Finding::NamedWithoutRole { agencies }
        | Finding::BindingRequest { agencies } => words.say_with(&id, &[("agencies", list(agencies).into())]),
        Finding::VagueTime { words: said }
        | Finding::BrokenDate { words: said }
        | Finding::DueBeforeIssue { words: said }
        | Finding::TimeNotUnderstood { words: said }
        | Finding::HeadingText { words: said }
        | Finding::OutsideOutline { words: said }
        | Finding::NoAgencyRead { words: said }
        | Finding::Excepted { words: said }
        | Finding::OpenDay { words: said } => words.say_with(&id, &[("words", said.into())]),
        Finding::ListCut { limit, words: said } => {
            words.say_with(&id, &[("limit", (*limit).into()), ("words", said.into())])
        }
        Finding::TooManyDuties { limit, left, words: said } => words
            .say_with(&id, &[("limit", (*limit).into()), ("left", (*left).into()), ("words", said.into())]),
        Finding::InferredYear { words: said, year } => {
            words.say_with(&id, &[("words", said.into()), ("year", year.to_string().into())])
        }
        Finding::ObjectNotDate { object, words: said } => {
            words.say_with(&id, &[("object", object.into()), ("words", said.into())])
        }
        Finding::SentenceBeatsTimeLine { sentence, time_line } => {
            words.say_with(&id, &[("sentence", sentence.into()), ("time_line", time_line.into())])
        }
        Finding::SharedTimeLine { words: said, tasks } => {
            words.say_with(&id, &[("words", said.into()), ("tasks", (*tasks).into())])
        }
        Finding::LongerReportAbsorbs { every } => {
            let every: Vec<_> = every.iter().map(|every| words.every(*every)).collect();
            words.say_with(&id, &[("every", every.join(", ").into())])
        }
        Finding::UnknownAgency { name } => words.say_with(&id, &[("name", name.into())]),
        Finding::OpenSet { name, role } => open_set(name, *role, words),
        Finding::SeveralDeliverables { parts } => words.say_with(&id, &[("parts", list(parts).into())]),
        Finding::OnwardReport { by, to, when } => {
            let when = when.as_ref().map(|when| format!(" ({when})")).unwrap_or_default();
            onward(by.as_ref(), &format!("{}{when}", list(to)), words)
        }
        Finding::ComesBefore { clause } | Finding::RepeatedClause { clause } => {
            words.say_with(&id, &[("clause", clause.into())])
        }
        Finding::SkippedSection { title, paragraphs } => {
            words.say_with(&id, &[("title", title.into()), ("paragraphs", (*paragraphs).into())])
        }
        _ => of_amendment(finding, &id, words),
    }
}

/// What is noted of a document beside the book; the other findings say all in one sentence.
fn of_amendment(finding: &Finding, id: &str, words: &Words) -> String {
    match finding {
        Finding::LaterDocument { number, date } => {
            words.say_with(id, &[("number", number.into()), ("date", words.day(*date).into())])
        }
        Finding::IssuedElsewhere { place, others } => {
            words.say_with(id, &[("place", place.into()), ("others", others.into())])
        }
        Finding::PointByHand { clause, words: said } => {
            words.say_with(id, &[("clause", clause.into()), ("words", said.into())])
        }
        Finding::PointNotFound { clause } => words.say_with(id, &[("clause", clause.into())]),
        Finding::LeadLost { agency } => words.say_with(id, &[("agency", agency.into())]),
        Finding::ProgressTouched { agency, status, percent } => {
            let percent = percent.map(|percent| format!(" {percent} %")).unwrap_or_default();
            let far = format!("{}{percent}", words.status(*status));
            words.say_with(id, &[("agency", agency.into()), ("far", far.into())])
        }
        _ => words.say(id).into_owned(),
    }
}

fn open_set(name: &Text, role: Option<Role>, words: &Words) -> String {
    match role {
        None => words.say_with("finding-open-set-alone", &[("name", name.into())]),
        Some(role) => {
            words.say_with("finding-open-set", &[("name", name.into()), ("role", words.role(role).into())])
        }
    }
}

fn onward(by: Option<&Text>, to: &str, words: &Words) -> String {
    match by {
        Some(by) => words.say_with("finding-onward-report-by", &[("by", by.into()), ("to", to.into())]),
        None => words.say_with("finding-onward-report", &[("to", to.into())]),
    }
}

/// That a document seems to be no plan, and what was found in it.
pub fn no_plan(seeming: Seeming, number: Option<&str>, date: Option<NaiveDate>, words: &Words) -> String {
    let nature = words.say(&format!("import-nature-{}", seeming.nature.name())).into_owned();
    let missing = || words.say("import-nothing-found").into_owned();
    let date = date.map(|date| date.format("%d/%m/%Y").to_string());
    words.say_with(
        "import-no-plan",
        &[
            ("nature", nature.into()),
            ("number", number.map_or_else(missing, str::to_owned).into()),
            ("date", date.unwrap_or_else(missing).into()),
            ("paragraphs", seeming.paragraphs.into()),
            ("dates", seeming.dates.into()),
            ("agencies", seeming.agencies.into()),
        ],
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::intake::plan::Nature;
    use crate::wording::Lang;

    #[test]
    fn every_kind_of_document_has_words_in_both_languages() {
        for lang in [Lang::Vi, Lang::En] {
            let words = Words::new(lang);
            for nature in Nature::ALL {
                let seeming = Seeming { nature, paragraphs: 12, dates: 3, agencies: 4 };
                let said = no_plan(seeming, Some("12/TB-UBND"), None, &words);
                assert!(said.contains("12/TB-UBND") && !said.contains("nature"), "{said}");
            }
        }
    }
}
