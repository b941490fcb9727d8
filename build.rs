//! `embed_migrations!` reads the folder while the crate compiles, but cargo does not know
//! that; without these lines a new migration would be missing from the program.

fn main() {
    println!("cargo:rerun-if-changed=migrations");
    println!("cargo:rerun-if-changed=sql");
}
