//! What stands under the lines of a look: the whole of what the cursor is on, and of a column how its cells are read.

use super::{table, words};
use crate::app::sheet::{ColumnReading, SheetLine, SheetReview, Target, column_name, decode, figure};
use crate::domain::text::clean;
use crate::ui::View;
use crate::ui::canvas::Canvas;
use crate::ui::theme::Role;

/// So many cells of a column are shown as they are read.
const SAMPLES: usize = 3;

/// Paints the detail of the line under the cursor.
pub(super) fn paint(view: &View<'_>, review: &SheetReview, canvas: &mut Canvas<'_>) {
    canvas.put(0, 0, 2, "──", Role::Faint);
    let Some(line) = review.current() else { return };
    match line {
        SheetLine::Column(at) => {
            let Some(one) = review.table.columns.get(at) else { return };
            let args = [
                ("column", column_name(one.column.place).into()),
                ("heading", clean(&one.column.heading).into()),
                ("holds", table::taken_for(view, one).into()),
                ("by", table::by(one).into()),
            ];
            let y = canvas.put_wrapped(3, 0, &view.words.say_with("intake-column", &args), Role::Plain);
            canvas.put_wrapped(3, y, &samples(view, review, one), Role::Plain);
        }
        SheetLine::Finding(at) => {
            let Some(finding) = review.table.findings.get(at) else { return };
            let one = finding
                .column
                .and_then(|place| review.table.columns.iter().find(|one| one.column.place == place as usize));
            let args = [
                ("row", (finding.row + 1).to_string().into()),
                ("column", finding.column.map_or_else(|| "—".to_owned(), |c| column_name(c as usize)).into()),
                ("heading", one.map_or_else(String::new, |one| clean(&one.column.heading)).into()),
            ];
            let id = if one.is_some() { "intake-cell" } else { "intake-cell-row" };
            let y = canvas.put_wrapped(3, 0, &view.words.say_with(id, &args), Role::Current);
            canvas.put_wrapped(3, y, &words::sentence(finding, view.words), Role::Caution);
        }
        SheetLine::Corrected(_) | SheetLine::Added(_) => {
            let (cell, said) = table::change_words(view, review, line);
            canvas.put_wrapped(3, 0, &format!("{cell}: {said}"), Role::Plain);
        }
        line => {
            canvas.put_wrapped(3, 0, &table::question(view, review, line), Role::Caution);
        }
    }
}

/// Some cells of a column as they stand there and as they are read.
fn samples(view: &View<'_>, review: &SheetReview, one: &ColumnReading) -> String {
    let cells = review.table.samples(one, SAMPLES);
    let shown = cells.into_iter().map(|cell| {
        let raw = clean(cell.text.trim());
        let read = match one.column.target {
            Some(Target::Figure(key)) => match figure(cell, key, one.style) {
                Ok(Some(value)) => words::value(key, value, view.words),
                Ok(None) => "—".to_owned(),
                Err(_) => "?".to_owned(),
            },
            Some(Target::Percent(_)) => raw.clone(),
            _ => clean(decode(cell.text, one.encoding).trim()),
        };
        if read == raw { format!("“{raw}”") } else { format!("“{raw}” → {read}") }
    });
    let shown: Vec<String> = shown.collect();
    if shown.is_empty() {
        return view.words.say("intake-no-cells").into_owned();
    }
    view.words.say_with("intake-samples", &[("cells", shown.join(" · ").into())])
}
