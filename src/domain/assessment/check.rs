//! Contradictions inside the figures of one row, and a village meeting that decides nothing.
//!
//! A meeting counts where at least two thirds of the households are represented and more than half of those present agree
//! (circular 01/2012 on decision 30/2012). Both are told beside the verdict and never change it.

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
    /// Fewer than two thirds of the households were represented at the village meeting.
    NoQuorum {
        /// How many were.
        present: u32,
        /// How many must be.
        needed: u32,
    },
    /// No more than half of those present agreed.
    NoMajority {
        /// How many agreed.
        agreed: u32,
        /// How many must.
        needed: u32,
    },
}

impl Finding {
    /// The figures that are at odds.
    pub const fn figures(self) -> FigureSet {
        let none = FigureSet::EMPTY;
        match self {
            Self::AboveTotal { part, total } => none.with(part).with(total),
            Self::TogetherAboveTotal { parts, total } => parts.with(total),
            Self::NoQuorum { .. } => none.with(FigureKey::Households).with(FigureKey::MeetingHouseholdReps),
            Self::NoMajority { .. } => {
                none.with(FigureKey::MeetingVotesFor).with(FigureKey::MeetingHouseholdReps)
            }
        }
    }
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
    findings.extend(meeting(figures));
    findings
}

fn meeting(figures: &Figures) -> impl Iterator<Item = Finding> + use<> {
    let present = figures.get(FigureKey::MeetingHouseholdReps);
    let quorum = present.zip(figures.get(FigureKey::Households)).and_then(|(present, households)| {
        let needed = (u64::from(households) * 2).div_ceil(3) as u32;
        (present < needed).then_some(Finding::NoQuorum { present, needed })
    });
    let majority = figures.get(FigureKey::MeetingVotesFor).zip(present).and_then(|(agreed, present)| {
        let needed = present / 2 + 1;
        (agreed < needed).then_some(Finding::NoMajority { agreed, needed })
    });
    quorum.into_iter().chain(majority)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn meeting(households: u32, present: u32, agreed: u32) -> Vec<Finding> {
        check(
            &Figures::default()
                .with(FigureKey::Households, households)
                .with(FigureKey::MeetingHouseholdReps, present)
                .with(FigureKey::MeetingVotesFor, agreed),
        )
    }

    #[test]
    fn a_meeting_needs_two_thirds_of_the_households_and_more_than_half_of_those_present() {
        assert_eq!(meeting(90, 60, 31), []);
        assert_eq!(meeting(90, 59, 31), [Finding::NoQuorum { present: 59, needed: 60 }]);
        assert_eq!(meeting(91, 60, 31), [Finding::NoQuorum { present: 60, needed: 61 }]);
        assert_eq!(meeting(90, 60, 30), [Finding::NoMajority { agreed: 30, needed: 31 }], "half is not more");
        assert_eq!(meeting(90, 61, 31), [], "31 of 61 is more than half");
        let unknown = Figures::default().with(FigureKey::MeetingHouseholdReps, 3);
        assert_eq!(check(&unknown), [], "without the households nothing is known of the quorum");
    }
}
