//! What a contract with a worker states and costs, and what several cost together: each by itself, with its own hours
//! and its own INPS band, then added. Every page, file and command takes pay and cost from here.

use chrono::NaiveDate;

use super::price::{Terms, situation_of};
use crate::ccnl::{Answer, Line, Rulebook, Situation, SituationError, quote_amounts};
use crate::matching::team::Team;
use crate::matching::{Offer, Request, Rules, Worker};
use crate::money::Money;

/// What a person would cost a family in a contract.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cost {
    /// Pay of the contract, see [`stated_pay`]; by the hour in hourly regimes, else by the month.
    pub pay: Money,
    /// A month; `None` when the contract forbids the situation.
    pub month: Option<Money>,
    /// A year.
    pub year: Option<Money>,
}

/// Several contracts together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct JointCost {
    /// A month; `None` when the contract forbids one of the situations.
    pub month: Option<Money>,
    /// A year.
    pub year: Option<Money>,
}

impl JointCost {
    /// The sum of some contracts.
    #[must_use]
    pub fn of<'c>(costs: impl IntoIterator<Item = &'c Cost>) -> JointCost {
        let none = JointCost { month: Some(Money::default()), year: Some(Money::default()) };
        let add = |one: Option<Money>, other: Option<Money>| Some(one? + other?);
        costs
            .into_iter()
            .fold(none, |sum, cost| JointCost { month: add(sum.month, cost.month), year: add(sum.year, cost.year) })
    }
}

/// The pay somebody asks, never under the table's `minimum`; what a contract states is [`stated_pay`].
#[must_use]
pub fn asked_pay(offer: &Offer, minimum: Money) -> Money {
    offer.min_pay.unwrap_or(minimum).max(minimum)
}

/// The pay a contract between a family and a worker states: what the family offers. Where that is less than she
/// asks, as for who lacks only pay, what she asks; never under the table. An offer of `None` asks the table's minimum.
#[must_use]
pub fn stated_pay(offer: Option<&Offer>, request: &Request, rules: &Rules<'_>) -> Money {
    let minimum = rules.minimum(request.regime, request.livello).unwrap_or_default();
    let asked = offer.and_then(|offer| offer.min_pay);
    [request.offered_pay, asked].into_iter().flatten().fold(minimum, Money::max)
}

/// What a request costs its household at some pay, by the rules of `on`.
///
/// # Errors
/// When the terms do not make a situation.
pub fn cost_at(
    book: &Rulebook,
    request: &Request,
    terms: &Terms,
    pay: Money,
    on: NaiveDate,
) -> Result<Cost, SituationError> {
    let situation = Situation::from_json(&situation_of(request, terms, Some(pay), on))?;
    let answer = Answer::from(&quote_amounts(book, &situation));
    let due = |lines: &crate::ccnl::Lines<Money>| *lines.get(Line::EmployerCost);
    Ok(Cost { pay, month: answer.month.as_ref().map(due), year: answer.year.as_ref().map(due) })
}

/// What a request costs its household with a worker, in a contract of its own.
///
/// # Errors
/// When the terms do not make a situation.
pub fn contract_cost(
    book: &Rulebook,
    worker: &Worker,
    request: &Request,
    terms: &Terms,
    rules: &Rules<'_>,
) -> Result<Cost, SituationError> {
    let pay = stated_pay(worker.offer(request.role, request.regime), request, rules);
    cost_at(book, request, terms, pay, rules.day())
}

/// What each contract of a team costs, in the order of its members.
///
/// # Errors
/// When the terms do not make a situation.
pub fn team_costs(
    book: &Rulebook,
    team: &Team<'_>,
    terms: &Terms,
    rules: &Rules<'_>,
) -> Result<Vec<Cost>, SituationError> {
    team.members.iter().map(|one| contract_cost(book, one.worker, &one.part, terms, rules)).collect()
}
