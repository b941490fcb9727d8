//! Text of the form's labels, figures and noise, without tables.

#![no_main]

use libfuzzer_sys::{Corpus, fuzz_target};
use stats_fuzz::{report_own_panics, text, try_document};

fuzz_target!(init: report_own_panics(), |bytes: &[u8]| -> Corpus {
    let Some((document, hints)) = text(bytes) else { return Corpus::Reject };
    try_document(&document, &hints);
    Corpus::Keep
});
