//! What can be typed on the command line, and what is meant by it.

use super::*;
use crate::cli::export::{SheetKind, What};
use crate::wording::Lang;

fn read_line(line: &str) -> Result<Outcome, Report> {
    let arguments = line.split_whitespace().map(OsString::from).collect();
    read(arguments, &Words::new(Lang::Vi))
}

fn asked(line: &str) -> Request {
    match read_line(line) {
        Ok(Outcome::Asked(request)) => request,
        other => panic!("{line}: {other:?}"),
    }
}

#[test]
fn the_command_is_well_made_in_both_languages() {
    for lang in Lang::ALL {
        command(&Words::new(lang)).debug_assert();
    }
}

#[test]
fn options_stand_before_or_after_the_command() {
    let before = asked("ct135 --store /srv/so --ascii list tasks --json");
    let after = asked("ct135 list tasks --json --ascii --store /srv/so");
    assert_eq!(before, after);
    assert_eq!(before.command, Asked::List(Subject::Tasks, Form::Json));
    assert_eq!(before.options.store, Some("/srv/so".into()));
    assert_eq!(before.options.glyphs, asked("ct135 keys --glyphs ascii").options.glyphs);
    assert_eq!(asked("ct135 --glyphs=old-fonts").options.glyphs, Some(GlyphSetting::OldFonts));
}

#[test]
fn every_command_is_read() {
    assert_eq!(asked("ct135").command, Asked::Open);
    let demo = Demo { is_fresh: true, is_prepared_only: true, villages: Some(100_000) };
    assert_eq!(asked("ct135 demo --fresh --prepare --villages 100000").command, Asked::Demo(demo));
    let import = ImportPlan {
        file: "-".into(),
        is_dry: true,
        is_any: true,
        takes_all: true,
        number: Some("9/KH".into()),
        date: Some("12/1/2015".into()),
        ..ImportPlan::default()
    };
    let typed = "ct135 import plan - --dry-run --even-if-no-plan --take all --number 9/KH --date 12/1/2015";
    assert_eq!(asked(typed).command, Asked::ImportPlan(import));
    assert_eq!(asked("ct135 verify").command, Asked::Verify);
    let exported = Export {
        what: What::Listing(Subject::Reviews),
        file: "-".into(),
        format: Some(SheetKind::Csv),
        is_forced: false,
        round: Some("thon-2015".into()),
        filter: Some("nghèo>40".into()),
    };
    let line = "ct135 export reviews -o - --format csv --round thon-2015 --filter nghèo>40";
    assert_eq!(asked(line).command, Asked::Export(exported.clone()));
    let form = Export {
        what: What::Form { district: "617".into() },
        file: "a.xlsx".into(),
        format: None,
        is_forced: true,
        round: None,
        filter: None,
    };
    assert_eq!(
        asked("ct135 export form --district 617 -o a.xlsx --force").command,
        Asked::Export(form.clone())
    );
    let log = Export { what: What::Listing(Subject::Log), ..form };
    assert_eq!(asked("ct135 export log -o a.xlsx --force").command, Asked::Export(log));
    let explained = Explain {
        id: "thon-2015:23503/kon-teo".into(),
        is_html: true,
        file: Some("a.html".into()),
        is_forced: false,
    };
    assert_eq!(
        asked("ct135 explain thon-2015:23503/kon-teo --html -o a.html").command,
        Asked::Explain(explained)
    );
    assert_eq!(asked("ct135 check keymap a.toml").command, Asked::CheckKeymap("a.toml".into()));
    assert_eq!(asked("ct135 check rules a.toml").command, Asked::CheckRules("a.toml".into()));
    let shown = Rules::Show { name: "QD30-2012-xa".into(), is_toml: true };
    assert_eq!(asked("ct135 rules show QD30-2012-xa --toml").command, Asked::Rules(shown));
    assert_eq!(asked("ct135 rules add a.toml").command, Asked::Rules(Rules::Add("a.toml".into())));
    assert_eq!(asked("ct135 round list").command, Asked::Round(Rounds::List));
    let terminal = |is_strict| Asked::CheckTerminal { is_strict };
    assert_eq!(asked("ct135 check terminal").command, terminal(false));
    assert_eq!(asked("ct135 check terminal --strict").command, terminal(true));
}

#[test]
fn commands_about_keys_dates_and_rounds_are_read() {
    assert_eq!(asked("ct135 keys").command, Asked::Keys(None));
    assert_eq!(asked("ct135 keys --keymap vim").command, Asked::Keys(Some("vim".into())));
    assert_eq!(asked("ct135 completions fish").command, Asked::Completions(Shell::Fish));
    assert_eq!(asked("ct135 man").command, Asked::Man);
    let read = ReadDate { said: "quý 1 2015".into(), on: Some("mai".into()), is_json: true };
    assert_eq!(asked("ct135 read-date quý 1 2015 --on mai --json").command, Asked::ReadDate(read));
    let assess = Assess { round: Some("thon-2015".into()), is_json: true, is_strict: false };
    assert_eq!(asked("ct135 assess --round thon-2015 --json").command, Asked::Assess(assess));
    let reviews = ListReviews {
        round: None,
        filter: None,
        view: None,
        columns: vec!["id".into(), "kq".into()],
        form: Form::Csv,
    };
    assert_eq!(asked("ct135 list reviews --columns id,kq --csv").command, Asked::ListReviews(reviews));
    assert_eq!(asked("ct135 list log --csv").command, Asked::List(Subject::Log, Form::Csv));
}

#[test]
fn help_speaks_the_language_that_was_asked_for() {
    let Ok(Outcome::Told(help)) = read_line("ct135 demo --help") else { panic!("no help") };
    assert!(help.contains("Cách dùng: ct135 demo") && help.contains("Tùy chọn:"), "{help}");
    assert!(!help.contains("Usage") && !help.contains("Options"), "{help}");
    let arguments = ["ct135", "list", "--lang=en"].map(OsString::from);
    assert_eq!(language(&arguments), Some(Lang::En));
    assert_eq!(language(&["ct135", "--lang", "vi"].map(OsString::from)), Some(Lang::Vi));
    assert_eq!(language(&["ct135", "--lang", "fr"].map(OsString::from)), None);
    assert_eq!(glyphs(&["ct135", "--glyphs", "ascii"].map(OsString::from)), Some(GlyphSetting::Ascii));
    assert_eq!(glyphs(&["ct135", "--ascii"].map(OsString::from)), Some(GlyphSetting::Ascii));
}

#[test]
fn what_is_not_understood_is_said_with_what_may_be_meant() {
    for (line, sentence, hint) in [
        ("ct135 lst", "Không có lệnh “lst”.", "Thử: list"),
        ("ct135 list taks", "“taks” không dùng được cho", "Thử: tasks"),
        ("ct135 completions bsh", "“bsh” không dùng được cho", "Thử: bash"),
        ("ct135 list", "Thiếu", "ct135 list --help"),
        ("ct135 demo --frsh", "Không có tùy chọn “--frsh”.", "Thử: --fresh"),
        ("ct135 demo --villages nhiều", "“nhiều” không dùng được cho", "--help"),
        ("ct135 list tasks --json --csv", "không dùng chung", "--help"),
        ("ct135 import", "Thiếu", "--help"),
    ] {
        let report = read_line(line).unwrap_err();
        assert_eq!(report.kind, Kind::Usage, "{line}");
        assert!(report.message.contains(sentence), "{line}: {report}");
        assert!(report.hints.iter().any(|said| said.contains(hint)), "{line}: {report}");
    }
}
