//! Characters for terminals that show ASCII only.
//!
//! Invariant: every character becomes exactly one printable ASCII character. Words are not known here: a pane that
//! wants `[x]` in place of a sign writes it itself.

use unicode_normalization::UnicodeNormalization;

/// The nearest printable ASCII character: a letter without its marks, a sign's relative, or a question mark.
pub(super) fn ascii(c: char) -> char {
    match c {
        ' '..='~' => c,
        '\u{a0}' | '\u{2002}'..='\u{200a}' | '\u{202f}' | '\u{3000}' => ' ',
        'đ' | 'ð' => 'd',
        'Đ' | 'Ð' => 'D',
        _ => sign(c).or_else(|| line(c)).or_else(|| letter(c)).unwrap_or('?'),
    }
}

/// A letter without its marks.
fn letter(c: char) -> Option<char> {
    std::iter::once(c).nfkd().next().filter(char::is_ascii_graphic)
}

/// Signs of text and of state, and their relatives.
const SIGNS: [(&str, char); 21] = [
    ("‘’‚′", '\''),
    ("“”„«»″", '"'),
    ("\u{ad}‐‑‒–—―−", '-'),
    ("·∙⋅", '.'),
    ("…≈≃", '~'),
    ("•●◉★⬤■", '*'),
    ("○◌◯□☐°º", 'o'),
    ("◐◑◒◓◔◕±", '+'),
    ("✓✔√", 'v'),
    ("×✗✘✕☒", 'x'),
    ("→▶▸►›⇒≥", '>'),
    ("←◀◂◄‹⇐⏎↵≤", '<'),
    ("↑▲▴⇑", '^'),
    ("↓▼▾⇓", 'v'),
    ("↔⇔‖", '='),
    ("∞", '@'),
    ("≠", '#'),
    ("÷", '/'),
    ("§", 'S'),
    ("₫", 'd'),
    ("¦", '|'),
];

fn sign(c: char) -> Option<char> {
    SIGNS.iter().find(|(signs, _)| signs.contains(c)).map(|(_, relative)| *relative)
}

/// Lines, corners and blocks.
fn line(c: char) -> Option<char> {
    Some(match c {
        '─' | '━' | '┄' | '┅' | '┈' | '┉' | '╌' | '╍' | '╴' | '╶' | '╸' | '╺' | '▁' | '▔' => {
            '-'
        }
        '═' => '=',
        '│' | '┃' | '┆' | '┇' | '┊' | '┋' | '╎' | '╏' | '║' | '╵' | '╷' | '▏' | '▎' | '▕' => {
            '|'
        }
        '┌'..='╋' | '╒'..='╰' => '+',
        '▌' | '▐' | '▍' | '▋' | '▊' | '▉' => '>',
        '█' | '▓' | '▒' | '▀'..='▇' => '#',
        '░' => ':',
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folded(text: &str) -> String {
        text.chars().map(ascii).collect()
    }

    #[test]
    fn vietnamese_keeps_its_letters() {
        assert_eq!(folded("Đăk Tô"), "Dak To");
        assert_eq!(folded("Ủy ban nhân dân tỉnh, xã Măng Cành"), "Uy ban nhan dan tinh, xa Mang Canh");
        assert_eq!(folded("đường ĐƯỜNG ượ ỹ"), "duong DUONG uo y");
    }

    #[test]
    fn signs_become_their_relatives() {
        assert_eq!(folded("● ○ ◐ ‖ × ∞ · — → ✓ ≥ 55\u{a0}%"), "* o + = x @ . - > v > 55 %");
        assert_eq!(folded("┌─┬─┐│▌"), "+-+-+|>");
    }

    #[test]
    fn whatever_is_unknown_is_one_printable_character() {
        for c in ('\u{80}'..='\u{ffff}').filter(|c| !c.is_control()) {
            assert!(matches!(ascii(c), ' '..='~'), "{c:?} becomes {:?}", ascii(c));
        }
        assert_eq!(ascii('漢'), '?');
    }
}
