//! Tax relief and benefits: published examples, the edges of each rule, and that nothing unknown is counted.

use curami::ccnl::fisco::Irpef;
use curami::compare::{NotDue, Relief, ReliefStanding, Way};
use curami::money::{Exact, Money};
use serde_json::{Value, json};

use super::{book, compared, euro, relief, way, year};
use crate::rules::day;

/// What a live-in carer of somebody who is not self-sufficient gets back, with these facts.
fn live_in(on: &str, facts: &Value, which: Relief) -> (ReliefStanding, Option<String>) {
    let comparison = compared(&json!({"on": on, "day_hours": "54", "days": 6, "facts": facts}));
    let answer = relief(way(&comparison, Way::LiveIn), which);
    (answer.standing, year(answer))
}

/// Proiezioni di Borsa, 2023, and tax-credit-wrong-cap-colfinfo, whose cap is that of the deduction: 2,100 at 19%.
#[test]
fn the_credit_is_nineteen_per_cent_of_the_expense_up_to_its_ceiling() {
    let facts = json!({"certified": true, "traceable": true, "income": "40000.00"});
    for on in ["2016-06-01", "2023-06-01", "2026-11-21"] {
        assert_eq!(live_in(on, &facts, Relief::Credit), (ReliefStanding::Counted, Some("399.00".to_owned())), "{on}");
    }
    let few = compared(&json!({"day_hours": "4", "facts": facts}));
    let carer = relief(way(&few, Way::HourlyOne), Relief::Credit);
    // 4 hours at 8.30 for 52 weeks and the tredicesima: 1,870.27, below the ceiling.
    assert_eq!(way(&few, Way::HourlyOne).received.map(|[gross, ..]| gross), Some(euro("1870.27")));
    assert_eq!(year(carer), Some("355.35".to_owned()));
}

#[test]
fn the_credit_ends_above_its_income_and_without_trace_or_certificate() {
    let full = json!({"certified": true, "traceable": true, "income": "40000.01"});
    let not_met = (ReliefStanding::NotDue(NotDue::NotMet), None);
    assert_eq!(live_in("2026-11-21", &full, Relief::Credit), not_met);
    let cash = json!({"certified": true, "traceable": false, "income": "30000.00"});
    assert_eq!(live_in("2020-01-01", &cash, Relief::Credit), not_met);
    assert_eq!(live_in("2019-12-31", &cash, Relief::Credit).0, ReliefStanding::Counted, "cash counted until 2019");
    let unknown = json!({"certified": true, "traceable": true});
    assert_eq!(live_in("2026-11-21", &unknown, Relief::Credit), (ReliefStanding::If, Some("399.00".to_owned())));
}

#[test]
fn the_credit_is_for_who_is_not_self_sufficient() {
    let facts = json!({"certified": true, "traceable": true, "income": "30000.00"});
    for cared in ["children", "self_sufficient", "home"] {
        let comparison = compared(&json!({"cared": cared, "day_hours": "20", "facts": facts}));
        let answer = relief(way(&comparison, Way::HourlyOne), Relief::Credit);
        assert_eq!(answer.standing, ReliefStanding::NotDue(NotDue::OtherCare), "{cared}");
    }
}

/// The ceiling is met at about 32 hours a week in the band over 24 hours of 2026: 1,549.37 / 0.93 / 52 = 32.04.
#[test]
fn the_deduction_meets_its_ceiling_just_above_thirty_two_hours() {
    let off = |hours: &str| {
        let comparison = compared(&json!({"day_hours": hours}));
        relief(way(&comparison, Way::HourlyOne), Relief::Deduction).off_income
    };
    assert_eq!(off("32"), Some(euro("1547.52")));
    assert_eq!(off("32.25"), Some(euro("1549.37")));
    let live_in = compared(&json!({"day_hours": "54", "days": 6}));
    let answer = relief(way(&live_in, Way::LiveIn), Relief::Deduction);
    assert_eq!((answer.off_income, answer.standing), (Some(euro("1549.37")), ReliefStanding::If));
    let rates: Vec<(String, String)> =
        answer.if_rates.iter().map(|(rate, saved)| (rate.to_string(), saved.to_string())).collect();
    let expected = [("23/100", "356.36"), ("33/100", "511.29"), ("43/100", "666.23")];
    assert_eq!(rates, expected.map(|(rate, saved)| (rate.to_owned(), saved.to_owned())));
    assert_eq!(way(&live_in, Way::LiveIn).net, way(&live_in, Way::LiveIn).cost, "nothing unknown is taken off");
}

#[test]
fn the_deduction_saves_the_tax_of_the_brackets_it_leaves() {
    let saved = |income: &str| live_in("2026-11-21", &json!({"income": income}), Relief::Deduction).1;
    assert_eq!(saved("28000.00").as_deref(), Some("356.36"));
    assert_eq!(saved("50000.00").as_deref(), Some("511.29"));
    // 1,000 at 43% and 549.37 at 33%.
    assert_eq!(saved("51000.00").as_deref(), Some("611.29"));
    // Less income than contributions: all its tax.
    assert_eq!(saved("1000.00").as_deref(), Some("230.00"));
    assert_eq!(saved("0.00").as_deref(), Some("0.00"));
}

/// With no tax to pay there is no credit.
#[test]
fn the_credit_is_never_more_than_the_tax() {
    let facts = |income: &str| json!({"certified": true, "traceable": true, "income": income});
    let credit = |income: &str| live_in("2026-11-21", &facts(income), Relief::Credit).1;
    assert_eq!(credit("1549.37").as_deref(), Some("0.00"));
    // (2,549.37 - 1,549.37) at 23%.
    assert_eq!(credit("2549.37").as_deref(), Some("230.00"));
}

fn tax(irpef: &Irpef, income: Money) -> Money {
    let mut lower = Money::ZERO;
    let mut whole = Exact::zero();
    for bracket in &irpef.scaglioni {
        let upper = bracket.value.up_to.unwrap_or(income).min(income);
        whole = whole + (upper - lower).max(Money::ZERO).exact().times(bracket.value.rate);
        lower = upper.max(lower);
    }
    whole.round_cents()
}

/// "Il risparmio fiscale massimo derivante dall'intervento in esame è quindi pari a 440 euro": the rates of 2026.
#[test]
fn the_brackets_of_2026_save_four_hundred_and_forty_at_most() {
    let book = book();
    let on = |text: &str| &book.on(day(text), None).irpef().expect("brackets").body;
    let gain = |income: &str| tax(on("2025-12-31"), euro(income)) - tax(on("2026-01-01"), euro(income));
    assert_eq!([gain("28000.00"), gain("28001.00")], [Money::ZERO, Money::from_cents(2)]);
    assert_eq!(
        [gain("49999.00"), gain("50000.00"), gain("90000.00")].map(|gain| gain.to_string()),
        ["439.98", "440.00", "440.00"]
    );
    // 28,000 at 23%, 22,000 at 33%, 10,000 at 43%.
    assert_eq!(tax(on("2026-06-30"), euro("60000.00")), euro("18000.00"));
}

const OVER_80: &str =
    r#"{"age":80,"accompagnamento":true,"isee_care":"6000.00","very_severe":true,"inps_accepted":true}"#;

fn over_80() -> Value {
    serde_json::from_str(OVER_80).expect("facts")
}

/// 850 on top of the accompagnamento it takes the place of: 1,392.02 in 2025 (blogsicilia.it), 1,401.53 in 2026.
#[test]
fn the_prestazione_universale_adds_850_a_month_until_the_end_of_2026() {
    let book = book();
    let act = book.on(day("2025-01-01"), None).prestazione().expect("the act");
    let whole: Vec<Money> =
        act.body.accompagnamento.iter().map(|part| part.value.1 + act.body.terms.value.month).collect();
    assert_eq!(whole, [euro("1392.02"), euro("1401.53")]);
    let given = |on: &str| live_in(on, &over_80(), Relief::Benefit);
    let counted = |year: &str| (ReliefStanding::Counted, Some(year.to_owned()));
    assert_eq!(given("2026-01-01"), counted("10200.00"));
    assert_eq!(given("2025-06-15"), counted("10200.00"));
    assert_eq!(given("2026-11-21"), counted("850.00"), "December alone is left");
    assert_eq!(given("2026-12-01"), counted("850.00"));
    assert_eq!(given("2026-12-02").0, ReliefStanding::NotDue(NotDue::Ended));
    assert_eq!(given("2024-12-31").0, ReliefStanding::NotDue(NotDue::NoRule));
    for on in ["2025-12-31", "2026-01-01"] {
        let comparison = compared(&json!({"on": on, "day_hours": "54", "days": 6, "facts": over_80()}));
        let replaced = relief(way(&comparison, Way::LiveIn), Relief::Benefit).replaces_month;
        assert_eq!(replaced, Some(if on.starts_with("2025") { euro("542.02") } else { euro("551.53") }), "{on}");
    }
}

#[test]
fn each_condition_of_the_benefit_counts() {
    for (key, value) in [
        ("age", json!(79)),
        ("accompagnamento", json!(false)),
        ("isee_care", json!("6000.01")),
        ("very_severe", json!(false)),
    ] {
        let mut facts = over_80();
        facts[key] = value;
        let (standing, _) = live_in("2026-01-01", &facts, Relief::Benefit);
        assert_eq!(standing, ReliefStanding::NotDue(NotDue::NotMet), "{key}");
        facts[key] = Value::Null;
        assert_eq!(live_in("2026-01-01", &facts, Relief::Benefit).0, ReliefStanding::If, "{key} unknown");
    }
    let hours = |hours: &str| {
        let comparison = compared(&json!({"on": "2026-01-01", "day_hours": hours, "facts": over_80()}));
        relief(way(&comparison, Way::HourlyOne), Relief::Benefit).standing
    };
    assert_eq!(hours("15"), ReliefStanding::Counted);
    assert_eq!(hours("14.75"), ReliefStanding::NotDue(NotDue::NotMet));
}

/// Pay that the benefit repays is no expense for the credit: our reading.
#[test]
fn what_the_benefit_repays_is_not_credited_again() {
    let mut facts = over_80();
    facts["certified"] = json!(true);
    facts["traceable"] = json!(true);
    facts["income"] = json!("30000.00");
    let comparison = compared(&json!({"on": "2026-01-01", "day_hours": "20", "facts": facts}));
    let answer = way(&comparison, Way::HourlyOne);
    // 20 hours at 8.30 with the tredicesima are 9,351.33 a year: all repaid.
    assert_eq!(year(relief(answer, Relief::Credit)).as_deref(), Some("0.00"));
    assert_eq!(answer.received.map(|[gross, ..]| gross), Some(euro("9351.33")));
}

#[test]
fn the_exemption_is_closed_to_hires_of_2026_and_never_assumed() {
    let given = |on: &str, facts: &Value| live_in(on, facts, Relief::Exemption);
    assert_eq!(given("2026-01-01", &over_80()).0, ReliefStanding::NotDue(NotDue::Ended));
    assert_eq!(given("2024-03-31", &over_80()).0, ReliefStanding::NotDue(NotDue::NoRule));
    // 54 hours for 52 weeks at 0.91: all the employer's contributions, below 3,000.
    assert_eq!(given("2024-04-01", &over_80()), (ReliefStanding::Counted, Some("2555.28".to_owned())));
    assert_eq!(given("2025-12-31", &over_80()), (ReliefStanding::Counted, Some("2555.28".to_owned())));
    let mut unknown = over_80();
    unknown["inps_accepted"] = Value::Null;
    assert_eq!(given("2025-12-31", &unknown).0, ReliefStanding::If);
    let mut young = over_80();
    young["age"] = json!(79);
    assert_eq!(given("2025-12-31", &young).0, ReliefStanding::NotDue(NotDue::NotMet));
    let two = compared(&json!({"on": "2025-12-31", "day_hours": "80", "days": 7, "facts": over_80()}));
    let answer = way(&two, Way::HourlyTwo);
    assert_eq!(year(relief(answer, Relief::Exemption)).as_deref(), Some("3000.00"), "3,785.60 of contributions");
    let off = relief(answer, Relief::Deduction).off_income;
    assert_eq!(off, Some(euro("785.60")), "what is waived is not paid");
}

#[test]
fn the_region_refunds_sixty_per_cent_up_to_two_tiers_when_it_grants_it() {
    let facts = |isee: &str| json!({"isee": isee, "registered_worker": true, "region_granted": true});
    let given = |isee: &str| live_in("2026-11-21", &facts(isee), Relief::Refund);
    let counted = |year: &str| (ReliefStanding::Counted, Some(year.to_owned()));
    assert_eq!(given("25000.00"), counted("2400.00"));
    assert_eq!(given("25000.01"), counted("2000.00"));
    assert_eq!(given("35000.00"), counted("2000.00"));
    assert_eq!(given("35000.01").0, ReliefStanding::NotDue(NotDue::NotMet));
    assert_eq!(live_in("2022-10-03", &facts("9000.00"), Relief::Refund).0, ReliefStanding::NotDue(NotDue::NoRule));
    assert_eq!(live_in("2022-10-04", &facts("9000.00"), Relief::Refund).0, ReliefStanding::Counted);
    let nothing_known = live_in("2026-11-21", &json!({}), Relief::Refund);
    assert_eq!(nothing_known, (ReliefStanding::If, Some("2000.00".to_owned())), "the least that it may be");
    let few = compared(&json!({"day_hours": "5", "facts": facts("9000.00")}));
    // 60% of 2,337.83, the pay and tredicesima of five hours at 8.30.
    assert_eq!(year(relief(way(&few, Way::HourlyOne), Relief::Refund)).as_deref(), Some("1402.70"));
}
