//! "What if" and near misses.

use super::people::PEOPLE;
use crate::matching::{Nearest, Refusal};
use crate::web::format::{euro_it, hours_it};
use crate::web::lang::words::trial::TrialWords;
use crate::web::views::week_words;

/// Words of "what if".
pub const TRIAL: TrialWords = TrialWords {
    title: "E se la richiesta cambiasse?",
    lead: "Prova con orari, inizio, paga o compiti diversi: vedi subito chi si aggiunge, chi si perde e quanto costa. Non si salva niente e la famiglia non vede niente.",
    open: "Prova a cambiare la richiesta",
    slots: "Orari",
    from: |day| format!("{day}, dalle"),
    until: |day| format!("{day}, alle"),
    to: "alle",
    out: "Senza",
    out_of: |day| format!(" questo orario di {}", day.to_lowercase()),
    nights: "Notti che iniziano",
    hours: "Ore la settimana",
    days: "Giorni la settimana, al massimo",
    start: "Primo giorno",
    pay: |per| format!("Paga offerta, {per}"),
    pay_help: "Vuoto: il minimo del contratto.",
    travel: "Minuti di viaggio in più",
    travel_help: "Oltre quelli che ciascuna accetta: poi vanno chiesti a lei.",
    needs: "Compiti che da indispensabili diventano graditi",
    language: |name| {
        let name = week_words::capital(name);
        format!("{name}, basta")
    },
    button: "Vedi che cosa cambia",
    reset: "Torna alla richiesta com’è",
    outcome: "Che cosa cambia",
    counts: |then, now| match (then, now) {
        (1, _) => format!("Una persona adatta; adesso {now}."),
        (0, _) => format!("Nessuna persona adatta; adesso {now}."),
        _ => format!("{then} persone adatte; adesso {now}."),
    },
    same: |now| match now {
        0 => "Com’è adesso, nessuna persona è adatta. Cambia qualcosa per vedere chi si aggiunge.".to_owned(),
        1 => "Com’è adesso, una persona è adatta. Cambia qualcosa per vedere chi si aggiunge.".to_owned(),
        _ => format!("Com’è adesso, {now} persone sono adatte. Cambia qualcosa per vedere chi si aggiunge."),
    },
    refused: |why| format!("Non si può: {why}"),
    refusal,
    hours_now: |then, now| format!("{} la settimana; adesso {}.", hours_it(then), hours_it(now)),
    month: |then, now, difference| {
        format!("Con la paga offerta la famiglia spende {then} al mese; adesso {now} ({difference}).")
    },
    month_same: |month| format!("Con la paga offerta la famiglia spende sempre {month} al mese."),
    added: |count| match count {
        0 => "Non si aggiunge nessuno".to_owned(),
        1 => "Si aggiunge una persona".to_owned(),
        _ => format!("Si aggiungono {count} persone"),
    },
    lost: |count| match count {
        0 => "Non si perde nessuno".to_owned(),
        1 => "Si perde una persona".to_owned(),
        _ => format!("Si perdono {count} persone"),
    },
    place: |place, points| format!("posto {place}, {points} punti"),
    costs: |month| format!("{month} al mese"),
    more: |count| if count == 1 { "e un’altra".to_owned() } else { format!("e altre {count}") },
    ask_them: "Il viaggio più lungo va chiesto a chi lavora, prima di proporla.",
    kept: "È una prova: per cambiare davvero la richiesta, parlane con la famiglia.",
    bad_day: "Scrivi un giorno che esiste.",
    bad_pay: "Scrivi l’importo in euro, per esempio 9,50.",
    bad_travel: |most| format!("Scrivi i minuti, da 0 a {most}."),
    bad_hours: "Scrivi le ore in numeri, al quarto d’ora: per esempio 30 oppure 7,5.",
    bad_time: "Scrivi un orario al quarto d’ora, per esempio 8:15.",
    backwards: "La fine viene prima dell’inizio.",
    no_slot: "Lascia almeno un orario.",
    no_night: "Lascia almeno una notte.",
};

pub(super) fn refusal(refusal: &Refusal) -> String {
    match refusal {
        Refusal::HoursOverMaximum { hours, most, cite } => {
            format!("{} la settimana sono troppe, al massimo {} ({cite}).", hours_it(*hours), hours_it(*most))
        }
        Refusal::TooManyNights { nights, most, cite } => {
            format!("{nights} notti la settimana sono troppe, al massimo {most} ({cite}).")
        }
        Refusal::LongDay { day, hours, most, cite } => format!(
            "{} di {} sono troppe, al massimo {} in un giorno ({cite}).",
            hours_it(*hours),
            (PEOPLE.week.day)(*day).to_lowercase(),
            hours_it(*most)
        ),
        Refusal::NoRestDay { most, cite } => {
            format!("ci vuole un giorno di riposo, si lavora al massimo {most} giorni ({cite}).")
        }
        Refusal::BelowMinimum { offered, minimum, cite } => {
            format!("{} è sotto il minimo di {} ({cite}).", euro_it(*offered), euro_it(*minimum))
        }
        Refusal::LivelloNotInTable { cite, .. } => {
            format!("la tabella di questo contratto non ha una paga per questo livello ({cite}).")
        }
        Refusal::ImpossiblePattern(Nearest::Hours(hours)) => format!(
            "nemmeno una persona sempre libera potrebbe fare queste ore; il totale possibile più vicino è {}.",
            hours_it(*hours)
        ),
        Refusal::ImpossiblePattern(Nearest::Session(longest)) => {
            let (hours, minutes) = longest.clock();
            format!("nessun turno ci sta: il più lungo possibile è di {hours} ore e {minutes} minuti.")
        }
    }
}
