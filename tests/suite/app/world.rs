//! An invented world for the use cases: a desk, workers, a request, all on one afternoon.

use chrono::{DateTime, NaiveDate, TimeZone, Utc};
use curami::app::{App, Decision, Staff, Submitted, Terms};
use curami::clock::Clock;
use curami::registry::{ContactDraft, Fact, FactKind, PersonDraft};
use curami::store::Db;
use serde_json::{Value, json};

use crate::support::app;

/// Thursday 19 November 2026, 18:42 in Milan.
pub fn thursday() -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 11, 19, 17, 42, 0).single().expect("an instant")
}

pub fn day(month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, month, day).expect("a day")
}

/// The use cases on that afternoon.
pub fn on_thursday(db: &Db) -> App {
    app(db.clone(), Clock::Fixed(thursday()))
}

pub async fn desk(app: &App, login: &str) -> Staff {
    app.add_staff(login, "M. Inventata", "una frase lunga".to_owned()).await.expect("an account")
}

pub fn person(born: &str) -> PersonDraft {
    PersonDraft {
        first_name: "Ginestra".to_owned(),
        last_name: "Inventata".to_owned(),
        email: "ginestra@example.org".to_owned(),
        phone: String::new(),
        birth_date: Some(born.parse().expect("a day")),
    }
}

pub fn contact() -> ContactDraft {
    ContactDraft {
        first_name: "Salvia".to_owned(),
        last_name: "Inventata".to_owned(),
        email: String::new(),
        phone: "000 123456".to_owned(),
        address: "via Inventata 1".to_owned(),
    }
}

/// Someone who can do the request below, asking this pay.
pub fn profile(min_pay: &str) -> Value {
    json!({
        "offers": [{"role": "badante", "regime": "non_convivente", "week": ["mon 07:00-14:00", "tue 07:00-14:00",
            "wed 07:00-14:00", "thu 07:00-14:00", "fri 07:00-14:00", "sat 08:00-15:00"],
            "min_hours": "20", "max_hours": "36", "min_pay": min_pay}],
        "skills": ["full_hygiene", "transfers", "meal_preparation", "outings"],
        "experience_months": {"badante": 40},
        "trained": false,
        "languages": {"it": "b2"},
        "accepts": ["pets", "lifting"],
        "home": {"nil": 24},
        "max_travel_minutes": 45,
        "available_from": "2026-11-01",
        "right_to_work_until": "2028-05-31"
    })
}

pub fn asked() -> Value {
    json!({
        "role": "badante", "regime": "non_convivente", "livello": "CS",
        "needs": ["full_hygiene", "transfers", "meal_preparation"], "likes": ["outings", "companionship"],
        "languages": {"it": "b1"}, "conditions": ["pets", "lifting"],
        "pattern": {"kind": "slots", "week": ["mon 07:45-12:45", "tue 07:45-12:45", "wed 07:45-12:45",
            "thu 07:45-12:45", "fri 07:45-12:45", "sat 09:00-14:00"]},
        "nil": 24, "start_on": "2026-12-01", "offered_pay": "9.00"
    })
}

/// A candidacy sent; its link and code.
pub async fn sent_candidacy(app: &App, min_pay: &str) -> (String, String) {
    let token = app.begin_candidacy().await.expect("begun").token.reveal();
    let answers = json!({"shown": true});
    app.save_candidacy_step(&token, "identity", answers, Some(&person("1985-04-01"))).await.expect("saved");
    let worker = app.submit_candidacy(&token, &profile(min_pay)).await.expect("sent");
    (token, worker.code.expect("a code"))
}

/// A worker the ranking sees; the link and the code.
pub async fn validated(app: &App, desk: &Staff, min_pay: &str) -> (String, String) {
    let (token, code) = sent_candidacy(app, min_pay).await;
    for kind in [FactKind::IdentitySeen, FactKind::RightToWorkSeen] {
        let fact = Fact { kind, seen_on: day(11, 3), amount: None, valid_until: None, note: None };
        app.record_fact(desk, &code, &fact).await.expect("recorded");
    }
    app.decide_candidacy(desk, &code, &Decision::Validate).await.expect("validated");
    (token, code)
}

/// A request sent; its link and what was answered.
pub async fn sent_request(app: &App) -> (String, Submitted) {
    let token = app.begin_request().await.expect("begun").token.reveal();
    app.save_request_step(&token, "contact", json!({}), Some(&contact())).await.expect("saved");
    let sent = app.submit_request(&token, &asked(), &Terms::default()).await.expect("sent");
    (token, sent)
}
