//! Words of the desk: door, queue, lists, a worker's file.

use chrono::{DateTime, NaiveDate, Utc};

use super::mediation::{DeskProposalWords, DeskRequestWords, ProposeWords, RankWords, WhyNotWords};
use super::near::NearWords;
use super::plan::PlanWords;
use super::reasons::{ReasonWords, StripWords};
use super::teams::TeamWords;
use super::trial::TrialWords;
use super::weighing::{CompareWords, OrderWords};
use crate::ccnl::{Livello, Regime};
use crate::registry::{
    ClosingReason, DeskWithdrawal, Fact, FactKind, FamilyRefusal, ProposalState, RequestState, WorkerRefusal,
    WorkerState,
};
use crate::vocabulary::Role;

/// Words of the desk.
#[derive(Debug)]
pub struct DeskWords {
    /// The section.
    pub name: &'static str,
    /// A moment, in Milan.
    pub when: fn(DateTime<Utc>) -> String,
    /// A role.
    pub role: fn(Role) -> &'static str,
    /// A regime, in a few words.
    pub regime: fn(Regime) -> &'static str,
    /// Unit of pay after the amount.
    pub per: fn(Regime) -> &'static str,
    /// A level.
    pub livello: fn(Option<Livello>) -> String,
    /// State of a request.
    pub request_state: fn(RequestState) -> &'static str,
    /// State of a candidacy.
    pub worker_state: fn(WorkerState) -> &'static str,
    /// State of a proposal.
    pub proposal_state: fn(ProposalState) -> &'static str,
    /// What the journal tells, and of what.
    pub verb: fn(&str, &str) -> String,
    /// Who acts, when not a person of the desk.
    pub actor: fn(&str) -> &'static str,
    /// What can be verified.
    pub fact: fn(FactKind) -> &'static str,
    /// When and how it was verified, and whether it still holds.
    pub fact_detail: fn(&Fact, NaiveDate) -> String,
    /// Why a worker declines.
    pub worker_refusal: fn(WorkerRefusal) -> &'static str,
    /// Why a family declines.
    pub family_refusal: fn(FamilyRefusal) -> &'static str,
    /// Why the desk takes a proposal back.
    pub withdrawal: fn(DeskWithdrawal) -> &'static str,
    /// Why a request ends.
    pub closing: fn(ClosingReason) -> &'static str,
    /// A reason kept with a proposal, by its id.
    pub ended_reason: fn(&str) -> &'static str,
    /// Link of the desk's menu.
    pub tab_requests: &'static str,
    /// Link of the desk's menu.
    pub tab_people: &'static str,
    /// Accessible name of the desk's menu.
    pub menu: &'static str,
    /// The door.
    pub sign_in: SignInWords,
    /// The queue.
    pub queue: QueueWords,
    /// Lists of candidacies.
    pub people: DeskPeopleWords,
    /// A worker's file.
    pub person: DeskPersonWords,
    /// A request.
    pub request: DeskRequestWords,
    /// Who can do it.
    pub rank: RankWords,
    /// Why someone cannot.
    pub why_not: WhyNotWords,
    /// The act of proposing.
    pub propose: ProposeWords,
    /// A proposal.
    pub proposal: DeskProposalWords,
    /// People side by side.
    pub compare: CompareWords,
    /// The order changed by hand.
    pub order: OrderWords,
    /// What if.
    pub trial: TrialWords,
    /// Near misses.
    pub near: NearWords,
    /// The city plan.
    pub plan: PlanWords,
    /// Several people for one request, several requests for one person.
    pub teams: TeamWords,
    /// The week drawn.
    pub strip: StripWords,
    /// Reasons and lacks.
    pub reasons: ReasonWords,
    /// Heading of the journal.
    pub journal: &'static str,
    /// What the journal is for.
    pub journal_note: &'static str,
    /// A journal without lines.
    pub journal_empty: &'static str,
    /// Link.
    pub back_to_queue: &'static str,
    /// Paging.
    pub previous: &'static str,
    /// Paging.
    pub next: &'static str,
    /// Paging: where we are.
    pub page_of: fn(usize, usize) -> String,
    /// Accessible name of the paging.
    pub pages: &'static str,
    /// Column.
    pub column_when: &'static str,
    /// Column.
    pub column_who: &'static str,
    /// Column.
    pub column_what: &'static str,
}

/// Words of the desk's door.
#[derive(Debug)]
pub struct SignInWords {
    /// The heading.
    pub title: &'static str,
    /// Who it is for.
    pub lead: &'static str,
    /// Field.
    pub login: &'static str,
    /// Field.
    pub password: &'static str,
    /// Button.
    pub button: &'static str,
    /// Not signed in.
    pub refused: &'static str,
    /// A field is empty.
    pub missing: &'static str,
    /// Too many attempts, until when.
    pub throttled: fn(&str) -> String,
    /// The session ended while something was being sent.
    pub expired: &'static str,
    /// After leaving.
    pub signed_out: &'static str,
    /// Heading of the page that gives back what was typed.
    pub resume_title: &'static str,
    /// What happens next.
    pub resume_lead: &'static str,
    /// Button.
    pub resume_button: &'static str,
    /// A form without fields.
    pub resume_nothing: &'static str,
}

/// Words of the queue.
#[derive(Debug)]
pub struct QueueWords {
    /// The heading.
    pub title: &'static str,
    /// How many, and how many late.
    pub summary: fn(usize, usize) -> String,
    /// Accessible name of the filter.
    pub filter: &'static str,
    /// Filter.
    pub all: &'static str,
    /// Filter.
    pub late: &'static str,
    /// Filter.
    pub new: &'static str,
    /// Filter.
    pub mine: &'static str,
    /// Filter.
    pub in_progress: &'static str,
    /// Filter.
    pub over: &'static str,
    /// Nothing under this filter.
    pub none: &'static str,
    /// Caption of the table.
    pub caption: &'static str,
    /// Caption of the table of those over.
    pub caption_over: &'static str,
    /// Column.
    pub promised: &'static str,
    /// Column.
    pub request: &'static str,
    /// Column.
    pub place: &'static str,
    /// Column.
    pub state: &'static str,
    /// Column.
    pub eligible: &'static str,
    /// Column.
    pub proposals: &'static str,
    /// How many days are left until the promised day.
    pub due: fn(i64) -> String,
    /// Not taken.
    pub nobody: &'static str,
    /// Who follows it.
    pub by: fn(&str) -> String,
    /// Both said yes.
    pub agreed: &'static str,
    /// Open proposals of three.
    pub open_of: fn(i64) -> String,
    /// It cannot be ranked.
    pub not_ranked: &'static str,
    /// Candidacies that wait.
    pub to_validate: fn(i64) -> String,
    /// Heading of the box on candidacies.
    pub people_title: &'static str,
    /// Link.
    pub people_link: &'static str,
}

/// Words of the lists of candidacies.
#[derive(Debug)]
pub struct DeskPeopleWords {
    /// The heading.
    pub title: &'static str,
    /// How names are kept.
    pub lead: &'static str,
    /// Field: a code.
    pub find: &'static str,
    /// Help of the field.
    pub find_help: &'static str,
    /// Button.
    pub find_button: &'static str,
    /// No such code.
    pub find_none: fn(&str) -> String,
    /// Caption of the table.
    pub caption: &'static str,
    /// Column.
    pub code: &'static str,
    /// Column.
    pub looks_for: &'static str,
    /// Column.
    pub arrived: &'static str,
    /// Column.
    pub available: &'static str,
    /// Never confirmed.
    pub never: &'static str,
    /// An empty list.
    pub none: &'static str,
    /// A filter with its number.
    pub count: fn(WorkerState, i64) -> String,
}

/// Words of a worker's file.
#[derive(Debug)]
pub struct DeskPersonWords {
    /// What opening means.
    pub lead: &'static str,
    /// Heading.
    pub contacts: &'static str,
    /// Field.
    pub name: &'static str,
    /// Field.
    pub phone: &'static str,
    /// Field.
    pub email: &'static str,
    /// Field.
    pub birth: &'static str,
    /// What it serves.
    pub birth_note: &'static str,
    /// Nothing given.
    pub absent: &'static str,
    /// Heading.
    pub profile: &'static str,
    /// Heading of the offers.
    pub offers: &'static str,
    /// Role and regime.
    pub offer: fn(&str, &str) -> String,
    /// Hours wanted.
    pub hours: fn(&str, &str) -> String,
    /// Least pay asked.
    pub pay: fn(&str) -> String,
    /// No pay named.
    pub pay_minimum: &'static str,
    /// No week is asked of those who live in.
    pub week_none: &'static str,
    /// Field.
    pub skills: &'static str,
    /// Field.
    pub experience: &'static str,
    /// Field.
    pub trained: &'static str,
    /// Trained.
    pub trained_yes: &'static str,
    /// Not trained.
    pub trained_no: &'static str,
    /// Field.
    pub languages: &'static str,
    /// Field.
    pub accepts: &'static str,
    /// Field.
    pub home: &'static str,
    /// Field.
    pub travel: &'static str,
    /// No limit.
    pub travel_any: &'static str,
    /// The limit.
    pub travel_limit: fn(u16) -> String,
    /// The only districts.
    pub districts: fn(&[&str]) -> String,
    /// Field.
    pub from: &'static str,
    /// Field.
    pub right_to_work: &'static str,
    /// It does not end.
    pub right_to_work_open: &'static str,
    /// Field.
    pub waiting: &'static str,
    /// Heading.
    pub facts: &'static str,
    /// Nothing verified.
    pub facts_none: &'static str,
    /// How a note follows.
    pub fact_by: fn(&str) -> String,
    /// Heading of the form.
    pub record: &'static str,
    /// What to write and what not.
    pub record_help: &'static str,
    /// Field.
    pub kind: &'static str,
    /// Field.
    pub seen_on: &'static str,
    /// Field.
    pub amount: &'static str,
    /// Help of the field.
    pub amount_help: &'static str,
    /// Field.
    pub until: &'static str,
    /// Help of the field.
    pub until_help: &'static str,
    /// Field.
    pub note: &'static str,
    /// Help of the field.
    pub note_help: &'static str,
    /// Button.
    pub record_button: &'static str,
    /// Said after.
    pub recorded: &'static str,
    /// Heading.
    pub decide: &'static str,
    /// Name of the choice.
    pub decision: &'static str,
    /// What each does.
    pub decide_help: &'static str,
    /// Choice.
    pub validate: &'static str,
    /// What it does.
    pub validate_note: &'static str,
    /// Choice.
    pub reject: &'static str,
    /// What it does.
    pub reject_note: &'static str,
    /// Choice.
    pub suspend: &'static str,
    /// What it does.
    pub suspend_note: &'static str,
    /// Choice.
    pub resume: &'static str,
    /// What it does.
    pub resume_note: &'static str,
    /// Field.
    pub reason: &'static str,
    /// Help of the field.
    pub reason_help: &'static str,
    /// Button.
    pub decide_button: &'static str,
    /// Said after.
    pub decided: &'static str,
    /// No choice made.
    pub no_choice: &'static str,
    /// No reason given.
    pub no_reason: &'static str,
    /// The identity was not seen.
    pub identity_first: &'static str,
    /// Not in this state.
    pub not_now: &'static str,
    /// No kind chosen.
    pub bad_kind: &'static str,
    /// Not a day, or a day to come.
    pub bad_day: &'static str,
    /// Not a day, or before the first.
    pub bad_until: &'static str,
    /// Not a whole number.
    pub bad_amount: &'static str,
    /// Too long.
    pub bad_note: &'static str,
    /// The reason of the state.
    pub state_reason: fn(&str) -> String,
    /// Heading.
    pub proposals: &'static str,
    /// No proposals.
    pub proposals_none: &'static str,
    /// A note beside.
    pub what_worker_sees: &'static str,
}
