//! Near misses.

use super::people::PEOPLE;
use crate::matching::advice::Change;
use crate::matching::{Pattern, Request};
use crate::vocabulary::{Cefr, Language};
use crate::web::format::{date_it, euro_it};
use crate::web::lang::words::near::NearWords;
use crate::web::views::week_words::time;

/// Words of near misses.
pub const NEAR: NearWords = NearWords {
    title: "Per averne di più",
    lead: "Un solo cambiamento per volta, il più piccolo che aggiunge qualcuno.",
    none: "Nessun piccolo cambiamento aggiunge qualcuno.",
    adds: |count| if count == 1 { "persona in più" } else { "persone in più" },
    change,
    asked_of_them: |change| matches!(change, Change::Travel { .. }).then_some("da chiedere a loro"),
    hours: |hours| format!("{hours} in tutto"),
    dearer: |more| format!("la famiglia spende {more} in più al mese"),
    cheaper: |less| format!("la famiglia spende {less} in meno al mese"),
    lost: |count| match count {
        0 => "nessuno si perde".to_owned(),
        1 => "una persona si perde".to_owned(),
        _ => format!("{count} persone si perdono"),
    },
    who: "Chi:",
    try_it: "Prova",
    nearly: |count, shown| match count {
        0 => "A nessuno mancano solo una o due condizioni".to_owned(),
        1 => "Una persona a cui mancano solo una o due condizioni".to_owned(),
        _ if count > shown => format!("{count} persone a cui mancano solo una o due condizioni: le prime {shown}"),
        _ => format!("{count} persone a cui mancano solo una o due condizioni"),
    },
};

fn day(day: crate::matching::Day) -> String {
    (PEOPLE.week.day)(day).to_lowercase()
}

fn language(language: Language, level: Cefr) -> String {
    format!("{} {}", language.entry().name_it.to_lowercase(), level.code().to_uppercase())
}

fn change(change: &Change, asked: &Request) -> (String, String) {
    let now = |now: String| format!("(ora {now})");
    match change {
        Change::SlotEnd { slot, becomes } if slot.from() != becomes.from() => (
            format!("Se {} si comincia alle {}", day(slot.day()), time(becomes.from())),
            now(format!("alle {}", time(slot.from()))),
        ),
        Change::SlotEnd { slot, becomes } => (
            format!("Se {} si finisce alle {}", day(slot.day()), time(becomes.until())),
            now(format!("alle {}", time(slot.until()))),
        ),
        Change::Travel { minutes: 1 } => {
            ("Se chi lavora accetta un minuto di viaggio in più".to_owned(), String::new())
        }
        Change::Travel { minutes } => {
            (format!("Se chi lavora accetta {minutes} minuti di viaggio in più"), String::new())
        }
        Change::Start { start_on, .. } => {
            (format!("Se si comincia il {}", date_it(*start_on)), now(format!("il {}", date_it(asked.start_on))))
        }
        Change::Pay { offered_pay, hourly, .. } => {
            let per = if *hourly { "l’ora" } else { "al mese" };
            let was = asked.offered_pay.map_or_else(|| "il minimo".to_owned(), euro_it);
            (format!("Se l’offerta sale a {} {per}", euro_it(*offered_pay)), now(was))
        }
        Change::Need { need } => {
            (format!("Se «{}» è gradito e non indispensabile", (super::reasons::REASONS.skill)(need)), String::new())
        }
        Change::Language { language: tag, level, .. } => {
            let was = asked.languages.get(tag).map(|level| now(language(*tag, *level)));
            (format!("Se basta {}", language(*tag, *level)), was.unwrap_or_default())
        }
        Change::Days { max_days, .. } => {
            let was = match &asked.pattern {
                Pattern::Flexible(flexible) => now(format!("{}", flexible.max_days)),
                _ => String::new(),
            };
            (format!("Se si può lavorare fino a {max_days} giorni la settimana"), was)
        }
        Change::DayFewer { day: out } => match asked.pattern {
            Pattern::Nights(_) => (format!("Se si rinuncia alla notte di {}", day(*out)), String::new()),
            _ => (format!("Se si rinuncia a {}", day(*out)), String::new()),
        },
    }
}
