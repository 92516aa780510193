//! All that a quote depends on, besides the rules.
//!
//! A [`Situation`] is valid by construction: it comes from [`Fields::check`], or from JSON or a
//! query string by way of it. What the contract forbids can still be a situation (a quote says
//! so in its findings); what makes no sense cannot.

mod choice;
mod json;
mod line;
mod pairs;

use chrono::NaiveDate;

pub use choice::{
    BoardLodging, BoardMonthDays, Conventions, EffectivePay, LiveInHours, Seniority, SeniorityBase, Term, TfrBase,
    VacationBoard,
};

use super::livello::{Livello, Regime};
use crate::input::InputError;
use crate::money::{Hours, Money};

/// The age that parts small children from others, in the name of the field `child_under_six` and of all that says it: a
/// text of the contract with another age is refused until the formats say it.
pub const SMALL_CHILD_YEARS: u32 = 6;

/// Why something cannot be a situation.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{message}")]
pub struct SituationError {
    /// The kind of fault.
    pub code: FaultCode,
    /// The field at fault, with a dot inside `conventions`; `None` when there is no object at all.
    pub field: Option<String>,
    /// What was met and what was expected, for developers.
    pub message: String,
}

/// Kinds of fault, each with a stable code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FaultCode {
    /// The line is not UTF-8.
    NotUtf8,
    /// The line is not JSON.
    NotJson,
    /// The JSON is not an object.
    NotObject,
    /// A field nobody knows.
    UnknownField,
    /// A convention nobody knows.
    UnknownConvention,
    /// A field given twice.
    RepeatedField,
    /// A field that must be there and is not.
    MissingField,
    /// A field that must not be there in this regime.
    NotAllowed,
    /// The wrong JSON type.
    WrongType,
    /// Not one of the values.
    InvalidValue,
    /// Not an amount.
    InvalidAmount,
    /// Not hours.
    InvalidHours,
    /// Not a day of the calendar.
    InvalidDate,
    /// Hired after the day of the rules.
    HiredAfterOn,
}

impl FaultCode {
    /// As exchange formats write it.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            FaultCode::NotUtf8 => "not_utf8",
            FaultCode::NotJson => "not_json",
            FaultCode::NotObject => "not_object",
            FaultCode::UnknownField => "unknown_field",
            FaultCode::UnknownConvention => "unknown_convention",
            FaultCode::RepeatedField => "repeated_field",
            FaultCode::MissingField => "missing_field",
            FaultCode::NotAllowed => "not_allowed",
            FaultCode::WrongType => "wrong_type",
            FaultCode::InvalidValue => "invalid_value",
            FaultCode::InvalidAmount => "invalid_amount",
            FaultCode::InvalidHours => "invalid_hours",
            FaultCode::InvalidDate => "invalid_date",
            FaultCode::HiredAfterOn => "hired_after_on",
        }
    }
}

impl SituationError {
    /// A fault of one field.
    #[must_use]
    pub fn of(code: FaultCode, field: &str, message: String) -> SituationError {
        SituationError { code, field: Some(field.to_owned()), message }
    }

    /// A text that is no JSON, or that names a member twice.
    pub(crate) fn unread(fault: InputError) -> SituationError {
        let known = [FaultCode::NotUtf8, FaultCode::RepeatedField].into_iter().find(|code| code.code() == fault.code);
        SituationError { code: known.unwrap_or(FaultCode::NotJson), field: fault.field, message: fault.message }
    }
}

/// The fields of a situation before they are checked against each other.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "the exchange format has these flags, each a fact of its own")]
pub struct Fields {
    /// Any text, echoed in the answer.
    pub id: Option<String>,
    /// The day whose rules apply.
    pub on: NaiveDate,
    /// Only what was signed by this day counts.
    pub known_on: Option<NaiveDate>,
    /// How the work is arranged.
    pub regime: Regime,
    /// Level; absent for night presence, which has one level only.
    pub livello: Option<Livello>,
    /// Contract hours a week; absent for the two night regimes.
    pub weekly_hours: Option<Hours>,
    /// Start of the employment; `None` is the day of the rules.
    pub hired_on: Option<NaiveDate>,
    /// How long the contract lasts.
    pub term: Term,
    /// Family-allowance quota: false only for the employer's spouse and cohabiting relatives.
    pub cuaf: bool,
    /// Gross base pay, by the hour in hourly regimes, else by the month; `None` is the minimum.
    pub agreed_pay: Option<Money>,
    /// Whether the superminimo gives way to the indemnities.
    pub superminimo_absorbable: bool,
    /// A child under six is cared for.
    pub child_under_six: bool,
    /// More than one non self-sufficient person is cared for.
    pub several_non_self_sufficient: bool,
    /// The worker is certified under UNI 11766.
    pub certified_uni_11766: bool,
    /// Board and lodging; `None` is in kind for those who live in, else none.
    pub board_lodging: Option<BoardLodging>,
    /// Departures from the contract's text.
    pub conventions: Conventions,
}

impl Fields {
    /// The fields of a plain situation: all else at its default.
    #[must_use]
    pub fn new(on: NaiveDate, regime: Regime) -> Fields {
        Fields {
            id: None,
            on,
            known_on: None,
            regime,
            livello: None,
            weekly_hours: None,
            hired_on: None,
            term: Term::Permanent,
            cuaf: true,
            agreed_pay: None,
            superminimo_absorbable: true,
            child_under_six: false,
            several_non_self_sufficient: false,
            certified_uni_11766: false,
            board_lodging: None,
            conventions: Conventions::default(),
        }
    }

    /// The situation these fields make.
    ///
    /// # Errors
    /// When a field is missing or not allowed in the regime, or the hiring is after the day.
    pub fn check(mut self) -> Result<Situation, SituationError> {
        let regime = self.regime.code();
        let presence = |present: bool, due: bool, field: &str| match (present, due) {
            (false, true) => {
                let message = format!("missing field {field}, required in regime {regime}");
                Err(SituationError::of(FaultCode::MissingField, field, message))
            }
            (true, false) => {
                let message = format!("field {field} is not allowed in regime {regime}");
                Err(SituationError::of(FaultCode::NotAllowed, field, message))
            }
            _ => Ok(()),
        };
        presence(self.livello.is_some(), self.regime != Regime::PresenzaNotturna, "livello")?;
        presence(self.weekly_hours.is_some(), !self.regime.night(), "weekly_hours")?;
        if let Some(hired) = self.hired_on.filter(|hired| *hired > self.on) {
            let message = format!("hired_on {hired} is after on {}", self.on);
            return Err(SituationError::of(FaultCode::HiredAfterOn, "hired_on", message));
        }
        // One way to say one thing: what is at its default is not said.
        self.hired_on = self.hired_on.filter(|hired| *hired != self.on);
        self.board_lodging = self.board_lodging.filter(|board| *board != BoardLodging::default_of(self.regime));
        Ok(Situation { fields: self })
    }
}

/// All that a quote depends on: fields that agree with each other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Situation {
    fields: Fields,
}

impl Situation {
    /// The fields, to change some and check again.
    #[must_use]
    pub fn into_fields(self) -> Fields {
        self.fields
    }

    /// Echoed in the answer.
    #[must_use]
    pub fn id(&self) -> Option<&str> {
        self.fields.id.as_deref()
    }

    /// The day whose rules apply.
    #[must_use]
    pub fn on(&self) -> NaiveDate {
        self.fields.on
    }

    /// The day by which an act must be signed to count.
    #[must_use]
    pub fn known_on(&self) -> Option<NaiveDate> {
        self.fields.known_on
    }

    /// How the work is arranged.
    #[must_use]
    pub fn regime(&self) -> Regime {
        self.fields.regime
    }

    /// Level; `None` for night presence only.
    #[must_use]
    pub fn livello(&self) -> Option<Livello> {
        self.fields.livello
    }

    /// Contract hours a week; `None` for the night regimes only.
    #[must_use]
    pub fn weekly_hours(&self) -> Option<Hours> {
        self.fields.weekly_hours
    }

    /// Start of the employment.
    #[must_use]
    pub fn hired_on(&self) -> NaiveDate {
        self.fields.hired_on.unwrap_or(self.fields.on)
    }

    /// How long the contract lasts.
    #[must_use]
    pub fn term(&self) -> Term {
        self.fields.term
    }

    /// Whether the family-allowance quota is due.
    #[must_use]
    pub fn cuaf(&self) -> bool {
        self.fields.cuaf
    }

    /// Gross base pay per hour or month; `None` is the minimum.
    #[must_use]
    pub fn agreed_pay(&self) -> Option<Money> {
        self.fields.agreed_pay
    }

    /// Whether the superminimo gives way to the indemnities.
    #[must_use]
    pub fn superminimo_absorbable(&self) -> bool {
        self.fields.superminimo_absorbable
    }

    /// Whether a child under six is cared for.
    #[must_use]
    pub fn child_under_six(&self) -> bool {
        self.fields.child_under_six
    }

    /// Whether several non self-sufficient persons are cared for.
    #[must_use]
    pub fn several_non_self_sufficient(&self) -> bool {
        self.fields.several_non_self_sufficient
    }

    /// Whether the worker is certified.
    #[must_use]
    pub fn certified_uni_11766(&self) -> bool {
        self.fields.certified_uni_11766
    }

    /// How board and lodging are given.
    #[must_use]
    pub fn board_lodging(&self) -> BoardLodging {
        self.fields.board_lodging.unwrap_or(BoardLodging::default_of(self.fields.regime))
    }

    /// Departures from the contract's text.
    #[must_use]
    pub fn conventions(&self) -> &Conventions {
        &self.fields.conventions
    }
}

impl BoardLodging {
    /// What board and lodging are when nothing is said.
    #[must_use]
    pub const fn default_of(regime: Regime) -> BoardLodging {
        if regime.lives_in() { BoardLodging::InKind } else { BoardLodging::None }
    }
}
