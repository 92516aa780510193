//! The shape of a language: every word a page may need, by page.

pub mod accrued;
pub mod choose;
pub mod compare;
mod cost;
pub mod desk;
pub mod employment;
pub mod end;
pub mod family;
mod frame;
mod home;
pub mod mediation;
pub mod mirror;
pub mod month;
pub mod near;
pub mod papers;
pub mod pay_check;
pub mod people;
pub mod plan;
pub mod plan_ahead;
mod prose;
pub mod quarter;
pub mod reasons;
pub mod reissue;
pub mod services;
pub mod teams;
pub mod trial;
pub mod verify;
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
    /// The comparison of ways, and what a budget buys.
    pub compare: compare::CompareWords,
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
    /// Services near home, and what providers offer.
    pub services: services::ServicesWords,
    /// A private link given again.
    pub reissue: reissue::ReissueWords,
    /// Employments that families keep.
    pub employment: employment::EmploymentWords,
    /// The end of an employment.
    pub end: end::EndWords,
    /// "Is my pay right?".
    pub pay_check: pay_check::PayCheckWords,
    /// The papers of an employment.
    pub papers: papers::PapersWords,
    /// A quarter of an employment.
    pub quarter: quarter::QuarterWords,
    /// The months ahead of an employment.
    pub plan_ahead: plan_ahead::PlanAheadWords,
    /// What has accrued in an employment.
    pub accrued: accrued::AccruedWords,
    /// Months that come out otherwise.
    pub corrections: accrued::CorrectionWords,
    /// A paper checked by whoever holds it.
    pub verify: verify::VerifyWords,
    /// A month of an employment.
    pub month: month::MonthWords,
    /// The desk's pages.
    pub desk: desk::DeskWords,
}
