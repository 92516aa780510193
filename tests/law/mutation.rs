//! The mutation test of the law: with any number or day of the rules one unit off, the rules are refused or a check fails.
//!
//! The checks are the cases of law, the ratios between published tables and the published calendar; which of them ends a
//! mutant does not matter. What survives is printed, and nothing may.

use std::cell::Cell;
use std::fmt::Write as _;
use std::panic::{self, AssertUnwindSafe};
use std::sync::Once;

use chrono::{Datelike, NaiveDate};
use curami::ccnl::{Fascia, Kind, RuleTrial, Rulebook, embedded_texts};
use curami::money::Factor;
use libtest_mimic::{Failed, Trial};

use super::mutants::{self, Mutant};
use super::{Named, check};

thread_local! {
    /// A panic of a formula on a mutant is a mutant found, and nothing to print.
    static SILENT: Cell<bool> = const { Cell::new(false) };
}

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

fn nothing_survives(kind: Kind, cases: &[Named]) -> Result<(), Failed> {
    let mut rules = RuleTrial::new(embedded_texts()).map_err(|faults| format!("{faults:?}"))?;
    let ours = format!("{kind}/");
    let files: Vec<(String, String)> = rules
        .files()
        .iter()
        .filter(|(name, _)| name.starts_with(&ours))
        .map(|(name, text)| (name.clone(), text.clone()))
        .collect();
    let calendar = calendar()?;
    // A case that fails on the rules as they are would end every mutant.
    if let Some(failing) = cases.iter().find(|named| check(rules.book(), &named.case).is_err()) {
        return Err(format!("{} fails on the rules as they are", failing.name).into());
    }
    let (mut tried, mut survivors) = (0, String::new());
    // Checks in the order in which they last ended something: one that reads a table ends all its mutants.
    let mut order: Vec<usize> = (0..cases.len()).collect();
    for (name, text) in &files {
        for mutant in mutants::of(text) {
            tried += 1;
            if !dies(&mut rules, kind, name, &mutant.text(text), &mutant, cases, &mut order, &calendar) {
                writeln!(survivors, "{name}: {} {:?} as {:?}", mutant.cell, mutant.was, mutant.becomes)?;
            }
        }
    }
    if tried == 0 {
        return Err("a kind of rules without a number".into());
    }
    println!("{kind}: {tried} changes in {} files, {} survive", files.len(), survivors.lines().count());
    if survivors.is_empty() { Ok(()) } else { Err(format!("what survives:\n{survivors}").into()) }
}

#[expect(clippy::too_many_arguments, reason = "the state of one run, used here alone")]
fn dies(
    rules: &mut RuleTrial,
    kind: Kind,
    name: &str,
    text: &str,
    mutant: &Mutant,
    cases: &[Named],
    order: &mut Vec<usize>,
    calendar: &[(NaiveDate, String, bool)],
) -> bool {
    SILENT.set(true);
    let end = panic::catch_unwind(AssertUnwindSafe(|| {
        rules.look(name, text, |book| match book {
            Err(_) => true,
            Ok(book) => by_ratios(book, kind, name, calendar) || by_cases(book, kind, mutant, cases, order),
        })
    }));
    SILENT.set(false);
    // After a panic the rules may be left with the change inside: they are read again.
    end.unwrap_or_else(|_| {
        *rules = RuleTrial::new(embedded_texts()).expect("the rules load");
        true
    })
}

fn by_ratios(book: &Rulebook, kind: Kind, name: &str, calendar: &[(NaiveDate, String, bool)]) -> bool {
    match kind {
        Kind::Festivita => !as_published(book, calendar),
        Kind::Minimi | Kind::Contributi | Kind::Prestazione
            if !(shares_agree(book) && one_rate(book) && end_with_their_year(book)) =>
        {
            true
        }
        Kind::Tfr => book.rivalutazioni_confronti().iter().any(|one| !one.holds()),
        _ => book.confronti_of(name).iter().any(|one| !one.holds()),
    }
}

fn by_cases(book: &Rulebook, kind: Kind, mutant: &Mutant, cases: &[Named], order: &mut Vec<usize>) -> bool {
    let cell = format!("{kind}/{}", mutant.cell);
    let fails =
        |at: &usize| panic::catch_unwind(AssertUnwindSafe(|| check(book, &cases[*at].case).is_err())).unwrap_or(true);
    let reads = (0..cases.len()).find(|at| cases[*at].case.reads.contains_key(&cell) && fails(at));
    if reads.is_some() {
        return true;
    }
    let Some(place) = order.iter().position(fails) else { return false };
    let at = order.remove(place);
    order.insert(0, at);
    true
}

/// The published calendar of holidays: day, name, whether it is paid.
fn calendar() -> Result<Vec<(NaiveDate, String, bool)>, Failed> {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/holidays.csv");
    let mut all = Vec::new();
    for row in csv::Reader::from_path(path)?.records() {
        let row = row?;
        all.push((row[0].parse()?, row[2].to_owned(), &row[6] == "yes"));
    }
    Ok(all)
}

fn as_published(book: &Rulebook, calendar: &[(NaiveDate, String, bool)]) -> bool {
    let (Some(first), Some(last)) = (calendar.first(), calendar.last()) else { return false };
    let computed = (first.0.year()..=last.0.year()).flat_map(|year| book.feste(year));
    computed.map(|(day, feast)| (day, feast.name.clone(), feast.paid)).eq(calendar.iter().cloned())
}

/// A table of pay takes the shares of the index that the contract of its first day says.
fn shares_agree(book: &Rulebook) -> bool {
    book.minimi().iter().all(|edition| {
        let said = book.on(edition.from, None).istituti().map(|text| &text.body.compensi.rivalutazione.value);
        let taken = edition.body.indicizzazione.as_ref();
        let (Some(taken), Ok(said)) = (taken, said) else { return true };
        (taken.quota_minimi, taken.quota_vitto) == (said.pay_share, said.board_share)
    })
}

/// The worker's rate is stated by no source: whatever year states it, it gives the published cents of every year.
fn one_rate(book: &Rulebook) -> bool {
    let rates = book.contributi().iter().map(|edition| edition.body.costruzione.lavoratore);
    let bands = || book.contributi().iter().flat_map(|edition| edition.body.fasce.iter().chain([&edition.body.oltre]));
    let gives = |rate: Factor, band: &Fascia| {
        band.convenzionale.exact().times(rate).round_cents() == band.indeterminato.lavoratore
    };
    rates.into_iter().all(|rate| bands().all(|band| gives(rate, band)))
}

/// Tables of pay and of contributions end with a year, and so does what is given for a time.
fn end_with_their_year(book: &Rulebook) -> bool {
    let ends = |until: Option<NaiveDate>| until.is_some_and(|day| (day.month(), day.day()) == (12, 31));
    let last = (book.minimi().last().map(|table| table.until), book.contributi().last().map(|table| table.until));
    let experiment = book.on(book.contributi().last().map_or(NaiveDate::MIN, |table| table.from), None).prestazione();
    ends(last.0.flatten()) && ends(last.1.flatten()) && ends(experiment.ok().and_then(|act| act.until))
}

/// What the ratios above say of the rules as they are.
pub fn ratios(book: &Rulebook) -> Result<(), Failed> {
    let all = [("shares", shares_agree(book)), ("rate", one_rate(book)), ("years", end_with_their_year(book))];
    all.iter().try_for_each(|(name, holds)| if *holds { Ok(()) } else { Err(format!("{name} do not agree").into()) })
}
