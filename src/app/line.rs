//! A line of text being typed: edited by grapheme, kept NFC, never holding control characters.

use unicode_normalization::UnicodeNormalization;
use unicode_segmentation::UnicodeSegmentation;

use super::action::Action;
use super::compose::InputMethod;

/// A text with a cursor. The cursor is a byte offset on a grapheme boundary.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Line {
    text: String,
    cursor: usize,
    /// The keys of the word being composed and the bytes it takes before the cursor; empty after any other act.
    keys: String,
    composed: usize,
}

impl Line {
    /// A line with this text and the cursor at its end.
    pub fn of(text: &str) -> Self {
        let mut line = Self::default();
        line.type_text(text);
        line
    }

    /// The text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The text before the cursor.
    pub fn before_cursor(&self) -> &str {
        &self.text[..self.cursor]
    }

    /// Whether nothing is typed.
    pub fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    /// Types text at the cursor. Line breaks become blanks; other control characters are left out. A letter followed by
    /// a combining mark composes, also when the mark comes in a later burst.
    pub fn type_text(&mut self, typed: &str) {
        let typed = typed.chars().filter_map(|c| match c {
            '\n' | '\r' | '\t' => Some(' '),
            c if c.is_control() => None,
            c => Some(c),
        });
        let after = self.text.split_off(self.cursor);
        self.text = self.text.chars().chain(typed).nfc().collect();
        self.cursor = self.text.len();
        self.text.push_str(&after);
    }

    /// Types what came in one message: a single key goes through the input method, a burst is text already.
    pub fn type_typed(&mut self, typed: &str, method: InputMethod) {
        let mut keys = typed.chars();
        match (keys.next(), keys.next()) {
            (Some(key), None) => self.type_key(key, method),
            _ => self.type_text(typed),
        }
    }

    /// Types one character through an input method: the word before the cursor is composed anew from its keys.
    pub fn type_key(&mut self, key: char, method: InputMethod) {
        let composed =
            key.is_ascii_alphanumeric().then(|| method.compose(&format!("{}{key}", self.keys))).flatten();
        let Some(word) = composed else {
            self.keys.clear();
            return self.type_text(key.encode_utf8(&mut [0; 4]));
        };
        if self.keys.is_empty() {
            self.composed = 0;
        }
        self.keys.push(key);
        let start = self.cursor - self.composed;
        self.text.replace_range(start..self.cursor, &word);
        self.composed = word.len();
        self.cursor = start + word.len();
    }

    /// Applies an editing action; says whether it was one.
    pub fn act(&mut self, action: Action) -> bool {
        self.keys.clear();
        match action {
            Action::DeleteBack => self.delete(self.previous(), self.cursor),
            Action::DeleteForward => self.delete(self.cursor, self.next()),
            Action::DeleteWord => self.delete(self.word_start(), self.cursor),
            Action::DeleteAll => self.delete(0, self.text.len()),
            Action::TextLeft => self.cursor = self.previous(),
            Action::TextRight => self.cursor = self.next(),
            Action::TextHome => self.cursor = 0,
            Action::TextEnd => self.cursor = self.text.len(),
            _ => return false,
        }
        true
    }

    fn delete(&mut self, from: usize, to: usize) {
        self.text.replace_range(from..to, "");
        self.cursor = from;
    }

    fn previous(&self) -> usize {
        self.text[..self.cursor].grapheme_indices(true).next_back().map_or(0, |(at, _)| at)
    }

    fn next(&self) -> usize {
        self.text[self.cursor..].graphemes(true).next().map_or(self.cursor, |g| self.cursor + g.len())
    }

    fn word_start(&self) -> usize {
        let kept = self.text[..self.cursor].trim_end();
        kept.rfind(char::is_whitespace).map_or(0, |at| at + 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn typing_and_deleting_go_by_grapheme() {
        let mut line = Line::of("Đăk Tô");
        line.act(Action::TextLeft);
        line.act(Action::DeleteBack);
        assert_eq!(line.text(), "Đăk ô");
        line.type_text("T");
        assert_eq!((line.text(), line.before_cursor()), ("Đăk Tô", "Đăk T"));
        line.act(Action::TextEnd);
        line.act(Action::DeleteWord);
        assert_eq!(line.text(), "Đăk ");
        line.act(Action::DeleteWord);
        assert!(line.is_empty());
    }

    #[test]
    fn an_input_method_burst_of_backspace_and_letter_composes() {
        let mut line = Line::of("Da");
        line.act(Action::DeleteBack);
        line.type_text("ă");
        line.type_text("k");
        assert_eq!(line.text(), "Dăk");
        let mut combining = Line::of("To");
        combining.type_text("\u{302}");
        assert_eq!(combining.text(), "Tô");
    }

    #[test]
    fn a_built_in_input_method_composes_the_word_before_the_cursor() {
        let mut line = Line::of("xã ");
        "DDawk Tooy".chars().for_each(|key| line.type_key(key, InputMethod::Telex));
        assert_eq!(line.text(), "xã Đăk Tôy");
        line.act(Action::DeleteBack);
        "sa".chars().for_each(|key| line.type_key(key, InputMethod::Telex));
        assert_eq!(line.text(), "xã Đăk Tôsa", "a word that was edited is not composed further");
    }

    #[test]
    fn control_characters_never_get_in() {
        assert_eq!(Line::of("a\u{1b}[31mb\nc").text(), "a[31mb c");
    }
}
