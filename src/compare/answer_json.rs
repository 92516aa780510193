//! Comparisons and budgets as exchange formats write them: amounts as text, members in order.

use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};
use serde_json::{Value, json};

use super::answer::{Comparison, ContractAnswer, PeriodAnswer, ReliefAnswer, WayAnswer};
use super::budget::Affordable;
use super::relief_terms::ReliefStanding;
use crate::money::Money;

fn year_month(pair: Option<&[Money; 2]>) -> Value {
    pair.map_or(Value::Null, |[year, month]| json!({"year": year, "month": month}))
}

impl Serialize for Comparison {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        let mut map = out.serialize_map(None)?;
        if let Some(id) = &self.id {
            map.serialize_entry("id", id)?;
        }
        map.serialize_entry("on", &self.on)?;
        if let Some(until) = &self.until {
            map.serialize_entry("until", until)?;
        }
        map.serialize_entry("provisional", &self.provisional)?;
        map.serialize_entry("rulebook", &self.rulebook)?;
        let because = json!({"why": self.because.why.code(), "article": self.because.article});
        map.serialize_entry("livello", &self.livello)?;
        map.serialize_entry("because", &because)?;
        map.serialize_entry("ways", &self.ways)?;
        map.serialize_entry("crossings", &self.crossings)?;
        map.serialize_entry("chart", &self.chart)?;
        map.end()
    }
}

impl Serialize for WayAnswer {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        let mut map = out.serialize_map(None)?;
        map.serialize_entry("way", &self.way)?;
        map.serialize_entry("standing", &self.standing)?;
        map.serialize_entry("covers", &self.covers)?;
        map.serialize_entry("lacks", &self.lacks)?;
        map.serialize_entry("contracts", &self.contracts)?;
        if let Some(vouchers) = self.vouchers {
            map.serialize_entry("vouchers_a_week", &vouchers)?;
        }
        if let Some(provider) = &self.provider {
            map.serialize_entry("provider", provider)?;
        }
        if let Some(limits) = &self.limits {
            map.serialize_entry("limits", limits)?;
        }
        if self.cost.is_some() {
            map.serialize_entry("cost", &year_month(self.cost.as_ref()))?;
            if let Some(hour) = self.hour {
                map.serialize_entry("hour", &hour)?;
            }
            let received = self
                .received
                .map(|[gross, net, month]| json!({"gross_year": gross, "net_year": net, "net_month": month}));
            map.serialize_entry("workers_receive", &received)?;
            if let Some(period) = &self.period {
                map.serialize_entry("period", period)?;
            }
            map.serialize_entry("reliefs", &self.reliefs)?;
            map.serialize_entry("net", &year_month(self.net.as_ref()))?;
            map.serialize_entry("net_if_all", &year_month(self.net_if_all.as_ref()))?;
        }
        map.serialize_entry("remarks", &self.remarks)?;
        if let Some(explanation) = &self.explanation {
            map.serialize_entry("explanation", explanation)?;
        }
        map.end()
    }
}

impl Serialize for ContractAnswer {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        let mut map = out.serialize_map(None)?;
        map.serialize_entry("regime", &self.regime)?;
        map.serialize_entry("livello", &self.livello)?;
        map.serialize_entry("weekly_hours", &self.weekly_hours)?;
        map.serialize_entry("cost", &year_month(self.cost.as_ref()))?;
        map.serialize_entry("worker_net", &year_month(self.worker_net.as_ref()))?;
        map.end()
    }
}

impl Serialize for PeriodAnswer {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        json!({"days": self.days, "cost": self.cost}).serialize(out)
    }
}

impl Serialize for ReliefAnswer {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        let (standing, why) = match self.standing {
            ReliefStanding::Counted => ("counted", None),
            ReliefStanding::If => ("if", None),
            ReliefStanding::NotDue(why) => ("not_due", Some(why)),
        };
        let mut map = out.serialize_map(None)?;
        map.serialize_entry("relief", &self.relief)?;
        map.serialize_entry("standing", standing)?;
        if let Some(why) = why {
            map.serialize_entry("why", &why)?;
        }
        if let Some(amount) = &self.amount {
            map.serialize_entry("amount", &year_month(Some(amount)))?;
        }
        if let Some(off) = self.off_income {
            map.serialize_entry("off_income", &off)?;
        }
        if !self.if_rates.is_empty() {
            let rates: Vec<Value> =
                self.if_rates.iter().map(|(rate, year)| json!({"rate": rate.to_string(), "year": year})).collect();
            map.serialize_entry("if_rates", &rates)?;
        }
        if let Some(month) = self.replaces_month {
            map.serialize_entry("replaces_month", &month)?;
        }
        map.serialize_entry("conditions", &self.conditions)?;
        map.serialize_entry("articles", &self.articles)?;
        map.end()
    }
}

impl Serialize for Affordable {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        let next = self.next.map(|(hours, month)| json!({"hours": hours, "month": month}));
        json!({"most": self.most, "month": self.month, "ranges": self.ranges, "least": self.least, "next": next})
            .serialize(out)
    }
}
