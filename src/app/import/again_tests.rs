//! What is done once more in a review: a form left as it was, a new agency, a document that seems to be no plan.

use super::tests::Desk;
use super::*;
use crate::app::form::{FieldName, FormProblem};
use crate::app::message::{JobResult, Message};
use crate::domain::plan::Role;
use crate::intake::plan::Nature;

#[test]
fn a_form_accepted_as_it_was_corrects_nothing() {
    let mut desk = Desk::new();
    desk.go_to("II.3-1");
    let before = desk.review().clone();
    desk.act(Action::Edit);
    desk.act(Action::Accept);
    let row = desk.review().current().unwrap();
    assert!(!desk.review().is_fixed(row) && !desk.review().is_touched());
    assert_eq!(desk.review().deeds(), before.deeds());
}

#[test]
fn a_full_name_behind_a_plus_is_proposed_as_a_new_agency_and_others_tell_who_is_near() {
    let mut desk = Desk::new();
    desk.go_to("II.3-1");
    desk.act(Action::Edit);
    let name = FieldName::Role(Role::Lead);
    desk.fill(name, "Sở Tài chánh");
    desk.act(Action::Accept);
    let problem = desk.model.form_mut().unwrap().problem.clone();
    assert!(
        matches!(&problem, Some(FormProblem::NoAgency(_, _, near)) if near.contains(&"TC".to_owned())),
        "{problem:?}"
    );
    desk.fill(name, "+ Báo và Phát thanh - Truyền hình Lâm Sơn, tc");
    desk.act(Action::Accept);
    let (reading, row) = (desk.review().reading(), desk.review().current().unwrap());
    let lead = &desk.review().task(row).unwrap().lead;
    let names: Vec<&str> = lead.iter().map(|actor| reading.name(*actor)).collect();
    assert_eq!(names, ["Báo và Phát thanh - Truyền hình Lâm Sơn", "Sở Tài chính"]);
    assert!(!reading.agencies[lead[0].0].is_known);
}

#[test]
fn a_path_asked_for_again_is_read_although_it_seems_to_be_no_plan() {
    let mut desk = Desk::new();
    desk.act(Action::Back);
    let is_any = |effects: &[Effect]| {
        effects.iter().find_map(|effect| match effect {
            Effect::Start(_, JobSpec::ReadPlan { is_any, .. }) => Some(*is_any),
            _ => None,
        })
    };
    let job = desk.ask("notice.txt");
    let seeming = Seeming { nature: Nature::Notice, paragraphs: 4, dates: 1, agencies: 1 };
    let unread = Unread::NoPlan(seeming, None, None);
    desk.hear(Message::Finished(job, JobResult::PlanRead(Err(unread))));
    assert_eq!(is_any(&desk.act(Action::Accept)), Some(true));
    desk.hear(Message::Typed("x".to_owned()));
    assert_eq!(is_any(&desk.act(Action::Accept)), Some(false), "another path is another document");
}
