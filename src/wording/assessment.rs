//! Words for figures, thresholds and verdicts of a review.

use std::borrow::Cow;

use super::{Lang, Words};
use crate::domain::assessment::{Finding, Outcome};
use crate::domain::criteria::{Bilingual, Bound, Comparison, Decimal, Test, Verification};
use crate::domain::figures::{FigureKey, FigureKind, FigureSet, Metric};

/// How many decimals hundredths of a hectare and of a kilometre have.
const DECIMALS: u32 = 2;

impl Words {
    /// A verdict in full: "chưa đủ số liệu".
    pub fn outcome(&self, outcome: Outcome) -> Cow<'_, str> {
        self.say(match outcome {
            Outcome::Met => "domain-outcome-met",
            Outcome::NotMet => "domain-outcome-not-met",
            Outcome::Undetermined => "domain-outcome-undetermined",
        })
    }

    /// A verdict in a column of two or three cells: "đủ", "ko", "?".
    pub fn outcome_short(&self, outcome: Outcome) -> Cow<'_, str> {
        self.say(match outcome {
            Outcome::Met => "domain-outcome-met-short",
            Outcome::NotMet => "domain-outcome-not-met-short",
            Outcome::Undetermined => "domain-outcome-undetermined-short",
        })
    }

    /// How well a rule was checked against its decision; nothing where it was, so that the rest stands out.
    pub fn verification(&self, status: Verification) -> Option<Cow<'_, str>> {
        match status {
            Verification::Verified => None,
            Verification::BySummary => Some(self.say("domain-verification-by-summary")),
            Verification::Partial => Some(self.say("domain-verification-partial")),
            Verification::Unverified => Some(self.say("domain-verification-unverified")),
        }
    }

    /// The text of a rule file in this language.
    pub fn bilingual<'a>(&self, text: &'a Bilingual) -> &'a str {
        match self.lang {
            Lang::Vi => &text.vi,
            Lang::En => &text.en,
        }
    }

    /// The name of a figure: "Hộ cận nghèo".
    pub fn figure(&self, key: FigureKey) -> String {
        self.say(&format!("domain-figure-{}", key.key().replace('_', "-"))).into_owned()
    }

    /// The name of a metric: a figure's, or "Tỷ lệ hộ nghèo".
    pub fn metric(&self, metric: Metric) -> String {
        match metric {
            Metric::Figure(figure) => self.figure(figure),
            Metric::Rate(rate) => {
                self.say(&format!("domain-rate-{}", rate.key().replace('_', "-"))).into_owned()
            }
        }
    }

    /// Names of several figures in a row: "Hộ nghèo, Hộ cận nghèo".
    pub fn figure_list(&self, figures: FigureSet) -> String {
        figures.iter().map(|key| self.figure(key)).collect::<Vec<_>>().join(", ")
    }

    /// The value of a figure: "1.588", "12,50 ha", "có".
    pub fn figure_value(&self, key: FigureKey, value: u32) -> String {
        match key.kind() {
            FigureKind::Count => self.number(value.into()),
            FigureKind::Area => self.area(value.into()),
            FigureKind::Length => self.length(value.into()),
            FigureKind::YesNo if value == 0 => self.say("domain-no").into_owned(),
            FigureKind::YesNo => self.say("domain-yes").into_owned(),
        }
    }

    /// An area from hundredths of a hectare: "12,50 ha".
    pub fn area(&self, hundredths: i64) -> String {
        format!("{} ha", self.decimal(hundredths, DECIMALS))
    }

    /// A length from hundredths of a kilometre: "20,50 km".
    pub fn length(&self, hundredths: i64) -> String {
        format!("{} km", self.decimal(hundredths, DECIMALS))
    }

    /// A share with its sign: "54,3 %"; `None` where there is no whole.
    pub fn percent(&self, part: i64, whole: i64) -> Option<String> {
        Some(self.percent_sign(&self.share(part, whole)?))
    }

    /// What a test asks of a metric: "từ 55 % trở lên".
    pub fn test(&self, metric: Metric, test: Test) -> String {
        match test {
            Test::Is(true) => self.say("domain-yes").into_owned(),
            Test::Is(false) => self.say("domain-no").into_owned(),
            Test::Compare(bound) => self.bound(metric, bound),
            Test::Between { low, high } => {
                let (low, high) = (self.bound(metric, low), self.bound(metric, high));
                self.say_with("domain-bound-between", &[("low", low.into()), ("high", high.into())])
            }
        }
    }

    /// One threshold in words: "trên 80 %".
    pub fn bound(&self, metric: Metric, bound: Bound) -> String {
        let value = self.threshold(metric, bound.threshold);
        match bound.comparison {
            Comparison::AtLeast => self.say_with("domain-bound-at-least", &[("value", value.into())]),
            Comparison::Above => self.say_with("domain-bound-above", &[("value", value.into())]),
            Comparison::Below => self.say_with("domain-bound-below", &[("value", value.into())]),
            Comparison::AtMost => self.say_with("domain-bound-at-most", &[("value", value.into())]),
        }
    }

    /// One threshold in few cells, without the sign of percent: "từ 55". A sign would not do: ASCII has none for "≥", and the
    /// difference to ">" decides.
    pub fn bound_short(&self, metric: Metric, bound: Bound) -> String {
        let value = self.threshold(metric, bound.threshold);
        let value = value.trim_end_matches('%').trim_end();
        match bound.comparison {
            Comparison::AtLeast => self.say_with("domain-bound-short-at-least", &[("value", value.into())]),
            Comparison::Above => self.say_with("domain-bound-above", &[("value", value.into())]),
            Comparison::Below => self.say_with("domain-bound-below", &[("value", value.into())]),
            Comparison::AtMost => self.say_with("domain-bound-short-at-most", &[("value", value.into())]),
        }
    }

    /// A contradiction inside the figures of one row.
    pub fn figure_finding(&self, finding: Finding) -> String {
        match finding {
            Finding::AboveTotal { part, total } => self.say_with(
                "domain-finding-above-total",
                &[("part", self.figure(part).into()), ("total", self.figure(total).into())],
            ),
            Finding::NoQuorum { present, needed } => self.say_with(
                "domain-finding-no-quorum",
                &[("present", present.into()), ("needed", needed.into())],
            ),
            Finding::NoMajority { agreed, needed } => self.say_with(
                "domain-finding-no-majority",
                &[("agreed", agreed.into()), ("needed", needed.into())],
            ),
            Finding::TogetherAboveTotal { parts, total } => self.say_with(
                "domain-finding-together-above-total",
                &[("parts", self.figure_list(parts).into()), ("total", self.figure(total).into())],
            ),
        }
    }

    fn threshold(&self, metric: Metric, threshold: Decimal) -> String {
        let (digits, scale) = threshold.parts();
        let value = self.decimal(i64::try_from(digits).unwrap_or(i64::MAX), scale.ilog10());
        match metric {
            Metric::Rate(_) => self.percent_sign(&value),
            Metric::Figure(key) => match key.kind() {
                FigureKind::Area => format!("{value} ha"),
                FigureKind::Length => format!("{value} km"),
                FigureKind::Count | FigureKind::YesNo => value,
            },
        }
    }

    fn percent_sign(&self, value: &str) -> String {
        self.say_with("domain-percent", &[("value", value.into())])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::figures::Rate;

    fn at_least(text: &str) -> Test {
        Test::Compare(Bound { comparison: Comparison::AtLeast, threshold: Decimal::parse(text).unwrap() })
    }

    #[test]
    fn a_threshold_says_its_operator_in_words() {
        let (vi, en) = (Words::new(Lang::Vi), Words::new(Lang::En));
        let poor = Metric::Rate(Rate::Poor);
        assert_eq!(vi.test(poor, at_least("55")), "từ 55 % trở lên");
        assert_eq!(vi.test(poor, at_least("62,5")), "từ 62,5 % trở lên");
        assert_eq!(en.test(poor, at_least("62,5")), "62.5% or more");
        let above = Bound { comparison: Comparison::Above, threshold: Decimal::whole(80) };
        assert_eq!(vi.bound(Metric::Rate(Rate::UntrainedLabour), above), "trên 80 %");
        assert_eq!(vi.bound(Metric::Figure(FigureKey::Households), above), "trên 80");
    }

    #[test]
    fn every_metric_has_a_name_in_both_languages() {
        for lang in Lang::ALL {
            let words = Words::new(lang);
            for metric in Metric::all() {
                assert!(!words.metric(metric).contains("domain"), "{lang:?} {}", metric.key());
            }
        }
    }

    #[test]
    fn a_value_is_written_as_its_figure_is_counted() {
        let vi = Words::new(Lang::Vi);
        assert_eq!(vi.figure_value(FigureKey::Population, 1_588), "1.588");
        assert_eq!(vi.figure_value(FigureKey::IrrigableArea, 1_250), "12,50 ha");
        assert_eq!(vi.figure_value(FigureKey::RoadHardened, 1), "có");
        assert_eq!(vi.percent(51, 94).as_deref(), Some("54,3 %"));
    }
}
