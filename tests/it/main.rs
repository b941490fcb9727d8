//! The one test program: what a user sees, and what must always hold.

mod bad_input;
mod check_laws;
mod check_layouts;
mod check_sql;
mod check_years;
mod compare;
mod csv_documents;
mod damaged_documents;
mod damaged_forms;
mod damaged_texts;
mod database_file;
mod departments;
mod every_format;
mod hostile_files;
mod import;
mod misleading_texts;
mod provenance;
mod published_texts;
mod questions;
mod readme;
mod round_trip;
mod rules;
mod sample;
mod store;
mod support;
