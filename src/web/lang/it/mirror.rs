//! What would open more work to a worker.

use super::desk::DESK;
use super::people::PEOPLE;
use super::reasons::REASONS;
use crate::geo::Geo;
use crate::matching::advice::WorkerChange;
use crate::matching::{Range, Week};
use crate::web::format::{euro_it, from_date_it, hours_it};
use crate::web::lang::words::mirror::MirrorWords;
use crate::web::views::week_words;

/// Words of the page.
pub const MIRROR: MirrorWords = MirrorWords {
    title: "Che cosa aprirebbe più lavori",
    invite: "Guarda quante richieste aperte sono adatte a te, e quale piccolo cambiamento ne aprirebbe altre. Decidi tu se ti va.",
    lead: |open, now| match (open, now) {
        (0, _) => "Adesso non ci sono richieste aperte. Torna tra qualche giorno.".to_owned(),
        (open, 0) => format!("{}: con quello che hai scritto, per ora nessuna è adatta a te.", requests(open)),
        (open, 1) => format!("{}: con quello che hai scritto, una è adatta a te.", requests(open)),
        (open, now) => format!("{}: con quello che hai scritto, {now} sono adatte a te.", requests(open)),
    },
    changes: "Un cambiamento per volta",
    changes_note: "Ogni riga cambia una cosa sola, la più piccola che basta. Le righe non si sommano.",
    none: "Nessun piccolo cambiamento aprirebbe altre richieste. Non è colpa tua: dipende da che cosa chiedono le famiglie in questi giorni.",
    change,
    opens: |count| if count == 1 { "una richiesta in più".to_owned() } else { format!("{count} richieste in più") },
    limits: "Che cosa non diciamo",
    limits_text: "Contiamo soltanto: non diciamo di quali famiglie si tratta. Non è una promessa di lavoro, e chi non cambia niente non perde il posto. \
        La paga non scende mai sotto il minimo del contratto.",
    edit: "Cambia i tuoi dati",
    back: "Torna alla tua pagina",
};

fn requests(count: usize) -> String {
    if count == 1 { "C’è una richiesta aperta".to_owned() } else { format!("Ci sono {count} richieste aperte") }
}

fn stretch(range: Range) -> String {
    week_words::sentence(&PEOPLE.week, &[range].into_iter().collect::<Week>())
}

fn change(change: &WorkerChange) -> String {
    match change {
        WorkerChange::Free { stretch: now, becomes, .. } => {
            format!("Se oltre a {} avessi libero {}", stretch(*now), stretch(*becomes))
        }
        WorkerChange::Travel { more, minutes } => {
            format!("Se accettassi un viaggio fino a {minutes} minuti, {more} in più di adesso")
        }
        WorkerChange::District { nil } => {
            format!("Se accettassi anche il quartiere {}", Geo::embedded().nil(*nil).name)
        }
        WorkerChange::Start { available_from, .. } => {
            format!("Se potessi cominciare {}", from_date_it(*available_from))
        }
        WorkerChange::Pay { role, regime, min_pay, less } => format!(
            "Se come {} {} ti bastassero {}, {} meno di adesso",
            (DESK.role)(*role),
            (DESK.regime)(*regime),
            euro_it(*min_pay),
            euro_it(*less)
        ),
        WorkerChange::Skill { skill } => format!("Se sapessi fare anche questo: {}", (REASONS.skill)(skill)),
        WorkerChange::Language { language, level, .. } => format!(
            "Se il tuo livello di {} fosse {}",
            language.entry().name_it.to_lowercase(),
            level.code().to_uppercase()
        ),
        WorkerChange::Condition { condition } => {
            format!("Se accettassi anche questo: {}", condition.entry().label_it.to_lowercase())
        }
        WorkerChange::Training => "Se avessi un corso per assistere chi non è autosufficiente".to_owned(),
        WorkerChange::MinHours { min_hours, fewer, .. } => {
            format!("Se ti bastassero {} a settimana, {} in meno di adesso", hours_it(*min_hours), hours_it(*fewer))
        }
        WorkerChange::MaxHours { max_hours, more, .. } => {
            format!("Se accettassi fino a {} a settimana, {} in più di adesso", hours_it(*max_hours), hours_it(*more))
        }
    }
}
