//! Tables of years to come, as far as they are known: the signed increases and an assumed rise of prices.
//!
//! No projected amount is law. An edition made here had ended before it begins, so whatever uses it is provisional.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::{Datelike, NaiveDate};

use super::act::{Act, Edition};
use super::ratios::{Indicizzazione, indexed, raised};
use super::rulebook::{Minimi, Riga, Rows, Rulebook, Tabella};
use super::words::giorno;
use crate::money::{Factor, Money};

/// One table of pay that was projected.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Prevista {
    /// First day.
    pub from: NaiveDate,
    /// The signed increase on level BS of table A, when one falls on that day.
    pub increase: Option<Money>,
    /// The assumed change of prices that goes into it; `None` when the index is not applied on that day.
    pub inflation: Option<Factor>,
    /// The article of the increase, or of the indexation.
    pub cite: String,
}

impl Rulebook {
    /// The rulebook with tables of pay for the years after the last one known, up to a day, and what was assumed of
    /// each; `None` when the known tables reach that far. Increases of the contract in force are taken on their day,
    /// in proportion and on the tables of the last time; every January the assumed rise of prices, in the shares of
    /// the contract. Contributions stay the last known.
    #[must_use]
    pub fn projected(
        &self,
        until: NaiveDate,
        inflation: Factor,
        known_on: Option<NaiveDate>,
    ) -> Option<(Rulebook, Vec<Prevista>)> {
        let known = |edition: &&Edition<Minimi>| known_on.is_none_or(|known| edition.act.signed <= known);
        let last = self.minimi().iter().rfind(known)?;
        let mut projection = Projection { book: self, inflation, known_on, last: last.clone(), all: Vec::new() };
        let mut assumed = Vec::new();
        for day in projection.days(until) {
            assumed.extend(projection.step(day));
        }
        if assumed.is_empty() {
            return None;
        }
        let mut book = Rulebook { sheets: Vec::new(), ..self.clone() };
        book.minimi.extend(projection.all);
        // An act that was not known yet may begin on the same day; only one of the two is ever looked at.
        book.minimi.sort_by_key(|edition| edition.from);
        Some((book, assumed))
    }
}

struct Projection<'b> {
    book: &'b Rulebook,
    inflation: Factor,
    known_on: Option<NaiveDate>,
    last: Edition<Minimi>,
    all: Vec<Edition<Minimi>>,
}

impl Projection<'_> {
    /// The days after the last known table on which another is due: first of January, and signed increases.
    fn days(&self, until: NaiveDate) -> Vec<NaiveDate> {
        let januaries =
            (self.last.from.year() + 1..=until.year()).filter_map(|year| NaiveDate::from_ymd_opt(year, 1, 1));
        let scheduled = self.book.on(self.last.from, self.known_on).scheduled();
        let mut days: Vec<NaiveDate> = januaries.chain(scheduled.iter().map(|(_, one)| one.value.from)).collect();
        days.retain(|day| *day <= until);
        days.sort_unstable();
        days.dedup();
        days
    }

    fn step(&mut self, day: NaiveDate) -> Option<Prevista> {
        let contract = self.book.on(day, self.known_on).istituti().ok()?;
        let compensi = &contract.body.compensi;
        let increase = compensi.aumenti.iter().find(|one| one.value.from == day);
        let january = day.ordinal() == 1;
        let index = january || increase.is_some_and(|one| one.value.indexed);
        let shares = &compensi.rivalutazione;
        let tables = self
            .book
            .minimi()
            .iter()
            .rev()
            .find_map(|edition| edition.body.indicizzazione.as_ref().filter(|index| !index.tranche_su.is_empty()));
        let made = Indicizzazione {
            cite: shares.cite.clone(),
            foi: if index { self.inflation } else { Factor::whole(0) },
            quota_minimi: shares.value.pay_share,
            quota_vitto: shares.value.board_share,
            tranche_bs: increase.map(|one| one.value.amount),
            tranche_su: tables.map(|index| index.tranche_su.clone()).unwrap_or_default(),
            base: Vec::new(),
            scarto: Vec::new(),
        };
        let assumed = Prevista {
            from: day,
            increase: made.tranche_bs,
            inflation: index.then_some(self.inflation),
            cite: increase.map_or_else(|| shares.cite.clone(), |one| one.cite.clone()),
        };
        let act = Act {
            id: format!("previsione-{day}"),
            title: format!("Previsione dal {}, non ancora una tabella", giorno(day)),
            signed: self.last.act.signed,
            signed_assumed: true,
            url: None,
            ..Act::clone(&self.last.act)
        };
        let tables = self.last.body.tables.iter().map(|(table, rows)| (*table, self.rows(*table, rows, &made)));
        let tables: BTreeMap<Tabella, Rows> = tables.collect();
        let body = Minimi { tables, indicizzazione: Some(made) };
        self.last = Edition { act: Arc::new(act), from: day, until: day.pred_opt(), body };
        self.all.push(self.last.clone());
        Some(assumed)
    }

    /// Every row raised, indexed and rounded, as the commission does; a total is the sum of its parts.
    fn rows(&self, table: Tabella, rows: &Rows, index: &Indicizzazione) -> Rows {
        let cell = |old: &Money| indexed(raised(*old, table, index, &self.last.body), table, index).round_cents();
        let mut new: BTreeMap<Riga, Money> = rows.rows.iter().map(|(row, old)| (*row, cell(old))).collect();
        let parts = new.iter().filter(|(row, _)| **row != Riga::Totale).map(|(_, part)| *part).sum();
        if let Some(total) = new.get_mut(&Riga::Totale) {
            *total = parts;
        }
        Rows { cite: rows.cite.clone(), rows: new }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ccnl::{Livello, Situation, quote_amounts};

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a day")
    }

    fn cell(book: &Rulebook, on: &str, table: Tabella, row: Riga) -> String {
        book.on(day(on), None).minimi().expect("a table").body.cell(table, row).expect("a cell").to_string()
    }

    #[test]
    fn signed_increases_and_the_assumed_index_make_the_next_tables() {
        let book = Rulebook::embedded().expect("the embedded rules load");
        let two = Factor::parse("2%").expect("a number");
        let (future, assumed) = book.projected(day("2028-12-31"), two, None).expect("a projection");
        let days: Vec<String> = assumed.iter().map(|one| one.from.to_string()).collect();
        assert_eq!(days, ["2027-01-01", "2028-01-01", "2028-09-01"]);
        assert_eq!(assumed[2].inflation, None);
        // (1053.39 + 30) × (1 + 0.90 × 2%), then (… + 15) × 1.018, then + 15.
        let bs = |on: &str| cell(&future, on, Tabella::A, Riga::Livello(Livello::Bs));
        assert_eq!([bs("2027-01-01"), bs("2028-01-01"), bs("2028-09-01")], ["1102.89", "1138.01", "1153.01"]);
        // Level CS in proportion: 1193.84 × (1 + 30 / 1053.39) × 1.018.
        assert_eq!(cell(&future, "2027-06-01", Tabella::A, Riga::Livello(Livello::Cs)), "1249.94");
        // Board takes the whole rise and no increase: 2.33 × 1.02 twice and 2.00 × 1.02.
        assert_eq!(cell(&future, "2027-06-01", Tabella::F, Riga::Totale), "6.80");
        assert_eq!(bs("2026-12-31"), "1053.39");
    }

    #[test]
    fn what_a_projected_table_gives_is_provisional() {
        let book = Rulebook::embedded().expect("the embedded rules load");
        let (future, _) = book.projected(day("2028-12-31"), Factor::whole(0), None).expect("a projection");
        for (on, provisional) in [("2026-12-31", false), ("2027-01-01", true), ("2028-09-01", true)] {
            let value = serde_json::json!({"on": on, "regime": "presenza_notturna"});
            let situation = Situation::from_json(&value).expect("a situation");
            assert_eq!(quote_amounts(&future, &situation).provisional(), provisional, "{on}");
        }
        assert!(book.projected(day("2026-12-31"), Factor::ONE, None).is_none());
    }

    #[test]
    fn what_was_not_known_is_projected_too() {
        let book = Rulebook::embedded().expect("the embedded rules load");
        let known = Some(day("2026-01-15"));
        let one = Factor::parse("1%").expect("a number");
        let (future, assumed) = book.projected(day("2026-12-31"), one, known).expect("a projection");
        assert_eq!(assumed.len(), 1);
        let bs = future.on(day("2026-01-20"), known).minimi().expect("a table");
        // The index of that November was 1.00%: the projection is the table that was settled in February.
        assert_eq!(bs.body.cell(Tabella::A, Riga::Livello(Livello::Bs)), Some(Money::from_cents(105_339)));
        assert!(bs.ended_before(day("2026-01-20")));
    }
}
