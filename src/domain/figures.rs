//! The figures of a village: one list of keys for sheets, criteria and screens; every figure may be missing.

use super::row::plain_fields;

/// Figures by key; every one may be missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Figures {}

plain_fields!(Figures);
