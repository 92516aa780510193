//! Verification outcomes: what staff saw, and on which day. The outcome is kept, never the paper.

use chrono::NaiveDate;
use serde::Serialize;

use super::vocabulary::vocabulary;

vocabulary! {
    /// What can be verified of a worker.
    FactKind, "verification" {
        /// An identity document.
        IdentitySeen => "identity_seen",
        /// A title to work in Italy, where one is needed; `valid_until` is its expiry.
        RightToWorkSeen => "right_to_work_seen",
        /// Contracts of domestic work; the amount is the months they prove.
        ContractsSeen => "contracts_seen",
        /// A training certificate; the amount is its hours.
        TrainingSeen => "training_seen",
        /// A certificate of Italian.
        ItalianSeen => "italian_seen",
        /// References; the amount is how many were heard.
        ReferencesHeard => "references_heard",
        /// A self-declaration on the criminal record, not verified.
        CriminalRecordDeclared => "criminal_record_declared",
        /// Availability confirmed by the worker; `valid_until` is the day it lapses.
        AvailabilityConfirmed => "availability_confirmed",
        /// Entry in the regional register of family assistants.
        RegionalRegister => "regional_register",
        /// The interview on skills.
        InterviewHeld => "interview_held",
    }
}

/// A verification outcome.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Fact {
    /// What was verified.
    pub kind: FactKind,
    /// The day staff saw it.
    pub seen_on: NaiveDate,
    /// Months, hours or how many, as the kind says.
    pub amount: Option<i64>,
    /// The last day it holds, where it ends.
    pub valid_until: Option<NaiveDate>,
    /// A few words; no data of the person.
    pub note: Option<String>,
}

impl FactKind {
    /// Whether a family may see it beside a proposal: not the right to work, which the desk checks and
    /// which must not weigh on the choice, nor anything of the criminal record.
    #[must_use]
    pub const fn is_shown_to_families(self) -> bool {
        !matches!(self, FactKind::RightToWorkSeen | FactKind::CriminalRecordDeclared)
    }
}

impl Fact {
    /// Whether it holds on `day`.
    #[must_use]
    pub fn holds_on(&self, day: NaiveDate) -> bool {
        self.valid_until.is_none_or(|until| day <= until)
    }

    /// The latest fact of each kind, in the order of kinds.
    #[must_use]
    pub fn latest(facts: Vec<Fact>) -> Vec<Fact> {
        let mut latest = std::collections::BTreeMap::<FactKind, Fact>::new();
        for fact in facts {
            match latest.get(&fact.kind) {
                Some(known) if known.seen_on > fact.seen_on => {}
                _ => {
                    latest.insert(fact.kind, fact);
                }
            }
        }
        latest.into_values().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fact(kind: FactKind, on: u32, until: Option<u32>) -> Fact {
        let day = |day| NaiveDate::from_ymd_opt(2026, 11, day).expect("a day");
        Fact { kind, seen_on: day(on), amount: None, valid_until: until.map(day), note: None }
    }

    #[test]
    fn the_latest_of_each_kind_is_kept() {
        let all = vec![
            fact(FactKind::AvailabilityConfirmed, 14, None),
            fact(FactKind::IdentitySeen, 3, None),
            fact(FactKind::AvailabilityConfirmed, 2, None),
        ];
        let days: Vec<String> = Fact::latest(all).iter().map(|fact| fact.seen_on.to_string()).collect();
        assert_eq!(days, ["2026-11-03", "2026-11-14"]);
    }

    #[test]
    fn a_fact_holds_through_its_last_day() {
        let fact = fact(FactKind::AvailabilityConfirmed, 1, Some(29));
        assert!(fact.holds_on(fact.valid_until.expect("it ends")));
        assert!(!fact.holds_on(NaiveDate::from_ymd_opt(2026, 11, 30).expect("a day")));
    }
}
