//! Style roles: what a piece of the screen means, and how it looks in 16 colours.
//!
//! A colour never carries a meaning alone; the glyph or word beside it does. Bold is never used for brightness.

use ratatui::style::{Color, Modifier, Style};

/// What a piece of the screen means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Role {
    /// Ordinary text.
    Plain,
    /// What stands back: rules, hints' words, empty values.
    Faint,
    /// Headings of columns and dialogs.
    Heading,
    /// The key cell of the row under the cursor.
    Current,
    /// The one cell under the cursor, the chosen entry of a list.
    Selected,
    /// A key in hints.
    Key,
    /// Met, done, saved.
    Good,
    /// Late, refused, failed.
    Bad,
    /// Soon due, undetermined, a warning.
    Caution,
    /// The label of made-up figures, and of a rehearsal.
    Label,
    /// A typed word that does not read.
    Fault,
    /// Words of a sentence that gave a field.
    Said,
}

impl Role {
    /// Every role.
    pub const ALL: [Self; 12] = [
        Self::Plain,
        Self::Faint,
        Self::Heading,
        Self::Current,
        Self::Selected,
        Self::Key,
        Self::Good,
        Self::Bad,
        Self::Caution,
        Self::Label,
        Self::Fault,
        Self::Said,
    ];

    /// Its name, under which its words stand.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Plain => "plain",
            Self::Faint => "faint",
            Self::Heading => "heading",
            Self::Current => "current",
            Self::Selected => "selected",
            Self::Key => "key",
            Self::Good => "good",
            Self::Bad => "bad",
            Self::Caution => "caution",
            Self::Label => "label",
            Self::Fault => "fault",
            Self::Said => "said",
        }
    }
}

/// How a role looks.
pub fn style(role: Role) -> Style {
    let plain = Style::new();
    match role {
        Role::Plain => plain,
        Role::Faint => plain.fg(Color::DarkGray),
        Role::Heading | Role::Key => plain.fg(Color::Cyan),
        Role::Current => plain.add_modifier(Modifier::BOLD),
        Role::Selected => plain.add_modifier(Modifier::REVERSED),
        Role::Good => plain.fg(Color::Green),
        Role::Bad => plain.fg(Color::Red),
        Role::Caution => plain.fg(Color::Yellow),
        Role::Fault | Role::Said => plain.add_modifier(Modifier::UNDERLINED),
        Role::Label => plain.fg(Color::Yellow).add_modifier(Modifier::BOLD),
    }
}
