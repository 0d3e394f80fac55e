//! The layout of the sample's plan file, and its words as domain values.

use chrono::NaiveDate;
use serde::Deserialize;

use super::super::SampleError;
use crate::domain::date::Period;
use crate::domain::deadline::{Activity, Deadline, Every, Reading, Series};
use crate::domain::plan::{Status, Step};
use crate::domain::text::Text;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PlanFile {
    pub(super) number: String,
    pub(super) place: String,
    pub(super) date: Day,
    pub(super) signer: String,
    pub(super) title: String,
    pub(super) from: Day,
    pub(super) to: Day,
    pub(super) task: Vec<TaskEntry>,
    #[serde(default)]
    pub(super) progress: Vec<ProgressEntry>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct TaskEntry {
    pub(super) clause: String,
    pub(super) title: String,
    pub(super) sentence: String,
    #[serde(default)]
    pub(super) lead: Vec<String>,
    #[serde(default)]
    pub(super) coordinate: Vec<String>,
    #[serde(default)]
    pub(super) perform: Vec<String>,
    #[serde(default)]
    pub(super) requested: Vec<String>,
    #[serde(default)]
    pub(super) recipients: Vec<String>,
    /// Who owes progress, where it is not the lead.
    #[serde(default)]
    pub(super) obligated: Vec<String>,
    #[serde(default)]
    deadlines: Vec<DeadlineEntry>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct DeadlineEntry {
    words: String,
    from: Option<Day>,
    to: Option<Day>,
    #[serde(default)]
    every: Vec<u32>,
    of: Option<ActivityWord>,
    reference: Option<String>,
    event: Option<String>,
    object: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ProgressEntry {
    pub(super) clause: String,
    pub(super) agencies: Vec<String>,
    status: StatusWord,
    step: Option<StepWord>,
    pub(super) day: Day,
    pub(super) note: String,
}

/// A day written as 2014-11-05.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(try_from = "String")]
pub(super) struct Day(pub(super) NaiveDate);

impl TryFrom<String> for Day {
    type Error = chrono::ParseError;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse().map(Self)
    }
}

#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(rename_all = "snake_case")]
enum ActivityWord {
    Report,
    Plan,
    Review,
    Ongoing,
}

#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(rename_all = "snake_case")]
enum StatusWord {
    InProgress,
    Paused,
    Done,
    Continuous,
}

#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(rename_all = "snake_case")]
enum StepWord {
    Drafting,
    Consulting,
}

pub(super) fn parse(source: &str) -> Result<PlanFile, SampleError> {
    toml::from_str(source).map_err(|error| SampleError::Malformed(error.to_string().into()))
}

impl TaskEntry {
    /// Its deadlines; a task without one is undated.
    pub(super) fn deadlines(&self) -> Result<Vec<Deadline>, SampleError> {
        if self.deadlines.is_empty() {
            return Ok(vec![Deadline::undated()]);
        }
        self.deadlines.iter().map(|entry| entry.deadline(&self.clause)).collect()
    }
}

impl DeadlineEntry {
    fn deadline(&self, clause: &str) -> Result<Deadline, SampleError> {
        Ok(Deadline {
            words: self.words.as_str().into(),
            reading: self.reading(clause)?,
            object: self.object.as_deref().map(Text::from),
            is_year_inferred: false,
        })
    }

    fn reading(&self, clause: &str) -> Result<Reading, SampleError> {
        let span = self.from.zip(self.to).map(|(from, to)| Period { start: from.0, end: to.0 });
        let event = self.event.as_deref().map(Text::from);
        if let Some(of) = self.of {
            let series = self.every.iter().map(|months| series(clause, *months, of, span));
            return Ok(Reading::Recurring { series: series.collect::<Result<_, _>>()?, event });
        }
        Ok(match (&self.reference, event, span) {
            (Some(reference), _, _) => Reading::Reference(reference.as_str().into()),
            (None, Some(event), _) => Reading::Event(event),
            (None, None, Some(span)) => Reading::Window(span),
            (None, None, None) => Reading::Undated,
        })
    }
}

fn series(
    clause: &str,
    months: u32,
    of: ActivityWord,
    within: Option<Period>,
) -> Result<Series, SampleError> {
    let every = match months {
        1 => Every::Month,
        3 => Every::Quarter,
        6 => Every::HalfYear,
        12 => Every::Year,
        _ => {
            let found = months.to_string().into();
            return Err(SampleError::Unknown { clause: clause.into(), what: "number of months", found });
        }
    };
    let of = match of {
        ActivityWord::Report => Activity::Report,
        ActivityWord::Plan => Activity::Plan,
        ActivityWord::Review => Activity::Review,
        ActivityWord::Ongoing => Activity::Ongoing,
    };
    Ok(Series { every, of, within, day: None })
}

impl ProgressEntry {
    pub(super) fn status(&self) -> Status {
        match self.status {
            StatusWord::InProgress => Status::InProgress,
            StatusWord::Paused => Status::Paused,
            StatusWord::Done => Status::Done,
            StatusWord::Continuous => Status::Continuous,
        }
    }

    pub(super) fn step(&self) -> Option<Step> {
        self.step.map(|step| match step {
            StepWord::Drafting => Step::Drafting,
            StepWord::Consulting => Step::Consulting,
        })
    }
}
