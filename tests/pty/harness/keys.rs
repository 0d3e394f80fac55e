//! Names of keys and the bytes a terminal sends for them.

/// The bytes of a sequence of keys: names as in keymaps (`Enter`, `C-z`, `F2`), anything else as typed.
pub(super) fn bytes_of(keys: &str) -> Vec<u8> {
    keys.split_whitespace().flat_map(bytes_of_one).collect()
}

/// Text as a terminal pastes it, in brackets.
pub(super) fn pasted(text: &str) -> Vec<u8> {
    format!("\x1b[200~{text}\x1b[201~").into_bytes()
}

fn bytes_of_one(key: &str) -> Vec<u8> {
    if let Some(letter) = key.strip_prefix("C-").filter(|rest| rest.len() == 1) {
        return vec![letter.as_bytes()[0].to_ascii_lowercase() & 0x1f];
    }
    let named = match key {
        "Enter" => "\r",
        "Esc" => "\x1b",
        "Tab" => "\t",
        "S-Tab" => "\x1b[Z",
        "Space" => " ",
        "Backspace" => "\x7f",
        "Delete" => "\x1b[3~",
        "Insert" => "\x1b[2~",
        "Up" => "\x1b[A",
        "Down" => "\x1b[B",
        "Right" => "\x1b[C",
        "Left" => "\x1b[D",
        "Home" => "\x1b[H",
        "End" => "\x1b[F",
        "PageUp" => "\x1b[5~",
        "PageDown" => "\x1b[6~",
        "F1" => "\x1bOP",
        "F2" => "\x1bOQ",
        "F3" => "\x1bOR",
        "F4" => "\x1bOS",
        "F5" => "\x1b[15~",
        typed => typed,
    };
    named.as_bytes().to_vec()
}
