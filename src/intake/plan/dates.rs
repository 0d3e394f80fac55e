//! The days on which what recurs in a reading will be due, so that they can be seen before it is stored.

use chrono::NaiveDate;

use crate::domain::deadline::Deadline;
use crate::domain::occurrence::occurrences;

use super::{PlanReading, amend};

/// How often something is due, and from when to when.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Dates {
    /// The first day.
    pub first: NaiveDate,
    /// The last one.
    pub last: NaiveDate,
    /// How many they are.
    pub count: usize,
}

impl PlanReading {
    /// When what recurs among deadlines of this plan is due; none where nothing does, or no day of issue is known.
    pub fn dates(&self, deadlines: &[Deadline]) -> Option<Dates> {
        let issued = self.header.date?;
        let due = occurrences(deadlines, amend::period(&self.header, issued), issued);
        let (first, last) = (due.first()?.due, due.last()?.due);
        Some(Dates { first, last, count: due.len() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::snapshot::Snapshot;
    use crate::intake::plan::{AgencyBook, read};

    #[test]
    fn the_days_of_a_series_are_those_it_will_have_in_the_calendar() {
        let plan = "Số: 3/KH-UBND\n\nA, ngày 12 tháng 9 năm 2015\n\nKẾ HOẠCH\nLàm đường\n\nI. NHIỆM VỤ\n\n1. Sở Tài chính\n\n\
            - Báo cáo UBND tỉnh trước ngày 15 hằng tháng.\n- Cấp tiền trước ngày 20/12/2015.\n";
        let reading = read(plan, &AgencyBook::of(&Snapshot::default()).unwrap());
        let dates = |at: usize| reading.dates(&reading.tasks[at].deadlines);
        let day = |text: &str| text.parse().unwrap();
        assert_eq!(dates(0), Some(Dates { first: day("2015-09-15"), last: day("2015-12-15"), count: 4 }));
        assert_eq!(dates(1), None);
    }
}
