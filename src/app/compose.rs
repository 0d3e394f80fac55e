//! Vietnamese typed with the letters of a plain keyboard, for terminals without an input method of their own.

use vi::processor::AccentStyle;

/// How typed letters become Vietnamese ones.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum InputMethod {
    /// As they are: the terminal's own input method, if any, does it.
    #[default]
    Off,
    /// "tieengs" becomes "tiếng".
    Telex,
    /// "tie61ng" becomes "tiếng".
    Vni,
}

impl InputMethod {
    /// The one after this, around the end.
    #[must_use]
    pub const fn next(self) -> Self {
        match self {
            Self::Off => Self::Telex,
            Self::Telex => Self::Vni,
            Self::Vni => Self::Off,
        }
    }

    /// What the keys of one word mean; `None` where keys mean themselves. Tones stand as in "hòa".
    pub fn compose(self, keys: &str) -> Option<String> {
        let method = match self {
            Self::Off => return None,
            Self::Telex => &vi::TELEX,
            Self::Vni => &vi::VNI,
        };
        let mut word = String::new();
        vi::transform_buffer_with_style(method, AccentStyle::Old, keys.chars(), &mut word);
        Some(word)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_become_words_with_tones_where_the_office_sets_them() {
        assert_eq!(InputMethod::Telex.compose("tieengs").as_deref(), Some("tiếng"));
        assert_eq!(InputMethod::Vni.compose("hoa2").as_deref(), Some("hòa"));
        assert_eq!(InputMethod::Telex.compose("DDawk").as_deref(), Some("Đăk"));
        assert_eq!(InputMethod::Off.compose("as"), None);
    }
}
