//! What several contracts cost: each by itself, with its own hours and its own INPS band, then added.

use super::price::{Terms, situation_of};
use super::rank::Cost;
use crate::ccnl::{Answer, Line, Rulebook, Situation, SituationError, quote_amounts};
use crate::matching::{Offer, Request, Rules, Worker};
use crate::money::Money;

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

/// What a worker is paid in a contract: what she asks, never under the table.
#[must_use]
pub fn pay_of(worker: &Worker, request: &Request, rules: &Rules<'_>) -> Money {
    let minimum = rules.minimum(request.regime, request.livello).unwrap_or_default();
    let asked = worker.offer(request.role, request.regime).and_then(|offer: &Offer| offer.min_pay);
    asked.unwrap_or(minimum).max(minimum)
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
    let pay = pay_of(worker, request, rules);
    let situation = Situation::from_json(&situation_of(request, terms, Some(pay), rules.day()))?;
    let answer = Answer::from(&quote_amounts(book, &situation));
    let (month, year) = (answer.month.as_ref(), answer.year.as_ref());
    let due = |lines: &crate::ccnl::Lines<Money>| *lines.get(Line::EmployerCost);
    Ok(Cost { pay, month: month.map(due), year: year.map(due) })
}
