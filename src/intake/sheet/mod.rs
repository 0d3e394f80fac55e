//! Reads sheets of figures as offices really have them: bytes become rows, rows become figures of places, with findings.
//!
//! The stages: a file becomes sheets of cells ([`open`]), the heading of the table is found and its columns are recognised
//! (`layout`), each column is read in its own way of writing numbers and letters, and each row finds its place. What it does
//! not know: the store, and what a person will say to what is doubtful.

mod delimited;
mod error;
mod fill;
mod finding;
mod heading;
mod layout;
mod mapping;
mod number;
mod ods;
mod open;
mod overturn;
mod place;
mod reading;
mod row;
mod said;
mod shared_texts;
mod table;
mod take;
mod target;
#[cfg(test)]
pub(crate) mod tests;
mod unit;
mod xls;
mod xlsx;

pub use super::ahead::Watch;
pub use delimited::{Separator, separated};
pub use error::{OtherKind, SheetError};
pub use finding::{SheetFinding, Trouble};
pub use heading::{heading, normal as normal_heading, target};
pub use layout::{Column, Layout, layout};
pub use mapping::{By, Holds, Mapping, Said};
pub use number::{Style, Unread, figure, style_of, typed};
pub use open::{Opened, SheetFormat, open};
pub use overturn::{Overturned, overturned};
pub use place::{Asked, Chosen, NewPlaces};
pub use reading::{
    ColumnReading, Misfit, RowReading, SheetReading, Terms, columns, misfit, read, read_watched,
};
pub(in crate::intake) use said::is_sum;
pub use table::{Cell, Sheet, column_name};
pub use take::{Corrected, SheetDifference, difference};
pub use target::Target;
