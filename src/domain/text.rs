//! Vietnamese text as values: NFC, folding for search, display safety, the alphabet's order.

use std::sync::Arc;

/// A shared, immutable piece of text; cloning a row does not copy it. Stored as NFC.
pub type Text = Arc<str>;
