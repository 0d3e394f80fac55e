//! What a person says of a sheet under review: with the file and this the same reading comes about again.

use crate::intake::sheet::{Chosen, Holds, NewPlaces, Said, Style, column_name};

use super::Encoding;

/// What a person says of a sheet.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SheetChoices {
    /// Which sheet of the file; the one whose heading tells most where none is said.
    pub sheet: Option<String>,
    /// What is said about columns.
    pub said: Vec<Said>,
    /// What is done with places that the book does not have; none until it is said.
    pub new_places: Option<NewPlaces>,
    /// Which communes are meant by names that several have.
    pub communes: Vec<Chosen>,
}

impl SheetChoices {
    /// Says what a column holds.
    pub(super) fn say_holds(&mut self, place: usize, holds: Holds) {
        self.of_column(place).holds = Some(holds);
    }

    /// Says how the letters of a column were stored.
    pub(super) fn say_encoding(&mut self, place: usize, encoding: Encoding) {
        self.of_column(place).encoding = Some(encoding);
    }

    /// Says what the marks in the numbers of a column mean.
    pub(super) fn say_style(&mut self, place: usize, style: Style) {
        self.of_column(place).style = Some(style);
    }

    /// Says which commune is meant by a name, in the place of what was said before.
    pub(super) fn say_commune(&mut self, chosen: Chosen) {
        self.communes.retain(|known| !known.is_about(&chosen.district, &chosen.commune));
        self.communes.push(chosen);
    }

    /// What is said about a name that several communes have.
    pub fn of_commune(&self, district: &str, commune: &str) -> Option<&Chosen> {
        self.communes.iter().find(|chosen| chosen.is_about(district, commune))
    }

    fn of_column(&mut self, place: usize) -> &mut Said {
        let column = column_name(place);
        let known = self.said.iter().position(|said| said.column == column);
        let at = known.unwrap_or(self.said.len());
        if known.is_none() {
            self.said.push(Said { column, ..Said::default() });
        }
        &mut self.said[at]
    }
}
