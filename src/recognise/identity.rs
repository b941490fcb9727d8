//! stub
use super::Hints;
use crate::document::Line;
use crate::problem::{Place, Problem};
/// x
pub const YEARS: std::ops::RangeInclusive<u16> = 2008..=2100;
/// x
#[derive(Debug, Default)]
pub struct Identity {
    /// d
    pub department: Option<String>,
    /// y
    pub year: Option<u16>,
    /// t
    pub title: Option<String>,
}
/// x
pub fn read(_l: &[Line], _p: &Place, h: &Hints) -> (Identity, Vec<Problem>) {
    (Identity { department: h.department.clone(), year: h.year, title: None }, vec![])
}
