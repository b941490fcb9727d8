//! `docs/performance.md`: a part for each benchmark.

use std::path::Path;

/// Writes a part, which begins with its heading (`# …`), over the one of before; a new one comes last.
/// The parts of the other benchmarks stay as they are.
pub fn write(part: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/performance.md");
    let page = std::fs::read_to_string(&path).unwrap_or_default();
    let mut parts: Vec<String> = Vec::new();
    for line in page.lines() {
        match parts.last_mut() {
            Some(last) if !line.starts_with("# ") => *last += line,
            _ => parts.push(line.to_owned()),
        }
        if let Some(last) = parts.last_mut() {
            last.push('\n');
        }
    }
    let heading = |part: &str| part.lines().next().map(str::to_owned);
    match parts.iter_mut().find(|it| heading(it) == heading(part)) {
        Some(known) => part.clone_into(known),
        None => parts.push(part.to_owned()),
    }
    let parts: Vec<&str> = parts.iter().map(|part| part.trim_end()).collect();
    std::fs::write(path, parts.join("\n\n") + "\n").expect("docs/performance.md");
}
