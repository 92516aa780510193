//! Words of "what if" and of near misses.

use crate::matching::Refusal;
use crate::money::Hours;

/// Words of "what if".
#[derive(Debug)]
pub struct TrialWords {
    /// Heading of the page.
    pub title: &'static str,
    /// What it is and what it is not.
    pub lead: &'static str,
    /// Opens the controls on the request's page.
    pub open: &'static str,
    /// Group: the slots.
    pub slots: &'static str,
    /// Label of a start: the day.
    pub from: fn(&str) -> String,
    /// Label of an end: the day.
    pub until: fn(&str) -> String,
    /// Between start and end.
    pub to: &'static str,
    /// Box: leave the slot out.
    pub out: &'static str,
    /// Hidden words after it.
    pub out_of: fn(&str) -> String,
    /// Group: the nights.
    pub nights: &'static str,
    /// Field: hours a week.
    pub hours: &'static str,
    /// Field: most days a week.
    pub days: &'static str,
    /// Field: first day.
    pub start: &'static str,
    /// Field: pay, with its unit.
    pub pay: fn(&str) -> String,
    /// Help: empty is the minimum.
    pub pay_help: &'static str,
    /// Field: minutes more.
    pub travel: &'static str,
    /// Help of the field.
    pub travel_help: &'static str,
    /// Group: needs that become wishes.
    pub needs: &'static str,
    /// Label of a language.
    pub language: fn(&str) -> String,
    /// Button.
    pub button: &'static str,
    /// Link: as the request is.
    pub reset: &'static str,
    /// Heading of the outcome.
    pub outcome: &'static str,
    /// Counts: then, now.
    pub counts: fn(usize, usize) -> String,
    /// Nothing was changed: how many.
    pub same: fn(usize) -> String,
    /// The contract does not allow it: why.
    pub refused: fn(&str) -> String,
    /// A refusal, in words.
    pub refusal: fn(&Refusal) -> String,
    /// Hours in all, then and now.
    pub hours_now: fn(Hours, Hours) -> String,
    /// Month at the pay offered: then, now, difference.
    pub month: fn(&str, &str, &str) -> String,
    /// Month when it does not change.
    pub month_same: fn(&str) -> String,
    /// Heading: who is added.
    pub added: fn(usize) -> String,
    /// Heading: who is lost.
    pub lost: fn(usize) -> String,
    /// Place and points.
    pub place: fn(usize, u32) -> String,
    /// A month of her.
    pub costs: fn(&str) -> String,
    /// And so many more.
    pub more: fn(usize) -> String,
    /// Ways are the workers' own.
    pub ask_them: &'static str,
    /// Nothing is kept.
    pub kept: &'static str,
    /// Not a day.
    pub bad_day: &'static str,
    /// Not an amount.
    pub bad_pay: &'static str,
    /// Not minutes: the most.
    pub bad_travel: fn(u16) -> String,
    /// Not hours.
    pub bad_hours: &'static str,
    /// Not a time.
    pub bad_time: &'static str,
    /// The end is not after the start.
    pub backwards: &'static str,
    /// No slot is left.
    pub no_slot: &'static str,
    /// No night is left.
    pub no_night: &'static str,
}
