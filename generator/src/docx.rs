//! Documents of Word.

use crate::page::{Block, Cell, Kind, SECTION_3, Slot, Table, laid_out, page};
use crate::zipped::{XML, zipped};
use crate::{Certain, Maker, Sample};

const fn maker(oddity: &'static str, certain: Certain, make: fn(&Sample) -> Vec<u8>) -> Maker {
    Maker { format: "docx", oddity, suffix: "docx", certain, make }
}

pub const MAKERS: &[Maker] = &[
    maker("plain", Certain::Always, |sample| packed(&body(&page(sample), &plain))),
    maker("digits torn into runs", Certain::Always, |sample| {
        packed(&body(&page(sample), &|cell| {
            let torn = |one: char| run(&one.to_string()) + "<w:proofErr w:type=\"gramStart\"/>";
            paragraph(&cell.text.chars().map(torn).collect::<String>())
        }))
    }),
    maker("tracked changes", Certain::Always, |sample| {
        packed(&body(&page(sample), &|cell| {
            if cell.kind != Kind::Figure {
                return plain(cell);
            }
            paragraph(&format!(
                "<w:del w:id=\"1\" w:author=\"a\"><w:r><w:delText>731</w:delText></w:r></w:del>\
                 <w:ins w:id=\"2\" w:author=\"a\">{}</w:ins>",
                run(&cell.text)
            ))
        }))
    }),
    maker("content controls in cells", Certain::Always, |sample| {
        packed(&body(&page(sample), &|cell| {
            format!("<w:sdt><w:sdtPr/><w:sdtContent>{}</w:sdtContent></w:sdt>", plain(cell))
        }))
    }),
    maker("title in a text box, stored twice", Certain::Always, |sample| {
        let mut page = page(sample);
        page.remove(0);
        let title = paragraph(&run(&sample.title()));
        let text = format!("<w:txbxContent>{title}</w:txbxContent>");
        let boxed = paragraph(&format!(
            "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:txbx>{text}\
             </wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>{text}\
             </v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
        ));
        packed(&(boxed + &body(&page, &plain)))
    }),
    maker("headings numbered by Word", Certain::Always, |sample| {
        let mut page = page(sample);
        for block in &mut page[1..] {
            if let Block::Heading(text) = block {
                *text = text.split_once('、').map_or(text.clone(), |(_, text)| text.to_owned());
            }
        }
        packed(&body(&page, &plain).replace("<w:outlineLvl", &format!("{NUMBERED}<w:outlineLvl")))
    }),
    maker("tables in a layout table", Certain::Always, |sample| {
        let body = body(&page(sample), &plain);
        packed(&format!(
            "<w:tbl><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc>{body}<w:p/></w:tc></w:tr></w:tbl>"
        ))
    }),
    maker("headings repeated on every page", Certain::Always, |sample| {
        let body = body(&page(sample), &plain);
        packed(&body.replace("<w:tr>", "<w:tr><w:trPr><w:tblHeader/></w:trPr>"))
    }),
    maker("hidden digits", Certain::Always, |sample| {
        packed(&body(&page(sample), &|cell| {
            let hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>9</w:t></w:r>";
            paragraph(&(run(&cell.text) + hidden))
        }))
    }),
    maker("white and tiny digits", Certain::Always, |sample| {
        packed(&body(&page(sample), &|cell| {
            let unseen = |look| format!("<w:r><w:rPr>{look}</w:rPr><w:t>9</w:t></w:r>");
            let white = unseen("<w:color w:val=\"FFFFFF\"/>");
            paragraph(&(white + &run(&cell.text) + &unseen("<w:sz w:val=\"2\"/>")))
        }))
    }),
    maker("footnote in a cell", Certain::Always, |sample| {
        let mut page = page(sample);
        if let Block::Table(table) = &mut page[SECTION_3] {
            table[3][1].text += "\u{1}";
        }
        let note = "</w:t></w:r><w:r><w:footnoteReference w:id=\"2\"/></w:r><w:r><w:t>";
        packed(&body(&page, &plain).replace('\u{1}', note))
    }),
    maker("labels numbered by Word", Certain::Always, |sample| {
        packed(&body(&page(sample), &|cell| match (cell.kind, list_level(&cell.text)) {
            (Kind::Label, Some((level, rest))) => {
                paragraph(&format!("<w:pPr>{}</w:pPr>{}", numbered(2, level), run(rest)))
            }
            _ => plain(cell),
        }))
    }),
    maker("a column that Word numbers before the labels", Certain::Always, |sample| {
        let mut page = page(sample);
        if let Block::Table(table) = &mut page[SECTION_3] {
            let cell =
                |kind, text: &str, rows| Cell { text: text.to_owned(), columns: 1, rows, kind };
            table[0].insert(0, cell(Kind::Head, "序号", 3));
            table[3..].iter_mut().for_each(|row| row.insert(0, cell(Kind::Label, ORDINAL, 1)));
        }
        packed(&body(&page, &|cell| match cell.text.as_str() {
            ORDINAL => paragraph(&format!("<w:pPr>{}</w:pPr>", numbered(3, 0))),
            _ => plain(cell),
        }))
    }),
    maker("figures that Word counts", Certain::Never, |sample| {
        packed(&body(&page(sample), &|cell| match cell.kind {
            Kind::Figure if cell.text == "1" => {
                paragraph(&format!("<w:pPr>{}</w:pPr>", numbered(3, 0)))
            }
            _ => plain(cell),
        }))
    }),
    maker("deleted rows", Certain::Always, |sample| {
        let body = body(&page(sample), &plain);
        packed(&after_rows(&body, |row| {
            let row = row.replace("<w:t xml:space=\"preserve\">", "<w:delText>");
            let row = row.replace("</w:t>", "</w:delText>");
            let row = row.replace("<w:r>", "<w:del w:id=\"4\" w:author=\"a\"><w:r>");
            let row = row.replace("</w:r>", "</w:r></w:del>");
            let mark = "<w:tr><w:trPr><w:del w:id=\"3\" w:author=\"a\"/></w:trPr>";
            changed_digits(&row).replace("<w:tr>", mark)
        }))
    }),
    maker("hidden rows", Certain::Never, |sample| {
        let body = body(&page(sample), &plain);
        packed(&after_rows(&body, |row| {
            let row = row.replace("<w:tr>", "<w:tr><w:trPr><w:hidden/></w:trPr>");
            changed_digits(&row).replace("<w:r>", "<w:r><w:rPr><w:vanish/></w:rPr>")
        }))
    }),
    maker("content controls around rows", Certain::Always, |sample| {
        let body = body(&page(sample), &plain);
        let body = body.replace("<w:tr>", "<w:sdt><w:sdtPr/><w:sdtContent><w:tr>");
        packed(&body.replace("</w:tr>", "</w:tr></w:sdtContent></w:sdt>"))
    }),
    maker("raised digit of a note typed into a cell", Certain::Never, |sample| {
        let mut page = page(sample);
        if let Block::Table(table) = &mut page[SECTION_3] {
            table[3][1].text += "\u{1}";
        }
        let note = "</w:t></w:r><w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr>\
                    <w:t>1</w:t></w:r><w:r><w:t>";
        packed(&body(&page, &plain).replace('\u{1}', note))
    }),
    maker("a table of one cell in each cell", Certain::Always, |sample| {
        packed(&body(&page(sample), &|cell| {
            format!(
                "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc>{}</w:tc></w:tr>\
                 </w:tbl><w:p/>",
                plain(cell)
            )
        }))
    }),
    maker("rows that begin at the second column", Certain::Always, |sample| {
        let body = body(&page(sample), &plain)
            .replace("<w:tblGrid>", "<w:tblGrid><w:gridCol w:w=\"400\"/>");
        let indent = "<w:tr><w:trPr><w:gridBefore w:val=\"1\"/></w:trPr>";
        packed(&body.replace("<w:tr>", indent))
    }),
    maker(
        "rows that begin at the second column, others with a blank cell",
        Certain::Always,
        |sample| {
            let body = body(&page(sample), &plain)
                .replace("<w:tblGrid>", "<w:tblGrid><w:gridCol w:w=\"400\"/>");
            let indent = "<w:tr><w:trPr><w:gridBefore w:val=\"1\"/></w:trPr>";
            let blank =
                "<w:tr><w:tc><w:tcPr><w:tcW w:w=\"400\" w:type=\"dxa\"/></w:tcPr><w:p/></w:tc>";
            let mut rows = body.split("<w:tr>");
            let mut text = rows.next().unwrap_or_default().to_owned();
            for (at, row) in rows.enumerate() {
                text += if at % 2 == 0 { indent } else { blank };
                text += row;
            }
            packed(&text)
        },
    ),
    Maker {
        suffix: "doc",
        ..maker("stored as .doc", Certain::Always, |sample| packed(&body(&page(sample), &plain)))
    },
];

/// Stands for the number that Word writes before a row.
const ORDINAL: &str = "\u{2}";

fn numbered(list: usize, level: usize) -> String {
    format!("<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr>")
}

/// The level of a label in the list of section 3 and what Word would not write itself.
fn list_level(label: &str) -> Option<(usize, &str)> {
    if let Some((_, rest)) = label.strip_prefix('（').and_then(|rest| rest.split_once('）')) {
        return Some((0, rest));
    }
    let (number, rest) = label.split_once('.')?;
    number.bytes().all(|one| one.is_ascii_digit()).then_some((1, rest))
}

/// Puts a changed copy behind every row of figures of section 3 that has no label of a group.
fn after_rows(body: &str, change: impl Fn(&str) -> String) -> String {
    let mut text = String::new();
    for row in body.split_inclusive("</w:tr>\n") {
        text += row;
        let begin = row.find("<w:tr>").unwrap_or(row.len());
        if row[begin..].matches("<w:tc>").count() >= 8 && !row.contains("vMerge") {
            text += &change(&row[begin..]);
        }
    }
    text
}

/// Other digits in what is printed.
fn changed_digits(row: &str) -> String {
    let parts = row.split_inclusive("</w:");
    let change = |part: &str| {
        let Some((tag, text)) = part.rsplit_once('>') else { return part.to_owned() };
        let digit = |one: char| if one.is_ascii_digit() { '7' } else { one };
        format!("{tag}>{}", text.chars().map(digit).collect::<String>())
    };
    parts.map(change).collect()
}

const NUMBERED: &str = "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>";

/// The list of the labels of section 3: （一）, and 1. below.
const LABELS: &str = "<w:abstractNum w:abstractNumId=\"1\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"chineseCounting\"/><w:suff w:val=\"nothing\"/><w:lvlText w:val=\"（%1）\"/></w:lvl><w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:suff w:val=\"nothing\"/><w:lvlText w:val=\"%2.\"/></w:lvl></w:abstractNum>";
/// A list that writes nothing but the number.
const ORDINALS: &str = "<w:abstractNum w:abstractNumId=\"2\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1\"/></w:lvl></w:abstractNum>";

/// What Word writes at the beginning of a table with lines around its cells.
const TABLE: &str = "<w:tblW w:w=\"9000\" w:type=\"dxa\"/><w:tblBorders><w:top w:val=\"single\"/><w:left w:val=\"single\"/><w:bottom w:val=\"single\"/><w:right w:val=\"single\"/><w:insideH w:val=\"single\"/><w:insideV w:val=\"single\"/></w:tblBorders><w:tblLayout w:type=\"fixed\"/>";

fn run(text: &str) -> String {
    format!("<w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r>")
}

fn paragraph(inner: &str) -> String {
    format!("<w:p>{inner}</w:p>")
}

fn plain(cell: &Cell) -> String {
    paragraph(&run(&cell.text))
}

fn body(page: &[Block], cell: &dyn Fn(&Cell) -> String) -> String {
    let mut text = String::new();
    for (at, block) in page.iter().enumerate() {
        text += &match block {
            Block::Heading(heading) if at == 0 => paragraph(&run(heading)),
            Block::Heading(heading) => {
                paragraph(&format!("<w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr>{}", run(heading)))
            }
            Block::Paragraph(text) => paragraph(&run(text)),
            Block::Table(table) => table_text(table, cell),
        };
    }
    text
}

fn table_text(table: &Table, cell: &dyn Fn(&Cell) -> String) -> String {
    let grid = laid_out(table);
    // Twentieths of a point: what is left of a page between its margins.
    let width = 9000 / grid[0].len();
    let columns = format!("<w:gridCol w:w=\"{width}\"/>").repeat(grid[0].len());
    let mut text = format!("<w:tbl><w:tblPr>{TABLE}</w:tblPr><w:tblGrid>{columns}</w:tblGrid>");
    let span = |columns: usize| {
        format!(
            "<w:tcW w:w=\"{}\" w:type=\"dxa\"/><w:gridSpan w:val=\"{columns}\"/>",
            width * columns
        )
    };
    // For each column: the width of the merged cell that goes on below it.
    let mut open = vec![(0, 0); grid[0].len()];
    for row in grid {
        text += "<w:tr>";
        for (column, slot) in row.into_iter().enumerate() {
            let (properties, inner) = match slot {
                Slot::Cell(own) => {
                    open[column] = (own.columns, own.rows - 1);
                    let merge = if own.rows > 1 { "<w:vMerge w:val=\"restart\"/>" } else { "" };
                    (format!("{}{merge}", span(own.columns)), cell(&own))
                }
                Slot::Covered(true) if open[column].1 > 0 => {
                    open[column].1 -= 1;
                    let columns = open[column].0;
                    (format!("{}<w:vMerge/>", span(columns)), "<w:p/>".to_owned())
                }
                Slot::Covered(_) => continue,
            };
            text += &format!("<w:tc><w:tcPr>{properties}</w:tcPr>{inner}</w:tc>");
        }
        text += "</w:tr>\n";
    }
    text + "</w:tbl><w:p/>"
}

fn packed(body: &str) -> Vec<u8> {
    let word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let types = "application/vnd.openxmlformats-officedocument.wordprocessingml";
    zipped(&[
        (
            "[Content_Types].xml",
            format!(
                "{XML}<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"{types}.document.main+xml\"/><Override PartName=\"/word/numbering.xml\" ContentType=\"{types}.numbering+xml\"/></Types>"
            ),
        ),
        (
            "_rels/.rels",
            format!(
                "{XML}<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"{relations}/officeDocument\" Target=\"word/document.xml\"/></Relationships>"
            ),
        ),
        (
            "word/_rels/document.xml.rels",
            format!(
                "{XML}<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"{relations}/numbering\" Target=\"numbering.xml\"/></Relationships>"
            ),
        ),
        (
            "word/numbering.xml",
            format!(
                "{XML}<w:numbering xmlns:w=\"{word}\"><w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"chineseCounting\"/><w:lvlText w:val=\"%1、\"/></w:lvl></w:abstractNum>{LABELS}{ORDINALS}<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num><w:num w:numId=\"2\"><w:abstractNumId w:val=\"1\"/></w:num><w:num w:numId=\"3\"><w:abstractNumId w:val=\"2\"/></w:num></w:numbering>"
            ),
        ),
        (
            "word/document.xml",
            format!(
                "{XML}<w:document xmlns:w=\"{word}\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" xmlns:v=\"urn:schemas-microsoft-com:vml\"><w:body>{body}</w:body></w:document>"
            ),
        ),
    ])
}
