//! The account of a month as the exchange format writes it.

use serde_json::{Map, Value, json};

use super::line::{MonthAccount, Section, SlipLine};
use crate::ccnl::Place;
use crate::money::{Factor, Money};

/// A number as people write it: with decimals where they end within four, else to the third, half up.
#[must_use]
pub fn decimal(value: Factor) -> String {
    const THOUSAND: i128 = 1000;
    let (above, below) = value.parts();
    let sign = if above < 0 { "-" } else { "" };
    let thousandths = (above.abs() * THOUSAND * 2 + below) / (2 * below);
    let (whole, rest) = (thousandths / THOUSAND, thousandths % THOUSAND);
    let text = format!("{sign}{whole}.{rest:03}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

/// An article, with the act that it is in.
#[must_use]
pub fn article_json(place: &Place<'_>) -> Value {
    let act = place.act();
    json!({"place": place.place(), "act": act.id, "title": act.title, "from": place.from(), "until": place.until(), "url": act.url})
}

impl MonthAccount<'_> {
    /// The account as JSON, without echo of the request.
    #[must_use]
    pub fn to_json(&self) -> Map<String, Value> {
        let mut object = Map::new();
        let mut put = |key: &str, value: Value| object.insert(key.to_owned(), value);
        put("month", json!(self.month.to_string()));
        put("from", json!(self.first));
        put("to", json!(self.last));
        put("provisional", json!(self.provisional));
        put("lines", self.lines.iter().map(SlipLine::to_json).collect());
        for (key, amount) in self.totals() {
            put(key, json!(amount));
        }
        put("paid_hours", json!(decimal(self.inps_hours())));
        put("used", self.used.to_json());
        put("accrues", json!(self.accrues));
        put("notices", self.notices.iter().map(|n| json!({"code": n.code, "message": n.message})).collect());
        object
    }

    /// The sums at the foot of the payslip, by name.
    #[must_use]
    pub fn totals(&self) -> [(&'static str, Money); 9] {
        [
            ("gross", self.gross),
            ("in_kind", self.in_kind),
            ("inps_worker", self.inps_worker),
            ("cassacolf_worker", self.cassacolf_worker),
            ("net", self.net),
            ("advances", self.advances),
            ("refunds", self.refunds),
            ("to_pay", self.to_pay),
            ("tfr_base", self.tfr_base),
        ]
    }
}

impl SlipLine<'_> {
    /// The line as JSON.
    #[must_use]
    pub fn to_json(&self) -> Value {
        let mut line = Map::new();
        let mut put = |key: &str, value: Value| line.insert(key.to_owned(), value);
        put("code", json!(self.code.code()));
        put("section", json!(self.code.section().code()));
        put("amount", json!(self.amount));
        if let Some((quantity, unit)) = self.quantity {
            put("quantity", json!(decimal(quantity)));
            put("unit", json!(unit.code()));
        }
        if let Some(rate) = self.rate {
            put("rate", json!(rate));
        }
        put("from", json!(self.from));
        put("to", json!(self.to));
        if let Some(step) = self.step {
            put("step", json!(step));
        }
        if self.code.section() != Section::After {
            put("articles", self.places.iter().map(article_json).collect());
        }
        if let Some(note) = &self.note {
            put("note", json!(note));
        }
        Value::Object(line)
    }
}

impl super::Used {
    /// What a month used of limits by the year, as JSON.
    #[must_use]
    pub fn to_json(&self) -> Value {
        json!({
            "vacation_days": self.vacation_days,
            "sick_days": self.sick_days,
            "leave_hours": self.leave_hours.to_string(),
            "training_hours": self.training_hours.to_string(),
            "father_days": self.father_days,
            "days_without_accrual": self.days_without_accrual,
        })
    }
}
