//! What both sides should know at an end.

use serde::Serialize;

use super::accrual::istituti;
use super::{EndingReason, Notice, SettlementRequest, Side};
use crate::ccnl::Rulebook;
use crate::input::InputError;

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
    Ok(all)
}
