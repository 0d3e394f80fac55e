//! A small province for tests: places, a round with surveys, agencies, a plan with tasks; and sets that change it.

use chrono::NaiveDate;

use crate::domain::agency::{Agency, AgencyKind, Authority};
use crate::domain::change::{ChangeSet, Origin};
use crate::domain::date::{Period, Validity};
use crate::domain::deadline::Deadline;
use crate::domain::figures::{FigureKey, Figures};
use crate::domain::id::{Id, TxId};
use crate::domain::label::Label;
use crate::domain::place::{Place, PlaceLevel, Unit};
use crate::domain::plan::{Assignment, Plan, PlanState, Role, RoleSet, Task};
use crate::domain::review::{Decision, FiguresNature, Level, Round, RoundObject, Survey, Verdict};
use crate::domain::snapshot::{Changes, Snapshot};
use crate::store::{Holder, Request};

pub(crate) fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

pub(crate) fn holder() -> Holder {
    Holder { user: "nga".into(), pid: 7, now: 1_415_145_600_000 }
}

pub(crate) fn set(tx: u128, author: &str, changes: Changes) -> ChangeSet {
    ChangeSet {
        id: TxId(tx),
        author: author.into(),
        at: tx as i64 * 1000,
        label: Label::ChangeSetting,
        origin: Origin::Edit,
        basis: None,
        changes,
    }
}

pub(crate) fn request(tx: u128, author: &str) -> Request {
    Request { id: TxId(tx), author: author.into(), at: tx as i64 * 1000 }
}

/// A province with one commune and so many villages, each surveyed; two agencies and an issued plan of one task.
pub(crate) fn province(villages: u32) -> ChangeSet {
    let mut changes = Changes::default();
    let top = changes.insert(place(PlaceLevel::Province, Unit::Province, "62", "Kon Tum", None));
    let commune = changes.insert(place(PlaceLevel::Commune, Unit::Commune, "23503", "Đăk Pne", Some(top)));
    let round = changes.insert(Round {
        key: "thon-2015".into(),
        year: 2015,
        object: RoundObject::Villages,
        rules: "".into(),
        as_of: day(2014, 11, 5),
        nature: FiguresNature::MadeUp,
    });
    for n in 0..villages {
        let name = format!("Kon {n}");
        let place = changes.insert(place(PlaceLevel::Village, Unit::Village, "", &name, Some(commune)));
        let figures = Figures::default()
            .with(FigureKey::Households, 40 + n % 60)
            .with(FigureKey::PoorHouseholds, n % 40);
        changes.insert(Survey { round, place, figures, note: "".into() });
    }
    let agency = changes.insert(agency("bdt", "Ban Dân tộc"));
    changes.insert(self::agency("stc", "Sở Tài chính"));
    let plan = changes.insert(plan());
    let task = changes.insert(task(plan));
    changes.insert(Assignment {
        task,
        agency,
        roles: RoleSet::of(Role::Lead),
        via: None,
        is_obligated: true,
    });
    ChangeSet { label: Label::Sample { villages }, ..set(1, "nga", changes) }
}

pub(crate) fn place(
    level: PlaceLevel,
    unit: Unit,
    code: &str,
    name: &str,
    parent: Option<Id<Place>>,
) -> Place {
    let validity = Validity::default();
    Place { level, unit, code: code.into(), name: name.into(), parent, transfers: Vec::new(), validity }
}

pub(crate) fn agency(key: &str, name: &str) -> Agency {
    Agency {
        key: key.into(),
        name: name.into(),
        short: key.to_uppercase().into(),
        aliases: Vec::new(),
        kind: AgencyKind::Single,
        authority: Authority::Under,
        group: None,
        place: None,
    }
}

pub(crate) fn plan() -> Plan {
    Plan {
        number: "2881/KH-UBND".into(),
        place: "Kon Tum".into(),
        date: day(2014, 11, 5),
        signer: "Nguyễn Văn A".into(),
        title: "Kế hoạch".into(),
        period: Period { start: day(2014, 10, 1), end: day(2015, 12, 31) },
        state: PlanState::Issued,
    }
}

pub(crate) fn task(plan: Id<Plan>) -> Task {
    Task {
        plan,
        clause: "II.1.1-1".into(),
        order: 0,
        title: "Rà soát".into(),
        sentence: "Rà soát thôn".into(),
        deadlines: vec![Deadline::undated()],
    }
}

/// A decision of the province on the survey with this raw id.
pub(crate) fn decision(survey: u32, verdict: Verdict) -> Decision {
    Decision {
        survey: Id::new(survey),
        level: Level::Province,
        verdict,
        reason: "".into(),
        document: None,
        typed_by: "nga".into(),
    }
}

/// Decides on every survey: new rows where there is no decision yet, changed ones where there is.
pub(crate) fn decide_all(book: &Snapshot, tx: u128, verdict: Verdict) -> ChangeSet {
    let mut changes = Changes::default();
    for (id, _) in book.rows::<Survey>() {
        let row = decision(id.raw(), verdict);
        match book.decision(id, Level::Province) {
            Some((id, before)) => changes.update(id, before.clone(), row),
            None => {
                changes.insert(row);
            }
        }
    }
    set(tx, "nga", changes)
}

/// Renames one place.
pub(crate) fn rename(book: &Snapshot, tx: u128, raw: u32, name: &str) -> ChangeSet {
    let before = book.get::<Place>(Id::new(raw)).unwrap().clone();
    let after = Place { name: name.into(), ..before.clone() };
    let mut changes = Changes::default();
    changes.update(Id::new(raw), before, after);
    set(tx, "tú", changes)
}
