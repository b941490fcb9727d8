//! CSV: one table, with the line of the file at which each row begins.

use super::{Block, Contents, Format, Row, Table, decode_text};
use crate::language::Message;
use crate::problem::{Place, Problem, Severity};

pub const FORMAT: Format = Format {
    name: "csv",
    suffixes: &["csv", "tsv", "tab"],
    is: |_| false,
    read: |bytes, place| {
        let (text, encoding) = decode_text(bytes, place)?;
        let blocks = vec![Block::Table(read(&text, place)?)];
        Ok(Contents { blocks, encoding: Some(encoding), ..Contents::default() })
    },
};

/// Offered in this order: where two occur equally often, the first is taken.
const DELIMITERS: [u8; 3] = [b',', b'\t', b';'];

/// More cells than this in one row are not a table of reports: the widest format has 226 metrics
/// and a dozen other columns.
const MOST_CELLS_IN_A_ROW: usize = 2_000;

fn read(text: &str, place: &Place) -> Result<Table, Problem> {
    let refuse = |what, line, why, fix| Problem {
        severity: Severity::Refused,
        what,
        place: place.at_line(line),
        why,
        fix,
    };
    let delimiter = delimiter(text);
    if let Some((fault, line)) = find_fault(text, delimiter) {
        use Message as M;
        return Err(match fault {
            Fault::TooManyCells { cells } => refuse(
                M::TooManyColumns { columns: cells },
                line,
                M::WhyTableShape,
                M::FixSaveAsCsv,
            ),
            Fault::QuoteNotClosed => {
                refuse(M::QuoteNotClosed, line, M::WhyQuoteNotClosed, M::FixQuotes)
            }
            Fault::TextBehindQuote => {
                refuse(M::TextBehindQuote, line, M::WhyTextBehindQuote, M::FixQuotes)
            }
        });
    }
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter)
        .from_reader(text.as_bytes());
    let mut rows = Vec::new();
    let mut record = csv::StringRecord::new();
    let mut lines = LineCounter { text, byte: 0, line: 1 };
    loop {
        match reader.read_record(&mut record) {
            Ok(false) => break,
            Ok(true) => {
                let line = lines.line_of(record.position());
                let cells = record.iter().map(str::to_owned).collect();
                rows.push(Row { line, cells, ..Row::default() });
            }
            Err(error) => {
                let line = lines.line_of(error.position());
                let what = Message::CsvBroken { detail: error.to_string() };
                return Err(refuse(what, line, Message::WhyTableShape, Message::FixSaveAsCsv));
            }
        }
    }
    Ok(Table { rows })
}

/// What the reader would accept without a word, to the harm of the figures.
#[derive(Debug, PartialEq, Eq)]
enum Fault {
    /// More than [`MOST_CELLS_IN_A_ROW`], perhaps as many as the file has bytes.
    TooManyCells { cells: usize },
    /// The rest of the file would be the text of one cell, and its rows lost.
    QuoteNotClosed,
    /// `"3"4` would be read as 34.
    TextBehindQuote,
}

/// The first fault, and the line where it is. Cells and quotes are told apart as by the reader.
fn find_fault(text: &str, delimiter: u8) -> Option<(Fault, usize)> {
    enum At {
        CellBegin,
        Cell,
        Quoted { since: usize },
        QuoteEnd { since: usize },
        BehindQuoted,
    }
    let mut at = At::CellBegin;
    let (mut line, mut cells) = (1, 1);
    for (index, byte) in text.bytes().enumerate() {
        at = match (at, byte) {
            (At::Quoted { since }, b'"') => At::QuoteEnd { since },
            (At::Quoted { since }, _) | (At::QuoteEnd { since }, b'"') => At::Quoted { since },
            (_, b'\r' | b'\n') => {
                cells = 1;
                At::CellBegin
            }
            (_, byte) if byte == delimiter => {
                cells += 1;
                if cells > MOST_CELLS_IN_A_ROW {
                    let rest = text.as_bytes()[index + 1..].iter();
                    let rest = rest.take_while(|one| !matches!(one, b'\r' | b'\n'));
                    cells += rest.filter(|&&one| one == delimiter).count();
                    return Some((Fault::TooManyCells { cells }, line));
                }
                At::CellBegin
            }
            (At::CellBegin, b'"') => At::Quoted { since: line },
            (At::CellBegin | At::Cell, _) => At::Cell,
            (At::QuoteEnd { .. } | At::BehindQuoted, b' ') => At::BehindQuoted,
            (At::QuoteEnd { .. } | At::BehindQuoted, _) => {
                return Some((Fault::TextBehindQuote, line));
            }
        };
        line += usize::from(byte == b'\n');
    }
    match at {
        At::Quoted { since } => Some((Fault::QuoteNotClosed, since)),
        _ => None,
    }
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

/// Whether plain text is a table all the same, as Excel's “Unicode text” is: each of its lines has
/// the same delimiters.
pub fn is_regular(text: &str) -> bool {
    DELIMITERS.iter().any(|&delimiter| {
        let mut reader = csv::ReaderBuilder::new()
            .has_headers(false)
            .delimiter(delimiter)
            .from_reader(text.as_bytes());
        let mut records = reader.byte_records();
        let first = records.next();
        matches!(first, Some(Ok(first)) if first.len() > 1)
            && records
                .try_fold(0, |count, record| record.map(|_| count + 1))
                .is_ok_and(|count| count > 0)
    })
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
    fn what_the_reader_would_accept_to_the_harm_of_the_figures_is_found() {
        let check = |text: &str, expected| assert_eq!(find_fault(text, b','), expected, "{text}");
        check("a,b\n1,2\n", None);
        check("a,\"b\n\"\"c\"\"\"\r\n\"\",2\n\"\"\"\",\"1\" \n", None);
        check("a,b\"c\n5\",6\n", None);
        check("a,b\n1,\"2\n3,4\n", Some((Fault::QuoteNotClosed, 2)));
        check("a,b\n1,\"2\"\"\n3,4\n", Some((Fault::QuoteNotClosed, 2)));
        check("a,b\n1,\"2\"3\n", Some((Fault::TextBehindQuote, 2)));
        check("\"a\nb\" c", Some((Fault::TextBehindQuote, 2)));
        check(&",".repeat(1_999), None);
        let too_many = Fault::TooManyCells { cells: 3_001 };
        check(&format!("a\n{}\n,", ",".repeat(3_000)), Some((too_many, 2)));
    }

    #[test]
    fn a_row_knows_its_line_in_the_file() {
        let table = read("a,b\r\n\"x\ny\",2\n\n3,4\n", &Place::file("t.csv")).expect("a table");
        let lines: Vec<_> = table.rows.iter().map(|row| row.line).collect();
        assert_eq!(lines, [1, 2, 5]);
    }
}
