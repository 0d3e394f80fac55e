//! Which keymap is meant: a shipped one by its name or a person's file, named on the command line or in the settings.

use std::path::{Path, PathBuf};

use super::context::Context;
use crate::domain::text::clean;
use crate::host::config::KeymapSetting;
use crate::keymap::{Fault, Keymap, Shipped, Spoken};
use crate::report::{Kind, Report};
use crate::wording::Words;

/// A keymap, and the file that lies over the shipped one, if one does.
#[derive(Debug)]
pub(super) struct Chosen {
    /// The keys.
    pub(super) keymap: Keymap,
    /// The person's file.
    pub(super) file: Option<PathBuf>,
}

/// What a word can mean.
enum Meant {
    Shipped(Shipped),
    File(PathBuf),
}

/// The keys in force: the file that the settings name; else the person's usual file over the shipped keymap that the
/// settings name.
pub(super) fn in_force(context: &Context) -> Result<Chosen, Report> {
    let set = context.config.keymap.as_ref();
    match set.map(|set| meant_by_settings(context, set)).transpose()? {
        Some(Meant::File(file)) => over(context, Shipped::Default, file),
        None => usual(context, Shipped::Default),
        Some(Meant::Shipped(base)) => usual(context, base),
    }
}

/// The keymap that a word on the command line means.
pub(super) fn named(context: &Context, word: &str) -> Result<Chosen, Report> {
    match meant(word, Path::new("")) {
        Some(Meant::Shipped(shipped)) => alone(context, shipped),
        Some(Meant::File(file)) => over(context, below(context, &file), file),
        None => {
            let message = context.words.say_with("cli-keymap-unknown", &[("name", clean(word).into())]);
            Err(with_nearest(Report::new(Kind::Usage, message), word, &context.words))
        }
    }
}

/// The shipped keymap that a file lies over where it names none: for the person's usual file the one in the settings.
pub(super) fn below(context: &Context, file: &Path) -> Shipped {
    let real = |path: &Path| path.canonicalize().ok();
    let is_usual = real(file).is_some() && real(file) == real(&context.paths.keymap_file());
    let set = context.config.keymap.as_ref().filter(|_| is_usual);
    set.and_then(|set| Shipped::of_name(&set.named)).unwrap_or_default()
}

/// A keymap file with faults: file, line, column and sentence of each.
pub(super) fn refused(file: &str, faults: &[Fault], words: &Words) -> Report {
    let lines = faults.iter().map(|fault| {
        format!("{file}:{}:{}: {}", fault.line, fault.column, clean(&say(fault.kind.spoken(), words)))
    });
    let lines: Vec<String> = lines.collect();
    Report::new(Kind::Refused, lines.join("\n")).hint(words.say("cli-check-hint"))
}

/// What the lint of keymaps says, in words.
pub(super) fn say((id, args): Spoken, words: &Words) -> String {
    let args: Vec<_> = args.into_iter().map(|(name, value)| (name, value.into())).collect();
    words.say_with(id, &args)
}

fn meant_by_settings(context: &Context, set: &KeymapSetting) -> Result<Meant, Report> {
    let settings = context.paths.config_file();
    let folder = settings.parent().unwrap_or(Path::new(""));
    meant(&set.named, folder).ok_or_else(|| {
        let at = format!("{}:{}:{}", clean(&settings.display().to_string()), set.line, set.column);
        let args = [("at", at.into()), ("name", clean(&set.named).into())];
        let message = context.words.say_with("cli-keymap-unknown-at", &args);
        with_nearest(Report::new(Kind::Refused, message), &set.named, &context.words)
    })
}

/// What a word means, a path being seen from a folder; `None` where it is neither a name nor looks like a path.
fn meant(word: &str, folder: &Path) -> Option<Meant> {
    if let Some(shipped) = Shipped::of_name(word) {
        return Some(Meant::Shipped(shipped));
    }
    let file = folder.join(word);
    (word.contains(['/', '.']) || file.is_file()).then_some(Meant::File(file))
}

fn with_nearest(report: Report, wrong: &str, words: &Words) -> Report {
    let report = match Shipped::nearest(wrong) {
        Some(near) => report.hint(words.say_with("cli-misuse-try", &[("near", near.into())])),
        None => report,
    };
    report.hint(words.say("cli-keymap-unknown-hint"))
}

fn alone(context: &Context, shipped: Shipped) -> Result<Chosen, Report> {
    let keymap = Keymap::shipped(shipped)
        .map_err(|faults| refused(&format!("{}.toml", shipped.name()), &faults, &context.words))?;
    Ok(Chosen { keymap, file: None })
}

/// The person's usual file over a shipped keymap; the shipped one alone where there is no such file.
fn usual(context: &Context, base: Shipped) -> Result<Chosen, Report> {
    let file = context.paths.keymap_file();
    // A file that cannot be looked at is reported when it is read.
    if file.try_exists().unwrap_or(true) { over(context, base, file) } else { alone(context, base) }
}

fn over(context: &Context, base: Shipped, file: PathBuf) -> Result<Chosen, Report> {
    let shown = clean(&file.display().to_string());
    let text =
        std::fs::read_to_string(&file).map_err(|error| Report::of_io(&shown, &error, &context.words))?;
    match Keymap::over(base, &text) {
        Ok((keymap, _)) => Ok(Chosen { keymap, file: Some(file) }),
        Err(faults) => Err(refused(&shown, &faults, &context.words)),
    }
}
