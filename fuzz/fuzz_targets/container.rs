//! Bytes of any kind, above all damaged zip and compound files.

#![no_main]

use libfuzzer_sys::fuzz_target;
use stats_fuzz::{report_own_panics, try_file};

fuzz_target!(init: report_own_panics(), |bytes: &[u8]| try_file(bytes, "x.docx"));
