//! How fast documents of each format are read and recognised, next to programs that only take
//! their text out, and how much memory the import of a large folder needs.
//!
//! `cargo bench` prints a table; `cargo bench --bench documents -- --write` rewrites its part of
//! `docs/performance.md` as well.

mod page;

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use generator::{Maker, Sample, makers};
use stats::document;
use stats::recognise::{Hints, recognise};
use stats::report::Form;

/// The formats that are read, in the order of the table.
const FORMATS: &[&str] = &["html", "mht", "docx", "xlsx", "xls", "ods", "pdf", "text", "csv"];

/// Documents of each format.
const DOCUMENTS: usize = 36;

/// The median of so many rounds is taken.
const ROUNDS: usize = 9;

/// Documents in the folders that are imported.
const FOLDERS: [usize; 2] = [300, 3_000];

fn main() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let mut table = "| format | documents | KB each | files per second | reads with |\n\
                     |---|--:|--:|--:|---|\n"
        .to_owned();
    let mut peers = "| format | program | files per second | `stats` is as fast times |\n\
                     |---|---|--:|--:|\n"
        .to_owned();
    for &format in FORMATS {
        let files = write(&folder.path().join(format), documents(format, DOCUMENTS));
        let rate = rate(files.len(), median(|| read_all(&files)));
        let size: usize = files.iter().map(|file| file.bytes.len()).sum();
        let size = size / files.len() / 1024;
        let count = files.len();
        let _ = writeln!(
            table,
            "| {format} | {count} | {size} | {rate:.0} | this library, one process |"
        );
        match format {
            "html" => {
                let name = "lxml, one process for all files";
                against(&mut peers, format, name, rate, lxml(&files));
            }
            "pdf" => {
                let each = own_process(&files);
                let name = "`pdftotext -layout`, one process for each file";
                against(&mut peers, format, name, each, pdftotext(&files));
                let _ = writeln!(
                    table,
                    "| {format} | {count} | {size} | {each:.0} | `stats read`, one process for each file |"
                );
            }
            _ => {}
        }
    }
    let memory = memory(&folder.path().join("many"));
    let text = format!("{table}\n{peers}\n{memory}\n");
    println!("{text}");
    if std::env::args().any(|argument| argument == "--write") {
        page::write(&format!("{HEAD}\n{text}\n{TAIL}"));
    }
}

const HEAD: &str = "\
# How fast documents are read

Made by `cargo bench --bench documents -- --write`, which makes the documents with the crate
`generator`: one report of some 200 figures in each, in every spelling of its format. A round reads and
recognises all of them one after another on one core, from memory; the median of several rounds counts.
Figures differ from machine to machine, and so do their ratios, though less.
";

const TAIL: &str = "\
`pdftotext` and lxml do less: the one lays out the text of a page, the other collects the cells of
tables. `stats` says of every figure which one it is and where it stands, and what it cannot say for
certain. `pdftotext` begins anew for every file, so it stands against `stats read`, which does, too;
lxml reads all files in one process, and the start of Python is not counted, so it stands against
this library in one process.
";

/// A document, in memory and on the disk.
struct File {
    path: PathBuf,
    name: String,
    bytes: Vec<u8>,
}

/// A name for each number, for a folder may hold only one report of a department and year.
fn department(number: usize) -> String {
    let digits = ['甲', '乙', '丙', '丁', '戊', '己', '庚', '辛', '壬', '癸'];
    let name: String =
        number.to_string().bytes().map(|digit| digits[usize::from(digit - b'0')]).collect();
    format!("{name}县水利局")
}

/// The documents of one sample after another, until there are enough that can be read. Of some
/// spellings a reader says that they cannot be read for certain; they would make the rate look good.
fn documents(format: &str, count: usize) -> Vec<(String, Vec<u8>)> {
    let of_format: Vec<&Maker> = makers().filter(|maker| maker.format == format).collect();
    let mut documents = Vec::new();
    // Formats of few spellings take more samples; none needs nearly as many as this.
    for seed in 1..200 {
        for maker in &of_format {
            if documents.len() == count {
                return documents;
            }
            let form = Form::ALL[usize::try_from(seed % 2).unwrap_or(0)];
            let mut sample = Sample::random(seed, form);
            sample.department = department(documents.len());
            let made = maker.document(&sample);
            let name = format!("{}-{}", documents.len(), made.file_name);
            if is_read(&made.bytes, &name) {
                documents.push((name, made.bytes));
            }
        }
    }
    documents
}

fn is_read(bytes: &[u8], name: &str) -> bool {
    document::read(bytes, name).is_ok_and(|document| {
        let recognised = recognise(&document, &Hints::default());
        !recognised.is_refused() && recognised.reports.len() == 1
    })
}

fn write(folder: &Path, documents: Vec<(String, Vec<u8>)>) -> Vec<File> {
    std::fs::create_dir_all(folder).expect("a folder");
    let write = |(name, bytes): (String, Vec<u8>)| {
        let path = folder.join(&name);
        std::fs::write(&path, &bytes).expect("a file");
        File { path, name, bytes }
    };
    documents.into_iter().map(write).collect()
}

fn read_all(files: &[File]) {
    for file in files {
        let document = document::read(&file.bytes, &file.name).expect("a document");
        std::hint::black_box(recognise(&document, &Hints::default()));
    }
}

fn median(mut round: impl FnMut()) -> Duration {
    round();
    let mut times: Vec<Duration> = (0..ROUNDS)
        .map(|_| {
            let begin = Instant::now();
            round();
            begin.elapsed()
        })
        .collect();
    times.sort_unstable();
    times[times.len() / 2]
}

#[expect(clippy::cast_precision_loss, reason = "there are a few dozen files")]
fn rate(files: usize, time: Duration) -> f64 {
    files as f64 / time.as_secs_f64()
}

/// A row for another program, or a word that it is not here.
fn against(table: &mut String, format: &str, name: &str, own: f64, peer: Option<f64>) {
    let _ = match peer {
        Some(peer) => writeln!(table, "| {format} | {name} | {peer:.0} | {:.2} |", own / peer),
        None => writeln!(table, "| {format} | {name} | left out: not installed | – |"),
    };
}

/// Whether a program can be started and likes the arguments.
fn runs(program: &str, arguments: &[&str]) -> bool {
    let mut command = Command::new(program);
    command.args(arguments).stdout(Stdio::null()).stderr(Stdio::null());
    command.status().is_ok_and(|status| status.success())
}

fn pdftotext(files: &[File]) -> Option<f64> {
    if !runs("pdftotext", &["-v"]) {
        return None;
    }
    let round = || {
        for file in files {
            let mut command = Command::new("pdftotext");
            command.arg("-layout").arg(&file.path).arg("-").stdout(Stdio::null());
            assert!(command.status().is_ok_and(|status| status.success()), "{}", file.name);
        }
    };
    Some(rate(files.len(), median(round)))
}

/// Files per second of the built program, which is started for each.
fn own_process(files: &[File]) -> f64 {
    let round = || {
        for file in files {
            let mut command = Command::new(env!("CARGO_BIN_EXE_stats"));
            command.arg("read").arg(&file.path).stdout(Stdio::null()).stderr(Stdio::null());
            assert!(command.status().is_ok_and(|status| status.code() < Some(2)), "{}", file.name);
        }
    };
    rate(files.len(), median(round))
}

fn lxml(files: &[File]) -> Option<f64> {
    if !runs("python3", &["-c", "import lxml.html"]) {
        return None;
    }
    let mut command = Command::new("python3");
    command.arg(Path::new(env!("CARGO_MANIFEST_DIR")).join("benches/lxml_tables.py"));
    command.arg(ROUNDS.to_string()).args(files.iter().map(|file| &file.path));
    let output = command.output().expect("Python runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let seconds = String::from_utf8_lossy(&output.stdout).trim().parse().expect("seconds");
    Some(rate(files.len(), Duration::from_secs_f64(seconds)))
}

/// What the import of folders of mixed documents takes, and the refusal of a bomb.
fn memory(folder: &Path) -> String {
    if !runs("/usr/bin/time", &["-f", "%M", "true"]) {
        return "Memory: left out, GNU `time` is not installed.".to_owned();
    }
    let mut text = "`stats import` of a folder of documents of all these formats, on as many cores as \
                    there are:\n\n| documents | MB | seconds | at most MB of memory |\n|--:|--:|--:|--:|\n"
        .to_owned();
    for count in FOLDERS {
        let folder = folder.join(count.to_string());
        let files = write(&folder, mixed(count));
        let size: usize = files.iter().map(|file| file.bytes.len()).sum();
        drop(files);
        let (seconds, memory) = import(&folder);
        let _ = writeln!(text, "| {count} | {} | {seconds} | {memory} |", size / 1_000_000);
    }
    let bomb = generator::bomb();
    let size = bomb.len() / 1024;
    let folder = folder.join("bomb");
    write(&folder, vec![("bomb.xlsx".to_owned(), bomb)]);
    let (seconds, memory) = import(&folder);
    let _ = writeln!(
        text,
        "\nA workbook of {size} KB that unpacks to 512 MB is refused in {seconds} s, with at most \
         {memory} MB of memory."
    );
    text
}

/// Documents of every format and spelling, each of another department.
fn mixed(count: usize) -> Vec<(String, Vec<u8>)> {
    let of_formats: Vec<&Maker> =
        makers().filter(|maker| FORMATS.contains(&maker.format)).collect();
    let document = |(number, maker): (usize, &&Maker)| {
        let mut sample = Sample::random(number as u64 + 1, Form::Form2021);
        sample.department = department(number);
        let made = maker.document(&sample);
        (format!("{number}-{}", made.file_name), made.bytes)
    };
    (0..count).zip(of_formats.iter().cycle()).map(document).collect()
}

/// The seconds and the megabytes that the import of a folder takes, by the `time` of GNU.
fn import(folder: &Path) -> (String, u64) {
    let mut command = Command::new("/usr/bin/time");
    command.args(["-f", "%M %e", env!("CARGO_BIN_EXE_stats"), "--db"]);
    command.arg(folder.with_extension("db")).arg("import").arg(folder);
    let output = command.stdout(Stdio::null()).output().expect("the program runs");
    let said = String::from_utf8_lossy(&output.stderr);
    let figures = said.lines().last().unwrap_or_default();
    let (memory, seconds) = figures.split_once(' ').expect("two figures");
    let memory: u64 = memory.parse().expect("kilobytes");
    (seconds.to_owned(), memory / 1024)
}
