//! A family's pages.

use super::family_file::FILE;
use crate::ccnl::{Livello, Regime};
use crate::vocabulary::Role;
use crate::web::format::{date_it, euro_it, from_date_it};
use crate::web::forms::floor::Floor;
use crate::web::forms::need::{Housework, Who};
use crate::web::lang::words::family::{CancelWords, FamilyLines, FamilySheet, FamilyWords};
use crate::web::lang::words::people::{Ask, Passage, StepHead};

/// Words of a family's pages.
pub const FAMILY: FamilyWords = FamilyWords {
    place: "Cerco aiuto",
    sheet: SHEET,
    who: StepHead {
        title: "Per chi serve aiuto?",
        lead: "Poche domande semplici. Non chiediamo malattie: basta dire in che cosa serve una mano.",
        after: "Prossimo passo: quali compiti.",
    },
    tasks: StepHead {
        title: "Che cosa deve fare chi viene?",
        lead: "Dividi quello che serve davvero da quello che sarebbe bello. Più cose servono, meno persone possono farlo.",
        after: "Prossimo passo: gli orari.",
    },
    when: StepHead {
        title: "Quando serve?",
        lead: "Ti proponiamo solo chi è libero in questi orari.",
        after: "Prossimo passo: dove e da quando.",
    },
    where_head: StepHead {
        title: "Dove, e da quando?",
        lead: "Basta il quartiere: serve a calcolare il viaggio di chi lavora.",
        after: "Prossimo passo: la lingua e la casa.",
    },
    home: StepHead {
        title: "Che cosa trova chi viene?",
        lead: "Dirlo prima evita incontri inutili: ti proponiamo solo chi lo accetta.",
        after: "Prossimo passo: la paga e quanto costa in tutto.",
    },
    pay: StepHead {
        title: "Quale paga offri?",
        lead: "Sotto il minimo del contratto non si può. Una paga più alta allarga la scelta.",
        after: "Prossimo passo: come ti rispondiamo.",
    },
    contacts: StepHead {
        title: "Come ti rispondiamo?",
        lead: "Chi lavora vede nome e contatti solo quando avete detto di sì tutti e due.",
        after: "Ultimo passo: rileggi tutto e invia.",
    },
    summary: StepHead {
        title: "Rileggi e invia",
        lead: "Controlla ogni parte. Puoi ancora cambiare tutto.",
        after: "",
    },
    carried: "Abbiamo portato qui il caso del calcolatore: regime, ore, paga e condizioni del contratto. Controlla e completa il resto.",
    role: Ask { label: "Di che cosa hai bisogno?", help: "" },
    role_name: |role| match role {
        Role::Badante => "Qualcuno che assista una persona adulta",
        Role::Babysitter => "Qualcuno che curi uno o più bambini",
        Role::Colf => "Qualcuno che curi la casa",
    },
    role_note: |role| match role {
        Role::Badante => "Nel contratto si chiama badante.",
        Role::Babysitter => "Baby-sitter.",
        Role::Colf => "Nel contratto si chiama colf.",
    },
    role_part: |role| match role {
        Role::Badante => "La persona da assistere",
        Role::Babysitter => "I bambini",
        Role::Colf => "La casa",
    },
    autonomy: Ask {
        label: "La persona è autosufficiente?",
        help: "Per il contratto non è autosufficiente chi non riesce da solo nelle cose più importanti della giornata: muoversi, lavarsi, mangiare, stare in relazione.",
    },
    autonomy_answers: [
        ("Sì, da sola se la cava", "Ha bisogno di compagnia o di un aiuto leggero."),
        ("No, ha bisogno di qualcuno", "Anche solo per una parte di queste cose."),
    ],
    persons: Ask {
        label: "Quante persone non autosufficienti?",
        help: "Se sono due o più il contratto prevede un’indennità (tabella I).",
    },
    persons_answers: ["Una", "Più di una"],
    needs: Ask { label: "In che cosa serve aiuto?", help: "Segna quello che vale. Non serve dire il perché." },
    company: Ask {
        label: "Serve solo compagnia, senza altri compiti?",
        help: "In questo caso il livello è un altro (AS).",
    },
    trained: Ask {
        label: "Vuoi una persona con una formazione specifica?",
        help: "Chi ha un attestato e assiste una persona non autosufficiente è al livello DS: costa di più.",
    },
    trained_answers: [
        ("Sì, formata", "Ti proponiamo solo chi ha dichiarato la formazione. Livello DS."),
        ("Non è necessario", "Conta l’esperienza. Livello CS."),
    ],
    ages: Ask {
        label: "Quanti anni hanno?",
        help: "Anche più di una risposta. Sotto i sei anni il contratto prevede un’indennità (tabella H).",
    },
    housework: Ask { label: "Quali faccende?", help: "Da questo dipende il livello del contratto." },
    housework_answers: [
        ("piu", "Più cose insieme", "Pulire, lavare, stirare, spesa. Livello B."),
        ("una", "Una sola cosa semplice", "Per esempio solo pulire, con qualcuno in casa. Livello A."),
        ("cucina", "Cucinare, in piena autonomia", "Livello C."),
        ("casa", "Organizzare tutta la casa", "Chi guida il lavoro della casa. Livello D."),
    ],
    how: Ask { label: "Come viene aiuto?", help: "Se non sai scegliere parti dalla prima: si può cambiare." },
    how_name: |regime| match regime {
        Regime::NonConvivente => "Viene a ore e poi torna a casa sua",
        Regime::Convivente => "Vive in casa, a tempo pieno",
        Regime::ConviventeRidotto => "Vive in casa, con poche ore",
        Regime::CoperturaRiposi => "Viene nei giorni di riposo di chi assiste già",
        Regime::AssistenzaNotturna => "Viene la notte e si alza quando serve",
        Regime::PresenzaNotturna => "Viene la notte solo per esserci, e dorme",
    },
    how_note: |regime| match regime {
        Regime::NonConvivente => "Fino a 40 ore la settimana.",
        Regime::Convivente => "Fino a 54 ore la settimana, con camera, pasti e 36 ore di riposo.",
        Regime::ConviventeRidotto => "Fino a 30 ore la settimana, in orari fissi: per alcuni livelli e per chi studia.",
        Regime::CoperturaRiposi => {
            "Di solito il sabato e la domenica. Vale quando qualcuno assiste già gli altri giorni."
        }
        Regime::AssistenzaNotturna => "Dalle 20 alle 8. La paga è mensile, anche per poche notti.",
        Regime::PresenzaNotturna => "Dalle 21 alle 8. La paga è mensile, anche per poche notti.",
    },
    task_group: |role| match role {
        Some(Role::Badante) => "Con la persona",
        Some(Role::Babysitter) => "Con i bambini",
        Some(Role::Colf) => "In casa",
        None => "Con gli animali",
    },
    tasks_help: "Per ogni riga scegli: serve, sarebbe bello, oppure lascia «no».",
    tasks_suggested: "Abbiamo segnato i compiti che seguono da quello che hai detto. Cambiali come vuoi.",
    task_answers: [("no", "No"), ("gradito", "Sarebbe bello"), ("serve", "Serve")],
    more_tasks: "Altri compiti",
    kind: Ask { label: "Gli orari sono sempre gli stessi?", help: "" },
    kind_answers: [
        ("fissi", "Sì, sono fissi", "Ogni settimana gli stessi giorni e le stesse ore."),
        ("elastici", "No, ci si può accordare", "Servono tante ore, dentro certi momenti della settimana."),
    ],
    hours: Ask {
        label: "Quante ore la settimana?",
        help: "Solo se gli orari sono elastici. Al quarto d’ora: 12 oppure 7,5.",
    },
    hours_live_in: Ask {
        label: "Quante ore la settimana?",
        help: "Il massimo è 54. La paga del convivente a tempo pieno è quella del mese intero, anche con meno ore.",
    },
    session: Ask { label: "Ogni volta, almeno per quanto?", help: "Il tempo minimo di un turno." },
    days: Ask { label: "In quanti giorni, al massimo?", help: "" },
    days_count: |days| if days == 1 { "1 giorno".to_owned() } else { format!("{days} giorni") },
    elastic: "Se gli orari sono elastici",
    week_heading: Ask {
        label: "La settimana",
        help: "Se gli orari sono fissi scrivi quelli. Se sono elastici scrivi i momenti in cui si può venire.",
    },
    nights: Ask {
        label: "Quali notti?",
        help: "La notte di lunedì comincia lunedì sera e finisce martedì alle 8. Al massimo sei: una è di riposo.",
    },
    night: |day| format!("La notte di {day}"),
    nights_price: "Attenzione: per il lavoro di notte il contratto prevede una paga mensile intera, anche se le notti sono poche.",
    district: Ask {
        label: "In quale quartiere è la casa?",
        help: "Cercalo con il CAP, oppure sceglilo dalla lista o dalla mappa.",
    },
    cap: Ask { label: "CAP", help: "Cinque cifre, per esempio 20133." },
    find: "Trova il quartiere",
    found: |names| match names {
        [one] => format!("A questo CAP corrisponde {one}: l’abbiamo scelto. Controlla."),
        _ => format!(
            "A questo CAP corrispondono {} quartieri: {}. Abbiamo scelto il primo. Controlla.",
            names.len(),
            names.join(", ")
        ),
    },
    chosen: |name| name.map_or_else(|| "Nessun quartiere scelto.".to_owned(), |name| format!("Hai scelto {name}.")),
    start: Ask { label: "Da quando?", help: "Per esempio 1/12/2026." },
    term: Ask { label: "Per quanto tempo?", help: "" },
    term_answers: [
        ("permanent", "Senza scadenza"),
        ("fixed_term", "Fino a una data"),
        ("fixed_term_replacement", "Fino a una data, al posto di chi poi torna"),
    ],
    end: Ask { label: "Fino a quando?", help: "Solo se c’è una data." },
    italian: Ask {
        label: "Quanto italiano serve, per questi compiti?",
        help: "Chiedi quello che serve al lavoro. Non si può chiedere la madrelingua.",
    },
    italian_none: "Non serve un livello preciso",
    languages: Ask {
        label: "Serve un’altra lingua?",
        help: "Solo se è necessaria, per esempio perché la persona parla quella.",
    },
    conditions: Ask { label: "Che cosa c’è in casa?", help: "Segna quello che vale." },
    condition: |id| match id {
        "pets" => Some("Ci sono animali"),
        "smokers" => Some("Qualcuno fuma in casa"),
        "lifting" => Some("Bisogna sollevare o spostare la persona"),
        "several_persons" => Some("Le persone da assistere sono più di una"),
        "night_waking" => Some("Ci si sveglia di notte"),
        "trips" => Some("Ci sono viaggi o vacanze insieme"),
        _ => None,
    },
    board: Ask { label: "Vitto e alloggio", help: "Chi vive in casa ne ha diritto." },
    board_answers: [
        ("in_kind", "Mangia e dorme da noi"),
        ("cash", "Glielo paghiamo in denaro (indennità sostitutiva)"),
    ],
    level: |contract| format!("Ti proponiamo: {contract}"),
    level_reason,
    regime_reason: |regime| {
        let text = match regime {
            Regime::NonConvivente => "A ore, perché poi torna a casa sua.",
            Regime::Convivente => "Convivente, perché vive in casa a tempo pieno.",
            Regime::ConviventeRidotto => "Convivente a orario ridotto, perché vive in casa con poche ore.",
            Regime::CoperturaRiposi => "Copertura dei riposi, perché viene al posto di chi assiste gli altri giorni.",
            Regime::AssistenzaNotturna => "Assistenza notturna, perché viene la notte e si alza quando serve.",
            Regime::PresenzaNotturna => "Presenza notturna, perché viene la notte e può dormire. Ha un livello unico.",
        };
        text.to_owned()
    },
    level_change: "Non è così? Cambia le risposte",
    offered: Ask { label: "La paga che offri", help: "" },
    floor,
    cuaf: Ask {
        label: "Contributo per gli assegni familiari (CUAF)",
        help: "È dovuto quasi sempre. Non è dovuto se chi assume è il coniuge, o un parente stretto che vive con chi lavora.",
    },
    cuaf_answers: ["Dovuto", "Non dovuto"],
    again: "Calcola il costo",
    cost: "Quanto ti costerebbe",
    a_month: "al mese",
    a_year: |amount| format!("{amount} all’anno"),
    with_pay: |pay, floor| format!("Con la paga che offri: {pay}. Il minimo è {floor}."),
    with_minimum: |floor| format!("Con il minimo del contratto: {floor}."),
    account: "Vedi il conto riga per riga",
    provisional: "Conto provvisorio: le tabelle del nuovo anno non sono ancora uscite.",
    address: Ask { label: "Indirizzo della casa", help: "Via e numero. Lo vede solo chi lavora, e solo dopo due sì." },
    contacts_why: "Servono allo sportello per risponderti. Non entrano nel calcolo delle proposte.",
    lines: LINES,
    notice: &[
        Passage {
            title: "Chi vede i tuoi dati",
            text: "Lo sportello vede tutto. Chi lavora vede compiti, orari, quartiere e paga. \
            Nome, indirizzo e contatti solo dopo due sì: il tuo e il suo.",
        },
        Passage {
            title: "Come scegliamo chi proporre",
            text: "Con regole fisse e pubblicate: prima le condizioni, poi i punti. Decide una persona dello sportello. \
            Sesso, età, nazionalità e religione non si possono chiedere e non li usiamo.",
        },
        Passage {
            title: "Per quanto li teniamo",
            text: "I tempi sono nell’informativa sulla privacy. Puoi annullare quando vuoi, e chiedere di cancellare i dati.",
        },
    ],
    agree: "Ho letto come usate i miei dati e dichiaro che quello che ho scritto è vero.",
    send: "Invia la richiesta",
    send_changes: "Invia i cambiamenti",
    not_ready: "Prima di inviare completa le parti segnate.",
    file: FILE,
    cancel: CancelWords {
        title: |code| format!("Annullare la richiesta {code}?"),
        what: "Se annulli succede questo:",
        list: &[
            "la richiesta si chiude subito e non si può riaprire: per cercare ancora se ne fa una nuova;",
            "lo sportello smette di cercare e non ti scrive più per questa richiesta;",
            "nome, indirizzo e contatti non si aprono più a nessuno.",
        ],
        open: |count| match count {
            0 => String::new(),
            1 => "C’è una proposta aperta: avvisiamo la persona che non serve più.".to_owned(),
            _ => format!("Ci sono {count} proposte aperte: avvisiamo le persone che non serve più."),
        },
        confirm: "Annulla la richiesta",
        back: "No, torna alla richiesta",
        too_late: "Questa richiesta è già chiusa: non c’è niente da annullare.",
    },
};

fn level_reason(who: &Who) -> String {
    let Some(livello) = who.livello() else { return String::new() };
    let why = match livello {
        Livello::Ds => "perché assiste una persona non autosufficiente e ha una formazione",
        Livello::Cs => "perché assiste una persona non autosufficiente, senza formazione richiesta",
        Livello::Bs if who.role == Role::Babysitter => "perché cura bambini, di qualsiasi età",
        Livello::Bs => "perché assiste una persona autosufficiente",
        Livello::As => "perché fa solo compagnia a una persona autosufficiente",
        Livello::A => "perché fa una sola cosa semplice, con qualcuno in casa",
        Livello::B => "perché fa più faccende insieme",
        Livello::C => "perché cucina in piena autonomia",
        Livello::D => "perché organizza la casa e il lavoro",
    };
    format!("Livello {livello}, {why} (art. 9).")
}

fn floor(floor: &Floor) -> String {
    let unit = if floor.regime.hourly() { "l’ora" } else { "al mese" };
    let level = floor.livello.map_or_else(|| "livello unico".to_owned(), |livello| format!("livello {livello}"));
    format!(
        "Il minimo è {} {unit}: tabella {}, {level} ({}, {}). Se lasci vuoto offri il minimo.",
        euro_it(floor.amount),
        floor.table.letter(),
        floor.article,
        from_date_it(floor.source.from),
    )
}

const LINES: FamilyLines = FamilyLines {
    who: "Per chi",
    needs: "Compiti",
    likes: "Sarebbe bello",
    when: "Orari",
    place: "Dove",
    languages: "Lingue",
    home: "In casa",
    start: "Inizio",
    pay: "Paga offerta",
    contract: "Contratto",
    contacts: "Contatti",
    who_text,
    hours_total: |total| format!("In tutto {total} la settimana."),
    elastic: |hours, windows, session, days| {
        let days = if days == 1 { "1 giorno".to_owned() } else { format!("{days} giorni") };
        format!("{hours} la settimana, in turni di almeno {session}, al massimo in {days}. Si può venire: {windows}.")
    },
    live_in: |hours| format!("Vive in casa, {hours} la settimana."),
    nights: |days| format!("Le notti di {}.", days.join(", ")),
    district: |name, municipio| format!("{name} (Municipio {municipio})"),
    dates: |start, end| match end {
        Some(end) => format!("{}, fino al {}", date_it(start), date_it(end)),
        None => format!("{}, senza scadenza", date_it(start)),
    },
    contract_text: |regime, livello| match livello {
        Some(livello) => format!("{regime}, livello {livello}"),
        None => format!("{regime}, livello unico"),
    },
    language: |name, level| format!("{name}, {level}"),
};

fn who_text(who: &Who) -> String {
    match who.role {
        Role::Badante if who.several => "Più persone adulte non autosufficienti".to_owned(),
        Role::Badante if who.dependent => "Una persona adulta non autosufficiente".to_owned(),
        Role::Badante => "Una persona adulta autosufficiente".to_owned(),
        Role::Babysitter if who.child_under_six() => "Bambini, almeno uno sotto i sei anni".to_owned(),
        Role::Babysitter => "Bambini o ragazzi, sei anni e oltre".to_owned(),
        Role::Colf => match who.housework {
            Housework::Simple => "La casa: una sola faccenda semplice".to_owned(),
            Housework::Several => "La casa: più faccende insieme".to_owned(),
            Housework::Cooking => "La casa: cucinare in autonomia".to_owned(),
            Housework::Running => "La casa: organizzare tutto".to_owned(),
        },
    }
}

const SHEET: FamilySheet = FamilySheet {
    title: "Cerco aiuto",
    lead: "Ci dici di che cosa hai bisogno. Una persona dello sportello cerca tra chi è iscritto e ti propone due o tre persone, con i motivi e il costo.",
    description: "Chiedere una badante, una colf o una baby-sitter: che cosa serve, come funziona, quanto costa, quando arriva la risposta.",
    start: "Comincia la richiesta",
    calculator: "Prima vedi quanto costa",
    time: "Circa 10 minuti, 8 passi. Puoi smettere e continuare un altro giorno.",
    who: Passage {
        title: "Per chi è",
        text: "Per chi ha bisogno di qualcuno che assista una persona, curi bambini o la casa, a Milano. Chi assume sei tu: lo sportello ti accompagna.",
    },
    needs: (
        "Che cosa serve",
        &[
            "Sapere in che cosa serve aiuto e in quali orari.",
            "Il quartiere o il CAP della casa.",
            "Un telefono o un indirizzo di posta per risponderti.",
        ],
    ),
    steps: (
        "Come funziona",
        &[
            Passage {
                title: "Chiedi",
                text: "Rispondi a domande semplici. Vedi subito il contratto proposto e quanto costa, al centesimo.",
            },
            Passage {
                title: "Cerchiamo",
                text: "Ti diamo una data. Entro quel giorno ti scriviamo in ogni caso, anche se non abbiamo trovato nessuno.",
            },
            Passage {
                title: "Scegli",
                text: "Ricevi due o tre proposte, con i motivi, quello che manca, il viaggio e il costo. Dici sì o no.",
            },
            Passage {
                title: "Vi incontrate",
                text: "I contatti si aprono quando avete detto di sì tutti e due. Il colloquio si può fare allo sportello.",
            },
        ],
    ),
    checked: (
        "Che cosa controlliamo",
        &[
            "L’età e il documento di chi lavora.",
            "Il permesso, quando serve, e la sua scadenza.",
            "Gli attestati che ci porta, con la data.",
        ],
    ),
    not_checked: (
        "Che cosa non controlliamo",
        &[
            "Il carattere e il modo di lavorare: si capiscono incontrandosi e nella prova.",
            "Le esperienze che racconta, se non porta contratti o referenze.",
        ],
    ),
    never: Passage {
        title: "Che cosa non si può chiedere",
        text: "Sesso, età, nazionalità, religione, famiglia, salute o aspetto di chi lavora. La legge vieta di scegliere così, anche in casa propria.",
    },
    free: Passage {
        title: "È gratis",
        text: "Per te e per chi lavora. Il costo che vedi è quello del contratto: paga, tredicesima, TFR, contributi.",
    },
    back: Passage {
        title: "Hai già cominciato?",
        text: "Apri il collegamento privato che ti abbiamo dato al primo passo. Se l’hai perso, scrivi allo sportello con il numero della richiesta.",
    },
};
