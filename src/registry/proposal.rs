//! A worker proposed for a request: who has answered what, and when contacts may open.

use super::vocabulary::vocabulary;
use super::{FamilyRefusal, NotNow, WorkerRefusal};

/// How many proposals of one request may be open at once (vocabulary, `proposal_rules`).
pub const MAX_OPEN_PROPOSALS: usize = 3;

vocabulary! {
    /// Where a proposal stands.
    ProposalState, "state of a proposal" {
        /// The two agreed and the work begins.
        Hired => "hired",
        /// The worker declined.
        RefusedByWorker => "refused_by_worker",
        /// The family declined.
        RefusedByFamily => "refused_by_family",
        /// The desk took it back.
        WithdrawnByDesk => "withdrawn_by_desk",
        /// The worker has not answered yet.
        AvailabilityToAsk => "availability_to_ask",
        /// The worker said yes.
        AvailabilityConfirmed => "availability_confirmed",
    }
}

vocabulary! {
    /// One of the two who answer a proposal.
    Side, "side" {
        /// The worker.
        Worker => "worker",
        /// The family.
        Family => "family",
    }
}

/// An answer to a proposal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// Yes; from either side.
    Accept(Side),
    /// No, from the worker.
    RefuseAsWorker(WorkerRefusal),
    /// No, from the family.
    RefuseAsFamily(FamilyRefusal),
}

impl Answer {
    /// Who answers.
    #[must_use]
    pub const fn side(self) -> Side {
        match self {
            Answer::Accept(side) => side,
            Answer::RefuseAsWorker(_) => Side::Worker,
            Answer::RefuseAsFamily(_) => Side::Family,
        }
    }

    const fn verb(self) -> &'static str {
        match self {
            Answer::Accept(_) => "accept",
            Answer::RefuseAsWorker(_) | Answer::RefuseAsFamily(_) => "refuse",
        }
    }
}

/// A proposal's state with who has said yes so far.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Answers {
    /// Where it stands.
    pub state: ProposalState,
    /// The worker said yes.
    pub worker_accepted: bool,
    /// The family said yes.
    pub family_accepted: bool,
}

impl ProposalState {
    /// Whether it still counts among the open ones of its request.
    #[must_use]
    pub const fn is_open(self) -> bool {
        matches!(self, ProposalState::AvailabilityToAsk | ProposalState::AvailabilityConfirmed)
    }
}

impl Answers {
    /// How every proposal begins.
    pub const NEW: Answers =
        Answers { state: ProposalState::AvailabilityToAsk, worker_accepted: false, family_accepted: false };

    /// Whether each may see the other's contacts: both said yes, and nobody took it back.
    #[must_use]
    pub const fn contacts_open(self) -> bool {
        self.worker_accepted
            && self.family_accepted
            && (self.state.is_open() || matches!(self.state, ProposalState::Hired))
    }

    /// After `answer`. Saying yes twice changes nothing.
    ///
    /// # Errors
    /// When the proposal is over.
    pub fn after(self, answer: Answer) -> Result<Answers, NotNow> {
        self.open_for(answer.verb())?;
        Ok(match answer {
            Answer::Accept(Side::Worker) => {
                Answers { state: ProposalState::AvailabilityConfirmed, worker_accepted: true, ..self }
            }
            Answer::Accept(Side::Family) => Answers { family_accepted: true, ..self },
            Answer::RefuseAsWorker(_) => Answers { state: ProposalState::RefusedByWorker, ..self },
            Answer::RefuseAsFamily(_) => Answers { state: ProposalState::RefusedByFamily, ..self },
        })
    }

    /// After the desk takes it back.
    ///
    /// # Errors
    /// When the proposal is over.
    pub fn withdrawn(self) -> Result<Answers, NotNow> {
        self.open_for("withdraw")?;
        Ok(Answers { state: ProposalState::WithdrawnByDesk, ..self })
    }

    /// After the desk records that the work begins.
    ///
    /// # Errors
    /// When the proposal is over, or one of the two has not said yes.
    pub fn hired(self) -> Result<Answers, NotNow> {
        self.open_for("hire")?;
        if !self.contacts_open() {
            return Err(NotNow { act: "hire", state: self.state.id(), why: "both have to accept first" });
        }
        Ok(Answers { state: ProposalState::Hired, ..self })
    }

    fn open_for(self, act: &'static str) -> Result<(), NotNow> {
        if self.state.is_open() {
            Ok(())
        } else {
            Err(NotNow { act, state: self.state.id(), why: "the proposal is over" })
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const YES: [Answer; 2] = [Answer::Accept(Side::Worker), Answer::Accept(Side::Family)];

    #[test]
    fn contacts_open_only_when_both_said_yes_in_either_order() {
        for (first, second) in [(YES[0], YES[1]), (YES[1], YES[0])] {
            let once = Answers::NEW.after(first).expect("open");
            assert!(!once.contacts_open());
            let twice = once.after(second).expect("open");
            assert!(twice.contacts_open());
            assert_eq!(twice.state, ProposalState::AvailabilityConfirmed);
            assert_eq!(twice.hired().map(|answers| answers.state), Ok(ProposalState::Hired));
        }
    }

    #[test]
    fn a_proposal_withdrawn_after_both_said_yes_closes_the_contacts() {
        let both = Answers::NEW.after(YES[0]).and_then(|answers| answers.after(YES[1])).expect("open");
        assert!(!both.withdrawn().expect("open").contacts_open());
    }

    #[test]
    fn nobody_is_hired_before_both_said_yes() {
        let fault = Answers::NEW.hired().expect_err("nobody answered");
        assert_eq!(fault.why, "both have to accept first");
    }

    #[test]
    fn what_is_over_takes_no_answer() {
        let over = Answers::NEW.after(Answer::RefuseAsFamily(FamilyRefusal::Budget)).expect("open");
        assert_eq!(over.after(YES[0]).expect_err("over").why, "the proposal is over");
        assert!(over.withdrawn().is_err());
    }
}
