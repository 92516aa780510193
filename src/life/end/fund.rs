//! TFR: the fund year by year. Shares of what was due, revaluation of what stood in December, advances.
//!
//! A year's share is one amount rounded once, a year's revaluation another. An advance is taken from
//! the fund of the December before, as far as it reaches; that part is revalued to the advance's own
//! month, the rest to the end of the year or of the employment.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};

use super::accrual::{Accrued, MonthPart, contratto, istituti};
use super::fault;
use crate::ccnl::istituti::Tfr;
use crate::ccnl::{Item, NoRule, Operand, Place, Quantity, Rulebook, Worth};
use crate::input::InputError;
use crate::money::{Factor, Money};

/// Months of a calendar year.
const MONTHS: u32 = 12;

/// Money of the fund paid before the end, at the worker's request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Advance {
    /// The day it was paid.
    pub on: NaiveDate,
    /// Euro.
    pub amount: Money,
    /// The coefficient of its month, where the rules do not have it.
    pub coefficient: Option<Factor>,
}

/// A fund known at the end of a year: what came before is not worked out again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OpeningFund {
    /// The year at whose end it stood so.
    pub year: i32,
    /// Euro, revaluation of that year included.
    pub amount: Money,
}

/// Where the prices of a plan come from when they are not published: a yearly rise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Estimate {
    /// Yearly rise of prices, as a fraction.
    pub inflation: Factor,
}

/// What a fund is worked out from, besides the months.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FundInput {
    /// The fund at the end of a year, when it is known.
    pub opening: Option<OpeningFund>,
    /// Advances, in order of days.
    pub advances: Vec<Advance>,
    /// The coefficient of the last month, where the rules do not have it.
    pub coefficient: Option<Factor>,
    /// How to go on where a coefficient is missing; without it, that is a refusal.
    pub estimate: Option<Estimate>,
}

/// A coefficient that was used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Used<'a> {
    /// As a fraction.
    pub value: Factor,
    /// Where it stands; `None` when it was given or estimated, or is nothing because no month has passed.
    pub source: Option<Place<'a>>,
    /// True when prices were assumed.
    pub estimated: bool,
}

/// One year of the fund.
#[derive(Clone, Debug)]
pub struct FundYear<'a, W> {
    /// The year.
    pub year: i32,
    /// Months that count in it.
    pub months: u32,
    /// What was due in them, exact.
    pub base: W,
    /// The year's share, to the cent.
    pub share: W,
    /// The coefficient that revalues the fund of the December before; `None` where there was none.
    pub coefficient: Option<Used<'a>>,
    /// The revaluation, to the cent.
    pub revaluation: W,
    /// What was paid in advance.
    pub advances: Money,
    /// What stands at its end.
    pub fund: Money,
}

/// The fund through the years.
#[derive(Clone, Debug)]
pub struct Fund<'a, W> {
    /// Year by year; the last ends with the employment or the day asked.
    pub years: Vec<FundYear<'a, W>>,
    /// What was there before the first of these years.
    pub opening: Money,
    /// What is due now: shares and revaluations, less advances.
    pub due: W,
    /// Advances that pass the share of the text, or come too soon after another: the place in `advances`.
    pub beyond: Vec<usize>,
    /// True when a table used had ended, or prices were assumed.
    pub provisional: bool,
}

/// Works the fund out up to the last of some months, the last day of which is the day asked.
///
/// # Errors
/// `no_coefficient` at its field when one is not published and neither given nor to be estimated;
/// an advance before the fund or beyond it; no amounts for a month.
pub fn fund<'a, W: Worth<'a>>(
    space: W::Space,
    book: &'a Rulebook,
    months: &'a [MonthPart],
    input: &FundInput,
    known_on: Option<NaiveDate>,
) -> Result<Fund<'a, W>, InputError> {
    let mut accrued = Vec::with_capacity(months.len());
    for part in months {
        accrued.push((part, part.accrued::<W>(space, book)?));
    }
    fund_of(space, book, &accrued, input, known_on)
}

/// The same of months already worked out.
pub(super) fn fund_of<'a, W: Worth<'a>>(
    space: W::Space,
    book: &'a Rulebook,
    months: &[(&'a MonthPart, Accrued<W>)],
    input: &FundInput,
    known_on: Option<NaiveDate>,
) -> Result<Fund<'a, W>, InputError> {
    let Some((last, _)) = months.last() else {
        return Err(fault("missing_field", "employment", "no month to work out"));
    };
    let rule = istituti(book, last.to, known_on)?;
    let since = months.first().map(|(part, _)| part.from);
    let work = Work { book, input, known_on, rule: &rule.body.compensi.tfr.value, since, until: last.to };
    work.advances_in_order()?;
    let mut years = Vec::new();
    let mut standing = input.opening.map_or(Money::ZERO, |opening| opening.amount);
    let mut beyond = Vec::new();
    let mut provisional = false;
    for (year, months) in by_year(months, input.opening) {
        let done = work.year::<W>(space, year, &months, standing, &mut beyond)?;
        provisional |= done.provisional;
        standing = done.year.fund;
        years.push(done.year);
    }
    let opening = input.opening.map_or(Money::ZERO, |opening| opening.amount);
    let mut parts = vec![W::given(space, Item::Life("fund_before"), opening)];
    parts.extend(years.iter().flat_map(|year| [year.share, year.revaluation]));
    let paid: Vec<W> = input.advances.iter().map(|one| W::given(space, Item::Life("advance"), one.amount)).collect();
    let article = Place::new(rule, &rule.body.compensi.tfr.cite);
    let due = W::less(Item::Life("tfr"), W::sum(Item::Life("fund"), &parts), &paid).cited(article);
    Ok(Fund { years, opening, due, beyond, provisional })
}

type Worked<'a, W> = (&'a MonthPart, Accrued<W>);

fn by_year<'a, W: Copy>(months: &[Worked<'a, W>], opening: Option<OpeningFund>) -> BTreeMap<i32, Vec<Worked<'a, W>>> {
    let mut years: BTreeMap<i32, Vec<Worked<'a, W>>> = BTreeMap::new();
    for worked in months.iter().filter(|(part, _)| opening.is_none_or(|opening| part.month.year() > opening.year)) {
        years.entry(worked.0.month.year()).or_default().push(*worked);
    }
    years
}

/// What every year is worked out with.
struct Work<'a, 'i> {
    book: &'a Rulebook,
    input: &'i FundInput,
    known_on: Option<NaiveDate>,
    rule: &'a Tfr,
    /// The fund's first day.
    since: Option<NaiveDate>,
    until: NaiveDate,
}

struct Done<'a, W> {
    year: FundYear<'a, W>,
    provisional: bool,
}

impl<'a> Work<'a, '_> {
    fn advances_in_order(&self) -> Result<(), InputError> {
        let first = self.input.opening.and_then(|opening| NaiveDate::from_ymd_opt(opening.year, MONTHS, 31));
        for (at, advance) in self.input.advances.iter().enumerate() {
            let on = |code, message: String| Err(fault(code, &format!("advances[{at}].on"), message));
            if advance.on > self.until {
                return on("after_the_end", format!("an advance on {} is after the end, {}", advance.on, self.until));
            }
            if let Some(first) = first.filter(|first| advance.on <= *first) {
                return on("before_the_fund", format!("an advance on {} is inside the fund of {first}", advance.on));
            }
            if let Some(since) = self.since.filter(|since| advance.on < *since) {
                return on(
                    "before_the_fund",
                    format!("an advance on {} is before the fund begins, {since}", advance.on),
                );
            }
            if at.checked_sub(1).is_some_and(|before| self.input.advances[before].on > advance.on) {
                return on("out_of_order", format!("an advance on {} comes after a later one", advance.on));
            }
        }
        Ok(())
    }

    fn year<W: Worth<'a>>(
        &self,
        space: W::Space,
        year: i32,
        months: &[Worked<'a, W>],
        before: Money,
        beyond: &mut Vec<usize>,
    ) -> Result<Done<'a, W>, InputError> {
        let mut provisional = false;
        let mut bases: Vec<(NaiveDate, W)> = Vec::with_capacity(months.len());
        for (part, accrued) in months.iter().filter(|(part, _)| part.counts) {
            provisional |= accrued.provisional;
            bases.push((part.to, accrued.tfr_base));
        }
        let last = months.last().map_or(self.until, |(part, _)| part.to);
        let divide = |bases: &[(NaiveDate, W)]| self.share(space, last, bases);
        let (base, share) = divide(&bases)?;
        let taken = self.taken(year, before, &bases, &divide, beyond)?;
        let (coefficient, revaluation) = self.revalued::<W>(space, year, before, &taken)?;
        provisional |= coefficient.is_some_and(|used| used.estimated) || taken.iter().any(|one| one.2.estimated);
        let advances: Money = taken.iter().map(|one| one.0).sum();
        let fund = before + share.exact().round_cents() + revaluation.exact().round_cents() - advances;
        let counted = u32::try_from(bases.len()).unwrap_or(u32::MAX);
        let year = FundYear { year, months: counted, base, share, coefficient, revaluation, advances, fund };
        Ok(Done { year, provisional })
    }

    /// What was due, and the year's share of it.
    fn share<W: Worth<'a>>(
        &self,
        space: W::Space,
        last: NaiveDate,
        bases: &[(NaiveDate, W)],
    ) -> Result<(W, W), InputError> {
        if bases.is_empty() {
            let nothing = W::given(space, Item::Life("tfr_year"), Money::ZERO);
            return Ok((nothing, nothing));
        }
        let contract = contratto(self.book, last, self.known_on)?;
        let divisor = &contract.body.tfr_divisor;
        let source = Some(Place::new(contract, &divisor.cite));
        let by = Operand { quantity: Quantity::TfrDivisor, value: divisor.value, source };
        let base = W::sum(Item::Life("tfr_year"), &bases.iter().map(|(_, base)| *base).collect::<Vec<W>>());
        Ok((base, W::rounded(Item::Life("tfr_share"), W::over(Item::Life("tfr_share"), base, &[by]))))
    }

    /// Advances of a year: amount, the part that comes from the fund of December, its coefficient.
    fn taken<W: Worth<'a>>(
        &self,
        year: i32,
        before: Money,
        bases: &[(NaiveDate, W)],
        divide: &impl Fn(&[(NaiveDate, W)]) -> Result<(W, W), InputError>,
        beyond: &mut Vec<usize>,
    ) -> Result<Vec<(Money, Money, Used<'a>)>, InputError> {
        let mut taken: Vec<(Money, Money, Used<'a>)> = Vec::new();
        for (at, advance) in self.input.advances.iter().enumerate().filter(|(_, one)| one.on.year() == year) {
            let so_far: Vec<(NaiveDate, W)> = bases.iter().copied().filter(|(to, _)| *to <= advance.on).collect();
            let already: Money = taken.iter().map(|one| one.0).sum();
            let accrued = before + divide(&so_far)?.1.exact().round_cents() - already;
            if advance.amount > accrued {
                let message = format!("{} is more than the {accrued} accrued by {}", advance.amount, advance.on);
                return Err(fault("beyond_the_fund", &format!("advances[{at}].amount"), message));
            }
            let most = accrued.exact().times(self.rule.advance_share).round_cents();
            let near = self.input.advances[..at].iter().any(|other| self.too_near(other.on, advance.on));
            if advance.amount > most || near {
                beyond.push(at);
            }
            let from_fund = taken.iter().fold(before, |rest, one| rest - one.1).min(advance.amount);
            let field = format!("advances[{at}].coefficient");
            taken.push((advance.amount, from_fund, self.coefficient(advance.on, advance.coefficient, &field)?));
        }
        Ok(taken)
    }

    fn too_near(&self, one: NaiveDate, other: NaiveDate) -> bool {
        let years = i32::try_from(self.rule.advance_every_years).unwrap_or(i32::MAX);
        other.year() - one.year() < years
    }

    /// The revaluation of the fund of December: what stays, to the year's last month; what was taken, to its own.
    fn revalued<W: Worth<'a>>(
        &self,
        space: W::Space,
        year: i32,
        before: Money,
        taken: &[(Money, Money, Used<'a>)],
    ) -> Result<(Option<Used<'a>>, W), InputError> {
        if before.is_zero() {
            return Ok((None, W::given(space, Item::Life("tfr_revaluation"), Money::ZERO)));
        }
        let last = NaiveDate::from_ymd_opt(year, MONTHS, 31).map_or(self.until, |last| last.min(self.until));
        let given = self.input.coefficient.filter(|_| last == self.until);
        // Only the last one can be given beside the fund: those before it are in the fund that is given.
        let field = if last == self.until { "coefficient" } else { "fund" };
        let used = self.coefficient(last, given, field)?;
        let operand = |used: &Used<'a>| Operand {
            quantity: Quantity::Life("tfr_coefficient"),
            value: used.value,
            source: used.source,
        };
        let stays = taken.iter().fold(before, |rest, one| rest - one.1);
        let part = |amount: Money, used: &Used<'a>| {
            let amount = W::given(space, Item::Life("fund_of_december"), amount);
            W::times(Item::Life("tfr_revaluation"), amount, &[operand(used)])
        };
        let parts: Vec<W> =
            std::iter::once(part(stays, &used)).chain(taken.iter().map(|one| part(one.1, &one.2))).collect();
        let whole = W::sum(Item::Life("tfr_revaluation"), &parts);
        Ok((Some(used), W::rounded(Item::Life("tfr_revaluation"), whole)))
    }

    /// The coefficient that holds on a day: that of its month, or of the month before while the month does not
    /// count yet; nothing in the first days of a year.
    fn coefficient(&self, day: NaiveDate, given: Option<Factor>, field: &str) -> Result<Used<'a>, InputError> {
        let conversions = &istituti(self.book, day, self.known_on)?.body.rapporto.conversioni.value;
        let month = day.month() - u32::from(day.day() < conversions.fraction_days);
        if month == 0 {
            return Ok(Used { value: Factor::whole(0), source: None, estimated: false });
        }
        if let Some(value) = given {
            return Ok(Used { value, source: None, estimated: false });
        }
        match (self.book.rivalutazione(day.year(), month, self.known_on), self.input.estimate) {
            (Ok(found), _) => Ok(Used { value: found.coefficiente, source: Some(found.source), estimated: false }),
            (Err(_), Some(estimate)) => {
                Ok(Used { value: self.estimated(month, estimate), source: None, estimated: true })
            }
            (Err(missing), None) => Err(no_coefficient(day, month, &missing, field)),
        }
    }

    fn estimated(&self, month: u32, estimate: Estimate) -> Factor {
        let part = Factor::fraction(i64::from(month), i64::from(MONTHS));
        let prices = self.rule.price_share.by(estimate.inflation.max(Factor::whole(0)));
        self.rule.fixed_revaluation.plus(prices).by(part)
    }
}

fn no_coefficient(day: NaiveDate, month: u32, missing: &NoRule, field: &str) -> InputError {
    let then = if field == "fund" {
        format!("give the fund as it stands on {day} as fund")
    } else {
        format!("give it as {field}, for instance \"2.311148%\"")
    };
    let message = format!(
        "the coefficient of {}-{month:02}, which revalues the fund on {day}, is not loaded ({missing}): {then}",
        day.year()
    );
    fault("no_coefficient", field, message)
}
