//! Consumer prices month by month, and the coefficients by which they revalue the TFR fund.
//!
//! What is used is the published coefficient, six decimals of a percentage; that it follows from
//! the index is proved apart.

use std::collections::BTreeMap;
use std::fmt;

use chrono::{Datelike, Months, NaiveDate};

use super::act::Edition;
use super::istituti::Tfr;
use super::rulebook::{Cited, NoRule, Rulebook};
use super::worth::Place;
use crate::money::Factor;

/// Coefficients are published to six decimals of a percentage.
const DECIMALS: i64 = 100_000_000;
/// Months of a calendar year, over which the fixed part accrues.
const MONTHS: i64 = 12;
/// The month whose index the next year starts from.
const DECEMBER: u32 = 12;

/// Indici: the prices of one year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Indici {
    /// The law and the index.
    pub cite: String,
    /// The base of the year's index, for instance `2015=100`.
    pub base: String,
    /// The index of the December before, in its own base.
    pub prima: Factor,
    /// What multiplies the year's index to compare it with the December before.
    pub raccordo: Factor,
    /// Months after which a month's index counts as known.
    pub noto_dopo_mesi: u32,
    /// By number of the month; only those that were published or found.
    pub mesi: BTreeMap<u32, Cited<MeseIndice>>,
}

/// The prices of one month.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MeseIndice {
    /// The index; `None` where it has not risen since December, and then the fixed part is all there is.
    pub indice: Option<Factor>,
    /// The change since December, where a source prints it.
    pub variazione: Option<Factor>,
    /// What revalues a fund of the December before, as a fraction: 0.02311148 for 2.311148%.
    pub coefficiente: Factor,
}

/// A coefficient found, and where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rivalutazione<'a> {
    /// What the fund of the December before is multiplied by, besides one.
    pub coefficiente: Factor,
    /// Where it stands.
    pub source: Place<'a>,
}

impl Rulebook {
    /// The coefficient of a month for the fund of the December before.
    ///
    /// # Errors
    /// When it is not loaded, or was not known yet on `known_on`.
    pub fn rivalutazione(
        &self,
        year: i32,
        month: u32,
        known_on: Option<NaiveDate>,
    ) -> Result<Rivalutazione<'_>, NoRule> {
        let missing =
            |day: NaiveDate| NoRule { table: "tfr", day, before: None, after: self.next_coefficient(year, month) };
        let first = NaiveDate::from_ymd_opt(year, month, 1).ok_or_else(|| missing(NaiveDate::MIN))?;
        let edition = self.indici().iter().find(|edition| edition.from.year() == year);
        let edition = edition.ok_or_else(|| missing(first))?;
        let known = known_on.is_none_or(|known| edition.body.known_from(first).is_some_and(|from| from <= known));
        let cell = edition.body.mesi.get(&month).filter(|_| known).ok_or_else(|| missing(first))?;
        Ok(Rivalutazione { coefficiente: cell.value.coefficiente, source: Place::new(edition, &cell.cite) })
    }

    fn next_coefficient(&self, year: i32, month: u32) -> Option<NaiveDate> {
        let all = self.indici().iter().flat_map(|edition| edition.months().map(|(month, _)| month));
        all.into_iter().find(|other| (other.year(), other.month()) > (year, month))
    }

    /// Every coefficient and change of the index, beside what the index and the contract of its day give.
    #[must_use]
    pub fn rivalutazioni_confronti(&self) -> Vec<RivalutazioneConfronto> {
        let of = |edition: &Edition<Indici>| {
            let contract = self.on(edition.from, None).istituti().or_else(|_| self.first_istituti(edition.from));
            let rule = contract.ok().map(|contract| &contract.body.compensi.tfr.value);
            rule.map(|rule| confronti(edition, rule)).unwrap_or_default()
        };
        let years = self.indici().iter().flat_map(of);
        let links = self.indici().windows(2).filter_map(|pair| december(&pair[0], &pair[1]));
        years.chain(links).collect()
    }

    /// The first text of the contract: its civil code holds for the months before it too.
    fn first_istituti(&self, day: NaiveDate) -> Result<&Edition<super::istituti::Istituti>, NoRule> {
        let first = self.contratti().first().map_or(day, |edition| edition.from);
        self.on(first, None).istituti()
    }
}

impl Edition<Indici> {
    /// The months loaded, by their first day, in order.
    pub fn months(&self) -> impl Iterator<Item = (NaiveDate, &Cited<MeseIndice>)> {
        let year = self.from.year();
        self.body.mesi.iter().filter_map(move |(month, cell)| Some((NaiveDate::from_ymd_opt(year, *month, 1)?, cell)))
    }
}

impl Indici {
    /// The day from which a month's index counts as known: the last of so many months later.
    fn known_from(&self, first: NaiveDate) -> Option<NaiveDate> {
        first.checked_add_months(Months::new(self.noto_dopo_mesi + 1))?.pred_opt()
    }
}

/// A published percentage beside the one that follows from the index.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RivalutazioneConfronto {
    /// The file that publishes it.
    pub file: String,
    /// Month and key, for instance `mese.12.coefficiente`.
    pub cell: String,
    /// As published.
    pub published: Factor,
    /// As the formula gives it, to the published decimals.
    pub computed: Factor,
}

impl RivalutazioneConfronto {
    /// True when both are the same.
    #[must_use]
    pub fn holds(&self) -> bool {
        self.published == self.computed
    }
}

/// What to mend, when it does not hold.
impl fmt::Display for RivalutazioneConfronto {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { file, cell, published, computed } = self;
        write!(out, "{file}: {cell}: expected {computed}, which follows from the index, found {published}")
    }
}

fn confronti(edition: &Edition<Indici>, rule: &Tfr) -> Vec<RivalutazioneConfronto> {
    let (zero, body) = (Factor::whole(0), &edition.body);
    let mut all = Vec::new();
    for (month, cell) in &body.mesi {
        let mut compare = |key: &str, published: Factor, computed: Factor| {
            let (file, cell) = (edition.act.file.clone(), format!("mese.{month}.{key}"));
            all.push(RivalutazioneConfronto { file, cell, published, computed: rounded(computed) });
        };
        let change =
            cell.value.indice.map_or(zero, |index| index.by(body.raccordo).over(body.prima).plus(Factor::whole(-1)));
        let months = Factor::fraction(i64::from(*month), MONTHS);
        let coefficient = rule.fixed_revaluation.by(months).plus(rule.price_share.by(change.max(zero)));
        compare("coefficiente", cell.value.coefficiente, coefficient);
        if let Some(published) = cell.value.variazione {
            compare("variazione", published, change);
        }
    }
    all
}

/// The December of a year is the one that the next year starts from.
fn december(before: &Edition<Indici>, after: &Edition<Indici>) -> Option<RivalutazioneConfronto> {
    let december = before.body.mesi.get(&DECEMBER).and_then(|cell| cell.value.indice)?;
    Some(RivalutazioneConfronto {
        file: after.act.file.clone(),
        cell: "indice.prima".to_owned(),
        published: after.body.prima,
        computed: december,
    })
}

/// To the published decimals, halves away from zero.
fn rounded(value: Factor) -> Factor {
    let (above, below) = value.parts();
    let twice = above * 2 * i128::from(DECIMALS);
    let nearest = (twice + above.signum() * below) / (2 * below);
    Factor::fraction(i64::try_from(nearest).unwrap_or_default(), DECIMALS)
}
