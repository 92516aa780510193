//! The two contracts for the night, with a worker by the hour for the day.

use super::need::Night;
use super::plan::{Asked, Plan, hourly_room, note_hourly};
use super::remark::{Note, Remark};
use super::rules::DayRules;
use super::way::Way;
use crate::ccnl::Regime;
use crate::money::Hours;

/// Night care or night presence, and the day by the hour.
pub(super) fn night(rules: &DayRules<'_>, way: Way, asked: &Asked<'_>) -> Plan {
    if asked.need.nights == 0 {
        return Plan::not_for(way, Remark::info(Note::NoNights, "", "Non hai chiesto notti."));
    }
    let regime = if way == Way::NightCare { Regime::AssistenzaNotturna } else { Regime::PresenzaNotturna };
    let cite = rules.contratto.body.tabella.get(&regime).map_or("", |tabella| tabella.cite.as_str());
    if way == Way::NightPresence && asked.need.night == Some(Night::Care) {
        let message = "La presenza notturna è solo esserci: per assistere di notte serve un contratto di assistenza.";
        return Plan::not_for(way, Remark::info(Note::PresenceIsNoCare, cite, message));
    }
    let mut plan = Plan::new(way);
    plan.contracts.extend(asked.contract(regime, None));
    plan.covers.nights = asked.need.nights.min(rules.istituti.body.rapporto.conversioni.value.week_days);
    if way == Way::NightPresence {
        let message = "Ogni aiuto chiesto di notte si paga a parte, a ore, per il tempo che dura.";
        plan.say(Remark::info(Note::PresenceIsNoCare, cite, message));
    }
    if asked.hours > Hours::default() {
        let fit = hourly_room(rules, 1).fit(&asked.days, asked.hours);
        note_hourly(rules, asked, &fit, 1, &mut plan);
        plan.take(asked, Regime::NonConvivente, fit.covered);
    }
    plan
}
