//! Italian.

mod frame;
mod home;

use super::Words;

/// Every word in Italian.
pub const WORDS: Words = Words { frame: frame::FRAME, problem: frame::PROBLEM, form: frame::FORM, home: home::HOME };
