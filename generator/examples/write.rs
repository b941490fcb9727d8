//! Writes every document into a folder, and `truth.csv` with what is in them:
//! `cargo run -p generator --example write -- FOLDER [SEED]`.

use std::path::Path;

use generator::{KINDS, Sample, documents, wide_export, workbook};
use stats::report::Form;

fn main() -> std::io::Result<()> {
    let mut arguments = std::env::args().skip(1);
    let folder = arguments.next().unwrap_or_else(|| "documents".to_owned());
    let seed: u64 = arguments.next().and_then(|text| text.parse().ok()).unwrap_or(1);
    let folder = Path::new(&folder);
    std::fs::create_dir_all(folder)?;
    let mut truth = "file,metric,value,is_certain\n".to_owned();
    let mut samples = Vec::new();
    for &form in Form::ALL {
        for (kind, make) in KINDS {
            let sample = make(seed, form);
            for made in documents(&sample) {
                let name = format!("{}-{kind}-{}", form.code(), made.file_name);
                std::fs::write(folder.join(&name), &made.bytes)?;
                for (metric, printed) in &sample.cells {
                    let value = printed.value.map(|value| value.to_string()).unwrap_or_default();
                    truth += &format!("{name},{},{value},{}\n", metric.code(), made.is_certain);
                }
            }
        }
        samples.push(Sample::random(seed, form));
    }
    std::fs::write(folder.join("workbook.xlsx"), workbook(&samples))?;
    std::fs::write(folder.join("wide.xlsx"), wide_export(&samples))?;
    std::fs::write(folder.join("truth.csv"), truth)
}
