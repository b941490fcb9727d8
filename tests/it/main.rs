//! The one test program: what a user sees, and what must always hold.

mod csv_documents;
mod import;
mod readme;
mod round_trip;
mod sample;
mod support;
