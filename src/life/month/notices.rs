//! What to know of a month: limits reached, and readings that others do not share.

use super::absence::Piece;
use super::days::Days;
use super::line::Notice;
use super::register::{AbsenceReason, Entry, Register};
use super::span::Prepared;
use super::tally::{Class, Tally};
use crate::ccnl::Regime;
use crate::life::{Employment, Practice};
use crate::money::{Factor, Hours};

/// All there is to say of a month.
pub fn notices(
    prepared: &Prepared<'_>,
    employment: &Employment,
    register: &Register,
    days: &Days<'_>,
    (pieces, tallies): (&[Piece], &[Tally]),
) -> Vec<Notice> {
    let mut all = Vec::new();
    sickness(prepared, employment, pieces, &mut all);
    all.extend(super::duties::duties(prepared, employment, register));
    for absence in register.entries.iter().filter_map(absence_of) {
        let rule = &prepared.spans[prepared.span_of(absence.from)].articles.istituti.body.assenze;
        let lasted = (absence.to - absence.from).num_days() + 1 + i64::from(absence.days_before);
        if absence.reason == AbsenceReason::Unjustified && lasted >= i64::from(rule.ingiustificata.value.by_day) {
            let (by, then) = (rule.ingiustificata.value.by_day, &rule.ingiustificata.value.consequence);
            let message =
                format!("L’assenza non è stata giustificata entro il {by}º giorno. Il contratto prevede: {then}.");
            all.push(Notice { code: "unjustified_absence", message });
        }
        if absence.reason == AbsenceReason::Father {
            let message =
                "I giorni del padre sono contati a carico della famiglia. Verifica con l’INPS se li paga l’istituto.";
            all.push(Notice { code: "father_paid_by", message: message.to_owned() });
        }
    }
    for (number, (span, tally)) in prepared.spans.iter().zip(tallies).enumerate() {
        planned_over_maximum(prepared, number, &mut all);
        half_day(prepared, employment, number, &mut all);
        let on_rest = days.0.iter().any(|day| {
            day.span == number && chrono::Datelike::weekday(&day.date) == register.weekly_rest && day.contract > 0
        });
        let flat = !prepared.practices.departs(Practice::RestCoverSunday);
        if span.regime() == Regime::CoperturaRiposi && on_rest && flat {
            let message = "La tabella di chi copre i riposi vale anche la domenica, senza maggiorazione. Il testo non lo dice in \
                           modo espresso.";
            all.push(Notice { code: "rest_cover_flat", message: message.to_owned() });
        }
        let part_time = span.regime() == Regime::NonConvivente && !prepared.practices.departs(Practice::PartTimeExtra);
        if part_time && tally.plain_extra > 0 && tally.classes[Class::Overtime as usize] == 0 {
            let Some(message) = plain_limits(prepared, number) else { continue };
            all.push(Notice { code: "part_time_extra", message });
        }
    }
    all
}

fn absence_of(entry: &Entry) -> Option<&super::register::Absence> {
    match entry {
        Entry::Absence(absence) => Some(absence),
        _ => None,
    }
}

/// Sick days that are not paid, and a job that is no longer kept.
fn sickness(prepared: &Prepared<'_>, employment: &Employment, pieces: &[Piece], all: &mut Vec<Notice>) {
    for piece in pieces.iter().filter(|piece| piece.absence.reason == AbsenceReason::Sickness) {
        let unpaid = piece.days - piece.lower_days - piece.full_days;
        if unpaid > 0 {
            let message = format!(
                "{unpaid} giorni di malattia non sono pagati: i giorni pagati nell’anno, per l’anzianità di servizio, sono finiti."
            );
            all.push(Notice { code: "sick_days_over", message });
        }
        let rule = &prepared.spans[piece.span].articles.istituti.body.assenze.malattia.value;
        let kept = super::absence::period(rule, employment, &piece.absence).map_or(0, |period| period.kept_days);
        let lasted = u32::try_from((piece.to - piece.absence.from).num_days() + 1).unwrap_or_default();
        if lasted + piece.absence.days_before > kept {
            let began = piece.absence.from - chrono::TimeDelta::days(piece.absence.days_before.into());
            let until = began + chrono::TimeDelta::days(i64::from(rule.year_days) - 1);
            let longer = super::answer::decimal(Factor::whole(kept.into()).by(rule.oncological_factor));
            let message = format!(
                "La malattia dura più di {kept} giorni: oltre questi il posto non è più conservato. I giorni si contano fino a un \
                 anno dall’inizio, {}. Per le malattie oncologiche sono {longer}.",
                crate::ccnl::words::giorno(until)
            );
            all.push(Notice { code: "job_keeping_over", message });
        }
    }
}

/// A contract's week with a day longer than the regime allows.
fn planned_over_maximum(prepared: &Prepared<'_>, number: usize, all: &mut Vec<Notice>) {
    let span = &prepared.spans[number];
    let limits = span.articles.istituti.body.orario.regimi.get(&span.regime());
    let Some(most) = limits.and_then(|limits| limits.value.daily_hours) else { return };
    let longest = crate::life::Week::DAYS.into_iter().map(|(day, _)| span.week.on(day)).max().unwrap_or_default();
    if longest > most {
        let message =
            format!("La settimana concordata ha un giorno di {longest} ore: il contratto ne permette {most}.");
        all.push(Notice { code: "day_over_maximum", message });
    }
}

/// An agreed week of who lives in that leaves no half day of rest beside the weekly one.
fn half_day(prepared: &Prepared<'_>, employment: &Employment, number: usize, all: &mut Vec<Notice>) {
    let span = &prepared.spans[number];
    let orario = &span.articles.istituti.body.orario;
    let agreed = employment.terms().get(span.terms).is_some_and(|terms| terms.week.is_some());
    let most = orario.regimi.get(&Regime::Convivente).and_then(|limits| limits.value.daily_hours);
    let (true, Some(most)) = (agreed && span.regime() == Regime::Convivente, most) else { return };
    let half = most.factor().by(orario.riposo_settimanale.value.half_day_work);
    let days = crate::life::Week::DAYS.into_iter().map(|(day, _)| span.week.on(day).factor());
    if days.filter(|hours| *hours <= half).count() < 2 {
        let message = format!(
            "La settimana concordata non lascia la mezza giornata di riposo: oltre al riposo della settimana, un giorno non può \
             passare {half} ore."
        );
        all.push(Notice { code: "no_half_day_of_rest", message });
    }
}

/// The limits below which hours of who is paid by the hour take no supplement, in words.
fn plain_limits(prepared: &Prepared<'_>, number: usize) -> Option<String> {
    let articles = prepared.spans[number].articles;
    let regime = Regime::NonConvivente;
    let day: Hours = articles.istituti.body.orario.regimi.get(&regime)?.value.daily_hours?;
    let week: Hours = articles.contratto.body.max_weekly_hours.get(&regime)?.value;
    Some(format!(
        "Le ore in più, fino a {day} al giorno e {week} a settimana, sono pagate senza maggiorazione, come dice il contratto. \
         Alcuni patronati aggiungono la maggiorazione dello straordinario."
    ))
}
