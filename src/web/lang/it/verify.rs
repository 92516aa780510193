//! A paper checked by whoever holds it.

use crate::web::lang::words::people::{Ask, Passage};
use crate::web::lang::words::verify::VerifyWords;

/// Words of the page that checks a paper.
pub const VERIFY: VerifyWords = VerifyWords {
    title: "Verifica una carta",
    lead: "Hai un prospetto paga, una lettera o un conteggio fatto con Curami? Caricalo: rifacciamo il conto e ti diciamo se ogni cifra è quella che danno le regole.",
    description: "Controlla se un prospetto paga, una lettera di assunzione o un conteggio fatto con Curami è stato cambiato.",
    link: "Verifica una carta fatta con Curami",
    link_note: "Prospetto paga, lettera, conteggio finale: controlla che nessuna cifra sia stata cambiata.",
    file: Ask {
        label: "La carta, in PDF",
        help: "Quella scaricata da Curami: ha un codice in fondo a ogni pagina. Una foto o una scansione non bastano.",
    },
    check: "Verifica",
    not_kept: "Il file non viene conservato né mostrato a nessuno: si legge, si rifà il conto, si dimentica.",
    no_file: "Scegli il file PDF della carta, poi premi Verifica.",
    same: Passage {
        title: "Ogni cifra è giusta",
        text: "Abbiamo rifatto il conto con le stesse regole: tutte le cifre e tutte le parole della carta sono quelle, e nelle pagine non è disegnato altro.",
    },
    changed: Passage {
        title: "Questa carta è stata cambiata",
        text: "Qualcosa non è quello che danno le regole con cui la carta dice di essere fatta. Ecco dove.",
    },
    redrawn: Passage {
        title: "Le pagine sono disegnate in un altro modo",
        text: "I conti dentro il file tornano, ma le pagine non sono come le facciamo noi adesso: può averle fatte un’altra versione di Curami o un altro programma, oppure qualcuno ha coperto o cambiato qualcosa. Non fidarti di quello che mostrano: chiedi a chi te l’ha data di scaricarla di nuovo.",
    },
    code_only: Passage {
        title: "Il codice non è di questa carta",
        text: "Le cifre sono quelle che danno le regole, ma il codice in fondo è di un’altra carta: chiedi a chi te l’ha data di scaricarla di nuovo.",
    },
    other_rules: Passage {
        title: "È fatta con regole che qui sono cambiate",
        text: "Dopo questa carta le tabelle sono state aggiornate o corrette: non possiamo rifare il conto com’era. Possiamo dirti che cosa dicono le regole di adesso.",
    },
    today: [
        "Con le regole di adesso le cifre sarebbero le stesse.",
        "Con le regole di adesso cambierebbero queste cose.",
    ],
    not_pdf: Passage {
        title: "Questo file non è un PDF che riusciamo a leggere",
        text: "Scegli il file PDF così com’è stato scaricato, senza aprirlo e salvarlo con un altro programma.",
    },
    not_ours: Passage {
        title: "Non è una carta di Curami",
        text: "Dentro il file non ci sono i dati da cui rifare il conto. Può essere una carta di altri, o una nostra stampata e scansionata: serve il file originale.",
    },
    not_worked: Passage {
        title: "Il conto di questa carta non si può rifare",
        text: "I dati dentro il file non fanno un conto che si possa rifare: potrebbe essere stato modificato. Chiedi il file originale, oppure portala allo sportello.",
    },
    kind: |kind| match kind {
        "letter" => "Lettera di assunzione",
        "inps_notice" => "Dati per la comunicazione a INPS",
        "paper_payslip" => "Prospetto paga",
        "paper_quarter" => "Contributi del trimestre",
        "yearly_statement" => "Attestazione delle somme pagate",
        "tax_year" => "Foglio per la dichiarazione dei redditi",
        "paper_settlement" => "Conteggio di fine rapporto",
        _ => "Conto",
    },
    labels: ["Carta", "Codice", "Regole con cui è fatta", "Regole di adesso"],
    heads: ["Che cosa non torna", "Dove", "C’è scritto", "Le regole danno"],
    word: |page, word| format!("Pagina {page}, parola {word}"),
    part: |page, part| {
        let what = match part.split_once(' ').unwrap_or((part, "")) {
            ("drawing", _) => "quello che c’è disegnato".to_owned(),
            ("annotation", number) => format!("nota o timbro {number}"),
            ("Font", name) => format!("forma dei caratteri ({name})"),
            ("XObject", name) => format!("immagine ({name})"),
            ("MediaBox" | "CropBox" | "Rotate" | "UserUnit", _) => format!("misura o verso ({part})"),
            _ => format!("aspetto ({part})"),
        };
        format!("Pagina {page}, {what}")
    },
    whole: |part| match part {
        "pages" => "Numero delle pagine".to_owned(),
        _ => format!("Tutto il file, moduli, livelli o azioni ({part})"),
    },
    drawn: ["qualcosa in più", "disegnato in un altro modo", "come lo facciamo noi"],
    figure: |path| format!("Nei dati della carta: {path}"),
    nothing: "niente",
    more: |many| format!("E altre {many} differenze."),
    about: (
        "Come funziona",
        [
            "Ogni carta di Curami porta con sé, dentro il PDF, i dati da cui è fatta, le regole usate e un codice. Chiunque può rifare il conto e vedere se torna, anche anni dopo.",
            "La verifica dice che cifre e parole non sono state cambiate, e che sulle pagine non è stato disegnato altro. Non dice se chi l’ha compilata ha scritto il vero: le ore lavorate le sapete voi.",
            "Se le cifre tornano ma non sono quelle del tuo lavoro, parlane con chi ti assume o vieni allo sportello.",
        ],
    ),
};
