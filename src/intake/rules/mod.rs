//! Rule files: TOML that an officer can read becomes a rule set, or an error that points at a line and a column.
//!
//! A file has a heading, a `[source]` table and a list of `[[criterion]]`. A criterion names the group it stands
//! `under`; it is a group (`kind`) or a test of one metric (`metric`, `test`), may be asked in some `regions` only, and
//! may have `[[criterion.exception]]` tables. A round pins the text of the file it was opened with, so [`read`] must go on
//! reading whatever it has once accepted.

mod at_hand;
mod error;
mod fields;
mod node;
mod phrase;
mod shipped;

use toml::de::DeTable;

use crate::domain::criteria::{Heading, RuleSet, Source};
use crate::domain::date::Validity;
use crate::domain::review::RoundObject;

pub use at_hand::{at_hand, find};
pub use error::{Expected, Problem, RuleFileError};
pub use shipped::{
    QD30_2012_COMMUNES, QD30_2012_VILLAGES, QD33_2020_COMMUNES, QD33_2020_VILLAGES, QD50_2016_COMMUNES,
    QD50_2016_VILLAGES, SHIPPED, shipped,
};

use fields::Fields;

/// Reads a rule file.
///
/// # Errors
/// The first thing that cannot be read or makes no sense, with its line and column.
pub fn read(text: &str) -> Result<RuleSet, RuleFileError> {
    read_spanned(text).map_err(|(problem, offset)| RuleFileError::at(text, offset, problem))
}

/// A problem and the byte it stands at.
type Fault = (Problem, usize);

fn read_spanned(text: &str) -> Result<RuleSet, Fault> {
    let table = DeTable::parse(text).map_err(|error| {
        (Problem::Syntax(error.message().into()), error.span().map_or(text.len(), |span| span.start))
    })?;
    let mut fields = Fields::new(table.get_ref(), 0);
    let format = fields.text("format")?;
    if format.word != "ct135-rules-1" {
        return Err((Problem::Format(format.word.into()), format.offset));
    }
    let heading = Heading {
        key: fields.text("key")?.value(),
        label: fields.label()?,
        object: object(&mut fields)?,
        source: source(&mut fields)?,
        validity: Validity { from: fields.day("valid_from")?, to: fields.day("valid_to")? },
    };
    let mut drafts = Vec::new();
    let mut offsets = Vec::new();
    for criterion in fields.list("criterion")? {
        let offset = criterion.span().start;
        drafts.push(node::draft(criterion)?);
        offsets.push(offset);
    }
    fields.finish()?;
    RuleSet::new(heading, &drafts)
        .map_err(|fault| (Problem::Rule(fault.fault), offsets.get(fault.node).copied().unwrap_or(0)))
}

fn object(fields: &mut Fields<'_>) -> Result<RoundObject, Fault> {
    fields.word("object", &[("villages", RoundObject::Villages), ("communes", RoundObject::Communes)])
}

fn source(fields: &mut Fields<'_>) -> Result<Source, Fault> {
    let mut fields = fields.table("source")?;
    let source = Source {
        number: fields.text("number")?.value(),
        issuer: fields.text("issuer")?.value(),
        title: fields.text("title")?.value(),
    };
    fields.finish()?;
    Ok(source)
}

#[cfg(test)]
mod tests;
