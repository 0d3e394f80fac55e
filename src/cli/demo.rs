//! `ct135 demo`: the rehearsal province, made when it is first asked for.

use crate::host::books::Rehearsal;
use crate::host::clock::Clock;
use crate::report::{Kind, Report};

use super::arguments::Demo;
use super::context::Context;
use super::open;

/// Opens the rehearsal province, or only makes it and prints its folder.
pub(super) fn run(context: &Context, demo: Demo) -> Result<u8, Report> {
    if context.options.store.is_some() {
        return Err(Report::new(Kind::Usage, context.words.say("cli-demo-store")));
    }
    if !demo.is_prepared_only {
        open::need_terminal(context, "cli-demo-no-terminal")?;
    }
    let books = context.books(Clock::new(None));
    let folder = books.sample_folder(demo.villages);
    let rehearsal = if demo.is_fresh { Rehearsal::Anew } else { Rehearsal::Continue };
    let store = books
        .sample(demo.villages, rehearsal)
        .map_err(|error| Report::of_book(&error, &folder, &context.words))?;
    if demo.is_prepared_only {
        drop(store);
        return context.print(|out| writeln!(out, "{}", folder.display()));
    }
    open::workbench(context, Some(store), &folder)
}
