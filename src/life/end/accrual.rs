//! What accrues month by month: which months count, and what each one is worth.
//!
//! Pay, tredicesima and TFR of a month start from the bases of the terms in force in it, by the
//! same formulas as a quote. Where terms change inside a month, its working days share it out.

use chrono::{Datelike, NaiveDate, Weekday};

use super::fault;
use crate::ccnl::istituti::Istituti;
use crate::ccnl::{
    Bases, Cited, Contratto, Edition, Item, Operand, Place, Quantity, Rulebook, Situation, TfrBase, Worth, bases,
};
use crate::input::InputError;
use crate::life::{Employment, Month};
use crate::money::{Factor, Money};

/// A month of an employment, ready to be worked out.
#[derive(Clone, Debug)]
pub struct MonthPart {
    /// The month.
    pub month: Month,
    /// First day employed in it.
    pub from: NaiveDate,
    /// Last day employed in it.
    pub to: NaiveDate,
    /// Whether it counts as a whole month of service.
    pub counts: bool,
    /// The terms in force, each with its part of the month's working days.
    parts: Vec<(Situation, Factor)>,
    /// What the TFR is computed on, when the family knows it: it takes the place of the bases.
    known_base: Option<Money>,
}

/// What a month adds.
#[derive(Clone, Copy, Debug)]
pub struct Accrued<W> {
    /// Pay of a whole month, exact.
    pub pay: W,
    /// Board and lodging of a whole month, exact.
    pub board: W,
    /// Global pay of a whole month: the two together.
    pub global: W,
    /// The tredicesima's share, exact.
    pub tredicesima: W,
    /// What the TFR's share is computed on, exact.
    pub tfr_base: W,
    /// True when a table used had ended before the month.
    pub provisional: bool,
}

/// The months of an employment up to a day, in order.
///
/// # Errors
/// When no situation can be made of a part of it.
pub fn months(
    book: &Rulebook,
    employment: &Employment,
    until: NaiveDate,
    known_on: Option<NaiveDate>,
) -> Result<Vec<MonthPart>, InputError> {
    months_between(book, employment, employment.hired_on(), until, known_on)
}

/// The months of an employment from a day to another, in order.
///
/// # Errors
/// When no situation can be made of a part of it.
pub fn months_between(
    book: &Rulebook,
    employment: &Employment,
    since: NaiveDate,
    until: NaiveDate,
    known_on: Option<NaiveDate>,
) -> Result<Vec<MonthPart>, InputError> {
    let since = since.max(employment.hired_on());
    let part = |month: Month| {
        let (from, to) = (month.first().max(since), month.last().min(until));
        let days = (to - from).num_days() + 1;
        let counts = days >= i64::from(istituti(book, to, known_on)?.body.rapporto.conversioni.value.fraction_days);
        let parts = parts(employment, from, to, known_on)?;
        Ok(MonthPart { month, from, to, counts, parts, known_base: None })
    };
    Month::of(since).to(Month::of(until)).map(part).collect()
}

impl MonthPart {
    /// The same month with what the TFR is computed on as the family knows it.
    #[must_use]
    pub fn with_base(self, base: Money) -> MonthPart {
        MonthPart { known_base: Some(base), ..self }
    }

    /// The same month, a whole month of service or not.
    #[must_use]
    pub fn counted(self, counts: bool) -> MonthPart {
        MonthPart { counts, ..self }
    }

    /// The terms in force on its last day.
    #[must_use]
    pub fn last(&self) -> Option<&Situation> {
        self.parts.last().map(|(situation, _)| situation)
    }

    /// What a whole month of these terms adds.
    ///
    /// # Errors
    /// When the rules have no amounts for the month, or the terms are unlawful.
    pub fn accrued<'a, W: Worth<'a>>(&'a self, space: W::Space, book: &'a Rulebook) -> Result<Accrued<W>, InputError> {
        let mut all = Vec::with_capacity(self.parts.len());
        for (situation, weight) in &self.parts {
            all.push((of_bases::<W>(space, book, situation)?, *weight));
        }
        let mut accrued = shared_out(&all);
        if let Some(base) = self.known_base {
            accrued.tfr_base = W::given(space, Item::Life("tfr_month"), base);
        }
        Ok(accrued)
    }
}

/// The bases of a situation, or why there are none.
///
/// # Errors
/// What the contract forbids, at the employment.
pub fn bases_of<'a, W: Worth<'a>>(
    space: W::Space,
    book: &'a Rulebook,
    situation: &'a Situation,
) -> Result<Bases<W>, InputError> {
    bases(space, book, situation).map_err(|findings| {
        let said: Vec<&str> = findings.iter().map(|finding| finding.message.as_str()).collect();
        fault("no_amounts", "employment", format!("no amounts on {}: {}", situation.on(), said.join("; ")))
    })
}

fn of_bases<'a, W: Worth<'a>>(
    space: W::Space,
    book: &'a Rulebook,
    situation: &'a Situation,
) -> Result<Accrued<W>, InputError> {
    let bases = bases_of::<W>(space, book, situation)?;
    let contract = contratto(book, situation.on(), situation.known_on())?;
    let count = |quantity: Quantity, count: &'a Cited<u32>| {
        let source = Some(Place::new(contract, &count.cite));
        Operand { quantity, value: Factor::whole(count.value.into()), source }
    };
    let pay = W::over(Item::Life("pay_month"), bases.pay, &[count(Quantity::Months, &contract.body.months)]);
    let global = W::sum(Item::Life("global_month"), &[pay, bases.board_month]);
    let months = count(Quantity::TredicesimaMonths, &contract.body.tredicesima_months);
    let tredicesima = W::over(Item::Life("tredicesima_month"), global, &[months]);
    let tfr_base = match situation.conventions().tfr_base {
        TfrBase::WithTredicesima => W::sum(Item::Life("tfr_month"), &[global, tredicesima]),
        TfrBase::WithoutTredicesima => W::sum(Item::Life("tfr_month"), &[global]),
    };
    Ok(Accrued { pay, board: bases.board_month, global, tredicesima, tfr_base, provisional: bases.provisional })
}

/// The parts of a month together, each by its share; the only part as it is.
fn shared_out<'a, W: Worth<'a>>(parts: &[(Accrued<W>, Factor)]) -> Accrued<W> {
    let (first, _) = parts[0];
    if parts.len() == 1 {
        return first;
    }
    let together = |item: &'static str, of: fn(&Accrued<W>) -> W| {
        let share = |(accrued, weight): &(Accrued<W>, Factor)| {
            let operand = Operand { quantity: Quantity::Life("part_of_month"), value: *weight, source: None };
            W::times(Item::Life(item), of(accrued), &[operand])
        };
        W::sum(Item::Life(item), &parts.iter().map(share).collect::<Vec<W>>())
    };
    Accrued {
        pay: together("pay_month", |part| part.pay),
        board: together("board_month", |part| part.board),
        global: together("global_month", |part| part.global),
        tredicesima: together("tredicesima_month", |part| part.tredicesima),
        tfr_base: together("tfr_month", |part| part.tfr_base),
        provisional: parts.iter().any(|(part, _)| part.provisional),
    }
}

/// The days between two, cut where terms change or a child turns six, each with its share of working days.
fn parts(
    employment: &Employment,
    from: NaiveDate,
    to: NaiveDate,
    known_on: Option<NaiveDate>,
) -> Result<Vec<(Situation, Factor)>, InputError> {
    let changes = employment.terms().iter().map(|terms| terms.from).chain(employment.sixth_birthdays());
    let mut starts: Vec<NaiveDate> = changes.filter(|day| from < *day && *day <= to).chain([from]).collect();
    starts.sort_unstable();
    starts.dedup();
    let ends = starts.iter().skip(1).filter_map(NaiveDate::pred_opt).chain([to]);
    let spans: Vec<(NaiveDate, NaiveDate)> = starts.iter().copied().zip(ends).collect();
    let whole = working_days(from, to);
    let share = |(start, end): &(NaiveDate, NaiveDate)| match whole {
        // A span of Sundays alone: by calendar days.
        0 => Factor::fraction((*end - *start).num_days() + 1, (to - from).num_days() + 1),
        whole => Factor::fraction(i64::from(working_days(*start, *end)), i64::from(whole)),
    };
    spans.iter().map(|span| Ok((employment.situation(span.1, known_on)?, share(span)))).collect()
}

/// Days from Monday to Saturday, both ends included.
#[must_use]
pub fn working_days(from: NaiveDate, to: NaiveDate) -> u32 {
    let days = from.iter_days().take_while(|day| *day <= to).filter(|day| day.weekday() != Weekday::Sun);
    u32::try_from(days.count()).unwrap_or(u32::MAX)
}

/// What the text in force says beyond a quote.
///
/// # Errors
/// When no text of the contract is known for the day.
pub fn istituti(
    book: &Rulebook,
    day: NaiveDate,
    known_on: Option<NaiveDate>,
) -> Result<&Edition<Istituti>, InputError> {
    book.on(day, known_on).istituti().map_err(|missing| fault("no_rules", "ended_on", missing.to_string()))
}

/// The text in force.
///
/// # Errors
/// When no text of the contract is known for the day.
pub fn contratto(
    book: &Rulebook,
    day: NaiveDate,
    known_on: Option<NaiveDate>,
) -> Result<&Edition<Contratto>, InputError> {
    book.on(day, known_on).contratto().map_err(|missing| fault("no_rules", "ended_on", missing.to_string()))
}
