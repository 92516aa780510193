//! Teams.

use crate::web::lang::words::teams::TeamWords;

/// Words of two or three people for one request.
pub const TEAMS: TeamWords = TeamWords {
    title: "Due o tre persone insieme",
    lead: "Ognuna ha tutte le condizioni e fa una parte della settimana, con un contratto suo. È un aiuto per parlarne con la famiglia: qui non si propone nessuno.",
    link: "Cerca due o tre persone che insieme coprono la settimana",
    link_none: "Nessuna persona copre tutto da sola.",
    alone: |count| match count {
        1 => "Una persona può fare tutto da sola: non serve dividersi il lavoro.".to_owned(),
        _ => format!("{count} persone possono fare tutto da sole: non serve dividersi il lavoro."),
    },
    found: |candidates| {
        format!(
            "Nessuna persona copre tutto da sola. Tra le {candidates} che hanno ogni altra condizione, queste insieme ci riescono."
        )
    },
    none: |candidates| match candidates {
        0 => "Nessuna persona ha le altre condizioni: nemmeno in due o tre ci si riesce.".to_owned(),
        1 => "Una sola persona ha le altre condizioni: non c’è con chi dividere il lavoro.".to_owned(),
        _ => format!("{candidates} persone hanno ogni altra condizione, ma nemmeno in due o tre coprono tutto."),
    },
    incomplete: "I casi da provare erano troppi: ci siamo fermati al limite, e potrebbero esserci soluzioni migliori.",
    team: |number, codes| format!("{number}. {}", codes.join(" e ")),
    summary: |hand_overs, points| {
        let changes = match hand_overs {
            0 => "Nessun cambio di persona durante un orario".to_owned(),
            1 => "Un cambio di persona durante un orario, ogni settimana".to_owned(),
            _ => format!("{hand_overs} cambi di persona durante un orario, ogni settimana"),
        };
        format!("{changes}. {points} punti in media, secondo le ore di ciascuna.")
    },
    strip: |count| format!("La settimana divisa tra {count} persone, con le lettere della tabella"),
    caption: "Che cosa fa e quanto costa ciascuna",
    columns: ["Persona", "Quando", "Ore", "Chiede", "Costo al mese", "Costo all’anno"],
    together: "Tutte insieme",
    contracts: "Un contratto per ciascuna, ognuno con i suoi contributi.",
    compare: "Confrontale",
    rest: "Nei giorni di riposo",
    rest_lead: "Chi vive in casa ha il suo riposo ogni settimana. Con il contratto per la copertura dei riposi un’altra persona può lavorare in quelle ore.",
    rest_count: |hours, count| match count {
        0 => format!("Servono {hours}: nessuna persona può da sola."),
        1 => format!("Servono {hours}: una persona può."),
        _ => format!("Servono {hours}: {count} persone possono. Le prime:"),
    },
    cover: |points, month| format!("{points} punti, {month} al mese"),
    back: "Torna alla richiesta",
    full_link: "Cerca le richieste che riempiono la sua settimana",
    full_week: |code| format!("Una settimana piena per {code}"),
    full_lead: "Nessun orario si sovrappone, tra una casa e l’altra c’è il tempo del viaggio, tra un giorno e l’altro ci sono i riposi e una giornata libera. Ogni richiesta ha un contratto suo. È un aiuto: qui non si propone nessuno.",
    full_none: |considered| match considered {
        0 => "Nessuna richiesta aspetta.".to_owned(),
        _ => format!("Delle {considered} richieste che aspettano, nessuna entra nella sua settimana."),
    },
    full_found: |jobs, open, hours, most| {
        let jobs = if jobs == 1 { "Una richiesta".to_owned() } else { format!("{jobs} richieste insieme") };
        format!("{jobs}, delle {open} che potrebbe fare: {hours} la settimana, su {most} che cerca al massimo.")
    },
    full_strip: |count| format!("La sua settimana con {count} lavori, con le lettere della tabella"),
    job_columns: ["Richiesta", "Quando", "Ore", "Punti", "Costo al mese per la famiglia"],
    back_file: "Torna alla scheda",
    shared: "Una persona per più case vicine",
    shared_lead: "Famiglie vicine possono avere la stessa persona, una dopo l’altra: ognuna con il suo contratto, le sue ore e i suoi contributi.",
    shared_none: "Con le richieste di adesso non c’è nessuna casa vicina con cui dividersi una persona.",
    shared_title: |homes, hours, minutes| {
        format!("{homes} case, {hours} la settimana in tutto, al massimo {minutes} minuti tra una e l’altra")
    },
    shared_who: |eligible, codes| match eligible {
        1 => format!("Può farlo una persona: {codes}."),
        _ => format!("Possono farlo {eligible} persone. Le prime: {codes}. Orari e costi sono della prima."),
    },
};
