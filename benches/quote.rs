//! How many quotes a second: with the amounts alone, with the tree of steps, and as lines of the command.

use std::io;

use curami::ccnl::{Answer, Rulebook, Situation, Steps, quote, quote_amounts};
use curami::cli::quote::Desk;
use divan::counter::ItemsCount;
use divan::{Bencher, black_box};
use serde_json::json;

fn main() {
    divan::main();
}

const LINES: usize = 20_000;

fn book() -> Rulebook {
    Rulebook::embedded().expect("the embedded rules load")
}

/// A mix of regimes, levels, hours, services and agreed pays.
fn situations() -> Vec<Situation> {
    let cases = [
        json!({"on": "2026-11-21", "regime": "convivente", "livello": "CS", "weekly_hours": "54"}),
        json!({"on": "2026-11-21", "regime": "non_convivente", "livello": "BS", "weekly_hours": "20",
            "child_under_six": true, "agreed_pay": "9.00", "hired_on": "2020-05-04"}),
        json!({"on": "2026-03-01", "regime": "convivente", "livello": "DS", "weekly_hours": "40.5",
            "hired_on": "2011-02-01", "board_lodging": "cash", "certified_uni_11766": true}),
        json!({"on": "2025-06-01", "regime": "assistenza_notturna", "livello": "CS", "term": "fixed_term"}),
        json!({"on": "2023-06-01", "regime": "convivente_ridotto", "livello": "B", "weekly_hours": "25"}),
    ];
    cases.iter().map(|case| Situation::from_json(case).expect("a situation")).collect()
}

#[divan::bench]
fn amounts_alone(bencher: Bencher<'_, '_>) {
    let (book, situations) = (book(), situations());
    bencher.counter(ItemsCount::new(situations.len())).bench_local(|| {
        for situation in &situations {
            black_box(quote_amounts(&book, black_box(situation)));
        }
    });
}

#[divan::bench]
fn with_the_tree(bencher: Bencher<'_, '_>) {
    let (book, situations, mut steps) = (book(), situations(), Steps::new());
    bencher.counter(ItemsCount::new(situations.len())).bench_local(|| {
        for situation in &situations {
            steps.clear();
            black_box(quote(&steps, &book, black_box(situation)));
        }
    });
}

#[divan::bench]
fn explained_as_json(bencher: Bencher<'_, '_>) {
    let (book, situations) = (book(), situations());
    bencher.counter(ItemsCount::new(situations.len())).bench_local(|| {
        let mut line = Vec::new();
        for situation in &situations {
            line.clear();
            Answer::of(&book, situation, true).write(black_box(&mut line));
        }
    });
}

#[divan::bench(args = [1, 2])]
fn lines_of_the_command(bencher: Bencher<'_, '_>, threads: usize) {
    let desk = Desk::new(book(), false, threads);
    let lines: Vec<String> = situations().iter().map(|situation| situation.to_json().to_string()).collect();
    let input = lines.iter().map(String::as_str).cycle().take(LINES).collect::<Vec<_>>().join("\n");
    bencher.counter(ItemsCount::new(LINES)).bench_local(|| desk.stream(input.as_bytes(), io::sink()).expect("answers"));
}
