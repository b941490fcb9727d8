//! To come.

use crate::Maker;

pub const MAKERS: &[Maker] = &[];
