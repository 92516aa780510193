//! "È giusta la mia paga?".

use crate::web::format::of_date_it;
use crate::web::lang::words::pay_check::{PayCheckWords, PayResultWords};
use crate::web::lang::words::people::{Ask, Passage};

/// Words of "is my pay right?".
pub const PAY_CHECK: PayCheckWords = PayCheckWords {
    tag: "it",
    title: "È giusta la mia paga?",
    lead: "Scrivi le tue ore e quanto hai ricevuto. Ti diciamo quanto ti spetta almeno, riga per riga, con l’articolo del contratto che lo dice.",
    description: "Controlla la paga di colf, badante o baby-sitter con il contratto nazionale, senza registrarti.",
    private: Passage {
        title: "Non salviamo niente",
        text: "Non serve registrarsi. Non chiediamo il tuo nome né quello della famiglia. Quando chiudi la pagina non resta nulla.",
    },
    other: ("English", "en"),
    month: Ask { label: "Quale mese vuoi controllare?", help: "" },
    duties: Ask {
        label: "Che lavoro fai?",
        help: "Scegli quello che fai di più. Dal lavoro viene il livello, e dal livello la paga minima.",
    },
    duty: [
        ("B", "Faccio più lavori di casa", "pulire, stirare, cucinare (livello B)"),
        ("CS", "Assisto una persona non autosufficiente", "senza un diploma specifico (livello CS)"),
        ("DS", "Assisto una persona non autosufficiente, con diploma", "per esempio ASA o OSS (livello DS)"),
        ("BS", "Seguo bambini, o una persona autosufficiente", "livello BS"),
        ("A", "Faccio solo lavori semplici", "per esempio solo pulizie, sotto la guida di altri (livello A)"),
        ("AS", "Faccio solo compagnia", "a una persona autosufficiente (livello AS)"),
        ("C", "Cucino, in autonomia", "cuoco o cuoca (livello C)"),
        ("D", "Guido la casa e decido", "governante, maggiordomo (livello D)"),
    ],
    how: Ask { label: "Come lavori?", help: "" },
    how_answers: [
        ("non_convivente", "A ore", "e dormo a casa mia"),
        ("convivente", "Vivo in casa della famiglia", "a tempo pieno"),
        ("convivente_ridotto", "Vivo in casa, con orario ridotto", "fino a mezza giornata"),
        ("assistenza_notturna", "Assisto di notte", "quando serve"),
        ("presenza_notturna", "Sono presente di notte", "e posso dormire"),
        ("copertura_riposi", "Sostituisco la badante quando riposa", ""),
    ],
    days: Ask {
        label: "Quante ore lavori ogni giorno?",
        help: "Quelle dell’accordo. Lascia vuoti i giorni liberi. Se lavori di notte puoi lasciare tutto vuoto.",
    },
    day_names: ["Lunedì", "Martedì", "Mercoledì", "Giovedì", "Venerdì", "Sabato", "Domenica"],
    since: Ask {
        label: "Da quando lavori in questa casa?",
        help: "Per esempio 2/10/2024. Serve per gli scatti di anzianità e la tredicesima. Se non lo sai, lascia vuoto.",
    },
    agreed: Ask {
        label: "Paga concordata, se c’è",
        help: "Lorda: all’ora se lavori a ore, al mese negli altri casi. Se la lasci vuota contiamo il minimo del contratto.",
    },
    received: Ask {
        label: "Quanto hai ricevuto per questo mese?",
        help: "Se la lasci vuota ti diciamo solo quanto ti spetta.",
    },
    kind: Ask { label: "Che cifra è?", help: "" },
    kinds: [
        ("netto", "Quello che ho avuto in mano", "contanti o bonifico"),
        ("lordo", "La paga lorda della busta", "prima delle trattenute"),
    ],
    also: Ask { label: "C’è altro che conta?", help: "Segna solo quello che è vero." },
    also_answers: [
        ("bambino", "Seguo un bambino sotto i 6 anni"),
        ("piu", "Assisto più di una persona non autosufficiente"),
        ("certificata", "Ho la certificazione UNI 11766"),
    ],
    check: "Controlla la paga",
    result: PayResultWords {
        enough: "La paga è almeno quella del contratto",
        less: |by| format!("Mancano {by}"),
        due: "Quanto ti spetta almeno",
        labels: ["Ti spetta almeno", "Hai ricevuto", "Differenza"],
        of: ["in mano", "lordi"],
        under: |floor| {
            format!(
                "La paga concordata è sotto il minimo del contratto, che è {floor}: abbiamo contato il minimo, perché meno non si può."
            )
        },
        minimum: "Il minimo della tabella",
        rules: |day| format!("Conto fatto con le regole {}.", of_date_it(day)),
        next: "Che cosa puoi fare",
        next_less: &[
            Passage {
                title: "Controlla le risposte",
                text: "Ore, giorni di assenza e acconti cambiano il conto. Se qualcosa non torna, correggi e ricontrolla.",
            },
            Passage {
                title: "Chiedi la busta paga",
                text: "Il contratto dice che te la devono dare ogni volta che ti pagano (art. 34). Confrontala con questo conto.",
            },
            Passage {
                title: "Parlane con la famiglia",
                text: "Stampa questa pagina: ogni cifra ha accanto l’articolo. Spesso è uno sbaglio, e si rimedia.",
            },
            Passage {
                title: "Fatti aiutare",
                text: "Un patronato o un sindacato ti aiuta, di solito gratis. Lo sportello ti dice dove trovarli. Nessuno può mandarti via perché chiedi la paga giusta.",
            },
        ],
        next_enough: &[
            Passage {
                title: "Tieni la busta paga",
                text: "Il contratto dice che te la devono dare ogni volta che ti pagano (art. 34). Conservala.",
            },
            Passage {
                title: "Controlla i contributi",
                text: "Sul sito INPS, con SPID o CIE, vedi se la famiglia li paga.",
            },
        ],
        not_known: Passage {
            title: "Che cosa questo conto non sa",
            text: "Accordi scritti migliori del contratto valgono di più. Le tasse non ci sono: la famiglia non le trattiene, le paghi tu con la dichiarazione.",
        },
    },
    link: Passage {
        title: "È giusta la mia paga?",
        text: "Controllala con il contratto, senza registrarti e senza lasciare dati.",
    },
};
