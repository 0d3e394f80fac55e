//! `ct135 check`: says of a settings file whether it will do, and where not.

use std::path::Path;

use crate::domain::text::clean;
use crate::keymap::{Fault, Keymap, Spoken};
use crate::report::{Kind, Report};
use crate::wording::Words;

use super::context::Context;

/// Checks a keymap file; what is only worth knowing is printed and does not fail.
pub(super) fn keymap(context: &Context, file: &Path) -> Result<u8, Report> {
    let shown = clean(&file.display().to_string());
    let text =
        std::fs::read_to_string(file).map_err(|error| Report::of_io(&shown, &error, &context.words))?;
    let (_, cautions) =
        Keymap::with_file(&text).map_err(|faults| refused(&shown, &faults, &context.words))?;
    let sound = context.words.say_with("cli-check-sound", &[("file", (&shown).into())]);
    context.print(|out| {
        for caution in &cautions {
            writeln!(out, "{shown}: {}", say(caution.spoken(), &context.words))?;
        }
        writeln!(out, "{sound}")
    })
}

/// A keymap file with faults: file, line, column and sentence of each.
pub(super) fn refused(file: &str, faults: &[Fault], words: &Words) -> Report {
    let lines = faults.iter().map(|fault| {
        format!("{file}:{}:{}: {}", fault.line, fault.column, clean(&say(fault.kind.spoken(), words)))
    });
    let lines: Vec<String> = lines.collect();
    Report::new(Kind::Refused, lines.join("\n")).hint(words.say("cli-check-hint"))
}

fn say((id, args): Spoken, words: &Words) -> String {
    let args: Vec<_> = args.into_iter().map(|(name, value)| (name, value.into())).collect();
    words.say_with(id, &args)
}
