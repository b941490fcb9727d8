//! The page of `report` in a real browser: loading, sorting and filtering by mouse and keyboard, phone, dark,
//! print, and without script.
#![cfg(unix)]

use std::collections::BTreeSet;
use std::path::PathBuf;

use data_encoding::BASE64;
use serde_json::{Value, json};
use stats::document::{self, Block};
use unicode_normalization::UnicodeNormalization as _;

use crate::browser::Browser;
use crate::report::large_database;
use crate::support::{Stats, data};

/// A page of the sample in a folder of its own, with a name that addresses must not trip over.
fn page(stats: &Stats, arguments: &str) -> PathBuf {
    std::fs::copy(data().join("../../sample.db"), stats.path("sample.db")).expect("a copy");
    let said = stats.run(&format!("--db sample.db report {arguments} -o page.html"));
    assert!(said.starts_with("exit: 0"), "{said}");
    stats.path("page.html")
}

const YEAR: &str = "--year 2023 --lang zh";
const DEPARTMENT: &str = "--department 示例县自然资源局 --year 2023 --lang en";

/// The table of departments.
const TABLE: &str = "document.querySelector('#departments table')";

/// The words of a column of it, from top to bottom, of the rows that are seen.
fn column(browser: &mut Browser, index: usize) -> Vec<String> {
    let found = browser.evaluate(&format!(
        "[...{TABLE}.tBodies[0].rows].filter(row => row.getClientRects().length > 0)
            .map(row => row.cells[{index}].textContent)"
    ));
    let found = found.as_array().expect("cells").iter();
    found.map(|cell| cell.as_str().expect("words").to_owned()).collect()
}

fn numbers(cells: &[String]) -> Vec<Option<f64>> {
    cells.iter().map(|cell| cell.trim_end_matches('!').parse().ok()).collect()
}

/// Which heading has the focus, and how its column is sorted.
fn sorted(browser: &mut Browser, index: usize) -> Value {
    browser.evaluate(&format!("{TABLE}.tHead.rows[0].cells[{index}].getAttribute('aria-sort')"))
}

#[test]
fn a_page_loads_without_a_complaint_and_asks_for_nothing_else() {
    let Some(mut browser) = Browser::start() else { return };
    let stats = Stats::new();
    for arguments in [YEAR, DEPARTMENT] {
        let file = page(&stats, arguments);
        for (width, scheme) in [(1280, "light"), (360, "light"), (1280, "dark")] {
            browser.show(width, 800, scheme);
            browser.open(&file);
            assert_eq!(
                browser.evaluate("document.querySelectorAll('main section').length >= 8"),
                true
            );
            assert_eq!(browser.evaluate("document.querySelectorAll('th button').length > 0"), true);
            assert_eq!(browser.complaints(), Vec::<String>::new());
            assert_eq!(browser.requests(), [format!("file://{}", file.display())]);
        }
    }
}

#[test]
fn what_would_leave_the_page_is_stopped() {
    let Some(mut browser) = Browser::start() else { return };
    let stats = Stats::new();
    browser.open(&page(&stats, YEAR));
    // What a name that slipped through would try.
    let is_blocked = browser.evaluate(
        "new Promise(done => {
            let run = false; window.slipped = () => { run = true; };
            document.addEventListener('securitypolicyviolation', () => {}, true);
            const script = document.createElement('script');
            script.textContent = 'window.slipped()';
            document.body.append(script);
            const image = new Image();
            image.onload = () => done('loaded');
            image.onerror = () => done(run ? 'run' : 'blocked');
            image.src = 'http://127.0.0.1:9/x.png';
            document.body.append(image);
        })",
    );
    assert_eq!(is_blocked, "blocked");
    assert_eq!(browser.evaluate("fetch('http://127.0.0.1:9/').then(() => 1, () => 0)"), 0);
}

#[test]
fn a_heading_sorts_by_number_and_back_with_mouse_and_keyboard() {
    let Some(mut browser) = Browser::start() else { return };
    let stats = Stats::new();
    browser.show(1280, 900, "light");
    browser.open(&page(&stats, YEAR));
    let before = column(&mut browser, 0);
    // The figures of the year: 103, 77, … are not in the order of their digits.
    let heading = "#departments th:nth-child(4) button";
    browser.click(heading);
    assert_eq!(sorted(&mut browser, 3), "descending");
    let falling = numbers(&column(&mut browser, 3));
    assert!(falling.iter().all(Option::is_some) && falling.len() == before.len());
    assert!(falling.windows(2).all(|pair| pair[0] >= pair[1]), "{falling:?}");
    // The focus stays on the button, so that the keyboard goes on.
    browser.press("Enter");
    assert_eq!(sorted(&mut browser, 3), "ascending");
    let rising = numbers(&column(&mut browser, 3));
    assert!(rising.windows(2).all(|pair| pair[0] <= pair[1]), "{rising:?}");
    browser.press(" ");
    assert_eq!(sorted(&mut browser, 3), Value::Null);
    assert_eq!(column(&mut browser, 0), before, "as it was");

    // Words, by the Tab key to the first heading.
    browser.evaluate("document.querySelector('#departments .tools input').focus()");
    for _ in 0..9 {
        browser.press("Tab");
        let is_there =
            browser.evaluate("document.activeElement.closest('#departments th') !== null");
        if is_there == true {
            break;
        }
    }
    browser.press("Enter");
    assert_eq!(sorted(&mut browser, 0), "ascending");
    let names = column(&mut browser, 0);
    assert_ne!(names, before);
    assert_eq!(names.iter().collect::<BTreeSet<_>>(), before.iter().collect());
    // Only one heading says that it is sorted.
    assert_eq!(browser.evaluate(&format!("{TABLE}.querySelectorAll('[aria-sort]').length")), 1);
    assert_eq!(browser.complaints(), Vec::<String>::new());
}

#[test]
fn what_is_not_stated_stands_last_and_equal_figures_keep_their_order() {
    let Some(mut browser) = Browser::start() else { return };
    let stats = Stats::new();
    browser.open(&page(&stats, "--year 2022 --lang zh"));
    // Change in percent: one of the departments has none.
    let names = column(&mut browser, 0);
    let index = browser.evaluate(&format!(
        "[...{TABLE}.tHead.rows[0].cells].findIndex(cell => cell.textContent.startsWith('增减%'))"
    ));
    let index = usize::try_from(index.as_u64().expect("a column")).expect("small");
    for _ in 0..2 {
        browser.click(&format!("#departments th:nth-child({}) button", index + 1));
        let sorted = numbers(&column(&mut browser, index));
        let stated = sorted.iter().take_while(|number| number.is_some()).count();
        assert!(stated < sorted.len(), "one is not stated: {sorted:?}");
        assert!(sorted[stated..].iter().all(Option::is_none), "{sorted:?}");
        let sorted_names = column(&mut browser, 0);
        for pair in 1..stated {
            if sorted[pair] == sorted[pair - 1] {
                let place = |name: &String| names.iter().position(|one| one == name);
                assert!(place(&sorted_names[pair - 1]) < place(&sorted_names[pair]));
            }
        }
    }
    // The sum stays on top.
    let first = "document.querySelector('#outcomes table').tBodies[0].textContent";
    assert!(browser.evaluate(first).as_str().expect("words").contains("合计"));
    browser.click("#outcomes th:nth-child(3) button");
    assert!(browser.evaluate(first).as_str().expect("words").contains("合计"));
}

#[test]
fn a_filter_narrows_says_how_many_and_is_taken_back_by_escape() {
    let Some(mut browser) = Browser::start() else { return };
    let stats = Stats::new();
    browser.open(&page(&stats, YEAR));
    let before = column(&mut browser, 0);
    browser.click("#departments .tools input");
    browser.write("资源");
    let shown = column(&mut browser, 0);
    let expected: Vec<&String> = before.iter().filter(|name| name.contains("资源")).collect();
    assert_eq!(shown.iter().collect::<Vec<_>>(), expected);
    let count = "document.querySelector('#departments output').textContent";
    let said = format!("显示 {} 行，共 {} 行", expected.len(), before.len());
    assert_eq!(browser.evaluate(count), said);
    let live = "document.querySelector('#departments output').getAttribute('aria-live')";
    assert_eq!(browser.evaluate(live), "polite");
    let label = "document.querySelector('#departments input').labels[0].textContent";
    assert_eq!(browser.evaluate(label), "筛选");
    // Sorting keeps what is filtered; words are all wanted; nothing found is said, too.
    browser.click("#departments th:nth-child(1) button");
    assert_eq!(column(&mut browser, 0).len(), expected.len());
    browser.click("#departments .tools input");
    browser.write(" 无此局");
    assert_eq!(column(&mut browser, 0), Vec::<String>::new());
    assert_eq!(browser.evaluate(count), format!("显示 0 行，共 {} 行", before.len()));
    browser.press("Escape");
    assert_eq!(column(&mut browser, 0).len(), before.len());
    assert_eq!(browser.evaluate("document.querySelector('#departments input').value"), "");
    assert_eq!(browser.complaints(), Vec::<String>::new());
}

#[test]
fn a_phone_shows_all_without_moving_the_page_sideways() {
    let Some(mut browser) = Browser::start() else { return };
    let stats = Stats::new();
    for arguments in [YEAR, DEPARTMENT] {
        let file = page(&stats, arguments);
        for width in [360, 768, 1280] {
            browser.show(width, 800, "light");
            browser.open(&file);
            let wide = browser.evaluate("document.documentElement.scrollWidth");
            assert!(wide.as_u64() <= Some(u64::from(width)), "{wide} in {width}");
            let out = browser.evaluate(
                "[...document.querySelectorAll('h1,h2,h3,p,li,figure,.table,.tools')]
                    .filter(one => one.getClientRects().length > 0 && !one.matches('.skip'))
                    .filter(one => one.getBoundingClientRect().right > innerWidth + 0.5)
                    .map(one => one.outerHTML.slice(0, 90))",
            );
            assert_eq!(out, json!([]), "{width}");
            // One of the two pictures is seen; its words are not smaller than 10 pixels.
            let seen = browser.evaluate(
                "[...document.querySelectorAll('figure')].every(figure =>
                    [...figure.querySelectorAll('svg')]
                        .filter(svg => svg.getClientRects().length > 0).length === 1)",
            );
            assert_eq!(seen, true, "{width}");
            let smallest = browser.evaluate(
                "Math.min(...[...document.querySelectorAll('figure svg')]
                    .filter(svg => svg.getClientRects().length > 0)
                    .map(svg => 12 * svg.getBoundingClientRect().width / svg.viewBox.baseVal.width))",
            );
            assert!(smallest.as_f64().expect("a size") >= 9.5, "{smallest} in {width}");
        }
    }
}

#[test]
fn without_script_every_row_is_there_and_no_control() {
    let Some(mut browser) = Browser::start() else { return };
    let stats = Stats::new();
    let file = page(&stats, YEAR);
    browser.open(&file);
    let rows = "[...document.querySelectorAll('tbody tr')]
        .filter(row => row.getClientRects().length > 0).length";
    let with_script = browser.evaluate(rows);
    browser.call("Emulation.setScriptExecutionDisabled", &json!({ "value": true }));
    browser.open(&file);
    // The protocol still looks at the page.
    assert_eq!(browser.evaluate(rows), with_script);
    let controls = "document.querySelectorAll('button, input, output').length";
    assert_eq!(browser.evaluate(controls), 0);
    assert_eq!(browser.complaints(), Vec::<String>::new());
}

/// What WCAG 2.1 asks of text: 4.5 to 1, of large text 3 to 1.
const CONTRAST: &str = r"
(() => {
    const parse = (colour) => {
        const [r, g, b, a = 1] = colour.match(/[\d.]+/g).map(Number);
        return { r, g, b, a };
    };
    const luminance = ({ r, g, b }) => {
        const [x, y, z] = [r, g, b].map((c) => {
            c /= 255;
            return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
        });
        return 0.2126 * x + 0.7152 * y + 0.0722 * z;
    };
    const ground = (element) => {
        for (let one = element; one; one = one.parentElement) {
            const colour = parse(getComputedStyle(one).backgroundColor);
            if (colour.a === 1) return colour;
        }
        return { r: 255, g: 255, b: 255 };
    };
    const bad = [];
    let seen = 0;
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
        const element = walker.currentNode.parentElement;
        if (!walker.currentNode.textContent.trim() || element.closest('script, title')) continue;
        if (element.getClientRects().length === 0) continue;
        const style = getComputedStyle(element);
        const text = element.closest('svg') ? style.fill : style.color;
        if (!text.startsWith('rgb')) continue;
        let back = ground(element);
        if (element.closest('svg')) {
            // A share stands on the part that it is of.
            const part = element.parentElement.querySelector('rect');
            const inside = part && element.textContent.endsWith('%') && element.getAttribute('text-anchor') === 'middle';
            if (inside) back = parse(getComputedStyle(part).fill);
        }
        seen += 1;
        const [one, other] = [luminance(parse(text)), luminance(back)];
        const ratio = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
        const size = parseFloat(style.fontSize);
        const isLarge = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
        if (ratio < (isLarge ? 3 : 4.5)) bad.push(`${ratio.toFixed(2)} ${element.textContent.slice(0, 30)}`);
    }
    return { seen, bad };
})()";

#[test]
fn every_text_stands_out_from_its_ground_in_light_and_dark() {
    let Some(mut browser) = Browser::start() else { return };
    let stats = Stats::new();
    let file = page(&stats, YEAR);
    let mut grounds = BTreeSet::new();
    for scheme in ["light", "dark"] {
        browser.show(1280, 800, scheme);
        browser.open(&file);
        let found = browser.evaluate(CONTRAST);
        assert!(found["seen"].as_u64() > Some(500), "{found}");
        assert_eq!(found["bad"], json!([]), "{scheme}");
        let ground = browser.evaluate("getComputedStyle(document.body).backgroundColor");
        grounds.insert(ground.to_string());
    }
    assert_eq!(grounds.len(), 2, "{grounds:?}");
}

#[test]
fn the_keyboard_reaches_everything_and_shows_where_it_is() {
    let Some(mut browser) = Browser::start() else { return };
    let stats = Stats::new();
    browser.show(1280, 800, "light");
    browser.open(&page(&stats, YEAR));
    browser.press("Tab");
    let skip = browser.evaluate(
        "(() => { const one = document.activeElement; const box = one.getBoundingClientRect();
            return [one.className, box.left >= 0 && box.top >= 0]; })()",
    );
    assert_eq!(skip, json!(["skip", true]), "the first stop leads to the content");
    browser.press("Enter");
    assert_eq!(browser.evaluate("location.hash"), "#content");
    let mut seen = BTreeSet::new();
    for _ in 0..40 {
        browser.press("Tab");
        let stop = browser.evaluate(
            "(() => { const one = document.activeElement; const style = getComputedStyle(one);
                return [one.tagName, parseFloat(style.outlineWidth) > 0 && style.outlineStyle !== 'none']; })()",
        );
        assert_eq!(stop[1], true, "{stop}: the focus is seen");
        seen.insert(stop[0].as_str().expect("a name").to_owned());
    }
    assert!(["BUTTON", "INPUT", "DIV"].iter().all(|name| seen.contains(*name)), "{seen:?}");
}

/// The pages of a PDF, each with its width and height in points, by its page objects.
fn pdf_pages(pdf: &[u8]) -> Vec<(f64, f64)> {
    let text = String::from_utf8_lossy(pdf);
    let boxes = text.split("/MediaBox").skip(1);
    let size = |rest: &str| {
        let numbers = rest.split(['[', ']']).nth(1).expect("a box");
        let numbers: Vec<f64> =
            numbers.split_whitespace().map(|one| one.parse().expect("a number")).collect();
        (numbers[2], numbers[3])
    };
    boxes.map(size).collect()
}

#[test]
fn print_is_of_a4_with_every_row_and_black_on_white_in_the_dark() {
    let Some(mut browser) = Browser::start() else { return };
    let stats = Stats::new();
    browser.show(1280, 800, "dark");
    browser.open(&page(&stats, YEAR));
    let names = column(&mut browser, 0);
    let printed = browser.call("Page.printToPDF", &json!({ "preferCSSPageSize": true }));
    let pdf = BASE64.decode(printed["data"].as_str().expect("a file").as_bytes()).expect("Base64");
    let pages = pdf_pages(&pdf);
    assert!((4..=30).contains(&pages.len()), "{} pages", pages.len());
    let is = |page: &(f64, f64), width: f64, height: f64| {
        (page.0 - width).abs() < 2.0 && (page.1 - height).abs() < 2.0
    };
    assert!(is(&pages[0], 595.0, 842.0), "{pages:?}");
    // The broad table of departments lies across.
    assert!(pages.iter().any(|page| is(page, 842.0, 595.0)), "{pages:?}");
    let is_a4 = |page| is(page, 595.0, 842.0) || is(page, 842.0, 595.0);
    assert!(pages.iter().all(is_a4), "{pages:?}");
    // What stands on paper, read as the program reads any document.
    stats.write("printed.pdf", &pdf);
    let text = printed_text(&stats);
    assert!(text.contains("2023年政府信息公开工作年度报告统计"), "{text}");
    for name in &names {
        assert!(text.contains(name.as_str()), "{name} is not printed");
    }
    for control in ["筛选", "点击列名可排序", "跳到正文", "目录"] {
        assert!(!text.contains(control), "{control} is printed");
    }
    browser.call("Emulation.setEmulatedMedia", &json!({ "media": "print" }));
    let colours = browser.evaluate(
        "[getComputedStyle(document.body).color, getComputedStyle(document.documentElement).backgroundColor]",
    );
    assert_eq!(colours, json!(["rgb(0, 0, 0)", "rgb(255, 255, 255)"]));
    let is_whole = browser.evaluate(
        "[...document.querySelectorAll('.table')].every(one => getComputedStyle(one).maxHeight === 'none')",
    );
    assert_eq!(is_whole, true);
}

/// The characters on paper without spaces, as the program's own reader of PDF files finds them.
fn printed_text(stats: &Stats) -> String {
    let bytes = std::fs::read(stats.path("printed.pdf")).expect("a file");
    let read = document::read(&bytes, "printed.pdf").expect("a document");
    let mut text = String::new();
    for block in &read.contents.blocks {
        match block {
            Block::Line(line) => text.push_str(&line.text),
            Block::Table(table) => {
                text.extend(table.rows.iter().flat_map(|row| &row.cells).map(String::as_str));
            }
        }
    }
    // A font has one glyph for a character and for the radical of its shape, and the file may name either.
    text.split_whitespace().collect::<String>().nfkc().collect::<String>().replace('⺠', "民")
}

#[test]
fn a_page_of_a_thousand_departments_opens_and_sorts() {
    let Some(mut browser) = Browser::start() else { return };
    let stats = Stats::new();
    large_database(&stats, 1000);
    let said = stats.run("--db large.db report --year 2024 -o page.html --lang zh");
    assert!(said.starts_with("exit: 0"), "{said}");
    let size = std::fs::metadata(stats.path("page.html")).expect("a file").len();
    println!("1000 departments: {size} bytes");
    browser.open(&stats.path("page.html"));
    assert_eq!(column(&mut browser, 0).len(), 200);
    let sorting = browser.evaluate(
        "(() => { const since = performance.now();
            document.querySelector('#departments th:nth-child(4) button').click();
            document.body.getBoundingClientRect();
            return performance.now() - since; })()",
    );
    println!("sorting: {sorting} ms");
    assert!(sorting.as_f64().expect("a time") < 2000.0, "{sorting} ms");
    assert_eq!(browser.complaints(), Vec::<String>::new());
}
