//! What the contract forbids: no amounts follow.

use super::{Finding, FindingCode, PayCell, Rules, Severity};
use crate::ccnl::act::Edition;
use crate::ccnl::livello::{Livello, Regime};
use crate::ccnl::rulebook::{Contratto, Minimi, NoRule, Riga, Tabella};
use crate::ccnl::situation::{LiveInHours, Situation};
use crate::ccnl::words::{euro, euro_at_least, giorno, ore};
use crate::money::Money;

pub(super) fn no_rules(situation: &Situation, rules: &Rules<'_>) -> Option<Finding> {
    let missing: Vec<(&str, &NoRule)> = [
        ("la tabella dei minimi", rules.minimi.as_ref().err()),
        ("la tabella dei contributi INPS", rules.contributi.as_ref().err()),
        ("il testo del contratto", rules.contratto.as_ref().err()),
    ]
    .into_iter()
    .filter_map(|(name, error)| Some((name, error?)))
    .collect();
    let with_start = |(name, error): &(&str, &NoRule)| match error.after {
        Some(after) => format!("{name} (la prima vale dal {})", giorno(after)),
        None => (*name).to_owned(),
    };
    let list: Vec<String> = missing.iter().map(with_start).collect();
    let names: Vec<&str> = missing.iter().map(|(name, _)| *name).collect();
    (!missing.is_empty()).then(|| Finding {
        code: FindingCode::NoRules,
        severity: Severity::Unlawful,
        article: names.join("; "),
        message: format!(
            "Per il {} non conosciamo {}: non possiamo fare il conto.",
            giorno(situation.on()),
            list.join("; ")
        ),
    })
}

pub(super) fn hours_over_maximum(situation: &Situation, rules: &Rules<'_>) -> Option<Finding> {
    let contratto = rules.contratto.as_ref().ok()?;
    let maximum = contratto.body.max_weekly_hours.get(&situation.regime())?;
    let hours = situation.weekly_hours().filter(|hours| *hours > maximum.value)?;
    Some(Finding {
        code: FindingCode::HoursOverMaximum,
        severity: Severity::Unlawful,
        article: maximum.cite.clone(),
        message: format!(
            "{} ore la settimana sono troppe: per {} il contratto ne permette al massimo {}.",
            ore(hours),
            described(situation.regime()),
            ore(maximum.value)
        ),
    })
}

pub(super) fn livello_not_in_table(situation: &Situation, rules: &Rules<'_>, cell: Option<PayCell>) -> Option<Finding> {
    let (Ok(minimi), Ok(contratto)) = (&rules.minimi, &rules.contratto) else { return None };
    if cell.is_some_and(|(_, _, amount)| amount.is_some()) {
        return None;
    }
    let table = cell.map(|(table, _, _)| table);
    let article = contratto.body.tabella.get(&situation.regime()).map(|tabella| tabella.cite.clone());
    let listed: Vec<&str> = table
        .and_then(|table| minimi.body.tables.get(&table))
        .map(|rows| rows.rows.keys().filter_map(|row| level_of(*row)).collect())
        .unwrap_or_default();
    let livello = situation.livello().map_or("unico", Livello::code);
    let name = described(situation.regime());
    let message = match listed.as_slice() {
        [] => format!("Per {name} il contratto non prevedeva ancora una paga il {}.", giorno(situation.on())),
        levels => {
            format!("Per {name} il contratto non prevede il livello {livello}: prevede solo {}.", levels.join(", "))
        }
    };
    Some(Finding {
        code: FindingCode::LivelloNotInTable,
        severity: Severity::Unlawful,
        article: article.unwrap_or_default(),
        message,
    })
}

fn level_of(row: Riga) -> Option<&'static str> {
    match row {
        Riga::Livello(livello) => Some(livello.code()),
        _ => None,
    }
}

/// The agreed pay against the table, in the regime's unit; in proportion under the convention.
pub(super) fn below_minimum(
    situation: &Situation,
    minimi: &Edition<Minimi>,
    contratto: &Edition<Contratto>,
    table: Tabella,
    minimum: Money,
) -> Option<Finding> {
    let agreed = situation.agreed_pay()?;
    let full = contratto.body.max_weekly_hours.get(&Regime::Convivente);
    let floor = match (situation.conventions().live_in_hours, situation.regime(), situation.weekly_hours(), full) {
        (LiveInHours::Proportional, Regime::Convivente, Some(hours), Some(full)) => {
            minimum.exact().times(hours.factor()).over(full.value.factor())
        }
        _ => minimum.exact(),
    };
    let unit = if situation.regime().hourly() { "all’ora" } else { "al mese" };
    let place = minimi.body.tables.get(&table).map_or("", |rows| rows.cite.as_str());
    let livello = situation.livello().map(|livello| format!(", livello {livello}")).unwrap_or_default();
    (agreed.exact() < floor).then(|| Finding {
        code: FindingCode::BelowMinimum,
        severity: Severity::Unlawful,
        article: place.to_owned(),
        message: format!(
            "La paga di {} {unit} è sotto il minimo del contratto, che è {} {unit} ({place}{livello}).",
            euro(agreed),
            euro_at_least(floor)
        ),
    })
}

/// A regime inside a sentence.
const fn described(regime: Regime) -> &'static str {
    match regime {
        Regime::NonConvivente => "chi lavora a ore",
        Regime::Convivente => "chi vive in casa",
        Regime::ConviventeRidotto => "chi vive in casa a orario ridotto",
        Regime::CoperturaRiposi => "chi copre i riposi",
        Regime::AssistenzaNotturna => "l’assistenza notturna",
        Regime::PresenzaNotturna => "la presenza notturna",
    }
}
