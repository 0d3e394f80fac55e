//! Numbers as lists write them.

/// How a list writes its numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Style {
    /// 1, 2, 3.
    Decimal,
    /// a, b, c.
    Letter,
    /// A, B, C.
    BigLetter,
    /// i, ii, iii.
    Roman,
    /// I, II, III.
    BigRoman,
}

/// The largest number that is written in letters; above, digits are used.
const LARGEST_ROMAN: u32 = 3999;

/// The number in that style.
pub(super) fn numeral(number: u32, style: Style) -> String {
    match style {
        Style::Letter => letters(number),
        Style::BigLetter => letters(number).to_ascii_uppercase(),
        Style::Roman => roman(number).to_ascii_lowercase(),
        Style::BigRoman => roman(number),
        Style::Decimal => number.to_string(),
    }
}

/// What a list writes before an item that has no number: a plus is a part of the dash above it, any other sign is a dash.
pub(super) fn bullet(sign: &str) -> String {
    if sign.trim() == "+" { "+ ".to_owned() } else { "- ".to_owned() }
}

/// a … z, then aa, bb …, as Word counts.
fn letters(number: u32) -> String {
    if number == 0 || number > 26 * 8 {
        return number.to_string();
    }
    let letter = char::from(b'a' + ((number - 1) % 26) as u8);
    std::iter::repeat_n(letter, (number as usize - 1) / 26 + 1).collect()
}

fn roman(mut number: u32) -> String {
    if number == 0 || number > LARGEST_ROMAN {
        return number.to_string();
    }
    let signs = [
        (1000, "M"),
        (900, "CM"),
        (500, "D"),
        (400, "CD"),
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ];
    let mut written = String::new();
    for (worth, sign) in signs {
        while number >= worth {
            written.push_str(sign);
            number -= worth;
        }
    }
    written
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_as_a_list_writes_them() {
        let cases = [
            (4, Style::Decimal, "4"),
            (1, Style::Letter, "a"),
            (28, Style::Letter, "bb"),
            (2, Style::BigLetter, "B"),
            (14, Style::Roman, "xiv"),
            (1999, Style::BigRoman, "MCMXCIX"),
            (0, Style::Roman, "0"),
            (u32::MAX, Style::Letter, "4294967295"),
        ];
        for (number, style, written) in cases {
            assert_eq!(numeral(number, style), written);
        }
    }
}
