//! (to be written)

/// Why a change set was not stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {}
