//! What a terminal can show, and a cell made into what it will show.
//!
//! Invariant: a settled cell keeps its width, and every terminal gives it that width; it holds no control character, and
//! two cells that look alike are equal: the colour and weight of a blank do not count unless they can be seen.

use std::borrow::Cow;

use ratatui::buffer::{Cell, CellWidth};
use ratatui::style::{Color, Modifier};
use unicode_normalization::UnicodeNormalization;
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use super::fold::ascii;
use super::wgl4::wgl4;

/// The characters a terminal can show.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Glyphs {
    /// Everything a cell may hold.
    #[default]
    Unicode,
    /// What old fonts hold: Windows Glyph List 4 and the letters of Vietnamese with all their marks; other signs
    /// become their nearest relative, one cell for one cell.
    Wgl4,
    /// ASCII only: marks are dropped and signs become their nearest relative, one cell for one cell.
    Ascii,
}

impl Glyphs {
    /// A text as it is shown in these characters, cell by cell.
    pub fn shown(self, text: &str) -> String {
        let mut shown = String::with_capacity(text.len());
        for symbol in text.graphemes(true) {
            match self.relative(symbol) {
                Some(relative) => shown.push(relative),
                None => shown.push_str(symbol),
            }
        }
        shown
    }

    /// The one character that stands for a symbol which cannot be shown as it is.
    fn relative(self, symbol: &str) -> Option<char> {
        match self {
            _ if symbol.is_ascii() => None,
            Glyphs::Unicode => None,
            // Of a letter with its marks in parts, old fonts can only show the composed one.
            Glyphs::Wgl4 => symbol.nfc().next().map(wgl4),
            Glyphs::Ascii => symbol.chars().next().map(ascii),
        }
    }
}

/// The colours a terminal is sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Colours {
    /// The colours of the cells.
    #[default]
    All,
    /// None at all; bold, underline and reverse stay.
    None,
}

/// How cells are made into what one terminal shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Look {
    /// The characters it can show.
    pub glyphs: Glyphs,
    /// The colours it is sent.
    pub colours: Colours,
}

/// Columns of the widest symbol that terminals agree on.
const WIDEST: u16 = 2;

/// What can be seen of the style of a blank.
pub(super) const SEEN_ON_BLANK: Modifier =
    Modifier::REVERSED.union(Modifier::UNDERLINED).union(Modifier::CROSSED_OUT);

/// The style bits that are ever sent; blinking and hidden text are not.
const SENT: Modifier = Modifier::BOLD
    .union(Modifier::DIM)
    .union(Modifier::ITALIC)
    .union(Modifier::UNDERLINED)
    .union(Modifier::REVERSED)
    .union(Modifier::CROSSED_OUT);

impl Look {
    /// Makes `cell` into the one the terminal will show, in the form that equal-looking cells share.
    pub(super) fn settle(self, cell: &Cell) -> Cell {
        let mut settled = Cell::EMPTY;
        self.settle_symbol(cell, &mut settled);
        settled.modifier = cell.modifier.intersection(SENT);
        if settled.modifier.contains(Modifier::BOLD) {
            settled.modifier.remove(Modifier::DIM); // Terminals disagree on both together.
        }
        if self.colours == Colours::All {
            settled.fg = cell.fg;
            settled.bg = cell.bg;
        }
        if is_blank(&settled) {
            settled.modifier = settled.modifier.intersection(SEEN_ON_BLANK);
            if settled.modifier.is_empty() {
                settled.fg = Color::Reset;
            }
        }
        settled
    }

    fn settle_symbol(self, cell: &Cell, settled: &mut Cell) {
        let symbol = cell.symbol();
        if symbol.chars().any(char::is_control) {
            settled.set_char('?');
        } else if cell.cell_width() > 0 && symbol != " " {
            match self.glyphs.relative(symbol) {
                Some(relative) => {
                    settled.set_symbol(&filled(relative.encode_utf8(&mut [0; 4]), cell.cell_width()))
                }
                None => settled.set_symbol(&certain(symbol, cell.cell_width())),
            };
        }
    }
}

/// A symbol that every terminal gives the same width: of one that is joined from several or has a chosen variant only
/// the first character stays.
fn certain(symbol: &str, width: u16) -> Cow<'_, str> {
    let of_parts = symbol.chars().filter_map(UnicodeWidthChar::width).sum::<usize>();
    if symbol.len() == 1 || width <= WIDEST && of_parts == usize::from(width) {
        return Cow::Borrowed(symbol);
    }
    let first = symbol.chars().next().filter(|first| first.width() <= Some(usize::from(width)));
    Cow::Owned(filled(&first.map_or_else(String::new, String::from), width))
}

/// A symbol with blanks after it where it would leave columns empty.
fn filled(symbol: &str, width: u16) -> String {
    let empty = usize::from(width).saturating_sub(symbol.width());
    symbol.to_owned() + &" ".repeat(empty)
}

/// Tells whether nothing but a background and lines can be seen of a settled cell.
pub(super) fn is_blank(cell: &Cell) -> bool {
    cell.symbol() == " "
}

#[cfg(test)]
mod tests {
    use super::*;

    const ASCII: Look = Look { glyphs: Glyphs::Ascii, colours: Colours::None };

    fn settled(look: Look, symbol: &str) -> String {
        let mut cell = Cell::EMPTY;
        cell.set_symbol(symbol);
        look.settle(&cell).symbol().to_owned()
    }

    #[test]
    fn control_characters_never_reach_the_terminal() {
        for symbol in ["\x1b[2J", "\n", "\u{9b}", "a\u{85}"] {
            assert_eq!(settled(Look::default(), symbol), "?");
        }
    }

    #[test]
    fn joined_symbols_keep_their_first_part_and_their_width() {
        for (symbol, certain) in
            [("👩\u{200d}👧", "👩"), ("✔\u{fe0f}", "✔ "), ("漢", "漢"), ("e\u{301}", "e\u{301}")]
        {
            assert_eq!(settled(Look::default(), symbol), certain, "{symbol:?}");
        }
    }

    #[test]
    fn a_symbol_without_width_is_a_blank() {
        for look in [Look::default(), ASCII] {
            assert_eq!(settled(look, "\u{301}"), " ");
            assert_eq!(settled(look, ""), " ");
        }
    }

    #[test]
    fn ascii_folds_composed_and_decomposed_marks_alike() {
        assert_eq!(settled(ASCII, "ă"), "a");
        assert_eq!(settled(ASCII, "a\u{306}"), "a");
        assert_eq!(settled(ASCII, "Đ"), "D");
        assert_eq!(settled(ASCII, "ệ"), "e");
        assert_eq!(settled(ASCII, "漢"), "? ", "both columns are printed");
    }

    #[test]
    fn old_fonts_show_composed_letters_and_the_signs_they_hold() {
        let old = Look { glyphs: Glyphs::Wgl4, colours: Colours::All };
        assert_eq!(settled(old, "ắ"), "ắ");
        assert_eq!(settled(old, "a\u{306}\u{301}"), "ắ");
        assert_eq!(settled(old, "b\u{306}"), "b");
        assert_eq!(settled(old, "✓"), "√");
        assert_eq!(settled(old, "\u{9b}"), "?");
    }

    #[test]
    fn a_text_is_shown_cell_by_cell() {
        assert_eq!(Glyphs::Unicode.shown("◐ Đa\u{306}\u{301}k"), "◐ Đa\u{306}\u{301}k");
        assert_eq!(Glyphs::Wgl4.shown("◐ Đa\u{306}\u{301}k …"), "½ Đắk …");
        assert_eq!(Glyphs::Ascii.shown("◐ Đa\u{306}\u{301}k …"), "+ Dak ~");
    }

    #[test]
    fn colours_go_and_weight_stays_without_colours() {
        let mut cell = Cell::new("x");
        cell.fg = Color::Red;
        cell.bg = Color::Blue;
        cell.modifier = Modifier::BOLD | Modifier::REVERSED | Modifier::RAPID_BLINK;
        let settled = ASCII.settle(&cell);
        assert_eq!((settled.fg, settled.bg), (Color::Reset, Color::Reset));
        assert_eq!(settled.modifier, Modifier::BOLD | Modifier::REVERSED);
    }

    #[test]
    fn colour_and_weight_of_a_blank_do_not_count() {
        let mut cell = Cell::EMPTY;
        cell.fg = Color::Red;
        cell.modifier = Modifier::BOLD | Modifier::ITALIC;
        assert_eq!(Look::default().settle(&cell), Cell::EMPTY);
        cell.modifier = Modifier::REVERSED;
        assert_eq!(Look::default().settle(&cell).fg, Color::Red, "a reversed blank shows its colour");
    }
}
