//! Documents made for tests, and documents told in lines.

use std::io::{Cursor, Write};

use super::{Block, Cell, Document};

/// The blocks in lines: a table has a line for each row, `|` between its cells, `/` between their lines, `<` and `^`
/// where the cell to the left or above reaches over.
pub(super) fn told(document: &Document) -> String {
    let cell = |cell: &Cell| match cell {
        Cell::Text(text) => text.replace('\n', "/"),
        Cell::Left => "<".to_owned(),
        Cell::Above => "^".to_owned(),
    };
    let lines = document.blocks.iter().flat_map(|block| match block {
        Block::Line(line) | Block::Paragraph(line) => vec![line.clone()],
        Block::Table(table) => {
            let row = |row: &Vec<Cell>| row.iter().map(cell).collect::<Vec<_>>().join("|");
            table.rows.iter().map(row).collect()
        }
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// A zip of parts.
pub(in crate::intake) fn zipped(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        zip.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// A Word document of a body, and the rules of its lists and styles.
pub(super) fn docx(body: &str, numbering: &str, styles: &str) -> Vec<u8> {
    let part = |root: &str, inside: &str| {
        format!("<?xml version=\"1.0\"?><w:{root} xmlns:w=\"w\">{inside}</w:{root}>")
    };
    zipped(&[
        ("[Content_Types].xml", "<Types/>"),
        ("word/document.xml", &part("document", &format!("<w:body>{body}</w:body>"))),
        ("word/numbering.xml", &part("numbering", numbering)),
        ("word/styles.xml", &part("styles", styles)),
    ])
}

/// An open document of styles and a body.
pub(super) fn odt(styles: &str, body: &str) -> Vec<u8> {
    let content = format!(
        "<?xml version=\"1.0\"?><office:document-content><office:automatic-styles>{styles}</office:automatic-styles>\
        <office:body><office:text>{body}</office:text></office:body></office:document-content>"
    );
    zipped(&[("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", &content)])
}
