//! Every hour once: which supplement it takes, by the order in which the contract decides (one supplement an hour).

use chrono::{Datelike, Days as Back, NaiveDate, NaiveTime, Timelike, Weekday};

use super::days::{Day, Days, at_entry, length_of};
use super::register::{Entry, Register, Time, Work};
use super::span::{Prepared, Span};
use crate::ccnl::istituti::{FasciaOraria, Orario};
use crate::ccnl::{LiveInHours, Livello, Place, Regime};
use crate::input::InputError;
use crate::life::{Employment, Practice, Practices};
use crate::money::{Factor, Hours};

/// Quarters of an hour, and minutes.
const QUARTERS: u32 = 4;
const MINUTES: u32 = 60;

/// What an hour beyond plain pay takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Class {
    /// On a holiday.
    Holiday,
    /// On a holiday or the weekly rest, beyond the day's maximum.
    RestOvertime,
    /// On the weekly rest.
    WeeklyRest,
    /// In the half day of rest.
    HalfRest,
    /// Beyond the maximum, by day.
    Overtime,
    /// By the hour: the first hours beyond the week's maximum, by day.
    FirstOvertime,
    /// Beyond the maximum, at night.
    NightOvertime,
    /// Besides the month's pay, without supplement.
    Plain,
    /// Hours of the contract on the weekly rest of who is paid by the month: the supplement alone.
    RestSupplement,
    /// Ordinary hours at night: the supplement alone.
    NightSupplement,
}

impl Class {
    /// All of them, in the order of the payslip.
    pub const ALL: [Class; 10] = [
        Class::Holiday,
        Class::RestOvertime,
        Class::WeeklyRest,
        Class::HalfRest,
        Class::Overtime,
        Class::FirstOvertime,
        Class::NightOvertime,
        Class::Plain,
        Class::RestSupplement,
        Class::NightSupplement,
    ];

    /// As the payslip names the line.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Class::Holiday => "holiday_work",
            Class::RestOvertime => "rest_overtime",
            Class::WeeklyRest => "weekly_rest_work",
            Class::HalfRest => "half_rest_work",
            Class::Overtime => "overtime",
            Class::FirstOvertime => "first_overtime",
            Class::NightOvertime => "night_overtime",
            Class::Plain => "extra_hours",
            Class::RestSupplement => "weekly_rest_supplement",
            Class::NightSupplement => "night_supplement",
        }
    }

    /// Which question of the contract's order decided, from one.
    #[must_use]
    pub const fn step(self, lives_in: bool) -> u8 {
        let later = if lives_in { 1 } else { 0 };
        match self {
            Class::Holiday => 1,
            Class::RestOvertime | Class::WeeklyRest | Class::RestSupplement => 2,
            Class::HalfRest => 3,
            Class::Overtime | Class::FirstOvertime | Class::NightOvertime => 3 + later,
            Class::NightSupplement => 4 + later,
            Class::Plain => 5 + later,
        }
    }

    /// What is added to the hour, and where it is said.
    pub(super) fn supplement<'b>(self, span: &Span<'b>) -> (Factor, Option<Place<'b>>) {
        let Orario { riposo_settimanale, straordinario, lavoro_notturno, festivita, .. } =
            &span.articles.istituti.body.orario;
        let (value, cite) = match self {
            Class::Holiday => (festivita.value.supplement, &festivita.cite),
            Class::RestOvertime => (straordinario.value.holiday, &straordinario.cite),
            Class::WeeklyRest | Class::RestSupplement => {
                (riposo_settimanale.value.sunday_supplement, &riposo_settimanale.cite)
            }
            Class::HalfRest => (riposo_settimanale.value.half_day_supplement, &riposo_settimanale.cite),
            Class::Overtime => (straordinario.value.day, &straordinario.cite),
            Class::FirstOvertime => (straordinario.value.beyond_40, &straordinario.cite),
            Class::NightOvertime => (straordinario.value.night, &straordinario.cite),
            Class::NightSupplement => (lavoro_notturno.value.supplement, &lavoro_notturno.cite),
            Class::Plain => return (Factor::whole(0), None),
        };
        (value, Some(span.articles.text(cite)))
    }

    /// True where the hour itself is already paid and the supplement is all there is.
    #[must_use]
    pub const fn supplement_alone(self) -> bool {
        matches!(self, Class::RestSupplement | Class::NightSupplement)
    }
}

/// The time of a span, in quarters of an hour.
#[derive(Clone, Debug, Default)]
pub struct Tally {
    /// By the hour: at plain pay.
    pub ordinary: u32,
    /// Of it, hours besides the contract's, by day.
    pub plain_extra: u32,
    /// By class.
    pub classes: [u32; Class::ALL.len()],
    /// Services asked of who is only present at night: level, class, time.
    pub services: Vec<(Livello, Class, u32)>,
}

/// Counts every hour of the month into its span, and the time paid besides the contract's on each day.
pub fn tally(
    prepared: &Prepared<'_>,
    employment: &Employment,
    register: &Register,
    days: &Days<'_>,
) -> Result<(Vec<Tally>, Vec<u32>), InputError> {
    let practices = *employment.practices();
    let mut tallies = vec![Tally::default(); prepared.spans.len()];
    let mut paid = vec![0; days.0.len()];
    let mut week = begun(employment, register, prepared.first);
    for (at, day) in days.0.iter().enumerate() {
        if day.date.weekday() == Weekday::Mon {
            week = WeekSoFar::default();
        }
        let span = &prepared.spans[day.span];
        let tally = &mut tallies[day.span];
        let mut counting = Counting {
            span,
            practices,
            rest: register.weekly_rest,
            day,
            tally,
            week: &mut week,
            day_used: 0,
            paid: &mut paid[at],
        };
        counting.contract();
        if day.entered > 0 {
            for (at, entry) in register.entries.iter().enumerate() {
                match entry {
                    Entry::Worked(work) if work.day == day.date => counting.worked(at, work)?,
                    _ => {}
                }
            }
            for (at, entry) in register.entries.iter().enumerate() {
                match entry {
                    Entry::Extra(work) if work.day == day.date => counting.extra(at, work)?,
                    _ => {}
                }
            }
        }
    }
    Ok((tallies, paid))
}

/// What the week already holds: ordinary time, and overtime of its first hours.
#[derive(Clone, Copy, Debug, Default)]
struct WeekSoFar {
    used: u32,
    beyond: u32,
}

/// The week in which the month begins, on the days before it.
fn begun(employment: &Employment, register: &Register, first: NaiveDate) -> WeekSoFar {
    let before = 1..=u64::from(first.weekday().num_days_from_monday());
    let days = before.filter_map(|back| first.checked_sub_days(Back::new(back)));
    let planned: u32 = days.map(|day| employment.hours_on(day).quarters()).sum();
    WeekSoFar { used: register.so_far.week_hours.map_or(planned, Hours::quarters), beyond: 0 }
}

/// Parts of an amount of time: by day and at night.
#[derive(Clone, Copy, Debug)]
struct Parts {
    day: u32,
    night: u32,
}

struct Counting<'c, 'b> {
    span: &'c Span<'b>,
    practices: Practices,
    rest: Weekday,
    day: &'c Day<'b>,
    tally: &'c mut Tally,
    week: &'c mut WeekSoFar,
    day_used: u32,
    paid: &'c mut u32,
}

impl Counting<'_, '_> {
    fn orario(&self) -> &Orario {
        &self.span.articles.istituti.body.orario
    }

    fn resting(&self) -> bool {
        self.day.date.weekday() == self.rest
    }

    fn add(&mut self, class: Class, time: u32) {
        self.tally.classes[class as usize] += time;
        if !class.supplement_alone() {
            *self.paid += time;
        }
    }

    /// The hours of the contract on a day without an entry that replaces them.
    fn contract(&mut self) {
        let time = self.day.ordinary();
        self.planned(time, self.day.night);
    }

    /// Hours of the contract: never overtime, but they fill the day and the week.
    fn planned(&mut self, time: u32, night: u32) {
        if time == 0 {
            return;
        }
        let flat = self.flat();
        match (self.span.regime().hourly(), self.resting() && !flat) {
            (true, true) => return self.add(Class::WeeklyRest, time),
            (true, false) => self.plain(time),
            (false, true) => return self.add(Class::RestSupplement, time),
            (false, false) => {}
        }
        self.day_used += time;
        self.week.used += time;
        if !flat {
            self.add(Class::NightSupplement, night.min(time));
        }
    }

    /// Who covers rests is paid the same on every day, unless the practice adds the supplement of Sunday.
    fn flat(&self) -> bool {
        self.span.regime() == Regime::CoperturaRiposi && !self.practices.departs(Practice::RestCoverSunday)
    }

    /// All the hours of a day: up to the contract's they are those of the contract.
    fn worked(&mut self, at: usize, work: &Work) -> Result<(), InputError> {
        if self.day.holiday.is_some() {
            return self.extra(at, work);
        }
        let all = work.time.quarters();
        let planned = self.day.contract.min(all);
        let beyond = self.parts(work, all - planned);
        // What is at night, and not beyond the contract, is ordinary work at night.
        self.planned(planned, self.parts(work, all).night - beyond.night);
        self.counted(at, work, beyond)
    }

    fn extra(&mut self, at: usize, work: &Work) -> Result<(), InputError> {
        self.counted(at, work, self.parts(work, work.time.quarters()))
    }

    /// The last `time` of a work, by day and at night.
    fn parts(&self, work: &Work, time: u32) -> Parts {
        let night = match work.time {
            Time::Between(from, to) => {
                let band = self.orario().lavoro_notturno.value.night;
                (to - time.min(to - from)..to).filter(|quarter| at_night(band, *quarter)).count()
            }
            Time::Long { night, .. } => night.quarters().min(time) as usize,
        };
        let night = u32::try_from(night).unwrap_or_default();
        Parts { day: time - night, night }
    }

    fn counted(&mut self, at: usize, work: &Work, parts: Parts) -> Result<(), InputError> {
        let time = parts.day + parts.night;
        if time == 0 {
            return Ok(());
        }
        if work.recovery {
            let most = self.orario().riposo_giornaliero.value.recovery_daily_hours;
            if time > most.quarters() {
                let message =
                    format!("at most {most} hours a day are made up: write the others as an entry of their own");
                return Err(at_entry(at, length_of(work), "recovery_over_limit", message));
            }
        }
        if work.emergency || work.recovery {
            self.as_normal(time);
            return Ok(());
        }
        if let Some(livello) = work.livello {
            self.service(livello, parts);
            return Ok(());
        }
        if self.day.holiday.is_some() {
            self.resting_hours(Class::Holiday, time);
        } else if self.resting() && !self.flat() {
            self.resting_hours(Class::WeeklyRest, time);
        } else {
            match self.span.regime() {
                Regime::NonConvivente => self.by_the_hour(parts),
                Regime::CoperturaRiposi => self.plain(time),
                Regime::Convivente => self.living_in(work, parts),
                Regime::ConviventeRidotto => self.reduced(work, parts),
                Regime::AssistenzaNotturna | Regime::PresenzaNotturna => self.overtime(parts),
            }
        }
        Ok(())
    }

    /// Paid as normal: plain by the hour, inside the month else.
    fn as_normal(&mut self, time: u32) {
        if self.span.regime().hourly() {
            self.plain(time);
        }
    }

    fn plain(&mut self, time: u32) {
        self.tally.ordinary += time;
        *self.paid += time;
    }

    /// On a holiday or the weekly rest; beyond the day's maximum it is overtime too, at its own rate.
    fn resting_hours(&mut self, class: Class, time: u32) {
        let most = self.most_a_day();
        let within = time.min(most.saturating_sub(self.day_used));
        self.day_used += time;
        self.add(class, within);
        self.add(Class::RestOvertime, time - within);
    }

    fn most_a_day(&self) -> u32 {
        let limits = self.orario().regimi.get(&self.span.regime());
        limits.and_then(|limits| limits.value.daily_hours).map_or(u32::MAX, Hours::quarters)
    }

    fn most_a_week(&self) -> u32 {
        // A reduced live-in week may be passed up to the maximum of a full one.
        let regime = match self.span.regime() {
            Regime::ConviventeRidotto => Regime::Convivente,
            regime => regime,
        };
        let limits = self.span.articles.contratto.body.max_weekly_hours.get(&regime);
        limits.map_or(u32::MAX, |limit| limit.value.quarters())
    }

    /// Splits time into ordinary, beyond the day's maximum, and beyond the week's; the first and the last fill the week.
    fn split(&mut self, time: u32) -> [u32; 3] {
        let of_day = time.min(self.most_a_day().saturating_sub(self.day_used));
        let ordinary = of_day.min(self.most_a_week().saturating_sub(self.week.used));
        self.day_used += time;
        self.week.used += ordinary;
        [ordinary, time - of_day, of_day - ordinary]
    }

    fn by_the_hour(&mut self, parts: Parts) {
        let extra_pay = self.practices.departs(Practice::PartTimeExtra);
        let [ordinary, beyond_day, beyond_week] = self.split(parts.day);
        if extra_pay {
            self.add(Class::Overtime, ordinary);
        } else {
            self.tally.plain_extra += ordinary;
            self.plain(ordinary);
        }
        let rule = &self.orario().straordinario.value;
        // What a register says of the days of the month before may be beyond the week's maximum already.
        let reached = self.most_a_week().max(self.week.used) + self.week.beyond;
        let first = rule.beyond_40_up_to.quarters().saturating_sub(reached);
        let first = beyond_week.min(first);
        self.week.beyond += beyond_week;
        self.add(Class::FirstOvertime, first);
        self.add(Class::Overtime, beyond_day + beyond_week - first);
        let [ordinary, beyond_day, beyond_week] = self.split(parts.night);
        self.plain(ordinary);
        self.add(Class::NightSupplement, ordinary);
        self.add(Class::NightOvertime, beyond_day + beyond_week);
    }

    fn living_in(&mut self, work: &Work, parts: Parts) {
        if work.half_rest && work.moved_to.is_none() {
            return self.half_rest(parts);
        }
        let proportional = self.span.situation.conventions().live_in_hours == LiveInHours::Proportional;
        let [inside, beyond_day, beyond_week] = self.split(parts.day);
        if proportional {
            self.add(Class::Plain, inside);
        }
        self.add(Class::Overtime, beyond_day + beyond_week);
        let [inside, beyond_day, beyond_week] = self.split(parts.night);
        if proportional {
            self.add(Class::Plain, inside);
        }
        self.add(Class::NightSupplement, inside);
        self.add(Class::NightOvertime, beyond_day + beyond_week);
    }

    fn half_rest(&mut self, parts: Parts) {
        self.day_used += parts.day + parts.night;
        self.add(Class::HalfRest, parts.day + parts.night);
    }

    fn reduced(&mut self, work: &Work, parts: Parts) {
        if work.half_rest && work.moved_to.is_none() {
            self.half_rest(parts);
        } else if work.outside_slot {
            self.overtime(parts);
        } else {
            let [inside, beyond_day, beyond_week] = self.split(parts.day + parts.night);
            self.add(Class::Plain, inside);
            self.add(Class::Overtime, beyond_day + beyond_week);
        }
    }

    fn overtime(&mut self, parts: Parts) {
        self.add(Class::Overtime, parts.day);
        self.add(Class::NightOvertime, parts.night);
    }

    /// A service asked of who is only present: never overtime, table C with the other supplements.
    fn service(&mut self, livello: Livello, parts: Parts) {
        let all = parts.day + parts.night;
        *self.paid += all;
        let mut add = |class, time| {
            if time > 0 {
                self.tally.services.push((livello, class, time));
            }
        };
        if self.day.holiday.is_some() {
            add(Class::Holiday, all);
        } else if self.day.date.weekday() == self.rest {
            add(Class::WeeklyRest, all);
        } else {
            add(Class::Plain, all);
            add(Class::NightSupplement, parts.night);
        }
    }
}

/// Whether a quarter of an hour of the day lies in a part of it that may pass midnight.
fn at_night(band: FasciaOraria, quarter: u32) -> bool {
    let of = |time: NaiveTime| time.hour() * QUARTERS + time.minute() * QUARTERS / MINUTES;
    let (from, to) = (of(band.from), of(band.to));
    if from < to { from <= quarter && quarter < to } else { quarter >= from || quarter < to }
}
