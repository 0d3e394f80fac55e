//! Rounds opened and changed by actions alone.

use super::tests::Desk;
use super::*;
use crate::app::form::{Choice, FieldName, Form, FormKind, FormProblem};
use crate::app::last_place::LastPlace;
use crate::app::message::Message;
use crate::domain::opening::RoundProblem;
use crate::domain::review::RoundObject;

fn form(desk: &Desk) -> &Form {
    match desk.model.dialogs.last() {
        Some(Dialog::Form(form)) if form.kind == FormKind::Round => form,
        other => panic!("no form of a round but {other:?}"),
    }
}

fn picks(desk: &Desk) -> &PickDialog {
    match desk.model.dialogs.last() {
        Some(Dialog::Picks(list)) => list,
        other => panic!("no list but {other:?}"),
    }
}

/// The form of a new round, with the rules of this key chosen.
fn asked(rules: &str) -> Desk {
    let mut desk = Desk::usual();
    desk.act(Action::Rounds);
    desk.act(Action::NextField);
    desk.act(Action::Accept);
    for _ in 0..20 {
        let Choice::Rules(place) = form(&desk).chosen(FieldName::Rules) else { panic!("no rules") };
        if rules_at(&desk.model, place).is_some_and(|set| &*set.heading().key == rules) {
            return desk;
        }
        desk.act(Action::NextChoice);
    }
    panic!("{rules} is not offered")
}

fn key_under_review(desk: &Desk) -> String {
    let round = desk.model.review.round.as_ref().and_then(|round| desk.model.snapshot.get(round.id));
    round.map(|round| round.key.to_string()).unwrap_or_default()
}

#[test]
fn a_round_of_communes_is_opened_and_the_villages_are_gone_back_to() {
    let mut desk = asked("QD50-2016-xa");
    assert_eq!(key_of(&desk.model, form(&desk)).as_deref(), Some("xa-2014"));
    let effects = desk.act(Action::Accept);
    assert!(matches!(&effects[0], Effect::Commit(_, proposal) if proposal.changes.surveys.len() > 90));
    assert_eq!(key_under_review(&desk), "xa-2014");
    let round = desk.model.review.round.clone().unwrap();
    assert_eq!(desk.model.snapshot.get(round.id).unwrap().object, RoundObject::Communes);

    let place = LastPlace::of(&desk.model);
    desk.act(Action::Rounds);
    assert_eq!(picks(&desk).cursor, 0);
    desk.act(Action::NextField);
    desk.act(Action::Accept);
    assert_eq!(key_under_review(&desk), "thon-2015");
    assert_eq!(desk.model.review.grid.shown().len(), 200);
    assert!(desk.model.review.results.is_some());

    place.resume(&mut desk.model);
    assert_eq!(key_under_review(&desk), "xa-2014");
}

#[test]
fn the_round_under_review_stays_when_somebody_opens_another() {
    let mut desk = Desk::usual();
    desk.act(Action::Mark);
    let opened = asked("QD50-2016-thon").act(Action::Accept);
    let Effect::Commit(_, proposal) = &opened[0] else { panic!("nothing was opened") };
    let mut snapshot = (*desk.model.snapshot).clone();
    super::tests::fold_in(&mut snapshot, proposal.changes.clone());
    desk.send(Message::Published(std::sync::Arc::new(snapshot)));
    assert_eq!(key_under_review(&desk), "thon-2015");
    assert_eq!(desk.model.review.grid.marks.len(), 1);
}

#[test]
fn a_taken_key_and_a_year_that_is_none_keep_the_form_with_the_cursor_there() {
    let mut desk = asked("QD50-2016-thon");
    desk.act(Action::NextField);
    desk.act(Action::DeleteAll);
    desk.send(Message::Typed("xx".to_owned()));
    desk.act(Action::Accept);
    assert_eq!(form(&desk).problem, Some(FormProblem::NoYear("xx".to_owned())));
    desk.act(Action::DeleteAll);
    desk.send(Message::Typed("2015".to_owned()));
    desk.act(Action::Accept);
    let taken = FormProblem::Round(RoundProblem::Taken("thon-2015".into()));
    assert_eq!(form(&desk).problem, Some(taken));
    assert_eq!(form(&desk).focused().map(|field| field.name), Some(FieldName::RoundKey));
}
