//! The sentence of a task, questions, and the prompt on the status line.

use crate::app::dialog::{Prompt, PromptKind, Question};
use crate::app::model::PaneKind;
use crate::app::review::SPEAKS;
use crate::app::review::deciding::Preview;
use crate::domain::plan::TaskId;
use crate::domain::review::Verdict;
use crate::domain::text::width;
use crate::ui::View;
use crate::ui::canvas::Canvas;
use crate::ui::theme::Role;

/// Paints the original sentence with its clause and the plan it stands in.
pub(in crate::ui) fn sentence(view: &View<'_>, id: TaskId, canvas: &mut Canvas<'_>) -> Option<(u16, u16)> {
    let task = view.model.snapshot.get(id)?;
    let plan = view.model.snapshot.get(task.plan).map_or("", |plan| &*plan.number);
    let head =
        view.words.say_with("matrix-sentence", &[("clause", (&*task.clause).into()), ("plan", plan.into())]);
    canvas.head(&head, Role::Heading);
    let y = canvas.put_wrapped(2, 1, &task.sentence, Role::Plain);
    for (line, deadline) in task.deadlines.iter().enumerate() {
        canvas.put(2, y + 1 + line as u16, canvas.width() - 3, &deadline.words, Role::Faint);
    }
    None
}

/// Paints a question with what will happen.
pub(in crate::ui) fn question(
    view: &View<'_>,
    question: &Question,
    canvas: &mut Canvas<'_>,
) -> Option<(u16, u16)> {
    let words = view.words;
    let (head, body) = match question {
        Question::Undo { label, rows, .. } => (
            words.say("frame-ask-undo").into_owned(),
            words.say_with(
                "frame-ask-undo-body",
                &[("label", words.label(label).into()), ("rows", (*rows).into())],
            ),
        ),
        Question::Import { rows, noted } => (
            words.say_with("import-ask-store", &[("n", (*rows).into()), ("noted", (*noted).into())]),
            words.say("import-ask-store-body").into_owned(),
        ),
        Question::Sheet { rows, refused, noted, places, overturned } => {
            let args = [
                ("n", (*rows).into()),
                ("refused", (*refused).into()),
                ("noted", (*noted).into()),
                ("places", (*places).into()),
                ("overturned", (*overturned).into()),
            ];
            (words.say_with("intake-ask-store", &args), words.say_with("intake-ask-body", &args))
        }
        Question::Paste(paste) => return super::figures::paste(view, paste, canvas),
        Question::Decide { verdict, reason, preview } => {
            return decision(view, (*verdict, reason), preview, canvas);
        }
    };
    canvas.head(&head, Role::Heading);
    canvas.put_wrapped(2, 1, &body, Role::Plain);
    None
}

/// Paints what a decision on many places would change: who speaks, what was said before, which rows are refused and why.
fn decision(
    view: &View<'_>,
    (verdict, reason): (Verdict, &str),
    preview: &Preview,
    canvas: &mut Canvas<'_>,
) -> Option<(u16, u16)> {
    let words = view.words;
    let args = [
        ("verdict", words.verdict(verdict).into_owned().into()),
        ("level", words.level(SPEAKS).into_owned().into()),
    ];
    canvas.head(&words.say_with("review-ask-decide", &args), Role::Heading);
    let mut parts = vec![words.say_with("review-ask-rows", &[("rows", preview.changed().into())])];
    let before = preview.replaced.iter().map(|(before, n)| {
        let args = [("n", (*n).into()), ("verdict", words.verdict_short(*before).into_owned().into())];
        words.say_with("review-ask-before", &args)
    });
    let before: Vec<String> = before.collect();
    if !before.is_empty() {
        parts.push(words.say_with("review-ask-replaced", &[("before", before.join(", ").into())]));
    }
    if preview.same > 0 {
        parts.push(words.say_with("review-ask-same", &[("n", preview.same.into())]));
    }
    let mut y = canvas.put_wrapped(2, 1, &format!("{}.", parts.join("; ")), Role::Plain);
    if !reason.is_empty() {
        let said = words.say_with("review-ask-reason", &[("reason", reason.into())]);
        y = canvas.put_wrapped(2, y, &said, Role::Plain);
    }
    if !preview.refused.is_empty() {
        let n = [("n", preview.refused.len().into())];
        y = canvas.put_wrapped(2, y, &words.say_with("review-ask-refused", &n), Role::Caution);
        canvas.put_wrapped(2, y, &crate::ui::review::list_of(view, &preview.refused), Role::Caution);
    }
    None
}

/// Paints the prompt on the status line; says in which column the text cursor stands.
pub(in crate::ui) fn prompt(view: &View<'_>, prompt: &Prompt, canvas: &mut Canvas<'_>) -> u16 {
    let id = match prompt.kind {
        PromptKind::Filter => "frame-prompt-filter",
        PromptKind::Find => "frame-prompt-find",
        PromptKind::PlanFile => "frame-prompt-plan-file",
        PromptKind::Mark => "frame-prompt-mark",
        PromptKind::Jump => "review-prompt-jump",
        PromptKind::ViewName => "review-prompt-view-name",
        PromptKind::ScenarioName => "review-prompt-scenario-name",
        PromptKind::SheetFile => "files-prompt-sheet",
        PromptKind::ExplanationFile(_) => "files-prompt-explanation",
        PromptKind::ReviewsFile => "files-prompt-reviews",
    };
    let head = view.words.say(id);
    let x = canvas.head_within(canvas.width() - 1, &head, Role::Heading) + 1;
    let fault = view.model.review.fault.as_ref();
    let fault = fault.filter(|_| prompt.kind == PromptKind::Filter && view.model.pane == PaneKind::Review);
    let room = canvas.width().saturating_sub(x);
    let text = prompt.line.text();
    // The word that does not read is underlined where it stands.
    match fault.and_then(|at| Some((text.get(..at.from)?, text.get(at.from..at.to)?, text.get(at.to..)?))) {
        Some((before, word, after)) => {
            let spans = [(before, Role::Plain), (word, Role::Fault), (after, Role::Plain)]
                .map(|(text, role)| (text.into(), role));
            canvas.put_spans(x, 0, room, &spans);
        }
        None => {
            canvas.put(x, 0, room, text, Role::Plain);
        }
    }
    x + width(prompt.line.before_cursor()) as u16
}
