//! The check of the terminal, without a terminal.

use super::{Done, Home};

#[test]
fn without_a_terminal_its_check_still_prints_and_says_what_is_missing() {
    let home = Home::new();
    let said = home.run(&["check", "terminal"]);
    assert_eq!((said.code, said.err.as_str()), (0, ""), "findings are no failure");
    assert!(
        said.out.contains("! Biến TERM không đặt") && said.out.contains("2 điều cần xem lại"),
        "{said:?}"
    );
    assert!(said.out.contains("glyphs = \"old-fonts\"  ○ ½ ● ║"), "{said:?}");
    assert!(!said.out.contains('\u{1b}'), "no colours where nobody sees them: {said:?}");
    assert_eq!(home.run(&["check", "terminal", "--strict"]).code, 1);
    let english = home.run(&["check", "terminal", "--lang", "en"]).out;
    assert!(english.contains("Neither input nor output is a terminal"), "{english}");
    assert!(!home.path("data").exists(), "nothing is made");
}

#[test]
fn the_check_of_the_terminal_says_what_the_environment_decides() {
    let home = Home::new();
    let check = |variables: &[(&str, &str)], more: &[&str]| {
        let mut command = home.command(&[&["check", "terminal", "--lang", "en"], more].concat());
        Done::of(command.envs(variables.iter().copied()).output().unwrap()).out
    };
    let far = [
        ("TERM", "screen"),
        ("LC_ALL", "vi_VN.TCVN"),
        ("NO_COLOR", "1"),
        ("SSH_CONNECTION", "10.0.0.2 50022 10.0.0.1 22"),
        ("STY", "4711.pts-0"),
    ];
    let said = check(&far, &[]);
    for words in [
        "TERM=screen",
        "LC_ALL=vi_VN.TCVN",
        "ascii (by the environment)",
        "no colours (NO_COLOR)",
        "over SSH, inside screen",
        "! The locale vi_VN.TCVN names another character set",
    ] {
        assert!(said.contains(words), "{words:?} is not in {said}");
    }
    assert!(check(&[("TERM", "linux")], &[]).contains("! The fonts of the Linux console"));
    let chosen = check(&far, &["--glyphs", "old-fonts"]);
    assert!(chosen.contains("old-fonts (chosen)") && !chosen.contains("! The locale"), "{chosen}");
    assert!(!check(&[("TERM", "\u{1b}[2J")], &[]).contains('\u{1b}'), "a name cannot steer the terminal");
    home.write("config/ct135/config.toml", "glyphs = \"old-fonts\"\n");
    assert!(check(&far, &[]).contains("old-fonts (chosen)"));
    assert!(check(&far, &["--ascii"]).contains("ascii (chosen)"), "the command line rules over the settings");
    home.run(&["keys", "--glyphs", "fonts"]).refused(2, "fonts");
}
