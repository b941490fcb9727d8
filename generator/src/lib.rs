//! Makes the same annual report in every format and spelling that offices use, to try the readers
//! of `stats` on documents whose figures are known. Nothing here is copied from a real report.

mod bomb;
mod chain;
mod csv;
mod docx;
mod html;
mod mht;
mod numbers;
mod ods;
mod page;
mod pdf;
mod sample;
mod score;
mod tables;
mod text;
mod xls;
mod xlsx;
mod zipped;

pub use bomb::bomb;
pub use chain::{chain, sum};
pub use sample::{KINDS, MakeSample, Printed, Sample};
pub use score::{Score, score, score_workbook};
pub use xlsx::{named_by_sheets, wide_export, workbook};

/// A way to write a report: one format with one oddity.
pub struct Maker {
    /// Name of the format.
    pub format: &'static str,
    /// What is special.
    pub oddity: &'static str,
    /// The suffix of the file, which need not be that of the format.
    pub suffix: &'static str,
    /// Which of its documents have one certain reading.
    pub certain: Certain,
    /// Writes the document.
    pub make: fn(&Sample) -> Vec<u8>,
}

/// Which documents have one certain reading. Of the others a reader may leave figures out, but
/// whatever it reads must be right.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Certain {
    /// All of them.
    Always,
    /// Those in which every cell has a value, since sums alone tell whose a figure is.
    IfPlain,
    /// Those in which no cell is blank, since nothing shows where a blank one is.
    IfStated,
    /// None.
    Never,
    /// None, and there is no report in it: a reader must find none.
    NoReport,
}

/// One document made from a sample.
pub struct Made {
    /// Name of the format.
    pub format: &'static str,
    /// What is special.
    pub oddity: &'static str,
    /// Tells the documents of one sample apart.
    pub file_name: String,
    /// The file.
    pub bytes: Vec<u8>,
    /// Whether every figure has one certain reading.
    pub is_certain: bool,
    /// Whether there is a report in it at all.
    pub is_report: bool,
}

/// Every way to write a report, by format.
pub const MAKERS: &[&[Maker]] = &[
    html::MAKERS,
    tables::MAKERS,
    mht::MAKERS,
    docx::MAKERS,
    xlsx::MAKERS,
    xls::MAKERS,
    ods::MAKERS,
    pdf::MAKERS,
    text::MAKERS,
    csv::MAKERS,
];

/// Every way to write a report.
pub fn makers() -> impl Iterator<Item = &'static Maker> {
    MAKERS.iter().copied().flatten()
}

impl Maker {
    /// Writes one document.
    pub fn document(&self, sample: &Sample) -> Made {
        let name: String = self
            .oddity
            .chars()
            .map(|one| if one.is_ascii_alphanumeric() { one } else { '-' })
            .collect();
        let is_certain = match self.certain {
            Certain::Always => true,
            Certain::IfPlain => sample.is_plain(),
            Certain::IfStated => sample.is_stated(),
            Certain::Never | Certain::NoReport => false,
        };
        Made {
            format: self.format,
            oddity: self.oddity,
            file_name: format!("{}-{name}.{}", self.format, self.suffix),
            bytes: (self.make)(sample),
            is_certain,
            is_report: self.certain != Certain::NoReport,
        }
    }
}

/// The report in every format and spelling.
pub fn documents(sample: &Sample) -> Vec<Made> {
    makers().map(|maker| maker.document(sample)).collect()
}
