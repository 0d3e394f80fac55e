//! The words of a test: "≥ 55 %", ">= 55%", "< 1,5 ha", "> 20 km", "≥ 15 % and < 20 %", "is yes", "is no".

use super::error::Problem;
use crate::domain::criteria::{Bound, Comparison, Decimal, Test};
use crate::domain::figures::{FigureKind, Metric};

/// The signs, the longer ones first because the shorter ones begin them.
const SIGNS: [(&str, Comparison); 6] = [
    ("≥", Comparison::AtLeast),
    (">=", Comparison::AtLeast),
    ("≤", Comparison::AtMost),
    ("<=", Comparison::AtMost),
    (">", Comparison::Above),
    ("<", Comparison::Below),
];

/// Reads the test of a metric. Percent, hectares, kilometres or no unit must be written as the metric is measured, so that "55" of
/// something is never taken for 55 % of it.
pub(super) fn test(metric: Metric, words: &str) -> Result<Test, Problem> {
    let bad = || Problem::BadTest(words.into());
    match words.trim() {
        "is yes" => return Ok(Test::Is(true)),
        "is no" => return Ok(Test::Is(false)),
        _ => {}
    }
    let bound = |words: &str| bound(metric, words).ok_or_else(bad).and_then(|bound| bound);
    match words.split_once(" and ") {
        None => Ok(Test::Compare(bound(words)?)),
        Some((low, high)) => Ok(Test::Between { low: bound(low)?, high: bound(high)? }),
    }
}

/// One sign, one number, one unit; `None` where they do not read as such.
fn bound(metric: Metric, words: &str) -> Option<Result<Bound, Problem>> {
    let words = words.trim();
    let (sign, comparison) = SIGNS.into_iter().find(|(sign, _)| words.starts_with(sign))?;
    let rest = words[sign.len()..].trim_start();
    let end = rest.find(|letter: char| !letter.is_ascii_digit() && letter != ',' && letter != '.');
    let (number, unit) = rest.split_at(end.unwrap_or(rest.len()));
    let threshold = Decimal::parse(number)?;
    let expected = unit_of(metric);
    Some(if unit.trim() == expected {
        Ok(Bound { comparison, threshold })
    } else {
        Err(Problem::WrongUnit { metric: metric.key().into(), expected: expected.into() })
    })
}

fn unit_of(metric: Metric) -> &'static str {
    match metric {
        Metric::Rate(_) => "%",
        Metric::Figure(figure) => match figure.kind() {
            FigureKind::Area => "ha",
            FigureKind::Length => "km",
            FigureKind::Count | FigureKind::YesNo => "",
        },
    }
}
