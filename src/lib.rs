//! Annual open-government-information reports (政府信息公开工作年度报告): from the files that
//! offices have, into one SQLite file, with their arithmetic proved and their figures compared.
//!
//! Data flows one way: `document` → `recognise` → `report` → `check` → `store` → `query` →
//! `brief` → `render` → `chart`. A module uses only what stands above it in this list, and `report`,
//! which holds the types and itself uses nothing but `language`.

pub mod language;

pub mod problem;

pub mod report;

pub mod document;

pub mod recognise;

pub mod check;

pub mod store;

pub mod query;

pub mod brief;

pub mod render;

pub mod chart;

pub mod cli;
pub mod commands;
