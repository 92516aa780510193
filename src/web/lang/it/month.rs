//! A month: what happened, and its account.

use chrono::{Datelike, NaiveDate};

use crate::life::Month;
use crate::life::month::Meals;
use crate::money::Money;
use crate::web::format::{date_it, euro_it, weekday_date_it};
use crate::web::forms::register::Group;
use crate::web::lang::words::month::{MonthRulesWords, MonthWords, SlipWords};
use crate::web::lang::words::people::{Ask, Passage};

/// Words of a month.
pub const MONTH: MonthWords = MonthWords {
    name,
    day: |day| {
        let text = weekday_date_it(day);
        text.rsplit_once('\u{a0}').map_or(text.clone(), |(start, _)| start.to_owned())
    },
    lead: "Segna solo quello che è andato in modo diverso dal contratto. Se non è successo nulla, il conto è già pronto.",
    happened: "Che cosa è successo",
    nothing: "Per ora nulla: il mese va come dice il contratto.",
    remove: "Togli",
    add: "Aggiungi qualcosa",
    add_help: "Apri la voce che serve, rispondi e premi «Aggiungi». Il conto si aggiorna subito.",
    group: |group| match group {
        Group::Absence => "Giorni di assenza: ferie, malattia, permessi",
        Group::Work => "Ore in più, festività lavorate, notti",
        Group::HoursOff => "Ore di permesso o non lavorate",
        Group::Rested => "Festa caduta nel giorno di riposo, recuperata",
        Group::Money => "Acconti, rimborsi, premi",
        Group::Away => "Trasferta o trasloco con la famiglia",
    },
    kind,
    labels: [
        "Che cosa",
        "Dal",
        "Al",
        "Giorno",
        "Ore",
        "Di cui di notte",
        "Euro",
        "Per che cosa",
        "Dalle",
        "Alle",
        "Giorni già passati, nei mesi prima",
        "In che modo",
        "Riposo spostato al",
        "Livello dell’assistenza chiesta",
        "Recuperata il",
    ],
    helps: [
        "Se è un giorno solo, lascia vuoto.",
        "Dalle 22 alle 6. Se non ce ne sono, lascia vuoto.",
        "Al posto delle ore, per esempio 20:30: le ore di notte si contano da sole.",
        "Solo se continua da un altro mese.",
        "Se la mezza giornata di riposo è stata fatta un altro giorno della settimana, per esempio 12/11/2026.",
        "Per esempio 12/11/2026.",
    ],
    flag,
    instead: |day| format!("al suo posto {day}"),
    of_before: |days| {
        if days == 1 { "1 giorno già passato".to_owned() } else { format!("{days} giorni già passati") }
    },
    rules: RULES,
    board_not_used: "In quei giorni non ha mangiato e dormito in casa",
    in_letter: "La lettera di assunzione prevede già le trasferte",
    agreed: "L’avete concordato: serve se chi lavora non vive con voi a tempo pieno",
    put: "Aggiungi",
    keep: "Salva il mese",
    keep_note: "Potrai correggerlo: il conto di prima resta scritto.",
    kept: "Mese salvato.",
    not_kept: "Questo conto non è ancora salvato.",
    on: |name, day, hours| {
        if hours.is_empty() { format!("{name}, {day}") } else { format!("{name}, {day}, {hours}") }
    },
    between: |name, from, to| format!("{name}, dal {from} al {to}"),
    of_night: |hours| format!(", di cui {hours} di notte"),
    money: |name, amount, what| {
        if what.is_empty() { format!("{name}, {amount}") } else { format!("{name}, {amount} ({what})") }
    },
    wrong,
    slip: SLIP,
    line: |code| line(code).map_or_else(|| code.replace('_', " "), str::to_owned),
    count,
    links: ["Il mese prima", "Il mese dopo", "Torna al rapporto"],
    months: "I mesi",
    states: ["salvato", "da fare"],
    this_month: Passage {
        title: "Questo mese",
        text: "Segna assenze e ore in più, poi salva: il conto resta scritto.",
    },
};

const RULES: MonthRulesWords = MonthRulesWords {
    title: "Pasti, giorno di riposo, tredicesima, limiti già usati",
    help: "Cambia solo quello che non va come al solito, poi premi «Rifai il conto».",
    ask_meals: Ask {
        label: "Pasti",
        help: "Nei giorni lunghi, se è concordata la presenza continua, spetta il pasto o il suo valore.",
    },
    meals: |meals| match meals {
        Meals::NotSaid => "Non lo so: dimmi quanto sarebbe",
        Meals::InKind => "Mangia in casa",
        Meals::Cash => "Si paga il valore del pasto",
        Meals::NotAgreed => "La presenza continua non è concordata",
    },
    ask_rest: Ask { label: "Giorno di riposo", help: "Un giorno diverso dalla domenica solo se l’avete concordato." },
    ask_thirteenth: Ask { label: "Tredicesima", help: "" },
    thirteenth: ["Quando spetta", "Non in questo mese"],
    twelfths: |months| {
        if months == 1 {
            "In questo mese, 1 dodicesimo".to_owned()
        } else {
            format!("In questo mese, {months} dodicesimi")
        }
    },
    ask_before: Ask { label: "Già usato prima di questo mese", help: "Vuoto: quello che dicono i mesi salvati qui." },
    before: [
        "Giorni di malattia già pagati",
        "Ore di permesso pagato",
        "Ore di formazione",
        "Giorni di congedo del padre",
        "Ore già fatte nella prima settimana, nel mese prima",
    ],
    again: "Rifai il conto",
};

const SLIP: SlipWords = SlipWords {
    title: "Il conto del mese",
    forecast: "Il conto del mese, se va come dice il contratto",
    to_pay: "Da pagare a chi lavora",
    of_gross: |gross, hours| format!("Lordo {gross}. Ore pagate: {hours}."),
    heads: ["Voce", "Dove sta scritto", "Importo"],
    captions: [
        "La paga lorda, voce per voce",
        "Che cosa si trattiene a chi lavora",
        "Valore di quello che si dà in casa: non è denaro, conta per TFR e contributi",
        "Dopo il netto",
    ],
    totals: ["Paga lorda", "Netto", "Da pagare"],
    provisional: "Per questo mese le nuove tabelle non sono ancora uscite: il conto usa le ultime conosciute ed è provvisorio.",
    rules: |day: NaiveDate| format!("Conto fatto con quello che si sapeva il {}.", date_it(day)),
    paper: "Scarica il prospetto paga (PDF)",
    earlier: "I conti di questo mese",
    earlier_line: |when, amount| format!("{when}: da pagare {amount}"),
    changed: |by| {
        format!(
            "Con quello che si sa oggi il conto cambia di {by}: le tabelle sono arrivate dopo. Salva di nuovo il mese per vedere la differenza riga per riga."
        )
    },
    unchanged: "Rifatto con quello che si sa oggi, il conto è uguale.",
};

fn name(month: Month) -> String {
    let text = date_it(month.first());
    let name = text.split('\u{a0}').nth(1).unwrap_or_default();
    format!("{} {}", crate::web::views::week_words::capital(name), month.first().year())
}

fn kind(code: &str) -> (&'static str, &'static str) {
    match code {
        "vacation" => ("Ferie", ""),
        "sickness" => ("Malattia", "con il certificato"),
        "accident" => ("Infortunio", "dal giorno dopo"),
        "bereavement" => ("Lutto", ""),
        "father" => ("Congedo del padre", ""),
        "marriage" => ("Matrimonio", ""),
        "maternity" => ("Maternità", "paga l’INPS"),
        "parental_leave" => ("Congedo parentale", ""),
        "suspended_by_employer" => ("Sospensione chiesta da te", ""),
        "suspended_by_worker" => ("Sospensione chiesta da chi lavora", ""),
        "unpaid_leave" => ("Permesso non pagato", "d’accordo tra voi"),
        "unjustified_absence" => ("Assenza senza motivo", ""),
        "other_paid_leave" => ("Altro permesso pagato", ""),
        "other_unpaid_leave" => ("Altro permesso non pagato", ""),
        "extra" => ("Ore in più", "oltre quelle del contratto, anche di domenica o di festa"),
        "worked" => ("Ore di tutto il giorno", "al posto di quelle del contratto"),
        "night" => ("Ore del contratto fatte di notte", ""),
        "leave_hours" => ("Permesso pagato", "visite, documenti"),
        "unpaid_hours" => ("Ore non lavorate e non pagate", ""),
        "training" => ("Formazione", ""),
        "recognised_training" => ("Formazione riconosciuta", "dall’ente bilaterale"),
        "exam" => ("Visita medica periodica", ""),
        "advance" => ("Acconto già dato", ""),
        "refund" => ("Rimborso di spese", ""),
        "bonus" => ("Premio", ""),
        "travel" => ("Trasferta", "in viaggio o in vacanza con la famiglia"),
        "transfer" => ("Trasferimento", "in un altro comune"),
        "holiday_rested" => ("Festività recuperata", ""),
        _ => ("Altro", ""),
    }
}

fn flag(code: &str) -> (&'static str, &'static str) {
    match code {
        "half_rest" => ("nella mezza giornata di riposo", ""),
        "emergency" => ("emergenza", "imprevista e rara: si paga come un’ora normale"),
        "recovery" => ("recupero di ore perse", "d’accordo tra voi"),
        "outside_slot" => ("fuori dalla fascia concordata", ""),
        "board_not_used" => ("vitto e alloggio non goduti", ""),
        "in_letter" => ("già nella lettera", ""),
        "agreed" => ("d’accordo tra voi", ""),
        _ => ("", ""),
    }
}

fn wrong(code: &str) -> &'static str {
    match code {
        "outside_month" => "Questo giorno non è in questo mese.",
        "outside_employment" => "In questo giorno il rapporto non c’era: controlla inizio e fine del contratto.",
        "ends_before_start" => "L’ultimo giorno viene prima del primo: scambiali.",
        "repeated_day" => "Per questo giorno hai già scritto le ore di tutto il giorno: togli una delle due voci.",
        "overlapping_work" => "Queste ore si sovrappongono ad altre dello stesso giorno.",
        "overlapping_absences" => "Due assenze non possono avere giorni in comune: accorciane una.",
        "work_during_absence" => "Nello stesso giorno c’è un’assenza: togli l’assenza o le ore.",
        "hours_over_contract" => "Sono più ore di quelle che il contratto prevede in quel giorno.",
        "day_over_24_hours" | "over_24_hours" => "In un giorno ci sono 24 ore: scrivi un numero più piccolo.",
        "over_limit" => {
            "Passa il limite che il contratto dà per questo permesso. Scrivi quello che resta come non pagato."
        }
        "recovery_over_limit" => "Sono più ore di quelle che si possono recuperare.",
        "no_holiday" => "Quel giorno non è una festività caduta nel giorno di riposo.",
        "not_in_contract" => "Il contratto non prevede questo in quel giorno.",
        "too_early" => "È troppo presto: il contratto lo prevede più avanti.",
        "not_allowed" => "Per questo tipo di lavoro non si usa.",
        "missing_field" => "Manca una risposta.",
        "not_same_week" => {
            "Il riposo si sposta a un altro giorno della stessa settimana, e solo se le ore sono nella mezza giornata di riposo."
        }
        "not_agreed" => {
            "Chi non vive con voi a tempo pieno non è tenuto a seguirvi: metti il segno se l’avete concordato."
        }
        "no_livello" => "Scegli il livello dell’assistenza che hai chiesto di notte: si paga a ore, a quel livello.",
        "week_unknown" => {
            "Prima scrivi nel contratto le ore di ogni giorno: così sappiamo che nel giorno di riposo non si lavora."
        }
        "same_day" => "È il giorno della festa: scrivi l’altro giorno, quello del riposo.",
        "no_rules" => "Per questo mese non conosciamo le tabelle.",
        "below_minimum" => {
            "La paga del contratto è sotto il minimo di questo mese: cambia la paga, da quel giorno in poi."
        }
        "hours_over_maximum" => "Le ore del contratto sono più di quelle permesse: cambia il contratto.",
        "livello_not_in_table" => "Per questo livello la tabella non ha una paga: cambia il contratto.",
        _ => "Non va d’accordo con il resto del mese: controlla giorni e ore.",
    }
}

/// Name of a line of a sheet.
pub fn line(code: &str) -> Option<&'static str> {
    Some(match code {
        "minimo" => "Paga minima",
        "indennita_funzione" => "Indennità di funzione",
        "scatti" => "Scatti di anzianità",
        "superminimo" => "Superminimo: la paga oltre il minimo",
        "indennita_h" => "Indennità per bambini sotto i 6 anni",
        "indennita_i" => "Indennità per più persone non autosufficienti",
        "indennita_l" => "Indennità per la certificazione UNI 11766",
        "holiday_work" => "Lavoro di festa",
        "rest_overtime" => "Straordinario nel giorno di riposo",
        "weekly_rest_work" => "Lavoro nel giorno di riposo",
        "half_rest_work" => "Lavoro nella mezza giornata di riposo",
        "overtime" => "Straordinario",
        "first_overtime" => "Prime ore oltre l’orario",
        "night_overtime" => "Straordinario di notte",
        "extra_hours" => "Ore in più, a paga normale",
        "weekly_rest_supplement" => "Maggiorazione per il giorno di riposo",
        "night_supplement" => "Maggiorazione per la notte",
        "service" => "Assistenza chiesta durante la presenza di notte",
        "service_on_holiday" => "Assistenza di festa durante la presenza di notte",
        "service_on_weekly_rest" => "Assistenza nel riposo durante la presenza di notte",
        "service_night_supplement" => "Maggiorazione di notte dell’assistenza",
        "holiday" => "Festività",
        "holiday_on_weekly_rest" => "Festività caduta nel giorno di riposo",
        "vacation" => "Ferie",
        "sickness" => "Malattia",
        "sickness_first_days" => "Malattia, primi giorni",
        "accident" => "Infortunio",
        "bereavement" => "Permesso per lutto",
        "father" => "Congedo del padre",
        "marriage" => "Congedo per matrimonio",
        "suspended_by_employer" => "Sospensione chiesta da chi assume",
        "other_paid_leave" => "Altro permesso pagato",
        "taken_sickness" => "Malattia: giorni tolti dal mese",
        "taken_accident" => "Infortunio: giorni tolti dal mese",
        "taken_maternity" => "Maternità: giorni tolti dal mese",
        "taken_parental_leave" => "Congedo parentale: giorni tolti dal mese",
        "taken_suspension" => "Sospensione: giorni tolti dal mese",
        "taken_unjustified_absence" => "Assenza: giorni tolti dal mese",
        "taken_unpaid_leave" => "Permesso non pagato: giorni tolti dal mese",
        "taken_unpaid_hours" => "Ore non lavorate tolte dal mese",
        "leave_hours" => "Ore di permesso pagato",
        "training" | "recognised_training" => "Ore di formazione",
        "exam" => "Visita medica periodica",
        "unpaid_hours" => "Ore non pagate",
        "board_cash" => "Vitto e alloggio in denaro",
        "board_substitute" => "Vitto e alloggio non goduti, in denaro",
        "board_in_kind" => "Vitto e alloggio in casa",
        "travel" => "Trasferta",
        "transfer" => "Trasferimento",
        "tredicesima" => "Tredicesima",
        "bonus" => "Premio",
        "advance" | "advances" => "Acconto già dato",
        "refund" | "refunds" => "Rimborso di spese",
        "inps_worker" => "INPS, parte di chi lavora",
        "pay" => "Paga fino all’ultimo giorno",
        "notice" => "Preavviso non dato, pagato",
        "notice_withheld" => "Preavviso non dato, trattenuto",
        "tredicesima_back" => "Tredicesima pagata in più",
        "vacation_back" => "Ferie prese in più",
        "tfr" => "TFR (liquidazione)",
        "inps" => "INPS",
        "inps_rounding" => "INPS, arrotondamento a ore intere",
        "cassacolf" => "Cassa Colf (codice F2)",
        "inps_employer" => "INPS, parte tua",
        "cassacolf_worker" => "Cassa Colf, parte di chi lavora",
        "cassacolf_employer" => "Cassa Colf, parte tua",
        _ => return None,
    })
}

fn count(quantity: &str, unit: &str, rate: Option<Money>) -> String {
    let unit = match (unit, quantity) {
        ("hours", "1") => "ora",
        ("hours", _) => "ore",
        ("days", "1") => "giorno",
        ("days", _) => "giorni",
        ("calendar_days", _) => "giorni di calendario",
        ("working_days", "1") => "giorno lavorativo",
        ("working_days", _) => "giorni lavorativi",
        ("months", _) => "dodicesimi",
        _ => unit,
    };
    let times = rate.map(|rate| format!(" × {}", euro_it(rate))).unwrap_or_default();
    format!("{quantity}\u{a0}{unit}{times}")
}
