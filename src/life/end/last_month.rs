//! Pay of the last month, up to the last day.

use chrono::{Datelike, NaiveDate};

use super::accrual::{MonthPart, bases_of, istituti, working_days};
use crate::ccnl::{Item, Operand, Place, Quantity, Rulebook, Worth};
use crate::input::InputError;
use crate::life::Employment;
use crate::money::Factor;

/// What the last month gives.
pub struct LastMonth<W> {
    /// Pay to date, to the cent.
    pub pay: W,
    /// Board and lodging in money, when they are given so.
    pub board: Option<W>,
    /// How many days or hours of it.
    pub quantity: Factor,
    /// `working_days` or `hours`.
    pub unit: &'static str,
}

/// Works the last month out.
///
/// # Errors
/// When the rules have no amounts for it.
pub fn last_month<'a, W: Worth<'a>>(
    space: W::Space,
    book: &'a Rulebook,
    employment: &Employment,
    part: &'a MonthPart,
) -> Result<Option<LastMonth<W>>, InputError> {
    let Some(situation) = part.last() else { return Ok(None) };
    let accrued = part.accrued::<W>(space, book)?;
    let rules = istituti(book, part.to, situation.known_on())?;
    let conversions = &rules.body.rapporto.conversioni;
    let source = Some(Place::new(rules, &conversions.cite));
    let by = |code, value: Factor, source| Operand { quantity: Quantity::Life(code), value, source };
    if situation.regime().hourly() {
        let bases = bases_of::<W>(space, book, situation)?;
        let week = bases.weekly_hours.factor();
        let hours = hours_paid(book, employment, part, week, rules.body.orario.festivita.value.hourly_day);
        let year = [by("weekly_hours", week, None), by("weeks", Factor::whole(conversions.value.weeks.into()), source)];
        let hour = W::over(Item::Life("pay_hour"), bases.pay, &year);
        let pay = W::times(Item::Life("pay_to_date"), hour, &[by("hours", hours, None)]);
        let pay = W::rounded(Item::Life("pay_to_date"), pay);
        return Ok(Some(LastMonth { pay, board: None, quantity: hours, unit: "hours" }));
    }
    let month = i64::from(conversions.value.working_days);
    let whole = part.from == part.month.first() && part.to == part.month.last();
    let days = if whole { month } else { i64::from(working_days(part.from, part.to)).min(month) };
    let to_date = |item, amount: W| {
        let amount = if days == month {
            amount
        } else {
            let day = W::over(Item::Life(item), amount, &[by("working_days_of_month", Factor::whole(month), source)]);
            W::times(Item::Life(item), day, &[by("working_days", Factor::whole(days), None)])
        };
        W::rounded(Item::Life(item), amount)
    };
    let in_money = situation.board_lodging() == crate::ccnl::BoardLodging::Cash;
    Ok(Some(LastMonth {
        pay: to_date("pay_to_date", accrued.pay),
        board: in_money.then(|| to_date("board_to_date", accrued.board)),
        quantity: Factor::whole(days),
        unit: "working_days",
    }))
}

/// Hours of the week on days that are no holiday, and the holidays' part of the week.
fn hours_paid(book: &Rulebook, employment: &Employment, part: &MonthPart, week: Factor, holiday: Factor) -> Factor {
    let feasts = paid_holidays(book, part.from.year());
    let days = part.from.iter_days().take_while(|day| *day <= part.to);
    days.fold(Factor::whole(0), |hours, day| {
        hours.plus(if feasts.contains(&day) { week.by(holiday) } else { employment.hours_on(day).factor() })
    })
}

/// The paid public holidays of a year, the patron's day included.
pub fn paid_holidays(book: &Rulebook, year: i32) -> Vec<NaiveDate> {
    book.feste(year).into_iter().filter(|(_, feast)| feast.paid).map(|(day, _)| day).collect()
}
