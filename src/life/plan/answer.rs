//! The plan as the exchange format writes it.

use serde_json::{Map, Value, json};

use super::accruals::{PlanFund, PlanFundYear};
use super::cash::Cash;
use super::events::Event;
use super::ready::{Balance, PlanMonth, PlanQuarter, PlanYear, Ready};
use super::request::PlanRequest;
use crate::ccnl::{Prevista, Rulebook};
use crate::input::InputError;
use crate::life::corrections::PayChange;
use crate::life::month::{SlipLine, article_json, decimal};
use crate::money::{Factor, Money};

impl PlanRequest {
    /// The answer to a request.
    ///
    /// # Errors
    /// What is wrong with it, at its field.
    pub fn answer(&self, book: &Rulebook) -> Result<Value, InputError> {
        let ready = Ready::new(book, self)?;
        let plan = ready.plan()?;
        let mut object = Map::new();
        let mut put = |key: &str, value: Value| object.insert(key.to_owned(), value);
        put("id", json!(self.id));
        put("from", json!(self.from.to_string()));
        put("to", json!(self.to.to_string()));
        put("provisional", json!(plan.provisional));
        put("rulebook", json!(book.fingerprint()));
        put("assumptions", self.assumptions(book, &ready, plan.fund.estimated));
        put("months", plan.months.iter().map(|month| month.to_json(self.lines)).collect());
        put("quarters", plan.quarters.iter().map(PlanQuarter::to_json).collect());
        put("cash", plan.cash.iter().map(Cash::to_json).collect());
        put("tfr", plan.fund.to_json());
        put("events", plan.events.iter().map(Event::to_json).collect());
        put("balance", plan.balance.to_json());
        let years = plan.years.iter().map(|(year, sums)| sums.to_json(*year));
        put("years", years.collect());
        Ok(Value::Object(object))
    }

    fn assumptions(&self, book: &Rulebook, ready: &Ready<'_, '_>, estimated: bool) -> Value {
        let table = |one: &Prevista| json!({"from": one.from, "increase": one.increase, "inflation": one.inflation.map(percent), "article": one.cite});
        let change = |change: &PayChange| json!({"from": change.from, "reason": change.reason.code(), "before": change.before, "after": change.after});
        let projected = !ready.assumed.is_empty();
        let until = if estimated { ready.coefficients_until() } else { None };
        json!({
            "inflation": percent(self.inflation),
            "known_until": book.known_until(),
            "coefficients_until": until.map(|month| month.to_string()),
            "tables": ready.assumed.iter().map(table).collect::<Vec<_>>(),
            "contributions": if projected { json!("last_table") } else { Value::Null },
            "agreed_pay": ready.changes.iter().map(change).collect::<Vec<_>>(),
            "vacation": "taken_as_it_accrues",
        })
    }
}

/// A fraction as people write it.
fn percent(rate: Factor) -> String {
    format!("{}%", decimal(rate.by(Factor::whole(100))))
}

impl PlanMonth<'_> {
    fn to_json(&self, lines: bool) -> Value {
        let account = &self.account;
        let mut object = Map::new();
        let mut put = |key: &str, value: Value| object.insert(key.to_owned(), value);
        put("month", json!(account.month.to_string()));
        put("from", json!(account.first));
        put("to", json!(account.last));
        put("known", json!(self.known));
        put("provisional", json!(account.provisional));
        for (key, amount) in account.totals() {
            put(key, json!(amount));
        }
        put("paid_hours", json!(decimal(account.inps_hours())));
        put(
            "accrues",
            json!({
                "tfr": self.accrual.tfr,
                "tredicesima": self.accrual.tredicesima,
                "vacation_days": decimal(self.accrual.vacation_days),
            }),
        );
        if lines {
            put("lines", account.lines.iter().map(SlipLine::to_json).collect());
        }
        Value::Object(object)
    }
}

impl PlanQuarter<'_> {
    fn to_json(&self) -> Value {
        let account = &self.account;
        let mut object = Map::new();
        let mut put = |key: &str, value: Value| object.insert(key.to_owned(), value);
        put("quarter", json!(account.quarter.to_string()));
        put("whole", json!(self.whole));
        put("provisional", json!(account.provisional));
        put("weeks", json!(account.paid_weeks()));
        for (key, amount) in account.totals() {
            put(key, json!(amount));
        }
        put("inps_rounding", json!(account.lines.iter().map(|line| line.rounding).sum::<Money>()));
        put("due_from", json!(account.due_from));
        put("due_by", json!(account.due_by));
        Value::Object(object)
    }
}

impl Cash {
    fn to_json(&self) -> Value {
        json!({"on": self.on, "code": self.code.code(), "of": self.of, "amount": self.amount,
            "provisional": self.provisional, "estimated": self.estimated})
    }
}

impl Event<'_> {
    fn to_json(&self) -> Value {
        let mut object = Map::new();
        let mut put = |key: &str, value: Value| object.insert(key.to_owned(), value);
        put("on", json!(self.on));
        put("code", json!(self.code.code()));
        if let Some(number) = self.number {
            put("number", json!(number));
        }
        if let Some(amount) = self.amount {
            put("amount", json!(amount));
        }
        put("provisional", json!(self.provisional));
        put("articles", self.place.iter().map(article_json).collect());
        Value::Object(object)
    }
}

impl PlanFund {
    fn to_json(&self) -> Value {
        let year = |year: &PlanFundYear| {
            json!({"year": year.year, "months": year.months, "share": year.share,
                "coefficient": year.coefficient.map(percent), "estimated": year.estimated,
                "revaluation": year.revaluation, "fund": year.fund})
        };
        let years: Vec<Value> = self.years.iter().map(year).collect();
        json!({"opening": self.opening, "years": years, "due": self.due, "provisional": self.provisional,
            "estimated": self.estimated})
    }
}

impl Balance {
    fn to_json(self) -> Value {
        json!({"gross": self.gross, "contributions": self.contributions,
            "withheld_difference": self.withheld_difference, "after": self.after, "tfr": self.tfr, "cash": self.cash})
    }
}

impl PlanYear {
    fn to_json(self, year: i32) -> Value {
        json!({"year": year, "gross": self.gross, "in_kind": self.in_kind, "net": self.net,
            "contributions": self.contributions, "tfr": self.tfr, "revaluation": self.revaluation,
            "estimated": self.estimated, "cash": self.cash})
    }
}
