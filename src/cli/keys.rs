//! `ct135 keys`: the keys in force, by place.

use crate::app::{Action, Scope};
use crate::domain::text::{ascii, clean, width};
use crate::host::wire::Charset;
use crate::host::wishes::Wishes;
use crate::report::Report;

use super::context::Context;
use super::keymaps;

/// Prints every action with its keys in a keymap, else in the one in force.
pub(super) fn run(context: &Context, named: Option<&str>) -> Result<u8, Report> {
    let keymaps::Chosen { keymap, file } = match named {
        Some(named) => keymaps::named(context, named)?,
        None => keymaps::in_force(context)?,
    };
    let words = &context.words;
    let base = keymap.base().name();
    let heading = match file.map(|file| clean(&file.display().to_string())) {
        None => words.say_with("cli-keys-shipped", &[("base", base.into())]),
        Some(file) => words.say_with("cli-keys-file", &[("base", base.into()), ("file", file.into())]),
    };
    let is_ascii = Wishes::of_environment(context.asked()).charset == Charset::Ascii;
    let say = |text: String| if is_ascii { ascii(&text) } else { text };
    let keys = |action: &Action| {
        let keys: Vec<String> = keymap.keys_for(*action).iter().map(ToString::to_string).collect();
        keys.join(", ")
    };
    let widest = Action::ALL.iter().map(|action| width(&keys(action))).max().unwrap_or_default();
    context.print(|out| {
        writeln!(out, "{}", say(heading))?;
        if keymap.counts() {
            writeln!(out, "{}", say(words.say("cli-keys-counts").into_owned()))?;
        }
        for scope in Scope::ALL {
            writeln!(out, "\n[{}] {}", scope.id(), say(words.scope(scope.id())))?;
            for action in Action::ALL.iter().filter(|action| action.scope() == scope) {
                let keys = keys(action);
                let blank = " ".repeat(widest.saturating_sub(width(&keys)));
                let name = say(words.action(action.id()));
                writeln!(out, "  {keys}{blank}  {:<20}  {name}", action.id())?;
            }
        }
        Ok(())
    })
}
