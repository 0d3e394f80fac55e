//! A rule set as lines of words, and what is wrong with a rule file as a sentence.

use crate::domain::criteria::{Condition, Node, RuleSet, Test};
use crate::domain::text::{clean, fold};
use crate::intake::rules::{Expected, Problem};
use crate::wording::Words;

/// The whole rule set: where it comes from, then every condition under its group, with what holds instead elsewhere.
pub(super) fn tree(rules: &RuleSet, words: &Words) -> Vec<String> {
    let heading = rules.heading();
    let mut lines = vec![
        words.bilingual(&heading.label).to_owned(),
        format!("{} · {} · {}", heading.source.number, heading.source.issuer, heading.source.title),
    ];
    let day = |day: Option<chrono::NaiveDate>| day.map_or_else(|| "…".to_owned(), |day| words.day(day));
    let args = [("from", day(heading.validity.from).into()), ("to", day(heading.validity.to).into())];
    lines.push(words.say_with("cli-rules-validity", &args));
    if let Some(status) = words.verification(rules.status()) {
        lines.push(words.say_with("cli-rules-status", &[("status", (&*status).into())]));
    }
    for (place, node) in rules.nodes().iter().enumerate() {
        let indent = "  ".repeat(usize::from(node.depth));
        let mut line = format!("{indent}{}  {}", node.id, condition(node, words));
        if is_mandatory(rules, place) {
            line = format!("{line}, {}", words.say("cli-rules-mandatory"));
        }
        if !node.article.is_empty() {
            line = format!("{line} [{}]", node.article);
        }
        if let Some(status) = words.verification(node.status) {
            line = format!("{line} ({status})");
        }
        lines.push(line);
        let instead = node.exceptions.iter().map(|exception| words.exception(node, *exception));
        lines.extend(
            words.scope_of(node.scope).into_iter().chain(instead).map(|said| format!("{indent}    - {said}")),
        );
    }
    lines.iter().map(|line| clean(line)).collect()
}

/// What a node is called and what it asks. The answer that a figure must have names the figure, since the label may deny it;
/// what the label says already is not said again.
fn condition(node: &Node, words: &Words) -> String {
    let (label, asked) = (words.bilingual(&node.label), words.asked(node.condition));
    match node.condition {
        Condition::Leaf { metric, test: Test::Is(_) } => {
            format!("{label} ({}: {asked})", words.metric(metric))
        }
        _ if fold(label).contains(&fold(&asked)) => label.to_owned(),
        _ => format!("{label}: {asked}"),
    }
}

fn is_mandatory(rules: &RuleSet, place: usize) -> bool {
    let parent = rules.nodes()[place].parent.map(|parent| rules.nodes()[usize::from(parent)].condition);
    matches!(parent, Some(Condition::AtLeast { mandatory, .. }) if mandatory.contains(place))
}

/// What is wrong at one place of a rule file.
pub(super) fn problem(problem: &Problem, words: &Words) -> String {
    let near = |said: String, nearest: &Option<crate::domain::text::Text>| match nearest {
        Some(near) => format!("{said}; {}", words.say_with("cli-rules-near", &[("near", near.into())])),
        None => said,
    };
    match problem {
        Problem::Syntax(why) => words.say_with("cli-rules-syntax", &[("why", why.into())]),
        Problem::Format(format) => words.say_with("cli-rules-format", &[("format", format.into())]),
        Problem::Missing(key) => words.say_with("cli-rules-missing", &[("key", key.into())]),
        Problem::UnknownKey { key, nearest } => {
            near(words.say_with("cli-rules-unknown-key", &[("key", key.into())]), nearest)
        }
        Problem::UnknownWord { key, word, nearest } => {
            let args = [("key", key.into()), ("word", word.into())];
            near(words.say_with("cli-rules-unknown-word", &args), nearest)
        }
        Problem::WrongKind { key, expected } => {
            let expected = words.say(match expected {
                Expected::Text => "cli-rules-expected-text",
                Expected::Number => "cli-rules-expected-number",
                Expected::Truth => "cli-rules-expected-truth",
                Expected::Day => "cli-rules-expected-day",
                Expected::Table => "cli-rules-expected-table",
                Expected::Tables => "cli-rules-expected-tables",
                Expected::Regions => "cli-rules-expected-regions",
            });
            let args = [("key", key.into()), ("expected", (&*expected).into())];
            words.say_with("cli-rules-wrong-kind", &args)
        }
        Problem::BadTest(test) => words.say_with("cli-rules-bad-test", &[("test", test.into())]),
        Problem::WrongUnit { metric, expected } if expected.is_empty() => {
            words.say_with("cli-rules-no-unit", &[("metric", metric.into())])
        }
        Problem::WrongUnit { metric, expected } => {
            let args = [("metric", metric.into()), ("expected", expected.into())];
            words.say_with("cli-rules-unit", &args)
        }
        Problem::BothScopes => words.say("cli-rules-both-scopes").into_owned(),
        Problem::Rule(fault) => words.rule_fault(fault),
    }
}
