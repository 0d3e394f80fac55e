//! Keymaps on the command line: checked, printed, chosen, refused.

use super::Home;

#[test]
fn a_keymap_is_checked_with_line_column_and_nearest_name() {
    let home = Home::new();
    let good = home.write("good.toml", "[table]\nmark = \"x\"\n");
    assert_eq!(home.run(&["check", "keymap", &good]).code, 0);
    let bad = home.write("bad.toml", "[table]\nmrk = \"x\"\n");
    home.run(&["check", "keymap", &bad]).refused(4, &format!("{bad}:2:1: "));
    let said = home.run(&["check", "keymap", &bad, "--lang", "en"]).err;
    assert!(said.contains("perhaps “mark”"), "{said}");
}

#[test]
fn a_persons_keys_are_printed_and_a_bad_file_is_refused() {
    let home = Home::new();
    assert!(home.run(&["keys"]).out.contains("Ctrl-z"));
    home.write("config/ct135/keymap.toml", "[global]\nundo = \"F7\"\n");
    let keys = home.run(&["keys"]).out;
    assert!(keys.contains("F7") && !keys.contains("Ctrl-z"), "{keys}");
    home.write("config/ct135/keymap.toml", "[global]\nundo = \"F77\"\n");
    home.run(&["keys"]).refused(4, "keymap.toml:2:8");
    home.write("config/ct135/config.toml", "lang = \"fr\"\n");
    home.run(&["keys"]).refused(4, "config.toml:1:8");
}

#[test]
fn the_settings_choose_a_shipped_keymap_and_a_persons_file_lies_over_it() {
    let home = Home::new();
    let keys = |arguments: &[&str]| home.run(&[&["keys", "--lang", "en"], arguments].concat());
    assert!(keys(&[]).out.starts_with("Keymap default\n"));
    assert!(keys(&["--keymap", "vim"]).out.contains("  j, Down "), "{:?}", keys(&["--keymap", "vim"]));
    home.write("config/ct135/config.toml", "keymap = \"excel\"\n");
    assert!(keys(&[]).out.contains("  F2, e "));
    let own = home.write("config/ct135/keymap.toml", "[table]\nedit = \"E\"\n");
    let shown = keys(&[]).out;
    assert!(shown.starts_with(&format!("Keymap excel with {own} over it\n")), "{shown}");
    assert!(
        shown.contains("  Ctrl-y, Ctrl-r ") && shown.contains("  E ") && !shown.contains("F2, e"),
        "{shown}"
    );
    let checked = home.run(&["check", "keymap", &own, "--lang", "en"]).out;
    assert!(checked.ends_with("can be used, over the keymap excel.\n"), "{checked}");
    home.write("config/ct135/mine.toml", "base = \"vim\"\n");
    home.write("config/ct135/config.toml", "keymap = \"mine.toml\"\n");
    assert!(keys(&[]).out.starts_with("Keymap vim with "), "a path is seen from the settings");
}

#[test]
fn a_keymap_that_nobody_has_is_refused_with_the_nearest_name() {
    let home = Home::new();
    let wrong = home.run(&["keys", "--keymap", "execl"]);
    wrong.refused(2, "“execl”");
    assert!(wrong.err.contains("Thử: excel"), "{wrong:?}");
    home.run(&["keys", "--keymap", "no/such.toml"]).refused(5, "no/such.toml");
    home.write("config/ct135/config.toml", "lang = \"en\"\nkeymap = \"vmi\"\n");
    let wrong = home.run(&["keys"]);
    wrong.refused(4, "config.toml:2:10: there is no keymap “vmi”");
    assert!(wrong.err.contains("Try: vim"), "{wrong:?}");
    let base = home.write("based.toml", "base = \"vmi\"\n");
    home.run(&["keys", "--keymap", &base])
        .refused(4, &format!("{base}:1:8: no keymap is called “vmi”; perhaps"));
}
