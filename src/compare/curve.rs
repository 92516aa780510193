//! Cost against weekly hours, in quarters of an hour: the chart, and where one way becomes cheaper than another.

use serde::Serialize;

use super::need::Need;
use super::plan::{Asked, Standing, plan};
use super::price::price;
use super::rules::DayRules;
use super::way::Way;
use crate::ccnl::{Livello, Regime};
use crate::money::{Exact, Hours, Money};

/// Quarters of an hour.
const QUARTERS: u32 = 4;
/// What the roundings of the lines of three contracts can make: a smaller difference is none.
const ROUNDING: Money = Money::from_cents(20);

/// Cost of the year and of the month at each quarter of an hour a week, from the first; `None` where the way is unlawful or leaves hours
/// without anybody.
struct Curve {
    way: Way,
    costs: Vec<Option<(Money, Money)>>,
}

/// The curves of every way for one need.
pub(super) struct Curves {
    curves: Vec<Curve>,
    /// Hours beyond which INPS asks one amount: the step of the chart.
    step: Hours,
}

/// A chart: cost of the year against weekly hours.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Chart {
    /// Weekly hours beyond which INPS asks one amount whatever the pay.
    pub step_after: Hours,
    /// One line for each way that has any point.
    pub series: Vec<Series>,
}

/// One way of a chart.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Series {
    /// Which.
    pub way: Way,
    /// Whole hours, and the quarter after the step.
    pub points: Vec<ChartPoint>,
}

/// A point of a chart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct ChartPoint {
    /// Weekly hours by day.
    pub hours: Hours,
    /// Cost of a year before relief.
    pub year: Money,
    /// Cost of a month before relief.
    pub month: Money,
}

/// A change of who is cheaper between two ways.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Crossing {
    /// Cheaper up to `last`.
    pub before: Way,
    /// Cheaper from `first`.
    pub after: Way,
    /// The last hours at which `before` is cheaper.
    pub last: Hours,
    /// The first hours at which `after` is cheaper: a quarter more, or more where they cost the same between, but for
    /// rounding.
    pub first: Hours,
    /// What each costs in a year at `last`: `before`, `after`.
    pub at_last: [Money; 2],
    /// What each costs in a year at `first`: `before`, `after`.
    pub at_first: [Money; 2],
}

/// The cost of a year of a way at some hours, when it is lawful and leaves no hour without anybody.
pub(super) fn cost_at(rules: &DayRules<'_>, way: Way, asked: &Asked<'_>) -> Option<(Money, Money)> {
    let plan = plan(rules, way, asked);
    let unlawful = plan.remarks.iter().any(|remark| remark.severity == crate::ccnl::Severity::Unlawful);
    if plan.standing != Standing::Lawful || unlawful || plan.lacks.hours > Hours::default() {
        return None;
    }
    let (_, costs) = price::<Exact>((), rules, &plan);
    costs.map(|costs| (costs.year.round_cents(), costs.month.round_cents()))
}

/// The curves of every way, up to the hours of who lives in.
pub(super) fn curves(rules: &DayRules<'_>, need: &Need, livello: Livello) -> Curves {
    let most = rules.most(Regime::Convivente).quarters();
    let curve = |way: Way| {
        let cost = |quarters: u32| {
            let asked = Asked::with_hours(need, livello, Hours::from_quarters(quarters));
            cost_at(rules, way, &asked)
        };
        Curve { way, costs: (1..=most).map(cost).collect() }
    };
    let step = rules.book.on(need.on, need.known_on).contributi().map(|table| table.body.over_hours);
    Curves { curves: Way::ALL.into_iter().map(curve).collect(), step: step.unwrap_or_default() }
}

fn hours(at: usize) -> Hours {
    Hours::from_quarters(u32::try_from(at + 1).unwrap_or(u32::MAX))
}

impl Curves {
    /// The chart: whole hours, and the quarter after the step.
    pub(super) fn chart(&self) -> Chart {
        let shown = |at: Hours| at.quarters().is_multiple_of(QUARTERS) || at.quarters() == self.step.quarters() + 1;
        let series = |curve: &Curve| {
            let points = curve.costs.iter().enumerate().filter_map(|(at, cost)| {
                cost.map(|(year, month)| ChartPoint { hours: hours(at), year, month })
                    .filter(|point| shown(point.hours))
            });
            Series { way: curve.way, points: points.collect() }
        };
        let series = self.curves.iter().map(series).filter(|series| !series.points.is_empty()).collect();
        Chart { step_after: self.step, series }
    }

    /// Every change of who is cheaper, pair by pair.
    pub(super) fn crossings(&self) -> Vec<Crossing> {
        let mut found = Vec::new();
        for (at, first) in self.curves.iter().enumerate() {
            for second in &self.curves[at + 1..] {
                found.extend(changes(first, second));
            }
        }
        found
    }
}

/// Where the sign of the difference changes; hours at which only one can be had part one stretch from the next, and
/// differences of mere rounding are none.
fn changes(first: &Curve, second: &Curve) -> Vec<Crossing> {
    let mut found = Vec::new();
    let mut last: Option<(usize, [Money; 2])> = None;
    for (at, costs) in first.costs.iter().zip(&second.costs).enumerate() {
        let (Some((one, _)), Some((other, _))) = (*costs.0, *costs.1) else {
            last = None;
            continue;
        };
        if one - other <= ROUNDING && other - one <= ROUNDING {
            continue;
        }
        if let Some((before, was)) = last.filter(|(_, was)| (was[0] < was[1]) != (one < other)) {
            let turned = was[0] > was[1];
            let order = |pair: [Money; 2]| if turned { [pair[1], pair[0]] } else { pair };
            let (cheaper, then) = if turned { (second.way, first.way) } else { (first.way, second.way) };
            found.push(Crossing {
                before: cheaper,
                after: then,
                last: hours(before),
                first: hours(at),
                at_last: order(was),
                at_first: order([one, other]),
            });
        }
        last = Some((at, [one, other]));
    }
    found
}
