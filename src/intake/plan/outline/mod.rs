//! The outline: sections, numbered headings and dashes become duties with what they inherit from around them.
//!
//! A clause is the way to a duty: sections from the widest to the closest, then numbers, a letter, and behind a dash the
//! place among the paragraphs there: "II.1.1-4", "A.II.1.a", "P2.I.3" (Phần thứ hai), "ChI.Đ3.2" (Chương I, Điều 3, số
//! 2), "M1" (Mục 1), "PL1.I.2" (Phụ lục 1) and "Bi2.4" (Biểu số 2). Which of "A." and "I." stands in the other is told by
//! which comes first. What would be one clause twice gets a suffix and a finding.
//!
//! A numbered heading that names an agency makes it the actor of everything below. A time line closes the duties of
//! its heading that have none yet; "1.2. Đơn vị phối hợp" holds for all of 1. Headings of purpose and requirements
//! hold no duties.
//!
//! A document is read up to so many duties and headings, so that neither memory nor any screen is filled with more than
//! an office could look at; what stands behind is counted in a finding.

mod closing;
mod duty;
mod heading;
mod over;
mod pointwise;
mod said;
mod section;
mod walk;

use std::sync::Arc;

use crate::domain::text::Text;
use crate::intake::finding::{Finding, Noted};
use crate::intake::word::{Words, beginning};

use super::PointChange;
use super::book::AgencyBook;
use super::lexicon::{Cue, Glue};
use super::mention::{Defined, Sentence};
use super::paragraph::Paragraph;
use super::roster::Who;
use crate::intake::each::each;

use walk::{Glance, Walk};

/// A time line and how many duties it closes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct TimeLine {
    pub(super) words: String,
    pub(super) tasks: u32,
}

/// One duty with what it inherits.
#[derive(Debug, Clone)]
pub(super) struct Duty {
    pub(super) clause: Text,
    pub(super) sentence: String,
    /// Words beside the sentence: what it delivers, what it costs.
    pub(super) extra: Vec<String>,
    /// The actors of the nearest heading that names some.
    pub(super) heading: Arc<[Who]>,
    /// Whether the heading asks them, and does not tell them.
    pub(super) is_request: bool,
    pub(super) coordinate: Vec<Who>,
    pub(super) lead: Vec<Who>,
    pub(super) time: Option<TimeLine>,
    /// That its clause is one of another plan, and what becomes of it there.
    pub(super) point: Option<PointChange>,
}

/// The duties of a plan.
#[derive(Debug)]
pub(super) struct Outline {
    pub(super) duties: Vec<Duty>,
    pub(super) findings: Vec<Noted>,
    /// Names the document defines for itself.
    pub(super) defined: Defined,
}

/// Reads the outline of the paragraphs between head and foot.
pub(super) fn outline(paragraphs: &[&Paragraph], book: &AgencyBook) -> Outline {
    let (definitions, cut) = definitions(paragraphs, book);
    let defined = Defined::new(&definitions);
    let mut walk = Walk::new(book, &defined);
    let places: Vec<usize> = (0..paragraphs.len()).collect();
    let next = |place: usize| paragraphs.get(place + 1).copied();
    'batches: for batch in places.chunks(BATCH) {
        let glances = each(batch, |place| Glance::of(paragraphs[*place], next(*place), (book, &defined)));
        for (place, glance) in batch.iter().zip(glances) {
            if walk.is_full() {
                walk.leave_out(&paragraphs[*place..]);
                break 'batches;
            }
            walk.paragraph(paragraphs[*place], next(*place), glance);
        }
    }
    let (duties, mut findings) = walk.finish();
    let limit = u32::try_from(MOST_DEFINITIONS).unwrap_or(u32::MAX);
    findings.extend(cut.map(|words| Noted { clause: None, finding: Finding::ListCut { limit, words } }));
    Outline { duties, findings, defined }
}

/// How many paragraphs are looked at by themselves before the walk takes them.
const BATCH: usize = 4096;
/// Within how many bytes a paragraph says that it defines a name.
const DEFINED_WITHIN: usize = 400;
/// How many names a document may define; a plan defines one or two.
const MOST_DEFINITIONS: usize = 64;

/// "Ban Dân tộc: là Cơ quan thường trực Chương trình …" gives the agency a second name. The first definition counts.
/// Beside them the first name that is one too many.
fn definitions(paragraphs: &[&Paragraph], book: &AgencyBook) -> (Vec<(Text, Who)>, Option<Text>) {
    let none = Defined::new(&[]);
    let defined = each(paragraphs, |paragraph| definition(&paragraph.text, book, &none));
    let mut definitions: Vec<(Text, Who)> =
        defined.into_iter().flatten().take(MOST_DEFINITIONS + 1).collect();
    let cut = (definitions.len() > MOST_DEFINITIONS).then(|| definitions.pop()).flatten();
    (definitions, cut.map(|(name, _)| name))
}

/// The name that a paragraph gives to the agency it begins with.
fn definition(text: &str, book: &AgencyBook, none: &Defined) -> Option<(Text, Who)> {
    let near = beginning(text, DEFINED_WITHIN);
    // Few paragraphs say what anything is; a text without marks is looked at as a whole.
    let says_what_is = || near.is_ascii() || ["là", "Là", "LÀ"].iter().any(|is| near.contains(is));
    if !Sentence::may_begin(near, book) || !says_what_is() {
        return None;
    }
    let words = Words::new(near);
    let sentence = Sentence::new(&words, book, none);
    let (mentions, next) = sentence.one(0)?;
    let place = next + usize::from(sentence.is_mark(next, &[':', ',']));
    let Some((Glue::Is, from)) = sentence.glue(place) else { return None };
    let Some((Glue::StandingAgency, after)) = sentence.glue(from) else { return None };
    let ends = |at: &usize| {
        matches!(sentence.glue(*at), Some((Glue::Function | Glue::Is | Glue::And, _)))
            || matches!(sentence.cue(*at), Some((cue, _)) if cue != Cue::Nothing && *at > after)
            || sentence.is_mark(*at, &[',', ';', '.', '(', ')', ':'])
    };
    let end = (after..sentence.len()).find(ends).unwrap_or(sentence.len());
    let [mention] = mentions.as_slice() else { return None };
    Some((words.slice(from, end).into(), mention.who.clone()))
}
