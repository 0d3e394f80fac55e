//! One `[[criterion]]` of a rule file.

use toml::Spanned;
use toml::de::DeValue;

use super::Fault;
use super::error::{Expected, Problem};
use super::fields::Fields;
use super::phrase;
use crate::domain::criteria::{NodeDraft, Shape, Verification};
use crate::domain::figures::Metric;
use crate::domain::text::{Text, nearest};

/// Reads one criterion: a group where it has a `kind`, else a test of one metric.
pub(super) fn draft(criterion: &Spanned<DeValue<'_>>) -> Result<NodeDraft, Fault> {
    let offset = criterion.span().start;
    let table = criterion.get_ref().as_table().ok_or_else(|| {
        (Problem::WrongKind { key: "criterion".into(), expected: Expected::Tables }, offset)
    })?;
    let mut fields = Fields::new(table, offset);
    let draft = NodeDraft {
        id: fields.text("id")?.value(),
        under: fields.optional_text("under")?.map(|word| word.value()),
        label: fields.label()?,
        article: fields.optional_text("article")?.map_or_else(|| Text::from(""), |word| word.value()),
        status: fields.word("status", &Verification::ALL.map(|status| (status.key(), status)))?,
        is_mandatory: fields.truth("mandatory")?,
        shape: shape(&mut fields, table.contains_key("kind"))?,
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
    ];
    Ok(match fields.word("kind", &kinds)? {
        Kind::All => Shape::All,
        Kind::Any => Shape::Any,
        Kind::AtLeast => Shape::AtLeast(fields.number("k")?),
        Kind::Precondition => Shape::Precondition,
    })
}

fn leaf(fields: &mut Fields<'_>) -> Result<Shape, Fault> {
    let name = fields.text("metric")?;
    let metric = Metric::from_key(name.word).ok_or_else(|| {
        let nearest = nearest(name.word, Metric::all().map(Metric::key)).map(Text::from);
        (Problem::UnknownWord { key: "metric".into(), word: name.value(), nearest }, name.offset)
    })?;
    let told = fields.text("test")?;
    let test = phrase::test(metric, told.word).map_err(|problem| (problem, told.offset))?;
    Ok(Shape::Leaf(metric, test))
}
