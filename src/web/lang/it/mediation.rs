//! The mediation at the desk.

use crate::web::format::thousands;
use crate::web::lang::words::mediation::{DeskProposalWords, DeskRequestWords, ProposeWords, RankWords, WhyNotWords};

/// Words of a request at the desk.
pub const REQUEST: DeskRequestWords = DeskRequestWords {
    title: |role, regime, nil| format!("{role} {regime}, {nil}"),
    described: "Una richiesta con le persone adatte in ordine, i motivi e il costo di ciascuna.",
    promised: |day, due| format!("Risposta promessa {day}, {due}"),
    followed: |name| format!("La segue {name}"),
    nobody: "Nessuno la segue",
    arrived: |day| format!("Arrivata il {day}"),
    take: "Prendi in carico",
    taken: "Ora la segui tu.",
    heading: "La richiesta",
    contract: "Contratto",
    week: "Settimana",
    hours: |hours| format!("{hours} in tutto"),
    night_hours: |hours| format!("contano {hours} la settimana"),
    start: "Inizio",
    permanent: "senza scadenza",
    until: |day| format!("fino al {day}"),
    needs: "Indispensabile",
    likes: "Gradito",
    languages: "Lingua",
    conditions: "Condizioni",
    none: "niente",
    place: "Zona",
    offer: "Offerta",
    offer_line: |pay, per, minimum| format!("{pay} {per} (minimo {minimum})"),
    offer_cost: |month| format!("costo {month} al mese"),
    account: "Vedi il conto",
    contacts: "Chi ha scritto",
    contacts_note: "Nome e contatti della famiglia si aprono qui. Resta scritto chi li ha aperti.",
    contacts_open: "Apri i contatti",
    contact_name: "Nome",
    contact_phone: "Telefono",
    contact_email: "Posta elettronica",
    contact_address: "Indirizzo",
    absent: "non indicato",
    notes: "Note e telefonate",
    notes_none: "Nessuna nota.",
    note: "Scrivi una nota",
    note_help: "La vede solo lo sportello. Niente dati sulla salute: basta che cosa serve fare.",
    note_button: "Salva la nota",
    note_saved: "Nota salvata.",
    note_empty: "Scrivi la nota prima di salvarla.",
    close: "Chiudi la richiesta",
    close_title: "Chiudi la richiesta",
    close_lead: "La famiglia lo legge nella sua pagina. Le proposte ancora aperte vengono ritirate. Una richiesta chiusa non si riapre.",
    close_reason: "Perché si chiude",
    close_button: "Chiudi la richiesta",
    close_choose: "Scegli perché si chiude.",
    closed: "Richiesta chiusa.",
    closed_for: |reason| format!("Chiusa: {reason}"),
    over: "La richiesta è chiusa: non si propone più nessuno.",
    changed: "Nel frattempo la richiesta è cambiata. Guarda com’è adesso e riprova.",
    refused: |why| {
        format!(
            "Con le regole di quel giorno il contratto non permette questa richiesta: {why} Chiama la famiglia per cambiarla."
        )
    },
    no_rules: "Per il giorno di inizio non ci sono tabelle: non si può calcolare l’ordine.",
};

/// Words of the ranked people.
pub const RANK: RankWords = RankWords {
    title: |eligible, considered| match eligible {
        0 => format!("Nessuna persona adatta su {}", thousands(considered as u64)),
        1 => format!("Una persona adatta su {}", thousands(considered as u64)),
        _ => format!("{} persone adatte su {}", thousands(eligible as u64), thousands(considered as u64)),
    },
    skip: |count| format!("Vai alle {count} persone adatte"),
    lead: "L’ordine è un aiuto: scegli tu, fino a tre. I nomi si aprono con la scheda.",
    all: |count| if count == 1 { "Vedi l’elenco".to_owned() } else { format!("Vedi tutte e {count}") },
    none: "Nessuna persona validata ha tutte le condizioni. Sotto trovi quante ne mancano, per motivo: parlane con la famiglia prima della data promessa.",
    legend: ["Chiesto e coperto", "Chiesto e non coperto", "Libera, non chiesto"],
    place: |place| format!("Posto {place}: "),
    points_of: |of| format!("punti su {of}"),
    why: "Perché questo posto",
    of: |of| format!("su {of}"),
    cost: "Costo per questa famiglia",
    month: "al mese",
    year: |year| format!("{year} all’anno"),
    at_pay: |pay, per| format!("Alla paga offerta, {pay} {per}."),
    asks: |pay, per, over| format!("Chiede {pay} {per}: {over}."),
    at_minimum: "il minimo del contratto",
    over_minimum: |more| format!("{more} sopra il minimo"),
    account: "Vedi il conto",
    account_of: |code| format!(" di {code}"),
    no_cost: "Il costo non si può calcolare: guarda il conto.",
    night: "Il contratto di notte si paga per il mese intero, anche con meno notti.",
    provisional: |day| {
        format!("Conti provvisori: le tabelle in vigore il {day} non sono ancora pubblicate. Si usano le ultime note.")
    },
    facts: "Che cosa è stato visto, e quando",
    facts_none: "Ancora niente",
    lacks: "Non corrisponde:",
    lacks_none: "niente. Tutto ciò che è chiesto e gradito c’è.",
    lacks_likes: |tasks| format!("{tasks} (gradito, non indispensabile)."),
    elsewhere: |count| {
        if count == 1 {
            "È in una proposta aperta di un’altra richiesta.".to_owned()
        } else {
            format!("È in {count} proposte aperte di altre richieste.")
        }
    },
    here: "Già proposta",
    chosen: "Nella proposta",
    choose: "Scegli",
    unchoose: "Togli",
    full: "Proposta piena",
    live_in: "Vive in casa: gli orari si decidono insieme.",
    table: "Tutte le persone adatte",
    caption: "Persone adatte in ordine di punti",
    columns: ["Posto", "Persona", "Punti", "Tragitto", "Chiede", "Costo al mese"],
    file: "Apri la scheda",
    misses: |count| format!("Le {} persone non adatte, per motivo", thousands(count as u64)),
    misses_note: "Ognuna è contata una volta, sotto la prima condizione che manca.",
    rules: |version| format!("Regole di ordinamento: {version}"),
    rules_on: |day| format!("calcolate con le tabelle in vigore il {day}"),
    how: "Come funziona l’ordine",
};

/// Words of why someone cannot.
pub const WHY_NOT: WhyNotWords = WhyNotWords {
    title: "Perché no?",
    lead: "Una persona che conosci non è in elenco? Scrivi il suo codice.",
    field: "Codice della persona",
    button: "Perché no?",
    unknown: |code| format!("Non c’è nessuna persona con il codice {code}. I codici sono fatti così: C-0412."),
    eligible: |code, place| match place {
        Some(place) => format!("{code} è adatta: è al posto {place} dell’elenco."),
        None => format!("{code} ha tutte le condizioni."),
    },
    first: |code, name, number, failing| {
        let rest = match 12 - failing {
            0 => "Non c’è nessuna delle altre.".to_owned(),
            rest if failing == 1 => format!("Le altre {rest} ci sono."),
            _ => format!("Ne mancano {failing} in tutto."),
        };
        format!("{code}: {name}. È la prima condizione che manca, la numero {number} di 12. {rest}")
    },
    not_validated: "Per ora non entra nell’ordine: lo sportello non ha validato la candidatura.",
};

/// Words of the act of proposing.
pub const PROPOSE: ProposeWords = ProposeWords {
    tray: |chosen, open| match (chosen, open) {
        (0, 0) => "Nessuna proposta aperta".to_owned(),
        (0, _) => format!("Proposte aperte: {open} su 3"),
        (_, 0) => format!("Scelte: {chosen} su 3"),
        _ => format!("Scelte: {chosen}. Già aperte: {open} su 3"),
    },
    review: "Rivedi e manda",
    title: |count| if count == 1 { "Proponi una persona".to_owned() } else { format!("Proponi {count} persone") },
    lead: "Rivedi che cosa leggerà ciascuno. Si manda solo quando premi il pulsante, e resta scritto che l’hai fatto tu, con i motivi e il costo di adesso.",
    to_family: "Che cosa legge la famiglia",
    to_worker: "Che cosa legge chi lavora",
    family_says: |code, points, cost| format!("{code}: {points}, con i motivi. Costo: {cost}."),
    family_facts: |facts| format!("Visto dallo sportello: {facts}."),
    family_never: "Non legge nome, contatti, permesso di soggiorno né le altre persone dell’elenco.",
    worker_says: |what, nil, week, pay| format!("{what}, {nil}. {week} Paga: {pay}."),
    worker_never: "Non legge il nome della famiglia né l’indirizzo finché non avete detto di sì tutti e due.",
    contacts: "I contatti si aprono da soli quando hanno detto di sì tutti e due.",
    note: "Una nota per la famiglia (se serve)",
    note_help: "La legge la famiglia accanto alla proposta. Niente nomi, età, origine, salute.",
    note_long: "La nota è troppo lunga: al massimo 2000 caratteri.",
    send: |count| if count == 1 { "Manda la proposta".to_owned() } else { format!("Manda le {count} proposte") },
    back: "Torna all’elenco senza mandare",
    sent: "Proposta mandata.",
    nobody: "Scegli almeno una persona dall’elenco.",
    too_many: |open| {
        format!(
            "Le proposte aperte per una richiesta sono al massimo tre. Ora ce ne sono {open}: ritirane una o scegli meno persone."
        )
    },
    not_eligible: |code| format!("{code} non ha più tutte le condizioni per questa richiesta. Guarda «Perché no?»."),
    already: |code| {
        format!("{code} è già in una proposta aperta di questa richiesta: forse l’ha appena proposta qualcun altro.")
    },
};

/// Words of a proposal at the desk.
pub const PROPOSAL: DeskProposalWords = DeskProposalWords {
    list: "Proposte",
    list_none: "Nessuno è stato ancora proposto.",
    title: |worker, request| format!("{worker} per {request}"),
    open: "Apri la proposta",
    proposed: |when, name| format!("Proposta {when} da {name}"),
    place: |place, points| format!("Allora al posto {place}, {points} punti"),
    worker: "Chi lavora",
    family: "La famiglia",
    yes_on: |when| format!("ha detto di sì {when}"),
    waits: "non ha ancora risposto",
    ended: |state, why| if why.is_empty() { state.to_owned() } else { format!("{state}: {why}") },
    record: "Scrivi una risposta data per telefono o allo sportello",
    record_note: "Vale come se l’avesse data dalla sua pagina. Resta scritto che l’hai registrata tu.",
    worker_yes: "Chi lavora dice di sì",
    family_yes: "La famiglia dice di sì",
    worker_no: "Chi lavora dice di no",
    family_no: "La famiglia dice di no",
    reason: "Motivo",
    refuse: "Registra il no",
    withdraw: "Ritira la proposta",
    withdraw_button: "Ritira",
    choose_reason: "Scegli un motivo.",
    hire: "L’assunzione è conclusa",
    hire_note: "La richiesta si chiude e le altre proposte vengono ritirate. La famiglia fa la comunicazione all’INPS entro la mezzanotte del giorno prima dell’inizio.",
    hire_button: "Registra l’assunzione",
    contacts: "Contatti aperti: hanno detto di sì tutti e due",
    contacts_note: "Ora si possono sentire. Resta scritto chi guarda questa pagina.",
    closed: "I contatti si aprono quando hanno detto di sì tutti e due.",
    saved: "Risposta registrata.",
    withdrawn: "Proposta ritirata.",
    hired: "Assunzione registrata: la richiesta è chiusa.",
    over: "La proposta è chiusa: non si può più cambiare.",
    changed: "Nel frattempo la proposta è cambiata. Guarda com’è adesso.",
    cost: |month| format!("Costo mostrato alla famiglia: {month} al mese"),
    note: "Nota per la famiglia",
    evidence: "I motivi di allora",
};
