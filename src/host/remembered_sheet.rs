//! The stored twin of a half-done review of a sheet.

use serde::{Deserialize, Serialize};

use crate::app::sheet::{
    Chosen, Encoding, Holds, KeptSheet, NewPlaces, Said, SheetChoices, SheetView, Style, Target,
};
use crate::domain::id::Id;

/// What a column holds from which nothing is taken in.
const NOTHING: &str = "ignore";

#[derive(Serialize, Deserialize)]
pub(super) struct SheetV5 {
    path: String,
    sheet: Option<String>,
    said: Vec<SaidV5>,
    adds_places: Option<bool>,
    communes: Vec<(String, String, Option<u32>)>,
    view: u8,
}

/// Column, what it holds, encoding and numbers, by their stable names.
#[derive(Serialize, Deserialize)]
struct SaidV5(String, Option<String>, Option<String>, Option<String>);

impl SheetV5 {
    pub(super) fn of(kept: &KeptSheet) -> Self {
        let SheetChoices { sheet, said, new_places, communes } = &kept.choices;
        let commune =
            |chosen: &Chosen| (chosen.district.clone(), chosen.commune.clone(), chosen.place.map(Id::raw));
        Self {
            path: kept.path.clone(),
            sheet: sheet.clone(),
            said: said.iter().map(SaidV5::of).collect(),
            adds_places: new_places.map(|said| said == NewPlaces::Add),
            communes: communes.iter().map(commune).collect(),
            view: kept.view as u8,
        }
    }

    pub(super) fn sheet(self) -> KeptSheet {
        let commune = |(district, commune, place): (String, String, Option<u32>)| Chosen {
            district,
            commune,
            place: place.map(Id::new),
        };
        let new_places = |adds| if adds { NewPlaces::Add } else { NewPlaces::Refuse };
        KeptSheet {
            path: self.path,
            choices: SheetChoices {
                sheet: self.sheet,
                said: self.said.into_iter().map(SaidV5::said).collect(),
                new_places: self.adds_places.map(new_places),
                communes: self.communes.into_iter().map(commune).collect(),
            },
            view: SheetView::ALL.into_iter().find(|view| *view as u8 == self.view).unwrap_or_default(),
        }
    }
}

impl SaidV5 {
    fn of(said: &Said) -> Self {
        let holds = said.holds.and_then(|holds| match holds {
            Holds::Nothing => Some(NOTHING),
            Holds::Target(target) => Some(target.key()),
            Holds::AsHeaded => None,
        });
        let encoding = said.encoding.map(Encoding::key);
        let style = said.style.map(Style::key);
        let [holds, encoding, style] = [holds, encoding, style].map(|key| key.map(str::to_owned));
        Self(said.column.clone(), holds, encoding, style)
    }

    fn said(self) -> Said {
        let holds = |key: String| match &*key {
            NOTHING => Some(Holds::Nothing),
            key => Target::from_key(key).map(Holds::Target),
        };
        Said {
            column: self.0,
            holds: self.1.and_then(holds),
            encoding: self.2.and_then(|key| Encoding::from_key(&key)),
            style: self.3.and_then(|key| Style::from_key(&key)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_half_done_review_of_a_sheet_comes_back() {
        let said = Said {
            column: "D".to_owned(),
            holds: Some(Holds::Target(Target::Village)),
            encoding: Some(Encoding::Tcvn3),
            style: Some(Style::English),
        };
        let nothing = Said { column: "E".to_owned(), holds: Some(Holds::Nothing), ..Said::default() };
        let chosen = |place| Chosen { district: String::new(), commune: "Đăk Long".to_owned(), place };
        let kept = KeptSheet {
            path: "bảng.xlsx".to_owned(),
            choices: SheetChoices {
                sheet: Some("Biểu 2".to_owned()),
                said: vec![said, nothing],
                new_places: Some(NewPlaces::Add),
                communes: vec![chosen(Some(Id::new(7))), chosen(None)],
            },
            view: SheetView::Changes,
        };
        assert_eq!(SheetV5::of(&kept).sheet(), kept);
        assert_eq!(SheetV5::of(&KeptSheet::default()).sheet(), KeptSheet::default());
    }
}
