//! The log: a file of its own, never the screen.
//!
//! It holds what a person who looks for a fault needs, no figures of villages and no typed text. The file turns when
//! it has grown: one older file is kept beside it. `CT135_LOG` (error, warn, info, debug, trace) says how much.

use std::fs::{File, OpenOptions};
use std::io::{self, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};
use std::str::FromStr;
use std::sync::Mutex;

use tracing::level_filters::LevelFilter;

use super::paths::make_private;

/// The size at which a log turns.
const LARGEST: u64 = 1 << 20;

/// Starts to log to a file; a log that cannot be written is done without, because it must stop nobody from working.
pub fn start(file: &Path) {
    let wanted = std::env::var("CT135_LOG").ok().and_then(|level| LevelFilter::from_str(&level).ok());
    let Ok(log) = Log::open(file, LARGEST) else { return };
    let log = tracing_subscriber::fmt().with_writer(Mutex::new(log)).with_ansi(false).with_target(true);
    // A second start in one process (tests) keeps the first log.
    let _ = tracing::subscriber::set_global_default(
        log.with_max_level(wanted.unwrap_or(LevelFilter::INFO)).finish(),
    );
}

/// Sends the words of every panic from now on to the log; the terminal belongs to the screen.
pub fn keep_panics_off_the_screen() {
    std::panic::set_hook(Box::new(|panic| {
        let trace = std::backtrace::Backtrace::force_capture();
        let thread = std::thread::current();
        tracing::error!("panic on thread {}: {panic}\n{trace}", thread.name().unwrap_or("?"));
    }));
}

/// A file that turns when it has grown.
struct Log {
    path: PathBuf,
    file: File,
    size: u64,
    largest: u64,
}

impl Log {
    fn open(path: &Path, largest: u64) -> io::Result<Log> {
        if let Some(folder) = path.parent() {
            make_private(folder)?;
        }
        let file = append(path)?;
        let size = file.metadata()?.len();
        Ok(Log { path: path.to_path_buf(), file, size, largest })
    }

    fn turn(&mut self) -> io::Result<()> {
        let mut older = self.path.clone().into_os_string();
        older.push(".1");
        std::fs::rename(&self.path, older)?;
        self.file = append(&self.path)?;
        self.size = 0;
        Ok(())
    }
}

impl Write for Log {
    fn write(&mut self, line: &[u8]) -> io::Result<usize> {
        if self.size >= self.largest {
            self.turn()?;
        }
        let written = self.file.write(line)?;
        self.size += written as u64;
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

fn append(path: &Path) -> io::Result<File> {
    OpenOptions::new().append(true).create(true).mode(0o600).open(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_grown_log_turns_and_one_older_is_kept() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("logs/ct135.log");
        let mut log = Log::open(&path, 10).unwrap();
        for line in ["first line\n", "second line\n", "third line\n"] {
            log.write_all(line.as_bytes()).unwrap();
        }
        assert_eq!(std::fs::read_to_string(&path).unwrap(), "third line\n");
        assert_eq!(std::fs::read_to_string(folder.path().join("logs/ct135.log.1")).unwrap(), "second line\n");
    }

    #[test]
    fn a_log_is_carried_on() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("ct135.log");
        for line in ["one\n", "two\n"] {
            Log::open(&path, 100).unwrap().write_all(line.as_bytes()).unwrap();
        }
        assert_eq!(std::fs::read_to_string(&path).unwrap(), "one\ntwo\n");
    }
}
