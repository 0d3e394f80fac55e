//! Opening a round, and going from one round to another. A round under review stays so whatever rounds others open.

use chrono::Datelike;

use super::picks::{Entry, PickDialog, PickKind};
use crate::app::dialog::Dialog;
use crate::app::form::{Choice, Field, FieldName, Form, FormKind, FormProblem};
use crate::app::message::{Effect, Proposal};
use crate::app::model::Model;
use crate::app::notice::Notice;
use crate::domain::change::Origin;
use crate::domain::criteria::RuleSet;
use crate::domain::label::Label;
use crate::domain::opening::{NewRound, draw_up, usual_key};
use crate::domain::review::{FiguresNature, Round, RoundId, RoundObject, Survey};
use crate::domain::text::Text;
use crate::intake::rules;

/// Opens the list of rounds, the newest first, the cursor on the one under review.
pub(super) fn open(model: &mut Model) {
    let mut rounds: Vec<(RoundId, usize)> = model.snapshot.rows::<Round>().map(|(id, _)| (id, 0)).collect();
    for (_, survey) in model.snapshot.rows::<Survey>() {
        if let Some((_, rows)) = rounds.iter_mut().find(|(id, _)| *id == survey.round) {
            *rows += 1;
        }
    }
    let here = model.review.round.as_ref().map(|round| round.id);
    let listed = rounds.into_iter().rev().map(|(id, rows)| Entry::Round(id, rows));
    let entries: Vec<Entry> = listed.chain([Entry::OpenRound]).collect();
    let cursor = entries.iter().position(|entry| matches!(entry, Entry::Round(id, _) if Some(*id) == here));
    let mut dialog = PickDialog::new(PickKind::Rounds, entries);
    dialog.cursor = cursor.unwrap_or(0);
    model.open(Dialog::Picks(Box::new(dialog)));
}

/// Accepts the entry of the list: another round comes under review, or the form of a new one opens.
pub(super) fn accept(model: &mut Model, entry: Option<&Entry>) {
    if let Some(Entry::Round(id, _)) = entry {
        model.review.chosen = Some(*id);
    } else {
        let form = form(model);
        model.open(Dialog::Form(form));
    }
}

/// Brings a chosen round under review, where the book still has it.
pub(in crate::app) fn go_to_round(model: &mut Model, chosen: Option<RoundId>) -> Vec<Effect> {
    model.review.chosen = chosen.filter(|id| model.snapshot.get(*id).is_some());
    super::catch_up(model)
}

/// The form of a new round: its rules first, since they say what is reviewed.
pub(super) fn form(model: &Model) -> Form {
    let sets = rules::at_hand(&model.snapshot).len();
    let options: Vec<Choice> = (0..sets as u16).map(Choice::Rules).collect();
    let fields = vec![
        Field::choice(FieldName::Rules, options, usual_rules(model)),
        Field::text(FieldName::Year, &model.today.year().to_string()),
        Field::text(FieldName::RoundKey, ""),
        Field::choice(
            FieldName::Nature,
            vec![Choice::Nature(FiguresNature::Reported), Choice::Nature(FiguresNature::MadeUp)],
            Choice::Nature(FiguresNature::Reported),
        ),
    ];
    Form::new(FormKind::Round, fields)
}

/// The rule set of the round under review, else the first one.
fn usual_rules(model: &Model) -> Choice {
    let here = model.review.round.as_ref().and_then(|round| round.rules().ok());
    let key = here.map_or("", |ruled| &ruled.rules.heading().key);
    let place = rules::at_hand(&model.snapshot).iter().position(|(known, _)| *known == key);
    Choice::Rules(place.unwrap_or(0) as u16)
}

/// The key that the round of a form will have where none is typed.
pub fn key_of(model: &Model, form: &Form) -> Option<String> {
    let (_, set) = chosen_rules(model, form)?;
    let year = form.text(FieldName::Year).parse().unwrap_or(model.today.year() as u16);
    Some(usual_key(set, year))
}

/// The text of the rule set chosen in a form, and what it is for.
fn chosen_rules(model: &Model, form: &Form) -> Option<(Text, RoundObject)> {
    let Choice::Rules(place) = form.chosen(FieldName::Rules) else { return None };
    let sets = rules::at_hand(&model.snapshot);
    let (_, text) = sets.get(usize::from(place))?;
    Some((Text::from(*text), rules::read(text).ok()?.heading().object))
}

/// The rule set at this place among those at hand, with its key; none where there is none or it does not read.
pub fn rules_at(model: &Model, place: u16) -> Option<RuleSet> {
    let sets = rules::at_hand(&model.snapshot);
    rules::read(sets.get(usize::from(place))?.1).ok()
}

/// The key of the rule set that a round was opened with; none where it does not read.
pub fn rules_key(round: &Round) -> Option<Text> {
    rules::read(&round.rules).ok().map(|set| set.heading().key.clone())
}

/// Turns an accepted form into a round.
///
/// # Errors
/// Why the form is not accepted.
pub(super) fn submit(model: &mut Model, form: &Form) -> Result<Vec<Effect>, FormProblem> {
    let typed = form.text(FieldName::Year);
    let year = typed.parse().ok().filter(|year| (2000..2100).contains(year));
    let year: u16 = year.ok_or_else(|| FormProblem::NoYear(typed.to_owned()))?;
    let Some((text, object)) = chosen_rules(model, form) else {
        return Err(FormProblem::Empty(FieldName::Rules));
    };
    let nature = match form.chosen(FieldName::Nature) {
        Choice::Nature(nature) => nature,
        _ => FiguresNature::Reported,
    };
    let key = form.text(FieldName::RoundKey).to_owned();
    let new = NewRound { key, year: Some(year), object, rules: text, as_of: model.today, nature };
    let (label, changes) = draw_up(&model.snapshot, new).map_err(FormProblem::Round)?;
    if let Label::NewRound { key, .. } = &label {
        model.review.awaited = Some(key.clone());
    }
    let request = model.saving.begin(Notice::Done(label.clone()));
    let proposal = Proposal { label, origin: Origin::Edit, basis: None, changes };
    Ok(vec![Effect::Commit(request, proposal)])
}
