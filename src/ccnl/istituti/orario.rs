//! Hours of work and rest, and what is added to pay for them.

use std::collections::BTreeMap;

use chrono::NaiveTime;

use crate::ccnl::livello::{Livello, Regime};
use crate::ccnl::rulebook::Cited;
use crate::money::{Factor, Hours};

/// Orario: hours, rests and supplements.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Orario {
    /// What each regime allows.
    pub regimi: BTreeMap<Regime, Cited<LimitiRegime>>,
    /// The forms of the reduced live-in week.
    pub ridotto: Cited<Ridotto>,
    /// Rest within the day of who lives in.
    pub riposo_giornaliero: Cited<RiposoGiornaliero>,
    /// Rest within the week.
    pub riposo_settimanale: Cited<RiposoSettimanale>,
    /// Daily hours of continuous presence from which who does not live in has a meal.
    pub pasto: Cited<Hours>,
    /// Overtime.
    pub straordinario: Cited<Straordinario>,
    /// Ordinary work at night.
    pub lavoro_notturno: Cited<LavoroNotturno>,
    /// Public holidays.
    pub festivita: Cited<FestivitaLavorate>,
}

/// A part of the day, perhaps past midnight.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FasciaOraria {
    /// Its beginning.
    pub from: NaiveTime,
    /// Its end; before `from` when it passes midnight.
    pub to: NaiveTime,
}

/// What a regime allows. Weekly hours are in [`crate::ccnl::Contratto`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LimitiRegime {
    /// Most hours a day, not consecutive.
    pub daily_hours: Option<Hours>,
    /// The levels it admits; none for the single level of night presence.
    pub livelli: Vec<Livello>,
    /// The part of the day in which the work lies.
    pub within: Option<FasciaOraria>,
}

/// The forms of the reduced live-in week: one of the slots, or a few days.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ridotto {
    /// All hours within one of these.
    pub slots: Vec<FasciaOraria>,
    /// Or at most so many days a week.
    pub days_a_week: u32,
    /// With at most so many hours, not consecutive, each.
    pub daily_hours: Hours,
}

/// Rest within the day of who lives in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RiposoGiornaliero {
    /// Hours in a row.
    pub consecutive_hours: Hours,
    /// Hours not worked that may be made up in a day, by consent.
    pub recovery_daily_hours: Hours,
}

/// Rest within the week.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RiposoSettimanale {
    /// On Sunday, for all.
    pub sunday_hours: Hours,
    /// On another day, for who lives in.
    pub half_day_hours: Hours,
    /// Part of the normal hours that may be worked on that other day.
    pub half_day_work: Factor,
    /// Added to global pay for work in the half day, unless moved within the week.
    pub half_day_supplement: Factor,
    /// Added to global pay for work on Sunday, besides the rest the day after.
    pub sunday_supplement: Factor,
}

/// Straordinario: supplements for hours beyond the maximum of the day or the week.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Straordinario {
    /// By day.
    pub day: Factor,
    /// At night.
    pub night: Factor,
    /// On Sundays and holidays.
    pub holiday: Factor,
    /// By day, who does not live in, from the weekly maximum on.
    pub beyond_40: Factor,
    /// The weekly hours up to which `beyond_40` holds.
    pub beyond_40_up_to: Hours,
}

/// Ordinary work at night.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LavoroNotturno {
    /// Added to global pay.
    pub supplement: Factor,
    /// The night.
    pub night: FasciaOraria,
}

/// Festività: pay of public holidays. Which days they are: [`crate::ccnl::Festivita`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FestivitaLavorate {
    /// Added for hours worked, besides the day's pay.
    pub supplement: Factor,
    /// Part of the week's pay due for each holiday to who is paid by the hour.
    pub hourly_day: Factor,
    /// Part of the month's global pay due when the holiday is a Sunday, unless rested.
    pub sunday_day: Factor,
    /// Days that no longer are holidays.
    pub abolished: Vec<String>,
}
