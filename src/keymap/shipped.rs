//! The keymaps that come with the program; a person's file lies over one of them.

use super::fault;

/// A keymap that comes with the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub enum Shipped {
    /// Arrows, with letters as shortcuts.
    #[default]
    Default,
    /// For hands that know vim.
    Vim,
    /// For hands that know Excel.
    Excel,
}

impl Shipped {
    /// Every shipped keymap, the default first.
    pub const ALL: [Self; 3] = [Self::Default, Self::Vim, Self::Excel];

    /// Its name in settings and in keymap files.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Default => "default",
            Self::Vim => "vim",
            Self::Excel => "excel",
        }
    }

    /// The shipped keymap with this name.
    pub fn of_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|shipped| shipped.name() == name)
    }

    /// The name nearest to a wrong one; `None` where a person would not have meant any.
    pub fn nearest(wrong: &str) -> Option<&'static str> {
        fault::nearest(wrong, Self::ALL.iter().map(|shipped| shipped.name()))
    }

    /// Its text, to be read like any other file.
    pub const fn text(self) -> &'static str {
        match self {
            Self::Default => include_str!("../../keymaps/default.toml"),
            Self::Vim => include_str!("../../keymaps/vim.toml"),
            Self::Excel => include_str!("../../keymaps/excel.toml"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::{Action, Scope};
    use crate::keymap::{Caution, Keymap, Sequence, file, lint};

    /// The keymap, and what is worth knowing about it.
    fn linted(shipped: Shipped) -> (Keymap, Vec<Caution>) {
        let file = file::read(shipped.text());
        let counts = file.counts.unwrap_or(false);
        let bindings = file.bindings(counts).unwrap_or_else(|faults| panic!("{shipped:?}: {faults:?}"));
        (Keymap::shipped(shipped).unwrap(), lint::cautions(&bindings))
    }

    fn keys(shipped: Shipped, action: Action) -> String {
        let keymap = Keymap::shipped(shipped).unwrap();
        keymap.keys_for(action).iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
    }

    #[test]
    fn every_shipped_keymap_is_free_of_faults_and_has_every_action() {
        for shipped in Shipped::ALL {
            let (keymap, _) = linted(shipped);
            let keyless: Vec<_> = Action::ALL.iter().filter(|a| keymap.keys_for(**a).is_empty()).collect();
            assert!(keyless.is_empty(), "{}.toml has no key for {keyless:?}", shipped.name());
        }
    }

    #[test]
    fn what_a_terminal_may_keep_has_another_key_besides() {
        let kept = |keys: &str| Caution::Kept(Sequence::parse(keys).unwrap());
        for (shipped, expected) in
            [(Shipped::Default, vec![]), (Shipped::Vim, vec![]), (Shipped::Excel, vec![kept("Ctrl-Space")])]
        {
            assert_eq!(linted(shipped).1, expected, "{shipped:?}");
        }
        assert_eq!(keys(Shipped::Excel, Action::Mark), "Space, Ctrl-Space", "what hints name comes first");
    }

    #[test]
    fn no_pane_hides_a_key_that_holds_everywhere() {
        for shipped in Shipped::ALL {
            let keymap = Keymap::shipped(shipped).unwrap();
            for pane in [Scope::Matrix, Scope::Review, Scope::Calendar] {
                for (outer, action) in keymap.bindings(Scope::Table).chain(keymap.bindings(Scope::Global)) {
                    let hidden = keymap.bindings(pane).find(|(inner, _)| inner.collides(outer));
                    assert_eq!(hidden, None, "{shipped:?}: {outer} of {action:?} is hidden in {pane:?}");
                }
            }
        }
    }

    #[test]
    fn arrows_enter_escape_and_space_do_the_same_in_all() {
        for shipped in Shipped::ALL {
            let keymap = Keymap::shipped(shipped).unwrap();
            for (chord, action) in [
                ("Up", Action::Up),
                ("Down", Action::Down),
                ("Left", Action::Left),
                ("Right", Action::Right),
                ("Enter", Action::Open),
                ("Enter", Action::Accept),
                ("Space", Action::Mark),
                ("Esc", Action::Back),
                ("Esc", Action::Cancel),
                ("Ctrl-z", Action::Undo),
                ("Backspace", Action::DeleteBack),
            ] {
                let chord = Sequence::parse(chord).unwrap();
                assert!(keymap.keys_for(action).contains(&chord), "{shipped:?}: {chord} is not {action:?}");
            }
        }
    }

    #[test]
    fn what_hands_know_of_excel_and_vim_is_there() {
        for (action, excel, vim) in [
            (Action::Edit, "F2, e", "i, F2"),
            (Action::Undo, "Ctrl-z, u", "u, Ctrl-z"),
            (Action::Redo, "Ctrl-y, Ctrl-r", "Ctrl-r"),
            (Action::Find, "Ctrl-f, f", "/"),
            (Action::First, "Ctrl-Home, Home, Ctrl-Up", "g g, Home"),
            (Action::Last, "Ctrl-End, End, Ctrl-Down", "G, End"),
            (Action::Down, "Down", "j, Down"),
            (Action::Right, "Right, Tab", "l, Right"),
            (Action::RepeatDecision, "F4, .", "."),
            (Action::ClearDecision, "Delete", "X, Delete"),
            (Action::ShowReview, "2", "g 2"),
        ] {
            assert_eq!(keys(Shipped::Excel, action), excel, "{action:?}");
            assert_eq!(keys(Shipped::Vim, action), vim, "{action:?}");
        }
        let excel = Keymap::shipped(Shipped::Excel).unwrap();
        assert!(
            !excel.keys_for(Action::Quit).contains(&Sequence::parse("Ctrl-c").unwrap()),
            "who copies in Excel does not leave"
        );
        assert!(Keymap::shipped(Shipped::Vim).unwrap().counts() && !excel.counts());
    }
}
