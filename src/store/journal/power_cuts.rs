//! Lost power, full disks and flipped bits: nothing acknowledged is ever lost, nothing damaged is ever taken.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::conformance::entry;
use super::*;
use crate::store::Notice;
use crate::store::files::simulated::{Dice, SimulatedFiles};
use crate::store::files::{Access, Files};

const FOLDER: &str = "/j";

fn open(files: &SimulatedFiles, intent: Intent) -> Result<FileJournal, JournalError> {
    FileJournal::with_segments(Arc::new(files.clone()), Path::new(FOLDER), intent, 4000)
}

fn is_segment(name: &str) -> bool {
    Path::new(name).extension().is_some_and(|extension| extension == "log")
}

fn segment(files: &SimulatedFiles) -> PathBuf {
    let names = files.names(Path::new(FOLDER)).unwrap();
    Path::new(FOLDER).join(names.iter().rfind(|name| is_segment(name)).unwrap())
}

/// A journal of three acknowledged entries in one segment.
fn three() -> SimulatedFiles {
    let files = SimulatedFiles::default();
    open(&files, Intent::Append).unwrap().append(0, &[entry(1), entry(2), entry(3)]).unwrap();
    files
}

#[test]
fn no_power_cut_loses_what_was_acknowledged_or_keeps_half_an_entry() {
    for seed in 0..400 {
        let mut dice = Dice(seed);
        let mut files = SimulatedFiles::default();
        let mut acknowledged: Vec<Entry> = Vec::new();
        for life in 0..4 {
            let journal = open(&files, Intent::Append).unwrap_or_else(|error| panic!("seed {seed}: {error}"));
            journal.settle().unwrap();
            let head = journal.head().unwrap() as usize;
            let found: Vec<Entry> =
                journal.read(0, 999).unwrap().into_iter().map(|(_, entry)| entry).collect();
            assert!(head >= acknowledged.len(), "seed {seed}, life {life}: an acknowledged entry is gone");
            assert_eq!(found[..acknowledged.len()], acknowledged, "seed {seed}");
            acknowledged = found;
            for _ in 0..dice.roll(12) {
                let entries: Vec<Entry> = (0..=dice.roll(3)).map(|_| entry(dice.roll(60) as u8)).collect();
                journal.append(acknowledged.len() as u64, &entries).unwrap();
                acknowledged.extend(entries);
            }
            // The last append of this life is written, but the power goes before the sync answers.
            files.fail_sync(true);
            let unsure = [entry(dice.roll(60) as u8), entry(dice.roll(60) as u8)];
            assert!(journal.append(acknowledged.len() as u64, &unsure).is_err());
            write_unsynced(&files, &journal, &unsure, acknowledged.len() as u64);
            files = files.after_power_cut(dice.roll(u64::MAX >> 33));
        }
    }
}

/// Puts the frames of entries that were never acknowledged where a write in flight would have them.
fn write_unsynced(files: &SimulatedFiles, journal: &FileJournal, entries: &[Entry], seq: u64) {
    let path = match files.names(Path::new(FOLDER)) {
        Ok(names) if names.iter().any(|name| is_segment(name)) => segment(files),
        _ => return,
    };
    let file = files.open(&path, Access::Write).unwrap();
    let mut previous = journal.hash_at(seq).unwrap().unwrap();
    let mut at = file.length().unwrap();
    for (n, entry) in entries.iter().enumerate() {
        let header = frame::Header::of(entry, seq + 1 + n as u64, seq, previous);
        previous = header.hash();
        for part in [&header.bytes()[..], &entry.payload, frame::END] {
            file.write_at(part, at).unwrap();
            at += part.len() as u64;
        }
    }
}

#[test]
fn an_incomplete_end_is_cut_kept_beside_and_said() {
    for cut in [1, 60, 115, 116, 117, 200] {
        let files = three();
        let path = segment(&files);
        let whole = files.open(&path, Access::Read).unwrap().length().unwrap();
        let journal = open(&files, Intent::Append).unwrap();
        journal.append(3, &[entry(9)]).unwrap();
        files.edit(&path, |bytes| bytes.truncate(whole as usize + cut));

        assert_eq!(open(&files, Intent::Read).unwrap().head().unwrap(), 3, "a reader passes over it");
        let journal = open(&files, Intent::Append).unwrap();
        let Some(Notice::CutEnd { offset, kept, .. }) = journal.settle().unwrap() else { panic!("not said") };
        assert_eq!(offset, whole);
        assert_eq!(files.open(&kept, Access::Read).unwrap().length().unwrap(), cut as u64);
        assert_eq!(journal.append(3, &[entry(4)]).unwrap(), Appended::Done(4));
        assert_eq!(open(&files, Intent::Append).unwrap().verify().unwrap(), 4);
    }
}

#[test]
fn a_flipped_bit_anywhere_is_damage_and_nothing_is_overwritten() {
    let length = three().open(&segment(&three()), Access::Read).unwrap().length().unwrap() as usize;
    for at in (0..length).step_by(7) {
        let files = three();
        let mut damaged = Vec::new();
        files.edit(&segment(&files), |bytes| {
            bytes[at] ^= 0x10;
            damaged.clone_from(bytes);
        });
        match open(&files, Intent::Append) {
            Err(JournalError::Damaged { offset, .. }) => assert!(offset as usize <= at, "byte {at}"),
            other => panic!("byte {at}: {other:?}"),
        }
        let names = files.names(Path::new(FOLDER)).unwrap();
        assert_eq!(names.len(), 1, "nothing was written beside");
        files.edit(&segment(&files), |bytes| assert_eq!(*bytes, damaged));
    }
}

#[test]
fn sectors_of_zeros_in_an_acknowledged_entry_are_damage_once_a_later_entry_vouches_for_it() {
    let files = SimulatedFiles::default();
    let journal = open(&files, Intent::Append).unwrap();
    journal.append(0, &[entry(50)]).unwrap();
    journal.append(1, &[entry(51)]).unwrap();
    files.edit(&segment(&files), |bytes| bytes[512..1024].fill(0));
    assert!(matches!(open(&files, Intent::Append), Err(JournalError::Damaged { offset: 0, .. })));
}

#[test]
fn a_missing_or_shortened_segment_in_the_middle_is_damage() {
    let files = SimulatedFiles::default();
    let journal = open(&files, Intent::Append).unwrap();
    for n in 0..12 {
        journal.append(n, &[entry(50)]).unwrap();
    }
    let names = files.names(Path::new(FOLDER)).unwrap();
    assert!(names.len() >= 3);
    files.edit(&Path::new(FOLDER).join(&names[1]), |bytes| bytes.truncate(bytes.len() - 1));
    assert!(matches!(open(&files, Intent::Append), Err(JournalError::Damaged { .. })));
    files.rename(&Path::new(FOLDER).join(&names[1]), Path::new("/elsewhere")).unwrap();
    match open(&files, Intent::Append) {
        Err(JournalError::Damaged { segment, offset: 0, .. }) => assert_eq!(segment, names[2]),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_full_disk_refuses_and_leaves_the_journal_as_it_was() {
    let files = three();
    let journal = open(&files, Intent::Append).unwrap();
    files.fill_up_after(Some(50));
    assert!(matches!(journal.append(3, &[entry(40)]), Err(JournalError::Io { .. })));
    files.fill_up_after(None);
    assert_eq!(journal.append(3, &[entry(4)]).unwrap(), Appended::Done(4));
    assert_eq!(open(&files, Intent::Append).unwrap().verify().unwrap(), 4);
}

#[test]
fn a_failed_sync_leaves_it_unknown_and_closes_the_journal() {
    let files = three();
    let journal = open(&files, Intent::Append).unwrap();
    files.fail_sync(true);
    assert!(matches!(journal.append(3, &[entry(4)]), Err(JournalError::Unknown(tx)) if tx == entry(4).tx));
    files.fail_sync(false);
    assert!(matches!(journal.append(3, &[entry(5)]), Err(JournalError::Broken)));
    let again = open(&files, Intent::Append).unwrap();
    assert_eq!(again.lookup(entry(4).tx).unwrap().is_some(), again.head().unwrap() == 4);
}
