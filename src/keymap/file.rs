//! Reads a keymap file: TOML tables by scope, in each an action with its keys, one text or a list of them; above the tables
//! what holds for the whole file.

use std::borrow::Cow;
use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::fault::{Fault, FaultKind, Unknown};
use super::lint::{self, Placed};
use super::{Binding, Sequence, Shipped};
use crate::app::{Action, Scope};

/// The shipped keymap that the file lies over.
const BASE: &str = "base";
/// Whether digits typed before an action count.
const COUNTS: &str = "counts";
/// What can stand above the scopes.
const SETTINGS: [&str; 2] = [BASE, COUNTS];

/// What a file says, its faults among it.
#[derive(Default)]
pub(super) struct Read {
    /// The shipped keymap it lies over, where it names one.
    pub(super) base: Option<Shipped>,
    /// Whether digits count, where it says so.
    pub(super) counts: Option<bool>,
    bindings: Vec<Binding>,
    placed: Vec<Placed>,
    faults: Vec<Fault>,
}

impl Read {
    /// The bindings of the file, in its order, where digits count or do not.
    ///
    /// # Errors
    /// Every fault, in the order of the file.
    pub(super) fn bindings(self, counts: bool) -> Result<Vec<Binding>, Vec<Fault>> {
        let mut faults = self.faults;
        faults.extend(lint::faults(self.placed, counts));
        faults.sort_by_key(|fault| (fault.line, fault.column));
        if faults.is_empty() { Ok(self.bindings) } else { Err(faults) }
    }
}

/// Reads a file.
pub(super) fn read(text: &str) -> Read {
    let mut reader = Reader { text, read: Read::default() };
    match DeTable::parse(text) {
        Err(error) => {
            // The reader quotes the text in several lines; the first says what is wrong.
            let message = error.message().lines().next().unwrap_or_default().to_owned();
            reader.fault(error.span().unwrap_or(0..0), FaultKind::Syntax(message));
        }
        Ok(table) => {
            for (name, value) in table.get_ref() {
                reader.entry(name, value);
            }
        }
    }
    reader.read
}

struct Reader<'a> {
    text: &'a str,
    read: Read,
}

impl Reader<'_> {
    fn entry(&mut self, name: &Spanned<Cow<'_, str>>, value: &Spanned<DeValue<'_>>) {
        match (&**name.get_ref(), Scope::of_id(name.get_ref()), value.get_ref()) {
            (BASE, ..) => self.base(value),
            (COUNTS, _, DeValue::Boolean(counts)) => self.read.counts = Some(*counts),
            (COUNTS, ..) => self.fault(value.span(), FaultKind::NotYesNo),
            (_, Some(scope), DeValue::Table(entries)) => self.scope(scope, entries),
            (_, Some(_), _) => self.fault(name.span(), FaultKind::NotScope),
            (wrong, None, DeValue::Table(_)) => {
                self.fault(name.span(), FaultKind::UnknownScope(Unknown::scope(wrong)));
            }
            (wrong, None, _) => {
                let unknown = Unknown::among(wrong, SETTINGS.into_iter());
                self.fault(name.span(), FaultKind::UnknownSetting(unknown));
            }
        }
    }

    fn base(&mut self, value: &Spanned<DeValue<'_>>) {
        let DeValue::String(name) = value.get_ref() else {
            self.fault(value.span(), FaultKind::NotName);
            return;
        };
        self.read.base = Shipped::of_name(name);
        if self.read.base.is_none() {
            self.fault(value.span(), FaultKind::UnknownBase(Unknown::base(name)));
        }
    }

    fn scope(&mut self, scope: Scope, entries: &DeTable<'_>) {
        let mut entries: Vec<_> = entries.iter().collect();
        entries.sort_by_key(|(name, _)| name.span().start);
        for (name, keys) in entries {
            match Action::of_id(name.get_ref()) {
                None if SETTINGS.contains(&&**name.get_ref()) => {
                    self.fault(name.span(), FaultKind::SettingInScope(name.get_ref().to_string()));
                }
                None => {
                    let unknown = Unknown::action(name.get_ref(), scope);
                    self.fault(name.span(), FaultKind::UnknownAction(unknown));
                }
                Some(action) if action.scope() != scope => {
                    self.fault(name.span(), FaultKind::WrongScope(action));
                }
                Some(action) => {
                    let sequences = self.keys(scope, keys);
                    self.read.bindings.push(Binding { scope, action, sequences });
                }
            }
        }
    }

    fn keys(&mut self, scope: Scope, value: &Spanned<DeValue<'_>>) -> Vec<Sequence> {
        match value.get_ref() {
            DeValue::String(keys) => self.sequence(scope, keys, value.span()).into_iter().collect(),
            DeValue::Array(list) => list
                .iter()
                .filter_map(|item| {
                    if let DeValue::String(keys) = item.get_ref() {
                        self.sequence(scope, keys, item.span())
                    } else {
                        self.fault(item.span(), FaultKind::NotKeys);
                        None
                    }
                })
                .collect(),
            _ => {
                self.fault(value.span(), FaultKind::NotKeys);
                Vec::new()
            }
        }
    }

    fn sequence(&mut self, scope: Scope, keys: &str, span: Range<usize>) -> Option<Sequence> {
        match Sequence::parse(keys) {
            Err((name, nearest)) => {
                self.fault(span, FaultKind::UnknownKey(Unknown { name, nearest }));
                None
            }
            Ok(sequence) if sequence.chords().is_empty() => {
                self.fault(span, FaultKind::NoKey);
                None
            }
            Ok(sequence) => {
                let (line, column) = self.position(&span);
                self.read.placed.push(Placed { scope, sequence: sequence.clone(), line, column });
                Some(sequence)
            }
        }
    }

    fn fault(&mut self, span: Range<usize>, kind: FaultKind) {
        let (line, column) = self.position(&span);
        self.read.faults.push(Fault { line, column, kind });
    }

    fn position(&self, span: &Range<usize>) -> (usize, usize) {
        let before = self.text.get(..span.start).unwrap_or(self.text);
        let line = before.rsplit('\n').next().unwrap_or(before);
        (before.matches('\n').count() + 1, line.chars().count() + 1)
    }
}
