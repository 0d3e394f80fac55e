//! Sheets of figures in words: what a column holds, what is noted of a cell, a figure as it is written.

use crate::app::sheet::{SheetFinding, Target, Trouble, column_name};
use crate::domain::figures::{FigureKey, FigureKind, Metric};
use crate::domain::text::clean;
use crate::wording::Words;

/// What a column holds.
pub fn holds(target: Target, words: &Words) -> String {
    match target {
        Target::Figure(key) => words.figure(key),
        Target::Percent(rate) => words.metric(Metric::Rate(rate)),
        _ => words.say(&format!("cli-sheet-holds-{}", target.key().replace('_', "-"))).into_owned(),
    }
}

/// A figure as it is written.
pub fn value(key: FigureKey, value: u32, words: &Words) -> String {
    match key.kind() {
        FigureKind::YesNo => {
            words.say(if value == 0 { "cli-sheet-no" } else { "cli-sheet-yes" }).into_owned()
        }
        FigureKind::Area | FigureKind::Length => format!("{},{:02}", value / 100, value % 100),
        FigureKind::Count => value.to_string(),
    }
}

/// One finding in words.
pub fn sentence(finding: &SheetFinding, words: &Words) -> String {
    let mut args = vec![("value", clean(&finding.value).into())];
    match &finding.trouble {
        Trouble::SeveralCommunes { codes } => args.push(("codes", codes.join(", ").into())),
        Trouble::ReadAs { name }
        | Trouble::CodeOfAnother { name }
        | Trouble::CodeInAnotherDistrict { name } => {
            args.push(("name", clean(name).into()));
        }
        Trouble::UnknownCommune { district, near } => {
            args.push(("is-near", (if near.is_some() { "yes" } else { "no" }).into()));
            args.push(("near", clean(near.as_deref().unwrap_or_default()).into()));
            args.push(("within", (if district.is_some() { "yes" } else { "no" }).into()));
            args.push(("district", clean(district.as_deref().unwrap_or_default()).into()));
        }
        Trouble::Thousands { mark } => {
            args.push(("mark", (if *mark == ',' { "comma" } else { "dot" }).into()));
        }
        Trouble::MarkForYes { cells } => args.push(("n", (*cells).into())),
        Trouble::Repeated { first } => args.push(("row", (first + 1).to_string().into())),
        Trouble::AboveTotal { total } => args.push(("total", words.figure(*total).into())),
        Trouble::TogetherAboveTotal { parts, total } => {
            args.push(("parts", words.figure_list(*parts).into()));
            args.push(("total", words.figure(*total).into()));
        }
        Trouble::PercentDiffers { rate } => args.push(("rate", words.metric(Metric::Rate(*rate)).into())),
        _ => {}
    }
    words.say_with(&format!("sheet-finding-{}", finding.trouble.kind().replace('_', "-")), &args)
}

/// The cell of a finding as a spreadsheet names it: "F12"; the row alone where it is about the row.
pub fn cell(finding: &SheetFinding) -> String {
    let column = finding.column.map(|column| column_name(column as usize)).unwrap_or_default();
    format!("{column}{}", finding.row + 1)
}
