//! A family's request: its states and what they allow.

use super::vocabulary::vocabulary;
use super::{ClosingReason, NotNow};

vocabulary! {
    /// Where a request stands.
    RequestState, "state of a request" {
        /// Being written.
        Draft => "draft",
        /// Sent; nobody of the desk has taken it yet.
        Submitted => "submitted",
        /// A person of the desk follows it.
        InProgress => "in_progress",
        /// Met.
        ClosedPositive => "closed_positive",
        /// Ended without anyone hired.
        ClosedNegative => "closed_negative",
        /// Cancelled by the family.
        CancelledByFamily => "cancelled_by_family",
    }
}

/// What can be done to a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RequestAct {
    /// The family sends it.
    Submit,
    /// The family changes it; allowed until someone has been proposed.
    Change {
        /// How many people have been proposed so far.
        proposed: usize,
    },
    /// A person of the desk takes it.
    Take,
    /// The desk changes the order of who can do it.
    Reorder,
    /// The desk proposes someone.
    Propose,
    /// The desk closes it.
    Close(ClosingReason),
    /// The family cancels it.
    Cancel,
}

impl RequestAct {
    const fn verb(self) -> &'static str {
        match self {
            RequestAct::Submit => "submit",
            RequestAct::Change { .. } => "change",
            RequestAct::Take => "take",
            RequestAct::Reorder => "reorder",
            RequestAct::Propose => "propose",
            RequestAct::Close(_) => "close",
            RequestAct::Cancel => "cancel",
        }
    }
}

impl RequestState {
    /// Whether nothing more can happen to it.
    #[must_use]
    pub const fn is_over(self) -> bool {
        matches!(self, RequestState::ClosedPositive | RequestState::ClosedNegative | RequestState::CancelledByFamily)
    }

    /// The state after `act`.
    ///
    /// # Errors
    /// When the act makes no sense in this state, with the reason.
    pub fn after(self, act: RequestAct) -> Result<RequestState, NotNow> {
        use RequestState::{CancelledByFamily, ClosedNegative, ClosedPositive, Draft, InProgress, Submitted};
        let refused = |why| Err(NotNow { act: act.verb(), state: self.id(), why });
        match (act, self) {
            (_, ClosedPositive | ClosedNegative | CancelledByFamily) => refused("the request is over"),
            (RequestAct::Cancel, Draft | Submitted | InProgress) => Ok(CancelledByFamily),
            (RequestAct::Submit, Draft) => Ok(Submitted),
            (RequestAct::Submit, Submitted | InProgress) => refused("it was submitted already"),
            (_, Draft) => refused("the family has not submitted it yet"),
            (RequestAct::Change { proposed: 0 } | RequestAct::Reorder, same) => Ok(same),
            (RequestAct::Change { .. }, _) => refused("someone has been proposed already"),
            (RequestAct::Take | RequestAct::Propose, Submitted | InProgress) => Ok(InProgress),
            (RequestAct::Close(reason), _) => Ok(if reason.is_positive() { ClosedPositive } else { ClosedNegative }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_request_that_is_over_takes_no_act() {
        for state in RequestState::ALL.iter().filter(|state| state.is_over()) {
            for act in [RequestAct::Submit, RequestAct::Take, RequestAct::Propose, RequestAct::Cancel] {
                assert_eq!(state.after(act).expect_err("over").why, "the request is over");
            }
        }
    }

    #[test]
    fn it_changes_only_until_someone_is_proposed() {
        let state = RequestState::InProgress;
        assert_eq!(state.after(RequestAct::Change { proposed: 0 }), Ok(RequestState::InProgress));
        assert!(state.after(RequestAct::Change { proposed: 1 }).is_err());
    }

    #[test]
    fn it_closes_as_its_reason_says() {
        let close = |reason| RequestState::InProgress.after(RequestAct::Close(reason));
        assert_eq!(close(ClosingReason::Hired), Ok(RequestState::ClosedPositive));
        assert_eq!(close(ClosingReason::TooExpensive), Ok(RequestState::ClosedNegative));
        assert!(RequestState::Draft.after(RequestAct::Close(ClosingReason::NeedEnded)).is_err());
    }
}
