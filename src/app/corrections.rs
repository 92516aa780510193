//! Months already kept that would come out otherwise today: because tables became known after them, or because they
//! were told again. What changed line by line, and what is still due.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde_json::{Value, json};

use super::{App, EmploymentFile, SavedMonth};
use crate::clock::Clock;
use crate::input::InputError;
use crate::life::corrections::follow_tables;
use crate::life::quarter::due_days;
use crate::life::{Employment, Month, Quarter, exchange};
use crate::money::Money;
use crate::store::{StoreError, months};

/// Why a month comes out otherwise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// Tables or rules known today give another account.
    Tables,
    /// The month was told again: its account took the place of an earlier one.
    ToldAgain,
}

/// A line that differs: its code, what it was, what it is, and the first article of what it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CorrectedLine {
    /// Code of the line.
    pub code: String,
    /// As it was kept.
    pub before: Money,
    /// As it is now.
    pub after: Money,
    /// Its article, where it has one.
    pub article: Option<String>,
}

/// A month that comes out otherwise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Correction {
    /// The month.
    pub month: Month,
    /// Why.
    pub why: Why,
    /// The lines that differ.
    pub lines: Vec<CorrectedLine>,
    /// What was to be paid, before and after.
    pub to_pay: [Money; 2],
}

impl Correction {
    /// What is still due to who works; negative when too much was paid.
    #[must_use]
    pub fn due(&self) -> Money {
        self.to_pay[1] - self.to_pay[0]
    }

    fn between(month: Month, why: Why, before: &Value, after: &Value) -> Option<Correction> {
        let lines = differences(before, after);
        let to_pay = [before, after].map(|account| money(account, "to_pay"));
        (!lines.is_empty()).then_some(Correction { month, why, lines, to_pay })
    }
}

impl App {
    /// What today's rules would change in the months that are kept, agreed pay following the tables, in order.
    #[must_use]
    pub fn corrections(&self, file: &EmploymentFile) -> Vec<Correction> {
        file.months.iter().filter_map(|kept| self.correction_of(kept)).collect()
    }

    /// What today's rules would change in a month as it was kept.
    #[must_use]
    pub fn correction_of(&self, kept: &SavedMonth) -> Option<Correction> {
        let again = self.again_today(kept)?;
        Correction::between(kept.month.parse().ok()?, Why::Tables, &kept.account, &again.account)
    }

    /// What the last account of a month changed of the one before it; `all` are its accounts, earliest first.
    #[must_use]
    pub fn told_again(all: &[SavedMonth]) -> Option<Correction> {
        let [.., before, last] = all else { return None };
        Correction::between(last.month.parse().ok()?, Why::ToldAgain, &before.account, &last.account)
    }

    /// What changed in a quarter since the last day on which it was paid: each sum after, less before. `None` until that
    /// day, or when nothing changed.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn quarter_changed(
        &self,
        file: &EmploymentFile,
        quarter: Quarter,
    ) -> Result<Option<Vec<(String, Money)>>, StoreError> {
        let ended = file.last_day().filter(|end| quarter.contains(*end));
        let Ok((_, by)) = due_days(&self.rulebook, quarter, ended, None) else { return Ok(None) };
        if self.today() <= by {
            return Ok(None);
        }
        let mut tx = self.db.read().await?;
        let every = months::every_of_employment(&mut tx, file.row.id).await?;
        drop(tx);
        let mut asked = self.quarter_request(file, quarter);
        if let Some(members) = asked.as_object_mut() {
            let months = file.registers_among(&as_it_was(every, by), quarter);
            members.insert("before".to_owned(), json!({"known_on": by, "months": months}));
        }
        let Ok(answer) = exchange::quarter(&self.rulebook, &asked) else { return Ok(None) };
        let changed = answer.get("changed").and_then(Value::as_object);
        let sums = changed.into_iter().flatten().map(|(name, _)| (name.clone(), money(&answer["changed"], name)));
        let sums: Vec<(String, Money)> = sums.filter(|(_, amount)| !amount.is_zero()).collect();
        Ok((!sums.is_empty()).then_some(sums))
    }

    /// An employment whose agreed pay has followed the tables up to a month, as they are known today.
    pub(super) fn followed(&self, employment: &Employment, month: Month) -> Result<Employment, InputError> {
        follow_tables(&self.rulebook, employment, month.last(), Some(self.today())).map(|(followed, _)| followed)
    }
}

/// The accounts that were in force on a day, one for each month.
fn as_it_was(every: Vec<SavedMonth>, on: NaiveDate) -> Vec<SavedMonth> {
    let mut then: BTreeMap<String, SavedMonth> = BTreeMap::new();
    for one in every.into_iter().filter(|one| Clock::day_of(one.saved_at) <= on) {
        then.insert(one.month.clone(), one);
    }
    then.into_values().collect()
}

/// Lines of two accounts that differ, in the order of the second.
fn differences(before: &Value, after: &Value) -> Vec<CorrectedLine> {
    let lines = |account: &Value| account.get("lines").and_then(Value::as_array).cloned().unwrap_or_default();
    let (then, now) = (lines(before), lines(after));
    let code = |line: &Value| line.get("code").and_then(Value::as_str).unwrap_or_default().to_owned();
    let sum =
        |all: &[Value], of: &str| all.iter().filter(|line| code(line) == of).map(|line| money(line, "amount")).sum();
    let mut codes: Vec<String> = Vec::new();
    for line in now.iter().chain(&then) {
        if !codes.contains(&code(line)) {
            codes.push(code(line));
        }
    }
    let article = |of: &str| {
        let line = now.iter().chain(&then).find(|line| code(line) == of)?;
        let place = line.get("articles")?.as_array()?.first()?.get("place")?;
        place.as_str().map(str::to_owned)
    };
    let all = codes.into_iter().map(|code| CorrectedLine {
        before: sum(&then, &code),
        after: sum(&now, &code),
        article: article(&code),
        code,
    });
    all.filter(|line| line.before != line.after).collect()
}

/// An amount of the exchange format, which may be negative.
fn money(object: &Value, name: &str) -> Money {
    let text = object.get(name).and_then(Value::as_str).unwrap_or_default();
    let amount = |digits: &str| digits.parse::<Money>().unwrap_or(Money::ZERO);
    text.strip_prefix('-').map_or_else(|| amount(text), |digits| Money::ZERO - amount(digits))
}
