//! Paid time of each day for INPS and Cas.Sa.Colf, and what is withheld of it from the worker.

use chrono::{Datelike, Days as Ahead, NaiveDate};

use super::absence::Piece;
use super::articles::counted;
use super::days::{Day, Days};
use super::line::{DayHours, PARTS_OF_A_QUARTER, SlipCode, Unit, hours_of};
use super::register::AbsencePay;
use super::span::{Prepared, Span};
use super::writer::Writer;
use crate::ccnl::{Bases, Item, Place, Worth};
use crate::life::{Employment, Practice};
use crate::money::Hours;

/// Paid time of every day of the employment in the month; `worked` is the time of the register, in quarters.
pub fn day_hours(prepared: &Prepared<'_>, days: &Days<'_>, pieces: &[Piece], worked: &[u32]) -> Vec<DayHours> {
    let of = |(day, worked): (&Day<'_>, &u32)| {
        let span = &prepared.spans[day.span];
        let worked = worked * PARTS_OF_A_QUARTER;
        let piece = day.absence.and_then(|entry| {
            pieces.iter().find(|piece| piece.entry == entry && piece.from <= day.date && day.date <= piece.to)
        });
        let (inps, assistenza) = if span.regime().night() {
            let [inps, assistenza] = night(span, day, piece);
            (inps + worked, assistenza + worked)
        } else if span.regime().hourly() {
            let parts = by_the_hour(span, day, piece, worked);
            (parts, parts)
        } else {
            let parts = by_the_month(day, piece, worked);
            (parts, parts)
        };
        DayHours { day: day.date, inps, assistenza }
    };
    days.0.iter().zip(worked).map(of).collect()
}

/// Whether a day of an absence is paid.
fn paid(piece: &Piece, day: &Day<'_>) -> bool {
    let into = (day.date - piece.from).num_days();
    match piece.absence.reason.pay() {
        AbsencePay::Nothing => false,
        AbsencePay::Own => into < i64::from(piece.lower_days + piece.full_days),
        _ => true,
    }
}

fn night(span: &Span<'_>, day: &Day<'_>, piece: Option<&Piece>) -> [u32; 2] {
    let body = &span.articles.contratto.body;
    let inps = body.night_inps_hours.value;
    let assistenza = body.assistenza_hours.get(&span.regime()).map_or(inps, |own| own.value);
    let due = day.working() && piece.is_none_or(|piece| paid(piece, day));
    [inps, assistenza]
        .map(|weekly| if due { weekly.quarters() * PARTS_OF_A_QUARTER / span.articles.week_days().max(1) } else { 0 })
}

/// A sixth of the week for holidays and paid working days, else the contract's time and what was worked besides.
fn by_the_hour(span: &Span<'_>, day: &Day<'_>, piece: Option<&Piece>, worked: u32) -> u32 {
    // A sixth of the week, in twenty-fourths of an hour, is as many as the quarters of the week.
    let sixth = span.situation.weekly_hours().map_or(0, Hours::quarters);
    let planned = day.contract * PARTS_OF_A_QUARTER;
    if let Some(piece) = piece {
        let holiday = day.holiday.is_some();
        return match piece.absence.reason.pay() {
            AbsencePay::WorkingDays if day.working() || holiday => sixth,
            AbsencePay::AsWorked if holiday => sixth,
            AbsencePay::WorkingDays | AbsencePay::Nothing => 0,
            AbsencePay::Own if !paid(piece, day) => 0,
            AbsencePay::Own | AbsencePay::CalendarDays | AbsencePay::AsWorked => planned,
        };
    }
    if day.holiday.is_some() {
        return worked.max(sixth);
    }
    worked + day.off_paid * PARTS_OF_A_QUARTER
}

/// The contract's time, and what is paid besides; on a holiday only what passes the contract's time.
fn by_the_month(day: &Day<'_>, piece: Option<&Piece>, worked: u32) -> u32 {
    let planned = day.contract.saturating_sub(day.off_unpaid) * PARTS_OF_A_QUARTER;
    match piece {
        Some(piece) => {
            if paid(piece, day) {
                planned
            } else {
                0
            }
        }
        None if day.holiday.is_some() => worked.max(planned),
        None => planned + worked,
    }
}

/// What is withheld: the worker's cents for each hour, in the band of its week.
pub fn withhold<'a, 'b: 'a, W: Worth<'a>>(
    writer: &mut Writer<'a, 'b, W>,
    bases: &[Bases<W>],
    hours: &[DayHours],
    employment: &Employment,
) {
    let prepared = writer.prepared;
    let by_week = prepared.practices.code(Practice::MixedWeek) == "week";
    for (number, (span, bases)) in prepared.spans.iter().zip(bases).enumerate() {
        let (mut inps, mut assistenza) = ([0, 0], 0);
        for day in hours.iter().filter(|day| prepared.span_of(day.day) == number) {
            let beyond = if by_week {
                week_parts(prepared, employment, hours, day.day) > beyond_parts(span)
            } else {
                bases.beyond_bands
            };
            inps[usize::from(beyond)] += day.inps;
            assistenza += day.assistenza;
        }
        let contributi = span.articles.contributi;
        for (parts, cells) in inps.into_iter().zip(&bases.inps) {
            let fascia = contributi.body.fasce.get(usize::from(cells.band) - 1).unwrap_or(&contributi.body.oltre);
            let place = Place::new(contributi, &fascia.cite);
            owed(writer, number, SlipCode::InpsWorker, (parts, cells.worker), place);
        }
        let place = Place::new(contributi, &contributi.body.assistenza_cite);
        owed(writer, number, SlipCode::CassacolfWorker, (assistenza, bases.assistenza[1]), place);
    }
}

fn owed<'a, 'b: 'a, W: Worth<'a>>(
    writer: &mut Writer<'a, 'b, W>,
    span: usize,
    code: SlipCode,
    (parts, cents): (u32, W),
    place: Place<'b>,
) {
    if parts > 0 {
        let hours = hours_of(parts);
        let exact = W::times(Item::Life(code.code()), cents, &[counted("paid_hours", hours)]);
        writer.line(code, span, exact).quantity(hours, Unit::Hours).rate(cents).place(place);
    }
}

/// Hours of a week, in twenty-fourths, up to which the pay chooses the band.
fn beyond_parts(span: &Span<'_>) -> u32 {
    span.articles.contributi.body.over_hours.quarters() * PARTS_OF_A_QUARTER
}

/// Paid time of the week of a day, Sunday to Saturday; days outside the month by the contract.
fn week_parts(prepared: &Prepared<'_>, employment: &Employment, hours: &[DayHours], day: NaiveDate) -> u32 {
    let sunday = day - Ahead::new(day.weekday().num_days_from_sunday().into());
    let inside = |day: NaiveDate| prepared.first <= day && day <= prepared.last;
    let of = |day: NaiveDate| {
        if inside(day) {
            hours.iter().find(|other| other.day == day).map_or(0, |other| other.inps)
        } else {
            employment.hours_on(day).quarters() * PARTS_OF_A_QUARTER
        }
    };
    sunday.iter_days().take(7).map(of).sum()
}
