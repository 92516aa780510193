//! The ways in which a need for care can be met.

/// A way of care.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Way {
    /// One worker by the hour.
    HourlyOne,
    /// Two workers by the hour, who share the hours in halves.
    HourlyTwo,
    /// One worker who lives in.
    LiveIn,
    /// One worker who lives in, and another for her rests (table G).
    LiveInRestCover,
    /// One worker who lives in on reduced hours.
    LiveInReduced,
    /// One worker who lives in for the day, and another for the night.
    LiveInNight,
    /// Night care, with a worker by the hour for the day.
    NightCare,
    /// Night presence, with a worker by the hour for the day.
    NightPresence,
    /// Vouchers of the Libretto Famiglia.
    LibrettoFamiglia,
    /// A firm or cooperative at its price an hour.
    Provider,
}

impl Way {
    /// Every way, in the order of answers.
    pub const ALL: [Way; 10] = [
        Way::HourlyOne,
        Way::HourlyTwo,
        Way::LiveIn,
        Way::LiveInRestCover,
        Way::LiveInReduced,
        Way::LiveInNight,
        Way::NightCare,
        Way::NightPresence,
        Way::LibrettoFamiglia,
        Way::Provider,
    ];

    /// As exchange formats write it.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Way::HourlyOne => "hourly_one",
            Way::HourlyTwo => "hourly_two",
            Way::LiveIn => "live_in",
            Way::LiveInRestCover => "live_in_rest_cover",
            Way::LiveInReduced => "live_in_reduced",
            Way::LiveInNight => "live_in_night",
            Way::NightCare => "night_care",
            Way::NightPresence => "night_presence",
            Way::LibrettoFamiglia => "libretto_famiglia",
            Way::Provider => "provider",
        }
    }

    /// True when the family employs: levels, contributions and contract follow.
    #[must_use]
    pub const fn employs(self) -> bool {
        !matches!(self, Way::LibrettoFamiglia | Way::Provider)
    }
}
