//! What several pages show in the same way.

pub mod formula;
pub mod receipt;
