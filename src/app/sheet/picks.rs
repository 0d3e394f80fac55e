//! What is asked about a sheet, and the lists it is answered from.

use super::choices::SheetChoices;
use super::review::SheetReview;
use super::{Encoding, of};
use crate::app::dialog::{Dialog, ListDialog, ListItem, ListKind};
use crate::app::message::Effect;
use crate::app::model::Model;
use crate::domain::figures::{FigureKey, FigureKind, Rate};
use crate::domain::place::PlaceId;
use crate::domain::text::fold;
use crate::intake::sheet::{Chosen, ColumnReading, Holds, NewPlaces, Style, Target, heading};

/// What is asked about a sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SheetQuestion {
    /// Which sheet of the file.
    Sheet,
    /// What a column holds and how it is written, by its place among the columns.
    Column(u32),
    /// What is done with places that the book lacks.
    NewPlaces,
    /// Which commune a name means, by its place among those asked about.
    Commune(u32),
}

/// An answer to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SheetAnswer {
    /// The sheet of this name.
    Sheet(String),
    /// The column holds this.
    Holds(Holds),
    /// Its letters were stored so.
    Encoding(Encoding),
    /// The marks in its numbers mean this.
    Style(Style),
    /// This is done with places that the book lacks.
    NewPlaces(NewPlaces),
    /// This commune is meant; none where its rows are to be left out.
    Commune(Option<PlaceId>),
}

impl SheetAnswer {
    /// Whether it goes by words like these, folded: what official headings call it, or its stable name.
    pub fn is_called(&self, folded: &str) -> bool {
        match self {
            Self::Holds(Holds::Target(target)) => {
                fold(heading(*target)).contains(folded) || target.key().replace('_', " ").contains(folded)
            }
            Self::Encoding(encoding) => encoding.key().contains(folded),
            _ => folded.is_empty(),
        }
    }
}

/// Opens the list that answers a question, with the cursor on what holds now.
pub(super) fn open(model: &mut Model, question: SheetQuestion) {
    let Some(review) = of(model) else { return };
    let answers = answers(review, question);
    let cursor = answers.iter().rposition(|answer| is_now(review, question, answer)).unwrap_or(0);
    let items = answers.into_iter().map(ListItem::Sheet).collect();
    let list = ListDialog { cursor, ..ListDialog::new(ListKind::Sheet(question), items) };
    model.open(Dialog::List(list));
}

/// The answers to a question. What a column holds stands last, since it is most of them.
fn answers(review: &SheetReview, question: SheetQuestion) -> Vec<SheetAnswer> {
    let table = &review.table;
    match question {
        SheetQuestion::Sheet => table.file.names.iter().cloned().map(SheetAnswer::Sheet).collect(),
        SheetQuestion::Column(at) => table.columns.get(at as usize).map(of_column).unwrap_or_default(),
        SheetQuestion::NewPlaces => [NewPlaces::Refuse, NewPlaces::Add].map(SheetAnswer::NewPlaces).to_vec(),
        SheetQuestion::Commune(at) => {
            let places = table.asked.get(at as usize).map(|asked| asked.places.clone()).unwrap_or_default();
            // Whoever presses Enter without looking leaves rows out, and guesses nothing.
            [None].into_iter().chain(places.into_iter().map(Some)).map(SheetAnswer::Commune).collect()
        }
    }
}

fn of_column(column: &ColumnReading) -> Vec<SheetAnswer> {
    let how: Vec<SheetAnswer> = match column.column.target {
        Some(Target::Figure(key)) if key.kind() == FigureKind::YesNo => {
            [Style::Vietnamese, Style::BlankIsNo].map(SheetAnswer::Style).to_vec()
        }
        Some(Target::Figure(_) | Target::Percent(_)) => {
            Style::ALL.map(|(style, _)| SheetAnswer::Style(style)).to_vec()
        }
        _ => Encoding::ALL.map(SheetAnswer::Encoding).to_vec(),
    };
    let figures = FigureKey::ALL.into_iter().map(Target::Figure);
    let rates = Rate::ALL.into_iter().map(Target::Percent);
    let targets = Target::NAMED.into_iter().chain(figures).chain(rates);
    let nothing = SheetAnswer::Holds(Holds::Nothing);
    how.into_iter().chain([nothing]).chain(targets.map(|to| SheetAnswer::Holds(Holds::Target(to)))).collect()
}

/// Whether an answer is what holds now.
pub fn is_now(review: &SheetReview, question: SheetQuestion, answer: &SheetAnswer) -> bool {
    let table = &review.table;
    let column = match question {
        SheetQuestion::Column(at) => table.columns.get(at as usize),
        _ => None,
    };
    match (answer, column) {
        (SheetAnswer::Sheet(name), _) => *name == table.file.sheet.name,
        (SheetAnswer::Holds(Holds::Nothing), Some(column)) => column.column.target.is_none(),
        (SheetAnswer::Holds(Holds::Target(target)), Some(column)) => column.column.target == Some(*target),
        (SheetAnswer::Encoding(encoding), Some(column)) => column.encoding == *encoding,
        (SheetAnswer::Style(style), Some(column)) => column.style == *style,
        (SheetAnswer::NewPlaces(new_places), _) => review.choices.new_places == Some(*new_places),
        (SheetAnswer::Commune(place), _) => match question {
            SheetQuestion::Commune(at) => {
                let asked = table.asked.get(at as usize);
                let said = asked.and_then(|asked| review.choices.of_commune(&asked.district, &asked.commune));
                said.is_some_and(|said| said.place == *place)
            }
            _ => false,
        },
        _ => false,
    }
}

/// Takes an answer in; the sheet is read again where it says something new.
pub(in crate::app) fn answer(
    model: &mut Model,
    question: SheetQuestion,
    answer: &SheetAnswer,
) -> Vec<Effect> {
    let Some(review) = super::of_mut(model) else { return Vec::new() };
    let table = review.table.clone();
    let place = match question {
        SheetQuestion::Column(at) => table.columns.get(at as usize).map(|one| one.column.place),
        _ => None,
    };
    let change = |choices: &mut SheetChoices| match (answer, place, question) {
        (SheetAnswer::Sheet(name), ..) => choices.sheet = Some(name.clone()),
        (SheetAnswer::Holds(holds), Some(place), _) => choices.say_holds(place, *holds),
        (SheetAnswer::Encoding(encoding), Some(place), _) => choices.say_encoding(place, *encoding),
        (SheetAnswer::Style(style), Some(place), _) => choices.say_style(place, *style),
        (SheetAnswer::NewPlaces(new_places), ..) => choices.new_places = Some(*new_places),
        (SheetAnswer::Commune(meant), _, SheetQuestion::Commune(at)) => {
            if let Some(asked) = table.asked.get(at as usize) {
                let (district, commune) = (asked.district.to_string(), asked.commune.to_string());
                choices.say_commune(Chosen { district, commune, place: *meant });
            }
        }
        _ => {}
    };
    if review.step(change) { super::read_again(model) } else { Vec::new() }
}
