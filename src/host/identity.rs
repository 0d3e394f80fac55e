//! Who works here, and numbers nobody else has.
//!
//! The account comes from the process's user id, never from an environment variable that anybody can set, unless the
//! account list does not know the id.

use std::io;

use rustix::rand::{GetRandomFlags, getrandom};

use crate::domain::id::TxId;

/// The name of the account this process runs under.
pub fn account() -> String {
    let uid = rustix::process::getuid().as_raw();
    let known = std::fs::read_to_string("/etc/passwd").ok().and_then(|list| name_of(&list, uid));
    // Accounts of a directory service are not in the list; the login program has left their name.
    known
        .or_else(|| std::env::var("LOGNAME").ok().filter(|name| is_name(name)))
        .unwrap_or_else(|| format!("uid-{uid}"))
}

/// A new id for a change set: 128 random bits.
pub fn new_tx() -> io::Result<TxId> {
    let mut bytes = [0; 16];
    let mut filled = 0;
    while filled < bytes.len() {
        filled += getrandom(&mut bytes[filled..], GetRandomFlags::empty())?;
    }
    Ok(TxId(u128::from_le_bytes(bytes)))
}

/// Finds the name of a user id in the text of an account list.
fn name_of(list: &str, uid: u32) -> Option<String> {
    list.lines().find_map(|line| {
        let mut fields = line.split(':');
        let (name, id) = (fields.next()?, fields.nth(1)?);
        (id.parse() == Ok(uid) && is_name(name)).then(|| name.to_owned())
    })
}

fn is_name(name: &str) -> bool {
    !name.is_empty() && name.len() <= 64 && !name.chars().any(|c| c.is_control() || c.is_whitespace())
}

#[cfg(test)]
mod tests {
    use super::*;

    const LIST: &str =
        "root:x:0:0:root:/root:/bin/bash\nbroken\nnga:x:1004:1004:Y Nga,,,:/home/nga:/bin/sh\n";

    #[test]
    fn the_account_list_names_an_id() {
        assert_eq!(name_of(LIST, 1004).as_deref(), Some("nga"));
        assert_eq!(name_of(LIST, 0).as_deref(), Some("root"));
        assert_eq!(name_of(LIST, 7), None);
    }

    #[test]
    fn an_account_is_a_name() {
        assert!(is_name(&account()));
    }

    #[test]
    fn ids_differ() {
        assert_ne!(new_tx().unwrap(), new_tx().unwrap());
    }
}
