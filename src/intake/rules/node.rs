//! One `[[criterion]]` of a rule file.

use toml::Spanned;
use toml::de::DeValue;

use super::Fault;
use super::error::{Expected, Problem};
use super::fields::Fields;
use super::phrase;
use crate::domain::criteria::{Exception, NodeDraft, Scope, Shape, Test, Verification};
use crate::domain::figures::Metric;
use crate::domain::text::{Text, nearest};

/// Reads one criterion: a group where it has a `kind`, else a test of one metric.
pub(super) fn draft(criterion: &Spanned<DeValue<'_>>) -> Result<NodeDraft, Fault> {
    let offset = criterion.span().start;
    let table = criterion.get_ref().as_table().ok_or_else(|| {
        (Problem::WrongKind { key: "criterion".into(), expected: Expected::Tables }, offset)
    })?;
    let mut fields = Fields::new(table, offset);
    let shape = shape(&mut fields, table.contains_key("kind"))?;
    let draft = NodeDraft {
        id: fields.text("id")?.value(),
        under: fields.optional_text("under")?.map(|word| word.value()),
        label: fields.label()?,
        article: fields.optional_text("article")?.map_or_else(|| Text::from(""), |word| word.value()),
        status: fields.word("status", &Verification::ALL.map(|status| (status.key(), status)))?,
        is_mandatory: fields.truth("mandatory")?,
        scope: scope(&mut fields)?,
        exceptions: exceptions(&mut fields, shape)?,
        shape,
    };
    fields.finish()?;
    Ok(draft)
}

#[derive(Clone, Copy)]
enum Kind {
    All,
    Any,
    AtLeast,
    Precondition,
    Classes,
    Else,
    Unknown,
}

fn shape(fields: &mut Fields<'_>, is_group: bool) -> Result<Shape, Fault> {
    if !is_group {
        return leaf(fields);
    }
    let kinds = [
        ("all", Kind::All),
        ("any", Kind::Any),
        ("at_least", Kind::AtLeast),
        ("precondition", Kind::Precondition),
        ("classes", Kind::Classes),
        ("else", Kind::Else),
        ("unknown", Kind::Unknown),
    ];
    Ok(match fields.word("kind", &kinds)? {
        Kind::All => Shape::All,
        Kind::Any => Shape::Any,
        Kind::AtLeast => fields.count("k")?.map_or(Shape::AtLeastUnknown, Shape::AtLeast),
        Kind::Precondition => Shape::Precondition,
        Kind::Classes => Shape::Classes,
        Kind::Else => Shape::Else,
        Kind::Unknown => Shape::Unknown,
    })
}

fn leaf(fields: &mut Fields<'_>) -> Result<Shape, Fault> {
    let metric = metric(fields)?;
    Ok(Shape::Leaf(metric, test(fields, metric)?))
}

fn metric(fields: &mut Fields<'_>) -> Result<Metric, Fault> {
    let name = fields.text("metric")?;
    Metric::from_key(name.word).ok_or_else(|| {
        let nearest = nearest(name.word, Metric::all().map(Metric::key)).map(Text::from);
        (Problem::UnknownWord { key: "metric".into(), word: name.value(), nearest }, name.offset)
    })
}

fn test(fields: &mut Fields<'_>, metric: Metric) -> Result<Test, Fault> {
    let told = fields.text("test")?;
    phrase::test(metric, told.word).map_err(|problem| (problem, told.offset))
}

/// Where a condition is asked: in some regions, or in all but some.
fn scope(fields: &mut Fields<'_>) -> Result<Scope, Fault> {
    let only = fields.regions("regions")?;
    let except = fields.regions("except_regions")?;
    match (only, except) {
        (None, None) => Ok(Scope::Everywhere),
        (Some((regions, _)), None) => Ok(Scope::Only(regions)),
        (None, Some((regions, _))) => Ok(Scope::Except(regions)),
        (Some(_), Some((_, offset))) => Err((Problem::BothScopes, offset)),
    }
}

/// The `[[criterion.exception]]` tables: by region with another test or count, or by a metric with another count.
fn exceptions(fields: &mut Fields<'_>, shape: Shape) -> Result<Vec<Exception>, Fault> {
    let Some(list) = fields.optional_list("exception")? else { return Ok(Vec::new()) };
    list.iter().map(|told| exception(told, shape)).collect()
}

fn exception(told: &Spanned<DeValue<'_>>, shape: Shape) -> Result<Exception, Fault> {
    let offset = told.span().start;
    let wrong = Problem::WrongKind { key: "exception".into(), expected: Expected::Tables };
    let mut fields = Fields::new(told.get_ref().as_table().ok_or((wrong, offset))?, offset);
    let exception = match (fields.regions("regions")?, shape) {
        (Some((regions, _)), Shape::Leaf(metric, _)) => {
            Exception::Test { regions, test: test(&mut fields, metric)? }
        }
        (Some((regions, _)), _) => Exception::Count { regions, k: fields.number("k")? },
        (None, _) => {
            let metric = metric(&mut fields)?;
            Exception::Gate { metric, test: test(&mut fields, metric)?, k: fields.number("k")? }
        }
    };
    fields.finish()?;
    Ok(exception)
}
