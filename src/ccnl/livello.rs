//! Levels and regimes of the contract.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// Livello: the contract's grade of work, art. 9.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "UPPERCASE")]
pub enum Livello {
    /// Simple household work under direct control.
    A,
    /// Company to self-sufficient adults.
    As,
    /// Multi-purpose colf, gardener, driver.
    B,
    /// Carer of self-sufficient persons, baby-sitter.
    Bs,
    /// Cook, full autonomy.
    C,
    /// Carer of non self-sufficient persons, not trained.
    Cs,
    /// Coordination: housekeeper, butler.
    D,
    /// Carer of non self-sufficient persons, trained.
    Ds,
}

impl Livello {
    /// All levels, lowest first.
    pub const ALL: [Livello; 8] =
        [Livello::A, Livello::As, Livello::B, Livello::Bs, Livello::C, Livello::Cs, Livello::D, Livello::Ds];

    /// As the contract writes it: `A`, `AS` … `DS`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Livello::A => "A",
            Livello::As => "AS",
            Livello::B => "B",
            Livello::Bs => "BS",
            Livello::C => "C",
            Livello::Cs => "CS",
            Livello::D => "D",
            Livello::Ds => "DS",
        }
    }
}

impl fmt::Display for Livello {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.pad(self.code())
    }
}

/// A text that names no level.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("invalid livello {0:?}, expected one of A, AS, B, BS, C, CS, D, DS")]
pub struct LivelloError(pub String);

impl FromStr for Livello {
    type Err = LivelloError;
    fn from_str(text: &str) -> Result<Livello, LivelloError> {
        Livello::ALL.into_iter().find(|livello| livello.code() == text).ok_or_else(|| LivelloError(text.to_owned()))
    }
}

/// Regime: how the work is arranged, which decides the table of pay.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Regime {
    /// By the hour, not living in: table C, art. 14 c. 1 b.
    NonConvivente,
    /// Living in, full hours: table A, art. 14 c. 1 a.
    Convivente,
    /// Living in, up to thirty hours: table B, art. 14 c. 2.
    ConviventeRidotto,
    /// Cover of the rests of the main carers: table G, art. 14 c. 9.
    CoperturaRiposi,
    /// Discontinuous night care: table D, art. 10.
    AssistenzaNotturna,
    /// Mere night presence: table E, art. 11.
    PresenzaNotturna,
}

impl Regime {
    /// All regimes.
    pub const ALL: [Regime; 6] = [
        Regime::NonConvivente,
        Regime::Convivente,
        Regime::ConviventeRidotto,
        Regime::CoperturaRiposi,
        Regime::AssistenzaNotturna,
        Regime::PresenzaNotturna,
    ];

    /// As exchange formats write it, for instance `non_convivente`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Regime::NonConvivente => "non_convivente",
            Regime::Convivente => "convivente",
            Regime::ConviventeRidotto => "convivente_ridotto",
            Regime::CoperturaRiposi => "copertura_riposi",
            Regime::AssistenzaNotturna => "assistenza_notturna",
            Regime::PresenzaNotturna => "presenza_notturna",
        }
    }

    /// Paid by the hour (else by the month).
    #[must_use]
    pub const fn hourly(self) -> bool {
        matches!(self, Regime::NonConvivente | Regime::CoperturaRiposi)
    }

    /// One of the two night regimes.
    #[must_use]
    pub const fn night(self) -> bool {
        matches!(self, Regime::AssistenzaNotturna | Regime::PresenzaNotturna)
    }

    /// One of the two regimes of workers who live in.
    #[must_use]
    pub const fn lives_in(self) -> bool {
        matches!(self, Regime::Convivente | Regime::ConviventeRidotto)
    }
}

impl fmt::Display for Regime {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.pad(self.code())
    }
}

/// A text that names no regime.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "invalid regime {0:?}, expected one of non_convivente, convivente, convivente_ridotto, copertura_riposi, assistenza_notturna, presenza_notturna"
)]
pub struct RegimeError(pub String);

impl FromStr for Regime {
    type Err = RegimeError;
    fn from_str(text: &str) -> Result<Regime, RegimeError> {
        Regime::ALL.into_iter().find(|regime| regime.code() == text).ok_or_else(|| RegimeError(text.to_owned()))
    }
}
