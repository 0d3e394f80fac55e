//! Looks at the table under a name: those a person keeps, and those the office shares.
//!
//! A shared look is a row of the book, so that everybody finds it; sharing one and taking one away can be undone like any
//! other change.

use super::picks::{Entry, PickDialog, PickKind, sort_anew};
use super::table::SavedView;
use crate::app::dialog::{Dialog, Prompt, PromptKind};
use crate::app::line::Line;
use crate::app::message::{Effect, Proposal};
use crate::app::model::Model;
use crate::app::notice::Notice;
use crate::domain::change::Origin;
use crate::domain::label::Label;
use crate::domain::review::RoundObject;
use crate::domain::shared_view::{SharedView, shared_view};
use crate::domain::snapshot::Changes;
use crate::domain::text::Text;

/// Opens the list of views: a person's own, then those shared for rounds of this object.
pub(super) fn open(model: &mut Model) {
    let entries = entries(model);
    model.open(Dialog::Picks(Box::new(PickDialog::new(PickKind::Views, entries))));
}

fn entries(model: &Model) -> Vec<Entry> {
    let own = model.review.saved.iter().map(|view| Entry::View(view.name.clone()));
    let object = object(model);
    let shared = model.snapshot.rows::<SharedView>().filter(|(_, view)| Some(view.object) == object);
    let shared = shared.map(|(_, view)| Entry::SharedView(view.name.to_string()));
    std::iter::once(Entry::SaveView).chain(own).chain(shared).collect()
}

/// What the round under review reviews.
fn object(model: &Model) -> Option<RoundObject> {
    let round = model.review.round.as_ref()?;
    model.snapshot.get(round.id).map(|round| round.object)
}

/// Accepts an entry of the list: looks at the table so, or asks for a name.
pub(super) fn accept(model: &mut Model, entry: Option<&Entry>) {
    let saved = match entry {
        Some(Entry::View(name)) => model.review.saved.iter().find(|saved| saved.name == *name).cloned(),
        Some(Entry::SharedView(name)) => {
            shared_view(&model.snapshot, name).map(|(_, view)| SavedView::of_shared(view))
        }
        _ => {
            let (kind, line) = (PromptKind::ViewName, Line::default());
            return model.open(Dialog::Prompt(Prompt { kind, line, before: String::new() }));
        }
    };
    if let Some(saved) = saved {
        take_up(model, &saved);
    }
}

/// Keeps the present look under a name, in the place of one that had it.
pub(in crate::app) fn save(model: &mut Model, name: &str) {
    let pane = &mut model.review;
    let view = SavedView::of(name, &pane.grid.filter, &pane.view, &pane.columns());
    pane.saved.retain(|saved| saved.name != name);
    pane.saved.push(view);
    model.say(Notice::ViewSaved(name.to_owned()));
}

/// Looks at the table as it was kept.
pub(in crate::app) fn take_up(model: &mut Model, saved: &SavedView) {
    let columns = model.review.columns();
    model.review.view = saved.view(&columns);
    model.review.grid.filter.clone_from(&saved.filter);
    sort_anew(model);
}

/// Shares the look under the cursor of the list, in the place of a shared one with its name.
pub(super) fn share(model: &mut Model, dialog: &mut PickDialog) -> Vec<Effect> {
    let (Some(Entry::View(name)), Some(object)) = (dialog.entries.get(dialog.cursor), object(model)) else {
        model.say(Notice::NoViewToShare);
        return Vec::new();
    };
    let Some(view) = model.review.saved.iter().find(|view| view.name == *name) else { return Vec::new() };
    let (name, row) = (Text::from(&**name), view.shared(object));
    let mut changes = Changes::default();
    match shared_view(&model.snapshot, &name) {
        Some((_, before)) if *before == row => {}
        Some((id, before)) => changes.update(id, before.clone(), row),
        None => {
            changes.insert(row);
        }
    }
    // It stays in the list, now as the office's.
    dialog.entries.retain(|entry| !matches!(entry, Entry::SharedView(shared) if **shared == *name));
    dialog.entries[dialog.cursor] = Entry::SharedView(name.to_string());
    model.review.saved.retain(|view| *view.name != *name);
    propose(model, Label::ShareView { name }, changes)
}

/// Takes the look under the cursor of the list away.
pub(super) fn take_away(model: &mut Model, dialog: &mut PickDialog) -> Vec<Effect> {
    let place = dialog.cursor;
    let effects = match dialog.entries.get(place).cloned() {
        Some(Entry::View(name)) => {
            model.review.saved.retain(|view| view.name != name);
            Vec::new()
        }
        Some(Entry::SharedView(name)) => {
            let Some((id, before)) = shared_view(&model.snapshot, &name) else { return Vec::new() };
            let mut changes = Changes::default();
            changes.remove(id, before.clone());
            propose(model, Label::DropView { name: Text::from(&*name) }, changes)
        }
        _ => return Vec::new(),
    };
    dialog.entries.remove(place);
    dialog.cursor = place.min(dialog.entries.len().saturating_sub(1));
    effects
}

fn propose(model: &mut Model, label: Label, changes: Changes) -> Vec<Effect> {
    if changes.is_empty() {
        return Vec::new();
    }
    let request = model.saving.begin(Notice::Done(label.clone()));
    vec![Effect::Commit(request, Proposal { label, origin: Origin::Edit, basis: None, changes })]
}
