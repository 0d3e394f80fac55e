//! An expression as a line that reads as the same expression: keys for columns, quotation marks around words.

use super::{Compared, Expr, Number, Test};
use crate::app::review::column::Columns;
use crate::app::review::rows::{Choice, SCALE};
use crate::domain::assessment::Outcome;
use crate::domain::review::Verdict;

/// The line for an expression; nothing for every row.
pub fn print(expr: &Expr, columns: &Columns) -> String {
    match expr {
        Expr::All(parts) => joined(parts, " and ", columns),
        Expr::Any(parts) => joined(parts, " or ", columns),
        _ => one(expr, columns),
    }
}

fn joined(parts: &[Expr], between: &str, columns: &Columns) -> String {
    parts.iter().map(|part| one(part, columns)).collect::<Vec<_>>().join(between)
}

/// An expression that holds together inside another one.
fn one(expr: &Expr, columns: &Columns) -> String {
    match expr {
        Expr::All(_) | Expr::Any(_) => format!("({})", print(expr, columns)),
        Expr::Not(inner) => format!("not {}", one(inner, columns)),
        Expr::Text(text) => format!("\"{text}\""),
        Expr::Pattern(pattern) => format!("/{}/", pattern.replace('/', "\\/")),
        Expr::Is(column, test) => {
            let key = columns.key(*column);
            match test {
                Test::Missing => format!("{key}:?"),
                Test::Number(compared, number) => format!("{key} {} {}", sign(*compared), decimal(*number)),
                Test::Between(low, high) => format!("{key} = {}..{}", decimal(*low), decimal(*high)),
                Test::Equals(whole) => format!("{key} = \"{whole}\""),
                Test::Contains(part) => format!("{key} ~ \"{part}\""),
                Test::Choice(choice) => format!("{key} = \"{}\"", chosen(*choice)),
                Test::YesNo(answer) => format!("{key} = {}", if *answer { "yes" } else { "no" }),
            }
        }
    }
}

const fn sign(compared: Compared) -> &'static str {
    match compared {
        Compared::Equal => "=",
        Compared::Less => "<",
        Compared::AtMost => "<=",
        Compared::More => ">",
        Compared::AtLeast => ">=",
    }
}

/// With a comma: a point could part thousands.
fn decimal(number: Number) -> String {
    let (whole, places) = (number.scaled / SCALE, number.scaled % SCALE);
    if places == 0 {
        return whole.to_string();
    }
    format!("{whole},{places:04}").trim_end_matches('0').to_owned()
}

const fn chosen(choice: Choice) -> &'static str {
    match choice {
        Choice::Outcome(Outcome::Met) => "met",
        Choice::Outcome(Outcome::NotMet) => "not met",
        Choice::Outcome(Outcome::Undetermined) => "undetermined",
        Choice::Undecided => "undecided",
        Choice::Verdict(Verdict::Propose) => "proposed",
        Choice::Verdict(Verdict::Decline) => "declined",
        Choice::Verdict(Verdict::Return) => "returned",
        Choice::Verdict(Verdict::Defer) => "deferred",
        Choice::Verdict(Verdict::Agree) => "agreed",
    }
}
