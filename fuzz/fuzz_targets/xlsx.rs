//! The parts of a workbook, in a sound zip file.

#![no_main]

use libfuzzer_sys::fuzz_target;
use stats_fuzz::{report_own_panics, try_file, xlsx};

fuzz_target!(init: report_own_panics(), |bytes: &[u8]| try_file(&xlsx(bytes), "x.xlsx"));
