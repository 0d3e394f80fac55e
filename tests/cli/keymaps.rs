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
