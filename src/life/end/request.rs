//! Settlement requests from JSON: the format of `curami settlement` and of the API.

use chrono::{Datelike, NaiveDate};
use serde_json::Value;

use super::{
    Advance, EndConventions, Ending, EndingReason, FundInput, NoticeTredicesima, OpeningFund, ResignationNotice,
    ShortNoticeYears, Side, Vacation, fault,
};
use crate::ccnl::Term;
use crate::input::{self, InputError, Object, Read};
use crate::life::month::Register;
use crate::life::{Employment, Month};
use crate::money::{Factor, Money};

const FIELDS: [&str; 22] = [
    "id",
    "known_on",
    "employment",
    "ended_on",
    "reason",
    "who",
    "notified_on",
    "notice_suspended_days",
    "maternity_leave_ended_on",
    "own_lodging",
    "hired_from_another_region",
    "trial_days_worked",
    "last_month_paid",
    "tredicesima_paid",
    "vacation",
    "fund",
    "advances",
    "coefficient",
    "bases",
    "months",
    "conventions",
    "explain",
];

/// All that a settlement is worked out from, besides the rules.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SettlementRequest {
    /// Echoed in the answer.
    pub id: Option<String>,
    /// Only what was signed by this day counts.
    pub known_on: Option<NaiveDate>,
    /// The employment.
    pub employment: Employment,
    /// How it ends.
    pub ending: Ending,
    /// Fund, advances and coefficients.
    pub fund: FundInput,
    /// What the TFR is computed on, in months that the family knows.
    pub bases: Vec<(Month, Money)>,
    /// The registers of months that are known, the last ones above all.
    pub months: Vec<Register>,
    /// Whether the steps are asked for.
    pub explain: bool,
}

impl SettlementRequest {
    /// Reads a request.
    ///
    /// # Errors
    /// The first fault in the order of the format, at its field.
    pub fn from_json(value: &Value) -> Result<SettlementRequest, InputError> {
        let object = Object::root(value)?;
        object.only(&FIELDS)?;
        let request = SettlementRequest {
            id: object.may("id", input::text)?.map(str::to_owned),
            known_on: object.may("known_on", input::date)?,
            employment: object.need("employment", |value, _| Employment::from_json(value))?,
            ending: ending(&object)?,
            fund: FundInput {
                opening: object.may("fund", opening)?,
                advances: object
                    .may("advances", |value, field| input::entries(value, field, advance))?
                    .unwrap_or_default(),
                coefficient: object.may("coefficient", coefficient)?,
                estimate: None,
            },
            bases: object.may("bases", |value, field| input::entries(value, field, base))?.unwrap_or_default(),
            months: object.may("months", |value, field| input::entries(value, field, register))?.unwrap_or_default(),
            explain: object.may("explain", input::flag)?.unwrap_or(false),
        };
        request.check()?;
        Ok(request)
    }

    /// How the fields agree.
    ///
    /// # Errors
    /// An end outside the employment or before a month already known; a reason that the contract cannot have.
    pub fn check(&self) -> Result<(), InputError> {
        let (ending, employment) = (&self.ending, &self.employment);
        let end = ending.ended_on;
        if end < employment.hired_on() {
            let message = format!("ended_on {end} is before the hiring, {}", employment.hired_on());
            return Err(fault("end_before_start", "ended_on", message));
        }
        if let Some(last) = employment.ends_on().filter(|last| end > *last) {
            let message = format!("ended_on {end} is after the end of the term, {last}");
            return Err(fault("after_the_term", "ended_on", message));
        }
        let late = self.bases.iter().map(|(month, _)| *month).find(|month| *month > Month::of(end));
        if let Some(month) = late {
            let message = format!("ended_on {end} is before {month}, a month that is already known");
            return Err(fault("end_before_known_month", "ended_on", message));
        }
        if let Some(year) = self.fund.opening.map(|opening| opening.year).filter(|year| *year >= end.year()) {
            let message = format!("a fund of the end of {year} cannot be where {end} starts from");
            return Err(fault("after_the_end", "fund.on", message));
        }
        super::registers::check(self)?;
        sides(ending)?;
        if ending.reason == EndingReason::TermEnd {
            let over = employment.ends_on().is_none_or(|last| last == end) && employment.term() != Term::Permanent;
            if !over {
                return Err(fault("not_the_term", "reason", format!("no term of this contract ends on {end}")));
            }
        }
        Ok(())
    }
}

/// `who` is said where either side could end it, and only there.
fn sides(ending: &Ending) -> Read<()> {
    let reason = ending.reason.code();
    let due = matches!(ending.reason, EndingReason::Withdrawal | EndingReason::JustCause);
    let allowed = due || ending.reason == EndingReason::Trial;
    match ending.who {
        None if due => Err(fault("missing_field", "who", format!("who is missing, required with reason {reason}"))),
        Some(_) if !allowed => Err(fault("not_allowed", "who", format!("who is not allowed with reason {reason}"))),
        _ => Ok(()),
    }
}

fn ending(object: &Object<'_>) -> Read<Ending> {
    let ended_on = object.need("ended_on", input::date)?;
    let reason = object.need("reason", input::one_of(EndingReason::ALL, EndingReason::code))?;
    let flag = |key: &str| Ok::<bool, InputError>(object.may(key, input::flag)?.unwrap_or(false));
    Ok(Ending {
        who: object.may("who", input::one_of(Side::ALL, Side::code))?,
        notified_on: object.may("notified_on", input::date)?,
        notice_suspended_days: object.may("notice_suspended_days", input::count)?.unwrap_or(0),
        maternity_leave_ended_on: object.may("maternity_leave_ended_on", input::date)?,
        own_lodging: flag("own_lodging")?,
        hired_from_another_region: flag("hired_from_another_region")?,
        trial_days_worked: object.may("trial_days_worked", input::count)?,
        last_month_paid: flag("last_month_paid")?,
        tredicesima_paid: object.may("tredicesima_paid", input::money)?.unwrap_or(Money::ZERO),
        vacation: object.may("vacation", vacation)?.unwrap_or(Ending::new(ended_on, reason, None).vacation),
        conventions: object.may("conventions", conventions)?.unwrap_or_default(),
        ..Ending::new(ended_on, reason, None)
    })
}

fn vacation(value: &Value, field: &str) -> Read<Vacation> {
    let object = Object::inner(value, field)?;
    object.only(&["untaken", "carried", "taken"])?;
    let untaken = object.may("untaken", days)?;
    let (carried, taken) = (object.may("carried", days)?, object.may("taken", days)?);
    match untaken {
        Some(_) if carried.is_some() || taken.is_some() => {
            let message = "untaken says all: carried and taken are not allowed beside it";
            Err(fault("not_allowed", &object.path_of("untaken"), message))
        }
        Some(days) => Ok(Vacation::Untaken(days)),
        None => Ok(Vacation::Counted { carried, taken: taken.unwrap_or(Factor::whole(0)) }),
    }
}

/// Days with at most two decimals, perhaps below zero.
fn days(value: &Value, field: &str) -> Read<Factor> {
    let text = input::text(value, field)?;
    let plain = text.strip_prefix('-').unwrap_or(text);
    let (whole, decimals) = plain.split_once('.').unwrap_or((plain, "0"));
    let digits =
        |part: &str, most: usize| (1..=most).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
    let found = (digits(whole, 3) && digits(decimals, 2)).then(|| Factor::parse(text)).flatten();
    let message = || format!("no days {text:?}, expected them as in \"8\" or \"12.5\"");
    found.ok_or_else(|| fault("invalid_value", field, message()))
}

/// A fund that is known at the end of a year.
pub(crate) fn opening(value: &Value, field: &str) -> Read<OpeningFund> {
    let object = Object::inner(value, field)?;
    object.only(&["on", "amount"])?;
    let on = object.need("on", input::date)?;
    if on.succ_opt().is_none_or(|next| next.year() == on.year()) {
        let message = format!("a fund is known at the end of a year, not on {on}");
        return Err(fault("invalid_value", &object.path_of("on"), message));
    }
    Ok(OpeningFund { year: on.year(), amount: object.need("amount", input::money)? })
}

fn advance(value: &Value, field: &str) -> Read<Advance> {
    let object = Object::inner(value, field)?;
    object.only(&["on", "amount", "coefficient"])?;
    Ok(Advance {
        on: object.need("on", input::date)?,
        amount: object.need("amount", input::money)?,
        coefficient: object.may("coefficient", coefficient)?,
    })
}

fn register(value: &Value, field: &str) -> Read<Register> {
    let object = Object::inner(value, field)?;
    object.only(&Register::FIELDS)?;
    Register::read(&object)
}

fn base(value: &Value, field: &str) -> Read<(Month, Money)> {
    let object = Object::inner(value, field)?;
    object.only(&["month", "amount"])?;
    Ok((object.need("month", input::parsed)?, object.need("amount", input::money)?))
}

/// A percentage, as published.
fn coefficient(value: &Value, field: &str) -> Read<Factor> {
    let text = input::text(value, field)?;
    let read = text.strip_suffix('%').filter(|number| !number.starts_with('-')).and_then(|_| Factor::parse(text));
    let message = || format!("no coefficient {text:?}, expected one as in \"2.311148%\"");
    read.filter(|value| *value < Factor::ONE).ok_or_else(|| fault("invalid_value", field, message()))
}

fn conventions(value: &Value, field: &str) -> Read<EndConventions> {
    let object = Object::inner(value, field)?;
    object.only(&["resignation_notice", "short_notice_years", "notice_tredicesima"])?;
    let text = EndConventions::default();
    let choice = (
        object.may("resignation_notice", input::one_of(ResignationNotice::ALL, ResignationNotice::code))?,
        object.may("short_notice_years", input::one_of(ShortNoticeYears::ALL, ShortNoticeYears::code))?,
        object.may("notice_tredicesima", input::one_of(NoticeTredicesima::ALL, NoticeTredicesima::code))?,
    );
    Ok(EndConventions {
        resignation_notice: choice.0.unwrap_or(text.resignation_notice),
        short_notice_years: choice.1.unwrap_or(text.short_notice_years),
        notice_tredicesima: choice.2.unwrap_or(text.notice_tredicesima),
    })
}
