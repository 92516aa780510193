//! Points of a month or a quarter on which practice departs from the contract's text, switched one at a time.

/// One such point. Its values are written as exchange formats write them, the text's reading first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Practice {
    /// Pay of a month that is not whole, for who is paid by the month.
    IncompleteMonth,
    /// Hours between the contract's and the legal maximum, by the hour.
    PartTimeExtra,
    /// Sundays of who covers rests.
    RestCoverSunday,
    /// Sick days of who is paid by the hour.
    SickDays,
    /// Days of board and lodging paid in money while away.
    SubstituteDays,
    /// What supplements are a part of.
    SupplementBase,
    /// The INPS band of weeks that pass the hours of the bands, or stay below.
    MixedWeek,
    /// Fractions of an hour in the quarter's payment.
    InpsFractions,
}

impl Practice {
    /// All of them.
    pub const ALL: [Practice; 8] = [
        Practice::IncompleteMonth,
        Practice::PartTimeExtra,
        Practice::RestCoverSunday,
        Practice::SickDays,
        Practice::SubstituteDays,
        Practice::SupplementBase,
        Practice::MixedWeek,
        Practice::InpsFractions,
    ];

    /// As exchange formats name it, among the `conventions` of an employment.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Practice::IncompleteMonth => "incomplete_month",
            Practice::PartTimeExtra => "part_time_extra",
            Practice::RestCoverSunday => "rest_cover_sunday",
            Practice::SickDays => "sick_days",
            Practice::SubstituteDays => "substitute_days",
            Practice::SupplementBase => "supplement_base",
            Practice::MixedWeek => "mixed_week",
            Practice::InpsFractions => "inps_fractions",
        }
    }

    /// Its values, the default first.
    #[must_use]
    pub const fn values(self) -> &'static [&'static str] {
        match self {
            Practice::IncompleteMonth => &["working_days", "calendar_days"],
            Practice::PartTimeExtra => &["plain", "overtime"],
            Practice::RestCoverSunday => &["flat", "supplement"],
            Practice::SickDays => &["thirtieths", "scheduled_hours"],
            Practice::SubstituteDays => &["calendar", "working"],
            Practice::SupplementBase => &["with_board", "cash_only"],
            Practice::MixedWeek => &["contract", "week", "quarter_average"],
            Practice::InpsFractions => &["whole_hours", "exact"],
        }
    }

    /// The practice of a key.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Practice> {
        Practice::ALL.into_iter().find(|practice| practice.key() == key)
    }
}

/// What is followed on each point; by default the text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Practices([u8; Practice::ALL.len()]);

impl Practices {
    /// The value followed, as exchange formats write it.
    #[must_use]
    pub fn code(&self, practice: Practice) -> &'static str {
        practice.values().get(usize::from(self.0[practice as usize])).copied().unwrap_or_default()
    }

    /// True when it is not the text's.
    #[must_use]
    pub const fn departs(&self, practice: Practice) -> bool {
        self.0[practice as usize] != 0
    }

    /// Follows a value; `false` when there is none of that name.
    pub fn follow(&mut self, practice: Practice, code: &str) -> bool {
        let at = practice.values().iter().position(|value| *value == code).and_then(|at| u8::try_from(at).ok());
        at.map(|at| self.0[practice as usize] = at).is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_practice_is_the_text_until_another_is_followed() {
        let mut practices = Practices::default();
        assert!(Practice::ALL.iter().all(|practice| !practices.departs(*practice)));
        assert!(practices.follow(Practice::MixedWeek, "quarter_average"));
        assert_eq!(practices.code(Practice::MixedWeek), "quarter_average");
        assert_eq!(practices.code(Practice::SickDays), "thirtieths");
        assert!(!practices.follow(Practice::SickDays, "never"));
        assert!(Practice::ALL.iter().all(|practice| Practice::from_key(practice.key()) == Some(*practice)));
    }
}
