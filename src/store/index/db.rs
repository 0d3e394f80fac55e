//! The sled database of the index: pages cut into small values, a record that says what they are, and doubts.
//!
//! Before the first page of a round of writes the record says "being written", durably; after the last it says at which
//! sequence the pages stand and what all their checksums come to. Whatever else is found is a doubt, told as text for
//! the log, because nobody but the log is to notice.

use std::collections::BTreeMap;
use std::fs::File;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use serde::{Deserialize, Serialize};

use super::Loaded;
use super::pages::{Blob, NextIds, assemble, changed};
use crate::domain::snapshot::Snapshot;
use crate::store::journal::Hash;
use crate::store::row::{CONFIG, SCHEMA};

const CACHE_BYTES: u64 = 2 << 20;
/// sled keeps larger values in files that it never syncs.
const VALUE_BYTES: usize = 4000;
/// Larger batches cost memory that is never given back.
const BATCH_WRITES: usize = 1000;
/// How often and how long a lock is waited for that is about to be let go.
const LOCK_TRIES: u32 = 20;
const LOCK_PAUSE: Duration = Duration::from_millis(10);
const RECORD: &[u8] = b"\xffrecord";
/// How many doubtful indexes are kept for whoever wants to know.
const ASIDES: usize = 2;

/// What the pages are.
#[derive(Debug, Serialize, Deserialize)]
struct RecordV1 {
    schema: u16,
    /// Whether a round of writes was begun and not ended.
    is_being_written: bool,
    seq: u64,
    hash: Hash,
    next: NextIds,
    checksum: u32,
}

/// An open index.
#[derive(Debug)]
pub(in crate::store) struct Index {
    db: sled::Db,
    folder: PathBuf,
    /// The checksum of every page.
    checksums: BTreeMap<(u8, u32), u32>,
    /// The book the pages hold; its pages tell which ones change.
    written: Option<Arc<Snapshot>>,
}

/// Opens the index in a folder and loads what it holds; the error is the doubt.
pub(in crate::store) fn open(folder: &Path) -> Result<(Index, Option<Loaded>), String> {
    // sled panics on some damage; the panic is one more doubt.
    catch_unwind(AssertUnwindSafe(|| open_or_doubt(folder)))
        .unwrap_or_else(|_| Err("sled panicked".to_owned()))
}

/// Sets the index in a folder aside and begins an empty one; none where even that fails, for the journal is enough.
pub(in crate::store) fn anew(folder: &Path) -> Option<Index> {
    let begun = set_aside(folder).map_err(|error| error.to_string()).and_then(|()| open(folder));
    match begun {
        Ok((index, _)) => Some(index),
        Err(reason) => {
            tracing::warn!(reason, "there is no index this time");
            None
        }
    }
}

fn open_or_doubt(folder: &Path) -> Result<(Index, Option<Loaded>), String> {
    remove_half_made(folder).map_err(|error| text(&error))?;
    let config = sled::Config::new().path(folder).cache_capacity(CACHE_BYTES).flush_every_ms(None);
    let db = open_unlocked(&config).map_err(|error| text(&error))?;
    let mut index = Index { db, folder: folder.into(), checksums: BTreeMap::new(), written: None };
    let loaded = index.load()?;
    Ok((index, loaded))
}

/// Opens sled, whose threads may hold the lock of the one before for a moment after it was dropped. Nobody else can
/// have it: whoever opens the index holds the lock of the store.
fn open_unlocked(config: &sled::Config) -> sled::Result<sled::Db> {
    for _ in 0..LOCK_TRIES {
        match config.open() {
            Err(sled::Error::Io(error)) if error.to_string().contains("could not acquire lock") => {
                std::thread::sleep(LOCK_PAUSE);
            }
            opened => return opened,
        }
    }
    config.open()
}

/// A full disk leaves empty snapshots of sled's own behind that keep it from opening ever again.
fn remove_half_made(folder: &Path) -> std::io::Result<()> {
    let Ok(entries) = std::fs::read_dir(folder) else { return Ok(()) };
    for entry in entries {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "generating") {
            std::fs::remove_file(path)?;
        }
    }
    Ok(())
}

fn set_aside(folder: &Path) -> std::io::Result<()> {
    if !folder.exists() {
        return Ok(());
    }
    let aside = |n: usize| folder.with_extension(format!("aside{n}"));
    let oldest = aside(ASIDES);
    if oldest.exists() {
        std::fs::remove_dir_all(oldest)?;
    }
    for n in (1..ASIDES).rev().filter(|n| aside(*n).exists()) {
        std::fs::rename(aside(n), aside(n + 1))?;
    }
    std::fs::rename(folder, aside(1))
}

impl Index {
    fn load(&mut self) -> Result<Option<Loaded>, String> {
        let Some(record) = self.db.get(RECORD).map_err(|error| text(&error))? else {
            return if self.db.is_empty() { Ok(None) } else { Err("it has no record".to_owned()) };
        };
        let decoded = bincode::serde::decode_from_slice(&record, CONFIG);
        let (record, read): (RecordV1, usize) = decoded.map_err(|error| text(&error))?;
        if record.schema != SCHEMA || record.is_being_written || read == 0 {
            return Err("it was left half written".to_owned());
        }
        let blobs = self.blobs()?;
        self.checksums =
            blobs.iter().map(|blob| ((blob.table, blob.page), crc32fast::hash(&blob.bytes))).collect();
        if self.checksum() != record.checksum {
            return Err("its pages are not those it was written with".to_owned());
        }
        let snapshot = assemble(record.seq, &blobs, &record.next).map_err(|error| text(&error))?;
        // Cloning shares the pages.
        self.written = Some(Arc::new(snapshot.clone()));
        Ok(Some(Loaded { snapshot, hash: record.hash }))
    }

    /// All pages, put together from their parts. A part left over from a longer page is skipped.
    fn blobs(&self) -> Result<Vec<Blob>, String> {
        let mut blobs: Vec<Blob> = Vec::new();
        let mut missing = 0;
        for pair in self.db.range::<&[u8], _>(..RECORD) {
            let (key, value) = pair.map_err(|error| text(&error))?;
            let (table, page, part) = read_key(&key).ok_or("it has a strange key")?;
            let mut value = &*value;
            if part == 0 {
                let (length, rest) = value.split_first_chunk().ok_or("it has a short value")?;
                missing = u32::from_le_bytes(*length) as usize;
                blobs.push(Blob { table, page, bytes: Vec::with_capacity(missing.min(1 << 20)) });
                value = rest;
            }
            let blob = blobs.last_mut().ok_or("a page has no beginning")?;
            if (blob.table, blob.page) != (table, page) || (missing > 0 && value.len() > missing) {
                return Err("a page has strange parts".to_owned());
            }
            if missing > 0 {
                missing -= value.len();
                blob.bytes.extend_from_slice(value);
            }
        }
        Ok(blobs)
    }

    fn checksum(&self) -> u32 {
        let mut all = crc32fast::Hasher::new();
        for ((table, page), crc) in &self.checksums {
            all.update(&[*table]);
            all.update(&page.to_le_bytes());
            all.update(&crc.to_le_bytes());
        }
        all.finalize()
    }

    /// Writes the pages in which `book` differs from what is stored; durable when it returns.
    pub(super) fn write(&mut self, book: &Arc<Snapshot>, hash: Hash) -> Result<(), String> {
        catch_unwind(AssertUnwindSafe(|| self.write_pages(book, hash)))
            .unwrap_or_else(|_| Err("sled panicked".to_owned()))
    }

    fn write_pages(&mut self, book: &Arc<Snapshot>, hash: Hash) -> Result<(), String> {
        let mut record =
            RecordV1 { schema: SCHEMA, is_being_written: true, seq: 0, hash, next: Vec::new(), checksum: 0 };
        self.put_record(&record)?;
        let Self { db, checksums, written, .. } = self;
        let mut batch = sled::Batch::default();
        let mut writes = 0;
        record.next = changed(book, written.as_deref(), &mut |blob: Blob| {
            checksums.insert((blob.table, blob.page), crc32fast::hash(&blob.bytes));
            let mut rest = Vec::with_capacity(blob.bytes.len() + 4);
            rest.extend_from_slice(&(blob.bytes.len() as u32).to_le_bytes());
            rest.extend_from_slice(&blob.bytes);
            for (part, value) in rest.chunks(VALUE_BYTES).enumerate() {
                batch.insert(write_key(blob.table, blob.page, part as u8).as_slice(), value);
                writes += 1;
            }
            if writes >= BATCH_WRITES / 2 {
                writes = 0;
                db.apply_batch(std::mem::take(&mut batch)).map_err(|error| text(&error))?;
            }
            Ok(())
        })?;
        self.db.apply_batch(batch).map_err(|error| text(&error))?;
        record = RecordV1 { is_being_written: false, seq: book.seq, checksum: self.checksum(), ..record };
        self.put_record(&record)?;
        self.written = Some(book.clone());
        Ok(())
    }

    /// Writes the record, durably: sled's own flush is no fsync.
    fn put_record(&self, record: &RecordV1) -> Result<(), String> {
        let bytes = bincode::serde::encode_to_vec(record, CONFIG).map_err(|error| text(&error))?;
        self.db.insert(RECORD, bytes).map_err(|error| text(&error))?;
        self.db.flush().map_err(|error| text(&error))?;
        File::open(self.folder.join("db")).and_then(|file| file.sync_all()).map_err(|error| text(&error))
    }

    /// The sequence the pages stand at.
    pub(super) fn seq(&self) -> u64 {
        self.written.as_ref().map_or(0, |book| book.seq)
    }
}

fn write_key(table: u8, page: u32, part: u8) -> [u8; 6] {
    let [a, b, c, d] = page.to_be_bytes();
    [table, a, b, c, d, part]
}

fn read_key(key: &[u8]) -> Option<(u8, u32, u8)> {
    let [table, a, b, c, d, part] = *key else { return None };
    Some((table, u32::from_be_bytes([a, b, c, d]), part))
}

fn text(error: &impl ToString) -> String {
    error.to_string()
}
