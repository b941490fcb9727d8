//! `--chart`: what stands on a picture, read from its file and recomputed from the tidy export.

use std::collections::{BTreeMap, BTreeSet};

use resvg::tiny_skia::Pixmap;
use resvg::usvg::roxmltree::Document;

use crate::figures::{Reports, generated, shown};
use crate::support::{Stats, data};

const OUTCOMES: [(&str, &str); 6] = [
    ("granted.total", "granted"),
    ("partially_granted.total", "partially granted"),
    ("denied.total", "denied"),
    ("unavailable.total", "unavailable"),
    ("rejected.total", "not processed"),
    ("other.total", "other handling"),
];

fn sample() -> Stats {
    let stats = Stats::new();
    std::fs::copy(data().join("../../sample.db"), stats.path("sample.db")).expect("a copy");
    stats
}

/// Every group of a picture: its title, and how wide its bar is, 0 where it has none.
pub fn groups(svg: &str) -> Vec<(String, f64)> {
    let document = Document::parse(svg).expect("well-formed");
    let groups = document.descendants().filter(|node| node.has_tag_name("g"));
    let found = groups.map(|group| {
        let title = group.children().find(|node| node.has_tag_name("title"));
        let bar = group.children().find(|node| node.has_tag_name("rect"));
        let wide = bar.and_then(|bar| bar.attribute("width")?.parse().ok());
        (title.and_then(|title| title.text()).unwrap_or("").to_owned(), wide.unwrap_or(0.0))
    });
    found.collect()
}

/// All text of a picture without the titles, a line each.
fn texts(svg: &str) -> String {
    let document = Document::parse(svg).expect("well-formed");
    let texts = document.descendants().filter(|node| node.has_tag_name("text"));
    texts.flat_map(|node| [node.text().unwrap_or(""), "\n"]).collect()
}

fn draw(stats: &Stats, arguments: &str) -> String {
    stats.stdout(&format!("{arguments} --chart picture.svg"));
    std::fs::read_to_string(stats.path("picture.svg")).expect("a picture")
}

/// Amounts are shown in 万元, without zeros at the end.
fn figure_text(value: f64, measure: &str) -> String {
    if measure.ends_with("_rate") {
        format!("{value:.1}")
    } else if measure == "fees.amount" {
        let text = format!("{:.6}", value / 1e6);
        text.trim_end_matches('0').trim_end_matches('.').to_owned()
    } else {
        format!("{value:.0}")
    }
}

/// Holds the bars of each department to its figures: names, both figures, change, and length.
fn assert_changes(stats: &Stats, database: &str, measure: &str, year: i64, base: i64) {
    let reports = Reports::read(stats, database);
    let svg = draw(
        stats,
        &format!("--db {database} compare --year {year} --base {base} --metric {measure}"),
    );
    let texts = texts(&svg);
    let drawn: BTreeMap<String, (String, f64)> = groups(&svg)
        .into_iter()
        .map(|(title, wide)| {
            let (name, rest) = title.split_once(" | ").expect("a name and figures");
            (name.to_owned(), (rest.to_owned(), wide))
        })
        .collect();
    let mut expected = BTreeMap::new();
    for department in &reports.departments {
        let value = |year| reports.part(department, year, measure).and_then(shown);
        if let (Some(before), Some(after)) = (value(base), value(year)) {
            expected.insert(department.clone(), (before, after));
        } else if reports.reports.contains_key(&(department.clone(), year))
            || reports.reports.contains_key(&(department.clone(), base))
        {
            assert!(
                texts.replace('\n', "").contains(department),
                "{department} is left out: {texts}"
            );
        }
    }
    assert_eq!(
        drawn.keys().collect::<BTreeSet<_>>(),
        expected.keys().collect::<BTreeSet<_>>(),
        "{measure} {year} {base}"
    );
    let longest = drawn.values().map(|(_, wide)| *wide).fold(0.0, f64::max);
    let most = expected.values().map(|(before, after)| (after - before).abs()).fold(0.0, f64::max);
    for (department, (before, after)) in expected {
        let (said, wide) = &drawn[&department];
        let change = after - before;
        let sign = if change > 0.05 { "+" } else { "" };
        let said = said.replace('!', "");
        let [before, after, change_text] =
            [before, after, change].map(|value| figure_text(value, measure));
        let start = format!("{sign}{change_text} | {before} → {after}");
        assert!(
            said.starts_with(&start.replace("-0.0", "0.0")),
            "{department}: {said} is not {start}"
        );
        assert!(texts.contains(&format!("{sign}{change_text}\n").replace("-0.0\n", "0.0\n")));
        if most > 0.0 {
            let expected = change.abs() / most * longest;
            assert!((wide - expected).abs() <= 2.0, "{department}: {wide} for {change}");
        }
    }
    assert!(texts.contains(&format!("{base} → {year}")) && texts.contains(database), "{texts}");
    let reported = reports.departments.iter();
    let reported =
        reported.filter(|name| reports.reports.contains_key(&((*name).clone(), year))).count();
    let all = reports.departments.len();
    assert!(
        texts.contains(&format!("{year}: {reported} of {all} departments reported")),
        "{texts}"
    );
}

/// Holds the parts of each department to its figures, and what is left out to the reason.
fn assert_outcomes(stats: &Stats, database: &str, year: i64) {
    let reports = Reports::read(stats, database);
    let outcomes = format!("--db {database} compare --year {year} --outcomes --chart picture.svg");
    let output = stats.output(&outcomes);
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    let svg = if output.status.success() {
        std::fs::read_to_string(stats.path("picture.svg")).expect("a picture")
    } else {
        assert!(said.contains("there is nothing to draw"), "{said}");
        "<svg/>".to_owned()
    };
    let texts = texts(&svg).replace('\n', " ");
    let groups = groups(&svg);
    for department in &reports.departments {
        let count =
            |measure: &str| reports.part(department, year, measure).map(|(numerator, _)| numerator);
        let parts: Option<Vec<i64>> = OUTCOMES.iter().map(|(code, _)| count(code)).collect();
        let parts = parts.filter(|parts| count("concluded.total") == Some(parts.iter().sum()));
        let of_department: Vec<&(String, f64)> = groups
            .iter()
            .filter(|(title, _)| title.starts_with(&format!("{department} | ")))
            .collect();
        let Some(parts) = parts else {
            assert!(of_department.is_empty(), "{department}: {of_department:?}");
            continue;
        };
        let whole: i64 = parts.iter().sum();
        assert_eq!(of_department[0].0.replace('!', ""), format!("{department} | {whole}"));
        let length: f64 = of_department[1..].iter().map(|(_, wide)| wide).sum();
        for ((index, (_, name)), part) in OUTCOMES.iter().enumerate().zip(&parts) {
            if whole == 0 {
                break;
            }
            let (title, wide) = of_department[index + 1];
            #[allow(clippy::cast_precision_loss)]
            let share = *part as f64 / whole as f64;
            let start = format!("{department} | {name} | {part} | ");
            let said = title.strip_prefix(&start).unwrap_or_else(|| panic!("{title}: {start}"));
            let said: f64 = said.trim_end_matches('%').parse().expect("a share");
            assert!((said - 100.0 * share).abs() < 0.051, "{title}");
            assert!((wide - share * length).abs() <= 4.0, "{title}: {wide} of {length}");
        }
    }
    for (_, name) in OUTCOMES.iter().filter(|_| output.status.success()) {
        assert!(texts.contains(name), "{name}: {texts}");
    }
}

#[test]
fn pictures_of_the_sample_agree_with_its_figures() {
    let stats = sample();
    for measure in ["received.total", "denied.total", "disclosure_rate", "fees.amount"] {
        assert_changes(&stats, "sample.db", measure, 2023, 2022);
    }
    assert_changes(&stats, "sample.db", "received.total", 2021, 2020);
    for year in [2020, 2021, 2023] {
        assert_outcomes(&stats, "sample.db", year);
    }
}

#[test]
fn pictures_of_generated_reports_agree_with_their_figures() {
    for seed in 1..=2 {
        let stats = Stats::new();
        let (successors, tidy) = generated(seed * 104_729, 9);
        stats.write("figures.csv", &tidy);
        stats.write("successors.csv", &successors);
        stats.run("--db t.db import successors.csv figures.csv --on-conflict replace");
        assert_changes(&stats, "t.db", "received.total", 2021, 2020);
        assert_changes(&stats, "t.db", "other.total", 2022, 2020);
        assert_outcomes(&stats, "t.db", 2021);
    }
}

#[test]
fn a_picture_of_one_department_shows_its_figures() {
    let stats = sample();
    let compare = "--db sample.db compare --year 2021 --department 示例县教育局";
    let changes = groups(&draw(&stats, compare));
    insta::assert_debug_snapshot!(changes.into_iter().map(|(title, _)| title).collect::<Vec<_>>());
    let outcomes = groups(&draw(&stats, &format!("{compare} --outcomes")));
    insta::assert_debug_snapshot!(outcomes.into_iter().map(|(title, _)| title).collect::<Vec<_>>());
}

#[test]
fn what_is_no_picture_is_refused_before_anything_is_printed() {
    let stats = sample();
    insta::assert_snapshot!(stats.run("--db sample.db compare --year 2021 --chart picture.jpg"));
    insta::assert_snapshot!(stats.run(
        "--db sample.db compare --year 2021 --metric denial_rate --outcomes --chart picture.svg"
    ));
    assert_eq!(stats.code("--db sample.db compare --year 2021 --outcomes"), 2);
    assert_eq!(stats.code("--db sample.db compare --year 2021 --chart nowhere/picture.svg"), 2);
}

#[test]
fn a_png_is_the_svg_or_is_refused_for_want_of_a_font() {
    let stats = sample();
    let svg = draw(&stats, "--db sample.db compare --year 2021");
    let output = stats.output("--db sample.db compare --year 2021 --chart picture.png");
    if !output.status.success() {
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(said.contains("no font of this system has"), "{said}");
        assert!(!stats.path("picture.png").exists());
        eprintln!("skipped: no font of this system has Chinese characters");
        return;
    }
    let png = Pixmap::load_png(stats.path("picture.png")).expect("a PNG");
    let document = Document::parse(&svg).expect("well-formed");
    let size = |name| document.root_element().attribute(name).and_then(|size| size.parse().ok());
    let (wide, high): (Option<u32>, Option<u32>) = (size("width"), size("height"));
    assert_eq!((Some(png.width() / 2), Some(png.height() / 2)), (wide, high));
    let colours: BTreeSet<(u8, u8, u8)> =
        png.pixels().iter().map(|pixel| (pixel.red(), pixel.green(), pixel.blue())).collect();
    for colour in [(0xff, 0xff, 0xff), (0x00, 0x72, 0xb2), (0xd5, 0x5e, 0x00), (0x1f, 0x23, 0x28)] {
        assert!(colours.contains(&colour), "{colour:?}");
    }
}

/// The titles of what is drawn.
fn titles(svg: &str) -> Vec<String> {
    groups(svg).into_iter().map(|(title, _)| title).collect()
}

#[test]
fn a_ranking_is_drawn_as_it_is_printed() {
    let stats = sample();
    for (measure, is_rate) in [("received.total", false), ("denial_rate", true)] {
        let rank = format!("--db sample.db rank --year 2023 --metric {measure}");
        let svg = draw(&stats, &rank);
        let json = stats.json(&format!("{rank} --format json"));
        let rows = json["departments"].as_array().expect("departments");
        let ranked: Vec<_> = rows.iter().filter(|row| row["rank"].is_number()).collect();
        let titles = titles(&svg);
        assert!(!ranked.is_empty());
        assert_eq!(titles.len(), ranked.len(), "{measure}");
        for (row, title) in ranked.iter().zip(&titles) {
            let value = row["value"].as_f64().expect("a value");
            let detail = if is_rate {
                format!("{} / {}", row["numerator"], row["denominator"])
            } else {
                format!("{:.1}%", row["share_percent"].as_f64().expect("a share"))
            };
            let name = row["department"].as_str().expect("a name");
            let expected = format!("{name} | {} | {detail}", figure_text(value, measure));
            assert_eq!(title.replace('!', ""), expected);
        }
        let texts = texts(&svg);
        assert_eq!(texts.contains("not ranked: "), ranked.len() < rows.len(), "{texts}");
        assert!(texts.contains("Departments ranked, 2023"), "{texts}");
    }
}

#[test]
fn a_course_is_drawn_with_its_gaps() {
    let stats = sample();
    let departments = "--department 示例县教育局 --department 示例县财政局";
    for arguments in [departments, "--by all", "--metric disclosure_rate"] {
        let trend = format!("--db sample.db trend {arguments}");
        let svg = draw(&stats, &trend);
        let json = stats.json(&format!("{trend} --format json"));
        let measure = json["metrics"][0]["metric"].as_str().expect("a metric");
        let lines = json["metrics"][0]["lines"].as_array().expect("lines");
        let is_drawn =
            |line: &&serde_json::Value| (line["scope"] == "total") == (arguments == "--by all");
        let titles = titles(&svg);
        let mut stated = 0;
        for line in lines.iter().filter(is_drawn).take(24) {
            for point in line["values"].as_array().expect("values") {
                let Some(value) = point["value"].as_f64() else { continue };
                stated += 1;
                let end = format!(" | {} | {}", point["year"], figure_text(value, measure));
                let name = line["line"].as_str().unwrap_or("");
                let is_point = |title: &&String| {
                    title.replace('!', "").ends_with(&end) && title.starts_with(name)
                };
                assert!(titles.iter().any(|title| is_point(&title)), "{name}{end}: {titles:?}");
            }
        }
        let document = Document::parse(&svg).expect("well-formed");
        let points = document.descendants().filter(|node| node.has_tag_name("circle")).count();
        assert_eq!(points, stated, "{arguments}");
        assert!(texts(&svg).contains("another form since 2021"), "{}", texts(&svg));
    }
}

#[test]
fn a_distribution_is_drawn_as_it_is_printed() {
    let stats = sample();
    for measure in ["received.total", "disclosure_rate"] {
        let distribution = format!("--db sample.db distribution --year 2023 --metric {measure}");
        let svg = draw(&stats, &distribution);
        let json = stats.json(&format!("{distribution} --format json"));
        let bins = json["groups"][0]["bins"].as_array().expect("bins");
        let titles = titles(&svg);
        for (bin, title) in bins.iter().zip(&titles) {
            assert!(title.ends_with(&format!(" | {}", bin["departments"])), "{title}: {bin}");
        }
        assert_eq!(titles.len(), bins.len() + 3, "three quartiles are marked: {titles:?}");
    }
    let within = "--db sample.db distribution --year 2023 --within region --chart picture.svg";
    let said = stats.run(within);
    assert!(said.contains("there is nothing to draw"), "{said}");
}

/// The pictures that the README shows, and what draws them.
const SHOWN: [(&str, &str); 4] = [
    ("changes", "compare --year 2021"),
    ("outcomes", "compare --year 2021 --outcomes"),
    (
        "trend",
        "trend --department 示例县自然资源局 --department 示例县公安局 --department 示例县财政局",
    ),
    ("ranking", "rank --year 2023 --metric denial_rate"),
];

/// `STATS_DRAW_PICTURES=1 cargo test --test it pictures` draws them again.
#[test]
fn pictures_that_are_shown_are_what_the_program_draws() {
    let stats = sample();
    for (name, command) in SHOWN {
        for (language, suffix) in [("en", ""), ("zh", ".zh-CN")] {
            let svg = draw(&stats, &format!("--lang {language} --db sample.db {command}"));
            let path = data().join(format!("../../docs/pictures/{name}{suffix}.svg"));
            if std::env::var_os("STATS_DRAW_PICTURES").is_some() {
                std::fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
                std::fs::write(&path, &svg).expect("a picture");
            }
            let shown = std::fs::read_to_string(&path).unwrap_or_default();
            assert!(shown == svg, "{} is not what the program draws", path.display());
        }
    }
}
