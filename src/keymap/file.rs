//! Reads a keymap file: TOML tables by scope, in each an action with its keys, one text or a list of them.

use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::fault::{Fault, FaultKind, Unknown};
use super::lint::{self, Placed};
use super::{Binding, Sequence};
use crate::app::{Action, Scope};

/// The bindings of a file, in its order.
///
/// # Errors
/// Every fault, in the order of the file.
pub(super) fn read(text: &str) -> Result<Vec<Binding>, Vec<Fault>> {
    let mut reader = Reader { text, faults: Vec::new(), placed: Vec::new() };
    let mut bindings = Vec::new();
    match DeTable::parse(text) {
        Err(error) => {
            // The reader quotes the text in several lines; the first says what is wrong.
            let message = error.message().lines().next().unwrap_or_default().to_owned();
            reader.fault(error.span().unwrap_or(0..0), FaultKind::Syntax(message));
        }
        Ok(table) => {
            for (name, value) in table.get_ref() {
                match (Scope::of_id(name.get_ref()), value.get_ref()) {
                    (None, _) => {
                        reader.fault(name.span(), FaultKind::UnknownScope(Unknown::scope(name.get_ref())));
                    }
                    (Some(_), value) if !matches!(value, DeValue::Table(_)) => {
                        reader.fault(name.span(), FaultKind::NotScope);
                    }
                    (Some(scope), DeValue::Table(entries)) => bindings.extend(reader.scope(scope, entries)),
                    _ => {}
                }
            }
        }
    }
    let mut faults = reader.faults;
    faults.extend(lint::faults(reader.placed));
    faults.sort_by_key(|fault| (fault.line, fault.column));
    if faults.is_empty() { Ok(bindings) } else { Err(faults) }
}

struct Reader<'a> {
    text: &'a str,
    faults: Vec<Fault>,
    placed: Vec<Placed>,
}

impl Reader<'_> {
    fn scope(&mut self, scope: Scope, entries: &DeTable<'_>) -> Vec<Binding> {
        let mut entries: Vec<_> = entries.iter().collect();
        entries.sort_by_key(|(name, _)| name.span().start);
        let mut bindings = Vec::new();
        for (name, keys) in entries {
            match Action::of_id(name.get_ref()) {
                None => {
                    let unknown = Unknown::action(name.get_ref(), scope);
                    self.fault(name.span(), FaultKind::UnknownAction(unknown));
                }
                Some(action) if action.scope() != scope => {
                    self.fault(name.span(), FaultKind::WrongScope(action));
                }
                Some(action) => bindings.push(Binding { scope, action, sequences: self.keys(scope, keys) }),
            }
        }
        bindings
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
                self.placed.push(Placed { scope, sequence: sequence.clone(), line, column });
                Some(sequence)
            }
        }
    }

    fn fault(&mut self, span: Range<usize>, kind: FaultKind) {
        let (line, column) = self.position(&span);
        self.faults.push(Fault { line, column, kind });
    }

    fn position(&self, span: &Range<usize>) -> (usize, usize) {
        let before = self.text.get(..span.start).unwrap_or(self.text);
        let line = before.rsplit('\n').next().unwrap_or(before);
        (before.matches('\n').count() + 1, line.chars().count() + 1)
    }
}
