//! Any bytes as the words of a deadline, in a plan and at a date field.

#![no_main]

use chrono::NaiveDate;
use ct135::intake::deadline::{Context, explain, read, read_typed};
use libfuzzer_sys::fuzz_target;

const DAY: NaiveDate = NaiveDate::from_ymd_opt(2014, 11, 5).unwrap();

fuzz_target!(|bytes: &[u8]| {
    let words = String::from_utf8_lossy(bytes);
    read(&words, Context { day: None });
    read(&words, Context { day: Some(DAY) });
    read_typed(&words, DAY);
    explain(&words, DAY);
});
