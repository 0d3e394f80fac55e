//! A chord: one key with the modifiers held, as files write it (`Ctrl-z`, `đ`, `PgDn`) and hints show it ("↑", "Enter").

use std::fmt;

/// A key without its modifiers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Key {
    /// A character that types itself; a capital letter is a key of its own.
    Char(char),
    /// F1 to F12.
    Function(u8),
    /// Enter.
    Enter,
    /// Esc.
    Esc,
    /// Tab.
    Tab,
    /// Backspace.
    Backspace,
    /// Delete.
    Delete,
    /// Insert.
    Insert,
    /// Up.
    Up,
    /// Down.
    Down,
    /// Left.
    Left,
    /// Right.
    Right,
    /// Home.
    Home,
    /// End.
    End,
    /// Page up.
    PageUp,
    /// Page down.
    PageDown,
}

/// Keys that have a name, with the name and the sign that hints may show instead.
const NAMED: [(Key, &str, &str); 15] = [
    (Key::Char(' '), "Space", "Space"),
    (Key::Enter, "Enter", "Enter"),
    (Key::Esc, "Esc", "Esc"),
    (Key::Tab, "Tab", "Tab"),
    (Key::Backspace, "Backspace", "Backspace"),
    (Key::Delete, "Delete", "Delete"),
    (Key::Insert, "Insert", "Insert"),
    (Key::Up, "Up", "↑"),
    (Key::Down, "Down", "↓"),
    (Key::Left, "Left", "←"),
    (Key::Right, "Right", "→"),
    (Key::Home, "Home", "Home"),
    (Key::End, "End", "End"),
    (Key::PageUp, "PgUp", "PgUp"),
    (Key::PageDown, "PgDn", "PgDn"),
];

/// Other names people give keys, and the one that files use.
const ALIASES: [(&str, &str); 14] = [
    ("escape", "Esc"),
    ("return", "Enter"),
    ("cr", "Enter"),
    ("ret", "Enter"),
    ("spacebar", "Space"),
    ("del", "Delete"),
    ("ins", "Insert"),
    ("bs", "Backspace"),
    ("pageup", "PgUp"),
    ("pagedown", "PgDn"),
    ("page_up", "PgUp"),
    ("page_down", "PgDn"),
    ("backtab", "Shift-Tab"),
    ("minus", "-"),
];

/// One key with the modifiers held.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Chord {
    /// The key.
    pub key: Key,
    /// Whether Ctrl is held.
    pub ctrl: bool,
    /// Whether Alt is held.
    pub alt: bool,
    /// Whether Shift is held; never for a character, whose capital is a key of its own.
    pub shift: bool,
}

impl Chord {
    /// A key without modifiers.
    pub const fn plain(key: Key) -> Self {
        Self { key, ctrl: false, alt: false, shift: false }
    }

    /// A character without modifiers.
    pub const fn letter(letter: char) -> Self {
        Self::plain(Key::Char(letter))
    }

    /// The chord that files write like this.
    ///
    /// # Errors
    /// The nearest right spelling, where one is near.
    pub fn parse(text: &str) -> Result<Self, Option<String>> {
        Self::exact(text).ok_or_else(|| nearest(text))
    }

    /// The character this chord types, where it types one.
    pub const fn typed(self) -> Option<char> {
        match self {
            Self { key: Key::Char(letter), ctrl: false, alt: false, .. } => Some(letter),
            _ => None,
        }
    }

    /// The chord a terminal sends in place of this one, where it cannot send this one.
    pub const fn sent_as(self) -> Option<Self> {
        match self {
            Self { key: Key::Char('i'), ctrl: true, alt, .. } => Some(Self { alt, ..Self::plain(Key::Tab) }),
            Self { key: Key::Char('m' | 'j'), ctrl: true, alt, .. } => {
                Some(Self { alt, ..Self::plain(Key::Enter) })
            }
            Self { key: Key::Char('['), ctrl: true, alt, .. } => Some(Self { alt, ..Self::plain(Key::Esc) }),
            Self { key: Key::Char('h'), ctrl: true, alt, .. } => {
                Some(Self { alt, ..Self::plain(Key::Backspace) })
            }
            _ => None,
        }
    }

    /// The chord with signs for arrows and Enter, for a screen that can show them.
    pub fn sign(self) -> String {
        self.write(|(_, _, sign)| sign)
    }

    /// One spelling for chords that are the same key: Shift-g is G, Ctrl-Z is Ctrl-z.
    #[must_use]
    pub fn normal(mut self) -> Self {
        if let Key::Char(letter) = self.key {
            if self.shift {
                self.key = Key::Char(single(letter.to_uppercase(), letter));
                self.shift = false;
            }
            if self.ctrl
                && let Key::Char(letter) = self.key
            {
                self.key = Key::Char(single(letter.to_lowercase(), letter));
            }
        }
        self
    }

    fn exact(text: &str) -> Option<Self> {
        let mut chord = Self::letter(' ');
        let mut rest = text;
        while let Some((name, after)) =
            rest.split_once('-').filter(|(name, after)| !name.is_empty() && !after.is_empty())
        {
            match name {
                "Ctrl" => chord.ctrl = true,
                "Alt" => chord.alt = true,
                "Shift" => chord.shift = true,
                _ => return None,
            }
            rest = after;
        }
        chord.key = key(rest)?;
        Some(chord.normal())
    }

    fn write(self, named: fn(&'static (Key, &'static str, &'static str)) -> &'static str) -> String {
        let mut text = String::new();
        for (held, name) in [(self.ctrl, "Ctrl-"), (self.alt, "Alt-"), (self.shift, "Shift-")] {
            if held {
                text.push_str(name);
            }
        }
        match (NAMED.iter().find(|(key, ..)| *key == self.key), self.key) {
            (Some(row), _) => text.push_str(named(row)),
            (None, Key::Char(letter)) => text.push(letter),
            (None, Key::Function(number)) => {
                text.push('F');
                text.push_str(&number.to_string());
            }
            (None, _) => {}
        }
        text
    }
}

impl fmt::Display for Chord {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.write(|(_, name, _)| name))
    }
}

fn key(name: &str) -> Option<Key> {
    let mut letters = name.chars();
    if let (Some(letter), None) = (letters.next(), letters.next()) {
        return (!letter.is_control() && !letter.is_whitespace()).then_some(Key::Char(letter));
    }
    if let Some(number) = name.strip_prefix('F').and_then(|number| number.parse().ok()) {
        return (1..=12).contains(&number).then_some(Key::Function(number));
    }
    NAMED.iter().find(|(_, known, _)| *known == name).map(|(key, ..)| *key)
}

/// The right spelling nearest to a wrong one, e.g. "Ctrl-PgDn" for "ctrl-pagedown".
fn nearest(wrong: &str) -> Option<String> {
    let (held, name) = match wrong.trim_end_matches('-').rfind(['-', '+']) {
        Some(at) if at > 0 => (&wrong[..at], &wrong[at + 1..]),
        _ => ("", wrong),
    };
    let mut right = String::new();
    for modifier in held.split(['-', '+']).filter(|modifier| !modifier.is_empty()) {
        right.push_str(match modifier.to_lowercase().as_str() {
            "c" | "control" | "ctl" => "Ctrl",
            "s" => "Shift",
            "a" | "m" | "meta" | "option" => "Alt",
            other => super::fault::nearest(other, ["Ctrl", "Alt", "Shift"].into_iter())?,
        });
        right.push('-');
    }
    let lower = name.to_lowercase();
    let alias = ALIASES.iter().find(|(alias, _)| *alias == lower).map(|(_, right)| *right);
    let function = lower.strip_prefix('f').is_some_and(|number| key(&format!("F{number}")).is_some());
    match (alias, key(name)) {
        (Some(alias), _) => right.push_str(alias),
        (None, Some(_)) => right.push_str(name),
        (None, None) if function => right.push_str(&lower.to_uppercase()),
        (None, None) => {
            right.push_str(super::fault::nearest(&lower, NAMED.iter().map(|(_, name, _)| *name))?);
        }
    }
    Chord::exact(&right).map(|chord| chord.to_string())
}

fn single(mut letters: impl Iterator<Item = char>, otherwise: char) -> char {
    match (letters.next(), letters.next()) {
        (Some(letter), None) => letter,
        _ => otherwise,
    }
}
