//! The parts of a Word document, in a sound zip file.

#![no_main]

use libfuzzer_sys::fuzz_target;
use stats_fuzz::{docx, report_own_panics, try_file};

fuzz_target!(init: report_own_panics(), |bytes: &[u8]| try_file(&docx(bytes), "x.docx"));
