//! Writes `docs/rules.md`: what every rule proves.
//!
//! `cargo run --example rules` prints it, `-- --write` writes it.

fn main() -> std::io::Result<()> {
    let page = stats::check::page();
    if std::env::args().any(|argument| argument == "--write") {
        return std::fs::write(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/rules.md"), page);
    }
    print!("{page}");
    Ok(())
}
