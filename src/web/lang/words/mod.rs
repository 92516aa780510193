//! The shape of a language: every word a page may need, by page.

mod frame;
mod home;

pub use frame::{FormWords, FrameWords, ProblemWords, Said};
pub use home::{Entry, HomeWords};

/// All words of a language.
#[derive(Debug)]
pub struct Words {
    /// Head, menu, path and foot.
    pub frame: FrameWords,
    /// Problems.
    pub problem: ProblemWords,
    /// Words that forms share.
    pub form: FormWords,
    /// The first page.
    pub home: HomeWords,
}
