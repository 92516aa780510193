//! The data sheet for the notice of hiring: by when, through which channel, and what the portal asks, in its order.

use super::{FamilyPaper, SAY, fact, facts, no_rules, part, plain};
use crate::ccnl::{Line, Rulebook, Term};
use crate::life::Told;
use crate::papers::document::{Block, Fact};
use crate::papers::letter::Letter;
use crate::papers::words::Message;
use crate::papers::{Answered, PaperError, Person};

const TITLE: &str = "Dati per la comunicazione di assunzione a INPS";
const HOW: &str = "Sul portale INPS con SPID, CIE o CNS, al contact center o tramite un intermediario. Una sola comunicazione vale anche per \
                   INAIL, ministero del Lavoro e prefettura. Si comunicano anche la prova, poche ore alla settimana, chi è già in \
                   pensione e chi è già assicurato altrove.";
const AT_HAND: [&str; 4] = [
    "documento d’identità, codice fiscale o tessera sanitaria e, per chi non è cittadino dell’Unione, permesso di soggiorno che \
     consente il lavoro o ricevuta del rinnovo",
    "titoli e attestati che decidono il livello",
    "per il coniuge: il provvedimento dell’indennità di accompagnamento, senza il quale INPS non lo ammette",
    "la ricevuta della comunicazione, da dare in copia al lavoratore",
];

pub(super) fn of(book: &Rulebook, request: &serde_json::Value) -> Result<FamilyPaper, PaperError> {
    let letter = Letter::read(book, request)?;
    let told = Told::of(book, letter.head.employment.hired_on(), letter.head.known_on);
    let told = told.map_err(|none| no_rules("employment.hired_on", &none))?;
    let Answered { request, mut answer } = letter.answered();
    if let Some(members) = answer.as_object_mut() {
        members.extend(told.to_json());
    }
    let lives_in = letter.agreed.terms.regime.lives_in();
    let sections = vec![
        plain("Entro quando", facts(terms(&told, lives_in))),
        plain("Come", vec![Block::Text { text: HOW.to_owned() }]),
        plain("Datore di lavoro", facts(person(&letter.head.employer, false))),
        plain("Lavoratore", facts(person(&letter.head.worker, true))),
        plain("Rapporto di lavoro", facts(relation(&letter))),
        plain("Da avere sottomano", vec![Block::List { items: AT_HAND.map(str::to_owned).into() }]),
    ];
    let part = part(TITLE, "Da ricopiare sul portale: non si firma e non si spedisce", sections);
    Ok(FamilyPaper { head: letter.head, title: TITLE.to_owned(), answered: Answered { request, answer }, part })
}

/// What is told, and by when.
fn terms(told: &Told, lives_in: bool) -> Vec<Fact> {
    let after = |what: &str| format!("entro {} giorni {what}", told.terms.giorni_dopo);
    let mut rows = vec![
        fact("Assunzione", format!("entro le 24 del {}, anche se festivo ({})", SAY.day(told.notice_by), told.cite)),
        fact("Se il lavoro non comincia", format!("annullamento entro il {}", SAY.day(told.cancel_by))),
        fact("Proroga, trasformazione, cambiamenti", after("dal fatto")),
        fact("Fine del rapporto", after("dall’ultimo giorno")),
    ];
    if lives_in {
        let hours = told.terms.ore_ospitalita;
        let days = told.terms.giorni_fabbricato;
        rows.push(fact(
            "Ospitalità di chi viene da fuori dell’Unione",
            format!("entro {hours} ore dall’ingresso in casa, alla Questura o al Comune"),
        ));
        rows.push(fact(
            "Ospitalità di chi è italiano o dell’Unione",
            format!("cessione di fabbricato, se resta più di {days} giorni"),
        ));
    }
    rows
}

fn person(person: &Person, worker: bool) -> Vec<Fact> {
    let code = fact("Codice fiscale", &person.tax_code);
    let mut rows = vec![
        fact("Cognome e nome", &person.name),
        if person.name.is_empty() { code } else { code.beside() },
        fact("Indirizzo di residenza", &person.address),
        fact("Documento d’identità", &person.document),
    ];
    if worker {
        rows.push(fact("Cittadinanza", ""));
        rows.push(fact("Permesso di soggiorno: tipo, numero, scadenza", &person.permit));
        rows.push(fact("Altro domicilio", &person.other_address));
    }
    rows
}

fn relation(letter: &Letter) -> Vec<Fact> {
    let (employment, terms) = (&letter.head.employment, &letter.agreed.terms);
    let term = match employment.term() {
        Term::Permanent => "a tempo indeterminato",
        Term::FixedTerm => "a tempo determinato",
        Term::FixedTermReplacement => "a tempo determinato, in sostituzione",
    };
    let mut rows = vec![
        fact("Luogo di lavoro", &letter.terms.workplace),
        fact("Inizio", SAY.day(employment.hired_on())),
        fact("Tipo", term).beside(),
    ];
    rows.extend(employment.ends_on().map(|end| fact("Fine", SAY.day(end))));
    rows.extend([
        fact("Convivenza", SAY.regime(terms.regime)),
        fact("Livello", SAY.livello(terms.livello)),
        fact("Mansioni", &letter.terms.duties),
        fact("Ore alla settimana", terms.weekly_hours.map(|hours| SAY.hours(hours)).unwrap_or_default()),
        fact("Retribuzione", pay(letter)).beside(),
        fact("Vitto e alloggio", crate::papers::letter::board(letter, SAY)),
        fact("Contratto applicato", SAY.word(Message::ContractAppliedIs)),
        fact("Coniuge o parente convivente", if employment.cuaf() { "no" } else { "sì: senza quota CUAF" }),
        fact("Contributi di assistenza contrattuale", "codice F2"),
    ]);
    rows
}

fn pay(letter: &Letter) -> String {
    let quote = &letter.agreed.quote;
    match (&quote.hour, &quote.month) {
        (Some(hour), _) if letter.agreed.terms.regime.hourly() => format!("{} lordi all’ora", SAY.euro(hour.pay)),
        (_, Some(month)) => format!("{} lordi al mese", SAY.euro(*month.get(Line::Pay))),
        _ => String::new(),
    }
}
