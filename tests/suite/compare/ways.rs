//! Every way of one need: what is unlawful and why, what is left, where one becomes cheaper than another.

use std::collections::BTreeSet;

use curami::ccnl::{Livello, Severity};
use curami::compare::{Need, Note, RemarkCode, Standing, Way, compare};
use curami::money::{Hours, Money};
use proptest::prelude::*;
use serde_json::{Value, json};

use super::{book, compared, compared_with, euro, need, way};

fn standing(members: &Value, which: Way) -> Standing {
    way(&compared(members), which).standing
}

fn says(members: &Value, which: Way, note: Note) -> bool {
    way(&compared(members), which).remarks.iter().any(|remark| remark.code == RemarkCode::Way(note))
}

#[test]
fn fifty_four_hours_are_for_who_lives_in() {
    let members = json!({"day_hours": "54", "days": 6, "rest_hours": "12"});
    let comparison = compared(&members);
    assert_eq!(comparison.livello, Livello::Cs);
    assert_eq!(way(&comparison, Way::LiveIn).cost, Some([euro("19785.50"), euro("1648.80")]));
    assert_eq!(standing(&members, Way::HourlyOne), Standing::Unlawful);
    assert_eq!(standing(&members, Way::HourlyTwo), Standing::Lawful);
    assert_eq!(standing(&members, Way::LiveInReduced), Standing::Unlawful);
    assert_eq!(standing(&members, Way::NightCare), Standing::NotApplicable);
    let rest = way(&comparison, Way::LiveInRestCover);
    assert_eq!(
        rest.contracts.iter().map(|contract| contract.weekly_hours).collect::<Vec<_>>(),
        [Some(Hours::whole(54)), Some(Hours::whole(12))]
    );
    for answer in &comparison.ways {
        let forbidden = answer.remarks.iter().filter(|remark| remark.severity == Severity::Unlawful);
        assert!(forbidden.clone().all(|remark| !remark.article.is_empty()), "{:?}", answer.way);
        assert_eq!(forbidden.count() > 0, answer.standing == Standing::Unlawful);
        assert_eq!(answer.cost.is_some(), answer.standing == Standing::Lawful);
    }
}

#[test]
fn rests_leave_hours_and_cover_takes_them() {
    let week = json!({"mon": "9", "tue": "9", "wed": "9", "thu": "9", "fri": "9", "sat": "9", "sun": "9"});
    let members = json!({"week": week});
    let comparison = compared(&members);
    let alone = way(&comparison, Way::LiveIn);
    assert_eq!((alone.covers.hours, alone.lacks.hours, alone.lacks.days), (Hours::whole(50), Hours::whole(13), 1));
    let covered = way(&comparison, Way::LiveInRestCover);
    assert_eq!((covered.lacks.hours, covered.contracts[1].weekly_hours), (Hours::default(), Some(Hours::whole(13))));
    assert!(says(&members, Way::LiveIn, Note::RestUncovered));
    assert!(!says(&members, Way::LiveInRestCover, Note::RestUncovered));
    let child = json!({"cared": "children", "day_hours": "54", "days": 6, "rest_hours": "8"});
    assert_eq!(standing(&child, Way::LiveInRestCover), Standing::Unlawful, "table G is for CS and DS");
}

#[test]
fn a_reduced_week_lies_in_a_slot_or_on_three_days() {
    let child = |hours: &str, days: u32| json!({"cared": "children", "day_hours": hours, "days": days});
    assert_eq!(standing(&child("30", 4), Way::LiveInReduced), Standing::Lawful);
    assert_eq!(standing(&child("30", 3), Way::LiveInReduced), Standing::Lawful);
    assert_eq!(standing(&child("30.25", 5), Way::LiveInReduced), Standing::Unlawful);
    assert!(says(&child("20.25", 2), Way::LiveInReduced, Note::OutsideSlot));
    assert_eq!(standing(&json!({"day_hours": "30"}), Way::LiveInReduced), Standing::Unlawful, "not for CS");
}

#[test]
fn nights_are_for_presence_or_for_care() {
    let care = json!({"day_hours": "20", "nights": 7, "night": "care"});
    let comparison = compared(&care);
    assert_eq!(way(&comparison, Way::NightPresence).standing, Standing::NotApplicable);
    let night = way(&comparison, Way::NightCare);
    assert_eq!((night.covers.nights, night.lacks.nights, night.contracts.len()), (6, 1, 2));
    assert_eq!(way(&comparison, Way::LiveIn).lacks.nights, 7, "who lives in sleeps at night");
    let presence = compared(&json!({"nights": 5, "night": "presence"}));
    assert_eq!(way(&presence, Way::NightPresence).contracts.len(), 1);
    assert_eq!(way(&presence, Way::HourlyOne).standing, Standing::NotApplicable);
    let home = json!({"cared": "home", "nights": 5, "night": "care"});
    assert_eq!(standing(&home, Way::NightCare), Standing::Unlawful, "table D has no level of house work");
}

#[test]
fn a_fixed_term_ends_within_the_law() {
    let members = |until: &str| json!({"on": "2026-01-01", "until": until, "day_hours": "20"});
    assert!(!says(&members("2026-12-31"), Way::HourlyOne, Note::TermNeedsReason));
    assert!(says(&members("2027-01-01"), Way::HourlyOne, Note::TermNeedsReason));
    assert_eq!(standing(&members("2027-12-31"), Way::HourlyOne), Standing::Lawful);
    assert_eq!(standing(&members("2028-01-01"), Way::HourlyOne), Standing::Unlawful);
    let half = compared(&members("2026-07-01"));
    let answer = way(&half, Way::HourlyOne);
    // 182 days are 26 of the 52 weeks of the year.
    let [year, _] = answer.cost.expect("a cost");
    assert_eq!(answer.period.as_ref().map(|period| period.cost.cents() * 2), Some(year.cents() + year.cents() % 2));
}

#[test]
fn hourly_becomes_dearer_than_living_in_between_33_75_and_34_hours() {
    let comparison = compared(&json!({"day_hours": "30"}));
    let crossing = comparison
        .crossings
        .iter()
        .find(|crossing| (crossing.before, crossing.after) == (Way::HourlyOne, Way::LiveIn))
        .expect("they cross");
    assert_eq!((crossing.last, crossing.first), (Hours::from_quarters(135), Hours::whole(34)));
    let step: Vec<&Hours> =
        comparison.chart.series.iter().flat_map(|series| &series.points).map(|point| &point.hours).collect();
    assert_eq!(comparison.chart.step_after, Hours::whole(24));
    assert!(step.contains(&&Hours::from_quarters(97)), "the quarter after the step is drawn");
    let hourly = comparison.chart.series.iter().find(|series| series.way == Way::HourlyOne).expect("a line");
    let at = |quarters: u32| {
        hourly.points.iter().find(|point| point.hours.quarters() == quarters).map(|point| point.year).expect("a point")
    };
    assert!(at(97) < at(96), "24 hours and a quarter cost less than 24");
    assert_eq!(hourly.points.last().map(|point| point.hours), Some(Hours::whole(40)));
}

#[test]
fn faults_of_a_need_are_named() {
    let fault = |members: &Value| {
        let error = Need::from_json(members).expect_err("not a need");
        (error.code, error.field.unwrap_or_default())
    };
    let with = |key: &str, value: Value| {
        let mut members = json!({"on": "2026-11-21", "cared": "children", "day_hours": "20"});
        members[key] = value;
        members
    };
    for (key, value, code, field) in [
        ("on", json!("2026-02-30"), "invalid_date", "on"),
        ("until", json!("2026-11-20"), "ends_before_it_begins", "until"),
        ("cared", json!("cat"), "invalid_value", "cared"),
        ("day_hours", json!("20.1"), "invalid_hours", "day_hours"),
        ("day_hours", json!("121"), "invalid_hours", "day_hours"),
        ("day_hours", json!("0"), "invalid_hours", "day_hours"),
        ("day_hours", Value::Null, "missing_field", "day_hours"),
        ("days", json!(8), "invalid_value", "days"),
        ("week", json!({"mon": "25"}), "invalid_hours", "week.mon"),
        ("week", json!({"mon": "8"}), "week_differs", "week"),
        ("nights", json!(3), "missing_field", "night"),
        ("night", json!("care"), "not_allowed", "night"),
        ("facts", json!({"income": 3}), "wrong_type", "facts.income"),
        ("facts", json!({"rich": true}), "unknown_field", "facts.rich"),
        ("provider_hour", json!("24,00"), "invalid_amount", "provider_hour"),
        ("budget", json!("24.00"), "unknown_field", "budget"),
    ] {
        assert_eq!(fault(&with(key, value)), (code, field.to_owned()), "{key}");
    }
}

fn any_need() -> impl Strategy<Value = Value> {
    let known = || prop_oneof![Just(json!(null)), Just(json!(true)), Just(json!(false))];
    let amount = |most: u32| {
        prop_oneof![Just(json!(null)), (0..most).prop_map(|cents| json!(Money::from_cents(cents.into()).to_string()))]
    };
    let facts = (amount(9_000_000), amount(4_000_000), amount(900_000), known(), known(), known(), known(), 70_u32..95)
        .prop_map(|(income, isee, care, certified, traceable, severe, granted, age)| {
            json!({"income": income, "isee": isee, "isee_care": care, "certified": certified, "traceable": traceable,
                "very_severe": severe, "accompagnamento": severe, "region_granted": granted, "registered_worker": granted,
                "inps_accepted": granted, "age": age})
        });
    let cared = prop_oneof![
        Just("home"),
        Just("children"),
        Just("company"),
        Just("self_sufficient"),
        Just("non_self_sufficient"),
    ];
    (cared, 1_u32..240, 1_u32..8, 0_u32..8, any::<bool>(), facts, 2016..2027).prop_map(
        |(cared, quarters, days, nights, presence, facts, year)| {
            let hours = Hours::from_quarters(quarters.min(days * 96));
            let mut need = json!({"on": format!("{year}-11-21"), "cared": cared, "day_hours": hours.to_string(),
                "days": days, "nights": nights, "facts": facts, "provider_hour": "23.50", "rest_hours": "8"});
            if nights > 0 {
                need["night"] = json!(if presence { "presence" } else { "care" });
            }
            need
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    /// Relief never adds to a cost nor makes it negative; the cost is that of the contracts; what is covered and what is
    /// left make the need; with the steps the answer is the same.
    #[test]
    fn comparisons_add_up(members in any_need()) {
        let book = book();
        let need = need(&members);
        let comparison = compared_with(&need);
        let mut with_steps = compare(book, &need, true).expect("a comparison");
        for answer in &mut with_steps.ways {
            prop_assert_eq!(answer.explanation.is_some(), answer.cost.is_some());
            answer.explanation = None;
        }
        prop_assert_eq!(&with_steps, &comparison);
        for answer in comparison.ways.iter().filter(|answer| answer.standing == Standing::Lawful) {
            let (cost, net, all) =
                (answer.cost.expect("a cost"), answer.net.expect("a net"), answer.net_if_all.expect("a net"));
            for at in [0, 1] {
                prop_assert!(Money::ZERO <= all[at] && all[at] <= net[at] && net[at] <= cost[at], "{:?}", answer);
            }
            if answer.way.employs() {
                let contracts: Money = answer.contracts.iter().map(|contract| contract.cost.expect("priced")[0]).sum();
                prop_assert_eq!(contracts, cost[0]);
            }
            let by_day = answer.covers.hours.quarters() + answer.lacks.hours.quarters();
            prop_assert_eq!(by_day, need.hours.quarters());
            prop_assert!(answer.covers.nights + answer.lacks.nights >= need.nights);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 3, ..ProptestConfig::default() })]

    /// On each side of a crossing the other way is cheaper, asked one need at a time.
    #[test]
    fn crossings_hold_on_both_sides(days in 3_u32..8, cared in prop_oneof![Just("children"), Just("non_self_sufficient")]) {
        let at = |hours: Hours| {
            compared_with(&need(&json!({"cared": cared, "days": days, "day_hours": hours.to_string()})))
        };
        let comparison = at(Hours::whole(20));
        let hours: BTreeSet<Hours> =
            comparison.crossings.iter().flat_map(|crossing| [crossing.last, crossing.first]).take(6).collect();
        let answers: Vec<_> = hours.iter().map(|hours| (*hours, at(*hours))).collect();
        let cost = |hours: Hours, which: Way| {
            let (_, answer) = answers.iter().find(|(asked, _)| *asked == hours)?;
            way(answer, which).cost.map(|[year, _]| year)
        };
        for crossing in &comparison.crossings {
            for (hours, cheaper, dearer, said) in [
                (crossing.last, crossing.before, crossing.after, crossing.at_last),
                (crossing.first, crossing.after, crossing.before, [crossing.at_first[1], crossing.at_first[0]]),
            ] {
                if let (Some(low), Some(high)) = (cost(hours, cheaper), cost(hours, dearer)) {
                    prop_assert_eq!([low, high], said);
                    prop_assert!(low < high, "{:?}", crossing);
                }
            }
        }
    }
}
