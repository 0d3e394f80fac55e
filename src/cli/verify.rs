//! `ct135 verify`: folds the journal again and checks its chain, the invariants of the book and the index.

use crate::report::{Kind, Report};
use crate::store::{self, IndexCheck, StoreError};

use super::context::Context;

/// Checks the store and says what it found; damage is a finding here, not a refusal.
pub(super) fn run(context: &Context) -> Result<u8, Report> {
    let (words, folder) = (&context.words, context.store());
    let report = store::verify(&folder, &context.holder()).map_err(|error| {
        let report = context.store_report(&error);
        match error {
            StoreError::Damaged { .. } | StoreError::Unreadable { .. } | StoreError::IndexAhead { .. } => {
                Report { kind: Kind::Findings, ..report }
            }
            _ => report,
        }
    })?;
    let index = match &report.index {
        IndexCheck::Agrees { seq } => words.say_with("cli-verify-index-agrees", &[("seq", (*seq).into())]),
        IndexCheck::Absent => words.say("cli-verify-index-absent").into_owned(),
        IndexCheck::InUse => words.say("cli-verify-index-in-use").into_owned(),
        IndexCheck::Doubtful { .. } => words.say("cli-verify-index-doubtful").into_owned(),
    };
    if let Some(broken) = &report.broken {
        let args = [("why", words.refusal(broken, &context.book()?).into())];
        return Err(Report::new(Kind::Findings, words.say_with("cli-verify-broken", &args)));
    }
    let args = [
        ("store", folder.display().to_string().into()),
        ("entries", report.entries.into()),
        ("rows", report.rows.into()),
    ];
    let sentence = words.say_with("cli-verify-sound", &args);
    context.print(|out| writeln!(out, "{sentence}\n{index}"))?;
    Ok(if report.is_clean() { 0 } else { Kind::Findings.exit_code() })
}
