//! The fairness laboratory: its bands, its report, and that it measures what it says.

mod command;
mod laboratory;

use std::sync::LazyLock;

use curami::ccnl::Rulebook;
use curami::fairness::{Findings, Ground, Larger, Measure, Report, Run, Settings, examine, markdown};
use curami::matching::WeightsBook;
use serde_json::Value;

static BOOK: LazyLock<Rulebook> = LazyLock::new(|| Rulebook::embedded().expect("rules without fault"));
static WEIGHTS: LazyLock<WeightsBook> = LazyLock::new(|| WeightsBook::embedded().expect("weights without fault"));

/// The run of the published report, made once for all tests.
static MAIN: LazyLock<Findings> = LazyLock::new(|| run(&Settings::embedded().report));

fn run(run: &Run) -> Findings {
    examine(run, Ground { book: &BOOK, weights: &WEIGHTS }, Settings::embedded()).expect("rules for every day")
}

/// The figures that the published report rests on.
fn published() -> Value {
    serde_json::from_str(include_str!("../../../data/fairness-report.json")).expect("JSON")
}

fn larger() -> Vec<Larger> {
    serde_json::from_value(published()["larger"].clone()).expect("larger runs")
}

#[test]
fn every_measure_keeps_to_its_band() {
    for measured in &MAIN.measures {
        let (name, value) = (measured.measure, measured.value);
        assert!(measured.within, "{name} is {value}, outside its band: docs/fairness.md says what to do");
        assert!(measured.band.why.len() > 20, "{name} has no reason");
    }
    assert_eq!(MAIN.measures.len(), Measure::ALL.len());
}

#[test]
fn the_published_report_is_what_the_program_makes() {
    let report = Report { main: MAIN.clone(), larger: larger() };
    let again = "the weights or the settings changed: run `make fairness`, read what moved, commit it";
    assert!(serde_json::to_value(&report).expect("JSON") == published(), "{again}");
    assert!(markdown(&report, Settings::embedded()) == include_str!("../../../docs/fairness.md"), "{again}");
}

#[test]
fn the_larger_runs_are_of_the_same_weights_and_keep_to_the_bands() {
    let settings = Settings::embedded();
    let runs: Vec<Run> = larger().iter().map(|one| one.run).collect();
    assert_eq!(runs, settings.larger().collect::<Vec<_>>(), "run `make fairness`");
    for one in larger() {
        assert_eq!(one.rules, MAIN.rules, "run `make fairness`");
        for measured in &MAIN.measures {
            let value = one.values[measured.measure];
            assert!(measured.band.holds(value), "{} is {value} with seed {}", measured.measure, one.run.seed);
        }
    }
}

#[test]
fn settings_that_do_not_fit_together_are_refused() {
    let good = include_str!("../../../data/fairness.toml");
    assert!(Settings::read(good).is_ok());
    let cases = [
        ("near           = [5, 3, 2]", "near = [5, 3]", "one weight"),
        ("near           = [5, 3, 2]", "near = [5, 3, 0]", "one weight"),
        ("    1000000, 630930", "    630930, 1000000", "attention"),
        ("proposed = 3 ", "proposed = 0 ", "attention"),
        ("[bands.order_parity]", "[bands.order]", "every measure"),
        ("[market]", "[shop]", "shop"),
    ];
    for (from, to, expected) in cases {
        let text = good.replacen(from, to, 1);
        assert_ne!(text, good, "{from}");
        let fault = Settings::read(&text).expect_err(to);
        assert!(fault.contains(expected), "{fault}");
    }
}
