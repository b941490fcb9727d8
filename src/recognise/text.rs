//! stub
use crate::document::Line;
use crate::problem::{Place, Problem};
use crate::report::{Cell, Form, Metric};
use std::collections::BTreeMap;
use std::ops::Range;
/// x
#[derive(Debug, Default)]
pub struct Tables {
    /// f
    pub form: Option<Form>,
    /// c
    pub cells: BTreeMap<Metric, Cell>,
    /// p
    pub problems: Vec<Problem>,
    /// s
    pub spans: Vec<Range<usize>>,
}
/// x
pub fn read_tables(_l: &[Line], _p: &Place) -> Tables {
    Tables::default()
}
