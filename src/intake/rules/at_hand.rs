//! The rule sets that a round may be opened with: the office's own files, and those that come with the program.

use super::{SHIPPED, shipped};
use crate::domain::rule_file::{RuleFile, rule_file};
use crate::domain::snapshot::Snapshot;

/// Key and text of every rule set at hand, the office's own first; one of its own hides a shipped one with its key.
pub fn at_hand(book: &Snapshot) -> Vec<(&str, &str)> {
    let own = book.rows::<RuleFile>().map(|(_, file)| (&*file.key, &*file.text));
    own.chain(SHIPPED.into_iter().filter(|(key, _)| rule_file(book, key).is_none())).collect()
}

/// The text of the rule set with this key, however its letters are cased: the office's own, else the shipped one.
pub fn find<'b>(book: &'b Snapshot, key: &str) -> Option<&'b str> {
    rule_file(book, key).map(|(_, file)| &*file.text).or_else(|| shipped(key))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::id::Id;

    #[test]
    fn a_file_of_the_office_hides_the_shipped_set_with_its_key() {
        let mut book = Snapshot::default();
        assert_eq!(at_hand(&book).len(), SHIPPED.len());
        let file = RuleFile { key: "qd30-2012-THON".into(), text: "own".into() };
        book.tables.rule_files.set(Id::new(0), Some(file));
        let found = at_hand(&book);
        assert_eq!((found.len(), found[0]), (SHIPPED.len(), ("qd30-2012-THON", "own")));
        assert_eq!(find(&book, "QD30-2012-thon"), Some("own"));
        assert_eq!(find(&book, "qd50-2016-xa"), shipped("QD50-2016-xa"));
        assert_eq!(find(&book, "QD1"), None);
    }
}
