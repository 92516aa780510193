//! The weights of the ranking and our own limits, mutated like the law: with any number or day one unit off, the files are
//! refused or a check fails. The checks are invented people whose points are worked out by hand (`tests/law/weights.toml`)
//! and what each of our own limits allows and stops (`own_limits`).

use std::path::Path;
use std::sync::LazyLock;

use curami::ccnl::Rulebook;
use curami::matching::{Asked, Request, Rules, WeightsBook, Worker, rank};
use libtest_mimic::{Failed, Trial};
use serde::Deserialize;
use serde_json::{Value, json};

use super::mutants;
use super::mutation::silently;

#[path = "own_limits.rs"]
mod own_limits;

pub static BOOK: LazyLock<Rulebook> = LazyLock::new(|| Rulebook::embedded().expect("rules without fault"));
static CASES: LazyLock<Cases> = LazyLock::new(|| {
    let text = std::fs::read_to_string(folder().join("tests/law/weights.toml")).expect("cases of weights");
    toml::from_str(&text).expect("cases of weights")
});

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Cases {
    request: toml::Table,
    worker: toml::Table,
    case: Vec<Case>,
}

/// A request and a worker of a day, and what they come to.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    name: String,
    source: String,
    on: String,
    #[serde(default)]
    request: toml::Table,
    #[serde(default)]
    worker: toml::Table,
    /// Points by criterion.
    #[serde(default)]
    points: toml::Table,
    /// The refusal of the request.
    refused: Option<String>,
    /// The first condition that the worker lacks; `none` when she can do it.
    lacks: Option<String>,
}

fn folder() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// A test for each case, for each of our own limits, and for the mutants.
pub fn trials() -> Vec<Trial> {
    let book: &'static WeightsBook = Box::leak(Box::new(WeightsBook::embedded().expect("weights without fault")));
    let mut trials: Vec<Trial> = CASES
        .case
        .iter()
        .map(|case| Trial::test(format!("weights::{}", case.name), move || case.check(book)))
        .collect();
    let own = own_limits::CHECKS.iter();
    trials.extend(own.map(|(name, holds)| {
        let told = move || if holds(book) { Ok(()) } else { Err(Failed::from("does not hold")) };
        Trial::test(format!("own_limits::{name}"), told)
    }));
    trials.push(Trial::test("mutation::matching", nothing_survives));
    trials
}

impl Case {
    fn check(&self, weights: &WeightsBook) -> Result<(), Failed> {
        if self.source.is_empty() {
            return Err("a case names its source".into());
        }
        let rules = Rules::on(&BOOK, weights, self.on.parse()?)?;
        let (request, worker) = (changed(&CASES.request, &self.request)?, changed(&CASES.worker, &self.worker)?);
        let request = Request::from_json(&request)?;
        let worker = Worker::from_json(&worker)?;
        let asked = match Asked::new(&request, &rules) {
            Ok(asked) => asked,
            Err(refusal) => return same("refusal", self.refused.as_deref(), Some(refusal.code())),
        };
        same("refusal", self.refused.as_deref(), None)?;
        let answer = rank(&asked, [&worker]).to_json(1);
        let lacks = answer["misses"].as_object().and_then(|misses| misses.keys().next().cloned());
        if let Some(expected) = &self.lacks {
            same("lack", Some(expected.as_str()), Some(lacks.as_deref().unwrap_or("none")))?;
        }
        for (criterion, expected) in &self.points {
            let reasons = answer["matches"][0]["reasons"].as_array();
            let line = reasons.into_iter().flatten().find(|line| line["criterion"] == criterion.as_str());
            let met = line.map_or(Value::Null, |line| line["points"].clone());
            if met != json!(expected.as_integer()) {
                return Err(format!("{criterion}: expected {expected}, met {met} in {answer}").into());
            }
        }
        Ok(())
    }
}

fn same(what: &str, expected: Option<&str>, met: Option<&str>) -> Result<(), Failed> {
    if expected == met { Ok(()) } else { Err(format!("{what}: expected {expected:?}, met {met:?}").into()) }
}

fn changed(base: &toml::Table, changes: &toml::Table) -> Result<Value, Failed> {
    let mut all = base.clone();
    all.extend(changes.clone());
    Ok(serde_json::to_value(all)?)
}

fn nothing_survives() -> Result<(), Failed> {
    let mut files: Vec<(String, String)> = Vec::new();
    for entry in std::fs::read_dir(folder().join("rules/matching"))? {
        let path = entry?.path();
        if let (Some(name), true) = (path.file_name(), path.extension().is_some_and(|end| end == "toml")) {
            files.push((format!("matching/{}", name.to_string_lossy()), std::fs::read_to_string(&path)?));
        }
    }
    files.sort();
    let (mut tried, mut survivors) = (0, Vec::new());
    for at in 0..files.len() {
        for mutant in mutants::of(&files[at].1.clone()) {
            tried += 1;
            let mut changed = files.clone();
            changed[at].1 = mutant.text(&files[at].1);
            let dies = silently(|| {
                let Ok(weights) = WeightsBook::from_files(changed) else { return true };
                CASES.case.iter().any(|case| case.check(&weights).is_err())
                    || own_limits::CHECKS.iter().any(|(_, holds)| !holds(&weights))
            });
            if dies == Some(false) {
                survivors.push(format!("{}: {} {:?} as {:?}", files[at].0, mutant.cell, mutant.was, mutant.becomes));
            }
        }
    }
    println!("matching: {tried} changes in {} files, {} survive", files.len(), survivors.len());
    if survivors.is_empty() { Ok(()) } else { Err(format!("what survives:\n{}", survivors.join("\n")).into()) }
}
