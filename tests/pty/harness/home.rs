//! A home directory for one test: nothing of the machine's own settings or data is seen or touched.

use std::fmt::Write;
use std::path::{Path, PathBuf};

use tempfile::TempDir;

/// The folders a program under test finds its settings, data and logs in; gone when dropped.
pub(crate) struct Home {
    root: TempDir,
}

impl Home {
    /// Makes an empty home.
    pub(crate) fn new() -> Home {
        Home { root: TempDir::with_prefix("ct135-home-").unwrap() }
    }

    /// The home directory itself.
    pub(crate) fn path(&self) -> &Path {
        self.root.path()
    }

    /// Where data lies (`$XDG_DATA_HOME`).
    pub(crate) fn data(&self) -> PathBuf {
        self.path().join("data")
    }

    /// Where logs and last places lie (`$XDG_STATE_HOME`).
    pub(crate) fn state(&self) -> PathBuf {
        self.path().join("state")
    }

    /// Where settings lie (`$XDG_CONFIG_HOME`).
    pub(crate) fn config(&self) -> PathBuf {
        self.path().join("config")
    }

    /// The whole environment of a program in this home.
    pub(crate) fn environment(&self) -> Vec<(&'static str, PathBuf)> {
        vec![
            ("PATH", PathBuf::from(std::env::var_os("PATH").unwrap_or_default())),
            ("HOME", self.path().to_path_buf()),
            ("XDG_DATA_HOME", self.data()),
            ("XDG_STATE_HOME", self.state()),
            ("XDG_CONFIG_HOME", self.config()),
            ("TERM", PathBuf::from("xterm-256color")),
            ("LANG", PathBuf::from("vi_VN.UTF-8")),
        ]
    }

    /// The last lines of every log in this home.
    pub(crate) fn log_tail(&self) -> String {
        let Ok(logs) = std::fs::read_dir(self.state().join("ct135")) else { return "(no log)".into() };
        let mut tail = String::new();
        for log in logs
            .flatten()
            .map(|entry| entry.path())
            .filter(|path| path.extension().is_some_and(|e| e == "log"))
        {
            let text = std::fs::read(&log).unwrap_or_default();
            let text = String::from_utf8_lossy(&text);
            let lines: Vec<&str> = text.lines().collect();
            let last = lines[lines.len().saturating_sub(30)..].join("\n");
            writeln!(tail, "{}:\n{last}", log.display()).unwrap();
        }
        tail
    }
}
