//! The employment itself: letter, levels, trial, term, notice, and how its time is counted.

use std::collections::BTreeMap;

use crate::ccnl::livello::Livello;
use crate::ccnl::rulebook::Cited;
use crate::money::{Factor, Hours};

/// Rapporto: the employment from its letter to its notice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rapporto {
    /// The letter of hiring.
    pub lettera: Cited<Lettera>,
    /// The levels and who they are for.
    pub livelli: Cited<Livelli>,
    /// Trial.
    pub prova: Cited<Prova>,
    /// Trial of fixed-term contracts, where the law limits it.
    pub prova_a_termine: Option<Cited<ProvaATermine>>,
    /// Fixed term.
    pub termine: Cited<Termine>,
    /// Notice.
    pub preavviso: Cited<Preavviso>,
    /// Months, weeks and days.
    pub conversioni: Cited<Conversioni>,
    /// When and how the payslip is given, in Italian.
    pub busta_paga: Cited<String>,
}

/// The letter of hiring.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lettera {
    /// What it must say, in Italian.
    pub contents: Vec<String>,
    /// Copies, each signed by both.
    pub copies: u32,
}

/// The levels.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Livelli {
    /// Hours of training that make a worker trained.
    pub training_hours: u32,
    /// Months after which level A became B, in texts that said so.
    pub passage_a_to_b_months: Option<u32>,
    /// Who each level is for.
    pub profili: BTreeMap<Livello, Cited<Profilo>>,
}

/// Profilo: who a level is for, in Italian.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Profilo {
    /// In one sentence.
    pub who: String,
    /// The duties named.
    pub duties: Vec<String>,
}

/// Prova: days of actual work in which either may withdraw.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Prova {
    /// Usually.
    pub days: u32,
    /// For the levels below, and perhaps for who lives in.
    pub longer_days: u32,
    /// The levels with the longer trial.
    pub longer_livelli: Vec<Livello>,
    /// True when all who live in have the longer trial.
    pub longer_conviventi: bool,
    /// Days of notice to a worker hired from another region.
    pub other_region_notice_days: u32,
}

/// The law's limit to the trial of a fixed term.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProvaATermine {
    /// One day of trial for so many days of contract.
    pub calendar_days_each: u32,
    /// Least days.
    pub least_days: u32,
}

/// Termine: contracts with an end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Termine {
    /// Longest, in months.
    pub max_months: u32,
    /// Months within which no reason is needed.
    pub without_reason_months: Option<u32>,
}

/// Preavviso: notice, in calendar days.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preavviso {
    /// Weekly hours that part the two scales.
    pub threshold_hours: Hours,
    /// Part of the notice due by a worker who resigns, from the threshold on.
    pub resignation_share: Factor,
    /// From the threshold on.
    pub from_threshold: Vec<PreavvisoScaglione>,
    /// Below the threshold.
    pub below_threshold: Vec<PreavvisoScaglione>,
    /// Who lives with their family in a lodging of the employer.
    pub own_lodging: Vec<PreavvisoScaglione>,
}

/// A step of notice by length of service.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PreavvisoScaglione {
    /// Years of service, included; `None` for the last.
    pub up_to_years: Option<u32>,
    /// Calendar days.
    pub days: u32,
}

/// How months, weeks and days are counted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conversioni {
    /// Weeks of a year.
    pub weeks: u32,
    /// Months of a year.
    pub months: u32,
    /// Working days of a month.
    pub working_days: u32,
    /// Calendar days of a month.
    pub calendar_days: u32,
    /// Working days of a week.
    pub week_days: u32,
    /// Days of a month that count as a whole one.
    pub fraction_days: u32,
}
