//! Exact thresholds: decimal numbers without floating point, the four comparisons, and the counts that satisfy them.

/// A decimal number as written in a decision: 55, 62,5 … Exactly `digits / scale`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Decimal {
    digits: u64,
    scale: u64,
}

impl Decimal {
    /// The largest number of digits after the comma; more would not fit the exact arithmetic.
    const PLACES: usize = 4;
    /// The largest value; no share, distance or count in a decision comes near it.
    const LARGEST: u64 = 100_000;

    /// A whole number.
    pub const fn whole(value: u32) -> Self {
        Self { digits: value as u64, scale: 1 }
    }

    /// Reads "55", "62,5" or "62.5". `None` for anything else, for more than four places, and beyond a hundred thousand.
    pub fn parse(text: &str) -> Option<Self> {
        let (whole, places) = text.split_once([',', '.']).unwrap_or((text, "0"));
        let digits_only = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
        if !digits_only(whole) || !digits_only(places) || whole.len() > 7 || places.len() > Self::PLACES {
            return None;
        }
        let places = places.trim_end_matches('0');
        let scale = 10_u64.pow(places.len() as u32);
        let whole: u64 = whole.parse().ok().filter(|value| *value <= Self::LARGEST)?;
        let places: u64 = if places.is_empty() { 0 } else { places.parse().ok()? };
        Some(Self { digits: whole * scale + places, scale })
    }

    /// The number times its scale, and the scale: a power of ten.
    pub const fn parts(self) -> (u64, u64) {
        (self.digits, self.scale)
    }

    /// The sum, exactly; none beyond the largest value.
    pub fn plus(self, other: Self) -> Option<Self> {
        let scale = self.scale.max(other.scale);
        let digits = self.digits * (scale / self.scale) + other.digits * (scale / other.scale);
        (digits <= Self::LARGEST * scale).then(|| Self { digits, scale }.shortest())
    }

    /// The difference, exactly; none below zero.
    pub fn minus(self, other: Self) -> Option<Self> {
        let scale = self.scale.max(other.scale);
        let digits =
            (self.digits * (scale / self.scale)).checked_sub(other.digits * (scale / other.scale))?;
        Some(Self { digits, scale }.shortest())
    }

    /// The same number with no more places than it needs, as it is read.
    fn shortest(mut self) -> Self {
        while self.scale > 1 && self.digits.is_multiple_of(10) {
            self.digits /= 10;
            self.scale /= 10;
        }
        self
    }
}

/// With a point before its places, as [`Decimal::parse`] reads it.
impl std::fmt::Display for Decimal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (whole, places) = (self.digits / self.scale, self.digits % self.scale);
        match self.scale.ilog10() as usize {
            0 => write!(f, "{whole}"),
            width => write!(f, "{whole}.{places:0width$}"),
        }
    }
}

/// How a measured value is compared with a threshold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Comparison {
    /// "từ … trở lên": ≥
    AtLeast,
    /// "trên …": >
    Above,
    /// "dưới …": <
    Below,
    /// "không quá …": ≤
    AtMost,
}

impl Comparison {
    /// Whether it asks for much rather than for little.
    pub const fn is_lower_bound(self) -> bool {
        matches!(self, Self::AtLeast | Self::Above)
    }
}

/// One comparison with one threshold. For rates the threshold is in percent, for areas in hectares, for
/// lengths in kilometres.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Bound {
    /// How to compare.
    pub comparison: Comparison,
    /// With what.
    pub threshold: Decimal,
}

impl Bound {
    /// Whether `count · unit ⋛ threshold · total`: a rate of `total` compared exactly, where `unit` is 100 for percent, else
    /// 1; hundredths are compared with `total` 100. Both counts must fit 33 bits.
    pub const fn accepts(self, count: u64, unit: u64, total: u64) -> bool {
        let (digits, scale) = self.threshold.parts();
        let (left, right) = (count * scale * unit, digits * total);
        match self.comparison {
            Comparison::AtLeast => left >= right,
            Comparison::Above => left > right,
            Comparison::Below => left < right,
            Comparison::AtMost => left <= right,
        }
    }
}

/// What a leaf asks of its metric.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Test {
    /// A yes-or-no figure is as said.
    Is(bool),
    /// One threshold.
    Compare(Bound),
    /// Two thresholds: not below the first, not above the second.
    Between {
        /// The lower end, ≥ or >.
        low: Bound,
        /// The upper end, < or ≤.
        high: Bound,
    },
}

impl Test {
    /// The thresholds, none for a yes-or-no figure.
    pub fn bounds(self) -> impl Iterator<Item = Bound> {
        let (first, second) = match self {
            Self::Is(_) => (None, None),
            Self::Compare(bound) => (Some(bound), None),
            Self::Between { low, high } => (Some(low), Some(high)),
        };
        first.into_iter().chain(second)
    }
}

/// The counts that pass a test, both ends included; empty where `from > to`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Passing {
    /// The smallest passing count.
    pub from: u64,
    /// The largest passing count.
    pub to: u64,
}

impl Passing {
    /// Every count.
    pub const EVERYTHING: Self = Self { from: 0, to: u64::MAX };
    /// No count.
    pub const NOTHING: Self = Self { from: 1, to: 0 };

    /// Whether the count passes.
    pub const fn contains(self, count: u64) -> bool {
        self.from <= count && count <= self.to
    }

    /// The counts that the bound accepts out of a total.
    pub const fn of(bound: Bound, unit: u64, total: u64) -> Self {
        let (digits, scale) = bound.threshold.parts();
        let (left, right) = (scale * unit, digits * total);
        // A share of a village fits 32 bits, and dividing those is several times faster.
        let (floor, is_exact) = if right <= u32::MAX as u64 && left <= u32::MAX as u64 {
            let (right, left) = (right as u32, left as u32);
            ((right / left) as u64, right.is_multiple_of(left))
        } else {
            (right / left, right.is_multiple_of(left))
        };
        match bound.comparison {
            Comparison::AtLeast => Self { from: floor + !is_exact as u64, to: u64::MAX },
            Comparison::Above => Self { from: floor + 1, to: u64::MAX },
            Comparison::AtMost => Self { from: 0, to: floor },
            Comparison::Below if is_exact && floor == 0 => Self::NOTHING,
            Comparison::Below => Self { from: 0, to: floor - is_exact as u64 },
        }
    }

    /// The counts in both.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        let from = if self.from > other.from { self.from } else { other.from };
        let to = if self.to < other.to { self.to } else { other.to };
        Self { from, to }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn bound(comparison: Comparison, threshold: &str) -> Bound {
        Bound { comparison, threshold: Decimal::parse(threshold).unwrap() }
    }

    #[test]
    fn decimals_are_read_exactly_or_not_at_all() {
        assert_eq!(Decimal::parse("55"), Some(Decimal::whole(55)));
        assert_eq!(Decimal::parse("62,50"), Decimal::parse("62.5"));
        assert_eq!(Decimal::parse("62,5").map(Decimal::parts), Some((625, 10)));
        for wrong in ["", ",5", "5,", "-5", "5,12345", "1e3", "20000000", "5 "] {
            assert_eq!(Decimal::parse(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn decimals_add_up_and_are_written_as_they_are_read() {
        let decimal = |text| Decimal::parse(text).unwrap();
        assert_eq!(decimal("54,9").plus(decimal("0,1")), Some(Decimal::whole(55)));
        assert_eq!(decimal("55").minus(decimal("0,1")), Decimal::parse("54,9"));
        assert_eq!(decimal("0,5").minus(Decimal::whole(1)), None, "nothing is below zero");
        assert_eq!(Decimal::whole(100_000).plus(decimal("0,1")), None);
        for text in ["55", "62.5", "0.05", "12.0625"] {
            assert_eq!(decimal(text).to_string(), text);
        }
    }

    #[test]
    fn fifty_five_percent_of_ninety_four_households_begins_at_fifty_two() {
        let passing = Passing::of(bound(Comparison::AtLeast, "55"), 100, 94);
        assert_eq!(passing.from, 52);
        let exactly = Passing::of(bound(Comparison::AtLeast, "55"), 100, 100);
        assert_eq!(exactly.from, 55, "a village at exactly the threshold passes ≥");
        assert_eq!(Passing::of(bound(Comparison::Above, "80"), 100, 100).from, 81, "and does not pass >");
        assert_eq!(Passing::of(bound(Comparison::Below, "10"), 100, 100).to, 9);
        assert_eq!(Passing::of(bound(Comparison::AtMost, "10"), 100, 100).to, 10);
        assert_eq!(Passing::of(bound(Comparison::Below, "0"), 100, 100), Passing::NOTHING);
    }

    proptest! {
        #[test]
        fn the_passing_counts_are_those_that_the_bound_accepts(
            digits in 0_u64..2_000, places in 0_u32..4, total in 1_u64..5_000, count in 0_u64..6_000,
            which in 0_usize..4,
        ) {
            let comparison =
                [Comparison::AtLeast, Comparison::Above, Comparison::Below, Comparison::AtMost][which];
            let scale = 10_u64.pow(places);
            let bound = Bound { comparison, threshold: Decimal { digits, scale } };
            let passing = Passing::of(bound, 100, total);
            prop_assert_eq!(passing.contains(count), bound.accepts(count, 100, total));
        }
    }
}
