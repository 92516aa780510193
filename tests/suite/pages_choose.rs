//! The public page on how points are made: the example's sums, the report's figures, the versions of the weights.

use axum::Router;
use chrono::{NaiveDate, NaiveTime};
use curami::clock::Clock;
use curami::web::{Settings, Web, router};

use crate::pages::get;

/// The service on a day.
fn service_on(day: &str) -> Router {
    let day: NaiveDate = day.parse().expect("a day");
    router(Web::new(
        crate::support::idle_app(Clock::Fixed(day.and_time(NaiveTime::MIN).and_utc())),
        Settings::default(),
    ))
}

/// Every sum on a page: the most, the part, the whole, the points.
fn sums(page: &str) -> Vec<[u32; 4]> {
    let number = |text: &str| text.trim().parse().ok();
    let before = |text: &str| number(text.rsplit(['>', ' ']).find(|word| !word.is_empty())?);
    let sum = |(at, _): (usize, &str)| {
        let (left, rest) = (&page[..at], &page[at + "×".len()..]);
        let (part, rest) = rest.split_once('÷')?;
        let (whole, rest) = rest.split_once('=')?;
        Some([before(left)?, number(part)?, number(whole)?, number(rest.split('<').next()?)?])
    };
    page.match_indices('×').filter_map(sum).collect()
}

#[tokio::test]
async fn every_sum_of_the_example_gives_the_points_of_the_matcher() {
    // The first version of the weights, the second, and a day of provisional tables.
    for (day, lines) in [("2026-11-21", 5), ("2026-11-22", 6), ("2027-02-01", 6)] {
        let page = get(&service_on(day), "/come-scegliamo").await.body;
        assert!(page.contains("Ginestra abita a Città Studi"), "{day}");
        let sums = sums(&page);
        assert_eq!(sums.len(), lines, "{day}: {sums:?}");
        for [of, part, whole, points] in sums {
            assert_eq!(of * part / whole, points, "{day}");
            assert!(page.contains(&format!("{points} su {of}")), "{day}: what the matcher gives");
        }
    }
}

#[tokio::test]
async fn the_figures_are_those_of_the_report_and_of_its_weights() {
    let page = get(&service_on("2026-11-22"), "/come-scegliamo").await.body;
    let report: serde_json::Value =
        serde_json::from_str(include_str!("../../data/fairness-report.json")).expect("the published figures");
    for measure in ["reach_parity", "first_places_parity", "proposed_parity"] {
        let larger = report["larger"].as_array().expect("larger runs").iter();
        let values: Vec<i64> = larger.map(|one| one["values"][measure].as_i64().expect("a number")).collect();
        let (least, most) = (values.iter().min().expect("one"), values.iter().max().expect("one"));
        assert!(page.contains(&format!("da {least} a {most}")), "{measure} is not typed a second time");
    }
    assert!(!page.contains("la misura va rifatta"));
    let before = get(&service_on("2026-11-21"), "/come-scegliamo").await.body;
    assert!(before.contains("la misura va rifatta"), "the report is of the second version");
}
