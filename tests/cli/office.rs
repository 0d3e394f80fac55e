//! What is handed out, through LibreOffice and back: it opens there, is saved as any kind of sheet, and comes in unchanged.
//!
//! Only where everything is asked for (`FULL=1`) and LibreOffice is installed: it takes seconds to start.

use super::*;

/// Converts a file; none where LibreOffice is not to be had.
fn converted(home: &Home, file: &str, kind: &str) -> Option<String> {
    // Cells of a CSV as they are stored, in UTF-8.
    let filter = if kind == "csv" { "csv:Text - txt - csv (StarCalc):44,34,76" } else { kind };
    let folder = home.path(kind);
    let profile = format!("-env:UserInstallation=file://{}", home.path("office").display());
    let done = Command::new("soffice")
        .args([&profile, "--headless", "--norestore", "--convert-to", filter, "--outdir"])
        .arg(&folder)
        .arg(file)
        .env("HOME", home.path("home"))
        .output();
    let Ok(done) = done else {
        let required = std::env::var("CT135_REQUIRE").unwrap_or_default();
        assert!(!required.split(',').any(|name| name == "soffice"), "LibreOffice is not there");
        return None;
    };
    let said = String::from_utf8_lossy(&done.stderr).to_lowercase();
    assert!(done.status.success() && !said.contains("error"), "{said}");
    let name = Path::new(file).with_extension(kind);
    Some(folder.join(name.file_name().unwrap()).display().to_string())
}

#[test]
fn a_sheet_comes_back_unchanged_through_libreoffice() {
    if std::env::var("FULL").as_deref() != Ok("1") {
        return;
    }
    let home = Home::new();
    let store = home.sample();
    let run = |arguments: &[&str]| home.run(&[arguments, &["--store", &store]].concat());
    let sheets = ["reviews", "places"].map(|what| {
        let file = home.path(&format!("{what}.xlsx")).display().to_string();
        assert_eq!(run(&["export", what, "-o", &file]).code, 0);
        (what, file)
    });
    for (what, file) in sheets {
        for kind in ["ods", "xls", "xlsx", "csv"] {
            let Some(again) = converted(&home, &file, kind) else { return };
            let what = if what == "reviews" { "sheet" } else { "places" };
            let read = run(&["import", what, &again, "--json"]).json();
            assert_eq!((&read["added"], &read["changed"]), (&0.into(), &0.into()), "{kind}: {read}");
            assert!(read["same"].as_u64().unwrap() >= 30, "{kind}: {read}");
        }
    }
}
