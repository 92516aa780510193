//! What is wrong with an answer, and what to do.

use crate::ccnl::{Livello, Regime};
use crate::registry;
use crate::web::format::{date_it, euro_it, from_date_it, hours_it};
use crate::web::forms::employment::EmploymentFault;
use crate::web::forms::fault::{Fault, FinalRefusal};
use crate::web::forms::floor::Floor;
use crate::web::forms::week::{BadRow, RowFault};

use super::people::PEOPLE;

/// The sentence of a fault.
#[must_use]
pub fn fault(fault: &Fault) -> String {
    match fault {
        Fault::ChooseOne => "Scegli una risposta.".to_owned(),
        Fault::ChooseSome => "Scegli almeno una risposta.".to_owned(),
        Fault::NotNumber { least, most } => format!("Scrivi un numero intero da {least} a {most}."),
        Fault::NotHours => "Scrivi le ore in numeri, al quarto d’ora: per esempio 30 oppure 7,5.".to_owned(),
        Fault::NotTime => "Scrivi l’ora al quarto d’ora, per esempio 8:30.".to_owned(),
        Fault::TimesReversed => {
            "La fine viene prima dell’inizio: scambiale. Le ore dopo mezzanotte vanno nel giorno dopo.".to_owned()
        }
        Fault::HoursAndTimes => {
            "Hai scritto anche gli orari: lascia vuoto qui, ore e notte si contano da sole.".to_owned()
        }
        Fault::NotMoney => "Scrivi l’importo in euro, per esempio 9,50.".to_owned(),
        Fault::NotDate => "Scrivi una data che esiste, per esempio 1/12/2026.".to_owned(),
        Fault::Past(day) => format!("Il {} è già passato: scrivi un giorno da oggi in poi.", date_it(*day)),
        Fault::TooFar(last) => format!("È troppo lontano: scrivi un giorno entro il {}.", date_it(*last)),
        Fault::EndBeforeStart { start } => format!("La fine viene prima dell’inizio, che è il {}.", date_it(*start)),
        Fault::Reversed => "Il primo numero è più grande del secondo: scambiali.".to_owned(),
        Fault::HoursOverMaximum { regime, most, source } => {
            let name = (PEOPLE.step.regime)(*regime).to_lowercase();
            format!(
                "Il contratto permette al massimo {} la settimana per il lavoro {name} ({}). Scrivi meno ore.",
                hours_it(*most),
                source.place
            )
        }
        Fault::BelowTable { floor } => below(floor),
        Fault::NoRow(regime, livello) => no_row(*regime, *livello),
        Fault::Row(bad) => row(bad),
        Fault::EmptyWeek => "Scrivi almeno un orario, in un giorno qualsiasi.".to_owned(),
        Fault::DayTooLong { most, article } => format!(
            "In un giorno si possono chiedere al massimo {} ({article}). Accorcia l’orario o spostane una parte.",
            hours_it(*most)
        ),
        Fault::NoRest { most, article } => format!(
            "Hai chiesto troppi giorni: al massimo {most}, perché ogni settimana c’è un giorno di riposo ({article}). Lascia libero almeno un giorno."
        ),
        Fault::Impossible { nearest, longest } => match nearest {
            Some(nearest) => format!(
                "Con questi orari nemmeno una persona sempre libera potrebbe fare queste ore. Il totale possibile più vicino è {}. \
                 Cambia le ore, la durata minima o i giorni.",
                hours_it(*nearest)
            ),
            None => format!(
                "Nessun turno ci sta: l’orario più lungo che hai scritto è di {}. Scegli una durata minima più breve o allarga gli orari.",
                hours_it(*longest)
            ),
        },
        Fault::TooManyNights { most, article } => {
            format!("Si possono chiedere al massimo {most} notti la settimana, perché una è di riposo ({article}).")
        }
        Fault::Twice => "Questa lingua c’è già: toglila da una delle due righe.".to_owned(),
        Fault::NoPlace => "Scegli un posto dall’elenco.".to_owned(),
        Fault::NoSuchCap => {
            "Questo CAP non è di Milano. Controllalo, oppure scegli il quartiere dalla lista.".to_owned()
        }
        Fault::Person(fault) => person(fault),
        Fault::NotAgreed => "Per inviare serve il tuo sì: metti il segno nella casella.".to_owned(),
        Fault::Employment(fault) => employment(fault),
        Fault::Final(why) => at_the_end(why),
    }
}

fn employment(fault: &EmploymentFault) -> String {
    match fault {
        EmploymentFault::HoursMissing => "Scrivi quante ore la settimana dice il contratto.".to_owned(),
        EmploymentFault::NoRules(day) => format!(
            "Per il {} non conosciamo tabelle di paga. Scrivi un giorno più recente: se il rapporto è più vecchio, lo sportello ti aiuta.",
            date_it(*day)
        ),
        EmploymentFault::WeekTotal { total, weekly } => format!(
            "I giorni fanno in tutto {}, ma il contratto dice {}. Cambia i giorni, oppure le ore del contratto.",
            hours_it(*total),
            hours_it(*weekly)
        ),
        EmploymentFault::DayOver => "In un giorno ci sono 24 ore: scrivi un numero più piccolo.".to_owned(),
        EmploymentFault::BeforeHiring(hired) => {
            format!("Viene prima dell’inizio del lavoro, che è il {}. Scrivi quel giorno o uno dopo.", date_it(*hired))
        }
        EmploymentFault::NotBorn(day) => {
            format!("Il {} deve ancora venire: scrivi il giorno di nascita.", date_it(*day))
        }
        EmploymentFault::Unlawful(why) => why.clone(),
        EmploymentFault::Together => {
            "Queste risposte non stanno insieme: controlla date, orario e tipo di contratto.".to_owned()
        }
    }
}

fn at_the_end(why: &FinalRefusal) -> String {
    match why {
        FinalRefusal::Person => "Mancano nome o contatti: torna al passo dei contatti e completali.".to_owned(),
        FinalRefusal::Answers => {
            "Le risposte non stanno più insieme. Rileggi i passi uno per uno, salvali di nuovo e riprova.".to_owned()
        }
        FinalRefusal::Contract(refusals) => {
            let why: Vec<String> = refusals.iter().map(super::trial::refusal).collect();
            format!("Il contratto non permette questa richiesta: {}. Cambia il passo che ne parla.", why.join("; "))
        }
        FinalRefusal::Unlawful => {
            "Il contratto non permette questo lavoro così com’è: guarda il conto, che dice perché, e cambia le risposte."
                .to_owned()
        }
        FinalRefusal::NoTables => {
            "Per il giorno di inizio non ci sono ancora tabelle. Scegli un giorno più vicino.".to_owned()
        }
        FinalRefusal::Started(day) => {
            format!("Il giorno di inizio, {}, è passato: scegline un altro, da oggi in poi.", date_it(*day))
        }
        FinalRefusal::NotNow => {
            "Nel frattempo è cambiato qualcosa e ora non si può più inviare. Apri la tua pagina per vedere a che punto è."
                .to_owned()
        }
    }
}

fn below(floor: &Floor) -> String {
    let unit = if floor.regime.hourly() { "l’ora" } else { "al mese" };
    let level = floor.livello.map_or_else(|| "livello unico".to_owned(), |livello| format!("livello {livello}"));
    format!(
        "Sotto il minimo del contratto non si può scendere: {} {unit}, tabella {}, {level} ({}; {}, in vigore {}). Scrivi almeno questa cifra.",
        euro_it(floor.amount),
        floor.table.letter(),
        floor.article,
        floor.source.title,
        from_date_it(floor.source.from),
    )
}

fn no_row(regime: Regime, livello: Livello) -> String {
    let name = (PEOPLE.step.regime)(regime).to_lowercase();
    format!(
        "Il contratto non prevede il livello {livello} per il lavoro {name}: cambia le risposte su come viene aiuto."
    )
}

fn row(bad: &BadRow) -> String {
    let place = (PEOPLE.week.row)(bad.day, bad.row);
    match bad.fault {
        RowFault::NoStart => format!("{place}: manca l’ora di inizio."),
        RowFault::NoEnd => format!("{place}: manca l’ora di fine."),
        RowFault::Same => {
            format!("{place}: comincia e finisce alla stessa ora. Per tutto il giorno scrivi dalle 0:00 alle 24:00.")
        }
        RowFault::AfterMidnight => format!("{place}: il giorno finisce alle 24:00."),
    }
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "the words of every language are called alike")]
fn person(fault: &registry::Fault) -> String {
    use registry::{Fault, Field};
    match fault {
        Fault::Missing(Field::FirstName) => "Scrivi il nome.".to_owned(),
        Fault::Missing(Field::LastName) => "Scrivi il cognome.".to_owned(),
        Fault::Missing(Field::BirthDate) => "Scrivi la data di nascita: serve solo a sapere se hai 18 anni.".to_owned(),
        Fault::Missing(Field::Address) => "Scrivi la via e il numero della casa.".to_owned(),
        Fault::Missing(_) => "Scrivi una risposta.".to_owned(),
        Fault::NotText(_) => "È troppo lungo, o ha segni che non si possono leggere: accorcialo.".to_owned(),
        Fault::NotEmail => "Questo indirizzo non sembra completo: per esempio nome@posta.it.".to_owned(),
        Fault::NotPhone => "Questo numero non sembra completo: solo cifre, con o senza prefisso.".to_owned(),
        Fault::NoWayToAnswer => {
            "Scrivi almeno un telefono o un indirizzo di posta: altrimenti non possiamo risponderti.".to_owned()
        }
        Fault::NotBirthDate(day) => format!("Il {} non può essere la tua data di nascita: controllala.", date_it(*day)),
        Fault::Minor { adult_from } => format!(
            "Può iscriversi solo chi ha compiuto 18 anni (legge regionale della Lombardia 15/2015, art. 7). Potrai farlo {}. Non abbiamo salvato nulla.",
            from_date_it(*adult_from)
        ),
    }
}
