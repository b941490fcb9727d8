//! Pictures are held to what a reader would see: the SVG is read again, and every text and every
//! shape is looked at where it stands.

#![allow(clippy::cast_precision_loss)] // The figures are small.

use proptest::prelude::*;
use resvg::usvg::roxmltree::{Document, Node};

use super::text::width;
use super::*;

/// A text where it stands, as wide as it is taken for.
#[derive(Clone, Debug)]
struct Box {
    text: String,
    left: f64,
    right: f64,
    top: f64,
    bottom: f64,
}

impl Box {
    fn meets(&self, other: &Box) -> bool {
        let over = |from: f64, to: f64, other_from: f64, other_to: f64| {
            to.min(other_to) - from.max(other_from) > 1.0
        };
        over(self.left, self.right, other.left, other.right)
            && over(self.top, self.bottom, other.top, other.bottom)
    }
}

fn number(node: Node<'_, '_>, name: &str) -> f64 {
    node.attribute(name).and_then(|text| text.parse().ok()).unwrap_or_else(|| panic!("{name}"))
}

fn texts(document: &Document<'_>) -> Vec<Box> {
    let nodes = document.descendants().filter(|node| node.has_tag_name("text"));
    let place = |node: Node<'_, '_>| {
        let text = node.text().unwrap_or("").to_owned();
        let size = number(node, "font-size");
        #[allow(clippy::cast_possible_truncation)]
        let wide = f64::from(width(&text, size as i32));
        let (x, baseline) = (number(node, "x"), number(node, "y"));
        let left = match node.attribute("text-anchor") {
            Some("middle") => x - wide / 2.0,
            Some("end") => x - wide,
            _ => x,
        };
        let (top, bottom) = (baseline - 0.82 * size, baseline + 0.14 * size);
        Box { text, left, right: left + wide, top, bottom }
    };
    nodes.map(place).collect()
}

/// Every corner of every shape.
fn corners(document: &Document<'_>) -> Vec<(f64, f64)> {
    let mut corners = Vec::new();
    for node in document.descendants() {
        match node.tag_name().name() {
            "rect" => {
                let x = node.attribute("x").map_or(0.0, |_| number(node, "x"));
                let y = node.attribute("y").map_or(0.0, |_| number(node, "y"));
                assert!(number(node, "width") >= 0.0 && number(node, "height") >= 0.0);
                corners.extend([(x, y), (x + number(node, "width"), y + number(node, "height"))]);
            }
            "circle" => {
                let (x, y, r) = (number(node, "cx"), number(node, "cy"), number(node, "r"));
                corners.extend([(x - r, y - r), (x + r, y + r)]);
            }
            "polyline" => {
                let points = node.attribute("points").expect("points").split(' ');
                corners.extend(points.map(|point| {
                    let (x, y) = point.split_once(',').expect("a point");
                    (x.parse().expect("x"), y.parse().expect("y"))
                }));
            }
            _ => {}
        }
    }
    corners
}

/// Holds a picture to what holds for every one.
fn check(chart: &Chart, style: Style) -> String {
    let svg = chart.svg(style).expect("a picture");
    assert_eq!(svg, chart.svg(style).expect("a picture"), "the same bytes again");
    let document = Document::parse(&svg).expect("well-formed");
    let view = document.root_element().attribute("viewBox").expect("a view box");
    let view: Vec<f64> = view.split(' ').map(|one| one.parse().expect("a number")).collect();
    let [0.0, 0.0, wide, high] = view[..] else { panic!("{view:?}") };
    let texts = texts(&document);
    for text in &texts {
        let is_inside = text.left >= -1.0 && text.right <= wide + 1.0 && text.bottom <= high;
        assert!(is_inside && text.top >= 0.0, "outside of {wide} x {high}: {text:?}\n{svg}");
    }
    for (index, text) in texts.iter().enumerate() {
        for other in &texts[index + 1..] {
            assert!(!text.meets(other), "upon each other: {text:?} {other:?}\n{svg}");
        }
    }
    for (x, y) in corners(&document) {
        let is_inside = (-1.0..=wide + 1.0).contains(&x) && (-1.0..=high + 1.0).contains(&y);
        assert!(is_inside, "outside of {wide} x {high}: {x} {y}\n{svg}");
    }
    let written: String = texts.iter().map(|text| text.text.replace(' ', "")).collect();
    for text in [&chart.title, &chart.subtitle, &chart.source].into_iter().chain(&chart.notes) {
        assert!(written.contains(&text.replace(' ', "")), "{text} is missing");
    }
    svg
}

/// What stands in texts and titles, one a line.
fn words(svg: &str) -> Vec<String> {
    let document = Document::parse(svg).expect("well-formed");
    let nodes = document.descendants();
    let nodes = nodes.filter(|node| node.has_tag_name("text") || node.has_tag_name("title"));
    nodes.map(|node| node.text().unwrap_or("").to_owned()).collect()
}

fn says(svg: &str, text: &str) -> bool {
    words(svg).iter().any(|one| one.contains(text))
}

fn figure(value: f64) -> Figure {
    Figure { value, text: format!("{value}") }
}

fn chart(body: Body) -> Chart {
    Chart {
        title: "2021年本年新收政府信息公开申请数量与2020年相比".to_owned(),
        subtitle: "件；各部门的增减".to_owned(),
        body,
        notes: vec!["2021年：14个部门中13个已报送；缺：示例县财政局".to_owned()],
        source: "数据：sample.db".to_owned(),
        language: Language::Zh,
    }
}

/// Names short and long, Chinese and English.
fn name() -> impl Strategy<Value = String> {
    prop_oneof![
        "示例县(教育|公安|民政|自然资源|人力资源和社会保障){1,6}局",
        "[A-Z][a-z]{2,9} (County |Department |of |Natural ){0,5}Bureau",
    ]
}

fn style() -> impl Strategy<Value = Style> {
    prop_oneof![Just(Style::FILE), (360..1200).prop_map(Style::embedded)]
}

fn value() -> impl Strategy<Value = f64> {
    prop_oneof![
        Just(0.0),
        (0..200_u32).prop_map(f64::from),
        (0..3_000_000_u32).prop_map(f64::from),
        (0..1000_u32).prop_map(|value| f64::from(value) / 10.0),
    ]
}

fn rectangles(svg: &str) -> Vec<(String, f64, f64)> {
    let document = Document::parse(svg).expect("well-formed");
    let groups = document.descendants().filter(|node| node.has_tag_name("g"));
    let found = groups.filter_map(|group| {
        let title = group.children().find(|node| node.has_tag_name("title"))?.text()?.to_owned();
        let shape = group.children().find(|node| node.has_tag_name("rect"));
        Some((
            title,
            shape.map_or(0.0, |shape| number(shape, "width")),
            shape.map_or(0.0, |shape| number(shape, "height")),
        ))
    });
    found.collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn bars_are_in_proportion_and_say_all(
        rows in prop::collection::vec((name(), value(), any::<bool>()), 0..50),
        is_change: bool,
        style in style(),
    ) {
        let bars: Vec<Bar> = rows.iter().enumerate().map(|(index, (name, value, is_down))| {
            let value = if is_change && *is_down { -value } else { *value };
            Bar {
                lead: if is_change { String::new() } else { (index + 1).to_string() },
                label: name.clone(),
                figure: figure(value),
                detail: format!("{index} → {value}"),
            }
        }).collect();
        let count = bars.len();
        let largest = bars.iter().take(MOST_ROWS).map(|bar| bar.figure.value.abs()).fold(0.0, f64::max);
        let body = Bars { bars: bars.clone(), detail_heading: "2020 → 2021".to_owned(), is_change };
        let svg = check(&chart(Body::Bars(body)), style);
        let drawn = rectangles(&svg);
        prop_assert_eq!(drawn.len(), count.min(MOST_ROWS));
        let longest = drawn.iter().map(|(_, width, _)| *width).fold(0.0, f64::max);
        for (bar, (title, width, _)) in bars.iter().zip(&drawn) {
            prop_assert!(title.starts_with(&bar.label) && title.contains(&bar.detail), "{}", title);
            let expected = if largest > 0.0 { bar.figure.value.abs() / largest * longest } else { 0.0 };
            let expected = if bar.figure.value == 0.0 { 0.0 } else { expected.max(1.0) };
            prop_assert!((width - expected).abs() <= 2.0, "{}: {} for {}", title, width, expected);
            prop_assert!(words(&svg).contains(&bar.figure.text));
        }
        let more = count.saturating_sub(MOST_ROWS);
        prop_assert_eq!(says(&svg, &format!("另有{more}项未绘出")), more > 0);
    }

    #[test]
    fn lines_have_gaps_where_nothing_is_stated(
        series in prop::collection::vec((name(), prop::collection::vec(prop::option::of(value()), 7)), 0..11),
        break_before in 1..7_usize,
        has_frames: bool,
        style in style(),
    ) {
        let series: Vec<Series> = series.into_iter().map(|(label, points)| Series {
            label,
            points: points.into_iter().map(|point| point.map(figure)).collect(),
        }).collect();
        let lines = Lines {
            ticks: (2019..2026).map(|year| year.to_string()).collect(),
            series: series.clone(),
            breaks: vec![Break { before: break_before, label: "2021年起用新表".to_owned() }],
        };
        let body = if has_frames { Body::Multiples(lines) } else { Body::Lines(lines) };
        let svg = check(&chart(body), style);
        let most = if has_frames { MOST_FRAMES } else { MOST_LINES };
        let words = words(&svg);
        let document = Document::parse(&svg).expect("well-formed");
        let circles = document.descendants().filter(|node| node.has_tag_name("circle")).count();
        let stated = series.iter().take(most).flat_map(|one| one.points.iter().flatten()).count();
        prop_assert_eq!(circles, stated);
        let lines = document.descendants().filter(|node| {
            node.has_tag_name("polyline") && node.attribute("stroke-width") == Some("2")
        }).count();
        let runs = |one: &Series| {
            one.points.split(Option::is_none).filter(|run| run.len() > 1).count()
        };
        prop_assert_eq!(lines, series.iter().take(most).map(runs).sum::<usize>());
        for one in series.iter().take(most) {
            prop_assert!(words.iter().any(|word| word.starts_with(&one.label)));
            for (tick, point) in (2019..2026).zip(&one.points) {
                if let Some(point) = point {
                    let title = format!("{} | {tick} | {}", one.label, point.text);
                    prop_assert!(words.contains(&title), "{}", title);
                }
            }
        }
        if !series.is_empty() || !has_frames {
            prop_assert!(says(&svg, "2021年起用新表"));
        }
        prop_assert_eq!(says(&svg, "项未绘出"), series.len() > most);
    }

    #[test]
    fn parts_are_shares_of_their_sum(
        rows in prop::collection::vec((name(), prop::collection::vec(0..400_u32, 6)), 0..45),
        style in style(),
    ) {
        let part = |value: u32, whole: u32| StackPart {
            figure: Figure {
                value: f64::from(value),
                text: format!("{:.1}%", 100.0 * f64::from(value) / f64::from(whole.max(1))),
            },
            detail: value.to_string(),
        };
        let names = ["予以公开", "部分公开", "不予公开", "无法提供", "不予处理", "其他处理"];
        let stack = Stack {
            parts: names.map(str::to_owned).to_vec(),
            rows: rows.iter().map(|(label, parts)| {
                let whole = parts.iter().sum();
                StackRow {
                    lead: String::new(),
                    label: label.clone(),
                    parts: parts.iter().map(|value| part(*value, whole)).collect(),
                    total: whole.to_string(),
                }
            }).collect(),
            total_heading: "办结".to_owned(),
        };
        let svg = check(&chart(Body::Stack(stack)), style);
        let drawn = rectangles(&svg);
        for name in names {
            prop_assert!(drawn.iter().any(|(title, ..)| title == name));
        }
        let mut drawn = drawn.into_iter().skip(names.len());
        for (label, parts) in rows.iter().take(MOST_ROWS) {
            let whole: u32 = parts.iter().sum();
            let (title, ..) = drawn.next().expect("a row");
            prop_assert_eq!(title, format!("{label} | {whole}"));
            if whole == 0 {
                continue;
            }
            let shown: Vec<(String, f64, f64)> = drawn.by_ref().take(names.len()).collect();
            let length: f64 = shown.iter().map(|(_, width, _)| width).sum();
            for ((value, name), (title, width, _)) in parts.iter().zip(names).zip(shown) {
                let start = format!("{label} | {name} | {value} | ");
                prop_assert!(title.starts_with(&start));
                let expected = f64::from(*value) / f64::from(whole) * length;
                prop_assert!((width - expected).abs() <= 4.0, "{}: {} for {}", title, width, expected);
            }
        }
    }

    #[test]
    fn counts_are_in_proportion(
        counts in prop::collection::vec(0..500_usize, 1..21),
        step in 1..100_000_u32,
        has_end: bool,
        marks in prop::collection::vec(0.0..1.0_f64, 0..3),
        style in style(),
    ) {
        let edge = |index: usize| figure(f64::from(step) * index as f64);
        let end = f64::from(step) * counts.len() as f64;
        let label = |index: usize| format!("{} 至 {}", edge(index).text, edge(index + 1).text);
        let histogram = Histogram {
            bins: counts.iter().enumerate().map(|(index, count)| {
                Bin {
                    from: edge(index),
                    to: (index + 1 < counts.len() || has_end).then(|| edge(index + 1)),
                    label: label(index),
                    count: *count,
                }
            }).collect(),
            axis: "本年新收政府信息公开申请数量（件）".to_owned(),
            marks: marks.iter().map(|share| Mark { at: share * end, label: format!("中位数 {share:.3}") }).collect(),
        };
        let svg = check(&chart(Body::Histogram(histogram)), style);
        prop_assert!(says(&svg, "本年新收政府信息公开申请数量"));
        let most = counts.iter().copied().max().unwrap_or(0).max(1) as f64;
        for (index, (count, (title, _, height))) in counts.iter().zip(rectangles(&svg)).enumerate() {
            let expected = format!("{} | {count}", label(index));
            prop_assert_eq!(title, expected);
            prop_assert!((height - *count as f64 / most * 240.0).abs() <= 1.5);
        }
        for share in marks {
            let label = format!("中位数 {share:.3}");
            prop_assert!(says(&svg, &label));
        }
    }
}

#[test]
fn text_is_escaped_and_a_page_decides_colours() {
    let mut chart = chart(Body::Bars(Bars::default()));
    chart.title = "<局> & \"公司\"\u{7}".to_owned();
    let file = chart.svg(Style::FILE).expect("a picture");
    assert!(says(&file, "<局> & \"公司\" "));
    assert!(file.contains("<rect width=\"960\"") && !file.contains("currentColor"));
    let embedded = chart.svg(Style::embedded(500)).expect("a picture");
    assert!(embedded.contains("fill=\"currentColor\"") && !embedded.contains("<rect"));
    assert!(!embedded.contains(" id=") && !embedded.contains(" width=\"500\""));
}
