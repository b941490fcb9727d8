//! Documents → reports and problems. Everything that knows how offices write stands here.

pub mod labels;
pub mod numbers;
