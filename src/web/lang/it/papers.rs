//! The papers of an employment.

use super::month::MONTH;
use super::quarter::QUARTER;
use crate::web::lang::words::papers::{LetterWords, PapersWords, PartiesWords};
use crate::web::lang::words::people::Ask;

/// Words of the papers of an employment.
pub const PAPERS: PapersWords = PapersWords {
    title: "Le carte del rapporto",
    lead: "Pronte da stampare e firmare. Sono PDF accessibili, in italiano: si leggono anche con la sintesi vocale.",
    link: "Le carte: lettera, buste paga, INPS, tasse",
    for_worker: "Per chi lavora",
    for_family: "Per la famiglia",
    language: Ask {
        label: "Aggiungi una traduzione",
        help: "Per chi lavora: segue il testo italiano, che resta l’unico che vale.",
    },
    italian_only: "Solo italiano",
    apply: "Usa questa lingua",
    with_language: |language| format!("I PDF per chi lavora hanno anche la traduzione: {}.", language.to_lowercase()),
    letter: ["Lettera di assunzione", "Con le condizioni del contratto. Va data e firmata prima del primo giorno."],
    letter_details: "Completa la lettera: mansioni, orari, riposo, luogo",
    payslip: |month| format!("Prospetto paga, {}", (MONTH.name)(month).to_lowercase()),
    payslip_note: "Due copie: una per chi lavora, una da tenere firmata.",
    no_months: "Il prospetto paga si scarica dopo aver salvato il mese.",
    statement: |year| format!("Attestazione delle somme pagate nel {year}"),
    statement_note: "Serve a chi lavora per la sua dichiarazione dei redditi.",
    inps: ["Dati per la comunicazione a INPS", "Da inserire sul sito INPS entro il giorno prima dell’inizio."],
    quarter: |quarter| format!("Contributi, {}", (QUARTER.name)(quarter).to_lowercase()),
    quarter_note: "Settimane, ore, fascia, codice F2, somma da pagare e ultimo giorno.",
    tax: |year| format!("Per la dichiarazione dei redditi della famiglia, {year}"),
    tax_note: "Contributi versati nell’anno e retribuzioni, per deduzione e detrazione.",
    settlement: "Scarica il conteggio finale (PDF)",
    settlement_waits: "Il PDF si può fare quando c’è il coefficiente del TFR di quel mese: se è già uscito, scrivilo tra le altre risposte.",
    calendar: [
        "Scadenze nel calendario del telefono",
        "Paghe, contributi, tredicesima e scatti dei prossimi 12 mesi, senza importi.",
        "Le stesse con gli importi",
    ],
    people: "Chi è nominato nelle carte",
    named: [
        "Nessuno, per ora: al posto dei nomi c’è una riga da riempire a penna.",
        "I nomi che hai scritto sono nelle carte, e in nessun altro posto.",
    ],
    people_link: ["Scrivi nomi, codici fiscali e indirizzi", "Cambia o cancella i nomi"],
    verify: [
        "In fondo a ogni pagina c’è un codice. Chi riceve una carta può controllare che nessuna cifra sia stata cambiata.",
        "Verifica una carta",
    ],
    wrong: |code| match code {
        "unlawful" => "Il contratto salvato non è permesso dalle regole: correggilo, poi la carta si può fare.",
        "missing_field" => "Nella lettera manca una risposta necessaria per questo contratto.",
        "slots_do_not_add_up" => "Gli orari scritti nella lettera non fanno le ore del contratto.",
        "no_glyph" => {
            "Un nome ha una lettera che i nostri caratteri non sanno scrivere. Scrivilo come nel documento, in lettere latine."
        }
        "no_rules" => "Per quei giorni non conosciamo tutte le tabelle. Lo sportello ti aiuta a preparare la carta.",
        "no_coefficient" => {
            "Il coefficiente del TFR per quel mese non è ancora uscito: la carta si può fare quando esce, o scrivendolo nella pagina della fine."
        }
        _ => "Qualcosa nel rapporto non va d’accordo con questa carta: controlla il contratto e i mesi salvati.",
    },
    wrong_title: "Questa carta non si può ancora fare",
    mend: ["Completa la lettera", "Correggi i nomi", "Controlla il contratto"],
    back: ["Torna al rapporto", "Torna alle carte"],
    parties: PARTIES,
    details: LETTER,
};

const PARTIES: PartiesWords = PartiesWords {
    title: "I nomi nelle carte",
    lead: "Servono solo a stampare le carte già compilate. Puoi lasciare vuoto tutto, o una parte: sulla carta resta una riga da riempire a penna.",
    kept: "Li vede solo chi ha questo collegamento privato. Non li usiamo per altro e li cancelli quando vuoi.",
    sides: ["Chi assume", "Chi lavora"],
    ask: [
        Ask { label: "Nome e cognome", help: "" },
        Ask { label: "Codice fiscale", help: "16 lettere e cifre, come sulla tessera sanitaria." },
        Ask { label: "Indirizzo di residenza", help: "Via, numero, CAP e comune." },
    ],
    buttons: ["Salva i nomi", "Cancella tutti i nomi e i dati della lettera"],
    erase_note: "Le carte già scaricate restano a te; qui non ne resta copia.",
    done: ["Salvato: le carte che scarichi da adesso hanno questi nomi.", "Cancellato: qui non c’è più nessun nome."],
    wrong: |code| match code {
        "too_long" => "È troppo lungo per la carta: scrivi al massimo 300 lettere.",
        "tax_code" => {
            "Il codice fiscale ha 16 lettere e cifre, per esempio RSSMRA85T10A562S. Controllalo, o lascia vuoto."
        }
        _ => "Questa risposta non si può stampare: scrivila su una riga, senza segni speciali.",
    },
    no_glyph: |letter| {
        format!("La lettera «{letter}» non si può stampare: scrivi il nome come nel documento, in lettere latine.")
    },
};

const LETTER: LetterWords = LetterWords {
    title: "Completa la lettera di assunzione",
    lead: "Quello che avete concordato oltre al contratto. Puoi lasciare vuoto quello che non sai: sulla lettera resta una riga da riempire a penna.",
    duties: Ask { label: "Che cosa fa", help: "Per esempio: aiuto nell’igiene, pasti, spesa, pulizia della casa." },
    slots: Ask {
        label: "Orari di ogni giorno",
        help: "Per esempio 8:00-13:00, 15:00-20:00. Devono fare le ore del contratto in quel giorno.",
    },
    day: |day, hours| format!("{day} ({hours})"),
    rest_day: Ask { label: "Giorno di riposo settimanale", help: "È la domenica, se non concordate un altro giorno." },
    half_day: Ask { label: "Mezza giornata di riposo in più", help: "Per chi vive in casa." },
    form: Ask {
        label: "Come è fatto l’orario ridotto",
        help: "Il contratto permette un orario dentro una di queste fasce, o pochi giorni interi.",
    },
    few_days: "In pochi giorni la settimana",
    within: |slot| format!("Tutto tra le {}", slot.replace('-', " e le ")),
    reason: Ask {
        label: "Perché il contratto ha una scadenza",
        help: "Serve se dura più di quanto la legge lascia libero. Per esempio: sostituzione di una persona in maternità.",
    },
    vacation: Ask {
        label: "Quando si fanno le ferie",
        help: "Per esempio: due settimane ad agosto, il resto da concordare.",
    },
    pay_by: Ask { label: "Come si paga", help: "Per esempio: bonifico." },
    pay_day: Ask { label: "Quando si paga", help: "Per esempio: entro il giorno 5 del mese dopo." },
    workplace: Ask { label: "Dove si lavora", help: "L’indirizzo della casa." },
    elsewhere: Ask { label: "Sono previsti soggiorni o viaggi con la famiglia?", help: "" },
    elsewhere_at: Ask { label: "Dove e quando", help: "Per esempio: al mare, due settimane a luglio." },
    clothes: Ask { label: "Serve un abito da lavoro? Lo dà la famiglia.", help: "" },
    cameras: Ask { label: "In casa ci sono telecamere o registratori?", help: "" },
    belongings: Ask { label: "Spazio per le cose personali", help: "Per esempio: un armadio nella camera." },
    clauses: Ask { label: "Altri accordi", help: "Uno per riga." },
    known: ["Non detto", "Sì", "No"],
    keep: "Salva",
    done: "Salvato: la lettera che scarichi da adesso lo dice.",
    wrong: |code| match code {
        "too_long" => "È troppo lungo per la lettera: scrivi al massimo 300 lettere.",
        "invalid_slot" => "Non capiamo l’orario. Scrivilo così: 8:00-13:00; se sono due, separali con una virgola.",
        "slots_do_not_add_up" => {
            "Gli orari di questo giorno non fanno le ore che dice il contratto. Correggi gli orari, o cambia la settimana."
        }
        "missing_field" => "Per questo contratto la lettera deve dirlo: scegli o scrivi una risposta.",
        "not_allowed" => "Per questo contratto non si può dire: togli la risposta.",
        _ => "Questa risposta non va d’accordo con il contratto: correggila o lasciala vuota.",
    },
};
