//! The account of a quarter as the exchange format writes it.

use serde_json::{Map, Value, json};

use super::QuarterAccount;
use crate::life::month::{article_json, decimal, hours_of};

impl QuarterAccount<'_> {
    /// The account as JSON, without echo of the request.
    #[must_use]
    pub fn to_json(&self) -> Map<String, Value> {
        let mut object = Map::new();
        let mut put = |key: &str, value: Value| object.insert(key.to_owned(), value);
        put("quarter", json!(self.quarter.to_string()));
        put("provisional", json!(self.provisional));
        put("weeks", json!(self.paid_weeks()));
        put(
            "week_hours",
            self.weeks
                .iter()
                .map(|week| {
                    json!({
                        "from": week.from, "to": week.to, "hours": decimal(hours_of(week.inps)), "band": week.rate.band,
                    })
                })
                .collect(),
        );
        put("lines", self.lines().into());
        for (key, amount) in self.totals() {
            put(key, json!(amount));
        }
        put("carried_in_hours", json!(decimal(self.carried_in)));
        put("carried_out_hours", json!(decimal(self.carried_out)));
        put("ended_on", json!(self.ended_on));
        put("due_from", json!(self.due_from));
        put("due_by", json!(self.due_by));
        put("notices", self.notices.iter().map(|n| json!({"code": n.code, "message": n.message})).collect());
        object
    }

    fn lines(&self) -> Vec<Value> {
        let mut lines = Vec::new();
        for line in &self.lines {
            let articles = [article_json(&line.place)];
            lines.push(json!({"code": "inps", "band": line.inps.band, "weeks": line.weeks, "amount": line.amount,
                "quantity": decimal(line.hours), "unit": "hours", "rate": line.inps.total,
                "worker_rate": line.inps.worker, "worker": line.worker, "articles": articles}));
            if !line.rounding.is_zero() {
                lines.push(json!({"code": "inps_rounding", "band": line.inps.band, "amount": line.rounding,
                    "quantity": decimal(line.due_hours - line.hours), "unit": "hours", "rate": line.inps.total,
                    "articles": articles}));
            }
        }
        for line in &self.assistenza {
            lines.push(json!({"code": "cassacolf", "organisation": line.organisation, "amount": line.amount,
                "quantity": decimal(line.due_hours), "unit": "hours", "rate": line.hour,
                "worker": line.worker, "articles": [article_json(&line.place)]}));
        }
        lines
    }
}
