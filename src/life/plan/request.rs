//! What a plan is asked for: read from JSON.

use chrono::NaiveDate;
use serde_json::Value;

use crate::input::{self, InputError, Object, Read};
use crate::life::end::{OpeningFund, opening};
use crate::life::month::Register;
use crate::life::{Employment, Month};
use crate::money::Factor;

const FIELDS: [&str; 9] = ["id", "known_on", "employment", "from", "to", "inflation", "months", "fund", "lines"];
/// The longest plan: fifty years.
const LONGEST: usize = 600;

/// What a plan is worked out from, besides the rules.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanRequest {
    /// Echoed.
    pub id: Option<String>,
    /// Only what was signed by this day counts.
    pub known_on: Option<NaiveDate>,
    /// The employment.
    pub employment: Employment,
    /// First month.
    pub from: Month,
    /// Last month.
    pub to: Month,
    /// Yearly rise of prices assumed where no table is published yet, as a fraction.
    pub inflation: Factor,
    /// Registers of the months that are known; the others go by the contract's week.
    pub months: Vec<Register>,
    /// The TFR at the end of a year, when it is known.
    pub fund: Option<OpeningFund>,
    /// Whether every month gives its lines.
    pub lines: bool,
}

impl PlanRequest {
    /// A plain plan: everything by the contract's week, prices standing still.
    #[must_use]
    pub fn new(employment: Employment, from: Month, to: Month) -> PlanRequest {
        PlanRequest {
            id: None,
            known_on: None,
            employment,
            from,
            to,
            inflation: Factor::whole(0),
            months: Vec::new(),
            fund: None,
            lines: false,
        }
    }

    /// Reads a request; `null` is the same as absent.
    ///
    /// # Errors
    /// The first fault in the order of the format, its field as a path; then how the fields agree.
    pub fn from_json(value: &Value) -> Result<PlanRequest, InputError> {
        PlanRequest::read(&Object::root(value)?)
    }

    /// Reads the members of a request.
    pub(crate) fn read(object: &Object<'_>) -> Read<PlanRequest> {
        object.only(&FIELDS)?;
        let request = PlanRequest {
            id: object.may("id", |value, field| input::text(value, field).map(str::to_owned))?,
            known_on: object.may("known_on", input::date)?,
            employment: object.need("employment", |value, _| Employment::from_json(value))?,
            from: object.need("from", input::parsed)?,
            to: object.need("to", input::parsed)?,
            inflation: object.may("inflation", rate)?.unwrap_or(Factor::whole(0)),
            months: object.may("months", |value, field| input::entries(value, field, register))?.unwrap_or_default(),
            fund: object.may("fund", opening)?,
            lines: object.may("lines", input::flag)?.unwrap_or(false),
        };
        request.check()?;
        Ok(request)
    }

    /// How the fields agree.
    ///
    /// # Errors
    /// An end before the start, a plan without a day of employment, a month said twice or outside the plan.
    pub fn check(&self) -> Result<(), InputError> {
        let fault = |code, field: &str, message: String| Err(InputError::of(code, field, message));
        if self.to < self.from {
            let message = format!("the plan ends in {} before it begins in {}", self.to, self.from);
            return fault("end_before_start", "to", message);
        }
        if self.from.to(self.to).nth(LONGEST).is_some() {
            return fault("too_long", "to", format!("a plan has at most {LONGEST} months"));
        }
        if self.to.last() < self.employment.hired_on() {
            let message = format!("nobody is employed by {}: the hiring is later", self.to);
            return fault("outside_employment", "to", message);
        }
        if self.employment.ends_on().is_some_and(|end| end < self.from.first()) {
            return fault("outside_employment", "from", format!("nobody is employed from {} on", self.from));
        }
        if let Some(opening) = self.fund.filter(|opening| self.to.year() <= opening.year) {
            let message =
                format!("a fund of the end of {} is not where a plan up to {} starts from", opening.year, self.to);
            return fault("after_the_plan", "fund.on", message);
        }
        let ended = self.months.iter().find_map(|register| register.ended_on);
        for (at, register) in self.months.iter().enumerate() {
            let field = format!("months[{at}].month");
            if register.month < self.from || register.month > self.to {
                return fault("outside_plan", &field, format!("{} is not a month of the plan", register.month));
            }
            if ended.is_some_and(|end| register.month.first() > end) {
                return fault("outside_employment", &field, format!("the contract ended before {}", register.month));
            }
            if self.months[..at].iter().any(|other| other.month == register.month) {
                return fault("repeated_month", &field, format!("{} is given twice", register.month));
            }
        }
        Ok(())
    }
}

/// A yearly rise as people write it: a percentage, not below zero and below a hundred.
fn rate(value: &Value, field: &str) -> Read<Factor> {
    let text = input::text(value, field)?;
    let plain = text.strip_suffix('%').filter(|number| !number.starts_with('-') && number.len() <= 6);
    let read = plain.and_then(|_| Factor::parse(text)).filter(|rate| *rate < Factor::ONE);
    read.ok_or_else(|| {
        InputError::of("invalid_value", field, format!("no rate {text:?}, expected a percentage as in \"1.8%\""))
    })
}

fn register(value: &Value, field: &str) -> Read<Register> {
    let object = Object::inner(value, field)?;
    object.only(&Register::FIELDS)?;
    Register::read(&object)
}
