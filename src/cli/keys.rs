//! `ct135 keys`: the keys in force, by place.

use crate::app::{Action, Scope};
use crate::domain::text::{ascii, width};
use crate::host::wire::Charset;
use crate::host::wishes::Wishes;
use crate::report::Report;

use super::context::Context;

/// The narrowest column of keys.
const KEYS: usize = 16;

/// Prints every action with its keys.
pub(super) fn run(context: &Context) -> Result<u8, Report> {
    let keymap = context.keymap()?;
    let words = &context.words;
    let is_ascii = Wishes::of_environment(context.asked()).charset == Charset::Ascii;
    let say = |text: String| if is_ascii { ascii(&text) } else { text };
    context.print(|out| {
        for (n, scope) in Scope::ALL.into_iter().enumerate() {
            if n > 0 {
                writeln!(out)?;
            }
            writeln!(out, "[{}] {}", scope.id(), say(words.scope(scope.id())))?;
            for action in Action::ALL.iter().filter(|action| action.scope() == scope) {
                let keys: Vec<String> = keymap.keys_for(*action).iter().map(ToString::to_string).collect();
                let keys = keys.join(", ");
                let blank = " ".repeat(KEYS.saturating_sub(width(&keys)));
                let name = say(words.action(action.id()));
                writeln!(out, "  {keys}{blank}  {:<20}  {name}", action.id())?;
            }
        }
        Ok(())
    })
}
