//! The sentences of the status line about sheets and files.

use super::table::rounds_key;
use crate::app::files::FileNotice;
use crate::app::message::Progress;
use crate::app::sheet::{SheetNotice, SheetUnread};
use crate::domain::text::clean;
use crate::ui::View;
use crate::ui::theme::Role;

/// The sentence of a notice about a sheet and how it looks.
pub(in crate::ui) fn of_sheet(view: &View<'_>, notice: &SheetNotice) -> (String, Role) {
    let words = view.words;
    let id = match notice {
        SheetNotice::NotRead(why) => return (not_read(view, why), Role::Caution),
        SheetNotice::Lost(path) => {
            return (words.say_with("intake-lost", &[("path", clean(path).into())]), Role::Bad);
        }
        SheetNotice::NoRound => return (no_round(view), Role::Caution),
        SheetNotice::First => "intake-first",
        SheetNotice::NothingToAnswer => "intake-nothing-to-answer",
        SheetNotice::Stopped => "intake-stopped",
        SheetNotice::StillRead => "intake-still-read",
        SheetNotice::Unsaved => "intake-unsaved",
        SheetNotice::ReadAgain => "intake-read-again",
        SheetNotice::Same => "intake-same",
        SheetNotice::BringsNothing => "intake-brings-nothing",
    };
    (words.say(id).into_owned(), Role::Caution)
}

/// How far a reading is.
pub(in crate::ui) fn of_progress(view: &View<'_>, progress: Progress) -> String {
    if progress.total == 0 {
        return view.words.say("intake-opening").into_owned();
    }
    let args = [("done", progress.done.into()), ("total", progress.total.into())];
    view.words.say_with("intake-progress", &args)
}

/// The same about a file.
pub(in crate::ui) fn of_file(view: &View<'_>, notice: &FileNotice) -> (String, Role) {
    match notice {
        FileNotice::Several(names) => {
            let names: Vec<String> = names.iter().map(|name| clean(name)).collect();
            (names.join("  "), Role::Plain)
        }
        FileNotice::None => (view.words.say("files-none").into_owned(), Role::Caution),
        FileNotice::Written(path) => {
            (view.words.say_with("files-written", &[("file", clean(path).into())]), Role::Plain)
        }
    }
}

/// Why nothing can be reviewed, and what to do.
fn not_read(view: &View<'_>, why: &SheetUnread) -> String {
    let words = view.words;
    let id = match why {
        SheetUnread::File(sentence) => return sentence.clone(),
        SheetUnread::NoHeading => return words.say("intake-no-heading").into_owned(),
        SheetUnread::NoRound => return no_round(view),
        SheetUnread::Cancelled => return words.say("intake-stopped").into_owned(),
        SheetUnread::Sheet(error) => format!("sheet-file-{}", error.id()),
    };
    let file = words.say("import-document-this").into_owned();
    let said = words.say_with(&id, &[("file", file.into()), ("sheet", "".into())]);
    format!("{said} {}", words.say(&format!("{id}-hint")))
}

fn no_round(view: &View<'_>) -> String {
    view.words.say_with("intake-no-round", &[("key", rounds_key(view).into())])
}
