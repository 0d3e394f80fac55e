//! What a change set was, in one sentence of either language, also years later.

use super::{Value, Words};
use crate::domain::change::Origin;
use crate::domain::label::Label;
use crate::domain::log::LogEntry;

impl Words {
    /// What a change set was: "Nhập kế hoạch 2881/KH-UBND, 25 nhiệm vụ".
    pub fn label(&self, label: &Label) -> String {
        match label {
            Label::NewBook { province } => {
                self.say_with("domain-label-new-book", &[("province", province.into())])
            }
            Label::Sample { villages } => {
                self.say_with("domain-label-sample", &[("villages", (*villages).into())])
            }
            Label::ImportPlan { number, tasks } => self.say_with(
                "domain-label-import-plan",
                &[("number", number.into()), ("tasks", (*tasks).into())],
            ),
            Label::AmendPlan { number, added: 0, changed: 0, dropped: 0 } => {
                self.say_with("domain-label-amend-plan-head", &[("number", number.into())])
            }
            Label::AmendPlan { number, added, changed, dropped } => self.say_with(
                "domain-label-amend-plan",
                &[
                    ("number", number.into()),
                    ("added", (*added).into()),
                    ("changed", (*changed).into()),
                    ("dropped", (*dropped).into()),
                ],
            ),
            Label::ImportSheet { round, added, changed } => self.say_with(
                "domain-label-import-sheet",
                &[("round", round.into()), ("added", (*added).into()), ("changed", (*changed).into())],
            ),
            Label::RecordProgress { clause, agency } => self.say_with(
                "domain-label-record-progress",
                &[("clause", clause.into()), ("agency", agency.into())],
            ),
            Label::EditTask { clause } => {
                self.say_with("domain-label-edit-task", &[("clause", clause.into())])
            }
            Label::SetRoles { clause, agency } => self
                .say_with("domain-label-set-roles", &[("clause", clause.into()), ("agency", agency.into())]),
            Label::Decide { verdict, place } => self.say_with(
                "domain-label-decide",
                &[("verdict", Value::from(self.verdict_short(*verdict))), ("place", place.into())],
            ),
            Label::DecideMany { verdict, rows } => self.say_with(
                "domain-label-decide-many",
                &[("verdict", Value::from(self.verdict_short(*verdict))), ("rows", (*rows).into())],
            ),
            Label::ClearDecisions { rows } => {
                self.say_with("domain-label-clear-decisions", &[("rows", (*rows).into())])
            }
            Label::RecordSubmission { clause, agency } => self.say_with(
                "domain-label-record-submission",
                &[("clause", clause.into()), ("agency", agency.into())],
            ),
            Label::RecordManyProgress { rows } => {
                self.say_with("domain-label-record-many-progress", &[("rows", (*rows).into())])
            }
            Label::AddRules { key } => self.say_with("domain-label-add-rules", &[("key", key.into())]),
            Label::NewRound { key, rows } => {
                self.say_with("domain-label-new-round", &[("key", key.into()), ("rows", (*rows).into())])
            }
            Label::ChangeSetting => self.say("domain-label-change-setting").into_owned(),
        }
    }

    /// What an entry of the log was; one that takes another back or brings it in again says so.
    pub fn log_entry(&self, entry: &LogEntry) -> String {
        let label = self.label(&entry.label);
        match entry.origin {
            Origin::Edit | Origin::Import => label,
            Origin::Undo(_) => self.say_with("domain-label-undo", &[("label", label.into())]),
            Origin::Redo(_) => self.say_with("domain-label-redo", &[("label", label.into())]),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::Lang;
    use super::*;
    use crate::domain::id::TxId;
    use crate::domain::review::Verdict;

    #[test]
    fn a_label_counts_with_the_plural_of_its_language() {
        let label = |tasks| Label::ImportPlan { number: "2881/KH-UBND".into(), tasks };
        let (vi, en) = (Words::new(Lang::Vi), Words::new(Lang::En));
        assert_eq!(vi.label(&label(25)), "Nhập kế hoạch 2881/KH-UBND, 25 nhiệm vụ");
        assert_eq!(en.label(&label(25)), "Import plan 2881/KH-UBND, 25 tasks");
        assert_eq!(en.label(&label(1)), "Import plan 2881/KH-UBND, 1 task");
    }

    #[test]
    fn an_undo_names_what_it_takes_back() {
        let entry = LogEntry {
            seq: 2,
            tx: TxId(2),
            author: "nga".into(),
            at: 0,
            label: Label::DecideMany { verdict: Verdict::Propose, rows: 98_412 },
            origin: Origin::Undo(TxId(1)),
            basis: None,
            counts: Vec::new(),
        };
        let words = Words::new(Lang::Vi);
        assert_eq!(words.log_entry(&entry), "Hoàn tác: Ý kiến “Đề nghị” cho 98.412 dòng");
    }
}
