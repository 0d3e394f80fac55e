//! The JSON of a reading beside the book it was compared with.

use serde_json::json;

use super::*;

pub(super) fn json_beside(reading: &PlanReading, book: &Snapshot) -> serde_json::Value {
    let day = NaiveDate::from_ymd_opt(2015, 3, 2).unwrap();
    let difference = difference(reading, book, day).unwrap();
    serde_json::to_value(crate::intake::plan::json::PlanJson::of(reading, &difference, book)).unwrap()
}

#[test]
fn the_json_says_in_what_a_second_reading_differs() {
    let empty = Snapshot::default();
    let day = NaiveDate::from_ymd_opt(2015, 3, 2).unwrap();
    let book = folded(&empty, propose(&reading(HEADINGS), &empty, day).unwrap().1.unwrap());
    let gone = "- Phối hợp với Ban Dân tộc và các đơn vị có liên quan cấp tiền làm đường.";
    let text = HEADINGS.replace(gone, "").replace("Trần Văn Đường", "Nguyễn Thị Rừng");
    let text = text.replace("phối hợp Sở Tài chính, Ban Dân tộc và", "phối hợp Sở Tài chính và");
    let json = json_beside(&read(&text, &AgencyBook::of(&book).unwrap()), &book);
    assert_eq!(json["plan"]["amends"], json!({ "id": 0, "number": "17/KH-UBND" }));
    assert_eq!(json["plan"]["whole"], true);
    let signer = json!({ "field": "signer", "from": "Trần Văn Đường", "to": "Nguyễn Thị Rừng" });
    assert_eq!(json["plan"]["changes"], json!([signer]));
    let tasks = json["tasks"].as_array().unwrap();
    assert_eq!((&tasks[0]["standing"], &tasks[0]["changes"]), (&json!("same"), &json!([])));
    let changed = tasks.iter().find(|task| task["clause"] == "II.2").unwrap();
    assert_eq!((&changed["standing"], &changed["doubtful"]), (&json!("changed"), &json!(false)));
    let nothing = json!({ "roles": [], "owes": false });
    let role = json!({ "field": "roles", "agency": "Ban Dân tộc", "from": { "roles": ["coordinate"], "owes": false },
        "to": nothing });
    assert!(changed["changes"].as_array().unwrap().contains(&role), "{changed}");
    let last = tasks.last().unwrap();
    assert_eq!((&last["standing"], &last["clause"]), (&json!("gone"), &json!("II.3-1")));
    assert_eq!(last["coordinate"], json!(["Sở Tài chính", "Ban Dân tộc"]));
    let status =
        json!({ "field": "status", "agency": "Sở Tài chính", "from": "not_started", "to": "dropped" });
    assert_eq!(last["changes"], json!([status]));
    assert_eq!(tasks.iter().filter(|task| task["standing"] == "gone").count(), 1);
}
