//! Workbooks of Excel before 2007, made record by record.

use std::io::{Cursor, Write};

use super::super::{Mapping, OtherKind, SheetError, SheetFormat, open};
use super::told;

/// One record.
fn record(kind: u16, data: &[u8]) -> Vec<u8> {
    [&kind.to_le_bytes()[..], &(data.len() as u16).to_le_bytes(), data].concat()
}

fn shorts(values: &[u16]) -> Vec<u8> {
    values.iter().flat_map(|value| value.to_le_bytes()).collect()
}

/// An old office file with one stream.
fn file(name: &str, stream: &[u8]) -> Vec<u8> {
    let mut file = cfb::CompoundFile::create_with_version(cfb::Version::V3, Cursor::new(Vec::new())).unwrap();
    file.create_stream(name).unwrap().write_all(stream).unwrap();
    file.flush().unwrap();
    file.into_inner().into_inner()
}

/// A workbook with one sheet of these records; shared texts are letters of one byte.
fn book(texts: &[&str], sheet: &[Vec<u8>]) -> Vec<u8> {
    let begin = |kind| record(0x0809, &shorts(&[0x0600, kind, 0, 0, 0, 0, 0, 0]));
    let count = (texts.len() as u32).to_le_bytes();
    let mut shared = [count, count].concat();
    for text in texts {
        let bytes: Vec<u8> = text.chars().map(|letter| letter as u8).collect();
        shared.extend([&shorts(&[bytes.len() as u16])[..], &[0], &bytes].concat());
    }
    let name = b"Bieu 1";
    let bound =
        |place: u32| record(0x0085, &[&place.to_le_bytes()[..], &[0, 0, name.len() as u8, 0], name].concat());
    let end = record(0x000a, &[]);
    let head = |place| [begin(5), bound(place), record(0x00fc, &shared), end.clone()].concat();
    let place = head(0).len() as u32;
    let stream = [head(place), begin(0x10), sheet.concat(), end.clone()].concat();
    file("Workbook", &stream)
}

fn text(row: u16, column: u16, shared: u32) -> Vec<u8> {
    record(0x00fd, &[&shorts(&[row, column, 0])[..], &shared.to_le_bytes()].concat())
}

fn number(row: u16, column: u16, value: f64) -> Vec<u8> {
    record(0x0203, &[&shorts(&[row, column, 0])[..], &value.to_le_bytes()].concat())
}

fn dimensions(rows: u32, columns: u16) -> Vec<u8> {
    let (top, bottom) = (0_u32.to_le_bytes(), rows.to_le_bytes());
    record(0x0200, &[&top[..], &bottom, &shorts(&[0, columns, 0])].concat())
}

#[test]
fn an_old_workbook_is_read_with_its_old_letters() {
    let texts = ["X·", "Th«n", "Tæng sè hé", "Kon TÇng"];
    let heading = (0..3).map(|column| text(0, column, column.into()));
    let rows = [text(1, 1, 3), number(1, 2, 94.0), number(1, 3, 12.5)];
    let bytes =
        book(&texts, &std::iter::once(dimensions(2, 4)).chain(heading).chain(rows).collect::<Vec<_>>());
    let opened = open(&bytes, None, &Mapping::default()).unwrap();
    assert_eq!((opened.format, &*opened.sheet.name), (SheetFormat::Xls, "Bieu 1"));
    assert_eq!(told(&opened.sheet), ["X·|Th«n|Tæng sè hé", "|Kon TÇng|#94|#12.5"]);
}

#[test]
fn an_old_workbook_that_would_explode_is_refused() {
    let refused = |sheet: &[Vec<u8>]| open(&book(&["a"], sheet), None, &Mapping::default()).map(|_| ());
    assert_eq!(refused(&[dimensions(65_536, 256)]), Err(SheetError::TooLarge));
    assert_eq!(refused(&[number(0, 0, 1.0), number(65_535, 255, 1.0)]), Err(SheetError::TooLarge));
    assert_eq!(refused(&[text(0, 0, 9)]), Err(SheetError::Damaged), "a text that is not there");
    let long = "a".repeat(8_000);
    let cells: Vec<Vec<u8>> = (0..12_000).map(|row| text(row, 0, 0)).collect();
    assert_eq!(
        open(&book(&[&long], &cells), None, &Mapping::default()),
        Err(SheetError::TooLarge),
        "one text in many cells"
    );
    assert_eq!(
        open(&book(&[&long], &cells[..100]), None, &Mapping::default()).map(|opened| opened.sheet.height()),
        Ok(100)
    );
}

#[test]
fn other_old_office_files_are_named() {
    let cases = [
        ("WordDocument", SheetError::Other(OtherKind::Word)),
        ("PowerPoint Document", SheetError::Other(OtherKind::Slides)),
        ("EncryptedPackage", SheetError::Locked),
        ("Contents", SheetError::Other(OtherKind::OldOffice)),
    ];
    for (stream, error) in cases {
        assert_eq!(open(&file(stream, b"x"), None, &Mapping::default()), Err(error), "{stream}");
    }
    let locked = [record(0x0809, &shorts(&[0x0600, 5, 0, 0])), record(0x002f, &shorts(&[1, 1]))].concat();
    assert_eq!(open(&file("Workbook", &locked), None, &Mapping::default()), Err(SheetError::Locked));
}
