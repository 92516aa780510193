//! People side by side, and the order changed by hand.

use crate::web::lang::words::weighing::{CompareWords, OrderWords};

/// Words of people side by side.
pub const COMPARE: CompareWords = CompareWords {
    title: |count| match count {
        0 => "Confronta le persone".to_owned(),
        1 => "Confronta: una persona".to_owned(),
        _ => format!("Confronta {count} persone"),
    },
    lead: "Stessa settimana, stessi punti e stesso conto dell’elenco, una persona accanto all’altra. Nessuna è già scelta.",
    tick: "Confronta",
    tick_of: |code| format!(" {code}"),
    button: "Confronta le persone spuntate",
    button_help: "Spunta «Confronta» accanto a due, tre o quattro persone.",
    nobody: "Non hai spuntato nessuno. Torna all’elenco e spunta «Confronta», oppure scrivi qui sotto un codice.",
    too_many: |codes| format!("Si confrontano al massimo quattro persone. Sono rimaste fuori: {codes}."),
    unknown: |codes| format!("Nessuna persona ha questo codice: {codes}. I codici sono fatti così: C-0412."),
    caption: "Le persone scelte, una per colonna",
    what: "Che cosa",
    person: "Scheda",
    file: "Apri la scheda",
    remove: "Togli dal confronto",
    place: "Posto e punti",
    place_of: |place| format!("posto {place}"),
    no_place: "fuori dall’elenco",
    week: "Settimana",
    week_scale: "I disegni hanno tutti la stessa scala.",
    week_none: "Vive in casa: gli orari si decidono insieme.",
    travel: "Tragitto da casa",
    criterion: |name| format!("Punti: {}", name.to_lowercase()),
    no_points: "nessun punto: non è adatta",
    month: "Costo al mese",
    year: "Costo all’anno",
    asks: "Paga chiesta",
    no_cost: "non si può calcolare",
    lacks: "Che cosa non corrisponde",
    lacks_none: "Niente: tutto ciò che è chiesto e gradito c’è.",
    lacks_like: |task| format!("{task} (gradito, non indispensabile)"),
    lacks_hard: |name, values| format!("{name}: {values} (indispensabile)"),
    facts: "Che cosa è stato visto",
    elsewhere: "Altre proposte aperte",
    elsewhere_none: "nessuna",
    propose: "Proposta",
    propose_tick: "Metti nella proposta",
    propose_not: "Non si può proporre per questa richiesta.",
    propose_button: "Proponi le persone spuntate",
    propose_help: "Prima di mandare vedi che cosa leggerà ciascuno.",
    add: "Aggiungi una persona",
    add_field: "Codice",
    add_help: "Anche di chi non è in elenco: vedi tutto ciò che manca.",
    add_button: "Aggiungi",
    back: "Torna all’elenco",
};

/// Words of the order changed by hand.
pub const ORDER: OrderWords = OrderWords {
    open: "Sposta nell’ordine",
    open_of: |code| format!(": {code}"),
    place: "Nuovo posto",
    place_help: |of| format!("Da 1 a {of}."),
    reason: "Perché",
    reason_help: "Lo legge chi verrà dopo di te, e resta scritto. Solo fatti che contano per questo lavoro; mai origine, età, salute, religione o famiglia.",
    button: "Sposta a quel posto",
    up: "Su di un posto",
    down: "Giù di un posto",
    bad_reason: |least, most| format!("Scrivi perché, con almeno {least} lettere e al massimo {most}."),
    bad_place: |of| format!("Scrivi un posto da 1 a {of}, diverso da quello che ha adesso."),
    changed: |code, now| {
        format!(
            "Nel frattempo l’ordine è cambiato: {code} ora è al posto {now}. Guarda com’è adesso e, se serve ancora, sposta di nuovo."
        )
    },
    not_eligible: |code| {
        format!("{code} non ha più tutte le condizioni per questa richiesta: non è più in elenco. Guarda «Perché no?».")
    },
    saved: "Ordine cambiato. Resta scritto chi l’ha fatto, quando e perché.",
    undone: "Spostamento annullato. Anche questo resta scritto.",
    title: "L’ordine è stato cambiato dallo sportello",
    lead: "I punti non cambiano: accanto a ogni persona resta il posto calcolato.",
    from_to: |from, to| format!("dal posto {from} al posto {to}"),
    by: |name, when| format!("{name}, {when}"),
    undo: "Annulla",
    undo_of: |code| format!(" lo spostamento di {code}"),
    undo_all: "Torna all’ordine calcolato",
    computed: |place| format!("posto calcolato: {place}"),
    moved: |name, reason| format!("Spostata qui da {name}: «{reason}»"),
    column: "Posto calcolato",
    no_such: "Questo spostamento è già stato annullato: l’ordine è quello che vedi.",
    proposed: |place| format!("L’ordine era stato cambiato dallo sportello: il posto calcolato era {place}"),
};
