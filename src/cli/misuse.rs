//! Arguments that were not understood, as reports in the person's language.

use clap::Error;
use clap::error::{ContextKind, ContextValue, ErrorKind};

use crate::report::{Kind, Report};
use crate::wording::Words;

/// What was not understood, and what may have been meant.
pub(super) fn report(error: &Error, words: &Words) -> Report {
    let told = |kind| error.get(kind).map(text).unwrap_or_default();
    let argument = told(ContextKind::InvalidArg);
    let message = match error.kind() {
        ErrorKind::UnknownArgument => {
            words.say_with("cli-misuse-unknown-argument", &[("argument", argument.into())])
        }
        ErrorKind::InvalidSubcommand => words.say_with(
            "cli-misuse-unknown-command",
            &[("command", told(ContextKind::InvalidSubcommand).into())],
        ),
        ErrorKind::InvalidValue if told(ContextKind::InvalidValue).is_empty() => {
            words.say_with("cli-misuse-missing", &[("arguments", argument.into())])
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => words.say_with(
            "cli-misuse-value",
            &[("value", told(ContextKind::InvalidValue).into()), ("argument", argument.into())],
        ),
        ErrorKind::MissingRequiredArgument => {
            words.say_with("cli-misuse-missing", &[("arguments", argument.into())])
        }
        ErrorKind::MissingSubcommand => words.say("cli-misuse-missing-command").into_owned(),
        ErrorKind::ArgumentConflict => words.say_with(
            "cli-misuse-conflict",
            &[("first", argument.into()), ("second", told(ContextKind::PriorArg).into())],
        ),
        _ => words.say("cli-misuse").into_owned(),
    };
    let near = [ContextKind::SuggestedSubcommand, ContextKind::SuggestedArg, ContextKind::SuggestedValue];
    let report = Report::new(Kind::Usage, message);
    match near.into_iter().map(told).find(|near| !near.is_empty()) {
        Some(near) => report.hint(words.say_with("cli-misuse-try", &[("near", near.into())])),
        None => report.hint(words.say("cli-misuse-hint")),
    }
}

fn text(value: &ContextValue) -> String {
    match value {
        ContextValue::String(text) => text.clone(),
        ContextValue::Strings(texts) => texts.join(", "),
        ContextValue::StyledStr(text) => text.to_string(),
        _ => String::new(),
    }
}
