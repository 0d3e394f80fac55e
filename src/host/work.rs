//! The long work of a session: what of it touches files is done here, the rest lives elsewhere and is pure.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;
use std::sync::Arc;

use super::jobs::{Watch, Work};
use super::printing;
use super::remembered_columns::RememberedColumns;
use crate::app::message::{JobResult, JobSpec};
use crate::app::sheet::{SheetSpec, SheetTable, SheetUnread};
use crate::app::{import, review, sheet};
use crate::domain::text::{Text, clean};
use crate::intake::document;
use crate::intake::sheet::SheetError;
use crate::report::Report;
use crate::wording::Words;

/// The largest sheet that is read.
pub(crate) const LARGEST_SHEET: u64 = 48 << 20;
/// So many files of a folder are looked through for one that begins with what is typed.
const MOST_FILES: usize = 10_000;
/// So many of their names are told.
const MOST_NAMES: usize = 20;

/// What does the work of the sessions of one person.
pub(super) fn work(words: Arc<Words>, me: Text, columns: RememberedColumns) -> Work {
    Arc::new(move |spec, watch| match spec {
        JobSpec::ReadPlan { path, snapshot, day, is_any } => {
            let read = plan(path).and_then(|bytes| import::read(&bytes, snapshot, *is_any));
            let compared = read.and_then(|reading| import::compare(reading, snapshot, *day));
            JobResult::PlanRead(compared.map(Box::new))
        }
        JobSpec::ReadSheet(spec) => {
            JobResult::SheetRead(read_sheet(spec, &columns, &me, watch, &words).map(Box::new))
        }
        JobSpec::Complete { typed } => complete(typed),
        JobSpec::Write(spec) => JobResult::Written(printing::write(spec, &words).map(|()| spec.path.clone())),
        JobSpec::Assess { .. } | JobSpec::Try { .. } | JobSpec::Compare { .. } => {
            review::run(spec, &|| watch.is_cancelled())
        }
    })
}

fn plan(path: &str) -> Result<Vec<u8>, import::Unread> {
    bytes(path, document::LARGEST as u64).map_err(|error| {
        tracing::warn!("the document is not read: {error}");
        import::Unread::File
    })
}

/// The bytes of a file, and one more where it is larger than `most`.
fn bytes(path: &str, most: u64) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    File::open(path)?.take(most + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn read_sheet(
    spec: &SheetSpec,
    columns: &RememberedColumns,
    me: &Text,
    watch: &Watch<'_>,
    words: &Words,
) -> Result<SheetTable, SheetUnread> {
    let file = if let Some(file) = &spec.opened {
        Arc::clone(file)
    } else {
        watch.tell(0, 0);
        let said = |error| SheetUnread::File(Report::of_io(&clean(&spec.path), &error, words).message);
        let bytes = bytes(&spec.path, LARGEST_SHEET).map_err(said)?;
        if bytes.len() as u64 > LARGEST_SHEET {
            return Err(SheetUnread::Sheet(SheetError::TooLarge));
        }
        Arc::new(sheet::open(&bytes, &spec.choices, columns.load())?)
    };
    sheet::read(spec, file, me, &|done, total| {
        watch.tell(done, total);
        watch.is_cancelled()
    })
}

/// The files that begin with what is typed, and what they have in common; folders end with a slash.
fn complete(typed: &str) -> JobResult {
    let (folder, begun) = typed.rsplit_once('/').map_or(("", typed), |(folder, begun)| (folder, begun));
    let place = match folder {
        "" if typed.starts_with('/') => "/",
        "" => ".",
        folder => folder,
    };
    let entries = std::fs::read_dir(Path::new(place)).into_iter().flatten().take(MOST_FILES).flatten();
    let found = entries.filter_map(|entry| {
        let name = entry.file_name().into_string().ok()?;
        let is_meant = name.starts_with(begun) && (begun.starts_with('.') || !name.starts_with('.'));
        let is_folder = || std::fs::metadata(entry.path()).is_ok_and(|data| data.is_dir());
        is_meant.then(|| if is_folder() { name + "/" } else { name })
    });
    let mut names: Vec<String> = found.collect();
    names.sort();
    let common = names.iter().skip(1).fold(names.first().map_or(begun, String::as_str), |common, name| {
        let end = common.char_indices().zip(name.chars()).find(|((_, one), other)| one != other);
        let end = end.map_or(common.len().min(name.len()), |((end, _), _)| end);
        &common[..end]
    });
    let longest = format!("{}{common}", &typed[..typed.len() - begun.len()]);
    names.truncate(MOST_NAMES);
    JobResult::Completed { typed: typed.to_owned(), longest, names }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn completed(typed: &str) -> (String, Vec<String>) {
        match complete(typed) {
            JobResult::Completed { longest, names, .. } => (longest, names),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn a_path_goes_on_as_far_as_the_files_that_begin_so() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name).display().to_string();
        for name in ["số liệu 2014.csv", "số liệu 2015.xlsx", ".ẩn"] {
            std::fs::write(folder.path().join(name), "").unwrap();
        }
        std::fs::create_dir(folder.path().join("kế hoạch")).unwrap();
        let (longest, names) = completed(&at("s"));
        assert_eq!((longest, names.len()), (at("số liệu 201"), 2));
        assert_eq!(completed(&at("số liệu 2015")).0, at("số liệu 2015.xlsx"));
        assert_eq!(completed(&at("k")), (at("kế hoạch/"), vec!["kế hoạch/".to_owned()]));
        assert_eq!(completed(&at("")).1.len(), 3, "what is hidden is not told");
        assert_eq!(completed(&at(".")).0, at(".ẩn"));
        assert_eq!(completed(&at("x")), (at("x"), Vec::new()));
        assert_eq!(completed("/không/có/s"), ("/không/có/s".to_owned(), Vec::new()));
    }
}
