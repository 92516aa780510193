//! A week as seven words of ninety-six quarters, hours as quarters, amounts as cents.

use std::collections::BTreeSet;

use serde::{Deserialize, Deserializer, de::Error as _};

const DAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
const QUARTERS: usize = 96;

/// Bit q of word d: the quarter q of the day d.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Week(pub [u128; 7]);

/// Hours, in quarters.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Quarters(pub u64);

/// An amount, in cents.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Cents(pub u64);

/// Hundredths of a number written with a point and at most two decimals.
pub fn hundredths(text: &str) -> Option<u64> {
    let (whole, part) = text.split_once('.').unwrap_or((text, "0"));
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if !digits(whole) || !digits(part) || part.len() > 2 {
        return None;
    }
    let part = part.parse::<u64>().ok()? * if part.len() == 1 { 10 } else { 1 };
    whole.parse::<u64>().ok()?.checked_mul(100)?.checked_add(part)
}

/// Quarters from midnight of `08:15`.
pub fn quarter(text: &str) -> Option<usize> {
    let (hours, minutes) = text.split_once(':')?;
    let (hours, minutes) = (hours.parse::<usize>().ok()?, minutes.parse::<usize>().ok()?);
    let whole = minutes % 15 == 0 && minutes < 60 && text.len() == 5;
    Some(hours * 4 + minutes / 15).filter(|quarter| whole && *quarter <= QUARTERS)
}

/// The quarters from one to another, as bits.
fn bits(from: usize, until: usize) -> u128 {
    (from..until).fold(0, |bits, quarter| bits | 1 << quarter)
}

impl Week {
    fn of(ranges: &[String]) -> Option<Week> {
        let mut week = Week::default();
        for range in ranges {
            let (day, times) = range.split_once(' ')?;
            let (from, until) = times.split_once('-')?;
            let day = DAYS.iter().position(|known| *known == day)?;
            let (from, until) = (quarter(from)?, quarter(until)?);
            if from >= until {
                return None;
            }
            week.0[day] |= bits(from, until);
        }
        Some(week)
    }

    /// The nights that begin on these days: until midnight, and on the next day, after Sunday Monday.
    pub fn nights(nights: &BTreeSet<String>, from: usize, until: usize) -> Week {
        let mut week = Week::default();
        for (day, _) in DAYS.iter().enumerate().filter(|(_, day)| nights.contains(**day)) {
            week.0[day] |= bits(from, QUARTERS);
            week.0[(day + 1) % 7] |= bits(0, until);
        }
        week
    }

    pub fn quarters(&self) -> u64 {
        self.0.iter().map(|day| u64::from(day.count_ones())).sum()
    }

    pub fn covers(&self, asked: &Week) -> bool {
        self.0.iter().zip(asked.0).all(|(free, asked)| asked & !free == 0)
    }
}

/// A flexible week, as it is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sessions {
    pub hours: Quarters,
    pub windows: Week,
    pub shortest: usize,
    pub most_days: usize,
}

/// Totals up to 255 quarters, as bits.
type Totals = [u128; 2];

fn shifted(totals: Totals, by: usize) -> Totals {
    match by {
        0 => totals,
        1..128 => [totals[0] << by, totals[1] << by | totals[0] >> (128 - by)],
        _ => [0, totals[0] << (by - 128)],
    }
}

impl Sessions {
    /// Whether sessions in this free time add up to the hours. Day after day, the totals that can be
    /// reached with so many days of work.
    pub fn fit(&self, free: &Week) -> bool {
        let usable: u64 =
            self.windows.0.iter().zip(free.0).map(|(day, free)| u64::from((day & free).count_ones())).sum();
        let goal = usize::try_from(self.hours.0).unwrap_or(usize::MAX);
        if usable < self.hours.0 || goal >= 256 {
            return false;
        }
        let mut reached: Vec<Totals> = vec![[0; 2]; self.most_days.min(7) + 1];
        reached[0] = [1, 0];
        for (windows, free) in self.windows.0.iter().zip(free.0) {
            let sums = self.sums(windows & free);
            for days in (1..reached.len()).rev() {
                let before = reached[days - 1];
                for sum in (1..=QUARTERS).filter(|sum| sums >> sum & 1 == 1) {
                    let more = shifted(before, sum);
                    reached[days] = [reached[days][0] | more[0], reached[days][1] | more[1]];
                }
            }
        }
        reached.iter().any(|totals| totals[goal / 128] >> (goal % 128) & 1 == 1)
    }

    /// The totals of one day. Quarter after quarter, `runs[n]` holds the totals with a session of n quarters
    /// going on, the last one those of a session long enough to end, the first those with none.
    fn sums(&self, free: u128) -> u128 {
        let mut runs: Vec<u128> = vec![0; self.shortest + 1];
        runs[0] = 1;
        for quarter in (0..QUARTERS).skip_while(|_| free == 0) {
            let ended = runs[self.shortest];
            if free >> quarter & 1 == 1 {
                runs[self.shortest] = (runs[self.shortest] | runs[self.shortest - 1]) << 1;
                for run in (1..self.shortest).rev() {
                    runs[run] = runs[run - 1] << 1;
                }
            } else {
                runs[1..].fill(0);
            }
            runs[0] |= ended;
        }
        runs[0] | runs[self.shortest]
    }
}

impl<'de> Deserialize<'de> for Week {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Week, D::Error> {
        let ranges = Vec::<String>::deserialize(from)?;
        Week::of(&ranges).ok_or_else(|| D::Error::custom(format!("no week: {ranges:?}")))
    }
}

impl<'de> Deserialize<'de> for Quarters {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Quarters, D::Error> {
        let text = String::deserialize(from)?;
        let exact = hundredths(&text).filter(|number| number % 25 == 0);
        exact.map(|number| Quarters(number / 25)).ok_or_else(|| D::Error::custom(format!("no hours: {text:?}")))
    }
}

impl<'de> Deserialize<'de> for Cents {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Cents, D::Error> {
        let text = String::deserialize(from)?;
        hundredths(&text).map(Cents).ok_or_else(|| D::Error::custom(format!("no amount: {text:?}")))
    }
}
