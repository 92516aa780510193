//! What an absence or a move asks of both sides beside its pay: the days within which it stands, who else pays, what is
//! to be reported. A register says no birth, wedding or family tie, so the days on which they must lie are told.

use chrono::{Datelike, Days, Months, NaiveDate};

use super::answer::decimal;
use super::line::Notice;
use super::register::{Absence, AbsenceReason, Away, Entry, Register};
use super::span::Prepared;
use crate::ccnl::Livello;
use crate::ccnl::istituti::{Assenze, Infortunio, Istituti};
use crate::ccnl::words::giorno;
use crate::life::Employment;
use crate::money::Factor;

/// What the entries of a month ask, and a level that the text changed with time.
pub fn duties(prepared: &Prepared<'_>, employment: &Employment, register: &Register) -> Vec<Notice> {
    let text = |day: NaiveDate| &prepared.spans[prepared.span_of(day)].articles.istituti.body;
    let mut all = Vec::new();
    for entry in &register.entries {
        match entry {
            Entry::Absence(absence) => all.extend(of_absence(&text(absence.from).assenze, absence)),
            Entry::Away(away) if away.transfer => all.push(transfer(text(away.from), away)),
            _ => {}
        }
    }
    all.extend(prepared.spans.iter().find_map(|span| {
        let months = span.articles.istituti.body.rapporto.livelli.value.passage_a_to_b_months?;
        let day = employment.hired_on().checked_add_months(Months::new(months))?;
        (span.situation.livello() == Some(Livello::A) && day <= span.to).then(|| {
            let message = format!(
                "Dopo {months} mesi di servizio il testo di questi giorni porta il livello A al livello B: {}.",
                from(day)
            );
            Notice { code: "level_a_becomes_b", message }
        })
    }));
    all
}

fn of_absence(rules: &Assenze, absence: &Absence) -> Option<Notice> {
    let began = back(absence.from, absence.days_before);
    let (code, message) = match absence.reason {
        AbsenceReason::Bereavement => (
            "bereavement_kin",
            format!(
                "Vale per la morte di un familiare convivente o di un parente entro il {}º grado.",
                rules.lutto.value.degree
            ),
        ),
        AbsenceReason::Father => {
            let (before, after) = (rules.padre.value.months_before?, rules.padre.value.months_after?);
            let (first, last) = (months_back(absence.from, after), months_on(absence.to, before));
            ("father_window", format!("Questi giorni valgono se la nascita è fra {} e {}.", the(first), the(last)))
        }
        AbsenceReason::Marriage => {
            let wedding = months_back(began, rules.matrimonio.value.within_months);
            ("marriage_window", format!("Il congedo vale se il matrimonio è stato celebrato {} o dopo.", the(wedding)))
        }
        AbsenceReason::Maternity => {
            let rule = &rules.maternita.value;
            let usual = months_on(began, rule.months_before + rule.months_after);
            if absence.to < usual {
                return None;
            }
            let message = format!(
                "Il congedo obbligatorio dura {} mesi prima del parto e {} dopo: chi è a casa {} rientra di norma {}. Oltre \
                 serve un provvedimento o un parto più tardi del previsto.",
                rule.months_before,
                rule.months_after,
                from(began),
                the(usual)
            );
            ("maternity_over", message)
        }
        AbsenceReason::Accident => accident(&rules.infortunio.value, absence, began)?,
        _ => return None,
    };
    Some(Notice { code, message })
}

/// From which day INAIL pays and how much, once the employer's days are over.
fn accident(rule: &Infortunio, absence: &Absence, began: NaiveDate) -> Option<(&'static str, String)> {
    let inail = on(began, rule.employer_days);
    if absence.to < inail {
        return None;
    }
    let later = on(began, rule.inail_later_after_day);
    let message = format!(
        "L’INAIL paga {}: il {} della retribuzione, e il {} {}. La prognosi passa {} giorni: la denuncia all’INAIL va \
         fatta entro {} giorni dal certificato.",
        from(inail),
        percent(rule.inail_pay),
        percent(rule.inail_later_pay),
        from(later),
        rule.employer_days,
        rule.report_days
    );
    Some(("inail_pays", message))
}

/// Moving to another municipality is told beforehand.
fn transfer(text: &Istituti, away: &Away) -> Notice {
    let rule = &text.compensi.trasferimento.value;
    let told = back(back(away.from, away.days_before), rule.notice_days);
    let message =
        format!("Il trasferimento va comunicato per iscritto {} giorni prima: entro {}.", rule.notice_days, the(told));
    Notice { code: "transfer_notice", message }
}

/// `il 7 marzo 2026`, `l’8 marzo 2026`.
fn the(day: NaiveDate) -> String {
    format!("{}{}", if matches!(day.day(), 8 | 11) { "l’" } else { "il " }, giorno(day))
}

/// `dal 7 marzo 2026`, `dall’8 marzo 2026`.
fn from(day: NaiveDate) -> String {
    format!("{}{}", if matches!(day.day(), 8 | 11) { "dall’" } else { "dal " }, giorno(day))
}

/// `60%`.
fn percent(share: Factor) -> String {
    format!("{}%", decimal(share.by(Factor::whole(100))))
}

fn on(day: NaiveDate, days: u32) -> NaiveDate {
    day.checked_add_days(Days::new(days.into())).unwrap_or(day)
}

fn back(day: NaiveDate, days: u32) -> NaiveDate {
    day.checked_sub_days(Days::new(days.into())).unwrap_or(day)
}

fn months_on(day: NaiveDate, months: u32) -> NaiveDate {
    day.checked_add_months(Months::new(months)).unwrap_or(day)
}

fn months_back(day: NaiveDate, months: u32) -> NaiveDate {
    day.checked_sub_months(Months::new(months)).unwrap_or(day)
}
