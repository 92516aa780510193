//! The mutation test of the law: with any number or day of the rules one unit off, the rules are refused or a check fails.
//!
//! The checks are the cases of law and the ratios between published numbers; which of them ends a mutant does not matter.
//! Where an act takes a number unchanged from the one before, one of the two must be held by a case or a ratio of its own,
//! and the other may be held by the first. What survives is printed, and nothing may.

use std::cell::Cell;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::panic::{self, AssertUnwindSafe};
use std::sync::{Once, OnceLock};

use curami::ccnl::{Kind, RuleTrial, Rulebook, embedded_texts};
use libtest_mimic::{Failed, Trial};

use super::mutants::{self, Mutant};
use super::{Named, check, ratios};

thread_local! {
    /// A panic of a formula on a mutant is a mutant found, and nothing to print.
    static SILENT: Cell<bool> = const { Cell::new(false) };
}

/// The first case that fails on the rules as they are, looked for once.
static FAILING: OnceLock<Option<String>> = OnceLock::new();

/// A test for each kind of rules: they run side by side.
pub fn trials(cases: &'static [Named]) -> Vec<Trial> {
    quiet();
    let of = |kind: Kind| Trial::test(format!("mutation::{kind}"), move || nothing_survives(kind, cases));
    Kind::ALL.into_iter().map(of).collect()
}

fn quiet() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let usual = panic::take_hook();
        panic::set_hook(Box::new(move |told| {
            if !SILENT.get() {
                usual(told);
            }
        }));
    });
}

/// Looks at a mutant without a word; `None` is a panic, and a mutant found.
pub fn silently<T>(look: impl FnOnce() -> T) -> Option<T> {
    let before = SILENT.replace(true);
    let end = panic::catch_unwind(AssertUnwindSafe(look));
    SILENT.set(before);
    end.ok()
}

/// What holds a number.
enum Held {
    /// A refusal, a ratio or a case.
    Itself,
    /// The act beside it, alone.
    ByItsNeighbour,
    /// Nothing.
    Nowhere,
}

fn nothing_survives(kind: Kind, cases: &[Named]) -> Result<(), Failed> {
    let ours = format!("{kind}/");
    let rules = RuleTrial::new(embedded_texts()).map_err(|faults| format!("{faults:?}"))?;
    // A case that fails on the rules as they are would end every mutant.
    let failing = FAILING.get_or_init(|| {
        let fails = |named: &&Named| check(rules.book(), &named.case).is_err();
        cases.iter().find(fails).map(|named| named.name.clone())
    });
    if let Some(failing) = failing {
        return Err(format!("{failing} fails on the rules as they are").into());
    }
    let files: Vec<(String, String)> = rules
        .files()
        .iter()
        .filter(|(name, _)| name.starts_with(&ours))
        .map(|(name, text)| (name.clone(), text.clone()))
        .collect();
    let mut order: Vec<usize> = (0..cases.len()).filter(|at| cases[*at].may_show(kind)).collect();
    order.sort_by_key(|at| cases[*at].case.need.is_some());
    let mut run = Run { rules, kind, cases, order, enders: BTreeMap::new() };
    let (mut tried, mut held, mut leaning, mut survivors) = (0, BTreeSet::new(), Vec::new(), String::new());
    // The newest first: its numbers are held by most cases.
    for (name, text) in files.iter().rev() {
        for mutant in mutants::of(text) {
            tried += 1;
            let change = (mutant.cell.clone(), mutant.was.clone(), mutant.becomes.clone());
            match run.look(name, &mutant.text(text), &mutant, held.contains(&change)) {
                Held::Itself => {
                    held.insert(change);
                }
                Held::ByItsNeighbour => leaning.push((name, change)),
                Held::Nowhere => {
                    println!("{name}: {} {:?} as {:?} survives", change.0, change.1, change.2);
                    writeln!(survivors, "{name}: {} {:?} as {:?}", change.0, change.1, change.2)?;
                }
            }
        }
    }
    let leant = leaning.len();
    for (name, change) in leaning.into_iter().filter(|(_, change)| !held.contains(change)) {
        writeln!(survivors, "{name}: {} {:?} as {:?}, in every act", change.0, change.1, change.2)?;
    }
    if tried == 0 {
        return Err("a kind of rules without a number".into());
    }
    let (acts, lost) = (files.len(), survivors.lines().count());
    println!("{kind}: {tried} changes in {acts} files, {leant} held by the act beside, {lost} survive");
    if survivors.is_empty() { Ok(()) } else { Err(format!("what survives:\n{survivors}").into()) }
}

/// One run over the rules of a kind.
struct Run<'c> {
    rules: RuleTrial,
    kind: Kind,
    cases: &'c [Named],
    /// Cases in the order in which they last ended something: one that reads a table ends most of its mutants.
    order: Vec<usize>,
    /// Cases that ended a mutant of a cell.
    enders: BTreeMap<String, Vec<usize>>,
}

impl Run<'_> {
    /// What holds a mutant; `leans` when the same change of another act is held by itself, so that it may lean on it.
    fn look(&mut self, name: &str, text: &str, mutant: &Mutant, leans: bool) -> Held {
        let Run { rules, kind, cases, order, enders } = self;
        let table = mutant.cell.split('.').next().unwrap_or_default();
        let known = enders.entry(mutant.cell.clone()).or_default();
        let found = silently(|| {
            rules.look(name, text, |book| {
                let Ok(book) = book else { return Held::Itself };
                if !ratios::faults(book, *kind).is_empty() || book.confronti_of(name).iter().any(|one| !one.holds()) {
                    return Held::Itself;
                }
                if leans && !ratios::unchanged(book, Some(*kind)).is_empty() {
                    return Held::ByItsNeighbour;
                }
                let asked_first = order.iter().filter(|at| cases[**at].holds.iter().any(|held| held == table));
                let likely = known.iter().rev().chain(asked_first);
                if let Some(at) = by_cases(book, cases, likely.chain(order.iter()).copied()) {
                    order.retain(|other| *other != at);
                    order.insert(0, at);
                    known.push(at);
                    return Held::Itself;
                }
                if ratios::unchanged(book, Some(*kind)).is_empty() { Held::Nowhere } else { Held::ByItsNeighbour }
            })
        });
        found.unwrap_or_else(|| {
            // A panic left the change inside: the rules are read again.
            *rules = RuleTrial::new(embedded_texts()).expect("the rules load");
            Held::Itself
        })
    }
}

/// The first case that fails.
fn by_cases(book: &Rulebook, cases: &[Named], mut order: impl Iterator<Item = usize>) -> Option<usize> {
    order.find(|at| silently(|| check(book, &cases[*at].case).is_err()).unwrap_or(true))
}
