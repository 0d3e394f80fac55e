//! What can be wrong with a keymap file: where it stands, what it is, and the nearest right name.

use super::sequence::Sequence;
use super::shipped::Shipped;
use crate::app::{Action, Scope};

/// Something for which a file is refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// Its line, from 1.
    pub line: usize,
    /// Its column in characters, from 1.
    pub column: usize,
    /// What it is.
    pub kind: FaultKind,
}

/// What is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FaultKind {
    /// It is not TOML; in the words of the TOML reader.
    Syntax(String),
    /// No scope has this name.
    UnknownScope(Unknown),
    /// No action has this name.
    UnknownAction(Unknown),
    /// The action belongs into another scope.
    WrongScope(Action),
    /// No key has this name.
    UnknownKey(Unknown),
    /// Nothing that stands above the scopes has this name.
    UnknownSetting(Unknown),
    /// What belongs above the scopes stands in one.
    SettingInScope(String),
    /// No shipped keymap has this name.
    UnknownBase(Unknown),
    /// The name of a keymap is no text.
    NotName,
    /// Neither true nor false.
    NotYesNo,
    /// A scope is not a table.
    NotScope,
    /// Keys are neither a text nor a list of texts.
    NotKeys,
    /// A sequence without a key.
    NoKey,
    /// The same keys are bound already, on this line.
    Duplicate(Sequence, usize),
    /// The keys begin with others that are bound already, on this line, or the other way round.
    Unreachable(Sequence, usize),
    /// An input method would make another letter of them.
    Composed(Sequence),
    /// Backspace is bound outside text, where it means that an input method is on.
    Backspace,
    /// A character is bound where characters are typed.
    SwallowsTyping(Sequence),
    /// It begins with a digit where digits count.
    Counts(Sequence),
    /// The terminal sends another key for it.
    SentAs(Sequence, Sequence),
}

/// A name that nobody has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unknown {
    /// The name as it stands.
    pub name: String,
    /// The nearest right one.
    pub nearest: Option<String>,
}

/// Something worth knowing about a file that is accepted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Caution {
    /// Some terminals keep these keys for themselves (Ctrl-s, Ctrl-q, Ctrl-Space).
    Kept(Sequence),
    /// Alt arrives late or not at all over some lines.
    Alt(Sequence),
    /// The action has no key any more; the palette still has it.
    Keyless(Action),
}

/// An id of the wording room with its arguments.
pub type Spoken = (&'static str, Vec<(&'static str, String)>);

impl FaultKind {
    /// The id of its sentence, with the arguments.
    pub fn spoken(&self) -> Spoken {
        match self {
            Self::Syntax(message) => ("keymap-syntax", vec![("message", message.clone())]),
            Self::UnknownScope(unknown) => {
                unknown.spoken("keymap-unknown-scope", "keymap-unknown-scope-near")
            }
            Self::UnknownAction(unknown) => {
                unknown.spoken("keymap-unknown-action", "keymap-unknown-action-near")
            }
            Self::WrongScope(action) => (
                "keymap-wrong-scope",
                vec![("action", action.id().to_owned()), ("scope", action.scope().id().to_owned())],
            ),
            Self::UnknownKey(unknown) => unknown.spoken("keymap-unknown-key", "keymap-unknown-key-near"),
            Self::UnknownSetting(unknown) => {
                unknown.spoken("keymap-unknown-setting", "keymap-unknown-setting-near")
            }
            Self::SettingInScope(name) => ("keymap-setting-in-scope", vec![("name", name.clone())]),
            Self::UnknownBase(unknown) => unknown.spoken("keymap-unknown-base", "keymap-unknown-base-near"),
            Self::NotName => ("keymap-not-name", Vec::new()),
            Self::NotYesNo => ("keymap-not-yes-no", Vec::new()),
            Self::NotScope => ("keymap-not-scope", Vec::new()),
            Self::NotKeys => ("keymap-not-keys", Vec::new()),
            Self::NoKey => ("keymap-no-key", Vec::new()),
            Self::Duplicate(keys, line) => {
                ("keymap-duplicate", vec![("keys", keys.to_string()), ("line", line.to_string())])
            }
            Self::Unreachable(keys, line) => {
                ("keymap-unreachable", vec![("keys", keys.to_string()), ("line", line.to_string())])
            }
            Self::Composed(keys) => ("keymap-composed", vec![("keys", keys.to_string())]),
            Self::Backspace => ("keymap-backspace", Vec::new()),
            Self::SwallowsTyping(keys) => ("keymap-swallows-typing", vec![("keys", keys.to_string())]),
            Self::Counts(keys) => ("keymap-counts", vec![("keys", keys.to_string())]),
            Self::SentAs(keys, sent) => {
                ("keymap-sent-as", vec![("keys", keys.to_string()), ("sent", sent.to_string())])
            }
        }
    }
}

impl Caution {
    /// The id of its sentence, with the arguments.
    pub fn spoken(&self) -> Spoken {
        match self {
            Self::Kept(keys) => ("keymap-kept", vec![("keys", keys.to_string())]),
            Self::Alt(keys) => ("keymap-alt", vec![("keys", keys.to_string())]),
            Self::Keyless(action) => ("keymap-keyless", vec![("action", action.id().to_owned())]),
        }
    }
}

impl Unknown {
    /// An unknown scope.
    pub(super) fn scope(name: &str) -> Self {
        Self::among(name, Scope::ALL.iter().map(|scope| scope.id()))
    }

    /// An unknown action; one of the same scope is nearer.
    pub(super) fn action(name: &str, scope: Scope) -> Self {
        let ids = |own: bool| {
            Action::ALL
                .iter()
                .filter(move |action| (action.scope() == scope) == own)
                .map(|action| action.id())
        };
        Self::among(name, ids(true).chain(ids(false)))
    }

    /// An unknown shipped keymap.
    pub(super) fn base(name: &str) -> Self {
        Self { name: name.to_owned(), nearest: Shipped::nearest(name).map(str::to_owned) }
    }

    /// A name that is none of these.
    pub(super) fn among<'a>(name: &str, known: impl Iterator<Item = &'a str>) -> Self {
        Self { name: name.to_owned(), nearest: nearest(name, known).map(str::to_owned) }
    }

    fn spoken(&self, alone: &'static str, near: &'static str) -> Spoken {
        let mut args = vec![("name", self.name.clone())];
        match &self.nearest {
            None => (alone, args),
            Some(nearest) => {
                args.push(("nearest", nearest.clone()));
                (near, args)
            }
        }
    }
}

/// The candidate nearest to a wrong name; `None` where a person would not have meant it.
pub(super) fn nearest<'a>(wrong: &str, known: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let folded = wrong.to_lowercase().replace('_', "-");
    known
        .map(|name| (strsim::damerau_levenshtein(&folded, &name.to_lowercase()), name))
        .filter(|(distance, name)| *distance <= 1 + name.len() / 4)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, name)| name)
}
