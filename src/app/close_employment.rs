//! A family keeps the end of an employment: closed on that day with its settlement and proof, open again until the
//! settlement is due.

use chrono::NaiveDate;
use serde_json::{Value, json};

use super::change_employment::locked_employment;
use super::employment_file::file_of;
use super::{App, EmployError, EmploymentFile, SavedEnd};
use crate::input::InputError;
use crate::life::Month;
use crate::proof::record_of_answer;
use crate::store::journal::{Actor, Subject};
use crate::store::{StoreError, ends};

/// Why an end is not kept, or not put aside.
#[derive(Debug, thiserror::Error)]
pub enum EndError {
    /// The link does not open the employment.
    #[error("the link does not open it")]
    NotYours,
    /// It has ended already, or has not, or the settlement is past.
    #[error("not in this state")]
    NotNow,
    /// Something does not fit.
    #[error(transparent)]
    Input(#[from] InputError),
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<EmployError> for EndError {
    fn from(error: EmployError) -> EndError {
        match error {
            EmployError::Store(error) => EndError::Store(error),
            _ => EndError::NotYours,
        }
    }
}

impl App {
    /// Keeps the end that a family tells: the settlement as it is worked out today, and its proof. Months after it must
    /// not have been kept.
    ///
    /// # Errors
    /// See [`EndError`]; then nothing is kept.
    pub async fn end_employment(&self, token: &str, number: i64, ending: &Value) -> Result<(), EndError> {
        let mut tx = self.db.begin().await?;
        let row = locked_employment(&mut tx, token, number).await?;
        let (id, household) = (row.id, row.household);
        let file = file_of(&mut tx, row).await?.ok_or(EndError::NotYours)?;
        if file.end.is_some() {
            return Err(EndError::NotNow);
        }
        let settled = self.settled(&file, ending)?;
        let ended_on = ending.get("ended_on").and_then(Value::as_str).and_then(|day| day.parse().ok());
        let ended_on: NaiveDate =
            ended_on.ok_or_else(|| InputError::of("missing_field", "ended_on", "a day is missing"))?;
        let after = |kept: &str| kept.parse::<Month>().is_ok_and(|month| month > Month::of(ended_on));
        if file.months.iter().any(|kept| after(&kept.month)) {
            return Err(InputError::of("end_before_known_month", "ended_on", "a later month is kept").into());
        }
        let record = record_of_answer(&settled.request, &settled.worked)?.to_json();
        let saved_at = self.now();
        let end = SavedEnd {
            id: self.id(),
            ended_on,
            saved_at,
            known_on: self.today(),
            ending: ending.clone(),
            answer: settled.answer,
            record,
        };
        ends::add(&mut tx, id, &end).await?;
        let detail = Some(ended_on.to_string());
        self.note(&mut tx, Actor::Household(household), "employment_ended", Subject::Employment(id), detail).await?;
        tx.commit().await?;
        Ok(())
    }

    /// Puts a kept end aside.
    ///
    /// # Errors
    /// `NotNow` once the settlement is due.
    pub async fn reopen_employment(&self, token: &str, number: i64) -> Result<(), EndError> {
        let mut tx = self.db.begin().await?;
        let row = locked_employment(&mut tx, token, number).await?;
        let end = ends::of_employment(&mut tx, row.id).await?.ok_or(EndError::NotNow)?;
        if !self.may_reopen(&end) {
            return Err(EndError::NotNow);
        }
        ends::reopen(&mut tx, row.id, self.now()).await?;
        let subject = Subject::Employment(row.id);
        self.note(&mut tx, Actor::Household(row.household), "employment_reopened", subject, None).await?;
        tx.commit().await?;
        Ok(())
    }

    /// Whether a kept end can still be put aside: until the last day of what it asks to pay.
    #[must_use]
    pub fn may_reopen(&self, end: &SavedEnd) -> bool {
        self.today() <= settlement_day(end)
    }
}

impl EmploymentFile {
    /// The last day as the family kept it.
    #[must_use]
    pub fn ended_on(&self) -> Option<NaiveDate> {
        self.end.as_ref().map(|end| end.ended_on)
    }
}

/// The day by which the last payment of a settlement is made; its last day of work when it has none.
#[must_use]
pub fn settlement_day(end: &SavedEnd) -> NaiveDate {
    let payments = end.answer.get("contributions").and_then(Value::as_array).into_iter().flatten();
    let due = payments.filter_map(|one| one.get("due_on")?.as_str()?.parse().ok());
    due.max().unwrap_or(end.ended_on).max(end.ended_on)
}

/// A settlement with what it was asked.
pub(super) struct Settled {
    /// The request.
    pub(super) request: Value,
    /// The answer of the settlement.
    pub(super) worked: Value,
    /// The answer as pages show it: it says when its last coefficient is not out.
    pub(super) answer: Value,
}

impl Settled {
    pub(super) fn new(request: Value, worked: Value, without_coefficient: bool) -> Settled {
        let mut answer = worked.clone();
        if let Some(members) = answer.as_object_mut().filter(|_| without_coefficient) {
            members.insert("provisional".to_owned(), json!(true));
            members.insert("without_coefficient".to_owned(), json!(true));
        }
        Settled { request, worked, answer }
    }
}
