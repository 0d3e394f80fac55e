//! Letters, columns and what is never touched.

use proptest::prelude::*;

use super::*;

/// The bytes of an old text as a spreadsheet hands them over.
fn handed_over(bytes: &[u8]) -> String {
    const WINDOWS: &str = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8d}Ž\u{8f}\u{90}‘’“”•–—˜™š›œ\u{9d}žŸ";
    let windows: Vec<char> = WINDOWS.chars().collect();
    let letter = |byte: &u8| match byte {
        0x80..=0x9f => windows[usize::from(byte - 0x80)],
        _ => char::from(*byte),
    };
    bytes.iter().map(letter).collect()
}

#[test]
fn the_fonts_of_tcvn3_are_read_with_their_capitals() {
    let cases = [
        ("Hµ Néi", "Hà Nội"),
        ("§¾k T« Kan", "Đắk Tô Kan"),
        ("Uû ban nh©n d©n", "Uỷ ban nhân dân"),
        ("HUY\u{a3}ÖN", "HUYỆN"),
        ("Tu M¬ R«ng", "Tu Mơ Rông"),
        ("Hé nghÌo, cËn nghÌo", "Hộ nghèo, cận nghèo"),
        ("Tr\u{ad}êng", "Trường"),
    ];
    for (old, now) in cases {
        assert_eq!(decode(old, Encoding::Tcvn3), now, "{old}");
    }
}

#[test]
fn vni_is_read_pair_by_pair() {
    let cases = [
        ("Huyeän Ñaêk Toâ", "Huyện Đăk Tô"),
        ("TRÖÔØNG HOÏC", "TRƯỜNG HỌC"),
        ("Tröôøng hoïc", "Trường học"),
        ("Soá hoä ngheøo", "Số hộ nghèo"),
        ("Ngoïc Hoài", "Ngọc Hồi"),
    ];
    for (old, now) in cases {
        assert_eq!(decode(old, Encoding::Vni), now, "{old}");
    }
}

#[test]
fn the_way_of_a_column_is_found_from_all_its_cells() {
    let cases: [(&[&str], Encoding); 7] = [
        (&["Đắk Tô", "Sa Thầy", "Ngọc Hồi"], Encoding::Unicode),
        (&["Hà Tây", "Kon Tum", "Sóc Trăng", "Lào Cai", "Ia Đal"], Encoding::Unicode),
        (&["§¾k T«", "Sa ThÇy", "Ngäc Håi"], Encoding::Tcvn3),
        (&["Sè hé", "Hé nghÌo", "§¾k Hµ"], Encoding::Tcvn3),
        (&["Ñaêk Toâ", "Sa Thaày", "Ngoïc Hoài"], Encoding::Vni),
        (&["Kon Plông", "Xốp", "118", "có"], Encoding::Unicode),
        (&["x", "", "0"], Encoding::Unicode),
    ];
    for (cells, expected) in cases {
        assert_eq!(guess(cells.iter().copied()), expected, "{cells:?}");
    }
}

#[test]
fn what_is_unicode_is_never_touched() {
    for cell in ["Đắk Hà", "Ơi", "½ ngày", "“trích”", "–", "Hộ nghèo §"] {
        for encoding in Encoding::ALL {
            if cell.chars().any(|letter| byte(letter).is_none()) {
                assert_eq!(decode(cell, encoding), cell);
            }
        }
        assert_eq!(guess([cell]), Encoding::Unicode, "{cell}");
    }
}

/// One line a letter: the letter and its bytes in the standard, in the fonts and in VNI.
fn letters() -> Option<Vec<(char, [Vec<u8>; 3])>> {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/data/legacy-encoding-map.csv");
    let Ok(text) = std::fs::read_to_string(path) else {
        let required = std::env::var("CT135_REQUIRE").unwrap_or_default();
        assert!(!required.split(',').any(|name| name == "shared"), "the shared data is not there");
        return None;
    };
    let hex = |digits: &str| -> Vec<u8> {
        let digits: Vec<char> = digits.chars().collect();
        digits.chunks(2).map(|two| u8::from_str_radix(&two.iter().collect::<String>(), 16).unwrap()).collect()
    };
    let row = |line: &str| {
        let cells: Vec<&str> = line.split(',').collect();
        (cells[0].chars().next().unwrap(), [hex(cells[2]), hex(cells[4]), hex(cells[5])])
    };
    Some(text.lines().skip(1).map(row).collect())
}

#[test]
fn every_letter_of_the_tables_comes_back() {
    let Some(letters) = letters() else { return };
    assert_eq!(letters.len(), 134);
    for (place, encoding) in [Encoding::Tcvn5712, Encoding::Tcvn3, Encoding::Vni].into_iter().enumerate() {
        for (letter, bytes) in &letters {
            let old = handed_over(&bytes[place]);
            assert_eq!(decode(&old, encoding), letter.to_string(), "{letter} in {encoding:?}");
        }
    }
}

#[test]
fn a_column_of_names_is_read_whatever_it_was_written_in() {
    let Some(letters) = letters() else { return };
    let names = [
        "Đăk Tờ Kan",
        "Huyện Đắk Glei",
        "Măng Cành",
        "Thôn Kon Plông",
        "Tu Mơ Rông",
        "Xã Ngọk Réo",
        "Hộ nghèo",
    ];
    for (place, encoding) in [(1, Encoding::Tcvn3), (2, Encoding::Vni)] {
        let old: Vec<String> = names
            .iter()
            .map(|name| {
                let bytes = name.chars().flat_map(|letter| {
                    let known = letters.iter().find(|(other, _)| *other == letter);
                    known.map_or_else(|| vec![letter as u8], |(_, bytes)| bytes[place].clone())
                });
                handed_over(&bytes.collect::<Vec<_>>())
            })
            .collect();
        assert_eq!(guess(old.iter().map(String::as_str)), encoding, "{old:?}");
        let read: Vec<_> = old.iter().map(|cell| decode(cell, encoding).into_owned()).collect();
        assert_eq!(read, names);
    }
}

proptest! {
    #[test]
    fn no_text_is_too_odd(cells in proptest::collection::vec("\\PC{0,20}", 0..6)) {
        let encoding = guess(cells.iter().map(String::as_str));
        for cell in &cells {
            let decoded = decode(cell, encoding);
            prop_assert!(decoded.chars().count() <= cell.chars().count());
        }
    }
}
