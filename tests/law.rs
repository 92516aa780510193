//! The law, case by case: every case of `tests/cases/**/*.toml` is a test of its own, exact to the cent.
//!
//! A case names its source and says what is given and what is expected. What is expected is read
//! with a very small language: sums and differences of figures that the program computes or prints.
//!
//! - `year.tredicesima`, `month.pay`, `hour.effective`: lines of the quote of `given`
//! - `quarter.inps_employer`: a quarter of a yearly line, when it is a whole number of cents
//! - `other.month.scatti`: a line of the quote of `given` with the changes of `other`
//! - `table.A.BS`, `table.A.BS@2018-01-01`: a cell of a table of pay, on the day of the case or another
//! - `inps.permanent.1.con_cuaf@2021-06-01`: a cell of an INPS table; band `4` is beyond the hours
//! - `slip.gross`, `slip.overtime`: a total or a line of the payslip of `employment` and `month`; `slip.overtime.rate`
//!   and `slip.overtime.quantity` are what stands beside it, to two decimals
//! - `due.to_pay`: a sum of the quarter of `employment` named in `quarter`
//! - `text.ferie.days`: a number of the text of the contract; a percentage is its hundredths
//! - `end.notice`: a line of the settlement sheet of `settlement`
//! - `2 month.tredicesima + month.tfr - 1.00`: numbers multiply what follows, or stand alone
//!
//! `reads` states what a table of the text says, as written: `"ccnl/lutto.days" = "3"`. `answers` states other members of the
//! settlement: `"/notice/days" = 15`. A case with `also_on` holds on those days too.
//!
//! `mutation::KIND` changes every number and day of the rules of a kind by one unit, one at a time: the rules must then be
//! refused, or something here must fail.

use std::fs;
use std::path::{Path, PathBuf};

#[path = "law/figures.rs"]
mod figures;
#[path = "law/mutants.rs"]
mod mutants;
#[path = "law/mutation.rs"]
mod mutation;

use curami::ccnl::{Answer, Rulebook, Situation};
use curami::input::InputError;
use curami::life::end::{SettlementAnswer, SettlementRequest};
use curami::life::exchange::{self, Refused};
use figures::{Figures, cents_of, euro};
use libtest_mimic::{Arguments, Failed, Trial};
use serde::Deserialize;
use serde_json::{Map, Value};

/// One file of cases.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Cases {
    case: Vec<Case>,
}

/// One case.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    name: String,
    /// Id in the collection of published examples.
    id: Option<String>,
    source: String,
    /// The convention followed, or which part of the source is not tested.
    #[serde(rename = "note")]
    _note: Option<String>,
    on: String,
    /// Further days on which the whole case holds.
    #[serde(default)]
    also_on: Vec<String>,
    given: Option<toml::Table>,
    other: Option<toml::Table>,
    /// An employment, as the exchange format of the life of a contract has it.
    employment: Option<toml::Table>,
    /// The register of a month of it.
    month: Option<toml::Table>,
    /// A quarter of it.
    quarter: Option<String>,
    /// The request for the payslip is refused so: code and field.
    refused: Option<[String; 2]>,
    /// A request for a settlement; it ends `on` unless it says otherwise.
    settlement: Option<toml::Table>,
    #[serde(default)]
    expect: toml::Table,
    /// Cells of the tables in force, as written.
    #[serde(default)]
    reads: toml::Table,
    /// Members of the settlement, by JSON pointer.
    #[serde(default)]
    answers: toml::Table,
    provisional: Option<bool>,
    /// Exactly these unlawful findings.
    unlawful: Option<Vec<String>>,
    /// At least these findings.
    says: Option<Vec<String>>,
    /// None of these findings.
    silent: Option<Vec<String>>,
}

/// The published examples no quote or table can express yet.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct NotExpressible {
    /// Every id of the collection.
    all: Vec<String>,
    not_expressible: Vec<Listed>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Listed {
    id: String,
    reason: String,
}

fn main() {
    let arguments = Arguments::from_args();
    let book: &'static Rulebook = Box::leak(Box::new(Rulebook::embedded().expect("the embedded rules load")));
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases");
    let cases: &'static [Named] = Box::leak(cases(&root).into_boxed_slice());
    let mut trials: Vec<Trial> =
        cases.iter().map(|named| Trial::test(named.name.clone(), move || check(book, &named.case))).collect();
    let expressed: Vec<String> = cases.iter().filter_map(|named| named.case.id.clone()).collect();
    trials.push(Trial::test("ratios::between tables", move || mutation::ratios(book)));
    trials.extend(mutation::trials(cases));
    trials.push(Trial::test("examples::every published example is a case or has a reason", move || {
        complete(&root.join("examples/not-expressible.toml"), &expressed)
    }));
    libtest_mimic::run(&arguments, trials).exit();
}

/// A case and its name.
struct Named {
    name: String,
    case: Case,
}

fn cases(root: &Path) -> Vec<Named> {
    let mut all = Vec::new();
    for path in files_below(root).into_iter().filter(|path| !path.ends_with("not-expressible.toml")) {
        let text = fs::read_to_string(&path).expect("a readable file of cases");
        let cases: Cases = toml::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        let subject = path.strip_prefix(root).expect("below the root").with_extension("");
        let named = |case: Case| Named { name: format!("{}::{}", subject.display(), case.name), case };
        all.extend(cases.case.into_iter().map(named));
    }
    all
}

fn files_below(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("the folder of cases");
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.expect("an entry").path()).collect();
    paths.sort();
    let open = |path: PathBuf| if path.is_dir() { files_below(&path) } else { vec![path] };
    paths.into_iter().flat_map(open).filter(|path| path.extension().is_some_and(|end| end == "toml")).collect()
}

fn complete(path: &Path, expressed: &[String]) -> Result<(), Failed> {
    let listed: NotExpressible = toml::from_str(&fs::read_to_string(path)?)?;
    let mut faults = Vec::new();
    for id in &listed.all {
        let reasons: Vec<&Listed> = listed.not_expressible.iter().filter(|other| other.id == *id).collect();
        match (expressed.contains(id), reasons.as_slice()) {
            (true, []) => {}
            (false, [only]) if !only.reason.is_empty() => {}
            (is_case, reasons) => faults.push(format!("{id}: case {is_case}, listed {} times", reasons.len())),
        }
    }
    let named = expressed.iter().chain(listed.not_expressible.iter().map(|other| &other.id));
    faults.extend(named.filter(|id| !listed.all.contains(id)).map(|id| format!("{id} is not in the collection")));
    if faults.is_empty() { Ok(()) } else { Err(faults.join("\n").into()) }
}

fn check(book: &Rulebook, case: &Case) -> Result<(), Failed> {
    if case.source.is_empty() {
        return Err("a case names its source".into());
    }
    let mut faults = Vec::new();
    for on in std::iter::once(&case.on).chain(&case.also_on) {
        let found = check_on(book, case, on)?;
        faults.extend(found.into_iter().map(|fault| format!("{on}: {fault}")));
    }
    if faults.is_empty() { Ok(()) } else { Err(faults.join("\n").into()) }
}

fn check_on(book: &Rulebook, case: &Case, on: &str) -> Result<Vec<String>, Failed> {
    let slip = case.month.as_ref().map(|month| slip(book, case, month)).transpose()?;
    if let (Some(slip), Some([code, field])) = (&slip, &case.refused) {
        let met = slip.as_ref().err().map(|refused| (refused.error.code, refused.error.field.as_deref().unwrap_or("")));
        let expected = (code.as_str(), field.as_str());
        return if met == Some(expected) {
            Ok(Vec::new())
        } else {
            Err(format!("expected {expected:?}, met {met:?}").into())
        };
    }
    let answered =
        |answer: Result<Value, Refused>| answer.map_err(|refused| Failed::from(refused.to_json().to_string()));
    let figures = Figures {
        slip: slip.map(answered).transpose()?,
        due: case.quarter.as_ref().map(|quarter| answered(due(book, case, quarter))).transpose()?,
        book,
        on,
        end: case.settlement.as_ref().map(|request| settlement(book, on, request)).transpose()?,
        answer: case.given.as_ref().map(|given| answer(book, on, given, None)).transpose()?,
        other: match (&case.given, &case.other) {
            (Some(given), Some(changes)) => Some(answer(book, on, given, Some(changes))?),
            _ => None,
        },
    };
    let mut faults = Vec::new();
    for (expression, expected) in &case.expect {
        let expected = expected.as_str().ok_or("expected figures are strings")?;
        let met = figures.cents(expression)?;
        if met != cents_of(expected)? {
            faults.push(format!("{expression}: expected {expected}, met {}", euro(met)));
        }
    }
    faults.extend(figures.findings(case));
    faults.extend(figures.stated(case)?);
    let checks = [&case.unlawful, &case.says, &case.silent].iter().any(|list| list.is_some());
    let stated = case.expect.len() + case.reads.len() + case.answers.len();
    if stated == 0 && !checks && case.provisional.is_none() {
        faults.push("a case expects something".to_owned());
    }
    Ok(faults)
}

fn settlement(book: &Rulebook, on: &str, request: &toml::Table) -> Result<Value, Failed> {
    let mut object = Map::new();
    object.insert("ended_on".to_owned(), Value::String(on.to_owned()));
    for (key, value) in request {
        object.insert(key.clone(), serde_json::to_value(value)?);
    }
    let said = |fault: InputError| Failed::from(format!("{}: {fault}", fault.field.clone().unwrap_or_default()));
    let request = SettlementRequest::from_json(&Value::Object(object)).map_err(said)?;
    Ok(SettlementAnswer::of(book, &request).map_err(said)?.into_value())
}

/// The employment of a case with the members of a request.
fn request(case: &Case, members: impl IntoIterator<Item = (String, Value)>) -> Value {
    let employment = serde_json::to_value(&case.employment).unwrap_or_default();
    let members = std::iter::once(("employment".to_owned(), employment)).chain(members);
    Value::Object(members.collect())
}

fn slip(book: &Rulebook, case: &Case, month: &toml::Table) -> Result<Result<Value, Refused>, Failed> {
    let Value::Object(members) = serde_json::to_value(month)? else { return Err("a month is a table".into()) };
    Ok(exchange::payslip(book, &request(case, members), true))
}

fn due(book: &Rulebook, case: &Case, quarter: &str) -> Result<Value, Refused> {
    exchange::quarter(book, &request(case, [("quarter".to_owned(), Value::String(quarter.to_owned()))]))
}

fn answer(book: &Rulebook, on: &str, given: &toml::Table, changes: Option<&toml::Table>) -> Result<Value, Failed> {
    let mut object = Map::new();
    object.insert("on".to_owned(), Value::String(on.to_owned()));
    for (key, value) in given.iter().chain(changes.into_iter().flatten()) {
        object.insert(key.clone(), serde_json::to_value(value)?);
    }
    let situation = Situation::from_json(&Value::Object(object))?;
    Ok(serde_json::to_value(Answer::of(book, &situation, false))?)
}
