//! The first page.

use crate::web::lang::words::{Entry, HomeWords};

/// The first page.
pub const HOME: HomeWords = HomeWords {
    description: "Baby-sitter, colf e badanti: il servizio gratuito del Comune di Milano per trovare aiuto in casa, \
        trovare lavoro e sapere quanto costa.",
    title: "Un aiuto in casa, scelto con cura",
    lead: "Ti aiutiamo a trovare una baby-sitter, una colf o una badante con le capacità giuste, negli orari giusti, \
        vicino a te. Con un contratto in regola e il costo chiaro fino al centesimo.",
    door_family_for: "Per le famiglie",
    door_family: "Racconta che cosa serve, in quali orari e dove. Una persona dello sportello ti propone fino a tre \
        candidature e ti dice perché.",
    door_family_note: "Puoi fermarti e riprendere.",
    door_worker_for: "Per chi vuole lavorare",
    door_worker: "Scrivi che cosa sai fare, quando puoi lavorare e in quali quartieri. Segui la tua candidatura: a chi ti \
        abbiamo proposto e com’è andata.",
    door_worker_note: "Gratis, sempre. Anche dal telefono.",
    door_cost_for: "Per tutti",
    door_cost: "Quanto costa al mese e all’anno, chi riceve che cosa, e l’articolo del contratto nazionale accanto a \
        ogni numero.",
    door_cost_note: "Subito, senza registrarti.",
    steps_title: "Come funziona, per una famiglia",
    steps: [
        Entry {
            title: "Ci dici che cosa serve",
            text: "Chi va seguito, quali compiti, gli orari precisi, il quartiere. Vedi subito il costo.",
        },
        Entry {
            title: "Cerchiamo noi",
            text: "Lo sportello confronta la tua richiesta con tutte le persone iscritte. Sempre una persona decide chi \
                proporti, mai solo il computer.",
        },
        Entry {
            title: "Incontri e scegli",
            text: "Ricevi una risposta entro la data promessa, con i motivi e con ciò che manca. I contatti si aprono \
                solo quando dite di sì tutti e due.",
        },
        Entry {
            title: "Parti in regola",
            text: "Sai già che contratto firmi e quanto versi, riga per riga. Il datore di lavoro sei tu.",
        },
    ],
    example_title: "Quanto costa davvero",
    example: "Un esempio: una badante che vive in casa e segue una persona non autosufficiente, 54 ore la settimana, con la \
        paga minima del contratto.",
    example_button: "Fai il tuo conto",
    example_rules: |day| {
        format!(
            "Regole in vigore il {day}. Contratto nazionale del lavoro domestico, livello CS. Il vitto e l’alloggio si \
            danno in casa e non sono compresi nella cifra."
        )
    },
    example_link: "Vedi questo conto riga per riga",
    checked_title: "Che cosa controlliamo",
    checked: [
        Entry { title: "L’identità", text: "Una persona dello sportello vede il documento originale." },
        Entry { title: "Il diritto di lavorare in Italia", text: "Chiediamo il titolo e ne seguiamo la scadenza." },
        Entry { title: "L’esperienza", text: "Guardiamo i contratti registrati all’INPS e contiamo i mesi." },
        Entry { title: "I corsi e i diplomi", text: "Vediamo l’attestato: chi l’ha dato, quando, quante ore." },
        Entry {
            title: "La disponibilità",
            text: "Accanto a ogni persona scriviamo il giorno in cui l’ha confermata allo sportello.",
        },
    ],
    unknown_title: "Che cosa non possiamo sapere",
    unknown: [
        Entry { title: "Se andrete d’accordo", text: "Per questo c’è il colloquio, e poi il periodo di prova." },
        Entry {
            title: "I precedenti penali",
            text: "Non vediamo il certificato del casellario. Puoi parlarne al colloquio con lo sportello.",
        },
        Entry {
            title: "Le referenze a voce",
            text: "Ti diciamo se qualcuno le ha sentite e quando. Altrimenti scriviamo «non ancora sentite».",
        },
    ],
    free_title: "È gratis.",
    free_title_for: "Per chi cerca e per chi lavora.",
    free: "Non si paga per iscriversi, per ricevere proposte, per essere assunti. Se qualcuno ti chiede soldi a nome di \
        Curami, non pagare e dillo allo sportello.",
    person_title: "Preferisci parlare con una persona?",
    person: "Allo sportello puoi fare tutto quello che c’è qui, con qualcuno accanto. Anche senza SPID, anche se l’italiano \
        non è la tua lingua.",
    person_link: "Come parlare con noi",
    choose_link: "Come scegliamo chi proporre",
};
