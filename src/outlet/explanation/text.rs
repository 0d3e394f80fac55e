//! The page as text of 80 columns, safe for a terminal.

use super::{Condition, Page};
use crate::domain::text::{display, width, wrap};

const COLUMNS: usize = 80;
/// Cells by which a condition is moved in for each group it stands in.
const STEP: usize = 2;

pub(super) fn write(page: &Page) -> String {
    let mut lines = vec![page.title.clone()];
    lines.extend(page.notice.clone());
    lines.push(String::new());
    for (name, value) in &page.facts {
        hang(&mut lines, 0, &format!("{name}: "), value);
    }
    lines.push(String::new());
    hang(&mut lines, 0, "", &page.verdict);
    lines.extend([String::new(), page.conditions_title.clone()]);
    page.conditions.iter().for_each(|condition| put(&mut lines, condition));
    for (title, below) in &page.sections {
        lines.extend([String::new(), title.clone()]);
        for line in below {
            hang(&mut lines, 0, "- ", line);
        }
    }
    lines.extend([String::new(), page.foot.clone()]);
    lines.iter().fold(String::new(), |text, line| text + &display(line) + "\n")
}

fn put(lines: &mut Vec<String>, condition: &Condition) {
    let article = match condition.article.as_str() {
        "" => String::new(),
        article => format!(" [{article}]"),
    };
    let said = format!("{} – {}{article}", condition.text, condition.outcome);
    hang(lines, usize::from(condition.depth) * STEP, &format!("{}  ", condition.id), &said);
}

/// A text behind its mark, whose further lines stand under its first word.
fn hang(lines: &mut Vec<String>, indent: usize, mark: &str, text: &str) {
    let before = indent + width(mark).min(COLUMNS / 3);
    let parts = wrap(text, COLUMNS - before.min(COLUMNS / 2));
    lines.push(format!("{}{mark}{}", " ".repeat(indent), parts.first().map_or("", String::as_str)));
    lines.extend(parts.iter().skip(1).map(|part| format!("{}{part}", " ".repeat(before))));
}
