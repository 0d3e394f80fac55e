//! What is read of a plan, in lines that a person can compare.

use ct135::domain::deadline::Deadline;
use ct135::intake::document::{Block, Cell, Document, Table};
use ct135::intake::plan::{Actor, PlanReading, Recipient, TaskReading};

/// The document of a text whose lines between bars are tables.
pub(crate) fn with_tables(text: &str) -> Document {
    let mut document = Document::of_text("");
    for line in text.lines() {
        let Some(row) = line.strip_prefix('|').and_then(|row| row.strip_suffix('|')) else {
            document.blocks.push(Block::Line(line.to_owned()));
            continue;
        };
        let cell = |cell: &str| match cell.trim() {
            "^" => Cell::Above,
            "<" => Cell::Left,
            words => Cell::Text(words.replace(" / ", "\n")),
        };
        let row = row.split('|').map(cell).collect();
        match document.blocks.last_mut() {
            Some(Block::Table(table)) => table.rows.push(row),
            _ => document.blocks.push(Block::Table(Table { rows: vec![row] })),
        }
    }
    document
}

/// The findings that belong to no duty, in full.
pub(crate) fn asides(reading: &PlanReading) -> Vec<String> {
    let is_of_duty = |clause: Option<&str>| reading.tasks.iter().any(|task| Some(&*task.clause) == clause);
    let asides = reading.findings.iter().filter(|noted| !is_of_duty(noted.clause.as_deref()));
    let told = asides.map(|noted| {
        let clause = noted.clause.as_deref().map(|clause| format!("{clause} ")).unwrap_or_default();
        format!("! {clause}{:?}", noted.finding)
    });
    told.collect()
}

/// A duty in one line: its clause, roles by their letters with short names, kind and days of each deadline.
pub(crate) fn duty(reading: &PlanReading, task: &TaskReading) -> String {
    let short = |actor: &Actor| reading.agencies[actor.0].row.short.to_string();
    let list = |actors: &[Actor]| actors.iter().map(short).collect::<Vec<_>>().join(",");
    let mut duty = vec![task.clause.to_string()];
    let roles = [("C", &task.lead), ("P", &task.coordinate), ("T", &task.perform), ("Đ", &task.requested)];
    let roles = roles.iter().filter(|(_, actors)| !actors.is_empty());
    duty.extend(roles.map(|(role, actors)| format!("{role}:{}", list(actors))));
    let to = |recipient: &Recipient| {
        short(&recipient.agency) + &recipient.via.map(|via| format!("<{}", short(&via))).unwrap_or_default()
    };
    if !task.recipients.is_empty() {
        duty.push(format!("N:{}", task.recipients.iter().map(to).collect::<Vec<_>>().join(",")));
    }
    if task.obligated != task.lead {
        duty.push(format!("={}", list(&task.obligated)));
    }
    duty.push(format!("[{}]", task.deadlines.iter().map(when).collect::<Vec<_>>().join("; ")));
    duty.join(" ")
}

fn when(deadline: &Deadline) -> String {
    let reading = &deadline.reading;
    let series = reading.series().iter().map(|one| format!("{} {}", one.every.duration(), one.of.name()));
    let days = [reading.start(), reading.due()].into_iter().flatten().map(|day| day.to_string());
    let words = std::iter::once(reading.kind().to_owned()).chain(days).chain(series);
    words.collect::<Vec<_>>().join(" ")
}
