//! The desk.

use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Europe::Rome;

use crate::ccnl::Regime;
use crate::registry::{
    ClosingReason, DeskWithdrawal, Fact, FactKind, FamilyRefusal, ProposalState, RequestState, WorkerRefusal,
    WorkerState,
};
use crate::vocabulary::Role;
use crate::web::format::date_it;
use crate::web::lang::words::desk::{DeskPeopleWords, DeskPersonWords, DeskWords, QueueWords, SignInWords};

/// Words of the desk.
pub const DESK: DeskWords = DeskWords {
    name: "Sportello",
    when,
    role,
    regime,
    per,
    livello: |livello| livello.map_or_else(|| "livello unico".to_owned(), |livello| format!("livello {livello}")),
    request_state,
    worker_state,
    proposal_state,
    verb,
    actor,
    fact,
    fact_detail,
    worker_refusal,
    family_refusal,
    withdrawal,
    closing,
    ended_reason,
    tab_requests: "Richieste",
    tab_people: "Persone",
    menu: "Sportello",
    sign_in: SIGN_IN,
    queue: QUEUE,
    people: PEOPLE,
    person: PERSON,
    request: super::mediation::REQUEST,
    rank: super::mediation::RANK,
    why_not: super::mediation::WHY_NOT,
    propose: super::mediation::PROPOSE,
    proposal: super::mediation::PROPOSAL,
    compare: super::weighing::COMPARE,
    order: super::weighing::ORDER,
    trial: super::trial::TRIAL,
    near: super::near::NEAR,
    plan: super::plan::PLAN,
    teams: super::teams::TEAMS,
    strip: super::reasons::STRIP,
    reasons: super::reasons::REASONS,
    journal: "Chi ha visto o cambiato che cosa",
    journal_note: "Ogni apertura di nomi e contatti resta scritta, e non si cancella.",
    journal_empty: "Ancora niente.",
    back_to_queue: "Torna alle richieste",
    previous: "Pagina prima",
    next: "Pagina dopo",
    page_of: |page, of| format!("Pagina {page} di {of}"),
    pages: "Pagine",
    column_when: "Quando",
    column_who: "Chi",
    column_what: "Che cosa",
};

const SIGN_IN: SignInWords = SignInWords {
    title: "Entra nello sportello",
    lead: "Solo per chi lavora allo sportello. Famiglie e persone che cercano lavoro non hanno bisogno di una password.",
    login: "Nome utente",
    password: "Password",
    button: "Entra",
    refused: "Nome utente o password non corrispondono. Controlla maiuscole e minuscole e riprova.",
    missing: "Scrivi nome utente e password.",
    throttled: |time| {
        format!(
            "Troppi tentativi. Puoi riprovare dalle {time}. Se non ricordi la password, chiedi a chi gestisce lo sportello."
        )
    },
    expired: "La tua giornata di lavoro è finita mentre mandavi un modulo. Quello che hai scritto è qui: entra di nuovo e lo rivedi prima di mandarlo.",
    signed_out: "Sei uscito. Chi usa questo computer dopo di te non vede niente.",
    resume_title: "Quello che stavi mandando",
    resume_lead: "Non abbiamo ancora salvato niente. Controlla e manda, oppure torna alle richieste.",
    resume_button: "Manda adesso",
    resume_nothing: "Il modulo non aveva campi da scrivere.",
};

const QUEUE: QueueWords = QueueWords {
    title: "Richieste da seguire",
    summary: |all, late| match (all, late) {
        (0, _) => "Nessuna richiesta aspetta.".to_owned(),
        (1, 0) => "Una richiesta aspetta, nei tempi promessi.".to_owned(),
        (_, 0) => format!("{all} richieste aspettano, tutte nei tempi promessi."),
        (_, 1) => format!("{all} richieste aspettano. Per una la data promessa è passata."),
        _ => format!("{all} richieste aspettano. Per {late} la data promessa è passata."),
    },
    filter: "Mostra",
    all: "Tutte",
    late: "In ritardo",
    new: "Da prendere in carico",
    mine: "Le mie",
    in_progress: "In corso",
    over: "Chiuse di recente",
    none: "Nessuna richiesta qui.",
    caption: "Richieste in ordine di data promessa",
    caption_over: "Richieste chiuse, le più recenti prima",
    promised: "Risposta promessa",
    request: "Richiesta",
    place: "Zona",
    state: "Stato",
    eligible: "Adatte",
    proposals: "Proposte aperte",
    due,
    nobody: "nessuno la segue",
    by: |name| format!("la segue {name}"),
    agreed: "due sì: contatti aperti",
    open_of: |open| format!("{open} su 3"),
    not_ranked: "da rivedere",
    to_validate: |count| match count {
        0 => "Nessuna candidatura da guardare.".to_owned(),
        1 => "Una candidatura da guardare".to_owned(),
        _ => format!("{count} candidature da guardare"),
    },
    people_title: "Candidature",
    people_link: "Guarda le candidature",
};

const PEOPLE: DeskPeopleWords = DeskPeopleWords {
    title: "Persone che cercano lavoro",
    lead: "In elenco ci sono i codici. Il nome si apre con la scheda, e resta scritto chi l’ha aperta.",
    find: "Apri una scheda dal codice",
    find_help: "Per esempio C-0412.",
    find_button: "Apri la scheda",
    find_none: |code| format!("Non c’è nessuna scheda con il codice {code}."),
    caption: "Candidature",
    code: "Persona",
    looks_for: "Cerca",
    arrived: "Arrivata",
    available: "Disponibilità confermata",
    never: "non ancora",
    none: "Nessuna candidatura in questo stato.",
    count: |state, count| format!("{} ({count})", worker_states(state)),
};

const PERSON: DeskPersonWords = DeskPersonWords {
    lead: "Hai aperto la scheda: da qui in poi si vedono nome e contatti, e l’apertura è scritta nel registro.",
    contacts: "Nome e contatti",
    name: "Nome",
    phone: "Telefono",
    email: "Posta elettronica",
    birth: "Data di nascita dichiarata",
    birth_note: "serve solo a verificare che sia maggiorenne",
    absent: "non indicata",
    profile: "Che cosa offre",
    offers: "Lavoro cercato",
    offer: |role, regime| format!("{role} {regime}"),
    hours: |min, max| format!("da {min} a {max} la settimana"),
    pay: |pay| format!("chiede almeno {pay}"),
    pay_minimum: "chiede il minimo del contratto",
    week_none: "Vive in casa: nessun orario da indicare.",
    skills: "Sa fare",
    experience: "Esperienza dichiarata",
    trained: "Formazione",
    trained_yes: "ha una formazione per assistere persone non autosufficienti",
    trained_no: "nessuna dichiarata",
    languages: "Lingue",
    accepts: "Accetta",
    home: "Parte da",
    travel: "Viaggio",
    travel_any: "nessun limite",
    travel_limit: |minutes| format!("fino a {minutes} minuti"),
    districts: |names| format!("solo {}", names.join(", ")),
    from: "Può iniziare",
    right_to_work: "Può lavorare in Italia",
    right_to_work_open: "senza scadenza",
    waiting: "Aspetta dal",
    facts: "Che cosa è stato visto, e quando",
    facts_none: "Niente ancora. Senza un documento di identità visto la candidatura non si può validare.",
    fact_by: |note| format!("«{note}»"),
    record: "Scrivi che cosa hai visto",
    record_help: "Si tiene l’esito e la data, mai il documento.",
    kind: "Che cosa",
    seen_on: "Quando",
    amount: "Quanto",
    amount_help: "Mesi provati dai contratti, ore del corso, numero di referenze. Altrimenti lascia vuoto.",
    until: "Vale fino al",
    until_help: "Se scade. Per la disponibilità, il giorno in cui va chiesta di nuovo.",
    note: "Nota",
    note_help: "Poche parole, senza dati della persona.",
    record_button: "Salva la verifica",
    recorded: "Verifica salvata.",
    decide: "Decidi",
    decision: "Che cosa decidi?",
    decide_help: "Chi è validata entra nell’ordine delle richieste. Ogni altra decisione ha un motivo, che la persona legge nella sua pagina.",
    validate: "Valida la candidatura",
    validate_note: "Da subito può essere proposta. Serve un documento di identità visto.",
    reject: "Non adatta",
    reject_note: "Non viene proposta. Scrivi il motivo.",
    suspend: "Sospendi",
    suspend_note: "Non viene proposta finché non la riprendi. Scrivi il motivo.",
    resume: "Riprendi",
    resume_note: "Torna tra le persone che possono essere proposte.",
    reason: "Motivo",
    reason_help: "Lo legge la persona: chiaro e gentile, mai su origine, età, salute o famiglia.",
    decide_button: "Conferma la decisione",
    decided: "Decisione salvata.",
    no_choice: "Scegli che cosa decidere.",
    no_reason: "Scrivi il motivo, al massimo 500 caratteri.",
    identity_first: "Prima di validare, scrivi quando hai visto un documento di identità: la maggiore età per ora è solo dichiarata.",
    not_now: "Nel frattempo lo stato della candidatura è cambiato: questa decisione non si può più prendere.",
    bad_kind: "Scegli che cosa hai visto.",
    bad_day: "Scrivi un giorno che esiste, non dopo oggi.",
    bad_until: "Scrivi un giorno che esiste, non prima di quello della verifica.",
    bad_amount: "Scrivi un numero intero, da 0 a 100000.",
    bad_note: "La nota è troppo lunga: al massimo 500 caratteri.",
    state_reason: |reason| format!("Motivo: {reason}"),
    proposals: "Proposte",
    proposals_none: "Non è stata ancora proposta.",
    what_worker_sees: "La persona vede la sua pagina con un collegamento privato: stato, motivi, proposte. Mai i punti delle altre.",
};

/// `19 novembre 2026, ore 14:05`.
fn when(at: DateTime<Utc>) -> String {
    let here = at.with_timezone(&Rome);
    format!("{}, ore {}", date_it(here.date_naive()), here.format("%-H:%M"))
}

const fn role(role: Role) -> &'static str {
    match role {
        Role::Babysitter => "Baby-sitter",
        Role::Colf => "Colf",
        Role::Badante => "Badante",
    }
}

const fn regime(regime: Regime) -> &'static str {
    match regime {
        Regime::NonConvivente => "a ore",
        Regime::Convivente => "convivente",
        Regime::ConviventeRidotto => "convivente a orario ridotto",
        Regime::CoperturaRiposi => "nei giorni di riposo",
        Regime::AssistenzaNotturna => "assistenza di notte",
        Regime::PresenzaNotturna => "presenza di notte",
    }
}

fn per(regime: Regime) -> &'static str {
    if regime.hourly() { "l’ora" } else { "al mese" }
}

const fn request_state(state: RequestState) -> &'static str {
    match state {
        RequestState::Draft => "in scrittura",
        RequestState::Submitted => "da prendere in carico",
        RequestState::InProgress => "in corso",
        RequestState::ClosedPositive => "chiusa, persona trovata",
        RequestState::ClosedNegative => "chiusa senza assunzione",
        RequestState::CancelledByFamily => "annullata dalla famiglia",
    }
}

const fn worker_state(state: WorkerState) -> &'static str {
    match state {
        WorkerState::Draft => "in scrittura",
        WorkerState::Submitted => "da guardare",
        WorkerState::Validated => "validata",
        WorkerState::NotSuitable => "non adatta",
        WorkerState::Suspended => "sospesa",
    }
}

const fn worker_states(state: WorkerState) -> &'static str {
    match state {
        WorkerState::Draft => "In scrittura",
        WorkerState::Submitted => "Da guardare",
        WorkerState::Validated => "Validate",
        WorkerState::NotSuitable => "Non adatte",
        WorkerState::Suspended => "Sospese",
    }
}

const fn proposal_state(state: ProposalState) -> &'static str {
    match state {
        ProposalState::AvailabilityToAsk => "aspetta la risposta di chi lavora",
        ProposalState::AvailabilityConfirmed => "chi lavora ha detto di sì",
        ProposalState::Hired => "assunzione conclusa",
        ProposalState::RefusedByWorker => "chi lavora ha detto di no",
        ProposalState::RefusedByFamily => "la famiglia ha detto di no",
        ProposalState::WithdrawnByDesk => "ritirata dallo sportello",
    }
}

/// The detail is a few words or ids: a code first, then what happened to it.
fn verb(verb: &str, detail: &str) -> String {
    let (code, rest) = detail.split_once(' ').unwrap_or((detail, ""));
    match verb {
        "file_opened" => "ha aperto la scheda, con nome e contatti".to_owned(),
        "note_added" => "ha scritto una nota".to_owned(),
        "link_reissued" => "ha dato un nuovo collegamento privato; quello di prima non vale più".to_owned(),
        "contact_opened" => "ha aperto nome e contatti della famiglia".to_owned(),
        "request_submitted" => "ha mandato la richiesta".to_owned(),
        "request_changed" => "ha cambiato la richiesta".to_owned(),
        "request_cancelled" => "ha annullato la richiesta".to_owned(),
        "request_taken" => "ha preso in carico la richiesta".to_owned(),
        "request_closed" => match detail.parse() {
            Ok(reason) => format!("ha chiuso la richiesta: {}", closing(reason).to_lowercase()),
            Err(_) => "ha chiuso la richiesta".to_owned(),
        },
        "proposed" => format!("ha proposto {code}"),
        "order_changed" => moved(code, rest),
        "order_restored" => format!("ha annullato lo spostamento di {code}"),
        "proposal_withdrawn" => format!("ha ritirato la proposta di {code}: {}", ended_reason(rest).to_lowercase()),
        "proposal_accepted" => format!("sì alla proposta di {code}, {}", side(rest)),
        "proposal_refused" => format!("no alla proposta di {code}, {}", side(rest)),
        "hired" => format!("ha registrato l’assunzione, {code}"),
        "candidacy_begun" => "ha iniziato la candidatura".to_owned(),
        "candidacy_submitted" => "ha mandato la candidatura".to_owned(),
        "candidacy_changed" => "ha cambiato la candidatura".to_owned(),
        "person_changed" | "contact_changed" => "ha cambiato i suoi contatti".to_owned(),
        "candidacy_validated" => "ha validato la candidatura".to_owned(),
        "candidacy_rejected" => "ha scritto che non è adatta".to_owned(),
        "candidacy_suspended" => "ha sospeso la candidatura".to_owned(),
        "candidacy_resumed" => "ha ripreso la candidatura".to_owned(),
        "verification_recorded" => match detail.parse() {
            Ok(kind) => format!("ha scritto una verifica: {}", fact(kind).to_lowercase()),
            Err(_) => "ha scritto una verifica".to_owned(),
        },
        "request_begun" => "ha iniziato la richiesta".to_owned(),
        "offer_added" => format!("ha scritto l’offerta {code}"),
        "offer_changed" => super::services::changed(code, rest),
        "offer_confirmed" => format!("ha confermato l’offerta {code}"),
        "offer_retired" => format!("ha tolto l’offerta {code}"),
        "request_invented" | "candidacy_invented" => "dato inventato, per prova".to_owned(),
        _ => "ha fatto altro".to_owned(),
    }
}

/// From, to and why, as the journal keeps them after the code.
fn moved(code: &str, rest: &str) -> String {
    let mut parts = rest.splitn(3, ' ');
    let mut next = || parts.next().unwrap_or_default();
    let (from, to, reason) = (next(), next(), next());
    format!("ha spostato {code} dal posto {from} al posto {to}: «{reason}»")
}

fn side(rest: &str) -> &'static str {
    if rest.ends_with("family") { "la famiglia" } else { "chi lavora" }
}

fn actor(kind: &str) -> &'static str {
    match kind {
        "worker" => "chi lavora",
        "family" => "la famiglia",
        "visitor" => "una persona non riconosciuta",
        _ => "il sistema",
    }
}

const fn fact(kind: FactKind) -> &'static str {
    match kind {
        FactKind::IdentitySeen => "Identità",
        FactKind::RightToWorkSeen => "Titolo per lavorare in Italia",
        FactKind::ContractsSeen => "Contratti di lavoro",
        FactKind::TrainingSeen => "Formazione",
        FactKind::ItalianSeen => "Certificato di italiano",
        FactKind::ReferencesHeard => "Referenze",
        FactKind::CriminalRecordDeclared => "Autodichiarazione penale",
        FactKind::AvailabilityConfirmed => "Disponibilità",
        FactKind::RegionalRegister => "Registro regionale",
        FactKind::InterviewHeld => "Colloquio",
    }
}

fn fact_detail(fact: &Fact, today: NaiveDate) -> String {
    let day = date_it(fact.seen_on);
    let amount = fact.amount.unwrap_or_default();
    let told = match (fact.kind, fact.amount) {
        (FactKind::ContractsSeen, Some(_)) => format!("{amount} mesi, contratti visti il {day}"),
        (FactKind::ContractsSeen, None) => format!("contratti visti il {day}"),
        (FactKind::TrainingSeen, Some(_)) => format!("{amount} ore, attestato visto il {day}"),
        (FactKind::TrainingSeen, None) => format!("attestato visto il {day}"),
        (FactKind::ReferencesHeard, Some(1)) => format!("una, sentita il {day}"),
        (FactKind::ReferencesHeard, Some(_)) => format!("{amount}, sentite il {day}"),
        (FactKind::ReferencesHeard, None) => format!("sentite il {day}"),
        (FactKind::CriminalRecordDeclared, _) => format!("del {day}, non verificata"),
        (FactKind::AvailabilityConfirmed, _) => format!("confermata il {day}"),
        (FactKind::IdentitySeen, _) => format!("vista il {day}"),
        (FactKind::InterviewHeld, _) => format!("fatto il {day}"),
        (FactKind::RightToWorkSeen | FactKind::ItalianSeen | FactKind::RegionalRegister, _) => {
            format!("visto il {day}")
        }
    };
    match fact.valid_until {
        Some(until) if until < today => format!("{told}; scaduta il {}", date_it(until)),
        Some(until) => format!("{told}; vale fino al {}", date_it(until)),
        None => told,
    }
}

const fn worker_refusal(reason: WorkerRefusal) -> &'static str {
    match reason {
        WorkerRefusal::AlreadyHired => "Ha trovato altro lavoro",
        WorkerRefusal::HoursDoNotFit => "Orario non adatto",
        WorkerRefusal::TooFar => "Distanza",
        WorkerRefusal::PayTooLow => "Paga bassa",
        WorkerRefusal::TasksNotAccepted => "Compiti non accettati",
        WorkerRefusal::LivingSpace => "Sistemazione non adatta",
        WorkerRefusal::NoAnswer => "Non risponde",
        WorkerRefusal::Personal => "Motivi personali",
    }
}

const fn family_refusal(reason: FamilyRefusal) -> &'static str {
    match reason {
        FamilyRefusal::Refused => "Non interessa",
        FamilyRefusal::SkillsNotEnough => "Capacità non adatte",
        FamilyRefusal::HoursChanged => "Orario cambiato",
        FamilyRefusal::ChoseOther => "Scelta un’altra persona",
        FamilyRefusal::ChoseOutside => "Scelta fuori dal servizio",
        FamilyRefusal::Budget => "Costo",
        FamilyRefusal::NoShow => "Colloquio mancato",
    }
}

const fn withdrawal(reason: DeskWithdrawal) -> &'static str {
    match reason {
        DeskWithdrawal::DocumentExpired => "Documento scaduto",
        DeskWithdrawal::AvailabilityNotConfirmed => "Disponibilità non confermata",
        DeskWithdrawal::RequestClosed => "Richiesta chiusa",
        DeskWithdrawal::WrongMatch => "Abbinamento sbagliato",
    }
}

const fn closing(reason: ClosingReason) -> &'static str {
    match reason {
        ClosingReason::Hired => "Assunzione conclusa",
        ClosingReason::TrialStarted => "Periodo di prova avviato",
        ClosingReason::NoCandidate => "Nessuna persona disponibile",
        ClosingReason::NeedEnded => "Non serve più",
        ClosingReason::FoundElsewhere => "Trovata altrove",
        ClosingReason::MovedToResidence => "Ricovero o struttura",
        ClosingReason::TooExpensive => "Costo troppo alto",
        ClosingReason::NoContact => "La famiglia non risponde",
        ClosingReason::CancelledByFamily => "Annullata dalla famiglia",
        ClosingReason::Duplicate => "Doppia",
    }
}

fn ended_reason(id: &str) -> &'static str {
    let by_worker = id.parse().map(worker_refusal);
    let by_family = by_worker.or_else(|_| id.parse().map(family_refusal));
    by_family.or_else(|_| id.parse().map(withdrawal)).unwrap_or_default()
}

/// How far the promised day is: past first of all.
fn due(days: i64) -> String {
    match days {
        -1 => "in ritardo di un giorno".to_owned(),
        ..-1 => format!("in ritardo di {} giorni", -days),
        0 => "oggi".to_owned(),
        1 => "domani".to_owned(),
        _ => format!("tra {days} giorni"),
    }
}
