//! A small file that unpacks to half a gigabyte is refused before it is unpacked.

use crate::support::{Stats, said};

/// What the sheet unpacks to.
const UNPACKED: usize = 512 << 20;

/// Memory that the program may ask for in all, in kilobytes, threads and libraries included: less
/// than the sheet unpacks to.
const MOST_MEMORY: usize = 400 << 10;

/// An entry of a zip file.
struct Entry<'a> {
    name: &'a str,
    /// 0 as it is, 8 deflated.
    method: u16,
    bytes: Vec<u8>,
    size: usize,
}

/// Blanks, deflated: one piece that needs nothing before it, over and over, and an empty last block.
fn deflated_blanks() -> Vec<u8> {
    const PIECE: usize = 1 << 20;
    let mut piece = Vec::with_capacity(PIECE);
    flate2::Compress::new(flate2::Compression::best(), false)
        .compress_vec(&vec![b' '; PIECE], &mut piece, flate2::FlushCompress::Full)
        .expect("it is deflated");
    let mut bytes = piece.repeat(UNPACKED / PIECE);
    bytes.extend([3, 0]);
    bytes
}

fn zip(entries: &[Entry]) -> Vec<u8> {
    let mut file = Vec::new();
    let mut directory = Vec::new();
    for entry in entries {
        let begin = u32::try_from(file.len()).expect("a small file");
        let mut fields = Vec::new();
        fields.extend([20, 0, 0, 0]);
        fields.extend(entry.method.to_le_bytes());
        // No time, and a checksum that nobody comes to see.
        fields.extend([0; 8]);
        for size in [entry.bytes.len(), entry.size] {
            fields.extend(u32::try_from(size).expect("a size").to_le_bytes());
        }
        fields.extend(u16::try_from(entry.name.len()).expect("a short name").to_le_bytes());
        fields.extend([0, 0]);
        file.extend(b"PK\x03\x04");
        file.extend(&fields);
        file.extend(entry.name.as_bytes());
        file.extend(&entry.bytes);
        directory.extend(b"PK\x01\x02\x14\x00");
        directory.extend(&fields);
        directory.extend([0; 10]);
        directory.extend(begin.to_le_bytes());
        directory.extend(entry.name.as_bytes());
    }
    let count = u16::try_from(entries.len()).expect("few entries").to_le_bytes();
    let begin = u32::try_from(file.len()).expect("a small file").to_le_bytes();
    let length = u32::try_from(directory.len()).expect("a small directory").to_le_bytes();
    file.extend(directory);
    file.extend([&b"PK\x05\x06\0\0\0\0"[..], &count, &count, &length, &begin, &[0, 0]].concat());
    file
}

fn bomb() -> Vec<u8> {
    let plain = |name, text: &str| {
        let bytes = text.as_bytes().to_vec();
        Entry { name, method: 0, size: bytes.len(), bytes }
    };
    zip(&[
        plain("[Content_Types].xml", "<Types/>"),
        plain("xl/workbook.xml", "<workbook/>"),
        Entry {
            name: "xl/worksheets/sheet1.xml",
            method: 8,
            bytes: deflated_blanks(),
            size: UNPACKED,
        },
    ])
}

#[test]
fn a_bomb_is_refused_unopened_and_stops_no_folder() {
    let stats = Stats::new();
    let bomb = bomb();
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
