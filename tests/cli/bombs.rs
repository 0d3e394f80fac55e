//! Files that nobody should send: each is answered in words, and none of them takes the memory of the machine.

use std::io::Cursor;

use zip::write::{SimpleFileOptions, ZipWriter};

use super::*;

/// How many KiB of addresses the program may have, its threads and libraries with it.
const MOST_MEMORY: &str = "900000";

fn zipped(parts: &[(&str, &[u8], usize)]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes, times) in parts {
        writer.start_file(*name, SimpleFileOptions::default().compression_level(Some(1))).unwrap();
        for _ in 0..*times {
            writer.write_all(bytes).unwrap();
        }
    }
    writer.finish().unwrap().into_inner()
}

/// A workbook whose only sheet has these rows, so many times.
fn workbook(rows: &[u8], times: usize) -> Vec<u8> {
    const TYPES: &[u8] = br#"<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>"#;
    const RELS: &[u8] = br#"<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;
    const BOOK: &[u8] = br#"<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>"#;
    const SHEETS: &[u8] = br#"<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#;
    const HEAD: &[u8] = br#"<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>"#;
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_level(Some(1));
    let parts: [(&str, &[u8]); 4] = [
        ("[Content_Types].xml", TYPES),
        ("_rels/.rels", RELS),
        ("xl/workbook.xml", BOOK),
        ("xl/_rels/workbook.xml.rels", SHEETS),
    ];
    for (name, bytes) in parts {
        writer.start_file(name, options).unwrap();
        writer.write_all(bytes).unwrap();
    }
    writer.start_file("xl/worksheets/sheet1.xml", options).unwrap();
    writer.write_all(HEAD).unwrap();
    for _ in 0..times {
        writer.write_all(rows).unwrap();
    }
    writer.write_all(b"</sheetData></worksheet>").unwrap();
    writer.finish().unwrap().into_inner()
}

fn corners() -> Vec<u8> {
    let mut book = rust_xlsxwriter::Workbook::new();
    book.add_worksheet().write(0, 0, "x").unwrap().write(1_048_575, 16_383, "x").unwrap();
    book.save_to_buffer().unwrap()
}

/// An old workbook whose records are noise.
fn noise() -> Vec<u8> {
    let mut file = cfb::CompoundFile::create(Cursor::new(Vec::new())).unwrap();
    let bytes: Vec<u8> = (0..200_000_u32).map(|n| (n.wrapping_mul(2_654_435_761) >> 13) as u8).collect();
    file.create_stream("/Workbook").unwrap().write_all(&bytes).unwrap();
    file.flush().unwrap();
    file.into_inner().into_inner()
}

fn open_sheet(tables: &[u8], times: usize) -> Vec<u8> {
    let kind: &[u8] = b"application/vnd.oasis.opendocument.spreadsheet";
    zipped(&[("mimetype", kind, 1), ("content.xml", tables, times)])
}

fn files() -> Vec<(&'static str, Vec<u8>)> {
    let spaces = vec![b' '; 1 << 20];
    let rows = br#"<row><c r="A1"><v>1</v></c></row>"#.repeat(10_000);
    let texts = b"<si/>".repeat(100_000);
    let names: Vec<String> = (0..300).map(|n| format!("xl/{n}.xml")).collect();
    let many: Vec<(&str, &[u8], usize)> = names.iter().map(|name| (name.as_str(), &b"<a/>"[..], 1)).collect();
    let book: &[u8] = b"<workbook/>";
    let open: [&[u8]; 2] = [b"<table:table><table:table-row>", b"<a>"];
    let mut quote = b"a,b,c\n\"".to_vec();
    quote.resize(30 << 20, b'x');
    let mut wide = "Xã".repeat(20_000).into_bytes();
    wide.resize(wide.len() + 511, b',');
    vec![
        ("spaces.xlsx", workbook(&spaces, 64)),
        ("cells.xlsx", workbook(&rows, 200)),
        ("tags.xlsx", workbook(&b"<a><b></b></a>".repeat(60_000), 40)),
        ("texts.xlsx", zipped(&[("xl/workbook.xml", book, 1), ("xl/sharedStrings.xml", &texts, 60)])),
        ("corners.xlsx", corners()),
        ("entries.xlsx", zipped(&many)),
        ("nested.xlsx", workbook(b"<row><c><is>", 400_000)),
        ("cut.xlsx", corners()[..2_000].to_vec()),
        ("nested.ods", open_sheet(open[1], 2_000_000)),
        ("rows.ods", open_sheet(open[0], 300_000)),
        ("noise.xls", noise()),
        ("cut.xls", noise()[..60_000].to_vec()),
        ("head.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec()),
        ("quote.csv", quote),
        ("commas.csv", vec![b','; 30 << 20]),
        ("wide.csv", wide),
        ("empty.csv", Vec::new()),
        ("zeros.csv", vec![0; 1 << 20]),
    ]
}

#[test]
fn every_bomb_is_answered_in_words_within_the_memory_there_is() {
    let home = Home::new();
    let store = home.sample();
    for (name, bytes) in files() {
        let file = home.path(name);
        fs::write(&file, bytes).unwrap();
        let mut command = Command::new("sh");
        let bounded = format!("ulimit -v {MOST_MEMORY}; exec \"$0\" \"$@\"");
        command.args(["-c", &bounded, env!("CARGO_BIN_EXE_ct135"), "--store", &store, "import", "sheet"]);
        command.arg(&file).arg("--dry-run").env_clear().stdin(Stdio::null());
        for (name, folder) in [("HOME", "home"), ("XDG_STATE_HOME", "state"), ("XDG_CONFIG_HOME", "config")] {
            command.env(name, home.path(folder));
        }
        let done = Done::of(command.output().unwrap());
        done.refused(4, name);
        assert!(done.err.contains("  → "), "nothing says what to do: {done:?}");
    }
}
