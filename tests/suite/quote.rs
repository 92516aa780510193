//! The quote against its specification: amounts to the cent, findings, faults, the command line.

use curami::ccnl::{Answer, Rulebook, Situation};
use serde_json::{Value, json};

fn book() -> Rulebook {
    Rulebook::embedded().expect("the embedded rules load")
}

fn answer(given: &Value) -> Value {
    let situation = Situation::from_json(given).expect("a situation");
    serde_json::to_value(Answer::of(&book(), &situation, false)).expect("an answer is JSON")
}

#[test]
fn a_live_in_carer_costs_what_the_acceptance_says() {
    let given = json!({"on": "2026-11-21", "regime": "convivente", "livello": "CS", "weekly_hours": "54"});
    let answer = answer(&given);
    let year = &answer["year"];
    assert_eq!(year["employer_cost"], "19785.50");
    assert_eq!(year["tredicesima"], "1393.64");
    assert_eq!(year["tfr"], "1342.02");
    assert_eq!(year["inps_employer"], "2611.44");
    assert_eq!(answer["month"]["employer_cost"], "1648.80");
}
