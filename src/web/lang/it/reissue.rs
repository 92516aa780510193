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
};
