//! How published amounts follow from those of the act before, so that a mistyped cent is caught.

use std::fmt;

use super::act::{Act, Edition};
use super::livello::Livello;
use super::rulebook::{Contributi, Fascia, Minimi, Riga, Rulebook, Tabella};
use crate::money::{Exact, Factor, Money};

/// How a table of pay was made from the one before: first the contract's increase, then the index.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Indicizzazione {
    /// The article on indexation.
    pub cite: String,
    /// Change of the consumer price index (FOI) in the November before, as a fraction.
    pub foi: Factor,
    /// Share of it that goes to pay.
    pub quota_minimi: Factor,
    /// Share of it that goes to board and lodging.
    pub quota_vitto: Factor,
    /// Increase agreed on level BS of table A, the others in proportion.
    pub tranche_bs: Option<Money>,
    /// The tables that took the increase.
    pub tranche_su: Vec<Tabella>,
    /// Cells for which the parties fixed the amount to be indexed.
    pub base: Vec<Eccezione>,
    /// Cells published a cent away from the formula, with what the formula gives.
    pub scarto: Vec<Eccezione>,
}

/// A cell that does not follow the general formula.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Eccezione {
    /// The table.
    pub tabella: Tabella,
    /// The row.
    pub riga: Riga,
    /// The amount meant: before the index, or as the formula gives it.
    pub importo: Money,
    /// Why.
    pub motivo: String,
}

/// How an INPS table is built: conventional pay indexed, then multiplied by the rates.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Costruzione {
    /// The law and the circular.
    pub cite: String,
    /// Average yearly change of the price index, as a fraction; below zero it counts as zero.
    pub istat: Factor,
    /// Total rate with CUAF, permanent contracts.
    pub con_cuaf: Factor,
    /// Total rate without CUAF, permanent contracts.
    pub senza_cuaf: Factor,
    /// What a fixed term adds.
    pub aggiuntivo: Factor,
    /// The worker's rate within the total: derived from the published cents.
    pub lavoratore: Factor,
}

/// A published amount beside the one that follows from the act before or from the rates.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Confronto {
    /// The file that publishes it.
    pub file: String,
    /// Table and key, for instance `tabella_a.BS`.
    pub cell: String,
    /// The published amount.
    pub published: Money,
    /// What the formula gives.
    pub computed: Money,
    /// When the file lists the cell as a cent away: what it says the formula gives, and why.
    pub listed: Option<(Money, String)>,
}

impl Confronto {
    /// True when the published cent is the computed one, or a cent away and listed as such.
    #[must_use]
    pub fn holds(&self) -> bool {
        match &self.listed {
            None => self.published == self.computed,
            Some((listed, _)) => *listed == self.computed && (self.published - self.computed).cents().abs() == 1,
        }
    }
}

/// What to mend, when it does not hold.
impl fmt::Display for Confronto {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            out,
            "{}: {}: expected \"{}\", which follows by the file's factors",
            self.file, self.cell, self.computed
        )?;
        write!(out, ", or an exception listed with its reason, found \"{}\"", self.published)
    }
}

impl Rulebook {
    /// Every published amount that a formula reproduces, beside what the formula gives: pay from the
    /// act before, its increase from the contract, conventional pay of INPS from the year before, its contributions from the rates.
    #[must_use]
    pub fn confronti(&self) -> Vec<Confronto> {
        self.confronti_where(|_| true)
    }

    /// Those that depend on one file.
    #[must_use]
    pub fn confronti_of(&self, file: &str) -> Vec<Confronto> {
        self.confronti_where(|act| act.file == file)
    }

    fn confronti_where(&self, of: impl Fn(&Act) -> bool + Copy) -> Vec<Confronto> {
        fn near<T>(pair: &&[Edition<T>], of: impl Fn(&Act) -> bool) -> bool {
            pair.iter().any(|edition| of(&edition.act))
        }
        let pairs = self.minimi().windows(2).filter(|pair| near(pair, of));
        let pay = pairs.flat_map(|pair| minimi(&pair[0], &pair[1]));
        let increases = self.minimi().iter().skip(1).map(|edition| self.tranche(edition));
        let pairs = self.contributi().windows(2).filter(|pair| near(pair, of));
        let chain = pairs.flat_map(|pair| convenzionali(&pair[0], &pair[1]));
        let rates = self.contributi().iter().filter(|edition| of(&edition.act)).flat_map(aliquote);
        pay.chain(increases).chain(chain).chain(rates).collect()
    }
}

impl Rulebook {
    /// The increase that a table of pay took, beside the one agreed for its first day: none forgotten.
    fn tranche(&self, edition: &Edition<Minimi>) -> Confronto {
        let contract = self.on(edition.from, None).istituti().ok();
        let agreed = contract.and_then(|contract| {
            let all = &contract.body.compensi.aumenti;
            all.iter().find(|aumento| aumento.value.from == edition.from).map(|aumento| aumento.value.amount)
        });
        let taken = edition.body.indicizzazione.as_ref().and_then(|index| index.tranche_bs);
        let cell = "indicizzazione.tranche_bs".to_owned();
        confronto(&edition.act.file, cell, taken.unwrap_or_default(), agreed.unwrap_or_default().exact())
    }
}

fn minimi(before: &Edition<Minimi>, after: &Edition<Minimi>) -> Vec<Confronto> {
    let mut all = Vec::new();
    for (table, rows) in &after.body.tables {
        // The total of table F is the sum of its parts, which the loader checks.
        for (riga, published) in rows.rows.iter().filter(|(riga, _)| **riga != Riga::Totale) {
            let Some(old) = before.body.cell(*table, *riga) else { continue };
            let index = after.body.indicizzazione.as_ref();
            let is_it = |exception: &&Eccezione| exception.tabella == *table && exception.riga == *riga;
            all.push(Confronto {
                file: after.act.file.clone(),
                cell: format!("tabella_{}.{riga}", table.letter().to_ascii_lowercase()),
                published: *published,
                computed: match index {
                    None => old,
                    Some(index) => {
                        let base = index.base.iter().find(is_it).map(|exception| exception.importo.exact());
                        let base = base.unwrap_or_else(|| raised(old, *table, index, &before.body));
                        indexed(base, *table, index).round_cents()
                    }
                },
                listed: index
                    .and_then(|index| index.scarto.iter().find(is_it))
                    .map(|exception| (exception.importo, exception.motivo.clone())),
            });
        }
    }
    all
}

/// The amount with the contract's increase, in proportion to level BS of table A.
pub(super) fn raised(old: Money, table: Tabella, index: &Indicizzazione, before: &Minimi) -> Exact {
    let bs = before.cell(Tabella::A, Riga::Livello(Livello::Bs)).filter(|bs| !bs.is_zero());
    match (index.tranche_bs, bs) {
        (Some(tranche), Some(bs)) if index.tranche_su.contains(&table) => {
            old.exact() + old.exact().times(Factor::fraction(tranche.cents(), bs.cents()))
        }
        _ => old.exact(),
    }
}

/// The amount with its share of the index; an index below zero leaves it alone.
pub(super) fn indexed(base: Exact, table: Tabella, index: &Indicizzazione) -> Exact {
    let share = if table == Tabella::F { index.quota_vitto } else { index.quota_minimi };
    base + base.times(share.by(index.foi.max(Factor::whole(0))))
}

fn convenzionali(before: &Edition<Contributi>, after: &Edition<Contributi>) -> Vec<Confronto> {
    let istat = after.body.costruzione.istat.max(Factor::whole(0));
    let pairs = fasce(&before.body).into_iter().zip(fasce(&after.body));
    let compare = |((_, old), (name, new)): ((String, &Fascia), (String, &Fascia))| {
        let old = old.convenzionale.exact();
        confronto(&after.act.file, format!("{name}.convenzionale"), new.convenzionale, old + old.times(istat))
    };
    pairs.map(compare).collect()
}

/// Totals and the worker's part from conventional pay; limits from the conventional pay of the next band.
fn aliquote(edition: &Edition<Contributi>) -> Vec<Confronto> {
    let (rates, file) = (&edition.body.costruzione, &edition.act.file);
    let mut all = Vec::new();
    for (name, fascia) in fasce(&edition.body) {
        let base = fascia.convenzionale.exact();
        for (term, aliquota, more) in [
            ("indeterminato", &fascia.indeterminato, Factor::whole(0)),
            ("determinato", &fascia.determinato, rates.aggiuntivo),
        ] {
            for (key, published, rate) in [
                ("con_cuaf", aliquota.totale_con_cuaf, rates.con_cuaf),
                ("senza_cuaf", aliquota.totale_senza_cuaf, rates.senza_cuaf),
            ] {
                all.push(confronto(
                    file,
                    format!("{name}.{term}.{key}"),
                    published,
                    base.times(rate) + base.times(more),
                ));
            }
            let worker = base.times(rates.lavoratore);
            all.push(confronto(file, format!("{name}.{term}.lavoratore"), aliquota.lavoratore, worker));
        }
    }
    for (at, pair) in edition.body.fasce.windows(2).enumerate() {
        if let Some(limit) = pair[0].up_to {
            all.push(confronto(file, format!("fascia.{}.up_to", at + 1), limit, pair[1].convenzionale.exact()));
        }
    }
    all
}

fn fasce(contributi: &Contributi) -> Vec<(String, &Fascia)> {
    let numbered = contributi.fasce.iter().enumerate().map(|(at, fascia)| (format!("fascia.{}", at + 1), fascia));
    numbered.chain([("oltre".to_owned(), &contributi.oltre)]).collect()
}

fn confronto(file: &str, cell: String, published: Money, computed: Exact) -> Confronto {
    Confronto { file: file.to_owned(), cell, published, computed: computed.round_cents(), listed: None }
}
