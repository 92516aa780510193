//! The rules that a comparison reads, looked up once for its day.

use crate::ccnl::fisco::{Bonus, Comune, Deduzione, Detrazione, Esonero, Irpef, Libretto, Prestazione};
use crate::ccnl::istituti::Istituti;
use crate::ccnl::profile::{NoProposal, Proposal, propose};
use crate::ccnl::{Contratto, Edition, InForce, NoRule, Operand, Place, Quantity, Rulebook};
use crate::money::{Factor, Hours};

use super::need::Need;

/// The rules of a need's first day.
#[derive(Clone, Copy, Debug)]
pub(super) struct DayRules<'a> {
    pub(super) book: &'a Rulebook,
    pub(super) contratto: &'a Edition<Contratto>,
    pub(super) istituti: &'a Edition<Istituti>,
    pub(super) acts: Acts<'a>,
    in_force: InForce<'a>,
}

/// Acts on tax, benefits and vouchers, where there are.
#[derive(Clone, Copy, Debug)]
pub(super) struct Acts<'a> {
    pub(super) irpef: Option<&'a Edition<Irpef>>,
    pub(super) deduzione: Option<&'a Edition<Deduzione>>,
    pub(super) detrazione: Option<&'a Edition<Detrazione>>,
    pub(super) prestazione: Option<&'a Edition<Prestazione>>,
    pub(super) esonero: Option<&'a Edition<Esonero>>,
    pub(super) bonus: Option<&'a Edition<Bonus>>,
    pub(super) comune: Option<&'a Edition<Comune>>,
    pub(super) libretto: Option<&'a Edition<Libretto>>,
}

impl<'a> DayRules<'a> {
    /// Looks them up.
    pub(super) fn of(book: &'a Rulebook, need: &Need) -> Result<DayRules<'a>, NoRule> {
        let in_force = book.on(need.on, need.known_on);
        let acts = Acts {
            irpef: in_force.irpef().ok(),
            deduzione: in_force.deduzione().ok(),
            detrazione: in_force.detrazione().ok(),
            prestazione: in_force.prestazione().ok(),
            esonero: in_force.esonero().ok(),
            bonus: in_force.bonus().ok(),
            comune: in_force.comune().ok(),
            libretto: in_force.libretto().ok(),
        };
        Ok(DayRules { book, contratto: in_force.contratto()?, istituti: in_force.istituti()?, acts, in_force })
    }

    /// The level that fits the care, and why.
    pub(super) fn level(&self, need: &Need) -> Result<Proposal, NoProposal> {
        propose(&self.in_force, &need.care.answers())
    }

    /// Most weekly hours of a regime with a maximum.
    pub(super) fn most(&self, regime: crate::ccnl::Regime) -> Hours {
        self.contratto.body.max_weekly_hours.get(&regime).map_or(Hours::default(), |most| most.value)
    }

    /// Weeks of a year, as an operand.
    pub(super) fn weeks(&self) -> Operand<'a> {
        let weeks = &self.contratto.body.weeks;
        self.operand(Quantity::Weeks, Factor::whole(weeks.value.into()), &weeks.cite)
    }

    /// Months of a year, as an operand.
    pub(super) fn months(&self) -> Operand<'a> {
        let months = &self.contratto.body.months;
        self.operand(Quantity::Months, Factor::whole(months.value.into()), &months.cite)
    }

    fn operand(&self, quantity: Quantity, value: Factor, cite: &'a str) -> Operand<'a> {
        Operand { quantity, value, source: Some(Place::new(self.contratto, cite)) }
    }
}
