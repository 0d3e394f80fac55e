//! Contradictions inside the figures of one row.

use crate::domain::figures::{FigureKey, FigureSet, Figures};

/// Something in the figures that cannot be right.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Finding {
    /// A part is larger than what it is a part of.
    AboveTotal {
        /// The part.
        part: FigureKey,
        /// Its total.
        total: FigureKey,
    },
    /// Two parts that exclude each other are together larger than their total.
    TogetherAboveTotal {
        /// Both parts.
        parts: FigureSet,
        /// Their total.
        total: FigureKey,
    },
}

/// Every contradiction in the figures, in the order of a sheet's columns.
pub fn check(figures: &Figures) -> Vec<Finding> {
    let mut findings = Vec::new();
    for part in FigureKey::ALL {
        let Some((total, count)) = part.total().zip(figures.get(part)) else { continue };
        let Some(whole) = figures.get(total) else { continue };
        if count > whole {
            findings.push(Finding::AboveTotal { part, total });
        }
        let Some(sibling) = part.apart_from().filter(|sibling| part < *sibling) else { continue };
        let Some(other) = figures.get(sibling) else { continue };
        if count <= whole && other <= whole && u64::from(count) + u64::from(other) > u64::from(whole) {
            let parts = FigureSet::default().with(part).with(sibling);
            findings.push(Finding::TogetherAboveTotal { parts, total });
        }
    }
    findings
}
