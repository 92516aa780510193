//! What the contract forbids in a situation, and what a family should know of it.
//!
//! All that applies is said, not the first thing: a quote with an unlawful finding has no amounts.

mod advice;
mod unlawful;

use advice::advice;
use unlawful::{below_minimum, hours_over_maximum, livello_not_in_table, no_rules};

use super::act::Edition;
use super::case::Case;
use super::rulebook::{Contratto, Contributi, InForce, Minimi, NoRule, Riga, Rulebook, Tabella};
use super::situation::Situation;
use super::words::giorno;
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
