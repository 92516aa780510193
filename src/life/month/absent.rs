//! Absences as lines: what they take from the month, and what is paid for them.

use super::absence::Piece;
use super::articles::{counted, rated};
use super::gross::{Yearly, hours, month_of, year_hours};
use super::line::{SlipCode, Unit};
use super::register::{AbsencePay, AbsenceReason};
use super::span::Span;
use super::writer::Writer;
use crate::ccnl::{Bases, Item, Place, Worth};
use crate::life::Practice;
use crate::money::Factor;

/// Writes the lines of every absence.
pub fn absences<'a, 'b: 'a, W: Worth<'a>>(
    writer: &mut Writer<'a, 'b, W>,
    bases: &[Bases<W>],
    yearly: &[Yearly<W>],
    pieces: &[Piece],
) {
    for piece in pieces {
        let (bases, yearly) = (&bases[piece.span], &yearly[piece.span]);
        if !writer.prepared.spans[piece.span].regime().hourly() {
            taken(writer, piece, yearly.pay);
        }
        match piece.absence.reason.pay() {
            AbsencePay::Own => own(writer, piece, bases, yearly),
            AbsencePay::Nothing => {}
            _ => paid_by_the_hour(writer, piece, bases, yearly),
        }
    }
}

/// What an absence takes from the month.
fn taken<'a, 'b: 'a, W: Worth<'a>>(writer: &mut Writer<'a, 'b, W>, piece: &Piece, pay: W) {
    if piece.taken == Factor::whole(0) {
        return;
    }
    let span = &writer.prepared.spans[piece.span];
    let (unit, of) = match piece.absence.reason.pay() {
        AbsencePay::Own => (Unit::Days, span.articles.calendar_days()),
        _ => (Unit::WorkingDays, span.articles.working_days()),
    };
    let code = SlipCode::Taken(piece.absence.reason);
    let rate = W::over(Item::Life("day"), month_of(span, pay), &[of]);
    let days = piece.taken.by(of.value);
    let exact = writer.taken(code, W::times(Item::Life("days"), rate, &[counted("days", days)]));
    let line = writer.line(code, piece.span, exact).quantity(days, unit).rate(rate);
    line.place(place(span, piece.absence.reason)).days(piece.from, piece.to);
}

/// Who is paid by the hour has the days paid apart; by the month they are in the month.
fn paid_by_the_hour<'a, 'b: 'a, W: Worth<'a>>(
    writer: &mut Writer<'a, 'b, W>,
    piece: &Piece,
    bases: &Bases<W>,
    yearly: &Yearly<W>,
) {
    let span = &writer.prepared.spans[piece.span];
    if !span.regime().hourly() {
        return;
    }
    let month = month_of(span, yearly.pay);
    let (quantity, unit, rate) = match piece.absence.reason.pay() {
        AbsencePay::WorkingDays => {
            let rate = W::over(Item::Life("day"), month, &[span.articles.working_days()]);
            (Factor::whole(piece.counted.into()), Unit::WorkingDays, rate)
        }
        AbsencePay::CalendarDays => {
            let rate = W::over(Item::Life("day"), month, &[span.articles.calendar_days()]);
            (Factor::whole(piece.days.into()), Unit::Days, rate)
        }
        _ => {
            let rate = W::over(Item::Life("hour"), yearly.pay, &year_hours(span, bases));
            (hours(piece.planned), Unit::Hours, rate)
        }
    };
    let exact = W::times(Item::Life("absence"), rate, &[counted("quantity", quantity)]);
    let code = SlipCode::Absence(piece.absence.reason);
    let line = writer.line(code, piece.span, exact).quantity(quantity, unit).rate(rate);
    line.place(place(span, piece.absence.reason)).days(piece.from, piece.to);
}

/// Sickness and accident, in thirtieths of the month; by practice, the hours planned on the days.
fn own<'a, 'b: 'a, W: Worth<'a>>(writer: &mut Writer<'a, 'b, W>, piece: &Piece, bases: &Bases<W>, yearly: &Yearly<W>) {
    let span = &writer.prepared.spans[piece.span];
    let place = place(span, piece.absence.reason);
    let malattia = &span.articles.istituti.body.assenze.malattia.value;
    let sick = piece.absence.reason == AbsenceReason::Sickness;
    let full_pay = if sick { malattia.later_days_pay } else { Factor::ONE };
    let by_hours = span.regime().hourly() && writer.prepared.practices.departs(Practice::SickDays);
    let (unit, rate, lower, full) = if by_hours {
        let rate = W::over(Item::Life("hour"), yearly.pay, &year_hours(span, bases));
        (Unit::Hours, rate, hours(piece.lower_planned), hours(piece.full_planned))
    } else {
        let calendar = span.articles.calendar_days();
        let rate = W::over(Item::Life("day"), month_of(span, yearly.pay), &[calendar]);
        let (lower, full) = (Factor::whole(piece.lower_days.into()), Factor::whole(piece.full_days.into()));
        // A whole month of absence is thirty days whatever its length: its last paid days make up the difference.
        let adjusted = if span.regime().hourly() {
            Factor::whole(0)
        } else {
            piece.taken.by(calendar.value) - Factor::whole(piece.days.into())
        };
        let none = Factor::whole(0);
        let all_paid = piece.days == piece.lower_days + piece.full_days;
        let adjusted = if all_paid { adjusted } else { none };
        if piece.full_days > 0 {
            (Unit::Days, rate, lower, (full + adjusted).max(none))
        } else {
            (Unit::Days, rate, (lower + adjusted).max(none), full)
        }
    };
    let parts = [
        (SlipCode::SicknessFirstDays, lower, malattia.first_days_pay),
        (SlipCode::Absence(piece.absence.reason), full, full_pay),
    ];
    for (code, quantity, share) in parts {
        let share = rated("part_of_pay", share, place);
        let paid = W::times(Item::Life("paid_day"), rate, &[share]);
        let exact = W::times(Item::Life("absence"), paid, &[counted("quantity", quantity)]);
        let line = writer.line(code, piece.span, exact).quantity(quantity, unit).rate(paid);
        line.place(place).days(piece.from, piece.to);
    }
}

/// Where an absence stands in the text.
fn place<'b>(span: &Span<'b>, reason: AbsenceReason) -> Place<'b> {
    let rule = &span.articles.istituti.body.assenze;
    let cite = match reason {
        AbsenceReason::Vacation => &rule.ferie.cite,
        AbsenceReason::Sickness => &rule.malattia.cite,
        AbsenceReason::Accident => &rule.infortunio.cite,
        AbsenceReason::Bereavement => &rule.lutto.cite,
        AbsenceReason::Father => &rule.padre.cite,
        AbsenceReason::Marriage => &rule.matrimonio.cite,
        AbsenceReason::Maternity => &rule.maternita.cite,
        AbsenceReason::ParentalLeave => match &rule.congedo_parentale_months {
            Some(months) => &months.cite,
            None => &rule.maternita.cite,
        },
        AbsenceReason::SuspendedByEmployer | AbsenceReason::SuspendedByWorker => &rule.sospensione_months.cite,
        AbsenceReason::Unjustified => &rule.ingiustificata.cite,
        AbsenceReason::UnpaidLeave | AbsenceReason::OtherPaid | AbsenceReason::OtherUnpaid => &rule.permessi.cite,
    };
    span.articles.text(cite)
}
