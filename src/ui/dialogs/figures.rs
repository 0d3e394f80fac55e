//! Figures being typed: how a field is called, what was read, what it was before, what is wrong.

use crate::app::form::{Field, FieldName, FieldValue, FigureForm, Form, FormKind};
use crate::app::review::{FigureFault, fault_id, figures_of, survey_of, typed};
use crate::domain::assessment::check;
use crate::domain::figures::{FigureKey, FigureKind};
use crate::ui::View;
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

/// Why typed words are no such figure.
pub(in crate::ui) fn fault(view: &View<'_>, key: FigureKey, typed: &str, fault: FigureFault) -> String {
    let args = [("figure", view.words.figure(key).into()), ("words", typed.into())];
    view.words.say_with(&format!("figures-unread-{}", fault_id(fault).replace('_', "-")), &args)
}
