//! One settlement sheet: pay to date, notice, tredicesima, vacation, TFR, and what is withheld and paid to INPS.

use chrono::{Datelike, NaiveDate};

use super::accrual::{Accrued, MonthPart, contratto, istituti, months_between};
use super::contributions::{self, LastPayment, OwedHours};
use super::fund::fund_of;
use super::last_month::last_month;
use super::registers::{accounts, known, of_quarter};
use super::{
    EndingReason, Fund, Notice, NoticeTredicesima, SettlementRequest, Side, Vacation, fault, findings, notice,
    trial_days,
};
use crate::ccnl::{Item, Operand, Place, Quantity, Rulebook, Worth};
use crate::input::InputError;
use crate::life::month::{self, MonthAccount, Twelfths};
use crate::life::quarter::{Untaken, quarter_with};
use crate::life::{Employment, Month, Quarter};
use crate::money::{Factor, Hours, Money};

pub use super::findings::EndFinding;
pub use super::line::{EndLine, EndLineCode};

/// The sheet.
#[derive(Clone, Debug)]
pub struct Settlement<'a, W> {
    /// Lines in order.
    pub lines: Vec<EndLine<'a, W>>,
    /// Notice.
    pub notice: Notice<'a>,
    /// The fund year by year.
    pub fund: Fund<'a, W>,
    /// Vacation at the end, working days: below zero when taken in excess.
    pub vacation_days: Factor,
    /// Months of the last year that count.
    pub months: u32,
    /// The last payments to INPS.
    pub payments: Vec<LastPayment>,
    /// What to know.
    pub findings: Vec<EndFinding>,
    /// True when a table used had ended, or prices were assumed.
    pub provisional: bool,
}

impl<'a, W: Worth<'a>> Settlement<'a, W> {
    /// What is due, what is withheld, and what is paid.
    #[must_use]
    pub fn totals(&self) -> [Money; 3] {
        let of = |withheld: bool| -> Money {
            let lines = self.lines.iter().filter(|line| line.code.withheld() == withheld);
            lines.map(|line| line.amount.exact().round_cents()).sum()
        };
        let (due, withheld) = (of(false), of(true));
        [due, withheld, due - withheld]
    }
}

/// A settlement ready to be worked out: its months, as they live longer than the amounts.
#[derive(Clone, Debug)]
pub struct Prepared<'r> {
    request: &'r SettlementRequest,
    /// Months of the fund: from the hiring, or from the year after a fund that is known.
    months: Vec<MonthPart>,
    /// The last day alone: the terms that notice and vacation are paid by.
    last_day: Vec<MonthPart>,
    /// The months of the last year that give a twelfth.
    twelfths: Vec<Twelfths>,
}

impl<'r> Prepared<'r> {
    /// Cuts the employment into months.
    ///
    /// # Errors
    /// When the request does not agree with itself, or the trial is over.
    pub fn new(book: &Rulebook, request: &'r SettlementRequest) -> Result<Prepared<'r>, InputError> {
        request.check()?;
        in_trial(book, request)?;
        let (employment, known_on, end) = (&request.employment, request.known_on, request.ending.ended_on);
        let first = |year: i32| NaiveDate::from_ymd_opt(year, 1, 1).unwrap_or(end);
        let since = request.fund.opening.map_or(employment.hired_on(), |opening| first(opening.year + 1));
        let months = months_between(book, employment, since, end, known_on)
            .map_err(|error| before_the_tables(book, request, error))?;
        let slips = accounts(book, request)?;
        let said = |month: Month| request.months.iter().any(|register| register.month == month);
        let as_known = |part: MonthPart| {
            let slip = slips.iter().find(|slip| slip.month == part.month && said(slip.month));
            let part = slip.map_or(Ok(part.clone()), |slip| known(book, request, part, slip))?;
            Ok(match request.bases.iter().find(|(month, _)| *month == part.month) {
                Some((_, base)) => part.with_base(*base),
                None => part,
            })
        };
        let months = months.into_iter().map(as_known).collect::<Result<Vec<MonthPart>, InputError>>()?;
        let not_counted: Vec<Month> = months.iter().filter(|part| !part.counts).map(|part| part.month).collect();
        Ok(Prepared {
            request,
            twelfths: month::accrued(book, employment, (end, 0), &not_counted, known_on)?,
            last_day: months_between(book, employment, end, end, known_on)?,
            months,
        })
    }

    /// Works the sheet out.
    ///
    /// # Errors
    /// When the rules have no amounts for a month, or a coefficient is missing.
    pub fn settle<'a, W: Worth<'a>>(
        &'a self,
        space: W::Space,
        book: &'a Rulebook,
    ) -> Result<Settlement<'a, W>, InputError> {
        let SettlementRequest { employment, ending, known_on, .. } = self.request;
        let notice = notice(book, employment, ending, *known_on)?;
        let mut months = Vec::with_capacity(self.months.len());
        for part in &self.months {
            let accrued = part.accrued::<W>(space, book);
            months.push((part, accrued.map_err(|error| before_the_tables(book, self.request, error))?));
        }
        let fund = fund_of::<W>(space, book, &months, &self.request.fund, *known_on)?;
        months.retain(|(part, _)| part.month.year() == ending.ended_on.year());
        let Some(last_day) = self.last_day.first() else {
            return Err(fault("missing_field", "ended_on", "no last day"));
        };
        let last = last_day.accrued::<W>(space, book)?;
        let Some(hours) = contributions::Hours::<W>::new(space, book, last_day)? else {
            return Err(fault("missing_field", "ended_on", "no last day"));
        };
        let vacation_days = self.vacation_days(book)?;
        let slips = accounts(book, self.request)?;
        let sheet = Sheet { prepared: self, space, book, last, months: &months, slips: &slips };
        let mut lines = Vec::new();
        let to_date = sheet.last_month(&mut lines)?;
        sheet.notice(&notice, &mut lines)?;
        let months = sheet.tredicesima(&mut lines)?;
        sheet.vacation(vacation_days, &mut lines)?;
        sheet.tfr(&fund, &mut lines);
        sheet.withheld(&hours, &notice, (to_date, vacation_days), &mut lines)?;
        let (end, known_on) = (ending.ended_on, *known_on);
        let untaken = hours.of_working_days(vacation_days.max(Factor::whole(0)));
        let untaken = Untaken { inps: untaken.inps, assistenza: untaken.assistenza };
        let of_quarter = of_quarter(&slips, end);
        let quarter = quarter_with(book, employment, Quarter::of(end), &of_quarter, untaken, known_on);
        let quarter = quarter.map_err(|error| at_the_end(error, end))?;
        let payments = contributions::last_payments(&hours, &quarter, end, employment.hired_on(), &notice);
        let provisional = fund.provisional || sheet.last.provisional;
        let findings = findings::findings(book, self.request, &notice, &fund.beyond)?;
        Ok(Settlement { lines, notice, fund, vacation_days, months, payments, findings, provisional })
    }

    fn vacation_days(&self, book: &Rulebook) -> Result<Factor, InputError> {
        let (end, known_on) = (self.request.ending.ended_on, self.request.known_on);
        match self.request.ending.vacation {
            Vacation::Untaken(days) => Ok(days),
            Vacation::Counted { carried, taken } => {
                let carried = carried.unwrap_or(Factor::whole(0));
                let contract = &contratto(book, end, known_on)?.body;
                let in_year = |part: &&MonthPart| part.counts && part.month.year() == end.year();
                let counted = self.months.iter().filter(in_year).count();
                let months = Factor::fraction(i64::try_from(counted).unwrap_or_default(), contract.months.value.into());
                let given = Factor::whole(contract.ferie_days.value.into()).by(months);
                Ok(given.plus(carried).plus(taken.by(Factor::whole(-1))))
            }
        }
    }
}

/// Months before the first tables are not needed where the fund is known.
fn before_the_tables(book: &Rulebook, request: &SettlementRequest, error: InputError) -> InputError {
    let end = book.on(request.ending.ended_on, request.known_on);
    let known = end.istituti().is_ok() && end.minimi().is_ok() && end.contributi().is_ok();
    if !known || request.fund.opening.is_some() || !matches!(error.code, "no_rules" | "no_amounts") {
        return error;
    }
    let message =
        format!("{}: give the fund at the end of a year, and the months before it are not needed", error.message);
    fault("no_rules", "fund", message)
}

/// A quarter is not asked for by name here: what it lacks is told at the end.
fn at_the_end(error: InputError, end: NaiveDate) -> InputError {
    match error.field.as_deref() {
        Some("quarter") => fault(error.code, "ended_on", format!("the quarter of {end}: {}", error.message)),
        _ => error,
    }
}

/// In trial the days of actual work are not yet over.
fn in_trial(book: &Rulebook, request: &SettlementRequest) -> Result<(), InputError> {
    if request.ending.reason != EndingReason::Trial {
        return Ok(());
    }
    let (employment, end) = (&request.employment, request.ending.ended_on);
    let most = trial_days(book, employment, request.known_on)?;
    let worked = request.ending.trial_days_worked.unwrap_or_else(|| days_of_work(employment, end));
    if worked > most {
        let message = format!("{worked} days worked by {end}: the trial was of {most} and is over");
        return Err(fault("trial_over", "reason", message));
    }
    Ok(())
}

/// Days on which the week has hours; every working day in a contract that does not say them.
fn days_of_work(employment: &Employment, end: NaiveDate) -> u32 {
    let said = employment.terms().iter().all(|terms| terms.weekly_hours.is_some());
    let days = employment.hired_on().iter_days().take_while(|day| *day <= end);
    let works = |day: &NaiveDate| employment.hours_on(*day) > Hours::default();
    if said {
        u32::try_from(days.filter(works).count()).unwrap_or(u32::MAX)
    } else {
        super::working_days(employment.hired_on(), end)
    }
}

/// The lines being written.
struct Sheet<'a, 'r, 's, W: Worth<'a>> {
    /// Months of the last year.
    months: &'s [(&'a MonthPart, Accrued<W>)],
    prepared: &'a Prepared<'r>,
    /// The payslips of the last months.
    slips: &'s [MonthAccount<'a>],
    space: W::Space,
    book: &'a Rulebook,
    /// A whole month of the last terms.
    last: Accrued<W>,
}

impl<'a, W: Worth<'a>> Sheet<'a, '_, '_, W> {
    fn end(&self) -> NaiveDate {
        self.prepared.request.ending.ended_on
    }

    fn known_on(&self) -> Option<NaiveDate> {
        self.prepared.request.known_on
    }

    /// Pay to date; says the paid hours it stands for.
    fn last_month(&self, lines: &mut Vec<EndLine<'a, W>>) -> Result<Option<OwedHours>, InputError> {
        let request = self.prepared.request;
        let (Some((part, _)), false) = (self.months.last(), request.ending.last_month_paid) else { return Ok(None) };
        let Some(slip) = self.slips.iter().find(|slip| slip.month == part.month) else { return Ok(None) };
        let month = last_month::<W>(self.space, slip);
        let contract = contratto(self.book, part.to, self.known_on())?;
        let pay = istituti(self.book, part.to, self.known_on())?;
        let quantity = Some((month.hours.inps, "hours"));
        let places = vec![Place::new(pay, &pay.body.rapporto.busta_paga.cite)];
        let given = [(EndLineCode::Refund, month.refunds), (EndLineCode::Advance, month.advances)]
            .map(|(code, amount)| (code, amount, places.clone()));
        lines.push(EndLine { code: EndLineCode::Pay, amount: month.pay, quantity, rate: None, places });
        if let Some(amount) = month.board {
            let places = vec![Place::new(contract, &contract.body.board_month_days.cite)];
            lines.push(EndLine { code: EndLineCode::Board, amount, quantity: None, rate: None, places });
        }
        for (code, amount, places) in given.into_iter().filter(|(_, amount, _)| !amount.is_zero()) {
            let amount = W::given(self.space, Item::Life(code.code()), amount);
            lines.push(EndLine { code, amount, quantity: None, rate: None, places });
        }
        Ok(Some(month.hours))
    }

    fn notice(&self, notice: &Notice<'a>, lines: &mut Vec<EndLine<'a, W>>) -> Result<(), InputError> {
        let Some(side) = notice.owed_by else { return Ok(()) };
        let rules = istituti(self.book, self.end(), self.known_on())?;
        let conversions = &rules.body.rapporto.conversioni;
        let month = Operand {
            quantity: Quantity::Life("calendar_days_of_month"),
            value: Factor::whole(conversions.value.calendar_days.into()),
            source: Some(Place::new(rules, &conversions.cite)),
        };
        let base = match self.prepared.request.ending.conventions.notice_tredicesima {
            NoticeTredicesima::Without => self.last.global,
            NoticeTredicesima::With => W::sum(Item::Life("notice_base"), &[self.last.global, self.last.tredicesima]),
        };
        let days = Factor::whole(notice.missing.into());
        let day = W::over(Item::Life("notice_day"), base, &[month]);
        let by = Operand { quantity: Quantity::Life("notice_days"), value: days, source: Some(notice.source) };
        let code = if side == Side::Employer { EndLineCode::Notice } else { EndLineCode::NoticeWithheld };
        let amount = W::rounded(Item::Life(code.code()), W::times(Item::Life("notice_exact"), day, &[by]));
        let quantity = Some((days, "calendar_days"));
        lines.push(EndLine { code, amount, quantity, rate: Some(day), places: vec![notice.source] });
        Ok(())
    }

    /// The twelfths of the year, less what was paid; says how many months count.
    fn tredicesima(&self, lines: &mut Vec<EndLine<'a, W>>) -> Result<u32, InputError> {
        let contract = contratto(self.book, self.end(), self.known_on())?;
        let places = vec![Place::new(contract, &contract.body.tredicesima_months.cite)];
        let parts = self.prepared.twelfths.iter().map(|one| month::part::<W>(self.space, self.book, one));
        let twelfths = parts.collect::<Result<Vec<W>, InputError>>()?;
        let months: u32 = self.prepared.twelfths.iter().map(|one| one.months).sum();
        let paid = self.prepared.request.ending.tredicesima_paid;
        let due = if twelfths.is_empty() {
            W::given(self.space, Item::Life("tredicesima_due"), Money::ZERO)
        } else {
            W::rounded(Item::Life("tredicesima_due"), W::sum(Item::Life("tredicesima_due"), &twelfths))
        };
        let quantity = Some((Factor::whole(months.into()), "months"));
        let line = |code: EndLineCode, from: W, less: W| EndLine {
            code,
            amount: W::less(Item::Life(code.code()), from, &[less]),
            quantity,
            rate: None,
            places: places.clone(),
        };
        let given = W::given(self.space, Item::Life("tredicesima_paid"), paid);
        if due.exact().round_cents() < paid {
            lines.push(line(EndLineCode::TredicesimaBack, given, due));
        } else if months > 0 {
            lines.push(line(EndLineCode::Tredicesima, due, given));
        }
        Ok(months)
    }

    fn vacation(&self, days: Factor, lines: &mut Vec<EndLine<'a, W>>) -> Result<(), InputError> {
        let nothing = Factor::whole(0);
        if days == nothing {
            return Ok(());
        }
        let rules = istituti(self.book, self.end(), self.known_on())?;
        let conversions = &rules.body.rapporto.conversioni;
        let month = Operand {
            quantity: Quantity::Life("working_days_of_month"),
            value: Factor::whole(conversions.value.working_days.into()),
            source: Some(Place::new(rules, &conversions.cite)),
        };
        let article = Place::new(rules, &rules.body.assenze.ferie.cite);
        let (code, days) = if days > nothing {
            (EndLineCode::Vacation, days)
        } else {
            (EndLineCode::VacationBack, days.by(Factor::whole(-1)))
        };
        let day = W::over(Item::Life("vacation_day"), self.last.global, &[month]);
        let by = Operand { quantity: Quantity::Life("vacation_days"), value: days, source: Some(article) };
        let amount = W::rounded(Item::Life(code.code()), W::times(Item::Life("vacation_exact"), day, &[by]));
        let quantity = Some((days, "working_days"));
        lines.push(EndLine { code, amount, quantity, rate: Some(day), places: vec![article] });
        Ok(())
    }

    fn tfr(&self, fund: &Fund<'a, W>, lines: &mut Vec<EndLine<'a, W>>) {
        let Ok(rules) = istituti(self.book, self.end(), self.known_on()) else { return };
        let places = vec![Place::new(rules, &rules.body.compensi.tfr.cite)];
        if !fund.due.exact().round_cents().is_zero() {
            lines.push(EndLine { code: EndLineCode::Tfr, amount: fund.due, quantity: None, rate: None, places });
        }
    }

    /// The worker's part on the hours of the sheet: of the month to date, of untaken vacation, of paid notice.
    fn withheld(
        &self,
        hours: &contributions::Hours<W>,
        notice: &Notice<'a>,
        (to_date, vacation): (Option<OwedHours>, Factor),
        lines: &mut Vec<EndLine<'a, W>>,
    ) -> Result<(), InputError> {
        let nothing = Factor::whole(0);
        let mut all = vec![hours.of_working_days(vacation.max(nothing))];
        all.extend(to_date);
        if notice.owed_by == Some(Side::Employer) {
            all.push(hours.of_calendar_days(notice.missing));
        }
        let sum = |of: fn(&OwedHours) -> Factor| all.iter().fold(nothing, |sum, one| sum.plus(of(one)));
        let owed = OwedHours { inps: sum(|one| one.inps), assistenza: sum(|one| one.assistenza) };
        let [inps, assistenza] = hours.withheld(owed);
        let table = self.book.on(self.end(), self.known_on()).contributi();
        let table = table.map_err(|missing| fault("no_rules", "ended_on", missing.to_string()))?;
        for (code, amount, quantity, cite) in [
            (EndLineCode::InpsWorker, inps, owed.inps, &table.body.cite),
            (EndLineCode::CassacolfWorker, assistenza, owed.assistenza, &table.body.assistenza_cite),
        ] {
            let (quantity, places) = (Some((quantity, "hours")), vec![Place::new(table, cite)]);
            lines.push(EndLine { code, amount, quantity, rate: None, places });
        }
        Ok(())
    }
}
