//! What the contract forbids in a situation, and what a family should know of it.
//!
//! All that applies is said, not the first thing: a quote with an unlawful finding has no amounts.

mod advice;
mod unlawful;

use advice::advice;
use chrono::NaiveDate;
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

/// A situation looked at: what is unlawful in it, or the case.
#[derive(Clone, Debug)]
pub struct Examined<'a> {
    situation: &'a Situation,
    rules: Rules<'a>,
    unlawful: Vec<Finding>,
    case: Option<Case<'a>>,
}

impl<'a> Examined<'a> {
    /// The case, when nothing in it is unlawful.
    pub(super) fn lawful(&self) -> Option<&Case<'a>> {
        self.case.as_ref()
    }

    /// True when a table used had ended before the day.
    pub(super) fn provisional(&self) -> bool {
        self.rules.ended(self.situation.on()).next().is_some()
    }

    /// All there is to say about the situation, what is unlawful first.
    pub(super) fn findings(&self) -> Vec<Finding> {
        let mut findings = self.unlawful.clone();
        findings.extend(self.rules.provisional(self.situation));
        findings.extend(self.case.iter().flat_map(advice));
        findings
    }
}

/// Looks a situation up in the rules.
pub fn examine<'a>(book: &'a Rulebook, situation: &'a Situation) -> Examined<'a> {
    let rules = Rules::of(&book.on(situation.on(), situation.known_on()));
    let mut unlawful = Vec::new();
    unlawful.extend(no_rules(situation, &rules));
    unlawful.extend(hours_over_maximum(situation, &rules));
    let cell = rules.pay_cell(situation);
    unlawful.extend(livello_not_in_table(situation, &rules, cell));
    let case = match (&rules, cell) {
        (Rules { minimi: Ok(minimi), contributi, contratto: Ok(contratto) }, Some((table, row, Some(minimum)))) => {
            unlawful.extend(below_minimum(situation, minimi, contratto, table, minimum));
            let lawful = unlawful.is_empty();
            let contributi = contributi.as_ref().ok().filter(|_| lawful);
            contributi.map(|contributi| Case {
                book,
                situation,
                minimi,
                contributi,
                contratto,
                table,
                row,
                minimum,
                space: (),
            })
        }
        _ => None,
    };
    Examined { situation, rules, unlawful, case }
}

/// The rules of the day, each there or not.
#[derive(Clone, Debug)]
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

    /// The tables used that had ended before the day: title and last day.
    fn ended(&self, day: NaiveDate) -> impl Iterator<Item = (&'a str, Option<NaiveDate>)> {
        let pay = self.minimi.as_ref().ok().filter(|edition| edition.ended_before(day));
        let inps = self.contributi.as_ref().ok().filter(|edition| edition.ended_before(day));
        let pay = pay.map(|edition| (edition.act.title.as_str(), edition.until));
        pay.into_iter().chain(inps.map(|edition| (edition.act.title.as_str(), edition.until)))
    }

    /// The finding that names every table which had ended before the day.
    fn provisional(&self, situation: &Situation) -> Option<Finding> {
        let day = situation.on();
        let ended: Vec<_> = self.ended(day).collect();
        let named = |(title, until): &(&str, Option<NaiveDate>)| match until {
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
