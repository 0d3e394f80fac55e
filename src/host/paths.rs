//! Where things lie: data, state and settings of one account, as XDG says.
//!
//! Everything made here is its owner's alone (0700, 0600).

use std::ffi::OsString;
use std::io;
use std::os::unix::fs::DirBuilderExt;
use std::path::{Path, PathBuf};

/// The folder of the program in each of XDG's places.
const NAME: &str = "ct135";

/// The folders of one account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paths {
    data: PathBuf,
    state: PathBuf,
    config: PathBuf,
}

impl Paths {
    /// The folders that the environment of this process names.
    pub fn of_environment() -> Paths {
        Paths::from_variables(|name| std::env::var_os(name))
    }

    /// All folders below one, whatever the environment says.
    #[cfg(test)]
    pub(super) fn below(root: &Path) -> Paths {
        Paths::from_variables(|name| Some(root.join(name).into_os_string()))
    }

    fn from_variables(variable: impl Fn(&str) -> Option<OsString>) -> Paths {
        let home = variable("HOME").map_or_else(|| PathBuf::from("/"), PathBuf::from);
        // XDG says that a relative path is to be ignored.
        let place = |name: &str, otherwise: &str| {
            let named = variable(name).map(PathBuf::from).filter(|path| path.is_absolute());
            named.unwrap_or_else(|| home.join(otherwise)).join(NAME)
        };
        Paths {
            data: place("XDG_DATA_HOME", ".local/share"),
            state: place("XDG_STATE_HOME", ".local/state"),
            config: place("XDG_CONFIG_HOME", ".config"),
        }
    }

    /// The folder of stores.
    pub fn data(&self) -> &Path {
        &self.data
    }

    /// The store that opens when none is named and none was used.
    pub fn first_store(&self) -> PathBuf {
        self.data.join("book")
    }

    /// The rehearsal province; one of another size has its own folder.
    pub fn sample(&self, villages: Option<u32>) -> PathBuf {
        self.data.join(villages.map_or_else(|| "demo".to_owned(), |n| format!("demo-{n}")))
    }

    /// The log.
    pub fn log(&self) -> PathBuf {
        self.state.join("ct135.log")
    }

    /// The folder of half-typed forms and last places.
    pub fn last_places(&self) -> PathBuf {
        self.state.join("places")
    }

    /// The folder of what people said about the columns of sheets.
    pub fn columns(&self) -> PathBuf {
        self.state.join("columns")
    }

    /// The settings file.
    pub fn config_file(&self) -> PathBuf {
        self.config.join("config.toml")
    }

    /// A person's own keys over the shipped ones.
    pub fn keymap_file(&self) -> PathBuf {
        self.config.join("keymap.toml")
    }

    /// The store that was open last, if it is remembered.
    pub fn last_store(&self) -> Option<PathBuf> {
        let text = std::fs::read_to_string(self.last_store_file()).ok()?;
        Some(PathBuf::from(text.trim_end_matches('\n'))).filter(|path| path.is_absolute())
    }

    /// Remembers the store that is open; the rehearsal province is never remembered.
    pub fn remember_store(&self, store: &Path) -> io::Result<()> {
        let is_sample =
            store.strip_prefix(&self.data).is_ok_and(|rest| rest.to_string_lossy().starts_with("demo"));
        if is_sample || self.last_store().as_deref() == Some(store) {
            return Ok(());
        }
        make_private(&self.state)?;
        super::last_place::replace(&self.last_store_file(), store.to_string_lossy().as_bytes())
    }

    fn last_store_file(&self) -> PathBuf {
        self.state.join("last-store")
    }
}

/// Makes a folder, and those it lies in, for its owner alone.
pub fn make_private(folder: &Path) -> io::Result<()> {
    std::fs::DirBuilder::new().recursive(true).mode(0o700).create(folder)
}

/// Sees to it that nothing this process makes can be read by others.
pub fn keep_private() {
    rustix::process::umask(rustix::fs::Mode::RWXG | rustix::fs::Mode::RWXO);
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::PermissionsExt;

    use super::*;

    #[test]
    fn xdg_names_the_folders_and_home_stands_in() {
        let paths = Paths::from_variables(|name| match name {
            "HOME" => Some("/home/nga".into()),
            "XDG_DATA_HOME" => Some("/srv/data".into()),
            "XDG_STATE_HOME" => Some("relative".into()),
            _ => None,
        });
        assert_eq!(paths.sample(None), Path::new("/srv/data/ct135/demo"));
        assert_eq!(paths.sample(Some(5000)), Path::new("/srv/data/ct135/demo-5000"));
        assert_eq!(paths.log(), Path::new("/home/nga/.local/state/ct135/ct135.log"));
        assert_eq!(paths.config_file(), Path::new("/home/nga/.config/ct135/config.toml"));
    }

    #[test]
    fn the_last_store_is_remembered_but_never_the_sample() {
        let root = tempfile::tempdir().unwrap();
        let paths = Paths::below(root.path());
        assert_eq!(paths.last_store(), None);
        paths.remember_store(&paths.sample(Some(10))).unwrap();
        assert_eq!(paths.last_store(), None);
        paths.remember_store(Path::new("/srv/sổ 135")).unwrap();
        assert_eq!(paths.last_store().as_deref(), Some(Path::new("/srv/sổ 135")));
    }

    #[test]
    fn folders_are_private() {
        let root = tempfile::tempdir().unwrap();
        let folder = root.path().join("a/b");
        make_private(&folder).unwrap();
        let mode = std::fs::metadata(&folder).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o700);
        make_private(&folder).unwrap();
    }
}
