//! Characters for old fonts: Windows Glyph List 4, and what Vietnamese needs beyond it.
//!
//! Fonts made before about 2007 (Lucida Console, Courier New, the bitmap fonts of PuTTY's time) hold WGL4, and those
//! for Vietnam its composed letters too; of ◐ or ✓ they show an empty box. Invariant: every character becomes exactly
//! one of the set, one cell wide. The relatives are signs that WGL4 asks of every font, none of the few it leaves to
//! the font's maker (◘, ►, ▐, …), and none is the negative of another, because a selected cell is shown reversed.

use unicode_normalization::UnicodeNormalization;

use super::fold::ascii;

/// WGL4 as of OpenType 1.5, without its two private characters: first and last of each range.
const WGL4: [(char, char); 81] = [
    ('\u{20}', '\u{7e}'),
    ('\u{a0}', '\u{17f}'),
    ('\u{192}', '\u{192}'),
    ('\u{1fa}', '\u{1ff}'),
    ('\u{2c6}', '\u{2c7}'),
    ('\u{2c9}', '\u{2c9}'),
    ('\u{2d8}', '\u{2dd}'),
    ('\u{384}', '\u{38a}'),
    ('\u{38c}', '\u{38c}'),
    ('\u{38e}', '\u{3a1}'),
    ('\u{3a3}', '\u{3ce}'),
    ('\u{400}', '\u{45f}'),
    ('\u{490}', '\u{491}'),
    ('\u{1e80}', '\u{1e85}'),
    ('\u{1ef2}', '\u{1ef3}'),
    ('–', '―'),
    ('‗', '„'),
    ('†', '•'),
    ('…', '…'),
    ('‰', '‰'),
    ('′', '″'),
    ('‹', '›'),
    ('‼', '‼'),
    ('\u{203e}', '\u{203e}'),
    ('\u{2044}', '\u{2044}'),
    ('ⁿ', 'ⁿ'),
    ('₣', '₤'),
    ('₧', '₧'),
    ('€', '€'),
    ('℅', '℅'),
    ('ℓ', 'ℓ'),
    ('№', '№'),
    ('™', '™'),
    ('\u{2126}', '\u{2126}'),
    ('℮', '℮'),
    ('⅛', '⅞'),
    ('←', '↕'),
    ('↨', '↨'),
    ('∂', '∂'),
    ('∆', '∆'),
    ('∏', '∏'),
    ('∑', '−'),
    ('\u{2215}', '\u{2215}'),
    ('∙', '√'),
    ('∞', '∟'),
    ('∩', '∩'),
    ('∫', '∫'),
    ('≈', '≈'),
    ('≠', '≡'),
    ('≤', '≥'),
    ('⌂', '⌂'),
    ('⌐', '⌐'),
    ('⌠', '⌡'),
    ('─', '─'),
    ('│', '│'),
    ('┌', '┌'),
    ('┐', '┐'),
    ('└', '└'),
    ('┘', '┘'),
    ('├', '├'),
    ('┤', '┤'),
    ('┬', '┬'),
    ('┴', '┴'),
    ('┼', '┼'),
    ('═', '╬'),
    ('▀', '▀'),
    ('▄', '▄'),
    ('█', '█'),
    ('▌', '▌'),
    ('▐', '▓'),
    ('■', '□'),
    ('▪', '▬'),
    ('▲', '▲'),
    ('►', '►'),
    ('▼', '▼'),
    ('◄', '◄'),
    ('◊', '○'),
    ('●', '●'),
    ('◘', '◙'),
    ('◦', '◦'),
    ('☺', '☼'),
];

/// Those of WGL4 that come one by one at its end.
const WGL4_LAST: &str = "♀♂♠♣♥♦♪♫\u{fb01}\u{fb02}";

/// What fonts for Vietnamese add: letters with hook, horn and dot, and the sign of the đồng.
const VIETNAMESE: [(char, char); 4] =
    [('\u{1a0}', '\u{1a1}'), ('\u{1af}', '\u{1b0}'), ('\u{1ea0}', '\u{1ef9}'), ('₫', '₫')];

/// The nearest character that an old font for Vietnamese can show: itself, a letter with fewer marks, a sign's
/// relative, or a question mark.
pub(super) fn wgl4(c: char) -> char {
    if is_held(c) {
        return c;
    }
    sign(c).or_else(|| line(c)).or_else(|| letter(c)).unwrap_or_else(|| ascii(c))
}

/// Whether an old font for Vietnamese holds a character. A soft hyphen is left out: terminals disagree on its width.
fn is_held(c: char) -> bool {
    c != '\u{ad}' && (is_wgl4(c) || VIETNAMESE.iter().any(|(first, last)| (*first..=*last).contains(&c)))
}

fn is_wgl4(c: char) -> bool {
    let after = WGL4.partition_point(|(first, _)| *first <= c);
    after.checked_sub(1).is_some_and(|at| c <= WGL4[at].1) || WGL4_LAST.contains(c)
}

/// A letter with as many of its marks as the set has it with.
fn letter(c: char) -> Option<char> {
    let parts: Vec<char> = std::iter::once(c).nfd().collect();
    (1..parts.len()).rev().find_map(|kept| {
        let mut composed = parts[..kept].iter().copied().nfc();
        composed.next().filter(|letter| composed.next().is_none() && is_held(*letter))
    })
}

/// Signs of text and of state, and their relatives.
const SIGNS: [(&str, char); 17] = [
    ("✓✔", '√'),
    ("✗✘✕☒", '×'),
    ("◔", '¼'),
    ("◐◑◒◓", '½'),
    ("◕", '¾'),
    ("◉⬤", '●'),
    ("◯◌", '○'),
    ("☐", '□'),
    ("‖", '║'),
    ("▾", '▼'),
    ("▴", '▲'),
    ("▸▶", '›'),
    ("◂◀", '‹'),
    ("⇒", '→'),
    ("⇐⏎↵", '←'),
    ("⇔", '↔'),
    ("⋅", '·'),
];

fn sign(c: char) -> Option<char> {
    SIGNS.iter().find(|(signs, _)| signs.contains(c)).map(|(_, relative)| *relative)
}

/// Heavy, dashed and round lines as plain ones, blocks by what they cover most.
fn line(c: char) -> Option<char> {
    Some(match c {
        '━' | '┄' | '┅' | '┈' | '┉' | '╌' | '╍' | '╴' | '╶' | '╸' | '╺' | '╼' | '╾' | '▔' => {
            '─'
        }
        '┃' | '┆' | '┇' | '┊' | '┋' | '╎' | '╏' | '╵' | '╷' | '╹' | '╻' | '╽' | '╿' | '▕' => {
            '│'
        }
        '┍'..='┏' | '╭' => '┌',
        '┑'..='┓' | '╮' => '┐',
        '┕'..='┗' | '╰' => '└',
        '┙'..='┛' | '╯' => '┘',
        '┝'..='┣' => '├',
        '┥'..='┫' => '┤',
        '┭'..='┳' => '┬',
        '┵'..='┻' => '┴',
        '┽'..='╋' => '┼',
        '▁'..='▃' => '▄',
        '▅'..='▇' | '▉'..='▋' => '█',
        '▍'..='▏' => '▌',
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use unicode_width::UnicodeWidthChar;

    use super::*;

    fn folded(text: &str) -> String {
        text.chars().map(wgl4).collect()
    }

    #[test]
    fn the_list_is_that_of_opentype() {
        assert!(WGL4.windows(2).all(|pair| pair[0].1 < pair[1].0), "the ranges stand in order");
        let held = ('\0'..=char::MAX).filter(|c| is_wgl4(*c)).count();
        assert_eq!(held, 655, "657 with the two private ones");
        for c in "~ \u{a0}ÿĀſƒǽ˝ΆώЀџẀỳ—‗•₧€№™⅞↨−∙√∞≈≥⌂⌡─┼═╬▀▄█▌▐▓□▬▲►▼◄◊○●◘◙◦☺☼♫".chars()
        {
            assert!(is_wgl4(c), "{c:?}");
        }
        for c in "\u{7f}\u{9f}ơưệ₫‐‑‖ⅰ↵⇒⏎⌫╭▁◐▾▸☐✓✗".chars() {
            assert!(!is_wgl4(c), "{c:?}");
        }
    }

    #[test]
    fn vietnamese_keeps_every_mark() {
        let text = "Ủy ban nhân dân tỉnh, Đăk Tô, xã Măng Cành; đường ĐƯỜNG ượ ỹ; SỐ LIỆU MINH HỌA 5 ₫";
        assert_eq!(folded(text), text);
    }

    #[test]
    fn letters_of_elsewhere_lose_what_the_set_lacks() {
        assert_eq!(folded("ĕ č ǻ ǎ ȩ ṩ"), "ĕ č ǻ a e s");
        assert_eq!(folded("漢"), "?");
    }

    #[test]
    fn signs_become_their_relatives() {
        assert_eq!(folded("● ○ ◐ ‖ × ∞ · — → ✓ ▾ ▸ ≥ 55\u{202f}%"), "● ○ ½ ║ × ∞ · — → √ ▼ › ≥ 55 %");
        assert_eq!(folded("╭─┳━┓│▌▎"), "┌─┬─┐│▌▌");
    }

    #[test]
    fn whatever_is_unknown_is_one_character_of_the_set() {
        for c in ('\u{20}'..='\u{1ffff}').filter(|c| !c.is_control()) {
            let shown = wgl4(c);
            assert!(is_held(shown) && shown.width() == Some(1), "{c:?} becomes {shown:?}");
        }
    }
}
