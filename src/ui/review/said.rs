//! Columns, values, filters and their faults in words.

use crate::app::review::column::{Column, Columns, Kind};
use crate::app::review::filter::{Compared, Expr, Fault, Number, Test};
use crate::app::review::rows::{Choice, SCALE};
use crate::app::review::table::{Facet, SortBy, Way};
use crate::domain::criteria::RuleSet;
use crate::ui::View;
use crate::ui::theme::Role;
use crate::wording::Words;

/// The name of a column.
pub(in crate::ui) fn column(view: &View<'_>, column: Column) -> String {
    let rules = view.model.review.round.as_ref().and_then(|round| round.rules().ok());
    column_under(rules.map(|ruled| &ruled.rules), column, view.words)
}

/// The name of a column under a rule set.
pub(crate) fn column_under(rules: Option<&RuleSet>, column: Column, words: &Words) -> String {
    match column {
        Column::Metric(metric) => words.metric(metric),
        Column::Criterion(place) => {
            let Some(node) = rules.and_then(|rules| rules.nodes().get(usize::from(place))) else {
                return "?".to_owned();
            };
            let label = words.bilingual(&node.label);
            words.say_with("review-column-criterion", &[("id", (&*node.id).into()), ("label", label.into())])
        }
        _ => {
            let key = Columns::of(rules).key(column).replace('_', "-");
            words.say(&format!("review-column-{key}")).into_owned()
        }
    }
}

/// The key of a column as part of the name of its words.
pub(super) fn id(view: &View<'_>, column: Column) -> String {
    view.model.review.columns().key(column).replace('_', "-")
}

/// What a facet asks for, in few words: "Huyện: Đăk Tô, Sa Thầy".
pub(in crate::ui) fn facet(view: &View<'_>, facet: &Facet) -> String {
    let picks: Vec<String> = facet.picks.iter().map(|pick| value(view, facet.column, pick)).collect();
    let args = [("column", column(view, facet.column).into()), ("values", picks.join(", ").into())];
    view.words.say_with(if facet.is_excluded { "review-facet-without" } else { "review-facet" }, &args)
}

/// A value of a column; with the name of its own column where it speaks of another one.
pub(in crate::ui) fn value(view: &View<'_>, of: Column, asked: &Expr) -> String {
    match asked {
        Expr::Is(column, test) if *column == of => self::test(view, *column, test),
        Expr::Is(Column::CommuneCode, Test::Equals(code)) if of == Column::Commune => commune(view, code),
        Expr::Is(Column::Metric(metric), Test::Missing) if of == Column::Missing => {
            view.words.metric(*metric)
        }
        Expr::All(parts) => parts.iter().map(|part| value(view, of, part)).collect::<Vec<_>>().join(" · "),
        Expr::Not(inner) if **inner == Expr::Is(of, Test::Missing) => {
            view.words.say("review-value-present").into_owned()
        }
        _ => expr(view, asked),
    }
}

/// A commune with its district: several communes may have one name.
fn commune(view: &View<'_>, code: &str) -> String {
    let homes = &view.model.review.homes;
    let Some(unit) = homes.communes().iter().find(|unit| *unit.code == *code) else { return code.to_owned() };
    let district = homes.districts().get(unit.district as usize).map_or("", |unit| &*unit.name.text);
    format!("{} ({district})", unit.name.text)
}

/// What is asked of a column, without its name.
fn test(view: &View<'_>, column: Column, test: &Test) -> String {
    let words = view.words;
    match test {
        Test::Missing => words.say("review-value-missing").into_owned(),
        Test::Number(compared, value) => {
            let id = match compared {
                Compared::Equal => return number(view, column, *value),
                Compared::Less => "domain-bound-below",
                Compared::AtMost => "domain-bound-short-at-most",
                Compared::More => "domain-bound-above",
                Compared::AtLeast => "domain-bound-short-at-least",
            };
            words.say_with(id, &[("value", number(view, column, *value).into())])
        }
        Test::Between(low, high) => {
            let args =
                [("low", number(view, column, *low).into()), ("high", number(view, column, *high).into())];
            words.say_with("review-value-between", &args)
        }
        Test::Equals(whole) => name(view, column, whole),
        Test::Contains(part) => format!("~ “{part}”"),
        Test::Choice(choice) => self::choice(view, *choice),
        Test::YesNo(answer) => words.say(if *answer { "domain-yes" } else { "domain-no" }).into_owned(),
    }
}

/// A name as it is written, where the book has it.
fn name(view: &View<'_>, column: Column, folded: &str) -> String {
    let homes = &view.model.review.homes;
    let units = match column {
        Column::District => homes.districts(),
        Column::Commune => homes.communes(),
        _ => &[],
    };
    let mut names = units.iter().map(|unit| &unit.name);
    let unit = names.find(|name| name.folded == folded);
    let village = || homes.villages().iter().find(|name| column == Column::Village && name.folded == folded);
    unit.or_else(village).map_or_else(|| format!("“{folded}”"), |name| name.text.to_string())
}

/// One of a few values.
pub(in crate::ui) fn choice(view: &View<'_>, choice: Choice) -> String {
    match choice {
        Choice::Outcome(outcome) => view.words.outcome(outcome).into_owned(),
        Choice::Undecided => view.words.say("review-value-undecided").into_owned(),
        Choice::Verdict(verdict) => view.words.verdict_short(verdict).into_owned(),
    }
}

fn number(view: &View<'_>, column: Column, number: Number) -> String {
    let words = view.words;
    let (whole, places) = (number.scaled / SCALE, number.scaled % SCALE);
    let plain = if places == 0 {
        words.number(whole as i64)
    } else {
        words.decimal(number.scaled as i64, 4).trim_end_matches('0').to_owned()
    };
    match column.kind() {
        Kind::Rate => format!("{plain} %"),
        Kind::Area => format!("{plain} ha"),
        _ => plain,
    }
}

/// An expression in words, for whoever typed it to see how it was understood.
pub(super) fn expr(view: &View<'_>, asked: &Expr) -> String {
    let words = view.words;
    let joined = |parts: &[Expr], id: &str| {
        let between = format!(" {} ", words.say(id));
        parts.iter().map(|part| held(view, part)).collect::<Vec<_>>().join(&between)
    };
    match asked {
        Expr::All(parts) => joined(parts, "review-and"),
        Expr::Any(parts) => joined(parts, "review-or"),
        Expr::Not(inner) => format!("{} {}", words.say("review-not"), held(view, inner)),
        Expr::Text(text) => format!("“{text}”"),
        Expr::Pattern(pattern) => format!("/{pattern}/"),
        Expr::Is(column, test) => {
            format!("{}: {}", self::column(view, *column), self::test(view, *column, test))
        }
    }
}

fn held(view: &View<'_>, asked: &Expr) -> String {
    match asked {
        Expr::All(_) | Expr::Any(_) => format!("({})", expr(view, asked)),
        _ => expr(view, asked),
    }
}

/// What is said under the filter line while it is typed: why it does not read, or how it was understood where that is
/// more than words to look for.
pub(in crate::ui) fn filter_line(view: &View<'_>) -> Option<(String, Role)> {
    let pane = &view.model.review;
    if let Some(fault) = &pane.fault {
        return Some((self::fault(view, fault), Role::Caution));
    }
    let is_plain = |asked: &Expr| matches!(asked, Expr::Text(_));
    match &pane.asked_for {
        Expr::All(parts) if parts.iter().all(is_plain) => None,
        asked if is_plain(asked) => None,
        asked => Some((
            view.words.say_with("review-filter-read", &[("read", expr(view, asked).into())]),
            Role::Faint,
        )),
    }
}

/// Why a filter line does not read, in one sentence.
pub(super) fn fault(view: &View<'_>, fault: &Fault) -> String {
    let rules = view.model.review.round.as_ref().and_then(|round| round.rules().ok());
    fault_under(rules.map(|ruled| &ruled.rules), fault, view.words)
}

/// Why a filter line does not read under a rule set, in one sentence.
pub(crate) fn fault_under(rules: Option<&RuleSet>, fault: &Fault, words: &Words) -> String {
    let kind = &fault.kind;
    let column = kind.column().map(|column| column_under(rules, column, words)).unwrap_or_default();
    let nearest = kind.nearest().unwrap_or_default();
    let args = [("word", kind.word().into()), ("column", column.into()), ("nearest", nearest.into())];
    let id = format!("review-fault-{}", kind.id());
    let near = format!("{id}-near");
    words.say_with(if nearest.is_empty() { &id } else { &near }, &args)
}

/// The keys that the rows are sorted by: "Kết quả ▲, Tỷ lệ hộ nghèo ▼".
pub(super) fn sort(view: &View<'_>, keys: &[SortBy]) -> String {
    let key = |by: &SortBy| format!("{} {}", column(view, by.column), arrow(by.way));
    keys.iter().map(key).collect::<Vec<_>>().join(", ")
}

/// The sign of a way to sort.
pub(in crate::ui) const fn arrow(way: Way) -> &'static str {
    match way {
        Way::Rising => "▲",
        Way::Falling => "▼",
    }
}

/// The short name of a column, for its heading.
pub(super) fn heading(view: &View<'_>, of: Column) -> String {
    let words = view.words;
    match of {
        Column::Criterion(place) => {
            let id = view.model.review.columns().id(place).to_uppercase();
            words.say_with("review-head-criterion", &[("n", id.into())])
        }
        Column::Outcome => words.say("review-head-result").into_owned(),
        Column::Decision => words.say("review-head-decision").into_owned(),
        _ => {
            let id = format!("review-short-{}", id(view, of));
            if words.knows(&id) { words.say(&id).into_owned() } else { column(view, of) }
        }
    }
}
