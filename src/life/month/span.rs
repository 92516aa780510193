//! The parts of a month in which nothing that decides the pay changes: terms, children's ages, tables.

use chrono::{Datelike, NaiveDate, Weekday};

use super::articles::Articles;
use super::register::Register;
use crate::ccnl::{Fields, Finding, FindingCode, LiveInHours, Regime, Rulebook, Situation};
use crate::input::InputError;
use crate::life::{Employment, Month, Practices, Terms, Week};
use crate::money::{Hours, Money};

/// Days in a row, under one situation and one set of rules.
#[derive(Clone, Debug)]
pub struct Span<'b> {
    /// First day.
    pub from: NaiveDate,
    /// Last day.
    pub to: NaiveDate,
    /// What a quote of these days would start from.
    pub situation: Situation,
    /// The terms in force, counted from zero.
    pub terms: usize,
    /// The contract's week.
    pub week: Week,
    /// The rules.
    pub articles: Articles<'b>,
}

impl Span<'_> {
    /// Days of it that the contract counts as working days: all but Sundays.
    pub fn working_days(&self) -> u32 {
        let days = self.from.iter_days().take_while(|day| *day <= self.to);
        u32::try_from(days.filter(|day| day.weekday() != Weekday::Sun).count()).unwrap_or_default()
    }

    /// Days of the calendar.
    pub fn days(&self) -> u32 {
        u32::try_from((self.to - self.from).num_days() + 1).unwrap_or_default()
    }

    /// How the work is arranged.
    pub fn regime(&self) -> Regime {
        self.situation.regime()
    }
}

/// A month ready to be worked out: its days of employment, in spans.
#[derive(Clone, Debug)]
pub struct Prepared<'b> {
    /// The rules.
    pub book: &'b Rulebook,
    /// What was known.
    pub known_on: Option<NaiveDate>,
    /// The month.
    pub month: Month,
    /// Where practice departs from the text.
    pub practices: Practices,
    /// First day of the employment in the month.
    pub first: NaiveDate,
    /// Last day of the employment in the month.
    pub last: NaiveDate,
    /// True when the employment ends in the month.
    pub ends: bool,
    /// In order; never empty.
    pub spans: Vec<Span<'b>>,
}

impl<'b> Prepared<'b> {
    /// Finds the rules and terms of a month.
    pub fn new(
        book: &'b Rulebook,
        employment: &Employment,
        register: &Register,
        known_on: Option<NaiveDate>,
    ) -> Result<Prepared<'b>, InputError> {
        let month = register.month;
        let end = last_day(employment, register)?;
        let first = month.first().max(employment.hired_on());
        let last = end.map_or(month.last(), |end| end.min(month.last()));
        if first > last {
            let message = format!("nobody is employed in {month}: ask a month between the hiring and the end");
            return Err(InputError::of("outside_employment", "month", message));
        }
        let mut spans = Vec::with_capacity(1);
        let mut from = first;
        for next in changes(book, employment, first, last) {
            spans.push(span(book, employment, from, next.pred_opt().unwrap_or(from), known_on)?);
            from = next;
        }
        spans.push(span(book, employment, from, last, known_on)?);
        rest_agrees(employment, register, &spans)?;
        let (practices, ends) = (*employment.practices(), end.is_some_and(|end| month.contains(end)));
        Ok(Prepared { book, known_on, month, practices, first, last, ends, spans })
    }

    /// True when the employment lasts the whole month.
    pub fn whole(&self) -> bool {
        self.first == self.month.first() && self.last == self.month.last()
    }

    /// The span of a day of the employment.
    pub fn span_of(&self, day: NaiveDate) -> usize {
        self.spans.iter().rposition(|span| span.from <= day).unwrap_or_default()
    }
}

/// Another rest than Sunday needs the days of work: spread over the week they would fall on it.
fn rest_agrees(employment: &Employment, register: &Register, spans: &[Span<'_>]) -> Result<(), InputError> {
    let rest = register.weekly_rest;
    let spread = |span: &Span<'_>| {
        let said = employment.terms().get(span.terms).is_some_and(|terms| terms.week.is_some());
        let counts = !span.regime().night() && span.regime() != Regime::CoperturaRiposi;
        counts && !said && span.week.on(rest) > Hours::default()
    };
    if !spans.iter().any(spread) {
        return Ok(());
    }
    let message = "the terms do not say which days are worked, and spread over the week they fall on this rest: say week in \
                   the terms of the employment";
    Err(InputError::of("week_unknown", "weekly_rest", message))
}

/// The last day of the employment, when it is known.
fn last_day(employment: &Employment, register: &Register) -> Result<Option<NaiveDate>, InputError> {
    let Some(ended) = register.ended_on else { return Ok(employment.ends_on()) };
    let refused = |message: String| Err(InputError::of("outside_employment", "ended_on", message));
    if !register.month.contains(ended) {
        return refused(format!("ended_on {ended} is not in {}: say it in the month in which it is", register.month));
    }
    if !employment.in_force(ended) {
        return refused(format!("nobody is employed on {ended}: ended_on lies between the hiring and the end"));
    }
    Ok(Some(ended))
}

/// The days after the first on which something that decides the pay changes, in order.
fn changes(book: &Rulebook, employment: &Employment, first: NaiveDate, last: NaiveDate) -> Vec<NaiveDate> {
    let inside = |day: &NaiveDate| first < *day && *day <= last;
    let mut days: Vec<NaiveDate> = Vec::new();
    days.extend(employment.terms().iter().map(|terms| terms.from).filter(inside));
    days.extend(employment.children_born().iter().copied().filter(inside));
    days.extend(employment.sixth_birthdays().filter(inside));
    days.extend(book.minimi().iter().map(|edition| edition.from).filter(inside));
    days.extend(book.contributi().iter().map(|edition| edition.from).filter(inside));
    days.extend(book.contratti().iter().map(|edition| edition.from).filter(inside));
    days.extend(book.festivita().iter().map(|edition| edition.from).filter(inside));
    days.sort_unstable();
    days.dedup();
    days
}

fn span<'b>(
    book: &'b Rulebook,
    employment: &Employment,
    from: NaiveDate,
    to: NaiveDate,
    known_on: Option<NaiveDate>,
) -> Result<Span<'b>, InputError> {
    let no_rules = |error: crate::ccnl::NoRule| InputError::of("no_rules", "month", error.to_string());
    let articles = Articles::on(book, from, known_on).map_err(no_rules)?;
    let situation = situation_on(book, employment, from, known_on)?;
    let terms = employment.terms().partition_point(|terms| terms.from <= from).saturating_sub(1);
    let week = employment.terms().get(terms).map(Terms::week).unwrap_or_default();
    Ok(Span { from, to, situation, terms, week, articles })
}

/// The situation of a day, with the agreed pay as the tables since its agreement have left it: an absorbable
/// superminimo gives way to the new minimum, another stays on top of it.
///
/// # Errors
/// `outside_employment` when nobody is employed on the day.
pub fn situation_on(
    book: &Rulebook,
    employment: &Employment,
    day: NaiveDate,
    known_on: Option<NaiveDate>,
) -> Result<Situation, InputError> {
    situation_of(book, employment, day, day, known_on)
}

/// What was agreed on a day, under the rules of another day.
///
/// # Errors
/// `outside_employment` when nobody is employed on the day of the agreement.
pub fn situation_of(
    book: &Rulebook,
    employment: &Employment,
    agreed_on: NaiveDate,
    day: NaiveDate,
    known_on: Option<NaiveDate>,
) -> Result<Situation, InputError> {
    let mut fields = employment.situation(agreed_on, known_on)?.into_fields();
    fields.on = day;
    let unchanged =
        |fields: Fields| fields.check().map_err(|error| InputError::of(error.code.code(), "employment", error.message));
    let (Some(agreed), Some(terms)) = (fields.agreed_pay, employment.term_on(agreed_on)) else {
        return unchanged(fields);
    };
    let floor = |on: NaiveDate, known_on| floor(book, &fields, on, known_on);
    let (Some(then), Some(now)) = (floor(terms.from, known_on), floor(day, known_on)) else { return unchanged(fields) };
    let known_then = floor(terms.from, Some(terms.from)).unwrap_or(then);
    // A pay that was never lawful stays as it is: the findings say so.
    if agreed >= then.min(known_then) {
        let superminimo = (agreed - then).max(Money::ZERO);
        let pay = if fields.superminimo_absorbable { agreed } else { now + superminimo };
        fields.agreed_pay = (pay > now).then_some(pay);
    }
    unchanged(fields)
}

/// The minimum of a day for a situation's regime and level.
fn floor(book: &Rulebook, fields: &Fields, day: NaiveDate, known_on: Option<NaiveDate>) -> Option<Money> {
    let rules = book.on(day, known_on);
    let floor = rules.pay_floor(fields.regime, fields.livello).ok()?;
    let proportional = fields.conventions.live_in_hours == LiveInHours::Proportional;
    if !proportional || fields.regime != Regime::Convivente {
        return Some(floor);
    }
    let full: Hours = rules.contratto().ok()?.body.max_weekly_hours.get(&Regime::Convivente)?.value;
    let hours = fields.weekly_hours?;
    Some(floor.exact().times(hours.factor()).over(full.factor()).round_cents())
}

/// What the contract forbids in the terms, as a refusal at its field.
pub fn refused(findings: &[Finding], terms: usize) -> InputError {
    let worst = findings.first();
    let (code, name) = match worst.map(|finding| finding.code) {
        Some(FindingCode::HoursOverMaximum) => ("hours_over_maximum", "weekly_hours"),
        Some(FindingCode::LivelloNotInTable) => ("livello_not_in_table", "livello"),
        Some(FindingCode::BelowMinimum) => ("below_minimum", "agreed_pay"),
        _ => return InputError::of("no_rules", "month", worst.map_or("", |finding| &finding.message)),
    };
    let message = worst.map_or("", |finding| &finding.message);
    InputError::of(code, &format!("employment.terms[{terms}].{name}"), message)
}
