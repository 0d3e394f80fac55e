//! What is refused, and that nothing whatever makes the reading fail.

use proptest::prelude::*;

use super::made::{docx, odt, told, zipped};
use super::*;

fn refusal(bytes: &[u8]) -> DocumentError {
    Document::read(bytes).map(|_| ()).unwrap_err()
}

#[test]
fn other_kinds_are_refused_by_their_names() {
    let ole = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";
    let locked =
        [&ole[..], &"EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<_>>()]
            .concat();
    let sheet = zipped(&[("[Content_Types].xml", ""), ("xl/workbook.xml", "")]);
    let slides = zipped(&[("ppt/presentation.xml", "")]);
    let calc = zipped(&[("mimetype", "application/vnd.oasis.opendocument.spreadsheet")]);
    let cases: [(&[u8], OtherKind); 14] = [
        (b"%PDF-1.7 x", OtherKind::Pdf),
        (b"\xfa\0%PDF-1.7 x", OtherKind::Pdf),
        (ole, OtherKind::OldOffice),
        (&locked, OtherKind::Locked),
        (b"{\\rtf1 a}", OtherKind::Rtf),
        (&sheet, OtherKind::Sheet),
        (&calc, OtherKind::Sheet),
        (&slides, OtherKind::Slides),
        (b"\x89PNG\r\n\x1a\n", OtherKind::Picture),
        (b"\xff\xd8\xff\xe0", OtherKind::Picture),
        (b"MIME-Version: 1.0\nContent-Type: multipart/related", OtherKind::WebArchive),
        (b"<?xml version='1.0'?><?mso-application progid=\"Word.Document\"?>", OtherKind::WordXml),
        (&zipped(&[("a.txt", "a")]), OtherKind::Archive),
        (b"\x1f\x8b\x08", OtherKind::Archive),
    ];
    for (bytes, kind) in cases {
        assert_eq!(refusal(bytes), DocumentError::Other(kind));
    }
    assert_eq!(told(&Document::read("Tệp %PDF-1.7 là gì".as_bytes()).unwrap()), "Tệp %PDF-1.7 là gì");
}

#[test]
fn what_holds_nothing_is_empty() {
    for bytes in
        [b"".to_vec(), b" \n\n".to_vec(), b"<html><p></html>".to_vec(), docx("<w:p/>", "", ""), odt("", "")]
    {
        assert_eq!(refusal(&bytes), DocumentError::Empty);
    }
    assert_eq!(refusal(b"K\xd5 ho\xb9ch"), DocumentError::Unknown);
}

#[test]
fn what_unpacks_to_too_much_is_refused() {
    let blank = " ".repeat(LARGEST_TEXT + 1);
    assert_eq!(refusal(&docx(&blank, "", "")), DocumentError::TooLarge);
    assert_eq!(refusal(&docx("<w:p><w:r><w:t>a</w:t></w:r></w:p>", &blank, "")), DocumentError::TooLarge);
    let deep = format!("{}{}", "<w:x>".repeat(600), "</w:x>".repeat(600));
    assert_eq!(refusal(&docx(&deep, "", "")), DocumentError::TooLarge);
    let lists: Vec<String> = (0..20_001).map(|id| format!("<w:num w:numId=\"{id}\"/>")).collect();
    assert_eq!(refusal(&docx("", &lists.concat(), "")), DocumentError::TooLarge);
    assert_eq!(refusal(&"\n".repeat(200_001).into_bytes()), DocumentError::TooLarge);
    let entries = b"PK\x03\x04".iter().chain(b"PK\x01\x02".repeat(5000).iter()).copied().collect::<Vec<_>>();
    assert_eq!(refusal(&entries), DocumentError::TooLarge);
}

#[test]
fn what_a_document_type_declares_is_not_expanded() {
    let xml = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"xxxx\"><!ENTITY b \"&a;&a;\">]>\
        <document><body><p><r><t>1&b;2</t></r></p></body></document>";
    let bytes = zipped(&[("word/document.xml", xml)]);
    assert_eq!(told(&Document::read(&bytes).unwrap()), "1\u{fffd}2");
}

#[test]
fn a_file_that_breaks_off_is_damaged() {
    let bytes = docx("<w:p><w:r><w:t>a</w:t></w:r></w:p>", "", "");
    for end in 4..bytes.len() {
        assert!(Document::read(&bytes[..end]).is_err(), "{end}");
    }
    assert_eq!(refusal(&bytes[..bytes.len() / 2]), DocumentError::Damaged);
    assert_eq!(refusal(&zipped(&[("word/document.xml", "<a><b>")])), DocumentError::Damaged);
    assert_eq!(refusal(&zipped(&[("word/document.xml", "<a></b>")])), DocumentError::Damaged);
}

#[test]
fn a_file_with_bytes_changed_never_stops_the_reading() {
    let body = "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc></w:tr></w:tbl>";
    for bytes in [docx(body, "", ""), odt("", "<text:p>a</text:p>")] {
        for at in 0..bytes.len() {
            for flip in [0x01, 0x80, 0xff] {
                let mut bytes = bytes.clone();
                bytes[at] ^= flip;
                let _ = Document::read(&bytes);
            }
        }
    }
}

proptest! {
    #[test]
    fn no_bytes_stop_the_reading(bytes in proptest::collection::vec(any::<u8>(), 0..400), begins in 0..5_usize) {
        let begins = [&b""[..], b"<html>", b"PK\x03\x04", b"<?xml?><office:document>", b"\xff\xfe"][begins];
        let _ = Document::read(&[begins, &bytes].concat());
    }

    #[test]
    fn no_order_of_elements_stops_the_reading(tags in proptest::collection::vec(0..16_usize, 0..60)) {
        let tags = tags.iter().map(|tag| [
            "<table>", "</table>", "<tr>", "</tr>", "<td rowspan=2>", "</td>", "<td colspan=3>", "a", "<p>", "</p>", "<li>",
            "<ul>", "</ul>", "<pre>", "\n", "<p hidden>",
        ][*tag]).collect::<String>();
        let document = html::read(&tags).unwrap();
        for block in &document.blocks {
            if let Block::Table(table) = block {
                let width = table.rows[0].len();
                prop_assert!(table.rows.iter().all(|row| row.len() == width));
            }
        }
    }
}
