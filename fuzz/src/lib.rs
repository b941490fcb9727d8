//! What the fuzz targets share: how their bytes become documents, and what must hold of whatever is
//! read from them.

#![forbid(unsafe_code)]

mod laws;
mod parts;
mod tokens;

pub use laws::{report_own_panics, try_document, try_file};
pub use parts::{
    DOCX_PARTS, XLSX_PARTS, docx, pdf, split, streams, template_part, unpacked, xls, xlsx,
};
pub use tokens::{decode, encode, tables, text};
