//! The sentences of the status line.

use super::View;
use super::dialogs::figures;
use super::findings;
use super::theme::Role;
use crate::app::Action;
use crate::app::compose::InputMethod;
use crate::app::import::Unread;
use crate::app::notice::Notice;
use crate::domain::merge::Conflict;
use crate::domain::review::Verdict;
use crate::keymap::Sequence;
use crate::wording::Words;

/// The sentence of a notice and how it looks.
pub(super) fn say(view: &View<'_>, notice: &Notice) -> (String, Role) {
    let words = view.words;
    let plain = |id: &'static str| (words.say(id).into_owned(), Role::Caution);
    let counted = |id: &str, n: u32| (words.say_with(id, &[("n", n.into())]), Role::Caution);
    let told = |id: &str, name: &'static str, value: &str| words.say_with(id, &[(name, value.into())]);
    match notice {
        Notice::Undone(label) => (told("frame-undone", "label", &words.label(label)), Role::Plain),
        Notice::Redone(label) => (told("frame-redone", "label", &words.label(label)), Role::Plain),
        Notice::KeptRows(n) => counted("frame-kept-rows", *n),
        Notice::Composing(method) => plain(composing(*method)),
        Notice::NothingToUndo => plain("frame-nothing-to-undo"),
        Notice::NothingToRedo => plain("frame-nothing-to-redo"),
        Notice::Refused(refusal) => (words.refusal(refusal, &view.model.snapshot), Role::Bad),
        Notice::Conflicted(conflicts) => (first_of(view, conflicts), Role::Bad),
        Notice::Failed(sentence) => (sentence.clone(), Role::Bad),
        Notice::NotFound(needle) => (told("frame-not-found", "words", needle), Role::Caution),
        Notice::NobodyOwes => plain("matrix-nobody-owes"),
        Notice::NoCell => plain("matrix-no-cell"),
        Notice::NoCount => plain("frame-no-count"),
        Notice::NoRow => plain("frame-no-row"),
        Notice::MarksHidden(n) => counted("frame-marks-hidden", *n),
        Notice::NoLints => plain("matrix-no-lints"),
        Notice::InputMethod(typed) => (told("frame-input-method", "typed", typed), Role::Caution),
        Notice::NoSuchKey(typed) => (no_such_key(view, typed), Role::Caution),
        Notice::Repeated(verdict, reason) => (repeated(words, *verdict, reason), Role::Plain),
        Notice::Marked(n) => (words.say_with("frame-marked-now", &[("n", (*n).into())]), Role::Plain),
        Notice::NoMarksBefore => plain("frame-no-marks-before"),
        Notice::NoneFound => plain("review-no-findings"),
        Notice::NoneNear => plain("review-none-near"),
        Notice::ViewSaved(name) => (told("review-view-saved", "name", name), Role::Plain),
        Notice::ScenarioSaved(name) => (told("review-scenario-saved", "name", name), Role::Plain),
        Notice::NoViewToShare => plain("review-no-view-to-share"),
        Notice::NothingTried => plain("review-nothing-tried"),
        Notice::NoFurther => plain("review-no-further"),
        Notice::NobodyFlips => plain("review-nobody-flips"),
        Notice::NotInRound => plain("review-not-in-round"),
        Notice::NamesRows => plain("review-names-rows"),
        Notice::NothingToClear => plain("review-nothing-to-clear"),
        Notice::NothingToRepeat => plain("review-nothing-to-repeat"),
        Notice::AllDecided => plain("review-all-decided"),
        Notice::NeedReason(n) => counted("review-need-reason", *n),
        Notice::NoneUndetermined => plain("review-none-undetermined"),
        Notice::PlanNotRead(why) => (not_read(view, why), Role::Caution),
        Notice::NothingToImport => plain("import-nothing"),
        Notice::ReviewLost(path) => (told("import-review-lost", "path", path), Role::Bad),
        Notice::NothingToCorrect => plain("import-nothing-to-correct"),
        Notice::NothingToSplit => plain("import-nothing-to-split"),
        Notice::NoFinding => plain("import-no-finding"),
        Notice::StoringReview => plain("import-storing"),
        Notice::ReviewFirst => plain("import-review-first"),
        Notice::ImportUnsaved => plain("import-unsaved"),
        Notice::Done(label) => (words.label(label), Role::Plain),
        Notice::Figures(notice) => figures::notice(view, notice),
        Notice::NothingToReceive => plain("calendar-nothing-to-receive"),
        Notice::Sheet(said) => super::sheet::of_sheet(view, said),
        Notice::File(said) => super::sheet::of_file(view, said),
    }
}

/// The first of several conflicts.
fn first_of(view: &View<'_>, conflicts: &[Conflict]) -> String {
    let first = conflicts.first().map(|conflict| view.words.conflict(conflict, &view.model.snapshot));
    first.unwrap_or_default()
}

/// How typed letters become Vietnamese ones from now on.
const fn composing(method: InputMethod) -> &'static str {
    match method {
        InputMethod::Off => "frame-composing-off",
        InputMethod::Telex => "frame-composing-telex",
        InputMethod::Vni => "frame-composing-vni",
    }
}

/// That the last decision was taken again, with its reason.
fn repeated(words: &Words, verdict: Verdict, reason: &str) -> String {
    let verdict = words.verdict(verdict).into_owned();
    if reason.is_empty() {
        return words.say_with("review-repeated", &[("verdict", verdict.into())]);
    }
    words.say_with("review-repeated-reason", &[("verdict", verdict.into()), ("reason", reason.into())])
}

/// Why nothing can be reviewed, and what to do.
fn not_read(view: &View<'_>, why: &Unread) -> String {
    match why {
        Unread::File | Unread::Plan => view.words.say("import-not-read").into_owned(),
        Unread::Lacks { number, date, tasks } => lacks(view.words, [*number, *date, *tasks]),
        Unread::Document(error) => unread(view, error.id()),
        Unread::NoPlan(seeming, number, date) => {
            let said = findings::no_plan(*seeming, number.as_deref(), *date, view.words);
            format!("{} {said}", view.words.say("import-again"))
        }
    }
}

/// Which of number, day and tasks a document lacks, and how to give what can be given.
fn lacks(words: &Words, [number, date, tasks]: [bool; 3]) -> String {
    let parts = [(number, "import-lacks-number"), (date, "import-lacks-date"), (tasks, "import-lacks-tasks")];
    let parts = parts.iter().filter(|(lacks, _)| *lacks).map(|(_, id)| words.say(id));
    let what = parts.collect::<Vec<_>>().join(", ");
    let id = match (number, date) {
        (true, true) => "import-lacks-give-both",
        (true, false) => "import-lacks-give-number",
        (false, true) => "import-lacks-give-date",
        (false, false) => "import-lacks",
    };
    words.say_with(id, &[("what", what.into())])
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
