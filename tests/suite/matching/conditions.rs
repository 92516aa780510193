//! The twelve hard conditions, each at its edges, and their order.

use serde_json::{Value, json};

use super::{answer, lacks, miss, request, with, worker};

fn wants(request_changes: Value, worker_changes: Value) -> Option<String> {
    miss(&with(request(), request_changes), &with(worker(), worker_changes))
}

/// Asserts the first failing condition after changing the request and the worker.
fn table(cases: Vec<(Value, Value, Option<&str>)>) {
    for (request_changes, worker_changes, expected) in cases {
        let found = wants(request_changes.clone(), worker_changes.clone());
        assert_eq!(found.as_deref(), expected, "{request_changes} {worker_changes}");
    }
}

#[test]
fn each_condition_at_its_edge() {
    let none = json!({});
    table(vec![
        (none.clone(), none.clone(), None),
        (none.clone(), json!({"offers.0.role": "colf"}), Some("role")),
        (none.clone(), json!({"offers.0.regime": "copertura_riposi", "offers.0.min_pay": null}), Some("regime")),
        (none.clone(), json!({"skills": ["outings"]}), Some("skills")),
        (json!({"needs": []}), json!({"skills": []}), None),
        (none.clone(), json!({"languages": {"it": "a2"}}), None),
        (none.clone(), json!({"languages": {"it": "a1"}}), Some("languages")),
        (none.clone(), json!({"languages": {"es": "c2"}}), Some("languages")),
        (none.clone(), json!({"accepts": []}), Some("conditions")),
        (json!({"livello": "DS", "offered_pay": null}), json!({"offers.0.min_pay": null}), Some("training")),
        (json!({"livello": "DS", "offered_pay": null}), json!({"offers.0.min_pay": null, "trained": true}), None),
        (none.clone(), json!({"offers.0.min_hours": "8"}), None),
        (none.clone(), json!({"offers.0.min_hours": "8.25"}), Some("hours")),
        (none.clone(), json!({"offers.0.max_hours": "8"}), None),
        (none.clone(), json!({"offers.0.max_hours": "7.75"}), Some("hours")),
        (none.clone(), json!({"available_from": "2026-12-01"}), None),
        (none.clone(), json!({"available_from": "2026-12-02"}), Some("start")),
        (none.clone(), json!({"right_to_work_until": "2026-12-01"}), None),
        (none.clone(), json!({"right_to_work_until": "2026-11-30"}), Some("right_to_work")),
        (none.clone(), json!({"right_to_work_until": null}), None),
        (none.clone(), json!({"offers.0.min_pay": "9.00"}), None),
        (none.clone(), json!({"offers.0.min_pay": "9.01"}), Some("pay")),
        (json!({"offered_pay": null}), json!({"offers.0.min_pay": null}), None),
        (json!({"offered_pay": null}), json!({"offers.0.min_pay": "8.30"}), None),
        (json!({"offered_pay": null}), json!({"offers.0.min_pay": "8.31"}), Some("pay")),
    ]);
}

#[test]
fn slots_touch_overlap_and_reach_midnight() {
    let late = json!({"pattern": {"kind": "slots", "week": ["mon 22:00-24:00", "tue 00:00-01:00"]}});
    table(vec![
        (
            json!({"pattern": {"kind": "slots", "week": ["mon 12:00-14:00"]}, }),
            json!({"offers.0.min_hours": "0"}),
            None,
        ),
        (
            late.clone(),
            json!({"offers.0.min_hours": "0", "offers.0.week": ["mon 21:00-24:00", "tue 00:00-02:00"]}),
            None,
        ),
        (
            late.clone(),
            json!({"offers.0.min_hours": "0", "offers.0.week": ["mon 21:00-24:00", "tue 00:15-02:00"]}),
            Some("week"),
        ),
        (json!({}), json!({"offers.0.week": ["mon 09:00-13:00", "tue 09:15-13:00"]}), Some("week")),
        (json!({}), json!({"offers.0.week": ["mon 09:00-13:00", "tue 09:00-11:30", "tue 11:00-13:00"]}), None),
    ]);
}

fn night(nights: &[&str]) -> Value {
    json!({"regime": "assistenza_notturna", "offered_pay": null, "pattern": {"kind": "nights", "nights": nights}})
}

fn night_worker(week: &[&str], hours: (&str, &str)) -> Value {
    let offer = json!({"role": "badante", "regime": "assistenza_notturna", "week": week, "min_hours": hours.0, "max_hours": hours.1});
    json!({"offers": [offer]})
}

#[test]
fn a_night_goes_round_the_week_and_counts_nine_hours() {
    let sunday = ["sun 20:00-24:00", "mon 00:00-08:00"];
    table(vec![
        (night(&["sun"]), night_worker(&sunday, ("9", "9")), None),
        (night(&["sun"]), night_worker(&["sun 20:00-24:00", "mon 00:00-07:45"], ("9", "9")), Some("week")),
        (night(&["sun"]), night_worker(&["sun 20:15-24:00", "mon 00:00-08:00"], ("9", "9")), Some("week")),
        (night(&["sat"]), night_worker(&sunday, ("9", "9")), Some("week")),
        (night(&["sun"]), night_worker(&sunday, ("9.25", "54")), Some("hours")),
        (night(&["sun"]), night_worker(&sunday, ("0", "8.75")), Some("hours")),
    ]);
    let mut presence = night(&["sun"]);
    presence["regime"] = json!("presenza_notturna");
    presence["livello"] = Value::Null;
    let late = with(
        night_worker(&["sun 21:00-24:00", "mon 00:00-08:00"], ("9", "9")),
        json!({"offers.0.regime": "presenza_notturna"}),
    );
    table(vec![
        (presence.clone(), late.clone(), None),
        (presence, with(late, json!({"offers.0.week": ["sun 21:15-24:00", "mon 00:00-08:00"]})), Some("week")),
    ]);
}

#[test]
fn a_flexible_week_is_filled_exactly() {
    let asked = |hours: &str, session: &str, days: u8| {
        json!({"pattern": {"kind": "flexible", "hours": hours, "min_session": session, "max_days": days,
            "windows": ["mon 08:00-13:00", "tue 08:00-13:00", "wed 08:00-13:00"]}})
    };
    let free = |week: &[&str]| json!({"offers.0.week": week, "offers.0.min_hours": "0"});
    table(vec![
        (asked("9", "03:00", 7), free(&["mon 08:00-11:00", "tue 10:00-13:00", "wed 09:00-12:00"]), None),
        (asked("9", "03:00", 2), free(&["mon 08:00-11:00", "tue 10:00-13:00", "wed 09:00-12:00"]), Some("week")),
        (asked("8", "03:00", 7), free(&["mon 08:00-11:00", "tue 10:00-13:00", "wed 09:00-12:00"]), Some("week")),
        (asked("8", "03:00", 7), free(&["mon 08:00-13:00", "tue 10:00-13:00"]), None),
        (asked("4", "02:00", 1), free(&["mon 08:00-10:00", "mon 11:00-13:00"]), None),
        (asked("4", "02:15", 1), free(&["mon 08:00-10:00", "mon 11:00-13:00"]), Some("week")),
        (asked("4", "02:00", 1), free(&["mon 06:00-10:00", "mon 12:00-20:00"]), Some("week")),
    ]);
}

#[test]
fn bands_of_children() {
    let asked = |need: &str| json!({"role": "babysitter", "livello": "BS", "needs": [need], "likes": [], "offered_pay": "9.00"});
    let skilled = |skills: &[&str]| json!({"offers.0.role": "babysitter", "skills": skills});
    table(vec![
        (asked("child_meals@y3_5"), skilled(&["child_meals"]), None),
        (asked("child_meals@y3_5"), skilled(&["child_meals@y3_5"]), None),
        (asked("child_meals@y3_5"), skilled(&["child_meals@y6_10"]), Some("skills")),
        (asked("child_meals"), skilled(&["child_meals@y3_5"]), Some("skills")),
        (asked("child_meals"), skilled(&["child_meals"]), None),
        (asked("dog_walking"), skilled(&["dog_walking"]), None),
    ]);
}

#[test]
fn travel_from_milan_from_outside_and_by_district() {
    let abbiategrasso = json!({"municipality": "015002"});
    table(vec![
        (json!({"nil": 88}), json!({"home": abbiategrasso, "max_travel_minutes": 57}), None),
        (json!({"nil": 88}), json!({"home": abbiategrasso, "max_travel_minutes": 56}), Some("travel")),
        (json!({"nil": 88}), json!({"home": abbiategrasso, "max_travel_minutes": null}), None),
        (json!({"nil": 1}), json!({"home": {"nil": 1}, "max_travel_minutes": 13}), None),
        (json!({"nil": 1}), json!({"home": {"nil": 1}, "max_travel_minutes": 12}), Some("travel")),
        (json!({}), json!({"districts": [20, 21]}), None),
        (json!({}), json!({"districts": [21]}), Some("travel")),
        (json!({}), json!({"districts": []}), Some("travel")),
    ]);
    let far = json!({"home": abbiategrasso, "max_travel_minutes": 1, "districts": [5],
        "offers": [{"role": "badante", "regime": "convivente", "min_hours": "40", "max_hours": "54"}]});
    let live_in = json!({"regime": "convivente", "offered_pay": null, "pattern": {"kind": "live_in", "hours": "54"}});
    table(vec![(live_in, far, None)]);
}

#[test]
fn the_offer_meant_is_the_one_of_role_and_regime() {
    let two = json!({"offers": [
        {"role": "colf", "regime": "non_convivente", "week": ["sun 00:00-24:00"], "min_hours": "1", "max_hours": "2"},
        {"role": "badante", "regime": "convivente", "min_hours": "54", "max_hours": "54", "min_pay": "2000.00"},
        {"role": "badante", "regime": "non_convivente", "week": ["mon 09:00-13:00", "tue 09:00-13:00"], "min_hours": "8", "max_hours": "8"},
    ]});
    assert_eq!(wants(json!({}), two.clone()), None);
    let live_in =
        json!({"regime": "convivente", "offered_pay": "1999.99", "pattern": {"kind": "live_in", "hours": "54"}});
    assert_eq!(wants(live_in, two).as_deref(), Some("pay"));
}

#[test]
fn a_miss_is_counted_once_and_the_desk_sees_them_all() {
    let wrong = with(
        worker(),
        json!({
            "skills": [], "languages": {}, "accepts": [], "offers.0.week": ["sun 08:00-09:00"], "offers.0.max_hours": "6",
            "max_travel_minutes": 1, "available_from": "2027-01-01", "right_to_work_until": "2026-11-30", "offers.0.min_pay": "20.00",
        }),
    );
    let asked = with(request(), json!({"livello": "DS", "offered_pay": null}));
    let all =
        ["skills", "languages", "conditions", "training", "week", "hours", "travel", "start", "right_to_work", "pay"];
    assert_eq!(lacks(&asked, &wrong), all);
    assert_eq!(answer(&asked, std::slice::from_ref(&wrong))["misses"], json!({"skills": 1}));
    let elsewhere = with(wrong, json!({"offers.0.role": "colf"}));
    let without_offer =
        ["role", "regime", "skills", "languages", "conditions", "training", "travel", "start", "right_to_work"];
    assert_eq!(lacks(&asked, &elsewhere), without_offer, "week, hours and pay are of an offer");
}

#[test]
fn points_waiting_then_a_digest_decide_the_order() {
    let named = |id: &str, changes: Value| with(with(worker(), json!({"id": id})), changes);
    // Past the cap waiting gives all the same points, so that it decides only between equals.
    let people = [
        named("late", json!({"waiting_since": "2024-10-01"})),
        named("early", json!({"waiting_since": "2024-01-01"})),
        named("skilled", json!({"skills": ["transfers", "outings", "companionship"], "waiting_since": "2026-11-01"})),
        named("twin-a", json!({"waiting_since": "2024-03-01"})),
        named("twin-b", json!({"waiting_since": "2024-03-01"})),
    ];
    let order = |answer: &Value| -> Vec<String> {
        answer["matches"]
            .as_array()
            .expect("matches")
            .iter()
            .map(|one| one["worker"].as_str().expect("an id").to_owned())
            .collect()
    };
    let first = order(&answer(&request(), &people));
    assert_eq!((first[0].as_str(), first[1].as_str(), first[4].as_str()), ("skilled", "early", "late"));
    let first_twin = |request: &Value| order(&answer(request, &people))[2].clone();
    let firsts: std::collections::BTreeSet<String> =
        (0..20).map(|number| first_twin(&with(request(), json!({"id": format!("r{number}")})))).collect();
    assert_eq!(firsts.len(), 2, "no twin is first in every request");
}
