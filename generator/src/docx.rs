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
    maker("footnote in a cell", Certain::Always, |sample| {
        let mut page = page(sample);
        if let Block::Table(table) = &mut page[SECTION_3] {
            table[3][1].text += "\u{1}";
        }
        let note = "</w:t></w:r><w:r><w:footnoteReference w:id=\"2\"/></w:r><w:r><w:t>";
        packed(&body(&page, &plain).replace('\u{1}', note))
    }),
    Maker {
        suffix: "doc",
        ..maker("stored as .doc", Certain::Always, |sample| packed(&body(&page(sample), &plain)))
    },
];

const NUMBERED: &str = "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>";

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
    let mut text =
        format!("<w:tbl><w:tblPr/><w:tblGrid>{}</w:tblGrid>", "<w:gridCol/>".repeat(grid[0].len()));
    // For each column: the width of the merged cell that goes on below it.
    let mut open = vec![(0, 0); grid[0].len()];
    for row in grid {
        text += "<w:tr>";
        for (column, slot) in row.into_iter().enumerate() {
            let (properties, inner) = match slot {
                Slot::Cell(own) => {
                    open[column] = (own.columns, own.rows - 1);
                    let merge = if own.rows > 1 { "<w:vMerge w:val=\"restart\"/>" } else { "" };
                    (format!("<w:gridSpan w:val=\"{}\"/>{merge}", own.columns), cell(&own))
                }
                Slot::Covered(true) if open[column].1 > 0 => {
                    open[column].1 -= 1;
                    let width = open[column].0;
                    (format!("<w:gridSpan w:val=\"{width}\"/><w:vMerge/>"), "<w:p/>".to_owned())
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
                "{XML}<w:numbering xmlns:w=\"{word}\"><w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"chineseCounting\"/><w:lvlText w:val=\"%1、\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>"
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
