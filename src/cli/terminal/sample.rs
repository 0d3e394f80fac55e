//! Samples to look at: the signs in every choice of characters, the letters of Vietnamese, the colours of the roles.

use crate::domain::text::width;
use crate::host::config::GlyphSetting;
use crate::host::wire::Charset;
use crate::term::{Glyphs, Look, sample};
use crate::ui::theme::{Role, style};
use crate::wording::Words;

/// Signs of state, of marks and folds, of keys, and lines; then a name with letters of every kind.
const SIGNS: &str = "○ ◐ ● ‖ × ∞  ✓ ▌ ▸ ▾ ‹ ›  ← ↑ → ↓  ─ │ · … —  Đăk Tô";

/// Every vowel with its six tones, and đ.
const LETTERS: [&str; 2] =
    ["aàảãáạ ăằẳẵắặ âầẩẫấậ eèẻẽéẹ êềểễếệ iìỉĩíị đ", "oòỏõóọ ôồổỗốộ ơờởỡớợ uùủũúụ ưừửữứự yỳỷỹýỵ đ"];

/// Roles beside each other on one line.
const ROLES_A_LINE: usize = 5;

/// One line of signs for every choice of characters, headed by what to write in the settings; the bars at their ends
/// stand below each other where every character takes one cell.
pub(super) fn signs() -> Vec<String> {
    let heads = GlyphSetting::ALL.map(|setting| (setting, format!("glyphs = \"{}\"", setting.name())));
    let widest = heads.iter().map(|(_, head)| width(head)).max().unwrap_or_default();
    let lines = heads.iter().map(|(setting, head)| {
        let shown = Glyphs::from(Charset::from(*setting)).shown(SIGNS);
        format!("{head:<widest$}  {shown} |")
    });
    lines.collect()
}

/// The letters of Vietnamese, small and great, with a bar at the end of each line.
pub(super) fn letters() -> Vec<String> {
    let great = LETTERS.map(str::to_uppercase);
    LETTERS.iter().map(ToString::to_string).chain(great).map(|letters| format!("{letters} |")).collect()
}

/// The words of every role in its colours; none of them where the output is no terminal.
pub(super) fn roles(look: Option<Look>, words: &Words) -> Vec<String> {
    let said = Role::ALL.map(|role| (role, words.say_with(&format!("terminal-role-{}", role.id()), &[])));
    let shown: Vec<String> = said
        .into_iter()
        .map(|(role, word)| look.map_or(word.clone(), |look| sample(&word, style(role), look)))
        .collect();
    shown.chunks(ROLES_A_LINE).map(|line| line.join("  ")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wording::Lang;

    #[test]
    fn the_bars_stand_below_each_other() {
        for lines in [signs(), letters()] {
            assert!(
                lines.iter().all(|line| width(line) == width(&lines[0]) && width(line) <= 77),
                "{lines:#?}"
            );
        }
        assert_eq!(signs().len(), 3);
        assert!(signs()[1].contains("○ ½ ● ║") && signs()[2].is_ascii());
    }

    #[test]
    fn every_letter_of_vietnamese_is_there_once() {
        let mut letters: Vec<char> =
            letters().iter().flat_map(|line| line.chars()).filter(|c| c.is_alphabetic()).collect();
        assert!("ặẵỡợữựỵẶỢĐ".chars().all(|c| letters.contains(&c)));
        letters.sort_unstable();
        letters.dedup();
        assert_eq!(letters.len(), 2 * (12 * 6 + 1));
    }

    #[test]
    fn roles_are_words_and_colours_only_on_a_terminal() {
        let words = Words::new(Lang::Vi);
        let coloured = roles(Some(Look::default()), &words).concat();
        assert!(coloured.contains("\x1b[31m") && coloured.contains("\x1b[7m"), "{coloured:?}");
        let plain = roles(None, &words).concat();
        assert!(!plain.contains('\x1b'), "{plain:?}");
        assert!(Role::ALL.iter().all(|role| words.knows(&format!("terminal-role-{}", role.id()))));
    }
}
