//! The kinds of value that rule files hold, each with what a fault says was expected.

use std::str::FromStr;

use chrono::{NaiveDate, NaiveTime};

use super::section::{Section, non_empty};
use crate::ccnl::livello::Livello;
use crate::money::{Factor, Hours, Money};

const AMOUNT: &str = "a quoted amount with two decimals, as in \"1234.50\"";
const HOURS: &str = "quoted hours in quarters, as in \"54\" or \"7.5\"";
const NUMBER: &str = "a quoted number, fraction or percentage, as in \"52/12\" or \"13.5\"";
const DAY: &str = "a quoted day that exists, as in \"2026-01-01\"";
const COUNT: &str = "a quoted whole number";

impl Section<'_> {
    /// A text with something in it.
    pub(super) fn text(&self, key: &str) -> String {
        self.value(key, "a quoted text", non_empty)
    }

    /// A text, or `None` when the key is absent.
    pub(super) fn optional_text(&self, key: &str) -> Option<String> {
        self.if_there(key, Section::text)
    }

    /// An amount of euro.
    pub(super) fn money(&self, key: &str) -> Money {
        self.value(key, AMOUNT, amount)
    }

    /// An amount of euro, or `"-"`.
    pub(super) fn money_or_dash(&self, key: &str) -> Option<Money> {
        self.or_dash(key, AMOUNT, amount)
    }

    /// A whole number.
    pub(super) fn count(&self, key: &str) -> u32 {
        self.value(key, COUNT, whole)
    }

    /// A whole number, or `"-"`.
    pub(super) fn count_or_dash(&self, key: &str) -> Option<u32> {
        self.or_dash(key, COUNT, whole)
    }

    /// A whole number, or `None` when the key is absent.
    pub(super) fn optional_count(&self, key: &str) -> Option<u32> {
        self.if_there(key, Section::count)
    }

    /// Hours in quarters.
    pub(super) fn hours(&self, key: &str) -> Hours {
        self.value(key, HOURS, parsed)
    }

    /// Hours, or `"-"`.
    pub(super) fn hours_or_dash(&self, key: &str) -> Option<Hours> {
        self.or_dash(key, HOURS, parsed)
    }

    /// A plain number: `52/12`, `13.5` or a percentage.
    pub(super) fn factor(&self, key: &str) -> Factor {
        self.value(key, NUMBER, |text| Factor::parse(text).map(Some)).unwrap_or_else(|| Factor::whole(0))
    }

    /// A rise of prices; `"-"` is none: prices fell, or nothing came before.
    pub(super) fn rise(&self, key: &str) -> Factor {
        let rise = self.factor_or_dash(key).unwrap_or(Factor::whole(0));
        if rise < Factor::whole(0) {
            self.fault(key, "a rise, or \"-\" where prices fell: a fall counts as nothing", "a fall");
        }
        rise
    }

    /// A plain number, or `"-"`.
    pub(super) fn factor_or_dash(&self, key: &str) -> Option<Factor> {
        self.or_dash(key, NUMBER, |text| Factor::parse(text).map(Some)).flatten()
    }

    /// A day.
    pub(super) fn date(&self, key: &str) -> NaiveDate {
        self.value(key, DAY, parsed)
    }

    /// A day, or `None` when the key is absent.
    pub(super) fn optional_date(&self, key: &str) -> Option<NaiveDate> {
        self.if_there(key, Section::date)
    }

    /// A time of day.
    pub(super) fn time(&self, key: &str) -> NaiveTime {
        self.value(key, "a quoted time, as in \"22:00\"", time)
    }

    /// A time of day, or `None` when the key is absent.
    pub(super) fn optional_time(&self, key: &str) -> Option<NaiveTime> {
        self.if_there(key, Section::time)
    }

    /// Levels of the contract, perhaps none.
    pub(super) fn livelli(&self, key: &str) -> Vec<Livello> {
        let read = |text: String| {
            let livello = text.parse::<Livello>();
            livello
                .map_err(|fault| self.fault(key, "levels of the contract, A, AS … DS", &format!("{:?}", fault.0)))
                .ok()
        };
        self.texts(key).into_iter().filter_map(read).collect()
    }

    /// An address of the web.
    pub(super) fn address(&self, key: &str) -> String {
        let web = |text: &str| text.starts_with("http://") || text.starts_with("https://");
        self.value(key, "a quoted address that begins with http", |text| web(text).then(|| text.to_owned()))
    }

    /// Steps by growing limit: each limit above the one before, `"-"` for the last and only for it.
    pub(super) fn scale<T>(&self, key: &str, limit: &str, read: impl Fn(&Section<'_>, Option<u32>) -> T) -> Vec<T> {
        let steps = self.list(key);
        if steps.is_empty() {
            self.fault(key, "at least one step", "nothing");
        }
        let limits: Vec<Option<u32>> = steps.iter().map(|step| step.count_or_dash(limit)).collect();
        for (at, step) in steps.iter().enumerate() {
            let before = at.checked_sub(1).and_then(|before| limits[before]);
            match limits[at] {
                None if at + 1 < steps.len() => step.fault(limit, "a limit: only the last step has none", "\"-\""),
                Some(_) if at + 1 == steps.len() => step.fault(limit, "\"-\": the last step has no limit", "a limit"),
                Some(value) if before.is_some_and(|before| value <= before) => {
                    step.fault(limit, "more than the step before", &format!("\"{value}\""));
                }
                _ => {}
            }
        }
        steps.iter().zip(limits).map(|(step, limit)| read(step, limit)).collect()
    }

    /// A value, or `None` where the file writes `"-"`: there is none.
    fn or_dash<T: Default>(&self, key: &str, expected: &str, parse: impl Fn(&str) -> Option<T>) -> Option<T> {
        let parse = |text: &str| if text == "-" { Some(None) } else { parse(text).map(Some) };
        self.value(key, &format!("{expected}, or \"-\" for none"), parse)
    }

    fn if_there<T>(&self, key: &str, read: impl Fn(&Self, &str) -> T) -> Option<T> {
        let value = self.has(key).then(|| read(self, key));
        self.known(key);
        value
    }
}

/// An amount as tables print it: always with two decimals, so that a lost digit shows.
fn amount(text: &str) -> Option<Money> {
    let two_decimals = text.split_once('.').is_some_and(|(_, cents)| cents.len() == 2);
    two_decimals.then(|| text.parse().ok()).flatten()
}

fn whole(text: &str) -> Option<u32> {
    text.bytes().all(|byte| byte.is_ascii_digit()).then(|| text.parse().ok()).flatten()
}

/// Times are written as the contract does, hours and minutes.
pub(super) fn time(text: &str) -> Option<NaiveTime> {
    NaiveTime::parse_from_str(text, "%H:%M").ok().filter(|time| time.format("%H:%M").to_string() == text)
}

/// Only as the type itself writes it: `2026-1-1` is no day.
fn parsed<T: FromStr + ToString>(text: &str) -> Option<T> {
    text.parse::<T>().ok().filter(|value| value.to_string() == text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_have_two_decimals() {
        assert_eq!(amount("7.45"), Some(Money::from_cents(745)));
        for text in ["7.4", "7", "7,45", "-7.45", "7.450"] {
            assert_eq!(amount(text), None, "{text:?}");
        }
    }
}
