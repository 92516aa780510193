//! What a family may choose beside the need itself: the pay, a provider, who is there at night.

use curami::ccnl::{FindingCode, Regime};
use curami::compare::{Need, NotDue, Note, Relief, ReliefStanding, RemarkCode, Standing, Way};
use curami::money::{Hours, Money};
use serde_json::{Value, json};

use super::{compared, euro, relief, way, year};

#[test]
fn who_lives_in_by_day_and_another_at_night_are_two_whole_contracts() {
    for (night, alone, regime) in [
        ("care", Way::NightCare, Regime::AssistenzaNotturna),
        ("presence", Way::NightPresence, Regime::PresenzaNotturna),
    ] {
        let both = compared(&json!({"day_hours": "54", "days": 6, "nights": 6, "night": night}));
        let answer = way(&both, Way::LiveInNight);
        assert_eq!(answer.standing, Standing::Lawful, "{:?}", answer.remarks);
        let [day, at_night] = &answer.contracts[..] else { panic!("two contracts") };
        assert_eq!((day.regime, at_night.regime), (Regime::Convivente, regime));
        assert_eq!(day, &way(&both, Way::LiveIn).contracts[0]);
        assert_eq!(at_night, &way(&both, alone).contracts[0]);
        let nights = |which: Way| (way(&both, which).covers.nights, way(&both, which).lacks.nights);
        assert_eq!(nights(Way::LiveInNight), (6, 0), "{night}");
        assert!(answer.remarks.iter().any(|remark| remark.code == RemarkCode::Way(Note::SleepsIn)));
    }
    let care = compared(&json!({"day_hours": "54", "days": 6, "nights": 6, "night": "care"}));
    assert_eq!(way(&care, Way::LiveIn).lacks.nights, 6, "alone she cannot care at night");
    let none = compared(&json!({"day_hours": "54", "days": 6}));
    assert_eq!(way(&none, Way::LiveInNight).standing, Standing::NotApplicable);
}

#[test]
fn pay_is_the_minimum_or_more_and_below_it_the_article_forbids() {
    let need = |pay: Value| json!({"day_hours": "20", "pay": pay});
    let minimum = compared(&need(json!({})));
    // The minimum of level CS by the hour in 2026 is that of the published table C.
    let least = euro("8.30");
    let at = |hour: Money| compared(&need(json!({"hour": hour.to_string()})));
    let cost = |comparison: &curami::compare::Comparison, which: Way| way(comparison, which).cost;
    assert_eq!(cost(&at(least), Way::HourlyOne), cost(&minimum, Way::HourlyOne));
    let cent = Money::from_cents(1);
    let dearer = at(least + cent);
    assert!(cost(&dearer, Way::HourlyOne) > cost(&minimum, Way::HourlyOne));
    assert_eq!(cost(&dearer, Way::LiveIn), cost(&minimum, Way::LiveIn), "an hour's pay is not a month's");
    let below = at(least - cent);
    let answer = way(&below, Way::HourlyOne);
    assert_eq!((answer.standing, answer.cost), (Standing::Unlawful, None));
    let forbids = answer.remarks.iter().find(|remark| remark.code == RemarkCode::Contract(FindingCode::BelowMinimum));
    assert!(forbids.is_some_and(|remark| !remark.article.is_empty()), "{:?}", answer.remarks);
    let month = compared(&json!({"day_hours": "54", "days": 6, "pay": {"month": "1400.00"}}));
    let plain = compared(&json!({"day_hours": "54", "days": 6}));
    assert!(cost(&month, Way::LiveIn) > cost(&plain, Way::LiveIn));
    assert_eq!(cost(&month, Way::HourlyTwo), cost(&plain, Way::HourlyTwo));
}

#[test]
fn a_provider_charges_its_least_visit() {
    let provider = json!({"name": "Cooperativa Inventata", "offer": "O-0001", "hour": "20.00", "least_hours": "3"});
    let two = json!({"week": {"mon": "1", "wed": "1"}, "provider": provider});
    let comparison = compared(&two);
    let answer = way(&comparison, Way::Provider);
    // Two visits of three hours, 52 weeks, 20 euro: six hours paid for two of help.
    assert_eq!(answer.cost.map(|[year, _]| year), Some(euro("6240.00")));
    assert_eq!(answer.hour, Some(euro("60.00")), "an hour of help");
    assert!(answer.remarks.iter().any(|remark| remark.code == RemarkCode::Way(Note::LeastVisit)));
    assert_eq!(answer.provider.as_ref().and_then(|provider| provider.offer.as_deref()), Some("O-0001"));
    let long = compared(&json!({"day_hours": "30", "provider": provider}));
    let typed = compared(&json!({"day_hours": "30", "provider_hour": "20.00"}));
    assert_eq!(way(&long, Way::Provider).cost, way(&typed, Way::Provider).cost);
    assert_eq!(way(&long, Way::Provider).covers.hours, Hours::whole(30));
}

#[test]
fn what_is_said_twice_or_half_is_told_at_its_field() {
    let base = json!({"on": "2026-11-21", "cared": "children", "day_hours": "10"});
    for (member, value, code, field) in [
        ("provider", json!({"offer": "O-0001"}), "missing_field", "provider.hour"),
        ("provider", json!({"hour": "20.00", "price": "1"}), "unknown_field", "provider.price"),
        ("provider", json!({"hour": "20.00", "least_hours": "0"}), "invalid_hours", "provider.least_hours"),
        ("pay", json!({"hour": "9,50"}), "invalid_amount", "pay.hour"),
        ("pay", json!({"day": "9.50"}), "unknown_field", "pay.day"),
    ] {
        let mut need = base.clone();
        need[member] = value;
        let fault = Need::from_json(&need).expect_err("a fault");
        assert_eq!((fault.code, fault.field.as_deref()), (code, Some(field)), "{}", fault.message);
    }
    let mut both = base;
    both["provider_hour"] = json!("20.00");
    both["provider"] = json!({"hour": "20.00"});
    assert_eq!(Need::from_json(&both).expect_err("a fault").code, "not_allowed");
}

#[test]
fn the_municipal_voucher_counts_only_while_somebody_told_of_it() {
    let granted = |isee: &str| json!({"isee": isee, "municipality_granted": true});
    let given = |on: &str, facts: &Value| {
        let comparison = compared(&json!({"on": on, "day_hours": "30", "facts": facts}));
        let answer = relief(way(&comparison, Way::HourlyOne), Relief::Municipal);
        (answer.standing, year(answer))
    };
    let counted = (ReliefStanding::Counted, Some("1500.00".to_owned()));
    assert_eq!(given("2017-06-01", &granted("17000.00")), counted);
    assert_eq!(given("2018-10-24", &granted("17000.00")), counted);
    assert_eq!(given("2017-06-01", &granted("17000.01")).0, ReliefStanding::NotDue(NotDue::NotMet));
    assert_eq!(given("2017-06-01", &json!({})).0, ReliefStanding::If);
    assert_eq!(given("2017-01-30", &granted("9000.00")).0, ReliefStanding::NotDue(NotDue::NoRule));
    for on in ["2018-10-25", "2026-11-21"] {
        assert_eq!(given(on, &granted("9000.00")), (ReliefStanding::NotDue(NotDue::Unconfirmed), None), "{on}");
    }
    let home = compared(&json!({"on": "2017-06-01", "cared": "home", "day_hours": "10"}));
    let answer = relief(way(&home, Way::HourlyOne), Relief::Municipal);
    assert_eq!(answer.standing, ReliefStanding::NotDue(NotDue::OtherCare));
}
