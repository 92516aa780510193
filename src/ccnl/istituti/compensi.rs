//! Indemnities, indexation, severance, travel, and the increases already agreed.

use chrono::NaiveDate;

use crate::ccnl::livello::Livello;
use crate::ccnl::rulebook::Cited;
use crate::money::{Factor, Money};

/// Compensi: what the text says of pay besides its amounts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Compensi {
    /// The superminimo.
    pub superminimo: Cited<SuperminimoRegole>,
    /// Table H: the age of the child below which it is due.
    pub indennita_h: Option<Cited<IndennitaH>>,
    /// Table I: the levels, for more than one person who is not self-sufficient.
    pub indennita_i: Option<Cited<Vec<Livello>>>,
    /// Table L.
    pub indennita_l: Option<Cited<IndennitaL>>,
    /// Yearly indexation of the tables.
    pub rivalutazione: Cited<Rivalutazione>,
    /// Month by which the tredicesima is paid.
    pub tredicesima_by_month: Cited<u32>,
    /// Severance.
    pub tfr: Cited<Tfr>,
    /// Moving to another municipality.
    pub trasferimento: Cited<Trasferimento>,
    /// Part of the daily minimum due for each day away with the employer.
    pub trasferta: Cited<Factor>,
    /// Increases agreed beforehand, in order of time: never tables of pay.
    pub aumenti: Vec<Cited<Aumento>>,
}

/// Superminimo: what is agreed above the minimum.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SuperminimoRegole {
    /// True when increases absorb it unless the payslip says that they do not.
    pub absorbable_unless_stated: bool,
}

/// The indemnity of who looks after a small child.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IndennitaH {
    /// The levels.
    pub livelli: Vec<Livello>,
    /// Birthday from which the child is no longer small, in years.
    pub child_under_years: u32,
}

/// The indemnity of certified workers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IndennitaL {
    /// The levels.
    pub livelli: Vec<Livello>,
    /// The standard of the certificate.
    pub standard: String,
    /// First day on which it was due.
    pub since: NaiveDate,
}

/// Rivalutazione: how the national commission indexes the tables.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rivalutazione {
    /// Share of the index that goes to pay.
    pub pay_share: Factor,
    /// Share of the index that goes to board and lodging.
    pub board_share: Factor,
    /// Month of the index.
    pub index_month: u32,
}

/// TFR: severance. Its divisor is in [`crate::ccnl::Contratto`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tfr {
    /// Yearly revaluation of the fund, fixed part.
    pub fixed_revaluation: Factor,
    /// Part of the change of the price index added to it.
    pub price_share: Factor,
    /// Part of the fund that may be asked in advance.
    pub advance_share: Factor,
    /// Years between advances.
    pub advance_every_years: u32,
}

/// Moving to another municipality with the employer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trasferimento {
    /// Days of notice.
    pub notice_days: u32,
    /// Added to global pay.
    pub supplement: Factor,
    /// For so many days.
    pub days: u32,
}

/// Aumento: an increase agreed beforehand on level BS of table A, the others in proportion.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Aumento {
    /// First day.
    pub from: NaiveDate,
    /// Euro a month.
    pub amount: Money,
    /// True when the index of the November before is applied on the same day.
    pub indexed: bool,
}
