//! Random frames through a real tmux, which is a terminal of its own with its own idea of every sequence: its text is
//! that of a VT parser, which shows what was drawn. Skipped where there is no tmux, unless `CT135_REQUIRE` names it.

#[path = "../../src/term/tests/dice.rs"]
mod dice;

use std::fs::File;
use std::io::Write;
use std::num::NonZeroU16;
use std::path::Path;
use std::process::{Command, Output};
use std::time::{Duration, Instant};

use ct135::term::{Look, Repertoire, Screen};
use ratatui::buffer::Buffer;
use ratatui::layout::{Rect, Size};

use dice::Dice;

const SIZE: Size = Size { width: 60, height: 18 };

/// How long tmux may take to show a frame; a loaded machine is no fault of the encoder.
const DEADLINE: Duration = Duration::from_secs(20);

/// A tmux server of its own whose one pane shows what is written into a pipe.
struct Tmux {
    folder: tempfile::TempDir,
    pipe: File,
}

impl Tmux {
    fn start() -> Tmux {
        let folder = tempfile::tempdir().unwrap();
        let pipe = folder.path().join("pipe");
        assert!(Command::new("mkfifo").arg(&pipe).status().unwrap().success());
        std::fs::write(folder.path().join("conf"), "set -g status off\n").unwrap();
        let show = format!("stty raw -echo; exec cat {}", pipe.display());
        let (width, height) = (SIZE.width.to_string(), SIZE.height.to_string());
        tmux(folder.path(), &["new-session", "-d", "-x", &width, "-y", &height, &show]);
        // Opens once the pane has opened the other end.
        let pipe = File::options().write(true).open(&pipe).unwrap();
        Tmux { folder, pipe }
    }

    fn write(&mut self, bytes: &[u8]) {
        self.pipe.write_all(bytes).unwrap();
    }

    fn text(&self) -> Vec<String> {
        let output = tmux(self.folder.path(), &["capture-pane", "-p"]);
        let text = String::from_utf8(output.stdout).unwrap();
        let mut lines: Vec<String> = text.lines().map(|line| line.trim_end().to_owned()).collect();
        lines.resize(usize::from(SIZE.height), String::new());
        lines
    }

    /// Waits until the pane shows this text.
    fn wait_for(&self, wanted: &[String], sent: &str) {
        let deadline = Instant::now() + DEADLINE;
        loop {
            let shown = self.text();
            if shown == wanted {
                return;
            }
            assert!(Instant::now() < deadline, "wanted {wanted:#?}\nshown {shown:#?}\nafter {sent:?}");
        }
    }
}

impl Drop for Tmux {
    fn drop(&mut self) {
        tmux(self.folder.path(), &["kill-server"]);
    }
}

fn tmux(folder: &Path, arguments: &[&str]) -> Output {
    let conf = folder.join("conf");
    Command::new("tmux")
        .args(["-u", "-L", "frames", "-f"])
        .arg(conf)
        .args(arguments)
        .env("TMUX_TMPDIR", folder)
        .env("LC_ALL", "C.UTF-8")
        .env_remove("TMUX")
        .output()
        .unwrap()
}

/// What a VT parser shows, line by line.
fn text_of(screen: &vt100::Screen) -> Vec<String> {
    screen.rows(0, SIZE.width).map(|line| line.trim_end().to_owned()).collect()
}

fn is_there() -> bool {
    let is_there = Command::new("tmux").arg("-V").output().is_ok_and(|output| output.status.success());
    let required = std::env::var("CT135_REQUIRE").unwrap_or_default();
    assert!(is_there || !required.split(',').any(|name| name == "tmux"), "tmux is required and missing");
    is_there
}

#[test]
fn tmux_shows_the_text_of_random_frames() {
    if !is_there() {
        return;
    }
    let cells = |n: u16| NonZeroU16::new(n).unwrap();
    for (seed, repertoire) in [(200, Repertoire::Full), (201, Repertoire::Basic)] {
        let mut tmux = Tmux::start();
        let mut parser = vt100::Parser::new(cells(SIZE.height), cells(SIZE.width), 0);
        let mut dice = Dice::new(seed);
        let mut screen = Screen::new(Look::default(), repertoire);
        let mut kept = Buffer::empty(Rect::new(0, 0, SIZE.width, SIZE.height));
        for _ in 0..60 {
            (0..=dice.below(5)).for_each(|_| dice.change(&mut kept));
            let bytes = screen.show(&kept, None);
            parser.process(&bytes);
            tmux.write(&bytes);
            let sent = String::from_utf8_lossy(&bytes).replace('\x1b', "^");
            tmux.wait_for(&text_of(parser.screen()), &sent);
        }
    }
}
