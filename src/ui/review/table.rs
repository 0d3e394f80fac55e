//! The round with its counts, the heads of the columns, the rows in view.
//!
//! The village, which is bold under the cursor, stands next to the marker: then a move costs one run of cells a row.

use super::{glyph, names};
use crate::app::review;
use crate::domain::assessment::{Brief, Outcome};
use crate::domain::figures::{FigureKey, Figures, Rate};
use crate::domain::place::PlaceLevel;
use crate::domain::review::SurveyId;
use crate::ui::View;
use crate::ui::canvas::{Canvas, Span};
use crate::ui::theme::Role;

/// Cells of the columns that do not grow: marker and mark, households, one share, one criterion, result, decision.
const MARKER: u16 = 2;
const HOUSEHOLDS: u16 = 5;
const SHARE: u16 = 6;
const CRITERION: u16 = 4;
const RESULT: u16 = 3;
const DECISION: u16 = 10;
/// Below this many cells for names the shares are left out; the detail has them.
const NAMES: u16 = 27;

/// Cells of the longest name of a village, and more.
const LONGEST_NAME: u16 = 26;

/// How wide the columns are.
struct Columns {
    district: u16,
    commune: u16,
    village: u16,
    has_shares: bool,
    criteria: u16,
}

impl Columns {
    fn of(width: u16, criteria: u16) -> Self {
        let fixed = MARKER + HOUSEHOLDS + CRITERION * criteria + RESULT + DECISION;
        let has_shares = width >= fixed + 2 * SHARE + NAMES;
        let names = width.saturating_sub(fixed + if has_shares { 2 * SHARE } else { 0 });
        let commune = (names * 3 / 10).min(16);
        let district = (names * 33 / 100).min(16);
        // Wider than any name, it would only part a name from its figures.
        let village = names.saturating_sub(district + commune).min(LONGEST_NAME);
        Self { district, commune, village, has_shares, criteria }
    }
}

/// Paints the table into its area.
pub(super) fn paint(view: &View<'_>, canvas: &mut Canvas<'_>) {
    let pane = &view.model.review;
    let criteria = pane.round.as_ref().and_then(|round| round.rules().ok());
    let criteria = criteria.map_or(0, |ruled| ruled.assessor.criteria().count() as u16);
    let columns = Columns::of(canvas.width(), criteria);
    title(view, canvas);
    heads(view, canvas, &columns);
    let lines = usize::from(canvas.height().saturating_sub(2));
    for (line, raw) in pane.grid.shown().iter().skip(pane.grid.top()).take(lines).enumerate() {
        let is_current = pane.grid.top() + line == pane.grid.cursor();
        row(view, canvas, &columns, (line as u16 + 2, *raw, is_current));
    }
}

/// The round on the left, what the comparison says of all rows on the right.
fn title(view: &View<'_>, canvas: &mut Canvas<'_>) {
    let (model, words) = (view.model, view.words);
    let Some(open) = &model.review.round else { return };
    let Some(round) = model.snapshot.get(open.id) else { return };
    let rules = match open.rules() {
        Ok(ruled) => {
            let heading = ruled.rules.heading();
            let status = words.verification(ruled.rules.status());
            let is_doubtful = ruled.rules.status() > crate::domain::criteria::Verification::BySummary;
            let checked = status.filter(|_| is_doubtful).map(|status| format!(" ({status})"));
            format!("{}{}", heading.source.number, checked.unwrap_or_default())
        }
        Err(fault) => words
            .say_with("review-rules-unread", &[("line", fault.line.into()), ("column", fault.column.into())]),
    };
    let head =
        words.say_with("review-title", &[("year", round.year.to_string().into()), ("rules", rules.into())]);
    let counts = counts(view);
    let width: usize = counts.iter().map(|(text, _)| crate::domain::text::width(text)).sum();
    let start = canvas.width().saturating_sub(width as u16 + 1);
    canvas.put(1, 0, start.saturating_sub(2), &head, Role::Heading);
    canvas.put_spans(start, 0, width as u16, &counts);
}

fn counts<'v>(view: &View<'v>) -> Vec<Span<'v>> {
    let (pane, words) = (&view.model.review, view.words);
    let Some(results) = &pane.results else {
        let rows = pane.grid.order().len();
        return vec![(words.say_with("review-assessing", &[("n", rows.into())]).into(), Role::Faint)];
    };
    let mut spans = Vec::new();
    for (id, outcome) in [
        ("review-count-met", Outcome::Met),
        ("review-count-not-met", Outcome::NotMet),
        ("review-count-undetermined", Outcome::Undetermined),
    ] {
        let (glyph, role) = glyph(outcome);
        let n = results.counts().of(outcome);
        if !spans.is_empty() {
            spans.push((" · ".into(), Role::Faint));
        }
        spans.push((format!("{glyph} ").into(), role));
        spans.push((words.say_with(id, &[("n", n.into())]).into(), Role::Plain));
    }
    spans
}

fn heads(view: &View<'_>, canvas: &mut Canvas<'_>, columns: &Columns) {
    let words = view.words;
    let mut x = MARKER;
    for (level, width) in [
        (PlaceLevel::Village, columns.village),
        (PlaceLevel::Commune, columns.commune),
        (PlaceLevel::District, columns.district),
    ] {
        canvas.put(x, 1, width.saturating_sub(1), &words.place_level(level), Role::Heading);
        x += width;
    }
    x += HOUSEHOLDS;
    canvas.put_right(x - 1, 1, &words.say("review-head-households"), Role::Heading);
    if columns.has_shares {
        for id in ["review-head-poor", "review-head-together"] {
            x += SHARE;
            canvas.put_right(x - 1, 1, &words.say(id), Role::Heading);
        }
    }
    for criterion in 0..columns.criteria {
        let head = words.say_with("review-head-criterion", &[("n", (criterion + 1).into())]);
        canvas.put(x, 1, CRITERION - 1, &head, Role::Heading);
        x += CRITERION;
    }
    canvas.put(x, 1, RESULT - 1, &words.say("review-head-result"), Role::Heading);
    canvas.put(x + RESULT, 1, DECISION, &words.say("review-head-decision"), Role::Heading);
}

fn row(view: &View<'_>, canvas: &mut Canvas<'_>, columns: &Columns, (y, raw, is_current): (u16, u32, bool)) {
    let (model, words) = (view.model, view.words);
    canvas.put(0, y, 1, if is_current { "▌" } else { " " }, Role::Current);
    canvas.put(1, y, 1, if model.review.grid.marks.contains(raw) { "+" } else { " " }, Role::Caution);
    let [village, commune, district] = names(view, raw);
    let role = if is_current { Role::Current } else { Role::Plain };
    canvas.put(MARKER, y, columns.village.saturating_sub(1), &village, role);
    if !view.rows.has(raw) {
        return;
    }
    let mut x = MARKER + columns.village;
    for (name, width) in [(commune, columns.commune), (district, columns.district)] {
        canvas.put(x, y, width.saturating_sub(1), &name, Role::Plain);
        x += width;
    }
    let Some(survey) = model.snapshot.get(SurveyId::new(raw)) else { return };
    x += HOUSEHOLDS;
    let households = survey.figures.get(FigureKey::Households);
    let households = households.map_or_else(|| "?".to_owned(), |count| words.number(count.into()));
    canvas.put_right(x - 1, y, &households, Role::Plain);
    if columns.has_shares {
        for rate in [Rate::Poor, Rate::PoorNearPoor] {
            x += SHARE;
            let (text, role) = share(view, &survey.figures, rate);
            canvas.put_right(x - 1, y, &text, role);
        }
    }
    if let Some(brief) = review::brief(model, raw) {
        verdicts(view, canvas, columns, (x, y), brief);
    }
    x += CRITERION * columns.criteria + RESULT;
    decision(view, canvas, (x, y), raw);
}

fn share(view: &View<'_>, figures: &Figures, rate: Rate) -> (String, Role) {
    let parts = rate.numerator().iter().map(|key| figures.get(*key).map(i64::from));
    let sum: Option<i64> = parts.sum();
    let total = figures.get(rate.denominator()).map(i64::from);
    let text = sum.zip(total).and_then(|(sum, total)| view.words.share(sum, total));
    text.map_or_else(|| ("?".to_owned(), Role::Caution), |text| (text, Role::Plain))
}

fn verdicts(
    view: &View<'_>,
    canvas: &mut Canvas<'_>,
    columns: &Columns,
    (mut x, y): (u16, u16),
    brief: Brief,
) {
    for criterion in 0..columns.criteria {
        let outcome = brief.criterion(usize::from(criterion));
        let role = if outcome == Outcome::Met { Role::Plain } else { glyph(outcome).1 };
        canvas.put(x, y, CRITERION - 1, &view.words.outcome_short(outcome), role);
        x += CRITERION;
    }
    let (sign, role) = glyph(brief.outcome);
    canvas.put(x, y, 1, sign, role);
}

/// What was decided; an exclamation mark where it contradicts the comparison.
fn decision(view: &View<'_>, canvas: &mut Canvas<'_>, (x, y): (u16, u16), raw: u32) {
    let Some(row) = review::decision(view.model, raw) else {
        canvas.put(x, y, 1, "—", Role::Plain);
        return;
    };
    let outcome = review::brief(view.model, raw).map_or(Outcome::Undetermined, |brief| brief.outcome);
    let said = view.words.verdict_short(row.verdict);
    if row.verdict.contradicts(outcome) {
        canvas.put(x, y, DECISION, &format!("!{said}"), Role::Caution);
    } else {
        canvas.put(x, y, DECISION, &said, Role::Plain);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_columns_fill_the_width_as_far_as_names_need_it() {
        for width in [60, 72, 80, 120, 200] {
            let columns = Columns::of(width, 3);
            let shares = if columns.has_shares { 2 * SHARE } else { 0 };
            let fixed = MARKER + HOUSEHOLDS + shares + 3 * CRITERION + RESULT + DECISION;
            let all = fixed + columns.district + columns.commune + columns.village;
            assert!(if width <= 80 { all == width } else { all <= width }, "{all} of {width}");
            assert!(columns.village >= 9 && columns.commune >= 7, "{width}");
        }
        assert!(Columns::of(crate::app::geometry::LEAST.0, 3).village > 0);
    }
}
