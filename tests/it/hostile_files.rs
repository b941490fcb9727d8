//! A small file that unpacks to half a gigabyte is refused before it is unpacked.

use crate::support::{Stats, said};

/// Memory that the program may ask for in all, in kilobytes, threads and libraries included: less
/// than the sheet unpacks to.
const MOST_MEMORY: usize = 400 << 10;

#[test]
fn a_bomb_is_refused_unopened_and_stops_no_folder() {
    let stats = Stats::new();
    let bomb = generator::bomb();
    assert!(bomb.len() < 1 << 20, "{} bytes", bomb.len());
    stats.write("in/bomb.xlsx", bomb);
    stats.write("in/good.csv", "department,year,received.total\n示例县教育局,2021,1\n");
    let output = if cfg!(target_os = "linux") {
        let program = assert_cmd::cargo::cargo_bin("stats");
        let limited =
            format!("ulimit -v {MOST_MEMORY}; exec '{}' --db t.db import in", program.display());
        let mut shell = std::process::Command::new("sh");
        shell.current_dir(stats.path("")).env_clear().env("STATS_LANG", "en");
        shell.args(["-c", &limited]).output().expect("the program runs")
    } else {
        eprintln!("left out: memory is limited on Linux only");
        stats.output("--db t.db import in")
    };
    let said = said(&output);
    assert_eq!(output.status.code(), Some(1), "{said}");
    assert!(said.contains("unpacked it would be far too large"), "{said}");
    assert!(said.contains("reports: 1 new"), "{said}");
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_under_the_output_is_said() {
    let stats = Stats::new();
    stats.write("good.csv", "department,year,received.total\n示例县教育局,2021,1\n");
    stats.stdout("--db t.db import good.csv");
    let full = std::fs::File::options().write(true).open("/dev/full").expect("a full device");
    let mut program = std::process::Command::new(assert_cmd::cargo::cargo_bin("stats"));
    program.current_dir(stats.path("")).args(["--lang", "en", "--db", "t.db", "list"]).stdout(full);
    let output = program.output().expect("the program runs");
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(!output.status.success());
    assert!(said.contains("standard output") && said.contains("the disk is full"), "{said}");
}
