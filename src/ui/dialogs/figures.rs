//! Figures being typed: how a field is called, what was read, what it was before, what is wrong.

use crate::app::Action;
use crate::app::dialog::PASTE_NAMES;
use crate::app::form::{Field, FieldName, FieldValue, FigureForm, Form, FormKind};
use crate::app::review::{FigureFault, FigureNotice, Paste, fault_id, figures_of, survey_of, typed};
use crate::domain::assessment::check;
use crate::domain::figures::{FigureKey, FigureKind};
use crate::keymap::Sequence;
use crate::ui::View;
use crate::ui::canvas::Canvas;
use crate::ui::theme::Role;

/// Whose figures a form holds.
pub(super) fn title(view: &View<'_>, asked: &FigureForm) -> String {
    let (words, book) = (view.words, &view.model.snapshot);
    let name = |id| book.get(id).map_or_else(String::new, |place| words.place(place));
    let as_of = book.get(asked.round).map(|round| round.as_of);
    let above = as_of.and_then(|day| book.get(asked.place)?.parent_on(day));
    let args = [("place", name(asked.place).into()), ("above", above.map(name).unwrap_or_default().into())];
    let has_row = survey_of(book, asked.round, asked.place).is_some();
    words.say_with(if has_row { "figures-title" } else { "figures-title-new" }, &args)
}

/// The name of a figure, with its unit where it is measured.
pub(in crate::ui) fn name(view: &View<'_>, key: FigureKey) -> String {
    let name = view.words.figure(key);
    match key.kind() {
        FigureKind::Area => format!("{name} (ha)"),
        FigureKind::Length => format!("{name} (km)"),
        FigureKind::Count | FigureKind::YesNo => name,
    }
}

/// Beside a figure that was changed: how it was understood, and what it was.
pub(super) fn beside(view: &View<'_>, form: &Form, field: &Field) -> Option<(String, Role)> {
    let (FormKind::Figures(asked), FieldName::Figure(key)) = (&form.kind, field.name) else { return None };
    let words = view.words;
    let Ok(now) = typed(form, key) else {
        return Some((words.say("form-not-understood").into_owned(), Role::Bad));
    };
    let before = asked.base.get(key);
    if now == before {
        return None;
    }
    let before = before
        .map(|before| words.say_with("figures-before", &[("value", words.figure_value(key, before).into())]));
    let is_choice = matches!(field.value, FieldValue::Choice { .. });
    let read = now.filter(|_| !is_choice).map(|now| format!("→ {}", words.figure_value(key, now)));
    let parts: Vec<String> = read.into_iter().chain(before).collect();
    Some((parts.join(" "), Role::Good))
}

/// The first contradiction in what is typed so far.
pub(super) fn doubt(view: &View<'_>, form: &Form) -> Option<String> {
    let FormKind::Figures(asked) = &form.kind else { return None };
    let finding = check(&figures_of(form, asked)).into_iter().next()?;
    Some(view.words.figure_finding(finding))
}

/// What is said of figures on the status line.
pub(in crate::ui) fn notice(view: &View<'_>, notice: &FigureNotice) -> (String, Role) {
    let words = view.words;
    match notice {
        FigureNotice::Doubtful(finding) => {
            let finding = words.figure_finding(*finding);
            (words.say_with("figures-doubtful", &[("finding", finding.into())]), Role::Caution)
        }
        FigureNotice::Unread(key, typed, fault) => (self::fault(view, *key, typed, *fault), Role::Bad),
        FigureNotice::LastCell => (words.say("figures-last-cell").into_owned(), Role::Caution),
        FigureNotice::CellFirst => (words.say("figures-cell-first").into_owned(), Role::Caution),
        FigureNotice::NothingPasted => (words.say("figures-nothing-pasted").into_owned(), Role::Caution),
        FigureNotice::PasteIntoCells => {
            let sign = |action| view.keymap.keys_for(action).first().map(Sequence::sign).unwrap_or_default();
            let (review, cells) = (sign(Action::ShowReview), sign(Action::EnterFigures));
            let args = [("review", review.into()), ("cells", cells.into())];
            (words.say_with("figures-paste-into-cells", &args), Role::Caution)
        }
    }
}

/// Paints what a pasted block would do: where to, how much, what is refused and why.
pub(super) fn paste(view: &View<'_>, paste: &Paste, canvas: &mut Canvas<'_>) -> Option<(u16, u16)> {
    let words = view.words;
    let rows = paste.changed_rows();
    let head = [("cells", paste.cells.len().into()), ("rows", rows.into())];
    let id = if rows == 0 { "figures-paste-nothing" } else { "figures-paste-ask" };
    canvas.head(&words.say_with(id, &head), Role::Heading);
    let mut y = canvas.put_wrapped(2, 1, &reach(view, paste), Role::Plain);
    let counted = |id: &str, n: u32| (n > 0).then(|| words.say_with(id, &[("n", n.into())]));
    let beyond = [
        counted("figures-paste-same", paste.same),
        counted("figures-paste-empty", paste.empty),
        counted("figures-paste-rows-beyond", paste.beyond.0),
        counted("figures-paste-columns-beyond", paste.beyond.1),
    ];
    let beyond: Vec<String> = beyond.into_iter().flatten().collect();
    if !beyond.is_empty() {
        y = canvas.put_wrapped(2, y, &format!("{}.", beyond.join("; ")), Role::Plain);
    }
    if !paste.doubtful.is_empty() {
        let places = crate::ui::review::list_of(view, &paste.doubtful);
        let args = [("n", paste.doubtful.len().into()), ("places", places.into())];
        canvas.put(2, y, canvas.width() - 3, &words.say_with("figures-paste-doubtful", &args), Role::Caution);
        y += 1;
    }
    for cell in paste.refused.iter().take(PASTE_NAMES) {
        let place = crate::ui::review::list_of(view, &[cell.row]);
        let fault = fault(view, cell.key, &cell.words, cell.fault);
        canvas.put(2, y, canvas.width() - 3, &format!("× {place}: {fault}"), Role::Bad);
        y += 1;
    }
    if let Some(more) = paste.refused.len().checked_sub(PASTE_NAMES).filter(|more| *more > 0) {
        let said = words.say_with("figures-paste-refused-more", &[("n", more.into())]);
        canvas.put(2, y, canvas.width() - 3, &said, Role::Bad);
    }
    None
}

/// From which cell to which a block reaches.
fn reach(view: &View<'_>, paste: &Paste) -> String {
    let Some(((first, last), (from, to))) = paste.rows.zip(paste.keys) else { return String::new() };
    let place = |raw| crate::ui::review::list_of(view, &[raw]);
    let args = [
        ("first", place(first).into()),
        ("last", place(last).into()),
        ("from", view.words.figure(from).into()),
        ("to", view.words.figure(to).into()),
    ];
    view.words.say_with("figures-paste-reach", &args)
}

/// Why typed words are no such figure.
pub(in crate::ui) fn fault(view: &View<'_>, key: FigureKey, typed: &str, fault: FigureFault) -> String {
    let args = [("figure", view.words.figure(key).into()), ("words", typed.into())];
    view.words.say_with(&format!("figures-unread-{}", fault_id(fault).replace('_', "-")), &args)
}
