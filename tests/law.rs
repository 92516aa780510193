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
//! - `2 month.tredicesima + month.tfr - 1.00`: numbers multiply what follows, or stand alone

use std::fs;
use std::path::{Path, PathBuf};

use curami::ccnl::{Answer, Livello, Riga, Rulebook, Situation, Tabella};
use curami::life::exchange::{self, Refused};
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
    #[serde(default)]
    expect: toml::Table,
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
    let mut trials = Vec::new();
    let mut expressed = Vec::new();
    for path in files_below(&root) {
        if path.ends_with("not-expressible.toml") {
            continue;
        }
        let text = fs::read_to_string(&path).expect("a readable file of cases");
        let cases: Cases = toml::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        let subject = path.strip_prefix(&root).expect("below the root").with_extension("");
        for case in cases.case {
            expressed.extend(case.id.clone());
            let name = format!("{}::{}", subject.display(), case.name);
            trials.push(Trial::test(name, move || check(book, &case)));
        }
    }
    trials.push(Trial::test("examples::every published example is a case or has a reason", move || {
        complete(&root.join("examples/not-expressible.toml"), &expressed)
    }));
    libtest_mimic::run(&arguments, trials).exit();
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
    let slip = case.month.as_ref().map(|month| slip(book, case, month)).transpose()?;
    if let (Some(slip), Some([code, field])) = (&slip, &case.refused) {
        let met = slip.as_ref().err().map(|refused| (refused.error.code, refused.error.field.as_deref().unwrap_or("")));
        let expected = (code.as_str(), field.as_str());
        return if met == Some(expected) { Ok(()) } else { Err(format!("expected {expected:?}, met {met:?}").into()) };
    }
    let answered =
        |answer: Result<Value, Refused>| answer.map_err(|refused| Failed::from(refused.to_json().to_string()));
    let figures = Figures {
        slip: slip.map(answered).transpose()?,
        due: case.quarter.as_ref().map(|quarter| answered(due(book, case, quarter))).transpose()?,
        book,
        on: &case.on,
        answer: case.given.as_ref().map(|given| answer(book, &case.on, given, None)).transpose()?,
        other: match (&case.given, &case.other) {
            (Some(given), Some(changes)) => Some(answer(book, &case.on, given, Some(changes))?),
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
    let checks = [&case.unlawful, &case.says, &case.silent].iter().any(|list| list.is_some());
    if case.expect.is_empty() && !checks && case.provisional.is_none() {
        faults.push("a case expects something".to_owned());
    }
    if faults.is_empty() { Ok(()) } else { Err(faults.join("\n").into()) }
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

/// What expressions may name.
struct Figures<'a> {
    book: &'a Rulebook,
    on: &'a str,
    answer: Option<Value>,
    other: Option<Value>,
    slip: Option<Value>,
    due: Option<Value>,
}

impl Figures<'_> {
    /// The value of a sum, in cents.
    fn cents(&self, expression: &str) -> Result<i64, Failed> {
        let mut total = 0;
        let mut sign = 1;
        let mut times = None;
        for word in expression.split_whitespace() {
            match (word, word.parse::<i64>()) {
                ("+", _) => sign = 1,
                ("-", _) => sign = -1,
                (_, Ok(number)) => times = Some(number),
                _ => total += sign * times.take().unwrap_or(1) * self.figure(word)?,
            }
        }
        Ok(total)
    }

    fn figure(&self, name: &str) -> Result<i64, Failed> {
        if name.starts_with(|first: char| first.is_ascii_digit()) {
            return cents_of(name);
        }
        let (path, day) = name.split_once('@').unwrap_or((name, self.on));
        let parts: Vec<&str> = path.split('.').collect();
        match parts.as_slice() {
            ["table", table, row] => self.pay_cell(day, table, row),
            ["inps", term, band, column] => self.inps_cell(day, term, band, column),
            ["slip", name] => slip_line(self.slip.as_ref(), name),
            ["slip", name, beside] => beside_line(self.slip.as_ref(), name, beside),
            ["due", name] => cents_of(self.due.as_ref().and_then(|due| due[name].as_str()).ok_or("no such sum")?),
            ["text", table, key @ ..] => self.text_cell(day, table, &key.join(".")),
            ["quarter", line] => quarter(line_of(self.answer.as_ref(), "year", line)?),
            ["other", section, line] => line_of(self.other.as_ref(), section, line),
            [section, line] => line_of(self.answer.as_ref(), section, line),
            _ => Err(format!("{name} is not a figure").into()),
        }
    }

    fn pay_cell(&self, day: &str, table: &str, row: &str) -> Result<i64, Failed> {
        let found = self.book.on(day.parse()?, None);
        let table = Tabella::ALL.into_iter().find(|other| other.letter() == table).ok_or("no such table")?;
        let rows = table.righe().into_iter().chain(Livello::ALL.map(Riga::Livello));
        let row = rows.into_iter().find(|other| other.to_string() == row).ok_or("no such row")?;
        Ok(found.minimi()?.body.cell(table, row).ok_or("no amount in that cell")?.cents())
    }

    fn inps_cell(&self, day: &str, term: &str, band: &str, column: &str) -> Result<i64, Failed> {
        let table = &self.book.on(day.parse()?, None).contributi()?.body;
        let band: usize = band.parse()?;
        let fascia = table.fasce.get(band - 1).unwrap_or(&table.oltre);
        let aliquota = match term {
            "permanent" => &fascia.indeterminato,
            "fixed_term" => &fascia.determinato,
            _ => return Err(format!("no INPS table {term}").into()),
        };
        Ok(match column {
            "con_cuaf" => aliquota.totale_con_cuaf,
            "senza_cuaf" => aliquota.totale_senza_cuaf,
            "lavoratore" => aliquota.lavoratore,
            "convenzionale" => fascia.convenzionale,
            "limite" => fascia.up_to.ok_or("a band without a limit")?,
            _ => return Err(format!("no INPS column {column}").into()),
        }
        .cents())
    }

    fn text_cell(&self, day: &str, table: &str, key: &str) -> Result<i64, Failed> {
        let sheets = self.book.sheets_on(day.parse()?, None);
        let sheet = sheets.into_iter().find(|sheet| sheet.table == table).ok_or("no such table of the text")?;
        let cell = sheet.cell(key).ok_or_else(|| format!("no {key} among {:?}", sheet.cells))?;
        hundredths(cell.trim_end_matches('%'))
    }

    fn findings(&self, case: &Case) -> Vec<String> {
        let mut faults = Vec::new();
        let Some(answer) = &self.answer else { return faults };
        let codes = |severity: Option<&str>| -> Vec<&str> {
            let all = answer["findings"].as_array().into_iter().flatten();
            let some = all.filter(|finding| severity.is_none_or(|severity| finding["severity"] == severity));
            some.filter_map(|finding| finding["code"].as_str()).collect()
        };
        let unlawful = codes(Some("unlawful"));
        let expected = case.unlawful.clone().unwrap_or_default();
        if unlawful != expected {
            faults.push(format!("unlawful: expected {expected:?}, met {unlawful:?}"));
        }
        if answer.get("year").is_some() != unlawful.is_empty() {
            faults.push("amounts stand where the case is lawful, and only there".to_owned());
        }
        let all = codes(None);
        let missing = case.says.iter().flatten().filter(|code| !all.contains(&code.as_str()));
        faults.extend(missing.map(|code| format!("finding {code} is missing")));
        let unwanted = case.silent.iter().flatten().filter(|code| all.contains(&code.as_str()));
        faults.extend(unwanted.map(|code| format!("finding {code} is out of place")));
        if case.provisional.is_some_and(|provisional| answer["provisional"] != provisional) {
            faults.push(format!("provisional: met {}", answer["provisional"]));
        }
        faults
    }
}

/// The lines of a code together, or a total.
fn slip_line(slip: Option<&Value>, name: &str) -> Result<i64, Failed> {
    let slip = slip.ok_or("the case has no month")?;
    if let Some(total) = slip[name].as_str() {
        return cents_of(total);
    }
    let lines = slip["lines"].as_array().into_iter().flatten().filter(|line| line["code"] == name);
    lines.map(|line| cents_of(line["amount"].as_str().unwrap_or_default())).sum()
}

/// What stands beside the first line of a code.
fn beside_line(slip: Option<&Value>, name: &str, beside: &str) -> Result<i64, Failed> {
    let lines = slip.ok_or("the case has no month")?["lines"].as_array().cloned().unwrap_or_default();
    let line = lines.into_iter().find(|line| line["code"] == name).ok_or_else(|| format!("no line {name}"))?;
    hundredths(line[beside].as_str().ok_or_else(|| format!("no {beside} beside {name}"))?)
}

/// A number with any decimals, to two of them, half up.
fn hundredths(number: &str) -> Result<i64, Failed> {
    let (whole, rest) = number.split_once('.').unwrap_or((number, ""));
    let thousandths: i64 = format!("{rest:0<3}").get(..3).unwrap_or("000").parse()?;
    Ok(whole.parse::<i64>()? * 100 + (thousandths + 5) / 10)
}

fn line_of(answer: Option<&Value>, section: &str, line: &str) -> Result<i64, Failed> {
    let met = answer.ok_or("the case gives no situation")?.get(section).and_then(|section| section.get(line));
    match met {
        Some(Value::String(amount)) => cents_of(amount),
        Some(Value::Number(number)) => Ok(number.as_i64().ok_or("a whole number")? * 100),
        _ => Err(format!("no {section}.{line} in the answer").into()),
    }
}

fn quarter(cents: i64) -> Result<i64, Failed> {
    if cents % 4 == 0 { Ok(cents / 4) } else { Err("a quarter that is not whole cents".into()) }
}

fn cents_of(amount: &str) -> Result<i64, Failed> {
    let (sign, amount) = amount.strip_prefix('-').map_or((1, amount), |rest| (-1, rest));
    let (euro, cents) = amount.split_once('.').ok_or("an amount has two decimals")?;
    let cents = if cents.len() == 2 { cents.parse::<i64>()? } else { return Err("an amount has two decimals".into()) };
    Ok(sign * (euro.parse::<i64>()? * 100 + cents))
}

fn euro(cents: i64) -> String {
    format!("{}{}.{:02}", if cents < 0 { "-" } else { "" }, cents.abs() / 100, cents.abs() % 100)
}
