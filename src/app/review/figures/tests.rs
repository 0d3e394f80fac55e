//! The figures of a place by actions alone, on the sample's villages.

use std::sync::Arc;

use super::*;
use crate::app::action::Action;
use crate::app::message::Message;
use crate::app::review::tests::Desk;
use crate::app::review::{Counts, brief};
use crate::domain::assessment::Outcome;

impl Desk {
    fn form(&self) -> &Form {
        let Some(Dialog::Form(form)) = self.model.dialogs.last() else { panic!("no form is open") };
        form
    }

    /// Puts the cursor of the form into a field, empties it and types.
    fn fill(&mut self, key: FigureKey, text: &str) {
        let name = FieldName::Figure(key);
        while self.form().focused().map(|field| field.name) != Some(name) {
            self.act(Action::NextField);
        }
        self.act(Action::DeleteAll);
        self.type_in(text);
    }

    fn figures(&self, raw: u32) -> Figures {
        self.model.snapshot.get(SurveyId::new(raw)).unwrap().figures
    }

    fn put(&mut self, raw: u32, figures: Figures) {
        let mut snapshot = (*self.model.snapshot).clone();
        let row = snapshot.get(SurveyId::new(raw)).unwrap().clone();
        snapshot.tables.surveys.set(SurveyId::new(raw), Some(Survey { figures, ..row }));
        snapshot.seq += 1;
        self.send(Message::Published(Arc::new(snapshot)));
    }
}

fn committed(effects: &[Effect]) -> &Proposal {
    effects
        .iter()
        .find_map(|effect| match effect {
            Effect::Commit(_, proposal) => Some(proposal),
            _ => None,
        })
        .unwrap()
}

#[test]
fn a_figure_is_edited_in_place_and_the_verdict_follows_at_once() {
    let mut desk = Desk::usual();
    let raw = desk.go_to(Outcome::Met);
    let counts: Counts = desk.model.review.results.as_ref().unwrap().counts().clone();
    desk.act(Action::Edit);
    desk.fill(FigureKey::PoorHouseholds, "0");
    desk.fill(FigureKey::NearPoorHouseholds, "0");
    let effects = desk.act(Action::Accept);
    assert_eq!(
        committed(&effects).label,
        Label::EditFigures { place: committed_place(&desk, raw), figures: 2 },
        "one change of the row"
    );
    assert_eq!(committed(&effects).changes.len(), 1);
    assert_eq!(desk.figures(raw).get(FigureKey::PoorHouseholds), Some(0));
    assert_eq!(desk.outcome(raw), Outcome::NotMet);
    let now = desk.model.review.results.as_ref().unwrap().counts();
    assert_eq!(now.of(Outcome::Met) + 1, counts.of(Outcome::Met));
    assert!(brief(&desk.model, raw).is_some() && desk.model.dialogs.is_empty());
}

fn committed_place(desk: &Desk, raw: u32) -> Text {
    let place = desk.model.snapshot.get(SurveyId::new(raw)).unwrap().place;
    desk.model.snapshot.get(place).unwrap().name.clone()
}

#[test]
fn what_cannot_be_is_refused_in_its_field_and_what_was_typed_stays() {
    let mut desk = Desk::usual();
    desk.act(Action::Edit);
    for (key, text, fault) in [
        (FigureKey::Households, "-3", FigureFault::Negative),
        (FigureKey::Households, "99999999999", FigureFault::TooLarge),
        (FigureKey::Households, "12,5", FigureFault::NotWhole),
        (FigureKey::IrrigableArea, "12,345", FigureFault::TooFine),
        (FigureKey::Households, "vài chục", FigureFault::NotANumber),
    ] {
        desk.fill(key, text);
        assert!(desk.act(Action::Accept).iter().all(|effect| !matches!(effect, Effect::Commit(..))));
        assert_eq!(desk.form().problem, Some(FormProblem::NoFigure(key, text.to_owned(), fault)));
        assert_eq!(desk.form().focused().unwrap().name, FieldName::Figure(key));
        assert_eq!(desk.form().text(FieldName::Figure(key)), text);
        let value = desk.figures(desk.current()).get(key);
        desk.fill(key, &value.map(|value| written(key, value)).unwrap_or_default());
    }
}

#[test]
fn what_contradicts_itself_is_stored_and_told() {
    let mut desk = Desk::usual();
    let raw = desk.go_to(Outcome::Met);
    desk.act(Action::Edit);
    let households = desk.figures(raw).get(FigureKey::Households).unwrap();
    desk.fill(FigureKey::PoorHouseholds, &(households + 1).to_string());
    desk.act(Action::Accept);
    assert_eq!(desk.figures(raw).get(FigureKey::PoorHouseholds), Some(households + 1));
    let part = FigureKey::PoorHouseholds;
    let finding = Finding::AboveTotal { part, total: FigureKey::Households };
    assert_eq!(desk.model.notice, Some(FigureNotice::Doubtful(finding).into()));
}

#[test]
fn an_emptied_field_is_a_missing_figure_and_a_choice_can_be_missing_too() {
    let mut desk = Desk::usual();
    let raw = desk.go_to(Outcome::Met);
    let road = desk.figures(raw).get(FigureKey::RoadHardened).unwrap();
    desk.act(Action::Edit);
    desk.fill(FigureKey::Households, "");
    while desk.form().focused().unwrap().name != FieldName::Figure(FigureKey::RoadHardened) {
        desk.act(Action::NextField);
    }
    desk.act(if road == 1 { Action::PreviousChoice } else { Action::NextChoice });
    desk.act(Action::Accept);
    assert_eq!(desk.figures(raw).get(FigureKey::Households), None);
    assert_eq!(desk.figures(raw).get(FigureKey::RoadHardened), None);
    assert_eq!(desk.outcome(raw), Outcome::Undetermined);
}

#[test]
fn only_what_was_typed_is_a_change() {
    let mut desk = Desk::usual();
    let raw = desk.current();
    let began = desk.figures(raw);
    desk.act(Action::Edit);
    desk.fill(FigureKey::Households, "501");
    desk.put(raw, began.with(FigureKey::LabourTotal, 1_234));
    let effects = desk.act(Action::Accept);
    let change = &committed(&effects).changes.surveys[0];
    assert_eq!(
        change.before.as_ref().map(|row| row.figures),
        Some(began),
        "the store merges over what came since"
    );
    assert_eq!(change.after.as_ref().map(|row| row.figures), Some(began.with(FigureKey::Households, 501)));
    desk.act(Action::Edit);
    let effects = desk.act(Action::Accept);
    assert!(
        !effects.iter().any(|effect| matches!(effect, Effect::Commit(..))),
        "nothing typed, nothing stored"
    );
}

#[test]
fn a_place_without_a_row_gets_one_by_its_printed_id() {
    let mut desk = Desk::usual();
    let raw = desk.current();
    let printed = printed::survey(&desk.model.snapshot, SurveyId::new(raw)).unwrap();
    let place = desk.model.snapshot.get(SurveyId::new(raw)).unwrap().place;
    let mut snapshot = (*desk.model.snapshot).clone();
    snapshot.tables.surveys.set(SurveyId::new(raw), None);
    snapshot.seq += 1;
    desk.send(Message::Published(Arc::new(snapshot)));
    let rows = desk.model.review.grid.order().len();
    desk.act(Action::Jump);
    desk.type_in(&printed);
    desk.act(Action::Accept);
    desk.fill(FigureKey::Households, "94");
    desk.act(Action::Accept);
    let round = desk.model.review.round.as_ref().unwrap().id;
    let (_, row) = survey_of(&desk.model.snapshot, round, place).unwrap();
    assert_eq!(row.figures, Figures::default().with(FigureKey::Households, 94));
    assert_eq!(desk.model.review.grid.order().len(), rows + 1);
}

#[test]
fn figures_are_written_as_they_are_read() {
    for (key, value, text) in [
        (FigureKey::Households, 13_389, "13389"),
        (FigureKey::IrrigableArea, 9_913, "99,13"),
        (FigureKey::IrrigableArea, 1_250, "12,5"),
        (FigureKey::IrrigableArea, 1_200, "12"),
        (FigureKey::IrrigableArea, 0, "0"),
        (FigureKey::RoadLength, 5, "0,05"),
        (FigureKey::RoadHardened, 1, "có"),
        (FigureKey::RoadHardened, 0, "không"),
    ] {
        assert_eq!(written(key, value), text);
        assert_eq!(sheet::typed(key, text), Ok(Some(value)));
    }
}
