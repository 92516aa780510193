//! The need of both pages, read from their fields: each fault at its field, and what was typed stays.

use std::str::FromStr;

use chrono::NaiveDate;

use crate::compare::{Care, Days, Facts, Kind, Need, Night, Pay, Provider};
use crate::directory::Offer;
use crate::money::{Hours, Money};
use crate::web::fields::Fields;
use crate::web::form::FormState;
use crate::web::format::{Unreadable, parse_date, parse_euro, parse_hours};
use crate::web::lang::words::compare::CompareAsk;

/// The messages of the form, in the order of `CompareAsk::wrong`.
pub(super) type Wrong = [&'static str; 7];

const AMOUNT: usize = 0;
const HOURS: usize = 1;
const DAY: usize = 2;
const COUNT: usize = 3;
const CHOICE: usize = 4;
const ENDS: usize = 5;
const NOTHING: usize = 6;

/// The most days and nights of a week.
const WEEK: u32 = 7;

/// The fields of a first visit: the need of the example.
pub(super) fn example(mut fields: Fields) -> Fields {
    // An offer of the directory comes alone.
    if fields.pairs().all(|(name, _)| name == OFFER) {
        for (name, value) in [("care", "non_self_sufficient"), ("day_hours", "30"), ("days", "5"), ("rest_hours", "12")]
        {
            fields.set(name, value);
        }
    }
    fields
}

/// The field of an offer of the directory.
pub(super) const OFFER: &str = "offer";

/// A form being read, beside the offers of the directory.
pub(super) struct Reading<'f> {
    form: &'f mut FormState,
    wrong: &'static Wrong,
    ask: &'static CompareAsk,
    offers: &'f [Offer],
}

impl<'f> Reading<'f> {
    pub(super) fn new(form: &'f mut FormState, ask: &'static CompareAsk, offers: &'f [Offer]) -> Reading<'f> {
        Reading { form, wrong: &ask.wrong, ask, offers }
    }

    /// The need; `None` when a field cannot be accepted. Hours are asked only by the comparison.
    pub(super) fn need(mut self, today: NaiveDate, with_hours: bool) -> Option<Need> {
        let on = self.typed("on", DAY, parse_date).unwrap_or(today);
        let kind = Kind::ALL.into_iter().find(|kind| kind.code() == self.form.value("care"));
        if kind.is_none() {
            self.form.fail("care", self.wrong[CHOICE]);
        }
        let mut need = Need::new(on, kind.unwrap_or(Kind::Home), Hours::default());
        need.care = Care {
            trained: self.form.on("trained", "true"),
            several: self.form.on("several_non_self_sufficient", "true"),
            child_under_six: self.form.on("child_under_six", "true"),
            ..need.care
        };
        need.days = self.count("days").filter(|days| *days > 0).map_or(Days::default(), Days::Flexible);
        self.nights(&mut need);
        need.rest_hours = self.hours("rest_hours");
        need.provider = self.provider();
        need.pay = Pay {
            hour: self.typed("pay_hour", AMOUNT, parse_euro),
            month: self.typed("pay_month", AMOUNT, parse_euro),
            night: self.typed("pay_night", AMOUNT, parse_euro),
        };
        if with_hours {
            need.hours = self.hours("day_hours");
            need.until = self.typed("until", DAY, parse_date);
            if need.until.is_some_and(|until| until < need.on) {
                self.form.fail("until", self.wrong[ENDS]);
            }
            if need.hours == Hours::default() && need.nights == 0 {
                self.form.fail("day_hours", self.wrong[NOTHING]);
            }
            if need.hours.quarters() > need.days.count() * Hours::whole(24).quarters() {
                self.form.fail("day_hours", self.wrong[HOURS]);
            }
            need.facts = self.facts();
        }
        self.form.is_ok().then_some(need)
    }

    /// The budget of a month.
    pub(super) fn budget(&mut self) -> Option<Money> {
        if self.form.value("budget").is_empty() {
            self.form.fail("budget", self.wrong[AMOUNT]);
        }
        self.typed("budget", AMOUNT, parse_euro)
    }

    /// An offer of the directory, or a price as typed.
    fn provider(&mut self) -> Option<Provider> {
        let typed = self.typed("provider_hour", AMOUNT, parse_euro);
        let code = self.form.value(OFFER).to_owned();
        if code.is_empty() {
            return typed.map(Provider::at);
        }
        if typed.is_some() {
            self.form.fail("provider_hour", self.ask.offer_or_price);
        }
        let Some(offer) = self.offers.iter().find(|offer| offer.code == code) else {
            self.form.fail(OFFER, self.ask.offer_gone);
            return None;
        };
        let terms = &offer.terms;
        Some(Provider {
            name: Some(terms.provider.clone()),
            offer: Some(code),
            hour: terms.hour,
            least_hours: terms.least,
        })
    }

    fn nights(&mut self, need: &mut Need) {
        need.nights = self.count("nights").unwrap_or(0);
        let kind = self.form.value("night");
        need.night = Night::ALL.into_iter().find(|night| night.code() == kind);
        if need.nights == 0 {
            need.night = None;
        } else if need.night.is_none() {
            self.form.fail("night", self.wrong[CHOICE]);
        }
    }

    fn facts(&mut self) -> Facts {
        Facts {
            income: self.typed("income", AMOUNT, parse_euro),
            certified: self.known("certified"),
            traceable: self.known("traceable"),
            age: self.typed("age", COUNT, |text| u32::from_str(text).map_err(|_| Unreadable::NotANumber)),
            accompagnamento: self.known("accompagnamento"),
            very_severe: self.known("very_severe"),
            isee_care: self.typed("isee_care", AMOUNT, parse_euro),
            isee: self.typed("isee", AMOUNT, parse_euro),
            registered_worker: self.known("registered_worker"),
            region_granted: self.known("region_granted"),
            municipality_granted: None,
            inps_accepted: self.known("inps_accepted"),
        }
    }

    fn known(&mut self, field: &str) -> Option<bool> {
        match self.form.value(field) {
            "yes" => Some(true),
            "no" => Some(false),
            "" => None,
            _ => {
                self.form.fail(field, self.wrong[CHOICE]);
                None
            }
        }
    }

    fn hours(&mut self, field: &str) -> Hours {
        if self.form.value(field) == "0" {
            return Hours::default();
        }
        self.typed(field, HOURS, parse_hours).unwrap_or_default()
    }

    /// A number of days or nights.
    fn count(&mut self, field: &str) -> Option<u32> {
        let within = |text: &str| text.parse::<u32>().ok().filter(|count| *count <= WEEK).ok_or(Unreadable::NotANumber);
        self.typed(field, COUNT, within)
    }

    /// A field that may be empty.
    fn typed<T>(&mut self, field: &str, wrong: usize, read: impl FnOnce(&str) -> Result<T, Unreadable>) -> Option<T> {
        let text = self.form.value(field).to_owned();
        if text.is_empty() {
            return None;
        }
        self.form.check(field, read(&text).map_err(|_| self.wrong[wrong]))
    }
}
