//! The rule sets that come with the program, by key.

/// The rule file of decision 30/2012/QĐ-TTg for villages.
pub const QD30_2012_VILLAGES: &str = include_str!("../qd30-2012-thon.toml");
/// The draft of decision 30/2012/QĐ-TTg for communes, whose thresholds were not checked.
pub const QD30_2012_COMMUNES: &str = include_str!("../qd30-2012-xa.toml");
/// The rule file of decision 50/2016/QĐ-TTg for villages.
pub const QD50_2016_VILLAGES: &str = include_str!("../qd50-2016-thon.toml");
/// The rule file of decision 50/2016/QĐ-TTg for communes.
pub const QD50_2016_COMMUNES: &str = include_str!("../qd50-2016-xa.toml");
/// The rule file of decision 33/2020/QĐ-TTg for villages.
pub const QD33_2020_VILLAGES: &str = include_str!("../qd33-2020-thon.toml");
/// The rule file of decision 33/2020/QĐ-TTg for communes.
pub const QD33_2020_COMMUNES: &str = include_str!("../qd33-2020-xa.toml");

/// Key and text of every rule file that comes with the program, in the order of their decisions.
pub const SHIPPED: [(&str, &str); 6] = [
    ("QD30-2012-thon", QD30_2012_VILLAGES),
    ("QD30-2012-xa", QD30_2012_COMMUNES),
    ("QD50-2016-thon", QD50_2016_VILLAGES),
    ("QD50-2016-xa", QD50_2016_COMMUNES),
    ("QD33-2020-thon", QD33_2020_VILLAGES),
    ("QD33-2020-xa", QD33_2020_COMMUNES),
];

/// The text of the rule file with this key, however its letters are cased.
pub fn shipped(key: &str) -> Option<&'static str> {
    SHIPPED.into_iter().find(|(known, _)| known.eq_ignore_ascii_case(key)).map(|(_, text)| text)
}

#[cfg(test)]
mod tests;
