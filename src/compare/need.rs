//! What a family needs, and what is known of it.

use chrono::NaiveDate;

use super::days::Days;
use crate::ccnl::profile::{Answers, Arrangement, Cared, Tasks};
use crate::ccnl::{BoardLodging, Regime};
use crate::money::{Hours, Money};

/// Who or what is cared for, as exchange formats and forms name it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// The house.
    Home,
    /// Children.
    Children,
    /// An adult who manages alone and is kept company.
    Company,
    /// An adult who manages alone.
    SelfSufficient,
    /// An adult who needs help every day.
    NonSelfSufficient,
}

impl Kind {
    /// All kinds.
    pub const ALL: [Kind; 5] =
        [Kind::Home, Kind::Children, Kind::Company, Kind::SelfSufficient, Kind::NonSelfSufficient];

    /// As exchange formats write it.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Kind::Home => "home",
            Kind::Children => "children",
            Kind::Company => "company",
            Kind::SelfSufficient => "self_sufficient",
            Kind::NonSelfSufficient => "non_self_sufficient",
        }
    }

    /// An adult is cared for.
    #[must_use]
    pub const fn adult(self) -> bool {
        matches!(self, Kind::Company | Kind::SelfSufficient | Kind::NonSelfSufficient)
    }
}

/// The care that is needed: what decides the level.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Care {
    /// Who or what.
    pub kind: Kind,
    /// Tasks, when the house is cared for.
    pub tasks: Tasks,
    /// A diploma in the field is wanted.
    pub trained: bool,
    /// Several persons who are not self-sufficient.
    pub several: bool,
    /// A child under six.
    pub child_under_six: bool,
}

impl Care {
    /// Care of a kind with nothing particular.
    #[must_use]
    pub const fn new(kind: Kind) -> Care {
        Care { kind, tasks: Tasks::Several, trained: false, several: false, child_under_six: false }
    }

    /// The answers from which the contract's level follows.
    #[must_use]
    pub fn answers(&self) -> Answers {
        let (cared, company_only) = match self.kind {
            Kind::Home => (Cared::House, false),
            Kind::Children => (Cared::Children, false),
            Kind::Company => (Cared::SelfSufficientAdult, true),
            Kind::SelfSufficient => (Cared::SelfSufficientAdult, false),
            Kind::NonSelfSufficient => (Cared::NonSelfSufficientAdult, false),
        };
        let plain = Answers::new(cared, Arrangement::ByTheHour);
        Answers { tasks: self.tasks, trained: self.trained, company_only, ..plain }
    }
}

/// What is needed at night.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Night {
    /// Somebody who is there and sleeps.
    Presence,
    /// Somebody who gets up and assists.
    Care,
}

impl Night {
    /// Both.
    pub const ALL: [Night; 2] = [Night::Presence, Night::Care];

    /// As exchange formats write it.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Night::Presence => "presence",
            Night::Care => "care",
        }
    }
}

/// What the family knows of itself; `None` is unknown, and then relief is told as an *if*.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Facts {
    /// Total income of who pays, in a year.
    pub income: Option<Money>,
    /// The need is certified by a doctor.
    pub certified: Option<bool>,
    /// Pay leaves a trace: transfer, card, cheque.
    pub traceable: Option<bool>,
    /// Age of the assisted person, in years.
    pub age: Option<u32>,
    /// The assisted person has the indennità di accompagnamento.
    pub accompagnamento: Option<bool>,
    /// The need is recognised as very severe.
    pub very_severe: Option<bool>,
    /// Sociosanitary ISEE of the assisted person.
    pub isee_care: Option<Money>,
    /// ISEE of who signs the contract.
    pub isee: Option<Money>,
    /// The worker is in a territorial register.
    pub registered_worker: Option<bool>,
    /// The Region granted its refund.
    pub region_granted: Option<bool>,
    /// The municipality granted its voucher.
    pub municipality_granted: Option<bool>,
    /// INPS accepted the exemption.
    pub inps_accepted: Option<bool>,
}

/// A firm or cooperative, and what it asks.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Provider {
    /// Its name, where it is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The code of the offer it was taken from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub offer: Option<String>,
    /// Price of an hour.
    pub hour: Money,
    /// The least that a visit is charged for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub least_hours: Option<Hours>,
}

impl Provider {
    /// Somebody who asks so much an hour, however short the visit.
    #[must_use]
    pub const fn at(hour: Money) -> Provider {
        Provider { name: None, offer: None, hour, least_hours: None }
    }
}

/// What the family pays, or the worker asks; `None` is the minimum of the contract.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Pay {
    /// An hour, of who comes by the hour.
    pub hour: Option<Money>,
    /// A month, of who lives in.
    pub month: Option<Money>,
    /// A month, of who is there at night.
    pub night: Option<Money>,
}

impl Pay {
    /// What is paid in a regime, by the hour or the month as the contract counts there.
    #[must_use]
    pub const fn of(&self, regime: Regime) -> Option<Money> {
        match regime {
            Regime::NonConvivente | Regime::CoperturaRiposi => self.hour,
            Regime::Convivente | Regime::ConviventeRidotto => self.month,
            Regime::AssistenzaNotturna | Regime::PresenzaNotturna => self.night,
        }
    }
}

/// One need for care. Valid by construction when read from JSON.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Need {
    /// Any text, echoed in the answer.
    pub id: Option<String>,
    /// First day, whose rules apply.
    pub on: NaiveDate,
    /// Only what was signed by this day counts.
    pub known_on: Option<NaiveDate>,
    /// Last day; `None` while the need lasts.
    pub until: Option<NaiveDate>,
    /// Who or what is cared for.
    pub care: Care,
    /// Hours by day, a week; none when only nights are needed.
    pub hours: Hours,
    /// On which days they fall.
    pub days: Days,
    /// Nights a week.
    pub nights: u32,
    /// What is needed at night; there when there are nights.
    pub night: Option<Night>,
    /// Hours to be covered while who lives in rests, besides those of the need.
    pub rest_hours: Hours,
    /// Board and lodging of who lives in; `None` is in kind.
    pub board_lodging: Option<BoardLodging>,
    /// Family-allowance quota: false only for a spouse and cohabiting relatives.
    pub cuaf: bool,
    /// What is paid, where it is not the minimum.
    pub pay: Pay,
    /// A firm or cooperative.
    pub provider: Option<Provider>,
    /// What is known of the family.
    pub facts: Facts,
}

impl Need {
    /// A plain need of so many hours a week on five days.
    #[must_use]
    pub fn new(on: NaiveDate, kind: Kind, hours: Hours) -> Need {
        Need {
            id: None,
            on,
            known_on: None,
            until: None,
            care: Care::new(kind),
            hours,
            days: Days::default(),
            nights: 0,
            night: None,
            rest_hours: Hours::default(),
            board_lodging: None,
            cuaf: true,
            pay: Pay::default(),
            provider: None,
            facts: Facts::default(),
        }
    }
}
