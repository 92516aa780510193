//! R-LEVEL: from what a family can answer to the regime and level of the contract, with reasons.
//!
//! The prevailing tasks decide. Words for people belong to the pages: here are codes and articles.

use super::livello::{Livello, Regime};
use super::rulebook::{InForce, NoRule, Riga, Tabella};
use crate::money::Hours;

/// Who or what is cared for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Cared {
    /// The house: cleaning, cooking, laundry.
    House,
    /// One or more children.
    Children,
    /// An adult who washes, dresses and goes out alone.
    SelfSufficientAdult,
    /// An adult who needs help every day.
    NonSelfSufficientAdult,
}

/// How the work is arranged.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Arrangement {
    /// Living in, with a room and meals.
    LivingIn,
    /// Coming by the hour.
    ByTheHour,
    /// At night only, to assist.
    NightCare,
    /// At night only, to be there.
    NightPresence,
    /// While the main carer rests.
    RestCover,
}

/// The tasks of a house.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Tasks {
    /// One simple task under direct control: only cleaning, only laundry.
    OneSimple,
    /// Several tasks together, or a skilled one: ironing, garden, driving.
    Several,
    /// Cooking, in full autonomy.
    Cook,
    /// Running the house with decisions of one's own.
    Coordination,
}

/// What the family answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Answers {
    /// Who or what is cared for.
    pub cared: Cared,
    /// How the work is arranged.
    pub arrangement: Arrangement,
    /// Hours a week, when known.
    pub weekly_hours: Option<Hours>,
    /// A diploma in the field is wanted.
    pub trained: bool,
    /// Tasks, when the house is cared for.
    pub tasks: Tasks,
    /// Company only, without any care, to a self-sufficient adult.
    pub company_only: bool,
    /// Living in: all hours fall in one of the slots of the reduced week, and both sides sign it.
    pub reduced_slot: bool,
}

impl Answers {
    /// Answers with nothing particular: several tasks, no diploma, care as well as company.
    #[must_use]
    pub fn new(cared: Cared, arrangement: Arrangement) -> Answers {
        Answers {
            cared,
            arrangement,
            weekly_hours: None,
            trained: false,
            tasks: Tasks::Several,
            company_only: false,
            reduced_slot: false,
        }
    }
}

/// Why a level or a regime is proposed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Why {
    /// A: one simple task.
    OneSimpleTask,
    /// AS: company only.
    CompanyOnly,
    /// B: several tasks together, or a skilled one.
    SeveralTasks,
    /// BS: a self-sufficient adult.
    SelfSufficient,
    /// BS: children, always.
    Children,
    /// C: a cook.
    Cook,
    /// CS: a non self-sufficient adult, without a diploma.
    NonSelfSufficientUntrained,
    /// D: decisions of one's own.
    Coordination,
    /// DS: a non self-sufficient adult, with a diploma.
    NonSelfSufficientTrained,
    /// Night presence has one level only.
    OneLevelOnly,
    /// Lives in.
    LivesIn,
    /// Lives in, few hours in an agreed slot.
    LivesInReduced,
    /// Comes by the hour.
    ComesByTheHour,
    /// Assists at night.
    AssistsAtNight,
    /// Is there at night.
    IsThereAtNight,
    /// Covers the rests of the main carer.
    CoversRests,
}

impl Why {
    /// A stable code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Why::OneSimpleTask => "one_simple_task",
            Why::CompanyOnly => "company_only",
            Why::SeveralTasks => "several_tasks",
            Why::SelfSufficient => "self_sufficient",
            Why::Children => "children",
            Why::Cook => "cook",
            Why::NonSelfSufficientUntrained => "non_self_sufficient_untrained",
            Why::Coordination => "coordination",
            Why::NonSelfSufficientTrained => "non_self_sufficient_trained",
            Why::OneLevelOnly => "one_level_only",
            Why::LivesIn => "lives_in",
            Why::LivesInReduced => "lives_in_reduced",
            Why::ComesByTheHour => "comes_by_the_hour",
            Why::AssistsAtNight => "assists_at_night",
            Why::IsThereAtNight => "is_there_at_night",
            Why::CoversRests => "covers_rests",
        }
    }
}

/// A reason and the article behind it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Because {
    /// Why.
    pub why: Why,
    /// The article.
    pub article: String,
}

/// What is proposed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    /// How the work is arranged, in the contract's words.
    pub regime: Regime,
    /// The level; `None` for night presence.
    pub livello: Option<Livello>,
    /// Why this regime.
    pub because_regime: Because,
    /// Why this level.
    pub because_livello: Because,
    /// Weekly hours up to which the reduced week would be open, when it is and was not chosen.
    pub reduced_up_to: Option<Hours>,
    /// Hours of training that make a worker trained, as the text says.
    pub training_hours: u32,
}

/// Why nothing can be proposed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NoProposal {
    /// No rules on the day.
    #[error(transparent)]
    NoRule(#[from] NoRule),
    /// The contract has no such arrangement for what is cared for.
    #[error("livello {livello} does not exist in regime {regime}, {article}")]
    NotInRegime {
        /// The regime.
        regime: Regime,
        /// The level the tasks would have.
        livello: Livello,
        /// Article of the regime.
        article: String,
    },
}

/// Proposes regime and level.
///
/// # Errors
/// When the contract has no such arrangement (a house cannot be assisted at night), or there are
/// no rules on the day.
pub fn propose(rules: &InForce<'_>, answers: &Answers) -> Result<Proposal, NoProposal> {
    let profiles = &rules.istituti()?.body.rapporto.livelli;
    let (livello, why_livello) = level(answers);
    let article = profiles.value.profili.get(&livello).map_or(&profiles.cite, |profile| &profile.cite);
    let open = reduced_week(rules, answers, livello)?;
    let (regime, why_regime) = match answers.arrangement {
        Arrangement::LivingIn if open.is_some() && answers.reduced_slot => {
            (Regime::ConviventeRidotto, Why::LivesInReduced)
        }
        Arrangement::LivingIn => (Regime::Convivente, Why::LivesIn),
        Arrangement::ByTheHour => (Regime::NonConvivente, Why::ComesByTheHour),
        Arrangement::NightCare => (Regime::AssistenzaNotturna, Why::AssistsAtNight),
        Arrangement::NightPresence => (Regime::PresenzaNotturna, Why::IsThereAtNight),
        Arrangement::RestCover => (Regime::CoperturaRiposi, Why::CoversRests),
    };
    let regime_article =
        rules.contratto()?.body.tabella.get(&regime).map(|tabella| tabella.cite.clone()).unwrap_or_default();
    let because_regime = Because { why: why_regime, article: regime_article.clone() };
    let reduced_up_to = open.filter(|_| regime == Regime::Convivente);
    let training_hours = profiles.value.training_hours;
    if regime == Regime::PresenzaNotturna {
        let because_livello = Because { why: Why::OneLevelOnly, article: regime_article };
        return Ok(Proposal { regime, livello: None, because_regime, because_livello, reduced_up_to, training_hours });
    }
    if rules.pay_floor(regime, Some(livello)).is_err() {
        return Err(NoProposal::NotInRegime { regime, livello, article: regime_article });
    }
    let because_livello = Because { why: why_livello, article: article.clone() };
    Ok(Proposal { regime, livello: Some(livello), because_regime, because_livello, reduced_up_to, training_hours })
}

/// The level of the prevailing tasks.
fn level(answers: &Answers) -> (Livello, Why) {
    match (answers.cared, answers.tasks) {
        (Cared::House, Tasks::OneSimple) => (Livello::A, Why::OneSimpleTask),
        (Cared::House, Tasks::Several) => (Livello::B, Why::SeveralTasks),
        (Cared::House, Tasks::Cook) => (Livello::C, Why::Cook),
        (Cared::House, Tasks::Coordination) => (Livello::D, Why::Coordination),
        (Cared::Children, _) => (Livello::Bs, Why::Children),
        (Cared::SelfSufficientAdult, _) if answers.company_only => (Livello::As, Why::CompanyOnly),
        (Cared::SelfSufficientAdult, _) => (Livello::Bs, Why::SelfSufficient),
        (Cared::NonSelfSufficientAdult, _) if answers.trained => (Livello::Ds, Why::NonSelfSufficientTrained),
        (Cared::NonSelfSufficientAdult, _) => (Livello::Cs, Why::NonSelfSufficientUntrained),
    }
}

/// The hours of the reduced week, when level and hours allow it.
fn reduced_week(rules: &InForce<'_>, answers: &Answers, livello: Livello) -> Result<Option<Hours>, NoRule> {
    let most = rules.contratto()?.body.max_weekly_hours.get(&Regime::ConviventeRidotto).map(|hours| hours.value);
    let printed = rules.minimi()?.body.cell(Tabella::B, Riga::Livello(livello)).is_some();
    let few = answers.weekly_hours.zip(most).is_some_and(|(hours, most)| hours <= most);
    Ok(most.filter(|_| answers.arrangement == Arrangement::LivingIn && printed && few))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ccnl::Rulebook;

    fn proposed(answers: Answers) -> Result<(Regime, Option<Livello>, Why, Why), NoProposal> {
        let book = Rulebook::embedded().expect("the embedded rules load");
        let rules = book.on("2026-11-21".parse().expect("a day"), None);
        propose(&rules, &answers).map(|proposal| {
            assert!(!proposal.because_regime.article.is_empty() && !proposal.because_livello.article.is_empty());
            (proposal.regime, proposal.livello, proposal.because_regime.why, proposal.because_livello.why)
        })
    }

    fn level_of(answers: Answers) -> Option<Livello> {
        proposed(answers).expect("a proposal").1
    }

    #[test]
    fn a_live_in_carer_without_a_diploma_is_cs() {
        let answers = Answers::new(Cared::NonSelfSufficientAdult, Arrangement::LivingIn);
        assert_eq!(
            proposed(answers),
            Ok((Regime::Convivente, Some(Livello::Cs), Why::LivesIn, Why::NonSelfSufficientUntrained))
        );
        assert_eq!(level_of(Answers { trained: true, ..answers }), Some(Livello::Ds));
    }

    #[test]
    fn the_prevailing_tasks_decide() {
        let house = Answers::new(Cared::House, Arrangement::ByTheHour);
        assert_eq!(level_of(house), Some(Livello::B));
        assert_eq!(level_of(Answers { tasks: Tasks::OneSimple, ..house }), Some(Livello::A));
        assert_eq!(level_of(Answers { tasks: Tasks::Cook, ..house }), Some(Livello::C));
        assert_eq!(level_of(Answers { tasks: Tasks::Coordination, ..house }), Some(Livello::D));
        let adult = Answers::new(Cared::SelfSufficientAdult, Arrangement::ByTheHour);
        assert_eq!(level_of(adult), Some(Livello::Bs));
        assert_eq!(level_of(Answers { company_only: true, ..adult }), Some(Livello::As));
        assert_eq!(level_of(Answers::new(Cared::Children, Arrangement::ByTheHour)), Some(Livello::Bs));
    }

    #[test]
    fn the_reduced_week_needs_few_hours_a_slot_and_a_level_of_table_b() {
        let child = Answers::new(Cared::Children, Arrangement::LivingIn);
        let few = Answers { weekly_hours: Some(Hours::whole(30)), reduced_slot: true, ..child };
        assert_eq!(proposed(few).map(|proposal| proposal.0), Ok(Regime::ConviventeRidotto));
        let more = Answers { weekly_hours: Some(Hours::from_quarters(121)), ..few };
        assert_eq!(proposed(more).map(|proposal| proposal.0), Ok(Regime::Convivente));
        let carer = Answers { cared: Cared::NonSelfSufficientAdult, ..few };
        assert_eq!(proposed(carer).map(|proposal| proposal.0), Ok(Regime::Convivente));
    }

    #[test]
    fn what_the_contract_does_not_have_is_refused() {
        assert!(proposed(Answers::new(Cared::House, Arrangement::NightCare)).is_err());
        assert!(proposed(Answers::new(Cared::Children, Arrangement::RestCover)).is_err());
        let presence = proposed(Answers::new(Cared::House, Arrangement::NightPresence));
        assert_eq!(presence.map(|proposal| proposal.1), Ok(None));
    }
}
