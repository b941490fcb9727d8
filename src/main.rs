//! The program `stats`: everything it does is in the library.

use std::process::ExitCode;

fn main() -> ExitCode {
    stats::cli::run(std::env::args_os())
}
