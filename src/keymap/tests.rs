//! Keys in, meanings out; files in, bindings or faults out.

use super::*;

fn keys(text: &str) -> Sequence {
    Sequence::parse(text).unwrap()
}

fn chord(text: &str) -> Chord {
    Chord::parse(text).unwrap()
}

fn faults(text: &str) -> Vec<(usize, usize, FaultKind)> {
    let faults = Keymap::over(Shipped::Default, text).unwrap_err();
    faults.into_iter().map(|fault| (fault.line, fault.column, fault.kind)).collect()
}

fn unknown(name: &str, nearest: Option<&str>) -> fault::Unknown {
    fault::Unknown { name: name.into(), nearest: nearest.map(Into::into) }
}

const MATRIX: &[Scope] = &[Scope::Matrix, Scope::Table, Scope::Global];
const FIELD: &[Scope] = &[Scope::Text, Scope::Dialog];

#[test]
fn chords_read_what_they_print() {
    for text in [
        "Ctrl-z",
        "đ",
        "PgDn",
        "Shift-Tab",
        "Space",
        "F2",
        "G",
        "-",
        "Ctrl--",
        "Ctrl-Alt-Shift-Up",
        "Ctrl-Space",
    ] {
        assert_eq!(chord(text).to_string(), text);
    }
    assert_eq!(chord("Shift-g"), chord("G"));
    assert_eq!(chord("Ctrl-Z"), chord("Ctrl-z"));
    assert_eq!(keys("g  g").to_string(), "g g");
    assert_eq!((chord("Up").sign(), keys("Ctrl-Enter x").sign()), ("↑".into(), "Ctrl-Enter x".into()));
}

#[test]
fn a_wrong_chord_names_the_nearest_right_one() {
    for (wrong, right) in [
        ("ctrl-z", Some("Ctrl-z")),
        ("Ctrl+z", Some("Ctrl-z")),
        ("C-x", Some("Ctrl-x")),
        ("Control-Home", Some("Ctrl-Home")),
        ("PageDown", Some("PgDn")),
        ("escape", Some("Esc")),
        ("Entr", Some("Enter")),
        ("shift-backtab", Some("Shift-Tab")),
        ("f5", Some("F5")),
        ("F13", None),
        ("Spcae", Some("Space")),
        ("Hyper-x", None),
        ("whatever", None),
    ] {
        assert_eq!(Chord::parse(wrong), Err(right.map(str::to_owned)), "{wrong}");
    }
}

#[test]
fn the_innermost_scope_is_asked_first() {
    let keymap = Keymap::embedded().unwrap();
    assert_eq!(keymap.resolve(MATRIX, &[], chord("1")), Match::Action(Action::ShowMatrix));
    assert_eq!(keymap.resolve(MATRIX, &[], chord("r")), Match::Action(Action::SetRoles));
    let review = [Scope::Review, Scope::Table, Scope::Global];
    assert_eq!(keymap.resolve(&review, &[], chord("r")), Match::Unbound(chord("r")));
    assert_eq!(keymap.resolve(FIELD, &[], chord("Left")), Match::Action(Action::TextLeft));
    assert_eq!(keymap.resolve(&[Scope::Dialog], &[], chord("Left")), Match::Action(Action::PreviousChoice));
}

#[test]
fn where_text_is_typed_a_character_is_text() {
    let keymap = Keymap::embedded().unwrap();
    for letter in ['u', ' ', '?', 'đ', '1'] {
        assert_eq!(keymap.resolve(FIELD, &[], Chord::letter(letter)), Match::Typed(letter));
    }
    assert_eq!(keymap.resolve(FIELD, &[], chord("Enter")), Match::Action(Action::Accept));
    assert_eq!(keymap.resolve(FIELD, &[], chord("Backspace")), Match::Action(Action::DeleteBack));
    assert_eq!(keymap.resolve(FIELD, &[], chord("F9")), Match::Unbound(chord("F9")));
}

#[test]
fn a_begun_sequence_names_what_can_follow() {
    let keymap = Keymap::embedded().unwrap();
    let Match::Pending(following) = keymap.resolve(MATRIX, &[], chord("m")) else { panic!("m is whole") };
    let following: Vec<_> = following.iter().map(|(rest, action)| (rest.to_string(), *action)).collect();
    let expected = [
        ("/", Action::MarkWords),
        ("a", Action::MarkAll),
        ("c", Action::MarkClear),
        ("i", Action::MarkInvert),
        ("m", Action::OnlyMarked),
        ("r", Action::MarkRange),
        ("u", Action::MarkAgain),
    ];
    assert_eq!(following, expected.map(|(rest, action)| (rest.to_owned(), action)));
    assert_eq!(keymap.resolve(MATRIX, &[chord("m")], chord("a")), Match::Action(Action::MarkAll));
    assert_eq!(keymap.resolve(MATRIX, &[chord("m")], chord("z")), Match::Broken);
    assert_eq!(keymap.resolve(MATRIX, &[chord("m")], chord("Esc")), Match::Broken);
}

#[test]
fn a_persons_file_changes_what_it_names_and_nothing_else() {
    let (keymap, cautions) =
        Keymap::over(Shipped::Default, "[table]\nmark = \"x\"\nfirst = []\n\n[global]\nquit = \"m\"")
            .unwrap();
    assert_eq!(keymap.keys_for(Action::Mark), [keys("x")]);
    assert_eq!(keymap.resolve(MATRIX, &[], chord("Space")), Match::Unbound(chord("Space")));
    assert!(keymap.keys_for(Action::First).is_empty());
    assert_eq!(keymap.keys_for(Action::Undo), [keys("u"), keys("Ctrl-z")]);
    assert!(cautions.is_empty(), "{cautions:?}");
    // "m" in [global] stands behind "m a" of the inner scope, as everywhere.
    assert!(matches!(keymap.resolve(MATRIX, &[], chord("m")), Match::Pending(_)));
}

#[test]
fn a_default_that_a_persons_keys_shadow_gives_way_and_is_named() {
    let (keymap, cautions) = Keymap::over(Shipped::Default, "[table]\nfind = \"m\"\nedit = \"o\"").unwrap();
    assert_eq!(keymap.resolve(MATRIX, &[], chord("m")), Match::Action(Action::Find));
    assert_eq!(keymap.keys_for(Action::MarkAll), [keys("Ctrl-a")]);
    let expected = [
        Action::MarkInvert,
        Action::MarkClear,
        Action::MarkAgain,
        Action::MarkRange,
        Action::MarkWords,
        Action::OnlyMarked,
        Action::Sort,
    ];
    assert_eq!(cautions, expected.map(Caution::Keyless));
}

#[test]
fn every_fault_has_its_place_and_the_nearest_name() {
    let text = "[globl]\nquit = \"q\"\n\n[review]\npropse = \"p\"\ndecline = \"ctrl-k\"\nundo = \"z\"\n";
    assert_eq!(
        faults(text),
        [
            (1, 2, FaultKind::UnknownScope(unknown("globl", Some("global")))),
            (5, 1, FaultKind::UnknownAction(unknown("propse", Some("propose")))),
            (6, 11, FaultKind::UnknownKey(unknown("ctrl-k", Some("Ctrl-k")))),
            (7, 1, FaultKind::WrongScope(Action::Undo)),
        ]
    );
}

#[test]
fn what_is_no_toml_is_refused_with_its_place() {
    let found = faults("[table]\nmark = \n");
    assert!(matches!(&found[..], [(2, 8, FaultKind::Syntax(message))] if !message.is_empty()), "{found:?}");
}

#[test]
fn keys_that_cannot_work_are_refused() {
    let cases = [
        ("[table]\nmark = \"x\"\nfind = \"x\"", (3, 8, FaultKind::Duplicate(keys("x"), 2))),
        ("[table]\nmark = \"x\"\nfind = \"x y\"", (3, 8, FaultKind::Unreachable(keys("x y"), 2))),
        ("[table]\nmark = [\"x\", \"d d\"]", (2, 14, FaultKind::Composed(keys("d d")))),
        ("[table]\nmark = \"Backspace\"", (2, 8, FaultKind::Backspace)),
        ("[text]\ntext-end = \"$\"", (2, 12, FaultKind::SwallowsTyping(keys("$")))),
        ("[table]\nmark = \"Ctrl-i\"", (2, 8, FaultKind::SentAs(keys("Ctrl-i"), keys("Tab")))),
        ("[table]\nmark = 3", (2, 8, FaultKind::NotKeys)),
        ("[table]\nmark = [\"x\", 3]", (2, 14, FaultKind::NotKeys)),
        ("[table]\nmark = \"\"", (2, 8, FaultKind::NoKey)),
        ("table = 3", (1, 1, FaultKind::NotScope)),
        ("base = 3", (1, 8, FaultKind::NotName)),
        ("counts = \"yes\"", (1, 10, FaultKind::NotYesNo)),
        ("[table]\nmark = \"x\"\nbase = \"vim\"", (3, 1, FaultKind::SettingInScope("base".into()))),
        ("base = \"vmi\"", (1, 8, FaultKind::UnknownBase(unknown("vmi", Some("vim"))))),
        ("base = \"emacs\"", (1, 8, FaultKind::UnknownBase(unknown("emacs", None)))),
        ("bse = \"vim\"", (1, 1, FaultKind::UnknownSetting(unknown("bse", Some("base"))))),
        ("counts = true\n[table]\nmark = \"5\"", (3, 8, FaultKind::Counts(keys("5")))),
        ("base = \"vim\"\n[table]\nmark = \"1 x\"", (3, 8, FaultKind::Counts(keys("1 x")))),
    ];
    for (text, fault) in cases {
        assert_eq!(faults(text), [fault], "{text}");
    }
}

#[test]
fn what_telex_or_vni_composes_is_known() {
    for text in ["d d", "a a", "o w", "u w", "a s", "m a n s", "e 1", "d 9", "A A", "u j"] {
        assert!(keys(text).is_composed(), "{text}");
    }
    for text in ["g g", "m a", "m m", "s a", "g 1", "a Enter s", "Ctrl-a a", "a Ctrl-a", "z z"] {
        assert!(!keys(text).is_composed(), "{text}");
    }
}

#[test]
fn cautions_name_keys_that_terminals_keep() {
    let (_, cautions) =
        Keymap::over(Shipped::Default, "[table]\nmark = [\"Space\", \"Ctrl-s\", \"Alt-x\"]").unwrap();
    assert_eq!(cautions, [Caution::Kept(keys("Ctrl-s")), Caution::Alt(keys("Alt-x"))]);
}

#[test]
fn a_file_lies_over_the_keymap_it_names() {
    let (keymap, cautions) =
        Keymap::over(Shipped::Default, "base = \"excel\"\n[table]\nmark = \"x\"").unwrap();
    assert_eq!((keymap.base(), &*cautions), (Shipped::Excel, &[][..]));
    assert_eq!(keymap.keys_for(Action::Mark), [keys("x")]);
    assert_eq!(keymap.keys_for(Action::Redo), [keys("Ctrl-y"), keys("Ctrl-r")]);
    let (keymap, _) = Keymap::over(Shipped::Vim, "[table]\nmark = \"x\"").unwrap();
    assert_eq!((keymap.base(), keymap.counts()), (Shipped::Vim, true), "what the settings name lies below");
    let (keymap, _) = Keymap::over(Shipped::Vim, "base = \"default\"").unwrap();
    assert_eq!(
        (keymap.base(), keymap.counts()),
        (Shipped::Default, false),
        "the file's own word is stronger"
    );
}

#[test]
fn where_a_file_makes_digits_count_those_below_give_way_and_are_named() {
    let (keymap, cautions) = Keymap::over(Shipped::Default, "counts = true").unwrap();
    assert!(keymap.counts());
    let expected = [Action::ShowMatrix, Action::ShowReview, Action::ShowCalendar];
    assert_eq!(cautions, expected.map(Caution::Keyless));
    let (keymap, _) = Keymap::over(Shipped::Vim, "counts = false\n[table]\nmark = \"5\"").unwrap();
    assert_eq!(keymap.resolve(MATRIX, &[], chord("5")), Match::Action(Action::Mark));
}
