//! `ct135 check`: says of a settings file whether it will do, and where not.

use std::path::Path;

use crate::domain::text::clean;
use crate::keymap::Keymap;
use crate::report::Report;

use super::context::Context;
use super::keymaps;

/// Checks a keymap file; what is only worth knowing is printed and does not fail.
pub(super) fn keymap(context: &Context, file: &Path) -> Result<u8, Report> {
    let shown = clean(&file.display().to_string());
    let text =
        std::fs::read_to_string(file).map_err(|error| Report::of_io(&shown, &error, &context.words))?;
    let (keymap, cautions) = Keymap::over(keymaps::below(context, file), &text)
        .map_err(|faults| keymaps::refused(&shown, &faults, &context.words))?;
    let args = [("file", (&shown).into()), ("base", keymap.base().name().into())];
    let sound = context.words.say_with("cli-check-sound", &args);
    context.print(|out| {
        for caution in &cautions {
            writeln!(out, "{shown}: {}", keymaps::say(caution.spoken(), &context.words))?;
        }
        writeln!(out, "{sound}")
    })
}
