//! The figures that cases of law name, and how they are read.

use curami::ccnl::{Livello, Riga, Rulebook, Tabella};
use libtest_mimic::Failed;
use serde_json::{Map, Value};

use super::Case;

/// What expressions may name.
pub struct Figures<'a> {
    pub book: &'a Rulebook,
    pub on: &'a str,
    pub answer: Option<Value>,
    pub other: Option<Value>,
    pub slip: Option<Value>,
    pub due: Option<Value>,
    pub end: Option<Value>,
    pub ways: Option<Value>,
    pub plan: Option<Value>,
    pub told: Option<Value>,
}

impl Figures<'_> {
    /// The value of a sum, in cents.
    pub fn cents(&self, expression: &str) -> Result<i64, Failed> {
        let mut total = 0;
        let mut sign = 1;
        let mut times = None;
        let mut over = false;
        for word in expression.split_whitespace() {
            match (word, word.parse::<i64>()) {
                ("+", _) => sign = 1,
                ("-", _) => sign = -1,
                ("over", _) => over = true,
                (_, Ok(number)) if over => {
                    (total, over) = ((2 * total + number) / (2 * number), false);
                }
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
            ["end", line] => end_line(self.end.as_ref(), line),
            ["slip", name] => slip_line(self.slip.as_ref(), name),
            ["slip", name, beside] => beside_line(self.slip.as_ref(), name, beside),
            ["way", way, name] => way_line(self.ways.as_ref(), way, name),
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

    /// The one answer that members, notices and words are looked for in.
    fn one(&self) -> Result<&Value, Failed> {
        let all = [&self.slip, &self.due, &self.end, &self.ways, &self.plan, &self.told, &self.answer];
        let mut given = all.into_iter().flatten();
        given.next().ok_or_else(|| "the case asks nothing".into())
    }

    /// Members of the answer, notices and words.
    pub fn stated(&self, case: &Case) -> Result<Vec<String>, Failed> {
        let mut faults = Vec::new();
        for (pointer, expected) in &case.answers {
            let met = self.one()?.pointer(pointer).cloned().unwrap_or_default();
            if met != serde_json::to_value(expected)? {
                faults.push(format!("{pointer}: expected {expected}, met {met}"));
            }
        }
        if let Some(expected) = &case.notices {
            let all = self.one()?["notices"].as_array().cloned().unwrap_or_default();
            let met: Vec<&str> = all.iter().filter_map(|notice| notice["code"].as_str()).collect();
            if met != *expected {
                faults.push(format!("notices: expected {expected:?}, met {met:?}"));
            }
        }
        for words in &case.tells {
            if !tells(self.one()?, words) {
                faults.push(format!("no message says {words:?}: {}", self.one()?));
            }
        }
        Ok(faults)
    }

    pub fn findings(&self, case: &Case) -> Vec<String> {
        let mut faults = Vec::new();
        let Some(answer) = self.answer.as_ref().or(self.end.as_ref()) else { return faults };
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
        if self.answer.is_some() && answer.get("year").is_some() != unlawful.is_empty() {
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

pub fn cents_of(amount: &str) -> Result<i64, Failed> {
    let (sign, amount) = amount.strip_prefix('-').map_or((1, amount), |rest| (-1, rest));
    let (euro, cents) = amount.split_once('.').ok_or("an amount has two decimals")?;
    let cents = if cents.len() == 2 { cents.parse::<i64>()? } else { return Err("an amount has two decimals".into()) };
    Ok(sign * (euro.parse::<i64>()? * 100 + cents))
}

pub fn euro(cents: i64) -> String {
    format!("{}{}.{:02}", if cents < 0 { "-" } else { "" }, cents.abs() / 100, cents.abs() % 100)
}

/// Whether some message of an answer holds the words.
fn tells(answer: &Value, words: &str) -> bool {
    match answer {
        Value::Object(members) => members.iter().any(|(key, value)| {
            (key == "message" && value.as_str().is_some_and(|text| text.contains(words))) || tells(value, words)
        }),
        Value::Array(all) => all.iter().any(|one| tells(one, words)),
        _ => false,
    }
}

/// A comparison with its ways and reliefs by name.
pub fn by_name(comparison: Value) -> Value {
    match comparison {
        Value::Object(members) => {
            Value::Object(members.into_iter().map(|(key, value)| (key, by_name(value))).collect())
        }
        Value::Array(all) => {
            let name = |one: &Value| ["way", "relief"].iter().find_map(|key| one[key].as_str().map(str::to_owned));
            if !all.is_empty() && all.iter().all(|one| name(one).is_some()) {
                let named: Map<String, Value> =
                    all.into_iter().filter_map(|one| Some((name(&one)?, by_name(one)))).collect();
                return Value::Object(named);
            }
            Value::Array(all.into_iter().map(by_name).collect())
        }
        other => other,
    }
}

/// Cost, net or a relief of a year of a way.
fn way_line(ways: Option<&Value>, way: &str, name: &str) -> Result<i64, Failed> {
    let way = &ways.ok_or("the case has no need")?["ways"][way];
    let amount = match name {
        "cost" | "net" | "net_if_all" => &way[name]["year"],
        "month" => &way["cost"]["month"],
        "gross" => &way["workers_receive"]["gross_year"],
        "off_income" => &way["reliefs"]["deduction"]["off_income"],
        relief => &way["reliefs"][relief]["amount"]["year"],
    };
    cents_of(amount.as_str().ok_or_else(|| format!("no {name} in {way}"))?)
}

fn end_line(end: Option<&Value>, code: &str) -> Result<i64, Failed> {
    let lines = end.ok_or("the case has no settlement")?["lines"].as_array().ok_or("lines")?;
    let line = lines.iter().find(|line| line["code"] == code).ok_or_else(|| format!("no line {code}"))?;
    cents_of(line["amount"].as_str().ok_or("an amount")?)
}
