//! What every journal must do, run against each implementation.

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use super::*;
use crate::store::files::RealFiles;
use crate::store::files::simulated::SimulatedFiles;

pub(super) fn entry(n: u8) -> Entry {
    let payload = (0..u32::from(n) * 37).map(|i| (i % 251) as u8 ^ n).collect();
    Entry { tx: TxId(u128::from(n) << 64 | 7), schema: 1, codec: Codec::Plain, payload }
}

fn conforms(journal: &dyn Journal) {
    assert_eq!(journal.head().unwrap(), 0);
    assert_eq!(journal.hash_at(0).unwrap(), Some([0; 32]));
    assert_eq!(journal.append(0, &[entry(1)]).unwrap(), Appended::Done(1));
    assert_eq!(journal.append(0, &[entry(9)]).unwrap(), Appended::Moved(1), "the head has moved");
    assert_eq!(journal.append(5, &[entry(9)]).unwrap(), Appended::Moved(1), "the head is not there yet");
    assert_eq!(journal.append(1, &[entry(2), entry(3)]).unwrap(), Appended::Done(3));

    assert_eq!(journal.read(0, 9).unwrap(), [(1, entry(1)), (2, entry(2)), (3, entry(3))]);
    assert_eq!(journal.read(1, 1).unwrap(), [(2, entry(2))]);
    assert_eq!(journal.read(3, 9).unwrap(), []);
    assert_eq!(journal.lookup(entry(2).tx).unwrap(), Some(2));
    assert_eq!(journal.lookup(entry(9).tx).unwrap(), None);
    let hashes: Vec<_> = (0..=4).map(|seq| journal.hash_at(seq).unwrap()).collect();
    assert!(hashes[..4].iter().all(Option::is_some) && hashes[4].is_none());
    assert!((1..4).all(|seq| hashes[seq] != hashes[seq - 1]), "every entry moves the chain");
    assert_eq!(journal.verify().unwrap(), 3);

    assert_eq!(journal.wait(2, Duration::from_secs(60)).unwrap(), 3, "there is something already");
    assert_eq!(journal.wait(3, Duration::ZERO).unwrap(), 3, "patience ends");
    std::thread::scope(|scope| {
        let waiting = scope.spawn(|| journal.wait(3, Duration::from_secs(60)));
        journal.append(3, &[entry(4)]).unwrap();
        assert_eq!(waiting.join().unwrap().unwrap(), 4);
    });
}

#[test]
fn the_one_in_memory_conforms() {
    conforms(&MemoryJournal::default());
}

#[test]
fn the_one_in_files_conforms() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("journal");
    let open = |intent| FileJournal::open(Arc::new(RealFiles), &path, intent).unwrap();
    conforms(&open(Intent::Append));
    assert_eq!(open(Intent::Append).read(3, 9).unwrap(), [(4, entry(4))], "it is there after opening again");
    let reader = open(Intent::Read);
    assert_eq!(reader.head().unwrap(), 4);
    assert!(matches!(reader.append(4, &[entry(5)]), Err(JournalError::Broken)), "a reader does not append");
}

#[test]
fn the_one_in_simulated_files_conforms_with_any_length_of_segment() {
    for segment_bytes in [0, 100, 300, 1 << 20] {
        let files = SimulatedFiles::default();
        let open = |intent| {
            FileJournal::with_segments(Arc::new(files.clone()), Path::new("/j"), intent, segment_bytes)
                .unwrap()
        };
        conforms(&open(Intent::Append));
        let again = open(Intent::Append);
        assert_eq!(again.verify().unwrap(), 4);
        assert_eq!(again.append(4, &[entry(5)]).unwrap(), Appended::Done(5));
        assert_eq!(open(Intent::Read).read(0, 9).unwrap().len(), 5);
    }
}
