//! A plan made ready, and worked out: tables found or projected, months, quarters, the fund.

use std::borrow::Cow;
use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};

use super::accruals::{Accrual, Counter, PlanFund, known_base};
use super::cash::{Cash, CashCode, cash};
use super::events::{Event, events};
use super::request::PlanRequest;
use crate::ccnl::{Prevista, Rulebook};
use crate::input::InputError;
use crate::life::corrections::{PayChange, follow_tables};
use crate::life::end::{Estimate, FundInput, MonthPart, fund, months, months_between};
use crate::life::month::{self, MonthAccount, Register, forecast};
use crate::life::quarter::{QuarterAccount, quarter};
use crate::life::{Employment, Month};
use crate::money::{Exact, Money};

/// A month of the plan.
#[derive(Clone, Debug)]
pub struct PlanMonth<'b> {
    /// Its payslip.
    pub account: MonthAccount<'b>,
    /// True when its register was given.
    pub known: bool,
    /// What accrues in it.
    pub accrual: Accrual,
}

/// A quarter of the plan.
#[derive(Clone, Debug)]
pub struct PlanQuarter<'b> {
    /// Its payment.
    pub account: QuarterAccount<'b>,
    /// False when it pays for months outside the plan too.
    pub whole: bool,
}

/// The sums of a calendar year, as far as the plan reaches.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PlanYear {
    /// Gross pay, tredicesima included.
    pub gross: Money,
    /// Value of board and lodging in kind.
    pub in_kind: Money,
    /// Net pay.
    pub net: Money,
    /// What the employer bears of the contributions of the year's quarters.
    pub contributions: Money,
    /// Share of the TFR.
    pub tfr: Money,
    /// Revaluation of the fund.
    pub revaluation: Money,
    /// True when that is an estimate: its coefficient is not published.
    pub estimated: bool,
    /// Money paid out on days of the year.
    pub cash: Money,
}

/// How the money of a plan holds together: what is paid out is what was earned and owed, but for what is named.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Balance {
    /// Gross pay.
    pub gross: Money,
    /// What the employer bears of the contributions of the plan's quarters.
    pub contributions: Money,
    /// The worker's part in the quarters less what payslips withheld: hours carried from quarter to quarter, and
    /// cents of rounding.
    pub withheld_difference: Money,
    /// Expenses given back, less advances already given.
    pub after: Money,
    /// The TFR paid at the end.
    pub tfr: Money,
    /// Everything that is paid out: the lines above together.
    pub cash: Money,
}

impl Balance {
    fn of(months: &[PlanMonth<'_>], quarters: &[PlanQuarter<'_>], cash: &[Cash]) -> Balance {
        let month = |of: fn(&MonthAccount<'_>) -> Money| -> Money { months.iter().map(|one| of(&one.account)).sum() };
        let quarter =
            |of: fn(&QuarterAccount<'_>) -> Money| -> Money { quarters.iter().map(|one| of(&one.account)).sum() };
        let tfr = cash.iter().filter(|cash| cash.code == CashCode::Tfr).map(|cash| cash.amount).sum();
        Balance {
            gross: month(|account| account.gross),
            contributions: quarters.iter().map(|one| one.account.employer()).sum(),
            withheld_difference: quarter(|account| account.inps_worker + account.cassacolf_worker)
                - month(|account| account.inps_worker + account.cassacolf_worker),
            after: month(|account| account.refunds - account.advances),
            tfr,
            cash: cash.iter().map(|cash| cash.amount).sum(),
        }
    }
}

/// A plan worked out.
#[derive(Clone, Debug)]
pub struct Plan<'b> {
    /// Month by month.
    pub months: Vec<PlanMonth<'b>>,
    /// Quarter by quarter.
    pub quarters: Vec<PlanQuarter<'b>>,
    /// The fund year by year, up to the plan's last day.
    pub fund: PlanFund,
    /// Payments by date.
    pub cash: Vec<Cash>,
    /// What changes meanwhile.
    pub events: Vec<Event<'b>>,
    /// What all of it adds up to.
    pub balance: Balance,
    /// Sums by calendar year.
    pub years: BTreeMap<i32, PlanYear>,
    /// True when any figure is.
    pub provisional: bool,
}

/// A request with everything it needs: its rules reach as far as the plan.
#[derive(Clone, Debug)]
pub struct Ready<'b, 'r> {
    request: &'r PlanRequest,
    book: Cow<'b, Rulebook>,
    /// Tables that were projected.
    pub assumed: Vec<Prevista>,
    /// The employment, its agreed pay following the tables.
    pub employment: Employment,
    /// Where it had to follow.
    pub changes: Vec<PayChange>,
    accounts: Vec<Register>,
    last: NaiveDate,
}

impl<'b, 'r> Ready<'b, 'r> {
    /// Finds the rules of a plan, projecting tables where none is published, and cuts it into months.
    ///
    /// # Errors
    /// As [`PlanRequest::check`].
    pub fn new(book: &'b Rulebook, request: &'r PlanRequest) -> Result<Ready<'b, 'r>, InputError> {
        request.check()?;
        let until = request.to.quarter().last();
        let projected = book.projected(until, request.inflation, request.known_on);
        let (book, assumed) = match projected {
            Some((book, assumed)) => (Cow::Owned(book), assumed),
            None => (Cow::Borrowed(book), Vec::new()),
        };
        let (employment, changes) = follow_tables(&book, &request.employment, until, request.known_on)?;
        let ended = request.months.iter().find_map(|register| register.ended_on);
        let end = [employment.ends_on(), ended].into_iter().flatten().min();
        let last = end.map_or(request.to.last(), |end| end.min(request.to.last()));
        let first = request.from.max(Month::of(employment.hired_on()));
        let register = |month: Month| {
            let known = request.months.iter().find(|register| register.month == month);
            known.cloned().unwrap_or_else(|| forecast(&employment, month))
        };
        let accounts = first.to(Month::of(last)).map(register).collect();
        Ok(Ready { request, book, assumed, employment, changes, accounts, last })
    }

    /// Works the plan out.
    ///
    /// # Errors
    /// A month that no table covers, at `from`; a register that does not fit, at its field.
    pub fn plan(&self) -> Result<Plan<'_>, InputError> {
        let book: &Rulebook = &self.book;
        let accounts = month::accounts(book, &self.employment, &self.accounts, self.request.known_on)
            .map_err(|(at, error)| self.placed(error, self.accounts[at].month))?;
        let quarters = self.quarters(&accounts)?;
        let parts = self.parts(&accounts)?;
        let fund = self.fund(&parts)?;
        let months = self.months(accounts, &parts)?;
        let cash = cash(&months, &quarters, &fund);
        let period = (months.first().map_or(self.last, |month| month.account.first), self.last);
        let events = events(book, &self.employment, &self.changes, period, self.request.known_on);
        let years = years(&months, &quarters, &fund, &cash);
        let provisional = cash.iter().any(|cash| cash.provisional) || fund.provisional;
        let balance = Balance::of(&months, &quarters, &cash);
        Ok(Plan { months, quarters, fund, cash, events, balance, years, provisional })
    }

    /// The last month of the plan's fund whose coefficient is published; `None` when none is.
    #[must_use]
    pub fn coefficients_until(&self) -> Option<Month> {
        let first = self.request.fund.map_or(Month::of(self.employment.hired_on()), |fund| {
            NaiveDate::from_ymd_opt(fund.year + 1, 1, 1).map_or(Month::of(self.last), Month::of)
        });
        let known =
            |month: &Month| self.book.rivalutazione(month.year(), month.number(), self.request.known_on).is_ok();
        std::iter::successors(Some(Month::of(self.last)), |month| Some(month.after(-1)))
            .take_while(|month| *month >= first)
            .find(known)
    }

    /// A fault of a month, at the member of the plan that it comes from.
    fn placed(&self, mut error: InputError, month: Month) -> InputError {
        if error.field.as_deref().is_some_and(|field| field.starts_with("employment")) {
            return error;
        }
        let known = self.request.months.iter().position(|register| register.month == month);
        error.field = Some(match (known, error.field) {
            (Some(at), Some(field)) if field != "month" => format!("months[{at}].{field}"),
            _ => "from".to_owned(),
        });
        error.message = format!("{month}: {}", error.message);
        error
    }

    fn quarters<'a>(&'a self, accounts: &[MonthAccount<'a>]) -> Result<Vec<PlanQuarter<'a>>, InputError> {
        let (Some(first), Some(last)) = (accounts.first(), accounts.last()) else { return Ok(Vec::new()) };
        let mut all = Vec::with_capacity(accounts.len() / 3 + 2);
        let mut one = first.month.quarter();
        while one <= last.month.quarter() {
            // Its months, and the one before for the week that comes from it: accounts stand in order of months.
            let before = one.months()[0].after(-1);
            let near = accounts.partition_point(|account| account.month < before)
                ..accounts.partition_point(|account| account.month.quarter() <= one);
            let account = quarter(&self.book, &self.employment, one, &accounts[near], self.request.known_on)
                .map_err(|error| self.placed(error, one.months()[0]))?;
            let lived = |month: &Month| month.last() >= self.employment.hired_on() && month.first() <= self.last;
            let planned = |month: Month| accounts.iter().any(|account| account.month == month);
            let open = !last.ends && one.months().into_iter().any(|month| month > last.month);
            let whole = !open && one.months().into_iter().filter(lived).all(planned);
            all.push(PlanQuarter { account, whole });
            one = one.after(1);
        }
        Ok(all)
    }

    /// The months of the fund: from the hiring, or from the year after a fund that is known, as the payslips of known
    /// months have them.
    fn parts(&self, accounts: &[MonthAccount<'_>]) -> Result<Vec<MonthPart>, InputError> {
        let (book, known_on) = (&*self.book, self.request.known_on);
        let parts = match self.request.fund {
            None => months(book, &self.employment, self.last, known_on),
            Some(opening) => {
                let since = NaiveDate::from_ymd_opt(opening.year + 1, 1, 1).unwrap_or(self.last);
                months_between(book, &self.employment, since, self.last, known_on)
            }
        };
        let mut parts = parts.map_err(before_the_tables)?;
        for part in &mut parts {
            let Some(account) = accounts.iter().find(|account| account.month == part.month) else { continue };
            part.counts = account.accrues;
            if self.request.months.iter().any(|register| register.month == part.month) {
                let base = known_base(book, part, account)?;
                *part = part.clone().with_base(base);
            }
        }
        Ok(parts)
    }

    fn fund(&self, parts: &[MonthPart]) -> Result<PlanFund, InputError> {
        let input = FundInput {
            opening: self.request.fund,
            estimate: Some(Estimate { inflation: self.request.inflation }),
            ..FundInput::default()
        };
        let fund = fund::<Exact>((), &self.book, parts, &input, self.request.known_on);
        fund.as_ref().map(PlanFund::of).map_err(|error| before_the_tables(error.clone()))
    }

    fn months<'a>(
        &'a self,
        accounts: Vec<MonthAccount<'a>>,
        parts: &[MonthPart],
    ) -> Result<Vec<PlanMonth<'a>>, InputError> {
        let mut counter = Counter::new(&self.book);
        let mut accounts = accounts.into_iter().peekable();
        let mut all = Vec::with_capacity(accounts.len());
        let first = accounts.peek().map(|account| account.month.year());
        for part in parts.iter().filter(|part| first.is_none_or(|year| part.month.year() >= year)) {
            let account = accounts.next_if(|account| account.month == part.month);
            let accrual = counter.next(part, account.as_ref())?;
            all.extend(account.map(|account| {
                let known = self.request.months.iter().any(|register| register.month == account.month);
                PlanMonth { account, known, accrual }
            }));
        }
        Ok(all)
    }
}

/// A fund that reaches back before the first tables has to be said.
fn before_the_tables(error: InputError) -> InputError {
    if error.code != "no_rules" {
        return error;
    }
    let message =
        format!("{}: say the fund at the end of a year, and the months before it are not needed", error.message);
    InputError::of("no_rules", "fund", message)
}

fn years(
    months: &[PlanMonth<'_>],
    quarters: &[PlanQuarter<'_>],
    fund: &PlanFund,
    cash: &[Cash],
) -> BTreeMap<i32, PlanYear> {
    let mut years: BTreeMap<i32, PlanYear> = BTreeMap::new();
    for PlanMonth { account, accrual, .. } in months {
        let year = years.entry(account.month.year()).or_default();
        year.gross = year.gross + account.gross;
        year.in_kind = year.in_kind + account.in_kind;
        year.net = year.net + account.net;
        year.tfr = year.tfr + accrual.tfr;
    }
    for PlanQuarter { account, .. } in quarters {
        let year = years.entry(account.quarter.year()).or_default();
        year.contributions = year.contributions + account.employer();
    }
    for of_fund in &fund.years {
        if let Some(year) = years.get_mut(&of_fund.year) {
            year.revaluation = of_fund.revaluation;
            year.estimated = of_fund.estimated;
        }
    }
    for paid in cash {
        let year = years.entry(paid.on.year()).or_default();
        year.cash = year.cash + paid.amount;
    }
    years
}
