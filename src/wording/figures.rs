//! Numbers as the office writes them: "1.588" and "54,3" in Vietnamese, "1,588" and "54.3" in English.

use super::{Lang, Words};

/// How many decimals a share shows at most when one decimal would hide on which side of a whole number it lies.
const MOST_DECIMALS: u32 = 4;

impl Words {
    /// A count with its thousands.
    pub fn number(&self, number: i64) -> String {
        grouped(number, self.lang)
    }

    /// A fixed-point number: `decimal(585, 1)` is "58,5".
    pub fn decimal(&self, scaled: i64, decimals: u32) -> String {
        let unit = 10_u64.pow(decimals.min(18));
        let (whole, rest) = (scaled.unsigned_abs() / unit, scaled.unsigned_abs() % unit);
        let sign = if scaled < 0 { "-" } else { "" };
        let whole = grouped(i64::try_from(whole).unwrap_or(i64::MAX), self.lang);
        if decimals == 0 {
            return format!("{sign}{whole}");
        }
        let width = decimals as usize;
        format!("{sign}{whole}{}{rest:0width$}", self.point())
    }

    /// A fixed-point number without thousands, as a spreadsheet of this language reads it.
    pub fn decimal_plain(&self, scaled: i64, decimals: u32) -> String {
        let thousands = if self.point() == ',' { '.' } else { ',' };
        self.decimal(scaled, decimals).replace(thousands, "")
    }

    /// A share in percent with one decimal, without its sign: `share(51, 94)` is "54,3"; `None` where there is no whole.
    ///
    /// Where one decimal would round to a whole number that the share is not, more decimals stand, so that 54,96 never
    /// reads as the 55 it misses.
    pub fn share(&self, part: i64, whole: i64) -> Option<String> {
        if whole <= 0 {
            return None;
        }
        let (part, whole) = (i128::from(part), i128::from(whole));
        let mut decimals = 1;
        loop {
            let unit = 10_i128.pow(decimals);
            let scaled = (part * 200 * unit + whole).div_euclid(2 * whole);
            let hides = scaled % unit == 0 && scaled * whole != part * 100 * unit;
            if !hides || decimals == MOST_DECIMALS {
                return Some(self.decimal(scaled as i64, decimals));
            }
            decimals += 1;
        }
    }

    /// The mark between whole and decimals.
    pub const fn point(&self) -> char {
        match self.lang {
            Lang::Vi => ',',
            Lang::En => '.',
        }
    }
}

/// A whole number with a mark between thousands.
pub(super) fn grouped(number: i64, lang: Lang) -> String {
    let digits = number.unsigned_abs().to_string();
    let mut text = String::with_capacity(digits.len() + digits.len() / 3 + 1);
    if number < 0 {
        text.push('-');
    }
    for (at, digit) in digits.char_indices() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(match lang {
                Lang::Vi => '.',
                Lang::En => ',',
            });
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_and_decimals_follow_the_language() {
        let (vi, en) = (Words::new(Lang::Vi), Words::new(Lang::En));
        assert_eq!((vi.number(98_412), en.number(98_412)), ("98.412".into(), "98,412".into()));
        assert_eq!(
            (vi.number(-1_000), vi.number(999), vi.number(0)),
            ("-1.000".into(), "999".into(), "0".into())
        );
        assert_eq!((vi.decimal(585, 1), en.decimal(585, 1)), ("58,5".into(), "58.5".into()));
        assert_eq!((vi.decimal(-5, 2), vi.decimal(12_345, 0)), ("-0,05".into(), "12.345".into()));
    }

    #[test]
    fn a_share_never_reads_as_the_whole_number_it_misses() {
        let vi = Words::new(Lang::Vi);
        assert_eq!(vi.share(51, 94).as_deref(), Some("54,3"));
        assert_eq!(vi.share(45, 94).as_deref(), Some("47,9"));
        assert_eq!(vi.share(55, 100).as_deref(), Some("55,0"));
        assert_eq!(vi.share(5_496, 10_000).as_deref(), Some("54,96"));
        assert_eq!(vi.share(54_999, 100_000).as_deref(), Some("54,999"));
        assert_eq!(vi.share(2, 3).as_deref(), Some("66,7"));
        assert_eq!(vi.share(3, 0), None);
    }
}
