//! From the answers of a family to the profile of the contract (R-LEVEL): the core decides, here are the answers.

use super::fault::{Fault, FinalRefusal};
use super::law::Law;
use super::need::Housework;
use crate::ccnl::Regime;
use crate::ccnl::profile::{Answers, Arrangement, Cared, NoProposal, Proposal, Tasks, propose};
use crate::vocabulary::Role;

/// What decides the profile.
#[derive(Clone, Copy, Debug)]
pub struct Asked {
    /// What is looked for.
    pub role: Role,
    /// How help comes.
    pub regime: Regime,
    /// Not self-sufficient.
    pub dependent: bool,
    /// Wanted trained.
    pub trained: bool,
    /// Only company.
    pub company_only: bool,
    /// Kind of housework.
    pub housework: Housework,
}

/// Regime and level, with their reasons.
///
/// # Errors
/// The fault of the question how help comes, when the contract has no such arrangement.
pub fn proposal(asked: &Asked, law: &Law<'_>) -> Result<Proposal, Fault> {
    let most = law.limits.max_weekly_hours(Regime::ConviventeRidotto).map(|most| most.value);
    let reduced = asked.regime == Regime::ConviventeRidotto;
    let answers = Answers {
        weekly_hours: most.filter(|_| reduced),
        trained: asked.trained,
        tasks: tasks(asked.housework),
        company_only: asked.company_only,
        reduced_slot: reduced,
        ..Answers::new(cared(*asked), arrangement(asked.regime))
    };
    match propose(&law.in_force, &answers) {
        Ok(proposal) if proposal.regime == asked.regime => Ok(proposal),
        Ok(other) => Err(other.livello.map_or(Fault::ChooseOne, |livello| Fault::NoRow(asked.regime, livello))),
        Err(NoProposal::NotInRegime { regime, livello, .. }) => Err(Fault::NoRow(regime, livello)),
        Err(NoProposal::NoRule(_)) => Err(Fault::Final(FinalRefusal::NoTables)),
    }
}

const fn cared(asked: Asked) -> Cared {
    match asked.role {
        Role::Colf => Cared::House,
        Role::Babysitter => Cared::Children,
        Role::Badante if asked.dependent => Cared::NonSelfSufficientAdult,
        Role::Badante => Cared::SelfSufficientAdult,
    }
}

const fn tasks(housework: Housework) -> Tasks {
    match housework {
        Housework::Simple => Tasks::OneSimple,
        Housework::Several => Tasks::Several,
        Housework::Cooking => Tasks::Cook,
        Housework::Running => Tasks::Coordination,
    }
}

const fn arrangement(regime: Regime) -> Arrangement {
    match regime {
        Regime::Convivente | Regime::ConviventeRidotto => Arrangement::LivingIn,
        Regime::NonConvivente => Arrangement::ByTheHour,
        Regime::AssistenzaNotturna => Arrangement::NightCare,
        Regime::PresenzaNotturna => Arrangement::NightPresence,
        Regime::CoperturaRiposi => Arrangement::RestCover,
    }
}
