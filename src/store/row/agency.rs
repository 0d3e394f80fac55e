//! The stored form of agencies.

use super::part::code_parts;
use super::text::TextRef;
use super::twin::twin;
use crate::domain::agency::{Agency, AgencyKind, Authority};

code_parts!(AgencyKind { Single = 0, ClosedGroup = 1, OpenSet = 2 });
code_parts!(Authority { Under = 0, Outside = 1 });

twin! {
    /// An agency.
    AgencyV1 of Agency {
        key: TextRef,
        name: TextRef,
        short: TextRef,
        aliases: Vec<TextRef>,
        kind: u8,
        authority: u8,
        group: Option<u32>,
        place: Option<u32>,
    }
}
