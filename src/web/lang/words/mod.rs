//! The shape of a language: every word a page may need, by page.

pub mod choose;
mod cost;
pub mod desk;
pub mod family;
mod frame;
mod home;
pub mod mediation;
pub mod mirror;
pub mod near;
pub mod people;
pub mod plan;
mod prose;
pub mod reasons;
pub mod reissue;
pub mod teams;
pub mod trial;
pub mod weighing;
pub mod worker;

pub use cost::{AskWords, CostWords, InsteadWords, LineWords, PartWords, ReceiptWords, ResultWords, WrongWords};
pub use frame::{FormWords, FrameWords, ProblemWords, Said};
pub use home::{Entry, HomeWords};
pub use prose::{ApiWords, Block, Chapter, Place, Prose, ProsePages, RulesWords};

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
    /// The calculator, and costs wherever they are shown.
    pub cost: CostWords,
    /// Pages of plain text.
    pub prose: ProsePages,
    /// How those proposed are chosen.
    pub choose: choose::ChooseWords,
    /// The rules in force.
    pub rules: RulesWords,
    /// The page of the API.
    pub api: ApiWords,
    /// Steps, week, districts, faults: long forms of workers and families.
    pub people: people::PeopleWords,
    /// A worker's pages.
    pub worker: worker::WorkerWords,
    /// A family's pages.
    pub family: family::FamilyWords,
    /// What would open more work to a worker.
    pub mirror: mirror::MirrorWords,
    /// A private link given again.
    pub reissue: reissue::ReissueWords,
    /// The desk's pages.
    pub desk: desk::DeskWords,
}
