//! Writes `docs/queries.md`: every canned query, with what it says of the sample.
//!
//! `cargo run --example queries` prints it, `-- --write` writes it.

use std::path::Path;

use stats::store::Store;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let page = stats::query::page(&Store::open_read_only(&root.join("sample.db"))?)?;
    if std::env::args().any(|argument| argument == "--write") {
        std::fs::write(root.join("docs/queries.md"), page)?;
    } else {
        print!("{page}");
    }
    Ok(())
}
