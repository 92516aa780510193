//! A quarter.

use crate::life::Quarter;
use crate::web::lang::words::quarter::QuarterWords;

/// Words of a quarter.
pub const QUARTER: QuarterWords = QuarterWords {
    name: |quarter: Quarter| {
        let name = ["Primo", "Secondo", "Terzo", "Quarto"];
        let at = usize::try_from(quarter.number().saturating_sub(1)).unwrap_or_default();
        format!("{} trimestre {}", name.get(at).copied().unwrap_or_default(), quarter.year())
    },
    by: "Paga entro",
    to_pay: "Contributi INPS e Cassa Colf",
    how: "Si paga con l’avviso pagoPA, dal sito INPS, dall’app IO, in banca o in posta. Aggiungi tu il codice F2 per la Cassa Colf.",
    withheld: |amount| format!("Di questi, {amount} li hai trattenuti dalla paga di chi lavora."),
    lines: ["Come si arriva alla somma", "Da pagare"],
    week_heads: ["Settimana per settimana: dalla domenica al sabato", "Settimana", "Ore", "Fascia"],
    from_to: |from, to| format!("{from} – {to}"),
    weeks: |weeks| if weeks == 1 { "Settimane pagate: 1.".to_owned() } else { format!("Settimane pagate: {weeks}.") },
    carried: |before, after| {
        format!(
            "Ore che vengono dal trimestre prima: {before}. Ore che passano al prossimo, dopo l’ultimo sabato: {after}."
        )
    },
    provisional: "Per questo trimestre le nuove tabelle INPS non sono ancora uscite: la somma è provvisoria.",
    to_do: "Questi mesi non sono ancora salvati: il conto li prende come dice il contratto.",
    no_account: "Il conto di questo trimestre non si può fare: controlla il contratto e i mesi salvati.",
    links: ["Il trimestre prima", "Il trimestre dopo", "Torna al rapporto"],
    next: ["La prossima scadenza", "Contributi INPS e Cassa Colf", "Vedi il conto del trimestre"],
    paper: "Scarica il foglio del trimestre (PDF)",
};
