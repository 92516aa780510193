//! How long a plan takes: three years over published tables, and three years that need projected ones.

use curami::ccnl::Rulebook;
use curami::life::plan::{PlanRequest, Ready};
use curami::life::{Employment, Month};
use divan::{Bencher, black_box};
use serde_json::{Value, json};

fn main() {
    divan::main();
}

fn request(terms: &Value, from: &str, to: &str) -> PlanRequest {
    let employment =
        Employment::from_json(&json!({"hired_on": "2023-01-09", "terms": [terms]})).expect("an employment");
    let month = |text: &str| -> Month { text.parse().expect("a month") };
    PlanRequest::new(employment, month(from), month(to))
}

fn carer() -> Value {
    json!({"from": "2023-01-09", "regime": "convivente", "livello": "CS", "weekly_hours": "54"})
}

fn hourly() -> Value {
    json!({"from": "2023-01-09", "regime": "non_convivente", "livello": "BS", "weekly_hours": "20"})
}

fn time(bencher: Bencher<'_, '_>, request: &PlanRequest) {
    let book = Rulebook::embedded().expect("the embedded rules load");
    bencher.bench_local(|| {
        let ready = Ready::new(&book, black_box(request)).expect("a plan made ready");
        black_box(ready.plan().expect("a plan").balance)
    });
}

#[divan::bench]
fn live_in_36_months(bencher: Bencher<'_, '_>) {
    time(bencher, &request(&carer(), "2024-01", "2026-12"));
}

#[divan::bench]
fn hourly_36_months(bencher: Bencher<'_, '_>) {
    time(bencher, &request(&hourly(), "2024-01", "2026-12"));
}

#[divan::bench]
fn live_in_36_months_projected(bencher: Bencher<'_, '_>) {
    time(bencher, &request(&carer(), "2026-01", "2028-12"));
}

#[divan::bench]
fn as_json(bencher: Bencher<'_, '_>) {
    let book = Rulebook::embedded().expect("the embedded rules load");
    let request = request(&carer(), "2024-01", "2026-12");
    bencher.bench_local(|| black_box(request.answer(&book).expect("a plan").to_string()));
}
