//! The other way round: the weekly hours that a monthly budget buys, for each way and level. The budget is held against
//! the monthly cost before relief: relief comes months later, with the tax return.
//!
//! Cost does not always grow with hours: past the hours of the INPS bands an hour costs less. So the answer is found by
//! trying every quarter of an hour, and is a set of ranges.

use chrono::NaiveDate;
use serde::Serialize;

use super::answer::answer;
use super::curve::cost_at;
use super::need::Need;
use super::plan::{Asked, Standing, plan};
use super::remark::Remark;
use super::rules::DayRules;
use super::way::Way;
use crate::ccnl::profile::NoProposal;
use crate::ccnl::{Livello, Regime, Rulebook};
use crate::money::{Exact, Hours, Money};

/// What a budget buys.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct BudgetAnswer {
    /// Echo of the id.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// The day whose rules apply.
    pub on: NaiveDate,
    /// True when a table used had ended before the day.
    pub provisional: bool,
    /// Fingerprint of the rulebook.
    pub rulebook: String,
    /// The budget of a month.
    pub budget: Money,
    /// The level that fits the care.
    pub livello: Livello,
    /// Every way.
    pub ways: Vec<BudgetWay>,
}

/// What a budget buys in one way.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct BudgetWay {
    /// Which.
    pub way: Way,
    /// By level; one entry without level for ways that have none.
    pub levels: Vec<BudgetLevel>,
}

/// What a budget buys in one way at one level.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct BudgetLevel {
    /// The level.
    pub livello: Option<Livello>,
    /// It is the level that fits the care.
    pub fits: bool,
    /// What it buys; `None` where the way does not exist at this level, or for this care.
    pub buys: Option<Affordable>,
    /// Whether the way can be chosen with the hours below.
    pub standing: Standing,
    /// What to know, or why it cannot be had, each with its article: at the most hours that the budget buys, else at the
    /// fewest that the way can have.
    pub remarks: Vec<Remark>,
    /// A table used had ended before the day.
    #[serde(skip)]
    pub provisional: bool,
}

/// Hours that a budget buys.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Affordable {
    /// Most weekly hours; `None` when it buys none.
    pub most: Option<Hours>,
    /// What they cost a month.
    pub month: Option<Money>,
    /// All the hours it buys, in unbroken ranges of quarters.
    pub ranges: Vec<Range>,
    /// The least that the way costs a month.
    pub least: Money,
    /// The next quarter of an hour and its cost, where the way goes on.
    pub next: Option<(Hours, Money)>,
}

/// Hours from, to, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Range {
    /// The least.
    pub from: Hours,
    /// The most.
    pub to: Hours,
}

/// The hours that a budget buys; the need's own hours do not count.
///
/// # Errors
/// When there are no rules on the day, or the contract has no level for the care.
pub fn budget(book: &Rulebook, need: &Need, budget: Money) -> Result<BudgetAnswer, NoProposal> {
    let rules = DayRules::of(book, need)?;
    let fitting = rules.level(need)?.livello.unwrap_or(Livello::A);
    let ways = Way::ALL.into_iter().map(|way| {
        let one = |livello: Option<Livello>| level(&rules, need, way, (livello, fitting), budget);
        let levels = if way.employs() {
            Livello::ALL
                .into_iter()
                .map(|livello| one(Some(livello)))
                .filter(|level| level.fits || level.buys.is_some())
                .collect()
        } else {
            vec![one(None)]
        };
        BudgetWay { way, levels }
    });
    let ways: Vec<BudgetWay> = ways.collect();
    Ok(BudgetAnswer {
        id: need.id.clone(),
        on: need.on,
        provisional: ways.iter().flat_map(|way| &way.levels).any(|level| level.provisional),
        rulebook: book.fingerprint().to_owned(),
        budget,
        livello: fitting,
        ways,
    })
}

/// What a budget buys at a level, and what the plan of those hours says.
fn level(
    rules: &DayRules<'_>,
    need: &Need,
    way: Way,
    (livello, fitting): (Option<Livello>, Livello),
    budget: Money,
) -> BudgetLevel {
    let tried = livello.unwrap_or(fitting);
    let buys = affordable(rules, need, way, tried, budget);
    let hours = buys.as_ref().and_then(|buys| buys.most).unwrap_or(Hours::from_quarters(1));
    let plan = plan(rules, way, &Asked::with_hours(need, tried, hours));
    let (said, provisional) = answer::<Exact>((), rules, need, &plan, |_, _| None);
    let (standing, remarks) = (said.standing, said.remarks);
    BudgetLevel { livello, fits: tried == fitting, buys, standing, remarks, provisional }
}

/// Most quarters of an hour that any way can have: two who live in or come by the hour.
fn most(rules: &DayRules<'_>) -> u32 {
    2 * rules.most(Regime::Convivente).quarters()
}

fn affordable(rules: &DayRules<'_>, need: &Need, way: Way, livello: Livello, budget: Money) -> Option<Affordable> {
    let month = |quarters: u32| {
        let asked = Asked::with_hours(need, livello, Hours::from_quarters(quarters));
        cost_at(rules, way, &asked).map(|(_, month)| month)
    };
    let first = u32::from(need.nights == 0 || !matches!(way, Way::NightCare | Way::NightPresence));
    let costs: Vec<(u32, Money)> =
        (first..=most(rules)).filter_map(|quarters| Some((quarters, month(quarters)?))).collect();
    let least = costs.iter().map(|(_, cost)| *cost).min()?;
    let bought: Vec<(u32, Money)> = costs.iter().copied().filter(|(_, cost)| *cost <= budget).collect();
    let mut ranges: Vec<Range> = Vec::new();
    for (quarters, _) in &bought {
        match ranges.last_mut() {
            Some(range) if range.to.quarters() + 1 == *quarters => range.to = Hours::from_quarters(*quarters),
            _ => {
                let at = Hours::from_quarters(*quarters);
                ranges.push(Range { from: at, to: at });
            }
        }
    }
    let dearest = bought.last().copied();
    let next = dearest.and_then(|(quarters, _)| costs.iter().copied().find(|(at, _)| *at == quarters + 1));
    Some(Affordable {
        most: dearest.map(|(quarters, _)| Hours::from_quarters(quarters)),
        month: dearest.map(|(_, cost)| cost),
        ranges,
        least,
        next: next.map(|(quarters, cost)| (Hours::from_quarters(quarters), cost)),
    })
}
