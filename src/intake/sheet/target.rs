//! What a column of a sheet can hold, by the stable names that people say it with.

use crate::domain::figures::{FigureKey, Rate};

/// What a column of a sheet holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Target {
    /// The number of the row; nothing is taken from it.
    RowNumber,
    /// Huyện, thành phố.
    District,
    /// Mã xã.
    CommuneCode,
    /// Xã, phường, thị trấn.
    Commune,
    /// Thôn, làng.
    Village,
    /// A figure.
    Figure(FigureKey),
    /// A share in percent: only checked against the counts, never taken.
    Percent(Rate),
    /// What the commune proposes.
    Proposal,
    /// Ghi chú.
    Note,
}

/// What is no figure and no share, with its name.
const NAMED: [(Target, &str); 7] = [
    (Target::RowNumber, "row_number"),
    (Target::District, "district"),
    (Target::Commune, "commune"),
    (Target::CommuneCode, "commune_code"),
    (Target::Village, "village"),
    (Target::Proposal, "proposal"),
    (Target::Note, "note"),
];

impl Target {
    /// What is no figure and no share.
    pub const NAMED: [Self; 7] = [
        Self::RowNumber,
        Self::District,
        Self::Commune,
        Self::CommuneCode,
        Self::Village,
        Self::Proposal,
        Self::Note,
    ];

    /// The stable name on the command line.
    pub fn key(self) -> &'static str {
        match self {
            Self::Figure(key) => key.key(),
            Self::Percent(rate) => rate.key(),
            _ => NAMED.iter().find(|(target, _)| *target == self).map_or("", |(_, key)| key),
        }
    }

    /// What has this stable name.
    pub fn from_key(key: &str) -> Option<Self> {
        let named = NAMED.into_iter().find(|(_, name)| *name == key).map(|(target, _)| target);
        let figure = || FigureKey::ALL.into_iter().find(|one| one.key() == key).map(Self::Figure);
        let rate = || Rate::ALL.into_iter().find(|one| one.key() == key).map(Self::Percent);
        named.or_else(figure).or_else(rate)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_leads_back_to_what_has_it() {
        let figures = FigureKey::ALL.map(Target::Figure).into_iter();
        for target in figures.chain(NAMED.map(|(target, _)| target)).chain(Rate::ALL.map(Target::Percent)) {
            assert_eq!(Target::from_key(target.key()), Some(target));
        }
        assert_eq!(Target::from_key("colour"), None);
        assert_eq!(Target::NAMED, NAMED.map(|(target, _)| target));
    }
}
