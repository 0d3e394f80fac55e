//! Undo and redo of one's own changes, any number of steps, asked about first where many rows change.

use super::dialog::{Dialog, Question};
use super::message::{Effect, Env};
use super::model::Model;
use super::notice::Notice;
use crate::domain::log::{LogEntry, redoable, undoable};

/// A change of more rows than this is asked about before it is taken back.
const ASKS_ABOVE: u32 = 1;

/// Takes back one's own last change, or asks whether to.
pub fn undo(model: &mut Model, env: &Env) -> Vec<Effect> {
    let Some(entry) = undoable(&model.snapshot.log, &env.me) else {
        model.say(Notice::NothingToUndo);
        return Vec::new();
    };
    let rows = rows_of(entry);
    if rows > ASKS_ABOVE {
        let question = Question::Undo { tx: entry.tx, label: entry.label.clone(), rows };
        model.open(Dialog::Confirm(question));
        return Vec::new();
    }
    let (tx, label) = (entry.tx, entry.label.clone());
    let request = model.saving.begin(Notice::Undone(label));
    vec![Effect::Undo(request, tx)]
}

/// Brings back what was last taken back.
pub fn redo(model: &mut Model, env: &Env) -> Vec<Effect> {
    let Some(entry) = redoable(&model.snapshot.log, &env.me) else {
        model.say(Notice::NothingToRedo);
        return Vec::new();
    };
    let (tx, label) = (entry.tx, entry.label.clone());
    let request = model.saving.begin(Notice::Redone(label));
    vec![Effect::Redo(request, tx)]
}

fn rows_of(entry: &LogEntry) -> u32 {
    entry.counts.iter().map(|(_, rows)| rows).sum()
}
