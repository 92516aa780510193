//! The page of a family that has sent its request.

use chrono::NaiveDate;

use crate::web::format::weekday_date_it;
use crate::web::lang::words::family::FamilyFileWords;
use crate::web::lang::words::people::Passage;

/// Words of the file of a request.
pub const FILE: FamilyFileWords = FamilyFileWords {
    draft_title: "La tua richiesta è da finire",
    draft_lead: |done, of| format!("Hai completato {done} passi su {of}. Quello che hai scritto è salvato."),
    resume: "Continua da dove eri",
    title: |state| match state {
        "submitted" => "Richiesta ricevuta",
        "in_progress" => "Ci stiamo lavorando",
        "closed_positive" => "Richiesta conclusa",
        "closed_negative" => "Richiesta chiusa",
        _ => "Richiesta annullata",
    },
    sent: |code, when| format!("Numero {code}, inviata {when}."),
    promise: "Ti rispondiamo entro",
    promise_text: "Ti scriviamo entro quel giorno in ogni caso, anche se non abbiamo ancora trovato la persona giusta.",
    over: |state| match state {
        "closed_positive" => "Avete trovato un accordo: buon lavoro.",
        "closed_negative" => "Lo sportello ha chiuso la ricerca. Se serve ancora aiuto, fai una nuova richiesta.",
        _ => "L’hai annullata. Se serve ancora aiuto, fai una nuova richiesta.",
    },
    next: "Che cosa succede adesso",
    now: "Adesso",
    read: Passage {
        title: "Una persona dello sportello legge la richiesta",
        text: "Se manca qualcosa ti telefona, dal lunedì al venerdì. Non devi fare nulla.",
    },
    by: |day: NaiveDate| format!("Entro {}", weekday_date_it(day)),
    proposals_come: Passage {
        title: "Ricevi le proposte",
        text: "Di solito due o tre. Per ognuna: perché la proponiamo, quanto viaggio fa, quanto costerebbe. Se sono meno di due, ti diciamo perché e che cosa si può cambiare.",
    },
    choose: (
        "Entro 7 giorni dalle proposte",
        Passage {
            title: "Scegli chi incontrare",
            text: "I contatti si aprono solo quando dite di sì tutti e due. Il colloquio si può fare allo sportello.",
        },
    ),
    sign: Passage {
        title: "Firmate e comunichi l’assunzione",
        text: "Lettera di assunzione e comunicazione all’INPS entro il giorno prima dell’inizio. Prepariamo tutto insieme.",
    },
    begin: Passage { title: "Si comincia", text: "Dopo un mese ti chiediamo come va." },
    asked: "Che cosa ci hai chiesto",
    change: "Cambia la richiesta",
    change_note: "(si può finché non arrivano le proposte)",
    cost: "Quanto ti costerebbe",
    questions: "Domande su questa richiesta?",
    questions_text: |code| format!("Scrivi o telefona allo sportello e indica il numero {code}."),
    contacts: "Contatti dello sportello",
    no_more: "Non ti serve più?",
    no_more_text: "Puoi annullare in ogni momento, senza dare spiegazioni. Prima di annullare ti diciamo che cosa succede.",
    cancel: "Annulla la richiesta",
    kept: "Puoi chiedere allo sportello di cancellare i dati della richiesta in ogni momento.",
    proposals: "Le persone proposte",
    proposals_note: "L’ordine viene da regole pubblicate; le ha scelte una persona dello sportello. Per ora sono codici: nome e contatti si aprono dopo due sì.",
    person: |code| format!("Persona {code}"),
    points: |points| format!("{points} punti su 1000"),
    why: "Perché la proponiamo",
    facts: "Che cosa abbiamo verificato",
    fact: |kind, day| {
        let what = match kind {
            "identity_seen" => "documento visto",
            "contracts_seen" => "contratti di lavoro visti",
            "training_seen" => "attestato di formazione visto",
            "italian_seen" => "certificato di italiano visto",
            "references_heard" => "referenze sentite",
            "availability_confirmed" => "disponibilità confermata",
            "regional_register" => "iscrizione al registro regionale vista",
            "interview_held" => "colloquio fatto",
            _ => "verifica fatta",
        };
        format!("{what} il {day}")
    },
    no_facts: "Lo sportello non ha ancora verificato documenti o attestati di questa persona.",
    pay: "Paga",
    monthly: "Quanto ti costerebbe, con lei",
    note: "Nota dello sportello",
    contact: "I suoi contatti",
};
