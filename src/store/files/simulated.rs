//! A file layer in memory that loses power: what was not synced is dropped or torn, sector by sector, by a seed.

use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard};

use super::{Access, Files, OpenFile};

const SECTOR: usize = 512;

#[derive(Debug, Clone, Default)]
struct Content {
    now: Vec<u8>,
    synced: Vec<u8>,
}

type Shared = Arc<Mutex<Content>>;

#[derive(Debug, Default)]
struct Disk {
    /// Names as a running process sees them, and as they would be after a power cut. A folder is a name without file.
    now: BTreeMap<PathBuf, Option<Shared>>,
    synced: BTreeMap<PathBuf, Option<Shared>>,
    /// How many more bytes fit; `None` for an endless disk.
    room: Option<usize>,
    is_sync_failing: bool,
}

/// The simulated disk; clones are the same disk.
#[derive(Debug, Clone, Default)]
pub(crate) struct SimulatedFiles(Arc<Mutex<Disk>>);

/// A small deterministic random source; quality does not matter, repeating does.
#[derive(Debug, Clone)]
pub(crate) struct Dice(pub(crate) u64);

impl Dice {
    pub(crate) fn roll(&mut self, sides: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % sides.max(1)
    }
}

impl SimulatedFiles {
    fn disk(&self) -> MutexGuard<'_, Disk> {
        self.0.lock().unwrap()
    }

    /// The disk as found after a power cut: synced names and bytes, and of the rest whatever the dice leave.
    pub(crate) fn after_power_cut(&self, seed: u64) -> Self {
        let mut dice = Dice(seed);
        let disk = self.disk();
        let mut left = disk.synced.clone();
        for (path, file) in &disk.now {
            if !left.contains_key(path) && dice.roll(2) == 0 {
                left.insert(path.clone(), file.clone());
            }
        }
        let left: BTreeMap<_, _> = left
            .into_iter()
            .map(|(path, file)| (path, file.map(|file| torn(&file.lock().unwrap(), &mut dice))))
            .collect();
        Self(Arc::new(Mutex::new(Disk { now: left.clone(), synced: left, ..Disk::default() })))
    }

    /// Lets only so many more bytes be written.
    pub(crate) fn fill_up_after(&self, bytes: Option<usize>) {
        self.disk().room = bytes;
    }

    /// Lets every sync fail from now on.
    pub(crate) fn fail_sync(&self, is_failing: bool) {
        self.disk().is_sync_failing = is_failing;
    }

    /// The bytes of a file, to damage them.
    pub(crate) fn edit(&self, path: &Path, change: impl FnOnce(&mut Vec<u8>)) {
        let file = self.disk().now.get(path).cloned().flatten().unwrap();
        let mut content = file.lock().unwrap();
        change(&mut content.now);
        content.synced = content.now.clone();
    }
}

/// What is left of a file: all of what was synced, a cut-off or sector-wise torn part of the rest.
fn torn(content: &Content, dice: &mut Dice) -> Shared {
    let (now, synced) = (&content.now, &content.synced);
    let mut left = synced.clone();
    if now.len() > synced.len() {
        let extra = dice.roll((now.len() - synced.len()) as u64 + 1) as usize;
        match dice.roll(3) {
            0 => {}
            1 => left.extend_from_slice(&now[synced.len()..synced.len() + extra]),
            _ => {
                left.extend_from_slice(&now[synced.len()..]);
                for sector in synced.len() / SECTOR..=now.len() / SECTOR {
                    let from = (sector * SECTOR).max(synced.len());
                    let to = ((sector + 1) * SECTOR).min(now.len());
                    if from < to && dice.roll(2) == 0 {
                        left[from..to].fill(0);
                    }
                }
            }
        }
    }
    Arc::new(Mutex::new(Content { now: left.clone(), synced: left }))
}

#[derive(Debug)]
struct SimulatedFile {
    content: Shared,
    disk: SimulatedFiles,
}

impl OpenFile for SimulatedFile {
    fn read_at(&self, buffer: &mut [u8], offset: u64) -> io::Result<usize> {
        let content = self.content.lock().unwrap();
        let rest = content.now.get(offset as usize..).unwrap_or_default();
        let read = rest.len().min(buffer.len());
        buffer[..read].copy_from_slice(&rest[..read]);
        Ok(read)
    }

    fn write_at(&self, bytes: &[u8], offset: u64) -> io::Result<()> {
        let mut disk = self.disk.disk();
        let fits = disk.room.map_or(bytes.len(), |room| room.min(bytes.len()));
        disk.room = disk.room.map(|room| room - fits);
        let mut content = self.content.lock().unwrap();
        let (offset, end) = (offset as usize, offset as usize + fits);
        if content.now.len() < end {
            content.now.resize(end, 0);
        }
        content.now[offset..end].copy_from_slice(&bytes[..fits]);
        if fits < bytes.len() { Err(io::Error::from(io::ErrorKind::StorageFull)) } else { Ok(()) }
    }

    fn length(&self) -> io::Result<u64> {
        Ok(self.content.lock().unwrap().now.len() as u64)
    }

    fn truncate(&self, length: u64) -> io::Result<()> {
        self.content.lock().unwrap().now.truncate(length as usize);
        Ok(())
    }

    fn sync(&self) -> io::Result<()> {
        if self.disk.disk().is_sync_failing {
            return Err(io::Error::other("the disk does not answer"));
        }
        let mut content = self.content.lock().unwrap();
        content.synced = content.now.clone();
        Ok(())
    }
}

impl Files for SimulatedFiles {
    fn open(&self, path: &Path, access: Access) -> io::Result<Box<dyn OpenFile>> {
        let mut disk = self.disk();
        let content = match (disk.now.get(path), access) {
            (Some(_), Access::Create) => return Err(io::Error::from(io::ErrorKind::AlreadyExists)),
            (Some(Some(content)), _) => content.clone(),
            (None, Access::Create) => {
                disk.now.entry(path.into()).or_default().insert(Shared::default()).clone()
            }
            _ => return Err(io::Error::from(io::ErrorKind::NotFound)),
        };
        Ok(Box::new(SimulatedFile { content, disk: self.clone() }))
    }

    fn create_folder(&self, path: &Path) -> io::Result<()> {
        let mut disk = self.disk();
        // Folders are durable at once: the store makes them before anything counts.
        for folder in path.ancestors() {
            disk.now.insert(folder.into(), None);
            disk.synced.insert(folder.into(), None);
        }
        Ok(())
    }

    fn names(&self, folder: &Path) -> io::Result<Vec<String>> {
        let disk = self.disk();
        if !disk.now.contains_key(folder) {
            return Err(io::Error::from(io::ErrorKind::NotFound));
        }
        let inside = disk.now.keys().filter(|path| path.parent() == Some(folder));
        Ok(inside.filter_map(|path| Some(path.file_name()?.to_str()?.to_owned())).collect())
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        let mut disk = self.disk();
        let file = disk.now.remove(from).ok_or(io::ErrorKind::NotFound)?;
        disk.now.insert(to.into(), file);
        Ok(())
    }

    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        let mut disk = self.disk();
        let inside = |path: &PathBuf| path.parent() == Some(folder);
        disk.synced.retain(|path, _| !inside(path));
        let now: Vec<_> = disk.now.iter().filter(|(path, _)| inside(path)).collect();
        let now: Vec<_> = now.into_iter().map(|(path, file)| (path.clone(), file.clone())).collect();
        disk.synced.extend(now);
        Ok(())
    }

    fn is_open_to_others(&self, _folder: &Path) -> io::Result<bool> {
        Ok(false)
    }
}
