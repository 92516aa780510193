//! The city plan.

use super::reasons::REASONS;
use crate::matching::city::{Reason, Unable};
use crate::web::lang::words::plan::PlanWords;

/// Words of the city plan.
pub const PLAN: PlanWords = PlanWords {
    tab: "Piano della città",
    title: "Piano della città",
    lead: "Dove si cerca aiuto, dove manca, e una proposta per tutte le richieste insieme. È un consiglio: nessuno viene proposto da solo, ogni richiesta si decide nella sua pagina.",
    map: "Quartiere per quartiere",
    map_name: "Mappa di Milano: quante richieste aspettano in ogni quartiere. La tabella accanto dice lo stesso.",
    legend: ["Nessuna richiesta", "Tutte con una persona", "Almeno una resta fuori"],
    map_numbers: "Il numero è quante richieste aspettano.",
    caption: "I quartieri: prima quelli dove manca qualcuno",
    columns: ["Quartiere", "Richieste", "Fuori dal piano", "Abitano qui", "Accettano di lavorare qui"],
    district: |name, municipio| format!("{name}, Municipio {municipio}"),
    plan: "Tutte le richieste insieme",
    plan_lead: "Prima il maggior numero di richieste, poi i punti, poi chi aspetta da più tempo. Ogni persona ha una settimana con i riposi e i viaggi tra una casa e l’altra.",
    none: "Non è ancora stato calcolato.",
    begin: "Calcola il piano",
    again: "Calcola di nuovo",
    starting: "Sto guardando chi può fare che cosa.",
    running: |round, of, served| {
        format!("Passo {round} di al massimo {of}: per ora {served} richieste con una persona.")
    },
    wait: "La pagina si aggiorna da sola. Puoi anche andare avanti con altro.",
    refresh: "Aggiorna adesso",
    failed: "Il piano non si è potuto calcolare. Riprova; se non va, avvisa chi gestisce il servizio.",
    served: |served, all| format!("{served} richieste su {all} con una persona."),
    optimal: "È dimostrato: nessun piano serve più richieste né ha più punti.",
    bound_points: |points| {
        format!(
            "È dimostrato che nessun piano serve più richieste. Sui punti potrebbe essercene uno migliore, di non più di {points}."
        )
    },
    bound_served: |more| match more {
        1 => "È dimostrato che nessun piano può servire più di un’altra richiesta.".to_owned(),
        _ => format!("È dimostrato che nessun piano può servire più di altre {more} richieste."),
    },
    by_hand: |hand, plan| {
        let more = plan.saturating_sub(hand);
        match more {
            0 => format!("Seguendo l’elenco, una richiesta dopo l’altra, sarebbero altrettante: {hand}."),
            1 => format!("Seguendo l’elenco, una richiesta dopo l’altra, sarebbero {hand}: una in meno."),
            _ => format!("Seguendo l’elenco, una richiesta dopo l’altra, sarebbero {hand}: {more} in meno."),
        }
    },
    made: |when, rules, limits| format!("Calcolato il {when}. Regole {rules}, limiti {limits}."),
    stale: "Da allora richieste o persone sono cambiate: calcolalo di nuovo.",
    weeks: "A chi andrebbero",
    weeks_note: "Apri la richiesta per vedere le altre persone adatte e decidere.",
    lives_in: "vive in casa",
    points: |points| format!("{points} punti"),
    unserved: |count| match count {
        0 => "Nessuna richiesta resta fuori".to_owned(),
        1 => "Una richiesta resta fuori".to_owned(),
        _ => format!("{count} richieste restano fuori"),
    },
    reason,
    refused: |count| match count {
        1 => "Una richiesta che il contratto non permette".to_owned(),
        _ => format!("{count} richieste che il contratto non permette"),
    },
};

fn reason(reason: &Reason) -> String {
    match reason {
        Reason::Unable(Unable::Condition { condition, workers }) => {
            format!("Nessuno può: {} esclude {workers} persone", (REASONS.condition)(*condition))
        }
        Reason::Unable(Unable::Rest) => "I suoi orari da soli non lasciano il riposo".to_owned(),
        Reason::Unable(Unable::NoWorkers) => "Non c’è nessuna persona validata".to_owned(),
        Reason::Taken { workers: 1 } => "Una persona potrebbe, ma serve di più altrove".to_owned(),
        Reason::Taken { workers } => format!("{workers} persone potrebbero, ma servono di più altrove"),
    }
}
