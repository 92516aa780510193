//! The papers of an employment: which can be asked for, from what they are made, who is named in them.

use chrono::Datelike;
use serde_json::{Map, Value, json};

use super::change_employment::locked_employment;
use super::{App, EmployError, EmploymentFile};
use crate::clock::Clock;
use crate::input::InputError;
use crate::life::{Month, Quarter};
use crate::papers::{EngineError, Kind, Paper, PaperError, calendar, compose};
use crate::store::StoreError;
use crate::store::employments;
use crate::store::journal::{Actor, Subject};

/// Months ahead that the calendar of deadlines tells.
const MONTHS_AHEAD: i32 = 12;
/// Longest text of one answer about the parties and the letter, in signs.
pub const LONGEST_PAPER_TEXT: usize = 300;

/// A paper that a family may ask for.
#[derive(Clone, Debug, PartialEq)]
pub enum PaperAsked {
    /// The letter of hiring.
    Letter,
    /// What INPS asks when somebody is hired.
    InpsNotice,
    /// The payslip of a month that was kept.
    Payslip(Month),
    /// What is paid to INPS for a quarter.
    Quarter(Quarter),
    /// The sums of a year, for who works.
    YearlyStatement(i32),
    /// The sums of a year, for the family's tax return.
    TaxYear(i32),
    /// The end: members of the exchange format without the employment.
    Settlement(Value),
}

impl PaperAsked {
    /// Its kind.
    #[must_use]
    pub const fn kind(&self) -> Kind {
        match self {
            PaperAsked::Letter => Kind::Letter,
            PaperAsked::InpsNotice => Kind::InpsNotice,
            PaperAsked::Payslip(_) => Kind::Payslip,
            PaperAsked::Quarter(_) => Kind::Quarter,
            PaperAsked::YearlyStatement(_) => Kind::YearlyStatement,
            PaperAsked::TaxYear(_) => Kind::TaxYear,
            PaperAsked::Settlement(_) => Kind::Settlement,
        }
    }

    /// Papers of the worker may carry a courtesy translation; those of the family alone are in Italian.
    #[must_use]
    pub const fn translated(&self) -> bool {
        matches!(
            self,
            PaperAsked::Letter | PaperAsked::Payslip(_) | PaperAsked::YearlyStatement(_) | PaperAsked::Settlement(_)
        )
    }
}

impl App {
    /// The request from which a paper of an employment is made; `None` when it is of a month that was not kept. A payslip
    /// says what was kept, with the rules and on the day of then; the others what is known today.
    #[must_use]
    pub fn paper_request(&self, file: &EmploymentFile, asked: &PaperAsked, languages: &[&str]) -> Option<Value> {
        let today = json!(self.today());
        let mut members = Map::new();
        let mut put = |key: &str, value: Value| members.insert(key.to_owned(), value);
        put("date", today.clone());
        put("known_on", today);
        put("employment", file.employment.to_json());
        match asked {
            PaperAsked::Letter | PaperAsked::InpsNotice => {
                if let Some(letter) = file.people.get("letter") {
                    put("letter", letter.clone());
                }
            }
            PaperAsked::Payslip(month) => {
                let kept = file.months.iter().find(|kept| kept.month == month.to_string())?;
                put("date", json!(Clock::day_of(kept.saved_at)));
                put("known_on", json!(kept.known_on));
                put("employment", kept.employment.clone());
                for (key, value) in kept.register.as_object()? {
                    put(key, value.clone());
                }
            }
            PaperAsked::Quarter(quarter) => {
                put("quarter", json!(quarter.to_string()));
                put("months", file.registers_near(*quarter));
            }
            PaperAsked::YearlyStatement(year) | PaperAsked::TaxYear(year) => {
                put("year", json!(year));
                put("months", file.registers_of(&file.months, |month| month.year() == *year));
            }
            PaperAsked::Settlement(ending) => {
                for (key, value) in self.settlement_request(file, ending).as_object()? {
                    put(key, value.clone());
                }
            }
        }
        for side in ["employer", "worker"] {
            put(side, file.people.get(side).cloned().unwrap_or_else(|| json!({})));
        }
        if asked.translated() && !languages.is_empty() {
            put("languages", json!(languages));
        }
        Some(Value::Object(members))
    }

    /// A paper from its request: its code, and its bytes.
    ///
    /// # Errors
    /// What the request does not fit, or a letter that no font has.
    pub fn make_paper(&self, kind: Kind, request: &Value) -> Result<(Paper, Vec<u8>), PaperError> {
        let paper = compose(&self.rulebook, kind, request)?;
        let bytes = paper.pdf()?;
        Ok((paper, bytes))
    }

    /// Writes in the journal that a paper was made.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn note_paper(&self, file: &EmploymentFile, kind: Kind) -> Result<(), StoreError> {
        let mut tx = self.db.begin().await?;
        let actor = Actor::Household(file.row.household);
        let detail = Some(kind.name().to_owned());
        self.note(&mut tx, actor, "paper_made", Subject::Employment(file.row.id), detail).await?;
        tx.commit().await
    }

    /// The deadlines of the months ahead as iCalendar; amounts only when asked, since calendars are shared.
    ///
    /// # Errors
    /// What the plan does not allow, at its field.
    pub fn deadlines(&self, file: &EmploymentFile, amounts: bool) -> Result<String, InputError> {
        let from = Month::of(self.today().max(file.employment.hired_on()));
        let to = from.after(MONTHS_AHEAD);
        let to = file.last_day().map_or(to, |end| to.min(Month::of(end)).max(from));
        calendar(&self.rulebook, &self.plan_request(file, from, to, None), amounts)
    }

    /// What of an answer about the parties or the letter does not fit: a letter that no font has, or what the letter may
    /// not say. Faults of the terms themselves are told where the paper is asked.
    #[must_use]
    pub fn people_fault(&self, file: &EmploymentFile, people: &Value) -> Option<PaperError> {
        let mut tried = file.clone();
        tried.people = people.clone();
        let request = self.paper_request(&tried, &PaperAsked::Letter, &[])?;
        match compose(&self.rulebook, Kind::Letter, &request) {
            Err(PaperError::Input(fault)) => {
                let own = |field: &String| ["letter", "employer", "worker"].iter().any(|part| field.starts_with(part));
                fault.field.as_ref().is_some_and(own).then_some(PaperError::Input(fault))
            }
            Err(other) => Some(other),
            Ok(paper) => match paper.pdf() {
                Err(fault @ PaperError::Engine(EngineError::NoGlyph(_))) => Some(fault),
                _ => None,
            },
        }
    }

    /// Keeps who the parties are, or what the letter says; an empty object erases it.
    ///
    /// # Errors
    /// `NotYours`, or the database.
    pub async fn save_people(
        &self,
        token: &str,
        number: i64,
        verb: &'static str,
        change: impl FnOnce(&mut Map<String, Value>) + Send,
    ) -> Result<(), EmployError> {
        let mut tx = self.db.begin().await?;
        let row = locked_employment(&mut tx, token, number).await?;
        let mut kept = employments::people(&mut tx, row.id).await?;
        let mut members = kept.people.as_object().cloned().unwrap_or_default();
        change(&mut members);
        kept.people = Value::Object(members);
        employments::save_people(&mut tx, row.id, &kept).await?;
        self.note(&mut tx, Actor::Household(row.household), verb, Subject::Employment(row.id), None).await?;
        tx.commit().await?;
        Ok(())
    }

    /// The years for which yearly papers can be made: those that are over, or in which the employment ended.
    #[must_use]
    pub fn paper_years(&self, file: &EmploymentFile) -> Vec<i32> {
        let today = self.today();
        let last = file.last_day().unwrap_or(today).min(today);
        let over = |year: &i32| *year < today.year() || file.last_day().is_some_and(|end| end <= today);
        (file.employment.hired_on().year()..=last.year()).filter(over).collect()
    }
}
