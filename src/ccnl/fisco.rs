//! Fisco: what tax law and public benefits give back to who pays for care, and the vouchers for
//! occasional work. Only what the acts say; what it comes to is worked out by `compare`.

use chrono::NaiveDate;

use super::act::Edition;
use super::rulebook::{Cited, InForce, NoRule};
use crate::money::{Factor, Hours, Money};

/// Every edition of each act, oldest first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct FiscoActs {
    pub(super) irpef: Vec<Edition<Irpef>>,
    pub(super) deduzione: Vec<Edition<Deduzione>>,
    pub(super) detrazione: Vec<Edition<Detrazione>>,
    pub(super) prestazione: Vec<Edition<Prestazione>>,
    pub(super) esonero: Vec<Edition<Esonero>>,
    pub(super) bonus: Vec<Edition<Bonus>>,
    pub(super) comune: Vec<Edition<Comune>>,
    pub(super) libretto: Vec<Edition<Libretto>>,
}

/// Scaglioni: the brackets of income tax, lowest first; the last has no upper limit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Irpef {
    /// The brackets.
    pub scaglioni: Vec<Cited<Scaglione>>,
}

/// A bracket of income.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Scaglione {
    /// Highest income of the bracket; `None` for the last.
    pub up_to: Option<Money>,
    /// Part of the income in it that is tax.
    pub rate: Factor,
}

/// Deduzione: the employer's contributions off income.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deduzione {
    /// Most a year.
    pub ceiling: Cited<Money>,
}

/// Detrazione: a credit for who pays carers of a person who is not self-sufficient.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Detrazione {
    /// Its terms.
    pub terms: Cited<DetrazioneTerms>,
}

/// The terms of the credit for carers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DetrazioneTerms {
    /// Part of the expense.
    pub rate: Factor,
    /// Expense that counts at most in a year.
    pub ceiling: Money,
    /// Total income above which nothing is due.
    pub income_limit: Money,
    /// True when only payments that leave a trace count.
    pub traceable: bool,
}

/// Prestazione universale: a monthly benefit for the very old in very severe need.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Prestazione {
    /// Its terms.
    pub terms: Cited<PrestazioneTerms>,
    /// Weekly hours of contract it asks for.
    pub weekly_hours: Cited<Hours>,
    /// The accompagnamento whose place it takes: from when, how much a month.
    pub accompagnamento: Vec<Cited<(NaiveDate, Money)>>,
}

/// The terms of the prestazione universale.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PrestazioneTerms {
    /// A month, to be spent on care.
    pub month: Money,
    /// Least age of the assisted person.
    pub least_age: u32,
    /// Sociosanitary ISEE at most.
    pub isee_limit: Money,
}

/// Esonero: the employer's contributions waived for carers of the very old.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Esonero {
    /// Its terms.
    pub terms: Cited<EsoneroTerms>,
}

/// The terms of the exemption.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EsoneroTerms {
    /// Part of the contributions waived.
    pub rate: Factor,
    /// Most a year.
    pub year: Money,
    /// Most a quarter.
    pub quarter: Money,
    /// Least age of the assisted person.
    pub least_age: u32,
    /// Sociosanitary ISEE at most.
    pub isee_limit: Money,
    /// Last day of hiring.
    pub hires_until: NaiveDate,
}

/// Bonus: the regional refund for assistants in a register.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bonus {
    /// Part of the pay that is refunded at most.
    pub share: Cited<Factor>,
    /// Most for each application by ISEE, lowest ISEE first.
    pub fasce: Vec<Cited<FasciaIsee>>,
}

/// A band of ISEE of the regional refund.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FasciaIsee {
    /// Highest ISEE of the band.
    pub up_to: Money,
    /// Most for each application.
    pub most: Money,
}

/// Comune: the voucher of the municipality towards the cost of hiring.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comune {
    /// Its terms.
    pub terms: Cited<ComuneTerms>,
}

/// The terms of the municipal voucher.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ComuneTerms {
    /// Given once.
    pub once: Money,
    /// ISEE at most.
    pub isee_limit: Money,
    /// The last day on which a source tells of it.
    pub seen_until: NaiveDate,
}

/// Libretto Famiglia: vouchers for occasional work.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Libretto {
    /// The voucher and its parts.
    pub buono: Cited<Buono>,
    /// Limits of a calendar year.
    pub limiti: Cited<Limiti>,
    /// Months without an employment between the same parties.
    pub apart_months: Cited<u32>,
}

/// Buono: a voucher.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Buono {
    /// What the family pays.
    pub value: Money,
    /// What the worker receives.
    pub worker: Money,
    /// Pension contribution, which may be deducted from income.
    pub pension: Money,
    /// Insurance against accidents.
    pub insurance: Money,
    /// Fee of the service.
    pub fee: Money,
    /// Longest work it pays.
    pub hours: Hours,
}

/// Limits of a calendar year, on what the worker receives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limiti {
    /// Of one family with all its workers.
    pub family: Money,
    /// Of one worker from all families.
    pub worker: Money,
    /// Between the same family and worker.
    pub pair: Money,
    /// Hours between the same family and worker.
    pub pair_hours: Hours,
}

impl<'a> InForce<'a> {
    /// The brackets of income tax.
    ///
    /// # Errors
    /// Before the first act.
    pub fn irpef(&self) -> Result<&'a Edition<Irpef>, NoRule> {
        self.latest(&self.book.fisco.irpef, "fisco/irpef")
    }

    /// The deduction of contributions.
    ///
    /// # Errors
    /// Before the first act.
    pub fn deduzione(&self) -> Result<&'a Edition<Deduzione>, NoRule> {
        self.latest(&self.book.fisco.deduzione, "fisco/deduzione")
    }

    /// The credit for carers.
    ///
    /// # Errors
    /// Before the first act.
    pub fn detrazione(&self) -> Result<&'a Edition<Detrazione>, NoRule> {
        self.latest(&self.book.fisco.detrazione, "fisco/detrazione")
    }

    /// The prestazione universale, ended or not.
    ///
    /// # Errors
    /// Before the first act.
    pub fn prestazione(&self) -> Result<&'a Edition<Prestazione>, NoRule> {
        self.latest(&self.book.fisco.prestazione, "fisco/prestazione")
    }

    /// The exemption for carers of the very old.
    ///
    /// # Errors
    /// Before the first act.
    pub fn esonero(&self) -> Result<&'a Edition<Esonero>, NoRule> {
        self.latest(&self.book.fisco.esonero, "fisco/esonero")
    }

    /// The regional refund.
    ///
    /// # Errors
    /// Before the first act.
    pub fn bonus(&self) -> Result<&'a Edition<Bonus>, NoRule> {
        self.latest(&self.book.fisco.bonus, "fisco/bonus")
    }

    /// The municipal voucher.
    ///
    /// # Errors
    /// Before the first act.
    pub fn comune(&self) -> Result<&'a Edition<Comune>, NoRule> {
        self.latest(&self.book.fisco.comune, "fisco/comune")
    }

    /// The vouchers of the Libretto Famiglia.
    ///
    /// # Errors
    /// Before the first act.
    pub fn libretto(&self) -> Result<&'a Edition<Libretto>, NoRule> {
        self.latest(&self.book.fisco.libretto, "fisco/libretto")
    }
}
