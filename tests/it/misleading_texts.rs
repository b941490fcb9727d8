//! Published text that reads smoothly and means something else: nothing of it may be taken.

use stats::document::read;
use stats::problem::Severity;
use stats::recognise::{Hints, recognise};
use stats::report::{Form, Metric, Narrative, Section};

use crate::published_texts::{DEPARTMENT, Layout, Values, figures, write};
use crate::support::Numbers;

fn report(layout: Layout) -> (Vec<String>, Values) {
    let mut numbers = Numbers::new(2021);
    let values = figures(Form::Form2021, &mut numbers);
    (write(Form::Form2021, layout, &values, &mut numbers), values)
}

/// Reads a text; whatever is read must be right. Returns which of the metrics asked for were read,
/// and how many problems were named.
fn read_of(
    lines: &[String],
    truth: &Values,
    is_asked: impl Fn(Metric) -> bool,
) -> (Vec<Metric>, usize) {
    let document = read(lines.join("\n").as_bytes(), "a.txt").expect("a text");
    let recognised = recognise(&document, &Hints::default());
    let unset = recognised.problems.iter().filter(|it| it.severity == Severity::Unset).count();
    let cells = recognised.reports.iter().flat_map(|report| &report.cells);
    let mut asked = Vec::new();
    for (&metric, cell) in cells {
        let Some(value) = cell.value() else { continue };
        assert_eq!(truth[&metric], Some(value), "{metric}");
        if is_asked(metric) {
            asked.push(metric);
        }
    }
    (asked, unset)
}

fn replace(lines: &mut [String], from: &str, to: &str) {
    let changed = lines.iter_mut().filter(|line| line.contains(from));
    assert_eq!(changed.map(|line| *line = line.replace(from, to)).count(), 1, "{from}");
}

fn assert_unread(lines: &[String], truth: &Values, is_asked: impl Fn(Metric) -> bool) {
    let (read, problems) = read_of(lines, truth, is_asked);
    assert_eq!(read, []);
    assert!(problems > 0, "it is said");
}

#[test]
fn columns_in_another_order_are_not_taken() {
    for layout in [Layout::Line, Layout::Single, Layout::Mixed] {
        let is_request = |metric: Metric| metric.section() == Section::Requests;
        let (mut lines, truth) = report(layout);
        assert!(!read_of(&lines, &truth, is_request).0.is_empty(), "{layout:?}: it is read at all");
        replace(&mut lines, "商业企业 科研机构", "科研机构 商业企业");
        assert_unread(&lines, &truth, is_request);
    }
    let is_dispute = |metric: Metric| metric.section() == Section::Disputes;
    let (mut lines, truth) = report(Layout::Line);
    replace(&mut lines, "未经复议直接起诉 复议后起诉", "复议后起诉 未经复议直接起诉");
    assert_unread(&lines, &truth, is_dispute);
    let (mut lines, truth) = report(Layout::Line);
    replace(&mut lines, "行政复议 行政诉讼", "行政诉讼 行政复议");
    assert_unread(&lines, &truth, is_dispute);
    // Of the last track alone.
    let (mut lines, truth) = report(Layout::Line);
    let at = lines.iter().rposition(|line| line.contains("结果维持 结果纠正")).expect("the heads");
    let (before, after) = lines[at].rsplit_once("结果维持 结果纠正").expect("the heads");
    lines[at] = format!("{before}结果纠正 结果维持{after}");
    assert_unread(&lines, &truth, is_dispute);
}

#[test]
fn figures_above_their_labels_are_not_the_next_labels() {
    let (lines, truth) = report(Layout::Line);
    let rows = ["规章", "行政规范性文件"];
    let moved: Vec<String> = lines
        .iter()
        .flat_map(|line| match line.split_once(' ') {
            Some((label, values)) if rows.contains(&label) => {
                vec![values.to_owned(), label.to_owned()]
            }
            _ => vec![line.clone()],
        })
        .collect();
    assert_unread(&moved, &truth, |metric| metric.code().contains("rules."));
    assert_unread(&moved, &truth, |metric| metric.code().contains("normative_documents."));
}

#[test]
fn a_number_of_a_page_is_no_figure() {
    let (lines, mut truth) = report(Layout::Line);
    let blank = Metric::from_code("licensing.decisions").expect("a metric");
    truth.insert(blank, None);
    let at = lines.iter().position(|line| line.starts_with("行政许可 ")).expect("the row");
    let mut lines = lines.clone();
    lines[at] = "行政许可".to_owned();
    lines.insert(at + 1, "5".to_owned());
    assert_unread(&lines, &truth, |metric| metric == blank);
}

#[test]
fn a_bare_number_of_a_page_is_no_figure_where_figures_have_their_own_lines() {
    let (lines, mut truth) = report(Layout::Single);
    let made = Metric::from_code("rules.in_force").expect("a metric");
    truth.insert(made, None);
    let at = lines.iter().position(|line| line == "规章").expect("the row");
    let mut lines = lines.clone();
    // The last figure is blank, and the number of the page stands in its place.
    lines[at + 3] = "2".to_owned();
    lines.push("3".to_owned());
    assert_unread(&lines, &truth, |metric| metric.row_code() == made.row_code());
}

#[test]
fn a_number_torn_in_two_beside_a_blank_cell_is_not_two_figures() {
    let (lines, mut truth) = report(Layout::Line);
    let at = lines.iter().position(|line| line.starts_with("（一）予以公开 ")).expect("the row");
    let values = [Some(25), Some(3), None, Some(0), Some(0), Some(0), Some(28)];
    for (who, value) in ["natural_person", "enterprise", "research", "public_welfare"]
        .iter()
        .chain(&["legal_service", "other_org", "total"])
        .zip(values)
    {
        let metric = Metric::from_code(&format!("granted.{who}")).expect("a metric");
        truth.insert(metric, value);
    }
    let mut lines = lines.clone();
    lines[at] = "（一）予以公开 2 5 3 0 0 0 28".to_owned();
    assert_unread(&lines, &truth, |metric| metric.row_code() == "granted");
}

#[test]
fn a_table_that_is_not_there_is_named() {
    let (lines, truth) = report(Layout::Line);
    let headings = Section::ALL.iter().map(|section| section.label().zh);
    let headings: Vec<&str> = headings.chain([Narrative::Problems.label().zh]).collect();
    let at = |heading: &str| lines.iter().position(|line| line == heading).expect("a heading");
    for (section, pair) in Section::ALL.iter().zip(headings.windows(2)) {
        let rest = [&lines[..=at(pair[0])], &lines[at(pair[1])..]].concat();
        assert_unread(&rest, &truth, |metric| metric.section() == *section);
    }
}

#[test]
fn counts_in_hundreds_are_not_counts() {
    let (mut lines, truth) = report(Layout::Line);
    let licensing = Metric::from_code("licensing.decisions").expect("a metric");
    let at = lines.iter().position(|line| line.starts_with("行政许可 ")).expect("the row");
    lines[at - 1] = "信息内容 本年处理决定数量（万件）".to_owned();
    assert_unread(&lines, &truth, |metric| metric == licensing);
    let (mut lines, truth) = report(Layout::Line);
    replace(&mut lines, " 申请人情况", " 申请人情况（单位：百件）");
    assert_unread(&lines, &truth, |metric| metric.section() == Section::Requests);
}

#[test]
fn digits_on_the_line_above_may_be_of_the_number_below() {
    let (lines, truth) = report(Layout::Line);
    for (label, code) in [("行政许可 ", "licensing.decisions"), ("一、本年新收", "received.total")]
    {
        let mut lines = lines.clone();
        let at = lines.iter().position(|line| line.starts_with(label)).expect("the row");
        let (before, values) = lines[at].split_once(' ').expect("values");
        // The first digit of the first value is lost to the line above.
        let rest = values.trim_start_matches(|one: char| one.is_ascii_digit());
        lines[at] = format!("{before} 5{rest}");
        lines.insert(at, "12".to_owned());
        let metric = Metric::from_code(code).expect("a metric");
        assert_unread(&lines, &truth, |one| one.row_code() == metric.row_code());
    }
}

#[test]
fn the_rest_of_another_report_is_not_of_this_one() {
    let (own, _) = report(Layout::Line);
    let other: Vec<String> =
        own.iter().map(|line| line.replace(DEPARTMENT, "示例县民政局")).collect();
    let at = |heading: &str| own.iter().position(|line| line.starts_with(heading)).expect(heading);
    let (three, granted) = (at("三、收到"), at("3.危及"));
    for lines in [
        [&own[..three], &other[..]].concat(),
        [&own[..granted], &other[..1], &other[granted..]].concat(),
        [&other[three..], &own[..three]].concat(),
    ] {
        let document = read(lines.join("\n").as_bytes(), "a.txt").expect("a text");
        assert!(recognise(&document, &Hints::default()).is_refused());
    }
}

#[test]
fn tables_of_two_forms_are_of_two_reports() {
    let (own, _) = report(Layout::Line);
    let mut numbers = Numbers::new(2019);
    let values = figures(Form::Form2019, &mut numbers);
    let other = write(Form::Form2019, Layout::Line, &values, &mut numbers);
    let at = other.iter().position(|line| line.starts_with("二、主动")).expect("the heading");
    let document = read([&own[..], &other[at..]].concat().join("\n").as_bytes(), "a.txt");
    let recognised = recognise(&document.expect("a text"), &Hints::default());
    assert!(recognised.is_refused());
}
