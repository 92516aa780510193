//! The settlement as exchange formats write it.

use serde::Serialize;
use serde_json::{Map, Value, json};

use super::{EndLine, Fund, LastPayment, Notice, Prepared, Settlement, SettlementRequest};
use crate::ccnl::{Rulebook, Steps, Tree, Voce, Worth};
use crate::input::InputError;
use crate::money::{Exact, Factor};

/// A settlement, ready to be written.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(transparent)]
pub struct SettlementAnswer(Value);

impl SettlementAnswer {
    /// The answer to a request, with the tree of steps when it asks for it.
    ///
    /// # Errors
    /// When the request or the rules do not allow one.
    pub fn of(book: &Rulebook, request: &SettlementRequest) -> Result<SettlementAnswer, InputError> {
        let prepared = Prepared::new(book, request)?;
        if request.explain {
            let steps = Steps::new();
            let settlement = prepared.settle::<Voce<'_>>(&steps, book)?;
            let mut answer = written(book, request, &settlement);
            let trees = settlement.lines.iter().map(|line| (line.code.code().to_owned(), json!(Tree(line.amount))));
            answer.insert("explanation".to_owned(), Value::Object(trees.collect()));
            Ok(SettlementAnswer(Value::Object(answer)))
        } else {
            let settlement = prepared.settle::<Exact>((), book)?;
            Ok(SettlementAnswer(Value::Object(written(book, request, &settlement))))
        }
    }

    /// The answer as JSON, to keep.
    #[must_use]
    pub fn into_value(self) -> Value {
        self.0
    }

    /// The answer as JSON.
    #[must_use]
    pub fn value(&self) -> &Value {
        &self.0
    }
}

fn written<'a, W: Worth<'a>>(
    book: &Rulebook,
    request: &SettlementRequest,
    settlement: &Settlement<'a, W>,
) -> Map<String, Value> {
    let ending = &request.ending;
    let [due, withheld, net] = settlement.totals();
    let mut out = Map::new();
    let mut put = |key: &str, value: Value| out.insert(key.to_owned(), value);
    if let Some(id) = &request.id {
        put("id", json!(id));
    }
    put("ended_on", json!(ending.ended_on));
    put("reason", json!(ending.reason.code()));
    if let Some(who) = ending.who {
        put("who", json!(who.code()));
    }
    put("provisional", json!(settlement.provisional));
    put("rulebook", json!(book.fingerprint()));
    put("notice", notice(&settlement.notice));
    put("lines", settlement.lines.iter().map(line).collect());
    put("totals", json!({"due": due, "withheld": withheld, "net": net}));
    put("vacation_days", json!(decimals(settlement.vacation_days)));
    put("months_of_the_year", json!(settlement.months));
    put("fund", fund(&settlement.fund));
    put("contributions", settlement.payments.iter().map(payment).collect());
    put("findings", json!(settlement.findings));
    out
}

fn notice(notice: &Notice<'_>) -> Value {
    json!({
        "days": notice.due,
        "worked": notice.worked,
        "missing": notice.missing,
        "owed_by": notice.owed_by.map(super::Side::code),
        "rule": notice.rule.code(),
        "articles": [notice.source],
    })
}

fn line<'a, W: Worth<'a>>(line: &EndLine<'a, W>) -> Value {
    let amount = line.amount.exact().round_cents();
    let mut out = Map::new();
    out.insert("code".to_owned(), json!(line.code.code()));
    out.insert("amount".to_owned(), json!(if line.code.withheld() { -amount } else { amount }));
    if let Some((quantity, unit)) = line.quantity {
        out.insert("quantity".to_owned(), json!(decimals(quantity)));
        out.insert("unit".to_owned(), json!(unit));
    }
    if let Some(rate) = line.rate {
        out.insert("rate".to_owned(), json!(rate.exact().round_cents()));
    }
    out.insert("articles".to_owned(), json!(line.places));
    Value::Object(out)
}

fn fund<'a, W: Worth<'a>>(fund: &Fund<'a, W>) -> Value {
    let money = |worth: &W| worth.exact().round_cents();
    let years: Vec<Value> = fund
        .years
        .iter()
        .map(|year| {
            json!({
                "year": year.year,
                "months": year.months,
                "base": money(&year.base),
                "share": money(&year.share),
                "coefficient": year.coefficient.map(|used| percent(used.value)),
                "estimated": year.coefficient.is_some_and(|used| used.estimated),
                "revaluation": money(&year.revaluation),
                "advances": year.advances,
                "fund": year.fund,
            })
        })
        .collect();
    json!({"opening": fund.opening, "years": years, "due": money(&fund.due)})
}

fn payment(payment: &LastPayment) -> Value {
    json!({
        "for": payment.of.code(),
        "from": payment.from,
        "to": payment.to,
        "hours": decimals(payment.hours),
        "paid_hours": payment.paid_hours,
        "band": payment.band,
        "inps": payment.inps,
        "cassacolf": payment.assistenza,
        "total": payment.inps + payment.assistenza,
        "of_the_worker": payment.worker,
        "due_on": payment.due_on,
    })
}

/// A number to the fourth decimal, as in `23.8333`, without zeros at its end.
fn decimals(number: Factor) -> String {
    const PLACES: i128 = 10_000;
    let (above, below) = number.parts();
    let nearest = (above.abs() * 2 * PLACES + below) / (2 * below);
    let sign = if above < 0 && nearest > 0 { "-" } else { "" };
    let text = format!("{sign}{}.{:04}", nearest / PLACES, nearest % PLACES);
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

/// A fraction as a percentage with six decimals, as coefficients are published.
fn percent(number: Factor) -> String {
    const PLACES: i128 = 1_000_000;
    let (above, below) = number.by(Factor::whole(100)).parts();
    let nearest = (above.abs() * 2 * PLACES + below) / (2 * below);
    let sign = if above < 0 { "-" } else { "" };
    format!("{sign}{}.{:06}%", nearest / PLACES, nearest % PLACES)
}
