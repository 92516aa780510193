//! What a request would cost: the same quote as the calculator, to the cent.

use serde_json::Value;

use crate::app::{Priced, Terms};
use crate::ccnl::Line;
use crate::money::Money;
use crate::web::fields::Fields;
use crate::web::format::euro_it;
use crate::web::forms::floor::floor_of;
use crate::web::forms::law::Law;
use crate::web::forms::need::{Need, Who};
use crate::web::lang::Words;
use crate::web::routes;
use crate::web::views::receipt::Receipt;

/// The cost, ready to be shown.
#[derive(Debug)]
pub struct CostView {
    /// Who receives what.
    pub receipt: Receipt,
    /// By the month.
    pub month: String,
    /// By the year, in a sentence.
    pub year: String,
    /// With which pay.
    pub with: String,
    /// The whole account.
    pub account: String,
    /// The tables have ended.
    pub provisional: bool,
}

/// What the quote needs beside the request.
#[must_use]
pub fn terms(need: &Need) -> Terms {
    Terms {
        term: Some(need.place.term.code().to_owned()),
        cuaf: Some(need.pay.cuaf),
        child_under_six: need.who.child_under_six(),
        several_non_self_sufficient: need.who.several_non_self_sufficient(),
        certified_uni_11766: false,
        board_lodging: need.home.board.map(str::to_owned),
    }
}

impl CostView {
    /// From a quote just made.
    #[must_use]
    pub fn of(words: &'static Words, priced: &Priced, with: String) -> Option<CostView> {
        let (month, year) = priced.answer.month.as_ref().zip(priced.answer.year.as_ref())?;
        Some(CostView {
            month: euro_it(*month.get(Line::EmployerCost)),
            year: (words.family.a_year)(&euro_it(*year.get(Line::EmployerCost))),
            receipt: Receipt::of(month, year, words),
            with,
            account: account(&priced.situation),
            provisional: priced.answer.provisional,
        })
    }

    /// From a quote that was kept.
    #[must_use]
    pub fn kept(words: &'static Words, situation: &Value, answer: &Value, with: String) -> Option<CostView> {
        let amount = |period: &str| answer.get(period)?.get(Line::EmployerCost.code())?.as_str()?.parse::<Money>().ok();
        Some(CostView {
            month: euro_it(amount("month")?),
            year: (words.family.a_year)(&euro_it(amount("year")?)),
            receipt: Receipt::from_answer(answer, words)?,
            with,
            account: account(situation),
            provisional: answer.get("provisional").and_then(Value::as_bool).unwrap_or(false),
        })
    }
}

/// The pay offered beside the minimum, in a sentence.
#[must_use]
pub fn with_pay(words: &'static Words, who: &Who, offered: Option<Money>, rules: &Law<'_>) -> String {
    let unit = (words.people.step.pay_unit)(who.regime).trim_start_matches("€ ");
    let floor = floor_of(&rules.in_force, who.regime, who.livello());
    let minimum = floor.map(|floor| format!("{} {unit}", euro_it(floor.amount))).unwrap_or_default();
    match offered {
        Some(pay) => (words.family.with_pay)(&format!("{} {unit}", euro_it(pay)), &minimum),
        None => (words.family.with_minimum)(&minimum),
    }
}

/// The calculator with this very case.
#[must_use]
pub fn account(situation: &Value) -> String {
    let mut query = Fields::default();
    for (name, value) in situation.as_object().into_iter().flatten() {
        match value {
            Value::String(text) => query.push(name, text),
            Value::Bool(is) => query.push(name, if *is { "true" } else { "false" }),
            _ => {}
        }
    }
    routes::cost_of(&query.encode())
}
