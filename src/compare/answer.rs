//! The comparison as a whole: every way priced, relieved, with what it leaves.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde_json::Value;

use super::curve::{self, Chart, Crossing};
use super::need::{Need, Provider};
use super::plan::{Asked, Cover, Plan, Standing, plan};
use super::price::{Costs, month_of, price};
use super::relief::{self, Base, Given, Relief};
use super::relief_terms::{ReliefStanding, Stated, terms};
use super::remark::Remark;
use super::rules::DayRules;
use super::voucher::VoucherLimits;
use super::way::Way;
use crate::ccnl::profile::{Because, NoProposal};
use crate::ccnl::{Citation, FiscoItem, Line, Livello, Quote, Regime, Rulebook, Severity, Steps, Tree, Voce, Worth};
use crate::money::{Exact, Factor, Hours, Money};

/// A need in every way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison {
    /// Echo of the need's id.
    pub id: Option<String>,
    /// First day of the need, whose rules apply.
    pub on: NaiveDate,
    /// Last day of the need.
    pub until: Option<NaiveDate>,
    /// True when a table used had ended before the day.
    pub provisional: bool,
    /// Fingerprint of the rulebook.
    pub rulebook: String,
    /// The level that fits the care.
    pub livello: Livello,
    /// Why that level.
    pub because: Because,
    /// Every way, lawful or not.
    pub ways: Vec<WayAnswer>,
    /// Where one way becomes cheaper than another as hours grow.
    pub crossings: Vec<Crossing>,
    /// Cost against weekly hours.
    pub chart: Chart,
}

/// One way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WayAnswer {
    /// Which.
    pub way: Way,
    /// Whether it can be chosen.
    pub standing: Standing,
    /// What it covers of the need.
    pub covers: Cover,
    /// What it leaves.
    pub lacks: Cover,
    /// Its contracts, the main one first.
    pub contracts: Vec<ContractAnswer>,
    /// Vouchers a week.
    pub vouchers: Option<u32>,
    /// Whose price it is, for the way of a firm or cooperative.
    pub provider: Option<Provider>,
    /// The limits of vouchers, and where they stop being lawful.
    pub limits: Option<VoucherLimits>,
    /// Cost of a year and of a month before relief; `None` unless lawful.
    pub cost: Option<[Money; 2]>,
    /// Cost of an hour paid, before relief, for ways by day alone.
    pub hour: Option<Money>,
    /// What workers receive: gross and net of a year, net of a month.
    pub received: Option<[Money; 3]>,
    /// Cost of the need from its first to its last day, before relief.
    pub period: Option<PeriodAnswer>,
    /// Relief and benefits.
    pub reliefs: Vec<ReliefAnswer>,
    /// Cost of a year and of a month after what is counted.
    pub net: Option<[Money; 2]>,
    /// The same if all that is told as an *if* were given too.
    pub net_if_all: Option<[Money; 2]>,
    /// What to know, what forbids first.
    pub remarks: Vec<Remark>,
    /// The trees of steps, when asked for.
    pub explanation: Option<Value>,
}

/// One contract of a way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ContractAnswer {
    /// How the work is arranged.
    pub regime: Regime,
    /// Level; `None` for night presence.
    pub livello: Option<Livello>,
    /// Contract hours a week; `None` for the night regimes.
    pub weekly_hours: Option<Hours>,
    /// Cost of a year and of a month; `None` when unlawful.
    pub cost: Option<[Money; 2]>,
    /// What the worker has in hand: a year, a month.
    pub worker_net: Option<[Money; 2]>,
}

/// A need with a last day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PeriodAnswer {
    /// Calendar days.
    pub days: i64,
    /// Cost before relief, weeks by weeks of the year.
    pub cost: Money,
}

/// One relief for one way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReliefAnswer {
    /// Which.
    pub relief: Relief,
    /// Counted, an *if*, or not due.
    pub standing: ReliefStanding,
    /// What it asks.
    pub conditions: Vec<Stated>,
    /// Of a year and of a month on average; `None` when not due. Where income is unknown, the deduction at the lowest rate.
    pub amount: Option<[Money; 2]>,
    /// Contributions off income, for the deduction.
    pub off_income: Option<Money>,
    /// What the deduction would save at each rate, where income is unknown.
    pub if_rates: Vec<(Factor, Money)>,
    /// The accompagnamento of a month whose place the benefit takes.
    pub replaces_month: Option<Money>,
    /// The acts that give it.
    pub articles: Vec<Citation>,
}

/// Compares every way for a need; with the trees of steps when `explain`.
///
/// # Errors
/// When there are no rules on the day, or the contract has no level for the care.
pub fn compare(book: &Rulebook, need: &Need, explain: bool) -> Result<Comparison, NoProposal> {
    let rules = DayRules::of(book, need)?;
    let proposal = rules.level(need)?;
    let livello = proposal.livello.unwrap_or(Livello::A);
    let asked = Asked::whole(need, livello);
    let ways: Vec<(WayAnswer, bool)> = Way::ALL
        .into_iter()
        .map(|way| {
            let plan = plan(&rules, way, &asked);
            if explain {
                answer_with_steps(&rules, need, &plan)
            } else {
                answer::<Exact>((), &rules, need, &plan, |_, _| None)
            }
        })
        .collect();
    let curves = curve::curves(&rules, need, livello);
    Ok(Comparison {
        id: need.id.clone(),
        on: need.on,
        until: need.until,
        provisional: ways.iter().any(|(_, provisional)| *provisional),
        rulebook: book.fingerprint().to_owned(),
        livello,
        because: proposal.because_livello,
        ways: ways.into_iter().map(|(answer, _)| answer).collect(),
        crossings: curves.crossings(),
        chart: curves.chart(),
    })
}

fn answer_with_steps(rules: &DayRules<'_>, need: &Need, plan: &Plan) -> (WayAnswer, bool) {
    let steps = Steps::new();
    answer::<Voce<'_>>(&steps, rules, need, plan, |costs, net| {
        serde_json::to_value(BTreeMap::from([("cost", Tree(costs.year)), ("net", Tree(net))])).ok()
    })
}

/// One way answered, and whether a table it used had ended.
pub(super) fn answer<'a, W: Worth<'a>>(
    space: W::Space,
    rules: &DayRules<'a>,
    need: &Need,
    plan: &'a Plan,
    explained: impl Fn(&Costs<W>, W) -> Option<Value>,
) -> (WayAnswer, bool) {
    let (quotes, costs) = price::<W>(space, rules, plan);
    let provisional = quotes.iter().any(Quote::provisional);
    let mut remarks = plan.remarks.clone();
    for finding in quotes.iter().flat_map(Quote::findings).map(Remark::from) {
        if !remarks.contains(&finding) {
            remarks.push(finding);
        }
    }
    remarks.sort_by_key(|remark| std::cmp::Reverse(remark.severity));
    let standing = match plan.standing {
        Standing::Lawful if remarks.iter().any(|remark| remark.severity == Severity::Unlawful) => Standing::Unlawful,
        standing => standing,
    };
    let costs = costs.filter(|_| standing == Standing::Lawful);
    let unpriced = WayAnswer {
        way: plan.way,
        standing,
        covers: plan.covers,
        lacks: plan.lacks,
        contracts: contracts(plan, &quotes),
        vouchers: (plan.vouchers > 0).then_some(plan.vouchers),
        provider: need.provider.clone().filter(|_| plan.provided.is_some()),
        limits: plan.limits.clone(),
        cost: None,
        hour: None,
        received: None,
        period: None,
        reliefs: Vec::new(),
        net: None,
        net_if_all: None,
        remarks,
        explanation: None,
    };
    let Some(costs) = costs else { return (unpriced, provisional) };
    (priced(space, rules, need, plan, &costs, unpriced, explained), provisional)
}

fn money<'a, W: Worth<'a>>(worth: &W) -> Money {
    worth.exact().round_cents()
}

fn contracts<'a, W: Worth<'a>>(plan: &Plan, quotes: &[Quote<'a, W>]) -> Vec<ContractAnswer> {
    let pair = |quote: &Quote<'a, W>, line: Line| {
        quote.figures.as_ref().map(|figures| [money(figures.year.get(line)), money(figures.month.get(line))])
    };
    let contract = |(situation, quote): (&crate::ccnl::Situation, &Quote<'a, W>)| ContractAnswer {
        regime: situation.regime(),
        livello: situation.livello(),
        weekly_hours: situation.weekly_hours(),
        cost: pair(quote, Line::EmployerCost),
        worker_net: pair(quote, Line::WorkerNet),
    };
    plan.contracts.iter().zip(quotes).map(contract).collect()
}

fn priced<'a, W: Worth<'a>>(
    space: W::Space,
    rules: &DayRules<'a>,
    need: &Need,
    plan: &Plan,
    costs: &Costs<W>,
    unpriced: WayAnswer,
    explained: impl Fn(&Costs<W>, W) -> Option<Value>,
) -> WayAnswer {
    let base = Base { space, rules, need, costs };
    let standings: Vec<_> = Relief::ALL.into_iter().map(|relief| (relief, terms(relief, rules, need, plan))).collect();
    let of = |wanted: ReliefStanding| -> Vec<Relief> {
        standings.iter().filter(|(_, terms)| terms.standing == wanted).map(|(relief, _)| *relief).collect()
    };
    let (counted, unknown) = (of(ReliefStanding::Counted), of(ReliefStanding::If));
    let month = |year: W| money(&month_of(rules, FiscoItem::Month, year));
    let reliefs = standings.into_iter().map(|(relief, terms)| {
        let due = !matches!(terms.standing, ReliefStanding::NotDue(_));
        let mut given = counted.clone();
        given.push(relief);
        let amount = base.amounts(&given)[relief as usize].filter(|_| due);
        let off_income = (relief == Relief::Deduction && due)
            .then(|| base.off_income(base.amounts(&counted)[Relief::Exemption as usize]))
            .flatten()
            .map(|off| money(&off));
        let if_rates = off_income.filter(|_| terms.standing == ReliefStanding::If);
        ReliefAnswer {
            relief,
            standing: terms.standing,
            conditions: terms.conditions,
            amount: amount.map(|year| [money(&year), month(year)]),
            off_income,
            if_rates: if_rates.map(|off| relief::if_rates(rules, off)).unwrap_or_default(),
            replaces_month: relief::replaced(rules, need.on).filter(|_| due && relief == Relief::Benefit),
            articles: relief::articles(relief, rules).iter().map(crate::ccnl::Place::citation).collect(),
        }
    });
    let net = base.net(&base.amounts(&counted));
    let all: Vec<Relief> = counted.iter().chain(&unknown).copied().collect();
    let net_if_all = base.net(&base.amounts(&all));
    WayAnswer {
        cost: Some([money(&costs.year), money(&costs.month)]),
        hour: hour(rules, plan, costs.year.exact()),
        received: costs.received.as_ref().map(|received| received.each_ref().map(money)),
        period: need.until.map(|until| period(rules, need.on, until, costs.year.exact())),
        reliefs: reliefs.collect(),
        net: Some([money(&net), after(costs, &base.amounts(&counted), rules)]),
        net_if_all: Some([money(&net_if_all), after(costs, &base.amounts(&all), rules)]),
        explanation: explained(costs, net),
        ..unpriced
    }
}

/// A month after relief: the month's cost without a rounded twelfth of each relief, never less than nothing.
fn after<'a, W: Worth<'a>>(costs: &Costs<W>, amounts: &Given<W>, rules: &DayRules<'a>) -> Money {
    let off: Money = amounts.iter().flatten().map(|year| money(&month_of(rules, FiscoItem::Month, *year))).sum();
    (money(&costs.month) - off).max(Money::ZERO)
}

/// The cost of an hour paid, where the way is for the day alone.
fn hour(rules: &DayRules<'_>, plan: &Plan, year: Exact) -> Option<Money> {
    let hours: Option<u32> = plan.contracts.iter().map(|contract| contract.weekly_hours().map(Hours::quarters)).sum();
    let hours = if plan.way.employs() { hours? } else { plan.covers.hours.quarters() };
    let hours = Hours::from_quarters(hours);
    (hours > Hours::default()).then(|| year.over(hours.factor()).over(rules.weeks().value).round_cents())
}

/// The cost of a need with a last day: its weeks of the year's weeks.
fn period(rules: &DayRules<'_>, on: NaiveDate, until: NaiveDate, year: Exact) -> PeriodAnswer {
    let days = (until - on).num_days() + 1;
    let week = Factor::whole(7);
    let cost = year.times(Factor::whole(days)).over(week).over(rules.weeks().value).round_cents();
    PeriodAnswer { days, cost }
}

#[cfg(test)]
mod tests {
    use super::super::need::{Kind, Night};
    use super::*;

    /// Every tree, worked out again from its leaves, gives the amount it shows, and the amount given without steps.
    #[test]
    fn trees_recompute_to_the_amounts_without_steps() {
        let book = Rulebook::embedded().expect("the embedded rules load");
        let on = "2025-11-21".parse().expect("a day");
        for (hours, nights, income) in
            [(10, 0, None), (40, 5, Some(2_900_000)), (54, 0, Some(900_000)), (3, 0, Some(0))]
        {
            let mut need = Need::new(on, Kind::NonSelfSufficient, Hours::whole(hours));
            need.nights = nights;
            need.night = (nights > 0).then_some(Night::Care);
            need.provider = Some(Provider::at(Money::from_cents(2_350)));
            need.facts.income = income.map(Money::from_cents);
            need.facts.isee = Some(Money::from_cents(2_600_000));
            let rules = DayRules::of(&book, &need).expect("rules");
            for way in Way::ALL {
                let plan = plan(&rules, way, &Asked::whole(&need, Livello::Cs));
                let steps = Steps::new();
                let (_, voci) = price::<Voce<'_>>(&steps, &rules, &plan);
                let (_, amounts_alone) = price::<Exact>((), &rules, &plan);
                let (Some(voci), Some(amounts_alone)) = (voci, amounts_alone) else { continue };
                let with = Base { space: &steps, rules: &rules, need: &need, costs: &voci };
                let without = Base { space: (), rules: &rules, need: &need, costs: &amounts_alone };
                let (all, amounts) = (with.amounts(&Relief::ALL), without.amounts(&Relief::ALL));
                let (net, amount) = (with.net(&all), without.net(&amounts));
                assert_eq!((net.recompute(), net.amount()), (amount, amount), "{way:?}");
                for (voce, amount) in all.iter().zip(&amounts) {
                    assert_eq!(
                        voce.map(|voce| (voce.recompute(), voce.amount())),
                        amount.map(|amount| (amount, amount))
                    );
                }
            }
        }
    }
}
