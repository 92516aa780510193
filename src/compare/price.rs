//! What a way costs and what its workers receive, before relief: amounts alone or with their steps.

use super::plan::Plan;
use super::rules::DayRules;
use crate::ccnl::{
    Figures, FiscoCell, FiscoItem, Item, Line, Operand, Origin, Place, Quantity, Quote, Worth, quote_as,
};
use crate::money::Factor;

/// Prices a plan; `None` when one of its contracts is unlawful, or there is nothing to price.
pub(super) fn price<'a, W: Worth<'a>>(
    space: W::Space,
    rules: &DayRules<'a>,
    plan: &'a Plan,
) -> (Vec<Quote<'a, W>>, Option<Costs<W>>) {
    let quotes: Vec<Quote<'a, W>> =
        plan.contracts.iter().map(|situation| quote_as(space, rules.book, situation)).collect();
    let figures: Option<Vec<&Figures<W>>> = quotes.iter().map(|quote| quote.figures.as_ref()).collect();
    let costs = match figures {
        None => None,
        Some(figures) if !figures.is_empty() => Some(employed(&figures)),
        Some(_) => vouchers(space, rules, plan).or_else(|| provided(space, rules, plan)),
    };
    (quotes, costs)
}

/// What a way costs, and what its workers receive.
#[derive(Clone, Copy)]
pub(super) struct Costs<W> {
    /// Cost of a year.
    pub(super) year: W,
    /// A twelfth of it: rounded lines added, for contracts.
    pub(super) month: W,
    /// What counts as contributions paid by the family.
    pub(super) contributions: Option<W>,
    /// Pay and tredicesima of carers, or the price of a provider.
    pub(super) care_pay: Option<W>,
    /// What workers receive: gross and net of a year, net of a month.
    pub(super) received: Option<[W; 3]>,
}

fn employed<'a, W: Worth<'a>>(figures: &[&Figures<W>]) -> Costs<W> {
    let year = |item: FiscoItem, line: Line| {
        let parts: Vec<W> = figures.iter().map(|figures| *figures.year.get(line)).collect();
        W::sum(Item::Fisco(item), &parts)
    };
    let month = |item: FiscoItem, line: Line| {
        let parts: Vec<W> = figures.iter().map(|figures| *figures.month.get(line)).collect();
        W::sum(Item::Fisco(item), &parts)
    };
    let gross = year(FiscoItem::WorkerGross, Line::WorkerGross);
    Costs {
        year: year(FiscoItem::Cost, Line::EmployerCost),
        month: month(FiscoItem::Month, Line::EmployerCost),
        contributions: Some(year(FiscoItem::Contributions, Line::InpsEmployer)),
        care_pay: Some(year(FiscoItem::CarePay, Line::WorkerGross)),
        received: Some([
            gross,
            year(FiscoItem::WorkerNet, Line::WorkerNet),
            month(FiscoItem::WorkerNet, Line::WorkerNet),
        ]),
    }
}

fn vouchers<'a, W: Worth<'a>>(space: W::Space, rules: &DayRules<'a>, plan: &Plan) -> Option<Costs<W>> {
    let edition = rules.acts.libretto.filter(|_| plan.vouchers > 0)?;
    let buono = &edition.body.buono;
    let count = Operand { quantity: Quantity::Vouchers, value: Factor::whole(plan.vouchers.into()), source: None };
    let of_year = |item: FiscoItem, cell: FiscoCell, amount| {
        let origin = Origin::Fisco { cell, since: edition.from };
        let one = W::table(space, Item::Cell, origin, amount, Place::new(edition, &buono.cite));
        W::times(Item::Fisco(item), one, &[count, rules.weeks()])
    };
    let year = of_year(FiscoItem::Cost, FiscoCell::Voucher, buono.value.value);
    let worker = of_year(FiscoItem::WorkerNet, FiscoCell::VoucherWorker, buono.value.worker);
    Some(Costs {
        year: W::rounded(Item::Fisco(FiscoItem::Cost), year),
        month: month_of(rules, FiscoItem::Month, year),
        contributions: Some(of_year(FiscoItem::VoucherPension, FiscoCell::VoucherPension, buono.value.pension)),
        care_pay: None,
        received: Some([worker, worker, month_of(rules, FiscoItem::WorkerNet, worker)]),
    })
}

fn provided<'a, W: Worth<'a>>(space: W::Space, rules: &DayRules<'a>, plan: &Plan) -> Option<Costs<W>> {
    let (hours, price) = plan.provided?;
    let hours = Operand { quantity: Quantity::WeeklyHours, value: hours.factor(), source: None };
    let hour = W::given(space, Item::AgreedPay, price);
    let exact = W::times(Item::Fisco(FiscoItem::Cost), hour, &[hours, rules.weeks()]);
    let year = W::rounded(Item::Fisco(FiscoItem::Cost), exact);
    Some(Costs {
        year,
        month: month_of(rules, FiscoItem::Month, exact),
        contributions: None,
        care_pay: Some(year),
        received: None,
    })
}

/// A twelfth of a year's amount, rounded.
pub(super) fn month_of<'a, W: Worth<'a>>(rules: &DayRules<'a>, item: FiscoItem, year: W) -> W {
    W::rounded(Item::Fisco(item), W::over(Item::Fisco(item), year, &[rules.months()]))
}
