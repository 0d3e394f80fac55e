//! `ct135 completions`: what a shell must know to complete commands and options, from the same catalogue as `--help`.

use clap::{Arg, Command, value_parser};
use clap_complete::{Shell, generate};

use super::arguments;
use super::context::Context;
use crate::domain::text::ascii;
use crate::host::wire::Charset;
use crate::host::wishes::Wishes;
use crate::report::Report;
use crate::wording::Words;

/// How it is asked for.
pub(super) fn command(words: &Words) -> Command {
    let say = |id: &str| words.say(id).into_owned();
    let shell = Arg::new("shell")
        .value_name(say("cli-value-shell"))
        .help(say("cli-completions-shell"))
        .required(true)
        .hide_possible_values(true)
        .value_parser(value_parser!(Shell));
    let command = Command::new("completions").about(say("cli-completions"));
    command.override_usage(say("cli-completions-usage")).arg(shell)
}

/// Prints the completions for a shell.
pub(super) fn run(context: &Context, shell: Shell) -> Result<u8, Report> {
    let script = script(shell, &context.words);
    let is_ascii = Wishes::of_environment(context.asked()).charset == Charset::Ascii;
    context.print(|out| write!(out, "{}", if is_ascii { ascii(&script) } else { script }))
}

fn script(shell: Shell, words: &Words) -> String {
    let mut script = Vec::new();
    generate(shell, &mut public(words), "ct135", &mut script);
    String::from_utf8_lossy(&script).into_owned()
}

/// The command without what is hidden from people; the generators would show it.
pub(super) fn public(words: &Words) -> Command {
    let whole = arguments::command(words);
    let seen = whole.get_subcommands().filter(|command| !command.is_hide_set()).cloned();
    let mut public = Command::new("ct135").version(env!("CARGO_PKG_VERSION")).args(whole.get_arguments());
    for (set, text) in [
        (Command::about as fn(Command, _) -> Command, whole.get_about()),
        (Command::after_help, whole.get_after_help()),
        (Command::override_usage, whole.get_overridden_usage()),
    ] {
        public = match text {
            Some(text) => set(public, text.clone()),
            None => public,
        };
    }
    public.disable_help_flag(true).disable_version_flag(true).disable_help_subcommand(true).subcommands(seen)
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;
    use std::process::{Command as Process, Stdio};

    use clap::ValueEnum as _;

    use super::*;
    use crate::wording::Lang;

    fn names(command: &Command) -> Vec<String> {
        let below = command.get_subcommands().flat_map(names);
        std::iter::once(command.get_name().to_owned()).chain(below).collect()
    }

    #[test]
    fn every_shell_is_told_every_command_and_option_but_nothing_hidden() {
        for lang in Lang::ALL {
            let words = Words::new(lang);
            for shell in Shell::value_variants() {
                let script = script(*shell, &words);
                let options =
                    ["store", "lang", "today", "as", "ascii", "keymap", "dry-run"].map(str::to_owned);
                for name in names(&public(&words)).into_iter().chain(options) {
                    assert!(script.contains(&name), "{shell}, {lang:?}: no {name}");
                }
                assert!(!script.contains("rehearse"), "{shell}");
            }
        }
    }

    #[test]
    fn descriptions_speak_the_language() {
        assert!(script(Shell::Zsh, &Words::new(Lang::Vi)).contains("In bảng phím"));
        assert!(script(Shell::Fish, &Words::new(Lang::En)).contains("Print the keys"));
    }

    #[test]
    fn bash_reads_its_completions() {
        for lang in Lang::ALL {
            let bash = Process::new("bash").arg("-n").stdin(Stdio::piped()).stderr(Stdio::piped()).spawn();
            // A machine without bash has nothing to complete either.
            let Ok(mut bash) = bash else { return };
            bash.stdin.take().unwrap().write_all(script(Shell::Bash, &Words::new(lang)).as_bytes()).unwrap();
            let read = bash.wait_with_output().unwrap();
            assert!(read.status.success(), "{}", String::from_utf8_lossy(&read.stderr));
        }
    }
}
