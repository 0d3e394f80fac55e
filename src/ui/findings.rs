//! What a reader of documents found, as sentences.

use crate::app::import::Finding;
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
        Finding::SeveralLeads { agencies } | Finding::BindingRequest { agencies } => {
            words.say_with(&id, &[("agencies", list(agencies).into())])
        }
        Finding::VagueTime { words: said }
        | Finding::BrokenDate { words: said }
        | Finding::TimeNotUnderstood { words: said }
        | Finding::HeadingText { words: said } => words.say_with(&id, &[("words", said.into())]),
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
        Finding::OpenSet { name, role: None } => {
            words.say_with("finding-open-set-alone", &[("name", name.into())])
        }
        Finding::OpenSet { name, role: Some(role) } => {
            words.say_with(&id, &[("name", name.into()), ("role", words.role(*role).into())])
        }
        Finding::SeveralDeliverables { parts } => words.say_with(&id, &[("parts", list(parts).into())]),
        Finding::OnwardReport { by: Some(by), to } => {
            words.say_with("finding-onward-report-by", &[("by", by.into()), ("to", list(to).into())])
        }
        Finding::OnwardReport { by: None, to } => words.say_with(&id, &[("to", list(to).into())]),
        Finding::ComesBefore { clause } | Finding::RepeatedClause { clause } => {
            words.say_with(&id, &[("clause", clause.into())])
        }
        Finding::SkippedSection { title, paragraphs } => {
            words.say_with(&id, &[("title", title.into()), ("paragraphs", (*paragraphs).into())])
        }
        Finding::NoLead { suggested: None }
        | Finding::NobodyObligated
        | Finding::NoDeadline
        | Finding::NoNumber
        | Finding::NoDate
        | Finding::NoTitle
        | Finding::NoSigner
        | Finding::NoTasks => words.say(&id).into_owned(),
    }
}
