//! CSV: one table, with the line of the file at which each row begins.

use super::{Block, Format, Row, Table};
use crate::language::Message;
use crate::problem::{Place, Problem, Severity};

pub const FORMAT: Format = Format { name: "csv", suffixes: &["csv", "tsv", "tab"], read };

/// Offered in this order: where two occur equally often, the first is taken.
const DELIMITERS: [u8; 3] = [b',', b'\t', b';'];

/// More cells than this in one row are not a table of reports: the widest format has 226 metrics
/// and a dozen other columns.
const MOST_CELLS_IN_A_ROW: usize = 2_000;

fn read(text: &str, place: &Place) -> Result<Vec<Block>, Problem> {
    let refuse = |what, line| Problem {
        severity: Severity::Refused,
        what,
        place: place.at_line(line),
        why: Message::WhyTableShape,
        fix: Message::FixSaveAsCsv,
    };
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter(text))
        .from_reader(text.as_bytes());
    let mut rows = Vec::new();
    let mut record = csv::StringRecord::new();
    let mut lines = LineCounter { text, byte: 0, line: 1 };
    loop {
        match reader.read_record(&mut record) {
            Ok(false) => break,
            Ok(true) => {
                let line = lines.line_of(record.position());
                if record.len() > MOST_CELLS_IN_A_ROW {
                    return Err(refuse(Message::TooManyColumns { columns: record.len() }, line));
                }
                rows.push(Row { line, cells: record.iter().map(str::to_owned).collect() });
            }
            Err(error) => {
                let line = lines.line_of(error.position());
                return Err(refuse(Message::CsvBroken { detail: error.to_string() }, line));
            }
        }
    }
    Ok(vec![Block::Table(Table { rows })])
}

/// Counts lines up to where a record begins. The reader's own count stands before the blank lines
/// and the second half of a CRLF that it skips.
struct LineCounter<'text> {
    text: &'text str,
    byte: usize,
    line: usize,
}

impl LineCounter<'_> {
    fn line_of(&mut self, position: Option<&csv::Position>) -> usize {
        let begin = position.and_then(|at| usize::try_from(at.byte()).ok()).unwrap_or(self.byte);
        let bytes = self.text.as_bytes();
        while self.byte < bytes.len()
            && (self.byte < begin || matches!(bytes[self.byte], b'\r' | b'\n'))
        {
            self.line += usize::from(bytes[self.byte] == b'\n');
            self.byte += 1;
        }
        self.line
    }
}

/// The delimiter that occurs most often outside quotes in the first lines.
fn delimiter(text: &str) -> u8 {
    let counts = count_delimiters(text);
    let most = counts.iter().max().copied().unwrap_or(0);
    let first = counts.iter().position(|&count| count == most).unwrap_or(0);
    DELIMITERS[first]
}

/// Whether text without a telling name is a table: its first line that is not blank has a
/// delimiter. Prose in Chinese has full-width punctuation and no tabs.
pub fn looks_like_a_table(text: &str) -> bool {
    let first = text.lines().find(|line| !line.trim().is_empty()).unwrap_or("");
    count_delimiters(first).iter().any(|&count| count > 0)
}

fn count_delimiters(text: &str) -> [usize; 3] {
    /// Enough for the header and some rows of the widest format.
    const SAMPLE: usize = 64 * 1024;
    let mut counts = [0; 3];
    let mut quoted = false;
    for byte in text.bytes().take(SAMPLE) {
        if byte == b'"' {
            quoted = !quoted;
        } else if !quoted && let Some(index) = DELIMITERS.iter().position(|&one| one == byte) {
            counts[index] += 1;
        }
    }
    counts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_delimiter_is_the_one_that_separates() {
        let check = |text: &str, expected: u8| assert_eq!(delimiter(text), expected, "{text}");
        check("a,b,c\n1,2,3\n", b',');
        check("a\tb\tc\n1,204\t2\t3\n", b'\t');
        check("row;自然人;总计\n1;20;20\n3.1;6;6件\n", b';');
        check("a;b\n\"1,2,3,4\";5\n", b';');
        check("one column\n", b',');
    }

    #[test]
    fn a_row_knows_its_line_in_the_file() {
        let blocks = read("a,b\r\n\"x\ny\",2\n\n3,4\n", &Place::file("t.csv")).expect("a table");
        let Block::Table(table) = &blocks[0] else { panic!("not a table") };
        let lines: Vec<_> = table.rows.iter().map(|row| row.line).collect();
        assert_eq!(lines, [1, 2, 5]);
    }
}
