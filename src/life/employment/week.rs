//! The hours of a week, day by day.

use chrono::Weekday;

use crate::money::Hours;

/// Quarters of an hour in a day.
const DAY: u32 = Hours::whole(24).quarters();

/// Contract hours by weekday.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Week([Hours; 7]);

impl Week {
    /// Weekdays as the exchange format names them, from Monday.
    pub const DAYS: [(Weekday, &'static str); 7] = [
        (Weekday::Mon, "mon"),
        (Weekday::Tue, "tue"),
        (Weekday::Wed, "wed"),
        (Weekday::Thu, "thu"),
        (Weekday::Fri, "fri"),
        (Weekday::Sat, "sat"),
        (Weekday::Sun, "sun"),
    ];

    /// From hours by weekday, Monday first.
    #[must_use]
    pub const fn new(hours: [Hours; 7]) -> Week {
        Week(hours)
    }

    /// Hours spread evenly in whole quarters, Monday to Saturday for who lives in and Monday to Friday else; what is
    /// left goes to the first days, a quarter each.
    #[must_use]
    pub fn spread(hours: Hours, lives_in: bool) -> Week {
        let days: u32 = if lives_in { 6 } else { 5 };
        let (each, left) = (hours.quarters() / days, hours.quarters() % days);
        let mut week = [Hours::default(); 7];
        for (hours, at) in week.iter_mut().zip(0..days) {
            *hours = Hours::from_quarters(each + u32::from(at < left));
        }
        Week(week)
    }

    /// Hours of a weekday.
    #[must_use]
    pub const fn on(&self, day: Weekday) -> Hours {
        self.0[day as usize]
    }

    /// Hours of the whole week.
    #[must_use]
    pub fn total(&self) -> Hours {
        Hours::from_quarters(self.0.iter().map(|hours| hours.quarters()).sum())
    }

    /// A day with more hours than a day has.
    pub(super) fn over_a_day(&self) -> Option<Weekday> {
        Week::DAYS.into_iter().map(|(day, _)| day).find(|day| self.on(*day).quarters() > DAY)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn quarters(week: Week) -> [u32; 7] {
        week.0.map(Hours::quarters)
    }

    #[test]
    fn hours_spread_to_the_first_days() {
        assert_eq!(quarters(Week::spread(Hours::whole(54), true)), [36, 36, 36, 36, 36, 36, 0]);
        assert_eq!(quarters(Week::spread(Hours::from_quarters(83), false)), [17, 17, 17, 16, 16, 0, 0]);
        for quarters in 1..300 {
            let hours = Hours::from_quarters(quarters);
            assert!([true, false].iter().all(|lives_in| Week::spread(hours, *lives_in).total() == hours));
        }
    }
}
