//! The plan of an employment: it is its payslips and quarters, its parts add up, its money balances.

use chrono::NaiveDate;
use curami::ccnl::Rulebook;
use curami::life::exchange;
use curami::life::plan::{CashCode, EventCode, Plan, PlanRequest, Ready};
use curami::life::{Employment, Month};
use curami::money::Money;
use proptest::prelude::*;
use serde_json::{Value, json};

use std::sync::LazyLock;

static BOOK: LazyLock<Rulebook> = LazyLock::new(|| Rulebook::embedded().expect("the embedded rules load"));

fn month(text: &str) -> Month {
    text.parse().expect("a month")
}

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

/// A plan and what it says, by name.
fn with_plan<T>(employment: &Value, from: &str, to: &str, look: impl FnOnce(&Plan<'_>) -> T) -> T {
    let employment = Employment::from_json(employment).expect("an employment");
    let request = PlanRequest::new(employment, month(from), month(to));
    let ready = Ready::new(&BOOK, &request).expect("a plan made ready");
    look(&ready.plan().expect("a plan"))
}

fn answer(request: &Value) -> Value {
    exchange::plan(&BOOK, request).unwrap_or_else(|refused| panic!("{}", refused.to_json()))
}

fn refused(request: &Value) -> (String, String) {
    let error = exchange::plan(&BOOK, request).expect_err("a refusal").error;
    (error.code.to_owned(), error.field.unwrap_or_default())
}

fn carer() -> Value {
    json!({"hired_on": "2024-10-02",
        "terms": [{"from": "2024-10-02", "regime": "convivente", "livello": "CS", "weekly_hours": "54"}]})
}

/// Lives by the hour, living in and at night, with terms that change.
fn lives() -> impl Strategy<Value = Value> {
    let first = prop_oneof![
        Just(json!({"regime": "convivente", "livello": "CS", "weekly_hours": "54"})),
        Just(json!({"regime": "convivente_ridotto", "livello": "BS", "weekly_hours": "25.5"})),
        (4_u32..160).prop_map(|quarters| {
            let hours = format!("{}.{:02}", quarters / 4, quarters % 4 * 25);
            json!({"regime": "non_convivente", "livello": "BS", "weekly_hours": hours})
        }),
        Just(json!({"regime": "assistenza_notturna", "livello": "CS"})),
    ];
    (first.clone(), first, 0_u64..500, 0_u64..700, any::<bool>()).prop_map(|(mut one, mut two, hired, later, child)| {
        let hired = day("2023-06-01") + chrono::Days::new(hired);
        let change = hired + chrono::Days::new(later + 1);
        one["from"] = json!(hired);
        two["from"] = json!(change);
        let children = if child { json!(["2019-08-17"]) } else { json!([]) };
        json!({"hired_on": hired, "terms": [one, two], "children_born": children})
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn twelve_payslips_and_four_quarters_are_the_plan(life in lives()) {
        let plan = answer(&json!({"employment": life, "from": "2025-01", "to": "2025-12"}));
        for planned in plan["months"].as_array().expect("months") {
            let request = json!({"employment": life, "month": planned["month"]});
            let slip = exchange::payslip(&BOOK, &request, false).expect("a payslip");
            for key in ["gross", "in_kind", "net", "to_pay", "inps_worker", "cassacolf_worker", "tfr_base"] {
                prop_assert_eq!(&planned[key], &slip[key], "{} of {}", key, &planned["month"]);
            }
        }
        for planned in plan["quarters"].as_array().expect("quarters") {
            let request = json!({"employment": life, "quarter": planned["quarter"]});
            let paid = exchange::quarter(&BOOK, &request).expect("a quarter");
            for key in ["inps", "inps_worker", "cassacolf", "employer", "to_pay", "due_by"] {
                prop_assert_eq!(&planned[key], &paid[key], "{} of {}", key, &planned["quarter"]);
            }
        }
    }

    #[test]
    fn a_year_across_a_table_change_is_the_sum_of_its_parts(life in lives()) {
        let sums = |from: &str, to: &str| with_plan(&life, from, to, |plan| {
            let slips: Vec<(Month, Money, Money)> =
                plan.months.iter().map(|one| (one.account.month, one.account.gross, one.account.to_pay)).collect();
            let accruals: Vec<(Money, Money)> =
                plan.months.iter().map(|one| (one.accrual.tfr, one.accrual.tredicesima)).collect();
            let cash: Vec<(NaiveDate, CashCode, Money)> =
                plan.cash.iter().map(|cash| (cash.on, cash.code, cash.amount)).collect();
            (slips, accruals, cash)
        });
        let (slips, accruals, mut cash) = sums("2025-07", "2026-06");
        let (first, second) = (sums("2025-07", "2025-12"), sums("2026-01", "2026-06"));
        prop_assert_eq!(slips, [first.0, second.0].concat());
        prop_assert_eq!(accruals, [first.1, second.1].concat());
        let mut parts = [first.2, second.2].concat();
        parts.sort();
        cash.sort();
        prop_assert_eq!(cash, parts);
    }

    #[test]
    fn a_plan_balances(life in lives(), months in 1_i32..40) {
        let mut life = life;
        let hired = day(life["hired_on"].as_str().expect("a day"));
        let end = (hired + chrono::Months::new(months.unsigned_abs())).pred_opt().expect("a day");
        let ends_inside = life["terms"][1]["from"].as_str().is_some_and(|from| day(from) <= end);
        if ends_inside {
            life["term"] = json!("fixed_term");
            life["ends_on"] = json!(end);
        }
        let (from, to) = (Month::of(hired).to_string(), Month::of(end).to_string());
        with_plan(&life, &from, &to, |plan| {
            let balance = plan.balance;
            let sum = balance.gross + balance.contributions + balance.withheld_difference + balance.after + balance.tfr;
            assert_eq!(sum, balance.cash);
            // What accrued to the TFR is in the fund, and what is in the fund is paid when the contract ends.
            let accrued: Money = plan.months.iter().map(|one| one.accrual.tfr).sum();
            assert_eq!(accrued, plan.fund.years.iter().map(|year| year.share).sum());
            let revalued: Money = plan.fund.years.iter().map(|year| year.revaluation).sum();
            assert_eq!(accrued + revalued, plan.fund.due);
            let paid: Money = plan.cash.iter().filter(|cash| cash.code == CashCode::Tfr).map(|cash| cash.amount).sum();
            assert_eq!(paid, if ends_inside { plan.fund.due } else { Money::ZERO });
            let of_year = |year: i32| plan.months.iter().filter(move |one| one.account.month.year() == year);
            for year in plan.years.keys() {
                let accrued: Money = of_year(*year).map(|one| one.accrual.tredicesima).sum();
                let paid = plan.cash.iter().filter(|cash| cash.code == CashCode::Tredicesima);
                let paid: Money = paid.filter(|cash| cash.of.starts_with(&year.to_string())).map(|cash| cash.amount).sum();
                let over = of_year(*year).any(|one| one.account.month.number() == 12 || one.account.ends);
                assert!(!over || accrued == paid, "{year}: {accrued} accrued, {paid} paid");
            }
        });
    }
}

#[test]
fn payments_fall_on_their_days() {
    with_plan(&carer(), "2026-07", "2026-12", |plan| {
        let due: Vec<String> = plan
            .cash
            .iter()
            .filter(|cash| cash.code == CashCode::Contributions)
            .map(|cash| format!("{} {}", cash.of, cash.on))
            .collect();
        // The tenth of October 2026 is a Saturday and stays; the tenth of January 2027 is a Sunday.
        assert_eq!(due, ["2026-Q3 2026-10-10", "2026-Q4 2027-01-11"]);
        let december: Vec<String> = plan
            .cash
            .iter()
            .filter(|cash| cash.on == day("2026-12-31"))
            .map(|cash| format!("{} {}", cash.code.code(), cash.amount))
            .collect();
        assert_eq!(december[1], "tredicesima 1441.39");
        assert!(plan.cash.iter().all(|cash| !cash.provisional));
        let steps: Vec<NaiveDate> =
            plan.events.iter().filter(|event| event.code == EventCode::Scatto).map(|event| event.on).collect();
        assert_eq!(steps, [day("2026-11-01")]);
    });
}

#[test]
fn what_goes_beyond_the_published_tables_is_an_estimate() {
    let request = json!({"employment": carer(), "from": "2026-12", "to": "2028-12", "inflation": "2%", "lines": true});
    let plan = answer(&request);
    assert_eq!(plan["provisional"], true);
    let months = plan["months"].as_array().expect("months");
    assert_eq!((&months[0]["provisional"], &months[1]["provisional"]), (&json!(false), &json!(true)));
    // Table A, CS, January 2027: 1193.84 × (1 + 30 / 1053.39) × (1 + 0.90 × 2%).
    assert_eq!(months[1]["lines"][0]["amount"], "1249.94");
    let assumed: Vec<&str> = plan["assumptions"]["tables"]
        .as_array()
        .expect("tables")
        .iter()
        .filter_map(|one| one["from"].as_str())
        .collect();
    assert_eq!(assumed, ["2027-01-01", "2028-01-01", "2028-09-01"]);
    assert_eq!(plan["assumptions"]["inflation"], "2%");
    let fund = plan["tfr"]["years"].as_array().expect("years");
    let last = fund.last().expect("a year");
    // 1.5% and three quarters of the assumed rise.
    assert_eq!((&last["coefficient"], &last["estimated"]), (&json!("3%"), &json!(true)));
}

#[test]
fn a_revaluation_without_a_published_coefficient_is_an_estimate_itself() {
    let mut life = carer();
    life["term"] = json!("fixed_term");
    life["ends_on"] = json!("2026-06-30");
    let plan = answer(&json!({"employment": life, "from": "2025-01", "to": "2026-12"}));
    // The last coefficient published is that of January 2026.
    assert_eq!(plan["assumptions"]["coefficients_until"], "2026-01");
    assert_eq!(plan["tfr"]["estimated"], true);
    let marked = |list: &Value| -> Vec<bool> {
        list.as_array().expect("a list").iter().map(|one| one["estimated"].as_bool().expect("marked")).collect()
    };
    assert_eq!(marked(&plan["years"]), [false, true]);
    assert_eq!(marked(&plan["tfr"]["years"]).last_chunk(), Some(&[false, true]));
    let cash = plan["cash"].as_array().expect("cash");
    for one in cash {
        assert_eq!(one["estimated"], json!(one["code"] == "tfr"), "{one}");
    }
    // Known tables: only the fund is assumed.
    assert!(cash.iter().all(|one| one["provisional"] == json!(one["code"] == "tfr")));
    let mut life = carer();
    life["term"] = json!("fixed_term");
    life["ends_on"] = json!("2026-01-31");
    let known = answer(&json!({"employment": life, "from": "2025-01", "to": "2026-12"}));
    assert_eq!(
        (&known["tfr"]["estimated"], &known["assumptions"]["coefficients_until"]),
        (&json!(false), &Value::Null)
    );
    assert_eq!(known["provisional"], false);
}

#[test]
fn an_agreed_pay_follows_the_tables() {
    let mut life = carer();
    life["terms"][0]["agreed_pay"] = json!("1200.00");
    let plan = answer(&json!({"employment": life, "from": "2026-12", "to": "2027-01"}));
    let change = &plan["assumptions"]["agreed_pay"][0];
    assert_eq!((&change["from"], &change["reason"]), (&json!("2027-01-01"), &json!("under_minimum")));
    // Without a rise of prices only the signed increase is there: 1193.84 × (1 + 30 / 1053.39).
    assert_eq!(change["after"], "1227.84");
}

#[test]
fn a_fixed_term_ends_with_its_fund() {
    let mut life = carer();
    life["term"] = json!("fixed_term");
    life["ends_on"] = json!("2025-12-31");
    let plan = answer(&json!({"employment": life, "from": "2025-11", "to": "2026-06"}));
    assert_eq!(plan["months"].as_array().map(Vec::len), Some(2));
    let cash = plan["cash"].as_array().expect("cash");
    let tfr = cash.iter().find(|cash| cash["code"] == "tfr").expect("the fund");
    assert_eq!((&tfr["on"], &tfr["amount"]), (&json!("2025-12-31"), &plan["tfr"]["due"]));
    assert_eq!(
        plan["events"].as_array().and_then(|all| all.last()).map(|event| &event["code"]),
        Some(&json!("term_end"))
    );
}

#[test]
fn the_fund_of_a_plan_is_that_of_the_settlement() {
    let mut life = carer();
    life["term"] = json!("fixed_term");
    life["ends_on"] = json!("2025-09-18");
    let plan = answer(&json!({"employment": life, "from": "2025-01", "to": "2025-12"}));
    let settlement = exchange::settlement(
        &BOOK,
        &json!({"employment": life, "ended_on": "2025-09-18", "reason": "term_end", "last_month_paid": true}),
    )
    .expect("a settlement");
    let tfr = settlement["lines"].as_array().expect("lines").iter().find(|line| line["code"] == "tfr");
    assert_eq!(tfr.map(|line| &line["amount"]), Some(&plan["tfr"]["due"]));
}

#[test]
fn a_child_turns_six_inside_a_month() {
    let life = json!({"hired_on": "2026-01-01", "children_born": ["2020-05-14"],
        "terms": [{"from": "2026-01-01", "regime": "non_convivente", "livello": "BS", "weekly_hours": "20"}]});
    let plan = answer(&json!({"employment": life, "from": "2026-04", "to": "2026-06", "lines": true}));
    let hours = |month: usize| -> Vec<&str> {
        let lines = plan["months"][month]["lines"].as_array().expect("lines").iter();
        lines.filter(|line| line["code"] == "indennita_h").filter_map(|line| line["quantity"].as_str()).collect()
    };
    // By the hours before the birthday: eight days of four hours before 14 May 2026, and a holiday that is paid apart.
    assert_eq!(hours(1), ["32"]);
    assert!(hours(2).is_empty() && !hours(0).is_empty());
    assert_eq!(plan["events"][0]["code"], "sixth_birthday");
}

#[test]
fn faults_stand_at_their_field() {
    let plan = |from: &str, to: &str| json!({"employment": carer(), "from": from, "to": to});
    let at = |code: &str, field: &str| (code.to_owned(), field.to_owned());
    assert_eq!(refused(&plan("2026-03", "2026-02")), at("end_before_start", "to"));
    assert_eq!(refused(&plan("2023-01", "2023-12")), at("outside_employment", "to"));
    assert_eq!(refused(&plan("2026-1", "2026-12")), at("invalid_value", "from"));
    let mut old = carer();
    old["hired_on"] = json!("2008-01-01");
    old["terms"][0]["from"] = json!("2008-01-01");
    assert_eq!(refused(&json!({"employment": old, "from": "2010-01", "to": "2010-12"})), at("no_rules", "from"));
    // The months before the first tables are not needed when the fund is known.
    assert_eq!(refused(&json!({"employment": old, "from": "2026-01", "to": "2026-03"})), at("no_rules", "fund"));
    let fund = json!({"on": "2025-12-31", "amount": "20000.00"});
    let known = answer(&json!({"employment": old, "from": "2026-01", "to": "2026-03", "fund": fund}));
    assert_eq!(known["tfr"]["opening"], "20000.00");
    let mut twice = plan("2026-01", "2026-03");
    twice["months"] = json!([{"month": "2026-02", "entries": []}, {"month": "2026-02", "entries": []}]);
    assert_eq!(refused(&twice), at("repeated_month", "months[1].month"));
    twice["months"] = json!([{"month": "2026-04"}]);
    assert_eq!(refused(&twice), at("outside_plan", "months[0].month"));
    twice["months"] =
        json!([{"month": "2026-02", "entries": [{"kind": "vacation", "from": "2026-03-01", "to": "2026-03-02"}]}]);
    assert_eq!(refused(&twice).1, "months[0].entries[0].from");
    twice["months"] = json!([{"month": "2026-01", "ended_on": "2026-01-20"}, {"month": "2026-02"}]);
    assert_eq!(refused(&twice), at("outside_employment", "months[1].month"));
    let mut rate = plan("2026-01", "2026-03");
    rate["inflation"] = json!("2");
    assert_eq!(refused(&rate), at("invalid_value", "inflation"));
}
