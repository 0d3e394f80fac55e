//! One JSON array of objects, one object a line: glossary names, ISO dates, `null` where nothing is.

use std::io::{self, Write};

use chrono::{DateTime, FixedOffset, SecondsFormat};
use serde::Serialize;
use serde::ser::{SerializeMap, SerializeSeq, Serializer};

use super::{Cell, Column, Listing, Shown};
use crate::wording::Words;

/// Việt Nam's offset from UTC.
const OFFSET_SECONDS: i32 = 7 * 3600;

pub(super) fn write(listing: &dyn Listing, words: &Words, out: &mut dyn Write) -> io::Result<()> {
    let columns = listing.columns(words);
    let mut before = "[\n";
    listing.rows(words, &mut |row| {
        out.write_all(before.as_bytes())?;
        before = ",\n";
        serde_json::to_writer(&mut *out, &Object { columns: &columns, row: &row }).map_err(io::Error::from)
    })?;
    out.write_all(if before == "[\n" { b"[]\n" } else { b"\n]\n" })
}

struct Object<'r, 'a> {
    columns: &'r [Column],
    row: &'r [Cell<'a>],
}

impl Serialize for Object<'_, '_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        for (column, cell) in self.columns.iter().zip(self.row) {
            if column.shown != Shown::Text {
                map.serialize_entry(&*column.key, cell)?;
            }
        }
        map.end()
    }
}

struct Record<'r, 'a>(&'r [(&'static str, Cell<'a>)]);

impl Serialize for Record<'_, '_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(key, cell)| (key, cell)))
    }
}

impl Serialize for Cell<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Cell::Empty => serializer.serialize_none(),
            Cell::Text(text) => serializer.serialize_str(text),
            Cell::Number(number) => serializer.serialize_i64(*number),
            Cell::Decimal(value, decimals) => {
                serializer.serialize_f64(*value as f64 / 10_f64.powi(*decimals as i32))
            }
            Cell::Day(day) => serializer.collect_str(&day.format("%Y-%m-%d")),
            Cell::Moment(at) => {
                let moment = DateTime::from_timestamp_millis(*at).zip(FixedOffset::east_opt(OFFSET_SECONDS));
                match moment {
                    Some((utc, offset)) => {
                        let local = utc.with_timezone(&offset);
                        serializer.serialize_str(&local.to_rfc3339_opts(SecondsFormat::Millis, true))
                    }
                    None => serializer.serialize_none(),
                }
            }
            Cell::Flag(flag) => serializer.serialize_bool(*flag),
            Cell::Term(key, _) => serializer.serialize_str(key),
            Cell::Names(names) => serializer.collect_seq(names.iter().map(|name| name.full)),
            Cell::Records(records) => {
                let mut list = serializer.serialize_seq(Some(records.len()))?;
                for record in records {
                    list.serialize_element(&Record(record))?;
                }
                list.end()
            }
        }
    }
}
