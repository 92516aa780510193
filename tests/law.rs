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
//! - `way.live_in.credit`, `way.live_in.cost`, `way.live_in.net`: a relief, the cost or the net of a year of a way of the comparison of `need`
//! - `2 month.tredicesima + month.tfr - 1.00`: numbers multiply what follows, or stand alone; `over 12` divides what stands before it
//!
//! `answers` states other members of the one answer of a case, of what is told to INPS too (`told`), by JSON pointer: `"/notice/days" = 15`; in a comparison ways and
//! reliefs are found by name: `"/ways/live_in/standing"`. `notices` names every notice of a payslip, `tells` words that some
//! message of the answer holds. A case with `also_on` holds on those days too. `instead` puts other lines in the place of those
//! of a rule file, for examples whose own tables are not among the rules.
//!
//! `mutation::KIND` changes every number and day of the rules of a kind by one unit, one at a time: the rules must then be
//! refused, or something here must fail. A case that only says a cell again does not count there.

use std::fs;
use std::path::{Path, PathBuf};

#[path = "law/figures.rs"]
mod figures;
#[path = "law/mutants.rs"]
mod mutants;
#[path = "law/mutation.rs"]
mod mutation;
#[path = "law/ratios.rs"]
mod ratios;
#[path = "law/weights.rs"]
mod weights;

use std::collections::BTreeMap;

use curami::ccnl::{Answer, Kind, RuleTrial, Rulebook, Situation, embedded_texts};
use curami::compare::answer_compare;
use curami::life::Told;
use curami::life::exchange::{self, Refused};
use figures::{Figures, cents_of, euro};
use libtest_mimic::{Arguments, Failed, Trial};
use serde::Deserialize;
use serde_json::{Map, Value};

/// One file of cases.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Cases {
    /// Tables whose numbers these cases hold: the mutation test asks them first.
    #[serde(default)]
    holds: Vec<String>,
    case: Vec<Case>,
}

/// One case.
#[derive(Clone, Deserialize)]
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
    /// The request is refused so: code and field.
    refused: Option<[String; 2]>,
    /// A request for a settlement; it ends `on` unless it says otherwise.
    settlement: Option<toml::Table>,
    /// A plan of it: first and last month, and what prices do.
    plan: Option<toml::Table>,
    /// A need to compare ways for, from `on`.
    need: Option<toml::Table>,
    /// Asks what is told to INPS of an employment that begins on the day.
    #[serde(default)]
    told: bool,
    /// Lines of rule files, by file, each with what stands in its place.
    #[serde(default)]
    instead: BTreeMap<String, Vec<[String; 2]>>,
    #[serde(default)]
    expect: toml::Table,
    /// Members of the answer, by JSON pointer.
    #[serde(default)]
    answers: toml::Table,
    /// Exactly the notices of the payslip.
    notices: Option<Vec<String>>,
    /// Words that messages of the answer hold.
    #[serde(default)]
    tells: Vec<String>,
    provisional: Option<bool>,
    /// Exactly these unlawful findings.
    unlawful: Option<Vec<String>>,
    /// At least these findings.
    says: Option<Vec<String>>,
    /// None of these findings.
    silent: Option<Vec<String>>,
}

impl Case {
    /// True when it expects nothing.
    fn is_empty(&self) -> bool {
        let lists = [&self.unlawful, &self.says, &self.silent, &self.notices];
        let none = self.expect.is_empty() && self.answers.is_empty() && self.tells.is_empty();
        none && lists.iter().all(|list| list.is_none()) && self.provisional.is_none() && self.refused.is_none()
    }
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
        cases.iter().map(|named| Trial::test(named.name.clone(), move || check_alone(book, &named.case))).collect();
    let expressed: Vec<String> = cases.iter().filter_map(|named| named.case.id.clone()).collect();
    trials.push(Trial::test("ratios::between tables", move || ratios::hold(book)));
    trials.extend(weights::trials());
    let telling: &'static [Named] = Box::leak(cases.iter().filter_map(Named::telling).collect());
    trials.extend(mutation::trials(telling));
    trials.push(Trial::test("examples::every published example is a case or has a reason", move || {
        complete(&root.join("examples/not-expressible.toml"), &expressed)
    }));
    libtest_mimic::run(&arguments, trials).exit();
}

/// A case and its name.
struct Named {
    name: String,
    /// Tables that its file says it holds.
    holds: Vec<String>,
    case: Case,
}

impl Named {
    /// The case without what only says a cell of a text again, if it expects more: it can end a mutant. A case with other
    /// lines in the rules looks at those and not at the mutant.
    fn telling(&self) -> Option<Named> {
        let mut case = self.case.clone();
        case.expect.retain(|expression, _| !expression.split_whitespace().any(|word| word.starts_with("text.")));
        (!case.is_empty() && case.instead.is_empty()).then(|| Named {
            name: self.name.clone(),
            holds: self.holds.clone(),
            case,
        })
    }
}

impl Named {
    /// Whether the case could end a mutant of a kind: comparisons take long and are asked for taxes and benefits alone.
    fn may_show(&self, kind: Kind) -> bool {
        let shown = match kind {
            Kind::Irpef | Kind::Deduzione => ["deduction", "off_income"],
            Kind::Detrazione => ["credit", "credit"],
            Kind::Prestazione => ["benefit", "benefit"],
            Kind::Esonero => ["exemption", "exemption"],
            Kind::Bonus => ["refund", "refund"],
            Kind::Comune => ["municipal", "municipal"],
            Kind::Libretto => ["libretto", "libretto"],
            Kind::Ccnl => return self.case.need.is_none() || !self.holds.is_empty(),
            _ => return self.case.need.is_none(),
        };
        let mut named = self.case.expect.keys().chain(self.case.answers.keys());
        self.case.need.is_some() && named.any(|name| shown.iter().any(|shown| name.contains(shown)))
    }
}

fn cases(root: &Path) -> Vec<Named> {
    let mut all = Vec::new();
    for path in files_below(root).into_iter().filter(|path| !path.ends_with("not-expressible.toml")) {
        let text = fs::read_to_string(&path).expect("a readable file of cases");
        let cases: Cases = toml::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        let subject = path.strip_prefix(root).expect("below the root").with_extension("");
        let name = |case: &Case| format!("{}::{}", subject.display(), case.name);
        let named = |case: Case| Named { name: name(&case), holds: cases.holds.clone(), case };
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

/// A case on the rules as they are, but for the lines that it puts in their place.
fn check_alone(book: &Rulebook, case: &Case) -> Result<(), Failed> {
    let Some((file, changes)) = case.instead.first_key_value() else { return check(book, case) };
    if case.instead.len() > 1 {
        return Err("a case changes one rule file".into());
    }
    let mut rules = RuleTrial::new(embedded_texts()).map_err(|faults| format!("{faults:?}"))?;
    let mut text = rules.files().get(file).ok_or("no such rule file")?.clone();
    for [line, becomes] in changes {
        if text.matches(line.as_str()).count() != 1 {
            return Err(format!("{file} has not exactly one {line:?}").into());
        }
        text = text.replace(line, becomes);
    }
    rules.look(file, &text, |seen| check(seen.map_err(|faults| format!("{faults:?}"))?, case))
}

fn check(book: &Rulebook, case: &Case) -> Result<(), Failed> {
    if case.source.is_empty() || case.is_empty() {
        return Err("a case names its source and expects something".into());
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
    let due = case.quarter.as_ref().map(|quarter| due(book, case, quarter));
    let end = case.settlement.as_ref().map(|request| settlement(book, on, request)).transpose()?;
    let ways = case.need.as_ref().map(|need| ways(book, on, need)).transpose()?;
    let plan = case.plan.as_ref().map(|members| plan(book, case, members)).transpose()?;
    if let Some([code, field]) = &case.refused {
        let answers = [&slip, &due, &end, &ways, &plan];
        let met = answers.into_iter().flatten().find_map(|answer| answer.as_ref().err());
        let met = met.map(|refused| (refused.error.code, refused.error.field.as_deref().unwrap_or("")));
        let expected = (code.as_str(), field.as_str());
        let faults = (met != Some(expected)).then(|| format!("expected {expected:?}, met {met:?}"));
        return Ok(faults.into_iter().collect());
    }
    let answered = |answer: Option<Result<Value, Refused>>| {
        answer.transpose().map_err(|refused| Failed::from(refused.to_json().to_string()))
    };
    let figures = Figures {
        slip: answered(slip)?,
        due: answered(due)?,
        book,
        on,
        end: answered(end)?,
        ways: answered(ways)?.map(figures::by_name),
        plan: answered(plan)?,
        told: case.told.then(|| told(book, on)).transpose()?,
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
    Ok(faults)
}

/// A request of a case with one member more.
fn with(request: &toml::Table, key: &str, value: &str) -> Result<Value, Failed> {
    let mut object = Map::new();
    object.insert(key.to_owned(), Value::String(value.to_owned()));
    for (key, value) in request {
        object.insert(key.clone(), serde_json::to_value(value)?);
    }
    Ok(Value::Object(object))
}

fn settlement(book: &Rulebook, on: &str, request: &toml::Table) -> Result<Result<Value, Refused>, Failed> {
    Ok(exchange::settlement(book, &with(request, "ended_on", on)?))
}

fn ways(book: &Rulebook, on: &str, need: &toml::Table) -> Result<Result<Value, Refused>, Failed> {
    Ok(answer_compare(book, &with(need, "on", on)?, false))
}

/// What is told to INPS of an employment that begins on a day.
fn told(book: &Rulebook, on: &str) -> Result<Value, Failed> {
    let told = Told::of(book, on.parse()?, None).map_err(|none| Failed::from(none.to_string()))?;
    Ok(Value::Object(told.to_json()))
}

/// The employment of a case with the members of a request.
fn request(case: &Case, members: impl IntoIterator<Item = (String, Value)>) -> Value {
    let employment = serde_json::to_value(&case.employment).unwrap_or_default();
    let members = std::iter::once(("employment".to_owned(), employment)).chain(members);
    Value::Object(members.collect())
}

fn slip(book: &Rulebook, case: &Case, month: &toml::Table) -> Result<Result<Value, Refused>, Failed> {
    let Value::Object(members) = serde_json::to_value(month)? else { return Err("a month is a table".into()) };
    Ok(exchange::payslip(book, &request(case, members), false))
}

fn plan(book: &Rulebook, case: &Case, members: &toml::Table) -> Result<Result<Value, Refused>, Failed> {
    let Value::Object(members) = serde_json::to_value(members)? else { return Err("a plan is a table".into()) };
    Ok(exchange::plan(book, &request(case, members)))
}

fn due(book: &Rulebook, case: &Case, quarter: &str) -> Result<Value, Refused> {
    exchange::quarter(book, &request(case, [("quarter".to_owned(), Value::String(quarter.to_owned()))]))
}

fn answer(book: &Rulebook, on: &str, given: &toml::Table, changes: Option<&toml::Table>) -> Result<Value, Failed> {
    let given = given.iter().chain(changes.into_iter().flatten()).map(|(key, value)| (key.clone(), value.clone()));
    let situation = Situation::from_json(&with(&given.collect(), "on", on)?)?;
    Ok(serde_json::to_value(Answer::of(book, &situation, false))?)
}
