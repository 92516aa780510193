//! Use cases: load, decide, save. One file per subject; what is allowed is decided in `registry`,
//! `ccnl` and `matching`, what is written goes through `store`.

mod account_month;
mod account_quarter;
mod accrued;
pub mod answer_proposal;
pub mod candidacy;
mod change_employment;
pub mod city_plan;
mod close_employment;
mod codes;
pub mod compare;
mod corrections;
pub mod decide;
pub mod demo;
pub mod desk_counts;
mod employ;
pub mod employment_file;
pub mod family_request;
pub mod files;
mod ids;
pub mod joint_cost;
mod live;
pub mod mirror;
pub mod near_misses;
pub mod nearly;
pub mod offers;
mod papers;
mod passwords;
mod plan_employment;
pub mod price;
pub mod propose;
pub mod queue;
pub mod rank;
pub mod reissue;
pub mod reopen;
pub mod reorder;
mod settle;
pub mod sign_in;
pub mod stitched;
mod submit_candidacy;
mod submit_request;
pub mod teams;
mod token;
pub mod trial;
mod verify;

use chrono::{DateTime, Datelike, NaiveDate, Utc, Weekday};

use crate::ccnl::Rulebook;
use crate::clock::Clock;
use crate::matching::WeightsBook;
use crate::registry::EntryId;
use crate::store::journal::{self, Actor, NewEntry, Subject};
use crate::store::{Db, Tx};

pub use crate::store::StoreError;
pub use account_month::{AccountedMonth, SaveMonthError, Told, register, used_before};
pub use accrued::Accrued;
pub use answer_proposal::AnswerError;
pub use candidacy::{Candidacy, SaveError, WorkerProposal};
pub use city_plan::{CityBoard, CityPlan, CityPlanError, District};
pub use close_employment::{EndError, settlement_day};
pub use compare::{Compared, Comparison, MOST_COMPARED};
pub use corrections::{CorrectedLine, Correction, Why};
pub use decide::{DecideError, Decision};
pub use employ::{Agreed, EmployError};
pub use employment_file::{EmploymentEntry, EmploymentFile};
pub use family_request::{FamilyProposal, RequestFile};
pub use files::WorkerFile;
pub use ids::Ids;
pub use joint_cost::{Cost, JointCost};
pub use mirror::{MirrorError, OpensMore, WorkerMirror};
pub use near_misses::NearMiss;
pub use nearly::{Nearly, NearlyAll};
pub use offers::OfferError;
pub use papers::{LONGEST_PAPER_TEXT, PaperAsked};
pub use passwords::{PasswordFault, Passwords};
pub use price::{PriceError, Priced, Terms};
pub use propose::ProposeError;
pub use queue::{CandidacyEntry, DeskRequest, QueueLine};
pub use rank::{Placed, RankError, RankedPeople, RankedPerson, Shown, WhyNot};
pub use reopen::Reopened;
pub use reorder::{MoveAsked, MoveError, To};
pub use sign_in::{AddStaffError, SignIn, SignInError, SignedIn, Staff};
pub use stitched::{FullWeek, PlacedJob, SharedHomes};
pub use submit_candidacy::SubmitCandidacyError;
pub use submit_request::{SubmitRequestError, Submitted};
pub use teams::{PricedMember, PricedTeam, RestAnswer, TeamAnswer};
pub use token::Token;
pub use trial::{Several, Side as TriedSide, Trial, Tried};

pub use crate::store::ends::SavedEnd;
pub use crate::store::journal::EntryRow;
pub use crate::store::months::SavedMonth;
pub use crate::store::moves::Move;
pub use crate::store::proposals::Proposal;
pub use crate::store::quotes::SavedQuote;

/// What the desk promises: set once, when the service starts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Promises {
    /// Working days within which the desk answers a request, the day of arrival not counted.
    pub answer_working_days: u16,
}

/// A file just begun, and the link that opens it again.
#[derive(Debug)]
pub struct Opened<Id> {
    /// The file.
    pub id: Id,
    /// For the link, and written nowhere else.
    pub token: Token,
}

/// Everything a use case may need.
#[derive(Debug)]
pub struct App {
    /// The database.
    pub db: Db,
    /// The rules of the contract.
    pub rulebook: Rulebook,
    /// The weights of the preferences.
    pub weights: WeightsBook,
    /// The time.
    pub clock: Clock,
    /// The desk's promises.
    pub promises: Promises,
    ids: Ids,
    passwords: Passwords,
    city: city_plan::CityPlans,
    live: live::Live,
}

impl App {
    /// Puts the parts together. `ids` is [`Ids::system`] outside tests.
    #[must_use]
    pub fn new(db: Db, rulebook: Rulebook, weights: WeightsBook, clock: Clock, promises: Promises, ids: Ids) -> App {
        App {
            db,
            rulebook,
            weights,
            clock,
            promises,
            ids,
            passwords: Passwords::new(),
            city: city_plan::CityPlans::default(),
            live: live::Live::default(),
        }
    }

    /// Now, in UTC.
    #[must_use]
    pub fn now(&self) -> DateTime<Utc> {
        self.clock.now()
    }

    /// Today in Milan.
    #[must_use]
    pub fn today(&self) -> NaiveDate {
        self.clock.today()
    }

    /// Whether the desk works on `day`: Monday to Friday, public holidays and Milan's patron left out.
    #[must_use]
    pub fn works_on(&self, day: NaiveDate) -> bool {
        if matches!(day.weekday(), Weekday::Sat | Weekday::Sun) {
            return false;
        }
        let Ok(holidays) = self.rulebook.on(day, None).festivita() else {
            return true;
        };
        let here = |comune: &Option<String>| comune.as_deref().is_none_or(|comune| comune == "Milano");
        !holidays.body.feste.iter().any(|feast| here(&feast.comune) && feast.when.of(day.year()) == Some(day))
    }

    /// A new identifier.
    fn id<T: From<uuid::Uuid>>(&self) -> T {
        self.ids.id(self.now())
    }

    /// Writes a line of the journal in the transaction of what it tells.
    async fn note(
        &self,
        tx: &mut Tx,
        actor: Actor,
        verb: &'static str,
        subject: Subject,
        detail: Option<String>,
    ) -> Result<(), StoreError> {
        let entry = NewEntry { id: self.id::<EntryId>(), at: self.now(), actor, verb, subject, detail };
        journal::add(tx, entry).await
    }
}
