//! Services near home, and what providers offer.

use crate::directory::{AddressStatus, LONGEST_NAME, LONGEST_SOURCE, OfferField, SpaceKind};
use crate::web::format::{date_it, euro_it, hours_it};
use crate::web::lang::words::services::{DeskOfferWords, OffersWords, ServicesWords, SpacesWords};

/// The public page and the desk's.
pub const SERVICES: ServicesWords = ServicesWords {
    title: "Servizi e spazi in città",
    description: "Gli spazi di Milano dove chiedere di persona, i tipi di servizi per la casa e la famiglia, e i prezzi all’ora \
        di cooperative e imprese.",
    lead: "Dove chiedere di persona, quali servizi ci sono oltre all’assunzione, e quanto chiedono all’ora cooperative e imprese.",
    caution: "Indirizzi e nomi vengono da comunicati e giornali usciti fra il 2017 e il 2025. Dal 2025 gli spazi stanno passando \
        nelle case di quartiere: prima di andare, chiedi conferma allo sportello. Orari e telefoni non li scriviamo, perché non \
        ne abbiamo di sicuri.",
    search: "Cerca tra spazi e servizi",
    words: ("Che cosa cerchi?", "Un nome, una via, un quartiere, un CAP. Lascia vuoto per vedere tutto.", ""),
    municipio: ("In quale Municipio?", "", ""),
    anywhere: "Tutti",
    category: ("Quale tipo di servizio?", "", ""),
    any: "Tutti",
    submit: "Cerca",
    all: "Togli la ricerca e vedi tutto",
    offers: OFFERS,
    spaces: SPACES,
    categories: "Tipi di servizi",
    categories_lead: "I tredici tipi di servizi che il Comune ha annunciato nel giugno 2020 con il portale WeMi.",
    category_note: |services, own_name| {
        let mut parts = Vec::new();
        parts.extend(services.map(|count| format!("{count} servizi annunciati nel 2020")));
        if !own_name {
            parts.push("nome scritto da noi".to_owned());
        }
        parts.join(", ")
    },
    entities: "Enti collegati agli spazi",
    entities_lead: "Solo esempi, trovati in testi pubblici: nel 2022 gli enti erano 53. Essere in questa lista non è un consiglio.",
    source: "Fonte",
    attribution: "Spazi, servizi ed enti: Comune di Milano e stampa, fonti accanto a ogni voce. Mappa e quartieri: Comune di \
        Milano, dati aperti, CC BY 4.0, modificati. Posizioni: © OpenStreetMap contributors.",
    desk: DESK,
};

const OFFERS: OffersWords = OffersWords {
    title: "Quanto chiedono all’ora",
    lead: "I prezzi che lo sportello ha scritto e confermato, tasse comprese. Chi lavora è assunto dall’ente. Non è una \
        classifica né un consiglio: chiedi sempre un preventivo.",
    none: "Nessun prezzo scritto per questa ricerca. Puoi scrivere tu, nel confronto, quello che ti hanno detto.",
    caption: |category| format!("{category}: prezzi all’ora, dal più basso"),
    columns: ["Chi", "All’ora", "Visita più breve", "Dal", "Da dove viene"],
    hour: |price| format!("{} all’ora", euro_it(price)),
    least: |least| least.map_or_else(|| "nessun minimo".to_owned(), hours_it),
    confirmed: |source, day| format!("{source} Confermato dallo sportello il {}.", date_it(day)),
    compare: "Confronta con gli altri modi",
};

const SPACES: SpacesWords = SpacesWords {
    title: "Gli spazi",
    found: |found, of| if found == of { format!("Sono {of}.") } else { format!("{found} su {of}.") },
    none: "Nessuno spazio corrisponde. Prova con meno parole, o in un altro Municipio.",
    municipio: |number| {
        number.map_or_else(|| "Municipio da confermare".to_owned(), |number| format!("Municipio {number}"))
    },
    kind: |kind| match kind {
        SpaceKind::WemiSpace => "Spazio WeMi",
        SpaceKind::DomesticWorkDesk => "Sportello per il lavoro domestico",
        SpaceKind::ThematicDesk => "Sportello a tema",
        SpaceKind::CasaDiQuartiere => "Casa di quartiere",
    },
    status: |status| match status {
        AddressStatus::Published => "",
        AddressStatus::Street => "numero civico da confermare",
        AddressStatus::Inferred => "via presa dal nome, da confermare",
        AddressStatus::Missing => "indirizzo non trovato, da confermare",
    },
    lines: ["Chi lo tiene", "Aperto dal", "Nota"],
    more: "Chi lo tiene e da dove lo sappiamo",
    unknown: "da confermare",
    to_confirm: "Prima di andare chiedi conferma.",
    map: "Sulla mappa",
    map_name: |spaces, districts| {
        format!(
            "Mappa di Milano: {spaces} spazi in {districts} quartieri. Gli stessi spazi sono nella lista, Municipio per Municipio."
        )
    },
    map_numbers: "Il numero dice quanti spazi ci sono nel quartiere. Chi non ha un quartiere sicuro è solo nella lista.",
};

const DESK: DeskOfferWords = DeskOfferWords {
    title: "Prezzi dei servizi",
    lead: "I prezzi all’ora di cooperative e imprese. Li vedono tutti alla pagina dei servizi, e le famiglie li scelgono nel \
        confronto dei costi. Scrivi solo quello che l’ente ti ha confermato.",
    none: "Ancora nessun prezzo. Scrivi il primo qui sotto.",
    caption: "Prezzi in lista",
    columns: ["Codice", "Chi", "Servizio", "All’ora", "Dal", "Confermato"],
    retired_title: "Tolti dalla lista",
    is_retired: "È stata tolta dalla lista: le famiglie non la vedono più.",
    new: "Scrivi un nuovo prezzo",
    one: |code| format!("Offerta {code}"),
    provider: ("Chi offre il servizio", "Il nome dell’ente o dell’impresa, mai di una persona.", ""),
    category: ("Tipo di servizio", "", ""),
    choose: "Scegli",
    hour: ("Prezzo all’ora", "Quello che paga la famiglia, IVA compresa. Per esempio 23,50.", "€ all’ora"),
    least: ("Visita più breve", "Le ore che si pagano comunque. Lascia vuoto se non c’è un minimo.", "ore"),
    since: ("Da quando vale", "Scrivi così: 01/09/2026.", ""),
    source: (
        "Da dove viene il prezzo",
        "Chi l’ha confermato e come, senza recapiti. Per esempio: listino mandato dall’ente.",
        "",
    ),
    add: "Aggiungi alla lista",
    save: "Salva e conferma a oggi",
    retire_open: "Togli dalla lista",
    retire_help: "Le famiglie non la vedono più. Quello che è scritto resta.",
    retire: "Togli",
    added: "Prezzo aggiunto alla lista.",
    changed: "Prezzo salvato e confermato a oggi.",
    retired: "Tolto dalla lista.",
    wrong: |field| match field {
        OfferField::Provider => {
            const _: () = assert!(LONGEST_NAME == 120, "the message below says it");
            "Scrivi chi offre il servizio, al massimo 120 caratteri."
        }
        OfferField::Category => "Scegli il tipo di servizio.",
        OfferField::Hour => "Scrivi un prezzo sopra lo zero, per esempio 23,50.",
        OfferField::Least => "Scrivi le ore, anche con i quarti, fino a 24. Oppure lascia vuoto.",
        OfferField::Since => "Scrivi un giorno fino a oggi, per esempio 01/09/2026.",
        OfferField::Source => {
            const _: () = assert!(LONGEST_SOURCE == 300, "the message below says it");
            "Scrivi da dove viene il prezzo, al massimo 300 caratteri."
        }
    },
    meanwhile: "Qualcun altro ha cambiato questa offerta mentre la guardavi. Qui sotto c’è quello che hai scritto tu: controlla \
        e salva di nuovo.",
};

/// A changed price, as the journal keeps it after the code: before, after.
pub(super) fn changed(code: &str, rest: &str) -> String {
    let (before, after) = rest.split_once(' ').unwrap_or((rest, ""));
    let price = |text: &str| text.parse().map_or_else(|_| text.to_owned(), euro_it);
    if before == after {
        return format!("ha cambiato l’offerta {code}");
    }
    format!("ha cambiato l’offerta {code}: da {} a {} all’ora", price(before), price(after))
}
