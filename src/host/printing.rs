//! Files that a session has written: an explanation to be printed, the rows of a round for a spreadsheet.
//!
//! The ending of the name says what a file becomes. Nothing that is there already is written over.

use std::collections::HashSet;
use std::io::{self, ErrorKind, Write};
use std::path::Path;

use super::new_file;
use crate::app::files::{Printout, WriteSpec};
use crate::domain::criteria::RuleSet;
use crate::domain::region::Region;
use crate::domain::review::{Round, RoundId, SurveyId};
use crate::domain::snapshot::Snapshot;
use crate::domain::text::clean;
use crate::intake::rules;
use crate::intake::sheet::{Target, heading};
use crate::outlet::listing::{Format, write as write_listing};
use crate::outlet::{Explanation, ReviewSheet, SheetColumn};
use crate::report::Report;
use crate::wording::Words;

/// Writes the file.
///
/// # Errors
/// Why it is not written, and what to do, in words.
pub(super) fn write(spec: &WriteSpec, words: &Words) -> Result<(), String> {
    let file = Path::new(&spec.path);
    let ending = file.extension().map(|end| end.to_string_lossy().to_lowercase()).unwrap_or_default();
    match &spec.what {
        Printout::Explanation(id) => {
            let page = explanation(spec, *id, words)?;
            let text = match &*ending {
                "txt" => page.text(words),
                "html" | "htm" => page.html(words),
                _ => return Err(words.say("files-explanation-ending").into_owned()),
            };
            put(spec, words, |out| out.write_all(text.as_bytes()))
        }
        Printout::Reviews(round, rows) => {
            let sheet = reviews(spec, *round, rows, words)?;
            let format = match &*ending {
                "csv" => Format::Csv,
                "xlsx" => Format::Xlsx { on: spec.day },
                _ => return Err(words.say("files-reviews-ending").into_owned()),
            };
            put(spec, words, |out| write_listing(&sheet, format, words, out))
        }
    }
}

/// The heading by which a column is known when the sheet comes in again.
pub(crate) fn known_heading(column: SheetColumn) -> &'static str {
    heading(match column {
        SheetColumn::RowNumber => Target::RowNumber,
        SheetColumn::District => Target::District,
        SheetColumn::CommuneCode => Target::CommuneCode,
        SheetColumn::Commune => Target::Commune,
        SheetColumn::Village => Target::Village,
        SheetColumn::Figure(key) => Target::Figure(key),
        SheetColumn::Proposal => Target::Proposal,
        SheetColumn::Note => Target::Note,
    })
}

fn explanation<'b>(spec: &'b WriteSpec, id: SurveyId, words: &Words) -> Result<Explanation<'b>, String> {
    let book = &*spec.snapshot;
    let gone = || words.say("files-row-gone").into_owned();
    let round = book.get(id).and_then(|survey| book.get(survey.round)).ok_or_else(gone)?;
    Explanation::new(book, id, rules_of(book, round, words)?, spec.day).ok_or_else(gone)
}

fn reviews<'b>(
    spec: &'b WriteSpec,
    id: RoundId,
    rows: &[SurveyId],
    words: &Words,
) -> Result<ReviewSheet<'b>, String> {
    let book = &*spec.snapshot;
    let gone = || words.say("files-row-gone").into_owned();
    let round = book.get(id).ok_or_else(gone)?;
    let sheet = ReviewSheet::new(book, id, rules_of(book, round, words)?, known_heading);
    let rows: HashSet<SurveyId> = rows.iter().copied().collect();
    Ok(sheet.ok_or_else(gone)?.only(|id| rows.contains(&id)))
}

fn rules_of(book: &Snapshot, round: &Round, words: &Words) -> Result<RuleSet, String> {
    let rules = rules::read(&round.rules).map_err(|error| {
        let args = [("round", (&round.key).into()), ("why", error.to_string().into())];
        words.say_with("cli-list-rules", &args)
    })?;
    Ok(rules.in_region(Region::of_book(book)))
}

fn put(
    spec: &WriteSpec,
    words: &Words,
    write: impl FnOnce(&mut dyn Write) -> io::Result<()>,
) -> Result<(), String> {
    let shown = clean(&spec.path);
    new_file::place(Path::new(&spec.path), false, write).map_err(|error| match error.kind() {
        ErrorKind::AlreadyExists => words.say_with("files-exists", &[("file", shown.into())]),
        _ => Report::of_io(&shown, &error, words).message,
    })
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::domain::review::Survey;
    use crate::host::books::{Books, Rehearsal};
    use crate::host::clock::Clock;
    use crate::host::paths::Paths;
    use crate::wording::Lang;

    fn book(root: &Path) -> Arc<Snapshot> {
        let books = Books { paths: Paths::below(root), clock: Clock::default(), me: "nga".into() };
        books.sample(Some(12), Rehearsal::Continue).unwrap().snapshot()
    }

    #[test]
    fn the_ending_says_what_is_written_and_nothing_is_written_over() {
        let folder = tempfile::tempdir().unwrap();
        let snapshot = book(folder.path());
        let words = Words::new(Lang::Vi);
        let (id, survey) = snapshot.rows::<Survey>().next().unwrap();
        let round = survey.round;
        let written = |name: &str, what: Printout| {
            let path = folder.path().join(name).display().to_string();
            let day = crate::sample::REHEARSAL_DAY;
            write(&WriteSpec { path, what, snapshot: snapshot.clone(), day }, &words)
        };
        let read = |name: &str| std::fs::read(folder.path().join(name)).unwrap();
        written("a.txt", Printout::Explanation(id)).unwrap();
        assert!(String::from_utf8(read("a.txt")).unwrap().contains("GIẢI TRÌNH"), "{:?}", read("a.txt"));
        written("a.HTML", Printout::Explanation(id)).unwrap();
        assert!(read("a.HTML").starts_with(b"<!"));
        let again = written("a.txt", Printout::Explanation(id)).unwrap_err();
        assert!(again.contains("a.txt"), "{again}");
        for name in ["a.doc", "a", "a.xlsx"] {
            assert!(written(name, Printout::Explanation(id)).unwrap_err().contains(".html"));
        }
        written("b.xlsx", Printout::Reviews(round, vec![id])).unwrap();
        assert!(read("b.xlsx").starts_with(b"PK"));
        written("b.csv", Printout::Reviews(round, vec![id])).unwrap();
        written("c.csv", Printout::Reviews(round, Vec::new())).unwrap();
        let lines = |name: &str| String::from_utf8(read(name)).unwrap().lines().count();
        assert_eq!(lines("b.csv"), lines("c.csv") + 1, "the one row that is meant");
        assert!(written("b.txt", Printout::Reviews(round, Vec::new())).unwrap_err().contains(".csv"));
        assert!(written("không/có/d.csv", Printout::Reviews(round, Vec::new())).is_err());
    }
}
