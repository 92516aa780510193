//! How the hours of a need fall on the days of a week, and how many of them one arrangement can take.

use chrono::Weekday;

use crate::life::Week;
use crate::money::Hours;

/// Days of a week.
const WEEK: u32 = 7;

/// The days on which the hours fall.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Days {
    /// So many days a week, the hours as suits the work.
    Flexible(u32),
    /// These hours on these days.
    Fixed(Week),
}

impl Default for Days {
    fn default() -> Days {
        Days::Flexible(WEEK - 2)
    }
}

impl Days {
    /// How many days have hours.
    #[must_use]
    pub fn count(&self) -> u32 {
        match self {
            Days::Flexible(days) => *days,
            Days::Fixed(week) => worked(week).map(|_| 1).sum(),
        }
    }

    /// True when Sunday is among the days, by name.
    #[must_use]
    pub fn on_sunday(&self) -> bool {
        matches!(self, Days::Fixed(week) if week.on(Weekday::Sun) > Hours::default())
    }

    /// Vouchers for these hours, each for at most `each` on one day.
    pub(super) fn vouchers(&self, hours: Hours, each: Hours) -> u32 {
        match self {
            Days::Flexible(_) => hours.quarters().div_ceil(each.quarters()),
            Days::Fixed(week) => worked(week).map(|(_, hours)| hours.quarters().div_ceil(each.quarters())).sum(),
        }
    }

    /// Hours that are charged when no visit is charged for less than `least`: on days as suits the work visits are as
    /// long as that.
    pub(super) fn charged(&self, hours: Hours, least: Hours) -> Hours {
        let quarters = match self {
            Days::Flexible(_) if hours == Hours::default() => 0,
            Days::Flexible(_) => hours.quarters().max(least.quarters()),
            Days::Fixed(week) => worked(week).map(|(_, hours)| hours.quarters().max(least.quarters())).sum(),
        };
        Hours::from_quarters(quarters)
    }
}

/// The days with hours.
fn worked(week: &Week) -> impl Iterator<Item = (Weekday, Hours)> + '_ {
    Week::DAYS.into_iter().map(|(day, _)| (day, week.on(day))).filter(|(_, hours)| hours.quarters() > 0)
}

/// What an arrangement can take of a week.
#[derive(Clone, Copy, Debug)]
pub(super) struct Room {
    /// Hours of a day, at most.
    pub(super) day: Hours,
    /// Hours of the day of half rest, for who lives in.
    pub(super) half_day: Option<Hours>,
    /// Days of work at most.
    pub(super) most_days: u32,
    /// Sunday is a day of rest whatever the other days are.
    pub(super) sunday_off: bool,
}

/// What it takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Fit {
    /// Hours a week.
    pub(super) covered: Hours,
    /// Days of the need left without anybody.
    pub(super) days_left: u32,
    /// A day has more hours than may be worked.
    pub(super) too_long: bool,
}

impl Room {
    /// Fits the hours of a need.
    pub(super) fn fit(&self, days: &Days, hours: Hours) -> Fit {
        match days {
            Days::Flexible(count) => self.flexible(*count, hours),
            Days::Fixed(week) => self.fixed(week),
        }
    }

    fn flexible(&self, count: u32, hours: Hours) -> Fit {
        let worked = count.min(self.most_days);
        let full = self.day.quarters().saturating_mul(worked);
        let room = match self.half_day {
            Some(half) if worked == self.most_days => full - self.day.quarters() + half.quarters(),
            _ => full,
        };
        Fit {
            covered: Hours::from_quarters(hours.quarters().min(room)),
            days_left: count - worked,
            too_long: hours.quarters() > room,
        }
    }

    fn fixed(&self, week: &Week) -> Fit {
        let all: Vec<(Weekday, Hours)> = worked(week).collect();
        let rests = self.sunday_off || all.len() > self.most_days as usize;
        let kept: Vec<(Weekday, Hours)> =
            all.iter().copied().filter(|(day, _)| !rests || *day != Weekday::Sun).collect();
        let half = self.half_day.filter(|_| kept.len() == self.most_days as usize);
        let shortest = kept.iter().map(|(_, hours)| *hours).min();
        let mut halved = half.is_none();
        let mut covered = 0;
        let mut too_long = false;
        for (_, hours) in &kept {
            let room = match half {
                Some(half) if !halved && Some(*hours) == shortest => {
                    halved = true;
                    half
                }
                _ => self.day,
            };
            covered += hours.quarters().min(room.quarters());
            too_long |= *hours > self.day;
        }
        let days_left = u32::try_from(all.len() - kept.len()).unwrap_or_default();
        Fit { covered: Hours::from_quarters(covered), days_left, too_long }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LIVE_IN: Room =
        Room { day: Hours::whole(10), half_day: Some(Hours::whole(5)), most_days: 6, sunday_off: true };
    const HOURLY: Room = Room { day: Hours::whole(8), half_day: None, most_days: 6, sunday_off: false };

    fn week(hours: [u32; 7]) -> Days {
        Days::Fixed(Week::new(hours.map(Hours::whole)))
    }

    #[test]
    fn who_lives_in_rests_on_sunday_and_half_a_day() {
        let fit = LIVE_IN.fit(&Days::Flexible(6), Hours::whole(54));
        assert_eq!((fit.covered, fit.days_left), (Hours::whole(54), 0));
        let fit = LIVE_IN.fit(&week([9; 7]), Hours::whole(63));
        assert_eq!((fit.covered, fit.days_left), (Hours::whole(50), 1));
        let fit = LIVE_IN.fit(&week([10, 10, 10, 10, 10, 4, 0]), Hours::whole(54));
        assert_eq!((fit.covered, fit.days_left), (Hours::whole(54), 0));
        assert_eq!(LIVE_IN.fit(&Days::Flexible(5), Hours::whole(54)).covered, Hours::whole(50));
    }

    #[test]
    fn a_day_of_a_worker_by_the_hour_ends() {
        assert!(HOURLY.fit(&Days::Flexible(3), Hours::whole(25)).too_long);
        assert!(!HOURLY.fit(&Days::Flexible(3), Hours::whole(24)).too_long);
        assert!(HOURLY.fit(&week([9, 0, 0, 0, 0, 0, 0]), Hours::whole(9)).too_long);
        let fit = HOURLY.fit(&week([5; 7]), Hours::whole(35));
        assert_eq!((fit.covered, fit.days_left, fit.too_long), (Hours::whole(30), 1, false));
        let fit = HOURLY.fit(&week([0, 5, 5, 5, 5, 5, 5]), Hours::whole(30));
        assert_eq!((fit.covered, fit.days_left), (Hours::whole(30), 0), "a day of rest that is not Sunday");
    }

    #[test]
    fn a_voucher_pays_an_hour_of_one_day() {
        let hour = Hours::whole(1);
        assert_eq!(Days::Flexible(2).vouchers(Hours::from_quarters(9), hour), 3);
        let halves = Days::Fixed(Week::new([6, 6, 0, 0, 0, 0, 0].map(Hours::from_quarters)));
        assert_eq!(halves.vouchers(Hours::whole(3), hour), 4, "an hour and a half takes two");
    }
}
