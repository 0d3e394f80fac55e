//! The real binary without a terminal: what it prints, what it refuses, and with which exit code.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test that fails shall stop and say where")]

mod amend;
mod bombs;
mod compare;
mod export;
mod keymaps;
mod office;
mod places;
mod read_date;
mod reviews;
mod rules;
mod sheets;
mod terminal;

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use ct135::store::{Holder, Store};
use serde_json::Value;
use tempfile::TempDir;

/// A home of its own for one test.
struct Home(TempDir);

impl Home {
    fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn write(&self, name: &str, text: &str) -> String {
        let path = self.path(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, text).unwrap();
        path.display().to_string()
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_ct135"));
        command.args(arguments).env_clear().stdin(Stdio::null());
        for (name, folder) in [
            ("HOME", "home"),
            ("XDG_DATA_HOME", "data"),
            ("XDG_STATE_HOME", "state"),
            ("XDG_CONFIG_HOME", "config"),
        ] {
            command.env(name, self.path(folder));
        }
        command
    }

    fn run(&self, arguments: &[&str]) -> Done {
        Done::of(self.command(arguments).output().unwrap())
    }

    /// A small sample province; its folder.
    fn sample(&self) -> String {
        let made = self.run(&["demo", "--prepare", "--villages", "30"]);
        assert_eq!((made.code, made.err.as_str()), (0, ""));
        made.out.trim_end().to_owned()
    }
}

/// What came of a run.
#[derive(Debug)]
struct Done {
    code: i32,
    out: String,
    err: String,
}

impl Done {
    fn of(output: Output) -> Self {
        Self {
            code: output.status.code().unwrap(),
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
        }
    }

    fn json(&self) -> Value {
        serde_json::from_str(&self.out).unwrap_or_else(|error| panic!("{error}: {self:?}"))
    }

    /// Asserts that it failed with this code and one sentence that holds these words.
    fn refused(&self, code: i32, words: &str) {
        assert_eq!(self.code, code, "{self:?}");
        let message = self.err.lines().filter(|line| !line.starts_with("  → ")).count();
        assert_eq!(message, 1, "not one sentence: {self:?}");
        assert!(self.err.contains(words), "{words:?} is not in {self:?}");
        assert_eq!(self.out, "");
    }
}

fn plan() -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/plans/headings-and-dashes.txt");
    fs::read_to_string(path).unwrap()
}

#[test]
fn without_a_terminal_it_says_what_to_use_instead() {
    let home = Home::new();
    home.run(&[]).refused(2, "ct135 list tasks");
    home.run(&["demo"]).refused(2, "ct135 demo --prepare");
    home.run(&["--lang", "en"]).refused(2, "There is no terminal");
    assert!(!home.path("data").exists(), "nothing is made for somebody who cannot see it");
}

#[test]
fn what_is_not_understood_is_one_sentence() {
    let home = Home::new();
    home.run(&["lsit"]).refused(2, "lsit");
    home.run(&["list", "tasks", "--lang=en", "--jsn"]).refused(2, "--jsn");
    home.run(&["demo", "--prepare", "--store", "x"]).refused(2, "--store");
    let no_day = ["list", "tasks", "--today", "32/13/2015", "--store"];
    let sample = home.sample();
    home.run(&[&no_day[..], &[&sample]].concat()).refused(2, "32/13/2015");
}

#[test]
fn every_listing_prints_in_every_format() {
    let home = Home::new();
    let sample = home.sample();
    for (subject, rows) in
        [("tasks", 25), ("agencies", 10), ("places", 100), ("reviews", 30), ("log", 1), ("deadlines", 20)]
    {
        let text = home.run(&["list", subject, "--store", &sample]);
        assert_eq!((text.code, text.err.as_str()), (0, ""), "{subject}");
        assert!(text.out.lines().count() > rows, "{subject}: {}", text.out);
        let csv = home.run(&["list", subject, "--csv", "--store", &sample]);
        assert!(csv.out.starts_with('\u{feff}'), "{subject}");
        let json = home.run(&["list", subject, "--json", "--store", &sample]).json();
        assert!(json.as_array().unwrap().len() >= rows, "{subject}");
        let ascii = home.run(&["list", subject, "--ascii", "--store", &sample]);
        assert!(ascii.out.is_ascii(), "{subject}: {}", ascii.out);
        let english = home.run(&["list", subject, "--lang", "en", "--store", &sample]);
        assert_ne!(english.out.lines().next(), text.out.lines().next(), "{subject} has English headings");
    }
}

#[test]
fn made_up_figures_say_so_wherever_they_are_printed() {
    let home = Home::new();
    let sample = home.sample();
    let printed = |form: &[&str]| home.run(&[&["list", "reviews", "--store", &sample], form].concat()).out;
    assert!(printed(&[]).starts_with("SỐ LIỆU MINH HỌA\n"));
    assert!(printed(&["--csv"]).lines().skip(1).all(|line| line.contains("SỐ LIỆU MINH HỌA")));
    let rows: Value = serde_json::from_str(&printed(&["--json"])).unwrap();
    assert!(rows.as_array().unwrap().iter().all(|row| row["nature"] == "made_up"));
    assert!(rows[0]["id"].as_str().unwrap().starts_with("thon-2015:23"), "{}", rows[0]["id"]);
}

#[test]
fn the_day_decides_what_is_late() {
    let home = Home::new();
    let sample = home.sample();
    let late = |today: &[&str]| {
        let rows = home.run(&[&["list", "deadlines", "--json", "--store", &sample], today].concat()).json();
        rows.as_array().unwrap().iter().filter(|row| row["timing"] == "overdue").count()
    };
    assert_eq!(late(&[]), 0, "the sample rehearses on the day of the plan");
    assert!(late(&["--today", "8/4/2015"]) > 0);
}

#[test]
fn a_plan_is_read_stored_once_and_listed() {
    let home = Home::new();
    let file = home.write("plan.txt", &plan());
    let dry = home.run(&["import", "plan", &file, "--dry-run", "--json"]);
    assert_eq!((dry.code, dry.err.as_str()), (0, ""));
    let read = dry.json();
    assert!(
        read["plan"]["number"].is_string() && read["tasks"].as_array().is_some_and(|tasks| !tasks.is_empty())
    );
    assert!(!home.path("data").exists(), "a dry run stores nothing");

    let stored = home.run(&["import", "plan", &file]);
    assert_eq!((stored.code, stored.err.as_str()), (0, ""), "{stored:?}");
    let tasks = home.run(&["list", "tasks", "--json"]).json();
    assert_eq!(tasks.as_array().unwrap().len(), read["tasks"].as_array().unwrap().len());
    assert_eq!(tasks[0]["lead"], read["tasks"][0]["lead"]);
    let log = home.run(&["list", "log", "--json"]).json();
    assert_eq!(log.as_array().unwrap().len(), 2, "a new book, and one change for the plan: {log}");

    let again = home.run(&["import", "plan", &file]);
    assert_eq!((again.code, again.err.as_str()), (0, ""), "{again:?}");
    assert!(again.out.contains("không ghi gì"), "{again:?}");
    assert!(home.run(&["import", "plan", &file, "--dry-run"]).out.contains("không ghi gì"));
    assert_eq!(home.run(&["list", "log", "--json"]).json(), log);
    let strict = home.run(&["import", "plan", &file, "--dry-run", "--strict", "--store", "nowhere"]);
    assert_eq!(strict.code, i32::from(!read["findings"].as_array().unwrap().is_empty()));
}

#[test]
fn an_amended_plan_changes_what_differs_and_a_dry_run_says_it_first() {
    let home = Home::new();
    let plan = plan();
    let (was, now) = ("Tháng 11 năm 2015", "Tháng 10 năm 2015");
    assert!(plan.contains(was));
    let (signed, signs) = ("Trần Văn Đường", "Nguyễn Thị Rừng");
    let text = plan.replace(was, now).replace(signed, signs);
    let (file, amended) = (home.write("plan.txt", &plan), home.write("new.txt", &text));
    assert_eq!(home.run(&["import", "plan", &file]).code, 0);
    let tasks = home.run(&["list", "tasks", "--json"]).json();
    let dry = home.run(&["import", "plan", &amended, "--dry-run"]);
    assert!(
        dry.out.contains("  đổi ") && dry.out.contains("hạn ") && dry.out.contains("chưa ghi gì"),
        "{dry:?}"
    );
    assert!(dry.out.contains(&format!("người ký {signed} → {signs}")), "{dry:?}");
    let json = home.run(&["import", "plan", &amended, "--dry-run", "--json"]).json();
    assert!(
        json["plan"]["amends"]["number"].is_string() && json["plan"]["changes"][0]["to"] == signs,
        "{json}"
    );
    assert!(json["tasks"].as_array().unwrap().iter().any(|task| task["standing"] == "changed"), "{json}");
    assert_eq!(home.run(&["list", "tasks", "--json"]).json(), tasks);
    let stored = home.run(&["import", "plan", &amended]);
    assert!(stored.code == 0 && stored.out.contains("Đã cập nhật"), "{stored:?}");
    let amended_tasks = home.run(&["list", "tasks", "--json"]).json();
    let pairs = tasks.as_array().unwrap().iter().zip(amended_tasks.as_array().unwrap());
    let differing = pairs.filter(|(before, after)| before != after).count();
    assert!(differing > 0 && differing < tasks.as_array().unwrap().len(), "{differing}");
    let log = home.run(&["list", "log", "--json"]).json();
    assert_eq!(log.as_array().unwrap().len(), 3, "a new book, the plan, and what differs: {log}");
    assert_eq!(home.run(&["verify"]).code, 0);
}

#[test]
fn a_plan_comes_over_standard_input_and_cannot_steer_the_terminal() {
    let home = Home::new();
    let text = plan().replacen("Ban", "\u{1b}[31mBan", 3);
    let mut child = home
        .command(&["import", "plan", "-", "--dry-run"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(text.as_bytes()).unwrap();
    let done = Done::of(child.wait_with_output().unwrap());
    assert_eq!(done.code, 0, "{done:?}");
    assert!(!done.out.contains('\u{1b}') && !done.err.contains('\u{1b}'), "{done:?}");
}

#[test]
fn what_is_no_plan_is_refused_and_makes_no_store() {
    let home = Home::new();
    let letter = home.write("letter.txt", "Kính gửi các sở.\n");
    home.run(&["import", "plan", &letter, "--dry-run"]).refused(4, "letter.txt");
    let notice = home.write("notice.txt", include_str!("../fixtures/plans/no-plan-notice.txt"));
    home.run(&["import", "plan", &notice, "--dry-run"]).refused(4, "Có vẻ là thông báo");
    assert_eq!(home.run(&["import", "plan", &notice, "--dry-run", "--even-if-no-plan"]).code, 0);
    fs::write(home.path("tcvn3.txt"), b"K\xd5 ho\xb9ch").unwrap();
    home.run(&["import", "plan", home.path("tcvn3.txt").to_str().unwrap(), "--dry-run"]).refused(4, "UTF-8");
    let scan = home.write("scan.docx", "%PDF-1.7\n");
    home.run(&["import", "plan", &scan, "--dry-run"]).refused(4, "PDF");
    home.run(&["import", "plan", "/no/such/file"]).refused(5, "/no/such/file");
    assert!(!home.path("data").exists());
}

#[test]
fn a_draft_is_read_with_the_number_and_the_day_that_are_said() {
    let home = Home::new();
    let plan = include_str!("../fixtures/plans/headings-and-dashes.txt");
    let draft = plan.replace("Số: **17** /KH-UBND", "").replace("Lâm Sơn, ngày 12 tháng 01 năm 2015", "");
    let draft = home.write("draft.txt", &draft);
    let run = ["import", "plan", &draft, "--dry-run"];
    home.run(&run).refused(4, "--number");
    home.run(&[&run[..], &["--number", "25/KH-UBND"]].concat()).refused(4, "--date");
    let said = home.run(&[&run[..], &["--number", "25/KH-UBND", "--date", "12/1/2015"]].concat());
    assert!(said.code == 0 && said.out.contains("25/KH-UBND"), "{said:?}");
    let whole = home.write("plan.txt", plan);
    let said = home.run(&["import", "plan", &whole, "--dry-run", "--number", "25/KH-UBND"]);
    assert!(said.out.contains("17/KH-UBND"), "what the document says counts: {said:?}");
}

#[test]
fn while_somebody_has_the_store_readers_read_and_a_second_writer_is_told_who() {
    let home = Home::new();
    let sample = home.sample();
    let holder = Holder { user: "nga".into(), pid: 4711, now: 1_415_149_200_000 };
    let held = Store::open(Path::new(&sample), &holder).unwrap();
    assert_eq!(home.run(&["list", "tasks", "--store", &sample]).code, 0);
    assert_eq!(home.run(&["verify", "--store", &sample]).code, 0);
    let file = home.write("plan.txt", &plan());
    let second = home.run(&["import", "plan", &file, "--store", &sample]);
    second.refused(3, "nga");
    assert!(second.err.contains("4711") && second.err.contains("05/11/2014 08:00"), "{second:?}");
    home.run(&["demo", "--prepare", "--fresh", "--villages", "30"]).refused(3, "nga");
    assert_eq!(held.snapshot().seq, 1);
}

#[test]
fn a_folder_that_is_no_store_is_left_alone() {
    let home = Home::new();
    home.write("papers/note.txt", "của tôi");
    let papers = home.path("papers").display().to_string();
    for command in [&["list", "log"][..], &["verify"]] {
        home.run(&[command, &["--store", &papers]].concat()).refused(4, &papers);
    }
    let file = home.write("plan.txt", &plan());
    home.run(&["import", "plan", &file, "--store", &papers]).refused(4, &papers);
    assert_eq!(fs::read_dir(&papers).unwrap().count(), 1);
}

#[test]
fn a_flipped_byte_fails_the_verification_and_stops_the_listing() {
    let home = Home::new();
    let sample = home.sample();
    assert_eq!(home.run(&["verify", "--store", &sample]).code, 0);
    let journal = fs::read_dir(Path::new(&sample).join("journal")).unwrap();
    let segment = journal
        .map(|entry| entry.unwrap().path())
        .max_by_key(|path| fs::metadata(path).unwrap().len())
        .unwrap();
    let mut bytes = fs::read(&segment).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 0x10;
    fs::write(&segment, &bytes).unwrap();
    let name = segment.file_name().unwrap().to_str().unwrap().to_owned();
    home.run(&["verify", "--store", &sample]).refused(1, &name);
    home.run(&["list", "tasks", "--store", &sample]).refused(4, &name);
    assert_eq!(fs::read(&segment).unwrap(), bytes, "nothing was overwritten");
}

#[test]
fn a_reader_that_leaves_early_ends_it_quietly() {
    let home = Home::new();
    let sample = home.sample();
    for form in ["--json", "--csv"] {
        let mut child = home
            .command(&["list", "places", form, "--store", &sample])
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        drop(child.stdout.take());
        let done = Done::of(child.wait_with_output().unwrap());
        assert_eq!((done.code, done.err.as_str()), (0, ""));
    }
}

#[test]
fn the_manual_page_and_completions_are_printed_in_the_language_asked_for() {
    let home = Home::new();
    let manual = home.run(&["man"]);
    assert_eq!((manual.code, manual.err.as_str()), (0, ""));
    assert!(manual.out.contains("Hoàn tác") && manual.out.contains(".SH \"MÃ KẾT THÚC\""), "{}", manual.out);
    assert!(home.run(&["man", "--lang", "en"]).out.contains(".SH \"EXIT STATUS\""));
    assert!(home.run(&["man", "--ascii"]).out.is_ascii());
    let fish = home.run(&["completions", "fish", "--lang", "en"]);
    assert!(fish.code == 0 && fish.out.contains("Print the keys in force"), "{fish:?}");
    home.run(&["completions", "csh"]).refused(2, "csh");
}

#[test]
fn help_and_version_speak_the_language() {
    let home = Home::new();
    assert!(home.run(&["--help"]).out.contains("Cách dùng: ct135"));
    let english = home.run(&["list", "--help", "--lang", "en"]).out;
    assert!(english.contains("Usage: ct135 list tasks|agencies"), "{english}");
    assert_eq!(home.run(&["--version"]).out, format!("ct135 {}\n", env!("CARGO_PKG_VERSION")));
    home.write("config/ct135/config.toml", "lang = \"en\"\n");
    assert!(home.run(&["--help"]).out.contains("Usage: ct135"));
}
