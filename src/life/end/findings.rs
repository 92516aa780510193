//! What both sides should know at an end.

use chrono::{Datelike, Months, NaiveDate};
use serde::Serialize;

use super::accrual::istituti;
use super::{EndingReason, Notice, SettlementRequest, Side, Vacation};
use crate::ccnl::Rulebook;
use crate::ccnl::istituti::Istituti;
use crate::ccnl::words::giorno;
use crate::input::InputError;
use crate::money::Factor;

/// Something to know about a settlement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct EndFinding {
    /// Stable code.
    pub code: &'static str,
    /// The article.
    pub article: String,
    /// In plain Italian.
    pub message: String,
}

/// All that applies, in order.
pub fn findings(
    book: &Rulebook,
    request: &SettlementRequest,
    notice: &Notice<'_>,
    beyond: &[usize],
) -> Result<Vec<EndFinding>, InputError> {
    let ending = &request.ending;
    let rules = &istituti(book, ending.ended_on, request.known_on)?.body;
    let (notice_cite, tfr_cite) = (&rules.rapporto.preavviso.cite, &rules.compensi.tfr.cite);
    let mut all = Vec::new();
    let mut say = |applies: bool, code, article: &str, message: &str| {
        if applies {
            all.push(EndFinding { code, article: article.to_owned(), message: message.to_owned() });
        }
    };
    let told = ending.notified_on.unwrap_or(ending.ended_on);
    let dismissed = ending.reason == EndingReason::Withdrawal && ending.who == Some(Side::Employer);
    let in_leave = ending.maternity_leave_ended_on.is_some_and(|end| told <= end);
    say(
        dismissed && in_leave,
        "dismissal_in_leave",
        &rules.assenze.maternita.cite,
        "Durante il congedo di maternità il licenziamento è nullo, salvo giusta causa: chiedi a un sindacato o a un’associazione.",
    );
    say(
        ending.reason == EndingReason::EmployerDeath,
        "jointly_liable",
        notice_cite,
        "I familiari che convivevano con il datore, secondo lo stato di famiglia, rispondono insieme dei crediti maturati fino alla \
         morte. Il lavoro può continuare con un familiare convivente, con una nuova assunzione all’INPS.",
    );
    say(
        ending.reason == EndingReason::WorkerDeath,
        "to_survivors",
        "morte del lavoratore, art. 2122 c.c.",
        "Preavviso e TFR spettano al coniuge, ai figli e, se erano a suo carico, ai parenti entro il terzo grado e agli affini entro \
         il secondo. Il resto va agli eredi.",
    );
    say(
        ending.reason == EndingReason::WorkerDeath,
        "fatal_accident",
        &rules.assenze.infortunio.cite,
        &format!(
            "Se la morte viene da un infortunio sul lavoro, la denuncia all’INAIL va fatta entro {} ore.",
            rules.assenze.infortunio.value.fatal_report_hours
        ),
    );
    let early = dismissed || (ending.reason == EndingReason::Withdrawal && ending.who == Some(Side::Worker));
    say(
        early && request.employment.ends_on().is_some_and(|end| ending.ended_on < end),
        "before_the_term",
        &rules.rapporto.termine.cite,
        "Il contratto a termine finisce prima della scadenza senza giusta causa: chi lo chiude può dovere anche la paga fino alla \
         scadenza, che qui non è calcolata.",
    );
    say(
        notice.exact.parts().1 != 1,
        "half_day_up",
        notice_cite,
        "Il mezzo giorno di preavviso conta come un giorno intero.",
    );
    say(
        !beyond.is_empty(),
        "advance_beyond_share",
        tfr_cite,
        "Un anticipo del TFR supera la parte che il contratto prevede, o viene troppo presto dopo un altro: vale solo se entrambi \
         sono d’accordo.",
    );
    say(
        true,
        "paid_gross",
        tfr_cite,
        "La famiglia non è sostituto d’imposta: paga TFR e rivalutazione interi e dà una dichiarazione delle somme. Chi lavora le \
         mette nella propria dichiarazione dei redditi, a tassazione separata.",
    );
    all.extend(vacation(rules, request));
    Ok(all)
}

/// Vacation of the years before that should have been taken, or that nobody may put together.
fn vacation(rules: &Istituti, request: &SettlementRequest) -> Vec<EndFinding> {
    let ending = &request.ending;
    let Vacation::Counted { carried, .. } = ending.vacation else { return Vec::new() };
    let rule = &rules.assenze.ferie;
    let (days, terms) = (|days: u32| Factor::whole(days.into()), &rule.value);
    let late = days(terms.days - terms.first_weeks * rules.rapporto.conversioni.value.week_days);
    let rest_by = NaiveDate::from_ymd_opt(ending.ended_on.year() - 1, 12, 31)
        .and_then(|end| end.checked_add_months(Months::new(terms.second_within_months)));
    let mut all = Vec::new();
    let mut say = |code, message| all.push(EndFinding { code, article: rule.cite.clone(), message });
    let Some(carried) = carried else {
        if request.employment.hired_on().year() < ending.ended_on.year() {
            let message = format!(
                "Le ferie degli anni prima del {} non sono dette: il conto ha solo quelle di quest’anno. Se ne restano, scrivile e \
                 rifai il conto: alla fine si pagano.",
                ending.ended_on.year()
            );
            say("vacation_before_unsaid", message);
        }
        return all;
    };
    if carried > late {
        let message = format!(
            "Dell’anno prima restano più di {late} giorni di ferie: {} settimane andavano prese in quell’anno. Le altre si possono \
             prendere fino a questo giorno: {}.",
            terms.first_weeks,
            rest_by.map(giorno).unwrap_or_default()
        );
        say("vacation_late", message);
    }
    if carried > days(terms.days * (terms.accumulation_years - 1)) {
        let message = format!(
            "Le ferie lasciate dagli anni prima sono più di quelle che si possono mettere insieme, {} anni con quello in corso, per \
             tornare nel Paese d’origine. Sono pagate tutte.",
            terms.accumulation_years
        );
        say("vacation_of_years", message);
    }
    all
}
