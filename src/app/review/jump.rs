//! Going to a row: by its number, its place, its code; to the next contradiction; to the one nearest to the threshold.

use super::column::Column;
use super::rows::Value;
use super::{decision, figures, found};
use crate::app::grid::Direction;
use crate::app::model::Model;
use crate::app::notice::Notice;
use crate::domain::assessment::check;
use crate::domain::review::SurveyId;
use crate::domain::text::fold;

/// Puts the cursor on the row that is meant: a printed id ("23503/kon-teo", with the round before it or not), a commune
/// code, the number of a row, or words. A place that the id names and that has no row yet gets its form of figures. Says
/// whether there is one.
pub(in crate::app) fn go(model: &mut Model, typed: &str) -> bool {
    let typed = fold(typed.trim());
    let id = typed.rsplit_once(':').map_or(typed.as_str(), |(_, id)| id);
    if id.is_empty() {
        return false;
    }
    let number = id.strip_prefix('#').unwrap_or(id).parse::<usize>().ok().filter(|number| *number > 0);
    let page = model.page();
    if let Some(raw) = by_code(model, id) {
        return model.review.grid.go_to(raw, page);
    }
    if let Some(number) = number {
        let is_there = number <= model.review.grid.shown().len();
        if is_there {
            model.review.grid.move_to(number - 1, page);
        }
        return is_there;
    }
    let meant = found(model, &typed);
    let first = model.review.grid.shown().iter().copied().find(|raw| meant.contains(*raw));
    match first {
        Some(raw) => model.review.grid.go_to(raw, page),
        None => figures::open_called(model, id),
    }
}

/// The first row shown in the commune with this code, and with this name where one stands behind a slash.
fn by_code(model: &mut Model, id: &str) -> Option<u32> {
    let (code, name) = id.split_once('/').map_or((id, None), |(code, name)| (code, Some(name)));
    let snapshot = model.snapshot.clone();
    let round = model.review.round.clone()?;
    model.review.homes.catch_up(&snapshot, &round);
    let homes = &model.review.homes;
    let commune =
        homes.communes().iter().position(|unit| !unit.code.is_empty() && *unit.code == *code)? as u32;
    let is_meant = |raw: &u32| {
        let home = homes.home_of(*raw);
        let village = homes.villages().get(home.village as usize).map_or("", |village| &village.folded);
        home.commune == commune && name.is_none_or(|name| village.replace(' ', "-") == name)
    };
    model.review.grid.shown().iter().copied().find(is_meant)
}

/// To the next row whose figures contradict each other.
pub(super) fn next_finding(model: &mut Model) {
    let page = model.page();
    let mut grid = std::mem::take(&mut model.review.grid);
    let has_finding =
        |raw| model.snapshot.get(SurveyId::new(raw)).is_some_and(|survey| !check(&survey.figures).is_empty());
    let is_found = grid.seek(Direction::Forward, page, has_finding);
    model.review.grid = grid;
    if !is_found {
        model.say(Notice::NoneFound);
    }
}

/// To the undecided row nearest to its threshold; from the row that this key led to, to the next nearest.
pub(super) fn nearest(model: &mut Model) {
    let Some(rows) = model.review.rows(&model.snapshot) else { return };
    let here = model.review.grid.current();
    let distance = |raw: u32| match rows.value(&rows.row(raw)?, Column::Margin) {
        Value::Number { num, .. } => Some(num),
        _ => None,
    };
    let undecided = model.review.grid.shown().iter().copied().enumerate();
    let mut keys: Vec<(u64, usize, u32)> = undecided
        .filter(|(_, raw)| decision(model, *raw).is_none())
        .filter_map(|(place, raw)| Some((distance(raw)?, place, raw)))
        .collect();
    keys.sort_unstable();
    let is_there = |raw: u32| Some(raw) == here && model.review.near == here;
    let after = keys.iter().position(|(_, _, raw)| is_there(*raw)).map_or(0, |at| at + 1);
    let next = keys.get(after).or(keys.first()).map(|(_, place, raw)| (*place, *raw));
    let page = model.page();
    let Some((place, raw)) = next else { return model.say(Notice::NoneNear) };
    model.review.grid.move_to(place, page);
    model.review.near = Some(raw);
}
