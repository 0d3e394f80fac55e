//! A review while what was chosen is on its way to the disk.

use super::tests::Desk;
use super::*;
use crate::app::message::{Answer, Message};

#[test]
fn the_review_stays_until_the_commit_is_durable() {
    let mut desk = Desk::new();
    desk.act(Action::MarkClear);
    desk.act(Action::Open);
    assert_eq!(desk.model.notice, Some(Notice::NothingToImport));
    desk.act(Action::MarkAll);
    let request = |effects: &[Effect]| match effects.first() {
        Some(Effect::Commit(request, _)) => *request,
        other => panic!("{other:?}"),
    };
    assert!(desk.act(Action::Open).is_empty(), "rows with findings are asked about");
    let taken = desk.review().count_agreed() as u32;
    let Some(Dialog::Confirm(Question::Import { rows, noted })) = desk.model.dialogs.last() else {
        panic!("no question")
    };
    assert!(*rows == taken && (1..taken).contains(noted), "{rows} {noted}");
    desk.act(Action::Cancel);
    assert!(matches!(desk.model.dialogs.last(), Some(Dialog::Import(_))));
    desk.act(Action::Open);
    let first = request(&desk.act(Action::Accept));
    let taken = desk.review().count_agreed();
    desk.hear(Message::Answered(first, Answer::Conflicted(Vec::new())));
    assert_eq!(desk.review().count_agreed(), taken, "what was refused can be stored again");
    desk.act(Action::Open);
    let second = request(&desk.act(Action::Accept));
    desk.hear(Message::Answered(first, Answer::Saved { seq: 1, kept: 0 }));
    assert!(desk.model.import().is_some(), "an answer to another request");
    desk.hear(Message::Answered(second, Answer::Saved { seq: 1, kept: 0 }));
    assert!(desk.model.import().is_none());
}

#[test]
fn nobody_leaves_a_review_that_is_being_stored() {
    let mut desk = Desk::new();
    desk.act(Action::TakeClean);
    let effects = desk.act(Action::Open);
    let Some(Effect::Commit(request, _)) = effects.first() else { panic!("{effects:?}") };
    desk.act(Action::Back);
    desk.act(Action::Back);
    desk.hear(Message::Answered(*request, Answer::Conflicted(Vec::new())));
    assert!(desk.model.import().is_some(), "what was refused can be stored again");
    desk.act(Action::Back);
    desk.act(Action::Back);
    assert!(desk.model.import().is_none());
}

#[test]
fn nothing_is_chosen_anew_while_it_is_being_stored() {
    let mut desk = Desk::new();
    desk.act(Action::TakeClean);
    let taken = desk.review().count_agreed();
    assert!(matches!(desk.act(Action::Open).first(), Some(Effect::Commit(..))));
    desk.act(Action::MarkClear);
    assert_eq!(desk.model.notice, Some(Notice::StoringReview));
    assert_eq!(desk.review().count_agreed(), taken);
}
