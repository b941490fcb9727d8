//! Tables of the form's labels, figures and noise, as the readers hand them on.

#![no_main]

use libfuzzer_sys::fuzz_target;
use stats_fuzz::{report_own_panics, tables, try_document};

fuzz_target!(init: report_own_panics(), |bytes: &[u8]| {
    let (document, hints) = tables(bytes);
    try_document(&document, &hints);
});
