//! What has accrued in an employment, and months that come out otherwise.

use crate::web::format::{date_it, until_date_it};
use crate::web::lang::words::accrued::{AccruedWords, CorrectionWords};

/// What has accrued.
pub const ACCRUED: AccruedWords = AccruedWords {
    title: "Quanto si è accumulato",
    until: |day| format!("Dall’inizio {}.", until_date_it(day)),
    tfr: "TFR (liquidazione)",
    estimated: "Per l’ultimo periodo il coefficiente che rivaluta il TFR non è ancora uscito: la cifra vera sarà un po’ più alta.",
    years: ["Quota, rivalutazione e fondo alla fine di ogni anno", "Anno", "Quota", "Rivalutazione", "Fondo"],
    year_estimated: "rivalutazione non ancora uscita",
    tredicesima: "Tredicesima di quest’anno",
    twelfths: |months| if months == 1 { "un dodicesimo".to_owned() } else { format!("{months} dodicesimi") },
    vacation: "Ferie",
    days: |accrued, taken, left| format!("{accrued} giorni maturati, {taken} presi: ne restano {left}."),
    vacation_note: "Giorni lavorativi, dal lunedì al sabato. Contano come presi quelli dei mesi salvati.",
    scatto: "Prossimo scatto di anzianità",
    scatto_on: |number, day| format!("Il numero {number}, dal {}", date_it(day)),
    scatti_over: "Li ha già avuti tutti.",
    unknown: "Per gli anni più lontani non conosciamo le tabelle, e il TFR non si può rifare dall’inizio. Lo sportello ti aiuta con il fondo che risulta dalle buste paga.",
};

/// Months that come out otherwise.
pub const CORRECTIONS: CorrectionWords = CorrectionWords {
    title: "Mesi da correggere",
    why: [
        "Dopo il tuo conto sono uscite tabelle nuove, che valgono anche per questo mese.",
        "Hai rifatto il conto di questo mese: ecco che cosa cambia rispetto a quello di prima.",
    ],
    due: |amount, owed| {
        if owed {
            format!("Ancora da dare a chi lavora: {amount}.")
        } else {
            format!("Dato in più a chi lavora: {amount}.")
        }
    },
    same_pay: "La somma da pagare non cambia.",
    heads: ["Riga per riga", "Riga", "Dove sta scritto", "Prima", "Adesso", "Differenza"],
    link: |month| format!("Apri {} e salvalo di nuovo", month.to_lowercase()),
    what_to_do: "Salvando di nuovo il mese, il conto di prima resta accanto a quello nuovo.",
    quarter: [
        "Dopo il giorno in cui si pagava, questo trimestre è cambiato",
        "Se avevi già pagato, la differenza si versa o si chiede indietro con una comunicazione all’INPS: lo sportello ti aiuta.",
    ],
    sum: |name| match name {
        "inps" => "Contributi INPS",
        "inps_worker" => "di cui a carico di chi lavora",
        "cassacolf" => "Cassa Colf",
        "cassacolf_worker" => "di cui a carico di chi lavora, Cassa Colf",
        "employer" => "A carico della famiglia",
        "withheld" => "Trattenuto nelle buste paga",
        "to_pay" => "Da pagare in tutto",
        _ => "Altro",
    },
};
