//! The database from inside: its tables, views and lists are the codebook's, and an import changes
//! what it says it changes.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use proptest::prelude::{ProptestConfig, any, proptest};
use rusqlite::Connection;
use rusqlite::types::Value;
use stats::check;
use stats::problem::{Area, Place};
use stats::report::{
    Cell, Department, Form, GROUPS, Group, INDICATORS, Indicator, LARGEST, Metric, Narrative,
    Places, Report, Section, Sign,
};
use stats::store::{OnConflict, Outcome, Reason, Source, Store, VIEWS};

use crate::support::{Numbers, rows};

// ---- Reports of our own making.

const NAMES: &[&str] =
    &["示例县教育局", "A, \"B\"\n局", "#局#line=3", "  spaced  ", "𠀀局", "O'Neill"];
const TEXTS: &[&str] =
    &["22（其中修订16件）", "/", "—", "251000元", "a\nb", "\"'", "#", "示例，", "=1+1"];

fn pick<'list>(numbers: &mut Numbers, list: &[&'list str]) -> &'list str {
    list[numbers.below(list.len())]
}

fn perhaps(numbers: &mut Numbers, text: &str) -> Option<String> {
    (numbers.below(2) == 0).then(|| text.to_owned())
}

fn number(numbers: &mut Numbers, metric: Metric) -> i64 {
    let largest = usize::try_from(LARGEST).expect("64 bits");
    let value = match numbers.below(4) {
        0 => 0,
        1 => numbers.below(50),
        2 => numbers.below(largest),
        _ => largest,
    };
    let value = i64::try_from(value).expect("64 bits");
    if metric.is_signed() && numbers.below(2) == 0 { -value } else { value }
}

fn place(numbers: &mut Numbers) -> Place {
    let mut maybe = || (numbers.below(2) == 0).then(|| numbers.below(1_000_000));
    let (line, column, byte) = (maybe(), maybe(), maybe());
    let (page, table, row, paragraph) = (maybe(), maybe(), maybe(), maybe());
    let sheet = (numbers.below(3) == 0)
        .then(|| pick(numbers, &["Sheet1", "表二#1,row=2", "100%25"]).into());
    let mut edge = || u16::try_from(numbers.below(2000)).expect("small");
    let (left, top, right, bottom) = (edge(), edge(), edge(), edge());
    let area = page.map(|_| Area { left, top, right, bottom });
    Place {
        file: pick(numbers, &["a.csv", "in/年报 #1.csv", "x#line=9.csv", "C:\\年报\\a.txt", "-"])
            .to_owned(),
        section: Some(Section::ALL[numbers.below(3)]).filter(|_| line.is_some()),
        sheet,
        page,
        table,
        row,
        line,
        paragraph,
        column,
        area,
        byte,
    }
}

/// A report with cells of every kind: numbers, blanks, texts, and some that the source lacks.
fn any_report(numbers: &mut Numbers) -> Report {
    let form = Form::ALL[numbers.below(2)];
    let lacks_some = numbers.below(2) == 0;
    let mut cells = BTreeMap::new();
    for metric in Metric::of(form) {
        let cell = match numbers.below(8) {
            0 if lacks_some => continue,
            0 | 1 => Cell::Blank,
            2 => Cell::Text {
                text: pick(numbers, TEXTS).to_owned(),
                reading: (numbers.below(2) == 0).then(|| number(numbers, metric)),
                place: Box::new(place(numbers)),
            },
            _ => Cell::Number(number(numbers, metric)),
        };
        cells.insert(metric, cell);
    }
    let mut narrative = BTreeMap::new();
    for &section in Narrative::ALL {
        if let Some(text) = perhaps(numbers, pick(&mut Numbers::new(7), TEXTS)) {
            narrative.insert(section, text + "\n第二段");
        }
    }
    Report {
        department: Department {
            name: pick(numbers, NAMES).to_owned(),
            region_code: perhaps(numbers, "410721"),
            region: perhaps(numbers, "示例县"),
            level: perhaps(numbers, "县级"),
            system: perhaps(numbers, "教育"),
            parent: perhaps(numbers, "示例县人民政府"),
            successor: perhaps(numbers, "示例县教育体育局"),
        },
        year: u16::try_from(2008 + numbers.below(93)).expect("a year"),
        form,
        title: perhaps(numbers, "示例县教育局2021年政府信息公开工作年度报告"),
        cells,
        narrative,
        places: Places::default(),
    }
}

/// A report in which every cell is the same number.
fn plain(name: &str, year: u16, form: Form, value: i64) -> Report {
    Report {
        department: Department { name: name.to_owned(), ..Department::default() },
        year,
        form,
        title: None,
        cells: Metric::of(form).map(|metric| (metric, Cell::Number(value))).collect(),
        narrative: BTreeMap::new(),
        places: Places::default(),
    }
}

fn metric(code: &str) -> Metric {
    Metric::from_code(code).expect(code)
}

fn source(path: &str) -> Source {
    Source {
        path: path.to_owned(),
        sha256: "0".repeat(64),
        bytes: 1,
        format: "csv".to_owned(),
        encoding: "UTF-8".to_owned(),
    }
}

fn import(store: &mut Store, path: &str, reports: &[Report], how: OnConflict) -> Vec<Outcome> {
    store.import_file(&source(path), reports, how).expect("stored")
}

/// A database of these reports.
pub fn store_of(reports: &[Report]) -> Store {
    let mut store = Store::in_memory().expect("a database");
    let outcomes = import(&mut store, "a.csv", reports, OnConflict::Error);
    assert!(outcomes.iter().all(|outcome| *outcome == Outcome::New), "{outcomes:?}");
    store
}

fn text(value: &str) -> Value {
    Value::Text(value.to_owned())
}

// ---- The codebook, in all the places where it stands.

/// The rows of codebook.csv by the names of its columns.
fn codebook() -> Vec<BTreeMap<String, String>> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/report/codebook.csv");
    csv::Reader::from_path(path).expect("the codebook").deserialize().map(Result::unwrap).collect()
}

#[test]
fn the_closed_lists_are_the_codebook() {
    let store = Store::in_memory().expect("a database");
    let codebook = codebook();
    assert_eq!(codebook.len(), Metric::all().len());
    for (row, metric) in codebook.iter().zip(Metric::all()) {
        let forms: Vec<&str> =
            Form::ALL.iter().filter(|form| metric.is_in(**form)).map(|form| form.code()).collect();
        let listed = [
            ("position", metric.position().to_string()),
            ("metric", metric.code().to_owned()),
            ("section", metric.section().code().to_owned()),
            ("row", metric.row_code().to_owned()),
            ("row_zh", metric.row_label().zh.to_owned()),
            ("row_en", metric.row_label().en.to_owned()),
            ("column", metric.column_code().to_owned()),
            ("column_zh", metric.column_label().zh.to_owned()),
            ("column_en", metric.column_label().en.to_owned()),
            ("unit", metric.unit().code().to_owned()),
            ("forms", forms.join("|")),
        ];
        for (column, value) in listed {
            assert_eq!(value, row[column], "{metric}: {column}");
        }
        assert_eq!(metric.is_signed(), row["note"].contains("signed"), "{metric}");
        let columns = "position, section, \"row\", \"column\", coalesce(printed_row, ''), row_zh, \
                       row_en, column_zh, column_en, unit, forms";
        let stored = rows(
            store.connection(),
            &format!("SELECT {columns} FROM metric WHERE metric = '{metric}'"),
        );
        let expected: Vec<Value> = [
            "position",
            "section",
            "row",
            "column",
            "printed_row",
            "row_zh",
            "row_en",
            "column_zh",
            "column_en",
            "unit",
            "forms",
        ]
        .iter()
        .map(|column| match *column {
            "position" | "section" => Value::Integer(row[*column].parse().expect("a number")),
            _ => text(&row[*column]),
        })
        .collect();
        assert_eq!(stored, [expected], "{metric}");
    }
    for (form, count) in [(Form::Form2019, 198), (Form::Form2021, 200)] {
        assert_eq!(Metric::of(form).count(), count);
    }
}

/// The table that has a column for a cell.
pub fn table(metric: Metric, form: Form) -> String {
    match metric.section() {
        Section::Disclosure => format!("section_2_disclosure_{}", form.code()),
        Section::Requests => "section_3_requests".to_owned(),
        Section::Disputes => "section_4_disputes".to_owned(),
    }
}

#[test]
fn the_section_tables_have_a_column_for_each_cell_and_no_other() {
    let store = Store::in_memory().expect("a database");
    let mut expected: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for &form in Form::ALL {
        for metric in Metric::of(form) {
            expected
                .entry(table(metric, form))
                .or_default()
                .insert(metric.code().replace('.', "_"));
        }
    }
    for (table, columns) in expected {
        let found: BTreeSet<String> =
            rows(store.connection(), &format!("SELECT name FROM pragma_table_info('{table}')"))
                .into_iter()
                .map(|row| match &row[0] {
                    Value::Text(name) => name.clone(),
                    other => panic!("{other:?}"),
                })
                .filter(|name| name != "report_id")
                .collect();
        assert_eq!(found, columns, "{table}");
    }
}

#[test]
fn the_tables_keep_out_what_is_no_figure() {
    let mut reports = vec![plain("甲局", 2020, Form::Form2019, 0)];
    reports.push(plain("甲局", 2021, Form::Form2021, 0));
    let store = store_of(&reports);
    for (report_id, form) in [(1, Form::Form2019), (2, Form::Form2021)] {
        for metric in Metric::of(form) {
            let sql = format!(
                "UPDATE {} SET {} = ?1 WHERE report_id = {report_id}",
                table(metric, form),
                metric.sql_column()
            );
            let set = |value: Value| store.connection().execute(&sql, [value]);
            assert_eq!(set(Value::Integer(LARGEST)), Ok(1), "{metric}");
            for bad in [text("6件"), Value::Integer(LARGEST + 1), Value::Blob(vec![1])] {
                assert!(set(bad.clone()).is_err(), "{metric}: {bad:?}");
            }
            assert_eq!(set(Value::Integer(-1)).is_ok(), metric.is_signed(), "{metric}");
        }
    }
}

#[test]
fn the_view_cell_has_one_arm_for_each_metric_and_form() {
    let file = VIEWS.iter().find(|(name, _)| *name == "cell").expect("the view").1;
    let mut arms: Vec<String> = file
        .lines()
        .filter(|line| line.contains("SELECT report_id"))
        .map(|line| {
            line.trim_start_matches("UNION ALL ").replace(" AS metric", "").replace(" AS value", "")
        })
        .map(|line| line.trim_end_matches(';').to_owned())
        .collect();
    let mut expected: Vec<String> = Vec::new();
    for &form in Form::ALL {
        for metric in Metric::of(form) {
            let column = metric.sql_column();
            let table = table(metric, form);
            // One table for both forms has an arm for each; where only one has the row, that is said.
            let narrowed = match (
                metric.section(),
                metric.is_in(Form::Form2019),
                metric.is_in(Form::Form2021),
            ) {
                (Section::Disclosure, ..) | (_, true, true) => String::new(),
                _ => format!(" INNER JOIN report USING (report_id) WHERE form = '{}'", form.code()),
            };
            expected.push(format!("SELECT report_id, '{metric}', {column} FROM {table}{narrowed}"));
        }
    }
    arms.sort();
    expected.sort();
    expected.dedup();
    assert_eq!(arms, expected);
}

/// A figure of a report, worked out from the closed lists.
fn figure(report: &Report, code: &str) -> Option<i64> {
    let sum = |group: &Group| group.parts.iter().map(|part| report.value(metric(part))).sum();
    match Group::find(code) {
        Some(group) if code == "other.total" && report.form == Form::Form2019 => {
            assert_eq!(group.parts.len(), 3);
            report.value(metric("other.total"))
        }
        Some(group) => sum(group),
        None => report.value(metric(code)),
    }
}

fn part(report: &Report, terms: &[(Sign, &'static str)]) -> Option<i64> {
    terms
        .iter()
        .map(|(sign, code)| {
            figure(report, code).map(|value| if *sign == Sign::Plus { value } else { -value })
        })
        .sum()
}

fn integer(value: Option<i64>) -> Value {
    value.map_or(Value::Null, Value::Integer)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn what_is_saved_is_loaded(seed in any::<u64>()) {
        let report = any_report(&mut Numbers::new(seed));
        let store = store_of(std::slice::from_ref(&report));
        let loaded = store.load(&report.department.name, report.year).expect("read");
        assert_eq!(loaded.as_ref(), Some(&report));
        // The view gives the same, one row a cell, and NULL for whatever has no number.
        let cells = rows(store.connection(), "SELECT metric, value FROM cell ORDER BY metric");
        let mut expected: Vec<Vec<Value>> = Metric::of(report.form)
            .map(|metric| vec![text(metric.code()), integer(report.value(metric))])
            .collect();
        expected.sort_by(|left, right| format!("{left:?}").cmp(&format!("{right:?}")));
        let mut found = cells;
        found.sort_by(|left, right| format!("{left:?}").cmp(&format!("{right:?}")));
        assert_eq!(found, expected);
        // So does the one laid out by report.
        let by_report = "SELECT metric, value FROM cell_by_report ORDER BY metric";
        let mut by_report = rows(store.connection(), by_report);
        by_report.sort_by(|left, right| format!("{left:?}").cmp(&format!("{right:?}")));
        assert_eq!(by_report, expected);
        // Saved again it is the same report, and nothing is written.
        let mut store = store;
        let before = store.connection().total_changes();
        let again = import(&mut store, "b.csv", &[report], OnConflict::Error);
        assert_eq!(again, [Outcome::Unchanged]);
        assert_eq!(store.connection().total_changes(), before);
    }

    #[test]
    fn both_views_of_cells_are_the_same_for_many_reports(seed in any::<u64>()) {
        let numbers = &mut Numbers::new(seed);
        let mut reports: Vec<Report> = (0..4).map(|_| any_report(numbers)).collect();
        for (report, kind) in (0..).zip(generator::KINDS) {
            reports.push(kind.1(seed.wrapping_add(report), Form::ALL[numbers.below(2)]).report());
        }
        for (number, report) in reports.iter_mut().enumerate() {
            report.department = Department { name: format!("第{number}局"), ..Department::default() };
        }
        let store = store_of(&reports);
        let of = |view: &str| {
            let order = "ORDER BY report_id, metric";
            rows(store.connection(), &format!("SELECT report_id, metric, value FROM {view} {order}"))
        };
        let cells: usize = reports.iter().map(|report| Metric::of(report.form).count()).sum();
        assert_eq!(of("cell").len(), cells);
        assert_eq!(of("cell_by_report"), of("cell"));
    }

    #[test]
    fn rates_and_groups_are_the_same_in_rust_and_sql(seed in any::<u64>()) {
        let numbers = &mut Numbers::new(seed);
        let mut report = any_report(numbers);
        // Few blanks, else hardly any sum is known.
        for (&metric, cell) in &mut report.cells {
            if metric.section() != Section::Disclosure && numbers.below(12) > 0 {
                *cell = Cell::Number(i64::try_from(numbers.below(1000)).expect("small"));
            }
        }
        let store = store_of(std::slice::from_ref(&report));
        for group in GROUPS {
            let sql = format!("SELECT value FROM figure WHERE metric = '{}'", group.code);
            let found = rows(store.connection(), &sql);
            assert_eq!(found, [vec![integer(figure(&report, group.code))]], "{}", group.code);
        }
        for &Indicator { code, numerator, denominator, .. } in INDICATORS {
            let (numerator, denominator) = (part(&report, numerator), part(&report, denominator));
            let both = numerator.zip(denominator);
            let expected = vec![integer(both.map(|it| it.0)), integer(both.map(|it| it.1))];
            let in_view = rows(
                store.connection(),
                &format!("SELECT numerator, denominator FROM indicator_part WHERE indicator = '{code}'"),
            );
            assert_eq!(in_view, [expected], "{code}: the view");
            let sql = rows(
                store.connection(),
                &format!("SELECT numerator_sql, denominator_sql FROM indicator WHERE indicator = '{code}'"),
            );
            let [Value::Text(above), Value::Text(below)] = &sql[0][..] else { panic!("{sql:?}") };
            let by_table = rows(
                store.connection(),
                &format!(
                    "SELECT {above}, {below} FROM section_3_requests \
                     INNER JOIN section_4_disputes USING (report_id)"
                ),
            );
            assert_eq!(by_table, [vec![integer(numerator), integer(denominator)]], "{code}: the table");
        }
    }
}

#[test]
fn the_table_indicator_and_its_view_have_the_rates_of_the_program() {
    let store = store_of(&[plain("甲局", 2021, Form::Form2021, 1)]);
    let codes: BTreeSet<&str> = INDICATORS.iter().map(|indicator| indicator.code).collect();
    for table in ["indicator", "indicator_part"] {
        let found = rows(store.connection(), &format!("SELECT indicator FROM {table}"));
        let found: BTreeSet<String> = found
            .iter()
            .map(|row| match &row[0] {
                Value::Text(code) => code.clone(),
                other => panic!("{other:?}"),
            })
            .collect();
        assert_eq!(found, codes.iter().map(|code| (*code).to_owned()).collect(), "{table}");
    }
}

// ---- Views.

#[test]
fn every_cell_group_and_rate_compares_once() {
    let store = Store::in_memory().expect("a database");
    let measures = rows(store.connection(), "SELECT metric, label_zh, label_en FROM measure");
    let cells = Metric::all().iter().map(|metric| metric.code());
    let groups = GROUPS.iter().map(|group| group.code);
    let rates = INDICATORS.iter().map(|indicator| indicator.code);
    let expected: BTreeSet<&str> = cells.chain(groups).chain(rates).collect();
    assert_eq!(measures.len(), expected.len());
    for row in &measures {
        let [Value::Text(code), Value::Text(zh), Value::Text(en)] = &row[..] else {
            panic!("{row:?}")
        };
        assert!(expected.contains(code.as_str()), "{code}");
        if let Some(group) = Group::find(code) {
            assert_eq!((zh.as_str(), en.as_str()), (group.label.zh, group.label.en));
        }
    }
}

#[test]
fn every_view_file_is_listed_and_prepares_on_a_fresh_database() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("sql/views");
    let files: BTreeSet<String> = std::fs::read_dir(folder)
        .expect("the folder")
        .map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned())
        .collect();
    assert_eq!(files, VIEWS.iter().map(|(name, _)| format!("{name}.sql")).collect());
    let store = Store::in_memory().expect("a database");
    for (name, file) in VIEWS {
        assert!(file.contains(&format!("CREATE VIEW {name} AS")), "{name}: its file makes it");
        // `measure` lists the figures that there can be; every other view is about reports.
        let is_empty = rows(store.connection(), &format!("SELECT * FROM \"{name}\"")).is_empty();
        assert_eq!(is_empty, *name != "measure", "{name}");
    }
}

/// One department, one report of each form; what a clerk could add up on paper.
fn two_reports() -> Store {
    let mut old = plain("示例县教育局", 2020, Form::Form2019, 1);
    old.cells.insert(metric("procurement.amount"), Cell::Number(5));
    old.cells.insert(metric("licensing.items_change"), Cell::Number(-3));
    old.cells.insert(metric("rules.made"), Cell::Blank);
    let mut new = plain("示例县教育局", 2021, Form::Form2021, 2);
    new.department.region_code = Some("410721".to_owned());
    new.title = Some("示例县教育局2021年政府信息公开工作年度报告".to_owned());
    new.cells.insert(metric("fees.amount"), Cell::Number(856_008_970_005));
    new.cells.insert(metric("rules.in_force"), Cell::Blank);
    new.cells.insert(metric("received.total"), Cell::Number(12));
    new.cells.insert(metric("denied_inquiry.total"), Cell::Blank);
    new.cells.insert(metric("reconsideration.total"), Cell::Number(9));
    store_of(&[old, new])
}

#[test]
fn the_chinese_views_give_the_figures_of_the_form() {
    let store = two_reports();
    let connection = store.connection();
    let one = |sql: &str| -> Vec<Value> {
        let mut found = rows(connection, sql);
        assert_eq!(found.len(), 1, "{sql}: {found:?}");
        found.remove(0)
    };
    assert_eq!(
        one("SELECT 部门, 行政区划代码, 表式, 本年新收, 不予公开, 无法提供, 不予处理, 其他处理,
             行政复议总计, 行政诉讼总计, 来源文件 FROM 年报总表 WHERE 年度 = 2021"),
        [
            text("示例县教育局"),
            text("410721"),
            text("2021"),
            Value::Integer(12),
            Value::Null, // One of its eight parts is blank.
            Value::Integer(6),
            Value::Integer(10),
            Value::Integer(6),
            Value::Integer(9),
            Value::Integer(4),
            text("a.csv"),
        ]
    );
    assert_eq!(
        one("SELECT 不予公开, 其他处理, 标题 FROM 年报总表 WHERE 年度 = 2020"),
        [Value::Integer(8), Value::Integer(1), Value::Null]
    );
    let disclosed = |year: u16, row: &str, column: &str| {
        one(&format!(
            "SELECT 数值, 单位 FROM 主动公开情况
             WHERE 年度 = {year} AND 信息内容 = '{row}' AND 项目 = '{column}'"
        ))
    };
    assert_eq!(
        disclosed(2021, "行政事业性收费", "本年收费金额"),
        [text("8560089700.05"), text("元")]
    );
    assert_eq!(disclosed(2020, "政府集中采购", "采购总金额"), [text("0.05"), text("元")]);
    assert_eq!(disclosed(2020, "行政许可", "本年增/减"), [Value::Integer(-3), text("项")]);
    assert_eq!(disclosed(2021, "规章", "现行有效件数"), [Value::Null, text("件")]);
    assert_eq!(disclosed(2020, "规章", "本年新制作数量"), [Value::Null, text("件")]);
    let count = |view: &str, year: u16| {
        one(&format!("SELECT count(*) FROM {view} WHERE 年度 = {year}"))[0].clone()
    };
    for (view, old, new) in
        [("主动公开情况", 22, 10), ("申请办理情况", 23, 25), ("复议诉讼情况", 3, 3)]
    {
        assert_eq!(count(view, 2020), Value::Integer(old), "{view}");
        assert_eq!(count(view, 2021), Value::Integer(new), "{view}");
    }
    assert_eq!(
        one("SELECT 自然人, 总计 FROM 申请办理情况 WHERE 年度 = 2021 AND 行号 = '3.3.8'"),
        [Value::Integer(2), Value::Null]
    );
    assert_eq!(
        one("SELECT 结果维持, 总计 FROM 复议诉讼情况 WHERE 年度 = 2021 AND 类别 = '行政复议'"),
        [Value::Integer(2), Value::Integer(9)]
    );
    assert_eq!(
        one("SELECT 上年, 本年, 增减, 增减百分比 FROM 年度对比 WHERE 指标 LIKE '一、%/总计'"),
        [Value::Integer(1), Value::Integer(12), Value::Integer(11), Value::Real(1100.0)]
    );
    assert_eq!(
        one("SELECT 上年, 本年, 增减, 增减百分比 FROM 年度对比 WHERE 指标 = '（三）不予公开/总计'"),
        [Value::Integer(8), Value::Null, Value::Null, Value::Null]
    );
    assert_eq!(
        one("SELECT 应为, 实为, 程度 FROM 校验结果 WHERE 年度 = 2021 AND 规则 = 's4-parts'
             AND 指标 LIKE '行政复议/%'"),
        [Value::Integer(8), Value::Integer(9), text("错误")]
    );
    let child = "INSERT INTO department (name, parent_id)
        SELECT '示例县下级局', department_id FROM report LIMIT 1";
    connection.execute(child, []).expect("a child that did not report");
    // What is wrong with reports is wrong with none of these.
    let of_faults = ["report_twice", "department_unclear"];
    for (name, _) in VIEWS.iter().filter(|(name, _)| !of_faults.contains(name)) {
        assert!(!rows(connection, &format!("SELECT * FROM \"{name}\"")).is_empty(), "{name}");
    }
    let unclear = "SELECT year FROM department_unclear ORDER BY year";
    assert_eq!(rows(connection, unclear), Vec::<Vec<Value>>::new());
    let merger = "INSERT INTO department (name) VALUES ('示例县新局');
        UPDATE department SET successor_id = last_insert_rowid()
        WHERE department_id IN (SELECT department_id FROM report)
        OR name = '示例县下级局'";
    connection.execute_batch(merger).expect("one of the two merged bodies has no report");
    assert_eq!(rows(connection, unclear), [[Value::Integer(2020)], [Value::Integer(2021)]]);
}

// ---- What an import stores beside figures, and what it never stores.

fn findings(store: &Store) -> Vec<Vec<Value>> {
    rows(
        store.connection(),
        "SELECT rule, metric, expected, found, accepted_note FROM finding ORDER BY rule, metric",
    )
}

fn as_rows(report: &Report) -> Vec<Vec<Value>> {
    let mut rows: Vec<Vec<Value>> = Vec::new();
    for (rule, checked) in check::check(report) {
        let number = |number: Option<i64>| number.map_or(Value::Null, Value::Integer);
        rows.extend(checked.findings.iter().map(|finding| {
            let metric = finding.metric.map_or(Value::Null, |metric| text(metric.code()));
            vec![
                text(rule.id),
                metric,
                number(finding.expected),
                number(finding.found),
                Value::Null,
            ]
        }));
    }
    rows.sort_by(|left, right| format!("{left:?}").cmp(&format!("{right:?}")));
    rows
}

#[test]
fn findings_are_stored_and_follow_the_figures() {
    let mut report = plain("甲局", 2021, Form::Form2021, 0);
    report.cells.insert(metric("reconsideration.total"), Cell::Number(1));
    report.cells.insert(metric("received.total"), Cell::Number(1));
    let mut store = store_of(std::slice::from_ref(&report));
    assert_eq!(findings(&store), as_rows(&report));
    assert_eq!(findings(&store).len(), 3);
    // A person lets one stand. The note stays as long as the finding is the same.
    let accept = "UPDATE finding SET accepted_note = '原件如此' WHERE rule = 's4-parts'";
    store.connection().execute(accept, []).expect("accepted");
    report.cells.insert(metric("received.total"), Cell::Number(0));
    import(&mut store, "b.csv", std::slice::from_ref(&report), OnConflict::Replace);
    let kept = vec![
        text("s4-parts"),
        text("reconsideration.total"),
        Value::Integer(0),
        Value::Integer(1),
        text("原件如此"),
    ];
    assert_eq!(findings(&store), [kept]);
    // What the rules of an earlier program found gives way when the file is imported again.
    store
        .connection()
        .execute("UPDATE finding SET rule = 's4-former', metric = 'received.total'", [])
        .expect("changed");
    let again = import(&mut store, "b.csv", std::slice::from_ref(&report), OnConflict::Error);
    assert_eq!(again, [Outcome::Unchanged]);
    assert_eq!(findings(&store), as_rows(&report));
    report.cells.insert(metric("reconsideration.total"), Cell::Number(0));
    import(&mut store, "c.csv", &[report], OnConflict::Replace);
    assert_eq!(findings(&store), Vec::<Vec<Value>>::new());
}

#[test]
fn a_conflict_is_refused_skipped_or_replaced_and_what_was_replaced_is_on_record() {
    let first = plain("甲局", 2021, Form::Form2021, 1);
    let mut second = first.clone();
    second.cells.insert(metric("received.total"), Cell::Number(7));
    second.cells.insert(metric("granted.total"), Cell::Blank);
    let other = plain("乙局", 2021, Form::Form2021, 1);
    let mut store = store_of(std::slice::from_ref(&first));
    let loaded = |store: &Store, name: &str| store.load(name, 2021).expect("read");

    let file = [second.clone(), other.clone()];
    let outcomes = import(&mut store, "b.csv", &file, OnConflict::Error);
    let [Outcome::Conflict(conflict), Outcome::New] = &outcomes[..] else { panic!("{outcomes:?}") };
    assert_eq!((conflict.differences.len(), conflict.earlier.as_str()), (2, "a.csv"));
    assert_eq!(loaded(&store, "甲局"), Some(first.clone()));
    assert_eq!(loaded(&store, "乙局"), None, "nothing of the file was stored");
    assert_eq!(rows(store.connection(), "SELECT * FROM source_file").len(), 1);

    let outcomes = import(&mut store, "b.csv", &file, OnConflict::Skip);
    assert!(matches!(&outcomes[..], [Outcome::Skipped(_), Outcome::New]), "{outcomes:?}");
    assert_eq!(loaded(&store, "甲局"), Some(first));
    assert_eq!(loaded(&store, "乙局"), Some(other));

    let outcomes = import(&mut store, "c.csv", &file, OnConflict::Replace);
    assert_eq!(outcomes, [Outcome::Replaced { changes: 2 }, Outcome::Unchanged]);
    assert_eq!(loaded(&store, "甲局"), Some(second));
    let changes = rows(
        store.connection(),
        "SELECT metric, old, new, before.path, after.path
         FROM cell_change
         INNER JOIN source_file AS before ON before.source_id = old_source_id
         INNER JOIN source_file AS after ON after.source_id = new_source_id
         WHERE changed_at LIKE '____-__-__T__:__:__Z'
         ORDER BY metric",
    );
    let change = |metric: &str, new: Value| {
        vec![text(metric), Value::Integer(1), new, text("a.csv"), text("c.csv")]
    };
    assert_eq!(
        changes,
        [change("granted.total", Value::Null), change("received.total", Value::Integer(7))]
    );
}

#[test]
fn a_source_that_says_more_completes_a_report_and_contradicts_nothing() {
    let mut first = plain("甲局", 2021, Form::Form2021, 1);
    let whole = first.clone();
    let unread =
        Cell::Text { text: "1 1".to_owned(), reading: None, place: Box::new(Place::file("a.txt")) };
    first.cells.insert(metric("received.total"), unread);
    first.cells.remove(&metric("fees.amount"));
    let mut store = store_of(&[first]);
    let outcomes = import(&mut store, "b.csv", std::slice::from_ref(&whole), OnConflict::Error);
    assert_eq!(outcomes, [Outcome::Completed { filled: 2 }]);
    assert_eq!(store.load("甲局", 2021).expect("read"), Some(whole));
    let changes =
        rows(store.connection(), "SELECT metric, old, new FROM cell_change ORDER BY metric");
    let change = |metric: &str| vec![text(metric), Value::Null, Value::Integer(1)];
    assert_eq!(changes, [change("fees.amount"), change("received.total")]);
}

/// Everything in every table.
fn contents(connection: &Connection) -> Vec<(String, Vec<Vec<Value>>)> {
    let tables =
        rows(connection, "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name");
    let mut contents = Vec::new();
    for table in tables {
        let Value::Text(name) = &table[0] else { panic!("{table:?}") };
        contents.push((name.clone(), rows(connection, &format!("SELECT * FROM \"{name}\""))));
    }
    contents
}

#[test]
fn a_file_that_fails_in_the_middle_leaves_nothing() {
    let mut store = store_of(&[plain("甲局", 2021, Form::Form2021, 1)]);
    let before = contents(store.connection());
    let replacement = plain("甲局", 2021, Form::Form2021, 2);
    let new = plain("乙局", 2021, Form::Form2021, 2);
    // A cell that the form has no column for.
    let mut bad = plain("丙局", 2021, Form::Form2021, 2);
    bad.cells.insert(metric("rules.made"), Cell::Number(1));
    let file = [replacement.clone(), new.clone(), bad];
    let refused = store.import_file(&source("b.csv"), &file, OnConflict::Replace);
    assert!(matches!(refused, Err(ref it) if matches!(it.reason, Reason::Failed { .. })));
    assert_eq!(contents(store.connection()), before);
    // A number that the schema does not allow, which the program never reads.
    let mut bad = plain("丙局", 2021, Form::Form2021, 2);
    bad.cells.insert(metric("carried_out.total"), Cell::Number(LARGEST + 1));
    let file = [replacement, new, bad];
    assert!(store.import_file(&source("b.csv"), &file, OnConflict::Replace).is_err());
    assert_eq!(contents(store.connection()), before);
    // The same file without it is stored whole.
    import(&mut store, "b.csv", &file[..2], OnConflict::Replace);
    assert_ne!(contents(store.connection()), before);
}
