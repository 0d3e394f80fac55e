//! What stands under the table of a review: what is noted of the row, what differs, and its sentence with the words
//! marked that gave each field.
//!
//! Marked words are underlined and have the letter of what they gave before them, so that no colour is needed; the legend
//! says what was read from them.

use std::ops::Range;

use crate::app::Action;
use crate::app::import::{Actor, FieldChange, Finding, Gave, ImportReview, ReviewLine, TaskReading};
use crate::domain::plan::Role as TaskRole;
use crate::domain::text::wrap;
use crate::keymap::Sequence;
use crate::ui::View;
use crate::ui::canvas::Canvas;
use crate::ui::theme::Role;
use crate::ui::{changes, findings};
use crate::wording::Words;

/// Paints the detail of the line under the cursor, as much of it as there is room for.
pub(super) fn paint(view: &View<'_>, review: &ImportReview, canvas: &mut Canvas<'_>) {
    canvas.put(0, 0, 2, "──", Role::Faint);
    let Some(line) = review.grid.current().and_then(|raw| review.line(raw)) else { return };
    let end = match line {
        ReviewLine::Head => {
            let said = changes::head(&review.difference().head, view.words);
            canvas.put_wrapped(3, 0, &said, Role::Plain)
        }
        ReviewLine::Finding(place) => {
            let said = review.whole_finding(place).map(|finding| findings::sentence(finding, view.words));
            canvas.put_wrapped(3, 0, &said.unwrap_or_default(), Role::Caution)
        }
        ReviewLine::Row(place) => row(view, review, place, canvas),
    };
    if end > canvas.height() {
        let more = view.words.say("import-more");
        let key = view.keymap.keys_for(Action::Detail);
        let key = key.first().map(Sequence::sign).unwrap_or_default();
        let last = canvas.height().saturating_sub(1);
        canvas.put_right(canvas.width(), last, &format!(" {key} {more} "), Role::Key);
    }
}

/// Gives the line after the last one, which may lie below the area.
fn row(view: &View<'_>, review: &ImportReview, place: usize, canvas: &mut Canvas<'_>) -> u16 {
    let Some(row) = review.difference().rows.get(place) else { return 0 };
    let read = review.task(place);
    let task = row.task.and_then(|task| view.model.snapshot.get(task));
    let clause = read.map(|read| &read.clause).or(task.map(|task| &task.clause));
    let title = read.map(|read| &read.title).or(task.map(|task| &task.title));
    let head = [clause, title].into_iter().flatten().map(|text| &**text).collect::<Vec<_>>().join(" ");
    let mut y = canvas.put_wrapped(3, 0, &head, Role::Current);
    let mut said: Vec<String> = review.findings(place).map(|finding| noted(view, finding)).collect();
    // Of a changed sentence the new words stand below.
    let is_short = |change: &&FieldChange| !matches!(change, FieldChange::Sentence { .. });
    let changed = row.changes.iter().filter(is_short);
    said.extend(changed.map(|change| changes::sentence(change, &view.model.snapshot, view.words)));
    for sentence in said {
        y = note(review, canvas, y, &format!("! {sentence}"));
    }
    if let Some(FieldChange::Sentence { from, .. }) =
        row.changes.iter().find(|change| matches!(change, FieldChange::Sentence { .. }))
    {
        let before = view.words.say_with("import-sentence-before", &[("sentence", from.into())]);
        y = note(review, canvas, y, &before);
    }
    match (read, task) {
        (Some(read), _) => {
            let legend = legend(review, read, view.words);
            y = canvas.put_wrapped(3, y, &legend, Role::Faint);
            sentence(&Marked::of(read, view.words), canvas, y)
        }
        (None, Some(task)) => canvas.put_wrapped(3, y, &task.sentence, Role::Plain),
        (None, None) => y,
    }
}

/// Puts what is noted of a row on one line, so that the sentence is seen below; in a wide detail on as many as it needs.
fn note(review: &ImportReview, canvas: &mut Canvas<'_>, y: u16, said: &str) -> u16 {
    if review.is_wide {
        return canvas.put_wrapped(3, y, said, Role::Caution);
    }
    canvas.put(3, y, canvas.width().saturating_sub(4), said, Role::Caution);
    y + 1
}

/// A finding in words; the parts of a sentence, which stands below anyway, are only counted.
fn noted(view: &View<'_>, finding: &Finding) -> String {
    let Finding::SeveralDeliverables { parts } = finding else {
        return findings::sentence(finding, view.words);
    };
    let key = view.keymap.keys_for(Action::SplitTask);
    let key = key.first().map(Sequence::sign).unwrap_or_default();
    view.words.say_with("import-several", &[("n", parts.len().into()), ("key", key.into())])
}

/// A sentence with letters before the words that gave a field.
struct Marked {
    text: String,
    /// What of it is marked, in bytes.
    parts: Vec<(Range<usize>, Role)>,
}

impl Marked {
    fn of(task: &TaskReading, words: &Words) -> Self {
        let mut marked = Self { text: String::new(), parts: Vec::new() };
        let mut end = 0;
        for span in &task.spans {
            let Some((before, said)) =
                task.sentence.get(end..span.from).zip(task.sentence.get(span.from..span.to))
            else {
                continue;
            };
            marked.text.push_str(before);
            marked.push(&format!("[{}]", letter(span.field, words)), Role::Key);
            marked.push(said, Role::Said);
            end = span.to;
        }
        marked.text.push_str(task.sentence.get(end..).unwrap_or_default());
        marked
    }

    fn push(&mut self, words: &str, role: Role) {
        let from = self.text.len();
        self.text.push_str(words);
        self.parts.push((from..self.text.len(), role));
    }

    /// The pieces of a line that stands at these bytes.
    fn pieces(&self, line: Range<usize>) -> Vec<(Range<usize>, Role)> {
        let mut pieces = Vec::new();
        let mut at = line.start;
        for (part, role) in &self.parts {
            let (from, to) = (part.start.max(line.start), part.end.min(line.end));
            if from < to {
                pieces.push((at..from, Role::Plain));
                pieces.push((from..to, *role));
                at = to;
            }
        }
        pieces.push((at..line.end, Role::Plain));
        pieces
    }
}

/// Paints a marked sentence from line `y` on; gives the line after it.
fn sentence(marked: &Marked, canvas: &mut Canvas<'_>, mut y: u16) -> u16 {
    let mut at = 0;
    for line in wrap(&marked.text, usize::from(canvas.width().saturating_sub(4))) {
        let from = marked.text[at..].find(&*line).map_or(at, |skipped| at + skipped);
        let to = (from + line.len()).min(marked.text.len());
        let pieces = marked.pieces(from..to);
        let spans: Vec<_> = pieces
            .into_iter()
            .filter_map(|(range, role)| Some((marked.text.get(range)?.into(), role)))
            .collect();
        canvas.put_spans(3, y, canvas.width().saturating_sub(3), &spans);
        at = to;
        y += 1;
    }
    y
}

fn letter(gave: Gave, words: &Words) -> std::borrow::Cow<'_, str> {
    match gave {
        Gave::Role(role) => words.role_letter(role),
        Gave::Deadline => words.say("import-letter-deadline"),
    }
}

/// What was read: each role by letter and word with its agencies, and the deadlines with their words.
fn legend(review: &ImportReview, task: &TaskReading, words: &Words) -> String {
    let short =
        |actor: &Actor| review.reading().agencies.get(actor.0).map_or("?", |agency| &*agency.row.short);
    let of_role = |role: TaskRole| -> Vec<&str> {
        let known = match role {
            TaskRole::Lead => task.lead.iter().map(short).collect::<Vec<_>>(),
            TaskRole::Perform => task.perform.iter().map(short).collect(),
            TaskRole::Coordinate => task.coordinate.iter().map(short).collect(),
            TaskRole::Requested => task.requested.iter().map(short).collect(),
            TaskRole::Recipient => task.recipients.iter().map(|to| short(&to.agency)).collect(),
            TaskRole::Via => task.recipients.iter().filter_map(|to| to.via.as_ref()).map(short).collect(),
        };
        let open = task.open.iter().filter(|(_, of)| *of == role).map(|(actor, _)| short(actor));
        known.into_iter().chain(open).collect()
    };
    let mut parts: Vec<String> = TaskRole::ALL
        .into_iter()
        .map(|role| (role, of_role(role)))
        .filter(|(_, names)| !names.is_empty())
        .map(|(role, names)| {
            format!("{} {}: {}", words.role_letter(role), words.role(role), names.join(", "))
        })
        .collect();
    let due = task.deadlines.iter().map(|deadline| match &*deadline.words {
        _ if !review.is_wide => words.deadline_rhythm(deadline),
        "" => words.deadline(deadline),
        said => format!("“{said}” → {}", words.deadline(deadline)),
    });
    let dates = review.reading().dates(&task.deadlines).filter(|_| review.is_wide);
    let dates = dates.map(|dates| words.due_dates(dates.first, dates.last, dates.count));
    let due = due.chain(dates).collect::<Vec<_>>().join("; ");
    parts.push(format!("{} {}: {due}", words.say("import-letter-deadline"), words.say("import-due")));
    parts.join(" · ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::import::Span;
    use crate::wording::Lang;

    #[test]
    fn every_piece_of_a_line_is_marked_as_its_words_were() {
        let sentence = "Sở A chủ trì làm đường xong trong quý I";
        let span = |words: &str, field| {
            let from = sentence.find(words).unwrap();
            Span { from, to: from + words.len(), field }
        };
        let lead = Gave::Role(TaskRole::Lead);
        let spans = vec![span("Sở A", lead), span("trong quý I", Gave::Deadline)];
        let task = TaskReading { sentence: sentence.into(), spans, ..TaskReading::default() };
        let marked = Marked::of(&task, &Words::new(Lang::Vi));
        assert_eq!(marked.text, "[C]Sở A chủ trì làm đường xong [H]trong quý I");
        let pieces = marked.pieces(0..marked.text.len());
        let said: Vec<_> = pieces
            .iter()
            .filter(|(_, role)| *role == Role::Said)
            .map(|(range, _)| &marked.text[range.clone()])
            .collect();
        assert_eq!(said, ["Sở A", "trong quý I"]);
        let whole: String = pieces.iter().map(|(range, _)| &marked.text[range.clone()]).collect();
        assert_eq!(whole, marked.text);
    }
}
