//! A file that stands there whole or not at all, and never in the place of another one unless that was asked for.

use std::fs::{File, OpenOptions, remove_file, rename};
use std::io::{self, BufWriter, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};

/// Writes a file beside its place and puts it there.
///
/// # Errors
/// Where something is there already that is not to be written over, or the file cannot be written whole.
pub(crate) fn place(
    file: &Path,
    is_forced: bool,
    write: impl FnOnce(&mut dyn Write) -> io::Result<()>,
) -> io::Result<()> {
    // An empty file holds the name, so that two who write at once do not both think it free.
    let is_held = !is_forced;
    if is_held {
        new(file)?;
    }
    let beside = beside(file);
    let done = new(&beside).and_then(|new| fill(new, write)).and_then(|()| rename(&beside, file));
    if done.is_err() {
        // What was begun is taken away again; the first error is the one that is told.
        let _ = remove_file(&beside);
        if is_held {
            let _ = remove_file(file);
        }
    }
    done?;
    let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty());
    File::open(folder.unwrap_or(Path::new(".")))?.sync_all()
}

fn fill(file: File, write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> io::Result<()> {
    let mut out = BufWriter::new(file);
    write(&mut out)?;
    out.into_inner().map_err(io::IntoInnerError::into_error)?.sync_all()
}

fn new(file: &Path) -> io::Result<File> {
    OpenOptions::new().write(true).create_new(true).mode(0o600).open(file)
}

fn beside(file: &Path) -> PathBuf {
    let mut name = std::ffi::OsString::from(".");
    name.push(file.file_name().unwrap_or_default());
    name.push(format!(".{}.new", std::process::id()));
    file.with_file_name(name)
}

#[cfg(test)]
mod tests {
    use std::io::ErrorKind;

    use super::*;

    fn entries(folder: &Path) -> Vec<String> {
        let mut names: Vec<_> = std::fs::read_dir(folder)
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }

    #[test]
    fn a_file_is_written_over_only_when_asked_and_never_by_half() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("a.csv");
        place(&file, false, |out| out.write_all(b"one")).unwrap();
        let again = place(&file, false, |out| out.write_all(b"two")).unwrap_err();
        assert_eq!(again.kind(), ErrorKind::AlreadyExists);
        let failing = |out: &mut dyn Write| {
            out.write_all(b"half")?;
            Err(io::Error::other("full"))
        };
        assert!(place(&file, true, failing).is_err());
        assert_eq!(std::fs::read(&file).unwrap(), b"one");
        place(&file, true, |out| out.write_all(b"three")).unwrap();
        assert_eq!(std::fs::read(&file).unwrap(), b"three");
        assert!(place(&folder.path().join("b.csv"), false, failing).is_err());
        assert_eq!(entries(folder.path()), ["a.csv"]);
    }
}
