//! The empty form of a district: its places in a sheet, each figure with a cell to fill in and what was reported before
//! beside it in grey. Filled in, it is a sheet like any other and is read in as one.

use std::collections::HashMap;
use std::io::{self, Write};

use chrono::NaiveDate;
use rust_xlsxwriter::{
    Color, DataValidation, DataValidationRule, Format as Look, FormatBorder, Workbook, Worksheet, XlsxError,
};

use super::listing::{Cell, heading_look, properties, set_page, unwrapped};
use super::review_sheet::{Headings, SheetColumn, figures, head, named, names};
use crate::domain::criteria::RuleSet;
use crate::domain::figures::{FigureKey, FigureKind, Figures};
use crate::domain::place::{Place, PlaceId, PlaceLevel};
use crate::domain::review::{Round, RoundId, Survey};
use crate::domain::snapshot::Snapshot;
use crate::wording::{Lang, Words};

/// The largest count that a cell takes: no village and no commune has more of anything.
const LARGEST: i32 = 10_000_000;
/// Widths of columns, in digits.
const NUMBER: f64 = 5.0;
const NAME: f64 = 18.0;
const FIGURE: f64 = 10.0;
const NOTE: f64 = 24.0;
const GREY: Color = Color::RGB(0x00EC_ECEC);

/// The form of one district.
#[derive(Debug)]
pub struct DistrictForm<'b> {
    book: &'b Snapshot,
    round: &'b Round,
    before: &'b Round,
    rules: RuleSet,
    reported: HashMap<PlaceId, &'b Figures>,
    places: Vec<PlaceId>,
    figures: Vec<FigureKey>,
    headings: Headings,
    vietnamese: Words,
}

impl<'b> DistrictForm<'b> {
    /// The form for the places of a district in a round, with the figures of another round (or the same one) beside;
    /// `None` where there is no such round.
    pub fn new(
        book: &'b Snapshot,
        district: PlaceId,
        [round, before]: [RoundId; 2],
        rules: RuleSet,
        headings: Headings,
    ) -> Option<Self> {
        let (row, earlier) = (book.get(round)?, book.get(before)?);
        let surveys =
            |of| book.rows::<Survey>().map(|(_, survey)| survey).filter(move |survey| survey.round == of);
        let lies_in = |place: PlaceId| district_of(book, row, place) == Some(district);
        let mut places: Vec<PlaceId> =
            surveys(round).map(|survey| survey.place).filter(|place| lies_in(*place)).collect();
        // Communes stand together; within one the order of the book holds.
        places.sort_by_key(|place| book.get(*place).and_then(|place| place.parent_on(row.as_of)));
        let reported = surveys(before).map(|survey| (survey.place, &survey.figures)).collect();
        let figures = figures(&rules, surveys(before).filter(|survey| lies_in(survey.place)));
        let vietnamese = Words::new(Lang::Vi);
        Some(Self {
            book,
            round: row,
            before: earlier,
            rules,
            reported,
            places,
            figures,
            headings,
            vietnamese,
        })
    }

    /// How many places it asks for.
    pub const fn height(&self) -> usize {
        self.places.len()
    }

    /// Writes it as XLSX, as made on a day.
    ///
    /// # Errors
    /// What the output or the limits of a spreadsheet say.
    pub fn write(&self, on: NaiveDate, words: &Words, out: &mut dyn Write) -> io::Result<()> {
        let bytes = self.bytes(on, words).map_err(unwrapped)?;
        out.write_all(&bytes)
    }

    fn bytes(&self, on: NaiveDate, words: &Words) -> Result<Vec<u8>, XlsxError> {
        let mut book = Workbook::new();
        book.set_properties(&properties(on)?);
        let sheet = book.add_worksheet();
        sheet.set_name(words.say("export-form-sheet"))?;
        let mut row = 0;
        for line in head(self.before, &self.rules, words) {
            sheet.write_string_with_format(row, 0, line, &Look::new().set_bold())?;
            row += 1;
        }
        self.heading(sheet, row, words)?;
        self.rows(sheet, row + 1)?;
        self.validations(sheet, row + 1, words)?;
        let fixed = names(self.round.object).len() as u16;
        sheet.set_freeze_panes(row + 1, fixed + 1)?;
        set_page(sheet, row)?;
        sheet.set_repeat_columns(0, fixed)?;
        book.save_to_buffer()
    }

    /// The column in which a figure is filled in; the one before stands beside it.
    fn place_of(&self, figure: usize) -> u16 {
        (1 + names(self.round.object).len() + 2 * figure) as u16
    }

    fn heading(&self, sheet: &mut Worksheet, row: u32, words: &Words) -> Result<(), XlsxError> {
        let look = heading_look();
        let before = words.say_with("export-form-before", &[("year", self.before.year.to_string().into())]);
        let mut put = |column: u16, text: &str, width: f64| -> Result<(), XlsxError> {
            sheet.set_column_width(column, width)?;
            sheet.write_string_with_format(row, column, text, &look).map(|_| ())
        };
        put(0, (self.headings)(SheetColumn::RowNumber), NUMBER)?;
        for (column, name) in (1..).zip(names(self.round.object)) {
            let width = if *name == SheetColumn::CommuneCode { FIGURE } else { NAME };
            put(column, (self.headings)(*name), width)?;
        }
        for (figure, key) in self.figures.iter().enumerate() {
            let column = self.place_of(figure);
            put(column, (self.headings)(SheetColumn::Figure(*key)), FIGURE + 2.0)?;
            put(column + 1, &before, FIGURE)?;
        }
        put(self.place_of(self.figures.len()), (self.headings)(SheetColumn::Note), NOTE)
    }

    fn rows(&self, sheet: &mut Worksheet, first: u32) -> Result<(), XlsxError> {
        let plain = Look::new().set_border(FormatBorder::Thin);
        let grey = plain.clone().set_background_color(GREY);
        let hundredths = grey.clone().set_num_format("#,##0.00");
        for (row, place) in (first..).zip(&self.places) {
            sheet.write_number_with_format(row, 0, f64::from(row - first + 1), &plain)?;
            for (column, cell) in (1..).zip(named(self.book, self.round, *place, &self.vietnamese)) {
                let text = if let Cell::Text(text) = &cell { text } else { "" };
                sheet.write_string_with_format(row, column, text, &plain)?;
            }
            for (figure, key) in self.figures.iter().enumerate() {
                let column = self.place_of(figure);
                sheet.write_blank(row, column, &plain)?;
                let value = self.reported.get(place).and_then(|figures| figures.get(*key));
                match (value, key.kind()) {
                    (None, _) => sheet.write_blank(row, column + 1, &grey)?,
                    (Some(count), FigureKind::Count) => {
                        sheet.write_number_with_format(row, column + 1, count, &grey)?
                    }
                    (Some(size), FigureKind::Area | FigureKind::Length) => sheet.write_number_with_format(
                        row,
                        column + 1,
                        f64::from(size) / 100.0,
                        &hundredths,
                    )?,
                    (Some(answer), FigureKind::YesNo) => {
                        let said = self.vietnamese.figure_value(*key, answer);
                        sheet.write_string_with_format(row, column + 1, said, &grey)?
                    }
                };
            }
            sheet.write_blank(row, self.place_of(self.figures.len()), &plain)?;
        }
        Ok(())
    }

    /// What each cell takes: a whole number, a size, or one of two answers.
    fn validations(&self, sheet: &mut Worksheet, first: u32, words: &Words) -> Result<(), XlsxError> {
        let Some(last) = (self.places.len() as u32).checked_sub(1).map(|rows| first + rows) else {
            return Ok(());
        };
        let answers = ["domain-yes", "domain-no"].map(|id| self.vietnamese.say(id).into_owned());
        for (figure, key) in self.figures.iter().enumerate() {
            let (asked, error) = match key.kind() {
                FigureKind::Count => (
                    DataValidation::new().allow_whole_number(DataValidationRule::Between(0, LARGEST)),
                    "export-form-count",
                ),
                FigureKind::Area | FigureKind::Length => (
                    DataValidation::new()
                        .allow_decimal_number(DataValidationRule::Between(0.0, f64::from(LARGEST))),
                    "export-form-size",
                ),
                FigureKind::YesNo => {
                    (DataValidation::new().allow_list_strings(&answers)?, "export-form-answer")
                }
            };
            let asked = asked.set_error_message(words.say(error))?;
            let column = self.place_of(figure);
            sheet.add_data_validation(first, column, last, column, &asked)?;
        }
        Ok(())
    }
}

/// The district that a place lies in on the day of a round.
fn district_of(book: &Snapshot, round: &Round, place: PlaceId) -> Option<PlaceId> {
    let mut at = Some(place);
    while let Some((id, row)) = at.and_then(|id| Some((id, book.get::<Place>(id)?))) {
        if row.level == PlaceLevel::District {
            return Some(id);
        }
        at = row.parent_on(round.as_of);
    }
    None
}
