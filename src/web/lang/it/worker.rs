//! A worker's pages.

use crate::ccnl::Livello;
use crate::vocabulary::Role;
use crate::web::format::{date_it, euro_it, from_date_it};
use crate::web::forms::floor::Floor;
use crate::web::lang::words::people::{Ask, Passage, StepHead};
use crate::web::lang::words::worker::{WorkerFileWords, WorkerSheet, WorkerWords};

/// Words of a worker's pages.
pub const WORKER: WorkerWords = WorkerWords {
    place: "Cerco lavoro",
    sheet: SHEET,
    who: StepHead {
        title: "Chi sei?",
        lead: "Servono per risponderti. Le famiglie vedono nome e contatti solo quando avete detto di sì tutti e due.",
        after: "Prossimo passo: che lavoro offri.",
    },
    work: StepHead {
        title: "Che lavoro offri?",
        lead: "Puoi scegliere più lavori e più modi di lavorare.",
        after: "Prossimo passo: che cosa sai fare.",
    },
    skills: StepHead {
        title: "Che cosa sai fare?",
        lead: "Segna solo quello che faresti davvero. Ti proponiamo a chi chiede queste cose.",
        after: "Prossimo passo: quando puoi lavorare.",
    },
    when: StepHead {
        title: "Quando puoi lavorare?",
        lead: "Segna solo gli orari che ti vanno bene davvero. Puoi cambiarli quando vuoi.",
        after: "Prossimo passo: dove puoi lavorare.",
    },
    when_for: |regime| format!("Quando puoi lavorare: {}", regime.to_lowercase()),
    when_for_lead: "Hai detto che per questo lavoro gli orari sono diversi.",
    place_head: StepHead {
        title: "Dove puoi lavorare?",
        lead: "Da casa tua calcoliamo quanto ci vuole con i mezzi. Le famiglie non vedono dove abiti.",
        after: "Prossimo passo: la paga. Ti diciamo il minimo del contratto; sotto non si scende.",
    },
    pay: StepHead {
        title: "Quale paga chiedi, e da quando?",
        lead: "Se lasci vuoto vale il minimo del contratto per il livello di ogni lavoro.",
        after: "Prossimo passo: rileggi tutto e invia.",
    },
    summary: StepHead {
        title: "Rileggi e invia",
        lead: "Controlla ogni parte. Puoi ancora cambiare tutto.",
        after: "",
    },
    birth: Ask {
        label: "Data di nascita",
        help: "Giorno, mese e anno: per esempio 7/3/1985. La chiediamo solo per sapere se hai 18 anni; non serve a nient’altro.",
    },
    contacts_why: "Non chiediamo sesso, nazionalità, religione, famiglia o salute: non servono a trovare un lavoro e la legge lo vieta.",
    roles: Ask { label: "Quali lavori fai?", help: "Anche più di uno." },
    role_note: |role| match role {
        Role::Babysitter => "Chi cura bambini e ragazzi.",
        Role::Colf => "Chi cura la casa.",
        Role::Badante => "Chi assiste una persona.",
    },
    regimes: |role| match role {
        Role::Babysitter => "Come baby-sitter, in quale modo?",
        Role::Colf => "Come colf, in quale modo?",
        Role::Badante => "Come badante, in quale modo?",
    },
    experience: |role| match role {
        Role::Babysitter => "Da quanto tempo fai la baby-sitter?",
        Role::Colf => "Da quanto tempo fai la colf?",
        Role::Badante => "Da quanto tempo fai la badante?",
    },
    experience_help: "Somma tutti i lavori, anche in altri paesi. Se è la prima volta lascia vuoto.",
    years: "anni",
    months: "mesi",
    trained: Ask {
        label: "Hai una formazione per assistere persone non autosufficienti?",
        help: "Per esempio ASA, OSS, assistente familiare del corso regionale, infermiere. Allo sportello ti chiederemo l’attestato. \
            Chi è formata può essere assunta a un livello più alto (DS).",
    },
    tasks: |role| match role {
        Role::Babysitter => "Con bambini e ragazzi",
        Role::Colf => "In casa",
        Role::Badante => "Con la persona assistita",
    },
    tasks_help: "Metti il segno su tutto quello che sai fare.",
    ages: "Solo per alcune età?",
    ages_help: "Se non scegli niente, vale per tutte le età.",
    pets: "Con gli animali di casa",
    italian: Ask { label: "Quanto sai l’italiano?", help: "Conta come lo usi al lavoro, non da dove vieni." },
    languages: Ask {
        label: "Quali altre lingue usi?",
        help: "Per ogni lingua scegli il livello. Se non ne usi altre, lascia vuoto.",
    },
    accepts: Ask {
        label: "Che cosa accetti nella casa?",
        help: "Se una famiglia ha una di queste cose e tu non la accetti, non ti proponiamo.",
    },
    hours: Ask {
        label: "Quante ore cerchi?",
        help: "Per ogni modo di lavorare, da un minimo a un massimo la settimana. Se lasci vuoto non c’è limite. Una notte vale 9 ore.",
    },
    from: "da",
    to: "a",
    own_weeks: Ask {
        label: "Hai orari diversi per qualcuno di questi lavori?",
        help: "Se sì, mettici il segno: te li chiediamo nella pagina dopo.",
    },
    nights_help: "Per l’assistenza di notte serve essere liberi dalle 20 alle 8, per la presenza dalle 21 alle 8.",
    week_heading: "La tua settimana",
    home: Ask { label: "Dove abiti?", help: "Basta il quartiere o il comune: l’indirizzo non serve." },
    in_milan: "A Milano",
    outside: "Fuori Milano",
    home_nil: Ask { label: "Il tuo quartiere, se abiti a Milano", help: "" },
    home_comune: Ask {
        label: "Il tuo comune, se abiti fuori Milano",
        help: "Comuni delle province di Milano e di Monza e Brianza.",
    },
    travel: Ask {
        label: "Quanto viaggio accetti, al massimo?",
        help: "Da casa tua con i mezzi, solo andata. Non conta per chi vive nella casa dove lavora.",
    },
    no_limit: "Senza limite",
    districts: Ask {
        label: "In quali quartieri lavoreresti?",
        help: "Se vuoi, scegli solo quelli in cui lavoreresti. Se non ne scegli nessuno, valgono tutti quelli entro il tuo limite di viaggio.",
    },
    again: "Aggiorna minuti e mappa",
    min_pay: |role, regime| format!("{role}, {}", lower_first(regime)),
    floor,
    pay_heading: Ask {
        label: "La paga più bassa che accetti",
        help: "Lorda, senza vitto e alloggio. Ti proponiamo solo a chi offre almeno questa cifra. Non chiediamo quanto prendevi prima.",
    },
    available: Ask { label: "Da quando puoi cominciare?", help: "Per esempio 1/12/2026." },
    permit: Ask {
        label: "Fino a quando puoi lavorare in Italia?",
        help: "Serve solo a non proporti un lavoro che non potresti cominciare. Le famiglie non lo vedono e non cambia l’ordine.",
    },
    permit_free: "Senza scadenza",
    permit_ends: "Fino a una data",
    permit_until: Ask {
        label: "La data, se c’è",
        help: "Quella scritta sul permesso. Se hai chiesto il rinnovo, dillo allo sportello.",
    },
    summary_who: "Nome e contatti",
    summary_who_text: "Nome, contatti e data di nascita sono conservati a parte. Chi calcola le proposte non li vede.",
    line_work: "Lavori",
    line_experience: "Esperienza",
    line_tasks: "Che cosa sai fare",
    line_languages: "Lingue",
    line_accepts: "Accetti",
    line_week: "Orari",
    line_hours: "Ore cercate",
    line_home: "Parti da",
    line_travel: "Viaggio",
    line_districts: "Quartieri",
    line_pay: "Paga minima",
    line_from: "Da quando",
    line_permit: "Puoi lavorare in Italia",
    trained_line: "formata per persone non autosufficienti",
    all_districts: "Tutti quelli entro il limite di viaggio",
    table_minimum: "il minimo del contratto",
    span: |least, most| match (least, most) {
        (None, None) => "senza limite".to_owned(),
        (Some(least), None) => format!("almeno {least} la settimana"),
        (None, Some(most)) => format!("al massimo {most} la settimana"),
        (Some(least), Some(most)) => format!("da {least} a {most} la settimana"),
    },
    until: |day| format!("fino al {}", date_it(day)),
    notice: &[
        Passage {
            title: "Chi vede i tuoi dati",
            text: "Lo sportello vede tutto. Le famiglie vedono che cosa sai fare, gli orari e i minuti di viaggio. \
            Nome e contatti solo dopo due sì: il tuo e il loro.",
        },
        Passage {
            title: "Come nascono le proposte",
            text: "Con regole fisse, pubblicate, scritte da persone: prima le condizioni (orari, zona, compiti), \
            poi i punti. Decide sempre una persona dello sportello. Puoi chiedere perché, correggere i dati e contestare.",
        },
        Passage {
            title: "Per quanto li teniamo",
            text: "I tempi sono nell’informativa sulla privacy. Puoi chiedere allo sportello di correggere o cancellare \
            i tuoi dati in ogni momento.",
        },
    ],
    agree: "Ho letto come usate i miei dati e dichiaro che quello che ho scritto è vero.",
    send: "Invia la candidatura",
    send_changes: "Invia i cambiamenti",
    not_ready: "Prima di inviare completa le parti segnate.",
    file: FILE,
};

fn lower_first(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().collect::<String>() + letters.as_str())
}

fn floor(floor: &Floor) -> String {
    let unit = if floor.regime.hourly() { "l’ora" } else { "al mese" };
    let level =
        floor.livello.map_or_else(|| "livello unico".to_owned(), |livello: Livello| format!("livello {livello}"));
    format!(
        "Non meno di {} {unit}: è il minimo più basso della tabella {} ({level}, {}, {}).",
        euro_it(floor.amount),
        floor.table.letter(),
        floor.article,
        from_date_it(floor.source.from),
    )
}

const SHEET: WorkerSheet = WorkerSheet {
    title: "Cerco lavoro",
    lead: "Ti iscrivi una volta, gratis. Quando una famiglia chiede quello che sai fare, negli orari che hai scritto, ti proponiamo.",
    description: "Iscriversi come colf, badante o baby-sitter: che cosa serve, come funziona, quanto ci vuole.",
    start: "Comincia la candidatura",
    time: "Circa 15 minuti, 7 passi. Puoi smettere e continuare un altro giorno.",
    who: Passage {
        title: "Per chi è",
        text: "Per chi ha compiuto 18 anni e può lavorare in Italia. Se è il tuo primo lavoro in casa ti puoi iscrivere lo stesso.",
    },
    needs: (
        "Che cosa serve",
        &[
            "Un telefono o un indirizzo di posta: basta uno dei due.",
            "Sapere in quali orari puoi lavorare e fin dove puoi andare.",
            "Allo sportello, dopo: un documento, il permesso se ti serve, gli attestati che hai.",
        ],
    ),
    steps: (
        "Come funziona",
        &[
            Passage {
                title: "Compili",
                text: "Lavori, compiti, orari al quarto d’ora, quartieri, paga. Ogni passo si salva.",
            },
            Passage {
                title: "Ci conosciamo",
                text: "Una persona dello sportello legge la candidatura e ti chiama per un colloquio.",
            },
            Passage {
                title: "Ti proponiamo",
                text: "Vedi che cosa chiede la famiglia, quanto viaggio c’è e perché abbiamo pensato a te. Rispondi sì o no.",
            },
            Passage {
                title: "Vi incontrate",
                text: "I contatti si aprono solo se dite di sì tutti e due. Decide la famiglia, e decidi tu.",
            },
        ],
    ),
    never: Passage {
        title: "Che cosa non ti chiediamo",
        text: "Sesso, nazionalità, religione, famiglia, salute, altezza, fotografia, quanto prendevi prima. Non servono e la legge vieta di usarli.",
    },
    free: Passage {
        title: "È gratis",
        text: "Nessuno può chiederti soldi per trovarti un lavoro (D.Lgs. 276/2003, art. 11). Se succede, dillo allo sportello.",
    },
    back: Passage {
        title: "Hai già cominciato?",
        text: "Apri il collegamento privato che ti abbiamo dato al primo passo. Se l’hai perso, scrivi allo sportello.",
    },
};

const FILE: WorkerFileWords = WorkerFileWords {
    draft_title: "La tua candidatura è da finire",
    draft_lead: |done, of| format!("Hai completato {done} passi su {of}. Quello che hai scritto è salvato."),
    resume: "Continua da dove eri",
    sent_title: "Candidatura ricevuta",
    title: |state| match state {
        "submitted" => "Candidatura ricevuta",
        "validated" => "La tua candidatura è attiva",
        "not_suitable" => "La candidatura non è stata accolta",
        _ => "La candidatura è sospesa",
    },
    lead: |state| match state {
        "submitted" => "Una persona dello sportello la legge e ti chiama. Non devi fare nulla.",
        "validated" => "Ti proponiamo alle famiglie che chiedono quello che sai fare, negli orari che hai scritto.",
        "not_suitable" => "Qui sotto c’è scritto perché. Puoi chiedere spiegazioni allo sportello e contestare.",
        _ => "Per ora non ti proponiamo. Se vuoi ripartire, scrivi allo sportello.",
    },
    code: |code| {
        format!("Il tuo codice è {code}. È quello che vede chi legge la tua candidatura, finché non dite di sì.")
    },
    next: "Che cosa succede adesso",
    steps: &[
        (
            "Adesso",
            Passage {
                title: "Lo sportello legge la candidatura",
                text: "Se manca qualcosa ti chiama, dal lunedì al venerdì.",
            },
        ),
        (
            "Poi",
            Passage {
                title: "Vieni a un colloquio",
                text: "Porta un documento, il permesso se ti serve, gli attestati. Firmi lì le dichiarazioni che servono al registro.",
            },
        ),
        (
            "Quando una famiglia chiede",
            Passage {
                title: "Ricevi una proposta",
                text: "La trovi in questa pagina, con i motivi. Rispondi sì o no: un no non ti fa perdere il posto.",
            },
        ),
        (
            "Dopo due sì",
            Passage {
                title: "Si aprono i contatti",
                text: "Tu vedi quelli della famiglia, la famiglia vede i tuoi. Poi vi incontrate.",
            },
        ),
    ],
    proposals: "Le tue proposte",
    no_proposals: "Nessuna proposta per ora. Quando c’è, la trovi qui.",
    proposal: |code| format!("Richiesta {code}"),
    proposed_on: |day| format!("Proposta {day}"),
    why: "Perché abbiamo pensato a te",
    why_note: "I punti ordinano, non decidono: ti ha proposta una persona dello sportello. Se qualcosa non è giusto, correggi i tuoi dati o scrivici.",
    asked: "Che cosa chiede la famiglia",
    data: "I tuoi dati",
    data_text: "Puoi cambiare tutto quando vuoi. Se cambi compiti, esperienza, formazione, lingue o permesso, lo sportello rilegge la candidatura; \
        orari, zone e paga valgono subito.",
    change: "Cambia i tuoi dati",
    reason: "Motivo scritto dallo sportello:",
    line_where: "Dove",
    line_when: "Orari",
    line_tasks: "Compiti",
    line_pay: "Paga offerta",
    line_start: "Inizio",
    line_home: "In casa",
    contact: "La famiglia",
};
