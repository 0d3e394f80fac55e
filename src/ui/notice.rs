//! The sentences of the status line.

use super::View;
use super::findings;
use super::theme::Role;
use crate::app::Action;
use crate::app::compose::InputMethod;
use crate::app::import::Unread;
use crate::app::notice::Notice;
use crate::keymap::Sequence;

/// The sentence of a notice and how it looks.
pub(super) fn say(view: &View<'_>, notice: &Notice) -> (String, Role) {
    let words = view.words;
    let plain = |id: &'static str| (words.say(id).into_owned(), Role::Caution);
    match notice {
        Notice::Undone(label) => {
            (words.say_with("frame-undone", &[("label", words.label(label).into())]), Role::Plain)
        }
        Notice::Redone(label) => {
            (words.say_with("frame-redone", &[("label", words.label(label).into())]), Role::Plain)
        }
        Notice::KeptRows(n) => (words.say_with("frame-kept-rows", &[("n", (*n).into())]), Role::Caution),
        Notice::Composing(InputMethod::Off) => plain("frame-composing-off"),
        Notice::Composing(InputMethod::Telex) => plain("frame-composing-telex"),
        Notice::Composing(InputMethod::Vni) => plain("frame-composing-vni"),
        Notice::NothingToUndo => plain("frame-nothing-to-undo"),
        Notice::NothingToRedo => plain("frame-nothing-to-redo"),
        Notice::Refused(refusal) => (words.refusal(refusal, &view.model.snapshot), Role::Bad),
        Notice::Conflicted(conflicts) => {
            let first = conflicts.first().map(|conflict| words.conflict(conflict, &view.model.snapshot));
            (first.unwrap_or_default(), Role::Bad)
        }
        Notice::Failed(sentence) => (sentence.clone(), Role::Bad),
        Notice::NotFound(needle) => {
            (words.say_with("frame-not-found", &[("words", needle.as_str().into())]), Role::Caution)
        }
        Notice::NobodyOwes => plain("matrix-nobody-owes"),
        Notice::NoCell => plain("matrix-no-cell"),
        Notice::NoCount => plain("frame-no-count"),
        Notice::NoRow => plain("frame-no-row"),
        Notice::NoLints => plain("matrix-no-lints"),
        Notice::InputMethod(typed) => {
            (words.say_with("frame-input-method", &[("typed", typed.as_str().into())]), Role::Caution)
        }
        Notice::NoSuchKey(typed) => (no_such_key(view, typed), Role::Caution),
        Notice::Repeated(verdict, reason) => {
            let verdict = words.verdict(*verdict).into_owned();
            let said = if reason.is_empty() {
                words.say_with("review-repeated", &[("verdict", verdict.into())])
            } else {
                let args = [("verdict", verdict.into()), ("reason", reason.as_str().into())];
                words.say_with("review-repeated-reason", &args)
            };
            (said, Role::Plain)
        }
        Notice::Marked(n) => (words.say_with("frame-marked-now", &[("n", (*n).into())]), Role::Plain),
        Notice::NoMarksBefore => plain("frame-no-marks-before"),
        Notice::NoneFound => plain("review-no-findings"),
        Notice::NoneNear => plain("review-none-near"),
        Notice::ViewSaved(name) => {
            (words.say_with("review-view-saved", &[("name", name.as_str().into())]), Role::Plain)
        }
        Notice::ScenarioSaved(name) => {
            (words.say_with("review-scenario-saved", &[("name", name.as_str().into())]), Role::Plain)
        }
        Notice::NothingTried => plain("review-nothing-tried"),
        Notice::NoFurther => plain("review-no-further"),
        Notice::NobodyFlips => plain("review-nobody-flips"),
        Notice::NotInRound => plain("review-not-in-round"),
        Notice::NamesRows => plain("review-names-rows"),
        Notice::NothingToClear => plain("review-nothing-to-clear"),
        Notice::NothingToRepeat => plain("review-nothing-to-repeat"),
        Notice::AllDecided => plain("review-all-decided"),
        Notice::NeedReason(n) => (words.say_with("review-need-reason", &[("n", (*n).into())]), Role::Caution),
        Notice::NoneUndetermined => plain("review-none-undetermined"),
        Notice::PlanNotRead(Unread::File) => plain("import-not-read"),
        Notice::PlanNotRead(Unread::Plan) => plain("import-lacks-parts"),
        Notice::PlanNotRead(Unread::Document(error)) => (unread(view, error.id()), Role::Caution),
        Notice::PlanNotRead(Unread::NoPlan(seeming, number, date)) => {
            (findings::no_plan(*seeming, number.as_deref(), *date, words), Role::Caution)
        }
        Notice::NothingToImport => plain("import-nothing"),
        Notice::ReviewLost(path) => {
            (words.say_with("import-review-lost", &[("path", path.as_str().into())]), Role::Bad)
        }
        Notice::NothingToCorrect => plain("import-nothing-to-correct"),
        Notice::NothingToSplit => plain("import-nothing-to-split"),
        Notice::NoFinding => plain("import-no-finding"),
        Notice::ReviewFirst => plain("import-review-first"),
        Notice::ImportUnsaved => plain("import-unsaved"),
        Notice::Imported(label) => (words.label(label), Role::Plain),
        Notice::NothingToReceive => plain("calendar-nothing-to-receive"),
    }
}

/// That a key has no command here; which one lists those that have, where that one works.
fn no_such_key(view: &View<'_>, typed: &str) -> String {
    let is_offered = view.model.scopes().contains(&Action::Help.scope());
    let help = view.keymap.keys_for(Action::Help).first().filter(|_| is_offered);
    match help.map(Sequence::sign) {
        Some(help) => {
            view.words.say_with("frame-no-such-key-help", &[("typed", typed.into()), ("help", help.into())])
        }
        None => view.words.say_with("frame-no-such-key", &[("typed", typed.into())]),
    }
}

/// Why a document was not read, and what to do.
fn unread(view: &View<'_>, id: &str) -> String {
    let words = view.words;
    let said = words.say_with(
        &format!("import-document-{id}"),
        &[("file", words.say("import-document-this").into_owned().into())],
    );
    format!("{said} {}", words.say(&format!("import-document-{id}-hint")))
}
