//! Every rule ever loaded, and the view of one day.
//!
//! Inheritance is time: on a day, each kind of table comes from the latest known act that has
//! begun. Nothing here computes a cost.

use std::collections::BTreeMap;
use std::fmt;

use chrono::NaiveDate;

use super::act::Edition;
use super::festivita::Festivita;
use super::fisco::FiscoActs;
use super::istituti::{Aumento, Istituti};
use super::livello::{Livello, Regime};
use super::prezzi::Indici;
use super::ratios::{Costruzione, Indicizzazione};
use super::sheet::Sheet;
use crate::money::{Factor, Hours, Money};

/// The published tables of minimum pay.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Tabella {
    /// Live-in workers, euro a month.
    A,
    /// Live-in on reduced hours, euro a month.
    B,
    /// By the hour.
    C,
    /// Night care, euro a month.
    D,
    /// Night presence, euro a month.
    E,
    /// Board and lodging, euro a day.
    F,
    /// Cover of rests, by the hour.
    G,
    /// Baby-sitter of a child under six.
    H,
    /// Carer of several non self-sufficient persons.
    I,
    /// Worker certified under UNI 11766.
    L,
}

impl Tabella {
    /// All tables.
    pub const ALL: [Tabella; 10] = [
        Tabella::A,
        Tabella::B,
        Tabella::C,
        Tabella::D,
        Tabella::E,
        Tabella::F,
        Tabella::G,
        Tabella::H,
        Tabella::I,
        Tabella::L,
    ];

    /// As the contract letters it.
    #[must_use]
    pub const fn letter(self) -> &'static str {
        match self {
            Tabella::A => "A",
            Tabella::B => "B",
            Tabella::C => "C",
            Tabella::D => "D",
            Tabella::E => "E",
            Tabella::F => "F",
            Tabella::G => "G",
            Tabella::H => "H",
            Tabella::I => "I",
            Tabella::L => "L",
        }
    }

    /// The table of a letter.
    #[must_use]
    pub fn from_letter(letter: &str) -> Option<Tabella> {
        Tabella::ALL.into_iter().find(|table| table.letter() == letter)
    }

    /// The rows it may print, in its order.
    #[must_use]
    pub fn righe(self) -> Vec<Riga> {
        let livelli = Livello::ALL.into_iter().map(Riga::Livello);
        match self {
            Tabella::A => livelli.chain([Riga::IndennitaFunzione]).collect(),
            Tabella::B | Tabella::C | Tabella::D | Tabella::G | Tabella::L => livelli.collect(),
            Tabella::E => vec![Riga::Unico],
            Tabella::F => vec![Riga::PranzoColazione, Riga::Cena, Riga::Alloggio, Riga::Totale],
            Tabella::H => {
                vec![Riga::Mensile(Livello::Bs), Riga::MensileTabellaB(Livello::Bs), Riga::Orario(Livello::Bs)]
            }
            Tabella::I => {
                [Livello::Cs, Livello::Ds].into_iter().flat_map(|l| [Riga::Mensile(l), Riga::Orario(l)]).collect()
            }
        }
    }
}

/// A row of a published table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Riga {
    /// The row of a level (tables A, B, C, D, G, L).
    Livello(Livello),
    /// The only row of table E.
    Unico,
    /// The function indemnity of D and DS printed with table A.
    IndennitaFunzione,
    /// Table F: lunch and breakfast.
    PranzoColazione,
    /// Table F: dinner.
    Cena,
    /// Table F: lodging.
    Alloggio,
    /// Table F: the three together.
    Totale,
    /// Tables H and I: by the month.
    Mensile(Livello),
    /// Table H: by the month, workers of table B.
    MensileTabellaB(Livello),
    /// Tables H and I: by the hour.
    Orario(Livello),
}

/// The row's key in rule files, for instance `BS`, `alloggio`, `CS_orario`.
impl fmt::Display for Riga {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Riga::Livello(livello) => write!(out, "{livello}"),
            Riga::Unico => out.write_str("unico"),
            Riga::IndennitaFunzione => out.write_str("indennita_funzione"),
            Riga::PranzoColazione => out.write_str("pranzo_colazione"),
            Riga::Cena => out.write_str("cena"),
            Riga::Alloggio => out.write_str("alloggio"),
            Riga::Totale => out.write_str("totale"),
            Riga::Mensile(livello) => write!(out, "{livello}_mensile"),
            Riga::MensileTabellaB(livello) => write!(out, "{livello}_mensile_tab_B"),
            Riga::Orario(livello) => write!(out, "{livello}_orario"),
        }
    }
}

/// One published table: its citation and its rows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rows {
    /// Article and table, for instance `art. 35, tabella A`.
    pub cite: String,
    /// The amounts.
    pub rows: BTreeMap<Riga, Money>,
}

/// The pay tables of one act; a table that does not exist yet is absent.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Minimi {
    /// By letter.
    pub tables: BTreeMap<Tabella, Rows>,
    /// How the amounts follow from the act before; `None` when they are its own or the same.
    pub indicizzazione: Option<Indicizzazione>,
}

impl Minimi {
    /// One amount, `None` when the table or the row does not exist.
    #[must_use]
    pub fn cell(&self, table: Tabella, row: Riga) -> Option<Money> {
        self.tables.get(&table)?.rows.get(&row).copied()
    }
}

/// What one band of hourly pay owes, cents an hour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Aliquota {
    /// Employer and worker together, with family-allowance quota (CUAF).
    pub totale_con_cuaf: Money,
    /// The same without CUAF.
    pub totale_senza_cuaf: Money,
    /// The worker's part, within the total.
    pub lavoratore: Money,
}

/// Fascia: a band of effective hourly pay of the INPS table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fascia {
    /// Circular and band.
    pub cite: String,
    /// Highest effective hourly pay of the band, included; `None` for the last and for the band
    /// beyond the weekly hours.
    pub up_to: Option<Money>,
    /// Conventional hourly pay.
    pub convenzionale: Money,
    /// Permanent contracts, and replacements of absent workers.
    pub indeterminato: Aliquota,
    /// Other fixed-term contracts.
    pub determinato: Aliquota,
}

/// One year's INPS table, with the contractual assistance amounts collected beside it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contributi {
    /// Article or circular, for instance `circ. INPS 9/2026, tabella`.
    pub cite: String,
    /// Bands one to three, lowest first: contracts up to `over_hours` a week.
    pub fasce: Vec<Fascia>,
    /// Weekly hours beyond which `oltre` holds whatever the pay.
    pub over_hours: Hours,
    /// The fourth band.
    pub oltre: Fascia,
    /// Citation of the assistance contribution (Cas.Sa.Colf).
    pub assistenza_cite: String,
    /// Cas.Sa.Colf, the employer's part, by the hour.
    pub assistenza_datore: Money,
    /// Cas.Sa.Colf, the worker's part, by the hour.
    pub assistenza_lavoratore: Money,
    /// Code of Cas.Sa.Colf in the payment to INPS.
    pub assistenza_codice: String,
    /// How the amounts are built, to check them; quotes use the published cents.
    pub costruzione: Costruzione,
    /// When they are paid.
    pub versamento: Cited<Versamento>,
    /// What is told to INPS and to the authorities, and by when.
    pub comunicazioni: Cited<Comunicazioni>,
}

/// What the family tells INPS and the authorities of an employment, and by when.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Comunicazioni {
    /// Days before the start by which the hiring is told.
    pub giorni_prima: u32,
    /// Days after an extension, a conversion, a change or the end.
    pub giorni_dopo: u32,
    /// Days after the stated start within which a hiring that did not happen is called off.
    pub giorni_annullamento: u32,
    /// Hours for the hospitality of who lives in and comes from outside the Union.
    pub ore_ospitalita: u32,
    /// Days of stay beyond which, for others who live in, the building is said to be handed over.
    pub giorni_fabbricato: u32,
}

/// When contributions are paid. A day that is a Sunday or a holiday moves to the next that is neither.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Versamento {
    /// Last day of the month after the quarter.
    pub giorno: u32,
    /// Days after the end of a contract.
    pub giorni_dalla_fine: u32,
}

/// A value and the article that gives it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cited<T> {
    /// The value.
    pub value: T,
    /// The article.
    pub cite: String,
}

/// Scatti di anzianità: the steps of seniority.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scatti {
    /// Part of the minimum each step adds, for instance 4/100.
    pub rate: Factor,
    /// Years of service a step takes.
    pub every_years: u32,
    /// The most steps there are.
    pub at_most: u32,
}

/// What a text of the contract says that a quote needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contratto {
    /// Weekly maximum of a regime; the night regimes have none.
    pub max_weekly_hours: BTreeMap<Regime, Cited<Hours>>,
    /// The table of pay of each regime and its article.
    pub tabella: BTreeMap<Regime, Cited<Tabella>>,
    /// Weekly hours on which INPS counts a night regime.
    pub night_inps_hours: Cited<Hours>,
    /// Weekly hours on which Cas.Sa.Colf counts a regime, where not the contract's own.
    pub assistenza_hours: BTreeMap<Regime, Cited<Hours>>,
    /// Seniority.
    pub scatti: Cited<Scatti>,
    /// Days of table F in a month of board and lodging.
    pub board_month_days: Cited<u32>,
    /// Months a year over which the tredicesima accrues.
    pub tredicesima_months: Cited<u32>,
    /// What a year's pay is divided by for the TFR.
    pub tfr_divisor: Cited<Factor>,
    /// Weeks in a year (note 1 on conversions).
    pub weeks: Cited<u32>,
    /// Months in a year.
    pub months: Cited<u32>,
    /// Working days of vacation a year.
    pub ferie_days: Cited<u32>,
    /// Article that describes the levels.
    pub livelli_cite: String,
    /// Article on the superminimo and what absorbs it.
    pub superminimo_cite: String,
}

/// No act gives this table on this day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoRule {
    /// Kind of table.
    pub table: &'static str,
    /// The day asked.
    pub day: NaiveDate,
    /// Start of the latest edition begun by then, when there is one and it was not yet signed on
    /// the day of knowledge.
    pub before: Option<NaiveDate>,
    /// Start of the next known edition, if any.
    pub after: Option<NaiveDate>,
}

impl fmt::Display for NoRule {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "no rules of {} in force on {}", self.table, self.day)?;
        if let Some(before) = self.before {
            write!(out, ": those in force from {before} were not signed yet")?;
        }
        if let Some(after) = self.after {
            write!(out, ": the first begin on {after}")?;
        }
        Ok(())
    }
}

impl std::error::Error for NoRule {}

/// All rules, by kind, each in order of its first day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rulebook {
    pub(super) fingerprint: String,
    pub(super) minimi: Vec<Edition<Minimi>>,
    pub(super) contributi: Vec<Edition<Contributi>>,
    pub(super) contratti: Vec<Edition<Contratto>>,
    pub(super) istituti: Vec<Edition<Istituti>>,
    pub(super) festivita: Vec<Edition<Festivita>>,
    pub(super) indici: Vec<Edition<Indici>>,
    pub(super) fisco: FiscoActs,
    pub(super) sheets: Vec<Sheet>,
}

/// The rulebook seen on one day, with what was known by another.
#[derive(Clone, Copy, Debug)]
pub struct InForce<'a> {
    pub(super) book: &'a Rulebook,
    day: NaiveDate,
    known_on: Option<NaiveDate>,
}

impl Rulebook {
    /// `sha256:` and the digest of all rule files, in order of their names.
    #[must_use]
    pub fn fingerprint(&self) -> &str {
        &self.fingerprint
    }

    /// The rules of `day`; with `known_on`, only acts signed by then count.
    #[must_use]
    pub fn on(&self, day: NaiveDate, known_on: Option<NaiveDate>) -> InForce<'_> {
        InForce { book: self, day, known_on }
    }

    /// Every edition of the pay tables, oldest first.
    #[must_use]
    pub fn minimi(&self) -> &[Edition<Minimi>] {
        &self.minimi
    }

    /// Every edition of the INPS tables, oldest first.
    #[must_use]
    pub fn contributi(&self) -> &[Edition<Contributi>] {
        &self.contributi
    }

    /// Every text of the contract, oldest first.
    #[must_use]
    pub fn contratti(&self) -> &[Edition<Contratto>] {
        &self.contratti
    }

    /// Every list of public holidays, oldest first.
    #[must_use]
    pub fn festivita(&self) -> &[Edition<Festivita>] {
        &self.festivita
    }

    /// Every year of price indices, oldest first.
    #[must_use]
    pub fn indici(&self) -> &[Edition<Indici>] {
        &self.indici
    }

    /// Every table of every act as its file writes it, by kind, oldest first.
    #[must_use]
    pub fn sheets(&self) -> &[Sheet] {
        &self.sheets
    }
}

impl<'a> InForce<'a> {
    /// The day looked at.
    #[must_use]
    pub fn day(&self) -> NaiveDate {
        self.day
    }

    /// The pay tables: the latest known that have begun, ended or not ([`Edition::ended_before`]).
    ///
    /// # Errors
    /// Before the first one.
    pub fn minimi(&self) -> Result<&'a Edition<Minimi>, NoRule> {
        self.latest(&self.book.minimi, "minimi")
    }

    /// The INPS table: the latest known that has begun, ended or not.
    ///
    /// # Errors
    /// Before the first one.
    pub fn contributi(&self) -> Result<&'a Edition<Contributi>, NoRule> {
        self.latest(&self.book.contributi, "contributi")
    }

    /// The text of the contract.
    ///
    /// # Errors
    /// Before the first one.
    pub fn contratto(&self) -> Result<&'a Edition<Contratto>, NoRule> {
        self.latest(&self.book.contratti, "contratto")
    }

    /// What the text of the contract says beyond a quote.
    ///
    /// # Errors
    /// Before the first one.
    pub fn istituti(&self) -> Result<&'a Edition<Istituti>, NoRule> {
        self.latest(&self.book.istituti, "contratto")
    }

    /// Increases agreed by then that begin after the day: announced, in no table of pay yet.
    #[must_use]
    pub fn scheduled(&self) -> Vec<(&'a Edition<Istituti>, &'a Cited<Aumento>)> {
        let Ok(edition) = self.istituti() else { return Vec::new() };
        let later = |aumento: &&Cited<Aumento>| aumento.value.from > self.day;
        edition.body.compensi.aumenti.iter().filter(later).map(|aumento| (edition, aumento)).collect()
    }

    /// The list of public holidays.
    ///
    /// # Errors
    /// Before the first one.
    pub fn festivita(&self) -> Result<&'a Edition<Festivita>, NoRule> {
        self.latest(&self.book.festivita, "festivita")
    }

    pub(super) fn latest<T>(&self, all: &'a [Edition<T>], table: &'static str) -> Result<&'a Edition<T>, NoRule> {
        let known = |edition: &&Edition<T>| self.known_on.is_none_or(|known| edition.act.signed <= known);
        let begun = all.iter().filter(known).rfind(|edition| edition.from <= self.day);
        begun.ok_or_else(|| NoRule {
            table,
            day: self.day,
            before: all.iter().map(|edition| edition.from).rfind(|from| *from <= self.day),
            after: all.iter().filter(known).map(|edition| edition.from).find(|from| *from > self.day),
        })
    }
}
