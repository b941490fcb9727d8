//! Small files, written by hand.

use super::*;
use crate::document::{Block, Table};
use crate::problem::Area;
use std::fmt::Write as _;
use std::io::Write as _;

/// A file of pages with these contents. The fonts are `F1` (Helvetica), `F2` (UTF-16 codes) and
/// `F3` (GBK codes), none of them embedded.
fn file(pages: &[String]) -> Vec<u8> {
    let kids: Vec<String> = (0..pages.len()).map(|page| format!("{} 0 R", 10 + 2 * page)).collect();
    let cjk = |encoding: &str| {
        format!(
            "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /{encoding} \
             /DescendantFonts [<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light \
             /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 >>] >>"
        )
    };
    let mut objects = vec![
        (1, "<< /Type /Catalog /Pages 2 0 R >>".to_owned()),
        (2, format!("<< /Type /Pages /Kids [{}] /Count {} >>", kids.join(" "), pages.len())),
        (3, "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>".to_owned()),
        (4, cjk("UniGB-UCS2-H")),
        (5, cjk("GBK-EUC-H")),
        (
            6,
            stream(
                "/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8",
                "x",
            ),
        ),
        (
            7,
            stream(
                "/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /SMask 6 0 R",
                "x",
            ),
        ),
        (
            8,
            stream(
                "/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /SMask 9 0 R",
                "x",
            ),
        ),
        (
            9,
            stream(
                "/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8",
                "\u{7f}",
            ).replace("/BitsPerComponent 8", "/BitsPerComponent 8 /Decode [0 2]"),
        ),
    ];
    for (page, contents) in pages.iter().enumerate() {
        let number = 10 + 2 * page;
        objects.push((
            number,
            format!(
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents {} 0 R /Resources \
                 << /Font << /F1 3 0 R /F2 4 0 R /F3 5 0 R >> /XObject << /I 6 0 R /S 7 0 R /O 8 0 R >> \
                 /ExtGState << /Half << /ca 0.4 /CA 0.4 >> /None << /ca 0 /CA 0 >> \
                 /Pen << /BM /Multiply >> >> >> >>",
                number + 1
            ),
        ));
        objects.push((number + 1, stream("", contents)));
    }
    join(&objects)
}

fn stream(entries: &str, data: &str) -> String {
    format!("<< {entries} /Length {} >>\nstream\n{data}\nendstream", data.len())
}

/// The objects as a file, with a table that says where each begins.
fn join(objects: &[(usize, String)]) -> Vec<u8> {
    let mut bytes = b"%PDF-1.5\n".to_vec();
    let mut table = String::from("xref\n0 1\n0000000000 65535 f \n");
    for (number, object) in objects {
        let _ = write!(table, "{number} 1\n{:010} 00000 n \n", bytes.len());
        let _ = write!(bytes, "{number} 0 obj\n{object}\nendobj\n");
    }
    let begin = bytes.len();
    let _ =
        write!(bytes, "{table}trailer\n<< /Root 1 0 R /Size 1000 >>\nstartxref\n{begin}\n%%EOF");
    bytes
}

/// Draws lines from one point to another, from the upper left corner of the page.
fn rules(lines: &[(i32, i32, i32, i32)]) -> String {
    let mut drawn = String::new();
    for (x, y, to_x, to_y) in lines {
        let _ = writeln!(drawn, "{x} {} m {to_x} {} l S", 800 - y, 800 - to_y);
    }
    drawn
}

fn text(x: i32, y: i32, text: &str) -> String {
    format!("BT /F1 10 Tf {x} {} Td ({text}) Tj ET\n", 800 - y)
}

fn read_file(bytes: Vec<u8>) -> Result<Contents, Fault> {
    on_a_thread(move || read_pages(bytes))
}

fn tables(contents: &Contents) -> Vec<&Table> {
    let tables = contents.blocks.iter().filter_map(|block| match block {
        Block::Table(table) => Some(table),
        Block::Line(_) => None,
    });
    tables.collect()
}

fn lines(contents: &Contents) -> Vec<&str> {
    let lines = contents.blocks.iter().filter_map(|block| match block {
        Block::Line(line) => Some(line.text.as_str()),
        Block::Table(_) => None,
    });
    lines.collect()
}

fn cells(table: &Table) -> Vec<Vec<&str>> {
    table.rows.iter().map(|row| row.cells.iter().map(String::as_str).collect()).collect()
}

/// Three columns: at 100, 200, 300 and 400. Level lines at these places, upright ones from `top` to
/// `bottom`.
fn grid(levels: &[i32], top: i32, bottom: i32) -> String {
    let level = levels.iter().map(|&y| (100, y, 400, y));
    let upright = [100, 200, 300, 400].map(|x| (x, top, x, bottom));
    rules(&level.chain(upright).collect::<Vec<_>>())
}

#[test]
fn a_grid_has_merged_and_blank_cells() {
    let page = rules(&[(100, 100, 400, 100), (200, 120, 400, 120), (100, 140, 400, 140)])
        + &rules(&[(100, 100, 100, 140), (200, 100, 200, 140)])
        + &rules(&[(300, 120, 300, 140), (400, 100, 400, 140)])
        + &text(100, 80, "above")
        + &text(105, 125, "label")
        + &text(210, 115, "head")
        + &text(310, 135, "7")
        + &text(100, 170, "below");
    let contents = read_file(file(&[page])).expect("a file");
    assert_eq!(lines(&contents), ["above", "below"]);
    let [table] = tables(&contents)[..] else { panic!("one table") };
    assert_eq!(cells(table), [vec!["label", "head", ""], vec!["", "", "7"]]);
    assert_eq!(table.rows[0].covered.as_deref(), Some(&[2][..]));
    assert_eq!(table.rows[1].covered.as_deref(), Some(&[0][..]));
    let origin = &contents.origins[table.rows[1].line - 1];
    assert_eq!((origin.page, origin.table, origin.row), (Some(1), Some(1), Some(2)));
    let area = Area { left: 300, top: 120, right: 400, bottom: 140 };
    assert_eq!(origin.areas[2], area);
}

#[test]
fn a_number_that_the_lines_do_not_place_is_none() {
    let page = |numbers: &str| grid(&[100, 120], 100, 120) + numbers;
    let check = |numbers: &str, expected: [&str; 3]| {
        let contents = read_file(file(&[page(numbers)])).expect("a file");
        assert_eq!(cells(tables(&contents)[0]), [expected], "{numbers}");
    };
    check(&text(110, 115, "12"), ["12", "", ""]);
    // Over a line, or into the next cell.
    check(&text(195, 115, "1234"), ["1\u{FFFD}", "234\u{FFFD}", ""]);
    check(&text(183, 115, "123456"), ["123\u{FFFD}", "456\u{FFFD}", ""]);
    // Two numbers in one cell, in one line and in two.
    check(&(text(110, 115, "12") + &text(140, 115, "345")), ["12\n345", "", ""]);
    check(&(text(110, 110, "12") + &text(110, 119, "34")), ["12\n34", "", ""]);
    // One digit over another, and one digit twice.
    check(&(text(110, 115, "1") + &text(110, 115, "7")), ["1\u{FFFD}7", "", ""]);
    check(
        &(text(210, 115, "17") + &format!("BT /F1 10 Tf 210.4 {} Td (17) Tj ET", 685)),
        ["", "17", ""],
    );
}

/// A page with a cell in which this stands, its text and how many figures of it are withdrawn.
fn cell(drawn: &str) -> (String, usize) {
    let page = grid(&[100, 120], 100, 120) + drawn + "\n" + &text(310, 115, "7");
    let contents = read_file(file(&[page])).expect("a file");
    let texts = cells(tables(&contents)[0]);
    assert_eq!((texts.len(), texts[0].len(), texts[0][2]), (1, 3, "7"), "{drawn}");
    let withdrawn = contents.notes.iter().map(|note| match note.what {
        Message::PdfFiguresWithdrawn { count, .. } => count,
        _ => 0,
    });
    (texts[0][0].to_owned(), withdrawn.sum())
}

#[track_caller]
fn check_cell(drawn: &str, expected: &str, withdrawn: usize) {
    assert_eq!(cell(drawn), (expected.to_owned(), withdrawn), "{drawn}");
}

/// A box round a figure at 110, 115.
const OVER: &str = "105 682 30 16 re f\n";

#[test]
fn text_that_nobody_sees_is_not_read() {
    let twelve = text(110, 115, "12");
    check_cell(&format!("q 1 g {twelve} Q"), "", 1);
    check_cell(&format!("q 0.95 g {twelve} Q"), "", 1);
    check_cell(&format!("q /None gs {twelve} Q"), "", 1);
    check_cell(&format!("q 3 Tr {twelve} Q"), "", 1);
    check_cell(&format!("q 0.6 g {twelve} Q"), "12", 0);
    check_cell(&format!("q 1 0 0 rg {twelve} Q"), "12", 0);
    check_cell(&format!("q /Half gs {twelve} Q"), "12", 0);
    // White with an outline, on a dark ground, on one that is half dark, on an image.
    check_cell(&format!("q 1 g 2 Tr {twelve} Q"), "12", 0);
    check_cell(&format!("q 0.2 g {OVER} 1 g {twelve} Q"), "12", 0);
    check_cell(&format!("q /Half gs 0 g {OVER} Q q 1 g {twelve} Q"), "12", 0);
    check_cell(&format!("q 0 g 105 682 7 16 re f 1 g {twelve} Q"), "\u{FFFD}", 1);
    check_cell(&format!("q 30 0 0 16 105 682 cm /I Do Q q 1 g {twelve} Q"), "12\u{FFFD}", 0);
    check_cell(&format!("q 0 g {OVER} {twelve} Q"), "", 1);
    // Beside one that is seen, and in its place.
    check_cell(&format!("q 1 g {} Q {twelve}", text(104, 115, "9")), "12", 1);
    check_cell(&format!("q 3 Tr {twelve} Q {twelve}"), "12", 0);
    // Clipped off, wholly and in part, and not.
    check_cell(&format!("q 0 0 50 50 re W n {twelve} Q"), "", 1);
    check_cell(&format!("q 0 0 50 50 re W n Q {twelve}"), "12", 0);
    check_cell(&format!("q 105 680 50 20 re W n {twelve} Q"), "12", 0);
    check_cell(&format!("q 105 680 10.5 20 re W n {twelve} Q"), "\u{FFFD}", 1);
}

#[test]
fn a_figure_that_runs_over_the_edge_of_the_page_is_none() {
    let contents =
        read_file(file(&[text(590, 115, "1234") + &text(100, 115, "12")])).expect("a file");
    let line = lines(&contents).concat();
    assert!(line.contains("12") && line.contains('\u{FFFD}'), "{line}");
}

#[test]
fn text_that_is_covered_is_not_read() {
    let twelve = text(110, 115, "12");
    check_cell(&format!("{twelve} q 0 g {OVER} Q"), "", 1);
    check_cell(&format!("{twelve} q 1 g {OVER} Q"), "", 1);
    check_cell(&format!("{twelve} q 30 0 0 16 105 682 cm /I Do Q"), "", 1);
    check_cell(&format!("{twelve} q 30 0 0 16 105 682 cm /O Do Q"), "", 1);
    check_cell(&format!("{twelve} q 14 w 105 688 m 135 688 l S Q"), "", 1);
    check_cell(&format!("{twelve} q 100 675 m 150 670 l 140 705 l 100 700 l h f Q"), "", 1);
    check_cell(&format!("{twelve} q /Pen gs 0 g {OVER} Q"), "", 1);
    // What does not cover it.
    check_cell(&format!("{OVER} 1 g {OVER} 0 g {twelve}"), "12", 0);
    check_cell(&format!("{twelve} q /Pen gs 1 1 0 rg {OVER} Q"), "12", 0);
    check_cell(&format!("{twelve} q /Half gs 0 g {OVER} Q"), "12", 0);
    check_cell(&format!("{twelve} q /Half gs 1 1 0 RG 12 w 105 688 m 135 688 l S Q"), "12", 0);
    check_cell(&format!("{twelve} q /None gs 0 g {OVER} Q"), "12", 0);
    check_cell(&format!("{twelve} q 0 0 50 50 re W n 0 g {OVER} Q"), "12", 0);
    check_cell(&format!("{twelve} q 30 0 0 16 105 682 cm /S Do Q"), "12", 0);
    check_cell(&format!("{twelve} q 101 681 98 18 re 104 683 90 14 re f* Q"), "12", 0);
    check_cell(&format!("{twelve} q 150 682 20 16 re f Q"), "12", 0);
    // In part.
    let thousand = text(110, 115, "1234");
    check_cell(&format!("{thousand} q 1 g 121 682 30 16 re f Q"), "\u{FFFD}\u{FFFD}", 1);
    check_cell(&format!("{thousand} q 1 g 105 682 60 5 re f Q"), &"\u{FFFD}".repeat(4), 0);
    // Printed anew: another figure, the same one, and one that is shorter.
    check_cell(&format!("{twelve} q 1 g {OVER} Q {}", text(110, 115, "34")), "34", 1);
    check_cell(&format!("{twelve} q 1 g {OVER} Q {twelve}"), "12", 0);
    check_cell(&format!("{thousand} q 1 g 105 682 50 16 re f Q {}", text(112, 115, "5")), "5", 1);
}

#[test]
fn text_that_is_struck_out_is_not_read() {
    let twelve = text(110, 115, "12");
    let line = |x, to_x, y| rules(&[(x, y, to_x, y)]);
    check_cell(&(line(109, 122, 112) + &twelve), "", 1);
    check_cell(&(twelve.clone() + "109 687.5 13 0.6 re f\n"), "", 1);
    check_cell(&(twelve.clone() + &line(109, 122, 111) + &line(109, 122, 113)), "", 1);
    check_cell(&(twelve.clone() + &line(105, 190, 112)), "", 1);
    check_cell(&(text(103, 115, "1234567890123456") + &line(102, 193, 112)), "", 1);
    // Underlined, overlined, beside.
    check_cell(&(twelve.clone() + &line(109, 122, 117)), "12", 0);
    check_cell(&(twelve.clone() + &line(109, 122, 106)), "12", 0);
    check_cell(&(twelve.clone() + &line(123, 150, 112)), "12", 0);
    // In part, and with another figure beside.
    check_cell(&(text(110, 115, "1234") + &line(121, 133, 112)), "1\u{FFFD}", 1);
    check_cell(&(text(110, 115, "99") + &line(109, 122, 112) + &text(126, 115, "12")), "12", 1);
    // Crossed out.
    check_cell(&(twelve.clone() + &rules(&[(108, 116, 123, 106)])), "", 1);
    let cross = rules(&[(102, 118, 198, 102), (102, 102, 198, 118)]);
    check_cell(&(cross + &text(140, 115, "1234")), "", 1);
}

#[test]
fn a_line_through_a_row_leaves_its_figures_unset() {
    for y in 110..=114 {
        let row = [110, 210, 310].map(|x| text(x, 115, "12")).concat();
        let page = grid(&[100, 120], 100, 120) + &row + &rules(&[(90, y, 410, y)]);
        let contents = read_file(file(&[page])).expect("a file");
        let all = tables(&contents).into_iter().flat_map(cells).flatten();
        assert!(
            all.clone().all(|cell| !cell.contains(char::is_numeric)),
            "{:?}",
            all.collect::<Vec<_>>()
        );
    }
}

#[test]
fn annotations_strike_out_and_cover() {
    let check = |annotation: &str, expected: &str| {
        let whole =
            file(&[grid(&[100, 120], 100, 120) + &text(110, 115, "12") + &text(310, 115, "7")]);
        let look = stream("/Subtype /Form /BBox [0 0 20 10]", "0 g 0 0 20 10 re f");
        let page = format!("/MediaBox [0 0 600 800] /Annots [<< /Type /Annot {annotation} >>]");
        let text = String::from_utf8(whole).expect("text");
        let text = text.replace("/MediaBox [0 0 600 800]", &page);
        let begin = text.rfind("xref\n0 1").expect("a table");
        // Without the table, which is wrong now, the objects are searched for.
        let text =
            format!("{}20 0 obj\n{look}\nendobj\ntrailer\n<< /Root 1 0 R >>", &text[..begin]);
        let contents = read_file(text.into_bytes()).expect("a file");
        assert_eq!(cells(tables(&contents)[0]), [[expected, "", "7"]], "{annotation}");
    };
    let over = "/Rect [109 683 122 695]";
    let quads = "/QuadPoints [109 693 122 693 109 683 122 683]";
    check(&format!("/Subtype /StrikeOut {over} {quads}"), "");
    check(&format!("/Subtype /StrikeOut {over} {quads} /F 2"), "12");
    check(&format!("/Subtype /Highlight {over} {quads}"), "12");
    check(&format!("/Subtype /Square {over} /AP << /N 20 0 R >>"), "");
    check(&format!("/Subtype /Square {over} /AP << /N 20 0 R >> /F 2"), "12");
}

#[test]
fn a_page_that_is_painted_over_without_end_is_too_much() {
    let mut page = text(110, 115, "12");
    for width in 0..20_000 {
        let _ = writeln!(page, "{}.5 10 590 790 re f", width % 7);
    }
    let begin = Instant::now();
    let _ = read_file(file(&[page]));
    assert!(begin.elapsed() < LONGEST * 2);
}

#[test]
fn a_table_and_a_row_go_on_behind_a_page_break() {
    let first = grid(&[100, 120, 140], 100, 160)
        + &text(110, 115, "a")
        + &text(110, 135, "b")
        + &text(210, 135, "2")
        + &text(110, 155, "c")
        + &text(290, 780, "- 1 -");
    let second = grid(&[60, 80], 40, 80)
        + &text(210, 55, "3")
        + &text(110, 75, "d")
        + &text(310, 75, "4")
        + &text(100, 120, "end");
    let contents = read_file(file(&[first, second])).expect("a file");
    let [table] = tables(&contents)[..] else { panic!("one table") };
    let expected = [["a", "", ""], ["b", "2", ""], ["c", "3", ""], ["d", "", "4"]];
    assert_eq!(cells(table), expected);
    let lines: Vec<&str> = lines(&contents).into_iter().map(str::trim_start).collect();
    assert_eq!(lines, ["- 1 -", "end"]);
    let origin = &contents.origins[table.rows[3].line - 1];
    assert_eq!((origin.page, origin.table, origin.row), (Some(2), Some(1), Some(4)));
}

#[test]
fn fonts_that_are_not_embedded_have_their_characters() {
    let page = "BT /F2 10 Tf 100 700 Td <653F5E9C00310032> Tj ET \
                BT /F3 10 Tf 100 680 Td <D5FEB8AE3132> Tj ET";
    let contents = read_file(file(&[page.to_owned()])).expect("a file");
    assert_eq!(lines(&contents), ["政府12", "政府12"]);
}

#[test]
fn scanned_pages_are_refused_or_named() {
    let scan = "600 0 0 800 0 0 cm /I Do".to_owned();
    let refused = read_file(file(&[scan.clone(), scan.clone()])).expect_err("a scan");
    assert_eq!(refused, Fault::Scanned { pages: 2, total: 2 });
    let contents = read_file(file(&[text(100, 100, "text"), scan])).expect("a file");
    assert_eq!(contents.notes[0].what, Message::PdfPagesScanned { pages: vec!["2".to_owned()] });
    assert_eq!(read_file(file(&[String::new()])).expect_err("blank"), Fault::Empty);
}

#[test]
fn a_page_tree_that_loops_ends() {
    let objects = [
        (1, "<< /Type /Catalog /Pages 2 0 R >>".to_owned()),
        (2, "<< /Type /Pages /Kids [3 0 R 2 0 R] /Count 2 >>".to_owned()),
        (3, "<< /Type /Pages /Kids [2 0 R 3 0 R] /Count 2 >>".to_owned()),
    ];
    assert!(read_file(join(&objects)).is_err());
}

#[test]
fn forms_that_draw_one_another_without_end_are_too_much() {
    let form = |number: usize| {
        let draws = "/X Do ".repeat(10);
        let resources = format!(
            "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X {} 0 R >> >>",
            number + 1
        );
        (number, stream(&resources, &draws))
    };
    let mut objects = vec![
        (1, "<< /Type /Catalog /Pages 2 0 R >>".to_owned()),
        (2, "<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_owned()),
        (
            3,
            "<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /XObject << /X 10 0 R >> >> >>"
                .to_owned(),
        ),
        (4, stream("", "/X Do")),
    ];
    objects.extend((10..30).map(form));
    assert_eq!(read_file(join(&objects)).expect_err("too much"), Fault::TooMuch);
}

#[test]
fn a_stream_that_unpacks_into_too_much_is_refused() {
    let mut packer = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::fast());
    for _ in 0..80 {
        packer.write_all(&vec![b' '; 1 << 20]).expect("memory");
    }
    let packed = packer.finish().expect("memory");
    let mut bytes = b"%PDF-1.5\n1 0 obj\n<< /Filter /FlateDecode >>\nstream\n".to_vec();
    bytes.extend(packed);
    bytes.extend(b"\nendstream\nendobj\n");
    assert_eq!(read_file(bytes).expect_err("too much"), Fault::TooMuch);
}

#[test]
fn damaged_files_are_refused_and_nothing_panics() {
    let whole = file(&[grid(&[100, 120], 100, 120) + &text(110, 115, "12")]);
    for end in (0..whole.len()).step_by(37) {
        let _ = read_file(whole[..end].to_vec());
    }
    assert_eq!(read_file(b"%PDF-1.5".to_vec()).expect_err("broken"), Fault::Broken);
}
