//! The same report in every format and spelling: each is read right, or left unset where the
//! document does not say for certain. See `docs/accuracy.md`.

use std::fmt::Write as _;

use generator::{
    KINDS, Sample, Score, makers, named_by_sheets, score, score_workbook, wide_export, workbook,
};
use stats::report::Form;

/// Reports that differ in what they print: plain, with blank cells, with notes. More seeds find
/// rarer cases.
fn samples() -> Vec<Sample> {
    let seeds = std::env::var("STATS_FORMAT_SEEDS").ok().and_then(|text| text.parse().ok());
    let seeds = 1..=seeds.unwrap_or(1);
    let all = seeds.flat_map(|seed| Form::ALL.iter().map(move |&form| (seed, form)));
    all.flat_map(|(seed, form)| KINDS.map(|(_, make)| make(seed, form))).collect()
}

#[test]
fn every_format_is_read_right_or_left_unset() {
    let mut failures = String::new();
    // One format at a time, to look into it.
    let only = std::env::var("STATS_ONLY_FORMAT").ok();
    for maker in makers().filter(|maker| only.as_ref().is_none_or(|only| maker.format == only)) {
        let (mut certain, mut doubtful) = (Score::default(), Score::default());
        for sample in samples() {
            let made = maker.document(&sample);
            let of = if made.is_certain { &mut certain } else { &mut doubtful };
            of.add(score(&made, &sample));
        }
        if certain.missing + certain.wrong > 0 {
            report(&mut failures, maker.format, maker.oddity, &certain);
        }
        if doubtful.wrong > 0 {
            report(&mut failures, maker.format, maker.oddity, &doubtful);
        }
    }
    assert!(failures.is_empty(), "\nformat, oddity: right, missing, wrong\n{failures}");
}

#[test]
fn many_reports_in_one_workbook_are_read_right() {
    let samples: Vec<Sample> = (1..=4)
        .map(|seed| {
            let mut sample = Sample::random(seed, Form::Form2021);
            sample.department = format!("第{seed}示例区财政局");
            sample
        })
        .collect();
    let mut failures = String::new();
    for (what, bytes) in [
        ("a report a sheet", workbook(&samples)),
        ("a report a sheet, no titles", named_by_sheets(&samples)),
        ("a report a row", wide_export(&samples)),
    ] {
        let score = score_workbook(&bytes, "reports.xlsx", &samples);
        if score.missing + score.wrong > 0 {
            report(&mut failures, "xlsx", what, &score);
        }
    }
    assert!(failures.is_empty(), "\nformat, oddity: right, missing, wrong\n{failures}");
}

fn report(failures: &mut String, format: &str, oddity: &str, score: &Score) {
    let Score { right, missing, wrong, differences } = score;
    let _ = writeln!(failures, "{format}, {oddity}: {right}, {missing}, {wrong}");
    for difference in differences {
        let _ = writeln!(failures, "    {difference}");
    }
}
