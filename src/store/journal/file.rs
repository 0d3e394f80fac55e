//! The journal in segment files: frames appended, one `fdatasync` for all that waited, then the answer.
//!
//! An incomplete last write found at opening stays where it is until [`FileJournal::settle`], or the first append, cuts
//! it; its bytes are kept in a file beside. Damage is refused and nothing is overwritten. A reader without the lock
//! ignores an incomplete end: the writer may be at it.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use sha2::{Digest, Sha256};

use super::frame::{END, HEADER, Header};
use super::walk::{Link, WalkEnd, walk};
use super::{Appended, Entry, Hash, Journal, JournalError};
use crate::domain::id::TxId;
use crate::store::Notice;
use crate::store::files::{Access, Files, OpenFile};

/// A segment is closed when it is longer than this.
const SEGMENT_BYTES: u64 = 64 << 20;
const SEGMENT_END: &str = ".log";

/// What a journal is opened for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Intent {
    /// To append; the store's lock must be held.
    Append,
    /// To read while another process may append.
    Read,
}

/// A journal in segment files of one folder.
#[derive(Debug)]
pub struct FileJournal {
    files: Arc<dyn Files>,
    folder: PathBuf,
    intent: Intent,
    segment_bytes: u64,
    state: Mutex<State>,
    grew: Condvar,
}

#[derive(Debug)]
struct State {
    segments: Vec<Segment>,
    places: Vec<EntryPlace>,
    link: Link,
    /// Bytes after the last whole frame that were never acknowledged.
    has_incomplete_end: bool,
    is_broken: bool,
}

#[derive(Debug)]
struct Segment {
    name: String,
    file: Box<dyn OpenFile>,
    /// Up to here it is whole frames.
    length: u64,
}

/// Where an entry lies.
#[derive(Debug, Clone, Copy)]
struct EntryPlace {
    tx: TxId,
    offset: u64,
    segment: u32,
}

impl FileJournal {
    /// Opens the journal in `folder`, which is made if it is not there and `intent` is to append.
    pub fn open(files: Arc<dyn Files>, folder: &Path, intent: Intent) -> Result<Self, JournalError> {
        Self::with_segments(files, folder, intent, SEGMENT_BYTES)
    }

    /// The same with segments of another length.
    pub(super) fn with_segments(
        files: Arc<dyn Files>,
        folder: &Path,
        intent: Intent,
        segment_bytes: u64,
    ) -> Result<Self, JournalError> {
        if intent == Intent::Append {
            files.create_folder(folder).map_err(io("make", &folder.display()))?;
        }
        let state = load(&*files, folder, intent)?;
        Ok(Self {
            files,
            folder: folder.into(),
            intent,
            segment_bytes,
            state: Mutex::new(state),
            grew: Condvar::new(),
        })
    }

    /// Cuts an incomplete last write, keeping its bytes in a file beside, and says so.
    pub fn settle(&self) -> Result<Option<Notice>, JournalError> {
        self.settle_state(&mut self.state())
    }

    fn settle_state(&self, state: &mut State) -> Result<Option<Notice>, JournalError> {
        if !state.has_incomplete_end || self.intent == Intent::Read {
            return Ok(None);
        }
        let Some(segment) = state.segments.last() else { return Ok(None) };
        let doing = io("cut the end of", &segment.name);
        let kept = self.keep(segment).map_err(io("keep the end of", &segment.name))?;
        segment.file.truncate(segment.length).and_then(|()| segment.file.sync()).map_err(doing)?;
        state.has_incomplete_end = false;
        Ok(Some(Notice::CutEnd { segment: segment.name.clone(), offset: segment.length, kept }))
    }

    /// Copies what follows the whole frames into a new file beside the segment.
    fn keep(&self, segment: &Segment) -> std::io::Result<PathBuf> {
        let mut rest = vec![0; segment.file.length()?.saturating_sub(segment.length) as usize];
        let read = segment.file.read_at(&mut rest, segment.length)?;
        let name = |n: u32| self.folder.join(format!("{}.{}.cut{n}", segment.name, segment.length));
        let mut n = 0;
        while self.files.is_there(&name(n))? {
            n += 1;
        }
        let file = self.files.open(&name(n), Access::Create)?;
        file.write_at(&rest[..read], 0)?;
        file.sync()?;
        self.files.sync_folder(&self.folder)?;
        Ok(name(n))
    }

    fn state(&self) -> MutexGuard<'_, State> {
        // The state is only ever replaced by a whole one after the bytes are durable.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Begins a segment where there is none yet, or the last one is long enough.
    fn last_segment<'a>(&self, state: &'a mut State) -> Result<&'a mut Segment, JournalError> {
        if state.segments.last().is_none_or(|segment| segment.length > self.segment_bytes) {
            let name = format!("{:016}{SEGMENT_END}", state.link.seq + 1);
            let path = self.folder.join(&name);
            let file = self.files.open(&path, Access::Create).map_err(io("begin", &name))?;
            self.files.sync_folder(&self.folder).map_err(io("begin", &name))?;
            state.segments.push(Segment { name, file, length: 0 });
        }
        state.segments.last_mut().ok_or(JournalError::Broken)
    }
}

impl Journal for FileJournal {
    fn head(&self) -> Result<u64, JournalError> {
        Ok(self.state().link.seq)
    }

    fn append(&self, expected: u64, entries: &[Entry]) -> Result<Appended, JournalError> {
        let mut state = self.state();
        let state = &mut *state;
        if state.is_broken || self.intent == Intent::Read {
            return Err(JournalError::Broken);
        }
        if state.link.seq != expected {
            return Ok(Appended::Moved(state.link.seq));
        }
        self.settle_state(state)?;
        let (bytes, offsets, link) = frames(entries, state.link);
        let segment = self.last_segment(state)?;
        let begin = segment.length;
        if let Err(failure) = segment.file.write_at(&bytes, begin).and_then(|()| segment.file.sync()) {
            // After a failed sync nobody knows what is on the disk; only a cut that is durable makes it sure again.
            if segment.file.truncate(begin).and_then(|()| segment.file.sync()).is_err() {
                state.is_broken = true;
                return Err(entries
                    .last()
                    .map_or(JournalError::Broken, |entry| JournalError::Unknown(entry.tx)));
            }
            return Err(io("write", &segment.name)(failure));
        }
        segment.length += bytes.len() as u64;
        let segment = state.segments.len() as u32 - 1;
        let places = entries.iter().zip(offsets);
        let places = places.map(|(entry, at)| EntryPlace { tx: entry.tx, offset: begin + at, segment });
        state.places.extend(places);
        state.link = link;
        self.grew.notify_all();
        Ok(Appended::Done(link.seq))
    }

    fn read(&self, after: u64, most: usize) -> Result<Vec<(u64, Entry)>, JournalError> {
        let state = self.state();
        let places = state.places.iter().enumerate().skip(after as usize).take(most);
        places.map(|(index, place)| Ok((index as u64 + 1, entry_at(&state, *place)?))).collect()
    }

    fn wait(&self, after: u64, patience: Duration) -> Result<u64, JournalError> {
        let waited = self.grew.wait_timeout_while(self.state(), patience, |state| state.link.seq <= after);
        let (state, _) = waited.unwrap_or_else(PoisonError::into_inner);
        Ok(state.link.seq)
    }

    fn lookup(&self, tx: TxId) -> Result<Option<u64>, JournalError> {
        Ok(self.state().places.iter().rposition(|place| place.tx == tx).map(|index| index as u64 + 1))
    }

    fn hash_at(&self, seq: u64) -> Result<Option<Hash>, JournalError> {
        if seq == 0 {
            return Ok(Some([0; 32]));
        }
        let state = self.state();
        let Some(place) = state.places.get(seq as usize - 1).copied() else { return Ok(None) };
        Ok(Some(header_at(&state, place)?.hash()))
    }

    fn verify(&self) -> Result<u64, JournalError> {
        load(&*self.files, &self.folder, Intent::Read)?;
        let state = self.state();
        for place in &state.places {
            let header = header_at(&state, *place)?;
            let entry = entry_at(&state, *place)?;
            if <Hash>::from(Sha256::digest(&entry.payload)) != header.payload_hash {
                return Err(damaged(&state, *place, "the content has another hash"));
            }
        }
        Ok(state.places.len() as u64)
    }
}

/// The bytes of all frames, where each begins, and the chain after them.
fn frames(entries: &[Entry], from: Link) -> (Vec<u8>, Vec<u64>, Link) {
    let length: usize = entries.iter().map(|entry| HEADER + entry.payload.len() + END.len()).sum();
    let mut bytes = Vec::with_capacity(length);
    let mut offsets = Vec::with_capacity(entries.len());
    let mut link = from;
    for entry in entries {
        let header = Header::of(entry, link.seq + 1, from.seq, link.hash);
        offsets.push(bytes.len() as u64);
        bytes.extend_from_slice(&header.bytes());
        bytes.extend_from_slice(&entry.payload);
        bytes.extend_from_slice(END);
        link = Link { seq: header.seq, hash: header.hash() };
    }
    (bytes, offsets, link)
}

/// Walks all segments of a folder.
fn load(files: &dyn Files, folder: &Path, intent: Intent) -> Result<State, JournalError> {
    let names = files.names(folder).map_err(io("list", &folder.display()))?;
    let names: Vec<String> = names.into_iter().filter(|name| name.ends_with(SEGMENT_END)).collect();
    let mut state = State {
        segments: Vec::new(),
        places: Vec::new(),
        link: Link { seq: 0, hash: [0; 32] },
        has_incomplete_end: false,
        is_broken: false,
    };
    let access = if intent == Intent::Append { Access::Write } else { Access::Read };
    for (index, name) in names.iter().enumerate() {
        let file = files.open(&folder.join(name), access).map_err(io("open", name))?;
        let damaged = |offset, what| JournalError::Damaged { segment: name.clone(), offset, what };
        if *name != format!("{:016}{SEGMENT_END}", state.link.seq + 1) {
            return Err(damaged(0, "the segment before it is missing or cut short"));
        }
        let mut visit = |offset, header: &Header| {
            state.places.push(EntryPlace { tx: header.tx, offset, segment: index as u32 });
        };
        let end = walk(&*file, &mut state.link, &mut visit).map_err(io("read", name))?;
        let length = match end {
            WalkEnd::Whole { length } => length,
            WalkEnd::Incomplete { offset } if index + 1 == names.len() => {
                state.has_incomplete_end = true;
                offset
            }
            WalkEnd::Incomplete { offset } => return Err(damaged(offset, "the frame is cut short")),
            WalkEnd::Damaged { offset, what } => return Err(damaged(offset, what)),
        };
        state.segments.push(Segment { name: name.clone(), file, length });
    }
    Ok(state)
}

fn header_at(state: &State, place: EntryPlace) -> Result<Header, JournalError> {
    let segment = state.segments.get(place.segment as usize).ok_or(JournalError::Broken)?;
    let mut bytes = [0; HEADER];
    segment.file.read_at(&mut bytes, place.offset).map_err(io("read", &segment.name))?;
    Header::read(&bytes).ok_or_else(|| damaged(state, place, "the header is not one"))
}

fn entry_at(state: &State, place: EntryPlace) -> Result<Entry, JournalError> {
    let header = header_at(state, place)?;
    let segment = state.segments.get(place.segment as usize).ok_or(JournalError::Broken)?;
    let mut payload = vec![0; header.length as usize];
    let at = place.offset + HEADER as u64;
    segment.file.read_at(&mut payload, at).map_err(io("read", &segment.name))?;
    if crc32fast::hash(&payload) != header.payload_crc {
        return Err(damaged(state, place, "the content is not what was written"));
    }
    Ok(Entry { tx: header.tx, schema: header.schema, codec: header.codec, payload })
}

fn damaged(state: &State, place: EntryPlace, what: &'static str) -> JournalError {
    let name = state.segments.get(place.segment as usize).map(|segment| segment.name.clone());
    JournalError::Damaged { segment: name.unwrap_or_default(), offset: place.offset, what }
}

fn io(doing: &'static str, file: &impl ToString) -> impl FnOnce(std::io::Error) -> JournalError {
    let file = file.to_string();
    move |source| JournalError::Io { doing, file, source }
}
