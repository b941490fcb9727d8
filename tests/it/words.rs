//! What answers say of their figures: what a mark means, whom a name stands for, who is in a sum, and which
//! command shows the rest.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::process::Command;

use resvg::usvg::roxmltree::Document;

use crate::report_page::{ReportPage, text};
use crate::support::{Stats, data, said};

const LEGEND: [(&str, &str); 2] =
    [("en", "! the report has open errors"), ("zh", "! 所在年报有未处理的校验错误")];

fn sample() -> Stats {
    let stats = Stats::new();
    std::fs::copy(data().join("../../sample.db"), stats.path("sample.db")).expect("a copy");
    stats
}

/// The other ways in which requests end on the form of 2021.
const OTHER: &[&str] = &[
    "partially_granted",
    "denied_state_secret",
    "denied_security",
    "denied_third_party",
    "denied_internal",
    "denied_process",
    "denied_enforcement_file",
    "denied_inquiry",
    "unavailable_not_held",
    "unavailable_must_create",
    "unavailable_unclear",
    "rejected_petition",
    "rejected_repeat",
    "rejected_publication",
    "rejected_excessive",
    "rejected_reconfirm",
    "other_uncorrected",
    "other_unpaid",
    "other_misc",
];

/// A database of these rows: department, year, form, region, and requests received, granted, denied and
/// concluded; and of a list of departments. Nothing ended otherwise, as far as the form is that of 2021.
fn database(rows: &str, departments: &str) -> Stats {
    let stats = Stats::new();
    let mut csv = String::from(
        "department,year,form,region,received.total,received.natural_person,granted.total,\
         denied_by_law.total,concluded.total",
    );
    for row in OTHER {
        write!(csv, ",{row}.total").expect("a heading");
    }
    csv.push('\n');
    for row in rows.lines().map(str::trim).filter(|row| !row.is_empty()) {
        let cells: Vec<&str> = row.split(',').collect();
        let [department, year, form, region, received, granted, denied, concluded] = cells[..]
        else {
            panic!("eight cells: {row}")
        };
        let identity = format!("{department},{year},{form},{region}");
        let figures = format!("{received},{received},{granted},{denied},{concluded}");
        let other = if form == "2021" && !granted.is_empty() { ",0" } else { "," };
        writeln!(csv, "{identity},{figures}{}", other.repeat(OTHER.len())).expect("a line");
    }
    stats.write("figures.csv", csv);
    stats.write("departments.csv", departments);
    stats.stdout("--db t.db import figures.csv");
    stats.stdout("--db t.db department import departments.csv");
    stats.output("--db t.db check");
    stats
}

/// A mother and her children, a chain of names, mergers that add up and that do not, two forms in one
/// merger, and one that did not report.
fn family() -> Stats {
    database(
        "示例市,2021,2021,,30,20,10,30
         示例市,2022,2021,,33,23,10,33
         示例甲局,2021,2021,,10,5,5,10
         示例甲局,2022,2021,,11,6,5,11
         示例乙局,2022,2021,,22,17,5,22
         示例链一,2020,2021,,4,4,0,4
         示例链二,2021,2021,,5,5,0,5
         示例链三,2022,2021,,6,6,0,6
         示例合一,2021,2021,,7,7,0,7
         示例合二,2021,2021,,8,8,0,8
         示例合一,2020,2021,,9,9,0,9
         示例合局,2022,2021,,17,17,0,17
         示例混一,2021,2021,,1,1,0,1
         示例混二,2021,2019,,2,2,0,2
         示例混局,2022,2021,,3,3,0,3
         示例错局,2021,2021,,2,2,0,2
         示例错局,2022,2021,,3,3,0,4",
        "department,parent,successor\n示例甲局,示例市,\n示例乙局,示例市,\n示例链一,,示例链二\n\
         示例链二,,示例链三\n示例合一,,示例合局\n示例合二,,示例合局\n示例混一,,示例混局\n\
         示例混二,,示例混局\n",
    )
}

/// The words that are seen in a picture.
fn seen(stats: &Stats, name: &str) -> Vec<String> {
    let svg = std::fs::read_to_string(stats.path(name)).expect("a picture");
    let document = Document::parse(&svg).expect("XML");
    let texts = document.descendants().filter(|node| node.has_tag_name("text"));
    texts.map(|node| node.text().unwrap_or_default().trim().to_owned()).collect()
}

/// Whether a figure in these words is marked.
fn is_marked(text: &str) -> bool {
    text.split(|one: char| one.is_whitespace() || one == '|' || one == '>' || one == '<').any(
        |word| {
            word.strip_suffix('!').is_some_and(|it| it.ends_with(|it: char| it.is_ascii_digit()))
        },
    )
}

#[test]
fn the_mark_is_explained_where_it_is_seen_and_nowhere_else() {
    let (sample, family) = (sample(), family());
    let mut marked = BTreeSet::new();
    for (stats, database, questions) in [
        (
            &sample,
            "sample.db",
            &[
                "compare --year 2023",
                "compare --year 2021",
                "compare --year 2023 --top 1",
                "compare --year 2023 --metric received --top 2",
                "compare --year 2024 --metric fees.amount",
                "compare --year 2023 --department 示例县自然资源局",
                "compare --year 2023 --department 示例县教育局 --metric received",
                "rank --year 2023",
                "rank --year 2023 --bottom 1",
                "distribution --year 2023",
                "distribution --year 2021",
                "trend",
                "trend --to 2021",
                "trend --from 2020 --to 2021 --by all",
            ][..],
        ),
        (
            &family,
            "t.db",
            &[
                // The one with an error is in the total, and in no row that is shown.
                "compare --year 2022 --metric received --top 1",
                "compare --year 2022 --metric received --department 示例甲局",
                "rank --year 2022 --top 1",
                "rank --year 2022 --top 9",
            ][..],
        ),
    ] {
        for question in questions {
            for (language, legend) in LEGEND {
                let said = stats.stdout(&format!("--lang {language} --db {database} {question}"));
                assert_eq!(is_marked(&said), said.contains(legend), "{question}\n{said}");
                marked.insert((is_marked(&said), false));
                if question.contains("--bottom") || question.contains("--department") {
                    continue;
                }
                let question = format!("--lang {language} --db {database} {question}");
                stats.stdout(&format!("{question} --chart x.svg"));
                let words = seen(stats, "x.svg");
                let (notes, figures): (Vec<_>, Vec<_>) =
                    words.iter().partition(|word| word.contains(legend));
                let is_seen = figures.iter().any(|word| is_marked(word));
                // A line says its figures when it is pointed at.
                if !question.contains("trend") {
                    assert_eq!(is_seen, !notes.is_empty(), "{question}: {words:?}");
                }
                marked.insert((is_seen, true));
            }
        }
    }
    assert_eq!(marked.len(), 4, "some are marked and some not: {marked:?}");
}

#[test]
fn every_section_of_a_page_explains_its_marks() {
    let (sample, family) = (sample(), family());
    for (stats, arguments) in [
        (&sample, "--db sample.db report --year 2023"),
        (&sample, "--db sample.db report --year 2021"),
        (&sample, "--db sample.db report --department 示例县自然资源局 --year 2023"),
        (&family, "--db t.db report --year 2022"),
    ] {
        for (language, legend) in LEGEND {
            let page = ReportPage::parse(stats.stdout(&format!("--lang {language} {arguments}")));
            for section in page.all("main section") {
                let cells = crate::report_page::all(section, "td");
                let has_mark = cells.into_iter().any(|cell| is_marked(&text(cell)));
                let lead = crate::report_page::all(section, "p.coverage");
                let has_legend = lead.into_iter().any(|line| text(line).contains(legend));
                assert_eq!(has_mark, has_legend, "{arguments} {:?}", section.attr("id"));
            }
        }
    }
    let page = |language: &str| {
        ReportPage::parse(
            sample.stdout(&format!("--lang {language} --db sample.db report --year 2023")),
        )
    };
    insta::assert_snapshot!(
        [page("en"), page("zh")]
            .map(|page| page.texts("#summary p.coverage").join("\n"))
            .join("\n")
    );
}

#[test]
fn an_old_name_is_said_to_be_that_of_a_department_of_today() {
    let stats = family();
    stats.stdout("--db t.db department alias 示例甲局 甲");
    let mut all = String::new();
    for language in ["en", "zh"] {
        for question in [
            "compare --year 2022 --base 2021 --metric received --department 示例链一",
            "compare --year 2022 --metric received --department 示例链一 --format csv",
            "compare --year 2022 --metric received --department 示例链三",
            "trend --department 示例链一 --department 甲",
            "brief --year 2022 --department 示例链一",
            "list --department 甲",
            "show 甲 --year 2022 --where received",
            "export --layout tidy --department 甲 --year 2021",
            "--quiet list --department 甲",
        ] {
            let said = said(&stats.output(&format!("--lang {language} --db t.db {question}")));
            // What follows is shown elsewhere.
            let said: Vec<&str> = said.lines().take(5).collect();
            let told = stats.output(&format!("--lang {language} --db t.db {question}")).stderr;
            let told = String::from_utf8(told).expect("UTF-8");
            writeln!(all, "$ {question}\n{}\n[{}]\n", said.join("\n"), told.trim()).expect("text");
        }
    }
    insta::assert_snapshot!(all);
    let json = stats.json(
        "--db t.db compare --year 2022 --metric received --department 示例链一 --format json",
    );
    assert_eq!(
        json["notes"],
        serde_json::json!(["示例链一 is 示例链三 today; what follows is of 示例链三"])
    );
    let json = stats.json(
        "--db t.db compare --year 2022 --metric received --department 示例链三 --format json",
    );
    assert!(json.get("notes").is_none());
    let said = stats.stdout("--db t.db rollup --year 2022 --parent 示例市 --against 示例链一");
    assert!(said.contains("示例链一 is 示例链三 today"), "{said}");
    let page = ReportPage::parse(stats.stdout("--db t.db report --department 示例链一"));
    assert_eq!(
        page.texts("header .coverage").join("\n").lines().next(),
        Some("示例链一 is 示例链三 today; what follows is of 示例链三")
    );
}

#[test]
fn a_renaming_is_told_from_a_merger() {
    let stats = family();
    for language in ["en", "zh"] {
        let ask = |question: &str| stats.stdout(&format!("--lang {language} --db t.db {question}"));
        insta::assert_snapshot!(
            [
                ask("trend --department 示例链三 --department 示例合局"),
                ask("trend --metric fees.amount --department 示例混局"),
                ask("rank --year 2021 --metric fees.amount"),
                ask("distribution --year 2021 --metric fees.amount"),
                ask("compare --year 2022 --metric fees.amount"),
                ask("rank --year 2021"),
                ask("compare --year 2021 --metric received"),
            ]
            .join("\n")
        );
    }
}

#[test]
fn pictures_say_who_sums_up_others_and_who_did_not_report() {
    let stats = family();
    for language in ["en", "zh"] {
        for (picture, outcomes) in [("changes.svg", ""), ("outcomes.svg", " --outcomes")] {
            let question = format!("--lang {language} --db t.db compare --year 2021 --base 2022");
            stats.stdout(&format!("{question}{outcomes} --chart {picture}"));
        }
        insta::assert_snapshot!(
            ["changes.svg", "outcomes.svg"]
                .map(|picture| seen(&stats, picture).join("\n"))
                .join("\n\n")
        );
    }
}

#[test]
fn a_metric_is_named_as_tables_name_it() {
    let stats = family();
    let by_code = stats.stdout("--db t.db rank --year 2022 --metric received.total");
    for name in
        ["received", "本年新收", "本年新收/总计", "Received", "一、本年新收政府信息公开申请数量"]
    {
        assert_eq!(stats.stdout(&format!("--db t.db rank --year 2022 --metric {name}")), by_code);
    }
    // Whatever a table calls a figure can be asked for.
    let table = stats.stdout("--db t.db compare --year 2022 --all");
    let rows = table.lines().skip_while(|line| !line.starts_with("|---")).skip(1);
    let names = rows.map_while(|line| line.strip_prefix("| ")).filter(|row| !row.starts_with("  "));
    let names: Vec<&str> = names.filter_map(|row| Some(row.split_once(" |")?.0.trim())).collect();
    assert!(names.len() > 200, "{table}");
    for name in names {
        let output = stats.command(&["--db", "t.db", "trend", "--by", "all", "--metric", name]);
        let output = { output }.output().expect("the program runs");
        let said = said(&output);
        assert!(
            output.status.success() || said.contains("no report in the span"),
            "{name}: {said}"
        );
    }
    // Where no name is like it, a command lists all, and runs as it is printed.
    let unknown = stats.run("--db t.db rank --year 2022 --metric 天气");
    let listing = unknown.split('`').find(|words| words.starts_with("stats ")).expect("a command");
    assert_eq!(listing, "stats --db t.db sql \"SELECT * FROM measure\"");
    let listed = stats.command(&["--db", "t.db", "sql", "SELECT * FROM measure"]).output();
    let listed = String::from_utf8(listed.expect("the program runs").stdout).expect("UTF-8");
    assert!(listed.contains("| received.total"), "{listed}");
    let mut all = String::new();
    for language in ["en", "zh"] {
        for name in ["persons", "纠错率", "天气"] {
            let question = format!("--lang {language} --db t.db rank --year 2022 --metric {name}");
            all += &stats.run(&question);
        }
    }
    insta::assert_snapshot!(all);
}

#[test]
fn a_share_of_fewer_departments_than_its_figure_says_so() {
    let mut rows = String::new();
    for number in 0..4 {
        writeln!(rows, "示例{number}局,2022,2021,,10,8,2,10").expect("a row");
    }
    rows += "示例4局,2022,2021,,10,7,3,\n";
    for number in 5..16 {
        writeln!(rows, "示例{number}局,2021,2021,,1,1,0,1").expect("a row");
    }
    let stats = database(&rows, "department\n示例0局\n");
    for language in ["en", "zh"] {
        insta::assert_snapshot!(
            stats.stdout(&format!("--lang {language} --db t.db brief --year 2022"))
        );
    }
}

#[test]
fn it_is_said_which_years_decide_who_is_left_out() {
    let stats = family();
    for (language, words) in [("en", "reported either year"), ("zh", "两年中任一年已报送")]
    {
        let ask = |question: &str| stats.stdout(&format!("--lang {language} --db t.db {question}"));
        assert!(ask("compare --year 2022").contains(words));
        let html = ask("compare --year 2022 --format html");
        assert_eq!(html.matches(words).count(), 2, "who is left out, and what a share is");
        let page = ReportPage::parse(ask("report --year 2022"));
        let lead = page.texts("#departments p.coverage").join("\n");
        assert!(lead.contains(words) && lead.contains("2022"), "{lead}");
        assert!(page.texts("#definitions").join("").contains(words));
        let page = ReportPage::parse(ask("report --department 示例市 --year 2022"));
        let place = page.texts("#place").join("\n");
        assert!(
            place.contains(
                ["sums up others that reported 2022", "报送2022年年报"]
                    [usize::from(language == "zh")]
            ),
            "{place}"
        );
    }
    // Nobody sums up others there.
    let page = ReportPage::parse(sample().stdout("--db sample.db report --year 2022"));
    assert!(page.texts("#departments p.coverage").iter().all(|line| !line.contains("either")));
}

/// Every command in the words of a page: from `stats --db` to the end of the sentence.
fn commands(page: &ReportPage) -> Vec<String> {
    let lines = page
        .texts("main p")
        .into_iter()
        .flat_map(|text| text.lines().map(str::to_owned).collect::<Vec<_>>());
    let commands = lines.filter_map(|line| Some(line[line.find("stats --db")?..].to_owned()));
    commands.collect()
}

#[cfg(unix)]
#[test]
fn every_command_that_a_page_suggests_runs_and_has_all_rows() {
    let mut rows = String::new();
    for (number, name) in
        ["示例 甲局", "\"引号'局", "=甲局+1", "甲$HOME局", "-乙局", "示例丙局"].iter().enumerate()
    {
        for year in [2021, 2022] {
            // One of two sums does not hold.
            let name = name.replace('"', "\"\"");
            let received = 10 + number;
            writeln!(rows, "\"{name}\",{year},2021,甲 '县,{received},5,2,9").expect("a row");
        }
    }
    rows += "示例丁局,2022,2021,乙县,1,1,0,1\n";
    let stats = database(&rows, "department\n示例丁局\n");
    std::fs::create_dir(stats.path("年 报")).expect("a folder");
    std::fs::rename(stats.path("t.db"), stats.path("年 报/it's.db")).expect("moved");
    let program = assert_cmd::cargo::cargo_bin("stats");
    let path = format!("{}:/usr/bin:/bin", program.parent().expect("a folder").display());
    let run = |command: &str| {
        let mut shell = Command::new("sh");
        shell.args(["-c", command]).current_dir(stats.path("")).env_clear().env("PATH", &path);
        shell.env("STATS_LANG", "en").output().expect("a shell")
    };
    let mut count = 0;
    for arguments in [
        "report --year 2022",
        "report --year 2022 --base 2020",
        "report --year 2022 --region \"甲 '县\"",
        "report --year 2022 --department \"示例 甲局\"",
        "report --year 2022 --department '\"引号'\\''局'",
        "report --year 2022 --department '甲$HOME局'",
        "report --year 2022 --department=-乙局",
    ] {
        for language in ["en", "zh"] {
            let asked = format!("stats --lang {language} --db \"年 报/it's.db\" {arguments}");
            let page = |top: u32| {
                let output = run(&format!("{asked} --top {top}"));
                assert!(output.status.success(), "{arguments}: {}", said(&output));
                ReportPage::parse(String::from_utf8(output.stdout).expect("UTF-8"))
            };
            let (cut, whole) = (page(1), page(1000));
            assert!(commands(&whole).is_empty(), "everything is shown");
            let commands = commands(&cut);
            assert!(!commands.is_empty(), "{arguments} hides something");
            for command in commands {
                count += 1;
                let file = command.rsplit(' ').next().expect("a file");
                let is_page = command.contains(" report ");
                // A workbook cannot be read here as easily as its JSON.
                let format = if is_page { "" } else { " --format json" };
                let output = run(&format!("{command}{format}"));
                assert!(output.status.success(), "{command}: {}", said(&output));
                let path = stats.path(file);
                let answer = std::fs::read_to_string(&path).expect("the file that is named");
                std::fs::remove_file(&path).expect("removed");
                let names = |page: &ReportPage, section: &str| -> BTreeSet<String> {
                    let table = page.tables(section).pop().expect("a table");
                    table.rows.iter().map(|row| row[0].text.clone()).collect()
                };
                if is_page {
                    let again = ReportPage::parse(answer);
                    let findings = |page: &ReportPage| {
                        page.tables("findings").pop().expect("a table").rows.len()
                    };
                    assert_eq!(findings(&again), findings(&whole), "{command}");
                    continue;
                }
                let json: serde_json::Value = serde_json::from_str(&answer).expect("JSON");
                let of = |list: &serde_json::Value, key: &str| -> BTreeSet<String> {
                    let rows = list.as_array().expect("rows").iter();
                    rows.filter_map(|row| Some(row[key].as_str()?.to_owned())).collect()
                };
                if command.contains(" trend ") {
                    let lines = of(&json["metrics"][0]["lines"], "line");
                    assert!(
                        names(&whole, "trend").is_superset(&lines) && lines.len() > 1,
                        "{command}"
                    );
                    assert_eq!(names(&whole, "trend").len(), lines.len() + 1, "{command}");
                } else if arguments.contains("department") {
                    assert_eq!(of(&json["departments"], "department").len(), 1, "{command}");
                    assert_eq!((&json["year"], &json["base"]), (&2022.into(), &2021.into()));
                } else {
                    assert_eq!(
                        of(&json["departments"], "department"),
                        names(&whole, "departments")
                    );
                    let metrics = of(&json["totals"], "metric");
                    let expected = if command.contains("granted") { 7 } else { 9 };
                    assert_eq!(metrics.len(), expected, "{command}: {metrics:?}");
                }
            }
        }
    }
    assert!(count >= 24, "{count} commands");
}

#[test]
fn the_same_fault_in_many_places_is_said_once() {
    let stats = Stats::new();
    let mut csv = String::from("department,year,received.total\n");
    for year in 2008..2024 {
        writeln!(csv, "=1+1,{year},1").expect("a row");
    }
    csv += "示例局,2021,许多\n";
    stats.write("x.csv", csv);
    insta::assert_snapshot!(
        ["en", "zh"]
            .map(|language| stats.run(&format!("--lang {language} --db t.db import x.csv")))
            .join("")
    );
}

#[test]
fn nobody_is_no_outlier_where_nobody_counts() {
    let stats = database("示例局,2022,2021,,,,,", "department\n示例局\n");
    let page = ReportPage::parse(stats.stdout("--db t.db report --year 2022"));
    let words = page.texts("#distribution").join("\n");
    assert!(words.contains("no department has a figure that counts"), "{words}");
    assert!(!words.contains("no outliers"), "{words}");
}

#[test]
fn a_headline_of_one_has_a_unit_of_one() {
    let stats = database("示例局,2022,2021,,1,1,0,1", "department\n示例局\n");
    let units = |language: &str| {
        let page = format!("--lang {language} --db t.db report --department 示例局");
        ReportPage::parse(stats.stdout(&page)).texts(".tiles .figure").join("; ")
    };
    assert_eq!(units("en"), "1 request; 1 request; - requests; - cases; - cases; - 10,000 yuan");
    assert_eq!(units("zh"), "1 件; 1 件; - 件; - 件; - 件; - 万元");
}
