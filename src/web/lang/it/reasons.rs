//! Reasons, lacks, the week drawn.

use super::people::PEOPLE;
use crate::geo::Mode;
use crate::matching::{Evidence, Hard, Lack, Reason};
use crate::vocabulary::{Cefr, Language, Role, Skill, Vocabulary};
use crate::web::format::{date_it, euro_it, from_date_it, hours_it, hours_number_it, until_date_it};
use crate::web::lang::words::reasons::{ReasonWords, StripWords};
use crate::web::views::week_words;

/// Words of the week drawn.
pub const STRIP: StripWords = StripWords {
    letters: ["L", "M", "M", "G", "V", "S", "D"],
    covered: |covered, asked| {
        let of = hours_number_it(asked);
        if covered == asked {
            format!("Settimana: coperte tutte le {of} ore")
        } else {
            format!("Settimana: coperte {} ore su {of}", hours_number_it(covered))
        }
    },
    windows: |free, windows, wanted| {
        format!(
            "Settimana: libera {} ore delle {} in cui si può; ne servono {}",
            hours_number_it(free),
            hours_number_it(windows),
            hours_number_it(wanted)
        )
    },
    missing: |when| format!("Non libera {when}"),
    free: |hours| format!("Libera {} la settimana", hours_it(hours)),
};

/// Words of reasons and of lacks.
pub const REASONS: ReasonWords = ReasonWords { reason, condition, lack, travel, skill };

fn months(months: u32) -> String {
    if months == 1 { "1 mese".to_owned() } else { format!("{months} mesi") }
}

const fn as_what(role: Role) -> &'static str {
    match role {
        Role::Babysitter => "da baby-sitter",
        Role::Colf => "da colf",
        Role::Badante => "da badante",
    }
}

fn mode(mode: Mode) -> &'static str {
    match mode {
        Mode::Intra => "nello stesso quartiere",
        Mode::Walk => "a piedi",
        Mode::Surface | Mode::MetroRail => "con i mezzi",
    }
}

fn language(language: Language, level: Cefr) -> String {
    format!("{} {}", language.entry().name_it.to_lowercase(), level.code().to_uppercase())
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "the words of every language are called alike")]
fn skill(skill: &Skill) -> String {
    let name = skill.task().entry().label_it.to_lowercase();
    match skill.band().and_then(|band| Vocabulary::embedded().term("child_age_bands.care_bands", band.code())) {
        Some(band) => format!("{name} ({})", band.label_it),
        None => name,
    }
}

fn listed(all: impl IntoIterator<Item = String>) -> String {
    all.into_iter().collect::<Vec<_>>().join("; ")
}

fn reason(reason: &Reason) -> String {
    match &reason.evidence {
        Evidence::Travel { minutes, .. } => format!("Tragitto · {minutes} min"),
        Evidence::LivesIn => "Tragitto · vive in casa".to_owned(),
        Evidence::Likes { asked: 0, .. } => "Compiti graditi · non ce ne sono".to_owned(),
        Evidence::Likes { met, asked } => format!("Compiti graditi · {met} su {asked}"),
        Evidence::Months { role, months: 0 } => format!("Esperienza · nessuna {}", as_what(*role)),
        Evidence::Months { role, months: all } => format!("Esperienza · {} {}", months(*all), as_what(*role)),
        Evidence::Hours { min, max, .. } if min == max => format!("Ore cercate · {}", hours_number_it(*max)),
        Evidence::Hours { min, max, .. } => {
            format!("Ore cercate · da {} a {}", hours_number_it(*min), hours_number_it(*max))
        }
        Evidence::Trained(true) => "Formazione · sì".to_owned(),
        Evidence::Trained(false) => "Formazione · no".to_owned(),
        Evidence::TrainingNotAsked => "Formazione · non serve qui".to_owned(),
        Evidence::Languages(levels) if levels.is_empty() => "Lingue · nessuna chiesta".to_owned(),
        Evidence::Languages(levels) => {
            let told: Vec<String> = levels.iter().map(|(code, level)| language(*code, *level)).collect();
            format!("Lingue · {}", told.join(", "))
        }
        Evidence::Waiting { days: 0 } => "Attesa · da oggi".to_owned(),
        Evidence::Waiting { days: 1 } => "Attesa · da un giorno".to_owned(),
        Evidence::Waiting { days } => format!("Attesa · da {days} giorni"),
    }
}

fn travel(evidence: &Evidence) -> Option<String> {
    let Evidence::Travel { minutes, mode: by } = evidence else { return None };
    let by = by.map_or("stima da fuori Milano", mode);
    Some(if *minutes == 1 { format!("1 minuto da casa, {by}") } else { format!("{minutes} minuti da casa, {by}") })
}

const fn condition(condition: Hard) -> &'static str {
    match condition {
        Hard::Role => "ruolo",
        Hard::Regime => "tipo di contratto",
        Hard::Skills => "compiti indispensabili",
        Hard::Languages => "lingue",
        Hard::Conditions => "condizioni della casa",
        Hard::Training => "formazione",
        Hard::Week => "settimana",
        Hard::Hours => "ore",
        Hard::Travel => "tragitto",
        Hard::Start => "inizio",
        Hard::RightToWork => "permesso di lavoro",
        Hard::Pay => "paga",
    }
}

fn lack(lack: &Lack) -> String {
    match lack {
        Lack::Role { asked } => format!("non cerca lavoro {}", as_what(*asked)),
        Lack::Regime { asked } => format!("non lo cerca {}", (super::desk::DESK.regime)(*asked)),
        Lack::Skills { missing } => format!("non fa: {}", listed(missing.iter().map(skill))),
        Lack::Languages { missing } => listed(missing.iter().map(|(code, asked, has)| {
            let has =
                has.map_or_else(|| "non la conosce".to_owned(), |has| format!("ha {}", has.code().to_uppercase()));
            format!("serve {}, {has}", language(*code, *asked))
        })),
        Lack::Conditions { missing } => {
            format!("non accetta: {}", listed(missing.iter().map(|one| one.entry().label_it.to_lowercase())))
        }
        Lack::Training => "il livello DS chiede la formazione, che non ha".to_owned(),
        Lack::Week { missing, flexible: true } => {
            format!(
                "nelle ore libere non stanno le ore chieste; non libera {}",
                week_words::sentence(&PEOPLE.week, missing)
            )
        }
        Lack::Week { missing, .. } => format!("non libera {}", week_words::sentence(&PEOPLE.week, missing)),
        Lack::Hours { job, min, max } => {
            format!(
                "sono {} ore, ne cerca da {} a {}",
                hours_number_it(*job),
                hours_number_it(*min),
                hours_number_it(*max)
            )
        }
        Lack::Travel { minutes, limit, district_excluded } => {
            let far =
                limit.filter(|limit| limit < minutes).map(|limit| format!("{minutes} minuti, ne accetta {limit}"));
            let zone = district_excluded.then(|| "la zona non è tra quelle che accetta".to_owned());
            listed(far.into_iter().chain(zone))
        }
        Lack::Start { available_from, start_on } => {
            format!("può iniziare {}, serve {}", from_date_it(*available_from), from_date_it(*start_on))
        }
        Lack::RightToWork { until, start_on } => {
            format!("il permesso vale {}, il lavoro inizia il {}", until_date_it(*until), date_it(*start_on))
        }
        Lack::Pay { asked, offered } => format!("chiede {}, offerta {}", euro_it(*asked), euro_it(*offered)),
    }
}
