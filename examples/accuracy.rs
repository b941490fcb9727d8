//! How well each format and spelling is read, as a Markdown table:
//! `cargo run --release --example accuracy`; with `-- --write` it goes to `docs/accuracy.md`.

use std::fmt::Write as _;
use std::path::Path;

use generator::{KINDS, Score, makers, score};
use stats::document;
use stats::recognise::{Hints, recognise};
use stats::report::{Form, Metric};

/// Reports of each kind and form that are written in every way.
const SEEDS: u64 = 5;

const HEAD: &str = "# How well documents are read

A generator (`generator/`) makes the same report in every format and spelling below: with plain
figures, with blank cells and with notes in cells, in each edition of the form. Each document is
read, and every cell is compared with what was printed. Where a document does not say for certain
what it means, missing is right; wrong never is. Made by
`cargo run --release --example accuracy -- --write`.

| format | what is special | files | cells right | missing | wrong |
|---|---|--:|--:|--:|--:|
";

fn main() -> std::io::Result<()> {
    let mut text = HEAD.to_owned();
    for maker in makers() {
        let mut files = 0;
        let mut sum = Score::default();
        for &form in Form::ALL {
            for sample in (1..=SEEDS).flat_map(|seed| KINDS.map(|(_, make)| make(seed, form))) {
                files += 1;
                sum.add(score(&maker.document(&sample), &sample));
            }
        }
        line(&mut text, maker.format, maker.oddity, files, &sum);
    }
    if std::env::args().any(|argument| argument == "--write") {
        // Real reports are not part of the project, and so not of its page.
        std::fs::write("docs/accuracy.md", &text)?;
    }
    real_reports(Path::new("../shared/realdata"), &mut text)?;
    print!("{text}");
    Ok(())
}

fn line(text: &mut String, format: &str, oddity: &str, files: usize, score: &Score) {
    let Score { right, missing, wrong, .. } = score;
    let _ = writeln!(text, "| {format} | {oddity} | {files} | {right} | {missing} | {wrong} |");
}

/// Real reports, where there is a folder of them with their figures.
fn real_reports(folder: &Path, text: &mut String) -> std::io::Result<()> {
    if !folder.is_dir() {
        return Ok(());
    }
    let mut reports: Vec<_> = std::fs::read_dir(folder)?.filter_map(Result::ok).collect();
    reports.sort_by_key(std::fs::DirEntry::path);
    for report in reports.iter().filter(|report| report.path().is_dir()) {
        let expected = std::fs::read_to_string(report.path().join("expected.csv"))?;
        let mut files: Vec<_> = std::fs::read_dir(report.path())?.filter_map(Result::ok).collect();
        files.sort_by_key(std::fs::DirEntry::path);
        for file in files.iter().filter(|file| file.file_name() != "expected.csv") {
            let name = file.file_name().to_string_lossy().into_owned();
            let bytes = std::fs::read(file.path())?;
            let document = document::read(&bytes, &name).ok();
            let recognised = document.map(|document| recognise(&document, &Hints::default()));
            let report_read = recognised
                .as_ref()
                .filter(|recognised| !recognised.is_refused())
                .and_then(|recognised| recognised.reports.first());
            let mut sum = Score::default();
            for cell in expected.lines().skip(1) {
                let (code, value) = cell.split_once(',').unwrap_or((cell, ""));
                let found = Metric::from_code(code)
                    .and_then(|metric| report_read.and_then(|report| report.value(metric)));
                sum.count(code, value.trim().parse().ok(), found);
            }
            let folder = report.file_name().to_string_lossy().into_owned();
            line(text, "real report", &format!("{folder}/{name}"), 1, &sum);
        }
    }
    Ok(())
}
