//! The closed lists of the care vocabulary that files are closed with. Ids only: the words that
//! people read are kept with the pages.

/// A text that is not of the list.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("invalid {list} {text:?}, expected one of {expected}")]
pub struct Unknown {
    /// The list's name.
    pub list: &'static str,
    /// What was read.
    pub text: String,
    /// The ids of the list.
    pub expected: String,
}

/// An enum whose variants are ids of the vocabulary: `id()`, `ALL`, parsing, serde by id.
macro_rules! vocabulary {
    ($(#[$doc:meta])+ $name:ident, $list:literal { $($(#[$variant_doc:meta])+ $variant:ident => $id:literal),+ $(,)? }) => {
        $(#[$doc])+
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name {
            $($(#[$variant_doc])+ $variant),+
        }

        impl $name {
            /// Every one, in the vocabulary's order.
            pub const ALL: &'static [$name] = &[$($name::$variant),+];

            /// The id in the vocabulary, as stored and exchanged.
            #[must_use]
            pub const fn id(self) -> &'static str {
                match self {
                    $($name::$variant => $id),+
                }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                out.write_str(self.id())
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::registry::Unknown;
            fn from_str(text: &str) -> Result<$name, $crate::registry::Unknown> {
                let found = $name::ALL.iter().copied().find(|one| one.id() == text);
                found.ok_or_else(|| $crate::registry::Unknown {
                    list: $list,
                    text: text.chars().take(80).collect(),
                    expected: $name::ALL.iter().map(|one| one.id()).collect::<Vec<_>>().join(", "),
                })
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
                out.serialize_str(self.id())
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<$name, D::Error> {
                let text = <std::borrow::Cow<'de, str>>::deserialize(from)?;
                text.parse().map_err(serde::de::Error::custom)
            }
        }
    };
}
pub(crate) use vocabulary;

vocabulary! {
    /// Why a worker declines a proposal.
    WorkerRefusal, "reason of the worker" {
        /// Found other work.
        AlreadyHired => "already_hired",
        /// The hours do not suit.
        HoursDoNotFit => "hours_do_not_fit",
        /// Too far from home.
        TooFar => "too_far",
        /// The pay is low.
        PayTooLow => "pay_too_low",
        /// Some task is not accepted.
        TasksNotAccepted => "tasks_not_accepted",
        /// The accommodation does not suit.
        LivingSpace => "living_space",
        /// No answer; recorded by the desk.
        NoAnswer => "no_answer",
        /// Personal reasons, not asked further.
        Personal => "personal",
    }
}

vocabulary! {
    /// Why a family declines a proposal.
    FamilyRefusal, "reason of the family" {
        /// Declined, without more.
        Refused => "refused_by_family",
        /// The skills do not suit.
        SkillsNotEnough => "skills_not_enough",
        /// The hours asked have changed.
        HoursChanged => "hours_changed",
        /// Another of the proposed was chosen.
        ChoseOther => "chose_other_candidate",
        /// Someone from outside the service was chosen.
        ChoseOutside => "chose_outside",
        /// The cost.
        Budget => "budget",
        /// The interview was missed.
        NoShow => "no_show",
    }
}

vocabulary! {
    /// Why the desk takes a proposal back.
    DeskWithdrawal, "reason of the desk" {
        /// A document has expired.
        DocumentExpired => "document_expired",
        /// The worker's availability was not confirmed.
        AvailabilityNotConfirmed => "availability_not_confirmed",
        /// The request was closed or cancelled.
        RequestClosed => "request_closed",
        /// Proposed by mistake.
        WrongMatch => "wrong_match",
    }
}

vocabulary! {
    /// Why a request is closed.
    ClosingReason, "closing reason" {
        /// Hired.
        Hired => "hired",
        /// A trial period has begun.
        TrialStarted => "trial_started",
        /// No candidate available.
        NoCandidate => "no_candidate",
        /// The need has ended.
        NeedEnded => "need_ended",
        /// Found elsewhere.
        FoundElsewhere => "found_elsewhere",
        /// The person moved to a residence.
        MovedToResidence => "moved_to_residence",
        /// It costs too much.
        TooExpensive => "too_expensive",
        /// The family cannot be reached.
        NoContact => "no_contact",
        /// Cancelled by the family.
        CancelledByFamily => "cancelled_by_family",
        /// The same request twice.
        Duplicate => "duplicate",
    }
}

impl ClosingReason {
    /// Whether the request was met.
    #[must_use]
    pub const fn is_positive(self) -> bool {
        matches!(self, ClosingReason::Hired | ClosingReason::TrialStarted)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_read_back_and_others_are_refused_with_the_list() {
        for reason in ClosingReason::ALL {
            assert_eq!(reason.id().parse::<ClosingReason>().as_ref(), Ok(reason));
        }
        let fault = "bored".parse::<DeskWithdrawal>().expect_err("not of the list");
        assert_eq!(
            fault.to_string(),
            "invalid reason of the desk \"bored\", expected one of document_expired, \
             availability_not_confirmed, request_closed, wrong_match"
        );
    }
}
