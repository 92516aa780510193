//! The account of a month: worked out from what happened, kept with its inputs, its rules and the day of knowledge.

use chrono::NaiveDate;
use serde_json::{Map, Value, json};

use super::change_employment::locked_employment;
use super::employment_file::read;
use super::{App, EmployError, EmploymentFile};
use crate::input::InputError;
use crate::life::month::{AbsenceReason, Register, account, days_of};
use crate::life::{Employment, Month};
use crate::store::journal::{Actor, Subject};
use crate::store::months::{self, SavedMonth};
use crate::store::{StoreError, ends};

/// Months of the past year in which paid sick days count.
const YEAR: i32 = 12;

/// What is told of a month, in the exchange format of the register.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Told {
    /// What happened.
    pub entries: Vec<Value>,
    /// What holds for the whole month: members beside `month` and `entries` that are not as usual. Members of `so_far`
    /// stand above what the kept months say.
    pub besides: Map<String, Value>,
}

impl From<Vec<Value>> for Told {
    fn from(entries: Vec<Value>) -> Told {
        Told { entries, besides: Map::new() }
    }
}

/// A month worked out.
#[derive(Clone, Debug, PartialEq)]
pub struct AccountedMonth {
    /// What it was worked out from, in the exchange format of the register.
    pub register: Value,
    /// The account, in the exchange format of the payslip.
    pub account: Value,
}

/// Why a month is not kept.
#[derive(Debug, thiserror::Error)]
pub enum SaveMonthError {
    /// The link does not open the employment.
    #[error("the link does not open it")]
    NotYours,
    /// Something in it does not fit.
    #[error(transparent)]
    Input(#[from] InputError),
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<EmployError> for SaveMonthError {
    fn from(error: EmployError) -> SaveMonthError {
        match error {
            EmployError::Store(error) => SaveMonthError::Store(error),
            _ => SaveMonthError::NotYours,
        }
    }
}

impl App {
    /// Works out a month of an employment from its entries. Nothing is kept.
    ///
    /// # Errors
    /// The first thing that does not fit, at its field.
    pub fn account_month(
        &self,
        employment: &Employment,
        register: Value,
        known_on: Option<NaiveDate>,
    ) -> Result<AccountedMonth, InputError> {
        let read = Register::from_json(&register)?;
        let account = account(&self.rulebook, employment, &read, known_on)?;
        let mut answer = account.to_json();
        answer.insert("rulebook".to_owned(), json!(self.rulebook.fingerprint()));
        Ok(AccountedMonth { register, account: Value::Object(answer) })
    }

    /// Keeps a month; an earlier account of it stays beside. The day of knowledge is today.
    ///
    /// # Errors
    /// See [`SaveMonthError`]; then nothing is kept.
    pub async fn save_month(
        &self,
        token: &str,
        number: i64,
        month: Month,
        told: &Told,
    ) -> Result<SavedMonth, SaveMonthError> {
        let mut tx = self.db.begin().await?;
        let row = locked_employment(&mut tx, token, number).await?;
        let earlier = months::of_employment(&mut tx, row.id).await?;
        let ended_on = ends::of_employment(&mut tx, row.id).await?.map(|end| end.ended_on);
        if ended_on.is_some_and(|end| month > Month::of(end)) {
            return Err(InputError::of("outside_employment", "month", "the employment ended before this month").into());
        }
        let known_on = self.today();
        let register = register(month, told, &earlier, ended_on);
        let worked = self.account_month(&read(&row)?, register, Some(known_on))?;
        let saved = SavedMonth {
            id: self.id(),
            month: month.to_string(),
            saved_at: self.now(),
            known_on,
            employment: row.employment.clone(),
            register: worked.register,
            account: worked.account,
            rulebook: self.rulebook.fingerprint().to_owned(),
            superseded_at: None,
        };
        months::add(&mut tx, row.id, &saved).await?;
        let subject = Subject::Employment(row.id);
        self.note(&mut tx, Actor::Household(row.household), "month_saved", subject, Some(saved.month.clone())).await?;
        tx.commit().await?;
        Ok(saved)
    }

    /// Every account of a month that was kept, earliest first.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn accounts_of(&self, file: &EmploymentFile, month: Month) -> Result<Vec<SavedMonth>, StoreError> {
        let mut tx = self.db.read().await?;
        months::of_month(&mut tx, file.row.id, &month.to_string()).await
    }

    /// A month kept earlier, worked out again from the same inputs with what is known today, agreed pay following the
    /// tables; `None` when its inputs no longer read.
    #[must_use]
    pub fn again_today(&self, saved: &SavedMonth) -> Option<AccountedMonth> {
        let employment = Employment::from_json(&saved.employment).ok()?;
        let employment = self.followed(&employment, saved.month.parse().ok()?).ok()?;
        self.account_month(&employment, saved.register.clone(), Some(self.today())).ok()
    }
}

/// The register of a month, with what earlier months used of limits by the year, and the last day when it is in it.
#[must_use]
pub fn register(month: Month, told: &Told, saved: &[SavedMonth], ended_on: Option<NaiveDate>) -> Value {
    let mut register = Map::new();
    register.insert("month".to_owned(), json!(month.to_string()));
    if let Some(end) = ended_on.filter(|end| month.contains(*end)) {
        register.insert("ended_on".to_owned(), json!(end));
    }
    let mut used = used_before(month, saved);
    let (so_far, besides): (Vec<_>, Vec<_>) = told.besides.iter().partition(|(name, _)| *name == "so_far");
    let so_far = so_far.into_iter().filter_map(|(_, said)| said.as_object()).flatten();
    used.extend(so_far.map(|(name, value)| (name.clone(), value.clone())));
    if !used.is_empty() {
        register.insert("so_far".to_owned(), Value::Object(used));
    }
    register.extend(besides.into_iter().map(|(name, value)| (name.clone(), value.clone())));
    let entries: Vec<Value> = told.entries.iter().map(|entry| gone_on(entry, month, saved)).collect();
    register.insert("entries".to_owned(), json!(entries));
    Value::Object(register)
}

/// An entry; an absence that begins with the month and was there on the last day of the month before has lasted the days
/// of then, where nobody says how many.
fn gone_on(entry: &Value, month: Month, saved: &[SavedMonth]) -> Value {
    let mut entry = entry.clone();
    let of = |name: &str| entry.get(name).and_then(Value::as_str);
    let begins = of("from").is_some_and(|from| from == month.first().to_string()) && entry.get("days_before").is_none();
    let reason = AbsenceReason::ALL.into_iter().find(|reason| of("kind") == Some(reason.code())).filter(|_| begins);
    let before = saved.iter().find(|one| one.month == month.after(-1).to_string());
    let before = before.and_then(|one| Register::from_json(&one.register).ok());
    let days = reason.zip(before).map_or(0, |(reason, before)| days_of(reason, &before));
    if let Some(members) = entry.as_object_mut().filter(|_| days > 0) {
        members.insert("days_before".to_owned(), json!(days));
    }
    entry
}

/// What the months kept before this one used of yearly limits: sick days of the last twelve months, the rest of the
/// same year.
#[must_use]
pub fn used_before(month: Month, saved: &[SavedMonth]) -> Map<String, Value> {
    let kept = |one: &SavedMonth| one.month.parse::<Month>().ok().filter(|own| *own < month);
    let in_year = |one: &&SavedMonth| kept(one).is_some_and(|own| own.year() == month.year());
    let lately = |one: &&SavedMonth| kept(one).is_some_and(|own| own >= month.after(-YEAR));
    let used = |one: &SavedMonth, name: &str| one.account.get("used").and_then(|used| used.get(name)).cloned();
    let days = |one: &SavedMonth, name: &str| used(one, name).and_then(|days| days.as_u64()).unwrap_or_default();
    let quarters = |one: &SavedMonth, name: &str| {
        let text = used(one, name);
        let hours = text.as_ref().and_then(Value::as_str).and_then(|text| text.parse::<crate::money::Hours>().ok());
        hours.map_or(0, crate::money::Hours::quarters)
    };
    let mut all = Map::new();
    let sick: u64 = saved.iter().filter(lately).map(|one| days(one, "sick_days")).sum();
    let father: u64 = saved.iter().filter(in_year).map(|one| days(one, "father_days")).sum();
    for (name, days) in [("sick_days", sick), ("father_days", father)] {
        if days > 0 {
            all.insert(name.to_owned(), json!(days));
        }
    }
    for name in ["leave_hours", "training_hours"] {
        let sum = saved.iter().filter(in_year).map(|one| quarters(one, name)).sum();
        if sum > 0 {
            all.insert(name.to_owned(), json!(crate::money::Hours::from_quarters(sum).to_string()));
        }
    }
    all
}
