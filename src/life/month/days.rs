//! The days of a month, one by one: what the contract plans, what the register says, and whether the two agree.

use chrono::{Datelike, NaiveDate, Weekday};

use super::register::{Absence, Away, Entry, HoursOff, Register, Time, Work};
use super::span::Prepared;
use crate::ccnl::{BoardLodging, Festa, Regime};
use crate::input::InputError;
use crate::money::Hours;

/// Quarters of an hour in a day.
pub const DAY: u32 = Hours::whole(24).quarters();

/// One day of the employment in the month. Times are quarters of an hour.
#[derive(Clone, Copy, Debug)]
pub struct Day<'b> {
    /// Which day.
    pub date: NaiveDate,
    /// Its span.
    pub span: usize,
    /// The paid holiday that it is.
    pub holiday: Option<&'b Festa>,
    /// Time planned by the contract's week; none in the night regimes.
    pub contract: u32,
    /// The entry of the whole absence.
    pub absence: Option<usize>,
    /// Paid time of the contract without work.
    pub off_paid: u32,
    /// Unpaid time of the contract without work.
    pub off_unpaid: u32,
    /// The entry that says all the time worked.
    pub worked: Option<usize>,
    /// Time of the contract at night.
    pub night: u32,
    /// A holiday on the weekly rest, rested on another day.
    pub rested: bool,
    /// Time of the entries.
    pub entered: u32,
}

/// The days of the employment in the month, in order.
pub struct Days<'b>(pub Vec<Day<'b>>);

impl<'b> Days<'b> {
    /// Lays the register on the contract's week.
    ///
    /// # Errors
    /// The first entry that does not fit the month, the employment, its day or another entry.
    pub fn new(prepared: &Prepared<'b>, register: &Register) -> Result<Days<'b>, InputError> {
        let mut days = planned(prepared);
        let mut marking = Marking { prepared, register, days: &mut days };
        for (at, entry) in register.entries.iter().enumerate() {
            marking.mark(at, entry)?;
        }
        for (at, entry) in register.entries.iter().enumerate() {
            marking.agrees(at, entry)?;
        }
        Ok(Days(days))
    }

    /// The days from one to another, both included.
    pub fn between(&self, from: NaiveDate, to: NaiveDate) -> impl Iterator<Item = &Day<'b>> {
        self.0.iter().filter(move |day| from <= day.date && day.date <= to)
    }
}

impl Day<'_> {
    /// A day that the contract counts as working: all but Sundays.
    pub fn working(&self) -> bool {
        self.date.weekday() != Weekday::Sun
    }

    /// Time of the contract that was to be worked: none on a holiday and in an absence.
    pub fn ordinary(&self) -> u32 {
        if self.holiday.is_some() || self.absence.is_some() || self.worked.is_some() {
            return 0;
        }
        self.contract.saturating_sub(self.off_paid + self.off_unpaid)
    }
}

fn planned<'b>(prepared: &Prepared<'b>) -> Vec<Day<'b>> {
    let mut days = Vec::with_capacity(31);
    for (at, span) in prepared.spans.iter().enumerate() {
        let start = days.len();
        for date in span.from.iter_days().take_while(|date| *date <= span.to) {
            let contract = if span.regime().night() { 0 } else { span.week.on(date.weekday()).quarters() };
            days.push(Day {
                date,
                span: at,
                holiday: None,
                contract,
                absence: None,
                off_paid: 0,
                off_unpaid: 0,
                worked: None,
                night: 0,
                rested: false,
                entered: 0,
            });
        }
        for festa in span.articles.festivita.body.feste.iter().filter(|festa| festa.paid) {
            let date = festa.when.of(span.from.year());
            let Some(date) = date.filter(|date| span.from <= *date && *date <= span.to) else { continue };
            let into = usize::try_from((date - span.from).num_days()).unwrap_or_default();
            days[start + into].holiday = Some(festa);
        }
    }
    days
}

/// A refusal at a field of an entry.
pub fn at_entry(at: usize, name: &str, code: &'static str, message: impl Into<String>) -> InputError {
    InputError::of(code, &format!("entries[{at}].{name}"), message)
}

/// The field that says how long a work took.
pub const fn length_of(work: &Work) -> &'static str {
    match work.time {
        Time::Between(..) => "to",
        Time::Long { .. } => "hours",
    }
}

struct Marking<'m, 'b> {
    prepared: &'m Prepared<'b>,
    register: &'m Register,
    days: &'m mut Vec<Day<'b>>,
}

impl<'b> Marking<'_, 'b> {
    fn mark(&mut self, at: usize, entry: &Entry) -> Result<(), InputError> {
        match entry {
            Entry::Extra(work) => self.work(at, work, false),
            Entry::Worked(work) => self.work(at, work, true),
            Entry::Night { day, hours } => {
                let day = self.day(at, "day", *day)?;
                day.night += hours.quarters();
                Ok(())
            }
            Entry::HolidayRested { day, .. } => {
                let rest = self.register.weekly_rest;
                let day = self.day(at, "day", *day)?;
                if day.holiday.is_none() || day.date.weekday() != rest {
                    let message = format!("{} is not a paid holiday on the weekly rest: leave the entry out", day.date);
                    return Err(at_entry(at, "day", "no_holiday", message));
                }
                day.rested = true;
                Ok(())
            }
            Entry::Absence(absence) => self.absence(at, absence),
            Entry::HoursOff { reason, day, hours } => {
                let day = self.day(at, "day", *day)?;
                let off = if *reason == HoursOff::Unpaid { &mut day.off_unpaid } else { &mut day.off_paid };
                *off += hours.quarters();
                Ok(())
            }
            Entry::Away(Away { from, to, .. }) => self.range(at, *from, *to),
            Entry::Amount { .. } => Ok(()),
        }
    }

    /// The day of a date; refused outside the month and the employment.
    fn day(&mut self, at: usize, name: &str, date: NaiveDate) -> Result<&mut Day<'b>, InputError> {
        let month = self.register.month;
        if !month.contains(date) {
            let message = format!("{date} is not in {month}: say it in its own month");
            return Err(at_entry(at, name, "outside_month", message));
        }
        if date < self.prepared.first || date > self.prepared.last {
            let message = format!("nobody is employed on {date}: correct the day, or hired_on and ended_on");
            return Err(at_entry(at, name, "outside_employment", message));
        }
        let into = usize::try_from((date - self.prepared.first).num_days()).unwrap_or_default();
        Ok(&mut self.days[into])
    }

    fn range(&mut self, at: usize, from: NaiveDate, to: NaiveDate) -> Result<(), InputError> {
        self.day(at, "from", from)?;
        self.day(at, "to", to)?;
        if to < from {
            return Err(at_entry(at, "to", "ends_before_start", format!("to {to} is before from {from}")));
        }
        Ok(())
    }

    fn work(&mut self, at: usize, work: &Work, all: bool) -> Result<(), InputError> {
        let day = self.day(at, "day", work.day)?;
        let date = day.date;
        if all && day.worked.replace(at).is_some() {
            let message = format!("the hours of {date} are said twice: one entry `worked` for a day");
            return Err(at_entry(at, "day", "repeated_day", message));
        }
        day.entered += work.time.quarters();
        let others = self.register.entries.iter().take(at);
        let (Time::Between(from, to), others) = (work.time, others.filter_map(slot_of)) else { return Ok(()) };
        for (other, other_from, other_to) in others {
            if other == date && from < other_to && other_from < to {
                let message = format!("these hours of {date} are already in another entry: say each hour once");
                return Err(at_entry(at, "from", "overlapping_work", message));
            }
        }
        Ok(())
    }

    fn absence(&mut self, at: usize, absence: &Absence) -> Result<(), InputError> {
        self.range(at, absence.from, absence.to)?;
        for date in absence.from.iter_days().take_while(|date| *date <= absence.to) {
            let day = self.day(at, "from", date)?;
            if let Some(other) = day.absence.replace(at) {
                let message = format!("{date} is already in entries[{other}]: an absence has one reason a day");
                let name = if date == absence.from { "from" } else { "to" };
                return Err(at_entry(at, name, "overlapping_absences", message));
            }
        }
        Ok(())
    }

    /// Checks an entry against its day, once every entry is marked.
    fn agrees(&mut self, at: usize, entry: &Entry) -> Result<(), InputError> {
        match entry {
            Entry::Extra(work) | Entry::Worked(work) => {
                let span = &self.prepared.spans[self.prepared.span_of(work.day)];
                fits_regime(at, work, span.regime())?;
                self.at_work(at, work.day)?;
                let day = *self.day(at, "day", work.day)?;
                let total = day.entered + day.ordinary();
                if total > DAY {
                    let message =
                        format!("{} hours on {}, a day has twenty-four", Hours::from_quarters(total), work.day);
                    return Err(at_entry(at, length_of(work), "day_over_24_hours", message));
                }
                Ok(())
            }
            Entry::Night { day, hours } => {
                if self.prepared.spans[self.prepared.span_of(*day)].regime().night() {
                    let message = "a night contract already prices the night: leave the entry out";
                    return Err(at_entry(at, "kind", "not_allowed", message));
                }
                self.at_work(at, *day)?;
                let planned = self.day(at, "day", *day)?.ordinary();
                within_contract(at, *hours, planned, *day)
            }
            Entry::HoursOff { day, .. } => {
                self.at_work(at, *day)?;
                let day = *self.day(at, "day", *day)?;
                let planned = if day.holiday.is_some() { 0 } else { day.contract };
                within_contract(at, Hours::from_quarters(day.off_paid + day.off_unpaid), planned, day.date)
            }
            Entry::Absence(absence) if absence.board_not_used => {
                let span = &self.prepared.spans[self.prepared.span_of(absence.from)];
                if span.situation.board_lodging() == BoardLodging::InKind {
                    return Ok(());
                }
                let message = "board and lodging are not given in kind: nothing is paid in their place";
                Err(at_entry(at, "board_not_used", "not_allowed", message))
            }
            Entry::Away(away) => {
                let span = &self.prepared.spans[self.prepared.span_of(away.from)];
                if away.transfer || away.in_letter || away.agreed || span.regime() == Regime::Convivente {
                    return Ok(());
                }
                let message = "only a full live-in worker must follow the family: say agreed, or leave the stay out";
                Err(at_entry(at, "agreed", "missing_field", message))
            }
            Entry::HolidayRested { day, rested_on } if day == rested_on => {
                let message = format!("{day} is the holiday itself: say the other day on which it was rested");
                Err(at_entry(at, "rested_on", "invalid_value", message))
            }
            _ => Ok(()),
        }
    }

    fn at_work(&mut self, at: usize, date: NaiveDate) -> Result<(), InputError> {
        match self.day(at, "day", date)?.absence {
            None => Ok(()),
            Some(other) => {
                let message =
                    format!("{date} is a day of absence in entries[{other}]: take the day out of one of them");
                Err(at_entry(at, "day", "work_during_absence", message))
            }
        }
    }
}

fn within_contract(at: usize, hours: Hours, planned: u32, date: NaiveDate) -> Result<(), InputError> {
    if hours.quarters() <= planned {
        return Ok(());
    }
    let planned = Hours::from_quarters(planned);
    let message = format!("{hours} hours of {date}, but only {planned} of the contract were to be worked on that day");
    Err(at_entry(at, "hours", "hours_over_contract", message))
}

fn slot_of(entry: &Entry) -> Option<(NaiveDate, u32, u32)> {
    match entry {
        Entry::Extra(Work { day, time: Time::Between(from, to), .. })
        | Entry::Worked(Work { day, time: Time::Between(from, to), .. }) => Some((*day, *from, *to)),
        _ => None,
    }
}

fn fits_regime(at: usize, work: &Work, regime: Regime) -> Result<(), InputError> {
    let only = |name: &str, who: &str| {
        Err(at_entry(at, name, "not_allowed", format!("{name} is only for {who}, not in regime {}", regime.code())))
    };
    if work.half_rest && !regime.lives_in() {
        return only("half_rest", "who lives in");
    }
    if work.moved_to.is_some_and(|moved| !work.half_rest || moved.iso_week() != work.day.iso_week()) {
        let message = "moved_to is a day of the same week, and only with half_rest";
        return Err(at_entry(at, "moved_to", "not_allowed", message));
    }
    if work.outside_slot && regime != Regime::ConviventeRidotto {
        return only("outside_slot", "the reduced live-in week");
    }
    match (work.livello, regime) {
        (None, Regime::PresenzaNotturna) => {
            let message = "livello is missing: a service asked of who is only present is paid by table C, at its level";
            Err(at_entry(at, "livello", "missing_field", message))
        }
        (Some(_), regime) if regime != Regime::PresenzaNotturna => only("livello", "night presence"),
        _ => Ok(()),
    }
}
