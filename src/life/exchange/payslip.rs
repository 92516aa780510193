//! `payslip`: a month's register in, its account out.

use serde_json::{Map, Value, json};

use super::{Head, Refused, answered};
use crate::ccnl::{Rulebook, Steps, Tree};
use crate::input::{Object, Read};
use crate::life::month::{Register, account, explained, prepare};

/// Answers a request for a payslip; with `explain`, each line with its steps.
///
/// # Errors
/// The first fault of the request, at its field.
pub fn payslip(book: &Rulebook, value: &Value, explain: bool) -> Result<Value, Refused> {
    answered(value, |object| answer(book, object, explain))
}

fn answer(book: &Rulebook, object: &Object<'_>, explain: bool) -> Read<Value> {
    let head = Head::read(object, &Register::FIELDS)?;
    let register = Register::read(object)?;
    let mut answer = head.answer();
    answer.extend(account(book, &head.employment, &register, head.known_on)?.to_json());
    answer.insert("rulebook".to_owned(), json!(book.fingerprint()));
    if explain {
        let ready = prepare(book, &head.employment, &register, head.known_on)?;
        answer.insert("explanation".to_owned(), explanation(&ready)?);
    }
    Ok(Value::Object(answer))
}

/// The tree of every line in the order of the lines, then those of the totals by name.
fn explanation(ready: &crate::life::month::Ready<'_, '_>) -> Read<Value> {
    let steps = Steps::new();
    let account = explained(&steps, ready)?;
    // Only keys that are no texts would fail, and these are.
    let tree = |voce| serde_json::to_value(Tree(voce)).unwrap_or_default();
    let totals =
        [("gross", account.gross), ("net", account.net), ("to_pay", account.to_pay), ("tfr_base", account.tfr_base)];
    let lines: Vec<Value> = account.lines.iter().map(|line| tree(line.amount)).collect();
    let totals: Map<String, Value> = totals.into_iter().map(|(name, voce)| (name.to_owned(), tree(voce))).collect();
    Ok(json!({"lines": lines, "totals": totals}))
}
