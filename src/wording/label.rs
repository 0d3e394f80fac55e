//! What a change set was, in one sentence of either language, also years later.

use super::{Value, Words};
use crate::domain::change::Origin;
use crate::domain::figures::FigureKey;
use crate::domain::label::Label;
use crate::domain::log::LogEntry;
use crate::domain::text::Text;

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
            Label::AmendPlan { number, added, changed, dropped }
            | Label::ChangePlan { number, added, changed, dropped, .. } => {
                self.amended(number, [*added, *changed, *dropped])
            }
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
            Label::ImportPlaces { added, changed } => self.places_imported(*added, *changed),
            Label::AddRules { key } => self.say_with("domain-label-add-rules", &[("key", key.into())]),
            Label::NewRound { key, rows } => {
                self.say_with("domain-label-new-round", &[("key", key.into()), ("rows", (*rows).into())])
            }
            Label::ShareView { name } => self.say_with("domain-label-share-view", &[("name", name.into())]),
            Label::DropView { name } => self.say_with("domain-label-drop-view", &[("name", name.into())]),
            Label::SetFigure { .. } | Label::EditFigures { .. } | Label::PasteFigures { .. } => {
                self.figures_label(label)
            }
            Label::ChangeSetting => self.say("domain-label-change-setting").into_owned(),
        }
    }

    /// What was done to figures.
    fn figures_label(&self, label: &Label) -> String {
        match label {
            Label::SetFigure { place, key } => {
                let figure = FigureKey::from_key(key).map_or_else(|| key.to_string(), |key| self.figure(key));
                self.say_with("figures-label-set", &[("figure", figure.into()), ("place", place.into())])
            }
            Label::EditFigures { place, figures } => {
                self.say_with("figures-label-edit", &[("place", place.into()), ("n", (*figures).into())])
            }
            Label::PasteFigures { cells, rows } => {
                self.say_with("figures-label-paste", &[("cells", (*cells).into()), ("rows", (*rows).into())])
            }
            _ => String::new(),
        }
    }

    fn places_imported(&self, added: u32, changed: u32) -> String {
        let args = [("added", added.into()), ("changed", changed.into())];
        self.say_with("domain-label-import-places", &args)
    }

    /// What a document changed in a plan that stood already; where no task is touched, it was the head.
    fn amended(&self, number: &Text, [added, changed, dropped]: [u32; 3]) -> String {
        if added + changed + dropped == 0 {
            return self.say_with("domain-label-amend-plan-head", &[("number", number.into())]);
        }
        let args = [
            ("number", number.into()),
            ("added", added.into()),
            ("changed", changed.into()),
            ("dropped", dropped.into()),
        ];
        self.say_with("domain-label-amend-plan", &args)
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
    fn a_document_that_touched_no_task_changed_the_head() {
        let label = |changed| Label::AmendPlan { number: "17/KH-UBND".into(), added: 0, changed, dropped: 0 };
        let vi = Words::new(Lang::Vi);
        assert_eq!(vi.label(&label(0)), "Cập nhật phần đầu kế hoạch 17/KH-UBND");
        assert!(vi.label(&label(2)).contains("2 đổi"));
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
