//! The months ahead.

use crate::web::lang::words::people::Ask;
use crate::web::lang::words::plan_ahead::PlanAheadWords;

/// Words of the months ahead.
pub const PLAN_AHEAD: PlanAheadWords = PlanAheadWords {
    title: "I mesi che vengono",
    lead: "Quanto esce di cassa e quando: paga, tredicesima, contributi. I mesi salvati sono quelli veri; gli altri vanno come dice il contratto.",
    ask_until: Ask { label: "Fino a quando", help: "" },
    until: |year| format!("fine {year}"),
    ask_prices: Ask {
        label: "Aumento dei prezzi all’anno, come ipotesi",
        help: "Le tabelle di ogni anno seguono i prezzi. Vuoto: prezzi fermi, solo gli aumenti già firmati.",
    },
    show: "Aggiorna",
    provisional: "Le tabelle degli anni che vengono non sono ancora uscite: quelle cifre sono un’ipotesi, fatta con gli aumenti già firmati.",
    legend: ["con le tabelle di oggi", "ipotesi"],
    heads: ["Che cosa si paga, mese per mese", "Mese", "Paga", "Tredicesima", "Contributi", "In tutto"],
    sentence: |months, total| format!("Uscite di {months} mesi, in tutto {total}: gli stessi numeri della tabella."),
    tfr: "TFR messo da parte alla fine:",
    estimate: "stima",
    tfr_estimated: |until| {
        let known = until.map_or_else(
            || "non è ancora uscito".to_owned(),
            |month| format!("è uscito fino a {}", month.to_lowercase()),
        );
        format!(
            "È una stima: il coefficiente che rivaluta il TFR {known}. Per i mesi dopo usiamo l’aumento dei prezzi scritto qui sopra; quando il coefficiente esce, il conto si aggiorna da solo."
        )
    },
    events: "Che cosa cambia",
    event: |code| match code {
        "scatto" => "Scatta un aumento di anzianità",
        "sixth_birthday" => "Un bambino compie 6 anni: finisce l’indennità",
        "terms" => "Cambiano le condizioni del contratto",
        "agreed_pay" => "La paga concordata segue la tabella",
        "pay_tables" => "Nuove tabelle della paga",
        "contribution_tables" => "Nuove tabelle INPS",
        "contract_text" => "Nuovo testo del contratto nazionale",
        "term_end" => "Scade il contratto a termine",
        _ => "Altro",
    },
    wrong: "Scegli uno degli anni.",
    wrong_inflation: "Scrivi una percentuale, per esempio 1,8.",
    back: "Torna al rapporto",
    link: "I mesi che vengono: quanto e quando",
};
