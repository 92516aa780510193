//! The page of the rules in force, and the page of the API.

use crate::ccnl::Kind;
use crate::web::format;
use crate::web::lang::words::{ApiWords, RulesWords};

/// The page of the rules in force.
pub const RULES: RulesWords = RulesWords {
    title: "Tabelle e articoli usati nei conti",
    lead: "Ogni conto di Curami usa solo questi numeri. Qui li vedi come li legge il programma, con l’atto che li dice e chi \
        li ha confrontati con le fonti.",
    on: "Giorno delle regole",
    on_help: "Scrivilo così: 21/11/2026. Vedi le tabelle in vigore quel giorno.",
    submit: "Mostra le tabelle",
    date: "Questa data non c’è nel calendario. Scrivila così: 21/11/2026.",
    shown: |day| format!("In vigore il {}", format::date_it(day)),
    none: "Per questo giorno non conosciamo nessuna tabella.",
    kind: |kind| match kind {
        Kind::Ccnl => "Testo del contratto nazionale",
        Kind::Minimi => "Minimi di paga, vitto e alloggio, indennità",
        Kind::Contributi => "Contributi INPS e Cassa Colf",
        Kind::Festivita => "Festività",
        Kind::Tfr => "Rivalutazione del TFR",
        Kind::Irpef => "Scaglioni dell’IRPEF",
        Kind::Deduzione => "Deduzione dei contributi",
        Kind::Detrazione => "Detrazione per chi paga un assistente familiare",
        Kind::Prestazione => "Prestazione universale",
        Kind::Esonero => "Esonero per chi assiste persone con più di 80 anni",
        Kind::Bonus => "Rimborso della Regione Lombardia",
        Kind::Comune => "Buono del Comune di Milano",
        Kind::Libretto => "Libretto Famiglia",
    },
    table,
    act: "Atto",
    valid: "Vale",
    place: "Dove sta scritto",
    read: "Da leggere",
    checked: "Confronto con le fonti",
    ended: "Scaduta: si usa in via provvisoria finché non esce la nuova.",
    row: "Voce",
    value: "Valore",
    doubts: "Dubbi aperti",
    fingerprint: "Impronta di tutte le regole:",
};

/// The page of the API.
pub const API: ApiWords = ApiWords {
    title: "Dati e API per chi sviluppa",
    lead: "Gli stessi conti, al centesimo, per altri programmi. Senza chiavi, senza registrazione, senza dati personali. La \
        descrizione tecnica è in inglese.",
    conventions: &[
        "Importi e ore sono testi («1193.84», «30.25»), le date sono ISO («2026-11-21»).",
        "I campi sconosciuti sono errori, non vengono ignorati.",
        "Gli errori sono «application/problem+json» (RFC 9457), con un riferimento.",
        "Se il contratto vieta qualcosa la risposta è 200, con un rilievo «unlawful» e senza importi.",
        "Ogni risposta dice l’impronta delle regole usate.",
    ],
    document: "Descrizione per i programmi (OpenAPI 3.1)",
    parameters: "Parametri",
    answers: "Risposte",
    example: "Un esempio vero",
    example_note: "La risposta è calcolata adesso, con le regole",
    request: "Richiesta",
    answer: "Risposta",
    shapes: "Forme dei dati",
};

/// `tabella_a` as `Tabella A`, with the accents that names of files lack.
fn table(name: &str) -> String {
    let last = name.rsplit('_').next().unwrap_or(name);
    let letter = matches!(name.split('_').next(), Some("tabella" | "indennita")) && last.len() == 1;
    let word = |word: &str| match word {
        "tfr" | "inps" => word.to_uppercase(),
        "festivita" | "indennita" | "maternita" => format!("{}à", word.trim_end_matches('a')),
        word if letter && word == last => word.to_uppercase(),
        word => word.to_owned(),
    };
    let text = name.split('_').map(word).collect::<Vec<_>>().join(" ");
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
