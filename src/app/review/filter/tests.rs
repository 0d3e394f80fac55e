//! The filter line: what it reads, what it refuses and where, and what it finds in the sample.

use proptest::prelude::*;

use super::*;
use crate::app::marks::Marks;
use crate::app::review::column::{Columns, Kind};
use crate::app::review::homes::Homes;
use crate::app::review::round::OpenRound;
use crate::app::review::rows::{Rows, Value};
use crate::domain::assessment::Outcome;
use crate::domain::change::{ChangeSet, Origin};
use crate::domain::figures::{FigureKey, Metric, Rate};
use crate::domain::id::TxId;
use crate::domain::label::Label;
use crate::domain::review::{Survey, Verdict};
use crate::domain::snapshot::Snapshot;
use crate::intake::catalogue::{KON_TUM, book};
use crate::intake::rules::{QD30_2012_VILLAGES, read as read_rules};
use crate::sample::{Size, lay_out};

fn columns() -> Columns {
    Columns::of(Some(&read_rules(QD30_2012_VILLAGES).unwrap()))
}

fn expr(line: &str) -> Expr {
    read(line, &columns()).unwrap_or_else(|fault| panic!("{line}: {fault:?}"))
}

fn fault(line: &str) -> (FaultKind, &str) {
    let fault = read(line, &columns()).expect_err(line);
    (fault.kind, &line[fault.from..fault.to])
}

fn poor(compared: Compared, scaled: u64) -> Expr {
    Expr::Is(Column::Metric(Metric::Rate(Rate::Poor)), Test::Number(compared, Number { scaled }))
}

fn text(word: &str) -> Expr {
    Expr::Text(word.to_owned())
}

fn outcome(outcome: Outcome) -> Expr {
    Expr::Is(Column::Outcome, Test::Choice(Choice::Outcome(outcome)))
}

fn verdict(verdict: Verdict) -> Expr {
    Expr::Is(Column::Decision, Test::Choice(Choice::Verdict(verdict)))
}

#[test]
fn names_stay_free_words() {
    assert_eq!(expr("Đăk Tô"), Expr::all([text("dak"), text("to")]));
    assert_eq!(expr("dak va"), Expr::all([text("dak"), text("va")]), "a name may end like an operator");
    assert_eq!(expr("Du Lâm"), Expr::all([text("du"), text("lam")]));
    assert_eq!(expr("kon or dak"), Expr::any([text("kon"), text("dak")]));
    assert_eq!(expr("kon hoặc đăk và tô"), Expr::any([text("kon"), Expr::all([text("dak"), text("to")])]));
    assert_eq!(expr("  "), Expr::everything());
    assert_eq!(expr("\"kon r\""), text("kon r"));
    assert_eq!(expr("H'Drai"), text("h'drai"));
    assert_eq!(expr("'kon r'"), text("kon r"), "shells take the other marks");
    assert_eq!(expr("'Ia H'Drai'"), text("ia h'drai"));
    assert_eq!(expr("'dak"), text("'dak"));
}

#[test]
fn comparisons_are_read_in_both_languages() {
    for line in
        ["ngheo >= 54,3", "Nghèo ≥ 54,3%", "tỷ lệ hộ nghèo >= 54.3 %", "poor_rate >= 54,30", "poor >= 54,3"]
    {
        assert_eq!(expr(line), poor(Compared::AtLeast, 543_000), "{line}");
    }
    let between = Test::Between(Number::whole(20), Number::whole(30));
    let rate = Column::Metric(Metric::Rate(Rate::Poor));
    assert_eq!(expr("ngheo 20..30"), Expr::Is(rate, between.clone()));
    assert_eq!(expr("ngheo = 20..30"), Expr::Is(rate, between));
    assert_eq!(expr("hộ nghèo > 30%"), poor(Compared::More, 300_000), "a count in percent is its share");
    let people = Column::Metric(Metric::Figure(FigureKey::Population));
    let many = Test::Number(Compared::More, Number::whole(1_234));
    assert_eq!(expr("nhan khau > 1.234 nguoi"), Expr::Is(people, many));
    assert_eq!(expr("dat:?"), Expr::Is(Column::Metric(Metric::Rate(Rate::LackLand)), Test::Missing));
    assert_eq!(
        expr("huyen = Đăk Tô nghèo > 30"),
        Expr::all([Expr::Is(Column::District, Test::Equals("dak to".into())), poor(Compared::More, 300_000)])
    );
    assert_eq!(expr("xa ~ long"), Expr::Is(Column::Commune, Test::Contains("long".into())));
    assert_eq!(
        expr("kon nghèo và cận nghèo < 55"),
        Expr::all([
            text("kon"),
            Expr::Is(
                Column::Metric(Metric::Rate(Rate::PoorNearPoor)),
                Test::Number(Compared::Less, Number::whole(55))
            )
        ])
    );
}

#[test]
fn results_and_decisions_are_said_in_words() {
    assert_eq!(expr("đủ"), outcome(Outcome::Met));
    assert_eq!(expr("đủ tiêu chí"), outcome(Outcome::Met));
    assert_eq!(expr("Không đủ tiêu chí"), outcome(Outcome::NotMet));
    assert_eq!(expr("đủ tiêu chí đăk"), Expr::all([outcome(Outcome::Met), text("dak")]));
    assert_eq!(expr("du"), outcome(Outcome::Met));
    assert_eq!(expr("dak to khong du"), Expr::all([text("dak"), text("to"), outcome(Outcome::NotMet)]));
    assert_eq!(expr("chưa đủ số liệu"), outcome(Outcome::Undetermined));
    assert_eq!(expr("trả lại hoặc để sau"), Expr::any([verdict(Verdict::Return), verdict(Verdict::Defer)]));
    assert_eq!(expr("khong phai de nghi"), verdict(Verdict::Propose).negated());
    assert_eq!(expr("y kien != tra lai"), verdict(Verdict::Return).negated());
    let undecided = Expr::Is(Column::Decision, Test::Choice(Choice::Undecided));
    assert_eq!(expr("chưa có ý kiến"), undecided);
    assert_eq!(expr("y kien:?"), undecided);
    let short = Expr::Is(Column::Short, Test::Number(Compared::Equal, Number::whole(1)));
    assert_eq!(expr("thieu = 1"), short);
    assert_eq!(expr("thiếu đúng 1 hộ"), short);
    assert_eq!(
        expr("tc1 = đạt & !(kq = đủ)").negated().negated(),
        Expr::all([
            Expr::Is(columns().named("tc1").unwrap(), Test::Choice(Choice::Outcome(Outcome::Met))),
            outcome(Outcome::Met).negated(),
        ])
        .negated()
        .negated()
    );
    assert_eq!(expr("khuyen nong = co").negated(), expr("not khuyen nong = yes"));
    assert_eq!(expr("-kon"), text("kon").negated());
}

#[test]
fn a_fault_names_the_word_and_the_nearest_right_one() {
    let unknown = |word: &str, nearest: &str| FaultKind::UnknownColumn {
        word: word.into(),
        nearest: Some(nearest.into()),
    };
    assert_eq!(fault("kon hguyen = 3"), (unknown("hguyen", "huyen"), "hguyen"));
    assert_eq!(fault("y kein = de nghi"), (unknown("y kein", "y kien"), "y kein"));
    assert!(matches!(fault("ngheo > nhieu"), (FaultKind::NotANumber { .. }, "nhieu")));
    assert!(matches!(fault("kq = dur"), (FaultKind::UnknownValue { .. }, "dur")));
    assert_eq!(fault("ngheo >").1, "ngheo >");
    assert_eq!(fault("(kon").1, "(");
    assert_eq!(fault("kon)").1, ")");
    assert_eq!(fault("huyen < dak"), (FaultKind::WrongSign(Column::District), "<"));
    assert_eq!(fault("kon & ").1, "&");
    assert_eq!(fault("/kon(/").0, FaultKind::Pattern);
    assert_eq!(fault("> 3").0, FaultKind::Misplaced);
    assert_eq!(fault(&"(".repeat(70)).0, FaultKind::TooDeep);
    assert_eq!(fault(&format!("{}kon", "!".repeat(70))).0, FaultKind::TooDeep);
}

struct Book {
    snapshot: Snapshot,
    round: OpenRound,
    homes: Homes,
    marks: Marks,
}

impl Book {
    fn new() -> Self {
        let size = Size { villages: 120, rules: QD30_2012_VILLAGES.into() };
        let mut snapshot = Snapshot::default();
        snapshot.fold(&ChangeSet {
            id: TxId(1),
            author: "nga".into(),
            at: 0,
            label: Label::Sample { villages: 120 },
            origin: Origin::Import,
            basis: None,
            changes: crate::app::review::tests::numbered(
                &Snapshot::default(),
                lay_out(book(KON_TUM).unwrap(), size).unwrap(),
            ),
        });
        let round = OpenRound::latest(&snapshot).unwrap();
        let homes = Homes::of(&snapshot, &round);
        let mut marks = Marks::default();
        marks.insert(3);
        Self { snapshot, round, homes, marks }
    }

    fn rows(&self) -> Rows<'_> {
        Rows::new(&self.snapshot, &self.round, None, &self.homes, &self.marks)
    }

    fn found(&self, expr: &Expr) -> Vec<u32> {
        let filter = Filter::new(expr, self.rows());
        self.snapshot.rows::<Survey>().map(|(id, _)| id.raw()).filter(|raw| filter.accepts(*raw)).collect()
    }

    fn find(&self, line: &str) -> Vec<u32> {
        self.found(&expr(line))
    }
}

#[test]
fn what_is_found_is_what_the_rows_hold() {
    let book = Book::new();
    let all = book.find("").len();
    assert_eq!(all, 120);
    let parts = [book.find("đủ"), book.find("khong du"), book.find("chua du so lieu")];
    assert_eq!(parts.iter().map(Vec::len).sum::<usize>(), all);
    assert!(parts.iter().all(|part| !part.is_empty()));
    let rows = book.rows();
    for raw in book.find("ngheo >= 50 va huyen = \"tu mo rong\"") {
        let row = rows.row(raw).unwrap();
        assert_eq!(rows.value(&row, Column::District), Value::Text("Tu Mơ Rông"));
        let figures = &row.survey.figures;
        let get = |key| figures.get(key).unwrap();
        assert!(get(FigureKey::PoorHouseholds) * 2 >= get(FigureKey::Households));
    }
    assert!(!book.find("ngheo >= 50 huyen = \"tu mo rong\"").is_empty());
    let district = book.find("huyen = Tu Mơ Rông");
    assert!(!district.is_empty());
    assert!(district.iter().all(|raw| book.find("tu mo rong").contains(raw)));
    assert_eq!(book.find("/^tu mo rong$/"), district);
    assert_eq!(book.find("danh dau"), [3]);
    assert!(book.find("y kien = de nghi").is_empty());
    assert!(book.find("thieu >= 1 & đủ").is_empty());
    let code = rows.row(0).map(|row| rows.value(&row, Column::CommuneCode));
    let Some(Value::Text(code)) = code else { panic!("no code") };
    assert!(book.find(&format!("ma xa = {code}")).contains(&0));
}

#[test]
fn every_column_can_be_asked_of_every_row() {
    let book = Book::new();
    let rows = book.rows();
    for column in columns().all() {
        let missing = book.found(&Expr::Is(column, Test::Missing)).len();
        let holds = |raw: u32| rows.row(raw).map(|row| rows.value(&row, column) != Value::Missing);
        assert_eq!((0..120).filter(|raw| holds(*raw) == Some(true)).count(), 120 - missing, "{column:?}");
    }
}

fn number() -> impl Strategy<Value = Number> {
    prop_oneof![0_u64..2_000_000, 0_u64..100].prop_map(|scaled| Number::of_scaled(scaled * 500).unwrap())
}

fn leaf() -> impl Strategy<Value = Expr> {
    let all = columns().all();
    let compared = prop_oneof![
        Just(Compared::Equal),
        Just(Compared::Less),
        Just(Compared::AtMost),
        Just(Compared::More),
        Just(Compared::AtLeast)
    ];
    let words = "[a-z]{1,4}( [a-z0-9>=!-]{1,3})?";
    let asked = (proptest::sample::select(all), compared, number(), number(), words, 0_usize..9).prop_map(
        |(column, compared, low, high, words, pick)| {
            let test = match column.kind() {
                _ if pick == 8 && !matches!(column.kind(), Kind::Decision) => Test::Missing,
                Kind::Text if pick % 2 == 0 => Test::Equals(words),
                Kind::Text => Test::Contains(words),
                Kind::Count | Kind::Rate | Kind::Area if pick < 6 => Test::Number(compared, low),
                Kind::Count | Kind::Rate | Kind::Area => Test::Between(low, high),
                Kind::YesNo => Test::YesNo(pick % 2 == 0),
                Kind::Outcome => Test::Choice(Choice::Outcome(Outcome::ALL[pick % 3])),
                Kind::Decision if pick > 4 => Test::Choice(Choice::Undecided),
                Kind::Decision => Test::Choice(Choice::Verdict(Verdict::ALL[pick])),
            };
            Expr::Is(column, test)
        },
    );
    prop_oneof![
        4 => asked,
        2 => words.prop_map(Expr::Text),
        1 => "\\^?[a-z]{1,3}(\\.\\*|/[a-z])?".prop_map(Expr::Pattern),
    ]
}

fn tree() -> impl Strategy<Value = Expr> {
    leaf().prop_recursive(4, 24, 4, |inner| {
        prop_oneof![
            proptest::collection::vec(inner.clone(), 2..4).prop_map(Expr::all),
            proptest::collection::vec(inner.clone(), 2..4).prop_map(Expr::any),
            inner.prop_map(Expr::negated),
        ]
    })
}

proptest! {
    #[test]
    fn what_is_printed_reads_as_the_same(tree in tree()) {
        let columns = columns();
        let line = print(&tree, &columns);
        prop_assert_eq!(read(&line, &columns), Ok(tree), "{}", line);
    }

    #[test]
    fn any_text_is_read_or_refused_at_one_of_its_words(line in "[ -~àĐđếọ]{0,60}|\\PC{0,60}") {
        match read(&line, &columns()) {
            Ok(_) => {}
            Err(fault) => prop_assert!(line.get(fault.from..fault.to).is_some(), "{:?}", fault),
        }
    }
}

#[test]
fn the_laws_of_not_and_or_hold_on_rows() {
    let book = Book::new();
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let pair = (tree(), tree());
    runner
        .run(&pair, |(one, other)| {
            let found = |expr: &Expr| book.found(expr);
            prop_assert_eq!(found(&one.clone().negated().negated()), found(&one));
            let neither = Expr::any([one.clone(), other.clone()]).negated();
            let both_not = Expr::all([one.clone().negated(), other.clone().negated()]);
            prop_assert_eq!(found(&neither), found(&both_not));
            prop_assert_eq!(found(&one).len() + found(&one.negated()).len(), 120);
            Ok(())
        })
        .unwrap();
}

#[test]
fn a_long_line_takes_time_in_proportion() {
    let columns = columns();
    for piece in ["ngheo > 3 ", "kon ", "\"", "/", "( ", "- ", "!", "a..b ", "va ", "huyen = "] {
        let line = piece.repeat(20_000);
        let _read = read(&line, &columns);
    }
}

#[test]
fn a_name_is_typed_with_the_kind_of_its_place() {
    let is = |column, test| Expr::Is(column, test);
    assert_eq!(expr("thôn 5"), is(Column::Village, Test::Equals("5".to_owned())));
    assert_eq!(expr("xã Đăk Long"), is(Column::Commune, Test::Contains("dak long".to_owned())));
    assert_eq!(
        expr("huyện Đăk Hà không đủ"),
        Expr::all([is(Column::District, Test::Contains("dak ha".to_owned())), outcome(Outcome::NotMet)])
    );
    assert_eq!(expr("thon"), text("thon"), "a word alone is looked for");
}
