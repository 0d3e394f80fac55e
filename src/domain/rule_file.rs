//! Rule sets of the office: files that were added to the book, each under its key.
//!
//! What judges is the text a round was opened with; a file here is what the next round may take. The text is kept as it
//! was written, with its comments; reading it is the business of another room.

use super::id::Id;
use super::row::row;
use super::snapshot::Snapshot;
use super::text::Text;

row! {
    /// One rule file of the office.
    pub struct RuleFile in rule_files (RuleFile) {
        /// The key of its rule set, e.g. "QD30-2012-xa".
        pub key: Text,
        /// The file.
        pub text: Text,
    }
}

/// The office's rule file with this key, however its letters are cased.
pub fn rule_file<'b>(book: &'b Snapshot, key: &str) -> Option<(Id<RuleFile>, &'b RuleFile)> {
    let wanted = key.to_lowercase();
    book.rows::<RuleFile>().find(|(_, file)| file.key.to_lowercase() == wanted)
}
