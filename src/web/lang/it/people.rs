//! Steps, week, map, faults.

use crate::ccnl::Regime;
use crate::matching::Day;
use crate::vocabulary::{Cefr, Role};
use crate::web::format::weekday_date_it;
use crate::web::lang::words::people::{Ask, MapWords, Passage, PeopleWords, StepWords, WeekWords};

/// Words of the shared forms.
pub const PEOPLE: PeopleWords = PeopleWords {
    step: STEP,
    week: WEEK,
    map: MAP,
    fault: super::faults::fault,
    first_name: Ask { label: "Nome", help: "" },
    last_name: Ask { label: "Cognome", help: "" },
    email: Ask { label: "Posta elettronica", help: "Basta uno dei due: posta elettronica o telefono." },
    phone: Ask { label: "Telefono", help: "Anche con il prefisso, per esempio +39 333 000 0000." },
    other_language: |number| format!("Altra lingua, numero {number}"),
    language_level: |number| format!("Livello della lingua numero {number}"),
    on_day: weekday_date_it,
    contacts_closed: "Nome e contatti si aprono solo quando avete detto di sì tutti e due.",
    contacts: "Contatti",
    answered_yes: "Hai detto di sì.",
    answered_no: "Hai detto di no.",
    other_waits: "L’altra parte non ha ancora risposto.",
    other_yes: "L’altra parte ha detto di sì.",
    over: |state| match state {
        "hired" => "È andata bene: l’assunzione è conclusa.",
        "refused_by_worker" => "Chi lavora ha detto di no.",
        "refused_by_family" => "La famiglia ha detto di no.",
        _ => "Lo sportello ha ritirato questa proposta.",
    },
    accept: "Sì, mi interessa",
    refuse: "Conferma il no",
    refuse_why: "Perché no? Serve a proporti cose più adatte. Non cambia l’ordine delle prossime proposte.",
    refuse_open: "No, grazie",
    thanks: "Risposta salvata. Grazie.",
    why,
    points_of: |of| format!("punti su {of}"),
};

/// A reason in a sentence; the value is as the ranking wrote it.
fn why(criterion: &str, value: &str) -> String {
    let number = value.split([' ', '/']).next().unwrap_or("");
    match (criterion, value) {
        ("travel", "lives in") => "Viaggio: non serve, si vive in casa".to_owned(),
        ("travel", _) => format!("Viaggio: {number} minuti"),
        ("likes", _) => match value.split_once('/') {
            Some((_, "0")) => "Compiti graditi: non ce ne sono".to_owned(),
            Some((met, asked)) => format!("Compiti graditi: {met} su {asked}"),
            None => format!("Compiti graditi: {value}"),
        },
        ("experience", _) => format!("Esperienza: {}", number.parse().map_or_else(|_| value.to_owned(), experience)),
        ("hours", _) => format!("Ore: {}", value.trim_end_matches(" h").replace('/', " su ").replace('.', ",")),
        ("training", "trained") => "Formazione: sì".to_owned(),
        ("training", "not trained") => "Formazione: no".to_owned(),
        ("training", _) => "Formazione: non richiesta".to_owned(),
        ("language", "not asked") => "Lingue: non richieste".to_owned(),
        ("language", _) => format!("Lingue: {value}"),
        ("waiting", "0 days") => "Attesa: da oggi".to_owned(),
        ("waiting", "1 days") => "Attesa: da un giorno".to_owned(),
        ("waiting", _) => format!("Attesa: da {number} giorni"),
        _ => value.to_owned(),
    }
}

const STEP: StepWords = StepWords {
    place: |what, step, of| format!("{what} · passo {step} di {of}"),
    go_on: "Salva e continua",
    keep: "Salva",
    back: "Torna al passo prima",
    leave: "Esci, continuo un altro giorno",
    note_split: "Abbiamo salvato gli orari. Quelli che passano la mezzanotte ora sono divisi sui due giorni.",
    note_merged: "Abbiamo salvato gli orari. Quelli che si toccavano o si sovrapponevano ora sono uno solo.",
    change: "Cambia",
    to_do: "Da completare",
    nothing: "Niente",
    link: Passage {
        title: "Il tuo collegamento privato",
        text: "Con questo indirizzo torni qui quando vuoi, senza password. Salvalo o mandatelo per posta. \
            Non darlo a nessuno: chi lo ha vede questa pagina.",
    },
    link_label: "Indirizzo",
    copy: "Copia l’indirizzo",
    copied: "Copiato.",
    print: "Stampa questa pagina",
    yes: "Sì",
    no: "No",
    choose: "Scegli",
    role: |role| match role {
        Role::Babysitter => "Baby-sitter",
        Role::Colf => "Colf",
        Role::Badante => "Badante",
    },
    regime: |regime| match regime {
        Regime::NonConvivente => "A ore, di giorno",
        Regime::Convivente => "Convivente",
        Regime::ConviventeRidotto => "Convivente a orario ridotto",
        Regime::CoperturaRiposi => "Nei giorni di riposo di chi lavora già lì",
        Regime::AssistenzaNotturna => "Assistenza di notte",
        Regime::PresenzaNotturna => "Presenza di notte",
    },
    regime_note: |regime| match regime {
        Regime::NonConvivente => "Si va e si torna a casa propria.",
        Regime::Convivente => "Si vive nella casa dove si lavora, fino a 54 ore la settimana.",
        Regime::ConviventeRidotto => "Si vive nella casa dove si lavora, con poche ore in orari fissi.",
        Regime::CoperturaRiposi => "Di solito il fine settimana, al posto di chi assiste gli altri giorni.",
        Regime::AssistenzaNotturna => "Dalle 20 alle 8: ci si alza quando serve.",
        Regime::PresenzaNotturna => "Dalle 21 alle 8: si dorme, basta esserci.",
    },
    pay_unit: |regime| if regime.hourly() { "€ lordi l’ora" } else { "€ lordi al mese" },
    cefr: |level| match level {
        Cefr::A1 => "A1: poche parole e frasi semplici",
        Cefr::A2 => "A2: capire e dire le cose più comuni",
        Cefr::B1 => "B1: capire e farsi capire nelle cose di ogni giorno",
        Cefr::B2 => "B2: parlare e leggere senza fatica",
        Cefr::C1 => "C1: parlare, leggere e scrivere bene",
        Cefr::C2 => "C2: come chi la parla da sempre",
    },
    hours_a_week: "ore la settimana",
    minutes: |minutes| format!("{minutes} minuti"),
    experience,
};

fn experience(months: u32) -> String {
    let years = match months / 12 {
        1 => "1 anno".to_owned(),
        years => format!("{years} anni"),
    };
    let rest = match months % 12 {
        1 => "1 mese".to_owned(),
        rest => format!("{rest} mesi"),
    };
    match (months / 12, months % 12) {
        (0, 0) => "nessuna".to_owned(),
        (0, _) => rest,
        (_, 0) => years,
        _ => format!("{years} e {rest}"),
    }
}

const fn day(day: Day) -> &'static str {
    match day {
        Day::Mon => "Lunedì",
        Day::Tue => "Martedì",
        Day::Wed => "Mercoledì",
        Day::Thu => "Giovedì",
        Day::Fri => "Venerdì",
        Day::Sat => "Sabato",
        Day::Sun => "Domenica",
    }
}

fn lower(at: Day) -> String {
    day(at).to_lowercase()
}

const ORDINALS: [&str; 8] = ["primo", "secondo", "terzo", "quarto", "quinto", "sesto", "settimo", "ottavo"];

fn ordinal(row: usize) -> &'static str {
    ORDINALS.get(row).copied().unwrap_or("altro")
}

fn band(from: u8, until: u8) -> String {
    if from > until { "notte".to_owned() } else { format!("{from}–{until}") }
}

const WEEK: WeekWords = WeekWords {
    picture: "La settimana disegnata",
    picture_name: |total| format!("La settimana: {total} in tutto. Gli orari di ogni giorno sono scritti accanto."),
    total: |total| format!("In tutto {total}."),
    legend: ["Puoi lavorare", "No"],
    legend_family: ["Serve aiuto", "No"],
    day,
    short: |day| match day {
        Day::Mon => "Lun",
        Day::Tue => "Mar",
        Day::Wed => "Mer",
        Day::Thu => "Gio",
        Day::Fri => "Ven",
        Day::Sat => "Sab",
        Day::Sun => "Dom",
    },
    fill: "Riempi in fretta, per fasce",
    fill_help: "Tocca le fasce, poi premi il pulsante. Gli orari precisi li sistemi dopo, giorno per giorno. \
        «Notte» va dalle 22 alle 6 del giorno dopo.",
    fill_button: "Riempi gli orari",
    band,
    band_name: |at, from, until| {
        if from > until {
            format!("{}, notte, dalle {from} alle {until} del giorno dopo", day(at))
        } else {
            format!("{}, dalle {from} alle {until}", day(at))
        }
    },
    free_none: "Non disponibile",
    asked_none: "Non serve",
    row: |at, row| format!("{}, {} orario", day(at), ordinal(row)),
    from: "dalle",
    until: "alle",
    list_name: |at, row, side, minutes| {
        format!("{}, {} orario, {side}, {}", lower(at), ordinal(row), if minutes { "minuti" } else { "ora" })
    },
    remove: "Togli",
    add: "Aggiungi un orario",
    copy: |day| match day {
        Day::Mon => "Copia su martedì–venerdì",
        Day::Tue | Day::Wed | Day::Thu => "Copia su lunedì–venerdì",
        Day::Fri => "Copia su lunedì–giovedì",
        Day::Sat => "Copia su domenica",
        Day::Sun => "Copia su sabato",
    },
    midnight: "Gli orari possono passare la mezzanotte: scrivili come sono, per esempio dalle 22:00 alle 6:00. \
        Li dividiamo noi sui due giorni.",
    and: " e ",
    said_added: |at| format!("Aggiunto un orario a {}.", lower(at)),
    said_removed: |at| format!("Tolto un orario da {}.", lower(at)),
    said_copied: |at| format!("Copiati gli orari di {}.", lower(at)),
    said_filled: "Orari riempiti con le fasce scelte.",
    said_split: |at| format!("{}: l’orario passa la mezzanotte, lo abbiamo diviso sui due giorni.", day(at)),
    said_merged: |at| format!("{}: due orari si toccavano o si sovrapponevano, ora sono uno solo.", day(at)),
    empty: "Nessun orario ancora.",
    days: |from, to| {
        if from == to { lower(from) } else { format!("da {} a {}", lower(from), lower(to)) }
    },
};

const MAP: MapWords = MapWords {
    list: "Dalla lista",
    map: "Oppure dalla mappa",
    help: "Tocca un quartiere per sceglierlo o toglierlo. La lista cambia insieme alla mappa.",
    help_one: "Tocca il quartiere della casa. La lista cambia insieme alla mappa.",
    municipio: |number| format!("Municipio {number}"),
    chosen_of: |chosen, of| if chosen == 0 { "nessuno".to_owned() } else { format!("{chosen} su {of}") },
    legend: |limit| {
        let near = limit.map_or_else(|| "Si può".to_owned(), |limit| format!("Entro {limit} minuti"));
        ["Scelto".to_owned(), near, "Più lontano".to_owned()]
    },
    names: |names| match names {
        [] => "Non hai scelto quartieri: valgono tutti.".to_owned(),
        [one] => format!("Hai scelto {one}."),
        _ => format!("Hai scelto {} quartieri: {}.", names.len(), names.join(", ")),
    },
    within: |count, limit| match limit {
        Some(limit) => format!("{count} quartieri sono entro {limit} minuti."),
        None => "Senza limite di viaggio vanno bene tutti i quartieri.".to_owned(),
    },
    beyond: |names, limit| {
        format!(
            "Hai scelto anche {}, ma è oltre i {limit} minuti: lì non ti proponiamo. Alza il limite o togli il segno.",
            names.join(", ")
        )
    },
    minutes: |minutes| format!("{minutes} min"),
    source: "Mappa e quartieri: Comune di Milano, dati aperti, CC BY 4.0, modificati. I minuti sono una stima, con i mezzi, di giorno.",
};
