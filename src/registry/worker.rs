//! A candidacy: its states, and which changes ask the desk to look again.

use serde_json::Value;

use super::NotNow;
use super::vocabulary::vocabulary;

vocabulary! {
    /// Where a candidacy stands.
    WorkerState, "state of a candidacy" {
        /// Being written.
        Draft => "draft",
        /// Sent; the desk has to look at it.
        Submitted => "submitted",
        /// Found suitable: the ranking sees it.
        Validated => "validated",
        /// Looked at and not found suitable.
        NotSuitable => "not_suitable",
        /// Set aside for a time.
        Suspended => "suspended",
    }
}

/// What can be done to a candidacy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WorkerAct {
    /// The worker sends it, or sends a change the desk must look at.
    Submit,
    /// The worker changes what the desk need not look at.
    Change,
    /// The desk finds it suitable.
    Validate,
    /// The desk finds it not suitable.
    Reject,
    /// Set aside.
    Suspend,
    /// Taken up again.
    Resume,
}

impl WorkerAct {
    const fn verb(self) -> &'static str {
        match self {
            WorkerAct::Submit => "submit",
            WorkerAct::Change => "change",
            WorkerAct::Validate => "validate",
            WorkerAct::Reject => "reject",
            WorkerAct::Suspend => "suspend",
            WorkerAct::Resume => "resume",
        }
    }
}

impl WorkerState {
    /// The state after `act`.
    ///
    /// # Errors
    /// When the act makes no sense in this state, with the reason.
    pub fn after(self, act: WorkerAct) -> Result<WorkerState, NotNow> {
        use WorkerState::{Draft, NotSuitable, Submitted, Suspended, Validated};
        let refused = |why| Err(NotNow { act: act.verb(), state: self.id(), why });
        match (act, self) {
            (WorkerAct::Submit, _) | (WorkerAct::Resume, NotSuitable) => Ok(Submitted),
            (WorkerAct::Change, Draft) => refused("it has not been submitted yet"),
            (WorkerAct::Change, same) => Ok(same),
            (WorkerAct::Validate, Submitted) | (WorkerAct::Resume, Suspended) => Ok(Validated),
            (WorkerAct::Reject, Submitted | Validated | Suspended) => Ok(NotSuitable),
            (WorkerAct::Suspend, Validated) => Ok(Suspended),
            (WorkerAct::Suspend, Suspended) => refused("it is suspended already"),
            (WorkerAct::Validate | WorkerAct::Reject | WorkerAct::Suspend, Draft) => {
                refused("the worker has not submitted it yet")
            }
            (WorkerAct::Validate, Validated) => refused("it is validated already"),
            (WorkerAct::Validate, NotSuitable | Suspended) => refused("it must be taken up again first"),
            (WorkerAct::Reject, NotSuitable) => refused("it was rejected already"),
            (WorkerAct::Suspend, Submitted | NotSuitable) => refused("only a validated one can be suspended"),
            (WorkerAct::Resume, Draft | Submitted | Validated) => refused("it was not set aside"),
        }
    }
}

/// What the desk vouches for: changing any of it asks for a new look.
const LOOKED_AT: [&str; 5] = ["skills", "experience_months", "trained", "languages", "right_to_work_until"];

/// Whether the change from `old` to `new` profile touches what the desk vouches for. Hours,
/// districts, pay and conditions are the worker's own and change freely.
#[must_use]
pub fn needs_new_look(old: &Value, new: &Value) -> bool {
    LOOKED_AT.iter().any(|field| old.get(field) != new.get(field)) || roles(old).iter().ne(roles(new).iter())
}

/// The roles offered, each once.
fn roles(profile: &Value) -> std::collections::BTreeSet<&str> {
    let offers = profile.get("offers").and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
    offers.iter().filter_map(|offer| offer.get("role")?.as_str()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn only_a_submitted_candidacy_is_validated() {
        for state in WorkerState::ALL {
            let outcome = state.after(WorkerAct::Validate);
            assert_eq!(outcome.is_ok(), *state == WorkerState::Submitted, "{state}");
        }
    }

    #[test]
    fn a_refusal_says_what_stands_in_the_way() {
        let fault = WorkerState::Draft.after(WorkerAct::Validate).expect_err("a draft");
        assert_eq!(fault.to_string(), "cannot validate while draft: the worker has not submitted it yet");
        let fault = WorkerState::Suspended.after(WorkerAct::Validate).expect_err("suspended");
        assert_eq!(fault.why, "it must be taken up again first");
    }

    #[test]
    fn a_file_set_aside_can_be_taken_up_again() {
        assert_eq!(WorkerState::Suspended.after(WorkerAct::Resume), Ok(WorkerState::Validated));
        assert_eq!(WorkerState::NotSuitable.after(WorkerAct::Resume), Ok(WorkerState::Submitted));
        assert!(WorkerState::Validated.after(WorkerAct::Resume).is_err());
    }

    #[test]
    fn hours_change_freely_and_skills_ask_for_a_look() {
        let old = json!({"skills": ["child_meals"], "offers": [{"role": "babysitter", "max_hours": "20"}]});
        let hours = json!({"skills": ["child_meals"], "offers": [{"role": "babysitter", "max_hours": "30"}]});
        let skill = json!({"skills": ["child_meals", "child_play"], "offers": [{"role": "babysitter"}]});
        let role = json!({"skills": ["child_meals"], "offers": [{"role": "colf"}]});
        assert!(!needs_new_look(&old, &hours));
        assert!(needs_new_look(&old, &skill));
        assert!(needs_new_look(&old, &role));
    }
}
