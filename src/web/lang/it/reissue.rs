//! A private link given again by the desk.

use crate::web::lang::words::reissue::ReissueWords;

/// Words of a lost link.
pub const REISSUE: ReissueWords = ReissueWords {
    open: "Ha perso il collegamento privato?",
    help: "Dai un collegamento nuovo solo dopo aver capito chi hai davanti o al telefono. Quello di prima smette di funzionare. Resta scritto chi l’ha fatto.",
    button: "Crea un nuovo collegamento",
    title: "Nuovo collegamento privato",
    lead: "Si vede solo adesso: noi non lo conserviamo. Copialo e dallo alla persona, di mano o a un recapito che avete già. Quello di prima non vale più.",
    label: "Indirizzo",
    back: |code| format!("Torna a {code}"),
    households: "Una famiglia ha perso il collegamento del suo rapporto di lavoro",
    households_lead: "Per le famiglie che hanno scritto il rapporto a mano, senza passare da una richiesta.",
    code: ["Codice della famiglia", "Sta in fondo alla pagina del rapporto, per esempio F-0007."],
    find: "Cerca",
    none: |code| {
        format!("Nessuna famiglia ha il codice {code}. Controllalo: una F, un trattino, almeno quattro cifre.")
    },
    found: [
        "Che cosa risulta",
        "Qui non ci sono nomi. Prima di dare un collegamento nuovo, chiedi a chi hai davanti quando è cominciato il rapporto e con quale orario.",
    ],
};
