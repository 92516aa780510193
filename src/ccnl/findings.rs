//! What the contract forbids in a situation, and what a family should know of it.
//!
//! All that applies is said, not the first thing: a quote with an unlawful finding has no amounts.

use chrono::Months;

use super::act::Edition;
use super::case::Case;
use super::istituti::Aumento;
use super::livello::Regime;
use super::rulebook::{Cited, Contratto, Contributi, InForce, Minimi, NoRule, Riga, Rulebook, Tabella};
use super::situation::{LiveInHours, SeniorityBase, Situation};
use super::words::{euro, euro_at_least, giorno, ore};
use super::{minimi, scatti};
use crate::money::Money;

/// How much a finding weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// Good to know.
    Info,
    /// To look at before deciding.
    Warning,
    /// The contract forbids it: no amounts.
    Unlawful,
}

/// What was found, each with a stable code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum FindingCode {
    /// No table is known for the day.
    NoRules,
    /// More hours than the regime allows.
    HoursOverMaximum,
    /// The level has no amount in the regime.
    LivelloNotInTable,
    /// The agreed pay is under the table.
    BelowMinimum,
    /// A table used had ended before the day.
    ProvisionalTables,
    /// The hours are the most the regime allows.
    HoursAtMaximum,
    /// A night contract is paid by the whole month.
    NightPaidByMonth,
    /// A live-in worker is paid in full on fewer hours.
    FullPayOnFewerHours,
    /// More hours than the last of the INPS bands by pay: one amount for every hour.
    InpsBeyondBands,
    /// The superminimo gives way to indemnities and to rises of the minimum.
    SuperminimoAbsorbable,
    /// The scatti of D and DS are computed without the function indemnity.
    ScattiWithoutFunctionIndemnity,
    /// Rest-cover pay is flat, on Sundays too.
    RestCoverFlat,
    /// An increase is signed that the tables used do not hold yet.
    SignedIncreases,
}

/// One finding.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Finding {
    /// What it is.
    pub code: FindingCode,
    /// How much it weighs.
    pub severity: Severity,
    /// Article or table that says so.
    pub article: String,
    /// In plain Italian.
    pub message: String,
}

/// A situation looked at: the findings, and the case when nothing in it is unlawful.
pub struct Examined<'a> {
    pub(super) findings: Vec<Finding>,
    pub(super) provisional: bool,
    pub(super) case: Option<Case<'a>>,
}

/// Looks a situation up in the rules and says all there is to say about it.
pub fn examine<'a>(book: &'a Rulebook, situation: &'a Situation) -> Examined<'a> {
    let rules = Rules::of(&book.on(situation.on(), situation.known_on()));
    let mut findings = Vec::new();
    findings.extend(no_rules(situation, &rules));
    findings.extend(hours_over_maximum(situation, &rules));
    let cell = rules.pay_cell(situation);
    findings.extend(livello_not_in_table(situation, &rules, cell));
    let case = match (&rules, cell) {
        (Rules { minimi: Ok(minimi), contributi, contratto: Ok(contratto) }, Some((table, row, Some(minimum)))) => {
            findings.extend(below_minimum(situation, minimi, contratto, table, minimum));
            let lawful = findings.is_empty();
            let contributi = contributi.as_ref().ok().filter(|_| lawful);
            contributi.map(|contributi| Case { book, situation, minimi, contributi, contratto, table, row, minimum })
        }
        _ => None,
    };
    let provisional = rules.provisional(situation);
    let is_provisional = provisional.is_some();
    findings.extend(provisional);
    if let Some(case) = &case {
        findings.extend(advice(case));
    }
    Examined { findings, provisional: is_provisional, case }
}

/// The rules of the day, each there or not.
struct Rules<'a> {
    minimi: Result<&'a Edition<Minimi>, NoRule>,
    contributi: Result<&'a Edition<Contributi>, NoRule>,
    contratto: Result<&'a Edition<Contratto>, NoRule>,
}

/// Table and row of a situation's pay, and the amount when there is one.
type PayCell = (Tabella, Riga, Option<Money>);

impl<'a> Rules<'a> {
    fn of(in_force: &InForce<'a>) -> Rules<'a> {
        Rules { minimi: in_force.minimi(), contributi: in_force.contributi(), contratto: in_force.contratto() }
    }

    fn pay_cell(&self, situation: &Situation) -> Option<PayCell> {
        let (Ok(minimi), Ok(contratto)) = (&self.minimi, &self.contratto) else { return None };
        let (table, row) = place(contratto, situation)?;
        Some((table, row, minimi.body.cell(table, row)))
    }

    /// The finding that names every table which had ended before the day.
    fn provisional(&self, situation: &Situation) -> Option<Finding> {
        let day = situation.on();
        let pay = self.minimi.as_ref().ok().filter(|edition| edition.ended_before(day));
        let inps = self.contributi.as_ref().ok().filter(|edition| edition.ended_before(day));
        let mut ended: Vec<(&str, _)> = Vec::new();
        ended.extend(pay.map(|edition| (edition.act.title.as_str(), edition.until)));
        ended.extend(inps.map(|edition| (edition.act.title.as_str(), edition.until)));
        let named = |(title, until): &(&str, Option<chrono::NaiveDate>)| match until {
            Some(until) => format!("{title} (fino al {})", giorno(*until)),
            None => (*title).to_owned(),
        };
        let list: Vec<String> = ended.iter().map(named).collect();
        let titles: Vec<&str> = ended.iter().map(|(title, _)| *title).collect();
        (!ended.is_empty()).then(|| Finding {
            code: FindingCode::ProvisionalTables,
            severity: Severity::Info,
            article: titles.join("; "),
            message: format!(
                "Il conto è provvisorio: per il {} non ci sono ancora le nuove tabelle e si usano le ultime note: {}.",
                giorno(day),
                list.join("; ")
            ),
        })
    }
}

/// Table and row from which a situation's pay starts.
fn place(contratto: &Edition<Contratto>, situation: &Situation) -> Option<(Tabella, Riga)> {
    let table = contratto.body.tabella.get(&situation.regime())?.value;
    Some((table, situation.livello().map_or(Riga::Unico, Riga::Livello)))
}

fn no_rules(situation: &Situation, rules: &Rules<'_>) -> Option<Finding> {
    let missing: Vec<(&str, &NoRule)> = [
        ("la tabella dei minimi", rules.minimi.as_ref().err()),
        ("la tabella dei contributi INPS", rules.contributi.as_ref().err()),
        ("il testo del contratto", rules.contratto.as_ref().err()),
    ]
    .into_iter()
    .filter_map(|(name, error)| Some((name, error?)))
    .collect();
    let named = |(name, error): &(&str, &NoRule)| match error.after {
        Some(after) => format!("{name} (la prima vale dal {})", giorno(after)),
        None => (*name).to_owned(),
    };
    let list: Vec<String> = missing.iter().map(named).collect();
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

fn hours_over_maximum(situation: &Situation, rules: &Rules<'_>) -> Option<Finding> {
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

fn livello_not_in_table(situation: &Situation, rules: &Rules<'_>, cell: Option<PayCell>) -> Option<Finding> {
    let (Ok(minimi), Ok(contratto)) = (&rules.minimi, &rules.contratto) else { return None };
    if cell.is_some_and(|(_, _, amount)| amount.is_some()) {
        return None;
    }
    let table = cell.map(|(table, _, _)| table);
    let article = contratto.body.tabella.get(&situation.regime()).map(|tabella| tabella.cite.clone());
    let listed: Vec<&str> = table
        .and_then(|table| minimi.body.tables.get(&table))
        .map(|rows| rows.rows.keys().filter_map(level_of).collect())
        .unwrap_or_default();
    let livello = situation.livello().map_or("unico", super::livello::Livello::code);
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

fn level_of(row: &Riga) -> Option<&'static str> {
    match row {
        Riga::Livello(livello) => Some(livello.code()),
        _ => None,
    }
}

/// The agreed pay against the table, in the regime's unit; in proportion under the convention.
fn below_minimum(
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

/// What a family should know of a lawful case.
fn advice(case: &Case<'_>) -> Vec<Finding> {
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
