//! In what a plan that was read differs from the book, as sentences.

use crate::app::import::{FieldChange, HeadChange, Held};
use crate::domain::deadline::Deadline;
use crate::domain::snapshot::Snapshot;
use crate::wording::Words;

/// One difference, from what the book has to what the document says.
pub fn sentence(change: &FieldChange, book: &Snapshot, words: &Words) -> String {
    let pair =
        |id: &str, from: String, to: String| words.say_with(id, &[("from", from.into()), ("to", to.into())]);
    match change {
        FieldChange::Clause { from, to } => pair("import-change-clause", from.to_string(), to.to_string()),
        FieldChange::Title { from, to } => pair("import-change-title", from.to_string(), to.to_string()),
        FieldChange::Sentence { from, to } => {
            pair("import-change-sentence", from.to_string(), to.to_string())
        }
        FieldChange::Deadlines { from, to } => {
            pair("import-change-deadlines", deadlines(from, words), deadlines(to, words))
        }
        FieldChange::Roles { agency, from, to } => {
            let args = [
                ("agency", agency.into()),
                ("from", held(*from, words).into()),
                ("to", held(*to, words).into()),
            ];
            words.say_with("import-change-roles", &args)
        }
        FieldChange::Dropped { agency, from } => {
            let agency = book.get(*agency).map_or("?", |agency| &*agency.short);
            words.say_with(
                "import-change-dropped",
                &[("agency", agency.into()), ("from", words.status(*from).into())],
            )
        }
    }
}

/// What differs in head and foot, in one line.
pub fn head(changes: &[HeadChange], words: &Words) -> String {
    let said = |change: &HeadChange| {
        let (id, from, to) = match change {
            HeadChange::Title { from, to } => ("import-head-title", from.to_string(), to.to_string()),
            HeadChange::Signer { from, to } => ("import-head-signer", or_dash(from), or_dash(to)),
            HeadChange::Date { from, to } => ("import-head-date", words.day(*from), words.day(*to)),
            HeadChange::Place { from, to } => ("import-head-place", or_dash(from), or_dash(to)),
        };
        words.say_with(id, &[("from", from.into()), ("to", to.into())])
    };
    changes.iter().map(said).collect::<Vec<_>>().join("; ")
}

fn or_dash(text: &str) -> String {
    if text.is_empty() { "—".to_owned() } else { text.to_owned() }
}

fn deadlines(all: &[Deadline], words: &Words) -> String {
    let all: Vec<String> = all.iter().map(|one| words.deadline(one)).collect();
    if all.is_empty() { "—".to_owned() } else { all.join(", ") }
}

fn held(held: Held, words: &Words) -> String {
    let letters = words.role_letters(held.roles);
    match (letters.is_empty(), held.is_obligated) {
        (true, false) => "—".to_owned(),
        (true, true) => words.say("import-owes").into_owned(),
        (false, true) => format!("{letters} ({})", words.say("import-owes")),
        (false, false) => letters,
    }
}
