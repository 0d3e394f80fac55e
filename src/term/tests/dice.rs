//! A seeded source of frames: text, styles, blanks, rows put in, taken out and moved.

use proptest::prelude::Rng;
use proptest::test_runner::{RngAlgorithm, TestRng};
use ratatui::buffer::{Buffer, CellWidth};
use ratatui::layout::Rect;
use ratatui::style::{Color, Modifier, Style};

const TEXTS: [&str; 11] = [
    "\u{1100}\u{1100} x",
    "क्षी x",
    "Đăk Tô",
    "Ty Tu  58,5",
    "漢字 x 語",
    "to\u{302}\u{301}t a\u{306}",
    "   ",
    "●─▌",
    "một hai ba bốn năm sáu bảy",
    "👩‍👧 ✔️ x",
    "Kon Plông     Măng Cành     Kon Kum     61     41,0",
];

const COLOURS: [Color; 6] =
    [Color::Reset, Color::Red, Color::White, Color::DarkGray, Color::Indexed(99), Color::Rgb(9, 8, 7)];

/// A seeded source of frames.
pub(crate) struct Dice(TestRng);

impl Dice {
    pub(crate) fn new(seed: u8) -> Dice {
        Dice(TestRng::from_seed(RngAlgorithm::ChaCha, &[seed; 32]))
    }

    pub(crate) fn below(&mut self, n: u16) -> u16 {
        (self.0.next_u32() % u32::from(n)) as u16
    }

    pub(crate) fn of<T: Copy>(&mut self, choices: &[T]) -> T {
        choices[usize::from(self.below(choices.len() as u16))]
    }

    fn style(&mut self) -> Style {
        let mut style = Style::reset();
        if self.below(2) == 0 {
            style = style.fg(self.of(&COLOURS));
        }
        if self.below(4) == 0 {
            style = style.bg(self.of(&COLOURS));
        }
        let bits = [
            Modifier::empty(),
            Modifier::empty(),
            Modifier::BOLD,
            Modifier::DIM,
            Modifier::UNDERLINED,
            Modifier::REVERSED,
            Modifier::CROSSED_OUT,
        ];
        style.add_modifier(self.of(&bits)).add_modifier(self.of(&bits))
    }

    /// Changes a frame a little: what a pane, a table or a dialog may do to it.
    pub(crate) fn change(&mut self, buffer: &mut Buffer) {
        let area = buffer.area;
        let (x, y) = (self.below(area.width), self.below(area.height));
        match self.below(8) {
            0 => {
                let part = Rect::new(x, y, area.width - x, 1 + self.below(area.height - y));
                let style = self.style();
                cells_of(part).for_each(|at| buffer[at].reset());
                if self.below(3) == 0 {
                    buffer.set_style(part, style);
                }
            }
            1 | 2 => self.shift(buffer, y),
            3 => {
                let text: String = (0..8).map(|_| self.of(&TEXTS)).collect();
                buffer.set_string(0, y, text, self.style());
            }
            _ => {
                let text = self.of(&TEXTS);
                buffer.set_string(x, y, text, self.style());
            }
        }
        mend(buffer);
    }

    /// Moves the rows from `first` up or down by some; others come in, blank or written.
    fn shift(&mut self, buffer: &mut Buffer, first: u16) {
        let area = buffer.area;
        let last = first + self.below(area.height - first);
        let rows = i32::from(self.below(area.height)) - i32::from(area.height / 2);
        let before = buffer.clone();
        for y in first..=last {
            let from = i32::from(y) + rows;
            let is_inside = (i32::from(first)..=i32::from(last)).contains(&from);
            for x in 0..area.width {
                if is_inside {
                    buffer[(x, y)] = before[(x, from as u16)].clone();
                } else {
                    buffer[(x, y)].reset();
                }
            }
            if !is_inside && self.below(2) == 0 {
                let text = self.of(&TEXTS);
                buffer.set_string(self.below(area.width), y, text, self.style());
            }
        }
    }
}

fn cells_of(part: Rect) -> impl Iterator<Item = (u16, u16)> {
    (part.y..part.bottom()).flat_map(move |y| (part.x..part.right()).map(move |x| (x, y)))
}

/// Blanks wide characters that were cut: ratatui leaves such a buffer without a meaning.
fn mend(buffer: &mut Buffer) {
    for (x, y) in cells_of(buffer.area) {
        let is_wide = buffer[(x, y)].cell_width() > 1;
        if is_wide && (x + 1 == buffer.area.width || buffer[(x + 1, y)].symbol() != " ") {
            buffer[(x, y)].set_symbol(" ");
        }
    }
}
