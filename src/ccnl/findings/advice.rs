//! What a family should know of a lawful case.

use chrono::Months;

use super::{Finding, FindingCode, Severity};
use crate::ccnl::case::Case;
use crate::ccnl::istituti::Aumento;
use crate::ccnl::livello::Regime;
use crate::ccnl::rulebook::Cited;
use crate::ccnl::situation::SeniorityBase;
use crate::ccnl::words::{euro, giorno, ore};
use crate::ccnl::{minimi, scatti};

/// What a family should know of a lawful case.
pub(super) fn advice(case: &Case<'_>) -> Vec<Finding> {
    [
        hours_at_maximum(case),
        night_paid_by_month(case),
        full_pay_on_fewer_hours(case),
        inps_beyond_bands(case),
        superminimo_absorbable(case),
        scatti_without_function_indemnity(case),
        rest_cover_flat(case),
        signed_increases(case),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn hours_at_maximum(case: &Case<'_>) -> Option<Finding> {
    let maximum = case.contratto.body.max_weekly_hours.get(&case.situation.regime())?;
    (case.situation.weekly_hours() == Some(maximum.value)).then(|| Finding {
        code: FindingCode::HoursAtMaximum,
        severity: Severity::Warning,
        article: maximum.cite.clone(),
        message: format!(
            "{} ore la settimana sono il massimo: quelle in più sono straordinario e si pagano di più.",
            ore(maximum.value)
        ),
    })
}

fn night_paid_by_month(case: &Case<'_>) -> Option<Finding> {
    let tabella = case.contratto.body.tabella.get(&case.situation.regime())?;
    case.situation.regime().night().then(|| Finding {
        code: FindingCode::NightPaidByMonth,
        severity: Severity::Warning,
        article: tabella.cite.clone(),
        message: "Il contratto fissa per le notti una paga al mese e non la divide: il conto è quello del mese intero \
                  anche se le notti sono poche."
            .to_owned(),
    })
}

fn full_pay_on_fewer_hours(case: &Case<'_>) -> Option<Finding> {
    let regime = case.situation.regime();
    let maximum = case.contratto.body.max_weekly_hours.get(&regime)?;
    let fewer = case.situation.weekly_hours().is_some_and(|hours| hours < maximum.value);
    let tabella = case.contratto.body.tabella.get(&regime)?;
    (regime.lives_in() && fewer && case.proportion_of().is_none()).then(|| Finding {
        code: FindingCode::FullPayOnFewerHours,
        severity: Severity::Info,
        article: tabella.cite.clone(),
        message: format!(
            "Chi vive in casa ha la paga mensile intera anche se le ore sono meno di {}.",
            ore(maximum.value)
        ),
    })
}

/// Said only where fewer hours would bring the bands back: not to those who live in or work nights.
fn inps_beyond_bands(case: &Case<'_>) -> Option<Finding> {
    let table = &case.contributi.body;
    let beyond = case.hourly() && case.weekly_hours() > table.over_hours;
    beyond.then(|| Finding {
        code: FindingCode::InpsBeyondBands,
        severity: Severity::Info,
        article: table.oltre.cite.clone(),
        message: format!(
            "Oltre {} ore la settimana il contributo INPS è uno solo per ogni paga, e più basso: qualche ora in più può \
             costare meno di contributi.",
            ore(table.over_hours)
        ),
    })
}

fn superminimo_absorbable(case: &Case<'_>) -> Option<Finding> {
    let agreed = case.situation.agreed_pay().filter(|agreed| *agreed > case.minimum)?;
    case.situation.superminimo_absorbable().then(|| Finding {
        code: FindingCode::SuperminimoAbsorbable,
        severity: Severity::Info,
        article: case.contratto.body.superminimo_cite.clone(),
        message: format!(
            "La parte di {} che supera il minimo si riduce quando il minimo aumenta o spettano indennità, se la lettera \
             di assunzione non dice che non è assorbibile.",
            euro(agreed)
        ),
    })
}

fn scatti_without_function_indemnity(case: &Case<'_>) -> Option<Finding> {
    let left_out = case.situation.conventions().seniority_base == SeniorityBase::Minimum
        && minimi::has_function_indemnity(case)
        && scatti::count(case) > 0;
    left_out.then(|| Finding {
        code: FindingCode::ScattiWithoutFunctionIndemnity,
        severity: Severity::Info,
        article: case.contratto.body.scatti.cite.clone(),
        message:
            "Gli scatti sono calcolati sul minimo senza l’indennità di funzione, come nelle tabelle pubblicate; la \
                  lettera del contratto potrebbe comprenderla."
                .to_owned(),
    })
}

fn rest_cover_flat(case: &Case<'_>) -> Option<Finding> {
    let tabella = case.contratto.body.tabella.get(&Regime::CoperturaRiposi)?;
    (case.situation.regime() == Regime::CoperturaRiposi).then(|| Finding {
        code: FindingCode::RestCoverFlat,
        severity: Severity::Info,
        article: tabella.cite.clone(),
        message:
            "Per chi copre i riposi il contratto non dice se la domenica si paga di più: il conto usa la paga della \
                  tabella per ogni ora."
                .to_owned(),
    })
}

/// Increases of the coming year, and those already due, that came too late for the tables used.
fn signed_increases(case: &Case<'_>) -> Option<Finding> {
    let situation = case.situation;
    let istituti = case.book.on(situation.on(), situation.known_on()).istituti().ok()?;
    let horizon = situation.on().checked_add_months(Months::new(case.contratto.body.months.value))?;
    let missing = |aumento: &&Cited<Aumento>| {
        (case.minimi.from..=horizon).contains(&aumento.value.from) && aumento.value.from > case.minimi.from
    };
    let coming: Vec<&Cited<Aumento>> = istituti.body.compensi.aumenti.iter().filter(missing).collect();
    let first = coming.first()?;
    let each = |aumento: &&Cited<Aumento>| format!("{} dal {}", euro(aumento.value.amount), giorno(aumento.value.from));
    let list: Vec<String> = coming.iter().map(each).collect();
    Some(Finding {
        code: FindingCode::SignedIncreases,
        severity: Severity::Info,
        article: first.cite.clone(),
        message: format!(
            "I minimi aumentano: è già firmato per il livello BS convivente un aumento al mese di {}, in proporzione per \
             gli altri. L’importo esatto si saprà con la nuova tabella.",
            list.join(" e di ")
        ),
    })
}
