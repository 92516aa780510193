//! The INPS quarter of an employment: its weeks, the band of each, what is due with the code of Cas.Sa.Colf, by when, and what a
//! correction of a past month changes.
//!
//! Weeks run from Sunday to Saturday and belong to the quarter of their Saturday; what is worked after the last Saturday
//! is carried to the next quarter, unless the contract ends first.

mod answer;
mod due;
mod sums;
mod weeks;

use chrono::NaiveDate;

pub use due::due_days;
pub use sums::Cell;
pub use weeks::QuarterWeek;

use super::month::{MonthAccount, Notice, SpanRates, account, forecast, hours_of};
use super::{Employment, Month, Practice, Quarter};
use crate::ccnl::{Inps, Origin, Place, Rulebook, Term};
use crate::input::InputError;
use crate::money::{Exact, Factor, Hours, Money};
use sums::{Sums, of_cassacolf, of_inps};
use weeks::{Period, weeks};

/// Hours of a quarter that owe the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuarterLine<'b> {
    /// Weeks that end in the quarter with such hours.
    pub weeks: u32,
    /// Hours paid.
    pub hours: Factor,
    /// Hours of the payment: rounded up to whole ones, unless practice says otherwise.
    pub due_hours: Factor,
    /// INPS of an hour, and the band.
    pub inps: Inps<Money>,
    /// INPS on the hours paid.
    pub amount: Money,
    /// INPS on the fraction of an hour added to make them whole.
    pub rounding: Money,
    /// The worker's part, on the hours paid.
    pub worker: Money,
    /// The cells of the band: both sides, the worker.
    pub cells: [Cell; 2],
    /// Where the band stands.
    pub place: Place<'b>,
}

/// Cas.Sa.Colf of a quarter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assistenza<'b> {
    /// Hours paid, conventional in the night regimes.
    pub hours: Factor,
    /// Hours of the payment.
    pub due_hours: Factor,
    /// Employer and worker together, an hour.
    pub hour: Money,
    /// On the hours of the payment.
    pub amount: Money,
    /// The worker's part, on the hours paid.
    pub worker: Money,
    /// The cells: the employer, the worker.
    pub cells: [Cell; 2],
    /// Where it stands.
    pub place: Place<'b>,
    /// Its code in the payment.
    pub organisation: &'b str,
}

/// A quarter worked out.
#[derive(Clone, Debug)]
pub struct QuarterAccount<'b> {
    /// The quarter.
    pub quarter: Quarter,
    /// The weeks of the payment, in order.
    pub weeks: Vec<QuarterWeek>,
    /// Hours that owe the same, by band.
    pub lines: Vec<QuarterLine<'b>>,
    /// Cas.Sa.Colf, by what an hour owes.
    pub assistenza: Vec<Assistenza<'b>>,
    /// INPS of employer and worker, rounding of hours included.
    pub inps: Money,
    /// INPS of the worker.
    pub inps_worker: Money,
    /// Cas.Sa.Colf of employer and worker.
    pub cassacolf: Money,
    /// Cas.Sa.Colf of the worker.
    pub cassacolf_worker: Money,
    /// Withheld in the payslips of the quarter's three months.
    pub withheld: Money,
    /// The sum to pay.
    pub to_pay: Money,
    /// Hours for INPS of the weeks that began in the quarter before.
    pub carried_in: Factor,
    /// Hours for INPS after the last Saturday, carried to the next quarter.
    pub carried_out: Factor,
    /// First day on which it is paid.
    pub due_from: NaiveDate,
    /// Last day on which it is paid.
    pub due_by: NaiveDate,
    /// The last day of the employment, when it ends in the quarter.
    pub ended_on: Option<NaiveDate>,
    /// True when a table used had ended before its days.
    pub provisional: bool,
    /// What to know.
    pub notices: Vec<Notice>,
}

impl QuarterAccount<'_> {
    /// What the family bears: the sum to pay without the worker's parts.
    #[must_use]
    pub fn employer(&self) -> Money {
        self.to_pay - self.inps_worker - self.cassacolf_worker
    }

    /// Weeks of the payment: those with at least one paid hour.
    #[must_use]
    pub fn paid_weeks(&self) -> u32 {
        u32::try_from(self.weeks.iter().filter(|week| week.inps > 0).count()).unwrap_or_default()
    }

    /// The sums of the payment, by name.
    #[must_use]
    pub fn totals(&self) -> [(&'static str, Money); 7] {
        [
            ("inps", self.inps),
            ("inps_worker", self.inps_worker),
            ("cassacolf", self.cassacolf),
            ("cassacolf_worker", self.cassacolf_worker),
            ("employer", self.employer()),
            ("withheld", self.withheld),
            ("to_pay", self.to_pay),
        ]
    }

    /// What a corrected quarter changes: each sum after, less the sum before.
    #[must_use]
    pub fn changed_since(&self, before: &QuarterAccount<'_>) -> Vec<(&'static str, Money)> {
        let pairs = self.totals().into_iter().zip(before.totals());
        pairs.map(|((name, after), (_, before))| (name, after - before)).collect()
    }
}

/// Hours paid without being worked at the end of a contract: they go with the last ones.
#[derive(Clone, Copy, Debug)]
pub struct Untaken {
    /// For INPS.
    pub inps: Factor,
    /// For Cas.Sa.Colf.
    pub assistenza: Factor,
}

/// Works a quarter out from the months that are known; the others, and the month before for the week that comes from
/// it, go by the contract's week.
///
/// # Errors
/// `outside_employment` when nobody is employed in the quarter; as a month's account else.
pub fn quarter<'b>(
    book: &'b Rulebook,
    employment: &Employment,
    quarter: Quarter,
    months: &[MonthAccount<'b>],
    known_on: Option<NaiveDate>,
) -> Result<QuarterAccount<'b>, InputError> {
    let nothing = Factor::whole(0);
    quarter_with(book, employment, quarter, months, Untaken { inps: nothing, assistenza: nothing }, known_on)
}

/// The same with hours paid at the end of the contract.
///
/// # Errors
/// As [`quarter`].
pub fn quarter_with<'b>(
    book: &'b Rulebook,
    employment: &Employment,
    quarter: Quarter,
    months: &[MonthAccount<'b>],
    untaken: Untaken,
    known_on: Option<NaiveDate>,
) -> Result<QuarterAccount<'b>, InputError> {
    let filled = fill(book, employment, quarter, months, known_on)?;
    let of = |month: Month| months.iter().chain(&filled).find(|account| account.month == month);
    let accounts: Vec<&MonthAccount<'b>> =
        [quarter.first_month().after(-1)].into_iter().chain(quarter.months()).filter_map(of).collect();
    let ended_on = accounts.iter().find(|account| account.ends).map(|account| account.last);
    let period = Period::of(quarter, ended_on);
    let practices = employment.practices();
    let mut weeks = weeks(&accounts, period)?;
    let mixed = practices.code(Practice::MixedWeek);
    weeks::bands(&mut weeks, mixed);
    let whole = !practices.departs(Practice::InpsFractions);
    let payment = Payment { book, employment, weeks: &weeks, known_on, whole };
    let (lines, assistenza) = (payment.inps(untaken.inps)?, payment.cassacolf(untaken.assistenza)?);
    let of_quarter = accounts.iter().filter(|account| account.month.quarter() == quarter);
    let withheld = of_quarter.map(|account| account.inps_worker + account.cassacolf_worker).sum();
    let (due_from, due_by) = due_days(book, quarter, ended_on, known_on)?;
    let of_lines: Vec<[Exact; 3]> =
        lines.iter().map(|line| [line.amount, line.rounding, line.worker].map(Money::exact)).collect();
    let of_cassacolf: Vec<[Exact; 2]> =
        assistenza.iter().map(|line| [line.amount, line.worker].map(Money::exact)).collect();
    let sums = Sums::of((), &of_lines, &of_cassacolf);
    Ok(QuarterAccount {
        quarter,
        inps: sums.inps.round_cents(),
        inps_worker: sums.inps_worker.round_cents(),
        cassacolf: sums.cassacolf.round_cents(),
        cassacolf_worker: sums.cassacolf_worker.round_cents(),
        withheld,
        to_pay: sums.to_pay.round_cents(),
        carried_in: carried(&accounts, |day| period.from <= day && day < quarter.first()),
        carried_out: carried(&accounts, |day| period.to < day && day <= quarter.last()),
        due_from,
        due_by,
        ended_on,
        provisional: accounts.iter().any(|account| account.provisional),
        notices: notices(&weeks, mixed),
        weeks,
        lines,
        assistenza,
    })
}

/// The months that nobody said, by the contract's week.
fn fill<'b>(
    book: &'b Rulebook,
    employment: &Employment,
    quarter: Quarter,
    months: &[MonthAccount<'b>],
    known_on: Option<NaiveDate>,
) -> Result<Vec<MonthAccount<'b>>, InputError> {
    let end = months.iter().find(|account| account.ends).map(|account| account.last).or(employment.ends_on());
    let lived = |month: &Month| month.last() >= employment.hired_on() && end.is_none_or(|end| month.first() <= end);
    let said = |month: &Month| months.iter().any(|account| account.month == *month);
    if !quarter.months().iter().any(lived) {
        let message = format!("nobody is employed in {quarter}: ask a quarter between the hiring and the end");
        return Err(InputError::of("outside_employment", "quarter", message));
    }
    let wanted = [quarter.first_month().after(-1)].into_iter().chain(quarter.months());
    let missing = wanted.filter(lived).filter(|month| !said(month));
    missing.map(|month| account(book, employment, &forecast(employment, month), known_on)).collect()
}

fn carried(accounts: &[&MonthAccount<'_>], carried: impl Fn(NaiveDate) -> bool) -> Factor {
    let days = accounts.iter().flat_map(|account| &account.hours);
    hours_of(days.filter(|day| carried(day.day)).map(|day| day.inps).sum())
}

/// Hours of the payment.
fn due(hours: Factor, whole: bool) -> Factor {
    let (above, below) = hours.parts();
    let up = (above + below - 1) / below;
    if whole { Factor::whole(i64::try_from(up).unwrap_or_default()) } else { hours }
}

/// What the lines of a payment are written from.
struct Payment<'p, 'b> {
    book: &'b Rulebook,
    employment: &'p Employment,
    weeks: &'p [QuarterWeek],
    known_on: Option<NaiveDate>,
    whole: bool,
}

impl<'b> Payment<'_, 'b> {
    /// Hours that owe the same, by band; `more` go with those of the last week.
    fn inps(&self, more: Factor) -> Result<Vec<QuarterLine<'b>>, InputError> {
        let mut lines: Vec<(Inps<Money>, NaiveDate, Factor, u32)> = Vec::with_capacity(1);
        for week in self.weeks.iter().filter(|week| week.inps > 0) {
            match lines.iter_mut().find(|(inps, ..)| *inps == week.rate) {
                Some((_, _, hours, count)) => {
                    *hours = hours.plus(hours_of(week.inps));
                    *count += 1;
                }
                None => lines.push((week.rate, week.decided_on, hours_of(week.inps), 1)),
            }
        }
        if let Some(last) = self.weeks.last().filter(|_| more > Factor::whole(0)) {
            match lines.iter_mut().find(|(inps, ..)| *inps == last.rate) {
                Some((_, _, hours, _)) => *hours = hours.plus(more),
                None => lines.push((last.rate, last.decided_on, more, 0)),
            }
        }
        lines.into_iter().map(|line| self.inps_line(line)).collect()
    }

    fn inps_line(
        &self,
        (inps, day, hours, weeks): (Inps<Money>, NaiveDate, Factor, u32),
    ) -> Result<QuarterLine<'b>, InputError> {
        let contributi = self.book.on(day, self.known_on).contributi().map_err(|error| no_rules(&error))?;
        let fascia = contributi.body.fasce.get(usize::from(inps.band) - 1).unwrap_or(&contributi.body.oltre);
        let place = Place::new(contributi, &fascia.cite);
        let situation = self.employment.situation(day, self.known_on)?;
        let (cuaf, fixed_term) = (situation.cuaf(), situation.term() == Term::FixedTerm);
        let origin = |worker| Origin::Inps { band: inps.band, worker, cuaf, fixed_term, since: contributi.from };
        let cells =
            [(inps.total, false), (inps.worker, true)].map(|(hour, worker)| Cell { hour, origin: origin(worker) });
        let due_hours = due(hours, self.whole);
        let [amount, rounding, worker] = of_inps::<Exact>((), cells, [hours, due_hours], place).map(Exact::round_cents);
        Ok(QuarterLine { weeks, hours, due_hours, inps, amount, rounding, worker, cells, place })
    }

    fn cassacolf(&self, more: Factor) -> Result<Vec<Assistenza<'b>>, InputError> {
        let mut lines: Vec<([Money; 2], NaiveDate, Factor)> = Vec::with_capacity(1);
        for week in self.weeks.iter().filter(|week| week.assistenza > 0) {
            match lines.iter_mut().find(|(hour, ..)| *hour == week.assistenza_hour) {
                Some((.., hours)) => *hours = hours.plus(hours_of(week.assistenza)),
                None => lines.push((week.assistenza_hour, week.decided_on, hours_of(week.assistenza))),
            }
        }
        if let Some(last) = self.weeks.last().filter(|_| more > Factor::whole(0)) {
            match lines.iter_mut().find(|(hour, ..)| *hour == last.assistenza_hour) {
                Some((.., hours)) => *hours = hours.plus(more),
                None => lines.push((last.assistenza_hour, last.decided_on, more)),
            }
        }
        lines.into_iter().map(|line| self.cassacolf_line(line)).collect()
    }

    fn cassacolf_line(
        &self,
        ([employer, worker], day, hours): ([Money; 2], NaiveDate, Factor),
    ) -> Result<Assistenza<'b>, InputError> {
        let contributi = self.book.on(day, self.known_on).contributi().map_err(|error| no_rules(&error))?;
        let place = Place::new(contributi, &contributi.body.assistenza_cite);
        let origin = |worker| Origin::Assistenza { worker, since: contributi.from };
        let cells = [(employer, false), (worker, true)].map(|(hour, worker)| Cell { hour, origin: origin(worker) });
        let due_hours = due(hours, self.whole);
        let [amount, worker_part] = of_cassacolf::<Exact>((), cells, [hours, due_hours], place).map(Exact::round_cents);
        let (hour, worker, organisation) = (employer + worker, worker_part, contributi.body.assistenza_codice.as_str());
        Ok(Assistenza { hours, due_hours, hour, amount, worker, cells, place, organisation })
    }
}

fn no_rules(error: &crate::ccnl::NoRule) -> InputError {
    InputError::of("no_rules", "quarter", error.to_string())
}

/// Weeks that pass the hours of the bands inside a contract that does not, under the reading that looks away.
fn notices(weeks: &[QuarterWeek], mixed: &str) -> Vec<Notice> {
    let over = weeks.iter().filter(|week| !week.contract_beyond && week.inps > week.over).count();
    if over == 0 || mixed != "contract" {
        return Vec::new();
    }
    let limit = weeks.first().map_or(Hours::default(), |week| week.over_hours);
    vec![Notice {
        code: "mixed_week",
        message: format!(
            "In {over} settimane le ore pagate sono più di {limit}, ma il contratto ne prevede di meno: qui si usa la fascia \
             del contratto. Come si contano queste settimane non è chiarito dall’INPS."
        ),
    }]
}

/// What an hour owes on a day, from the month that knows it.
fn rates_on(account: &MonthAccount<'_>, day: NaiveDate) -> Option<SpanRates> {
    account.rates.iter().find(|rates| rates.from <= day && day <= rates.to).copied()
}
