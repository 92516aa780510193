//! The two contracts for the night, with a worker by the hour for the day, or with one who lives in.

use super::need::Night;
use super::plan::{Asked, Plan, hourly_room, live_in_by_day, note_hourly};
use super::remark::{Note, Remark};
use super::rules::DayRules;
use super::way::Way;
use crate::ccnl::Regime;
use crate::ccnl::words::ore;
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

/// Who lives in for the day, and another for the night: care, or mere presence where that is what is needed.
pub(super) fn live_in_and_night(rules: &DayRules<'_>, asked: &Asked<'_>) -> Plan {
    let way = Way::LiveInNight;
    let Some(night) = asked.need.night.filter(|_| asked.need.nights > 0) else {
        return Plan::not_for(way, Remark::info(Note::NoNights, "", "Non hai chiesto notti."));
    };
    if asked.hours == Hours::default() {
        return Plan::not_for(way, Remark::info(Note::NoDayHours, "", "Non hai chiesto ore di giorno."));
    }
    let mut plan = Plan { way, ..live_in_by_day(rules, asked) };
    let regime = match night {
        Night::Care => Regime::AssistenzaNotturna,
        Night::Presence => Regime::PresenzaNotturna,
    };
    plan.contracts.extend(asked.contract(regime, None));
    plan.covers.nights = asked.need.nights.min(rules.istituti.body.rapporto.conversioni.value.week_days);
    let riposo = &rules.istituti.body.orario.riposo_giornaliero;
    let hours = ore(riposo.value.consecutive_hours);
    plan.say(match night {
        Night::Care => {
            let message = format!("Di notte assiste un’altra persona: chi vive in casa riposa {hours} ore di fila.");
            Remark::info(Note::SleepsIn, &riposo.cite, message)
        }
        Night::Presence => {
            let message = format!(
                "Chi vive in casa ci dorme già, e riposa {hours} ore di fila: un’altra persona per la sola presenza serve \
                 le notti in cui lei non c’è."
            );
            Remark::warning(Note::SleepsIn, &riposo.cite, message)
        }
    });
    plan
}
