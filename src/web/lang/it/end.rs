//! The end of an employment.

use crate::web::format::{date_it, until_date_it};
use crate::web::lang::words::end::EndWords;
use crate::web::lang::words::people::Ask;

/// Words of the end of an employment.
pub const END: EndWords = EndWords {
    title: "E se finisce?",
    lead: "Scegli un giorno e un motivo: vedi preavviso, tredicesima, ferie, TFR e contributi prima di decidere.",
    on: Ask { label: "Ultimo giorno di lavoro", help: "Per esempio 31/12/2026." },
    reason: Ask { label: "Perché finisce", help: "" },
    reasons: [
        ("Licenziamento o dimissioni", "con il preavviso"),
        ("Fine durante la prova", "senza preavviso"),
        ("Giusta causa", "subito, per un fatto grave dell’altro"),
        ("Scadenza del contratto a termine", ""),
        ("Accordo tra voi", ""),
        ("Morte di chi assume", ""),
        ("Morte di chi lavora", ""),
    ],
    who: Ask { label: "Chi lo decide", help: "Serve per licenziamento, dimissioni e giusta causa." },
    sides: ["La famiglia", "Chi lavora"],
    told: Ask {
        label: "Giorno in cui lo si dice all’altro",
        help: "Il preavviso comincia il giorno dopo. Vuoto: lo si dice l’ultimo giorno.",
    },
    vacation_before: Ask { label: "Giorni di ferie avanzati dagli anni prima", help: "Contano dal lunedì al sabato." },
    vacation_taken: Ask { label: "Giorni di ferie già presi quest’anno", help: "Contano dal lunedì al sabato." },
    tredicesima: Ask { label: "Tredicesima di quest’anno già pagata", help: "Se non ne hai pagata, lascia vuoto." },
    coefficient: Ask {
        label: "Coefficiente del TFR dell’ultimo mese",
        help: "ISTAT lo pubblica a metà del mese dopo. Se noi non l’abbiamo ancora, scrivilo: per esempio 2,311148.",
    },
    last_month: Ask { label: "La paga dell’ultimo mese", help: "" },
    paid: "È già stata pagata",
    more: "Ferie, tredicesima, ultimo mese",
    work_out: "Fai il conto",
    net: "Da dare a chi lavora, alla fine",
    provisional: "Il conto è provvisorio: alcune tabelle, o il coefficiente che rivaluta il TFR dell’ultimo anno, non sono ancora uscite. Il TFR vero sarà un po’ più alto.",
    lines: ["Che cosa spetta, riga per riga", "Netto"],
    notice: |days, missing, owed| {
        let who = match owed {
            Some("employer") => "La famiglia lo paga a chi lavora",
            Some("worker") => "Si trattiene a chi lavora",
            _ => "Nessuno lo deve all’altro",
        };
        match (days, missing) {
            (0, _) => "In questo caso il preavviso non c’è.".to_owned(),
            (days, 0) => format!("Preavviso: {days} giorni, dati per intero."),
            (days, missing) => format!("Preavviso: {days} giorni, ne mancano {missing}. {who}."),
        }
    },
    vacation: |days| format!("Ferie non godute alla fine: {days} giorni lavorativi."),
    months: |months| format!("Mesi che contano per la tredicesima dell’anno: {months}."),
    fund: "Il TFR, anno per anno",
    fund_heads: ["Quota, rivalutazione e fondo alla fine di ogni anno", "Anno", "Quota", "Rivalutazione", "Fondo"],
    payments: "Ultimi contributi INPS e Cassa Colf",
    payment: |what, by| {
        let what = match what {
            "notice" => "Preavviso pagato",
            _ => "Ultimo periodo di lavoro",
        };
        format!("{what}: paga entro {by}")
    },
    findings: "Da sapere",
    wrong: |code| match code {
        "end_before_start" => "È prima del primo giorno di lavoro: scrivi un giorno dopo.",
        "after_the_term" => "È dopo la scadenza del contratto a termine: scrivi quel giorno o uno prima.",
        "end_before_known_month" => {
            "Hai già salvato un mese che viene dopo: scrivi un giorno più avanti, o correggi quel mese."
        }
        "outside_employment" => "È fuori dal rapporto: scrivi un giorno in cui era in corso.",
        "not_the_term" => "Questo contratto non ha una scadenza in quel giorno: scegli un altro motivo.",
        "trial_over" => "La prova è già finita: scegli un altro motivo.",
        "no_coefficient" => {
            "Il coefficiente del TFR per quel mese non è ancora uscito. Scegli un giorno più vicino, o riprova quando esce."
        }
        "no_rules" => "Per questi anni non conosciamo tutte le tabelle. Lo sportello ti aiuta a fare il conto.",
        "no_amounts" => "Il contratto salvato non è permesso dalle regole di quel giorno: controllalo.",
        "not_allowed" => "Per questo motivo non si dice chi decide: togli la risposta.",
        "missing_field" => "Manca una risposta.",
        _ => "Questa risposta non va d’accordo con il rapporto: controlla giorno e motivo.",
    },
    nothing_kept: "Questo conto non viene salvato e non comunica nulla a nessuno.",
    back: "Torna al rapporto",
    ended_title: "La fine del rapporto",
    ended: |saved, until| {
        format!(
            "Salvata il {}. Puoi riaprire il rapporto fino {}, ultimo giorno per pagare.",
            date_it(saved),
            until_date_it(until)
        )
    },
    closed: "Il giorno del conteggio è passato: il rapporto resta chiuso. Per un errore parlane con lo sportello.",
    keep: [
        "Salva la fine del rapporto",
        "Il rapporto si chiude in quel giorno: i mesi dopo non si possono più salvare. Non comunica nulla all’INPS: la cessazione va comunicata da te.",
    ],
    reopen: ["Riapri il rapporto", "Il conteggio salvato resta da parte e il rapporto continua."],
    done: ["La fine del rapporto è salvata.", "Il rapporto è di nuovo aperto."],
    proof: |code| format!("Codice del conteggio salvato: {code}."),
    link_ended: "Vedi il conteggio finale",
    link: "E se finisce? Preavviso, ferie, TFR",
};
