//! Reading a file of minimum pay.

use super::section::Section;
use crate::ccnl::ratios::{Eccezione, Indicizzazione};
use crate::ccnl::rulebook::{Minimi, Riga, Rows, Tabella};
use crate::money::Money;

/// The tables that every act gives; the others began later and may be absent.
const ALWAYS: [Tabella; 6] = [Tabella::A, Tabella::B, Tabella::C, Tabella::D, Tabella::E, Tabella::F];

pub(super) fn read(root: &Section<'_>) -> Minimi {
    let mut minimi = Minimi::default();
    for table in Tabella::ALL {
        let key = format!("tabella_{}", table.letter().to_ascii_lowercase());
        let section = if ALWAYS.contains(&table) { Some(root.table(&key)) } else { root.optional_table(&key) };
        if let Some(section) = section {
            minimi.tables.insert(table, rows(&section, table));
        }
    }
    minimi.indicizzazione = root.optional_table("indicizzazione").map(|section| indicizzazione(&section));
    minimi
}

fn rows(section: &Section<'_>, table: Tabella) -> Rows {
    let mut rows = Rows { cite: section.cite(), ..Rows::default() };
    for riga in table.righe() {
        let key = riga.to_string();
        let amount = match riga {
            Riga::Livello(_) => section.money_or_dash(&key),
            _ => Some(section.money(&key)),
        };
        rows.rows.extend(amount.map(|amount| (riga, amount)));
    }
    if table == Tabella::F {
        adds_up(section, &rows);
    }
    rows
}

/// Board and lodging: the parts make the total.
fn adds_up(section: &Section<'_>, rows: &Rows) {
    let parts: Money = rows.rows.iter().filter(|(riga, _)| **riga != Riga::Totale).map(|(_, amount)| *amount).sum();
    let total = rows.rows.get(&Riga::Totale).copied().unwrap_or_default();
    if parts != total {
        section.fault("totale", &format!("\"{parts}\", the sum of the parts"), &format!("\"{total}\""));
    }
}

fn indicizzazione(section: &Section<'_>) -> Indicizzazione {
    let tranche_bs = section.has("tranche_bs").then(|| section.money("tranche_bs"));
    let tranche_su = match tranche_bs {
        Some(_) => {
            section.texts("tranche_su").iter().filter_map(|letter| tabella(section, "tranche_su", letter)).collect()
        }
        None => Vec::new(),
    };
    Indicizzazione {
        cite: section.cite(),
        foi: section.rise("foi"),
        quota_minimi: section.factor("quota_minimi"),
        quota_vitto: section.factor("quota_vitto"),
        tranche_bs,
        tranche_su,
        base: section.list("base").iter().filter_map(eccezione).collect(),
        scarto: section.list("scarto").iter().filter_map(eccezione).collect(),
    }
}

fn eccezione(section: &Section<'_>) -> Option<Eccezione> {
    let (letter, row) = (section.text("tabella"), section.text("riga"));
    let (importo, motivo) = (section.money("importo"), section.text("motivo"));
    let tabella = tabella(section, "tabella", &letter)?;
    let riga = tabella.righe().into_iter().find(|riga| riga.to_string() == row);
    if riga.is_none() {
        section.fault("riga", &format!("a row of table {letter}"), &format!("{row:?}"));
    }
    Some(Eccezione { tabella, riga: riga?, importo, motivo })
}

fn tabella(section: &Section<'_>, key: &str, letter: &str) -> Option<Tabella> {
    let found = Tabella::from_letter(letter);
    if found.is_none() {
        section.fault(key, "the letter of a table, A … L", &format!("{letter:?}"));
    }
    found
}
