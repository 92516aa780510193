//! One newtype per kind of identifier, so that a worker's is never taken for a request's.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

macro_rules! ids {
    ($($(#[$doc:meta])+ $name:ident),+ $(,)?) => {$(
        $(#[$doc])+
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(Uuid);

        impl $name {
            /// The bare identifier, as rows keep it.
            #[must_use]
            pub const fn uuid(self) -> Uuid {
                self.0
            }
        }

        impl From<Uuid> for $name {
            fn from(uuid: Uuid) -> $name {
                $name(uuid)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(out)
            }
        }

        impl FromStr for $name {
            type Err = uuid::Error;
            fn from_str(text: &str) -> Result<$name, uuid::Error> {
                text.parse().map($name)
            }
        }
    )+};
}

ids! {
    /// A worker's file.
    WorkerId,
    /// A family's request.
    RequestId,
    /// A worker proposed for a request.
    ProposalId,
    /// A quote as it was answered.
    QuoteId,
    /// A person of the desk.
    StaffId,
    /// A verification outcome.
    FactId,
    /// A note on a request.
    NoteId,
    /// A move in the order of a request.
    MoveId,
    /// Who keeps employments by one link: a request, or a household of its own.
    HouseholdId,
    /// An employment that a family keeps.
    EmploymentId,
    /// A month of an employment, as it was accounted for.
    MonthId,
    /// The end of an employment, as it was kept.
    EndId,
    /// What a provider offers.
    OfferId,
    /// A line of the journal.
    EntryId,
}

impl From<RequestId> for HouseholdId {
    /// The household that made a request keeps what follows from it by the same link.
    fn from(request: RequestId) -> HouseholdId {
        HouseholdId(request.0)
    }
}
