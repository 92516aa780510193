//! The last contributions: the last quarter, by the code of every quarter, with untaken vacation, and the notice not
//! worked apart, each with the day by which they are paid.

use chrono::{Days, NaiveDate};

use super::accrual::{bases_of, contratto, istituti};
use super::{MonthPart, Notice, Side};
use crate::ccnl::{Bases, Item, Operand, Quantity, Regime, Rulebook, Worth};
use crate::input::InputError;
use crate::life::quarter::QuarterAccount;
use crate::money::{Factor, Money};

/// What a last payment is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PaymentFor {
    /// Work and untaken vacation.
    Work,
    /// Notice not worked, credited after the end.
    Notice,
}

impl PaymentFor {
    /// As exchange formats write it.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            PaymentFor::Work => "work",
            PaymentFor::Notice => "notice",
        }
    }
}

/// A last payment to INPS.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LastPayment {
    /// What for.
    pub of: PaymentFor,
    /// First day that its hours belong to.
    pub from: NaiveDate,
    /// Last day.
    pub to: NaiveDate,
    /// Hours owed, exact.
    pub hours: Factor,
    /// Hours paid: whole, rounded up.
    pub paid_hours: u32,
    /// The band of INPS, from one.
    pub band: u8,
    /// INPS of both sides.
    pub inps: Money,
    /// Cas.Sa.Colf of both sides.
    pub assistenza: Money,
    /// What the worker bears of both.
    pub worker: Money,
    /// Last day to pay.
    pub due_on: NaiveDate,
}

/// Hours for INPS and for Cas.Sa.Colf.
#[derive(Clone, Copy, Debug)]
pub struct OwedHours {
    /// INPS.
    pub inps: Factor,
    /// Cas.Sa.Colf: its own in night contracts.
    pub assistenza: Factor,
}

/// Hours by the week of the last terms, in its proportions.
pub struct Hours<W> {
    bases: Bases<W>,
    night_assistenza: Option<Factor>,
    week_days: Factor,
}

impl<'a, W: Worth<'a>> Hours<W> {
    /// What the hours of the last month are counted with.
    ///
    /// # Errors
    /// When the rules have no amounts for it.
    pub fn new(space: W::Space, book: &'a Rulebook, last: &'a MonthPart) -> Result<Option<Hours<W>>, InputError> {
        let Some(situation) = last.last() else { return Ok(None) };
        let rules = istituti(book, last.to, situation.known_on())?;
        let contract = contratto(book, last.to, situation.known_on())?;
        let regime: Regime = situation.regime();
        Ok(Some(Hours {
            bases: bases_of::<W>(space, book, situation)?,
            night_assistenza: contract.body.assistenza_hours.get(&regime).map(|hours| hours.value.factor()),
            week_days: Factor::whole(rules.body.rapporto.conversioni.value.week_days.into()),
        }))
    }

    /// Hours of so many days of the week's working days.
    pub fn of_working_days(&self, days: Factor) -> OwedHours {
        let share = days.over(self.week_days);
        let inps = self.bases.weekly_hours.factor().by(share);
        OwedHours { inps, assistenza: self.night_assistenza.map_or(inps, |week| week.by(share)) }
    }

    /// Hours of so many calendar days.
    pub fn of_calendar_days(&self, days: u32) -> OwedHours {
        let share = Factor::fraction(days.into(), 7);
        let inps = self.bases.weekly_hours.factor().by(share);
        OwedHours { inps, assistenza: self.night_assistenza.map_or(inps, |week| week.by(share)) }
    }

    /// What the worker bears on some hours: INPS and Cas.Sa.Colf, each to the cent.
    pub fn withheld(&self, hours: OwedHours) -> [W; 2] {
        let [_, assistenza] = self.bases.assistenza;
        let by = |code, value| Operand { quantity: Quantity::Life(code), value, source: None };
        let times = |item, hour: W, code, hours| {
            W::rounded(Item::Life(item), W::times(Item::Life(item), hour, &[by(code, hours)]))
        };
        [
            times("inps_worker", self.rates().worker, "inps_hours", hours.inps),
            times("cassacolf_worker", assistenza, "cassacolf_hours", hours.assistenza),
        ]
    }

    fn rates(&self) -> &crate::ccnl::Inps<W> {
        &self.bases.inps[usize::from(self.bases.beyond_bands)]
    }

    /// A payment for some hours.
    fn payment(
        &self,
        of: PaymentFor,
        (from, to): (NaiveDate, NaiveDate),
        hours: OwedHours,
        due_on: NaiveDate,
    ) -> LastPayment {
        let (inps_hours, own_hours) = (up(hours.inps), up(hours.assistenza));
        let [employer, worker] = self.bases.assistenza;
        let times = |hour: W, hours: u32| hour.exact().times(Factor::whole(hours.into())).round_cents();
        LastPayment {
            of,
            from,
            to,
            hours: hours.inps,
            paid_hours: inps_hours,
            band: self.rates().band,
            inps: times(self.rates().total, inps_hours),
            assistenza: times(employer, own_hours) + times(worker, own_hours),
            worker: times(self.rates().worker, inps_hours) + times(worker, own_hours),
            due_on,
        }
    }
}

/// Whole hours, up.
fn up(hours: Factor) -> u32 {
    let (above, below) = hours.parts();
    u32::try_from((above + below - 1).max(0) / below).unwrap_or(u32::MAX)
}

/// The last payments: of the last quarter, untaken vacation included, and of the notice not worked.
pub fn last_payments<'a, W: Worth<'a>>(
    hours: &Hours<W>,
    quarter: &QuarterAccount<'_>,
    ended_on: NaiveDate,
    hired_on: NaiveDate,
    notice: &Notice<'_>,
) -> Vec<LastPayment> {
    let from = quarter.weeks.first().map_or(ended_on, |week| week.from).max(hired_on);
    let owed = quarter.lines.iter().fold(Factor::whole(0), |sum, line| sum.plus(line.hours));
    let work = LastPayment {
        of: PaymentFor::Work,
        from,
        to: ended_on,
        hours: owed,
        paid_hours: quarter.lines.iter().map(|line| up(line.due_hours)).sum(),
        band: quarter.lines.last().map_or(hours.rates().band, |line| line.inps.band),
        inps: quarter.inps,
        assistenza: quarter.cassacolf,
        worker: quarter.inps_worker + quarter.cassacolf_worker,
        due_on: quarter.due_by,
    };
    let mut all = vec![work];
    if notice.missing > 0 && notice.owed_by == Some(Side::Employer) {
        let first = ended_on.succ_opt().unwrap_or(ended_on);
        let last = ended_on.checked_add_days(Days::new(notice.missing.into())).unwrap_or(ended_on);
        let owed = hours.of_calendar_days(notice.missing);
        all.push(hours.payment(PaymentFor::Notice, (first, last), owed, quarter.due_by));
    }
    all
}
