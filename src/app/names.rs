//! The names of actions to search in: folded words of both languages, handed in at the start.
//!
//! The session does not know words; whoever starts it gives them, so that the palette finds "hoan tac" and "undo".

use nucleo_matcher::pattern::{CaseMatching, Normalization, Pattern};
use nucleo_matcher::{Config, Matcher, Utf32Str};

use super::action::Action;
use crate::domain::text::fold;

/// Folded names of every action, in the order of [`Action::ALL`].
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Names {
    folded: Vec<String>,
}

impl Names {
    /// The names that `words` gives for each action; both languages in one string.
    pub fn of_words(words: impl Fn(Action) -> String) -> Self {
        Self { folded: Action::ALL.iter().map(|action| fold(&words(*action))).collect() }
    }

    /// The folded names of an action.
    pub fn of(&self, action: Action) -> &str {
        self.folded.get(action as usize).map_or("", String::as_str)
    }

    /// The places of those `actions` that match the words, best first; all of them in their order when nothing is typed.
    pub fn rank(&self, words: &str, actions: &[Action]) -> Vec<usize> {
        if words.trim().is_empty() {
            return (0..actions.len()).collect();
        }
        let mut matcher = Matcher::new(Config::DEFAULT);
        let pattern = Pattern::parse(&fold(words), CaseMatching::Ignore, Normalization::Never);
        let mut buffer = Vec::new();
        let mut ranked: Vec<(u32, usize)> = actions
            .iter()
            .enumerate()
            .filter_map(|(place, action)| {
                let score = pattern.score(Utf32Str::new(self.of(*action), &mut buffer), &mut matcher)?;
                Some((score, place))
            })
            .collect();
        ranked.sort_by_key(|(score, place)| (std::cmp::Reverse(*score), *place));
        ranked.into_iter().map(|(_, place)| place).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_command_is_found_by_words_without_marks_in_either_language() {
        let names = Names::of_words(|action| match action {
            Action::Undo => "Hoàn tác / Undo".to_owned(),
            Action::Redo => "Làm lại / Redo".to_owned(),
            _ => "khác".to_owned(),
        });
        let actions = [Action::Quit, Action::Redo, Action::Undo];
        assert_eq!(names.rank("hoan tac", &actions), [2]);
        assert_eq!(names.rank("redo", &actions), [1]);
        assert_eq!(names.rank(" ", &actions), [0, 1, 2]);
    }
}
