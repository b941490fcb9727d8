//! The records of an old workbook, in a sound compound file.

#![no_main]

use libfuzzer_sys::fuzz_target;
use stats_fuzz::{report_own_panics, try_file, xls};

fuzz_target!(init: report_own_panics(), |bytes: &[u8]| try_file(&xls(bytes), "x.xls"));
