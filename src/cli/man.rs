//! `ct135 man`: the manual page, from the catalogues of commands and of actions.

use std::io;

use clap::{Arg, Command};
use clap_mangen::Man;
use clap_mangen::roff::{Inline, Roff, bold, italic, roman};

use super::completions;
use super::context::Context;
use crate::app::{Action, Scope};
use crate::domain::text::ascii;
use crate::host::wire::Charset;
use crate::host::wishes::Wishes;
use crate::keymap::{Keymap, Shipped};
use crate::report::{Kind, Report};
use crate::wording::Words;

/// Where things lie, each with the end of the id of its words.
const FILES: [(&str, &str); 5] = [
    ("$XDG_CONFIG_HOME/ct135/config.toml", "config"),
    ("$XDG_CONFIG_HOME/ct135/keymap.toml", "keymap"),
    ("$XDG_DATA_HOME/ct135/book", "book"),
    ("$XDG_DATA_HOME/ct135/demo", "demo"),
    ("$XDG_STATE_HOME/ct135/", "state"),
];

/// What of the environment is heeded, each with the end of the id of its words.
const ENVIRONMENT: [(&str, &str); 3] =
    [("CT135_LOG", "log"), ("NO_COLOR", "no-color"), ("LC_ALL, LC_CTYPE, LANG", "locale")];

/// How the program can fail.
const FAILURES: [Kind; 5] = [Kind::Findings, Kind::Usage, Kind::Taken, Kind::Refused, Kind::InputOutput];

/// How it is asked for.
pub(super) fn command(words: &Words) -> Command {
    let say = |id: &str| words.say(id).into_owned();
    Command::new("man").about(say("cli-man")).override_usage(say("cli-man-usage"))
}

/// Prints the manual page.
pub(super) fn run(context: &Context) -> Result<u8, Report> {
    let words = &context.words;
    // The page tells of the keys that come with the program; a person's own are in `ct135 keys`.
    let keymap = Keymap::shipped(Shipped::Default)
        .map_err(|faults| super::keymaps::refused("default.toml", &faults, words))?;
    let page = page(words, &keymap).map_err(|error| Report::of_io("ct135.1", &error, words))?;
    let is_ascii = Wishes::of_environment(context.asked()).charset == Charset::Ascii;
    context.print(|out| write!(out, "{}", if is_ascii { ascii(&page) } else { page }))
}

fn page(words: &Words, keymap: &Keymap) -> io::Result<String> {
    let command = completions::public(words);
    let man = Man::new(command.clone());
    let mut page = Vec::new();
    man.render_title(&mut page)?;
    opening(&command, words).to_writer(&mut page)?;
    man.render_options_section(&mut page)?;
    let mut rest = Roff::new();
    heading(&mut rest, words, "cli-heading-commands");
    for command in command.get_subcommands() {
        described(&mut rest, command);
    }
    keys(&mut rest, keymap, words);
    heading(&mut rest, words, "cli-man-files");
    for (file, id) in FILES {
        entry(&mut rest, vec![italic(file)], &words.say(&format!("cli-man-file-{id}")));
    }
    heading(&mut rest, words, "cli-man-environment");
    for (name, id) in ENVIRONMENT {
        entry(&mut rest, vec![bold(name)], &words.say(&format!("cli-man-variable-{id}")));
    }
    heading(&mut rest, words, "cli-man-exit");
    for code in std::iter::once(0).chain(FAILURES.map(Kind::exit_code)) {
        entry(&mut rest, vec![bold(code.to_string())], &words.say(&format!("cli-man-exit-{code}")));
    }
    rest.to_writer(&mut page)?;
    Ok(String::from_utf8_lossy(&page).into_owned())
}

/// Name, synopsis and description.
fn opening(command: &Command, words: &Words) -> Roff {
    let about = words.say("cli-about");
    let about = about.split_once(": ").map_or(&*about, |(_, about)| about);
    let mut roff = Roff::new();
    heading(&mut roff, words, "cli-man-name");
    roff.text([roman(format!("ct135 - {about}"))]);
    heading(&mut roff, words, "cli-man-synopsis");
    roff.text([bold(usage(command))]);
    heading(&mut roff, words, "cli-man-description");
    roff.text([roman(words.say("cli-man-about"))])
        .control("PP", [])
        .text([roman(words.say("cli-after-help"))]);
    roff
}

/// A command with its arguments, or the commands below it with theirs.
fn described(roff: &mut Roff, command: &Command) {
    if command.has_subcommands() {
        command.get_subcommands().for_each(|below| described(roff, below));
        return;
    }
    let about = command.get_about().map(ToString::to_string).unwrap_or_default();
    entry(roff, vec![bold(usage(command))], &about);
    roff.control("RS", []);
    for argument in command.get_arguments() {
        let help = argument.get_help().map(ToString::to_string).unwrap_or_default();
        entry(roff, written(argument), &help);
    }
    roff.control("RE", []);
}

fn usage(command: &Command) -> String {
    command.get_overridden_usage().map_or_else(|| command.get_name().to_owned(), ToString::to_string)
}

/// An argument as it is typed: "--keymap NAME|FILE".
fn written(argument: &Arg) -> Vec<Inline> {
    let value = argument.get_value_names().map(|names| names.join(" "));
    let name = argument.get_long().map(|long| bold(format!("--{long}")));
    let between = (name.is_some() && value.is_some()).then(|| roman(" "));
    name.into_iter().chain(between).chain(value.map(italic)).collect()
}

/// Every action with its keys, by place.
fn keys(roff: &mut Roff, keymap: &Keymap, words: &Words) {
    heading(roff, words, "cli-man-keys");
    roff.text([roman(words.say("cli-man-keys-about"))]);
    for scope in Scope::ALL {
        roff.control("SS", [&*format!("{} [{}]", words.scope(scope.id()), scope.id())]);
        for action in Action::ALL.iter().filter(|action| action.scope() == scope) {
            let mut head = Vec::new();
            for keys in keymap.keys_for(*action) {
                head.extend((!head.is_empty()).then(|| roman(", ")));
                head.push(bold(keys.to_string()));
            }
            entry(roff, head, &format!("{} ({})", words.action(action.id()), action.id()));
        }
    }
}

fn heading(roff: &mut Roff, words: &Words, id: &str) {
    roff.control("SH", [&*words.say(id).to_uppercase()]);
}

fn entry(roff: &mut Roff, head: Vec<Inline>, text: &str) {
    roff.control("TP", []).text(head).text([roman(text)]);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wording::Lang;

    fn text(lang: Lang) -> String {
        page(&Words::new(lang), &Keymap::embedded().unwrap()).unwrap().replace(r"\-", "-")
    }

    #[test]
    fn the_page_names_every_command_option_and_action_in_both_languages() {
        for lang in Lang::ALL {
            let text = text(lang);
            let command = completions::public(&Words::new(lang));
            let mut commands: Vec<&Command> = command.get_subcommands().collect();
            while let Some(command) = commands.pop() {
                commands.extend(command.get_subcommands());
                assert!(text.contains(command.get_name()), "{lang:?}: no {}", command.get_name());
                for long in command.get_arguments().filter_map(Arg::get_long) {
                    assert!(text.contains(&format!("--{long}")), "{lang:?}: no --{long}");
                }
            }
            for action in Action::ALL {
                assert!(text.contains(&format!("({})", action.id())), "{lang:?}: no {}", action.id());
            }
            assert!(!text.contains("rehearse-edits"), "{lang:?}");
            let unsaid = concat!("cli", "-");
            assert!(!text.contains(unsaid), "{lang:?}: words are missing");
        }
    }

    #[test]
    fn its_sections_speak_the_language() {
        let sections = |lang| {
            let text = text(lang);
            let sections = text.lines().filter_map(|line| line.strip_prefix(".SH "));
            sections.map(|section| section.trim_matches('"').to_owned()).collect::<Vec<_>>().join(", ")
        };
        assert_eq!(
            sections(Lang::En),
            "NAME, SYNOPSIS, DESCRIPTION, OPTIONS, COMMANDS, KEYS, FILES, ENVIRONMENT, EXIT STATUS"
        );
        assert_eq!(
            sections(Lang::Vi),
            "TÊN, TÓM TẮT, MÔ TẢ, TÙY CHỌN, LỆNH, PHÍM, TỆP, MÔI TRƯỜNG, MÃ KẾT THÚC"
        );
    }

    #[test]
    fn every_exit_code_is_told() {
        let text = text(Lang::En);
        let told = text.split(".SH \"EXIT STATUS\"").nth(1).unwrap();
        for code in 0..=5 {
            assert!(told.contains(&format!("\\fB{code}\\fR\n")), "{code}: {told}");
        }
    }
}
